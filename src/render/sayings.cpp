// SPDX-License-Identifier: Apache-2.0
#include "render/sayings.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "text/ascii.h"

namespace clausediff {
namespace {

constexpr std::string_view opening_mark = "“", closing_mark = "”", says = "says ";
constexpr std::size_t most_words = 6;

/// A sentence of the form: … says “word”, …
struct Frame {
  std::string_view head, word, tail;
};

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// An empty word where the sentence has another form.
Frame frame_of(std::string_view sentence) {
  const std::size_t begin = sentence.find(opening_mark), end = sentence.find(closing_mark);
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
  const Frame frame{sentence.substr(0, begin), sentence.substr(begin + opening_mark.size(), end - begin - opening_mark.size()),
                    sentence.substr(end + closing_mark.size())};
  const bool another = frame.tail.find(opening_mark) != std::string_view::npos;
  return ends_with(frame.head, says) && !another ? frame : Frame{};
}

bool agree(const Finding& a, const Finding& b) {
  return a.rule == b.rule && a.severity == b.severity && a.detail == b.detail && a.burdens == b.burdens && a.favours == b.favours;
}

struct Group {
  std::uint32_t finding = 0;
  Frame frame;
  std::vector<std::string_view> words;
  std::uint32_t count = 0;
};

void add_word(Group& group, std::string_view word) {
  const bool known =
      std::any_of(group.words.begin(), group.words.end(), [&](std::string_view w) { return equal_ignoring_ascii_case(w, word); });
  if (!known) group.words.push_back(word);
}

std::string quoted(std::string_view word) { return std::string(opening_mark) + std::string(word) + std::string(closing_mark); }

/// “a”, “b” or “c”: what is gone is joined by "or", what is there by "and".
std::string sentence_of(const Group& group) {
  // One word left out would save nothing.
  const std::size_t shown = group.words.size() <= most_words + 1 ? group.words.size() : most_words;
  const bool gone = group.frame.head.find("no longer") != std::string_view::npos;
  const std::string_view joint = gone ? " or " : " and ";
  std::string list;
  for (std::size_t i = 0; i < shown; ++i) {
    const bool last = i + 1 == group.words.size();
    if (i > 0) list += last ? joint : ", ";
    list += quoted(group.words[i]);
  }
  if (shown < group.words.size()) list += std::string(joint) + std::to_string(group.words.size() - shown) + " more such words";
  return std::string(group.frame.head) + list + std::string(group.frame.tail);
}

}  // namespace

std::vector<Saying> sayings_of(const std::vector<Finding>& items, std::span<const std::uint32_t> indices) {
  std::vector<Group> groups;
  for (const std::uint32_t index : indices) {
    const Finding& finding = items[index];
    const Frame frame = frame_of(finding.sentence);
    const auto found = std::find_if(groups.begin(), groups.end(), [&](const Group& group) {
      const Finding& first = items[group.finding];
      if (!agree(first, finding)) return false;
      const bool framed = !frame.word.empty() && group.frame.head == frame.head && group.frame.tail == frame.tail;
      return framed || first.sentence == finding.sentence;
    });
    const std::size_t place = static_cast<std::size_t>(found - groups.begin());
    if (place == groups.size()) groups.push_back({index, frame, {}, 0});
    ++groups[place].count;
    if (!frame.word.empty()) add_word(groups[place], frame.word);
  }
  std::vector<Saying> sayings;
  for (const Group& group : groups) {
    const bool several = group.words.size() > 1;
    sayings.push_back({several ? sentence_of(group) : items[group.finding].sentence, group.finding, group.count, several});
  }
  return sayings;
}

}  // namespace clausediff

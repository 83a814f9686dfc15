// SPDX-License-Identifier: Apache-2.0
#include "matters/phrasing.h"

#include <string_view>
#include <utility>

#include "matters/excerpt.h"
#include "matters/wording.h"

namespace clausediff {

std::string quoted(std::string text) {
  for (const auto& [mark, inner] : {std::pair<std::string_view, std::string_view>{"\u201C", "\u2018"}, {"\u201D", "\u2019"}})
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + inner.size()))
      text.replace(at, mark.size(), inner);
  return "\u201C" + text + "\u201D";
}

void append(std::string& text, std::string_view more) {
  if (more.empty()) return;
  if (more == ellipsis)
    while (!text.empty() && (text.back() == ',' || text.back() == ';')) text.pop_back();
  // A gap closes up to the word before it.
  if (!text.empty() && (more != ellipsis || text.back() == ':')) text += " ";
  text += more;
}

std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == '\n' || c == '\t' || c == ' ';
    if (blank && (line.empty() || line.back() == ' ')) continue;
    line += blank ? ' ' : c;
  }
  while (!line.empty() && std::string_view(" .:,|").find(line.back()) != std::string_view::npos) line.pop_back();
  return line;
}

std::string finished(std::string text) {
  for (bool cut = true; cut;) {
    cut = false;
    while (!text.empty() && (text.back() == ',' || text.back() == ';' || text.back() == ':' || text.back() == ' '))
      text.pop_back(), cut = true;
    for (const std::string_view link : {"; or", "; and", ", or", ", and"})
      if (text.ends_with(link)) text.resize(text.size() - link.size()), cut = true;
  }
  for (const std::string_view end : {".", ".\u201D", "?", "!", "\u2026"})
    if (text.empty() || text.ends_with(end)) return text;
  return text + ".";
}

std::string joined(const Report& report, const Strip& strip, bool in_before, const std::vector<WordSpan>& ranges,
                   WordSpan whole) {
  std::string text;
  std::size_t last = whole.begin;
  for (const WordSpan& range : ranges) {
    if (range.begin != last) append(text, ellipsis);
    append(text, slice(report, strip, in_before, range));
    last = range.end;
  }
  if (last != whole.end) append(text, ellipsis);
  return text;
}

std::string excerpt(const Report& report, const Strip& strip, bool in_before, const std::vector<WordSpan>& must,
                    std::size_t budget) {
  return joined(report, strip, in_before, choose_words(strip, must, budget, frames_of(report, strip, in_before)),
                {0, strip.words.size()});
}

std::string part_words(const Report& report, const Strip& strip, bool in_before, WordSpan range, std::size_t budget) {
  return excerpt(report, part_of(strip, range), in_before, {}, budget);
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
#include "matters/frames.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace clausediff {
namespace {

constexpr std::size_t longest_head = 6;  // words of a subject that tell what it is

/// The words of a strip that stand in one paragraph.
struct Stretch {
  std::uint32_t clause = none;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Stretch> stretches_of(const Strip& strip) {
  std::vector<Stretch> stretches;
  for (std::size_t at = 0; at < strip.words.size(); ++at) {
    const Word& word = strip.words[at];
    const bool on =
        !stretches.empty() && stretches.back().clause == word.clause && strip.words[at - 1].span.begin <= word.span.begin;
    if (!on) stretches.push_back({word.clause, at, at});
    stretches.back().end = at + 1;
  }
  return stretches;
}

WordSpan words_in(const Strip& strip, const Stretch& stretch, Span span) {
  const auto first = strip.words.begin() + static_cast<std::ptrdiff_t>(stretch.begin);
  const auto last = strip.words.begin() + static_cast<std::ptrdiff_t>(stretch.end);
  const auto begin = std::partition_point(first, last, [&](const Word& word) { return word.span.end <= span.begin; });
  const auto end = std::partition_point(begin, last, [&](const Word& word) { return word.span.begin < span.end; });
  return {static_cast<std::size_t>(begin - strip.words.begin()), static_cast<std::size_t>(end - strip.words.begin())};
}

void add_head(WordSpan words, std::vector<WordSpan>& core) {
  if (!words.empty()) core.push_back({words.begin, std::min(words.end, words.begin + longest_head)});
}

StatementFrame frame_of(const Strip& strip, const Stretch& stretch, const Statement& statement) {
  StatementFrame frame{words_in(strip, stretch, statement.span), {}, {}};
  if (frame.reach.empty()) return frame;
  if (statement.who_clause == statement.clause) add_head(words_in(strip, stretch, statement.who_span), frame.core);
  add_head(words_in(strip, stretch, statement.subject_span), frame.core);
  for (const Span span : {statement.force_span, statement.act_span})
    if (const WordSpan words = words_in(strip, stretch, span); !words.empty()) frame.core.push_back(words);
  if (const WordSpan words = words_in(strip, stretch, statement.object_span); !words.empty())
    frame.object = {words.begin, std::min(words.end, words.begin + longest_head)};
  return frame;
}

}  // namespace

std::vector<StatementFrame> frames_of(const Report& report, const Strip& strip, bool in_before) {
  const std::vector<Statement>& statements = (in_before ? report.before : report.after).statements.items;
  std::vector<StatementFrame> frames;
  for (const Stretch& stretch : stretches_of(strip)) {
    const std::pair from(stretch.clause, strip.words[stretch.begin].span.begin);
    const std::uint32_t end = strip.words[stretch.end - 1].span.end;
    auto at = std::lower_bound(statements.begin(), statements.end(), from, [](const Statement& statement, const auto& place) {
      return std::pair(statement.clause, statement.act_span.begin) < place;
    });
    for (; at != statements.end() && at->clause == stretch.clause && at->act_span.begin < end; ++at)
      if (StatementFrame frame = frame_of(strip, stretch, *at); !frame.core.empty()) frames.push_back(std::move(frame));
  }
  return frames;
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
#include "diff/content.h"

#include <algorithm>

namespace clausediff {

TokenRange content_of(const Side& side, const DocumentWords& words, std::uint32_t clause, const CompareOptions& options) {
  TokenRange range{words.first[clause], words.first[clause + 1]};
  const Span label = side.clauses.items[clause].label_span;
  if (options.exact || label.empty()) return range;
  while (range.begin < range.end && words.tokens[range.begin].span.end <= label.end) ++range.begin;
  return range;
}

TokenRange within(const DocumentWords& words, TokenRange range, Span part) {
  const auto first = words.tokens.begin();
  const auto from = std::lower_bound(first + range.begin, first + range.end, part.begin,
                                     [](const Token& t, std::uint32_t at) { return t.span.begin < at; });
  const auto to =
      std::lower_bound(from, first + range.end, part.end, [](const Token& t, std::uint32_t at) { return t.span.begin < at; });
  return {static_cast<std::uint32_t>(from - first), static_cast<std::uint32_t>(to - first)};
}

}  // namespace clausediff

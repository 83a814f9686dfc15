// SPDX-License-Identifier: Apache-2.0
#include "diff/content.h"

#include <algorithm>

#include "text/contents_line.h"

namespace clausediff {

namespace {

std::uint32_t label_end(const Side& side, std::uint32_t clause) {
  const Span label = side.clauses.items[clause].label_span;
  return label.empty() ? 0 : label.end;
}

// Where `text` begins with `label` and white space, the end of it.
std::uint32_t end_of_mark(std::string_view text, std::string_view label) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  if (label.empty() || begin == std::string_view::npos || text.substr(begin, label.size()) != label) return 0;
  const std::size_t end = begin + label.size();
  const bool space =
      end == text.size() || std::string_view(" \t\n\xC2").find(text[end]) != std::string_view::npos;  // C2 A0: no-break space
  return space ? static_cast<std::uint32_t>(end) : 0;
}

std::string_view label_of(const Side& side, std::uint32_t clause) {
  const Span label = side.clauses.items[clause].label_span;
  return std::string_view(text_of(side.document, clause)).substr(label.begin, label.size());
}

}  // namespace

TokenRange content_behind(const Side& side, const DocumentWords& words, std::uint32_t clause, std::uint32_t label_end,
                          const CompareOptions& options) {
  TokenRange range{words.first[clause], words.first[clause + 1]};
  if (side.clauses.items[clause].kind == ClauseKind::contents && !options.exact)
    return within(words, range, contents_words(text_of(side.document, clause)));
  while (range.begin < range.end && words.tokens[range.begin].span.end <= label_end) ++range.begin;
  return range;
}

TokenRange content_of(const Side& side, const DocumentWords& words, std::uint32_t clause, const CompareOptions& options) {
  return content_behind(side, words, clause, options.exact ? 0 : label_end(side, clause), options);
}

LabelEnds label_ends(const Side& before, std::uint32_t i, const Side& after, std::uint32_t j, const CompareOptions& options) {
  if (options.exact) return {};
  LabelEnds ends{label_end(before, i), label_end(after, j)};
  const bool unread_before = ends.before == 0 && ends.after > 0 && before.clauses.items[i].label.empty();
  const bool unread_after = ends.after == 0 && ends.before > 0 && after.clauses.items[j].label.empty();
  if (unread_before) ends.before = end_of_mark(text_of(before.document, i), label_of(after, j));
  if (unread_after) ends.after = end_of_mark(text_of(after.document, j), label_of(before, i));
  return ends;
}

LabelEnds label_ends(const Side& before, const Side& after, const Pair& pair, const CompareOptions& options) {
  LabelEnds ends = label_ends(before, pair.before, after, pair.after, options);
  if (options.exact) return ends;
  const auto inside = [](const Side& whole, std::uint32_t clause, Span part, std::string_view label) {
    const std::uint32_t end = end_of_mark(std::string_view(text_of(whole.document, clause)).substr(part.begin), label);
    return end == 0 ? 0 : part.begin + end;
  };
  if (pair.before_span.begin > 0) {
    const std::uint32_t end = inside(before, pair.before, pair.before_span, label_of(after, pair.after));
    ends.before = std::max(ends.before, end);
  }
  if (pair.after_span.begin > 0) {
    const std::uint32_t end = inside(after, pair.after, pair.after_span, label_of(before, pair.before));
    ends.after = std::max(ends.after, end);
  }
  return ends;
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

// SPDX-License-Identifier: Apache-2.0
#include "render/segments.h"

#include <algorithm>

namespace clausediff {
namespace {

struct Cursor {
  std::uint32_t before = 0;
  std::uint32_t after = 0;
};

/// The part of a paragraph that the row covers; all of it where the row does not say.
Span covered(const Document& document, std::uint32_t clause, Span span) {
  if (clause == none) return {};
  const auto size = static_cast<std::uint32_t>(text_of(document, clause).size());
  if (span.empty() && span.begin == 0) return {0, size};
  return {std::min(span.begin, size), std::min(span.end, size)};
}

void add_equal(std::vector<Segment>& segments, Cursor from, Cursor to) {
  if (from.before >= to.before && from.after >= to.after) return;
  segments.push_back(
      {Mark::equal, {from.before, std::max(from.before, to.before)}, {from.after, std::max(from.after, to.after)}, none});
}

Span clipped(Span span, std::uint32_t begin, std::uint32_t end) {
  const std::uint32_t low = std::clamp(span.begin, begin, end);
  return {low, std::clamp(span.end, low, end)};
}

}  // namespace

bool has_words(ChangeKind kind) {
  return kind == ChangeKind::insertion || kind == ChangeKind::deletion || kind == ChangeKind::replacement;
}

std::pair<std::uint32_t, std::uint32_t> changes_of(const Report& report, std::uint32_t pair) {
  const auto& first = report.changes.first;
  if (pair + 1 >= first.size()) return {0, 0};
  return {first[pair], first[pair + 1]};
}

std::vector<Segment> segments_of(const Report& report, std::uint32_t pair) {
  const Pair& row = report.alignment.pairs[pair];
  const Span before = covered(report.before.document, row.before, row.before_span);
  const Span after = covered(report.after.document, row.after, row.after_span);
  std::vector<Segment> segments;
  Cursor at{before.begin, after.begin};
  const auto [first, last] = changes_of(report, pair);
  for (std::uint32_t i = first; i < last; ++i) {
    const Change& change = report.changes.items[i];
    if (!has_words(change.kind)) continue;
    const Span gone = clipped(change.before, at.before, before.end);
    const Span come = clipped(change.after, at.after, after.end);
    add_equal(segments, at, {gone.begin, come.begin});
    if (!gone.empty()) segments.push_back({Mark::deleted, gone, {come.begin, come.begin}, i});
    if (!come.empty()) segments.push_back({Mark::inserted, {gone.end, gone.end}, come, i});
    at = {gone.end, come.end};
  }
  // A row with one side only has no words in common; those of a deleted row of a table belong to no change of their own.
  if (row.after == none && at.before < before.end)
    segments.push_back({Mark::deleted, {at.before, before.end}, {}, none});
  else if (row.before == none && at.after < after.end)
    segments.push_back({Mark::inserted, {}, {at.after, after.end}, none});
  else
    add_equal(segments, at, {before.end, after.end});
  return segments;
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// Findings → tags of deltas: a rule says what kind of words came or went, a delta says what that does to a statement.
#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "effects/effects.h"

namespace clausediff {
namespace {

std::uint32_t shared_bytes(Span one, Span other) {
  const std::uint32_t begin = std::max(one.begin, other.begin);
  const std::uint32_t end = std::min(one.end, other.end);
  return end > begin ? end - begin : 0;
}

std::uint32_t shared_bytes(const Finding& finding, const Delta& delta) {
  return shared_bytes(finding.before, delta.before_span) + shared_bytes(finding.after, delta.after_span);
}

// The whole of a statement that came or went, where it stands in the paragraph of the delta's row; empty where it does not.
Span whole_of(const Side& side, std::uint32_t statement, std::uint32_t clause) {
  if (statement == none || side.statements.items[statement].clause != clause) return {};
  return side.statements.items[statement].span;
}

bool lies_in(Span inner, Span outer) { return !inner.empty() && inner.begin >= outer.begin && inner.end <= outer.end; }

bool came_or_went_with(const Report& report, const Finding& finding, const Delta& delta) {
  const Pair& pair = report.alignment.pairs[delta.pair];
  if (delta.kind == DeltaKind::added) return lies_in(finding.after, whole_of(report.after, delta.after_statement, pair.after));
  if (delta.kind == DeltaKind::removed)
    return lies_in(finding.before, whole_of(report.before, delta.before_statement, pair.before));
  return false;
}

constexpr std::ptrdiff_t most_near =
    64;  // deltas of its row on either side of a finding, so that a row of thousands stays in proportion

std::uint32_t place_of(Span before, Span after) { return after.empty() ? before.begin : after.begin; }

}  // namespace

void tag_deltas(Report& report) {
  const std::vector<Delta>& deltas = report.deltas.items;
  // Deltas stand by row, then by place.
  const auto before_finding = [](const Delta& delta, const Finding& finding) {
    if (delta.pair != finding.pair) return delta.pair < finding.pair;
    return place_of(delta.before_span, delta.after_span) < place_of(finding.before, finding.after);
  };
  for (Finding& finding : report.findings.items) {
    finding.delta = none;
    std::uint32_t most = 0;
    const auto here = std::lower_bound(deltas.begin(), deltas.end(), finding, before_finding);
    const auto end = here + std::min(most_near, deltas.end() - here);
    for (auto delta = here - std::min(most_near, here - deltas.begin()); delta != end; ++delta) {
      if (delta->pair != finding.pair) continue;
      const std::uint32_t index = static_cast<std::uint32_t>(delta - deltas.begin());
      const std::uint32_t shared = shared_bytes(finding, *delta);
      if (shared > most) most = shared, finding.delta = index;
      if (most == 0 && finding.delta == none && came_or_went_with(report, finding, *delta)) finding.delta = index;
    }
  }
}

}  // namespace clausediff

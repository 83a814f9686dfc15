// SPDX-License-Identifier: Apache-2.0
// Words that the edit script left over on both sides of one statement, each once: they only stand elsewhere in it. Names and
// numbers are not matched so, since it matters where they stand.
#include <unordered_map>
#include <utility>
#include <vector>

#include "effects/comparison.h"

namespace clausediff {
namespace {

bool may_wander(const FlowSide& flow, std::uint32_t i) {
  if (flow.tokens[i].weight != Weight::heavy || flow.partner[i] != none || flow.fact(i) != nullptr) return false;
  const Word& word = flow.word(i);
  return !word.number && (!word.capital || word.upper) && word.norm.size() > 3 && !is_standard_word(word);
}

// By id the token that has it, or none where several have.
std::unordered_map<std::uint32_t, std::uint32_t> left_over(const FlowSide& flow, TokenRun field) {
  std::unordered_map<std::uint32_t, std::uint32_t> found;
  for (std::uint32_t i = field.begin; i < field.end && i < field.begin + longest_field; ++i) {
    if (!may_wander(flow, i)) continue;
    const auto [entry, fresh] = found.emplace(flow.tokens[i].id, i);
    if (!fresh) entry->second = none;
  }
  return found;
}

// "accepted if not rejected" → "rejected if not accepted": each took the other's place, which is no other order of the same.
bool took_place(const Flow& flow, std::uint32_t b, const std::unordered_map<std::uint32_t, std::uint32_t>& before) {
  const FlowSide& side = flow.before;
  if (b == 0 || b + 1 >= side.tokens.size() || side.partner[b - 1] == none || side.partner[b + 1] == none) return false;
  const std::uint32_t a = side.partner[b - 1] + 1;
  if (side.partner[b + 1] != a + 1 || flow.after.partner[a] != none) return false;
  return before.count(flow.after.tokens[a].id) > 0;
}

}  // namespace

void match_scattered(Comparison& comparison) {
  Flow& flow = comparison.telling.flow;
  const auto before = left_over(flow.before, comparison.before_field());
  const auto after = left_over(flow.after, comparison.after_field());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> matches;
  for (const auto& [id, b] : before) {
    const auto found = after.find(id);
    if (b == none || found == after.end() || found->second == none || took_place(flow, b, before)) continue;
    matches.emplace_back(b, found->second);
  }
  for (const auto& [b, a] : matches) {
    flow.before.partner[b] = a;
    flow.after.partner[a] = b;
  }
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// Pointers at enactments that the references stage does not follow: one law named in another's place.
#include <algorithm>

#include "rules/draft.h"

namespace clausediff {
namespace {

std::vector<const Fact*> loose_enactments(const View& view) {
  std::vector<const Fact*> loose;
  for (const Fact& fact : view.own.facts)
    if (fact.unit == "statute" && view.partner[fact.begin] == no_word) loose.push_back(&fact);
  return loose;
}

}  // namespace

void check_enactments(const Unit& unit, std::vector<Draft>& drafts) {
  if (unit.whole) return;
  std::vector<const Fact*> come = loose_enactments(after_view(unit));
  for (const Fact* gone : loose_enactments(before_view(unit))) {
    const std::uint32_t group = group_inside(unit, before_view(unit), gone->begin, gone->end);
    const auto partner = std::find_if(come.begin(), come.end(), [&](const Fact* fact) {
      return fact->key == gone->key || group_inside(unit, after_view(unit), fact->begin, fact->end) == group;
    });
    Draft draft;
    draft.kind = FindingKind::reference;
    draft.rule = "reference";
    draft.direction = partner == come.end() ? Direction::removed : Direction::changed;
    draft.before = {gone->begin, gone->end};
    const bool moved = partner != come.end() && (*partner)->key == gone->key;
    if (partner != come.end()) draft.after = {(*partner)->begin, (*partner)->end}, come.erase(partner);
    if (!moved) drafts.push_back(std::move(draft));
  }
  for (const Fact* fact : come) {
    Draft draft;
    draft.kind = FindingKind::reference;
    draft.rule = "reference";
    draft.direction = Direction::added;
    draft.after = {fact->begin, fact->end};
    drafts.push_back(std::move(draft));
  }
}

}  // namespace clausediff

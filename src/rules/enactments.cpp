// SPDX-License-Identifier: Apache-2.0
// Pointers at enactments that the references stage does not follow: one law named in another's place.
#include <algorithm>

#include "rules/rule_list.h"

namespace clausediff {
namespace {

std::vector<const Fact*> loose_enactments(const View& view) {
  std::vector<const Fact*> loose;
  for (const Fact& fact : view.own.facts)
    if (fact.unit == "statute" && view.partner[fact.begin] == no_word) loose.push_back(&fact);
  return loose;
}

void check_enactments(const Unit& unit, std::vector<Draft>& drafts) {
  if (unit.whole) return;
  std::vector<const Fact*> come = loose_enactments(after_view(unit));
  for (const Fact* gone : loose_enactments(before_view(unit))) {
    const std::uint32_t group = group_inside(unit, before_view(unit), gone->begin, gone->end);
    const auto partner = std::find_if(come.begin(), come.end(), [&](const Fact* fact) {
      return fact->key == gone->key || group_inside(unit, after_view(unit), fact->begin, fact->end) == group;
    });
    Draft draft = drafted(FindingKind::reference, partner == come.end() ? Direction::removed : Direction::changed,
                          WordRange{gone->begin, gone->end}, WordRange{});
    draft.severity = Severity::medium;
    const bool moved = partner != come.end() && (*partner)->key == gone->key;
    if (partner != come.end()) draft.after = {(*partner)->begin, (*partner)->end}, come.erase(partner);
    if (!moved) drafts.push_back(std::move(draft));
  }
  for (const Fact* fact : come) {
    drafts.push_back(drafted(FindingKind::reference, Direction::added, WordRange{}, WordRange{fact->begin, fact->end}));
    drafts.back().severity = Severity::medium;
  }
}

std::string pointer_sentence(const Wording& wording) { return plain_sentence("A pointer", wording.words); }

}  // namespace

const Rule reference_rule = {FindingKind::reference,
                             Severity::high,
                             Severity::low,
                             "high where it leads elsewhere, else low",
                             "A pointer leads elsewhere, comes or goes; one that follows its renumbered target is none.",
                             "Section 4.2",
                             "Section 7.1",
                             check_enactments,
                             pointer_sentence};

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// Each changed clause, or each split or merge as a whole, is read once and shown to every rule.
#include "rules/rules.h"

#include "rules/draft.h"
#include "rules/hygiene.h"
#include "rules/place_findings.h"
#include "rules/ripple.h"
#include "rules/rules_internal.h"
#include "rules/stem.h"
#include "rules/unit.h"

#include <algorithm>

namespace clausediff {
namespace {

std::vector<Draft> check_unit(const Unit& unit) {
  std::vector<Draft> drafts;
  check_terms(unit, drafts);
  check_quantities(unit, drafts);
  check_modality(unit, drafts);
  check_negation(unit, drafts);
  check_parties(unit, drafts);
  check_scope(unit, drafts);
  check_exceptions(unit, drafts);
  check_definitions(unit, drafts);
  return drafts;
}

// By severity, then by place in the redline.
bool comes_first(const Finding& a, const Finding& b) {
  if (a.severity != b.severity) return a.severity < b.severity;
  if (a.pair != b.pair) return a.pair < b.pair;
  return a.after.begin < b.after.begin;
}

}  // namespace

Findings check_rules(const Report& report) {
  Findings findings;
  const Stemmer stemmer;
  for (std::vector<std::uint32_t>& rows : group_rows(report)) {
    const Unit unit = read_unit(report, std::move(rows), stemmer);
    place_findings(report, unit, check_unit(unit), findings.items);
  }
  check_references(report, findings.items);
  std::stable_sort(findings.items.begin(), findings.items.end(), comes_first);
  findings.ripples = find_ripples(report, findings.items);
  findings.hygiene = check_hygiene(report);
  return findings;
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// Each changed clause, or each split or merge as a whole, is read once and shown to every rule; then the rules that read the whole.
#include "rules/rules.h"

#include <clausediff/clausediff.h>

#include "rules/hygiene.h"
#include "rules/place_findings.h"
#include "rules/playbook.h"
#include "rules/ripple.h"
#include "rules/rule_list.h"
#include "rules/rules_internal.h"
#include "rules/stem.h"
#include "rules/unit.h"

#include <algorithm>

namespace clausediff {
namespace {

std::vector<Draft> check_unit(const Unit& unit) {
  std::vector<Draft> drafts;
  for (const Rule& rule : rules())
    if (rule.check != nullptr) rule.check(unit, drafts);
  return drafts;
}

// By severity, then by place in the redline.
bool comes_first(const Finding& a, const Finding& b) {
  if (a.severity != b.severity) return a.severity < b.severity;
  if (a.pair != b.pair) return a.pair < b.pair;
  return a.after.begin < b.after.begin;
}

bool same_finding(const Finding& a, const Finding& b) {
  return a.rule == b.rule && a.direction == b.direction && a.pair == b.pair && a.before == b.before && a.after == b.after;
}

// A playbook that cannot be read is ignored here: whoever names one checks it first.
Playbook playbook_of(const Report& report) {
  if (report.options.playbook.empty()) return {};
  Result<Playbook> read = read_playbook(report.options.playbook, report.options.playbook_name);
  return read ? std::move(*read) : Playbook{};
}

void add_playbook_findings(const Report& report, const Playbook& playbook, const Unit& unit, const Stemmer& stemmer, std::vector<Finding>& findings) {
  std::vector<Draft> drafts;
  std::vector<Severity> severities;
  check_playbook(playbook, unit, drafts, severities, stemmer);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const std::size_t placed = findings.size();
    place_findings(report, unit, {drafts[i]}, findings);
    for (std::size_t f = placed; f < findings.size(); ++f) findings[f].severity = severities[i];
  }
}

}  // namespace

Findings check_rules(const Report& report) {
  Findings findings;
  const Stemmer stemmer;
  const Playbook playbook = playbook_of(report);
  const std::vector<Rename> renames = find_renames(report, stemmer);
  std::vector<Finding> own;  // of the playbook
  for (std::vector<std::uint32_t>& rows : group_rows(report)) {
    const Unit unit = read_unit(report, std::move(rows), renames, stemmer);
    place_findings(report, unit, check_unit(unit), findings.items);
    if (!playbook.watches.empty() || !playbook.positions.empty()) add_playbook_findings(report, playbook, unit, stemmer, own);
  }
  check_references(report, findings.items);
  drop_doubles(report, findings.items);
  apply_playbook(playbook, findings.items);
  findings.items.insert(findings.items.end(), own.begin(), own.end());
  std::stable_sort(findings.items.begin(), findings.items.end(), comes_first);
  findings.items.erase(std::unique(findings.items.begin(), findings.items.end(), same_finding), findings.items.end());
  findings.ripples = find_ripples(report, findings.items);
  findings.hygiene = check_hygiene(report);
  return findings;
}

}  // namespace clausediff

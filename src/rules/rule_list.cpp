// SPDX-License-Identifier: Apache-2.0
// The list, and how it is told: as data, for a terminal and as docs/rules.md.
#include "rules/rule_list.h"

#include <clausediff/clausediff.h>
#include <clausediff/names.h>

#include <algorithm>
#include <array>

#include "language/lexicon.h"
#include "text/ascii.h"

namespace clausediff {
namespace {

constexpr std::array<const Rule*, 13> all_rules = {
    &term_rule,     &amount_rule, &percentage_rule, &duration_rule,  &date_rule,       &number_rule,   &modality_rule,
    &negation_rule, &party_rule,  &scope_rule,      &exception_rule, &definition_rule, &reference_rule};

RuleDescription described(const Rule& rule) {
  return {rule_id(rule.kind, Family::nothing),
          rule.kind,
          "",
          rule.severity,
          std::string(rule.policy.empty() ? name(rule.severity) : rule.policy),
          std::string(rule.summary),
          std::string(rule.example_before),
          std::string(rule.example_after)};
}

std::string sentence_case(std::string_view text) {
  std::string out(text);
  if (!out.empty()) out[0] = ascii_upper(out[0]);
  return out + ".";
}

RuleDescription described(const LexiconFamily& family) {
  return {rule_id(FindingKind::term, family.family),
          FindingKind::term,
          std::string(family.name),
          family.severity,
          std::string(name(family.severity)),
          sentence_case(family.about),
          std::string(family.example_before),
          std::string(family.example_after)};
}

}  // namespace

std::span<const Rule* const> rules() { return all_rules; }

const Rule& rule_of(FindingKind kind) {
  return **std::find_if(all_rules.begin(), all_rules.end(), [&](const Rule* rule) { return rule->kind == kind; });
}

std::string rule_id(FindingKind kind, Family family) {
  const std::string id(name(kind));
  return family == Family::nothing ? id : id + "-" + std::string(name(family));
}

std::vector<RuleDescription> describe_rules() {
  std::vector<RuleDescription> all;
  for (const Rule* rule : all_rules)
    if (rule->kind != FindingKind::term) all.push_back(described(*rule));
  for (const LexiconFamily& family : lexicon_families()) all.push_back(described(family));
  return all;
}

std::string to_rule_list() {
  std::string out;
  for (const RuleDescription& rule : describe_rules())
    out +=
        rule.id + " (" + rule.policy + ")\n  " + rule.summary + "\n  " + rule.example_before + " → " + rule.example_after + "\n";
  return out;
}

std::string to_rule_markdown() {
  std::string out = "| rule | severity | what it flags | example |\n|---|---|---|---|\n";
  for (const RuleDescription& rule : describe_rules())
    out += "| `" + rule.id + "` | " + rule.policy + " | " + rule.summary + " | " + rule.example_before + " → " +
           rule.example_after + " |\n";
  return out;
}

}  // namespace clausediff

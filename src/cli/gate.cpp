// SPDX-License-Identifier: Apache-2.0
#include "cli/gate.h"

#include <clausediff/clausediff.h>
#include <clausediff/names.h>

#include <algorithm>
#include <array>
#include <sstream>

namespace clausediff::cli {
namespace {

/// The families of the taxonomy (docs/rules.md).
constexpr std::array<std::string_view, 32> families = {
    "exclusivity",   "commercialization", "license-scope", "territory",
    "effort",        "materiality",       "knowledge",     "discretion",
    "fault",         "liability",         "indemnity",     "warranty",
    "termination",   "renewal",           "assignment",    "confidentiality",
    "ip-ownership",  "non-compete",       "governing-law", "dispute-resolution",
    "payment",       "most-favored",      "refusal-right", "data-protection",
    "audit",         "insurance",         "publicity",     "survival",
    "force-majeure", "precedence",        "timing",        "remedy"};

template <class List>
bool has(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// The words for the values 0 to `last` of an enumeration.
template <class Enumeration>
bool names_value(std::string_view word, Enumeration last) {
  for (int value = 0; value <= static_cast<int>(last); ++value) {
    if (name(static_cast<Enumeration>(value)) == word) return true;
  }
  return false;
}

/// "term-exclusivity": the id of a family's rule; the other rules have the names of their kinds.
bool is_term_rule(std::string_view word) { return word.substr(0, 5) == "term-" && has(families, word.substr(5)); }

/// A playbook has rules of its own.
bool in_playbook(const Settings& settings, std::string_view word) {
  const Result<Playbook> playbook = read_playbook(settings.compare.playbook, settings.playbook);
  if (settings.playbook.empty() || !playbook) return false;
  const auto has_id = [word](const auto& rule) { return rule.id == word; };
  return std::any_of(playbook->watches.begin(), playbook->watches.end(), has_id) ||
         std::any_of(playbook->positions.begin(), playbook->positions.end(), has_id);
}

bool is_known(std::string_view word) {
  constexpr std::array<std::string_view, 4> special = {"same-words", "hygiene", "any", "none"};
  return has(special, word) || has(families, word) || is_term_rule(word) || names_value(word, Severity::low) ||
         names_value(word, FindingKind::reference) || names_value(word, HygieneKind::dangling_reference);
}

bool matches(const Finding& finding, const std::vector<std::string>& words) {
  return has(words, name(finding.severity)) || has(words, name(finding.kind)) || has(words, finding.family) ||
         has(words, finding.rule);
}

bool matches(const Ripple& ripple, const std::vector<std::string>& words) {
  return ripple.same_words && (has(words, "same-words") || has(words, name(ripple.severity)));
}

bool matches(const Hygiene& fault, const std::vector<std::string>& words) {
  return has(words, "hygiene") || has(words, name(fault.kind));
}

template <class List>
bool any_matches(const List& list, const std::vector<std::string>& words) {
  return std::any_of(list.begin(), list.end(), [&](const auto& item) { return matches(item, words); });
}

}  // namespace

Result<std::vector<std::string>> gate_words(const Settings& settings) {
  std::vector<std::string> words;
  std::istringstream in(settings.fail_on);
  for (std::string word; std::getline(in, word, ',');) {
    word.erase(0, word.find_first_not_of(' '));
    word.erase(word.find_last_not_of(' ') + 1);
    if (word.empty()) continue;
    if (!is_known(word) && !in_playbook(settings, word)) {
      return Error{ErrorCode::usage, "--fail-on", "", "'" + word + "' is no severity, kind, family or rule",
                   "clausediff rules lists them"};
    }
    words.push_back(word);
  }
  if (words.empty() && !settings.fail_on.empty())
    return Error{ErrorCode::usage, "--fail-on", "", "it names nothing to fail on",
                 "name a severity, kind, family or rule, or none"};
  return words;
}

bool fails(const Report& report, const std::vector<std::string>& words) {
  if (has(words, "any") && differs(report)) return true;
  return any_matches(report.findings.items, words) || any_matches(report.findings.ripples, words) ||
         any_matches(report.findings.hygiene, words);
}

}  // namespace clausediff::cli

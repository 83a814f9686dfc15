// SPDX-License-Identifier: Apache-2.0
#include "cli/gate.h"

#include <clausediff/clausediff.h>
#include <clausediff/names.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <vector>

namespace clausediff::cli {
namespace {

template <class List>
bool has(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// A rule by its id, or a family by its name alone: "term-exclusivity", "exclusivity".
bool names_rule(std::string_view word) {
  const std::vector<RuleDescription> all = describe_rules();
  return std::any_of(all.begin(), all.end(), [&](const RuleDescription& rule) {
    return rule.id == word || (!rule.family.empty() && rule.family == word);
  });
}

/// A playbook has rules of its own.
bool in_playbook(const Playbook& playbook, std::string_view word) {
  const auto has_id = [word](const auto& rule) { return rule.id == word; };
  return std::any_of(playbook.watches.begin(), playbook.watches.end(), has_id) ||
         std::any_of(playbook.positions.begin(), playbook.positions.end(), has_id);
}

bool is_known(std::string_view word) {
  constexpr std::array<std::string_view, 5> special = {"matters", "same-words", "hygiene", "any", "none"};
  return has(special, word) || names_rule(word) || value_named<Severity>(word) || value_named<FindingKind>(word) ||
         value_named<Topic>(word) || value_named<HygieneKind>(word);
}

/// A severity means itself and what is graver.
bool reaches(Severity severity, const std::vector<std::string>& words) {
  for (const Severity least : {Severity::high, Severity::medium, Severity::low}) {
    if (severity <= least && has(words, name(least))) return true;
  }
  return false;
}

bool matches(const Matter& matter, const std::vector<std::string>& words) {
  return has(words, "matters") || has(words, name(matter.topic)) || reaches(matter.severity, words);
}

bool matches(const Finding& finding, const std::vector<std::string>& words) {
  return reaches(finding.severity, words) || has(words, name(finding.kind)) || has(words, finding.family) ||
         has(words, finding.rule);
}

bool matches(const Ripple& ripple, const std::vector<std::string>& words) {
  return ripple.same_words && (has(words, "same-words") || reaches(ripple.severity, words));
}

bool matches(const Hygiene& fault, const std::vector<std::string>& words) {
  return has(words, "hygiene") || has(words, name(fault.kind));
}

template <class List>
bool any_matches(const List& list, const std::vector<std::string>& words) {
  return std::any_of(list.begin(), list.end(), [&](const auto& item) { return matches(item, words); });
}

/// The number and heading under which a reader finds a row.
void place(Notice& notice, const Report& report, std::uint32_t row) {
  const Pair& pair = report.alignment.pairs[row];
  const Side& side = pair.after != none ? report.after : report.before;
  for (std::uint32_t at = pair.after != none ? pair.after : pair.before; at != none; at = side.clauses.items[at].parent) {
    const Clause& clause = side.clauses.items[at];
    if (notice.clause.empty()) notice.clause = clause.number;
    const std::string& text = text_of(side.document, at);
    if (notice.heading.empty()) notice.heading = text.substr(clause.heading.begin, clause.heading.size());
    if (!notice.clause.empty() && !notice.heading.empty()) return;
  }
}

}  // namespace

std::vector<Notice> notices_of(const Report& report, const std::vector<std::string>& words) {
  std::vector<Notice> notices;
  const bool all = words.empty();
  for (const Finding& finding : report.findings.items) {
    notices.push_back({finding.severity, finding.rule, "", "", finding.sentence, all || matches(finding, words)});
    place(notices.back(), report, finding.pair);
  }
  for (const Ripple& ripple : report.findings.ripples) {
    if (!ripple.same_words) continue;
    notices.push_back({ripple.severity, "same-words", "", "", ripple.sentence, all || matches(ripple, words)});
    place(notices.back(), report, ripple.pair);
  }
  for (const Hygiene& fault : report.findings.hygiene) {
    const std::string& number = report.after.clauses.items[fault.clause].number;
    notices.push_back({Severity::low, std::string(name(fault.kind)), number, "", fault.sentence, all || matches(fault, words)});
  }
  std::stable_sort(notices.begin(), notices.end(), [](const Notice& a, const Notice& b) { return a.severity < b.severity; });
  return notices;
}

Result<std::vector<std::string>> gate_words(const Settings& settings) {
  std::vector<std::string> words;
  std::istringstream in(settings.fail_on);
  for (std::string word; std::getline(in, word, ',');) {
    word.erase(0, word.find_first_not_of(' '));
    word.erase(word.find_last_not_of(' ') + 1);
    if (word.empty()) continue;
    if (!is_known(word) && !in_playbook(settings.compare.playbook, word)) {
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
  return any_matches(report.matters.items, words) || any_matches(report.findings.items, words) ||
         any_matches(report.findings.ripples, words) || any_matches(report.findings.hygiene, words);
}

}  // namespace clausediff::cli

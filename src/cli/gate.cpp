// SPDX-License-Identifier: Apache-2.0
#include "cli/gate.h"

#include <clausediff/clausediff.h>
#include <clausediff/names.h>
#include <clausediff/places.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <vector>

#include "cli/contains.h"
#include "text/ascii.h"

namespace clausediff::cli {
namespace {

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
  return contains(special, word) || names_rule(word) || value_named<Severity>(word) || value_named<FindingKind>(word) ||
         value_named<Topic>(word) || value_named<HygieneKind>(word);
}

std::string advice_for(const std::string& word) {
  const std::string lower = ascii_lower(word);
  return lower != word && is_known(lower) ? "did you mean " + lower + "?" : "clausediff rules lists them";
}

/// A severity means itself and what is graver.
bool reaches(Severity severity, const std::vector<std::string>& words) {
  for (const Severity least : {Severity::high, Severity::medium, Severity::low}) {
    if (severity <= least && contains(words, name(least))) return true;
  }
  return false;
}

bool matches(const Matter& matter, const std::vector<std::string>& words) {
  return contains(words, "matters") || contains(words, name(matter.topic)) || reaches(matter.severity, words);
}

/// What stood there before is no change: only who asks for the very rule is told of it.
bool matches(const Finding& finding, const std::vector<std::string>& words) {
  return (!finding.stands && reaches(finding.severity, words)) || contains(words, name(finding.kind)) ||
         contains(words, finding.family) || contains(words, finding.rule);
}

/// Of unchanged clauses that mean something else now.
bool same_words_match(Severity severity, const std::vector<std::string>& words) {
  return contains(words, "same-words") || reaches(severity, words);
}

bool matches(const Hygiene& fault, const std::vector<std::string>& words) {
  return contains(words, "hygiene") || contains(words, name(fault.kind));
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

namespace {

Notice notice_of(const Report& report, const Finding& finding, const std::vector<std::string>& words) {
  Notice notice{
      NoticeKind::finding, finding.severity, finding.rule, "", "", finding.sentence, words.empty() || matches(finding, words)};
  place(notice, report, finding.pair);
  return notice;
}

/// The rule of the gravest of its findings; the topic where it has none.
std::string rule_of(const Report& report, const Matter& matter) {
  const Finding* gravest = nullptr;
  for (const std::uint32_t index : matter.findings) {
    const Finding& finding = report.findings.items[index];
    if (gravest == nullptr || finding.severity < gravest->severity) gravest = &finding;
  }
  return gravest == nullptr ? std::string(name(matter.topic)) : gravest->rule;
}

/// A matter that weighs little may rest on a finding that the gate asks for: then it weighs what the finding does.
Notice notice_of(const Report& report, const Matter& matter, const std::vector<std::string>& words) {
  Notice notice{NoticeKind::matter,
                matter.severity,
                rule_of(report, matter),
                "",
                "",
                matter.sentence,
                words.empty() || matches(matter, words),
                matter.severity};
  for (const std::uint32_t index : matter.findings) {
    const Finding& finding = report.findings.items[index];
    if (words.empty() || !matches(finding, words)) continue;
    notice.counts = true;
    notice.severity = std::min(notice.severity, finding.severity);
  }
  if (!matter.rows.empty()) place(notice, report, matter.rows.front());
  return notice;
}

void add_matters(const Report& report, const std::vector<std::string>& words, std::vector<Notice>& notices) {
  for (const Matter& matter : report.matters.items) notices.push_back(notice_of(report, matter, words));
}

/// "2.2, 2.1(c) and 3 more"
std::string places_of(const Report& report, const std::vector<Reach>& reaches) {
  constexpr std::size_t most = 4;
  std::string words;
  for (std::size_t i = 0; i < std::min(most, reaches.size()); ++i)
    words += (i == 0 ? "" : ", ") + place_of_row(report, reaches[i].pair);
  return reaches.size() > most ? words + " and " + std::to_string(reaches.size() - most) + " more" : words;
}

void add_new_meanings(const Report& report, const std::vector<std::string>& words, std::vector<Notice>& notices) {
  std::vector<bool> told(report.findings.ripples.size(), false);
  for (const NewMeaning& cause : report.matters.same_words) {
    const bool named = cause.reaches.size() == 1 && cause.items.empty();  // the sentence says where
    notices.push_back({NoticeKind::same_words, cause.severity, "same-words", "", "",
                       cause.sentence + (named ? "" : " " + places_of(report, cause.reaches)),
                       words.empty() || same_words_match(cause.severity, words)});
    if (!cause.reaches.empty()) place(notices.back(), report, cause.reaches.front().pair);
    for (const Reach& reach : cause.reaches) told[reach.ripple] = true;
  }
  for (std::size_t i = 0; i < told.size(); ++i) {
    const Ripple& ripple = report.findings.ripples[i];
    if (told[i] || !ripple.same_words || !contains(words, "same-words")) continue;
    notices.push_back({NoticeKind::same_words, ripple.severity, "same-words", "", "", ripple.sentence, true});
    place(notices.back(), report, ripple.pair);
  }
}

std::vector<bool> told_by_matters(const Report& report) {
  std::vector<bool> told(report.findings.items.size(), false);
  for (const Matter& matter : report.matters.items) {
    for (const std::uint32_t index : matter.findings) told[index] = true;
  }
  return told;
}

}  // namespace

std::vector<Notice> notices_of(const Report& report, const std::vector<std::string>& words) {
  std::vector<Notice> notices;
  add_matters(report, words, notices);
  const std::vector<bool> told = told_by_matters(report);
  for (std::size_t i = 0; i < told.size(); ++i) {
    const Finding& finding = report.findings.items[i];
    if (!told[i] && matches(finding, words)) notices.push_back(notice_of(report, finding, words));
  }
  add_new_meanings(report, words, notices);
  for (const Hygiene& fault : report.findings.hygiene) {
    const std::string& number = report.after.clauses.items[fault.clause].number;
    notices.push_back({NoticeKind::hygiene, Severity::low, std::string(name(fault.kind)), number, "", fault.sentence,
                       words.empty() || matches(fault, words)});
  }
  std::stable_sort(notices.begin(), notices.end(), [](const Notice& a, const Notice& b) { return a.severity < b.severity; });
  return notices;
}

std::vector<Notice> notices_of_playbook(const Report& report, const std::vector<std::string>& words) {
  std::vector<Notice> notices;
  for (const Finding& finding : report.findings.items) {
    if (in_playbook(report.options.playbook, finding.rule)) notices.push_back(notice_of(report, finding, words));
  }
  return notices;
}

namespace {

/// Where --fail-on stands wrong: on the command line, or in the configuration.
Error wrong_gate(const Settings& settings, const std::string& detail, const std::string& advice) {
  for (const Origin& origin : settings.origins) {
    if (origin.option == "fail-on")
      return {ErrorCode::usage, origin.file, "line " + std::to_string(origin.line), "fail-on: " + detail, advice};
  }
  return {ErrorCode::usage, "--fail-on", "", detail, advice};
}

}  // namespace

Result<std::vector<std::string>> gate_words(const Settings& settings) {
  std::vector<std::string> words;
  std::istringstream in(settings.fail_on);
  for (std::string word; std::getline(in, word, ',');) {
    word.erase(0, word.find_first_not_of(' '));
    word.erase(word.find_last_not_of(' ') + 1);
    if (word.empty()) continue;
    if (!is_known(word) && !in_playbook(settings.compare.playbook, word)) {
      return wrong_gate(settings, "'" + word + "' is no severity, topic, kind, family or rule", advice_for(word));
    }
    words.push_back(word);
  }
  if (words.empty() && !settings.fail_on.empty())
    return wrong_gate(settings, "it names nothing to fail on", "name a severity, topic, kind, family or rule, or none");
  return words;
}

bool fails(const Report& report, const std::vector<std::string>& words) {
  if (contains(words, "any") && differs(report)) return true;
  const std::vector<Notice> notices = notices_of(report, words);
  return !words.empty() && std::any_of(notices.begin(), notices.end(), [](const Notice& notice) { return notice.counts; });
}

}  // namespace clausediff::cli

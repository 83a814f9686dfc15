// SPDX-License-Identifier: Apache-2.0
#include "effects/burdens.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "effects/phrases.h"
#include "text/ascii.h"
#include "text/cue_names.h"
#include "text/language.h"

namespace clausediff {
namespace {

// A statement that weighs on its actor, one that serves it, or neither.
int weight_of(Force force) {
  switch (force) {
    case Force::duty:
    case Force::ban:
    case Force::grant:
    case Force::warranty:
      return 1;
    case Force::permission:
    case Force::no_duty:
      return -1;
    case Force::effect:
      return 0;
  }
  return 0;
}

bool has_cue(const Report& report, const Statement& statement, bool before, std::string_view cue) {
  const Side& side = before ? report.before : report.after;
  return std::any_of(statement.terms.begin(), statement.terms.end(), [&](const StatementTerm& term) {
    const std::string words = text_of(side.document, term.clause).substr(term.cue.begin, term.cue.size());
    return term.kind == TermKind::time && words.size() >= cue.size() && (words.starts_with(cue) || words.ends_with(cue));
  });
}

// 1 where the statement reaches further than before, -1 where less far, 0 where that cannot be said.
int reach_of_kind(const Report& report, const Delta& delta) {
  switch (delta.kind) {
    case DeltaKind::added:
    case DeltaKind::act_widened:
    case DeltaKind::condition_removed:
    case DeltaKind::exception_removed:
    case DeltaKind::amount_increased:
      return 1;
    case DeltaKind::removed:
    case DeltaKind::act_narrowed:
    case DeltaKind::condition_added:
    case DeltaKind::exception_added:
    case DeltaKind::amount_decreased:
      return -1;
    case DeltaKind::time_longer:
    case DeltaKind::time_shorter: {
      if (delta.after_statement == none || delta.force != Force::duty) return 0;
      const Statement& after = report.after.statements.items[delta.after_statement];
      const bool deadline = has_cue(report, after, false, "within") || has_cue(report, after, false, "Within");
      const int longer = delta.kind == DeltaKind::time_longer ? 1 : -1;
      return deadline ? -longer : 0;
    }
    default:
      return 0;
  }
}

/// "Buyer", "either party", "we": "following events" can owe nothing and gain nothing.
bool is_somebody(const Language& language, std::string_view who) {
  for (std::size_t at = 0; at < who.size();) {
    const std::size_t end = std::min(who.find(' ', at), who.size());
    const std::string word = ascii_lower(who.substr(at, end - at));
    const char first = who[at];
    const bool name = end > at && !is_ascii_digit(first) && (first < 'a' || first > 'z');
    if (name || language.cues.has(Cue::party_roles, word) || language.cues.has(Cue::party_word, word) ||
        language.cues.has(Cue::subject_personal, word))
      return true;
    at = end + 1;
  }
  return false;
}

void lay_on(const Report& report, const std::string& who, int load, Delta& delta) {
  if (load == 0 || !is_somebody(*report.options.language, who)) return;
  (load > 0 ? delta.burdens : delta.favours) = who;
}

}  // namespace

void set_burden(const Report& report, Delta& delta) {
  const bool gone = delta.after_statement == none;
  const Statement& statement =
      gone ? report.before.statements.items[delta.before_statement] : report.after.statements.items[delta.after_statement];
  const std::string& who = statement.who;
  if (delta.kind == DeltaKind::standard_raised || delta.kind == DeltaKind::standard_lowered) {
    if (statement.force != Force::effect) lay_on(report, who, delta.kind == DeltaKind::standard_raised ? 1 : -1, delta);
  } else if (delta.kind == DeltaKind::force && delta.before_statement != none) {
    const int was = weight_of(report.before.statements.items[delta.before_statement].force);
    lay_on(report, who, weight_of(statement.force) - was, delta);
  } else if (delta.kind == DeltaKind::actor && statement.force != Force::effect) {
    lay_on(report, delta.after, weight_of(statement.force), delta);
    lay_on(report, delta.before, -weight_of(statement.force), delta);
  } else {
    lay_on(report, who, weight_of(statement.force) * reach_of_kind(report, delta), delta);
  }
}

}  // namespace clausediff

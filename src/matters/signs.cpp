// SPDX-License-Identifier: Apache-2.0
#include "matters/signs.h"

#include <algorithm>
#include <string>
#include <vector>

#include "language/facts/facts.h"
#include "language/lexicon.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

bool any_changed(const Strip& strip, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end; ++at)
    if (strip.partner[at] == no_partner) return true;
  return false;
}

bool table_hits(const PatternTable& table, const Strip& strip) {
  const std::vector<PatternMatch> matches = find_patterns(table, strip.words);
  return std::any_of(matches.begin(), matches.end(),
                     [&](const PatternMatch& match) { return any_changed(strip, match.begin, match.end); });
}

bool is_qualifier(Family family) {
  return family == Family::knowledge || family == Family::materiality || family == Family::fault || family == Family::effort ||
         family == Family::discretion;
}

/// "at least", "no later than": turned, a figure says the contrary.
bool is_bound(Term term) { return term >= Term::scope_at_least && term <= Term::scope_no_later; }

void read_scope(const Strip& strip, Signs& signs) {
  const PatternTable& table = lexicon_of(*strip.language).scope;
  for (const PatternMatch& match : find_patterns(table, strip.words)) {
    if (!any_changed(strip, match.begin, match.end)) continue;
    const Term term = static_cast<Term>(table.patterns[match.pattern].term);
    signs.add(Sign::only, term == Term::scope_only);
    signs.add(Sign::bound, is_bound(term));
  }
}

void read_families(const Strip& strip, Signs& signs) {
  const PatternTable& table = lexicon_of(*strip.language).phrases;
  for (const PatternMatch& match : find_patterns(table, strip.words)) {
    if (!any_changed(strip, match.begin, match.end)) continue;
    const PatternHead& head = table.patterns[match.pattern];
    signs.add(Sign::family, true);
    signs.add(Sign::qualifier,
              static_cast<PatternRole>(head.role) == PatternRole::term && is_qualifier(static_cast<Family>(head.family)));
  }
}

/// What a partner looks for first, or what every contract says.
void read_gravity(const Strip& strip, Signs& signs) {
  const PatternTable& table = lexicon_of(*strip.language).gravity;
  for (const PatternMatch& match : find_patterns(table, strip.words)) {
    const PatternHead& head = table.patterns[match.pattern];
    if (static_cast<PatternRole>(head.role) != PatternRole::term || !any_changed(strip, match.begin, match.end)) continue;
    const Term term = static_cast<Term>(head.term);
    if (std::find(signs.gravity.begin(), signs.gravity.end(), term) == signs.gravity.end()) signs.gravity.push_back(term);
  }
}

void read_facts(const Strip& strip, Signs& signs) {
  for (const Fact& fact : find_facts(strip.words, *strip.language)) {
    if (!any_changed(strip, fact.begin, fact.end)) continue;
    signs.add(Sign::sum, fact.kind == FindingKind::amount || fact.kind == FindingKind::percentage);
    signs.add(Sign::time,
              fact.kind == FindingKind::duration || fact.kind == FindingKind::date || fact.kind == FindingKind::number);
  }
}

void read_words(const Strip& strip, Signs& signs) {
  const bool deems =
      std::any_of(strip.words.begin(), strip.words.end(), [](const Word& word) { return word.is(Cue::weight_silence); });
  for (std::size_t at = 0; at < strip.words.size(); ++at) {
    if (strip.partner[at] != no_partner) continue;
    const Word& word = strip.words[at];
    ++signs.words;
    signs.name = signs.name || (at > 0 && word.capital && !is_function_word(word));
    signs.add(Sign::silence, word.is(Cue::weight_silence) || (deems && word.is(Cue::weight_outcomes)));
  }
}

void read_strip(const Strip& strip, Signs& signs) {
  if (strip.words.empty()) return;
  const Lexicon& lexicon = lexicon_of(*strip.language);
  signs.add(Sign::modal, table_hits(lexicon.modality, strip));
  signs.add(Sign::negation, table_hits(lexicon.negation, strip) || table_hits(lexicon.exception, strip));
  read_scope(strip, signs);
  read_families(strip, signs);
  read_gravity(strip, signs);
  read_facts(strip, signs);
  read_words(strip, signs);
}

std::vector<std::string> roles_in(const Strip& strip, WordSpan range) {
  std::vector<std::string> roles;
  for (std::size_t at = range.begin; at < range.end; ++at)
    if (strip.words[at].capital && strip.words[at].is(Cue::party_roles)) roles.emplace_back(strip.words[at].norm);
  std::sort(roles.begin(), roles.end());
  return roles;
}

bool has_cue(const Strip& strip, WordSpan range, Cue cue) {
  for (std::size_t at = range.begin; at < range.end; ++at)
    if (strip.words[at].is(cue)) return true;
  return false;
}

/// "either party" among the words.
bool is_mutual(const Strip& strip, WordSpan range) {
  for (std::size_t at = std::max<std::size_t>(range.begin, 1); at < range.end; ++at)
    if (strip.words[at].is(Cue::party_word) && strip.words[at - 1].is(Cue::weight_mutual)) return true;
  return false;
}

/// "less than" stands where "exceed" stood.
bool is_turned(const Passage& passage, const PassageEdit& edit) {
  const auto ceiling = [](const Strip& strip, WordSpan range) { return has_cue(strip, range, Cue::weight_ceilings); };
  const auto floor = [](const Strip& strip, WordSpan range) { return has_cue(strip, range, Cue::weight_floors); };
  const bool up = ceiling(passage.before, edit.before), down = floor(passage.before, edit.before);
  return (up && !down && floor(passage.after, edit.after) && !ceiling(passage.after, edit.after)) ||
         (down && !up && ceiling(passage.after, edit.after) && !floor(passage.after, edit.after));
}

/// What stands where other words stood.
void read_edit(const Passage& passage, const PassageEdit& edit, Signs& signs) {
  if (edit.before.empty() || edit.after.empty()) return;
  const std::vector<std::string> before = roles_in(passage.before, edit.before), after = roles_in(passage.after, edit.after);
  signs.add(Sign::role, !before.empty() && !after.empty() && before != after);
  signs.add(Sign::bound,
            has_cue(passage.before, edit.before, Cue::weight_bounds) || has_cue(passage.after, edit.after, Cue::weight_bounds));
  signs.add(Sign::one_sided,
            (is_mutual(passage.before, edit.before) && has_cue(passage.after, edit.after, Cue::party_roles) &&
             !is_mutual(passage.after, edit.after)) ||
                (is_mutual(passage.after, edit.after) && has_cue(passage.before, edit.before, Cue::party_roles) &&
                 !is_mutual(passage.before, edit.before)));
  signs.add(Sign::turned, is_turned(passage, edit));
}

}  // namespace

Signs signs_of(const Passage& passage) {
  Signs signs;
  read_strip(passage.before, signs);
  read_strip(passage.after, signs);
  for (const PassageEdit& edit : passage.edits) read_edit(passage, edit, signs);
  return signs;
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
#include "matters/standing.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "language/lexicon.h"
#include "matters/wording.h"
#include "text/ascii.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

bool is_role(const Word& word) { return word.capital && !word.is(Cue::party_word) && word.is(Cue::party_roles); }

struct Actor {
  std::string name;
  Term force = Term::nothing;  // of the grammar's modality
};

/// The role that stands right before the first verb of force of a sentence.
Actor actor_of(const Report& report, const Strip& strip, bool in_before) {
  for (const PatternMatch& match : find_patterns(lexicon_of(*strip.language).modality, strip.words)) {
    const PatternHead& head = lexicon_of(*strip.language).modality.patterns[match.pattern];
    if (match.begin == 0 || !is_role(strip.words[match.begin - 1])) continue;
    return {slice(report, strip, in_before, {match.begin - 1, match.begin}), static_cast<Term>(head.term)};
  }
  return {};
}

void burden(Matter& matter, const std::string& who, bool burdened) { (burdened ? matter.burdens : matter.favours) = who; }

bool inside(const Strip& strip, Span span) {
  return !strip.words.empty() && !span.empty() && span.begin < strip.words.back().span.end &&
         strip.words.front().span.begin < span.end;
}

template <class Items>
std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_row(const Items& items) {
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> rows;
  for (std::uint32_t i = 0; i < items.size(); ++i) rows[items[i].pair].push_back(i);
  return rows;
}

/// The roles that the preamble gives: "(the “Developer”)".
std::vector<std::string> parties_of(const Clauses& clauses, const Language& language) {
  std::vector<std::string> parties;
  for (const Definition& definition : clauses.definitions) {
    const std::string name = ascii_lower(definition.term);
    if (clauses.items[definition.clause].kind != ClauseKind::preamble) continue;
    if (!language.cues.has(Cue::party_roles, name)) continue;
    if (std::find(parties.begin(), parties.end(), name) == parties.end()) parties.push_back(name);
  }
  return parties;
}

/// "each party" is nobody's own burden.
bool is_one_party(const std::string& who, const Language& language) {
  return !who.empty() && !language.cues.has(Cue::party_no_one, ascii_lower(who));
}

}  // namespace

Evidence::Evidence(const Report& report)
    : report_(report), findings_(by_row(report.findings.items)), deltas_(by_row(report.deltas.items)) {
  const std::vector<std::string> parties = parties_of(report.after.clauses, *report.options.language);
  const auto own = std::find(parties.begin(), parties.end(), ascii_lower(report.options.party));
  if (parties.size() == 2 && own != parties.end()) other_ = own == parties.begin() ? parties[1] : parties[0];
}

void Evidence::add(const Passage& passage, Matter& matter) const {
  const auto take = [&](const std::string& burdens, const std::string& favours) {
    if (matter.burdens.empty() && is_one_party(burdens, *report_.options.language)) matter.burdens = burdens;
    if (matter.favours.empty() && is_one_party(favours, *report_.options.language)) matter.favours = favours;
  };
  for (const std::uint32_t row : passage.rows) {
    const auto deltas = deltas_.find(row);
    for (const std::uint32_t d : deltas == deltas_.end() ? std::vector<std::uint32_t>() : deltas->second) {
      const Delta& delta = report_.deltas.items[d];
      if (!inside(passage.before, delta.before_span) && !inside(passage.after, delta.after_span)) continue;
      matter.deltas.push_back(d);
      take(delta.burdens, delta.favours);
    }
    const auto findings = findings_.find(row);
    for (const std::uint32_t f : findings == findings_.end() ? std::vector<std::uint32_t>() : findings->second) {
      const Finding& finding = report_.findings.items[f];
      if (finding.stands || (!inside(passage.before, finding.before) && !inside(passage.after, finding.after))) continue;
      matter.findings.push_back(f);
      take(finding.burdens, finding.favours);
    }
  }
  if (matter.burdens.empty() && matter.favours.empty() && (passage.inserted() || passage.deleted())) {
    const bool in_before = passage.deleted();
    const Actor actor = actor_of(report_, in_before ? passage.before : passage.after, in_before);
    const bool bound = actor.force == Term::modality_duty || actor.force == Term::modality_ban;
    if (!actor.name.empty()) burden(matter, actor.name, bound != in_before);
  }
  matter.stance = stance_of(matter);
}

Stance Evidence::stance_of(const Matter& matter) const {
  const std::string party = ascii_lower(report_.options.party);
  if (party.empty()) return Stance::neutral;
  const auto is_other = [&](const std::string& name) { return !other_.empty() && ascii_lower(name) == other_; };
  const bool against = ascii_lower(matter.burdens) == party || (matter.burdens.empty() && is_other(matter.favours));
  const bool in_favour = ascii_lower(matter.favours) == party || (matter.favours.empty() && is_other(matter.burdens));
  if (against && in_favour) return Stance::both;
  return against ? Stance::against : in_favour ? Stance::in_favour : Stance::neutral;
}

}  // namespace clausediff

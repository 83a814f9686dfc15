// SPDX-License-Identifier: Apache-2.0
#include "matters/standing.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "language/lexicon.h"
#include "matters/wording.h"
#include "text/ascii.h"

namespace clausediff {
namespace {

bool is_role(const Word& word) {
  const auto& roles = lexicon().roles;
  return word.capital && word.norm != "party" && word.norm != "parties" &&
         std::binary_search(roles.begin(), roles.end(), std::string_view(word.norm));
}

struct Actor {
  std::string name;
  Term force = Term::nothing;  // of the grammar's modality
};

/// The role that stands right before the first verb of force of a sentence.
Actor actor_of(const Report& report, const Strip& strip, bool in_before) {
  for (const PatternMatch& match : find_patterns(lexicon().modality, strip.words)) {
    const PatternHead& head = lexicon().modality.patterns[match.pattern];
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

}  // namespace

void add_standing(const Report& report, const Passage& passage, Matter& matter) {
  const auto& items = report.findings.items;
  for (std::uint32_t f = 0; f < items.size(); ++f) {
    const Finding& finding = items[f];
    if (finding.stands || std::find(passage.rows.begin(), passage.rows.end(), finding.pair) == passage.rows.end()) continue;
    if (!inside(passage.before, finding.before) && !inside(passage.after, finding.after)) continue;
    matter.findings.push_back(f);
    if (matter.burdens.empty()) matter.burdens = finding.burdens;
    if (matter.favours.empty()) matter.favours = finding.favours;
  }
  if (matter.burdens.empty() && matter.favours.empty() && (passage.inserted() || passage.deleted())) {
    const bool in_before = passage.deleted();
    const Actor actor = actor_of(report, in_before ? passage.before : passage.after, in_before);
    const bool bound = actor.force == Term::modality_duty || actor.force == Term::modality_ban;
    if (!actor.name.empty()) burden(matter, actor.name, bound != in_before);
  }
  matter.stance = stance_of(matter, report.options.party);
}

Stance stance_of(const Matter& matter, const std::string& party) {
  if (party.empty()) return Stance::neutral;
  const bool against = ascii_lower(matter.burdens) == ascii_lower(party);
  const bool in_favour = ascii_lower(matter.favours) == ascii_lower(party);
  if (against && in_favour) return Stance::both;
  return against ? Stance::against : in_favour ? Stance::in_favour : Stance::neutral;
}

}  // namespace clausediff

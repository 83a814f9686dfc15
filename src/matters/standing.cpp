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

/// "Executive will also be nominated": what is done to somebody is no act of theirs.
bool is_passive(const Strip& strip, std::size_t at) {
  const std::vector<Word>& words = strip.words;
  const auto is_passed = [&](const Word& word) {
    return strip.language->cues.ends(Cue::token_adverb_endings, word.norm) || (is_function_word(word) && !word.is(Cue::role_be));
  };
  while (at < words.size() && is_passed(words[at])) ++at;
  return at < words.size() && words[at].is(Cue::role_be);
}

/// The role that stands right before the first verb of force of a sentence.
Actor actor_of(const Report& report, const Strip& strip, bool in_before) {
  for (const PatternMatch& match : find_patterns(lexicon_of(*strip.language).modality, strip.words)) {
    const PatternHead& head = lexicon_of(*strip.language).modality.patterns[match.pattern];
    if (match.begin == 0 || !is_role(strip.words[match.begin - 1]) || is_passive(strip, match.end)) continue;
    return {slice(report, strip, in_before, {match.begin - 1, match.begin}), static_cast<Term>(head.term)};
  }
  return {};
}

/// The items of one row in the words of the passage, on either side, ascending.
std::vector<std::uint32_t> items_in(const Passage& passage, std::uint32_t row, const ByPlace& before, const ByPlace& after) {
  std::vector<std::uint32_t> items;
  before.find(row, passage.before, items);
  after.find(row, passage.after, items);
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
  return items;
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

/// Whether a name is one that a party has: "you", "Licensed Dealer"; not "court", "Loan Documents", or
/// what a sentence that was read wrongly left beside a role. "each party" is nobody's own burden.
bool is_one_party(const std::string& who, const Language& language) {
  const std::string name = ascii_lower(who);
  if (who.empty() || language.cues.has(Cue::party_no_one, name)) return false;
  if (language.cues.has(Cue::ripple_pronouns, name) || language.cues.has(Cue::party_roles, name)) return true;
  constexpr std::size_t longest_party = 4;  // words
  std::size_t words = 0;
  bool is_name = true, is_role = false;
  for (std::size_t begin = 0; begin <= who.size(); ++words) {
    const std::size_t end = std::min(who.find(' ', begin), who.size());
    const std::string_view word = std::string_view(name).substr(begin, end - begin);
    const auto lists = [&](Cue cue) { return language.cues.has(cue, word); };
    const bool thing = lists(Cue::subject_things) || lists(Cue::pointer_agreements) || lists(Cue::pointer_statutes);
    const bool capital = (begin < who.size() && is_ascii_upper(who[begin])) || lists(Cue::ripple_pronouns);
    // Of two who are joined a change says nothing about either.
    if (lists(Cue::word_and) || lists(Cue::word_or)) return false;
    is_name = is_name && capital && !thing;
    is_role = lists(Cue::party_roles) || lists(Cue::party_word);
    begin = end + 1;
  }
  return words <= longest_party && (is_name || is_role);
}

/// Whom several deltas of one matter burden and favour; silent where they do not agree.
class Standing {
 public:
  explicit Standing(const Language& language) : language_(language) {}

  void take(const std::string& burdens, const std::string& favours) {
    add(burdens, burdens_);
    add(favours, favours_);
  }
  void doubt(const std::string& burdens, const std::string& favours) {
    contradicted_ = contradicted_ || has(favours_, burdens) || has(burdens_, favours);
  }
  bool is_silent() const { return burdens_.empty() && favours_.empty(); }
  void give(Matter& matter) const {
    if (contradicted_ ||
        std::any_of(burdens_.begin(), burdens_.end(), [&](const std::string& who) { return has(favours_, who); }))
      return;
    if (burdens_.size() == 1) matter.burdens = burdens_.front();
    if (favours_.size() == 1) matter.favours = favours_.front();
  }

 private:
  /// "Key Holder", "Key Holders".
  static bool is_same_party(const std::string& one, const std::string& other) {
    const std::string a = ascii_lower(one), b = ascii_lower(other);
    return a == b || a + "s" == b || b + "s" == a;
  }
  static bool has(const std::vector<std::string>& list, const std::string& who) {
    return std::any_of(list.begin(), list.end(), [&](const std::string& one) { return is_same_party(who, one); });
  }
  void add(const std::string& who, std::vector<std::string>& list) const {
    if (!is_one_party(who, language_)) return;
    if (!has(list, who)) list.push_back(who);
  }

  const Language& language_;
  std::vector<std::string> burdens_;
  std::vector<std::string> favours_;
  bool contradicted_ = false;
};

/// Of a duty, a ban or a right, and not of what is acknowledged or comes about.
bool tells_side(const Delta& delta) {
  switch (delta.kind) {
    case DeltaKind::force:
      return true;
    case DeltaKind::amount_increased:
    case DeltaKind::amount_decreased:
    case DeltaKind::time_longer:
    case DeltaKind::time_shorter:
    case DeltaKind::standard_raised:
    case DeltaKind::standard_lowered:
      return delta.force == Force::duty || delta.force == Force::ban || delta.force == Force::permission;
    default:
      return false;
  }
}

}  // namespace

void ByPlace::add(std::uint32_t row, Span span, std::uint32_t item) {
  if (!span.empty()) rows_[row].push_back({span, 0, item});
}

void ByPlace::sort() {
  for (auto& [row, placed] : rows_) {
    std::stable_sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) { return a.span.begin < b.span.begin; });
    std::uint32_t furthest = 0;
    for (Placed& one : placed) furthest = one.furthest = std::max(furthest, one.span.end);
  }
}

void ByPlace::find(std::uint32_t row, const Strip& strip, std::vector<std::uint32_t>& items) const {
  const auto placed = rows_.find(row);
  if (placed == rows_.end() || strip.words.empty()) return;
  const std::uint32_t begin = strip.words.front().span.begin, end = strip.words.back().span.end;
  auto at =
      std::partition_point(placed->second.begin(), placed->second.end(), [&](const Placed& one) { return one.span.begin < end; });
  while (at != placed->second.begin() && (--at)->furthest > begin)
    if (begin < at->span.end) items.push_back(at->item);
}

Evidence::Evidence(const Report& report) : report_(report) {
  for (std::uint32_t d = 0; d < report.deltas.items.size(); ++d) {
    const Delta& delta = report.deltas.items[d];
    deltas_before_.add(delta.pair, delta.before_span, d);
    deltas_after_.add(delta.pair, delta.after_span, d);
  }
  for (std::uint32_t f = 0; f < report.findings.items.size(); ++f) {
    const Finding& finding = report.findings.items[f];
    if (finding.stands) continue;
    findings_before_.add(finding.pair, finding.before, f);
    findings_after_.add(finding.pair, finding.after, f);
  }
  for (ByPlace* places : {&findings_before_, &findings_after_, &deltas_before_, &deltas_after_}) places->sort();
  const std::vector<std::string> parties = parties_of(report.after.clauses, *report.options.language);
  const auto own = std::find(parties.begin(), parties.end(), ascii_lower(report.options.party));
  if (parties.size() == 2 && own != parties.end()) other_ = own == parties.begin() ? parties[1] : parties[0];
}

void Evidence::add(const Passage& passage, Matter& matter) const {
  for (const std::uint32_t row : passage.rows) {
    for (const std::uint32_t d : items_in(passage, row, deltas_before_, deltas_after_)) matter.deltas.push_back(d);
    for (const std::uint32_t f : items_in(passage, row, findings_before_, findings_after_)) matter.findings.push_back(f);
  }
  if (passage.inserted() || passage.deleted())
    stand_by_sentence(passage, matter);
  else
    stand_by_deltas(passage, matter);
  matter.stance = stance_of(matter);
}

/// A sentence that came or went is for or against who must or may act in it.
void Evidence::stand_by_sentence(const Passage& passage, Matter& matter) const {
  if (clause_kind_of(report_, passage) == ClauseKind::definition) return;
  const bool in_before = passage.deleted();
  Standing standing(*report_.options.language);
  for (const std::uint32_t d : matter.deltas) {
    const Delta& delta = report_.deltas.items[d];
    if (delta.kind == (in_before ? DeltaKind::removed : DeltaKind::added)) standing.take(delta.burdens, delta.favours);
  }
  if (standing.is_silent()) {
    const Actor actor = actor_of(report_, in_before ? passage.before : passage.after, in_before);
    const bool bound = actor.force == Term::modality_duty || actor.force == Term::modality_ban;
    if (!actor.name.empty() && bound != in_before) standing.take(actor.name, {});
    if (!actor.name.empty() && bound == in_before) standing.take({}, actor.name);
  }
  standing.give(matter);
}

/// A sentence that stays is so where a duty, a right or a ban of somebody is another one now, or has another figure, deadline or
/// standard. What words that came and went beside it do to whom hangs on what the whole sentence is for: where they speak against
/// it nothing is said.
void Evidence::stand_by_deltas(const Passage& passage, Matter& matter) const {
  // Words that alone came or went make a right wider or narrower, and a duty.
  const bool alone = matter.deltas.size() == 1 && passage.edits.size() == 1 &&
                     passage.edits.front().before.empty() != passage.edits.front().after.empty();
  Standing standing(*report_.options.language);
  for (const bool telling : {true, false}) {
    for (const std::uint32_t d : matter.deltas) {
      const Delta& delta = report_.deltas.items[d];
      if ((alone || tells_side(delta)) != telling) continue;
      if (telling)
        standing.take(delta.burdens, delta.favours);
      else
        standing.doubt(delta.burdens, delta.favours);
    }
  }
  standing.give(matter);
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

// SPDX-License-Identifier: Apache-2.0
// Watched terms: what came, went or turned into another term of its family.
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "language/lexicon.h"
#include "rules/rule_list.h"

namespace clausediff {
namespace {

// What stands on the other side where this term's words stand.
const Hit* partner_term(const View& view, const Hit& hit) {
  for (std::size_t i = hit.begin; i < hit.end; ++i)
    if (view.partner[i] != no_word)
      if (const Hit* other = view.other.hits.at(view.partner[i]);
          other != nullptr && !other->counterpart && other->family == hit.family)
        return other;
  return nullptr;
}

bool in_heading(const Reading& reading, const Hit& hit) {
  for (std::size_t i = hit.begin; i < hit.end; ++i)
    if (!reading.heading[i]) return false;
  return true;
}

bool all_new(const View& view, const Hit& hit) {
  for (std::size_t i = hit.begin; i < hit.end; ++i)
    if (view.hunk[i] == none) return false;
  return true;
}

std::vector<LooseHit> loose_hits(const Unit& unit, const View& view, bool counterparts) {
  std::vector<LooseHit> loose;
  for (const Hit& hit : view.own.hits) {
    if (hit.counterpart != counterparts || in_heading(view.own, hit)) continue;
    if (const Hit* other = partner_term(view, hit); other != nullptr && other->term == hit.term) continue;
    if (counterparts && !all_new(view, hit)) continue;
    const std::uint32_t group =
        counterparts ? group_inside(unit, view, hit.begin, hit.end) : group_of(unit, view, hit.begin, hit.end);
    if (group != none || unit.whole) loose.push_back({&hit, group, false});
  }
  return loose;
}

class TermCheck {
 public:
  TermCheck(const Unit& unit, std::vector<Draft>& drafts)
      : unit_(unit),
        drafts_(drafts),
        before_(before_view(unit)),
        after_(after_view(unit)),
        gone_(loose_hits(unit, before_, false)),
        come_(loose_hits(unit, after_, false)) {}

  void run() {
    settle_moved();
    pair_longer();
    pair_groups();
    pair_sentences();
    pair_counterparts();
    absorb_neighbours();
    check_swapped_precedence();
    for (LooseHit& loose : gone_)
      if (!loose.settled) emit(*loose.hit, Direction::removed, loose.hit, nullptr);
    for (LooseHit& loose : come_)
      if (!loose.settled) emit(*loose.hit, Direction::added, nullptr, loose.hit);
  }

 private:
  // "governed by the laws of X" said twice is said: one of them may go.
  // So with other names of a topic, within one sentence: "Confidential Information", "taxes", "records".
  bool still_said(const Hit& hit, const View& view) const {
    static constexpr std::array topics = {Family::governing_law,   Family::payment, Family::confidentiality,
                                          Family::data_protection, Family::audit,   Family::publicity,
                                          Family::insurance};
    if (std::find(topics.begin(), topics.end(), hit.family) == topics.end() || unit_.whole) return false;
    const WordRange sentence = sentence_at(view.own, hit.begin);
    return std::any_of(view.own.hits.begin(), view.own.hits.end(), [&](const Hit& own) {
      if (&own == &hit || own.family != hit.family || own.term != hit.term ||
          view.own.words[own.begin].stem != view.own.words[hit.begin].stem || own.begin < sentence.begin ||
          own.begin >= sentence.end)
        return false;
      const Hit* there = partner_term(view, own);
      return there != nullptr && there->term == own.term;
    });
  }

  // The same term elsewhere in the clause only moved.
  void settle_moved() {
    for (LooseHit& gone : gone_) {
      LooseHit* best = nullptr;
      for (LooseHit& come : come_) {
        if (come.settled || come.hit->family != gone.hit->family || come.hit->term != gone.hit->term) continue;
        if (best == nullptr || (come.group == gone.group && best->group != gone.group)) best = &come;
      }
      if (best != nullptr) gone.settled = best->settled = true;
      gone.settled = gone.settled || still_said(*gone.hit, before_);
    }
    for (LooseHit& come : come_) come.settled = come.settled || still_said(*come.hit, after_);
  }

  // "negligence" → "gross negligence": the words stand, the term is another.
  void pair_longer() {
    std::vector<const Hit*> taken;
    for (LooseHit& gone : gone_) {
      if (gone.settled) continue;
      const Hit* other = partner_term(before_, *gone.hit);
      if (other == nullptr) continue;
      const auto come = std::find_if(come_.begin(), come_.end(), [&](const LooseHit& loose) { return loose.hit == other; });
      if (come == come_.end()) continue;
      // A shorter term may go into the longer one together with another; one that only moved took nothing in.
      const bool again = std::find(taken.begin(), taken.end(), other) != taken.end();
      if (come->settled && !again) continue;
      gone.settled = come->settled = true;
      if (again) continue;
      taken.push_back(other);
      emit(*gone.hit, Direction::changed, gone.hit, come->hit);
    }
  }

  // Terms of one family on both sides of one edit. What is left over on one side of a changed family goes with the change.
  void pair_groups() {
    std::map<std::pair<Family, std::uint32_t>, std::pair<std::vector<LooseHit*>, std::vector<LooseHit*>>> groups;
    for (LooseHit& loose : gone_)
      if (!loose.settled && !unit_.whole) groups[{loose.hit->family, loose.group}].first.push_back(&loose);
    for (LooseHit& loose : come_)
      if (!loose.settled && !unit_.whole) groups[{loose.hit->family, loose.group}].second.push_back(&loose);
    for (auto& [key, sides] : groups) {
      if (sides.first.empty() || sides.second.empty()) continue;
      emit(*sides.first.front()->hit, Direction::changed, sides.first.front()->hit, sides.second.front()->hit);
      for (LooseHit* loose : sides.first) loose->settled = true;
      for (LooseHit* loose : sides.second) loose->settled = true;
    }
  }

  // "Massachusetts, U.S.A." → "Ontario": what stood beside a changed term and belongs to its family went with it.
  void absorb_neighbours() {
    absorb(gone_, changed_before_);
    absorb(come_, changed_after_);
  }

  static void absorb(std::vector<LooseHit>& loose, const std::vector<const Hit*>& changed) {
    for (LooseHit& one : loose) {
      const auto beside = [&](const Hit* hit) {
        const std::size_t apart = one.hit->begin >= hit->end   ? one.hit->begin - hit->end
                                  : hit->begin >= one.hit->end ? hit->begin - one.hit->end
                                                               : 0;
        return hit->family == one.hit->family && apart <= 1;
      };
      one.settled = one.settled || std::any_of(changed.begin(), changed.end(), beside);
    }
  }

  static bool within(const WordRange& range, const Hit& hit) { return range.begin <= hit.begin && hit.begin < range.end; }

  // The one loose term of the hit's family in the sentences that hold the partners of its own sentence; null where there are none
  // or several.
  LooseHit* only_one(const Hit& hit, std::vector<LooseHit>& others, const View& view) const {
    const WordRange own = sentence_at(view.own, hit.begin);
    std::size_t partner = no_word;
    for (std::size_t i = own.begin; i < own.end && partner == no_word; ++i) partner = view.partner[i];
    if (partner == no_word) return nullptr;
    const WordRange sentence = sentence_at(view.other, partner);
    LooseHit* found = nullptr;
    for (LooseHit& other : others) {
      if (other.settled || other.hit->family != hit.family || !within(sentence, *other.hit)) continue;
      if (found != nullptr) return nullptr;
      found = &other;
    }
    return found;
  }

  // "shall immediately cease" → "shall cease within a reasonable time": one term of a family went, one came in the same sentence.
  void pair_sentences() {
    if (unit_.whole) return;
    for (LooseHit& gone : gone_) {
      if (gone.settled) continue;
      LooseHit* come = only_one(*gone.hit, come_, before_);
      if (come == nullptr || only_one(*come->hit, gone_, after_) != &gone) continue;
      gone.settled = come->settled = true;
      emit(*gone.hit, Direction::changed, gone.hit, come->hit);
    }
  }

  void pair_counterparts() {
    pair_with(gone_, loose_hits(unit_, after_, true), true);
    pair_with(come_, loose_hits(unit_, before_, true), false);
  }

  void pair_with(std::vector<LooseHit>& terms, const std::vector<LooseHit>& plain, bool gone) {
    for (LooseHit& loose : terms) {
      if (loose.settled) continue;
      const auto found = std::find_if(plain.begin(), plain.end(), [&](const LooseHit& other) {
        return other.hit->family == loose.hit->family && other.group == loose.group;
      });
      if (found == plain.end()) continue;
      loose.settled = true;
      emit(*loose.hit, Direction::changed, gone ? loose.hit : found->hit, gone ? found->hit : loose.hit);
    }
  }

  // "this Order prevails over the Terms" → "the Terms prevail over this Order": the same words, the other way round.
  void check_swapped_precedence() {
    for (const Hit& hit : unit_.before.hits) {
      if (hit.counterpart || (hit.term != Term::precedence_prevail && hit.term != Term::precedence_supersede &&
                              hit.term != Term::precedence_order_of_precedence))
        continue;
      for (const Hit& other : unit_.after.hits)
        if (other.term == hit.term && is_swapped(hit, other)) return emit(hit, Direction::changed, &hit, &other);
    }
  }

  // The words around the verb up to the next comma, semicolon or end of sentence: a conditional clause in front names both as
  // well.
  static WordRange phrase_at(const Reading& reading, const Hit& verb) {
    const std::vector<Word>& words = reading.words;
    const auto parts = [&](std::size_t i) { return words[i].marks.find_first_of(",;:.\n") != std::string::npos; };
    WordRange range = sentence_at(reading, verb.begin);
    for (std::size_t i = verb.begin; i > range.begin; --i) {
      if (!parts(i)) continue;
      range.begin = i;
      break;
    }
    for (std::size_t i = verb.end; i < range.end; ++i) {
      if (!parts(i)) continue;
      range.end = i;
      break;
    }
    return range;
  }

  // What stood before the verb stands behind it, and the other way round.
  bool is_swapped(const Hit& before, const Hit& after) const {
    const WordRange a = phrase_at(unit_.before, before);
    const WordRange b = phrase_at(unit_.after, after);
    return crosses({a.begin, before.begin}, {after.end, b.end}, {b.begin, after.begin}) &&
           crosses({before.end, a.end}, {b.begin, after.begin}, {after.end, b.end});
  }

  // A weighty word of `from` stands in `to` and not in `stay`.
  bool crosses(const WordRange& from, const WordRange& to, const WordRange& stay) const {
    const auto has = [&](const WordRange& range, std::string_view stem) {
      for (std::size_t i = range.begin; i < range.end; ++i)
        if (unit_.after.words[i].stem == stem) return true;
      return false;
    };
    for (std::size_t i = from.begin; i < from.end; ++i) {
      const Word& word = unit_.before.words[i];
      if (!is_function_word(word) && !unit_.before.label[i] && has(to, word.stem) && !has(stay, word.stem)) return true;
    }
    return false;
  }

  // "consent", "efforts": a plain word is no term of its own beside the phrases that say how it is given.
  static bool is_bare(const Hit* hit) {
    return hit != nullptr && (hit->term == Term::discretion_plain_consent || hit->term == Term::effort_plain_efforts);
  }

  void emit(const Hit& hit, Direction direction, const Hit* before, const Hit* after) {
    if (direction == Direction::changed && is_bare(before) != is_bare(after))
      direction = is_bare(before) ? Direction::added : Direction::removed;
    Draft draft = drafted(FindingKind::term, direction, before, after);
    draft.family = hit.family;
    if (before != nullptr && after != nullptr) changed_before_.push_back(before), changed_after_.push_back(after);
    drafts_.push_back(std::move(draft));
  }

  const Unit& unit_;
  std::vector<Draft>& drafts_;
  View before_;
  View after_;
  std::vector<LooseHit> gone_;
  std::vector<LooseHit> come_;
  std::vector<const Hit*> changed_before_;
  std::vector<const Hit*> changed_after_;
};

void check_terms(const Unit& unit, std::vector<Draft>& drafts) { TermCheck(unit, drafts).run(); }

std::string term_sentence(const Wording& wording) {
  const auto& [input, unit, draft, words] = wording;
  const LexiconFamily* family = find_family(draft.family);
  // A term without a family is one that a playbook watches.
  const std::string bearing =
      family == nullptr ? ", which the playbook watches." : ", which bears on " + std::string(family->about) + ".";
  if (draft.direction == Direction::changed) return words.before + " becomes " + words.after + bearing;
  if (words.after.empty()) return "The clause no longer says " + words.before + bearing;
  return "The clause now says " + words.after + bearing;
}

}  // namespace

const Rule term_rule = {FindingKind::term,
                        Severity::medium,
                        Severity::medium,
                        "by family",
                        "A watched legal term appears, goes, or turns into another of its family.",
                        "an exclusive license",
                        "a non-exclusive license",
                        check_terms,
                        term_sentence};

}  // namespace clausediff

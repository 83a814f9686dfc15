// SPDX-License-Identifier: Apache-2.0
// Who must, may, pays or benefits: one party put in another's place, or beside it.
#include <algorithm>
#include <string_view>

#include "rules/rule_list.h"
#include "text/cue_names.h"
#include "text/language.h"

namespace clausediff {
namespace {

std::string key_of(const Reading& reading, const Hit& hit) {
  const CueTable& cues = reading.language->cues;
  std::string key;
  for (std::size_t i = hit.begin; i < hit.end; ++i)
    if (const Word& word = reading.words[i]; !word.is(Cue::party_articles))
      key.append(key.empty() ? "" : " ").append(word.is(Cue::party_word) ? cues.list(Cue::party_word).front() : word.norm);
  // "either party", "both parties", "each party": all of them, and how they are told apart is no change of who they are.
  return cues.has(Cue::party_everybody, key) ? std::string(cues.list(Cue::party_everybody).front()) : key;
}

bool joins(const Word& word) { return word.is(Cue::word_and) || word.is(Cue::word_or); }

std::vector<LooseHit> loose_parties(const Unit& unit, const View& view) {
  std::vector<LooseHit> loose;
  for (const Hit& hit : view.own.parties) {
    if (view.partner[hit.end - 1] != no_word && view.partner[hit.begin] != no_word) continue;
    const bool defined = std::any_of(view.own.definitions.begin(), view.own.definitions.end(),
                                     [&](const DefinitionText& d) { return d.begin < hit.end && hit.begin < d.means; });
    const std::uint32_t group = group_inside(unit, view, hit.begin, hit.end);
    if (group != none && !defined) loose.push_back({&hit, group, false});
  }
  return loose;
}

// In its hunk alone, but for articles: a swap of names and not of sentences.
bool is_swap(const Unit& unit, const LooseHit& a, const LooseHit& b) {
  const GroupRange range = range_of(unit, a.group);
  return a.group == b.group && range.before.end - range.before.begin <= 12 && range.after.end - range.after.begin <= 12;
}

// Joined to what stands before it: "and the Guarantor".
bool joined(const Unit& unit, const View& view, const LooseHit& loose) {
  const Hit& hit = *loose.hit;
  if (hit.begin < 2) return false;
  const std::size_t conjunction = hit.begin - 1;
  if (!joins(view.own.words[conjunction])) return false;
  const auto beside =
      std::find_if(view.own.parties.begin(), view.own.parties.end(), [&](const Hit& other) { return other.end == conjunction; });
  const GroupRange range = range_of(unit, loose.group);
  const WordRange side = view.is_before ? range.before : range.after;
  return beside != view.own.parties.end() && view.partner[beside->end - 1] != no_word && side.end - side.begin <= 5;
}

Draft one_sided(const View& view, WordRange words) {
  return view.is_before ? drafted(FindingKind::party, Direction::removed, words, WordRange{})
                        : drafted(FindingKind::party, Direction::added, WordRange{}, words);
}

// "the Bank [and its agents]", "Customer[, its Affiliates and their contractors]": people of a party put beside it.
void check_retinue(const Unit& unit, const View& view, std::vector<Draft>& drafts) {
  for (const WordHunk& hunk : unit.hunks) {
    const WordRange own = view.is_before ? hunk.before : hunk.after;
    const WordRange other = view.is_before ? hunk.after : hunk.before;
    if (other.begin != other.end || own.begin == 0 || own.end - own.begin < 2 || own.end - own.begin > 9) continue;
    const auto& words = view.own.words;
    const Word& first = words[own.begin];
    if ((!joins(first) && !first.is(Cue::party_owners)) || !words[own.end - 1].is(Cue::party_people)) continue;
    const bool beside =
        std::any_of(view.own.parties.begin(), view.own.parties.end(), [&](const Hit& hit) { return hit.end == own.begin; });
    // A party of its own right is told of by its name; "its Affiliates" are the party's.
    const bool known = std::any_of(view.own.parties.begin(), view.own.parties.end(), [&](const Hit& hit) {
      return hit.begin < own.end && own.begin < hit.end &&
             (hit.begin == own.begin + 1 || !words[hit.end - 1].is(Cue::party_people));
    });
    if (!beside || known) continue;
    drafts.push_back(one_sided(view, own));
  }
}

// "[both you and] Open Text", "[either you or] the Company": one of two who were named together is left, or joined by another.
void check_couples(const Unit& unit, const View& view, std::vector<Draft>& drafts) {
  const CueTable& cues = view.own.language->cues;
  for (const WordHunk& hunk : unit.hunks) {
    const WordRange own = view.is_before ? hunk.before : hunk.after;
    const WordRange other = view.is_before ? hunk.after : hunk.before;
    const auto& words = view.own.words;
    if (other.begin != other.end || own.end - own.begin < 2 || own.end - own.begin > 7 || own.end >= words.size()) continue;
    const Word& last = words[own.end - 1];
    const bool couple = cues.has(Cue::party_couples, std::string(words[own.begin].norm) + " " + std::string(last.norm));
    // "[the Borrower and] the Bank": a party of two, in front of the one that stays.
    const auto party_at = [&](std::size_t at) {
      return std::any_of(view.own.parties.begin(), view.own.parties.end(),
                         [&](const Hit& hit) { return hit.begin <= at && at < hit.end; });
    };
    // The article may stand on either side of the edit: "the [Borrower and the] Bank".
    const std::size_t joint = last.is(Cue::word_the) ? own.end - 2 : own.end - 1;
    const bool joined_there = joint > own.begin && joins(words[joint]);
    const bool one_of_two = !couple && joined_there && own.end - own.begin <= 4 && party_at(joint - 1) &&
                            (party_at(own.end) || (own.end + 1 < words.size() && party_at(own.end + 1)));
    if ((!couple || !words[own.end].capital) && !one_of_two) continue;
    drafts.push_back(one_sided(view, {own.begin + (couple ? 1 : 0), couple ? own.end - 1 : joint}));
  }
}

// The party whose cost, expense or risk it is: "at [its own] expense", "at [Licensee's] expense". Empty where the words name
// none.
WordRange payer_at(const Reading& reading, std::size_t noun) {
  const auto& words = reading.words;
  if (!words[noun].is(Cue::party_burdens)) return {};
  std::size_t begin = noun;
  while (begin > 0 && noun - begin < 6 && !words[begin].is(Cue::party_burden_link) && !begins_phrase(words, begin)) --begin;
  if (!words[begin].is(Cue::party_burden_link)) return {};
  return {begin + 1, noun};
}

bool names_owner(const Reading& reading, const WordRange& payer, bool possessive) {
  for (std::size_t i = payer.begin; i < payer.end; ++i) {
    const bool party = std::any_of(reading.parties.begin(), reading.parties.end(),
                                   [&](const Hit& hit) { return hit.begin <= i && i < hit.end; });
    if (possessive ? reading.words[i].is(Cue::party_owners)
                   : party || (reading.words[i].capital && !is_function_word(reading.words[i])))
      return true;
  }
  return false;
}

// "at its expense" → "at Licensee's expense": another pays.
void check_payers(const Unit& unit, std::vector<Draft>& drafts) {
  for (std::size_t noun = 0; noun < unit.before.words.size(); ++noun) {
    const std::size_t other = unit.to_after[noun];
    if (other == no_word) continue;
    const WordRange before = payer_at(unit.before, noun), after = payer_at(unit.after, other);
    if (before.begin == before.end || after.begin == after.end) continue;
    const bool changed = (names_owner(unit.before, before, true) && names_owner(unit.after, after, false)) ||
                         (names_owner(unit.before, before, false) && names_owner(unit.after, after, true));
    if (!changed) continue;
    drafts.push_back(drafted(FindingKind::party, Direction::changed, before, after));
  }
}

void emit_party(Direction direction, const Hit* before, const Hit* after, std::vector<Draft>& drafts) {
  drafts.push_back(drafted(FindingKind::party, direction, before, after));
}

void check_parties(const Unit& unit, std::vector<Draft>& drafts) {
  if (unit.whole) return;
  std::vector<LooseHit> gone = loose_parties(unit, before_view(unit));
  std::vector<LooseHit> come = loose_parties(unit, after_view(unit));
  settle_loose(gone, come, [&](const LooseHit& a, const LooseHit& b) {
    return a.group == b.group && key_of(unit.before, *a.hit) == key_of(unit.after, *b.hit);
  });
  settle_loose(
      gone, come, [&](const LooseHit& a, const LooseHit& b) { return is_swap(unit, a, b); },
      [&](const LooseHit& a, const LooseHit& b) { emit_party(Direction::changed, a.hit, b.hit, drafts); });
  if (std::none_of(drafts.begin(), drafts.end(), [](const Draft& draft) { return draft.kind == FindingKind::party; }))
    check_payers(unit, drafts);
  check_retinue(unit, before_view(unit), drafts);
  check_retinue(unit, after_view(unit), drafts);
  check_couples(unit, before_view(unit), drafts);
  check_couples(unit, after_view(unit), drafts);
  for (const LooseHit& loose : gone)
    if (!loose.settled && joined(unit, before_view(unit), loose)) emit_party(Direction::removed, loose.hit, nullptr, drafts);
  for (const LooseHit& loose : come)
    if (!loose.settled && joined(unit, after_view(unit), loose)) emit_party(Direction::added, nullptr, loose.hit, drafts);
}

std::string party_sentence(const Wording& wording) {
  const QuotedWords& words = wording.words;
  if (words.before.empty()) return words.after + " is added to those whom the clause names.";
  if (words.after.empty()) return words.before + " is no longer among those whom the clause names.";
  return words.after + " takes the place of " + words.before + ".";
}

}  // namespace

const Rule party_rule = {
    FindingKind::party,      Severity::high, Severity::high, "", "Who must, may, pays or benefits.", "Supplier shall insure",
    "Customer shall insure", check_parties,  party_sentence};

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// What a lawyer would write in the margin: one plain sentence in the present tense that quotes the words; and whom it burdens.
#include <algorithm>
#include <array>

#include "rules/place_findings.h"
#include "rules/rule_list.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

// The words as the source has them, cut where they are many.
std::string words_of(const Side& side, const Reading& reading, const WordRange& range) {
  if (range.begin >= range.end || range.begin >= reading.words.size()) return {};
  const Word& first = reading.words[range.begin];
  std::size_t last = range.begin;
  while (last + 1 < range.end && last + 1 < reading.words.size() && last < range.begin + 11 &&
         reading.words[last + 1].clause == first.clause)
    ++last;
  const std::string& whole = text_of(side.document, first.clause);
  std::string text = whole.substr(first.span.begin, reading.words[last].span.end - first.span.begin);
  const bool bracketed = text.find(')') < text.find('(') && first.span.begin > 0 && whole[first.span.begin - 1] == '(';
  if (bracketed) text.insert(0, 1, '(');
  const bool open = text.rfind('(') != std::string::npos && text.find(')', text.rfind('(')) == std::string::npos;
  return "“" + text + (last + 1 < range.end ? " …" : open ? ")" : "") + "”";
}

// "by Developer", "Developer's instructions", "Developer Data": a party that is named there, and does not act.
bool only_named(const std::vector<Word>& words, const Hit& party) {
  if (words[party.end - 1].possessive) return true;
  const bool names_a_thing =
      party.end < words.size() && words[party.end].capital && !words[party.end].upper && words[party.end].marks.empty();
  if (names_a_thing) return true;
  std::size_t first = party.begin;
  if (words[first].is(Cue::actor_links)) return true;
  while (first > 0 && is_function_word(words[first])) --first;
  return first > 0 && words[first - 1].is(Cue::actor_links);
}

}  // namespace

std::string actor_before(const Side& side, const Reading& reading, std::size_t at) {
  const WordRange sentence = sentence_at(reading, at);
  const Hit* actor = nullptr;
  const auto begins_before = [&](const Hit& hit) { return hit.begin < at; };
  auto hit = std::partition_point(reading.parties.begin(), reading.parties.end(), begins_before);
  while (actor == nullptr && hit != reading.parties.begin() && (--hit)->begin >= sentence.begin)
    if (hit->end <= at && !only_named(reading.words, *hit)) actor = &*hit;
  if (actor == nullptr) return {};
  const Word& last = reading.words[actor->end - 1];
  std::size_t begin = actor->begin;
  while (begin + 1 < actor->end && is_function_word(reading.words[begin])) ++begin;
  std::string name = text_of(side.document, last.clause)
                         .substr(reading.words[begin].span.begin, last.span.end - reading.words[begin].span.begin);
  if (last.possessive) name.resize(std::min(name.size(), name.find_first_of("'\xE2")));  // ’ is E2 80 99
  return name;
}

std::string sentence_of(const RuleInput& input, const Unit& unit, const Draft& draft) {
  if (!draft.sentence.empty()) return draft.sentence;
  return rule_of(draft.kind)
      .sentence({input,
                 unit,
                 draft,
                 {words_of(input.before, unit.before, draft.before), words_of(input.after, unit.after, draft.after)}});
}

std::string plain_sentence(const std::string& what, const QuotedWords& words) {
  if (words.before.empty()) return what + " is added: " + words.after + ".";
  if (words.after.empty()) return what + " is struck: " + words.before + ".";
  return what + " changes from " + words.before + " to " + words.after + ".";
}

// Only where the sentence names who acts, and the change plainly eases or tightens what they must do.
Bearing bearing_of(const RuleInput& input, const Unit& unit, const Draft& draft) {
  const bool in_after = draft.after.begin < draft.after.end;
  const std::string actor = in_after ? actor_before(input.after, unit.after, draft.after.begin)
                                     : actor_before(input.before, unit.before, draft.before.begin);
  // Of "each party" a change says nothing about one of them.
  if (actor.empty() || input.language.cues.has(Cue::party_itself, actor)) return {};
  const Bearing burden{actor, ""};
  const Bearing favour{"", actor};
  if (draft.kind == FindingKind::modality && draft.direction == Direction::changed) {
    const Hit* now = unit.after.modals.at(draft.after.begin);
    const bool binds = now != nullptr && (now->term == Term::modality_duty || now->term == Term::modality_ban);
    return binds ? burden : favour;
  }
  static constexpr std::array burdens = {Family::indemnity, Family::warranty, Family::non_compete, Family::audit};
  if (draft.kind == FindingKind::term && std::find(burdens.begin(), burdens.end(), draft.family) != burdens.end()) {
    if (draft.direction == Direction::added) return burden;
    if (draft.direction == Direction::removed) return favour;
  }
  if (draft.kind == FindingKind::term && draft.family == Family::effort) {
    if (draft.direction == Direction::added) return favour;
    if (draft.direction == Direction::removed) return burden;
  }
  if (draft.kind == FindingKind::amount && draft.direction == Direction::increased) return burden;
  if (draft.kind == FindingKind::amount && draft.direction == Direction::decreased) return favour;
  return {};
}

}  // namespace clausediff

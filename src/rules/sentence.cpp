// SPDX-License-Identifier: Apache-2.0
// What a lawyer would write in the margin: one plain sentence in the present tense that quotes the words; and whom it burdens.
#include <algorithm>
#include <array>

#include "language/lexicon.h"
#include "rules/place_findings.h"

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
  const std::string text =
      text_of(side.document, first.clause).substr(first.span.begin, reading.words[last].span.end - first.span.begin);
  const bool open = text.rfind('(') != std::string::npos && text.find(')', text.rfind('(')) == std::string::npos;
  return "“" + text + (last + 1 < range.end ? " …" : open ? ")" : "") + "”";
}

struct Words {
  std::string before;
  std::string after;
};

// "by Developer", "Developer's instructions", "Developer Data": a party that is named there, and does not act.
bool only_named(const std::vector<Word>& words, const Hit& party) {
  static constexpr std::array<std::string_view, 16> links = {"to",      "of",     "by",      "with",  "from",    "for",
                                                             "against", "under",  "upon",    "than",  "between", "on",
                                                             "through", "toward", "towards", "behalf"};
  if (words[party.end - 1].possessive) return true;
  const bool names_a_thing =
      party.end < words.size() && words[party.end].capital && !words[party.end].upper && words[party.end].marks.empty();
  if (names_a_thing) return true;
  std::size_t first = party.begin;
  if (std::find(links.begin(), links.end(), words[first].norm) != links.end()) return true;
  while (first > 0 && is_function_word(words[first].norm)) --first;
  return first > 0 && std::find(links.begin(), links.end(), words[first - 1].norm) != links.end();
}

// The party that stands before a word in its sentence and acts: a wrong name is worse than none.
std::string actor_before(const Side& side, const Reading& reading, std::size_t at) {
  const WordRange sentence = sentence_at(reading.words, at);
  const Hit* actor = nullptr;
  for (const Hit& hit : reading.parties)
    if (hit.begin >= sentence.begin && hit.end <= at && !only_named(reading.words, hit)) actor = &hit;
  if (actor == nullptr) return {};
  const Word& last = reading.words[actor->end - 1];
  std::size_t begin = actor->begin;
  while (begin + 1 < actor->end && is_function_word(reading.words[begin].norm)) ++begin;
  std::string name = text_of(side.document, last.clause)
                         .substr(reading.words[begin].span.begin, last.span.end - reading.words[begin].span.begin);
  if (last.possessive) name.resize(std::min(name.size(), name.find_first_of("'\xE2")));  // ’ is E2 80 99
  return name;
}

std::string force(std::string_view term) {
  if (term == "duty") return "must act";
  if (term == "permission") return "may choose";
  if (term == "ban") return "must not act";
  if (term == "exempt") return "need not act";
  return "should act";
}

std::string term_at(const std::vector<Hit>& hits, const WordRange& range) {
  for (const Hit& hit : hits)
    if (hit.begin == range.begin) return std::string(lexicon().terms[hit.term]);
  return {};
}

std::string modality_sentence(const Report& report, const Unit& unit, const Draft& draft, const Words& words) {
  if (words.before.empty()) return "What was a statement becomes " + words.after + ".";
  if (words.after.empty()) return "What was " + words.before + " becomes a plain statement.";
  const std::string actor = actor_before(report.after, unit.after, draft.after.begin);
  const std::string who = actor.empty() ? "whoever acts" : actor;
  const std::string text = who + " " + force(term_at(unit.after.modals, draft.after)) + " where before it " +
                           force(term_at(unit.before.modals, draft.before)) + ": " + words.before + " becomes " + words.after +
                           ".";
  return actor.empty() ? "W" + text.substr(1) : text;
}

std::string noun_of(FindingKind kind) {
  switch (kind) {
    case FindingKind::amount:
      return "amount";
    case FindingKind::percentage:
      return "rate";
    case FindingKind::duration:
      return "period";
    case FindingKind::date:
      return "date";
    default:
      return "number";
  }
}

std::string quantity_sentence(const Draft& draft, const Words& words) {
  const std::string noun = noun_of(draft.kind);
  const std::string article = noun == "amount" ? "an " : "a ";
  if (words.before.empty()) return "The clause now names " + article + noun + ": " + words.after + ".";
  if (words.after.empty()) return "The clause no longer names " + article + noun + ": " + words.before + ".";
  const std::string verb = draft.direction == Direction::increased   ? " rises from "
                           : draft.direction == Direction::decreased ? " falls from "
                                                                     : " changes from ";
  return "The " + noun + verb + words.before + " to " + words.after + ".";
}

std::string term_sentence(const Draft& draft, const Words& words) {
  const auto& families = lexicon().families;
  const auto family =
      std::find_if(families.begin(), families.end(), [&](const LexiconFamily& entry) { return entry.name == draft.family; });
  // A term without a family is one that a playbook watches.
  const std::string bearing =
      family == families.end() ? ", which the playbook watches." : ", which bears on " + std::string(family->about) + ".";
  if (draft.direction == Direction::changed) return words.before + " becomes " + words.after + bearing;
  if (words.after.empty()) return "The clause no longer says " + words.before + bearing;
  return "The clause now says " + words.after + bearing;
}

std::string plain_sentence(const std::string& what, const Words& words) {
  if (words.before.empty()) return what + " is added: " + words.after + ".";
  if (words.after.empty()) return what + " is struck: " + words.before + ".";
  return what + " changes from " + words.before + " to " + words.after + ".";
}

std::string scope_sentence(const Words& words) {
  if (words.before.empty()) return words.after + " now sets how far the clause reaches.";
  if (words.after.empty()) return words.before + " no longer sets how far the clause reaches.";
  return "How far the clause reaches changes from " + words.before + " to " + words.after + ".";
}

std::string definition_sentence(const Draft& draft, const Words& words) {
  switch (draft.direction) {
    case Direction::added:
      return words.after + " is defined now.";
    case Direction::removed:
      return words.before + " is no longer defined.";
    case Direction::renamed:
      return words.before + " is called " + words.after + " now.";
    default:
      break;
  }
  if (words.before.empty()) return "The meaning of the term gains " + words.after + ".";
  if (words.after.empty()) return "The meaning of the term loses " + words.before + ".";
  return "The meaning of the term changes from " + words.before + " to " + words.after + ".";
}

}  // namespace

std::string sentence_of(const Report& report, const Unit& unit, const Draft& draft) {
  if (!draft.sentence.empty()) return draft.sentence;
  const Words words{words_of(report.before, unit.before, draft.before), words_of(report.after, unit.after, draft.after)};
  switch (draft.kind) {
    case FindingKind::term:
      return term_sentence(draft, words);
    case FindingKind::modality:
      return modality_sentence(report, unit, draft, words);
    case FindingKind::negation:
      return draft.direction == Direction::added ? "The sense is reversed: the clause now says " + words.after + "."
                                                 : "The sense is reversed: " + words.before + " is struck.";
    case FindingKind::exception:
      return plain_sentence("A condition or carve-out", words);
    case FindingKind::scope:
      return scope_sentence(words);
    case FindingKind::party:
      return words.before.empty()  ? words.after + " is added to those whom the clause names."
             : words.after.empty() ? words.before + " is no longer among those whom the clause names."
                                   : words.after + " takes the place of " + words.before + ".";
    case FindingKind::definition:
      return definition_sentence(draft, words);
    case FindingKind::reference:
      return plain_sentence("A pointer", words);
    default:
      return quantity_sentence(draft, words);
  }
}

// Only where the sentence names who acts, and the change plainly eases or tightens what they must do.
Bearing bearing_of(const Report& report, const Unit& unit, const Draft& draft) {
  const bool in_after = draft.after.begin < draft.after.end;
  const std::string actor = in_after ? actor_before(report.after, unit.after, draft.after.begin)
                                     : actor_before(report.before, unit.before, draft.before.begin);
  // Of "each party" a change says nothing about one of them.
  if (actor.empty() || actor == "party" || actor == "parties" || actor == "Party" || actor == "Parties") return {};
  const Bearing burden{actor, ""};
  const Bearing favour{"", actor};
  if (draft.kind == FindingKind::modality && draft.direction == Direction::changed) {
    const std::string now = term_at(unit.after.modals, draft.after);
    if (now == "duty" || now == "ban") return burden;
    return favour;
  }
  static constexpr std::array<std::string_view, 4> burdens = {"indemnity", "warranty", "non-compete", "audit"};
  if (draft.kind == FindingKind::term && std::find(burdens.begin(), burdens.end(), draft.family) != burdens.end()) {
    if (draft.direction == Direction::added) return burden;
    if (draft.direction == Direction::removed) return favour;
  }
  if (draft.kind == FindingKind::term && draft.family == "effort") {
    if (draft.direction == Direction::added) return favour;
    if (draft.direction == Direction::removed) return burden;
  }
  if (draft.kind == FindingKind::amount && draft.direction == Direction::increased) return burden;
  if (draft.kind == FindingKind::amount && draft.direction == Direction::decreased) return favour;
  return {};
}

}  // namespace clausediff

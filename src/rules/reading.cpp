// SPDX-License-Identifier: Apache-2.0
#include "rules/reading.h"

#include <algorithm>
#include <utility>

#include "language/inversion.h"
#include "language/lexicon.h"
#include "text/ascii.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

std::vector<Hit> hits_of(const PatternTable& table, const std::vector<Word>& words) {
  std::vector<Hit> hits;
  for (const PatternMatch& match : find_patterns(table, words)) {
    const PatternHead& head = table.patterns[match.pattern];
    const auto role = static_cast<PatternRole>(head.role);
    if (role == PatternRole::excluded) continue;
    hits.push_back({static_cast<Family>(head.family), static_cast<Term>(head.term), match.begin, match.end,
                    role == PatternRole::counterpart});
  }
  return hits;
}

void drop_in_facts(std::vector<Hit>& hits, const Reading& reading) {
  std::erase_if(hits, [&](const Hit& hit) {
    for (std::size_t i = hit.begin; i < hit.end; ++i)
      if (reading.fact_of[i] != no_word || reading.label[i]) return true;
    return false;
  });
}

// "shall not have the right to": the first verb rules the ones that follow it at once.
std::vector<Hit> joined_modals(const std::vector<Hit>& modals, const std::vector<Word>& words) {
  std::vector<Hit> joined;
  for (const Hit& hit : modals) {
    if (!joined.empty() && joined.back().end == hit.begin && !begins_phrase(words, hit.begin)) {
      if (joined.back().term == Term::modality_duty) joined.back().term = hit.term;
      joined.back().end = hit.end;
    } else {
      joined.push_back(hit);
    }
  }
  return joined;
}

// "the Subcontractor shall": a role's name speaks of who acts, not of what is done.
void drop_in_parties(std::vector<Hit>& hits, const Hits& parties) {
  std::erase_if(hits, [&](const Hit& hit) {
    const Hit* party = parties.at(hit.begin);
    return party != nullptr && hit.end <= party->end;
  });
}

bool inside(const Span& outer, const Span& inner) {
  return !outer.empty() && inner.begin >= outer.begin && inner.end <= outer.end;
}

/// "{…}" without white space, or "[…]" of two or more words in capitals in a paragraph that is not all in capitals.
bool is_blank(std::string_view inner, char open, bool text_has_lower) {
  if (inner.empty() || inner.size() > 80) return false;
  if (open == '{') return inner.find_first_of(" \t\n") == std::string_view::npos;
  const bool named =
      std::any_of(inner.begin(), inner.end(), is_ascii_upper) && std::none_of(inner.begin(), inner.end(), is_ascii_lower);
  const std::size_t first = inner.find_first_not_of(' '), last = inner.find_last_not_of(' ');
  return named && inner.substr(first, last - first + 1).find_first_of(" _") != std::string_view::npos && text_has_lower;
}

/// The blanks of a paragraph, to be filled in by whoever signs it, in their order.
std::vector<Span> find_blanks(std::string_view text) {
  std::vector<Span> blanks;
  const bool has_lower = std::any_of(text.begin(), text.end(), is_ascii_lower);
  // Where no bracket of a kind closes any more, none behind it does: each search goes on where the last one stopped.
  std::size_t curly = 0, square = 0;
  for (std::size_t at = text.find_first_of("{["); at != std::string_view::npos; at = text.find_first_of("{[", at + 1)) {
    const bool is_curly = text[at] == '{';
    std::size_t& end = is_curly ? curly : square;
    if (end != std::string_view::npos && end <= at) end = text.find(is_curly ? '}' : ']', at);
    if (end == std::string_view::npos || !is_blank(text.substr(at + 1, end - at - 1), text[at], has_lower)) continue;
    blanks.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end + 1)});
    at = end;
  }
  return blanks;
}

void drop_in_blanks(std::vector<Hit>& hits, const Reading& reading) {
  std::erase_if(hits, [&](const Hit& hit) { return reading.blank[hit.begin] || reading.blank[hit.end - 1]; });
}

void mark_furniture(const Side& side, Reading& reading) {
  std::vector<Span> blanks;
  std::size_t next = 0;  // the first blank that does not end before the word
  std::uint32_t last = none;
  for (const Word& word : reading.words) {
    if (word.clause != last) blanks = find_blanks(text_of(side.document, last = word.clause)), next = 0;
    while (next < blanks.size() && blanks[next].end < word.span.end) ++next;
    reading.blank.push_back(next < blanks.size() && inside(blanks[next], word.span));
    const Clause& clause = side.clauses.items[word.clause];
    reading.label.push_back(inside(clause.label_span, word.span));
    reading.heading.push_back(inside(clause.heading, word.span));
  }
}

// "D.7" behind "Sections D.4 –".
bool is_lettered(const Reading& reading, std::size_t at) {
  return at + 1 < reading.words.size() && reading.words[at].norm.size() == 1 && reading.words[at].capital &&
         reading.words[at + 1].number && reading.words[at + 1].marks == ".";
}

// "Sections 5, 9 and 12": the later numbers are pointers of the same kind.
void extend_pointers(Reading& reading) {
  const Fact* last = nullptr;
  for (Fact& fact : reading.facts) {
    const bool list =
        last != nullptr && fact.kind == FindingKind::number && reading.words[fact.begin].number && fact.begin <= last->end + 1 &&
        (fact.begin == last->end || is_lettered(reading, last->end) || reading.words[last->end].is(Cue::pointer_links));
    if (list) {
      fact.kind = FindingKind::reference;
      fact.unit = last->unit;
      fact.key = last->unit + " " + std::string(reading.words[fact.begin].norm);
      fact.low = fact.high = 0;
      fact.weak = false;
    }
    last = fact.kind == FindingKind::reference ? &fact : nullptr;
  }
}

// Fills all that stands in words and facts: the phrases of the lexicon, the places, who acts.
void read_phrases(Reading& reading) {
  const std::vector<Word>& words = reading.words;
  const auto kept = [&](std::vector<Hit> hits) {
    drop_in_blanks(hits, reading);
    return Hits(std::move(hits), words.size());
  };
  const Lexicon& lex = lexicon_of(*reading.language);
  std::vector<Hit> hits = hits_of(lex.phrases, words);
  drop_in_facts(hits, reading);
  std::vector<Hit> modals = hits_of(lex.modality, words);
  std::erase_if(modals, [&](const Hit& hit) { return opens_condition(words, hit.begin); });
  drop_in_facts(modals, reading);
  reading.modals = kept(joined_modals(modals, words));
  reading.negators = kept(hits_of(lex.negation, words));
  reading.exceptions = kept(hits_of(lex.exception, words));
  reading.scopes = kept(hits_of(lex.scope, words));
  add_places(words, lex, hits);
  drop_in_facts(hits, reading);
  drop_in_blanks(hits, reading);
  reading.hits = Hits(hits, words.size());
  reading.parties = kept(find_parties(reading));
  drop_in_parties(hits, reading.parties);
  reading.hits = Hits(std::move(hits), words.size());
}

}  // namespace

Reading read_pieces(const Side& side, const std::vector<Piece>& pieces, const Stemmer& stemmer) {
  Reading reading;
  reading.language = &stemmer.language();
  for (const Piece& piece : pieces)
    read_words(text_of(side.document, piece.clause), piece.span, piece.clause, stemmer, reading.words);
  reading.sentences = Sentences(reading.words);
  mark_furniture(side, reading);
  reading.facts = find_facts(reading.words, stemmer.language());
  std::erase_if(reading.facts, [&](const Fact& fact) { return reading.label[fact.begin] || reading.blank[fact.begin]; });
  extend_pointers(reading);
  reading.fact_of.assign(reading.words.size(), no_word);
  for (std::size_t f = 0; f < reading.facts.size(); ++f)
    for (std::size_t i = reading.facts[f].begin; i < reading.facts[f].end; ++i) reading.fact_of[i] = f;
  read_phrases(reading);
  reading.definitions = find_definitions(reading);
  return reading;
}

Sentences::Sentences(const std::vector<Word>& words) {
  of_.reserve(words.size());
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (begins_sentence(words, at)) begins_.push_back(at);
    of_.push_back(static_cast<std::uint32_t>(begins_.size() - 1));
  }
  begins_.push_back(words.size());
}

WordRange Sentences::at(std::size_t at) const {
  if (at >= of_.size()) return {at, at + 1};
  return {begins_[of_[at]], begins_[of_[at] + 1]};
}

}  // namespace clausediff

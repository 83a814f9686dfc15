// SPDX-License-Identifier: Apache-2.0
#include "rules/unit.h"

#include <algorithm>

#include "row_groups.h"
#include "rules/definitions.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

void add_piece(std::vector<Piece>& pieces, const Side& side, std::uint32_t clause) {
  if (clause == none) return;
  if (std::any_of(pieces.begin(), pieces.end(), [&](const Piece& piece) { return piece.clause == clause; })) return;
  pieces.push_back({clause, {0, static_cast<std::uint32_t>(text_of(side.document, clause).size())}});
}

}  // namespace

std::vector<std::vector<std::uint32_t>> group_rows(const RuleInput& input) {
  const auto& pairs = input.alignment.pairs;
  auto groups = row_groups(input.alignment);
  std::erase_if(groups, [&](const std::vector<std::uint32_t>& rows) {
    return std::all_of(rows.begin(), rows.end(), [&](std::uint32_t p) {
      const Side& side = pairs[p].after != none ? input.after : input.before;
      const std::uint32_t clause = pairs[p].after != none ? pairs[p].after : pairs[p].before;
      return pairs[p].relation == Relation::same || !is_own_text(side.clauses.items[clause].kind) ||
             (pairs[p].relation == Relation::moved && input.changes.first[p] == input.changes.first[p + 1]);
    });
  });
  return groups;
}

namespace {

// The last words before `end`, eight of them as they stand in the whole text, all where there are not so many. A paragraph may
// define hundreds of terms, so it is not read from its beginning for each.
std::vector<Word> last_words(std::string_view text, std::uint32_t end, std::uint32_t clause, const Stemmer& stemmer) {
  constexpr std::size_t enough = 10;  // the first two may be cut, or lack what stands before them
  std::vector<Word> words;
  for (std::uint32_t room = 256;; room *= 4) {
    std::uint32_t begin = end > room ? end - room : 0;
    while (begin > 0 && text[begin] != ' ') --begin;
    words.clear();
    read_words(text, {begin, end}, clause, stemmer, words);
    if (begin == 0 || words.size() >= enough) return words;
  }
}

// `Orrin Freight Ltd (the "Carrier")`: the capitals before the bracket are the name of the role.
std::vector<std::string> name_before(const Side& side, const Definition& definition, const Stemmer& stemmer) {
  const std::vector<Word> words =
      last_words(text_of(side.document, definition.clause), definition.term_span.begin, definition.clause, stemmer);
  std::size_t end = words.size();
  if (end > 0 && words[end - 1].is(Cue::word_the)) --end;
  std::size_t begin = end;
  while (begin > 0 && end - begin < 6 && words[begin - 1].capital && (begin == end || words[begin].marks.empty())) --begin;
  std::vector<std::string> stems;
  for (std::size_t i = begin; i < end; ++i) stems.emplace_back(words[i].stem);
  return stems.size() < 2 ? std::vector<std::string>{} : stems;
}

// A party's name stands for its role, in both versions alike.
void add_party_names(const Side& side, const Stemmer& stemmer, std::vector<Rename>& renames) {
  for (const Definition& definition : side.clauses.definitions) {
    if (definition.form != DefinitionForm::parenthetical || renames.size() > 64) continue;
    Rename rename{name_before(side, definition, stemmer), {}, false};
    std::vector<Word> role;
    read_words(definition.term, {0, static_cast<std::uint32_t>(definition.term.size())}, 0, stemmer, role);
    for (const Word& word : role) rename.after.emplace_back(word.stem);
    if (!rename.before.empty() && rename.after.size() == 1) rename.both = true, renames.push_back(std::move(rename));
  }
}

}  // namespace

std::vector<Rename> find_renames(const RuleInput& input, const Stemmer& stemmer) {
  std::vector<Rename> renames;
  add_party_names(input.before, stemmer, renames);
  const auto stems = [&](const std::string& term) {
    std::vector<Word> words;
    read_words(term, {0, static_cast<std::uint32_t>(term.size())}, 0, stemmer, words);
    std::vector<std::string> out;
    for (const Word& word : words) out.emplace_back(word.stem);
    return out;
  };
  for (const DefinitionPair& pair : match_definitions(input)) {
    if (!pair.renamed || pair.before == none || pair.after == none) continue;
    Rename rename{stems(input.before.clauses.definitions[pair.before].term),
                  stems(input.after.clauses.definitions[pair.after].term), false};
    if (!rename.before.empty() && !rename.after.empty()) renames.push_back(std::move(rename));
  }
  return renames;
}

Unit read_unit(const RuleInput& input, std::vector<std::uint32_t> pairs, const std::vector<Rename>& renames,
               const Stemmer& stemmer) {
  Unit unit;
  unit.pairs = std::move(pairs);
  std::vector<Piece> before;
  std::vector<Piece> after;
  for (const std::uint32_t p : unit.pairs) {
    add_piece(before, input.before, input.alignment.pairs[p].before);
    add_piece(after, input.after, input.alignment.pairs[p].after);
  }
  unit.whole = before.empty() || after.empty();
  unit.before = read_pieces(input.before, before, stemmer);
  unit.after = read_pieces(input.after, after, stemmer);
  match_words(unit, renames);
  return unit;
}

View before_view(const Unit& unit) {
  return {unit.before, unit.after, unit.to_after, unit.to_before, unit.hunk_before, unit.hunk_after, true};
}
View after_view(const Unit& unit) {
  return {unit.after, unit.before, unit.to_before, unit.to_after, unit.hunk_after, unit.hunk_before, false};
}

std::uint32_t group_inside(const Unit& unit, const View& view, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i)
    if (view.hunk[i] != none) return unit.hunks[view.hunk[i]].group;
  // Words may have come between: the other side's words between the partners belong to a hunk.
  for (std::size_t i = begin; i + 1 < end; ++i) {
    const std::size_t a = view.partner[i];
    const std::size_t b = view.partner[i + 1];
    if (a != no_word && b != no_word && b > a + 1 && view.other_hunk[a + 1] != none)
      return unit.hunks[view.other_hunk[a + 1]].group;
  }
  return none;
}

std::uint32_t group_of(const Unit& unit, const View& view, std::size_t begin, std::size_t end) {
  const std::uint32_t inside = group_inside(unit, view, begin, end);
  if (inside != none) return inside;
  std::uint32_t best = none;
  std::size_t nearest = 3;
  for (const WordHunk& hunk : unit.hunks) {
    const WordRange range = view.is_before ? hunk.before : hunk.after;
    const std::size_t distance = range.begin >= end ? range.begin - end : range.end <= begin ? begin - range.end : 0;
    if (distance < nearest) nearest = distance, best = hunk.group;
  }
  return best;
}

GroupRange range_of(const Unit& unit, std::uint32_t group) {
  GroupRange range;
  bool first = true;
  for (const WordHunk& hunk : unit.hunks) {
    if (hunk.group != group) continue;
    if (first) range = {hunk.before, hunk.after};
    range.before.end = hunk.before.end;
    range.after.end = hunk.after.end;
    first = false;
  }
  return range;
}

}  // namespace clausediff

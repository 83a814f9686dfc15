// SPDX-License-Identifier: Apache-2.0
// What a lawyer calls a clause in a sentence.
#include "rules/clause_names.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "text/ascii.h"

namespace clausediff {
namespace {

bool begins_word(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) return false;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (ascii_lower(text[at]) != word[at]) return false;
  }
  return true;
}

/// "1" of "Schedule 1 2.1" stands behind this many bytes; 0 where the number is in no schedule.
std::size_t schedule_size(const std::string& number) {
  const std::size_t first = number.find(' ');
  const std::size_t second = first == std::string::npos ? first : number.find(' ', first + 1);
  return second == std::string::npos ? 0 : second;
}

}  // namespace

ClauseNames::ClauseNames(const Side& side) : side_(side) {
  std::size_t sections = 0;
  std::size_t clauses = 0;
  for (const Clause& clause : side.clauses.items) {
    sections += begins_word(clause.label, "section") ? 1 : 0;
    clauses += begins_word(clause.label, "clause") ? 1 : 0;
  }
  for (const Reference& reference : side.clauses.references) {
    const std::string_view words =
        std::string_view(text_of(side.document, reference.clause)).substr(reference.span.begin, reference.span.size());
    sections += begins_word(words, "section") ? 1 : 0;
    clauses += begins_word(words, "clause") ? 1 : 0;
  }
  word_ = clauses > sections ? "clause" : "Section";
}

std::string ClauseNames::numbered(const std::string& number) const {
  const std::size_t cut = schedule_size(number);
  if (cut != 0) return "paragraph " + number.substr(cut + 1) + " of " + number.substr(0, cut);
  const bool named = number.find(' ') != std::string::npos;
  return named ? number : word_ + " " + number;
}

std::string ClauseNames::name(std::uint32_t clause) const {
  const Clause& one = side_.clauses.items[clause];
  if (one.kind == ClauseKind::recital) return one.number.empty() ? "a recital" : "recital " + one.number;
  if (!one.number.empty()) return numbered(one.number);
  if (!one.heading.empty()) return "“" + text_of(side_.document, clause).substr(one.heading.begin, one.heading.size()) + "”";
  const auto& definitions = side_.clauses.definitions;
  const auto defined = std::lower_bound(definitions.begin(), definitions.end(), clause,
                                        [](const Definition& d, std::uint32_t c) { return d.clause < c; });
  if (one.kind == ClauseKind::definition && defined != definitions.end() && defined->clause == clause)
    return "the definition of “" + defined->term + "”";
  if (one.kind == ClauseKind::preamble) return "the preamble";
  std::uint32_t above = one.parent;
  while (above != none && side_.clauses.items[above].number.empty() && side_.clauses.items[above].heading.empty())
    above = side_.clauses.items[above].parent;
  const char* what = one.kind == ClauseKind::cell ? "a table" : one.kind == ClauseKind::note ? "a note" : "a paragraph";
  return above == none ? std::string(what) + " without number"
                       : what + std::string(one.kind == ClauseKind::text ? " of " : " in ") + name(above);
}

std::string ClauseNames::subject(std::uint32_t clause) const {
  std::string text = name(clause);
  text[0] = ascii_upper(text[0]);
  return text;
}

}  // namespace clausediff

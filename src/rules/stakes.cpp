// SPDX-License-Identifier: Apache-2.0
// How much is at stake in a clause whose meaning a change elsewhere moves.
#include "rules/stakes.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/ascii.h"
#include "text/cue_names.h"
#include "text/language.h"

namespace clausediff {
namespace {

struct Stake {
  Cue words;  // beginnings of words
  std::uint32_t weight;
};

constexpr std::array stakes = {Stake{Cue::stake_foremost, 9}, Stake{Cue::stake_shared_rights, 8}, Stake{Cue::stake_exposure, 7},
                               Stake{Cue::stake_ties, 6},     Stake{Cue::stake_rights, 5},        Stake{Cue::stake_money, 4}};

constexpr std::uint32_t high_weight = 4;

std::string lower(std::string_view text) {
  std::string result = " ";
  for (const char c : text) result += c == '\n' || c == '\t' ? ' ' : ascii_lower(c);
  return result + " ";
}

bool begins_a_word(const std::string& text, std::string_view words) {
  const std::size_t at = text.find(words);
  return at != std::string::npos && (at == 0 || !is_ascii_letter(text[at - 1]));
}

bool begins_any(const std::string& text, Cue words, const Language& language) {
  const auto list = language.cues.list(words);
  return std::any_of(list.begin(), list.end(), [&](std::string_view word) { return begins_a_word(text, word); });
}

std::string heading_of(const Side& side, std::uint32_t clause) {
  const Span heading = side.clauses.items[clause].heading;
  return lower(std::string_view(text_of(side.document, clause)).substr(heading.begin, heading.end - heading.begin));
}

}  // namespace

std::uint32_t heading_weight(const Side& side, std::uint32_t clause, const Language& language) {
  const std::string heading = heading_of(side, clause);
  std::uint32_t weight = 0;
  for (const Stake& stake : stakes)
    if (begins_any(heading, stake.words, language)) weight = std::max(weight, 2 * stake.weight + 1);
  return weight;
}

Stakes stakes_of(const Side& side, std::uint32_t clause, const Language& language) {
  const Clause& one = side.clauses.items[clause];
  const bool operative = one.kind == ClauseKind::clause || one.kind == ClauseKind::text || one.kind == ClauseKind::schedule;
  // An item under its lead-in ("Exclusivity. Developer shall not: (a) …") binds as the lead-in does, and is about what it is
  // about.
  const bool has_lead = operative && one.parent != none && side.clauses.items[one.parent].kind == ClauseKind::clause;
  const std::string text = (has_lead ? lower(text_of(side.document, one.parent)) : "") + lower(text_of(side.document, clause));
  const std::string heading = heading_of(side, clause) + (has_lead ? heading_of(side, one.parent) : "");
  Stakes result;
  for (const Stake& stake : stakes) {
    // What the heading names the clause is about; elsewhere it may be said by the way.
    if (begins_any(text, stake.words, language)) result.weight = std::max(result.weight, 2 * stake.weight);
    if (begins_any(heading, stake.words, language)) result.weight = std::max(result.weight, 2 * stake.weight + 1);
  }
  const auto binding = language.cues.list(Cue::stake_binding);
  const bool binds = operative && std::any_of(binding.begin(), binding.end(), [&](std::string_view word) {
                       return text.find(" " + std::string(word) + " ") != std::string::npos;
                     });
  if (binds) result.severity = result.weight >= 2 * high_weight ? Severity::high : Severity::medium;
  return result;
}

}  // namespace clausediff

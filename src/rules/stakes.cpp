// SPDX-License-Identifier: Apache-2.0
// How much is at stake in a clause whose meaning a change elsewhere moves.
#include "rules/stakes.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/ascii.h"

namespace clausediff {
namespace {

struct Stake {
  std::string_view words;  // a beginning of words, in lower case
  std::uint32_t weight;
};

constexpr Stake stakes[] = {{"exclusiv", 9},
                            {"sole provider", 9},
                            {"sole and", 8},
                            {"liab", 7},
                            {"indemnif", 7},
                            {"damages", 7},
                            {"terminat", 6},
                            {"compete ", 6},
                            {"competing", 6},
                            {"competit", 6},
                            {"non-solicit", 6},
                            {"assign", 5},
                            {"change of control", 5},
                            {"license", 5},
                            {"licence", 5},
                            {"owns", 5},
                            {"ownership", 5},
                            {"confidential", 5},
                            {"warrant", 5},
                            {"fee ", 4},
                            {"fees", 4},
                            {"pay", 4},
                            {"price", 4},
                            {"royalt", 4},
                            {"renew", 4},
                            {"insur", 4},
                            {"default", 4},
                            {"remed", 4},
                            {"governed by", 4},
                            {"governing law", 4},
                            {"personal data", 4},
                            {"refund", 4},
                            {"penalt", 4},
                            {"credit", 4},
                            {"interest", 4},
                            {"resell", 4},
                            {"distribut", 4},
                            {"sublicens", 5}};

constexpr std::string_view binding[] = {
    " shall ",    " must ",    " may ",      " will ",       " is ",         " are ",     " agrees ", " agree ", " grants ",
    " has ",      " have ",    " warrants ", " represents ", " undertakes ", " owns ",    " bears ",  " pays ",  " hereby ",
    " appoints ", " engages ", " does ",     " do ",         " cannot ",     " applies ", " remains "};

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

std::string heading_of(const Side& side, std::uint32_t clause) {
  const Span heading = side.clauses.items[clause].heading;
  return lower(std::string_view(text_of(side.document, clause)).substr(heading.begin, heading.end - heading.begin));
}

}  // namespace

std::uint32_t heading_weight(const Side& side, std::uint32_t clause) {
  const std::string heading = heading_of(side, clause);
  std::uint32_t weight = 0;
  for (const Stake& stake : stakes)
    if (begins_a_word(heading, stake.words)) weight = std::max(weight, 2 * stake.weight + 1);
  return weight;
}

Stakes stakes_of(const Side& side, std::uint32_t clause) {
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
    if (begins_a_word(text, stake.words)) result.weight = std::max(result.weight, 2 * stake.weight);
    if (begins_a_word(heading, stake.words)) result.weight = std::max(result.weight, 2 * stake.weight + 1);
  }
  const bool binds = operative && std::any_of(std::begin(binding), std::end(binding),
                                              [&](std::string_view word) { return text.find(word) != std::string::npos; });
  if (binds) result.severity = result.weight >= 2 * high_weight ? Severity::high : Severity::medium;
  return result;
}

}  // namespace clausediff

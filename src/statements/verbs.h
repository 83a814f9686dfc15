// SPDX-License-Identifier: Apache-2.0
// The verbs of a sentence: where each group stands, what its modal says, and whether it makes a statement or stands in a clause
// that only qualifies one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "statements/tokens.h"

namespace clausediff {

enum class Mood : std::uint8_t {
  present,  // no modal: "is", "grants"
  must,     // shall, must, will, should
  may       // may, can
};

/// Positions are indexes of tokens.
struct VerbGroup {
  std::size_t first = 0;  // its modal, or the finite verb
  std::size_t verb = 0;   // the governing verb
  std::size_t end = 0;    // one past the group
  std::size_t from = 0;   // where the clause begins in which its subject stands
  Mood mood = Mood::present;
  bool negated = false;
  bool passive = false;
  bool inverted = false;           // the subject stands behind the modal: "in no event shall X be liable"
  bool main = false;               // not in a subordinate clause
  bool vouched = false;            // behind "represents that": a fact, no statement of its own
  bool condition = false;          // the event behind "provided that"
  std::size_t owner = none_owner;  // behind "agrees that": the group that agrees
  static constexpr std::size_t none_owner = static_cast<std::size_t>(-1);
};

/// The groups in order. Linear in the tokens.
std::vector<VerbGroup> find_verbs(const Tokens& tokens);

/// Verbs that do what they say ("grants"), or vouch for a fact ("represents").
bool is_granting(const Tokens& tokens, std::string_view lemma);
bool is_vouching(const Tokens& tokens, std::string_view lemma);
/// "agrees", "understands": before a clause with a modal of its own they count for nothing.
bool is_agreeing(const Tokens& tokens, std::string_view lemma);

}  // namespace clausediff

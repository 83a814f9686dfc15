// SPDX-License-Identifier: Apache-2.0
// What a verb group means: the force that its words give, and the act that lies under them ("is entitled to receive": receive).
#pragma once

#include <clausediff/statement.h>

#include <cstddef>
#include <string>

#include "statements/subject.h"
#include "statements/tokens.h"
#include "statements/verbs.h"

namespace clausediff {

/// Positions are indexes of tokens.
struct Act {
  Force force = Force::effect;
  std::string lemma;
  std::size_t verb = 0;  // the governing verb, or the noun that stands for it ("payment")
  std::size_t end = 0;   // one past it: here its object begins
  bool passive = false;
  bool negated = false;
  bool content = false;  // "agrees that": the clause behind it is the statement
  Phrase standard;       // "use reasonable efforts to"; may be empty
  Phrase bearer;         // "the responsibility of the Customer to": who bears it, where it is not the subject
};

Act read_act(const Tokens& tokens, const VerbGroup& group, const Subject& subject);

/// The same for a verb joined to another with an object of its own, which has the other's force.
Act join_act(const Tokens& tokens, const Act& first, std::size_t verb);

}  // namespace clausediff

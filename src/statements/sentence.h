// SPDX-License-Identifier: Apache-2.0
// One sentence → its statements.
#pragma once

#include <clausediff/statement.h>

#include <string>
#include <vector>

#include "statements/tokens.h"

namespace clausediff {

/// What a sentence takes over from those before it.
struct Discourse {
  std::string person;  // the last one named as an actor: whom "it" stands for
  bool thing = false;  // the last subject was one
};

/// Appends the statements of the sentence, in the order of their verbs. `clause` and `sentence` of each are set.
void read_sentence(const Document& document, const Tokens& tokens, std::uint32_t number, Discourse& discourse,
                   std::vector<Statement>& statements);

}  // namespace clausediff

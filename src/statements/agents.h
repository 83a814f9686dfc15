// SPDX-License-Identifier: Apache-2.0
// Persons behind a verb: who does what a passive says, and whose a thing is.
#pragma once

#include <clausediff/document.h>

#include "statements/force.h"
#include "statements/subject.h"
#include "statements/tokens.h"

namespace clausediff {

/// "Buyer" of "shall be paid by Buyer", before `end`; no person where nobody is named.
Subject find_agent(const Document& document, const Tokens& tokens, const Act& act, std::size_t end);

/// "Buyer" of "shall be the property of Buyer", "belongs to Buyer", "vests in Buyer".
Subject find_owner(const Document& document, const Tokens& tokens, const Act& act, std::size_t end);

}  // namespace clausediff

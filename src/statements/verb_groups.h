// SPDX-License-Identifier: Apache-2.0
// One group of a verb from its first word on: "shall, at its own cost, have been paid".
#pragma once

#include <cstddef>

#include "statements/tokens.h"
#include "statements/verbs.h"

namespace clausediff {

/// The group that the modal at `i` begins; false where no verb belongs to it.
bool read_modal_group(const Tokens& tokens, std::size_t i, VerbGroup& group);
/// The same for a form of be, have or do.
bool read_auxiliary_group(const Tokens& tokens, std::size_t i, VerbGroup& group);

bool is_base(const ReadToken& token);
bool is_participle(const ReadToken& token);
/// Behind an article, a possessive or a preposition stands a noun.
bool calls_for_noun(const ReadToken& token);

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// What the words around a verb tell of it, without the rest of the sentence.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "statements/tokens.h"
#include "statements/verbs.h"

namespace clausediff {

bool opens_consequence(const Tokens& tokens, std::size_t i);
bool is_elliptic(const Tokens& tokens, std::size_t i);
bool has_verb_before_comma(const Tokens& tokens, std::size_t from);
std::size_t before_adverbs(const Tokens& tokens, std::size_t i);
bool says_hereby(const Tokens& tokens, std::size_t head, std::size_t i);
bool joins_grants(const Tokens& tokens, std::size_t i);
bool joins_promise(const Tokens& tokens, std::size_t i);
bool always_takes_object(const Tokens& tokens, std::string_view lemma);
bool shares_subject(const Tokens& tokens, const VerbGroup& group);
std::size_t joined_condition(const Tokens& tokens, std::size_t from, std::size_t verb);
bool opens_sentence(const Tokens& tokens, std::size_t at);
std::size_t before_joined_nouns(const Tokens& tokens, std::size_t from, std::size_t at);
std::size_t item_before(const Tokens& tokens, std::size_t from, std::size_t verb);
bool stands_in_aside(const std::vector<VerbGroup>& all, const VerbGroup& group, std::size_t at);
bool is_named(const Tokens& tokens, const ReadToken& token);
/// A verb that stands alone, in the present.
VerbGroup plain_group(const Tokens& tokens, std::size_t i);
bool holds_harmless(const Tokens& tokens, std::size_t i, std::size_t end);
bool is_only_verb(const Tokens& tokens, std::size_t i, const ReadToken& last);
bool promises(const Tokens& tokens, std::size_t i);

/// "that breach within ten days,": no verb follows before the comma.
bool points_at_noun(const Tokens& tokens, std::size_t that);

/// "shall have been paid": what will have happened by then.
bool is_perfect(const Tokens& tokens, const VerbGroup& group);

}  // namespace clausediff

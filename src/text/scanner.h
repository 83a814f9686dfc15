// SPDX-License-Identifier: Apache-2.0
// One paragraph's text → tokens without ids. A hand-written scanner: contracts are nearly all ASCII.
#pragma once

#include <string_view>
#include <vector>

#include "text/language.h"
#include "text/tokens.h"

namespace clausediff {

/// Appends the tokens of `text` in order. Where `keep_space`, white space is tokens too (TokenKind::space).
void scan(std::string_view text, bool keep_space, std::vector<Token>& tokens);

/// Joins what is one thing to a reader though it has spaces: "USD 5 million", "3 March 2025", "5 per cent".
/// Works on the tokens from `first` on.
void join_compounds(std::string_view text, std::size_t first, const Language& language, std::vector<Token>& tokens);

}  // namespace clausediff

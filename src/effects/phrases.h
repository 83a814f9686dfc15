// SPDX-License-Identifier: Apache-2.0
// A statement's own words, shortened for a sentence.
#pragma once

#include <clausediff/report.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace clausediff {

/// The first `most` words with an ellipsis where more follow; line breaks become blanks, marks at the end go.
std::string shortened(std::string_view text, std::size_t most);

/// The same between quotation marks.
std::string quoted(std::string_view text, std::size_t most);

/// Two texts without the words that both begin with, but for two of them, where they would not fit into `most` words: what
/// differs is shown.
struct TwoTexts {
  std::string before;
  std::string after;
};
TwoTexts what_differs(std::string_view before, std::string_view after, std::size_t most);

std::size_t phrase_length(std::string_view text);

/// "Provider must deliver the Goods": who, force, act and object in the present tense.
std::string clause_of(const Side& side, const Statement& statement, std::size_t object_words);

/// "Provider's duty to deliver the Goods", "the cap on Buyer's liability", "the definition of “Fees”": what a delta is about. No
/// capital of its own at the beginning.
std::string name_of(const Side& side, const Statement& statement, std::size_t object_words);

/// The actor, or the one whose the effect is; may be empty.
/// "Governing law: Ohio": a label with its value, and no sentence.
bool is_label(const Statement& statement);

const std::string& person_of(const Statement& statement);

/// "deliver the Goods".
std::string act_of(const Side& side, const Statement& statement, std::size_t object_words);

/// True for a name that takes a plural verb: "Borrowers", "you and Company".
bool is_plural(const std::string& name);

/// The first letter made a capital.
std::string capitalized(std::string text);

}  // namespace clausediff

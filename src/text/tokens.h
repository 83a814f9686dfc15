// SPDX-License-Identifier: Apache-2.0
// Documents → Words: each paragraph as a row of integers, so that everything behind it compares numbers and copies nothing.
// Equal ids mean words that a reader takes for equal under the options given.
#pragma once

#include <clausediff/document.h>
#include <clausediff/options.h>

#include <cstdint>
#include <vector>

namespace clausediff {

enum class TokenKind : std::uint8_t { word, number, amount, percentage, date, punctuation, object, space };

/// A word, a whole amount or date, a mark of punctuation. White space lies between them; only under `exact` it is tokens too.
struct Token {
  Span span;             // bytes in the paragraph's text
  std::uint32_t id = 0;  // of its normal form, from one vocabulary for both versions
  TokenKind kind = TokenKind::word;
  bool space_before = false;
};

/// The tokens of all paragraphs: paragraph p has tokens [first[p], first[p + 1]).
struct DocumentWords {
  std::vector<Token> tokens;
  std::vector<std::uint32_t> first;
};

struct Words {
  DocumentWords before;
  DocumentWords after;
  std::uint32_t vocabulary = 0;  // ids are below it
};

/// Whether a date or an amount of several words is one token. Apart, its words are found again where a break stands among them.
enum class Compounds : std::uint8_t { joined, apart };

Words tokenize(const Document& before, const Document& after, const CompareOptions& options, Compounds compounds = Compounds::joined);

}  // namespace clausediff

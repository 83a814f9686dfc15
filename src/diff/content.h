// SPDX-License-Identifier: Apache-2.0
// Which tokens of a paragraph are compared, and how its text lies around them.
#pragma once

#include <clausediff/report.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/language.h"
#include "text/tokens.h"

namespace clausediff {

/// Tokens [begin, end) of DocumentWords::tokens.
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
};

/// The paragraph's tokens but for its typed label, which may change without being a change. Under `exact` all of them.
TokenRange content_of(const Side& side, const DocumentWords& words, std::uint32_t clause, const CompareOptions& options);

/// Where the labels of a pair's sides end in their texts. A list that lost its first items may leave one version's mark
/// unread as a label: where the other side has the same mark as its label, it is one on both.
struct LabelEnds {
  std::uint32_t before = 0;
  std::uint32_t after = 0;
};
LabelEnds label_ends(const Side& before, std::uint32_t i, const Side& after, std::uint32_t j, const CompareOptions& options);

/// The same for a row of a split or merged paragraph: where a part's label stands inside the whole's text, it is one there too.
LabelEnds label_ends(const Side& before, const Side& after, const Pair& pair, const CompareOptions& options);

/// The paragraph's tokens behind its label, given where that ends; of a line of contents those between its number and its page.
TokenRange content_behind(const Side& side, const DocumentWords& words, std::uint32_t clause, std::uint32_t label_end,
                          const CompareOptions& options);

/// Those of them that lie in `part` of the paragraph's text.
TokenRange within(const DocumentWords& words, TokenRange range, Span part);

/// One side of a pair as it is compared: copies of its tokens (references and terms that were followed are one token each),
/// and the text they lie in.
struct PairSide {
  std::string_view text;
  Span part;  // of the text
  std::vector<Token> tokens;
  const Language* language = nullptr;  // in which it is written

  std::string_view word(std::size_t i) const { return text.substr(tokens[i].span.begin, tokens[i].span.size()); }
  /// Where token i begins, or where the part ends for one past the last.
  std::uint32_t begin_of(std::size_t i) const { return i < tokens.size() ? tokens[i].span.begin : part.end; }
  /// Where the token before i ends, or where the part begins.
  std::uint32_t end_before(std::size_t i) const { return i > 0 ? tokens[i - 1].span.end : part.begin; }
  bool starts_word(std::size_t i) const { return i == 0 || i >= tokens.size() || tokens[i].space_before; }
};

}  // namespace clausediff

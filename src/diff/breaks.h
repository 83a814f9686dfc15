// SPDX-License-Identifier: Apache-2.0
// The ends of one version's paragraphs, looked for among the words of the other.
#pragma once

#include <clausediff/document.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/language.h"
#include "text/tokens.h"

namespace clausediff {

/// One version's body as a row of words.
class Running {
 public:
  Running(const Document& document, const DocumentWords& words, const Language& language);

  std::uint32_t size() const { return static_cast<std::uint32_t>(paragraph_.size()); }
  std::vector<std::uint32_t> ids() const;
  std::uint32_t paragraph_of(std::uint32_t word) const { return paragraph_[word]; }
  const Paragraph& paragraph(std::uint32_t word) const { return document_.paragraphs[paragraph_[word]]; }
  Span span_of(std::uint32_t word) const { return words_.tokens[word].span; }
  std::string_view word(std::uint32_t at) const;
  bool is_mark(std::uint32_t at) const { return words_.tokens[at].kind == TokenKind::punctuation; }
  /// A paragraph begins with this word. The end counts as one.
  bool begins(std::uint32_t word) const { return word == 0 || word >= size() || paragraph_[word] != paragraph_[word - 1]; }
  /// The text of the paragraph that the word stands in, from the word on, and up to it.
  std::string_view text_from(std::uint32_t word) const;
  std::string_view text_before(std::uint32_t word) const;
  /// One past the last word of the word's paragraph.
  std::uint32_t end_of_paragraph(std::uint32_t word) const { return words_.first[paragraph_[word] + 1]; }
  std::uint32_t first_of_paragraph(std::uint32_t word) const { return words_.first[paragraph_[word]]; }
  const Document& document() const { return document_; }
  const Language& language() const { return language_; }

 private:
  const Document& document_;
  const DocumentWords& words_;
  const Language& language_;
  std::vector<std::uint32_t> paragraph_;  // by word
};

/// Where a paragraph of one version begins, and where the other version has the same place.
struct Break {
  std::uint32_t own = 0;       // the word it begins with
  std::uint32_t other = none;  // the word of the other version that would begin a paragraph
  std::uint32_t also = none;   // a second one: what stands between the two is a paragraph that only the other has
  std::uint32_t same = none;   // where the other version has the very word
  bool has = false;            // the other version has it
  bool labelled_anew = false;  // it begins with a label, and the other's words run on without any: a clause cut in two
  bool labelled = false;       // it begins with a label, and the other has that among its words
  bool closed = false;         // a sentence or an item ends before it, and not at a colon
  bool of_line = false;        // a line of a file for certain: a story in brackets, or the other has hashes or bars there
  Parting parting = Parting::mark;
  bool of_loose_cell = false;  // one of the paragraphs that it parts is a cell's, and the other version has the words in no table
  bool came = false;           // the other version has no words of its own there: what stands there only the one has, if anything
  std::uint32_t apart = 0;     // words between the nearest partners that are no partners, on both sides
};

/// For each word that begins a paragraph of `side`, but the first: its place in the other version. `to_other` is the chain
/// of WordMap.
std::vector<Break> find_breaks(const Running& side, const Running& other, const std::vector<std::uint32_t>& to_other);

/// How much of the contract's structure a paragraph's end shows.
enum class BreakForm : std::uint8_t {
  structure,    // a label, a heading, a cell, a definition, a line of an address
  sentence,     // a sentence ends, and one begins
  loose,        // neither: a title's line, a signature
  mid_sentence  // a sentence goes on
};

/// By word of a text cut without compounds: whether it stands inside a date, an amount or the like, and not at its beginning. No
/// paragraph begins there.
std::vector<bool> inside_compounds(const Running& text);

BreakForm form_of(const Running& side, std::uint32_t word);

/// A quotation mark opens the text: a term that is defined, where a paragraph may begin.
bool begins_quoted(std::string_view text);

}  // namespace clausediff

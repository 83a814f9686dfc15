// SPDX-License-Identifier: Apache-2.0
// A Document with other paragraph breaks: the same text, cut and joined anew. Whoever finds out where paragraphs begin (the
// reader of lines, the comparison of two layouts) says so here, and everything that points into the text follows.
#pragma once

#include <clausediff/document.h>

#include <cstdint>
#include <string>
#include <vector>

namespace clausediff {

/// A place in a paragraph of the document as it stands.
struct TextPlace {
  std::uint32_t paragraph = 0;
  std::uint32_t position = 0;  // byte of its text

  bool operator<(const TextPlace& other) const {
    return paragraph != other.paragraph ? paragraph < other.paragraph : position < other.position;
  }
  bool operator==(const TextPlace& other) const { return paragraph == other.paragraph && position == other.position; }
};

/// Bytes that are no text of the contract, such as a mark of Markdown in a text that lost its lines, and what is to be read in
/// their place.
struct DroppedText {
  std::uint32_t paragraph = 0;
  Span span;
  std::string instead = {};
};

/// How words that are read at another place are joined to those there.
enum class AddedHow : std::uint8_t {
  own,     // as a paragraph of their own
  behind,  // behind the word before the place
  ahead    // before the word at the place
};

struct AddedText {
  TextPlace place;
  std::string text;
  AddedHow how = AddedHow::own;
};

/// How a line goes on in the next one.
enum class LineJoin : std::uint8_t {
  begins,      // it does not: a paragraph begins here
  space,       // with a space between
  line_break,  // as a line of the same paragraph
  word         // the word goes on; a hyphen at the line's end is none
};

struct Recutting {
  std::vector<LineJoin> joins;       // by paragraph: how it goes on the one before it; empty where none does
  std::vector<TextPlace> cuts;       // sorted: a paragraph begins there
  std::vector<DroppedText> dropped;  // sorted
  std::vector<AddedText> added;      // sorted
};

/// Carries it out. Paragraphs of different stories or cells are never joined. White space at a cut is left out.
void recut(Document& document, const Recutting& recutting);

/// Takes whole stories out, with all that stands in them. The body stays.
void drop_stories(Document& document, const std::vector<bool>& gone);

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// A text's words with the white space before each, and the clauses that they make. First step of a merge of texts.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace clausediff::merging {

/// Parts of the text that was cut.
struct TextWord {
  std::string_view space;  // what stands between it and the word before it
  std::string_view word;
  std::uint32_t id = 0;  // equal where the words are
};

/// A paragraph, a heading, an item of a list, a row of a table.
struct TextBlock {
  std::uint32_t begin = 0;  // of Text::words
  std::uint32_t end = 0;
  std::uint32_t id = 0;       // equal where the words are, however their lines are cut
  std::uint32_t body_id = 0;  // the same without the number in front
  std::uint32_t bars = 0;     // of a row of a table: what parts its cells
  std::uint32_t size() const { return end - begin; }
};

struct Text {
  std::vector<TextWord> words;
  std::vector<TextBlock> blocks;
  std::string_view tail;  // white space behind the last word
};

/// One number for each word, and for each row of words, over all versions.
struct TextIds {
  std::map<std::string, std::uint32_t, std::less<>> words;
  std::map<std::vector<std::uint32_t>, std::uint32_t> rows;
};

/// Whether a text has a paragraph a line, so that no blank line need part two; else its lines are cut to a width, whatever that
/// is.
bool has_paragraphs_by_line(std::string_view bytes);

/// The result points into `bytes`. `by_line`: as base has it, for all versions.
Text cut_text(std::string_view bytes, bool by_line, TextIds& ids);

/// Whether a word is the bar that parts two cells; it is a word of its own.
inline bool is_bar(std::string_view word) { return word == "|"; }

/// Whether a word is a number, a letter or a bullet that an item begins with: "4.2", "(a)", "-", "##".
bool is_label(std::string_view word);

}  // namespace clausediff::merging

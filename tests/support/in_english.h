// SPDX-License-Identifier: Apache-2.0
// The stages that are handed a language, called in English: what nearly every test is written in.
#pragma once

#include <clausediff/language.h>

#include <string_view>
#include <vector>

#include "clauses/clauses.h"
#include "clauses/labels.h"
#include "language/facts/facts.h"
#include "language/stem.h"
#include "plain/furniture.h"
#include "plain/plain.h"

namespace clausediff {

inline Document read_plain_text(std::string_view text) { return read_plain_text(text, english()); }
inline Document read_markdown(std::string_view text) { return read_markdown(text, english()); }
inline void join_line_paragraphs(Document& document) { join_line_paragraphs(document, english()); }
inline PageNumber page_number(std::string_view line) { return page_number(line, english()); }
inline bool may_be_page_number(std::string_view line, std::size_t begin, std::size_t end) {
  return may_be_page_number(line, begin, end, english());
}
inline Clauses find_clauses(const Document& document) { return find_clauses(document, english()); }
inline Label read_typed_label(std::string_view text) { return read_typed_label(text, english()); }
inline Label read_automatic_label(std::string_view label) { return read_automatic_label(label, english()); }
inline std::vector<Fact> find_facts(const std::vector<Word>& words) { return find_facts(words, english()); }

}  // namespace clausediff

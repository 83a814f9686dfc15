// SPDX-License-Identifier: Apache-2.0
// Plain text and Markdown → Document: lines become paragraphs, and wrapped lines are joined into the paragraph they belong to.
#pragma once

#include <clausediff/document.h>
#include <clausediff/language.h>

#include <string_view>

namespace clausediff {

/// `text` is UTF-8. Both fill everything of the Document but `name` and `sha256`. An empty text is an empty contract.
Document read_plain_text(std::string_view text, const Language& language);
Document read_markdown(std::string_view text, const Language& language);

/// Bytes of a text file in any common encoding, plain or Markdown.
Document read_text_bytes(std::string_view bytes, const Language& language);

/// Joins the paragraphs of a .docx that a converter made of the lines of a page, and says so in a warning. A document whose
/// paragraphs are paragraphs stays as it is.
void join_line_paragraphs(Document& document, const Language& language);

/// Told by content: a heading with hash marks, a table's rule, or two lines with links or strong words.
bool looks_like_markdown(std::string_view text);

}  // namespace clausediff

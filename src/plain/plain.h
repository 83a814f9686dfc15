// SPDX-License-Identifier: Apache-2.0
// Plain text and Markdown → Document: lines become paragraphs, and wrapped lines are joined into the paragraph they belong to.
#pragma once

#include <clausediff/document.h>

#include <string_view>

namespace clausediff {

/// `text` is UTF-8. Both fill everything of the Document but `name` and `sha256`. An empty text is an empty contract.
Document read_plain_text(std::string_view text);
Document read_markdown(std::string_view text);

/// Bytes of a text file in any common encoding, plain or Markdown.
Document read_text_bytes(std::string_view bytes);

/// Told by content: a heading with hash marks, a table's rule, or two lines with links or strong words.
bool looks_like_markdown(std::string_view text);

}  // namespace clausediff

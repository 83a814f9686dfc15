// SPDX-License-Identifier: Apache-2.0
// Plain text and Markdown → Document: lines become paragraphs, and wrapped lines are joined into the paragraph they belong to.
#pragma once

#include <clausediff/document.h>

#include <string_view>

namespace clausediff {

/// `text` is UTF-8. Both fill everything of the Document but `name` and `sha256`. An empty text is an empty contract.
Document read_plain_text(std::string_view text);
Document read_markdown(std::string_view text);

}  // namespace clausediff

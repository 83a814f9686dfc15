// SPDX-License-Identifier: Apache-2.0
// What textconv wrote of a .docx beside its body reads back as what it was: "[footnote 1] Net of taxes.", "[header] Draft".
#pragma once

#include <clausediff/document.h>

#include <string_view>

namespace clausediff {

/// How many bytes the text has before the lines at its end that all begin with a story in brackets; all of them where the last
/// line does not.
std::size_t size_without_stories(std::string_view text);

/// Adds those lines as stories, behind those that the document has.
void add_story_lines(std::string_view lines, Document& document);

/// "[contents] 4 Fees": a line of a table of contents, which repeats the contract's own words.
void mark_contents(Document& document);

}  // namespace clausediff

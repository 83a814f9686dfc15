// SPDX-License-Identifier: Apache-2.0
// What textconv wrote of a .docx beside its body reads back as what it was: "[footnote 1] Net of taxes.", "[header] Draft".
// The reader of text finds such lines where lines are whole; the comparison, where only one version's lines are.
#pragma once

#include <clausediff/document.h>

#include <string_view>

namespace clausediff {

/// How many bytes the text has before the lines at its end that all begin with a story in brackets; all of them where the last
/// line does not.
std::size_t size_without_stories(std::string_view text);

/// Adds those lines as stories, behind those that the document has.
void add_story_lines(std::string_view lines, Document& document);

/// The last paragraphs of the body that begin with a story in brackets, down to its end, become the stories that they are, and
/// paragraphs of contents lose the brackets that say so.
void lift_story_lines(Document& document);

/// The other way round: stories and contents that lines of text said to be such are lines of the body again.
void lower_story_lines(Document& document);

/// The story was read from a line of text that says what it is.
bool is_of_line(const Document& document, const Story& story);

}  // namespace clausediff

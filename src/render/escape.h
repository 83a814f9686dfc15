// SPDX-License-Identifier: Apache-2.0
// Text of a contract is untrusted: here it is made safe for the place where it is written. Whatever comes in, valid UTF-8
// goes out: a byte that belongs to no sequence becomes U+FFFD.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/utf8.h"

namespace clausediff {

/// A JSON string with its quotation marks (RFC 8259). U+2028 and U+2029 are escaped too, so that it is a JavaScript literal.
void append_json_string(std::string& out, std::string_view text);

/// For a terminal: control characters (C0, C1, so escape sequences too), bidirectional controls and line separators are shown
/// instead of obeyed, a tab becomes two spaces, a page break a space; a line feed stays.
void append_terminal(std::string& out, std::string_view text);
std::string for_terminal(std::string_view text);

/// The same on one line: line feeds become spaces. For names of files and for headings.
std::string for_terminal_line(std::string_view text);

/// For running text of Markdown (CommonMark, GitHub's): nothing in it is markup, a link, a mention of a user or of an issue.
/// One line.
std::string for_markdown(std::string_view text);

}  // namespace clausediff

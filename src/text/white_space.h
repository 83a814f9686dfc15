// SPDX-License-Identifier: Apache-2.0
// White space of XML and HTML.
#pragma once

namespace clausediff {

constexpr bool is_ascii_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace clausediff

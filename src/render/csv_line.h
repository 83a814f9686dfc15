// SPDX-License-Identifier: Apache-2.0
// One line of a file for a spreadsheet (RFC 4180). A cell that a spreadsheet would take for a formula is led by an apostrophe.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace clausediff {

/// Makes a spreadsheet read the file as UTF-8; stands at its beginning.
inline constexpr std::string_view csv_mark = "\xEF\xBB\xBF";

void append_csv_line(std::initializer_list<std::string_view> cells, std::string& out);

}  // namespace clausediff

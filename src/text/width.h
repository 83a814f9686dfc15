// SPDX-License-Identifier: Apache-2.0
// How much room a text takes on a terminal, and where a line of it may end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clausediff {

/// Columns that `text` (UTF-8 without control characters) fills on a terminal: a grapheme cluster is as wide as its widest
/// character, wide East Asian characters and emoji take two (UAX #11, #29).
std::size_t display_width(std::string_view text);

/// Filled with blanks to so many columns.
std::string padded(std::string text, std::size_t columns);

/// Bytes of the longest beginning of `text` that is made of whole grapheme clusters and fits into `columns`; at least one
/// cluster where there is one.
std::size_t fitting_bytes(std::string_view text, std::size_t columns);

/// Byte offsets where a line may end (UAX #14), ascending; the last is the text's size. Spaces belong to the line they end.
std::vector<std::uint32_t> line_breaks(std::string_view text);

}  // namespace clausediff

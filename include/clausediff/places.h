// SPDX-License-Identifier: Apache-2.0
// Where something stands, in the words a reader knows. UTF-8, not escaped. Every look-up is total.
#pragma once

#include <clausediff/report.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace clausediff {

/// The bytes of `span` in a paragraph's text; empty where the paragraph is `none`.
std::string_view words_of(const Document& document, std::uint32_t paragraph, Span span);

/// The clause that carries the number under which a reader looks for `clause`: itself, or the nearest one around it that
/// has a number; `none` where there is none.
std::uint32_t numbered_clause(const Side& side, std::uint32_t clause);

/// The number of numbered_clause(), or empty.
std::string_view number_around(const Side& side, std::uint32_t clause);

/// Its own heading, or that of the nearest clause around it that has one; empty where there is none.
std::string_view heading_around(const Side& side, std::uint32_t clause);

/// "4.2", "Recital", "Footnote 3", "Table 1, row 2, column 3", "4.2 (text)"; never empty.
std::string place_of(const Side& side, std::uint32_t clause);

/// Of the after version, or of the before version where the row was deleted.
std::string place_of_row(const Report& report, std::uint32_t row);

/// What the change of state with this index in Changes::items does, or empty.
std::string_view state_sentence(const Report& report, std::uint32_t change);

}  // namespace clausediff

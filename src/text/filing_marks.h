// SPDX-License-Identifier: Apache-2.0
// The marks that a filing's text carries and nobody reads: where a page ends, and where a table, its caption and its columns
// begin (EDGAR Filer Manual, volume II, on documents in ASCII).
#pragma once

#include <cstddef>
#include <string_view>

namespace clausediff {

/// Bytes of "<PAGE>", "<TABLE>", "</TABLE>", "<CAPTION>", "<S>", "<C>", "<FN>" with which the text begins; 0 where none stands
/// there. The marks are in capitals; what stands in others is a blank to be filled in.
std::size_t filing_mark_size(std::string_view text);

/// Nothing but marks of a table.
bool is_table_mark_line(std::string_view line);

}  // namespace clausediff

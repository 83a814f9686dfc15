// SPDX-License-Identifier: Apache-2.0
// Rows of a table that is drawn with bars ("| Tier | Price |"), of a merge of texts: which of a side's columns is which of
// base's, and a row merged cell by cell.
#pragma once

#include <optional>
#include <vector>

#include "merge/text_blocks.h"
#include "merge/text_pairs.h"
#include "merge/text_words.h"

namespace clausediff::merging {

/// By a side's cell in a row: base's cell; no_block where the column is new. What stands before a row's first bar counts as a
/// cell, though it is mostly empty.
using Columns = std::vector<std::uint32_t>;

/// By base's block: the columns of its table where the side has other ones than base; else nothing.
using TableColumns = std::vector<std::optional<Columns>>;

TableColumns columns_of(const Text& base, const Text& side, const TextPairs& pairs);

/// Whether a side's row says what base's says, but for its columns.
bool is_same_row(const TextPart& base, const TextPart& side, const Columns& columns);

/// A row in three versions; nothing where it is no row, or its cells cannot be told apart: then it is merged as any text.
std::optional<std::vector<TextPiece>> merge_rows(const TextPart& base, const TextPart& ours, const TextPart& theirs,
                                                 const std::optional<Columns>& ours_columns,
                                                 const std::optional<Columns>& theirs_columns);

}  // namespace clausediff::merging

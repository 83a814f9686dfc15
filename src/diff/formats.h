// SPDX-License-Identifier: Apache-2.0
// Words that stayed and look different.
#pragma once

#include <clausediff/alignment.h>
#include <clausediff/change.h>
#include <clausediff/document.h>

#include <cstdint>
#include <vector>

namespace clausediff {

/// One numbering for the formats of both versions: equal numbers, equal looks.
struct FormatIds {
  std::vector<std::uint32_t> before;  // by index in Document::formats
  std::vector<std::uint32_t> after;
};

FormatIds format_ids(const Document& before, const Document& after);

/// The format changes of row `p`, whose word changes are the last in `changes`. A text has no formats to compare a Word file's
/// with.
std::vector<Change> format_changes(const Document& before, const Document& after, const FormatIds& ids, const Pair& pair,
                                   std::uint32_t p, const Changes& changes);

}  // namespace clausediff

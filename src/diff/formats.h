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

/// Appends the format changes of row `p`, whose word changes are the last in `changes`, and keeps the row sorted.
void add_formats(const Document& before, const Document& after, const FormatIds& ids, const Pair& pair, std::uint32_t p,
                 Changes& changes);

}  // namespace clausediff

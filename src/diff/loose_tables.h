// SPDX-License-Identifier: Apache-2.0
// Tables that one version shows as lines: a .docx against what another program made of it, or of a page.
#pragma once

#include <clausediff/document.h>

#include <cstdint>
#include <vector>

#include "diff/breaks.h"
#include "recut.h"

namespace clausediff {

/// By table of either version.
struct LooseTables {
  std::vector<bool> before;
  std::vector<bool> after;
};

/// A table is loose where most of its words stand in the other version, and there in no table; of one drawn with bars in a text
/// it is enough that most of a cell's do, for other lines of it may be whole, as long as nearly all words of the table are left.
/// So is one that shares words with a loose one. Two .docx keep their tables.
LooseTables loose_tables(const Running& before, const Running& after, const std::vector<std::uint32_t>& to_after,
                         const std::vector<std::uint32_t>& to_before);

/// Appends each bar of `text` that has no partner and parts words which stand in cells of the other version.
void find_bars(const Running& text, const Running& other, const std::vector<std::uint32_t>& to_other,
               std::vector<DroppedText>& dropped);

/// Makes the cells of these tables, and of those inside them, ordinary paragraphs. The coverage says so.
void loosen_tables(Document& document, const std::vector<bool>& loose);

}  // namespace clausediff

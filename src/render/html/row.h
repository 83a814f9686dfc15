// SPDX-License-Identifier: Apache-2.0
// One clause of the redline: number, words, change numbers, and its findings beside it.
#pragma once

#include "render/html/page.h"

namespace clausediff::html {

/// State of the walk over the redline. `heading` is the level of the last heading written, so that no level is left out.
struct Redline {
  const Page& page;
  std::string& out;
  int heading = 2;
};

void write_row(Redline& redline, std::uint32_t row);

/// The mark that a moved clause leaves where it stood.
void write_departed(Redline& redline, std::uint32_t row);

/// The row's words as blocks of a table cell.
void write_cell_row(Redline& redline, std::uint32_t row);

/// The numbers of changes that are no words of the row: moves, formats, rows and columns of tables.
void write_chips(const Page& page, std::uint32_t row, std::string& out);

/// ` data-…` attributes of a finding: its row, and what the filters read.
void write_facets(const Page& page, std::uint32_t row, std::string& out);

/// ` data-a="…"`, the authors of tracked changes that the inputs brought in rows that matter; nothing where there are none.
void write_authors(const Page& page, std::span<const std::uint32_t> rows, std::string& out);

}  // namespace clausediff::html

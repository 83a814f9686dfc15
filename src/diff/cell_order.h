// SPDX-License-Identifier: Apache-2.0
// Lines of a table's cells that a page's text has in another order: beside one another, or a column after the other.
#pragma once

#include <clausediff/document.h>
#include <clausediff/options.h>

namespace clausediff {

/// Where one file has a table and another program made lines of it, words of a cell that stand apart from the rest of their row
/// are read where the table has them. A row that stands elsewhere as a whole has moved and stays where it is. Does nothing for
/// two files of one kind. The coverage says how many pieces were put in order.
void order_cells(Document& before, Document& after, const CompareOptions& options);

}  // namespace clausediff

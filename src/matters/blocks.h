// SPDX-License-Identifier: Apache-2.0
// Paragraphs that came or went together and are one thing to a reader: a heading and its clause, a lead-in and its items, the
// cells of a table's row.
#pragma once

#include <clausediff/report.h>

#include <vector>

#include "matters/passage.h"

namespace clausediff {

/// Joins such passages; the first of them takes the rows, changes and words of the others, a heading's words are left to the
/// lead.
void join_blocks(const Report& report, std::vector<Passage>& passages);

/// Definitions that came, or went, and only name their terms are one passage where they are several.
void join_definitions(const Report& report, std::vector<Passage>& passages);

/// Boxes ticked one below the other are one passage.
void join_ticks(const Report& report, std::vector<Passage>& passages);

/// Rows of one table that came, or went, are told as one where they are several.
void join_table_rows(const Report& report, std::vector<Passage>& passages);

/// Figures edited in one column of a table are one passage where they are three or more.
void join_columns(const Report& report, std::vector<Passage>& passages);

/// "Indirect Damages." at the beginning of a paragraph that goes on, or on a line above its text.
bool is_run_in_heading(const Side& side, const Strip& strip);

/// Nothing but a heading, which binds nobody.
bool is_bare_heading(const Report& report, const Passage& passage);

/// The lines of a list that came or went, many one after the other, are one passage.
void join_lines(const Report& report, std::vector<Passage>& passages);

}  // namespace clausediff

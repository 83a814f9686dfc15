// SPDX-License-Identifier: Apache-2.0
// A Report made by hand, row by row, for tests of what is shown: nothing of the pipeline runs.
#pragma once

#include <clausediff/report.h>

#include <string>
#include <string_view>
#include <vector>

namespace clausediff::testing {

/// One row in one line: equal words as they are, deleted ones in [-…-], inserted ones in {+…+}.
struct RowText {
  std::string before;
  std::string after;
  std::vector<Change> changes;  // kind and spans
};

RowText parse_row(std::string_view marked);

/// Rows are added in the order of the redline; what follows a row says more about it.
class ReportBuilder {
 public:
  explicit ReportBuilder(SourceKind kind = SourceKind::docx);

  /// Adds a row; whether it is edited, inserted or deleted follows from the marks. Returns its index.
  std::uint32_t row(std::string_view label, std::string_view marked, ClauseKind kind = ClauseKind::clause);
  /// A clause of before alone, which a later row will say it moved from. Returns its index there.
  std::uint32_t origin(std::string_view label, std::string_view words);
  /// A row whose before side is that clause.
  std::uint32_t moved(std::string_view label, std::uint32_t origin);

  void was(std::string_view label);      // the label that before has
  void heading(std::string_view words);  // run-in, from the row's beginning
  void under(std::uint32_t parent_row);
  void right_to_left();
  void in_story(StoryKind kind, std::string_view label, std::uint32_t anchor_row);
  void table(std::uint32_t rows, std::uint32_t columns);  // of both versions; the cells follow
  void in_cell(std::uint32_t row, std::uint32_t column);  // of the table in each version that has the row
  void bold(std::string_view words);
  void link(std::string_view words, std::string_view target);
  void add(Change change);  // one that is no words: a move, a row of a table
  Finding& finding(FindingKind kind, Direction direction, Severity severity,
                   std::string_view sentence);  // on the row's first change
  Ripple& ripple(std::uint32_t row, std::uint32_t cause, std::string_view term, std::string_view sentence);

  /// Makes what follows from the rows: indices of changes, counts, order of the findings.
  Report build();

  Report report;

 private:
  std::uint32_t add_paragraph(Side& side, std::string_view label, std::string words, ClauseKind kind);
  std::vector<std::vector<Change>> changes_;
};

/// A small contract in which every kind of thing happens once.
Report specimen();

/// `hostile` in every place where text of an input, or of its user, can stand.
Report hostile_report(const std::string& hostile);

/// Clauses of about a hundred words, every tenth edited: sixteen make about three pages.
Report long_report(std::uint32_t clauses);

/// A contract in Hebrew, read from right to left.
Report right_to_left_report();

}  // namespace clausediff::testing

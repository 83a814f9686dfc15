// SPDX-License-Identifier: Apache-2.0
// Report → the issues list as a file for a spreadsheet.
#include <clausediff/clausediff.h>
#include <clausediff/places.h>

#include "render/csv_line.h"
#include "render/issues.h"

namespace clausediff {

std::string to_csv(const Report& report) {
  std::string out(csv_mark);
  append_csv_line({"No.", "Clause", "What changes", "Before", "After", "For whom", "Weight", "Notes"}, out);
  for (const IssueRow& row : issue_rows(report))
    append_csv_line({row.number, row.clause, row.changes, row.before, row.after, row.whom, row.weight, row.notes}, out);
  return out;
}

}  // namespace clausediff

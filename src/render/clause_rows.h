// SPDX-License-Identifier: Apache-2.0
// The table of clauses that counsel sends around, one entry for each clause to go through. For the HTML page, the CSV file and
// the Word table.
#pragma once

#include <clausediff/report.h>

#include <cstdint>
#include <string>
#include <vector>

namespace clausediff {

struct ClauseRow {
  std::uint32_t row = 0;   // of the alignment
  std::string changes;     // numbers of its changes: "7, 8"; empty where its own words are unchanged
  bool many = false;       // more than one number
  std::string categories;  // "Exclusivity, Money"; "Wording" where no rule points at it
  bool has_severity = false;
  Severity severity = Severity::low;  // the highest of its findings
  std::string rules;                  // ids, each once
  std::string sentences;              // of its findings
};

/// Rows that changed, that a finding names, or that a change elsewhere reaches, in the order of the redline.
std::vector<ClauseRow> clause_rows(const Report& report);

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// A contract's statements as rows of text, which every form of the list prints.
#pragma once

#include <clausediff/report.h>

#include <string>
#include <vector>

namespace clausediff {

struct StatementRow {
  std::string clause;  // the number it is found under; empty before the first number
  std::string who;     // empty where nobody is named
  std::string force;   // "must", "may", "must not", "need not", "grants", "vouches", "holds"
  std::string what;    // in the contract's own words
  std::string when;    // times and conditions
  std::string unless;  // exceptions
};

/// One for each statement, in order. One line each: line breaks of the text become blanks.
std::vector<StatementRow> statement_rows(const Side& contract);

}  // namespace clausediff

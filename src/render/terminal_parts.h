// SPDX-License-Identifier: Apache-2.0
// The parts of the terminal's page; src/render/terminal.cpp puts them together.
#pragma once

#include <clausediff/options.h>
#include <clausediff/report.h>

#include <cstdint>
#include <string>
#include <vector>

#include "render/paint.h"

namespace clausediff {

/// What is being written.
struct TerminalPage {
  const Report& report;
  const TerminalOptions& options;
  std::string out;
};

/// A heading of one of the page's parts, with an empty line before it.
void add_section(TerminalPage& page, const std::string& title);

/// Appends `texts` with `indent` columns before each line.
void add_lines(TerminalPage& page, const std::vector<Styled>& texts, std::size_t first, std::size_t indent);

/// "high  ", as wide for each severity.
Styled severity_tag(Severity severity);

/// “before” → “after”, shortened, and the detail; without the words where the sentence or the detail says them.
std::string quoted_words(const Report& report, const Finding& finding);

/// The issues list, the gravest first.
void add_matters(TerminalPage& page);

/// The changes that reach clauses whose own words stayed, one line a cause.
void add_new_meanings(TerminalPage& page);

/// What is worth no line of its own.
void add_no_substance(TerminalPage& page);

/// The clauses that the page shows, each with its findings and its redline.
void add_redline(TerminalPage& page);

/// Warnings, what was held equal, what was not compared.
void add_notes(TerminalPage& page);

}  // namespace clausediff

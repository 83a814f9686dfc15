// SPDX-License-Identifier: Apache-2.0
// A page of one paragraph made of runs, and one paragraph below it, for the tests of what a page shows otherwise.
#pragma once

#include <string>

#include "catch.h"
#include "word_file.h"

namespace clausediff {

inline std::string run_of(const std::string& text, const std::string& properties = "") {
  return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") + "<w:t xml:space=\"preserve\">" + text +
         "</w:t></w:r>";
}

inline Document page_of_runs(const std::string& runs) {
  const Result<Document> document = WordFile("<w:p>" + runs + "</w:p>" + paragraph("The Host lights the hall.")).read();
  REQUIRE(document.ok());
  return *document;
}

}  // namespace clausediff

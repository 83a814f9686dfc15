// SPDX-License-Identifier: Apache-2.0
// Small versions of a contract for tests: one string a paragraph.
#pragma once

#include <clausediff/clausediff.h>

#include <initializer_list>
#include <string>
#include <vector>

namespace clausediff {

/// A document whose paragraphs are these texts, all in the body.
Document document_of(const std::vector<std::string>& texts);

/// A report of two such documents.
Report compared(const std::vector<std::string>& before, const std::vector<std::string>& after,
                const CompareOptions& options = {});

/// The same without its counts and findings: only what src/diff makes.
Report diffed_documents(Document before, Document after, const CompareOptions& options = {});
Report diffed(const std::vector<std::string>& before, const std::vector<std::string>& after, const CompareOptions& options = {});

/// Each row as a line: "edited 2>3".
std::vector<std::string> rows_of(const Report& report);

/// A row's edits in the text of both sides: "The fee is [-5-]{+6+}.".
std::string marked(const Report& report, std::uint32_t row);

}  // namespace clausediff

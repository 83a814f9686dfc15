// SPDX-License-Identifier: Apache-2.0
#include "matters/lists.h"

#include <algorithm>
#include <vector>

#include "matters/phrasing.h"
#include "matters/wording.h"

namespace clausediff {
namespace {

/// The paragraph of a row on the side that the passage is of; none where that side has none, as in a part of a larger passage.
std::uint32_t clause_at(const Report& report, const Passage& passage, std::uint32_t row) {
  const Pair& pair = report.alignment.pairs[row];
  return passage.deleted() ? pair.before : pair.after;
}

bool all_stand(const Report& report, const Passage& passage) {
  return std::all_of(passage.rows.begin(), passage.rows.end(),
                     [&](std::uint32_t row) { return clause_at(report, passage, row) != none; });
}

/// The terms of several definitions that came or went: "New definitions: “Company”, “Employee” and “Effective Date”."
std::string definitions_sentence(const Report& report, const Passage& passage) {
  const bool in_before = passage.deleted();
  const Side& side = in_before ? report.before : report.after;
  std::vector<std::string> terms;
  for (const std::uint32_t row : passage.rows) {
    const std::uint32_t clause = clause_at(report, passage, row);
    for (const Definition& definition : side.clauses.definitions)
      if (definition.clause == clause) terms.push_back(definition.term);
  }
  std::string text = in_before ? "Deleted definitions:" : "New definitions:";
  std::size_t told = 0;
  for (; told < terms.size() && count_words(text) + count_words(terms[told]) + 3 <= longest_sentence; ++told)
    append(text, quoted(terms[told]) + (told + 1 < terms.size() ? "," : ""));
  if (told < terms.size()) append(text, "and " + std::to_string(terms.size() - told) + " more");
  return finished(text);
}

bool are_definitions(const Report& report, const Passage& passage) {
  const Side& side = passage.deleted() ? report.before : report.after;
  return passage.whole && passage.rows.size() > 1 &&
         std::all_of(passage.rows.begin(), passage.rows.end(), [&](std::uint32_t row) {
           const std::uint32_t clause = clause_at(report, passage, row);
           return side.clauses.items[clause].kind == ClauseKind::definition;
         });
}

/// All rows of the passage are cells of one row of a table, two or more.
bool are_cells(const Report& report, const Passage& passage) {
  const bool in_before = passage.deleted();
  const Document& document = in_before ? report.before.document : report.after.document;
  const Cell* first = nullptr;
  for (const std::uint32_t row : passage.rows) {
    const std::uint32_t at = document.paragraphs[clause_at(report, passage, row)].cell;
    if (at >= document.cells.size()) return false;
    const Cell& cell = document.cells[at];
    if (first == nullptr) first = &cell;
    if (cell.table != first->table || cell.row != first->row) return false;
  }
  return passage.whole && passage.rows.size() > 1;
}

/// A row of a table that came or went, cell by cell: "Deleted row: 6; 40,000; January 31, 2031; $55,000,000."
std::string row_sentence(const Report& report, const Passage& passage, const std::string& lead) {
  const bool in_before = passage.deleted();
  const Document& document = in_before ? report.before.document : report.after.document;
  std::string text = in_before ? "Deleted row:" : "New row:";
  if (!lead.empty()) append(text, lead + ":");
  for (std::size_t told = 0; told < passage.rows.size(); ++told) {
    const std::string& words = document.paragraphs[clause_at(report, passage, passage.rows[told])].text;
    if (count_words(text) + count_words(words) > longest_sentence) {
      append(text, ellipsis);
      break;
    }
    append(text, words + (told + 1 < passage.rows.size() ? ";" : ""));
  }
  return finished(text);
}

/// The rows of a table by their first cells: "New rows: Box; Front; Oracle and 4 more."
std::string rows_sentence(const Report& report, const Passage& passage) {
  const bool in_before = passage.deleted();
  const Document& document = in_before ? report.before.document : report.after.document;
  std::vector<std::string> names;
  std::uint32_t last = none;
  for (const std::uint32_t row : passage.rows) {
    const Paragraph& paragraph = document.paragraphs[clause_at(report, passage, row)];
    const std::uint32_t at = document.cells[paragraph.cell].row;
    if (at == last || count_words(paragraph.text) == 0) continue;
    last = at;
    std::string name = paragraph.text;
    std::replace(name.begin(), name.end(), '\n', ' ');
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  }
  std::string text = in_before ? "Deleted rows:" : "New rows:";
  std::size_t told = 0;
  for (; told < names.size() && count_words(text) + count_words(names[told]) + 3 <= longest_sentence; ++told)
    append(text, names[told] + (told + 1 < names.size() ? ";" : ""));
  if (told < names.size()) append(text, "and " + std::to_string(names.size() - told) + " more");
  return finished(text);
}

/// All rows are cells of one table, and not of one row of it.
bool are_rows(const Report& report, const Passage& passage) {
  const bool in_before = passage.deleted();
  const Document& document = in_before ? report.before.document : report.after.document;
  std::uint32_t table = none;
  for (const std::uint32_t row : passage.rows) {
    const std::uint32_t at = document.paragraphs[clause_at(report, passage, row)].cell;
    if (at >= document.cells.size() || (table != none && document.cells[at].table != table)) return false;
    table = document.cells[at].table;
  }
  return passage.whole && passage.rows.size() > 2;
}

}  // namespace

std::string list_sentence(const Report& report, const Passage& passage, const std::string& lead) {
  if (!all_stand(report, passage)) return {};
  if (are_definitions(report, passage)) return definitions_sentence(report, passage);
  if (are_cells(report, passage)) return row_sentence(report, passage, lead);
  return are_rows(report, passage) ? rows_sentence(report, passage) : std::string();
}

}  // namespace clausediff

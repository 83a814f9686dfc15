// SPDX-License-Identifier: Apache-2.0
// Report → the table of clauses as a file for a spreadsheet (RFC 4180). A cell that a spreadsheet would take for a formula is
// led by an apostrophe; the byte order mark makes it read UTF-8.
#include <clausediff/clausediff.h>

#include "render/clause_rows.h"
#include "render/labels.h"
#include "render/place.h"
#include "render/segments.h"

namespace clausediff {
namespace {

/// A formula begins with one of = + - @ (also in their full-width forms), or with a tab or line break before it.
bool looks_like_formula(std::string_view cell) {
  const std::size_t at = cell.find_first_not_of(" \t\r\n");
  if (!cell.empty() && (cell[0] == '\t' || cell[0] == '\r' || cell[0] == '\n')) return true;
  if (at == std::string_view::npos) return false;
  for (const std::string_view lead : {"=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"}) {
    if (cell.substr(at, lead.size()) == lead) return true;
  }
  return false;
}

void append_cell(std::string_view cell, std::string& out) {
  out += '"';
  if (looks_like_formula(cell)) out += '\'';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c == '\f' || c == '\0' ? ' ' : c;
  }
  out += '"';
}

void append_line(std::initializer_list<std::string_view> cells, std::string& out) {
  bool first = true;
  for (const std::string_view cell : cells) {
    if (!first) out += ',';
    append_cell(cell, out);
    first = false;
  }
  out += "\r\n";
}

/// "[-deleted-]{+inserted+}"
std::string redline_of(const Report& report, std::uint32_t row) {
  const Pair& pair = report.alignment.pairs[row];
  std::string out;
  for (const Segment& segment : segments_of(report, row)) {
    switch (segment.mark) {
      case Mark::equal:
        out += words_of(report.after.document, pair.after, segment.after);
        break;
      case Mark::deleted:
        out += "[-" + std::string(words_of(report.before.document, pair.before, segment.before)) + "-]";
        break;
      case Mark::inserted:
        out += "{+" + std::string(words_of(report.after.document, pair.after, segment.after)) + "+}";
        break;
    }
  }
  return out;
}

void append_row(const Report& report, const ClauseRow& entry, std::size_t number, std::string& out) {
  const Pair& pair = report.alignment.pairs[entry.row];
  const bool in_after = pair.after != none;
  const Side& side = in_after ? report.after : report.before;
  const std::uint32_t clause = in_after ? pair.after : pair.before;
  append_line({std::to_string(number), entry.changes, number_around(side, clause), heading_around(side, clause),
               redline_of(report, entry.row), entry.categories,
               entry.has_severity ? severity_name(entry.severity) : std::string_view(), entry.rules, entry.sentences, "", ""},
              out);
}

}  // namespace

std::string to_csv(const Report& report) {
  std::string out = "\xEF\xBB\xBF";
  append_line(
      {"No.", "Changes", "Clause", "Heading", "Redline", "Category", "Severity", "Rule", "Finding", "Notes", "Commercial impact"},
      out);
  std::size_t number = 0;
  for (const ClauseRow& entry : clause_rows(report)) append_row(report, entry, ++number, out);
  return out;
}

}  // namespace clausediff

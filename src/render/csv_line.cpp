// SPDX-License-Identifier: Apache-2.0
#include "render/csv_line.h"

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

/// The guard looks at the cell as it is written, not as it was before it was cleaned.
void append_cell(std::string_view cell, std::string& out) {
  std::string written;
  for (const char c : cell) written += c == '\f' || c == '\v' || c == '\0' ? ' ' : c;
  out += '"';
  if (looks_like_formula(written)) out += '\'';
  for (const char c : written) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace

void append_csv_line(std::initializer_list<std::string_view> cells, std::string& out) {
  bool first = true;
  for (const std::string_view cell : cells) {
    if (!first) out += ',';
    append_cell(cell, out);
    first = false;
  }
  out += "\r\n";
}

}  // namespace clausediff

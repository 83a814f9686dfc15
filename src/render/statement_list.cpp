// SPDX-License-Identifier: Apache-2.0
// What a contract says, as a table for people, as JSON and for a spreadsheet: `clausediff statements FILE`.
#include <clausediff/clausediff.h>
#include <clausediff/names.h>

#include <algorithm>
#include <array>

#include "render/csv_line.h"
#include "render/escape.h"
#include "render/json_writer.h"
#include "render/statement_rows.h"
#include "text/width.h"

namespace clausediff {
namespace {

constexpr std::size_t columns = 6;
constexpr std::array<std::string_view, columns> heads = {"Clause", "Who", "", "What", "When", "Unless"};
constexpr std::size_t column_gap = 2;

using Cells = std::array<std::string, columns>;
using Widths = std::array<std::size_t, columns>;

Cells cells_of(const StatementRow& row) {
  Cells cells = {row.clause, row.who, row.force, row.what, row.when, row.unless};
  for (std::string& cell : cells) cell = for_terminal_line(cell);
  return cells;
}

/// The longest piece that no line is broken in.
std::size_t longest_word(const std::vector<Cells>& rows, std::size_t column) {
  std::size_t longest = 0;
  for (const Cells& row : rows) {
    std::size_t begin = 0;
    for (const std::uint32_t end : line_breaks(row[column])) {
      const std::string_view piece = std::string_view(row[column]).substr(begin, end - begin);
      longest = std::max(longest, display_width(piece.substr(0, piece.find_last_not_of(' ') + 1)));
      begin = end;
    }
  }
  return longest;
}

/// The first three columns take what they need up to a bound, the others share the rest; what none of them needs goes to the
/// widest.
Widths widths_of(const std::vector<Cells>& rows, std::size_t width) {
  constexpr Widths least{6, 4, 4, 10, 4, 6};
  constexpr std::array<std::size_t, 3> most = {12, 18, 8};
  Widths needed = least;
  for (const Cells& row : rows)
    for (std::size_t c = 0; c < columns; ++c) needed[c] = std::max(needed[c], display_width(row[c]));
  Widths widths = needed;
  for (std::size_t c = 0; c < most.size(); ++c) widths[c] = std::min(needed[c], most[c]);
  const std::size_t used = widths[0] + widths[1] + widths[2] + column_gap * (columns - 1);
  const std::size_t rest = std::max<std::size_t>(width > used ? width - used : 0, 30);
  if (needed[3] + needed[4] + needed[5] <= rest) return widths;
  const auto share = [&](std::size_t column, std::size_t part) {
    const std::size_t word = std::min(longest_word(rows, column), rest * 3 / 10);  // none is cut for a little room
    return std::min(needed[column], std::max(part, word));
  };
  widths[4] = share(4, rest * 3 / 10);
  widths[5] = share(5, rest * 2 / 10);
  widths[3] = std::min(needed[3], rest - widths[4] - widths[5]);
  return widths;
}

/// A text in lines of at most so many columns; a word that is longer is cut.
std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t begin = 0;
  for (const std::uint32_t end : line_breaks(text)) {
    std::string_view piece = std::string_view(text).substr(begin, end - begin);
    begin = end;
    const std::size_t shown = display_width(piece.substr(0, piece.find_last_not_of(' ') + 1));
    if (!line.empty() && display_width(line) + shown > width) lines.push_back(std::move(line)), line.clear();
    while (display_width(piece.substr(0, piece.find_last_not_of(' ') + 1)) > width) {
      const std::size_t fits = fitting_bytes(piece, width);
      lines.emplace_back(piece.substr(0, fits));
      piece.remove_prefix(fits);
    }
    line += piece;
  }
  if (!line.empty() || lines.empty()) lines.push_back(std::move(line));
  return lines;
}

void append_row(const Cells& cells, const Widths& widths, std::string& out) {
  std::array<std::vector<std::string>, columns> lines;
  std::size_t height = 1;
  for (std::size_t c = 0; c < columns; ++c) {
    lines[c] = wrapped(cells[c], widths[c]);
    height = std::max(height, lines[c].size());
  }
  for (std::size_t l = 0; l < height; ++l) {
    std::string line;
    std::size_t at = 0;
    std::size_t filled = 0;
    for (std::size_t c = 0; c < columns; ++c) {
      if (l < lines[c].size() && !lines[c][l].empty()) {
        line.append(at - filled, ' ');
        line += lines[c][l];
        filled = at + display_width(lines[c][l]);
      }
      at += widths[c] + column_gap;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
}

void write_term(JsonWriter& json, const Side& contract, const StatementTerm& term) {
  json.open('{');
  json.field("kind", name(term.kind));
  json.field("words", text_of(contract.document, term.clause).substr(term.span.begin, term.span.size()));
  json.close('}');
}

void write_statement(JsonWriter& json, const Side& contract, const Statement& statement, const StatementRow& row) {
  json.row(), json.open('{');
  json.field_or_null("clause", row.clause);
  json.field_number("paragraph", statement.clause);
  json.field("force", name(statement.force));
  json.field_or_null("who", statement.who);
  json.field_or_null("holder", statement.holder);
  json.field("act", statement.act);
  json.field_boolean("negated", statement.negated);
  json.field("topic", name(statement.topic));
  json.field("what", row.what);
  json.field_or_null("when", row.when);
  json.field_or_null("unless", row.unless);
  json.key("terms"), json.open('[');
  for (const StatementTerm& term : statement.terms) write_term(json, contract, term);
  json.close(']');
  json.field_boolean("beyond", statement.beyond);
  json.close('}');
}

}  // namespace

std::string to_statement_table(const Side& contract, const TerminalOptions& options) {
  std::vector<Cells> rows;
  for (const StatementRow& row : statement_rows(contract)) rows.push_back(cells_of(row));
  if (rows.empty()) return "No statement was read in this file.\n";
  const Widths widths = widths_of(rows, options.width);
  std::string out;
  Cells head;
  for (std::size_t c = 0; c < columns; ++c) head[c] = heads[c];
  append_row(head, widths, out);
  std::string_view clause = "\x01";  // no clause's number
  for (Cells& row : rows) {
    if (row[0] != clause) out += '\n';
    const std::string number = row[0];
    if (number == clause) row[0].clear();
    append_row(row, widths, out);
    row[0] = number;
    clause = row[0];
  }
  return out;
}

std::string to_statement_json(const Side& contract) {
  JsonWriter json(4096 + contract.statements.items.size() * 512);
  json.open('{');
  json.field("schema", "clausediff-statements");
  json.field_number("version", 1);
  json.field("file", contract.document.name);
  json.field("sha256", contract.document.sha256);
  json.key("statements"), json.open('[');
  const std::vector<StatementRow> rows = statement_rows(contract);
  for (std::size_t i = 0; i < rows.size(); ++i) write_statement(json, contract, contract.statements.items[i], rows[i]);
  json.close(']');
  json.close('}');
  return json.take() + '\n';
}

std::string to_statement_csv(const Side& contract) {
  std::string out(csv_mark);
  append_csv_line({"Clause", "Who", "Force", "What", "When", "Unless"}, out);
  for (const StatementRow& row : statement_rows(contract))
    append_csv_line({row.clause, row.who, row.force, row.what, row.when, row.unless}, out);
  return out;
}

}  // namespace clausediff

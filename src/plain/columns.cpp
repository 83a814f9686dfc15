// SPDX-License-Identifier: Apache-2.0
#include "plain/columns.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "plain/lines.h"
#include "text/leads.h"

namespace clausediff {
namespace {

constexpr std::size_t nearest_gutter = 20;  // columns from the left margin
constexpr std::size_t farthest_gutter = 200;
constexpr std::size_t farthest_outdent = 12;  // columns by which a number hangs out of the right column's text
constexpr std::size_t deepest_indent = 16;    // of a line in the right column
constexpr std::size_t narrowest_gutter = 3;   // columns; a line that was spread to its margin has two spaces between words
constexpr std::size_t fewest_rows = 5;        // that have words in both columns
constexpr std::size_t fewest_running = 4;     // lines of a column that go on in the middle of a sentence

/// One line of the page as it is printed. Columns are counted in code points.
struct Row {
  std::string_view text;  // without white space at its end
  std::size_t width = 0;
};

/// A row cut at the gutter.
struct Halves {
  std::string_view left;
  std::string_view right;
  bool across = false;   // words stand in the gutter
  bool aligned = false;  // the right half begins at the column at which most do
};

bool is_code_point(char byte) { return (byte & 0xC0) != 0x80; }

/// The white space inside a row: byte and column of its begin and end.
struct Space {
  std::size_t begin = 0, end = 0;
  std::size_t begin_column = 0, end_column = 0;
};

template <class Visit>
void visit_spaces(std::string_view text, Visit visit) {
  std::size_t column = 0;
  Space space;
  bool open = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == ' ') {
      if (!open) space = {at, at, column, column};
      open = true;
    } else if (open) {
      space.end = at;
      space.end_column = column;
      open = false;
      if (space.end - space.begin >= 2 || space.begin == 0) visit(space);
    }
    if (is_code_point(text[at])) ++column;
  }
}

std::string_view without_space(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \r");
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

std::vector<Row> rows_of(std::string_view page) {
  std::vector<Row> rows;
  for (std::size_t at = 0; at <= page.size();) {
    const std::size_t end = std::min(page.find('\n', at), page.size());
    const std::string_view text = without_space(page.substr(at, end - at));
    rows.push_back({text, count_code_points(text)});
    at = end + 1;
  }
  return rows;
}

/// The column at which most rows have words behind a gap; 0 where few do.
std::size_t find_gutter(const std::vector<Row>& rows) {
  std::vector<std::size_t> begun(farthest_gutter + 1, 0);
  for (const Row& row : rows) {
    visit_spaces(row.text, [&](const Space& space) {
      if (space.end_column >= nearest_gutter && space.end_column <= farthest_gutter) ++begun[space.end_column];
    });
  }
  const auto most = std::max_element(begun.begin(), begun.end());
  return *most >= fewest_rows ? static_cast<std::size_t>(most - begun.begin()) : 0;
}

Halves halves_of(const Row& row, std::size_t gutter) {
  if (row.width + 1 < gutter) return {row.text, {}, false, false};
  Halves halves{{}, {}, true, false};
  std::size_t nearest = deepest_indent;
  visit_spaces(row.text, [&](const Space& space) {
    const bool left = space.end_column < gutter;
    const std::size_t away = left ? gutter - space.end_column : space.end_column - gutter;
    const bool wide = space.begin == 0 || space.end_column - space.begin_column >= narrowest_gutter;
    if (!wide || space.begin_column + 1 >= gutter || away > (left ? farthest_outdent : nearest) ||
        (!halves.across && away >= nearest))
      return;
    nearest = away;
    halves = {without_space(row.text.substr(0, space.begin)), row.text.substr(space.end), false, away == 0};
  });
  return halves;
}

/// One column of a stretch of rows: its lines, and in which row each stands.
struct Column {
  std::vector<std::string_view> lines;
  std::vector<std::size_t> rows;

  void add(std::string_view line, std::size_t row) {
    if (line.empty()) return;
    lines.push_back(line);
    rows.push_back(row);
  }

  /// Rows from one line to the next where no gap lies between: 2 where the lines of the columns take turns.
  std::size_t step() const {
    std::size_t near = 0;
    for (std::size_t k = 1; k < rows.size(); ++k) near += rows[k] == rows[k - 1] + 1 ? 1 : 0;
    return near * 3 >= rows.size() ? 1 : 2;
  }
};

std::string_view without_indent(std::string_view line) {
  const std::size_t first = line.find_first_not_of(' ');
  return first == std::string_view::npos ? std::string_view() : line.substr(first);
}

/// Whether the column is running text: its sentences go on from line to line.
bool runs(const Column& column, const Language& language) {
  std::size_t going_on = 0;
  for (std::size_t k = 1; k < column.lines.size(); ++k)
    going_on += begins_lower_case(without_indent(column.lines[k])) && !closes_sentence(column.lines[k - 1], language) ? 1 : 0;
  return going_on >= fewest_running && going_on * 4 >= column.lines.size();
}

/// The line as it was written: what a printer put between words to fill the column is one space.
void add_line(std::string_view line, std::string& out) {
  bool space = false;
  for (const char c : line) {
    if (c == ' ' && space) continue;
    space = c == ' ' && out.back() != '\n';
    out += c;
  }
  out += '\n';
}

void add_column(const Column& column, std::string& out) {
  const std::size_t step = column.step();
  for (std::size_t k = 0; k < column.lines.size(); ++k) {
    if (k > 0 && column.rows[k] - column.rows[k - 1] > step) out += '\n';
    add_line(column.lines[k], out);
  }
}

void add_row(const Row& row, std::string& out) {
  out += row.text;
  out += '\n';
}

/// Rows [begin, end), none of which goes across; whether they were columns of running text.
bool unfold(const std::vector<Row>& rows, std::size_t begin, std::size_t end, std::size_t gutter, const Language& language,
            std::string& out) {
  Column left, right;
  std::size_t both = 0, aligned = 0;
  for (std::size_t at = begin; at < end; ++at) {
    const Halves halves = halves_of(rows[at], gutter);
    both += halves.left.empty() || halves.right.empty() ? 0 : 1;
    aligned += halves.aligned ? 1 : 0;
    left.add(halves.left, at);
    right.add(halves.right, at);
  }
  const bool take_turns = left.step() == 2 && right.step() == 2;
  const bool columns = (both >= fewest_rows || take_turns) && aligned * 5 >= right.lines.size() * 3 && runs(left, language) &&
                       runs(right, language);
  if (!columns) {
    for (std::size_t at = begin; at < end; ++at) add_row(rows[at], out);
    return false;
  }
  for (std::size_t at = begin; at < end && rows[at].text.empty(); ++at) out += '\n';
  add_column(left, out);
  add_column(right, out);
  for (std::size_t at = end; at > begin && rows[at - 1].text.empty(); --at) out += '\n';
  return true;
}

bool unfold_page(std::string_view page, const Language& language, std::string& out) {
  const std::vector<Row> rows = rows_of(page);
  const std::size_t gutter = find_gutter(rows);
  bool found = false;
  for (std::size_t at = 0; at < rows.size();) {
    if (gutter == 0 || halves_of(rows[at], gutter).across) {
      add_row(rows[at++], out);
      continue;
    }
    std::size_t end = at;
    while (end < rows.size() && !halves_of(rows[end], gutter).across) ++end;
    found = unfold(rows, at, end, gutter, language, out) || found;
    at = end;
  }
  if (!out.empty()) out.pop_back();
  return found;
}

}  // namespace

std::string unfold_columns(std::string_view text, const Language& language) {
  if (text.find('\t') != std::string_view::npos) return {};
  std::string out;
  bool found = false;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\f', at), text.size());
    std::string page;
    found = unfold_page(text.substr(at, end - at), language, page) || found;
    out += page;
    if (end < text.size()) out += '\f';
    at = end + 1;
  }
  return found ? out : std::string();
}

}  // namespace clausediff

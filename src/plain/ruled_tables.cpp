// SPDX-License-Identifier: Apache-2.0
#include "plain/ruled_tables.h"

#include <algorithm>
#include <string_view>

namespace clausediff {
namespace {

constexpr std::size_t most_heading_lines = 24;  // between the rule above a table and the one of its columns
constexpr std::uint32_t shortest_rule = 6;      // dashes above and below a table

/// Columns [begin, end) of the page, in code points.
struct Extent {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// The bytes of a line that stand in these columns, white space at their ends aside.
Line slice(const Line& line, Extent columns) {
  Line part;
  part.number = line.number;
  part.after_blank = false;
  std::uint32_t column = line.indent;
  std::size_t begin = std::string_view::npos, end = 0;
  for (std::size_t at = 0; at < line.text.size(); ++at) {
    if (at > 0 && (line.text[at] & 0xC0) != 0x80) ++column;
    if (column >= columns.end) break;
    if (column < columns.begin || line.text[at] == ' ') continue;
    if (begin == std::string_view::npos) begin = at, part.indent = column - columns.begin;
    end = at + 1;
  }
  if (begin == std::string_view::npos) return part;
  part.text = line.text.substr(begin, end - begin);
  part.end_column = part.indent + count_code_points(part.text);
  return part;
}

/// The byte of a line that stands in a column, a space where none does.
char sign_at(const Line& line, std::uint32_t column) {
  if (column < line.indent) return ' ';
  std::uint32_t at_column = line.indent;
  for (std::size_t at = 0; at < line.text.size(); ++at) {
    if (at > 0 && (line.text[at] & 0xC0) != 0x80) ++at_column;
    if (at_column == column) return line.text[at];
  }
  return ' ';
}

void add_line(RuledCell& cell, Line line, bool after_blank) {
  if (line.text.empty()) return;
  line.after_blank = after_blank || cell.lines.empty();
  cell.lines.push_back(line);
}

bool is_border(const Line& line) {
  return line.text.size() > 2 && line.text[0] == '+' && line.text.back() == '+' && (line.text[1] == '-' || line.text[1] == '=') &&
         line.text.find_first_not_of("+-=:") == std::string_view::npos;
}

bool is_grid_row(const Line& line, std::uint32_t indent) {
  const char first = line.text.front(), last = line.text.back();
  return line.indent == indent && (first == '|' || first == '+') && (last == '|' || last == '+');
}

/// A table of the form
///   +-----+-----+
///   | a   | b   |
///   +=====+=====+
/// A cell may reach over several columns, and over several rows where a border has a gap.
class Grid {
 public:
  Grid(const std::vector<Line>& lines, std::size_t at) : lines_(lines), first_(at) {}

  RuledTable read() {
    find_end();
    if (end_ < first_ + 3) return {};
    find_columns();
    // Else a word would stand where no cell is, and be lost.
    for (std::size_t at = first_; at < end_; ++at) {
      if (lines_[at].end_column != edges_.back() + 1) return {};
    }
    for (std::size_t at = first_; at < end_; ++at) read_line(lines_[at]);
    std::stable_sort(table_.cells.begin(), table_.cells.end(),
                     [](const RuledCell& x, const RuledCell& y) { return x.row != y.row ? x.row < y.row : x.column < y.column; });
    table_.columns = static_cast<std::uint32_t>(edges_.size() - 1);
    table_.end = end_;
    return std::move(table_);
  }

 private:
  static constexpr std::size_t closed = static_cast<std::size_t>(-1);

  void find_end() {
    std::size_t last_border = first_;
    for (std::size_t at = first_; at < lines_.size(); ++at) {
      const Line& line = lines_[at];
      if (at > first_ && line.after_blank) break;
      if (!is_grid_row(line, lines_[first_].indent)) break;
      if (is_border(line)) last_border = at;
    }
    end_ = last_border + 1;
  }

  /// Every column at which a border has a corner.
  void find_columns() {
    for (std::size_t at = first_; at < end_; ++at) {
      if (!is_border(lines_[at])) continue;
      for (std::uint32_t byte = 0; byte < lines_[at].text.size(); ++byte) {
        if (lines_[at].text[byte] == '+') edges_.push_back(lines_[at].indent + byte);
      }
    }
    std::sort(edges_.begin(), edges_.end());
    edges_.erase(std::unique(edges_.begin(), edges_.end()), edges_.end());
    open_.assign(edges_.size(), closed);
  }

  void read_line(const Line& line) {
    std::uint32_t left = 0;
    bool any_border = false;
    for (std::uint32_t edge = 1; edge < edges_.size(); ++edge) {
      const char corner = sign_at(line, edges_[edge]);
      if (corner != '|' && corner != '+' && edge + 1 < edges_.size()) continue;
      if (corner == '+' && sign_at(line, edges_[left]) == '+' && is_rule(line, left, edge)) {
        for (std::uint32_t k = left; k < edge; ++k) open_[k] = closed;
        any_border = true;
      } else {
        add_text(line, left, edge);
      }
      left = edge;
    }
    if (any_border) ++row_;
  }

  bool is_rule(const Line& line, std::uint32_t left, std::uint32_t right) const {
    const Line part = slice(line, {edges_[left] + 1, edges_[right]});
    return part.text.size() == edges_[right] - edges_[left] - 1 && part.text.find_first_not_of("-=:") == std::string_view::npos;
  }

  void add_text(const Line& line, std::uint32_t left, std::uint32_t right) {
    const Line part = slice(line, {edges_[left] + 1, edges_[right]});
    if (open_[left] == closed) {
      if (table_.rows == 0 || row_ != last_row_) last_row_ = row_, ++table_.rows;
      open_[left] = table_.cells.size();
      table_.cells.push_back({table_.rows - 1, left, right - left, {}});
      blank_.push_back(false);
    }
    const std::size_t cell = open_[left];
    add_line(table_.cells[cell], part, blank_[cell]);
    blank_[cell] = part.text.empty();
  }

  const std::vector<Line>& lines_;
  std::size_t first_;
  std::size_t end_ = 0;
  std::vector<std::uint32_t> edges_;  // columns of the corners
  std::vector<std::size_t> open_;     // by edge: the cell that begins there
  std::vector<bool> blank_;           // by cell: its last line is blank
  std::uint32_t row_ = 0;             // borders so far
  std::uint32_t last_row_ = 0;
  RuledTable table_;
};

/// The groups of dashes of a line that has nothing else; empty where it has.
std::vector<Extent> dash_groups(const Line& line) {
  std::vector<Extent> groups;
  if (line.text.find_first_not_of("- ") != std::string_view::npos) return groups;
  for (std::size_t at = line.text.find('-'); at < line.text.size(); at = line.text.find('-', at)) {
    const std::size_t end = std::min(line.text.find(' ', at), line.text.size());
    groups.push_back({line.indent + static_cast<std::uint32_t>(at), line.indent + static_cast<std::uint32_t>(end)});
    at = end;
  }
  return groups;
}

bool is_whole_rule(const Line& line) {
  return line.text.size() >= shortest_rule && line.text.find_first_not_of('-') == std::string_view::npos;
}

/// Columns under a rule of dashes.
class Columns {
 public:
  Columns(const std::vector<Line>& lines, std::vector<Extent> groups) : lines_(lines), columns_(std::move(groups)) {
    for (std::size_t k = 0; k + 1 < columns_.size(); ++k) columns_[k].end = columns_[k + 1].begin;
    columns_.front().begin = 0;
    columns_.back().end = static_cast<std::uint32_t>(-1);
    table_.columns = static_cast<std::uint32_t>(columns_.size());
  }

  /// No word stands across the place where a column begins.
  bool fits(std::size_t at) const {
    for (std::size_t k = 1; k < columns_.size(); ++k) {
      if (sign_at(lines_[at], columns_[k].begin) != ' ' && sign_at(lines_[at], columns_[k].begin - 1) != ' ') return false;
    }
    return true;
  }

  /// Adds lines [begin, end), which are one row.
  bool add_row(std::size_t begin, std::size_t end) {
    const std::size_t first = table_.cells.size();
    for (std::uint32_t k = 0; k < columns_.size(); ++k) table_.cells.push_back({table_.rows, k, 1, {}});
    for (std::size_t at = begin; at < end; ++at) {
      if (!fits(at)) return false;
      for (std::size_t k = 0; k < columns_.size(); ++k) add_line(table_.cells[first + k], slice(lines_[at], columns_[k]), false);
    }
    ++table_.rows;
    return true;
  }

  /// Adds the rows among lines [begin, end): parted by blank lines where there are any, else each line is one.
  bool add_rows(std::size_t begin, std::size_t end, bool parted) {
    for (std::size_t at = begin; at < end;) {
      std::size_t next = at + 1;
      while (next < end && (parted ? !lines_[next].after_blank : slice(lines_[next], columns_.front()).text.empty())) ++next;
      if (!add_row(at, next)) return false;
      at = next;
    }
    return begin < end;
  }

  RuledTable take(std::size_t end) {
    table_.end = end;
    return std::move(table_);
  }

 private:
  const std::vector<Line>& lines_;
  std::vector<Extent> columns_;
  RuledTable table_;
};

bool parted_by_blanks(const std::vector<Line>& lines, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin + 1; at <= end && at < lines.size(); ++at) {
    if (lines[at].after_blank) return true;
  }
  return false;
}

/// Where the rule below the rows stands that is like the one above them; `begin` where there is none.
template <typename Closes>
std::size_t find_closing(const std::vector<Line>& lines, std::size_t begin, Closes closes) {
  for (std::size_t at = begin; at < lines.size() && !lines[at].page_break; ++at) {
    if (closes(lines[at])) return at;
    if (!dash_groups(lines[at]).empty()) return begin;
  }
  return begin;
}

/// A rule, the heading, a rule with a gap between its columns, the rows, a rule.
RuledTable read_multiline(const std::vector<Line>& lines, std::size_t at) {
  std::size_t rule = at + 1;
  while (rule < lines.size() && rule - at <= most_heading_lines && dash_groups(lines[rule]).empty()) ++rule;
  if (rule >= lines.size() || rule == at + 1) return {};
  std::vector<Extent> groups = dash_groups(lines[rule]);
  const bool alike = lines[rule].indent == lines[at].indent && lines[rule].end_column == lines[at].end_column;
  if (groups.size() < 2 || !alike) return {};
  const std::size_t closing = find_closing(lines, rule + 1, [&](const Line& line) {
    return is_whole_rule(line) && line.indent == lines[at].indent && line.end_column == lines[at].end_column;
  });
  Columns columns(lines, std::move(groups));
  if (closing == rule + 1 || !columns.add_row(at + 1, rule)) return {};
  if (!columns.add_rows(rule + 1, closing, parted_by_blanks(lines, rule + 1, closing))) return {};
  return columns.take(closing + 1);
}

/// The same without a heading: rules with gaps above and below.
RuledTable read_headless(const std::vector<Line>& lines, std::size_t at, std::vector<Extent> groups) {
  const std::size_t closing = find_closing(
      lines, at + 1, [&](const Line& line) { return line.text == lines[at].text && line.indent == lines[at].indent; });
  Columns columns(lines, std::move(groups));
  if (closing == at + 1 || !columns.add_rows(at + 1, closing, parted_by_blanks(lines, at + 1, closing))) return {};
  return columns.take(closing + 1);
}

/// A heading's line, a rule with gaps, and rows of a line each up to a blank one.
RuledTable read_simple(const std::vector<Line>& lines, std::size_t at, std::vector<Extent> groups) {
  std::size_t end = at + 2;
  while (end < lines.size() && !lines[end].after_blank && dash_groups(lines[end]).empty()) ++end;
  Columns columns(lines, std::move(groups));
  if (end == at + 2 || !columns.add_row(at, at + 1) || !columns.add_rows(at + 2, end, false)) return {};
  return columns.take(end);
}

}  // namespace

RuledTable read_ruled_table(const std::vector<Line>& lines, std::size_t at, RuledForms forms) {
  if (!lines[at].after_blank || at + 2 >= lines.size()) return {};
  if (is_border(lines[at])) return Grid(lines, at).read();
  if (is_whole_rule(lines[at])) return read_multiline(lines, at);
  std::vector<Extent> groups = dash_groups(lines[at]);
  if (groups.size() > 1) return read_headless(lines, at, std::move(groups));
  if (forms != RuledForms::with_simple || lines[at + 1].after_blank) return {};
  groups = dash_groups(lines[at + 1]);
  return groups.size() > 1 ? read_simple(lines, at, std::move(groups)) : RuledTable();
}

}  // namespace clausediff

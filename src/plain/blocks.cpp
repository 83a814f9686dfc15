// SPDX-License-Identifier: Apache-2.0
// Lines of Markdown → blocks.
#include "plain/blocks.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <string>
#include <utility>

#include "plain/ruled_tables.h"
#include "text/ascii.h"
#include "text/leads.h"

namespace clausediff {
namespace {

bool is_rule(std::string_view line) {
  const char mark = line[0];
  if (mark != '-' && mark != '*' && mark != '_') return false;
  return std::count(line.begin(), line.end(), mark) >= 3 &&
         line.find_first_not_of(std::string{mark, ' ', '\t'}) == std::string_view::npos;
}

bool is_underline(std::string_view line) {
  return line.find_first_not_of(line[0] == '=' ? '=' : '-') == std::string_view::npos && (line[0] == '=' || line[0] == '-');
}

bool is_fence(std::string_view line) { return line.substr(0, 3) == "```" || line.substr(0, 3) == "~~~"; }

bool is_table_rule(std::string_view line) {
  return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos &&
         line.find_first_not_of("|-: \t") == std::string_view::npos;
}

/// "| Silver | 100 |", as textconv writes a row: no rule of dashes stands below the first.
bool is_barred_row(std::string_view line) {
  return line.size() > 4 && line.substr(0, 2) == "| " && line.substr(line.size() - 2) == " |" &&
         line.find_first_not_of("| ") != std::string_view::npos;
}

/// Hash marks of a heading, 0 where there is none.
std::size_t heading_marks(std::string_view line) {
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  const bool spaced = marks == line.size() || line[marks] == ' ' || line[marks] == '\t';
  return marks <= 6 && spaced ? marks : 0;
}

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

/// Without a tag at the end, "</span>".
std::string_view without_tag(std::string_view text) {
  const std::size_t open = !text.empty() && text.back() == '>' ? text.rfind('<') : std::string_view::npos;
  return open == std::string_view::npos ? text : trim(text.substr(0, open));
}

/// "title: …" with a key of one word.
bool is_key_line(const Line& line) {
  const std::size_t colon = line.text.find(':');
  if (line.indent > 0 || colon == 0 || colon == std::string_view::npos) return false;
  const bool word = std::all_of(line.text.begin(), line.text.begin() + static_cast<std::ptrdiff_t>(colon), [](char character) {
    return is_ascii_alphanumeric(character) || character == '_' || character == '-';
  });
  return word && (colon + 1 == line.text.size() || line.text[colon + 1] == ' ');
}

bool is_front_matter_line(const Line& line) {
  return is_key_line(line) || line.indent > 0 || line.text[0] == '#' || line.text.substr(0, 2) == "- ";
}

/// "{#fees .list-paragraph}" at a heading's end names it for programs.
std::string_view without_attributes(std::string_view title) {
  const std::size_t open = !title.empty() && title.back() == '}' ? title.rfind('{') : std::string_view::npos;
  if (open == std::string_view::npos || open + 2 >= title.size() || (open > 0 && title[open - 1] != ' ')) return title;
  return title[open + 1] == '#' || title[open + 1] == '.' ? trim(title.substr(0, open)) : title;
}

/// ":::" with or without attributes begins and ends a part that pandoc set apart by its style.
bool is_fenced_division(std::string_view line) {
  const std::size_t colons = std::min(line.find_first_not_of(':'), line.size());
  if (colons < 3) return false;
  const std::string_view rest = trim(line.substr(colons));
  return rest.empty() || rest[0] == '{' || rest.find(' ') == std::string_view::npos;
}

/// "[^1]: Of 2016." begins a note: its name, empty where none does.
std::string_view note_name(std::string_view line) {
  const std::size_t end = line.substr(0, 2) == "[^" ? line.find("]:") : std::string_view::npos;
  if (end == std::string_view::npos || end == 2 || line.substr(2, end - 2).find_first_of(" []") != std::string_view::npos)
    return {};
  return line.substr(2, end - 2);
}

struct Marker {
  std::size_t size = 0;  // bytes with the white space behind it; 0 where the line begins no item
  bool bullet = false;
  std::uint32_t number = 0;
  char delimiter = '.';
};

Marker marker_of(std::string_view line) {
  Marker marker;
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  marker.bullet = digits == 0 && std::string_view("-*+").find(line[0]) != std::string_view::npos;
  const std::size_t mark = marker.bullet ? 0 : digits;
  if (mark >= line.size() || digits > 9 || (!marker.bullet && (digits == 0 || (line[mark] != '.' && line[mark] != ')'))))
    return {};
  const std::size_t content = line.find_first_not_of(" \t", mark + 1);
  if (content == std::string_view::npos || content == mark + 1) return {};
  marker.delimiter = line[mark];
  std::from_chars(line.data(), line.data() + digits, marker.number);
  marker.size = content;
  return marker;
}

/// A list that is open: items at `indent`, what belongs to them at `content` or deeper.
struct List {
  std::uint32_t indent = 0;
  std::uint32_t content = 0;
  std::uint32_t number = 0;
  std::uint32_t typed = 0;  // the last item's number, as it stands
  std::size_t name = 0;     // which list it is
};

/// An item that is numbered, and the number that was typed.
struct NumberedItem {
  std::size_t block = 0;
  std::size_t list = 0;
  std::string typed;
};

class BlockReader {
 public:
  BlockReader(const std::vector<Line>& lines, const Language& language) : lines_(lines), language_(language) {}

  std::vector<Block> read() {
    for (; at_ < lines_.size(); ++at_) read_line(lines_[at_]);
    keep_typed_numbers();
    return std::move(blocks_);
  }

  /// What stands in a cell holds no table drawn with rules of its own.
  std::vector<Block> read_cell() {
    in_cell_ = true;
    return read();
  }

 private:
  void read_line(const Line& line) {
    const std::string_view text = unquoted(line.text);
    if (line.after_blank) open_ = false;
    if (text.empty() || is_fenced_division(text))
      open_ = false;
    else if (!in_cell_ && read_ruled())
      open_ = false;
    else if (is_fence(text))
      read_fence();
    else if (open_ && is_underline(text))
      make_heading(text[0] == '=' ? 0 : 1);
    else if (is_rule(text))
      open_ = false;
    else if (heading_marks(text) > 0)
      add_heading(text, line);
    else if (begins_table())
      read_table();
    else if (!note_name(text).empty())
      add_note(text, line);
    else if (begins_item(text))
      add_item(text, line);
    else
      add_text(text, line);
  }

  static std::string_view unquoted(std::string_view text) {
    while (!text.empty() && text[0] == '>') text = trim(text.substr(1));
    return text;
  }

  void add(BlockKind kind, std::string_view source, const Line& line) {
    Block block;
    block.kind = kind;
    block.source = source;
    block.line = line.number;
    blocks_.push_back(std::move(block));
  }

  void add_heading(std::string_view text, const Line& line) {
    const std::size_t marks = heading_marks(text);
    std::string_view title = trim(text.substr(marks));
    const std::size_t last = title.find_last_not_of('#');
    if (last != std::string_view::npos && last + 1 < title.size() && title[last] == ' ') title = trim(title.substr(0, last));
    title = without_attributes(title);
    lists_.clear();
    open_ = false;
    if (title.empty()) return;
    add(BlockKind::heading, title, line);
    blocks_.back().level = static_cast<std::int8_t>(marks - 1);
  }

  void make_heading(int level) {
    if (blocks_.back().kind == BlockKind::paragraph) blocks_.back().kind = BlockKind::heading;
    blocks_.back().level = static_cast<std::int8_t>(level);
    lists_.clear();
    open_ = false;
  }

  void read_fence() {
    const std::string_view fence = lines_[at_].text.substr(0, 3);
    const std::size_t begin = ++at_;
    std::string source;
    for (; at_ < lines_.size() && lines_[at_].text.substr(0, 3) != fence; ++at_) {
      if (!source.empty()) source += '\n';
      source += lines_[at_].text;
    }
    if (!source.empty()) add(BlockKind::code, source, lines_[begin]);
    open_ = false;
  }

  /// A table drawn with rules, if one begins here: a block for each paragraph of its cells, and one for an empty cell.
  bool read_ruled() {
    const RuledTable table = read_ruled_table(lines_, at_, RuledForms::with_simple);
    if (table.cells.empty()) return false;
    for (const RuledCell& cell : table.cells) {
      std::vector<Block> inside = BlockReader(cell.lines, language_).read_cell();
      if (inside.empty()) inside.emplace_back().line = lines_[at_].number;
      for (Block& block : inside) {
        block.cell = {ruled_tables_, cell.row, cell.column, cell.column_span};
        blocks_.push_back(std::move(block));
      }
    }
    ++ruled_tables_;
    lists_.clear();
    at_ = table.end - 1;
    return true;
  }

  bool has_rule_below() const {
    return at_ + 1 < lines_.size() && !lines_[at_ + 1].after_blank && is_table_rule(lines_[at_ + 1].text);
  }

  bool begins_table() const {
    return lines_[at_].text.find('|') != std::string_view::npos &&
           (has_rule_below() || (!in_cell_ && is_barred_row(lines_[at_].text)));
  }

  void read_table() {
    bool first = true;
    const bool ruled = has_rule_below();
    for (std::size_t row = at_; row < lines_.size(); ++row) {
      const std::string_view text = lines_[row].text;
      const bool like = ruled ? text.find('|') != std::string_view::npos : is_barred_row(text);
      if (row != at_ && ((ruled && lines_[row].after_blank) || !like)) break;  // without a rule rows may stand apart
      end_of_table_ = row;
      if (ruled && row == at_ + 1) continue;
      add(BlockKind::row, lines_[row].text, lines_[row]);
      blocks_.back().first_row = first;
      first = false;
    }
    at_ = end_of_table_;
    open_ = false;
  }

  /// A number with which a line of running text happens to begin, "the Act of\n2010. Titles", is none of an item: it is neither 1
  /// (CommonMark 0.31, 5.2) nor near that of the list, and no sentence ended before it.
  bool begins_item(std::string_view text) const {
    constexpr std::uint32_t near = 10;
    const Marker marker = marker_of(text);
    if (marker.size == 0) return false;
    if (!open_ || marker.bullet || marker.number <= 1 || closes_item(without_tag(blocks_.back().source), language_)) return true;
    return !lists_.empty() && marker.number + near > lists_.back().typed && marker.number < lists_.back().typed + near;
  }

  void add_item(std::string_view text, const Line& line) {
    const Marker marker = marker_of(text);
    while (!lists_.empty() && line.indent < lists_.back().content && line.indent + 1 < lists_.back().indent + 2) {
      if (line.indent + 1 >= lists_.back().indent && line.indent <= lists_.back().indent + 1) break;
      lists_.pop_back();
    }
    const bool deeper = lists_.empty() || line.indent >= lists_.back().content || line.indent > lists_.back().indent + 1;
    if (deeper) lists_.push_back({line.indent, 0, 0, 0, lists_begun_++});
    List& list = lists_.back();
    list.content = line.indent + static_cast<std::uint32_t>(marker.size);
    list.number = std::max(list.number + 1, marker.number);
    std::string_view source = text.substr(marker.size);
    const std::size_t marks = heading_marks(source);
    if (marks > 0) source = without_attributes(trim(source.substr(marks)));
    add(BlockKind::item, source, line);
    blocks_.back().heading = static_cast<std::int8_t>(marks > 0 ? static_cast<int>(marks) - 1 : -1);
    blocks_.back().level = static_cast<std::int8_t>(std::min<std::size_t>(lists_.size() - 1, 8));
    blocks_.back().label = marker.bullet ? "•" : std::to_string(list.number) + marker.delimiter;
    open_ = marks == 0;
    if (marker.bullet) return;
    items_.push_back({blocks_.size() - 1, list.name, std::to_string(marker.number) + marker.delimiter});
    if (marker.number < list.typed) fallen_.push_back(list.name);
    list.typed = marker.number;
  }

  /// A list counts on whatever its numbers are (CommonMark 0.31, 5.3), but where they fall back time and again they are those of
  /// lists inside one another that lost their indents, and mean what they say.
  void keep_typed_numbers() {
    constexpr std::size_t fewest_falls = 2;  // one is a slip
    if (fallen_.size() < fewest_falls) return;
    std::sort(fallen_.begin(), fallen_.end());
    for (const NumberedItem& item : items_) {
      if (std::binary_search(fallen_.begin(), fallen_.end(), item.list)) blocks_[item.block].label = item.typed;
    }
  }

  void add_note(std::string_view text, const Line& line) {
    const std::string_view name = note_name(text);
    add(BlockKind::note, trim(text.substr(name.size() + 4)), line);
    blocks_.back().label = name;
    lists_.clear();
    open_ = true;
  }

  /// A line without marks: it goes on with the open paragraph, or begins one.
  void add_text(std::string_view text, const Line& line) {
    const bool item =
        open_ && lead_of(text, language_) == Lead::bracket && closes_item(without_tag(blocks_.back().source), language_);
    if (open_ && !item) {
      go_on(blocks_.back().source);
      blocks_.back().source += text;
      return;
    }
    while (!open_ && !lists_.empty() && line.indent < lists_.back().indent + 2) lists_.pop_back();
    add(BlockKind::paragraph, text, line);
    blocks_.back().level = static_cast<std::int8_t>(lists_.size());
    open_ = true;
  }

  /// Two spaces or a backslash end a line that is meant to end there (CommonMark 0.31, 6.7).
  void go_on(std::string& source) const {
    const std::size_t kept = source.find_last_not_of('\\');
    const bool escaped = (source.size() - (kept == std::string::npos ? 0 : kept + 1)) % 2 == 1;
    source += escaped ? "\n" : lines_[at_ - 1].hard_break ? "\\\n" : " ";
  }

  const std::vector<Line>& lines_;
  const Language& language_;
  std::vector<Block> blocks_;
  std::vector<List> lists_;
  std::size_t lists_begun_ = 0;
  std::vector<NumberedItem> items_;
  std::vector<std::size_t> fallen_;  // the list of each number that is lower than the one before it
  std::size_t at_ = 0;
  std::size_t end_of_table_ = 0;
  std::uint32_t ruled_tables_ = 0;
  bool in_cell_ = false;
  bool open_ = false;  // the last block may go on with the next line
};

}  // namespace

bool drop_front_matter(std::vector<Line>& lines) {
  const bool begins = lines.size() > 2 && lines[0].number == 0 && lines[0].text == "---" && is_key_line(lines[1]);
  if (!begins) return false;
  for (std::size_t at = 1; at < lines.size() && !lines[at].after_blank; ++at) {
    if (lines[at].indent == 0 && (lines[at].text == "---" || lines[at].text == "...")) {
      lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(at) + 1);
      return true;
    }
    if (!is_front_matter_line(lines[at])) return false;
  }
  return false;
}

std::vector<Block> split_blocks(const std::vector<Line>& lines, const Language& language) {
  return BlockReader(lines, language).read();
}

std::vector<std::string_view> split_row(std::string_view row) {
  std::vector<std::string_view> cells;
  row = trim(row);
  if (!row.empty() && row[0] == '|') row.remove_prefix(1);
  std::size_t begin = 0;
  for (std::size_t at = 0; at < row.size(); ++at) {
    if (row[at] == '\\')
      ++at;
    else if (row[at] == '|') {
      cells.push_back(trim(row.substr(begin, at - begin)));
      begin = at + 1;
    }
  }
  if (!trim(row.substr(std::min(begin, row.size()))).empty()) cells.push_back(trim(row.substr(begin)));
  return cells;
}

}  // namespace clausediff

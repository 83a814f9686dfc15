// SPDX-License-Identifier: Apache-2.0
// The redline on a terminal: one block for each clause that changed.
#include <clausediff/names.h>
#include <clausediff/places.h>

#include <algorithm>
#include <numeric>

#include "render/escape.h"
#include "render/pieces.h"
#include "render/sayings.h"
#include "render/segments.h"
#include "render/terminal_parts.h"
#include "render/titles.h"
#include "text/utf8.h"
#include "text/width.h"

namespace clausediff {
namespace {

constexpr std::size_t body_indent = 4;
constexpr std::size_t longest_quotation = 70;  // bytes of a finding's words on each side

/// Indices of a list of things with a `pair`, in the order of the pairs.
template <class List>
std::vector<std::uint32_t> by_pair(const List& list) {
  std::vector<std::uint32_t> order(list.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return list[a].pair < list[b].pair; });
  return order;
}

/// Walks such an order forward: calls `use` for each thing of `row`.
template <class List, class Use>
void for_row(const List& list, const std::vector<std::uint32_t>& order, std::size_t& at, std::uint32_t row, Use use) {
  while (at < order.size() && list[order[at]].pair < row) ++at;
  for (std::size_t i = at; i < order.size() && list[order[i]].pair == row; ++i) use(list[order[i]]);
}

/// What the redline knows while it walks down the rows.
struct Walk {
  std::vector<std::uint32_t> findings;
  std::vector<std::uint32_t> ripples;
  std::size_t finding = 0;
  std::size_t ripple = 0;
  std::string last_place;  // of the header above
  std::string last_title;
  std::uint64_t last_text = 0;  // which running text it was of
};

std::size_t count_changes(const Report& report, std::uint32_t row) {
  const auto [first, last] = changes_of(report, row);
  return last - first;
}

/// A clause inside one that moved, itself untouched: it needs no block of its own.
bool moved_along(const Report& report, std::uint32_t row) {
  const Pair& pair = report.alignment.pairs[row];
  return pair.relation == Relation::moved && pair.move_root != none && pair.move_root != row;
}

bool has_change_to_show(const Report& report, std::uint32_t row) {
  const auto& first = report.changes.first;
  if (row + 1 >= first.size()) return false;
  return std::any_of(report.changes.items.begin() + first[row], report.changes.items.begin() + first[row + 1],
                     [&](const Change& change) { return change.kind != ChangeKind::format || report.options.formatting; });
}

/// An empty paragraph that came or went: nothing to read.
bool is_empty(const Report& report, std::uint32_t row) {
  const Pair& pair = report.alignment.pairs[row];
  return words_of(report.before.document, pair.before, pair.before_span).empty() &&
         words_of(report.after.document, pair.after, pair.after_span).empty() && !has_change_to_show(report, row);
}

bool is_shown(const TerminalPage& page, const Walk& walk, std::uint32_t row) {
  const Report& report = page.report;
  if (page.options.all) return true;
  if (moved_along(report, row) || is_empty(report, row)) return false;
  if (report.alignment.pairs[row].relation != Relation::same || has_change_to_show(report, row)) return true;
  const auto& items = report.findings.items;
  return walk.finding < walk.findings.size() && items[walk.findings[walk.finding]].pair == row;
}

PaintStyle style_of(Relation relation) {
  switch (relation) {
    case Relation::inserted:
      return PaintStyle::inserted;
    case Relation::deleted:
      return PaintStyle::deleted;
    case Relation::moved:
    case Relation::moved_edited:
    case Relation::split:
    case Relation::merged:
      return PaintStyle::moved;
    default:
      return PaintStyle::faint;
  }
}

/// "#3" or "#3–5": the numbers of the changes, the same in every output.
std::string change_numbers(const Report& report, std::uint32_t row) {
  const std::size_t count = count_changes(report, row);
  if (count == 0) return "";
  const std::uint32_t first = report.changes.first[row] + 1;
  return count == 1 ? "#" + std::to_string(first) : "#" + std::to_string(first) + "\u2013" + std::to_string(first + count - 1);
}

/// The running text that a row stands in: one note is not another, though they have one number in turn.
std::uint64_t text_of_row(const Report& report, std::uint32_t row) {
  const Pair& pair = report.alignment.pairs[row];
  const std::uint64_t before = pair.before != none ? report.before.document.paragraphs[pair.before].story + 1 : 0;
  const std::uint64_t after = pair.after != none ? report.after.document.paragraphs[pair.after].story + 1 : 0;
  return before << 32 | after;
}

/// `place` is what the reader calls the row. A title is told again only after another one.
void add_header(TerminalPage& page, Walk& walk, std::uint32_t row, const std::string& place) {
  const Report& report = page.report;
  const Relation relation = report.alignment.pairs[row].relation;
  const std::string title = for_terminal_line(title_of_row(report, row));
  page.out += "\n";
  const std::uint64_t text = text_of_row(report, row);
  const bool goes_on = place == walk.last_place && title == walk.last_title && text == walk.last_text;
  walk.last_text = text;
  if (goes_on && relation == Relation::edited) return;
  std::vector<Styled> line = {{for_terminal_line(place), PaintStyle::strong}, {"  "}};
  if (!title.empty() && title != walk.last_title) line.insert(line.end(), {{title, PaintStyle::strong}, {"  "}});
  line.push_back({"[" + for_terminal_line(relation_words(report, row)) + "]", style_of(relation)});
  const std::string numbers = change_numbers(report, row);
  if (!numbers.empty()) line.push_back({"  " + numbers, PaintStyle::faint});
  add_lines(page, line, 0, body_indent);
  walk.last_place = place;
  walk.last_title = title;
}

/// "  burdens Provider", where the text says whose burden it is.
std::string bearing_words(const Finding& finding) {
  if (!finding.burdens.empty()) return "  burdens " + for_terminal_line(finding.burdens);
  return finding.favours.empty() ? std::string() : "  favours " + for_terminal_line(finding.favours);
}

/// What was said of several words quotes them itself.
void add_saying(TerminalPage& page, const Saying& saying) {
  const Finding& finding = page.report.findings.items[saying.finding];
  std::vector<Styled> line = {severity_tag(finding.severity), {for_terminal(saying.sentence)}};
  const std::string bearing = bearing_words(finding);
  if (!bearing.empty()) line.push_back({bearing, PaintStyle::faint});
  const std::string quoted = saying.lists ? for_terminal_line(finding.detail) : quoted_words(page.report, finding);
  const std::size_t indent = body_indent + line.front().text.size();
  const bool fits = indent + display_width(line[1].text + bearing) + 2 + display_width(quoted) <= page.options.width;
  if (!quoted.empty()) line.push_back({(fits ? "  " : "\n") + quoted, PaintStyle::faint});
  add_lines(page, line, body_indent, indent);
}

Styled styled(const RedlinePiece& piece, bool colour) {
  const std::string text = for_terminal(piece.text);
  switch (piece.kind) {
    case RedlinePieceKind::equal:
      return {text, PaintStyle::plain};
    case RedlinePieceKind::deleted:
      return {colour ? text : "[-" + text + "-]", PaintStyle::deleted};
    case RedlinePieceKind::inserted:
      return {colour ? text : "{+" + text + "+}", PaintStyle::inserted};
    case RedlinePieceKind::elided:
      return {"\u2026", PaintStyle::faint};
  }
  return {};
}

std::uint32_t body_begin(const Side& side, std::uint32_t clause) {
  if (clause >= side.clauses.items.size()) return 0;
  const Clause& item = side.clauses.items[clause];
  return item.body.begin;
}

/// The words of a row; an untouched one is cut to its beginning unless all is asked for.
std::vector<RedlinePiece> pieces_to_show(const TerminalPage& page, std::uint32_t row) {
  const Pair& pair = page.report.alignment.pairs[row];
  std::vector<RedlinePiece> pieces =
      pieces_of(page.report, row, body_begin(page.report.before, pair.before), body_begin(page.report.after, pair.after));
  if (page.options.all) return pieces;
  if (pieces.size() != 1 || pieces.front().kind != RedlinePieceKind::equal) return elide(pieces, kept_context);
  const std::string_view text = pieces.front().text;
  if (text.size() <= 2 * kept_context) return pieces;
  std::size_t end = text.rfind(' ', 2 * kept_context);
  if (end == std::string_view::npos || end < kept_context) end = text.size();
  return {{RedlinePieceKind::equal, text.substr(0, end)}, {RedlinePieceKind::elided, {}}};
}

void append_body(std::vector<Styled>& texts, const TerminalPage& page, std::uint32_t row) {
  std::vector<RedlinePiece> pieces = pieces_to_show(page, row);
  if (!pieces.empty()) pieces[0].text.remove_prefix(std::min(pieces[0].text.find_first_not_of(' '), pieces[0].text.size()));
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool gap = pieces[i].kind == RedlinePieceKind::elided;
    if (gap && i > 0) texts.push_back({" "});
    if (gap || !pieces[i].text.empty()) texts.push_back(styled(pieces[i], page.options.colour));
    if (gap && i + 1 < pieces.size()) texts.push_back({" "});
  }
}

void add_body(TerminalPage& page, std::uint32_t row, std::uint32_t end) {
  std::vector<Styled> texts;
  for (std::uint32_t cell = row; cell < end; ++cell) {
    if (cell > row) texts.push_back({" | ", PaintStyle::faint});
    append_body(texts, page, cell);
  }
  if (!texts.empty()) add_lines(page, texts, body_indent, body_indent);
}

std::string_view words_for(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::format:
      return "format changed";
    case ChangeKind::row_inserted:
      return "table row inserted";
    case ChangeKind::row_deleted:
      return "table row deleted";
    case ChangeKind::column_inserted:
      return "table column inserted";
    case ChangeKind::column_deleted:
      return "table column deleted";
    default:
      return "";
  }
}

/// Changes that are no words: rows and columns of a table, and formats where they count.
void add_other_changes(TerminalPage& page, std::uint32_t row) {
  const Report& report = page.report;
  for (std::size_t i = 0; i < count_changes(report, row); ++i) {
    const std::uint32_t index = report.changes.first[row] + static_cast<std::uint32_t>(i);
    const Change& change = report.changes.items[index];
    if (change.kind == ChangeKind::state)
      add_lines(page, {{for_terminal(state_sentence(report, index)), PaintStyle::moved}}, body_indent, body_indent);
    const std::string words(words_for(change.kind));
    if (words.empty() || (change.kind == ChangeKind::format && !report.options.formatting)) continue;
    const std::string_view quoted = words_of(report.after.document, report.alignment.pairs[row].after, change.after);
    const std::string quotation =
        quoted.empty() || change.kind != ChangeKind::format ? "" : ": \u201C" + for_terminal_line(quoted) + "\u201D";
    add_lines(page, {{"(" + words + quotation + ")", PaintStyle::faint}}, body_indent, body_indent);
  }
}

/// The cell that a row's paragraph stands in; nullptr outside of tables, and where it is in both versions.
const Cell* cell_that_came_or_went(const Report& report, std::uint32_t row) {
  const Pair& pair = report.alignment.pairs[row];
  if (pair.relation != Relation::inserted && pair.relation != Relation::deleted) return nullptr;
  const Document& document = pair.relation == Relation::inserted ? report.after.document : report.before.document;
  const std::uint32_t paragraph = pair.relation == Relation::inserted ? pair.after : pair.before;
  if (paragraph >= document.paragraphs.size() || document.paragraphs[paragraph].cell >= document.cells.size()) return nullptr;
  return &document.cells[document.paragraphs[paragraph].cell];
}

/// One past the last of the rows that belong to the same row of a table, which came or went as a whole.
std::uint32_t end_of_table_row(const Report& report, std::uint32_t row) {
  const Cell* first = cell_that_came_or_went(report, row);
  std::uint32_t end = row + 1;
  while (first != nullptr && end < report.alignment.pairs.size()) {
    const Cell* next = cell_that_came_or_went(report, end);
    const bool same_fate = report.alignment.pairs[end].relation == report.alignment.pairs[row].relation;
    if (next == nullptr || !same_fate || next->table != first->table || next->row != first->row) break;
    ++end;
  }
  return end;
}

/// A block for the rows [row, end): a clause, or the cells of a table's row.
void add_block(TerminalPage& page, Walk& walk, std::uint32_t row, std::uint32_t end) {
  std::string place = place_of_row(page.report, row);
  if (end > row + 1) place = place.substr(0, place.find(", column"));
  add_header(page, walk, row, place);
  std::vector<std::uint32_t> indices;
  for (std::uint32_t r = row; r < end; ++r) {
    for_row(page.report.findings.items, walk.findings, walk.finding, r, [&](const Finding& finding) {
      indices.push_back(static_cast<std::uint32_t>(&finding - page.report.findings.items.data()));
    });
  }
  for (const Saying& saying : sayings_of(page.report.findings.items, indices)) add_saying(page, saying);
  for (std::uint32_t r = row; r < end; ++r) {
    for_row(page.report.findings.ripples, walk.ripples, walk.ripple, r, [&](const Ripple& ripple) {
      if (!ripple.same_words)
        add_lines(page, {{"reached ", PaintStyle::faint}, {for_terminal(ripple.sentence)}}, body_indent, body_indent + 8);
    });
  }
  add_body(page, row, end);
  for (std::uint32_t r = row; r < end; ++r) add_other_changes(page, r);
}

std::string shortened(std::string_view words) {
  if (words.size() <= longest_quotation) return for_terminal_line(words);
  std::size_t end = words.rfind(' ', longest_quotation);
  if (end == std::string_view::npos || end == 0) end = character_begin(words, longest_quotation);
  return for_terminal_line(words.substr(0, end)) + " \u2026";
}

}  // namespace

std::string quoted_words(const Report& report, const Finding& finding) {
  const std::string detail = for_terminal_line(finding.detail);
  if (finding.pair >= report.alignment.pairs.size()) return detail;
  const Pair& pair = report.alignment.pairs[finding.pair];
  const std::string before = shortened(words_of(report.before.document, pair.before, finding.before));
  const std::string after = shortened(words_of(report.after.document, pair.after, finding.after));
  const std::string said = for_terminal_line(finding.sentence) + " " + detail;
  const bool told = said.find(before) != std::string::npos && said.find(after) != std::string::npos;
  if (told || (before.empty() && after.empty())) return detail;
  const std::string old_words = before.empty() ? "+" : "\u201C" + before + "\u201D";
  const std::string new_words = after.empty() ? "" : "\u201C" + after + "\u201D";
  const std::string quoted = after.empty() ? "\u2212 " + old_words : old_words + (before.empty() ? " " : " \u2192 ") + new_words;
  return detail.empty() ? quoted : quoted + "  " + detail;
}

void add_redline(TerminalPage& page) {
  const Report& report = page.report;
  Walk walk;
  walk.findings = by_pair(report.findings.items);
  walk.ripples = by_pair(report.findings.ripples);
  bool any = false;
  for (std::uint32_t row = 0, end = 0; row < report.alignment.pairs.size(); row = end) {
    end = end_of_table_row(report, row);
    for_row(report.findings.items, walk.findings, walk.finding, row, [](const Finding&) {});
    if (!is_shown(page, walk, row)) continue;
    if (!any)
      page.out +=
          "\n" + painted(page.options.all ? "ALL CLAUSES" : "CHANGED CLAUSES", PaintStyle::strong, page.options.colour) + "\n";
    any = true;
    add_block(page, walk, row, end);
  }
}

}  // namespace clausediff

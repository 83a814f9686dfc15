// SPDX-License-Identifier: Apache-2.0
// A contract's history for a terminal: the log of its versions or of one clause, and who brought each clause.
#include <clausediff/history.h>
#include <clausediff/names.h>
#include <clausediff/places.h>

#include <algorithm>

#include "render/escape.h"
#include "render/paint.h"
#include "render/pieces.h"
#include "render/titles.h"
#include "text/utf8.h"
#include "text/width.h"

namespace clausediff {
namespace {

constexpr std::size_t short_id = 9;         // letters of a commit's name, as many as git blame shows
constexpr std::size_t kept_context = 60;    // bytes of unchanged words beside a change
constexpr std::size_t longest_author = 16;  // columns
constexpr std::size_t most_matters = 8;     // of one step, without --all
constexpr std::size_t most_rows = 12;

std::string id_of(const Version& version) { return for_terminal_line(version.id.substr(0, short_id)); }
std::string day_of(const Version& version) { return for_terminal_line(version.date.substr(0, 10)); }

struct Page {
  const History& history;
  const TerminalOptions& options;
  std::string out;
};

void add(Page& page, const std::vector<Styled>& texts, std::size_t first, std::size_t indent) {
  append_wrapped(page.out, texts, {first, indent, page.options.width, page.options.colour});
}

void add_head(Page& page, const Version& version) {
  if (!page.out.empty()) page.out += '\n';
  add(page,
      {{"version " + id_of(version), PaintStyle::strong}, {"  " + day_of(version) + "  " + for_terminal_line(version.author)}}, 0,
      4);
  if (!version.subject.empty()) add(page, {{for_terminal_line(version.subject)}}, 4, 4);
}

PaintStyle style_of(Severity severity) {
  return severity == Severity::high ? PaintStyle::high : severity == Severity::medium ? PaintStyle::medium : PaintStyle::low;
}

/// The matters of a step that have one of `rows` (sorted); all of them where there are none.
void add_matters(Page& page, const Report& step, const std::vector<std::uint32_t>& rows) {
  std::size_t shown = 0, left = 0;
  for (const Matter& matter : step.matters.items) {
    const auto is_meant = [&](std::uint32_t row) { return std::binary_search(rows.begin(), rows.end(), row); };
    if (!rows.empty() && !std::any_of(matter.rows.begin(), matter.rows.end(), is_meant)) continue;
    if (!page.options.all && shown == most_matters) {
      ++left;
      continue;
    }
    const std::string place =
        matter.rows.empty() ? std::string() : for_terminal_line(place_of_row(step, matter.rows.front())) + "  ";
    add(page,
        {{std::string(name(matter.severity)) + "  ", style_of(matter.severity)}, {place}, {for_terminal_line(matter.sentence)}},
        4, 8);
    ++shown;
  }
  if (left != 0) add(page, {{"\u2026 " + std::to_string(left) + " more (--all)", PaintStyle::faint}}, 4, 8);
}

std::vector<Styled> redline_of(const Report& step, std::uint32_t row) {
  std::vector<Styled> texts;
  for (const RedlinePiece& piece : elide(pieces_of(step, row), kept_context)) {
    const std::string words = for_terminal_line(piece.text);
    if (piece.kind == RedlinePieceKind::deleted)
      texts.push_back({"[-" + words + "-]", PaintStyle::deleted});
    else if (piece.kind == RedlinePieceKind::inserted)
      texts.push_back({"{+" + words + "+}", PaintStyle::inserted});
    else
      texts.push_back({piece.kind == RedlinePieceKind::elided ? " \u2026 " : words});
  }
  return texts;
}

void add_rows(Page& page, const Report& step, const std::vector<std::uint32_t>& rows) {
  std::size_t shown = 0;
  for (const std::uint32_t row : rows) {
    if (!page.options.all && shown++ == most_rows) {
      add(page, {{"\u2026 " + std::to_string(rows.size() - most_rows) + " paragraphs more (--all)", PaintStyle::faint}}, 4, 8);
      return;
    }
    add(page, {{for_terminal_line(place_of_row(step, row)), PaintStyle::strong}, {"  [" + relation_words(step, row) + "]"}}, 4,
        8);
    add(page, redline_of(step, row), 8, 8);
  }
}

/// The whole contract: each version with what it changed.
void add_whole_log(Page& page) {
  for (std::size_t i = page.history.steps.size(); i-- > 0;) {
    const Report& step = page.history.steps[i];
    add_head(page, page.history.versions[i + 1]);
    add(page, {{differs(step) ? changes_summary(step) : "The contract is the same.", PaintStyle::faint}}, 4, 8);
    add_matters(page, step, {});
  }
}

/// Where the oldest version has the clause already, it is the one that brought it.
void add_beginning(Page& page) {
  const Version& first = page.history.versions.front();
  add_head(page, first);
  const std::size_t paragraphs = first.document.paragraphs.size();
  add(page, {{"The first version, " + std::to_string(paragraphs) + " paragraphs.", PaintStyle::faint}}, 4, 8);
}

std::string author_of(const Version& version) {
  std::string author = for_terminal_line(version.author);
  return display_width(author) > longest_author ? author.substr(0, author.find(' ')) : author;
}

/// As wide as the longest of them.
std::size_t author_width(const History& history) {
  std::size_t width = 0;
  for (const Version& version : history.versions) width = std::max(width, display_width(author_of(version)));
  return width;
}

/// Cut to `room` columns, between characters.
std::string cut(std::string text, std::size_t room) {
  if (display_width(text) <= room) return text;
  while (!text.empty() && display_width(text) + 1 > room) {
    text.resize(character_begin(text, text.size() - 1));
  }
  return text + "\u2026";
}

struct BlamePage {
  const History& history;
  std::size_t width = 80;
  std::size_t author_width = 0;
  std::string out;
};

void add_line(BlamePage& page, std::uint32_t index, const std::string& place, std::string_view words) {
  const Version& version = page.history.versions[index];
  const std::string author = author_of(version);
  std::string line = id_of(version) + " " + day_of(version) + " " + author;
  line += std::string(page.author_width - display_width(author) + 2, ' ') + place + (place.empty() ? "" : "  ");
  const std::size_t used = display_width(line);
  page.out += line + cut(for_terminal_line(words), used + 20 < page.width ? page.width - used : 20) + "\n";
}

/// A clause's number, and where its text goes on behind a typed label.
struct Beginning {
  std::string number;
  std::uint32_t text = 0;
};

Beginning beginning_of(const History& history, std::uint32_t clause) {
  if (history.steps.empty()) return {};
  const Clause& item = history.steps.back().after.clauses.items[clause];
  if (item.number.empty()) return {};
  return {for_terminal_line(item.number), item.label_span.end};
}

bool is_blank(std::string_view words) { return words.find_first_not_of(" \t\n\f") == std::string_view::npos; }

void add_clause(BlamePage& page, const ClauseOrigin& origin, bool words) {
  const std::string& text = page.history.versions.back().document.paragraphs[origin.clause].text;
  const Beginning begin = beginning_of(page.history, origin.clause);
  const std::string_view all = std::string_view(text).substr(std::min<std::size_t>(begin.text, text.size()));
  const std::size_t first = all.find_first_not_of(" \t");
  if (is_blank(text)) return;
  if (!words) return add_line(page, origin.version, begin.number, all.substr(std::min(first, all.size())));
  for (const WordsOrigin& run : origin.words) {
    const std::string_view piece = std::string_view(text).substr(run.span.begin, run.span.size());
    if (!is_blank(piece)) add_line(page, run.version, begin.number, piece.substr(piece.find_first_not_of(" \t")));
  }
}

}  // namespace

std::string to_log_text(const History& history, const std::vector<std::uint32_t>& clauses, const TerminalOptions& options) {
  Page page{history, options, {}};
  if (history.versions.empty()) return {};
  if (clauses.empty()) {
    add_whole_log(page);
    add_beginning(page);
    return page.out;
  }
  bool reached = true;
  for (const ClauseStep& told : steps_of(history, clauses)) {
    const Report& step = history.steps[told.step];
    add_head(page, history.versions[told.step + 1]);
    add_matters(page, step, told.rows);
    add_rows(page, step, told.rows);
    const auto is_new = [&](std::uint32_t row) { return step.alignment.pairs[row].before == none; };
    reached = !std::all_of(told.rows.begin(), told.rows.end(), is_new);
  }
  if (reached) add_beginning(page);
  return page.out;
}

std::string to_blame_text(const History& history, bool words, const TerminalOptions& options) {
  if (history.versions.empty()) return {};
  BlamePage page{history, options.width, author_width(history), {}};
  for (const ClauseOrigin& origin : blame(history)) add_clause(page, origin, words);
  return page.out;
}

}  // namespace clausediff

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
constexpr std::size_t longest_author = 16;  // columns
constexpr std::size_t most_matters = 8;     // of one step, without --all
constexpr std::size_t most_rows = 12;

/// A commit's name is cut; "uncommitted" is none.
std::string id_of(const Version& version) {
  const bool is_name = version.id.size() > short_id && version.id.find_first_not_of("0123456789abcdef") == std::string::npos;
  return for_terminal_line(is_name ? version.id.substr(0, short_id) : version.id);
}

std::string day_of(const Version& version) { return for_terminal_line(version.date.substr(0, 10)); }

bool is_blank(std::string_view words) { return words.find_first_not_of(" \t\n\f") == std::string_view::npos; }

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

/// An empty paragraph that came or went says nothing.
bool row_has_words(const Report& step, std::uint32_t row) {
  const Pair& pair = step.alignment.pairs[row];
  return !is_blank(words_of(step.before.document, pair.before, pair.before_span)) ||
         !is_blank(words_of(step.after.document, pair.after, pair.after_span));
}

void add_rows(Page& page, const Report& step, std::vector<std::uint32_t> rows) {
  rows.erase(std::remove_if(rows.begin(), rows.end(), [&](std::uint32_t row) { return !row_has_words(step, row); }), rows.end());
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

/// What is told of no matter is counted, and with --all told.
void add_no_substance(Page& page, const Report& step, const std::vector<std::uint32_t>& rows) {
  std::size_t left = 0;
  for (const NoSubstance& one : step.matters.no_substance) {
    const auto is_meant = [&](std::uint32_t row) { return std::binary_search(rows.begin(), rows.end(), row); };
    if (!rows.empty() && !std::any_of(one.rows.begin(), one.rows.end(), is_meant)) continue;
    if (page.options.all)
      add(page, {{"no substance  " + for_terminal_line(one.sentence), PaintStyle::faint}}, 4, 8);
    else
      left += std::max<std::size_t>(one.changes.size(), 1);
  }
  if (left == 0) return;
  add(page, {{std::to_string(left) + (left == 1 ? " change" : " changes") + " of no substance (--all)", PaintStyle::faint}}, 4,
      8);
}

/// A version without a parent: what it has, it brought, as far as is known.
void add_beginning(Page& page, std::uint32_t index) {
  const Version& first = page.history.versions[index];
  add_head(page, first);
  const std::size_t count = first.document.paragraphs.size();
  const std::string paragraphs = std::to_string(count) + (count == 1 ? " paragraph." : " paragraphs.");
  const std::string words = first.cut_off
                                ? "The oldest version that is here, " + paragraphs + " What came before it is not known."
                                : "The first version, " + paragraphs;
  add(page, {{words, PaintStyle::faint}}, 4, 8);
}

/// "a1b2c3d4e and 5f6a7b8c9"
std::string names_of_parents(const Page& page, std::uint32_t index) {
  const std::vector<std::uint32_t>& parents = page.history.versions[index].parents;
  std::string names;
  for (std::size_t i = 0; i < parents.size(); ++i)
    names += (i == 0 ? "" : i + 1 == parents.size() ? " and " : ", ") + id_of(page.history.versions[parents[i]]);
  return names;
}

/// Where branches met: what the meeting itself made, which none of its parents has.
void add_meeting(Page& page, const Report& step, std::uint32_t index) {
  const ClauseStep own = changes_of_version(page.history, index);
  const std::string parents = names_of_parents(page, index);
  if (own.rows.empty())
    return add(page, {{"Brings together " + parents + "; every clause is as one of them has it.", PaintStyle::faint}}, 4, 8);
  add(page, {{"Brings together " + parents + "; what follows is as none of them has it.", PaintStyle::faint}}, 4, 8);
  add_matters(page, step, own.rows);
  add_rows(page, step, own.rows);
}

/// The whole contract: each version with what it changed.
void add_whole_log(Page& page) {
  for (auto index = static_cast<std::uint32_t>(page.history.versions.size()); index-- > 0;) {
    const auto [first, last] = steps_to(page.history, index);
    if (first == last) {
      add_beginning(page, index);
      continue;
    }
    const Report& step = page.history.steps[first].report;
    add_head(page, page.history.versions[index]);
    if (last - first > 1) {
      add_meeting(page, step, index);
      continue;
    }
    add(page, {{differs(step) ? changes_summary(step) : "The contract is the same.", PaintStyle::faint}}, 4, 8);
    add_matters(page, step, {});
    add_no_substance(page, step, {});
  }
}

/// Clauses that a first version has already, in its words.
void add_clauses(Page& page, const ClauseBeginning& beginning) {
  const Side& side = side_of(page.history, beginning.version);
  std::size_t shown = 0;
  for (const std::uint32_t clause : beginning.clauses) {
    const std::string words = for_terminal_line(side.document.paragraphs[clause].text);
    if (is_blank(words)) continue;
    if (!page.options.all && shown++ == most_rows)
      return add(page, {{"\u2026 more paragraphs (--all)", PaintStyle::faint}}, 4, 8);
    add(page, {{for_terminal_line(place_of(side, clause)), PaintStyle::strong}, {"  " + words}}, 4, 8);
  }
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
  constexpr std::size_t most_bytes = 16;  // of one column, accents included: what lies far behind the room is not measured
  const bool long_text = text.size() > room * most_bytes;
  if (long_text) text.resize(character_begin(text, room * most_bytes));
  if (!long_text && display_width(text) <= room) return text;
  while (!text.empty() && display_width(text) + 1 > room) {
    text.resize(character_begin(text, text.size() - 1));
  }
  return text + "\u2026";
}

struct BlamePage {
  const History& history;
  std::size_t width = 80;
  std::size_t author_width = 0;
  std::size_t id_width = 0;
  std::string out;
};

/// As git blame marks a commit behind which it cannot look.
std::string marked_id(const Version& version) { return (version.cut_off ? "^" : "") + id_of(version); }

void add_line(BlamePage& page, std::uint32_t index, const std::string& place, std::string_view words) {
  const Version& version = page.history.versions[index];
  std::string line = padded(marked_id(version), page.id_width) + " " + padded(day_of(version), 10) + " ";
  line += padded(author_of(version), page.author_width + 2) + place + (place.empty() ? "" : "  ");
  const std::size_t used = display_width(line);
  page.out += line + cut(for_terminal_line(words), used + 20 < page.width ? page.width - used : 20) + "\n";
}

/// A clause's number, and where its text goes on behind a typed label.
struct Beginning {
  std::string number;
  std::uint32_t text = 0;
};

Beginning beginning_of(const History& history, std::uint32_t clause) {
  const Clause& item = history.newest.clauses.items[clause];
  if (item.number.empty()) return {};
  return {for_terminal_line(item.number), item.label_span.end};
}

void add_clause(BlamePage& page, const ClauseOrigin& origin, bool words) {
  const std::string& text = page.history.versions.back().document.paragraphs[origin.clause].text;
  const Beginning begin = beginning_of(page.history, origin.clause);
  const std::string_view all = std::string_view(text).substr(std::min<std::size_t>(begin.text, text.size()));
  const std::size_t first = all.find_first_not_of(" \t");
  if (is_blank(text)) return;
  if (!words) return add_line(page, origin.version, begin.number, all.substr(std::min(first, all.size())));
  for (const WordsOrigin& run : origin.words) {
    const std::uint32_t from = std::min(std::max(run.span.begin, begin.text), run.span.end);  // the number is printed already
    const std::string_view piece = std::string_view(text).substr(from, run.span.end - from);
    if (!is_blank(piece)) add_line(page, run.version, begin.number, piece.substr(piece.find_first_not_of(" \t")));
  }
}

}  // namespace

std::string to_log_text(const History& history, const TerminalOptions& options) {
  Page page{history, options, {}};
  add_whole_log(page);
  return page.out;
}

std::string to_log_text(const History& history, const ClauseChoice& choice, const TerminalOptions& options) {
  Page page{history, options, {}};
  const ClauseHistory told = history_of(history, choice);
  for (const ClauseStep& one : told.steps) {
    const HistoryStep& step = history.steps[one.step];
    add_head(page, history.versions[step.after]);
    add_matters(page, step.report, one.rows);
    add_no_substance(page, step.report, one.rows);
    add_rows(page, step.report, one.rows);
  }
  for (const ClauseBeginning& beginning : told.beginnings) {
    add_beginning(page, beginning.version);
    add_clauses(page, beginning);
  }
  return page.out;
}

std::string to_blame_text(const History& history, bool words, const TerminalOptions& options) {
  if (history.versions.empty()) return {};
  BlamePage page{history, options.width, author_width(history), 0, {}};
  const std::vector<ClauseOrigin> origins = blame(history);
  for (const ClauseOrigin& origin : origins)
    page.id_width = std::max(page.id_width, display_width(marked_id(history.versions[origin.version])));
  for (const ClauseOrigin& origin : origins) add_clause(page, origin, words);
  return page.out;
}

}  // namespace clausediff

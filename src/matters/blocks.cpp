// SPDX-License-Identifier: Apache-2.0
#include "matters/blocks.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "language/facts/facts.h"
#include "language/lexicon.h"
#include "matters/excerpt.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t longest_heading = 9;    // words
constexpr std::size_t longest_run_in = 5;     // words
constexpr std::size_t fewest_in_text = 60;    // bytes of the paragraph below such a heading
constexpr std::size_t longest_figure = 6;     // words of a cell
constexpr std::size_t fewest_in_series = 3;   // figures of a column whose rows are years, steps or bands, to be told as one
constexpr std::size_t fewest_figures = 6;     // of any other column: what things cost is told thing by thing while they are few
constexpr std::size_t longest_fragment = 24;  // words of an item that is part of a sentence
constexpr std::size_t most_fragments = 60;    // words of several
constexpr std::size_t most_ticks = 4;         // boxes told in one line
constexpr std::size_t fewest_table_rows = 4;  // that came or went, to be told as one
constexpr std::size_t fewest_lines = 5;       // of a list that came or went, to be told as one
constexpr std::size_t longest_listed = 40;    // words of each
constexpr std::size_t fewest_bare = 2;
constexpr std::size_t longest_bare = 22;  // words of a definition that only names its term

const Strip& words_of(const Passage& passage) { return passage.deleted() ? passage.before : passage.after; }
Strip& words_of(Passage& passage) { return passage.deleted() ? passage.before : passage.after; }

const Side& side_of(const Report& report, const Passage& passage) { return passage.deleted() ? report.before : report.after; }

/// The whole of the one's paragraph goes or comes right before the whole of the other's.
bool follows(const Passage& first, const Passage& second) {
  return first.whole && second.whole && first.deleted() == second.deleted() && first.inserted() == second.inserted() &&
         first.rows.back() + 1 == second.rows.front();
}

bool same_table_row(const Report& report, const Passage& first, const Passage& second) {
  const Document& document = side_of(report, first).document;
  const auto cell = [&](const Passage& passage) {
    const std::uint32_t at = document.paragraphs[words_of(passage).words.back().clause].cell;
    return at < document.cells.size() ? &document.cells[at] : nullptr;
  };
  const Cell* a = cell(first);
  const Cell* b = cell(second);
  return a != nullptr && b != nullptr && a->table == b->table && a->row == b->row;
}

bool is_cell(const Report& report, const Passage& passage) {
  const Document& document = side_of(report, passage).document;
  return document.paragraphs[words_of(passage).clause].cell < document.cells.size();
}

/// "the following:" and what follows.
bool leads_in(const Report& report, const Passage& first, const Passage& second) {
  const Side& side = side_of(report, first);
  const std::string& text = text_of(side.document, words_of(first).clause);
  const std::size_t last = text.find_last_not_of(" \t\n");
  if (last == std::string::npos || text[last] != ':' || is_cell(report, first)) return false;
  const std::uint32_t lead = words_of(first).clause;
  const Clause& item = side.clauses.items[words_of(second).clause];
  const bool below = item.parent == lead || (item.parent == side.clauses.items[lead].parent && item.heading.empty());
  const std::string& own = text_of(side.document, words_of(second).clause);
  const std::size_t begin = item.label_span.empty() ? 0 : item.label_span.end;
  const std::size_t start = own.find_first_not_of(" \t", begin);
  const bool small = start != std::string::npos && own[start] >= 'a' && own[start] <= 'z';
  return (below && !item.label.empty()) || small;
}

/// Items of one sentence that say neither who must nor how much: "for security purposes;", "to assist with support;".
bool are_fragments(const Report& report, const Passage& first, const Passage& second) {
  const auto fragment = [&](const Passage& passage) {
    const Strip& strip = words_of(passage);
    return strip.words.size() <= longest_fragment && !strip.words.front().capital && !strip.words.front().number &&
           find_patterns(lexicon_of(*strip.language).modality, strip.words).empty() &&
           find_facts(strip.words, *strip.language).empty() && !is_cell(report, passage);
  };
  return words_of(first).words.size() <= most_fragments && fragment(second) && !words_of(first).words.front().capital &&
         (words_of(first).clause + 1 == words_of(second).clause || fragment(first));
}

/// "“Company” means the entity identified as Company in the Cover Terms."
bool is_bare_definition(const Report& report, const Passage& passage) {
  if (!passage.whole || passage.inserted() == passage.deleted()) return false;
  const Strip& strip = words_of(passage);
  return strip.words.size() <= longest_bare &&
         side_of(report, passage).clauses.items[strip.clause].kind == ClauseKind::definition &&
         find_facts(strip.words, *strip.language).empty() &&
         find_patterns(lexicon_of(*strip.language).modality, strip.words).empty() &&
         find_patterns(lexicon_of(*strip.language).exception, strip.words).empty();
}

/// The rows and changes of `from`; where all are taken, settle() is due.
void take_rows(Passage& into, const Passage& from) {
  into.rows.insert(into.rows.end(), from.rows.begin(), from.rows.end());
  into.changes.insert(into.changes.end(), from.changes.begin(), from.changes.end());
}

/// Its words, too: both are on the same side only.
void take(Passage& into, Passage& from) {
  take_rows(into, from);
  Strip& strip = words_of(into);
  Strip& more = words_of(from);
  strip.words.insert(strip.words.end(), std::make_move_iterator(more.words.begin()), std::make_move_iterator(more.words.end()));
}

/// Once for all that was taken: a table may have thousands of rows.
void settle(Passage& passage) {
  std::sort(passage.changes.begin(), passage.changes.end());
  Strip& strip = words_of(passage);
  if (strip.partner.size() == strip.words.size()) return;
  strip.partner.assign(strip.words.size(), no_partner);
  find_edits(passage);
}

}  // namespace

static bool ends_with_colon(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \t\n");
  return last != std::string_view::npos && text[last] == ':';
}

bool is_run_in_heading(const Side& side, const Strip& strip) {
  if (strip.words.empty() || strip.words.size() > longest_run_in || strip.words.front().clause != strip.words.back().clause)
    return false;
  const bool capitals = std::all_of(strip.words.begin(), strip.words.end(),
                                    [](const Word& word) { return (word.capital && !word.number) || is_function_word(word); });
  // "No Refunds.", "Time is of the Essence." say something.
  const bool says = std::any_of(strip.words.begin(), strip.words.end(), [](const Word& word) {
    return is_denial(word) || word.is(Cue::role_be) || word.is(Cue::role_have) || word.is(Cue::role_do) ||
           word.is(Cue::role_modal) || (word.form().has(inflection::third) && !word.form().can_be(part::noun));
  });
  if (says) return false;
  const std::string& text = text_of(side.document, strip.clause);
  const std::uint32_t begin = side.clauses.items[strip.clause].label_span.end;
  const bool first = text.find_first_not_of(" \t\n.)*_", begin) >= strip.words.front().span.begin;
  const std::size_t stop = strip.words.back().span.end;
  if (!capitals || !first || stop >= text.size() || text[stop] != '.') return false;
  if (text.find_first_not_of(" \t\n.*_", stop) != std::string::npos) return true;
  // A line of its own, where its text follows and nothing asks for it: "Governing law:", "New York."
  const auto& paragraphs = side.document.paragraphs;
  const std::uint32_t next = strip.clause + 1;
  const bool asked = strip.clause > 0 && ends_with_colon(paragraphs[strip.clause - 1].text);
  return strip.words.size() > 1 && !asked && next < paragraphs.size() &&
         paragraphs[next].story == paragraphs[strip.clause].story && side.clauses.items[next].label.empty() &&
         paragraphs[next].text.size() >= fewest_in_text;
}

bool is_bare_heading(const Report& report, const Passage& passage) {
  if (!passage.whole || passage.inserted() == passage.deleted() || is_cell(report, passage)) return false;
  const Strip& strip = words_of(passage);
  const Clause& clause = side_of(report, passage).clauses.items[strip.clause];
  // A line with a figure says something.
  if (std::any_of(strip.words.begin(), strip.words.end(), [](const Word& word) { return word.number; })) return false;
  const bool all = !clause.heading.empty() && strip.words.back().span.end <= clause.heading.end;
  if (all || clause.kind == ClauseKind::article || is_run_in_heading(side_of(report, passage), strip)) return true;
  const bool capitals = std::all_of(strip.words.begin(), strip.words.end(),
                                    [](const Word& word) { return (word.capital && !word.number) || is_function_word(word); });
  const std::string& text = text_of(side_of(report, passage).document, strip.clause);
  const std::size_t last = text.find_last_not_of(" \t\n");
  return capitals && strip.words.size() <= longest_heading && last != std::string::npos && text[last] != '.' &&
         text[last] != ';' && text[last] != ':';
}

void join_blocks(const Report& report, std::vector<Passage>& passages) {
  std::vector<Passage> joined;
  std::vector<Passage> headings;  // that wait for their clause
  std::set<std::size_t> grown;    // of `joined`
  for (Passage& passage : passages) {
    if (!headings.empty() && !follows(headings.back(), passage)) {
      std::move(headings.begin(), headings.end(), std::back_inserter(joined));
      headings.clear();
    }
    if (is_bare_heading(report, passage)) {
      headings.push_back(std::move(passage));
      continue;
    }
    if (!joined.empty() && headings.empty() && follows(joined.back(), passage) &&
        (same_table_row(report, joined.back(), passage) || leads_in(report, joined.back(), passage) ||
         are_fragments(report, joined.back(), passage))) {
      take(joined.back(), passage);
      grown.insert(joined.size() - 1);
      continue;
    }
    for (const Passage& heading : headings) take_rows(passage, heading);
    if (!headings.empty()) grown.insert(joined.size());
    headings.clear();
    joined.push_back(std::move(passage));
  }
  for (const std::size_t at : grown) settle(joined[at]);
  std::move(headings.begin(), headings.end(), std::back_inserter(joined));
  passages = std::move(joined);
}

namespace {

/// The column of a cell of both versions in which only figures changed; nullptr for anything else.
const Cell* edited_figure(const Report& report, const Passage& passage) {
  if (passage.inserted() || passage.deleted() || passage.after.words.size() > longest_figure) return nullptr;
  const Document& document = report.after.document;
  const std::uint32_t cell = document.paragraphs[passage.after.clause].cell;
  if (cell >= document.cells.size()) return nullptr;
  for (const PassageEdit& edit : passage.edits)
    for (std::size_t at = edit.after.begin; at < edit.after.end; ++at)
      if (passage.after.words[at].norm.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos) return nullptr;
  return &document.cells[cell];
}

/// Whether the row of a cell is one of a series: its first cell counts, "Year 2", "2027", "over 1,000".
bool in_series(const Document& document, std::uint32_t paragraph) {
  const Cell& here = document.cells[document.paragraphs[paragraph].cell];
  std::uint32_t first = paragraph;
  for (; first > 0 && document.paragraphs[first - 1].cell < document.cells.size(); --first) {
    const Cell& cell = document.cells[document.paragraphs[first - 1].cell];
    if (cell.table != here.table || cell.row != here.row) break;
  }
  return document.paragraphs[first].text.find_first_of("0123456789") != std::string::npos;
}

void append_strip(Strip& into, Strip& from, std::size_t shift) {
  for (std::size_t& partner : from.partner)
    if (partner != no_partner) partner += shift;
  into.partner.insert(into.partner.end(), from.partner.begin(), from.partner.end());
  into.words.insert(into.words.end(), std::make_move_iterator(from.words.begin()), std::make_move_iterator(from.words.end()));
}

void append_passage(Passage& into, Passage& from) {
  const std::size_t before = into.before.words.size(), after = into.after.words.size();
  for (PassageEdit& edit : from.edits) {
    edit.before = {edit.before.begin + before, edit.before.end + before};
    edit.after = {edit.after.begin + after, edit.after.end + after};
  }
  append_strip(into.before, from.before, after);
  append_strip(into.after, from.after, before);
  into.edits.insert(into.edits.end(), from.edits.begin(), from.edits.end());
  into.rows.insert(into.rows.end(), from.rows.begin(), from.rows.end());
  into.changes.insert(into.changes.end(), from.changes.begin(), from.changes.end());
}

}  // namespace

void join_definitions(const Report& report, std::vector<Passage>& passages) {
  for (const bool gone : {false, true}) {
    std::vector<std::size_t> bare;
    for (std::size_t p = 0; p < passages.size(); ++p)
      if (!passages[p].rows.empty() && passages[p].deleted() == gone && is_bare_definition(report, passages[p]))
        bare.push_back(p);
    if (bare.size() < fewest_bare) continue;
    for (std::size_t k = 1; k < bare.size(); ++k) {
      take(passages[bare.front()], passages[bare[k]]);
      passages[bare[k]] = Passage();
    }
    settle(passages[bare.front()]);
  }
  std::erase_if(passages, [](const Passage& passage) { return passage.rows.empty(); });
}

namespace {

/// The table of which cells came or went as a whole; none where a price stands in one: what things cost is told thing by thing.
std::uint32_t table_of_rows(const Report& report, const Passage& passage) {
  if (!passage.whole || passage.inserted() == passage.deleted()) return none;
  const bool in_before = passage.deleted();
  const Document& document = side_of(report, passage).document;
  std::uint32_t table = none;
  for (const std::uint32_t row : passage.rows) {
    const Pair& pair = report.alignment.pairs[row];
    const std::uint32_t cell = document.paragraphs[in_before ? pair.before : pair.after].cell;
    if (cell >= document.cells.size() || (table != none && table != document.cells[cell].table)) return none;
    table = document.cells[cell].table;
  }
  const Strip& strip = words_of(passage);
  for (const Fact& fact : find_facts(strip.words, *strip.language))
    if (fact.kind == FindingKind::amount || fact.kind == FindingKind::percentage) return none;
  return find_patterns(lexicon_of(*strip.language).modality, strip.words).empty() ? table : none;
}

}  // namespace

void join_table_rows(const Report& report, std::vector<Passage>& passages) {
  std::map<std::pair<bool, std::uint32_t>, std::vector<std::size_t>> tables;
  for (std::size_t p = 0; p < passages.size(); ++p) {
    const std::uint32_t table = table_of_rows(report, passages[p]);
    if (table != none) tables[{passages[p].deleted(), table}].push_back(p);
  }
  for (const auto& [key, members] : tables) {
    if (members.size() < fewest_table_rows) continue;
    for (std::size_t m = 1; m < members.size(); ++m) {
      take(passages[members.front()], passages[members[m]]);
      passages[members[m]] = Passage();
    }
    settle(passages[members.front()]);
  }
  std::erase_if(passages, [](const Passage& passage) { return passage.rows.empty(); });
}

void join_columns(const Report& report, std::vector<Passage>& passages) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::size_t>> columns;
  for (std::size_t p = 0; p < passages.size(); ++p)
    if (const Cell* cell = edited_figure(report, passages[p])) columns[{cell->table, cell->column}].push_back(p);
  for (const auto& [column, members] : columns) {
    const bool series = std::all_of(members.begin(), members.end(), [&](std::size_t member) {
      return in_series(report.after.document, passages[member].after.clause);
    });
    if (members.size() < (series ? fewest_in_series : fewest_figures)) continue;
    for (std::size_t m = 1; m < members.size(); ++m) {
      append_passage(passages[members.front()], passages[members[m]]);
      passages[members[m]] = Passage();
    }
  }
  std::erase_if(passages, [](const Passage& passage) { return passage.rows.empty(); });
}

namespace {

/// An entry of a list of drawings, prices or names: no sentence, and nobody must or may.
bool is_line(const Report& report, const Passage& passage) {
  if (!passage.whole || passage.inserted() == passage.deleted()) return false;
  const Strip& strip = words_of(passage);
  const std::string& text = text_of(side_of(report, passage).document, strip.clause);
  const std::size_t last = text.find_last_not_of(" \t\n");
  return last != std::string::npos && text[last] != '.' && text[last] != ';' && strip.words.size() <= longest_listed &&
         side_of(report, passage).clauses.items[strip.clause].label.empty() &&
         find_patterns(lexicon_of(*strip.language).modality, strip.words).empty();
}

}  // namespace

void join_lines(const Report& report, std::vector<Passage>& passages) {
  std::vector<Passage> joined;
  for (std::size_t from = 0; from < passages.size();) {
    std::size_t end = from + 1;
    if (is_line(report, passages[from]))
      while (end < passages.size() && is_line(report, passages[end]) && follows(passages[end - 1], passages[end])) ++end;
    if (end - from < fewest_lines) end = from + 1;
    for (std::size_t at = from + 1; at < end; ++at) take(passages[from], passages[at]);
    if (end > from + 1) settle(passages[from]);
    joined.push_back(std::move(passages[from]));
    from = end;
  }
  passages = std::move(joined);
}

namespace {

/// A box that was empty is ticked, or the other way round, and nothing else.
bool is_tick(const Report& report, const Passage& passage) {
  if (passage.edits.size() != 1 || passage.rows.size() != 1) return false;
  const PassageEdit& edit = passage.edits.front();
  if (edit.before.size() != 1 || edit.after.size() != 1) return false;
  const auto box = [](const Side& side, const Strip& strip, std::size_t at) {
    const Span span = strip.words[at].span;
    return text_of(side.document, strip.words[at].clause).compare(span.begin, 2, "\u2610", 2) == 0;
  };
  return box(report.before, passage.before, edit.before.begin) && box(report.after, passage.after, edit.after.begin);
}

}  // namespace

void join_ticks(const Report& report, std::vector<Passage>& passages) {
  std::vector<Passage> joined;
  bool ticks = false;  // the last passage is of boxes only
  for (Passage& passage : passages) {
    const bool tick = is_tick(report, passage);
    if (tick && ticks && joined.back().rows.back() + 1 == passage.rows.front() && joined.back().rows.size() < most_ticks)
      append_passage(joined.back(), passage);
    else
      joined.push_back(std::move(passage));
    ticks = tick;
  }
  passages = std::move(joined);
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
#include "diff/units.h"

#include <algorithm>

#include "diff/content.h"
#include "text/interner.h"

namespace clausediff {
namespace {

void add_words(const AlignVersion& version, std::uint32_t paragraph, UnitRow& row, AlignUnit& unit) {
  const TokenRange range = content_of(version.side, version.words, paragraph, version.options);
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Token& token = version.words.tokens[i];
    row.ids.push_back(token.id);
    if (token.kind != TokenKind::punctuation && token.kind != TokenKind::space) ++unit.words;
  }
}

AlignUnit begun(const UnitRow& row, std::uint32_t paragraph) {
  AlignUnit unit;
  unit.begin = static_cast<std::uint32_t>(row.ids.size());
  unit.first = paragraph;
  return unit;
}

void finish(UnitRow& row, AlignUnit unit) {
  unit.end = static_cast<std::uint32_t>(row.ids.size());
  if (unit.body < unit.begin || unit.body + 4 > unit.end) unit.body = unit.begin;
  unit.content = hash_ids(Ids(row.ids).subspan(unit.begin));
  if (unit.begin == unit.end && unit.number != 0) unit.content = 1;  // a label alone is no empty paragraph
  row.items.push_back(unit);
}

// The heading as a hash of its words, and where the words behind it begin.
void read_title(const AlignVersion& version, std::uint32_t paragraph, AlignUnit& unit) {
  const Span heading = version.side.clauses.items[paragraph].heading;
  if (heading.empty()) return;
  const TokenRange all = content_of(version.side, version.words, paragraph, version.options);
  const TokenRange range = within(version.words, all, heading);
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Token& token = version.words.tokens[i];
    if (token.kind != TokenKind::punctuation) unit.title = (unit.title ^ token.id) * 0x9E3779B97F4A7C15ULL + 1;
  }
  unit.body = unit.begin + (range.end - all.begin);
}

void add_paragraph(const AlignVersion& version, std::uint32_t paragraph, UnitRow& row) {
  const Clause& clause = version.side.clauses.items[paragraph];
  AlignUnit unit = begun(row, paragraph);
  unit.last = paragraph + 1;
  add_words(version, paragraph, row, unit);
  read_title(version, paragraph, unit);
  unit.number = clause.number.empty() ? 0 : hash_bytes(clause.number) | 1U;
  const bool heading =
      clause.kind == ClauseKind::article || clause.kind == ClauseKind::schedule || clause.kind == ClauseKind::title;
  if (heading) unit.kind = UnitKind::heading;
  finish(row, unit);
}

// One past the last paragraph of the outermost table that `paragraph` is in.
std::uint32_t end_of_table(const Document& document, std::uint32_t paragraph, std::uint32_t end) {
  const auto outermost = [&](std::uint32_t p) {
    std::uint32_t table = document.cells[document.paragraphs[p].cell].table;
    while (document.tables[table].outer_cell != none) table = document.cells[document.tables[table].outer_cell].table;
    return table;
  };
  const std::uint32_t table = outermost(paragraph);
  while (paragraph < end && document.paragraphs[paragraph].cell != none && outermost(paragraph) == table) ++paragraph;
  return paragraph;
}

// Clause::parent, as a unit of the row.
void set_parents(const AlignVersion& version, UnitRow& row) {
  for (AlignUnit& unit : row.items) {
    const std::uint32_t parent = version.side.clauses.items[unit.first].parent;
    if (parent == none) continue;
    const auto at = std::lower_bound(row.items.begin(), row.items.end(), parent,
                                     [](const AlignUnit& u, std::uint32_t p) { return u.first < p; });
    if (at != row.items.end() && at->first == parent) unit.parent = static_cast<std::uint32_t>(at - row.items.begin());
  }
}

}  // namespace

std::uint64_t hash_ids(Ids ids) {
  std::uint64_t hash = ids.size();
  for (const std::uint32_t id : ids) {
    hash = (hash ^ id) * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 31;
  }
  return hash;
}

UnitRow paragraph_units(const AlignVersion& version, std::uint32_t begin, std::uint32_t end) {
  const Document& document = version.side.document;
  UnitRow row;
  for (std::uint32_t p = begin; p < end;) {
    if (document.paragraphs[p].cell == none) {
      if (version.side.clauses.items[p].kind != ClauseKind::contents) add_paragraph(version, p, row);
      ++p;
      continue;
    }
    AlignUnit unit = begun(row, p);
    unit.kind = UnitKind::table;
    unit.last = end_of_table(document, p, end);
    for (; p < unit.last; ++p) add_words(version, p, row, unit);
    finish(row, unit);
  }
  set_parents(version, row);
  return row;
}

UnitRow plain_units(const AlignVersion& version, const std::vector<std::uint32_t>& paragraphs) {
  UnitRow row;
  for (const std::uint32_t p : paragraphs) add_paragraph(version, p, row);
  return row;
}

UnitRow grouped_units(const AlignVersion& version, const std::vector<std::vector<std::uint32_t>>& groups) {
  UnitRow row;
  for (const std::vector<std::uint32_t>& group : groups) {
    AlignUnit unit = begun(row, group.empty() ? none : group.front());
    for (const std::uint32_t p : group) add_words(version, p, row, unit);
    unit.last = group.empty() ? none : group.back() + 1;
    finish(row, unit);
  }
  return row;
}

}  // namespace clausediff

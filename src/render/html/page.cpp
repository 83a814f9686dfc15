// SPDX-License-Identifier: Apache-2.0
#include "render/html/page.h"

#include <clausediff/places.h>

#include <algorithm>
#include <utility>

#include "render/segments.h"
#include "render/titles.h"
#include "text/spans.h"

namespace clausediff::html {
namespace {

using Entry = std::pair<std::uint32_t, std::uint32_t>;  // key, item

Lists make_lists(std::vector<Entry> entries, std::size_t keys) {
  Lists lists;
  lists.first.assign(keys + 1, 0);
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.first < b.first; });
  for (const auto& [key, item] : entries) {
    if (key >= keys) continue;
    ++lists.first[key + 1];
    lists.items.push_back(item);
  }
  for (std::size_t k = 0; k < keys; ++k) lists.first[k + 1] += lists.first[k];
  return lists;
}

template <class T, class Key>
Lists by_row(const std::vector<T>& items, std::size_t rows, Key key) {
  std::vector<Entry> entries;
  for (std::uint32_t i = 0; i < items.size(); ++i) entries.emplace_back(key(items[i]), i);
  return make_lists(std::move(entries), rows);
}

void note_row(std::vector<std::uint32_t>& rows, std::uint32_t clause, std::uint32_t row) {
  if (clause < rows.size() && rows[clause] == none) rows[clause] = row;
}

/// A clause that moved away leaves a mark where it stood: after the row of the last clause before it that stayed.
Lists find_departed(const Page& page) {
  const auto rows = static_cast<std::uint32_t>(page.report.alignment.pairs.size());
  std::vector<Entry> entries;
  std::uint32_t anchor = rows;
  for (const std::uint32_t row : page.row_of_before) {
    if (row == none) continue;
    const Pair& pair = page.report.alignment.pairs[row];
    if (is_moved(pair))
      entries.emplace_back(anchor, row);
    else
      anchor = row;
  }
  return make_lists(std::move(entries), rows + 1U);
}

}  // namespace

Page make_page(const Report& report, const HtmlOptions& options) {
  Page page{report, options, {}, {}, {}, {}, {}, {}, Detail::whole, none};
  const auto& pairs = report.alignment.pairs;
  page.row_of_before.assign(report.before.clauses.items.size(), none);
  page.row_of_after.assign(report.after.clauses.items.size(), none);
  for (std::uint32_t row = 0; row < pairs.size(); ++row) {
    note_row(page.row_of_before, pairs[row].before, row);
    note_row(page.row_of_after, pairs[row].after, row);
  }
  page.findings = by_row(report.findings.items, pairs.size(), [](const Finding& finding) { return finding.pair; });
  page.ripples = by_row(report.findings.ripples, pairs.size(), [](const Ripple& ripple) { return ripple.pair; });
  page.hygiene = by_row(report.findings.hygiene, pairs.size(), [&](const Hygiene& fault) {
    return fault.clause < page.row_of_after.size() ? page.row_of_after[fault.clause] : none;
  });
  page.departed_first = static_cast<std::uint32_t>(pairs.size());
  page.departed = find_departed(page);
  return page;
}

const Pair& row_of(const Page& page, std::uint32_t row) { return page.report.alignment.pairs[row]; }

bool is_changed(const Page& page, std::uint32_t row) {
  const auto [first, last] = changes_of(page.report, row);
  return first < last || row_of(page, row).relation != Relation::same;
}

bool matters(const Page& page, std::uint32_t row) {
  return is_changed(page, row) || !page.findings.of(row).empty() || !page.ripples.of(row).empty() ||
         !page.hygiene.of(row).empty();
}

bool is_moved(const Pair& pair) { return pair.relation == Relation::moved || pair.relation == Relation::moved_edited; }

const Side& side_of(const Page& page, const Pair& pair) { return pair.after != none ? page.report.after : page.report.before; }

std::uint32_t clause_of(const Pair& pair) { return pair.after != none ? pair.after : pair.before; }

const Clause& clause_item(const Page& page, const Pair& pair) { return side_of(page, pair).clauses.items[clause_of(pair)]; }

const Paragraph& paragraph_of(const Page& page, const Pair& pair) {
  return side_of(page, pair).document.paragraphs[clause_of(pair)];
}

namespace {

/// "Page header", "Footnote 2": what stands outside the body is named by where it stands.
std::string story_name(const Document& document, const Paragraph& paragraph) {
  if (paragraph.story >= document.stories.size()) return {};
  const Story& story = document.stories[paragraph.story];
  switch (story.kind) {
    case StoryKind::body:
      return {};
    case StoryKind::header:
      return "Page header";
    case StoryKind::footer:
      return "Page footer";
    case StoryKind::footnote:
      return "Footnote " + story.label;
    case StoryKind::endnote:
      return "Endnote " + story.label;
    case StoryKind::comment:
      return "Comment";
    case StoryKind::text_box:
      return "Text box";
  }
  return {};
}

std::string unnumbered_name(ClauseKind kind) {
  switch (kind) {
    case ClauseKind::title:
      return "Title";
    case ClauseKind::preamble:
      return "Preamble";
    case ClauseKind::recital:
      return "Recitals";
    case ClauseKind::signature:
      return "Signatures";
    case ClauseKind::cell:
      return "Table";
    default:
      return "Unnumbered text";
  }
}

}  // namespace

std::string place_name(const Page& page, std::uint32_t row) {
  const Pair& pair = row_of(page, row);
  const Side& side = side_of(page, pair);
  if (std::string name = story_name(side.document, paragraph_of(page, pair)); !name.empty()) return name;
  const std::string number(number_around(side, clause_of(pair)));
  std::string heading = defined_term(side, clause_of(pair));
  if (heading.empty()) heading = heading_around(side, clause_of(pair));
  while (!heading.empty() && (heading.back() == '.' || heading.back() == ':' || heading.back() == ' ')) heading.pop_back();
  if (number.empty() && heading.empty()) return unnumbered_name(clause_item(page, pair).kind);
  if (heading.empty() || number.empty()) return number + heading;
  return number + ' ' + heading;
}

std::string address_of(const Page& page, std::uint32_t row, Span before, Span after) {
  const auto [first, last] = changes_of(page.report, row);
  for (std::uint32_t i = first; i < last; ++i) {
    const Change& change = page.report.changes.items[i];
    if (overlap(change.before, before) || overlap(change.after, after)) return "#change-" + std::to_string(i + 1);
  }
  return "#r" + std::to_string(row);
}

}  // namespace clausediff::html

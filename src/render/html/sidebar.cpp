// SPDX-License-Identifier: Apache-2.0
// The list of clauses beside the redline: the upper headings, and every clause that something happened to.
#include <algorithm>

#include "render/html/escape.h"
#include "render/html/page.h"
#include "render/titles.h"
#include "text/utf8.h"

namespace clausediff::html {
namespace {

constexpr std::size_t heading_bytes = 44;
constexpr std::size_t label_bytes = 7;  // a longer one ("Schedule 1") stands in the heading's column

std::string shortened(std::string_view words) {
  if (words.size() <= heading_bytes) return std::string(words);
  std::size_t end = words.rfind(' ', heading_bytes);
  if (end == std::string_view::npos || end < heading_bytes / 2) end = character_begin(words, heading_bytes);
  return std::string(words.substr(0, end)) + "…";
}

std::string title_of(const Page& page, const Pair& pair) {
  const Clause& clause = clause_item(page, pair);
  if (std::string term = defined_term(side_of(page, pair), clause_of(pair)); !term.empty()) return shortened(term);
  const std::string& words = paragraph_of(page, pair).text;
  if (!clause.heading.empty() && clause.heading.end <= words.size())
    return shortened(std::string_view(words).substr(clause.heading.begin, clause.heading.size()));
  const std::uint32_t begin = std::min<std::uint32_t>(clause.body.begin, static_cast<std::uint32_t>(words.size()));
  return shortened(std::string_view(words).substr(begin));
}

void add_dot(std::string_view kind, std::string_view spoken, std::string& out) {
  out += "<i class=" + std::string(kind) + ">, " + std::string(spoken) + "</i>";
}

/// At most one dot of each kind: the list shows where, the notes show what.
void write_dots(const Page& page, std::uint32_t row, std::string& out) {
  bool severity[3] = {};
  for (const std::uint32_t i : page.findings.of(row)) severity[static_cast<int>(page.report.findings.items[i].severity)] = true;
  const auto ripples = page.ripples.of(row);
  const bool new_meaning =
      std::any_of(ripples.begin(), ripples.end(), [&](std::uint32_t i) { return page.report.findings.ripples[i].same_words; });
  if (new_meaning) add_dot("n", "same words, new meaning", out);
  if (severity[0]) add_dot("h", "high", out);
  if (severity[1]) add_dot("m", "medium", out);
  if (severity[2]) add_dot("l", "low", out);
  const bool any = new_meaning || severity[0] || severity[1] || severity[2];
  if (!any && is_changed(page, row)) add_dot("e", "changed", out);
}

bool is_listed(const Page& page, std::uint32_t row) {
  const Pair& pair = row_of(page, row);
  const Clause& clause = clause_item(page, pair);
  const bool aside = clause.kind == ClauseKind::cell || clause.kind == ClauseKind::furniture || !is_own_text(clause.kind);
  if (aside) return false;
  const bool upper =
      clause.kind == ClauseKind::article || clause.kind == ClauseKind::schedule || (clause.depth == 0 && !clause.heading.empty());
  return upper || matters(page, row);
}

}  // namespace

void write_sidebar(const Page& page, std::string& out) {
  out += "<nav class=\"sb\" id=\"clauses\" aria-label=\"Clauses\"><p class=\"ki\">Clauses</p><ol>\n";
  const auto rows = static_cast<std::uint32_t>(page.report.alignment.pairs.size());
  for (std::uint32_t row = 0; row < rows; ++row) {
    if (!is_listed(page, row)) continue;
    const Pair& pair = row_of(page, row);
    const Clause& clause = clause_item(page, pair);
    out += matters(page, row) ? "<li>" : "<li class=\"q\">";
    const std::string& label = clause.number.empty() || clause.number.size() > label_bytes ? clause.label : clause.number;
    const bool wide = label.size() > label_bytes;
    out += "<a href=#r" + std::to_string(row) + "><b>" + (wide ? std::string() : text(label)) + "</b><span>" +
           (wide ? text(label) + ' ' : std::string()) + text(title_of(page, pair)) + "</span><em>";
    write_dots(page, row, out);
    out += "</em></a></li>\n";
  }
  out += "</ol></nav>\n";
}

}  // namespace clausediff::html

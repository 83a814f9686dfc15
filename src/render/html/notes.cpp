// SPDX-License-Identifier: Apache-2.0
// What stands beside a clause: its findings, and the attributes by which the filters find it.
#include <algorithm>
#include <set>

#include "render/html/escape.h"
#include "render/html/row.h"
#include "render/segments.h"

namespace clausediff::html {
namespace {

constexpr std::size_t most_notes = 5;  // beside one clause

using Names = std::set<std::string, std::less<>>;

void write_facet(std::string_view key, const Names& names, std::string& out) {
  if (names.empty()) return;
  out += " data-" + std::string(key) + "=\"";
  bool first = true;
  for (const std::string& value : names) {
    if (!first) out += '|';
    append_text(out, value);
    first = false;
  }
  out += '"';
}

std::string_view kind_name(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::insertion:
      return "Insertion";
    case ChangeKind::deletion:
      return "Deletion";
    case ChangeKind::replacement:
      return "Replacement";
    case ChangeKind::move:
      return "Move";
    case ChangeKind::format:
      return "Format";
    case ChangeKind::row_inserted:
    case ChangeKind::row_deleted:
    case ChangeKind::column_inserted:
    case ChangeKind::column_deleted:
      return "Table";
  }
  return "";
}

void add_authors(const Document& document, std::uint32_t paragraph, Names& names) {
  if (paragraph == none) return;
  const auto low = std::partition_point(document.revisions.begin(), document.revisions.end(),
                                        [&](const Revision& revision) { return revision.paragraph < paragraph; });
  for (auto at = low; at != document.revisions.end() && at->paragraph == paragraph; ++at) {
    if (!at->author.empty()) names.insert(at->author);
  }
}

struct Facets {
  Names severities, categories, kinds, parties, authors;
};

void add_row(const Page& page, std::uint32_t row, Facets& facets) {
  for (const std::uint32_t i : page.findings.of(row)) {
    const Finding& finding = page.report.findings.items[i];
    facets.severities.emplace(severity_name(finding.severity));
    facets.categories.insert(category_of(finding));
    for (const std::string& party : {finding.burdens, finding.favours}) {
      if (!party.empty()) facets.parties.insert(party);
    }
  }
  for (const std::uint32_t i : page.ripples.of(row)) {
    facets.severities.emplace(severity_name(page.report.findings.ripples[i].severity));
    facets.categories.emplace("Reached from elsewhere");
  }
  const auto [first, last] = changes_of(page.report, row);
  for (std::uint32_t i = first; i < last; ++i) facets.kinds.emplace(kind_name(page.report.changes.items[i].kind));
  if (!matters(page, row)) return;
  add_authors(page.report.before.document, row_of(page, row).before, facets.authors);
  add_authors(page.report.after.document, row_of(page, row).after, facets.authors);
}

void write_note(const Finding& finding, std::string& out) {
  out += "<li class=\"" + std::string(severity_class(finding.severity)) + "\"><b>" +
         std::string(severity_name(finding.severity)) + "</b> " + text(finding.sentence);
  if (!finding.detail.empty()) out += " <i>" + text(finding.detail) + "</i>";
  out += " <span class=\"ru\">" + text(finding.rule) + "</span></li>";
}

/// The gravest ones, each sentence once; the rest is in the list of findings.
void write_finding_notes(const Page& page, std::uint32_t row, std::string& out) {
  const auto indices = page.findings.of(row);
  std::set<std::string_view> said;
  std::size_t left_out = 0;
  for (const std::uint32_t i : indices) {
    const Finding& finding = page.report.findings.items[i];
    if (said.size() == most_notes)
      ++left_out;
    else if (said.insert(finding.sentence).second)
      write_note(finding, out);
  }
  if (left_out > 0) out += "<li>and " + grouped(left_out) + " more in <a href=\"#findings\">the findings</a></li>";
}

}  // namespace

void write_facets_of(const Page& page, std::span<const std::uint32_t> rows, std::string& out) {
  Facets facets;
  for (const std::uint32_t row : rows) add_row(page, row, facets);
  write_facet("s", facets.severities, out);
  write_facet("c", facets.categories, out);
  write_facet("k", facets.kinds, out);
  write_facet("p", facets.parties, out);
  write_facet("a", facets.authors, out);
}

void write_facets(const Page& page, std::uint32_t row, std::string& out) {
  const std::uint32_t rows[] = {row};
  write_facets_of(page, rows, out);
}

void write_notes(const Page& page, std::span<const std::uint32_t> rows, std::string& out) {
  std::string notes;
  for (const std::uint32_t row : rows) {
    for (const std::uint32_t i : page.ripples.of(row)) {
      const Ripple& ripple = page.report.findings.ripples[i];
      notes += "<li class=\"" + std::string(severity_class(ripple.severity)) + " rp\"><b>" +
               (ripple.same_words ? "Same words, new meaning" : "Reached from elsewhere") + "</b> " + text(ripple.sentence) +
               "</li>";
    }
    write_finding_notes(page, row, notes);
    for (const std::uint32_t i : page.hygiene.of(row))
      notes += "<li class=\"l\"><b>Drafting</b> " + text(page.report.findings.hygiene[i].sentence) + "</li>";
  }
  if (!notes.empty()) out += "<ul class=\"ns\" aria-label=\"Findings\">" + notes + "</ul>";
}

}  // namespace clausediff::html

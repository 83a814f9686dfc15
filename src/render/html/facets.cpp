// SPDX-License-Identifier: Apache-2.0
// The attributes by which the filters find a clause. A finding carries its own, and names its row: the script takes them to the
// row.
#include <algorithm>
#include <set>

#include "render/html/escape.h"
#include "render/html/row.h"

namespace clausediff::html {
namespace {

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

void add_authors(const Document& document, std::uint32_t paragraph, Names& names) {
  if (paragraph == none) return;
  const auto low = std::partition_point(document.revisions.begin(), document.revisions.end(),
                                        [&](const Revision& revision) { return revision.paragraph < paragraph; });
  for (auto at = low; at != document.revisions.end() && at->paragraph == paragraph; ++at) {
    if (!at->author.empty()) names.insert(at->author);
  }
}

}  // namespace

void write_facets(const Page& page, std::uint32_t row, std::string& out) {
  Names severities, categories, parties;
  for (const std::uint32_t i : page.findings.of(row)) {
    const Finding& finding = page.report.findings.items[i];
    severities.emplace(severity_name(finding.severity));
    categories.insert(category_of(finding));
    for (const std::string& party : {finding.burdens, finding.favours}) {
      if (!party.empty()) parties.insert(party);
    }
  }
  for (const std::uint32_t i : page.ripples.of(row)) {
    severities.emplace(severity_name(page.report.findings.ripples[i].severity));
    categories.emplace("Reached from elsewhere");
  }
  out += " data-r=\"" + std::to_string(row) + '"';
  write_facet("s", severities, out);
  write_facet("c", categories, out);
  write_facet("p", parties, out);
}

void write_authors(const Page& page, std::span<const std::uint32_t> rows, std::string& out) {
  Names authors;
  for (const std::uint32_t row : rows) {
    if (!matters(page, row)) continue;
    add_authors(page.report.before.document, row_of(page, row).before, authors);
    add_authors(page.report.after.document, row_of(page, row).after, authors);
  }
  write_facet("a", authors, out);
}

}  // namespace clausediff::html

// SPDX-License-Identifier: Apache-2.0
// What matters first: clauses whose words stayed and whose meaning did not, then the findings by severity.
#include "render/html/findings.h"

#include <algorithm>

#include "render/html/escape.h"
#include "render/html/row.h"
#include "render/html/words.h"

namespace clausediff::html {
namespace {

void write_party(std::string_view word, const std::string& party, std::string& out) {
  if (!party.empty()) out += " <span class=\"pa\">" + std::string(word) + ' ' + text(party) + "</span>";
}

/// One sentence of a clause's findings; its severity where it is not the clause's.
void write_sentence(const Finding& finding, Severity clause, std::string& out) {
  out += "<li><p class=\"se\">";
  if (finding.severity != clause) write_tag(finding.severity, out), out += ' ';
  out += text(finding.sentence);
  if (!finding.detail.empty()) out += " <span class=\"dt\">" + text(finding.detail) + "</span>";
  out += " <span class=\"ml\">" + text(category_of(finding));
  write_party("burdens", finding.burdens, out);
  write_party("favours", finding.favours, out);
  out += " <span class=\"ru\">" + text(finding.rule) + "</span></span></p></li>";
}

bool says_the_same(const Finding& a, const Finding& b) {
  return a.sentence == b.sentence && a.detail == b.detail && a.rule == b.rule && a.severity == b.severity;
}

void widen(Span& span, Span other) {
  if (other.empty()) return;
  span = span.empty() ? other : Span{std::min(span.begin, other.begin), std::max(span.end, other.end)};
}

/// All findings of one clause, the gravest first, over the words they are about.
void write_clause_findings(const Page& page, std::span<const std::uint32_t> indices, std::string& out) {
  const std::vector<Finding>& items = page.report.findings.items;
  const Finding& first = items[indices.front()];
  out += "<li class=\"fd\"";
  write_facets(page, first.pair, out);
  out += '>';
  write_tag(first.severity, out);
  out += "<div><ul class=\"ss\">";
  Span before, after;
  for (std::size_t i = 0; i < indices.size(); ++i) {
    const Finding& finding = items[indices[i]];
    widen(before, finding.before);
    widen(after, finding.after);
    if (i == 0 || !says_the_same(finding, items[indices[i - 1]])) write_sentence(finding, first.severity, out);
  }
  out += "</ul><div class=\"wd\">";
  write_excerpt(page, first.pair, before, after, out);
  out += "</div></div>";
  write_place(page, first.pair, address_of(page, first.pair, first.before, first.after), out);
  out += "</li>\n";
}

}  // namespace

void write_tag(Severity severity, std::string& out) {
  out += "<span class=\"tg " + std::string(severity_class(severity)) + "\">" + std::string(severity_name(severity)) + "</span>";
}

void write_place(const Page& page, std::uint32_t row, const std::string& address, std::string& out) {
  out += "<a class=\"at\" href=\"" + address + "\">" + text(place_name(page, row)) + "</a>";
}

void write_meaning(const Page& page, std::string& out) {
  const std::uint32_t count = page.report.counts.same_words;
  if (count == 0) return;
  out += "<section class=\"cd me\" id=\"meaning\" aria-labelledby=\"meaning-h\"><h2 id=\"meaning-h\">Same words, new meaning</h2>"
         "<p class=\"ld\">" +
         std::string(count == 1 ? "One clause was not touched; what changed under it may change what it means."
                                : "These clauses were not touched; what changed under them may change what they mean.") +
         "</p>\n";
  write_ripples(page, true, out);
  out += "</section>\n";
}

void write_findings(const Page& page, std::string& out) {
  const Findings& findings = page.report.findings;
  out += "<section class=\"cd\" id=\"findings\" aria-labelledby=\"findings-h\"><h2 id=\"findings-h\">" +
         std::string(page.report.counts.same_words > 0 ? "What else matters" : "What matters first") + "</h2>";
  const bool reached =
      std::any_of(findings.ripples.begin(), findings.ripples.end(), [](const Ripple& ripple) { return !ripple.same_words; });
  if (findings.items.empty() && !reached) {
    out += "<p class=\"ld\">No rule points at a change. Every change is in the redline below.</p></section>\n";
    return;
  }
  out += "<ul class=\"fs\">\n";
  for (std::uint32_t i = 0; i < findings.items.size(); ++i) {
    const auto indices = page.findings.of(findings.items[i].pair);
    if (indices.front() == i) write_clause_findings(page, indices, out);
  }
  out += "</ul>\n";
  write_ripples(page, false, out);
  out += "</section>\n";
}

}  // namespace clausediff::html

// SPDX-License-Identifier: Apache-2.0
// Clauses whose words stayed and whose meaning did not; and what the rules point at, by severity.
#include "render/html/findings.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "render/html/escape.h"
#include "render/html/row.h"
#include "render/html/words.h"
#include "render/sayings.h"
#include "text/ascii.h"

namespace clausediff::html {
namespace {

void write_party(std::string_view word, const std::string& party, std::string& out) {
  if (!party.empty()) out += " <span class=\"pa\">" + std::string(word) + ' ' + text(party) + "</span>";
}

/// Tails of sentences that explain a family ("which bears on what must be kept secret"). A page that has grown too large says
/// each once: the family's name stands beside every sentence.
using Explained = std::set<std::string, std::less<>>;

std::string without_tail(const std::string& sentence, Explained& explained) {
  const std::size_t tail = sentence.find(", which bears on ");
  if (tail == std::string::npos || explained.insert(sentence.substr(tail)).second) return sentence;
  return sentence.substr(0, tail) + '.';
}

/// One sentence of a clause's findings; its severity where it is not the clause's.
void write_sentence(const Finding& finding, const std::string& sentence, Severity clause, std::string& out) {
  out += "<li><p class=\"se\">";
  if (finding.severity != clause) write_tag(finding.severity, out), out += ' ';
  out += text(sentence);
  if (!finding.detail.empty()) out += " <span class=\"dt\">" + text(finding.detail) + "</span>";
  out += " <span class=\"ml\">" + text(category_of(finding));
  write_party("burdens", finding.burdens, out);
  write_party("favours", finding.favours, out);
  if (finding.kind == FindingKind::term || !equal_ignoring_ascii_case(category_of(finding), finding.rule))
    out += " <span class=\"ru\">" + text(finding.rule) + "</span>";
  out += "</span></p></li>";
}

void widen(Span& span, Span other) {
  if (other.empty()) return;
  span = span.empty() ? other : Span{std::min(span.begin, other.begin), std::max(span.end, other.end)};
}

/// All findings of one clause, the gravest first, over the words they are about.
void write_clause_findings(const Page& page, std::span<const std::uint32_t> indices, Explained& explained, std::string& out) {
  const std::vector<Finding>& items = page.report.findings.items;
  const Finding& first = items[indices.front()];
  out += "<li class=\"fd\"";
  write_facets(page, first.pair, out);
  out += '>';
  write_tag(first.severity, out);
  out += "<div><ul class=\"ss\">";
  Span before, after;
  for (const std::uint32_t index : indices) {
    widen(before, items[index].before);
    widen(after, items[index].after);
  }
  for (const Saying& saying : sayings_of(items, indices)) {
    const bool brief = page.detail == Detail::places;
    write_sentence(items[saying.finding], brief ? without_tail(saying.sentence, explained) : saying.sentence, first.severity,
                   out);
  }
  out += "</ul>";
  if (page.detail != Detail::places) {  // what matters has the words
    out += "<div class=\"wd\">";
    write_excerpt(page, first.pair, before, after, out);
    out += "</div>";
  }
  out += "</div>";
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
  std::size_t count = 0;
  for (const NewMeaning& cause : page.report.matters.same_words) count += cause.reaches.size();
  if (count == 0) return;
  out +=
      "<section class=\"cd me\" id=\"meaning\" aria-labelledby=\"meaning-h\"><h2 id=\"meaning-h\">Same words, new meaning</h2>"
      "<p class=\"ld\">" +
      std::string(count == 1 ? "One clause was not touched; what changed under it may change what it means."
                             : "These clauses were not touched; what changed under them may change what they mean.") +
      "</p>\n";
  write_ripples(page, true, out);
  out += "</section>\n";
}

void write_findings(const Page& page, std::string& out) {
  const Findings& findings = page.report.findings;
  out +=
      "<section class=\"cd\" id=\"findings\" aria-labelledby=\"findings-h\"><h2 id=\"findings-h\">"
      "What the rules point at</h2>";
  const bool reached =
      std::any_of(findings.ripples.begin(), findings.ripples.end(), [](const Ripple& ripple) { return !ripple.same_words; });
  if (findings.items.empty() && !reached) {
    out += "<p class=\"ld\">No rule points at a change. Every change is in the redline below.</p></section>\n";
    return;
  }
  out += "<ul class=\"fs\">\n";
  Explained explained;
  for (std::uint32_t i = 0; i < findings.items.size(); ++i) {
    const auto indices = page.findings.of(findings.items[i].pair);
    if (indices.front() == i) write_clause_findings(page, indices, explained, out);
  }
  out += "</ul>\n";
  write_ripples(page, false, out);
  out += "</section>\n";
}

}  // namespace clausediff::html

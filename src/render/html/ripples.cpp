// SPDX-License-Identifier: Apache-2.0
// Clauses that a change elsewhere reaches. One change reaches many clauses: it is shown once, and under it whom it reaches and
// how.
#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>

#include "render/html/escape.h"
#include "render/html/findings.h"
#include "render/html/row.h"
#include "render/html/words.h"

namespace clausediff::html {
namespace {

constexpr std::size_t at_once = 6;  // reached clauses that are shown without being asked for

/// A changed clause and the ripples that come from it.
struct Source {
  RippleStep step;
  Severity severity = Severity::low;
  RippleCause cause = RippleCause::precedence;
  std::vector<std::uint32_t> ripples;

  auto rank() const { return std::tuple(severity, cause, ~ripples.size()); }
};

std::uint32_t row_of_step(const Page& page, const RippleStep& step) {
  const auto& rows = step.in_before ? page.row_of_before : page.row_of_after;
  return step.clause < rows.size() ? rows[step.clause] : none;
}

/// Of those with the same words only what the issues list has: a change of no substance reaches nothing.
std::vector<bool> listed_ripples(const Report& report) {
  std::vector<bool> listed(report.findings.ripples.size(), false);
  for (const NewMeaning& cause : report.matters.same_words)
    for (const Reach& reach : cause.reaches)
      if (reach.ripple < listed.size()) listed[reach.ripple] = true;
  return listed;
}

/// Gravest first; definitions before pointers; what reaches most before what reaches less.
std::vector<Source> sources_of(const Page& page, bool same_words) {
  std::vector<Source> sources;
  std::map<std::pair<std::uint32_t, bool>, std::size_t> known;
  const auto& ripples = page.report.findings.ripples;
  const std::vector<bool> listed = listed_ripples(page.report);
  for (std::uint32_t i = 0; i < ripples.size(); ++i) {
    if (ripples[i].same_words != same_words || ripples[i].chain.empty() || (same_words && !listed[i])) continue;
    const RippleStep& last = ripples[i].chain.back();
    const auto [at, is_new] = known.emplace(std::pair(last.clause, last.in_before), sources.size());
    if (is_new) sources.push_back({last, Severity::low, RippleCause::precedence, {}});
    Source& source = sources[at->second];
    source.severity = std::min(source.severity, ripples[i].severity);
    source.cause = std::min(source.cause, ripples[i].cause);
    source.ripples.push_back(i);
  }
  std::stable_sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) { return a.rank() < b.rank(); });
  return sources;
}

std::string step_name(const Page& page, const RippleStep& step) {
  const std::uint32_t row = row_of_step(page, step);
  return row == none ? "a clause" : "<a href=\"#r" + std::to_string(row) + "\">" + text(place_name(page, row)) + "</a>";
}

/// The sentence tells the chain from the clause to the change; its terms and pointers lead to the clauses that they stand for.
void write_chain(const Page& page, const Ripple& ripple, std::string& out) {
  const std::string_view sentence = ripple.sentence;
  std::size_t told = 0;
  for (std::size_t i = 0; i + 1 < ripple.chain.size(); ++i) {
    const std::string& words = ripple.chain[i].term;
    const std::uint32_t row = row_of_step(page, ripple.chain[i + 1]);
    const std::size_t at = words.empty() || row == none ? std::string_view::npos : sentence.find(words, told);
    if (at == std::string_view::npos) continue;
    out += text(sentence.substr(told, at - told)) + "<a href=#r" + std::to_string(row) + '>' + text(words) + "</a>";
    told = at + words.size();
  }
  out += text(sentence.substr(told));
}

void write_ripple(const Page& page, const Ripple& ripple, std::string& out) {
  out += "<li class=\"fd rp\"";
  write_facets(page, ripple.pair, out);
  out += '>';
  write_tag(ripple.severity, out);
  out += "<div><p class=\"se\">";
  write_chain(page, ripple, out);
  out += "</p></div>";
  write_place(page, ripple.pair, "#r" + std::to_string(ripple.pair), out);
  out += "</li>\n";
}

/// The first row with changes in the clause or below it: of a schedule its heading is seldom what changed.
std::uint32_t changed_row(const Page& page, const RippleStep& step) {
  const Clauses& clauses = step.in_before ? page.report.before.clauses : page.report.after.clauses;
  if (step.clause >= clauses.items.size()) return none;
  for (std::uint32_t clause = step.clause; clause < std::max(clauses.items[step.clause].end, step.clause + 1); ++clause) {
    const std::uint32_t row = row_of_step(page, {clause, "", step.in_before});
    if (row == none) continue;
    const auto [first, last] = changes_of(page.report, row);
    if (first < last) return row;
  }
  return none;
}

void write_source(const Page& page, const Source& source, std::string& out) {
  if (source.cause == RippleCause::reference) {  // the pointer stayed, and what it points at is another clause
    out += "<h3 class=\"so\">" + step_name(page, source.step) + (source.step.in_before ? " is gone" : " is another clause now") +
           ", and is still pointed to by " + counted(source.ripples.size(), "clause", "clauses") + "</h3>";
    return;
  }
  const std::uint32_t row = changed_row(page, source.step);
  out += "<h3 class=\"so\">" + step_name(page, source.step) + " changed, and reaches " +
         counted(source.ripples.size(), "clause", "clauses") + "</h3>";
  if (row == none) return;
  const auto [first, last] = changes_of(page.report, row);
  const auto& changes = page.report.changes.items;
  out += "<div class=\"wd\">";
  write_excerpt(page, row, {changes[first].before.begin, changes[last - 1].before.end},
                {changes[first].after.begin, changes[last - 1].after.end}, out);
  out += "</div>";
}

void write_list(const Page& page, std::span<const std::uint32_t> indices, std::string& out) {
  out += "<ul class=\"fs\">\n";
  for (const std::uint32_t i : indices) write_ripple(page, page.report.findings.ripples[i], out);
  out += "</ul>";
}

/// A clause whose own words changed has been told what they do: that it is reached too is told once.
std::vector<std::uint32_t> not_told(const Page& page, const std::vector<std::uint32_t>& ripples, std::set<std::uint32_t>& told) {
  std::vector<std::uint32_t> fresh;
  for (const std::uint32_t i : ripples)
    if (told.insert(page.report.findings.ripples[i].pair).second) fresh.push_back(i);
  return fresh;
}

}  // namespace

void write_ripples(const Page& page, bool same_words, std::string& out) {
  std::set<std::uint32_t> told;
  for (const Source& source : sources_of(page, same_words)) {
    const std::vector<std::uint32_t> fresh = same_words ? source.ripples : not_told(page, source.ripples, told);
    if (fresh.empty()) continue;
    write_source(page, source, out);
    const std::span<const std::uint32_t> all(fresh);
    const std::size_t shown = all.size() <= at_once + 1 ? all.size() : at_once;
    write_list(page, all.first(shown), out);
    if (shown == all.size()) continue;
    out += "<details class=\"mo-r\" open><summary>and " + counted(all.size() - shown, "clause", "clauses") + " more</summary>";
    write_list(page, all.subspan(shown), out);
    out += "</details>\n";
  }
}

}  // namespace clausediff::html

// SPDX-License-Identifier: Apache-2.0
// The head of the page: what was compared with what, and how much changed, in the rows that readers of redlines know.
#include <clausediff/clausediff.h>
#include <clausediff/names.h>

#include <map>
#include <set>

#include "render/html/digest.h"
#include "render/html/escape.h"
#include "render/html/page.h"

namespace clausediff::html {
namespace {

std::string logo_type(std::string_view bytes) {
  if (bytes.substr(0, 8) == "\x89PNG\r\n\x1A\n") return "image/png";
  if (bytes.substr(0, 3) == "\xFF\xD8\xFF") return "image/jpeg";
  if (bytes.substr(0, 4) == "GIF8") return "image/gif";
  if (bytes.substr(0, 4) == "RIFF" && bytes.substr(8, 4) == "WEBP") return "image/webp";
  if (bytes.substr(0, 4) == "<svg" ||
      (bytes.substr(0, 5) == "<?xml" && bytes.substr(0, 1024).find("<svg") != std::string_view::npos))
    return "image/svg+xml";
  return {};
}

void write_logo(const HtmlOptions& options, std::string& out) {
  const std::string type = logo_type(options.logo);
  if (type.empty()) return;
  out += "<img class=\"lg\" alt=\"" + text(options.firm.empty() ? "Logo" : options.firm) + "\" src=\"data:" + type + ";base64," +
         base64(options.logo) + "\">";
}

void write_number(std::uint64_t number, std::string_view label, std::string_view kind, std::string& out) {
  if (number == 0) return;
  out += "<div" + (kind.empty() ? "" : " class=\"" + std::string(kind) + '"') + "><dt>" + std::string(label) + "</dt><dd>" +
         grouped(number) + "</dd></div>";
}

/// The strip of numbers under the title: what was found, then what became of the clauses. Zeros are left out.
void write_strip(const Report& report, std::string& out) {
  const Counts& counts = report.counts;
  std::uint64_t severities[3] = {};
  for (const Matter& matter : report.matters.items) ++severities[static_cast<int>(matter.severity)];
  std::uint64_t reached = 0;
  for (const NewMeaning& cause : report.matters.same_words) reached += cause.reaches.size();
  out += "<dl class=\"nu\">";
  write_number(reached, "same words,<br>new meaning", "h", out);
  write_number(severities[0], "high", "h", out);
  write_number(severities[1], "medium", "m", out);
  write_number(severities[2], "low", "l", out);
  write_number(counts.clauses_edited, counts.clauses_edited == 1 ? "clause edited" : "clauses edited", "", out);
  write_number(counts.clauses_inserted, "inserted", "", out);
  write_number(counts.clauses_deleted, "deleted", "", out);
  write_number(counts.clauses_moved, "moved", "", out);
  write_number(counts.clauses_same, "unchanged", "", out);
  out += "</dl>\n";
}

void write_count(std::string_view label, std::uint64_t count, std::string& out) {
  out += "<tr><th scope=\"row\">" + text(label) + "</th><td>" + grouped(count) + "</td></tr>";
}

void write_counts(const Counts& counts, std::string& out) {
  out += "<table class=\"ct\"><caption>Changes</caption>";
  write_count("Insertions", counts.insertions, out);
  write_count("Deletions", counts.deletions, out);
  write_count("Replacements", counts.replacements, out);
  write_count("Moved from", counts.moves, out);
  write_count("Moved to", counts.moves, out);
  write_count("Table insertions", counts.table_insertions, out);
  write_count("Table deletions", counts.table_deletions, out);
  if (counts.states != 0) write_count("Hidden, struck, raised or linked otherwise", counts.states, out);
  if (counts.setup != 0) write_count("Page set-up", counts.setup, out);
  write_count("Format changes", counts.formats, out);
  write_count("Total changes",
              std::uint64_t{counts.insertions} + counts.deletions + counts.replacements + counts.moves + counts.table_insertions +
                  counts.table_deletions + counts.states + counts.setup + counts.formats,
              out);
  if (counts.comments != 0) write_count("In comments", counts.comments, out);
  if (counts.contents != 0) write_count("In tables of contents", counts.contents, out);
  out += "</table>\n";
}

void write_findings_counts(const Page& page, std::string& out) {
  const Counts& counts = page.report.counts;
  out += "<table class=\"ct\"><caption>Findings by severity</caption>";
  write_count("High", counts.high, out);
  write_count("Medium", counts.medium, out);
  write_count("Low", counts.low, out);
  write_count("Same words, new meaning", counts.same_words, out);
  out += "</table>\n";
  std::map<std::string, std::uint64_t> categories;
  for (const Finding& finding : page.report.findings.items) ++categories[category_of(finding)];
  if (categories.empty()) return;
  out += "<table class=\"ct\"><caption>Findings by category</caption>";
  for (const auto& [category, count] : categories) write_count(category, count, out);
  out += "</table>\n";
}

void write_file(std::string_view side, const Document& document, std::string& out) {
  out += "<dt>" + std::string(side) + "</dt><dd><bdi>" + text(document.name) + "</bdi>";
  if (!document.sha256.empty()) out += "<br><code>SHA-256 " + text(document.sha256) + "</code>";
  out += "</dd>";
}

std::string options_of(const Page& page) {
  const CompareOptions& options = page.report.options;
  std::string list;
  const auto add = [&list](std::string_view word) { list += (list.empty() ? "" : ", ") + std::string(word); };
  if (options.exact) add("exact characters");
  if (options.ignore_case) add("letter case ignored");
  if (options.formatting) add("format changes counted");
  if (!options.playbook_name.empty()) add("playbook " + text(options.playbook_name));
  const Document& read = page.report.before.document;
  if (read.track_changes != TrackChanges::accept) add("tracked changes: " + std::string(name(read.track_changes)));
  if (read.recover) add("damaged files recovered");
  return list.empty() ? "defaults" : list;
}

/// What the coverage statement further down has in full.
std::string not_compared(const Page& page) {
  std::set<std::string> names;
  for (const Side* side : {&page.report.before, &page.report.after}) {
    for (const Coverage& row : side->document.coverage) {
      if (row.treatment != Treatment::compared && row.count > 0)
        names.insert(row.construct + (row.treatment == Treatment::opaque ? " (by digest only)" : ""));
    }
  }
  if (names.empty()) return "nothing was left out; <a href=\"#statements\">coverage</a>";
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + text(name);
  return list + "; <a href=\"#statements\">coverage</a>";
}

void write_about(const Page& page, std::string& out) {
  out +=
      "<details class=\"ab\" id=\"about\" open><summary>About this comparison: files, options, counts</summary><dl class=\"kv\">";
  write_file("Before", page.report.before.document, out);
  write_file("After", page.report.after.document, out);
  if (!page.options.profile.empty()) out += "<dt>Profile</dt><dd>" + text(page.options.profile) + "</dd>";
  out += "<dt>Options</dt><dd>" + options_of(page) + "</dd><dt>Not compared</dt><dd>" + not_compared(page) + "</dd>";
  out +=
      "<dt>Marks</dt><dd><ins><small>inserted: </small>inserted</ins>, <del><small>deleted: </small>deleted</del>, "
      "<span class=\"mv\">moved</span>; <a href=\"#legend\">legend</a></dd>";
  out += "<dt>Made with</dt><dd>clausediff " + std::string(version()) + "</dd>";
  if (!page.options.logo.empty() && logo_type(page.options.logo).empty())
    out += "<dt>Logo</dt><dd>left out: it is no PNG, JPEG, GIF, WebP or SVG image</dd>";
  out += "</dl><div class=\"cts\">";
  write_counts(page.report.counts, out);
  write_findings_counts(page, out);
  out += "</div></details>\n";
}

}  // namespace

void write_head(const Page& page, std::string& out) {
  const Document& before = page.report.before.document;
  const Document& after = page.report.after.document;
  out += "<header class=\"top\" id=\"top\">";
  write_logo(page.options, out);
  out += "<p class=\"ki\">Review of changes";
  if (!page.options.firm.empty()) out += " · " + text(page.options.firm);
  if (!page.options.date.empty()) out += " · <time>" + text(page.options.date) + "</time>";
  out += "</p><h1>" + text(title_of(page)) + "</h1>\n<p class=\"fi\"><bdi>" + text(file_name(before.name)) +
         "</bdi> <span aria-label=\"to\">→</span> <bdi>" + text(file_name(after.name)) + "</bdi></p>\n";
  write_strip(page.report, out);
  out += "</header>\n";
  write_about(page, out);
}

std::string file_name(std::string_view path) {
  const std::size_t slash = path.find_last_of("/\\");
  return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

std::string title_of(const Page& page) {
  if (!page.options.title.empty()) return page.options.title;
  const Side& side = page.report.after;
  for (const Clause& clause : side.clauses.items) {
    if (clause.kind != ClauseKind::title) continue;
    const auto index = static_cast<std::uint32_t>(&clause - side.clauses.items.data());
    return text_of(side.document, index);
  }
  if (!side.document.title.empty()) return side.document.title;
  return file_name(page.report.before.document.name) + " → " + file_name(side.document.name);
}

}  // namespace clausediff::html

namespace clausediff {

bool is_picture(std::string_view bytes) { return !html::logo_type(bytes).empty(); }

}  // namespace clausediff

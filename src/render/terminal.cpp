// SPDX-License-Identifier: Apache-2.0
// Report → a page for a terminal: what matters first, then the changed clauses one by one.
#include <clausediff/clausediff.h>
#include <clausediff/names.h>
#include <clausediff/places.h>

#include <algorithm>

#include "render/escape.h"
#include "render/issues.h"
#include "render/terminal_parts.h"
#include "render/titles.h"
#include "text/width.h"

namespace clausediff {
namespace {

/// The file's name, as a link where there is an address (OSC 8).
std::string linked(const std::string& name, const std::string& link) {
  const std::string safe = for_terminal_line(name);
  return link.empty() ? safe : "\x1b]8;;" + for_terminal_line(link) + "\x1b\\" + safe + "\x1b]8;;\x1b\\";
}

void add_head(TerminalPage& page) {
  const Report& report = page.report;
  const bool colour = page.options.colour;
  page.out += painted(linked(report.before.document.name, page.options.before_link), PaintStyle::strong, colour) + " \u2192 " +
              painted(linked(report.after.document.name, page.options.after_link), PaintStyle::strong, colour) + "\n";
}

void add_more(TerminalPage& page, std::size_t shown, std::size_t total, const std::string& where) {
  if (shown < total)
    add_lines(page, {{"\u2026 and " + std::to_string(total - shown) + " more" + where, PaintStyle::faint}}, 2, 2);
}

std::size_t shown_of(const TerminalPage& page, std::size_t total) {
  return page.options.all ? total : std::min(total, most_beside_redline);
}

void add_setup(TerminalPage& page) {
  if (page.report.changes.setup.empty()) return;
  add_section(page, "PAGE SET-UP");
  for (const SetupChange& change : page.report.changes.setup) add_lines(page, {{for_terminal(change.sentence)}}, 2, 4);
}

void add_hygiene(TerminalPage& page) {
  const auto& faults = page.report.findings.hygiene;
  if (faults.empty()) return;
  add_section(page, "DRAFTING FAULTS THAT ARE NEW");
  const std::size_t shown = shown_of(page, faults.size());
  for (std::size_t i = 0; i < shown; ++i) {
    add_lines(page,
              {{for_terminal_line(place_of(page.report.after, faults[i].clause)) + "  ", PaintStyle::strong},
               {for_terminal(faults[i].sentence)}},
              2, 4);
  }
  add_more(page, shown, faults.size(), " (--all shows them)");
}

}  // namespace

void add_section(TerminalPage& page, const std::string& title) {
  page.out += "\n" + painted(title, PaintStyle::strong, page.options.colour) + "\n\n";
}

void add_lines(TerminalPage& page, const std::vector<Styled>& texts, std::size_t first, std::size_t indent) {
  append_wrapped(page.out, texts, {first, indent, page.options.width, page.options.colour});
}

Styled severity_tag(Severity severity) {
  switch (severity) {
    case Severity::high:
      return {"high    ", PaintStyle::high};
    case Severity::medium:
      return {"medium  ", PaintStyle::medium};
    case Severity::low:
      return {"low     ", PaintStyle::low};
  }
  return {};
}

std::string to_terminal(const Report& report, const TerminalOptions& options) {
  TerminalPage page = {report, options, {}};
  add_head(page);
  const bool none_found = report.findings.items.empty() && report.findings.ripples.empty();
  const bool quiet = !differs(report) && none_found && report.changes.items.empty();
  add_lines(page, {{verdict(report)}}, 0, 0);
  const std::string matters = matters_summary(report);
  if (!quiet && !matters.empty()) add_lines(page, {{matters}}, 0, 0);
  if (const std::string asides = asides_summary(report); !asides.empty()) add_lines(page, {{asides}}, 0, 0);
  add_matters(page);
  add_new_meanings(page);
  add_no_substance(page);
  add_setup(page);
  if (!quiet || options.all) add_redline(page);
  add_hygiene(page);
  add_notes(page);
  return std::move(page.out);
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// The foot of the terminal's page: what the reader of a comparison must know about what it does not show.
#include <clausediff/names.h>

#include <array>

#include "render/escape.h"
#include "render/place.h"
#include "render/terminal_parts.h"
#include "render/titles.h"

namespace clausediff {
namespace {

std::string_view words_for(SuppressedKind kind) {
  switch (kind) {
    case SuppressedKind::white_space:
      return "white space";
    case SuppressedKind::quotes:
      return "quotation marks";
    case SuppressedKind::dashes:
      return "dashes";
    case SuppressedKind::invisible:
      return "invisible characters";
    case SuppressedKind::compatibility:
      return "forms of a character";
    case SuppressedKind::letter_case:
      return "letter case";
    case SuppressedKind::renumbering:
      return "renumbering";
    case SuppressedKind::followed_reference:
      return "references that follow their clause";
    case SuppressedKind::renamed_term:
      return "uses of a renamed term";
    case SuppressedKind::other:
      return "other";
  }
  return "";
}

std::string held_equal(const Report& report) {
  std::array<std::size_t, 10> counts{};
  for (const Suppressed& suppressed : report.changes.suppressed) ++counts[static_cast<std::size_t>(suppressed.kind)];
  std::string line;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    line += line.empty() ? "Held equal: " : ", ";
    line += std::string(words_for(static_cast<SuppressedKind>(i))) + " (" + std::to_string(counts[i]) + ")";
  }
  return line;
}

}  // namespace

void add_notes(TerminalPage& page) {
  std::vector<std::string> lines;
  for (const Side* side : {&page.report.before, &page.report.after}) {
    const std::string name = for_terminal_line(side->document.name);
    for (const Warning& warning : side->document.warnings) {
      const std::string place = warning.paragraph == none ? "" : ", " + for_terminal_line(place_of(*side, warning.paragraph));
      lines.push_back(name + place + ": " + for_terminal_line(warning.detail));
    }
    const std::string left_out = not_compared(side->document);
    if (!left_out.empty()) lines.push_back(name + ": not compared: " + for_terminal_line(left_out));
  }
  const std::string equal = held_equal(page.report);
  if (!equal.empty()) lines.push_back(equal + ". --exact compares characters as they stand.");
  if (lines.empty()) return;
  add_section(page, "PLEASE NOTE");
  for (const std::string& line : lines) add_lines(page, {{line, PaintStyle::faint}}, 2, 4);
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// The foot of the terminal's page: what the reader of a comparison must know about what it does not show.
#include <clausediff/names.h>
#include <clausediff/places.h>

#include <algorithm>
#include <array>

#include "render/escape.h"
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

/// One warning and where it holds.
struct Note {
  std::string detail;
  std::vector<std::string> places;  // each once
  std::size_t count = 0;
};

std::vector<Note> notes_of(const Side& side) {
  std::vector<Note> notes;
  for (const Warning& warning : side.document.warnings) {
    auto note = std::find_if(notes.begin(), notes.end(), [&](const Note& known) { return known.detail == warning.detail; });
    if (note == notes.end()) note = notes.insert(notes.end(), {warning.detail, {}, 0});
    ++note->count;
    if (warning.paragraph == none) continue;
    const std::string place = for_terminal_line(place_of(side, warning.paragraph));
    if (place == "Text") continue;  // says nothing
    if (std::find(note->places.begin(), note->places.end(), place) == note->places.end()) note->places.push_back(place);
  }
  return notes;
}

/// "Before, 2.1: …", or with several places "Before: … (12 places, such as 2.1, 3 and 4.2)".
std::string line_of(const std::string& version, const Note& note) {
  const std::string detail = for_terminal_line(note.detail);
  if (note.count == 1) return version + (note.places.empty() ? "" : ", " + note.places.front()) + ": " + detail;
  std::string line = version + ": " + detail + " (" + std::to_string(note.count) + " times";
  for (std::size_t i = 0; i < std::min<std::size_t>(note.places.size(), 3); ++i)
    line += (i == 0 ? ", such as in " : ", ") + note.places[i];
  return line + ")";
}

}  // namespace

void add_notes(TerminalPage& page) {
  std::vector<std::string> lines;
  for (const Side* side : {&page.report.before, &page.report.after}) {
    const std::string version = side == &page.report.before ? "Before" : "After";
    for (const Note& note : notes_of(*side)) lines.push_back(line_of(version, note));
    const std::string left_out = same_files(page.report) ? std::string() : not_compared(side->document);
    if (!left_out.empty()) lines.push_back(version + ": not compared: " + for_terminal_line(left_out));
  }
  const std::string equal = held_equal(page.report);
  if (!equal.empty()) lines.push_back(equal + ". --exact compares characters as they stand.");
  if (lines.empty()) return;
  add_section(page, "PLEASE NOTE");
  for (const std::string& line : lines) add_lines(page, {{line, PaintStyle::faint}}, 2, 4);
}

}  // namespace clausediff

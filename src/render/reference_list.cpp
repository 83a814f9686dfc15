// SPDX-License-Identifier: Apache-2.0
// Report → the list that `clausediff refs` prints.
#include <clausediff/clausediff.h>
#include <clausediff/places.h>

#include <array>

#include "render/escape.h"
#include "render/labels.h"
#include "render/titles.h"

namespace clausediff {
namespace {

constexpr std::array<std::string_view, 8> fates = {"unchanged", "followed", "stale", "retargeted",
                                                   "dangling",  "circular", "added", "removed"};

std::string target_words(const Side& side, const Reference& reference) {
  if (reference.target_clause == none)
    return reference.kind == ReferenceKind::statute || reference.kind == ReferenceKind::agreement ? "outside" : "nothing";
  const std::string title = title_of(side, reference.target_clause);
  const std::string place = place_of(side, reference.target_clause);
  return title.empty() ? place : place + " (" + title + ")";
}

std::string pointer(const Side& side, const Reference& reference) {
  return "\u201C" + std::string(words_of(side.document, reference.clause, reference.span)) + "\u201D \u2192 " +
         target_words(side, reference);
}

std::string line_of(const Report& report, const ReferenceChange& change) {
  std::string line(fates[static_cast<std::size_t>(change.fate)]);
  line.resize(12, ' ');
  line += place_of_row(report, change.pair) + ": ";
  if (change.before != none) line += pointer(report.before, report.before.clauses.references[change.before]);
  if (change.before != none && change.after != none) line += "; now ";
  if (change.after != none) line += pointer(report.after, report.after.clauses.references[change.after]);
  return for_terminal_line(line) + "\n";
}

}  // namespace

bool has_lost_references(const Report& report) {
  for (const ReferenceChange& change : report.references) {
    const bool lost =
        change.fate == ReferenceFate::stale || change.fate == ReferenceFate::dangling || change.fate == ReferenceFate::circular;
    if (lost) return true;
  }
  return false;
}

std::string to_reference_list(const Report& report) {
  std::array<std::uint64_t, fates.size()> counts{};
  std::string list;
  for (const ReferenceChange& change : report.references) {
    ++counts[static_cast<std::size_t>(change.fate)];
    if (change.fate != ReferenceFate::unchanged) list += line_of(report, change);
  }
  list += counted(report.references.size(), "reference", "references") + ":";
  for (std::size_t k = 0; k < fates.size(); ++k) {
    if (counts[k] > 0) list += " " + grouped(counts[k]) + " " + std::string(fates[k]) + ",";
  }
  list.back() = '.';
  return (report.references.empty() ? "No references." : list) + "\n";
}

}  // namespace clausediff

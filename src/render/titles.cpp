// SPDX-License-Identifier: Apache-2.0
#include "render/titles.h"

#include <clausediff/places.h>

#include <algorithm>
#include <initializer_list>

namespace clausediff {
namespace {

bool exists(const Side& side, std::uint32_t clause) {
  return clause < side.clauses.items.size() && clause < side.document.paragraphs.size();
}

std::string origin(const Report& report, const Pair& pair) {
  const std::string number(number_around(report.before, pair.before));
  return number.empty() ? std::string() : " from " + number;
}

struct Part {
  std::uint64_t count;
  const char* word;
};

/// "3 edited, 1 moved"; parts with a count of 0 are left out.
std::string list_of(std::initializer_list<Part> parts) {
  std::string line;
  for (const Part& part : parts) {
    if (part.count != 0) line += (line.empty() ? "" : ", ") + std::to_string(part.count) + " " + part.word;
  }
  return line;
}

}  // namespace

std::string count_of(std::uint64_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string count_of(std::uint64_t count, const std::string& word) { return count_of(count, word, word + "s"); }

std::string defined_term(const Side& side, std::uint32_t clause) {
  if (side.clauses.items[clause].kind != ClauseKind::definition) return {};
  const auto& list = side.clauses.definitions;
  const auto found =
      std::lower_bound(list.begin(), list.end(), clause, [](const Definition& a, std::uint32_t b) { return a.clause < b; });
  return found != list.end() && found->clause == clause ? "\u201C" + found->term + "\u201D" : std::string();
}

std::string title_of(const Side& side, std::uint32_t clause) {
  if (!exists(side, clause)) return "";
  const Clause& item = side.clauses.items[clause];
  if (!item.heading.empty()) return std::string(words_of(side.document, clause, item.heading));
  if (const std::string term = defined_term(side, clause); !term.empty()) return term;
  return std::string(heading_around(side, clause));
}

std::string title_of_row(const Report& report, std::uint32_t row) {
  const Pair& pair = report.alignment.pairs[row];
  return pair.after != none ? title_of(report.after, pair.after) : title_of(report.before, pair.before);
}

std::string relation_words(const Report& report, std::uint32_t row) {
  const Pair& pair = report.alignment.pairs[row];
  const std::string number = pair.renumbered ? std::string(number_around(report.before, pair.before)) : std::string();
  // An item's label may be another where the number that it is found under is the same.
  const std::string was = number.empty() || number == number_around(report.after, pair.after) ? std::string() : ", was " + number;
  switch (pair.relation) {
    case Relation::same:
      return "unchanged" + was;
    case Relation::edited:
      return "edited" + was;
    case Relation::moved:
      return "moved" + origin(report, pair);
    case Relation::moved_edited:
      return "moved" + origin(report, pair) + " and edited";
    case Relation::split:
      return "split" + origin(report, pair);
    case Relation::merged:
      return "merged" + origin(report, pair);
    case Relation::inserted:
      return "inserted";
    case Relation::deleted:
      return "deleted";
  }
  return "";
}

std::string changes_summary(const Report& report) {
  const std::size_t before = report.before.document.paragraphs.size(), after = report.after.document.paragraphs.size();
  if (before == 0 && after != 0) return "A new contract of " + count_of(after, "paragraph") + ".";
  if (after == 0 && before != 0) return "All " + count_of(before, "paragraph") + " of the contract are gone.";
  const Counts& counts = report.counts;
  const std::uint64_t rows = counts.clauses_edited + counts.clauses_moved + counts.clauses_inserted + counts.clauses_deleted;
  const std::uint64_t changes = std::uint64_t{counts.insertions} + counts.deletions + counts.replacements + counts.moves +
                                counts.table_insertions + counts.table_deletions + counts.states + counts.setup +
                                (report.options.formatting ? counts.formats : 0);
  const std::string kinds = list_of({{counts.clauses_edited, "edited"},
                                     {counts.clauses_moved, "moved"},
                                     {counts.clauses_inserted, "inserted"},
                                     {counts.clauses_deleted, "deleted"}});
  if (changes == 0) return "No word differs; paragraphs were split or joined.";
  if (changes == counts.setup) return count_of(changes, "change") + " of the page set-up, none of the words.";
  return count_of(changes, "change") + " in " + std::to_string(rows) + " of " +
         count_of(report.alignment.pairs.size(), "paragraph") + (kinds.empty() ? "" : ": " + kinds) + ".";
}

std::string verdict(const Report& report) {
  if (differs(report)) return changes_summary(report);
  if (report.changes.formats_left_out != 0) {
    return "No differences of words; " + count_of(report.changes.formats_left_out, "stretch", "stretches") +
           " in another format (--formatting shows what).";
  }
  if (!report.changes.items.empty()) return "No differences of the contract itself.";
  const Document& before = report.before.document;
  const Document& after = report.after.document;
  const bool other_bytes = !before.sha256.empty() && before.sha256 != after.sha256;
  const bool packed = before.kind == SourceKind::docx && after.kind == SourceKind::docx;
  if (other_bytes && packed && report.changes.suppressed.empty())
    return "The contract is the same; only the file\u2019s packaging differs.";
  return "No differences.";
}

bool same_files(const Report& report) {
  return !report.before.document.sha256.empty() && report.before.document.sha256 == report.after.document.sha256;
}

std::string asides_summary(const Report& report) {
  std::string line;
  if (report.counts.comments != 0) line = count_of(report.counts.comments, "change") + " in comments";
  if (report.counts.contents != 0) {
    line += (line.empty() ? "" : ", ") + count_of(report.counts.contents, "change") + " in the table of contents";
  }
  return line.empty() ? line : "Beside the contract\u2019s own words: " + line + ".";
}

std::string findings_summary(const Report& report) {
  const Counts& counts = report.counts;
  const std::string severities = list_of({{counts.high, "high"}, {counts.medium, "medium"}, {counts.low, "low"}});
  std::string line = "Findings: " + (severities.empty() ? "none" : severities);
  if (counts.same_words != 0) line += "; " + count_of(counts.same_words, "clause") + " with the same words and a new meaning";
  return line + ".";
}

std::string chain_words(const Report& report, const Ripple& ripple) {
  std::string words;
  for (std::size_t i = 0; i < ripple.chain.size(); ++i) {
    const RippleStep& step = ripple.chain[i];
    const std::string place = place_of(step.in_before ? report.before : report.after, step.clause);
    if (i == 0)
      words = place;
    else if (ripple.chain[i - 1].term.empty())
      words += " \u2192 " + place;
    else
      words += " \u2192 \u201C" + ripple.chain[i - 1].term + "\u201D (" + place + ")";
  }
  return words;
}

std::string not_compared(const Document& document) {
  std::string line;
  for (const Coverage& coverage : document.coverage) {
    if (coverage.treatment != Treatment::not_compared) continue;
    line += (line.empty() ? "" : ", ") + coverage.construct + " (" + std::to_string(coverage.count) + ")";
  }
  return line;
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
#include "report_builder.h"

#include <algorithm>
#include <tuple>

#include "language/voices.h"
#include "matters/matters.h"

namespace clausediff::testing {
namespace {

std::uint32_t size_of(const std::string& words) { return static_cast<std::uint32_t>(words.size()); }

Document empty_document(SourceKind kind, std::string name, char digit) {
  Document document;
  document.kind = kind;
  document.name = std::move(name);
  document.sha256 = std::string(64, digit);
  document.formats.emplace_back();
  document.stories.emplace_back();
  return document;
}

Span span_of(const std::string& text, std::string_view words) {
  const auto at = static_cast<std::uint32_t>(std::min(text.find(words), text.size()));
  return {at, std::min(at + static_cast<std::uint32_t>(words.size()), size_of(text))};
}

void count(Report& report) {
  Counts& counts = report.counts;
  for (const Change& change : report.changes.items) {
    if (change.kind == ChangeKind::insertion) ++counts.insertions;
    if (change.kind == ChangeKind::deletion) ++counts.deletions;
    if (change.kind == ChangeKind::replacement) ++counts.replacements;
    if (change.kind == ChangeKind::move) ++counts.moves;
    if (change.kind == ChangeKind::row_inserted) ++counts.table_insertions;
  }
  for (const Pair& pair : report.alignment.pairs) {
    if (pair.relation == Relation::same) ++counts.clauses_same;
    if (pair.relation == Relation::edited) ++counts.clauses_edited;
    if (pair.relation == Relation::inserted) ++counts.clauses_inserted;
    if (pair.relation == Relation::deleted) ++counts.clauses_deleted;
    if (pair.relation == Relation::moved) ++counts.clauses_moved;
  }
  for (const Finding& finding : report.findings.items) {
    if (finding.severity == Severity::high) ++counts.high;
    if (finding.severity == Severity::medium) ++counts.medium;
    if (finding.severity == Severity::low) ++counts.low;
  }
  for (const Ripple& ripple : report.findings.ripples) counts.same_words += ripple.same_words ? 1U : 0U;
}

}  // namespace

RowText parse_row(std::string_view marked) {
  RowText row;
  while (!marked.empty()) {
    const bool gone = marked.starts_with("[-");
    const bool come = marked.starts_with("{+");
    if (!gone && !come) {
      const std::string_view equal = marked.substr(0, std::min(marked.find("[-"), marked.find("{+")));
      row.before += equal;
      row.after += equal;
      marked.remove_prefix(equal.size());
      continue;
    }
    const std::string_view words = marked.substr(2, marked.find(gone ? "-]" : "+}") - 2);
    marked.remove_prefix(words.size() + 4);
    std::string& side = gone ? row.before : row.after;
    const bool joined = come && !row.changes.empty() && row.changes.back().kind == ChangeKind::deletion &&
                        row.changes.back().before.end == size_of(row.before) &&
                        row.changes.back().after.end == size_of(row.after);
    if (!joined)
      row.changes.push_back({gone ? ChangeKind::deletion : ChangeKind::insertion,
                             0,
                             {size_of(row.before), size_of(row.before)},
                             {size_of(row.after), size_of(row.after)}});
    else
      row.changes.back().kind = ChangeKind::replacement;
    side += words;
    (gone ? row.changes.back().before : row.changes.back().after).end = size_of(side);
  }
  return row;
}

ReportBuilder::ReportBuilder(SourceKind kind) {
  report.before.document = empty_document(kind, "Agreement v1.docx", 'a');
  report.after.document = empty_document(kind, "Agreement v2.docx", 'b');
}

std::uint32_t ReportBuilder::add_paragraph(Side& side, std::string_view label, std::string words, ClauseKind kind) {
  Paragraph paragraph;
  paragraph.label = label;
  if (!words.empty()) paragraph.runs.push_back({{0, size_of(words)}, 0});
  Clause clause;
  clause.kind = kind;
  clause.label = clause.number = label;
  clause.body = {0, size_of(words)};
  clause.end = static_cast<std::uint32_t>(side.clauses.items.size()) + 1;
  paragraph.text = std::move(words);
  side.document.paragraphs.push_back(std::move(paragraph));
  side.clauses.items.push_back(std::move(clause));
  side.document.stories[0].end_paragraph = static_cast<std::uint32_t>(side.document.paragraphs.size());
  return static_cast<std::uint32_t>(side.document.paragraphs.size()) - 1;
}

std::uint32_t ReportBuilder::row(std::string_view label, std::string_view marked, ClauseKind kind) {
  RowText words = parse_row(marked);
  Pair pair;
  const bool only_after = words.before.empty() && !words.after.empty();
  const bool only_before = words.after.empty() && !words.before.empty();
  pair.relation = only_after              ? Relation::inserted
                  : only_before           ? Relation::deleted
                  : words.changes.empty() ? Relation::same
                                          : Relation::edited;
  pair.before_span = {0, size_of(words.before)};
  pair.after_span = {0, size_of(words.after)};
  if (!only_after) pair.before = add_paragraph(report.before, label, words.before, kind);
  if (!only_before) pair.after = add_paragraph(report.after, label, words.after, kind);
  const auto index = static_cast<std::uint32_t>(report.alignment.pairs.size());
  for (Change& change : words.changes) change.pair = index;
  report.alignment.pairs.push_back(pair);
  changes_.push_back(std::move(words.changes));
  return index;
}

std::uint32_t ReportBuilder::origin(std::string_view label, std::string_view words) {
  return add_paragraph(report.before, label, std::string(words), ClauseKind::clause);
}

std::uint32_t ReportBuilder::moved(std::string_view label, std::uint32_t origin) {
  const std::string& words = text_of(report.before.document, origin);
  Pair pair;
  pair.before = origin;
  pair.after = add_paragraph(report.after, label, words, ClauseKind::clause);
  pair.before_span = pair.after_span = {0, size_of(words)};
  pair.relation = Relation::moved;
  pair.move_root = static_cast<std::uint32_t>(report.alignment.pairs.size());
  report.alignment.pairs.push_back(pair);
  changes_.push_back({{ChangeKind::move, pair.move_root, pair.before_span, pair.after_span}});
  return pair.move_root;
}

void ReportBuilder::was(std::string_view label) {
  Pair& pair = report.alignment.pairs.back();
  pair.renumbered = true;
  report.before.document.paragraphs[pair.before].label = label;
  report.before.clauses.items[pair.before].label = report.before.clauses.items[pair.before].number = label;
}

void ReportBuilder::heading(std::string_view words) {
  const Pair& pair = report.alignment.pairs.back();
  if (pair.before != none)
    report.before.clauses.items[pair.before].heading = span_of(text_of(report.before.document, pair.before), words);
  if (pair.after != none)
    report.after.clauses.items[pair.after].heading = span_of(text_of(report.after.document, pair.after), words);
}

void ReportBuilder::under(std::uint32_t parent_row) {
  const Pair& pair = report.alignment.pairs.back();
  const Pair& parent = report.alignment.pairs[parent_row];
  if (pair.after != none && parent.after != none) {
    report.after.clauses.items[pair.after].parent = parent.after;
    report.after.clauses.items[pair.after].depth = static_cast<std::uint16_t>(report.after.clauses.items[parent.after].depth + 1);
  }
  if (pair.before != none && parent.before != none) {
    report.before.clauses.items[pair.before].parent = parent.before;
    report.before.clauses.items[pair.before].depth =
        static_cast<std::uint16_t>(report.before.clauses.items[parent.before].depth + 1);
  }
}

void ReportBuilder::right_to_left() {
  const Pair& pair = report.alignment.pairs.back();
  if (pair.before != none) report.before.document.paragraphs[pair.before].right_to_left = true;
  if (pair.after != none) report.after.document.paragraphs[pair.after].right_to_left = true;
}

void ReportBuilder::in_story(StoryKind kind, std::string_view label, std::uint32_t anchor_row) {
  const Pair& pair = report.alignment.pairs.back();
  const Pair& anchor = report.alignment.pairs[anchor_row];
  for (const auto& [side, clause, at] :
       {std::tuple(&report.before, pair.before, anchor.before), std::tuple(&report.after, pair.after, anchor.after)}) {
    if (clause == none) continue;
    Story story;
    story.kind = kind;
    story.label = label;
    story.first_paragraph = clause;
    story.end_paragraph = clause + 1;
    side->document.paragraphs[clause].story = static_cast<std::uint32_t>(side->document.stories.size());
    side->document.stories[0].end_paragraph = std::min(side->document.stories[0].end_paragraph, clause);
    if (kind == StoryKind::footnote && at != none)
      side->document.note_references.push_back(
          {at, size_of(text_of(side->document, at)), static_cast<std::uint32_t>(side->document.stories.size())});
    side->document.stories.push_back(std::move(story));
  }
}

void ReportBuilder::table(std::uint32_t rows, std::uint32_t columns) {
  for (Side* side : {&report.before, &report.after}) side->document.tables.push_back({0, none, rows, columns});
}

void ReportBuilder::in_cell(std::uint32_t row, std::uint32_t column) {
  const Pair& pair = report.alignment.pairs.back();
  for (const auto& [side, clause] : {std::pair(&report.before, pair.before), std::pair(&report.after, pair.after)}) {
    if (clause == none) continue;
    side->document.paragraphs[clause].cell = static_cast<std::uint32_t>(side->document.cells.size());
    side->document.cells.push_back({static_cast<std::uint32_t>(side->document.tables.size()) - 1, row, column, 1, 1});
  }
}

void ReportBuilder::bold(std::string_view words) {
  const Pair& pair = report.alignment.pairs.back();
  for (const auto& [side, clause] : {std::pair(&report.before, pair.before), std::pair(&report.after, pair.after)}) {
    if (clause == none) continue;
    Paragraph& paragraph = side->document.paragraphs[clause];
    const Span span = span_of(paragraph.text, words);
    Format format;
    format.bold = true;
    side->document.formats.push_back(format);
    const auto bold_format = static_cast<std::uint32_t>(side->document.formats.size()) - 1;
    paragraph.runs = {{{0, span.begin}, 0}, {span, bold_format}, {{span.end, size_of(paragraph.text)}, 0}};
    std::erase_if(paragraph.runs, [](const Run& run) { return run.span.empty(); });
  }
}

void ReportBuilder::link(std::string_view words, std::string_view target) {
  const Pair& pair = report.alignment.pairs.back();
  if (pair.after == none) return;
  report.after.document.hyperlinks.push_back(
      {pair.after, span_of(text_of(report.after.document, pair.after), words), std::string(target)});
}

void ReportBuilder::add(Change change) {
  change.pair = static_cast<std::uint32_t>(report.alignment.pairs.size()) - 1;
  changes_.back().push_back(change);
}

Finding& ReportBuilder::finding(FindingKind kind, Direction direction, Severity severity, std::string_view sentence) {
  Finding finding;
  finding.kind = kind;
  finding.direction = direction;
  finding.severity = severity;
  finding.sentence = sentence;
  finding.rule = "rule-under-test";
  finding.pair = static_cast<std::uint32_t>(report.alignment.pairs.size()) - 1;
  if (!changes_.back().empty()) finding.before = changes_.back()[0].before, finding.after = changes_.back()[0].after;
  report.findings.items.push_back(std::move(finding));
  return report.findings.items.back();
}

Ripple& ReportBuilder::ripple(std::uint32_t row, std::uint32_t cause, std::string_view term, std::string_view sentence) {
  const auto& pairs = report.alignment.pairs;
  Ripple ripple;
  ripple.severity = Severity::high;
  ripple.pair = row;
  ripple.same_words = pairs[row].relation == Relation::same;
  ripple.chain = {{pairs[row].after, std::string(term), false}, {pairs[cause].after, "", false}};
  ripple.sentence = sentence;
  report.findings.ripples.push_back(std::move(ripple));
  return report.findings.ripples.back();
}

Report ReportBuilder::build() {
  Changes& changes = report.changes;
  changes = {};
  for (const std::vector<Change>& row : changes_) {
    changes.first.push_back(static_cast<std::uint32_t>(changes.items.size()));
    changes.items.insert(changes.items.end(), row.begin(), row.end());
  }
  changes.first.push_back(static_cast<std::uint32_t>(changes.items.size()));
  std::stable_sort(report.findings.items.begin(), report.findings.items.end(),
                   [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
  report.counts = {};
  count(report);
  const Stemmer stemmer(*report.options.language);
  report.matters = find_matters(report, find_passages(report, find_voices(report, stemmer), stemmer), stemmer);
  return report;
}

}  // namespace clausediff::testing

// SPDX-License-Identifier: Apache-2.0
#include "versions.h"

#include <array>

#include "clauses/clauses.h"
#include "diff/diff.h"
#include "in_english.h"

namespace clausediff {
namespace {

constexpr std::array<const char*, 8> relations = {"same",  "edited", "moved",    "moved-edited",
                                                  "split", "merged", "inserted", "deleted"};

}  // namespace

Document document_of(const std::vector<std::string>& texts) {
  Document document;
  document.kind = SourceKind::text;
  for (const std::string& text : texts) {
    Paragraph paragraph;
    paragraph.text = text;
    paragraph.ordinal = static_cast<std::uint32_t>(document.paragraphs.size());
    document.paragraphs.push_back(paragraph);
  }
  document.stories.emplace_back();
  document.stories[0].end_paragraph = static_cast<std::uint32_t>(texts.size());
  return document;
}

Report compared(const std::vector<std::string>& before, const std::vector<std::string>& after, const CompareOptions& options) {
  return compare(document_of(before), document_of(after), options);
}

Report diffed_documents(Document before, Document after, const CompareOptions& options) {
  Report report;
  report.options = options;
  report.before.clauses = find_clauses(before);
  report.after.clauses = find_clauses(after);
  report.before.document = std::move(before);
  report.after.document = std::move(after);
  Difference difference = diff(report.before, report.after, options);
  report.alignment = std::move(difference.alignment);
  report.references = std::move(difference.references);
  report.changes = std::move(difference.changes);
  return report;
}

Report diffed(const std::vector<std::string>& before, const std::vector<std::string>& after, const CompareOptions& options) {
  return diffed_documents(document_of(before), document_of(after), options);
}

std::vector<std::string> rows_of(const Report& report) {
  std::vector<std::string> rows;
  for (const Pair& pair : report.alignment.pairs) {
    std::string row = relations[static_cast<std::size_t>(pair.relation)];
    row += " " + (pair.before == none ? std::string("-") : std::to_string(pair.before));
    row += ">" + (pair.after == none ? std::string("-") : std::to_string(pair.after));
    rows.push_back(row);
  }
  return rows;
}

std::string marked(const Report& report, std::uint32_t row) {
  const Pair& pair = report.alignment.pairs[row];
  const std::string was = pair.before == none ? "" : text_of(report.before.document, pair.before);
  const std::string is = pair.after == none ? "" : text_of(report.after.document, pair.after);
  std::string out;
  std::uint32_t at = pair.after_span.begin;
  for (std::uint32_t c = report.changes.first[row]; c < report.changes.first[row + 1]; ++c) {
    const Change& change = report.changes.items[c];
    if (change.kind == ChangeKind::move || change.kind == ChangeKind::format) continue;
    out += is.substr(at, change.after.begin - at);
    if (!change.before.empty()) out += "[-" + was.substr(change.before.begin, change.before.size()) + "-]";
    if (!change.after.empty()) out += "{+" + is.substr(change.after.begin, change.after.size()) + "+}";
    at = change.after.end;
  }
  return out + is.substr(at, pair.after_span.end - at);
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// Report → JSON, the form for programs. docs/json.md describes it; docs/clausediff.schema.json checks it. A field that is
// described there is always written, in that order.
#include <clausediff/clausediff.h>
#include <clausediff/names.h>
#include <clausediff/places.h>

#include <algorithm>
#include <cmath>

#include "render/change_id.h"
#include "render/json_lists.h"
#include "render/json_writer.h"

namespace clausediff {
namespace {

constexpr std::uint64_t schema_version = 2;
constexpr std::uint32_t most_rows_with_text = 16;  // of one paragraph

/// 0 to 1 with two digits, written without the locale.
void write_certainty(JsonWriter& json, float certainty) {
  const float kept = certainty >= 0.0F && certainty <= 1.0F ? certainty : 1.0F;
  const auto hundredths = static_cast<unsigned>(std::lround(kept * 100.0F));
  json.key("certainty");
  json.literal(hundredths >= 100 ? "1.00"
               : hundredths < 10 ? "0.0" + std::to_string(hundredths)
                                 : "0." + std::to_string(hundredths));
}

void write_side(JsonWriter& json, std::string_view key, const Side& side) {
  const Document& document = side.document;
  json.row();
  json.key(key);
  json.open('{');
  json.field("name", document.name);
  json.field("sha256", document.sha256);
  json.field("kind", name(document.kind));
  json.field("title", document.title);
  json.field_number("paragraphs", document.paragraphs.size());
  json.field_number("definitions", side.clauses.definitions.size());
  json.field_number("references", side.clauses.references.size());
  json.close('}');
}

/// How the versions were compared, and how they were read: both alike where the program read them.
void write_options(JsonWriter& json, const Report& report) {
  const CompareOptions& options = report.options;
  json.row();
  json.key("options");
  json.open('{');
  json.field_boolean("exact", options.exact);
  json.field_boolean("ignore_case", options.ignore_case);
  json.field_boolean("formatting", options.formatting);
  json.field_or_null("playbook", options.playbook_name);
  json.field_or_null("party", options.party);
  json.field("track_changes", name(report.before.document.track_changes));
  json.field_boolean("recover", report.before.document.recover);
  json.close('}');
}

void write_counts(JsonWriter& json, const Counts& counts) {
  json.row();
  json.key("counts");
  json.open('{');
  json.field_number("insertions", counts.insertions);
  json.field_number("deletions", counts.deletions);
  json.field_number("replacements", counts.replacements);
  json.field_number("moves", counts.moves);
  json.field_number("table_insertions", counts.table_insertions);
  json.field_number("table_deletions", counts.table_deletions);
  json.field_number("states", counts.states);
  json.field_number("formats", counts.formats);
  json.field_number("setup", counts.setup);
  json.field_number("comments", counts.comments);
  json.field_number("contents", counts.contents);
  json.field_number("clauses_same", counts.clauses_same);
  json.field_number("clauses_edited", counts.clauses_edited);
  json.field_number("clauses_moved", counts.clauses_moved);
  json.field_number("clauses_inserted", counts.clauses_inserted);
  json.field_number("clauses_deleted", counts.clauses_deleted);
  json.field_number("high", counts.high);
  json.field_number("medium", counts.medium);
  json.field_number("low", counts.low);
  json.field_number("same_words", counts.same_words);
  json.close('}');
}

void write_quote(JsonWriter& json, std::string_view key, const Side& side, std::uint32_t clause, Span span) {
  json.key(key);
  if (clause == none) return json.null();
  json.open('{');
  json.field("words", words_of(side.document, clause, span));
  write_span(json, "span", span);
  json.close('}');
}

void write_quotes(JsonWriter& json, const Report& report, std::uint32_t row, Span before, Span after) {
  const Pair* pair = pair_at(report, row);
  write_quote(json, "before", report.before, pair ? pair->before : none, before);
  write_quote(json, "after", report.after, pair ? pair->after : none, after);
}

void write_finding(JsonWriter& json, const Report& report, const Finding& finding) {
  json.open('{');
  json.field("rule", finding.rule);
  json.field("kind", name(finding.kind));
  json.field_or_null("family", finding.kind == FindingKind::term ? finding.family : std::string());
  json.field("direction", name(finding.direction));
  json.field("severity", name(finding.severity));
  json.field_boolean("stands", finding.stands);
  json.field("sentence", finding.sentence);
  json.field("detail", finding.detail);
  json.field("burdens", finding.burdens);
  json.field("favours", finding.favours);
  json.key("delta");
  if (finding.delta == none)
    json.null();
  else
    json.number(finding.delta);
  write_place(json, report, finding.pair);
  write_quotes(json, report, finding.pair, finding.before, finding.after);
  json.close('}');
}

void write_step(JsonWriter& json, const Report& report, const RippleStep& step) {
  const Side& side = step.in_before ? report.before : report.after;
  json.open('{');
  json.field("version", step.in_before ? "before" : "after");
  json.field_number("index", step.clause);
  json.field_or_null("clause", number_around(side, step.clause));
  json.field_or_null("heading", heading_around(side, step.clause));
  json.field("term", step.term);
  json.close('}');
}

void write_ripple(JsonWriter& json, const Report& report, const Ripple& ripple) {
  json.open('{');
  json.field("cause", name(ripple.cause));
  json.field("severity", name(ripple.severity));
  json.field("sentence", ripple.sentence);
  json.field_boolean("same_words", ripple.same_words);
  write_place(json, report, ripple.pair);
  json.key("chain");
  json.open('[');
  for (const RippleStep& step : ripple.chain) write_step(json, report, step);
  json.close(']');
  json.close('}');
}

void write_hygiene(JsonWriter& json, const Report& report, const Hygiene& fault) {
  json.open('{');
  json.field("kind", name(fault.kind));
  json.field("sentence", fault.sentence);
  json.field("term", fault.term);
  json.field_number("index", fault.clause);
  json.field_or_null("clause_after", number_around(report.after, fault.clause));
  write_quote(json, "after", report.after, fault.clause, fault.span);
  json.close('}');
}

void write_change(JsonWriter& json, const Report& report, std::size_t index, const std::string& id) {
  const Change& change = report.changes.items[index];
  json.open('{');
  json.field_number("number", index + 1);
  json.field("id", id);
  json.field("kind", name(change.kind));
  json.field_or_null("sentence", state_sentence(report, static_cast<std::uint32_t>(index)));
  write_place(json, report, change.pair);
  write_quotes(json, report, change.pair, change.before, change.after);
  json.close('}');
}

void write_setup(JsonWriter& json, const SetupChange& change) {
  json.open('{');
  for (const auto& [key, section] : {std::pair("section_before", change.before), std::pair("section_after", change.after)}) {
    json.key(key);
    if (section == none)
      json.null();
    else
      json.number(section + std::uint64_t{1});
  }
  json.field("sentence", change.sentence);
  json.close('}');
}

/// How often each paragraph's text has been written. One that was split in thousands has a row for each part, and would be
/// written whole in each.
struct Written {
  explicit Written(const Report& report)
      : before(report.before.document.paragraphs.size(), 0), after(report.after.document.paragraphs.size(), 0) {}

  std::vector<std::uint32_t> before;
  std::vector<std::uint32_t> after;
};

void write_clause(JsonWriter& json, std::string_view key, const Side& side, std::uint32_t index, Span span,
                  std::vector<std::uint32_t>& written) {
  json.key(key);
  if (index >= side.clauses.items.size() || index >= side.document.paragraphs.size()) return json.null();
  const Clause& clause = side.clauses.items[index];
  const Paragraph& paragraph = side.document.paragraphs[index];
  json.open('{');
  json.field_or_null("number", clause.number);
  json.field("label", clause.label);
  json.field("heading", words_of(side.document, index, clause.heading));
  json.field("kind", name(clause.kind));
  json.field("story",
             paragraph.story < side.document.stories.size() ? name(side.document.stories[paragraph.story].kind) : "body");
  json.field_number("index", index);
  write_span(json, "span", span);
  json.key("text");
  if (written[index]++ < most_rows_with_text)
    json.text(paragraph.text);
  else
    json.null();
  json.close('}');
}

void write_row(JsonWriter& json, const Report& report, std::uint32_t row, Written& written) {
  const Pair& pair = report.alignment.pairs[row];
  json.open('{');
  json.field("relation", name(pair.relation));
  json.field_boolean("renumbered", pair.renumbered);
  json.field("reason", name(pair.reason));
  write_certainty(json, pair.certainty);
  json.key("moved_with");
  if (pair.move_root == none)
    json.null();
  else
    json.number(pair.move_root);
  json.key("changes");
  json.open('[');
  const auto& first = report.changes.first;
  for (std::uint32_t c = row + 1 < first.size() ? first[row] : 0; row + 1 < first.size() && c < first[row + 1]; ++c)
    json.number(c + 1);
  json.close(']');
  write_clause(json, "before", report.before, pair.before, pair.before_span, written.before);
  write_clause(json, "after", report.after, pair.after, pair.after_span, written.after);
  json.close('}');
}

void write_pointer(JsonWriter& json, std::string_view key, const Side& side, std::uint32_t index) {
  json.key(key);
  if (index >= side.clauses.references.size()) return json.null();
  const Reference& reference = side.clauses.references[index];
  json.open('{');
  json.field("words", words_of(side.document, reference.clause, reference.span));
  write_span(json, "span", reference.span);
  json.field("kind", name(reference.kind));
  json.field("target", reference.target);
  json.key("target_index");
  if (reference.target_clause == none)
    json.null();
  else
    json.number(reference.target_clause);
  json.close('}');
}

void write_reference(JsonWriter& json, const Report& report, const ReferenceChange& change) {
  json.open('{');
  json.field("fate", name(change.fate));
  write_place(json, report, change.pair);
  write_pointer(json, "before", report.before, change.before);
  write_pointer(json, "after", report.after, change.after);
  json.close('}');
}

void write_suppressed(JsonWriter& json, const Report& report, const Suppressed& suppressed) {
  json.open('{');
  json.field("kind", name(suppressed.kind));
  write_place(json, report, suppressed.pair);
  write_quotes(json, report, suppressed.pair, suppressed.before, suppressed.after);
  json.close('}');
}

void write_warning(JsonWriter& json, const Side& side, std::string_view version, const Warning& warning) {
  json.open('{');
  json.field("version", version);
  json.field("id", warning.id);
  json.field("detail", warning.detail);
  json.key("index");
  if (warning.paragraph == none)
    json.null();
  else
    json.number(warning.paragraph);
  json.field_or_null("clause", number_around(side, warning.paragraph));
  json.close('}');
}

void write_coverage(JsonWriter& json, std::string_view version, const Coverage& coverage) {
  json.open('{');
  json.field("version", version);
  json.field("construct", coverage.construct);
  json.field_number("count", coverage.count);
  json.field("treatment", name(coverage.treatment));
  json.close('}');
}

void write_head(JsonWriter& json, const Report& report) {
  json.row();
  json.field("schema", "clausediff-report");
  json.field_number("version", schema_version);
  json.row();
  json.field("tool", "clausediff");
  json.field("tool_version", version());
  json.row();
  json.field_boolean("different", differs(report));
  write_side(json, "before", report.before);
  write_side(json, "after", report.after);
  write_options(json, report);
  write_counts(json, report.counts);
}

void write_findings(JsonWriter& json, const Report& report) {
  const auto write_ripple_here = [&](const Ripple& ripple) { write_ripple(json, report, ripple); };
  const auto& ripples = report.findings.ripples;
  std::vector<Ripple> same;
  std::vector<Ripple> other;
  std::partition_copy(ripples.begin(), ripples.end(), std::back_inserter(same), std::back_inserter(other),
                      [](const Ripple& ripple) { return ripple.same_words; });
  write_list(json, "same_words_new_meaning", same, write_ripple_here);
  write_list(json, "findings", report.findings.items, [&](const Finding& finding) { write_finding(json, report, finding); });
  write_list(json, "ripples", other, write_ripple_here);
  write_list(json, "hygiene", report.findings.hygiene, [&](const Hygiene& fault) { write_hygiene(json, report, fault); });
}

void write_changes(JsonWriter& json, const Report& report) {
  const std::vector<std::string> ids = change_ids(report);
  const Change* first = report.changes.items.data();
  write_list(json, "changes", report.changes.items, [&](const Change& change) {
    const auto index = static_cast<std::size_t>(&change - first);
    write_change(json, report, index, ids[index]);
  });
  write_list(json, "setup", report.changes.setup, [&](const SetupChange& change) { write_setup(json, change); });
  const Pair* top = report.alignment.pairs.data();
  Written written(report);
  write_list(json, "clauses", report.alignment.pairs,
             [&](const Pair& pair) { write_row(json, report, static_cast<std::uint32_t>(&pair - top), written); });
  write_list(json, "references", report.references,
             [&](const ReferenceChange& change) { write_reference(json, report, change); });
  write_list(json, "suppressed", report.changes.suppressed,
             [&](const Suppressed& suppressed) { write_suppressed(json, report, suppressed); });
}

/// Both sides' entries in one list, the before version's first.
template <class Member, class Write>
void write_both(JsonWriter& json, std::string_view key, const Report& report, Member member, Write write) {
  json.row();
  json.key(key);
  json.open('[');
  for (const auto& item : report.before.document.*member) json.row(), write(report.before, "before", item);
  for (const auto& item : report.after.document.*member) json.row(), write(report.after, "after", item);
  json.close(']');
}

std::size_t expected_size(const Report& report) {
  std::size_t size = 4096;
  for (const Side* side : {&report.before, &report.after}) {
    for (const Paragraph& paragraph : side->document.paragraphs) size += paragraph.text.size() + 200;
  }
  return size + 400 * (report.changes.items.size() + report.references.size() + report.changes.suppressed.size());
}

}  // namespace

std::string to_json(const Report& report) {
  JsonWriter json(expected_size(report));
  json.open('{');
  write_head(json, report);
  write_matters(json, report);
  write_deltas(json, report);
  write_findings(json, report);
  write_changes(json, report);
  write_both(
      json, "warnings", report, &Document::warnings,
      [&](const Side& side, std::string_view version, const Warning& warning) { write_warning(json, side, version, warning); });
  write_both(json, "coverage", report, &Document::coverage,
             [&](const Side&, std::string_view version, const Coverage& coverage) { write_coverage(json, version, coverage); });
  json.close('}');
  return json.take() + "\n";
}

}  // namespace clausediff

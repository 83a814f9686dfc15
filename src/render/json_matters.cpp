// SPDX-License-Identifier: Apache-2.0
// The lists of the JSON that say what a revision does: matters, what is no substance, deltas.
#include <clausediff/names.h>
#include <clausediff/places.h>

#include "render/json_lists.h"

namespace clausediff {
namespace {

void write_numbers(JsonWriter& json, std::string_view key, const std::vector<std::uint32_t>& numbers, std::uint32_t first) {
  json.key(key);
  json.open('[');
  for (const std::uint32_t number : numbers) json.number(number + first);
  json.close(']');
}

void write_reaches(JsonWriter& json, const Report& report, const std::vector<Reach>& reaches) {
  json.key("reaches");
  json.open('[');
  for (const Reach& reach : reaches) {
    json.open('{');
    write_place(json, report, reach.pair);
    json.field("term", reach.term);
    json.close('}');
  }
  json.close(']');
}

void write_matter(JsonWriter& json, const Report& report, const Matter& matter) {
  json.open('{');
  json.field("severity", name(matter.severity));
  json.field("topic", name(matter.topic));
  write_numbers(json, "rows", matter.rows, 0);
  json.field("sentence", matter.sentence);
  json.field("before", matter.before);
  json.field("after", matter.after);
  json.field("note", matter.note);
  json.field("burdens", matter.burdens);
  json.field("favours", matter.favours);
  json.field("stance", name(matter.stance));
  write_place(json, report, matter.rows.front());
  write_numbers(json, "changes", matter.changes, 1);
  write_numbers(json, "deltas", matter.deltas, 0);
  write_numbers(json, "findings", matter.findings, 0);
  write_reaches(json, report, matter.reaches);
  json.close('}');
}

void write_new_meaning(JsonWriter& json, const Report& report, const NewMeaning& cause) {
  json.open('{');
  json.field("severity", name(cause.severity));
  json.field("sentence", cause.sentence);
  write_numbers(json, "matters", cause.items, 0);
  write_reaches(json, report, cause.reaches);
  json.close('}');
}

void write_no_substance(JsonWriter& json, const NoSubstance& one) {
  json.open('{');
  json.field("kind", name(one.kind));
  json.field("sentence", one.sentence);
  write_numbers(json, "rows", one.rows, 0);
  write_numbers(json, "changes", one.changes, 1);
  json.close('}');
}

void write_delta(JsonWriter& json, const Report& report, const Delta& delta) {
  json.open('{');
  json.field("change", name(delta.kind));
  json.field("force", name(delta.force));
  json.field_or_null("who", delta.who);
  json.field("act", delta.act);
  json.field("before", delta.before);
  json.field("after", delta.after);
  json.field("topic", name(delta.topic));
  json.field("sentence", delta.sentence);
  json.field("burdens", delta.burdens);
  json.field("favours", delta.favours);
  write_place(json, report, delta.pair);
  write_span(json, "before_span", delta.before_span);
  write_span(json, "after_span", delta.after_span);
  json.close('}');
}

}  // namespace

void write_span(JsonWriter& json, std::string_view key, Span span) {
  json.key(key);
  json.open('[');
  json.number(span.begin), json.number(span.end);
  json.close(']');
}

void write_place(JsonWriter& json, const Report& report, std::uint32_t row) {
  const Pair* pair = pair_at(report, row);
  json.field_number("row", row);
  json.field_or_null("clause_before", pair ? number_around(report.before, pair->before) : std::string_view());
  json.field_or_null("clause_after", pair ? number_around(report.after, pair->after) : std::string_view());
  json.field_or_null("heading", pair == nullptr       ? std::string_view()
                                : pair->after != none ? heading_around(report.after, pair->after)
                                                      : heading_around(report.before, pair->before));
}

void write_matters(JsonWriter& json, const Report& report) {
  const Matters& matters = report.matters;
  write_list(json, "matters", matters.items, [&](const Matter& matter) { write_matter(json, report, matter); });
  write_list(json, "new_meanings", matters.same_words, [&](const NewMeaning& cause) { write_new_meaning(json, report, cause); });
  write_list(json, "no_substance", matters.no_substance, [&](const NoSubstance& one) { write_no_substance(json, one); });
}

void write_deltas(JsonWriter& json, const Report& report) {
  write_list(json, "deltas", report.deltas.items, [&](const Delta& delta) { write_delta(json, report, delta); });
}

}  // namespace clausediff

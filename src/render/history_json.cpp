// SPDX-License-Identifier: Apache-2.0
// A contract's history as JSON; docs/json.md tells the fields.
#include <clausediff/history.h>
#include <clausediff/names.h>
#include <clausediff/places.h>

#include <algorithm>

#include "render/json_writer.h"
#include "render/titles.h"

namespace clausediff {
namespace {

void begin(JsonWriter& json, const History& history) {
  json.open('{');
  json.field("schema", "clausediff-history");
  json.field_number("version", 1);
  json.key("versions"), json.open('[');
  for (const Version& version : history.versions) {
    json.row(), json.open('{');
    json.field("id", version.id);
    json.field("author", version.author);
    json.field_or_null("date", version.date);
    json.field("subject", version.subject);
    json.field("path", version.path);
    json.field("sha256", version.document.sha256);
    json.key("parents"), json.open('[');
    for (const std::uint32_t parent : version.parents) json.number(parent);
    json.close(']');
    json.field_boolean("cut_off", version.cut_off);
    json.close('}');
  }
  json.close(']');
}

void write_rows(JsonWriter& json, const Report& step, const std::vector<std::uint32_t>& rows) {
  json.key("clauses"), json.open('[');
  for (const std::uint32_t row : rows) {
    const Pair& pair = step.alignment.pairs[row];
    json.open('{');
    json.field("place", place_of_row(step, row));
    json.field("relation", name(pair.relation));
    json.field("before", words_of(step.before.document, pair.before, pair.before_span));
    json.field("after", words_of(step.after.document, pair.after, pair.after_span));
    json.close('}');
  }
  json.close(']');
}

void write_matters(JsonWriter& json, const Report& step, const std::vector<std::uint32_t>& rows, bool all) {
  json.key("matters"), json.open('[');
  for (const Matter& matter : step.matters.items) {
    const auto is_meant = [&](std::uint32_t row) { return std::binary_search(rows.begin(), rows.end(), row); };
    if (!all && !std::any_of(matter.rows.begin(), matter.rows.end(), is_meant)) continue;
    json.open('{');
    json.field("severity", name(matter.severity));
    json.field("place", matter.rows.empty() ? std::string() : place_of_row(step, matter.rows.front()));
    json.field("sentence", matter.sentence);
    json.close('}');
  }
  json.close(']');
}

void write_step(JsonWriter& json, const HistoryStep& step, const std::vector<std::uint32_t>& rows, bool all) {
  json.row(), json.open('{');
  json.field_number("version", step.after);
  json.field_number("compared_with", step.before);
  write_matters(json, step.report, rows, all);
  write_rows(json, step.report, rows);
  json.close('}');
}

}  // namespace

std::string to_log_json(const History& history) {
  JsonWriter json(4096);
  begin(json, history);
  json.key("steps"), json.open('[');
  for (auto version = static_cast<std::uint32_t>(history.versions.size()); version-- > 0;) {
    const auto [first, last] = steps_to(history, version);
    if (first != last) write_step(json, history.steps[first], changes_of_version(history, version).rows, last - first == 1);
  }
  json.close(']');
  json.close('}');
  return json.take() + "\n";
}

std::string to_log_json(const History& history, const ClauseChoice& choice) {
  JsonWriter json(4096);
  begin(json, history);
  json.key("steps"), json.open('[');
  for (const ClauseStep& told : history_of(history, choice).steps) write_step(json, history.steps[told.step], told.rows, false);
  json.close(']');
  json.close('}');
  return json.take() + "\n";
}

std::string to_blame_json(const History& history) {
  JsonWriter json(4096);
  begin(json, history);
  json.key("clauses"), json.open('[');
  for (const ClauseOrigin& origin : blame(history)) {
    const std::string& text = history.versions.back().document.paragraphs[origin.clause].text;
    json.row(), json.open('{');
    json.field_or_null("number", history.newest.clauses.items[origin.clause].number);
    json.field_number("version", origin.version);
    json.key("words"), json.open('[');
    for (const WordsOrigin& run : origin.words) {
      json.open('{');
      json.field_number("version", run.version);
      json.field("text", std::string_view(text).substr(run.span.begin, run.span.size()));
      json.close('}');
    }
    json.close(']');
    json.close('}');
  }
  json.close(']');
  json.close('}');
  return json.take() + "\n";
}

}  // namespace clausediff

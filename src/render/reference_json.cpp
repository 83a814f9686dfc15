// SPDX-License-Identifier: Apache-2.0
// Report → the cross-references that did not stay as they were, as JSON.
#include <clausediff/clausediff.h>
#include <clausediff/names.h>
#include <clausediff/places.h>

#include "render/json_writer.h"

namespace clausediff {
namespace {

void write_listed_pointer(JsonWriter& json, std::string_view key, const Side& side, std::uint32_t index) {
  json.key(key);
  if (index >= side.clauses.references.size()) return json.null();
  const Reference& reference = side.clauses.references[index];
  json.open('{');
  json.field("words", words_of(side.document, reference.clause, reference.span));
  json.field("kind", name(reference.kind));
  json.field_or_null("target", reference.target_clause == none ? std::string() : place_of(side, reference.target_clause));
  json.close('}');
}

}  // namespace

std::string to_reference_json(const Report& report) {
  JsonWriter json(200 * report.references.size() + 200);
  json.open('{');
  json.field("schema", "clausediff-references");
  json.field_number("version", 1);
  json.field("before", report.before.document.name);
  json.field("after", report.after.document.name);
  json.key("references");
  json.open('[');
  for (const ReferenceChange& change : report.references) {
    if (change.fate == ReferenceFate::unchanged) continue;
    json.row();
    json.open('{');
    json.field("fate", name(change.fate));
    json.field("place", place_of_row(report, change.pair));
    write_listed_pointer(json, "before", report.before, change.before);
    write_listed_pointer(json, "after", report.after, change.after);
    json.close('}');
  }
  json.close(']');
  json.close('}');
  return json.take() + "\n";
}

}  // namespace clausediff

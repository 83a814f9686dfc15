// SPDX-License-Identifier: Apache-2.0
#include "json_schema.h"

#include <clausediff/names.h>

#include <fstream>

#include "catch.h"
#include "places.h"
#include "sample_report.h"

using namespace clausediff;
using nlohmann::json;

namespace {

json schema() {
  std::ifstream in(tests::source_folder() / "docs/clausediff.schema.json");
  return json::parse(in);
}

/// Has an entry in every list.
Report full_report() {
  Report report = tests::sample_report();
  report.findings.ripples.push_back(report.findings.ripples[0]);
  report.findings.ripples.back().same_words = false;
  report.findings.hygiene.push_back({HygieneKind::undefined_term, 3, {0, 5}, "Audit", "Audit is not defined."});
  report.changes.setup.push_back({none, 0, "The first page has a header of its own."});
  report.deltas.items.push_back({DeltaKind::time_shorter,
                                 Force::duty,
                                 Topic::payment,
                                 "Buyer",
                                 "pay",
                                 "30 days",
                                 "20 days",
                                 0,
                                 0,
                                 1,
                                 {0, 1},
                                 {0, 1},
                                 "Buyer must pay in 20 days, not 30.",
                                 "Buyer",
                                 "Seller"});
  report.before.clauses.references.push_back({1, {0, 7}, ReferenceKind::internal, "4", none});
  report.references.push_back({ReferenceFate::removed, 1, 0, none});
  report.changes.suppressed.push_back({SuppressedKind::quotes, 1, {0, 1}, {0, 1}});
  report.after.document.warnings.push_back({"hidden-text", "Hidden text.", 1});
  report.before.document.coverage.push_back({"images", 2, Treatment::opaque});
  return report;
}

}  // namespace

TEST_CASE("the JSON is as its schema says") {
  const json rules = schema();
  const json report = json::parse(to_json(full_report()));
  CHECK(tests::fault_in(report, rules, rules) == "");
  for (const auto& [name, value] : report.items()) {
    INFO(name);
    CHECK((!value.is_array() || !value.empty()));
  }
}

TEST_CASE("the schema knows every topic") {
  const json rules = schema();
  json report = json::parse(to_json(full_report()));
  for (const Topic topic : values<Topic>()) {
    report["deltas"][0]["topic"] = std::string(name(topic));
    report["matters"][0]["topic"] = std::string(name(topic));
    CHECK(tests::fault_in(report, rules, rules) == "");
  }
}

TEST_CASE("the schema finds a fault where there is one") {
  const json rules = schema();
  json report = json::parse(to_json(full_report()));
  report["findings"][0]["severity"] = "grave";
  CHECK(tests::fault_in(report, rules, rules).find("$.findings[0].severity") == 0);
  report = json::parse(to_json(full_report()));
  report["clauses"][0].erase("relation");
  CHECK(tests::fault_in(report, rules, rules) == "$.clauses[0] lacks relation");
}

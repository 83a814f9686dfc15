// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>
#include <set>

#include "catch.h"
#include "sample_report.h"
#include "versions.h"

using namespace clausediff;
using nlohmann::json;
using tests::sample_report;

TEST_CASE("the JSON names its schema and the versions compared") {
  const json report = json::parse(to_json(sample_report()));
  CHECK(report["schema"] == "clausediff-report");
  CHECK(report["version"] == 2);
  CHECK(report["different"] == true);
  CHECK(report["before"]["name"] == "before.docx");
}

TEST_CASE("the JSON and the page say how the files were read") {
  const auto read_with = [](TrackChanges way, bool recover) {
    ReadOptions options;
    options.track_changes = way;
    options.recover = recover;
    return compare(*read_bytes("The fee is 10.\n", "before.txt", options), *read_bytes("The fee is 12.\n", "after.txt", options),
                   {});
  };
  const Report defaults = read_with(TrackChanges::accept, false), other = read_with(TrackChanges::reject, true);
  CHECK(json::parse(to_json(defaults))["options"]["track_changes"] == "accept");
  CHECK(json::parse(to_json(defaults))["options"]["recover"] == false);
  CHECK(json::parse(to_json(other))["options"]["track_changes"] == "reject");
  CHECK(json::parse(to_json(other))["options"]["recover"] == true);
  CHECK(to_html(defaults).find("tracked changes: ") == std::string::npos);
  CHECK(to_html(other).find("tracked changes: reject, damaged files recovered") != std::string::npos);
}

TEST_CASE("the JSON has one row for each pair, with the paragraph's words") {
  const json rows = json::parse(to_json(sample_report()))["clauses"];
  REQUIRE(rows.size() == 5);
  CHECK(rows[1]["relation"] == "edited");
  CHECK(rows[1]["before"]["number"] == "2");
  CHECK(rows[1]["after"]["text"] == "Licence. Averil grants Cloudmere a non-exclusive licence of thirty days.");
  CHECK(rows[1]["changes"] == json{1});
  CHECK(rows[3]["before"].is_null());
  CHECK(rows[4]["after"].is_null());
}

TEST_CASE("a finding in the JSON quotes the words and the clause on both sides") {
  const json finding = json::parse(to_json(sample_report()))["findings"][0];
  CHECK(finding["kind"] == "term");
  CHECK(finding["family"] == "exclusivity");
  CHECK(finding["clause_before"] == "2");
  CHECK(finding["before"]["words"] == "exclusive");
  CHECK(finding["after"]["words"] == "non-exclusive");
}

TEST_CASE("a finding in unnumbered text carries the number of the clause around it") {
  Report report = sample_report();
  const auto text = tests::add_clause(report.after, "", "", "Only for research.", ClauseKind::text);
  report.after.clauses.items[text].parent = 3;
  report.findings.items[0].pair = tests::add_pair(report, none, text, Relation::inserted);
  report.findings.items[0].after = {0, 4};
  const json finding = json::parse(to_json(report))["findings"][0];
  CHECK(finding["clause_after"] == "4");
  CHECK(finding["clause_before"].is_null());
  CHECK(json::parse(to_json(report))["clauses"].back()["after"]["number"].is_null());
}

TEST_CASE("family is null for every kind but term") {
  Report report = sample_report();
  report.findings.items[0].kind = FindingKind::amount;
  CHECK(json::parse(to_json(report))["findings"][0]["family"].is_null());
}

TEST_CASE("change ids stay when a change before them goes, and are never shared") {
  Report report = sample_report();
  const json all = json::parse(to_json(report))["changes"];
  std::set<std::string> ids;
  for (const json& change : all) ids.insert(change["id"]);
  CHECK(ids.size() == all.size());
  report.changes.items.erase(report.changes.items.begin());
  for (std::size_t i = 2; i < report.changes.first.size(); ++i) --report.changes.first[i];
  const json fewer = json::parse(to_json(report))["changes"];
  CHECK(fewer[0]["number"] == 1);
  CHECK(fewer[0]["id"] == all[1]["id"]);
}

TEST_CASE("equal changes of one clause have ids of their own") {
  Report report = sample_report();
  tests::add_change(report, ChangeKind::deletion, report.changes.items.back().before, {});
  const json changes = json::parse(to_json(report))["changes"];
  CHECK(changes[3]["id"] != changes[4]["id"]);
}

TEST_CASE("bytes that are no UTF-8 do not reach the JSON") {
  Report report = sample_report();
  report.before.document.name = "a\xFF.docx";
  report.after.document.paragraphs[1].text[20] = '\xC3';
  const std::string text = to_json(report);
  CHECK(json::accept(text));
  CHECK(json::parse(text)["before"]["name"] == "a\uFFFD.docx");
}

TEST_CASE("a paragraph split in many parts is written whole in sixteen rows and no more") {
  std::string whole;
  std::vector<std::string> parts;
  for (int k = 0; k < 200; ++k) {
    parts.push_back("Lamp number " + std::to_string(k) + " hangs over pew " + std::to_string(3 * k) + " of the nave.");
    whole += parts.back() + " ";
  }
  Document before = document_of({whole}), after = document_of(parts);
  before.kind = after.kind = SourceKind::docx;  // of texts the breaks are layout
  const json rows = json::parse(to_json(compare(before, after)))["clauses"];
  REQUIRE(rows.size() == 200);
  std::size_t texts = 0;
  for (const json& row : rows) {
    CHECK(row["relation"] == "split");
    texts += row["before"]["text"].is_null() ? 0 : 1;
  }
  CHECK(texts == 16);
  CHECK(rows[199]["before"]["span"][1] == whole.size());
}

TEST_CASE("as many equal changes as one likes have ids of their own") {
  Report report = sample_report();
  const Change change = report.changes.items.back();
  for (int k = 0; k < 20000; ++k) tests::add_change(report, ChangeKind::deletion, change.before, {});
  std::set<std::string> ids;
  const json changes = json::parse(to_json(report))["changes"];
  for (const json& one : changes) ids.insert(one["id"]);
  CHECK(ids.size() == changes.size());
}

// SPDX-License-Identifier: Apache-2.0
// What holds for the findings of any two clauses, tried on labelled changes to real sentences.
#include "findings.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "catch.h"
#include "places.h"

using namespace clausediff;

namespace {

std::vector<nlohmann::json> cases() {
  std::vector<nlohmann::json> all;
  std::ifstream file(clausediff::tests::source_folder() / "tests/cases/findings/real-sentences.jsonl");
  for (std::string line; std::getline(file, line);)
    if (!line.empty()) all.push_back(nlohmann::json::parse(line));
  return all;
}

bool touches(const Span& a, const Span& b) { return a.begin < b.end && b.begin < a.end; }

/// The words of a stale pointer stayed; what it points at did not, as the list of references tells.
bool is_stale_pointer(const Report& report, const Finding& finding) {
  return finding.kind == FindingKind::reference && finding.direction == Direction::changed &&
         std::any_of(report.references.begin(), report.references.end(), [&](const ReferenceChange& change) {
           return change.pair == finding.pair &&
                  (change.fate == ReferenceFate::stale || change.fate == ReferenceFate::retargeted);
         });
}

bool on_change(const Report& report, const Finding& finding) {
  if (is_stale_pointer(report, finding)) return true;
  for (std::uint32_t c = report.changes.first[finding.pair]; c < report.changes.first[finding.pair + 1]; ++c) {
    const Change& change = report.changes.items[c];
    if (touches(change.before, finding.before) || touches(change.after, finding.after)) return true;
  }
  return false;
}

std::string requoted(std::string text) {
  std::string out;
  for (const char c : text) out += c == '"' ? std::string("“") : c == ' ' ? std::string("  ") : std::string(1, c);
  return out;
}

std::set<std::string> labels(const nlohmann::json& list) {
  std::set<std::string> out;
  for (const auto& one : list)
    out.insert(one["kind"].get<std::string>() + "/" + (one["family"].is_null() ? "-" : one["family"].get<std::string>()) + "/" +
               one["direction"].get<std::string>());
  return out;
}

}  // namespace

TEST_CASE("Every finding points at words that changed", "[property]") {
  for (const auto& one : cases()) {
    const Report report = test::compare_texts(one["before"], one["after"]);
    for (const Finding& finding : report.findings.items) {
      INFO(one["id"] << " " << finding.rule);
      CHECK(on_change(report, finding));
      CHECK(!finding.sentence.empty());
    }
  }
}

TEST_CASE("A clause beside itself, or re-quoted and re-spaced, has no finding", "[property]") {
  for (const auto& one : cases()) {
    const std::string text = one["before"];
    INFO(one["id"]);
    CHECK(test::compare_texts(text, text).findings.items.empty());
    CHECK(test::compare_texts(text, requoted(text)).findings.items.empty());
  }
}

TEST_CASE("The labelled changes are found about as well as last measured", "[property]") {
  double right = 0, spurious = 0, missed = 0;
  for (const auto& one : cases()) {
    const auto want = labels(one["findings"]);
    const auto also = labels(one.value("also_ok", nlohmann::json::array()));
    const auto got = test::triples(test::compare_texts(one["before"], one["after"]));
    for (const auto& triple : got) {
      if (want.count(triple) > 0)
        ++right;
      else if (also.count(triple) == 0)
        ++spurious;
    }
    for (const auto& triple : want) missed += got.count(triple) == 0 ? 1 : 0;
  }
  CHECK(right / (right + spurious) > 0.92);
  CHECK(right / (right + missed) > 0.94);
}

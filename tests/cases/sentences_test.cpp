// SPDX-License-Identifier: Apache-2.0
// What is said of changes of single sentences: a line for each labelled pair, as it was accepted. The labels beside them say what
// is right; this says that nothing moves unseen, the right and the wrong alike.
#include <clausediff/names.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "catch.h"
#include "findings.h"
#include "golden.h"
#include "places.h"

using namespace clausediff;

namespace {

std::string sizes(Span before, Span after) { return " " + std::to_string(before.size()) + ">" + std::to_string(after.size()); }

/// "r001 medium exclusivity; act-narrowed effect /apply 9>13; term-exclusivity changed 9>13": matters, deltas, findings.
std::string line_of(const std::string& id, const Report& report) {
  std::string out = id;
  for (const Matter& one : report.matters.items) {
    out += " " + std::string(name(one.severity)) + " " + std::string(name(one.topic)) +
           (one.burdens.empty() ? "" : " against " + one.burdens) + (one.favours.empty() ? "" : " for " + one.favours) + ";";
  }
  for (const NoSubstance& one : report.matters.no_substance) out += " " + std::string(name(one.kind)) + ";";
  for (const Delta& one : report.deltas.items) {
    out += " " + std::string(name(one.kind)) + " " + std::string(name(one.force)) + " " + one.who + "/" + one.act +
           sizes(one.before_span, one.after_span) + ";";
  }
  for (const Finding& one : report.findings.items)
    out += " " + one.rule + " " + std::string(name(one.direction)) + sizes(one.before, one.after) + ";";
  return out + "\n";
}

std::string said_of(const std::filesystem::path& labelled) {
  std::string out;
  std::ifstream file(labelled);
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) continue;
    const nlohmann::json one = nlohmann::json::parse(line);
    const std::string context = one.value("context", "");
    const auto text = [&](const char* side) { return context + (context.empty() ? "" : "\n\n") + one[side].get<std::string>(); };
    out += line_of(one["id"], test::compare_texts(text("before"), text("after")));
  }
  return out;
}

}  // namespace

TEST_CASE("the outputs of the golden cases are as they were accepted: single sentences") {
  const std::filesystem::path cases = tests::source_folder() / "tests" / "cases";
  tests::check_accepted(cases / "findings" / "said.txt", said_of(cases / "findings" / "real-sentences.jsonl"));
  tests::check_accepted(cases / "statements" / "said.txt", said_of(cases / "statements" / "cases.jsonl"));
}

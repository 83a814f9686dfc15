// SPDX-License-Identifier: Apache-2.0
#include "rules/definitions.h"

#include <clausediff/clausediff.h>

#include <string>
#include <vector>

#include "catch.h"
#include "rules/uses.h"

using namespace clausediff;

namespace {

Report compare_bodies(const std::string& before, const std::string& after) {
  const std::string head = "AGREEMENT\n\nThis Agreement is made between the parties named below.\n\n";
  return compare(*read_bytes(head + before, "before.txt"), *read_bytes(head + after, "after.txt"));
}

const DefinitionPair* find(const Report& report, const std::vector<DefinitionPair>& pairs, const std::string& term) {
  for (const DefinitionPair& pair : pairs) {
    const Side& side = pair.after == none ? report.before : report.after;
    if (side.clauses.definitions[pair.after == none ? pair.before : pair.after].term == term) return &pair;
  }
  return nullptr;
}

const std::string rest =
    "\n\n2. Payment\n\n2.1 The Customer shall pay the Fees within thirty days after each invoice of the Supplier.\n\n2.2 Late "
    "sums bear interest at two percent.\n";

}  // namespace

TEST_CASE("definitions are matched as unchanged, changed, renamed, added and removed") {
  const Report report = compare_bodies(
      "1. Definitions\n\n1.1 \"Fees\" means the sums that are stated in the order form.\n\n1.2 \"Data\" means all records that "
      "the Customer loads into the service.\n\n1.3 \"User\" means a person "
      "to whom the Customer has given an account for the service.\n\n1.4 \"Site\" means the premises at the harbour." +
          rest,
      "1. Definitions\n\n1.1 \"Fees\" means the sums that are stated in the order form.\n\n1.2 \"Data\" means certain records "
      "that the Customer loads into the service.\n\n1.3 \"Permitted User\" means a "
      "person to whom the Customer has given an account for the service.\n\n1.4 \"Holiday\" means a day on which the banks of "
      "the capital are closed." +
          rest);
  const std::vector<DefinitionPair> pairs = match_definitions(rule_input_of(report));
  REQUIRE(find(report, pairs, "Fees") != nullptr);
  CHECK_FALSE(find(report, pairs, "Fees")->changed);
  CHECK(find(report, pairs, "Data")->changed);
  CHECK(find(report, pairs, "Permitted User")->renamed);
  CHECK_FALSE(find(report, pairs, "Permitted User")->changed);
  CHECK(find(report, pairs, "Holiday")->added());
  CHECK(find(report, pairs, "Site")->removed());
}

TEST_CASE("a change in a part of a definition changes it") {
  const Report report = compare_bodies(
      "1. Definitions\n\n\"Fees\" means each of the following sums:\n\n(a) the price that is stated in the order form of the "
      "Customer; and\n\n(b) the tax on it." +
          rest,
      "1. Definitions\n\n\"Fees\" means each of the following sums:\n\n(a) the price that is stated in the quotation of the "
      "Supplier; and\n\n(b) the tax on it." +
          rest);
  const std::vector<DefinitionPair> pairs = match_definitions(rule_input_of(report));
  REQUIRE(find(report, pairs, "Fees") != nullptr);
  CHECK(find(report, pairs, "Fees")->changed);
}

TEST_CASE("uses of a term are inflected, plural or possessive, and not inside a longer term") {
  std::vector<Definition> definitions(4);
  definitions[0].term = "Model";
  definitions[1].term = "Covered Models";
  definitions[2].term = "Policy";
  definitions[3].term = "Process";
  const TermIndex index(definitions);
  struct Case {
    const char* text;
    std::vector<std::uint32_t> terms;
  };
  const Case cases[] = {{"the Model is new", {0}},   {"each Model's owner and all Models", {0, 0}},
                        {"a Covered Model", {1}},    {"Covered Models and Models", {1, 0}},
                        {"the Policies apply", {2}}, {"the MODELS", {0}},
                        {"a model of virtue", {}},   {"Modelling is fun", {0}},
                        {"Processing of data", {3}}, {"Remodel", {}},
                        {"Covered. Model", {0}},     {"", {}}};
  for (const Case& one : cases) {
    INFO(one.text);
    std::vector<TermUse> uses;
    index.find_uses(one.text, 7, uses);
    std::vector<std::uint32_t> terms;
    for (const TermUse& use : uses) terms.push_back(use.term);
    CHECK(terms == one.terms);
  }
}

TEST_CASE("singular forms are those of a reader") {
  const char* cases[][2] = {{"Policies", "policy"},   {"Affiliates", "affiliate"}, {"boxes", "box"},
                            {"business", "business"}, {"Party's", "party"},        {"Parties'", "party"},
                            {"status", "status"},     {"basis", "basis"},          {"as", "as"}};
  for (const auto& one : cases) CHECK(singular(one[0]) == one[1]);
}

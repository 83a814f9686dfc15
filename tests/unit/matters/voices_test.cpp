// SPDX-License-Identifier: Apache-2.0
// A contract that spoke to "you" and names the Customer now: the same persons under other names.
#include <clausediff/clausediff.h>
#include <clausediff/names.h>

#include <string>
#include <utility>

#include "catch.h"
#include "findings.h"
#include "has.h"

namespace clausediff {
namespace {

using test::has;

const std::string spoken =
    "1. Accounts. You are responsible for your account. You must keep your password secret.\n\n"
    "2. Content. You own your content. We may remove your content if you breach these terms.\n\n"
    "3. Term. We may suspend your account if you have not paid our fees.\n\n"
    "4. Law. You agree that the law of Ohio governs.\n\n"
    "5. Payment. You pay us $100 a year, and you submit a statement of your sales to us.\n";

const std::string named =
    "1. Accounts. Customer is responsible for its account. Customer must keep Customer's password secret.\n\n"
    "2. Content. Customer owns its content. Provider may remove Customer's content if Customer breaches these terms.\n\n"
    "3. Term. Provider may suspend Customer's account if Customer has not paid Provider's fees.\n\n"
    "4. Law. Customer agrees that the law of Ohio governs.\n\n"
    "5. Payment. Customer pays Provider $100 a year, and Customer submits a statement of its sales to Provider.\n";

std::string changed(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("who was spoken to and is named now is the same person, in every case and with its verb") {
  for (const bool forth : {true, false}) {
    const Report report = forth ? test::compare_texts(spoken, named) : test::compare_texts(named, spoken);
    for (const Matter& matter : report.matters.items) FAIL_CHECK(matter.sentence);
    for (const Delta& delta : report.deltas.items) FAIL_CHECK(name(delta.kind) << ": " << delta.sentence);
    REQUIRE_FALSE(report.matters.no_substance.empty());
    CHECK(report.matters.no_substance.front().kind == NoSubstanceKind::renamed);
  }
}

TEST_CASE("what changed beside a person's new name is told without the name") {
  const Report report = test::compare_texts(spoken, changed(named, "$100 a year", "$250 a year"));
  REQUIRE(report.matters.items.size() == 1);
  CHECK(has(report.matters.items.front().sentence, "$250 (was $100)"));
  CHECK_FALSE(has(report.matters.items.front().sentence, "was you"));
}

TEST_CASE("another person in the same place is told") {
  const Report report =
      test::compare_texts(spoken, changed(named, "5. Payment. Customer pays Provider", "5. Payment. Provider pays Customer"));
  CHECK_FALSE(report.matters.items.empty());
}

TEST_CASE("one name for one pronoun is another actor where the pronoun goes on elsewhere") {
  const Report report = test::compare_texts(spoken, changed(spoken, "You must keep", "Customer must keep"));
  REQUIRE_FALSE(report.matters.items.empty());
  CHECK(has(report.matters.items.front().sentence, "Customer"));
}

/// A line of both, and the rest of a contract in which the customer was spoken to.
bool is_told(const std::string& before, const std::string& after) {
  const Report report = test::compare_texts(spoken + "\n6. Rest. " + before + "\n", named + "\n6. Rest. " + after + "\n");
  return !report.matters.items.empty();
}

TEST_CASE("the other party, a third one and anybody are no new name of the person who was there") {
  CHECK_FALSE(is_told("If you cancel, you bear the costs.", "If Customer cancels, it bears the costs."));
  static constexpr std::pair<const char*, const char*> turned[] = {
      {"If you cancel, we shall bear the costs.", "If Customer cancels, it shall bear the costs."},
      {"We shall repair the goods at your cost.", "Provider shall repair the goods at its cost."},
      {"If the Broker fails, you may suspend.", "If the Broker fails, it may suspend."},
      {"The Bank may sell our shares.", "The Bank may sell its shares."},
      {"We shall not give the data to you.", "Provider shall not give the data to anyone."},
      {"You are insured under the policy.", "Customer is insurer under the policy."},
      {"We insure your boats.", "Provider insures their boats."},
      {"You terminate the lease.", "Customer terminated the lease."}};
  for (const auto& [before, after] : turned) {
    INFO(after);
    CHECK(is_told(before, after));
  }
}

TEST_CASE("a name that is another party where the pronoun stood is a new actor") {
  const std::string kept = "4. Rent. The Tenant shall pay the rent.\n";
  const Report report = test::compare_texts(
      "1. Roof. We shall repair the roof.\n\n2. House. We shall insure the house.\n\n3. Tax. We shall pay the property tax.\n\n" +
          kept,
      "1. Roof. The Tenant shall repair the roof.\n\n2. House. The Tenant shall insure the house.\n\n3. Tax. The Tenant shall "
      "pay the "
      "property tax.\n\n" +
          kept);
  CHECK_FALSE(report.matters.items.empty());
}

}  // namespace clausediff

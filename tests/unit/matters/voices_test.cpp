// SPDX-License-Identifier: Apache-2.0
// A contract that spoke to "you" and names the Customer now: the same persons under other names.
#include <clausediff/clausediff.h>
#include <clausediff/names.h>

#include <string>

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

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// Labels that another layout put at a line's beginning, or on a line of their own: few breaks, which might be a drafter's.
#include <clausediff/clausediff.h>

#include <string>

#include "catch.h"
#include "in_english.h"
#include "plain/plain.h"

using namespace clausediff;

namespace {

const std::string& ferry() {
  static const std::string text =
      "1. Berths. The island keeps a berth free for the ferry in each of its harbours, and lights it at night.\n\n"
      "2. Default. Default means any of the following: (i) the ferry does not sail for a week; (ii) the berth is not kept free; "
      "or "
      "(iii) a fare that is due is not paid.\n\n"
      "3. End. If there is a default under Section 2(iii), the island may end this contract by a notice to the owner.\n\n"
      "a. The owner takes the ferry away within a week after the notice, and leaves the berth as it was found.\n\n"
      "4. Fares. The owner sets the fares of the ferry once in a year, and the island may ask for a list of them.\n";
  return text;
}

std::string with(std::string text, const std::string& words, const std::string& instead) {
  return text.replace(text.find(words), words.size(), instead);
}

void check_same(const std::string& after) {
  CAPTURE(after);
  for (const bool turned : {false, true}) {
    const std::string& left = turned ? after : ferry();
    const std::string& right = turned ? ferry() : after;
    const Report report = compare(read_plain_text(left), read_plain_text(right));
    CHECK_FALSE(differs(report));
    CHECK(report.findings.items.empty());
    for (const Pair& pair : report.alignment.pairs) CHECK(pair.relation == Relation::same);
  }
}

}  // namespace

TEST_CASE("an item that a line happened to begin with is the same item") { check_same(with(ferry(), ": (i)", ":\n\n(i)")); }

TEST_CASE("a label that came to stand on a line of its own is that of the words below it") {
  check_same(with(ferry(), "a. The owner", "a.\n\nThe owner"));
  check_same(with(ferry(), "4. Fares", "4.\n\nFares"));
  check_same(with(ferry(), "2. Default. Default", "2.\n\nDefault. Default"));
}

TEST_CASE("an item that a sentence points at is told when it becomes another, also where a line begins with it") {
  const auto text = [](const std::string& item, const std::string& where) {
    return "1. Corn. The mill takes no corn of which it knows:\n\n(a) that it is wet; or\n\n(b) that it is not clean.\n\n"
           "(c) For the purposes of\n" +
           item + " " + where + ", the mill knows what the farmer has told it.\n\n2. Toll. The toll is paid in May.\n";
  };
  for (const std::string where : {"above", "hereof"}) {
    CAPTURE(where);
    const Report report = compare(read_plain_text(text("(a)", where)), read_plain_text(text("(b)", where)));
    REQUIRE(report.changes.items.size() == 1);
    CHECK(report.changes.items[0].kind == ChangeKind::replacement);
    CHECK(report.matters.items.size() == 1);
    const Report within =
        compare(read_plain_text("1. Corn. For the purposes of (a) " + where + ", the mill knows what it was told.\n"),
                read_plain_text("1. Corn. For the purposes of (b) " + where + ", the mill knows what it was told.\n"));
    CHECK(within.matters.items.size() == 1);
  }
}

TEST_CASE("an item whose words begin like a pointer keeps its label") {
  const Report report =
      compare(read_plain_text("1. Lines. The mill is kept:\n\n(a) above the weir; and\n\n(b) below the bridge.\n"),
              read_plain_text("1. Lines. The mill is kept:\n\n(a) above the weir; and\n\n(b) below the bridge.\n"));
  REQUIRE(report.before.clauses.items.size() == 3);
  CHECK(report.before.clauses.items[1].number == "1(a)");
  CHECK(report.before.clauses.items[2].number == "1(b)");
}

TEST_CASE("a figure in brackets with which a line begins is quoted with both brackets") {
  const auto text = [](const std::string& days) {
    return "1. Toll. The toll is paid within thirty\n(" + days + ") days after the bill came to the farmer.\n";
  };
  const Report report = compare(read_plain_text(text("30")), read_plain_text(text("45")));
  REQUIRE(report.findings.items.size() == 1);
  CHECK(report.findings.items[0].sentence.find("(30) days") != std::string::npos);
}

TEST_CASE("a list of what is attached begins no schedule, where each begins once more further down") {
  const Clauses clauses = compare(read_plain_text("Table of Contents\n\n1. Grinding\n\nAppendix A Mills\n\nAppendix B "
                                                  "Farmers\n\n1. Grinding. The mills of Appendix A grind the corn "
                                                  "of the farmers.\n\n2. Toll. The farmers pay the toll.\n\nAPPENDIX A\n\nThe "
                                                  "mill at the weir.\n\nAPPENDIX B\n\nThe farmer of "
                                                  "the hill.\n"),
                                  read_plain_text(""))
                              .before.clauses;
  const auto number_of = [&](std::size_t at) { return clauses.items.at(at).number; };
  REQUIRE(clauses.items.size() == 10);
  CHECK(number_of(5) == "2");
  CHECK(clauses.items[6].kind == ClauseKind::schedule);
}

TEST_CASE("a clause that a drafter cut in two numbered ones is split") {
  const Report report = compare(read_plain_text(ferry()),
                                read_plain_text(with(ferry(), " and the island may ask", "\n\n5. List. The island may ask")));
  CHECK(differs(report));
}

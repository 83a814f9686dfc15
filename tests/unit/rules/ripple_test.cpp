// SPDX-License-Identifier: Apache-2.0
#include "rules/ripple.h"

#include <clausediff/clausediff.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "catch.h"

using namespace clausediff;

namespace {

const std::string head =
    "PARTNERSHIP AGREEMENT\n\nThis Agreement is made between Averil Labs, Inc. (\"Averil\") and Cloudmere Corporation "
    "(\"Cloudmere\").\n\n1. DEFINITIONS\n\n";

Report compare_agreements(const std::string& before, const std::string& after) {
  return compare(*read_bytes(head + before, "before.txt"), *read_bytes(head + after, "after.txt"));
}

std::string partnership(const std::string& models) {
  return "1.1 \"Commercialized Version\" means any version of a Covered Model that Averil makes available to a third party for "
         "consideration.\n\n"
         "1.2 \"Covered Models\" means " +
         models +
         ".\n\n"
         "1.3 \"Exclusive Services\" means the hosting and resale of each Commercialized Version in the cloud of a provider.\n\n"
         "2. RIGHTS\n\n"
         "2.1 Launch Notice. Averil shall give Cloudmere sixty days' notice of each planned Commercialized Version.\n\n"
         "2.2 Exclusive Provider. During the term Cloudmere is the exclusive provider of the Exclusive Services.\n\n"
         "2.3 Language. This document is made in the English language and signed twice.\n";
}

}  // namespace

TEST_CASE("the exclusivity clause whose words stayed heads the list, with its chain") {
  const Report report =
      compare_agreements(partnership("all machine learning models developed by Averil"),
                         partnership("the text models of Averil named in an annex, except Separately Branded Products"));
  REQUIRE(report.findings.ripples.size() == 4);
  const Ripple& first = report.findings.ripples.front();
  CHECK(first.same_words);
  CHECK(first.severity == Severity::high);
  CHECK(first.cause == RippleCause::definition);
  const auto& items = report.after.clauses.items;
  CHECK(items[report.alignment.pairs[first.pair].after].number == "2.2");
  REQUIRE(first.chain.size() == 4);
  CHECK(items[first.chain[0].clause].number == "2.2");
  CHECK(first.chain[0].term == "Exclusive Services");
  CHECK(items[first.chain[1].clause].number == "1.3");
  CHECK(items[first.chain[2].clause].number == "1.1");
  CHECK(first.chain[2].term == "Covered Models");
  CHECK(items[first.chain[3].clause].number == "1.2");
  CHECK(first.chain[3].term.empty());
  CHECK(first.sentence ==
        "Section 2.2 uses “Exclusive Services”, which depends on “Commercialized Version”, which depends on “Covered Models”, "
        "narrowed in Section 1.2.");
}

TEST_CASE("a version compared with itself has no ripples and no new faults") {
  const std::string text = partnership("all models, see Section 9.9, and the Unknown Thing");
  const Report report = compare_agreements(text, text);
  CHECK(report.findings.ripples.empty());
  CHECK(report.findings.hygiene.empty());
}

TEST_CASE("a term that is no longer defined reaches the clauses that still use it, and is a fault") {
  const std::string text =
      "1.1 \"Site\" means the premises of the Supplier at the harbour of the town.\n\n1.2 \"Fee\" means the price of the "
      "works.\n\n2. WORKS\n\n2.1 The Supplier shall keep the Site clean.\n\n2.2 The Fee is due.\n";
  std::string after = text;
  after.erase(0, after.find("1.2"));
  const Report report = compare_agreements(text, after);
  REQUIRE(report.findings.ripples.size() == 1);
  CHECK(report.findings.ripples[0].chain.back().in_before);
  CHECK(report.findings.ripples[0].same_words);
  REQUIRE(report.findings.hygiene.size() == 1);
  CHECK(report.findings.hygiene[0].kind == HygieneKind::undefined_term);
  CHECK(report.findings.hygiene[0].term == "Site");
}

TEST_CASE("a changed schedule reaches the clauses that point at it, and what is defined by it") {
  const std::string text =
      "1.1 \"Permits\" means the licences that are listed in Schedule 1.\n\n2. DUTIES\n\n2.1 The Seller shall keep the Permits "
      "in force.\n\n2.2 The stages are set out in Schedule 1 and no other document.\n\nSchedule 1\n\n";
  const Report report = compare_agreements(text + "The licence to store chilled goods and the licence to move them.\n",
                                           text + "The licence to store chilled goods.\n");
  std::vector<std::string> reached;
  for (const Ripple& ripple : report.findings.ripples) {
    CHECK(ripple.cause == RippleCause::schedule);
    reached.push_back(report.after.clauses.items[report.alignment.pairs[ripple.pair].after].number);
  }
  std::sort(reached.begin(), reached.end());
  CHECK(reached == std::vector<std::string>{"1.1", "2.1", "2.2"});
}

TEST_CASE("a meaning that stands in another clause changes with it") {
  const std::string text =
      "1.1 \"Term\" means the period described in Section 2.1.\n\n2. TERM\n\n2.1 Period. This Agreement runs for ";
  const std::string rest =
      " years from the date on its first page.\n\n2.2 Fees. The Customer shall pay the fees during the Term.\n";
  const Report report = compare_agreements(text + "two" + rest, text + "five" + rest);
  std::vector<std::string> reached;
  for (const Ripple& ripple : report.findings.ripples)
    reached.push_back(report.after.clauses.items[report.alignment.pairs[ripple.pair].after].number);
  CHECK(reached == std::vector<std::string>{"2.2", "1.1"});
}

TEST_CASE("faults that the revision brings in are told, and no others") {
  const std::string text =
      "1.1 \"Fee\" means the price of the works.\n\n2. WORKS\n\n2.1 The Fee is due under Section 7.7 of this document.\n\n2.2 "
      "The Supplier works with care and skill.\n";
  const std::string after =
      "1.1 \"Fee\" means the price of the works.\n\n1.2 \"Fee\" means the price of the parts.\n\n1.3 \"Plant\" means the works "
      "at the river.\n\n2. WORKS\n\n2.1 The Fee is due under Section 7.7 of this document.\n\n"
      "2.2 The Supplier works with care and skill for the Approved Purpose under Section 8.8 only.\n";
  const Report report = compare_agreements(text, after);
  std::vector<std::string> faults;
  for (const Hygiene& one : report.findings.hygiene)
    faults.push_back(std::to_string(static_cast<int>(one.kind)) + " " + one.term);
  std::sort(faults.begin(), faults.end());
  CHECK(faults == std::vector<std::string>{"0 Approved Purpose", "1 Plant", "2 Fee", "3 Section 8.8"});
}

TEST_CASE("every clause that uses a changed term is listed, as a plain search finds them") {
  const std::vector<std::string> names{"Alpha Unit", "Beta Grant", "Gamma Fund", "Delta Plan", "Omega Site", "Sigma Pool"};
  std::mt19937 random(7);
  for (int round = 0; round < 20; ++round) {
    const std::size_t changed = random() % names.size();
    std::string before;
    std::string after;
    for (std::size_t at = 0; at < names.size(); ++at) {
      const std::string line =
          "1." + std::to_string(at + 1) + " \"" + names[at] + "\" means the number " + std::to_string(at) + " thing that is ";
      before += line + "listed there.\n\n";
      after += line + (at == changed ? "painted blue.\n\n" : "listed there.\n\n");
    }
    std::vector<std::string> texts;
    for (int clause = 0; clause < 30; ++clause) {
      std::string text = "2." + std::to_string(clause + 1) + " Person " + std::to_string(clause) + " shall";
      for (int words = 0; words < 4; ++words)
        text += (random() % 3 == 0 ? " keep the " + names[random() % names.size()] + (random() % 2 == 0 ? "s" : "")
                                   : std::string(" do work")) +
                " and";
      texts.push_back(text + " rest.");
      before += texts.back() + "\n\n";
      after += texts.back() + "\n\n";
    }
    const Report report = compare_agreements(before, after);
    std::vector<std::string> expected;
    for (const std::string& text : texts) {
      if (text.find(names[changed]) != std::string::npos) expected.push_back(text);
    }
    std::vector<std::string> listed;
    for (const Ripple& ripple : report.findings.ripples)
      listed.push_back(text_of(report.after.document, report.alignment.pairs[ripple.pair].after));
    std::sort(listed.begin(), listed.end());
    std::sort(expected.begin(), expected.end());
    CHECK(listed == expected);
  }
}

TEST_CASE("every reached clause has a chain from itself to a change") {
  const Report report = compare_agreements(partnership("all models of Averil"), partnership("certain models of Averil"));
  for (const Ripple& ripple : report.findings.ripples) {
    REQUIRE(ripple.chain.size() >= 2);
    CHECK(ripple.chain.front().clause == report.alignment.pairs[ripple.pair].after);
    CHECK(ripple.chain.back().term.empty());
    CHECK_FALSE(ripple.sentence.empty());
  }
}

TEST_CASE("a long chain of definitions is told by its ends, and every clause on it is reached") {
  constexpr int terms = 400;
  const auto contract = [](const std::string& meaning) {
    std::string text = "1.1 \"Level 0\" means " + meaning + ".\n\n";
    for (int i = 1; i < terms; ++i)
      text += "1." + std::to_string(i + 1) + " \"Level " + std::to_string(i) + "\" means what stands upon the Level " +
              std::to_string(i - 1) + ".\n\n";
    return text + "2. RIGHTS\n\n2.1 Roof. The Tenant paints the Level " + std::to_string(terms - 1) + " each year.\n";
  };
  const Report report = compare_agreements(contract("the ground"), contract("the cellar"));
  std::size_t same = 0;
  for (const Ripple& ripple : report.findings.ripples) {
    same += ripple.same_words ? 1 : 0;
    CHECK(ripple.chain.size() >= 2);
    CHECK(ripple.chain.size() <= 10);
    CHECK(ripple.sentence.size() < 1000);
    CHECK(report.after.document.paragraphs[ripple.chain.back().clause].text.find("cellar") != std::string::npos);
  }
  CHECK(same == terms);
}

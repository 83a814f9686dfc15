// SPDX-License-Identifier: Apache-2.0
// Figures with which a line begins are told when they change; numbers of clauses are not.
#include <clausediff/clausediff.h>

#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "in_english.h"
#include "plain/plain.h"

using namespace clausediff;

namespace {

using Pairs = std::vector<std::pair<const char*, const char*>>;

std::string supply_contract(const std::string& line) {
  return "SUPPLY AGREEMENT\n\n1. Goods\n\n1.1 The Seller delivers the goods to the gate of the yard.\n\n"
         "1.2 The Seller keeps a list of all goods that were delivered.\n\n2. Price\n\n"
         "2.1 The Buyer shall pay the price of the goods that it took over within\n\n" +
         line +
         "\n\n2.2 The Buyer pays interest on what is late, and the costs of each reminder.\n\n3. Term\n\n"
         "3.1 This agreement ends when all goods are delivered.\n";
}

Report report_of_texts(const std::string& before, const std::string& after) {
  return compare(read_plain_text(before), read_plain_text(after), {});
}

}  // namespace

TEST_CASE("a figure with which a line begins is told when it changes") {
  const Pairs figures = {
      {"(30) days after the goods were taken over.", "(60) days after the goods were taken over."},
      {"(5) Business Days after the goods were taken over.", "(9) Business Days after the goods were taken over."},
      {"10.5 Business Days after the goods were taken over.", "20.5 Business Days after the goods were taken over."},
      {"2.1 Months of the day on which the goods were taken over.", "3.1 Months of the day on which the goods were taken over."},
      {"2.1 Months of the day on which the goods were taken over.", "2.2 Months of the day on which the goods were taken over."},
      {"10. Business Days follow the day on which it took the goods.",
       "20. Business Days follow the day on which it took the goods."},
      {"30) days after the goods were taken over.", "60) days after the goods were taken over."},
      {"Section 5 Directors of the Seller gave their consent.", "Section 6 Directors of the Seller gave their consent."},
      {"(c) of the list that the Seller keeps.", "(d) of the list that the Seller keeps."},
      {"Article 7 Days of the Carriage Act have passed.", "Article 9 Days of the Carriage Act have passed."},
      {"1.2 Weeks after the goods were taken over.", "1.4 Weeks after the goods were taken over."},
      {"V. Quarters of the year after it took the goods.", "X. Quarters of the year after it took the goods."}};
  for (const auto& [before, after] : figures) {
    INFO(before);
    CHECK(differs(report_of_texts(supply_contract(before), supply_contract(after))));
    CHECK(differs(report_of_texts(supply_contract(after), supply_contract(before))));
    CHECK_FALSE(differs(report_of_texts(supply_contract(before), supply_contract(before))));
  }
}

TEST_CASE("a figure that a sentence goes on with is no label, and what changed of it is found") {
  const Report report = report_of_texts(supply_contract("(30) days after the goods were taken over."),
                                        supply_contract("(60) days after the goods were taken over."));
  REQUIRE(report.changes.items.size() == 1);
  CHECK_FALSE(report.findings.items.empty());
}

TEST_CASE("the number of a clause is told by no change where its version's numbering explains it") {
  const std::string head = "LEASE\n\n", tail = "\n\n9. Law. The law of the place of the land applies.\n";
  const Pairs contracts = {
      {"1. The yard is let.\n\n2. The rent is due in May.\n\n3. The gate stays shut.",
       "1. The yard is let.\n\n1A. The rent is due in May.\n\n1B. The gate stays shut."},
      {"1. The yard is let.\n\n2. The rent is due in May.\n\n3. The gate stays shut.",
       "1. The yard is let.\n\n(2) The rent is due in May.\n\n(3) The gate stays shut."},
      {"The yard is let:\n\n(a) with the shed;\n\n(b) with the gate; and\n\n(c) with the well.",
       "The yard is let:\n\n(i) with the shed;\n\n(ii) with the gate; and\n\n(iii) with the well."},
      {"1.1 The yard is let.\n\n1.1 The rent is due in May.\n\n1.1 The gate stays shut.",
       "1.1 The yard is let.\n\n1.2 The rent is due in May.\n\n1.3 The gate stays shut."},
      {"1.1 The yard is let.\n\n1.2 The rent is due in May.\n\n2.1 The gate stays shut.",
       "1.1 The yard is let.\n\n2.1 The rent is due in May.\n\n2.2 The gate stays shut."},
      {"7.01 Yard. The yard is let.\n\n7.03 Rent. The rent is due in May.\n\n7.04 Gate. The gate stays shut.",
       "7.01 Yard. The yard is let.\n\n7.02 Rent. The rent is due in May.\n\n7.03 Gate. The gate stays shut."},
      {"Section 1. The yard is let.\n\nSection 2. The rent is due in May.", "1. The yard is let.\n\n2. The rent is due in May."}};
  for (const auto& [before, after] : contracts) {
    INFO(after);
    CHECK(report_of_texts(head + before + tail, head + after + tail).changes.items.empty());
  }
}

TEST_CASE("clauses behind one that went count on from the one before it") {
  const std::string head = "LEASE\n\n4. The yard is let to the farrier.\n\n";
  const std::string before = head +
                             "5. Dogs stay outside of the yard.\n\n6. The rent is due in May.\n\n6.1 In silver.\n\n7. The gate "
                             "stays shut.\n";
  const std::string after = head + "5. The rent is due in May.\n\n5.1 In silver.\n\n6. The gate stays shut.\n";
  CHECK(report_of_texts(before, after).changes.items.size() == 1);

  const std::string dogs = "ARTICLE I\n\n1.1 Dogs stay outside of the yard.\n\n";
  const Report articles =
      report_of_texts("LEASE\n\n" + dogs + "ARTICLE II\n\n2.1 The yard is let.\n\n2.2 The rent is due in May.\n",
                      "LEASE\n\nARTICLE I\n\n1.1 The yard is let.\n\n1.2 The rent is due in May.\n");
  for (const Change& change : articles.changes.items) CHECK(change.kind == ChangeKind::deletion);
}

TEST_CASE("a clause behind blanks, or behind words that blanks follow, keeps its label") {
  const auto drafted = [](const std::string& text) {
    Document document = read_plain_text("LEASE\n\n7. Yard\n\n7.1. The yard is let.\n\n?\n\n" + text);
    for (Paragraph& paragraph : document.paragraphs) paragraph.text = paragraph.text == "?" ? "\u00A0" : paragraph.text + " \n";
    return document;
  };
  const Report report = compare(drafted("7.1. The rent is due in May.\n\n7.1. The gate stays shut."),
                                drafted("7.2. The rent is due in May.\n\n7.3. The gate stays shut."));
  CHECK(report.changes.items.empty());
}

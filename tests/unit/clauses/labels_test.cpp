// SPDX-License-Identifier: Apache-2.0
#include "clauses/labels.h"

#include <string>

#include "catch.h"
#include "in_english.h"

using namespace clausediff;

TEST_CASE("typed labels are read in all usual forms") {
  struct Case {
    const char* text;
    const char* label;
    const char* number;
  };
  const Case cases[] = {{"1.1 Fees", "1.1", "1.1"},
                        {"1.1. Fees", "1.1.", "1.1"},
                        {"  4.\tTerm", "4.", "4"},
                        {"8.5Governing Law", "8.5", "8.5"},
                        {"4) Term", "4)", "4"},
                        {"(a) the goods", "(a)", "(a)"},
                        {"(a)\xE2\x80\x82the goods", "(a)", "(a)"},
                        {"1.1\xE2\x80\x83"
                         "Fees",
                         "1.1", "1.1"},
                        {"a) the goods", "a)", "a"},
                        {"(iv) the goods", "(iv)", "(iv)"},
                        {"A. Definitions", "A.", "A"},
                        {"IV. Definitions", "IV.", "IV"},
                        {"Section 3. Fees", "Section 3.", "3"},
                        {"Section 3.2 The Seller pays", "Section 3.2", "3.2"},
                        {"Section 1.1 \"Data\" means", "Section 1.1", "1.1"},
                        {"ARTICLE IV", "ARTICLE IV", "Article IV"},
                        {"ARTICLE 4 - FEES", "ARTICLE 4", "Article 4"},
                        {"Article Two: Fees", "Article Two:", "Article Two"},
                        {"§ 5 Term", "§ 5", "5"},
                        {"§5.2 Term", "§5.2", "5.2"},
                        {"Clause 7. Notices", "Clause 7.", "7"},
                        {"Schedule 1", "Schedule 1", "Schedule 1"},
                        {"SCHEDULE 1: STAGES", "SCHEDULE 1:", "Schedule 1"},
                        {"Exhibit A", "Exhibit A", "Exhibit A"},
                        {"Exhibit A-1 Form of Note", "Exhibit A-1", "Exhibit A-1"},
                        {"Annex", "Annex", "Annex"},
                        {"Part II", "Part II", "Part II"},
                        {"1A Fees", "", ""},
                        {"1A. Fees", "1A.", "1A"},
                        {"4.2(b)(iii) the goods", "4.2(b)(iii)", "4.2(b)(iii)"},
                        {"A.2 The Lessee pays", "A.2", "A.2"},
                        {"B.3.1(c) the goods", "B.3.1(c)", "B.3.1(c)"},
                        {"III.2. Fees", "III.2.", "III.2"},
                        {"Section IV.1 The Lessee pays", "Section IV.1", "IV.1"},
                        {"10A.1 The Lessee pays", "10A.1", "10A.1"},
                        {"4 LICENSE", "4", "4"}};
  for (const Case& one : cases) {
    INFO(one.text);
    const Label label = read_typed_label(one.text);
    CHECK(std::string(one.text).substr(label.span.begin, label.span.size()) == one.label);
    CHECK(label.number == one.number);
  }
}

TEST_CASE("a heading that begins like a currency or a number word is a heading") {
  for (const char* text : {"6.1 Re-entry. The Landlord may re-enter.", "4.2 Million-dollar clause. It is void.", "3.1 EUR"})
    CHECK(read_typed_label(text, english()).number.size() == 3);
}

TEST_CASE("what only looks like a label is none") {
  for (const char* text : {"30 days after the date",
                           "2.5 million dollars",
                           "2.5 times the fees",
                           "1.5 Million Shares shall be issued",
                           "10.50 EUR for a day",
                           "15.00 Dollars for each unit",
                           "Section 4.2 of this Agreement applies",
                           "Section 4.2 and Section 5 apply",
                           "Schedule 1 and Schedule 2 form part of this Agreement.",
                           "Schedule 1 sets out the fees that are due under it.",
                           "2024. A new year",
                           "1 January 2025",
                           "Mr. Smith agrees",
                           "IN WITNESS WHEREOF",
                           "U.S. dollars",
                           "i.1 of them",
                           "NO.1 Supplier",
                           "B.2of",
                           "Supplier shall deliver",
                           "(the Supplier)",
                           "",
                           " ",
                           "("}) {
    INFO(text);
    CHECK_FALSE(static_cast<bool>(read_typed_label(text)));
  }
}

TEST_CASE("an automatic label keeps its letter or numeral before the digits") {
  CHECK(read_automatic_label("II.1").number == "II.1");
  CHECK(read_automatic_label("II.1").components == 2);
  CHECK(read_automatic_label("II.1").value.step == 1);
  CHECK(read_automatic_label("a.2)").number == "a.2");
  CHECK(read_automatic_label("1.1)").number == "1.1");
  CHECK(read_automatic_label("1)").shape == LabelShape::half);
  CHECK(read_automatic_label("A.1.3").components == 3);
  CHECK(read_automatic_label("II.").shape == LabelShape::dotted);
}

TEST_CASE("roman numerals are read as far as labels go") {
  CHECK(roman_value("iv") == 4);
  CHECK(roman_value("XLIX") == 49);
  CHECK(roman_value("c") == 0);
  CHECK(roman_value("mix") == 0);
  CHECK(roman_value("") == 0);
}

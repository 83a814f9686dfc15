// SPDX-License-Identifier: Apache-2.0
#include "text/leads.h"

#include <clausediff/language.h>

#include <array>
#include <utility>

#include "catch.h"

using namespace clausediff;

TEST_CASE("what a line begins with is told by its mark and what stands behind it") {
  struct Row {
    std::string_view line;
    Lead lead;
  };
  const std::array rows = {
      Row{"- item", Lead::bullet},
      Row{"\u2022\titem", Lead::bullet},
      Row{"-item", Lead::text},
      Row{"-", Lead::text},
      Row{"4. Fees", Lead::number},
      Row{"4) Fees", Lead::number},
      Row{"4.2 Fees", Lead::number},
      Row{"4.2", Lead::number},
      Row{"4.", Lead::number},
      Row{"4", Lead::text},
      Row{"4 Fees", Lead::text},     // an amount as well
      Row{"4  Fees", Lead::number},  // set off
      Row{"4\tFees", Lead::number},
      Row{"4A. Fees", Lead::number},
      Row{"999. Fees", Lead::number},
      Row{"1999. Fees", Lead::text},  // a year
      Row{"4.123 Fees", Lead::number},
      Row{"4.1234 Fees", Lead::text},
      Row{"4.2.Fees", Lead::text},
      Row{"(a) fees", Lead::bracket},
      Row{"(aa) fees", Lead::bracket},
      Row{"(ab) fees", Lead::text},
      Row{"(xviii) fees", Lead::bracket},
      Row{"(xxxviii) fees", Lead::text},  // seven letters
      Row{"(12) fees", Lead::bracket},
      Row{"(123) fees", Lead::text},
      Row{"b) fees", Lead::bracket},
      Row{"A. Fees", Lead::bracket},
      Row{"A.Fees", Lead::text},
      Row{"(A. Fees", Lead::text},
      Row{"(a", Lead::text},
      Row{"Section 4.2 applies", Lead::text},  // the sentence goes on
      Row{"Section 4.2 Fees", Lead::keyword},
      Row{"Section 4.2", Lead::keyword},
      Row{"section 4.2", Lead::text},
      Row{"ARTICLE IV", Lead::keyword},
      Row{"ARTICLE Fees", Lead::text},
      Row{"Section", Lead::text},
      Row{"\u00A7 4", Lead::keyword},
      Row{"", Lead::text},
  };
  for (const Row& row : rows) {
    INFO(row.line);
    CHECK(static_cast<int>(lead_of(row.line, english())) == static_cast<int>(row.lead));
  }
}

TEST_CASE("a label alone has its mark's end and nothing behind it") {
  for (const std::string_view label : {"(a)", "b.", "b)", "4.03", "12.", "(iv)", "4)"}) {
    INFO(label);
    CHECK(is_label_alone(label));
  }
  for (const std::string_view none_at_all : {"", "(", "a", "4", "(a).", "(a) x", "(a.", "(a", "ab.", "Fees."}) {
    INFO(none_at_all);
    CHECK_FALSE(is_label_alone(none_at_all));
  }
}

TEST_CASE("the mark before a mark in a list") {
  struct Row {
    std::string_view line, before;
  };
  const std::array rows = {
      Row{"(b) x", "(a)"},  Row{"(z) x", "(y)"},     Row{"(a) x", ""},    Row{"(ii) x", "(i)"}, Row{"(i) x", "(h)"},
      Row{"(v) x", "(iv)"}, Row{"(xii) x", "(xi)"},  Row{"(xiii) x", ""}, Row{"(2) x", "(1)"},  Row{"(9) x", "(8)"},
      Row{"(1) x", ""},     Row{"b) x", ""},         Row{"() x", ""},     Row{"(b x", ""},      Row{"", ""},
      Row{"(B) x", ""},     Row{"(viii) x", "(vii)"}};
  for (const Row& row : rows) {
    INFO(row.line);
    CHECK(mark_before(row.line) == row.before);
  }
}

TEST_CASE("a title or an initial before its full stop ends no sentence") {
  for (const std::string_view line : {"signed by Mr.", "(Dr.", "Allan D."}) {
    INFO(line);
    CHECK(awaits_name(line, english()));
    CHECK_FALSE(closes_sentence(line, english()));
  }
  for (const std::string_view line : {"under Section D.", "the party D.", "D.", "Allan DE.", "ALLAN D.", "A D."}) {
    INFO(line);
    CHECK_FALSE(awaits_name(line, english()));
    CHECK(closes_sentence(line, english()));
  }
}

TEST_CASE("a line closes a sentence whatever quotation marks and brackets follow") {
  for (const std::string_view line : {"done.", "done;", "done:", "done?", "done!", "(done.)", "\u201Cdone.\u201D", "done.**"})
    CHECK(closes_sentence(line, english()));
  for (const std::string_view line : {"done", "done,", "done)", "", "\")"}) CHECK_FALSE(closes_sentence(line, english()));
  for (const std::string_view line : {"done; and", "done, or", "done."}) CHECK(closes_item(line, english()));
  for (const std::string_view line : {"done and", "done", "land"}) CHECK_FALSE(closes_item(line, english()));
}

TEST_CASE("a word that a number or a noun belongs to awaits it") {
  for (const std::string_view line :
       {"in accordance with Section", "Clauses", "rule no.", "(Section", "\u00A7", "of\u00A0Section"}) {
    INFO(line);
    CHECK(awaits_number(line, english()));
  }
  for (const std::string_view line : {"in accordance", "Sections 4", "dissection", "filed with the SEC", "sent to the ART"})
    CHECK_FALSE(awaits_number(line, english()));
  for (const std::string_view line : {"AS SET OUT IN SEC", "see Sec", "as set out in SECTION"})
    CHECK(awaits_number(line, english()));
  for (const std::string_view line : {"as set out in this", "under", "(the", "That certain", "unchanged. The"})
    CHECK(awaits_noun(line, english()));
  for (const std::string_view line : {"as set out", "thunder", ""}) CHECK_FALSE(awaits_noun(line, english()));
}

TEST_CASE("figures in brackets behind the same number in words begin no item") {
  const std::pair<std::string_view, std::string_view> told[] = {{"Within ten", "(10) days after notice"},
                                                                {"a period of twelve", "(12) months"},
                                                                {"You then will have seven", "(7) days"},
                                                                {"thirty-six", "(36) months"},
                                                                {"two hundred", "(200) shares"},
                                                                {"of Forty-Five", "(45) days"},
                                                                {"not less than sixty", "(60)"},
                                                                {"the sum of one million", "(1000000)"},
                                                                {"NINETY", "(90) DAYS"}};
  for (const auto& [line, next] : told) {
    INFO(line);
    CHECK(is_told_again(line, next, english()));
  }
  const std::pair<std::string_view, std::string_view> items[] = {
      {"the following", "(10) days of grace"}, {"Within ten", "(a) days"}, {"Within ten", "10 days"}, {"the tenor", "(10) days"},
      {"Within ten.", "(1) The porter"},       {"", "(1) The porter"},     {"Within ten", ""}};
  for (const auto& [line, next] : items) {
    INFO(line);
    CHECK_FALSE(is_told_again(line, next, english()));
  }
}

TEST_CASE("the case of a line's letters") {
  for (const std::string_view line : {"a", "z", "\u00E9t\u00E9"}) CHECK(begins_lower_case(line));
  for (const std::string_view line : {"A", "Z", "\u00C9t\u00E9", "1", "`", "{", ""}) CHECK_FALSE(begins_lower_case(line));
  for (const std::string_view line : {"AZ", "A 1 B"}) CHECK(is_all_capitals(line));
  for (const std::string_view line : {"A", "AZa", "AZz", "12", ""}) CHECK_FALSE(is_all_capitals(line));
}

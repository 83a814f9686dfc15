// SPDX-License-Identifier: Apache-2.0
#include "language/facts/facts.h"

#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "in_english.h"

using namespace clausediff;

namespace {

std::vector<Fact> facts_in(const std::string& text) {
  const Stemmer stemmer(english());
  std::vector<Word> words;
  read_words(text, {0, static_cast<std::uint32_t>(text.size())}, 0, stemmer, words);
  return find_facts(words);
}

struct Same {
  FindingKind kind;
  std::string one;
  std::string other;
};

}  // namespace

TEST_CASE("A value is the same in every notation") {
  const std::vector<Same> table = {
      {FindingKind::amount, "pays $12,500,000 now", "pays $12.5 million now"},
      {FindingKind::amount, "pays USD 1,500,000.00 now", "pays US$1.5 million now"},
      {FindingKind::amount, "pays Rs. 1,000,000 now", "pays Rs. 10,00,000 now"},
      {FindingKind::amount, "pays Rs. 5,00,000 now", "pays INR 5 lakh now"},
      {FindingKind::amount, "pays CHF 750'000 now", "pays CHF 750 000 now"},
      {FindingKind::amount, "pays EUR 1.250.000,00 now", "pays €1,250,000 now"},
      {FindingKind::amount, "pays One Hundred Thousand Dollars ($100,000) now", "pays $100,000 now"},
      {FindingKind::amount, "pays two hundred and fifty pounds sterling now", "pays £250 now"},
      {FindingKind::percentage, "takes eight per cent of it", "takes 8% of it"},
      {FindingKind::percentage, "takes one-half (1/2) of it", "takes 50% of it"},
      {FindingKind::percentage, "takes seventeen and one-half percent (17.5%) of it", "takes 17.5% of it"},
      {FindingKind::percentage, "takes two and a half percent of it", "takes 2.5% of it"},
      {FindingKind::percentage, "takes 50 basis points of it", "takes 0.5% of it"},
      {FindingKind::percentage, "takes two times the fees", "takes twice the fees"},
      {FindingKind::duration, "for thirty (30) days after", "for 30 days after"},
      {FindingKind::duration, "for 12 months after", "for one year after"},
      {FindingKind::duration, "for 24 hours after", "for one day (1) after"},
      {FindingKind::duration, "for a fortnight after", "for 14 days after"},
      {FindingKind::duration, "terms are Net 30 here", "terms are thirty days here"},
      {FindingKind::date, "on 31 December 2025 at noon", "on December 31st, 2025 at noon"},
      {FindingKind::date, "on 2025-12-31 at noon", "on 31/12/2025 at noon"},
      {FindingKind::date, "on the 1st day of May, 2003 at noon", "on 1 May 2003 at noon"},
      {FindingKind::number, "delivers two copies", "delivers 2 copies"},
      {FindingKind::number, "delivers one hundred and five copies", "delivers 105 copies"},
      {FindingKind::reference, "under § 7.3 hereof", "under Section 7.3 hereof"},
  };
  for (const Same& row : table) {
    INFO(row.one << " / " << row.other);
    const auto one = facts_in(row.one);
    const auto other = facts_in(row.other);
    REQUIRE(one.size() >= 1);
    REQUIRE(other.size() >= 1);
    CHECK(one.front().kind == row.kind);
    CHECK(other.front().kind == row.kind);
    CHECK(one.front().key == other.front().key);
  }
}

TEST_CASE("Words that look like quantities are none") {
  for (const std::string text : {"the party may terminate", "the March of progress", "see ISO 9001", "a second opinion",
                                 "one of them", "the first refusal"}) {
    INFO(text);
    for (const Fact& fact : facts_in(text)) CHECK(fact.weak);
  }
}

TEST_CASE("The month of May is told from the verb") {
  REQUIRE(facts_in("before 1 May 2026 it ends").size() == 1);
  CHECK(facts_in("before 1 May 2026 it ends").front().kind == FindingKind::date);
  CHECK(facts_in("Licensee may 5 times inspect").front().kind != FindingKind::date);
}

TEST_CASE("A month is 28 to 31 days and a business day more than a day") {
  const Fact days = facts_in("for 30 days after").front();
  const Fact month = facts_in("for two months after").front();
  const Fact business = facts_in("for 30 business days after").front();
  CHECK(month.low < 60);
  CHECK(month.high > 60);
  CHECK(business.low > days.high);
}

TEST_CASE("A pointer keeps its letters, and an enactment its year") {
  CHECK(facts_in("under clause 4.2(b)(iii) hereof").front().key == "section 4.2(b)(iii)");
  CHECK(facts_in("in Exhibit D hereto").front().key == "schedule d");
  const auto act = facts_in("under the Health Insurance Act 1998 it must");
  REQUIRE(act.size() == 1);
  CHECK(act.front().unit == "statute");
  CHECK(facts_in("Articles 5, 9 and 12 survive").size() >= 1);
}

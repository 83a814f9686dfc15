// SPDX-License-Identifier: Apache-2.0
#include "rules/uses.h"

#include <array>

#include "catch.h"

using namespace clausediff;

TEST_CASE("a word has the same singular in its plural and possessive") {
  struct Row {
    std::string_view word, singular;
  };
  const std::array rows = {Row{"Policies", "policy"},
                           Row{"policy's", "policy"},
                           Row{"policy\u2019s", "policy"},
                           Row{"Licensees'", "licensee"},
                           Row{"Affiliates", "affiliate"},
                           Row{"boxes", "box"},
                           Row{"branches", "branch"},
                           Row{"losses", "loss"},
                           Row{"loss", "loss"},
                           Row{"status", "status"},
                           Row{"basis", "basis"},
                           Row{"Licensees\u2019", "licensee"},
                           Row{"ties", "tie"},
                           Row{"gas", "gas"},
                           Row{"fees", "fee"},
                           Row{"waltzes", "waltz"},
                           Row{"dishes", "dish"},
                           Row{"a's", "a's"},
                           Row{"", ""},
                           Row{"Fee", "fee"}};
  for (const Row& row : rows) {
    INFO(row.word);
    CHECK(singular(row.word) == row.singular);
  }
}

TEST_CASE("uses of terms are found inflected and longest first, and not inside other words") {
  std::vector<Definition> definitions(3);
  definitions[0].term = "Service";
  definitions[1].term = "Service Level";
  definitions[2].term = "data";
  const TermIndex index(definitions);
  const std::string text = "Services, Service Levels and self-Service: data, Data; a service. Database.";
  std::vector<TermUse> uses;
  index.find_uses(text, 7, uses);
  std::vector<std::pair<std::uint32_t, std::string>> found;
  for (const TermUse& use : uses) {
    CHECK(use.clause == 7);
    found.emplace_back(use.term, text.substr(use.span.begin, use.span.size()));
  }
  CHECK(found == std::vector<std::pair<std::uint32_t, std::string>>{
                     {0, "Services"}, {1, "Service Levels"}, {0, "Service"}, {2, "data"}, {2, "Data"}});
}

TEST_CASE("which terms are used, and where each is first, is told without the others") {
  Side side;
  for (const char* text : {"The Fee is due.", "A Fee and a Charge.", "Another Charge."}) {
    Paragraph paragraph;
    paragraph.text = text;
    side.document.paragraphs.push_back(paragraph);
    Clause clause;
    clause.kind = ClauseKind::clause;
    clause.body = {0, static_cast<std::uint32_t>(paragraph.text.size())};
    side.clauses.items.push_back(clause);
  }
  std::vector<Definition> definitions(3);
  definitions[0].term = "Fee";
  definitions[1].term = "Charge";
  definitions[2].term = "Deposit";
  const TermIndex index(definitions);
  CHECK(used_terms(side, index) == std::vector<bool>{true, true, false});
  const std::vector<TermUse> first = first_uses(side, index);
  REQUIRE(first.size() == 2);
  CHECK((first[0].term == 0 && first[0].clause == 0 && first[0].span == Span{4, 7}));
  CHECK((first[1].term == 1 && first[1].clause == 1));
  definitions.pop_back();
  CHECK(used_terms(side, TermIndex(definitions)) == std::vector<bool>{true, true});
}

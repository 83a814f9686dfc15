// SPDX-License-Identifier: Apache-2.0
#include "clauses/numbers.h"

#include <clausediff/language.h>

#include "catch.h"

using namespace clausediff;

namespace {

std::vector<Clause> clauses_of(const std::vector<std::string>& numbers) {
  std::vector<Clause> clauses(numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    clauses[i].kind = numbers[i].starts_with("Schedule") ? ClauseKind::schedule : ClauseKind::clause;
    clauses[i].number = numbers[i];
    clauses[i].end = static_cast<std::uint32_t>(i + 1);
  }
  return clauses;
}

}  // namespace

TEST_CASE("a number leads to its clause however it is written") {
  const std::vector<Clause> clauses = clauses_of({"1", "Article IV", "4.08", "Schedule II", "9.1(a)", ""});
  const NumberIndex index(clauses, english());
  CHECK(index.find("1") == 0);
  CHECK(index.find("article iv") == 1);
  CHECK(index.find("Article 4") == 1);
  CHECK(index.find("4") == 1);
  CHECK(index.find("4.08") == 2);
  CHECK(index.find("4.8") == 2);
  CHECK(index.find("Schedule 2") == 3);
  CHECK(index.find("SCHEDULE II") == 3);
  CHECK(index.find("9.1(A)") == 4);
  CHECK(index.find("9.01(a)") == 4);
  for (const char* unknown : {"2", "Article 5", "Article", "4.80", "4.0", "Schedule 3", "Schedule", "IV.", ""}) {
    INFO(unknown);
    CHECK(index.find(unknown) == none);
  }
}

TEST_CASE("an article is found by its plain number where only that is there, and the clause of the plain number comes first") {
  const std::vector<Clause> plain = clauses_of({"4", "5", "Article V"});
  const NumberIndex index(plain, english());
  CHECK(index.find("Article IV") == 0);
  CHECK(index.find("Article 4") == 0);
  CHECK(index.find("5") == 1);
  CHECK(index.find("Article 5") == 2);
  const std::vector<Clause> annexes = clauses_of({"Annex 2", "12"});
  CHECK(NumberIndex(annexes, english()).find("Annex II") == 0);
  CHECK(NumberIndex(annexes, english()).find("XII") == 1);
}

TEST_CASE("a schedule that has something in it is meant, and not the list that names it; recitals have no numbers") {
  std::vector<Clause> clauses = clauses_of({"Schedule 1", "Schedule 1", "A", "A"});
  clauses[1].end = 3;
  clauses[2].kind = ClauseKind::recital;
  const NumberIndex index(clauses, english());
  CHECK(index.find("Schedule 1") == 1);
  CHECK(index.find("A") == 3);
  std::vector<Clause> both = clauses_of({"7", "7"});
  both[1].end = 5;
  CHECK(NumberIndex(both, english()).find("7") == 0);
}

// SPDX-License-Identifier: Apache-2.0
// Clauses that a drafter cut or ran together in a contract that was also laid out anew.
#include <clausediff/clausediff.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "catch.h"
#include "in_english.h"
#include "plain/plain.h"
#include "trades.h"

using namespace clausediff;

namespace {

using trades::contract;
using trades::joined;
using trades::report_of_layouts;
using trades::Texts;

std::size_t rows(const Report& report, Relation relation) {
  const std::vector<Pair>& pairs = report.alignment.pairs;
  return static_cast<std::size_t>(
      std::count_if(pairs.begin(), pairs.end(), [relation](const Pair& pair) { return pair.relation == relation; }));
}

/// The contract with some lines that no blank line parts behind each clause: tools, or names.
Texts with_lines(const std::string& between) {
  Texts texts = contract();
  for (std::size_t k = 1; k < texts.size(); k += 3)
    texts[k] += between + "(a) ladders of " + std::to_string(k) + " rungs;" + between + "(b) ropes of " + std::to_string(k) +
                " ells; and" + between + "(c) nothing else.";
  return texts;
}

void cut_behind(std::string& text, const std::string& words, const std::string& between) {
  const std::size_t at = text.find(words);
  REQUIRE(at != std::string::npos);
  text.replace(at + words.size(), 1, between);
}

void join(Texts& texts, std::size_t at) {
  texts[at] += " " + texts[at + 1];
  texts.erase(texts.begin() + static_cast<std::ptrdiff_t>(at) + 1);
}

}  // namespace

TEST_CASE("a clause that was cut in two is split though lines were run together elsewhere") {
  for (const std::size_t at : {3U, 6U, 12U}) {
    INFO(at);
    Texts after = with_lines(" ");
    cut_behind(after[at], "site manager names.", "\n\n");
    const Report report = report_of_layouts(joined(with_lines("\n"), "\n\n"), joined(after, "\n\n\n"));
    CHECK(rows(report, Relation::split) == 2);
    CHECK(report.changes.items.empty());
  }
}

TEST_CASE("a paragraph that came between the parts of a clause stands alone though lines were run together elsewhere") {
  const std::string added = "Nobody but the porter may light a fire on the lower roof of the house in winter.";
  Texts after = with_lines(" ");
  cut_behind(after[6], "site manager names.", "\n\n" + added + "\n\n");
  const Report report = report_of_layouts(joined(with_lines("\n"), "\n\n"), joined(after, "\n\n\n"));
  CHECK(rows(report, Relation::split) == 2);
  CHECK(rows(report, Relation::inserted) == 1);
}

TEST_CASE("two clauses that became one are merged though lines were run together elsewhere") {
  for (const std::size_t at : {2U, 11U, 17U}) {
    INFO(at);
    Texts after = with_lines(" ");
    join(after, at);
    const Report report = report_of_layouts(joined(with_lines("\n"), "\n\n"), joined(after, "\n\n\n"));
    CHECK(rows(report, Relation::merged) == 2);
  }
}

TEST_CASE("a clause that was cut in two is split though the other clauses were run together") {
  Texts after = contract();
  cut_behind(after[8], "site manager names.", "\n\n");
  for (const std::size_t at : {17U, 15U, 13U, 11U, 5U, 3U, 1U}) join(after, at);
  const Report report = report_of_layouts(joined(contract(), "\n\n"), joined(after, "\n\n"));
  CHECK(rows(report, Relation::split) == 2);
  CHECK(rows(report, Relation::merged) == 0);
}

TEST_CASE("a page's edge between two sentences cuts no clause") {
  for (const std::string edge : {"\f", "\n\f", "\n\n\f\n"}) {
    INFO(edge);
    Texts after = contract();
    cut_behind(after[8], "site manager names.", edge);
    const Report report = report_of_layouts(joined(contract(), "\n\n"), joined(after, "\n\n"));
    CHECK(rows(report, Relation::split) == 0);
    CHECK(report.changes.items.empty());
    const Report back = report_of_layouts(joined(after, "\n\n"), joined(contract(), "\n\n"));
    CHECK(rows(back, Relation::merged) == 0);
  }
}

TEST_CASE("lines of a signature that one version parts by a blank line are no merged clauses") {
  Texts before = contract(), after = contract();
  before.insert(before.end(), {"Date: the first of May   By: the head of the guild", "Date: the second of May   By: the porter"});
  after.push_back("Date: the first of May   By: the head of the guild\nDate: the second of May   By: the porter");
  const Report report = report_of_layouts(joined(before, "\n\n"), joined(after, "\n\n"));
  CHECK(rows(report, Relation::merged) == 0);
  CHECK_FALSE(differs(report));
}

TEST_CASE(
    "a clause whose number was overwritten and a clause that went beside a new sentence stand alone in a text of one line") {
  const std::string added = "Nobody but the porter may light a fire on the lower roof of the house in winter.";
  Texts after = contract();
  after[8].replace(0, 2, "needs");
  after[12] = added;
  const Report report = report_of_layouts(joined(contract(), "\n\n"), joined(after, " "));
  CHECK(rows(report, Relation::merged) == 0);
  Texts texts;
  for (const Paragraph& paragraph : report.after.document.paragraphs) texts.push_back(paragraph.text);
  for (const std::string& text : {after[7], after[8], after[11], added, after[13]}) {
    INFO(text);
    CHECK(std::count(texts.begin(), texts.end(), text) == 1);
  }
}

TEST_CASE("a sentence that a numbered clause gained before the next one, whose number changed, is no clause") {
  Texts after = contract();
  after[7] += " Nobody but the porter may light a fire on the lower roof of the house in winter.";
  for (std::size_t k = 8; k < after.size(); ++k) {
    if (after[k][0] != 'P') after[k].insert(0, "1");
  }
  const Report report = report_of_layouts(joined(contract(), "\n\n"), joined(after, "\n\n"));
  CHECK(rows(report, Relation::inserted) == 0);
}

TEST_CASE("a paragraph that moved and whose lines became paragraphs is one that moved") {
  const std::string moved =
      "The porter keeps the keys of both gates in the iron box\nbelow the stairs of the yard, and the masons\nask for them "
      "there.";
  std::string whole = moved;
  std::replace(whole.begin(), whole.end(), '\n', ' ');
  std::string cut = moved;
  for (std::size_t at = cut.find('\n'); at != std::string::npos; at = cut.find('\n', at + 2)) cut.insert(at, "\n");
  Texts before = contract(), after = contract();
  before.insert(before.begin() + 4, whole);
  after.insert(after.begin() + 12, cut);
  const Report report = report_of_layouts(joined(before, "\n\n"), joined(after, "\n\n"));
  CHECK(rows(report, Relation::moved) == 1);
  CHECK(rows(report, Relation::inserted) == 0);
}

// SPDX-License-Identifier: Apache-2.0
// What moved or came into a contract whose other version has other breaks.
#include <clausediff/clausediff.h>

#include <algorithm>
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

/// The texts of after's paragraphs that moved.
Texts moved_texts(const Report& report) {
  Texts texts;
  for (const Change& change : report.changes.items) {
    if (change.kind != ChangeKind::move) continue;
    texts.push_back(report.after.document.paragraphs[report.alignment.pairs[change.pair].after].text);
  }
  return texts;
}

}  // namespace

TEST_CASE("a paragraph that moved and was cut after each sentence is one that moved") {
  const std::string first = "The porter of the yard keeps the keys of both gates in the iron box below the stairs.";
  const std::string second = "Each of the masons may ask for them on any day of the week but the first of the month.";
  const std::string third = "Whoever loses a key pays for two new ones and for the lock of that gate.";
  Texts before = contract(), after = contract();
  before.insert(before.begin() + 4, first + " " + second + " " + third);
  after.insert(after.begin() + 12, {first, second, third});
  for (std::size_t k = 0; k < after.size(); ++k) {
    const std::size_t at = after[k].find(". They");
    if (at != std::string::npos) after[k].replace(at, 2, ".\n\n");
  }
  CHECK(moved_texts(report_of_layouts(joined(before, "\n\n"), joined(after, "\n\n"))) ==
        Texts{first + " " + second + " " + third});
}

TEST_CASE("an item that moved before another one keeps its bracket in a text of one line") {
  const std::string moved = "(ii) the porter of the yard keeps the keys of both gates in the iron box below the stairs.";
  Texts before = contract(), after = contract();
  before.insert(before.begin() + 4, {"(i) dogs stay outside of the yard, whoever they belong to.", moved});
  before.insert(before.begin() + 13, "(i) nobody may light a fire on the lower roof of the house in winter.");
  after.insert(after.begin() + 4, "(i) dogs stay outside of the yard, whoever they belong to.");
  after.insert(after.begin() + 12, {moved, "(i) nobody may light a fire on the lower roof of the house in winter."});
  CHECK(moved_texts(report_of_layouts(joined(before, "\n\n"), joined(after, " "))) == Texts{moved});
}

TEST_CASE("what came behind lines that were edited near their end, and before a clause that moved and was edited, stands alone") {
  const std::string line = "For the masons of the yard, on behalf of them and all their heirs";
  const std::string changed = "For the masons of the yard, on behalf of them and of all who work for their heirs";
  const std::string moved = "The porter of the yard keeps the keys of both gates in the iron box that stands below the stairs.";
  const std::string added = "Nobody but the glaziers may light a fire on the lower roof of the house in winter.";
  Texts before = contract(), after = contract();
  before.insert(before.begin() + 6, line);
  after.insert(after.begin() + 6, {changed, added});
  before.insert(before.begin() + 3, moved);
  after.insert(after.begin() + 14, {"Whoever loses a tool of the yard pays for a new one of that kind in silver.", moved});
  after[15].replace(after[15].find("both"), 4, "all the");
  const Report report = report_of_layouts(joined(before, "\n\n"), joined(after, " "));
  Texts texts;
  for (const Paragraph& paragraph : report.after.document.paragraphs) texts.push_back(paragraph.text);
  for (const std::string& text : {changed, added, after[14], after[15]}) {
    INFO(text);
    CHECK(std::count(texts.begin(), texts.end(), text) == 1);
  }
}

TEST_CASE("a quotation mark that closes a clause which moved stays with it in a text of one line") {
  const std::string moved = "The porter of the yard keeps the keys of both gates, and each of them is a \"Key of the Yard.\"";
  Texts before = contract(), after = contract();
  before.insert(before.begin() + 4, moved);
  after.insert(after.begin() + 12, moved);
  CHECK(moved_texts(report_of_layouts(joined(before, "\n\n"), joined(after, " "))) == Texts{moved});
}

TEST_CASE("lines that end without a mark are found whole where they moved to in a text of one line") {
  const std::string moved = "Upper hall 27 July 2026 Lower hall 31 July 2026 Stables 13 August 2026";
  Texts before = contract(), after = contract();
  before.insert(before.begin() + 4, moved);
  after.insert(after.begin() + 12, moved);
  CHECK(moved_texts(report_of_layouts(joined(before, "\n\n"), joined(after, " "))) == Texts{moved});
}

TEST_CASE(
    "clauses with numbers, or that define terms, which came one behind another into a text of one line are told one by one") {
  const std::vector<Texts> all = {
      {"8A. The porter of the yard keeps the keys of both gates in the iron box.", "8B. Dogs stay outside of the yard."},
      {"\"Keys\" means the keys of both gates of the yard and of the shed.", "\"Yard\" means what lies between the two gates."}};
  for (const Texts& added : all) {
    Texts after = contract();
    after.insert(after.begin() + 10, added.begin(), added.end());
    const Report report = report_of_layouts(joined(contract(), "\n\n"), joined(after, " "));
    Texts inserted;
    for (const Pair& pair : report.alignment.pairs) {
      if (pair.relation == Relation::inserted) inserted.push_back(report.after.document.paragraphs[pair.after].text);
    }
    CHECK(inserted == added);
  }
}

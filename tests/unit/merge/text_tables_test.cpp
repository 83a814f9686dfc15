// SPDX-License-Identifier: Apache-2.0
// Tables drawn with bars, as Markdown has them and textconv writes them, in three versions.
#include <clausediff/merge.h>

#include "catch.h"
#include "contracts.h"

namespace clausediff {
namespace {

const std::string table =
    "# Fees\n\n| Tier | Price | Term |\n|---|---|---|\n| Silver | 100 dollars | 12 months |\n| Gold | 200 dollars | 24 months "
    "|\n\nEnd "
    "of the Schedule.\n";
const std::string silver = "| Silver | 100 dollars | 12 months |\n", gold = "| Gold | 200 dollars | 24 months |\n";

void check_clean(const std::string& ours, const std::string& theirs, const std::string& wanted) {
  for (const bool turned : {false, true}) {
    const MergedText merged = turned ? merge_text(table, theirs, ours) : merge_text(table, ours, theirs);
    INFO(merged.bytes);
    CHECK(merged.conflicts.empty());
    CHECK(merged.bytes == wanted);
  }
}

/// One conflict, whichever side is whose.
void check_conflict(const std::string& ours, const std::string& theirs, ConflictKind kind, const std::string& wanted) {
  const MergedText merged = merge_text(table, ours, theirs), turned = merge_text(table, theirs, ours);
  INFO(merged.bytes);
  REQUIRE(merged.conflicts.size() == 1);
  CHECK(turned.conflicts.size() == 1);
  CHECK(merged.conflicts[0].kind == kind);
  CHECK(merged.bytes == wanted);
}

/// A column put in behind the first one.
std::string with_seats() {
  std::string text = replaced(table, "| Tier ", "| Tier | Seats ");
  text = replaced(text, "|---|", "|---|---|");
  return replaced(replaced(text, "| Silver ", "| Silver | 5 "), "| Gold ", "| Gold | 10 ");
}

std::string without_terms() {
  std::string text = replaced(table, " Term |", "");
  text = replaced(text, "|---|---|---|", "|---|---|");
  return replaced(replaced(text, " 12 months |", ""), " 24 months |", "");
}

}  // namespace

TEST_CASE("cells of one row that two sides change are combined, also where they are neighbours or without blanks") {
  check_clean(replaced(table, "100 dollars", "a fee of 120 euros"), replaced(table, "12 months", "one year"),
              replaced(replaced(table, "100 dollars", "a fee of 120 euros"), "12 months", "one year"));
  check_clean(replaced(table, "Silver", "Bronze"), replaced(table, "100 dollars", "90 dollars"),
              replaced(replaced(table, "Silver", "Bronze"), "100", "90"));
  const std::string tight = "|Tier|Price|\n|-|-|\n|Silver|100|\n";
  CHECK(merge_text(tight, replaced(tight, "Silver", "Bronze"), replaced(tight, "100", "90")).bytes ==
        "|Tier|Price|\n|-|-|\n|Bronze|90|\n");
  const std::string open = "Tier | Price\n---|---\nSilver | 100\nGold | 200\n";
  CHECK(merge_text(open, replaced(open, "Silver", "Bronze"), replaced(open, "200", "250")).bytes ==
        "Tier | Price\n---|---\nBronze | 100\nGold | 250\n");
}

TEST_CASE("one cell that two sides change is a conflict that shows both") {
  check_conflict(replaced(table, "100", "120"), replaced(table, "100", "90"), ConflictKind::words,
                 replaced(table, silver,
                          "<<<<<<< ours\n" + replaced(silver, "100", "120") + "=======\n" + replaced(silver, "100", "90") +
                              ">>>>>>> theirs\n"));
}

TEST_CASE("rows that both sides add at one place all stand, but for two rows about the same thing") {
  const std::string ours = replaced(table, gold, gold + "| Platinum | 300 dollars | 36 months |\n"),
                    theirs = replaced(table, gold, gold + "| Student | nothing | 6 months |\n");
  const MergedText merged = merge_text(table, ours, theirs);
  CHECK(merged.conflicts.empty());
  CHECK(merged.bytes ==
        replaced(table, gold, gold + "| Platinum | 300 dollars | 36 months |\n| Student | nothing | 6 months |\n"));
  REQUIRE(merged.warnings.size() == 1);
  CHECK(merged.warnings[0].id == "side-by-side");
  const std::string rival = "| Platinum | free of charge | for ever |\n";
  const MergedText disputed = merge_text(table, ours, replaced(table, gold, gold + rival));
  REQUIRE(disputed.conflicts.size() == 1);
  CHECK(disputed.conflicts[0].kind == ConflictKind::added);
  CHECK(disputed.bytes.find(rival) != std::string::npos);
}

TEST_CASE("a new column is combined with a cell that the other side changed and with a row that it took away") {
  check_clean(with_seats(), replaced(table, "100 dollars", "120 euros"), replaced(with_seats(), "100 dollars", "120 euros"));
  check_clean(with_seats(), replaced(table, "Silver", "Bronze"), replaced(with_seats(), "Silver", "Bronze"));
  check_clean(with_seats(), replaced(table, silver, ""),
              replaced(with_seats(), "| Silver | 5 | 100 dollars | 12 months |\n", ""));
  check_clean(without_terms(), replaced(table, "100 dollars", "120 euros"),
              replaced(without_terms(), "100 dollars", "120 euros"));
}

TEST_CASE("a new row and other columns are a conflict, for nobody said what stands in the row's cell") {
  const std::string row = "| Platinum | 300 dollars | 36 months |\n";
  const std::string ours = replaced(table, gold, gold + row);
  const auto wanted = [&](const std::string& other, const std::string& last) {
    return replaced(other, last, last + "<<<<<<< ours\n" + row + "=======\n>>>>>>> theirs\n");
  };
  check_conflict(ours, with_seats(), ConflictKind::table, wanted(with_seats(), "| Gold | 10 | 200 dollars | 24 months |\n"));
  check_conflict(ours, without_terms(), ConflictKind::table, wanted(without_terms(), "| Gold | 200 dollars |\n"));
}

TEST_CASE("a column that one side takes away and a cell in it that the other one changes are a conflict") {
  const MergedText merged = merge_text(table, without_terms(), replaced(table, "12 months", "one year"));
  REQUIRE(merged.conflicts.size() == 1);
  CHECK(merged.bytes ==
        replaced(without_terms(), "| Silver | 100 dollars |\n",
                 "<<<<<<< ours\n| Silver | 100 dollars |\n=======\n| Silver | 100 dollars | one year |\n>>>>>>> theirs\n"));
}

TEST_CASE("the same column of both sides stands once, and two different ones are in conflict") {
  check_clean(with_seats(), with_seats(), with_seats());
  const MergedText merged = merge_text(table, with_seats(), replaced(with_seats(), "Seats", "Users"));
  CHECK(merged.conflicts.size() == 1);
  CHECK(merged.bytes.find("Seats") != std::string::npos);
  CHECK(merged.bytes.find("Users") != std::string::npos);
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// Three texts → one: clause by clause, however their lines are cut, with git's marks where both sides touch the same words.
#include <clausediff/merge.h>

#include <algorithm>
#include <map>
#include <random>
#include <sstream>

#include "catch.h"
#include "contracts.h"

namespace clausediff {
namespace {

const std::string head = "# Services Agreement\n\n";
const std::string delivery_line =
    "1. The Supplier shall deliver the Goods within ten days of each order, at its own expense and risk.\n";
const std::string payment_line =
    "2. The Customer shall pay each invoice within thirty days of receipt, without any deduction or set-off.\n";
const std::string secrecy_line = "3. Each party keeps the other party's information secret for five years after disclosure.\n";
const std::string law_line =
    "4. This Agreement is governed by the laws of the State of New York, whose courts have jurisdiction.\n";

void check_clean(const std::string& base, const std::string& ours, const std::string& theirs, const std::string& wanted) {
  for (const bool turned : {false, true}) {
    const MergedText merged = turned ? merge_text(base, theirs, ours) : merge_text(base, ours, theirs);
    CHECK(merged.conflicts.empty());
    CHECK(merged.bytes == wanted);
  }
}

}  // namespace

TEST_CASE("changes of clauses that stand line by line are combined") {
  check_clean(head + delivery_line + payment_line + law_line,
              head + replaced(delivery_line, "ten", "twelve") + payment_line + law_line,
              head + delivery_line + replaced(payment_line, "thirty", "sixty") + law_line,
              head + replaced(delivery_line, "ten", "twelve") + replaced(payment_line, "thirty", "sixty") + law_line);
}

TEST_CASE("words of one clause of a text are combined where they do not touch") {
  check_clean(head + delivery_line, head + replaced(delivery_line, "ten", "twelve"),
              head + replaced(delivery_line, "risk", "cost"),
              head + replaced(replaced(delivery_line, "ten", "twelve"), "risk", "cost"));
}

TEST_CASE("a paragraph whose lines one side cut anew keeps what the other side changed") {
  const std::string base = "The Supplier shall deliver the Goods\nwithin ten days of each order, at its own\nexpense and risk.\n";
  const std::string anew = "The Supplier shall deliver the Goods within ten\ndays of each order, at its own expense and risk.\n";
  check_clean(base, anew, replaced(base, "ten", "twelve"), replaced(anew, "ten", "twelve"));
}

TEST_CASE("a clause whose lines are cut to a large width moves as a whole") {
  const std::string wide =
      "The provisions of this Agreement bind and benefit the heirs, executors, administrators, successors and permitted "
      "assigns of each of the parties,\nincluding those who take on any of the capacities that are described above "
      "after this Agreement was executed, whoever they may be and\nwherever they live.\n\n";
  const std::string other = "Notices are sent by courier.\n\n",
                    last = "English law applies to this Agreement and to all disputes.\n";
  check_clean(wide + other + secrecy_line + "\n" + last, other + secrecy_line + "\n" + wide + last,
              replaced(wide, "executed", "signed") + other + secrecy_line + "\n" + last,
              other + secrecy_line + "\n" + replaced(wide, "executed", "signed") + last);
}

TEST_CASE("the same words changed twice stand between git's marks, and all else is combined on both sides") {
  const std::string base = head + delivery_line + "\n" + payment_line;
  const MergedText merged = merge_text(base, replaced(base, "ten", "twelve"),
                                       replaced(replaced(replaced(base, "ten", "twenty"), "risk", "cost"), "thirty", "sixty"));
  REQUIRE(merged.conflicts.size() == 1);
  CHECK(merged.conflicts[0].kind == ConflictKind::words);
  CHECK(merged.conflicts[0].place == "1.");
  CHECK(merged.conflicts[0].ours == "twelve");
  CHECK(merged.conflicts[0].theirs == "twenty");
  const std::string ours = replaced(replaced(delivery_line, "ten", "twelve"), "risk", "cost");
  CHECK(merged.bytes == head + "<<<<<<< ours\n" + ours + "=======\n" + replaced(ours, "twelve", "twenty") + ">>>>>>> theirs\n\n" +
                            replaced(payment_line, "thirty", "sixty"));
}

TEST_CASE("of a paragraph of many lines only those that are disputed stand between the marks; git's style diff3 shows base") {
  const std::string base = "The Supplier shall deliver the Goods\nwithin ten days of each order,\nat its own expense and risk.\n";
  MergeOptions options;
  options.ours = "HEAD";
  CHECK(merge_text(base, replaced(base, "ten", "twelve"), replaced(base, "ten", "twenty"), options).bytes ==
        "The Supplier shall deliver the Goods\n<<<<<<< HEAD\nwithin twelve days of each order,\n=======\nwithin twenty days of "
        "each order,\n>>>>>>> theirs\nat its own expense and risk.\n");
  options.show_base = true;
  const std::string shown = merge_text(base, replaced(base, "ten", "twelve"), replaced(base, "ten", "twenty"), options).bytes;
  CHECK(shown.find("||||||| base\n" + base + "=======\n") != std::string::npos);
}

TEST_CASE("a clause of a text that one side moved and the other one edited stands edited at its new place") {
  const std::string moved = head + delivery_line + secrecy_line + law_line + payment_line;
  const std::string edited = head + delivery_line + replaced(payment_line, "thirty", "sixty") + secrecy_line + law_line;
  check_clean(head + delivery_line + payment_line + secrecy_line + law_line, moved, edited,
              head + delivery_line + secrecy_line + law_line + replaced(payment_line, "thirty", "sixty"));
  // A number that goes with the place is no other clause.
  const std::string renumbered = head + delivery_line + replaced(secrecy_line, "3.", "2.") + replaced(law_line, "4.", "3.") +
                                 replaced(payment_line, "2.", "4.");
  check_clean(head + delivery_line + payment_line + secrecy_line + law_line, renumbered, edited,
              replaced(renumbered, "thirty", "sixty"));
}

TEST_CASE("a paragraph of a text that one side split or joined keeps what the other side changed") {
  const std::string base = head + "The Supplier delivers the Goods in ten days. The Customer pays each invoice in thirty days.\n";
  const std::string split = replaced(base, "days. The", "days.\n\nThe");
  check_clean(base, split, replaced(base, "thirty", "sixty"), replaced(split, "thirty", "sixty"));
  check_clean(split, base, replaced(split, "thirty", "sixty"), replaced(base, "thirty", "sixty"));
  check_clean(base, split, replaced(split, "thirty", "sixty"), replaced(split, "thirty", "sixty"));
  check_clean(split, base, replaced(base, "thirty", "sixty"), replaced(base, "thirty", "sixty"));
}

TEST_CASE("a clause of a text that one side deletes goes, unless the other one changed it") {
  const std::string base = head + delivery_line + payment_line + law_line;
  check_clean(base, head + delivery_line + law_line, head + replaced(delivery_line, "ten", "twelve") + payment_line + law_line,
              head + replaced(delivery_line, "ten", "twelve") + law_line);
  const MergedText merged = merge_text(base, head + delivery_line + law_line, replaced(base, "thirty", "sixty"));
  REQUIRE(merged.conflicts.size() == 1);
  CHECK(merged.conflicts[0].kind == ConflictKind::deleted);
  CHECK(merged.bytes == head + delivery_line + "<<<<<<< ours\n=======\n" + replaced(payment_line, "thirty", "sixty") +
                            ">>>>>>> theirs\n" + law_line);
}

TEST_CASE("new clauses of both sides at one place both stand, two versions of one do not, and the same one stands once") {
  const std::string base = head + delivery_line + law_line, ours = head + delivery_line + payment_line + law_line;
  check_clean(base, ours, ours, ours);
  const MergedText beside = merge_text(base, ours, head + delivery_line + secrecy_line + law_line);
  CHECK(beside.conflicts.empty());
  CHECK(beside.bytes == head + delivery_line + payment_line + secrecy_line + law_line);
  REQUIRE(beside.warnings.size() == 1);
  CHECK(beside.warnings[0].id == "side-by-side");
  const MergedText rivals = merge_text(base, ours, replaced(ours, "thirty", "sixty"));
  REQUIRE(rivals.conflicts.size() == 1);
  CHECK(rivals.conflicts[0].kind == ConflictKind::added);
}

TEST_CASE("what both sides moved to different places is disputed at both, and line ends that one side changed are changed") {
  const std::string notice_line = "5. Notices are sent by courier to the address of the other party.\n";
  const std::string base = head + delivery_line + payment_line + secrecy_line + law_line + notice_line;
  const std::string ours = head + delivery_line + secrecy_line + law_line + notice_line + payment_line,
                    theirs = head + delivery_line + secrecy_line + law_line + payment_line + notice_line;
  const MergedText merged = merge_text(base, ours, theirs);
  CHECK(merged.conflicts.size() == 2);
  CHECK(merged.bytes == head + delivery_line + secrecy_line + law_line + "<<<<<<< ours\n=======\n" + payment_line +
                            ">>>>>>> theirs\n" + notice_line + "<<<<<<< ours\n" + payment_line + "=======\n>>>>>>> theirs\n");
  // One side changes the order of two clauses, and the other one moves one of them away.
  const MergedText swapped = merge_text(base, head + payment_line + delivery_line + secrecy_line + law_line + notice_line, ours);
  CHECK_FALSE(swapped.conflicts.empty());
  std::string crlf, wanted;
  for (const char c : base) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
  for (const char c : replaced(base, "thirty", "sixty")) wanted += c == '\n' ? std::string("\r\n") : std::string(1, c);
  check_clean(base, crlf, replaced(base, "thirty", "sixty"), wanted);
}

TEST_CASE("two texts without a common base are one conflict, and what is the same once stays outside of it") {
  const MergedText merged = merge_text("", head + delivery_line + law_line, head + payment_line + law_line);
  CHECK(merged.conflicts.size() == 1);
  CHECK(merged.bytes == head + "<<<<<<< ours\n" + delivery_line + "=======\n" + payment_line + ">>>>>>> theirs\n" + law_line);
}

TEST_CASE("a merge of texts loses no word that a side has and the other one did not take away") {
  std::mt19937 random(7);
  const auto pick = [&random](std::size_t most) { return static_cast<std::size_t>(random() % most); };
  const std::vector<std::string> parts = {delivery_line, payment_line, secrecy_line, law_line};
  for (int round = 0; round < 200; ++round) {
    std::vector<std::string> base;
    for (int i = 0; i < 8; ++i) base.push_back(std::to_string(i) + "." + parts[pick(4)].substr(2) + (pick(2) != 0 ? "\n" : ""));
    const auto changed = [&](const std::string& mark) {
      std::vector<std::string> side = base;
      for (int i = 0; i < 4; ++i) {
        const std::size_t at = pick(side.size());
        const std::size_t space = side[at].find(' ', pick(60));
        if (pick(3) == 0)
          std::swap(side[at], side[pick(side.size())]);
        else
          side[at].insert(space, " " + mark + std::to_string(i));
      }
      std::string text;
      for (const std::string& one : side) text += one;
      return text;
    };
    std::string whole;
    for (const std::string& one : base) whole += one;
    const std::string ours = changed("ours"), theirs = changed("theirs");
    const std::string merged = merge_text(whole, ours, theirs).bytes;
    const auto counted = [](const std::string& text) {
      std::map<std::string, int> words;
      std::istringstream in(text);
      for (std::string word; in >> word;) ++words[word];
      return words;
    };
    const std::map<std::string, int> was = counted(whole), is = counted(merged);
    INFO(whole << "---\n" << ours << "---\n" << theirs << "---\n" << merged);
    for (const std::string& side : {ours, theirs})
      for (const auto& [word, count] : counted(side)) {
        const auto before = was.find(word), after = is.find(word);
        if (before == was.end() || count > before->second) CHECK((after != is.end() && after->second >= count));
      }
  }
}

}  // namespace clausediff

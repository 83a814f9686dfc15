// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <chrono>

#include "catch.h"
#include "versions.h"

using namespace clausediff;

namespace {

using Texts = std::vector<std::string>;
using Rows = std::vector<std::string>;

const std::string insurance = "The Supplier shall insure the goods against loss and theft during carriage to the warehouse.";
const std::string delivery = "Delivery takes place at the northern gate between eight and noon on working days.";
const std::string notices = "Notices are sent by courier to the address that each party has named in the annex.";
const std::string audit = "An auditor chosen by the Customer may inspect the ledgers once in every calendar year.";
const std::string law = "The laws of Ireland govern this contract and the courts of Dublin decide any dispute.";

std::size_t count(const Report& report, Relation relation) {
  const auto& pairs = report.alignment.pairs;
  return static_cast<std::size_t>(
      std::count_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.relation == relation; }));
}

}  // namespace

TEST_CASE("an insertion shifts no pair") {
  CHECK(rows_of(diffed({insurance, delivery, notices}, {insurance, audit, delivery, notices})) ==
        Rows{"same 0>0", "inserted ->1", "same 1>2", "same 2>3"});
}

TEST_CASE("a deletion stands where it was") {
  CHECK(rows_of(diffed({insurance, audit, delivery, notices}, {insurance, delivery, notices})) ==
        Rows{"same 0>0", "deleted 1>-", "same 2>1", "same 3>2"});
}

TEST_CASE("of clauses out of order the fewest are moved") {
  CHECK(rows_of(diffed({insurance, delivery, notices, audit, law}, {law, insurance, delivery, notices, audit})) ==
        Rows{"moved 4>0", "same 0>1", "same 1>2", "same 2>3", "same 3>4"});
}

TEST_CASE("a moved clause with edits is moved and edited") {
  const std::string edited = "The laws of Ireland govern this contract and the courts of Cork decide any dispute.";
  CHECK(rows_of(diffed({insurance, delivery, notices, audit, law}, {edited, insurance, delivery, notices, audit}))[0] ==
        "moved-edited 4>0");
}

TEST_CASE("short paragraphs are no moves") {
  CHECK(rows_of(diffed({insurance, "and", delivery, notices}, {"and", insurance, delivery, notices})) ==
        Rows{"inserted ->0", "same 0>1", "deleted 1>-", "same 2>2", "same 3>3"});
}

TEST_CASE("blank and short paragraphs pair by place") {
  CHECK(rows_of(diffed({insurance, "", "Yes", "", delivery}, {insurance, "", "No", "", delivery})) ==
        Rows{"same 0>0", "same 1>1", "edited 2>2", "same 3>3", "same 4>4"});
}

TEST_CASE("a split paragraph is one clause in two") {
  CHECK(rows_of(diffed({delivery, insurance + " " + audit, law}, {delivery, insurance, audit, law})) ==
        Rows{"same 0>0", "split 1>1", "split 1>2", "same 2>3"});
}

TEST_CASE("a split has no edits where the words stayed") {
  const Report report = diffed({delivery, insurance + " " + audit, law}, {delivery, insurance, audit, law});
  CHECK(report.changes.items.empty());
  CHECK_FALSE(differs(report));  // of a text: its breaks are layout
  CHECK(report.alignment.pairs[1].before_span.end == insurance.size() + 1);
  CHECK(report.alignment.pairs[2].before_span.begin == insurance.size() + 1);
}

TEST_CASE("merged paragraphs are several clauses in one") {
  CHECK(rows_of(diffed({delivery, insurance, audit, law}, {delivery, insurance + " " + audit, law})) ==
        Rows{"same 0>0", "merged 1>1", "merged 2>1", "same 3>2"});
}

TEST_CASE("clauses that share nothing are deleted and inserted") {
  CHECK(rows_of(diffed({delivery, insurance, law}, {delivery, notices, law})) ==
        Rows{"same 0>0", "deleted 1>-", "inserted ->1", "same 2>2"});
}

TEST_CASE("clauses that moved together are one move") {
  const Report report = diffed({insurance, delivery, notices, audit, law, insurance + " Twice."},
                               {audit, law, insurance, delivery, notices, insurance + " Twice."});
  int moves = 0;
  for (const Change& change : report.changes.items) moves += change.kind == ChangeKind::move ? 1 : 0;
  CHECK(moves == 1);
  CHECK(report.alignment.pairs[1].move_root == 0);
}

TEST_CASE("empty documents compare") {
  CHECK(diffed({}, {}).alignment.pairs.empty());
  CHECK(rows_of(diffed({insurance}, {})) == Rows{"deleted 0>-"});
  CHECK(rows_of(diffed({}, {insurance})) == Rows{"inserted ->0"});
}

TEST_CASE("twenty thousand clauses stay within seconds, whatever they are") {
  constexpr std::size_t size = 20000;
  Texts alike(size, insurance);
  Texts different;
  Texts others;
  for (std::size_t k = 0; k < size; ++k) {
    different.push_back("Item " + std::to_string(k) + " is kept at place " + std::to_string(k * 7) + " of the store.");
    others.push_back("Thing x" + std::to_string(k) + " lies on shelf y" + std::to_string(k * 3) + " in a shed.");
  }
  const Texts reversed(different.rbegin(), different.rend());
  Texts fewer(alike.begin(), alike.begin() + 15000);
  const auto start = std::chrono::steady_clock::now();
  CHECK(count(diffed(alike, fewer), Relation::same) == 15000);
  CHECK(count(diffed(different, others), Relation::same) == 0);
  CHECK(count(diffed(different, reversed), Relation::moved) > 0);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
}

TEST_CASE("one clause of five megabytes stays within seconds") {
  std::string before;
  while (before.size() < 5'000'000) before += "The quick party " + std::to_string(before.size()) + " shall not be late. ";
  std::string after = before;
  after.insert(after.size() / 2, " unless ");
  after.replace(1000, 5, "words");
  const Report report = diffed({before}, {after});
  CHECK(report.changes.items.size() <= 3);
}

TEST_CASE("a mark that one version's list no longer shows to be a label is no change of words") {
  const std::string a = "A.\t" + insurance;
  const std::string b = "B.\t" + delivery;
  const std::string c = "C.\t" + notices;
  const Report report = diffed({"1. Terms", a, b, c, "2. Audit", audit, law}, {"1. Terms", a, b, "2. Audit", audit, c, law});
  CHECK(count(report, Relation::moved) == 1);
  CHECK(count(report, Relation::moved_edited) == 0);
  CHECK(report.changes.items.size() == 1);
  CHECK(std::none_of(report.alignment.pairs.begin(), report.alignment.pairs.end(),
                     [](const Pair& pair) { return pair.renumbered; }));
}

TEST_CASE("a changed word between two clauses alike is no move") {
  const std::string term =
      "\"Patents\" means any patents and applications, certificates of invention and rights in them worldwide.";
  const std::string other =
      "\"Patents\" includes all patents and applications, certificates of design and rights in them worldwide.";
  CHECK(rows_of(diffed({insurance, term, term, notices}, {insurance, other, term, notices})) ==
        Rows{"same 0>0", "edited 1>1", "same 2>2", "same 3>3"});
}

TEST_CASE("a doubtful pair in place gives way to a sure one that would have to move") {
  const std::string deleted =
      "In the event of a termination the Employee has no right to any bonus, remuneration or benefit except as "
      "provided in Section 12 or in the Severance Protection Plan of the Group effective August 15, 2006.";
  const std::string heading =
      "Section 10.7 is amended by deleting the last sentence in its entirety and substituting the following:";
  const std::string edited =
      "Section 10.7 is amended by deleting the last sentence in its entirety and substituting therefor the following:";
  const std::string first =
      "In the event that the Employee elects to receive severance benefits under the Severance Protection Plan of the "
      "Group effective August 15, 2006, the Employee has no right to any bonus, remuneration or benefit under Section 12.";
  const std::string second =
      "Further, the provisions of Section 13 apply for all purposes, among them the calculation of the excise tax, "
      "the indemnification of any underpayment and the time for payment of such amounts by the Company.";
  const Report report = diffed({insurance, deleted, heading, first + " " + second, law}, {insurance, edited, first, second, law});
  CHECK(rows_of(report) == Rows{"same 0>0", "deleted 1>-", "edited 2>1", "split 3>2", "split 3>3", "same 4>4"});
}

TEST_CASE("a short line run together with an edited paragraph is its part, before and behind it") {
  const std::string edited = "The Supplier shall not insure the goods against loss and theft during carriage to the warehouse.";
  CHECK(rows_of(diffed({delivery, insurance, "ACME LTD.", law}, {delivery, edited + " ACME LTD.", law})) ==
        Rows{"same 0>0", "merged 1>1", "merged 2>1", "same 3>2"});
  CHECK(rows_of(diffed({delivery, "INSURANCE", insurance, law}, {delivery, "INSURANCE " + edited, law})) ==
        Rows{"same 0>0", "merged 1>1", "merged 2>1", "same 3>2"});
  CHECK(rows_of(diffed({delivery, edited + " ACME LTD.", law}, {delivery, insurance, "ACME LTD.", law})) ==
        Rows{"same 0>0", "split 1>1", "split 1>2", "same 2>3"});
}

TEST_CASE("a short line whose words stand elsewhere in the paragraph beside it is no part of it") {
  const std::string edited =
      "The Supplier shall insure the goods of ACME LTD. against loss and theft during carriage to the warehouse.";
  CHECK(rows_of(diffed({delivery, insurance, "ACME LTD.", law}, {delivery, edited, law})) ==
        Rows{"same 0>0", "edited 1>1", "deleted 2>-", "same 3>2"});
}

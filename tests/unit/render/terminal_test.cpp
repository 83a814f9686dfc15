// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "../docx/word_file.h"
#include "catch.h"
#include "has.h"
#include "sample_report.h"
#include "text/width.h"

using namespace clausediff;
using clausediff::test::has;
using tests::sample_report;

TEST_CASE("the terminal's page reads without colour") {
  const std::string page = to_terminal(sample_report(), {.colour = false, .before_link = {}, .after_link = {}, .width = 100});
  CHECK(has(page, "Averil grants Cloudmere [-an exclusive-]{+a non-exclusive+} licence of thirty days."));
  CHECK(has(page, "3  Notices  [moved from 5]"));
  CHECK(has(page, "4  Audit  [inserted]"));
  CHECK(has(page, "4  [deleted]"));
  CHECK(page.find('\x1b') == std::string::npos);
}

TEST_CASE("what matters stands first, then the same words with a new meaning, then what is no substance, then the redline") {
  const std::string page = to_terminal(sample_report(), {.colour = false, .before_link = {}, .after_link = {}, .width = 160});
  const auto matters = page.find("WHAT MATTERS");
  const auto same = page.find("SAME WORDS, NEW MEANING");
  const auto rest = page.find("NO SUBSTANCE");
  const auto redline = page.find("CHANGED CLAUSES");
  REQUIRE(redline != std::string::npos);
  CHECK(matters < same);
  CHECK(same < rest);
  CHECK(rest < redline);
  CHECK(has(page, "2 matters of substance: 1 high"));
  CHECK(has(page, "1 \u25CF 2  Licence: Averil grants Cloudmere a non-exclusive (was an exclusive) licence of thirty days."));
  CHECK(has(page, "reaches 1 Exclusivity"));
  CHECK(has(page, "2 \u25CB 4 (new)  Audit: New: Averil may audit."));
}

TEST_CASE("a heading in capitals that the sentence says in its own way is said once") {
  const std::string text = "1. LIMIT OF LIABILITY\n\nThe Keeper is liable for the loss of a boat up to ";
  const Report report = compare(*read_bytes(text + "$900.", "a.txt"), *read_bytes(text + "$400.", "b.txt"));
  const std::string page = to_terminal(report, {.colour = false, .before_link = {}, .after_link = {}, .width = 160});
  const std::string list = page.substr(0, page.find("CHANGED CLAUSES"));
  CHECK(has(list, "Limit of liability"));
  CHECK_FALSE(has(list, "LIMIT OF LIABILITY"));
}

TEST_CASE("the list has twelve entries, whole, and one line for the rest") {
  std::string before, after;
  for (int i = 1; i <= 20; ++i) {
    const std::string head = std::to_string(i) + ". Delivery of lot " + std::to_string(i) +
                             ". The Seller shall deliver the whole of the oats, the barley and the rye to the "
                             "Buyer at the old mill beside the river within ";
    before += head + std::to_string(10 + i) + " days.\n\n";
    after += head + std::to_string(40 + i) + " days.\n\n";
  }
  const Report report = compare(*read_bytes(before, "a.txt"), *read_bytes(after, "b.txt"));
  for (const std::size_t width : {60U, 80U, 120U}) {
    const std::string page = to_terminal(report, {.colour = false, .before_link = {}, .after_link = {}, .width = width});
    const std::size_t begin = page.find("WHAT MATTERS\n\n") + 14;
    const std::string list = page.substr(begin, page.find("\n\n", begin) + 1 - begin);
    CHECK(has(list, "\n12 "));
    CHECK_FALSE(has(list, "\n13 "));
    CHECK(has(list, "\u2026 8 more: "));
    CHECK(std::count(list.begin(), list.end(), '\n') <= 12 * (width < 100 ? 3 : 2) + 1);
  }
}

TEST_CASE("with a party the list says in words for whom each matter is") {
  Report report = sample_report();
  report.options.party = "Cloudmere";
  report.matters.items[0].stance = Stance::against;
  const std::string page = to_terminal(report, {.colour = false, .before_link = {}, .after_link = {}, .width = 160});
  CHECK(has(page, "1 against Cloudmere \u25BC, 0 for it \u25B2, 1 both or neither \u25C6."));
  CHECK(has(page, "1 \u25BC 2"));
  CHECK(has(page, "against you"));
}

TEST_CASE("a finding stands at its clause with the words on both sides") {
  const std::string page = to_terminal(sample_report(), {.colour = false, .before_link = {}, .after_link = {}, .width = 200});
  CHECK(has(page,
            "    high    Cloudmere's licence is no longer exclusive.  \u201Cexclusive\u201D \u2192 \u201Cnon-exclusive\u201D\n"));
}

TEST_CASE("what two clauses without number lose is told of each") {
  const auto page = [](const std::string& before, const std::string& after) {
    return to_terminal(compare(*read_bytes(before, "a.txt"), *read_bytes(after, "b.txt")));
  };
  const std::string two = page("The Mill keeps confidential what it grinds.\n\nThe Farm keeps confidential what it sows.\n",
                               "The Mill keeps quiet what it grinds.\n\nThe Farm keeps quiet what it sows.\n");
  const std::string list = two.substr(two.find("WHAT MATTERS"), two.find("CHANGED CLAUSES") - two.find("WHAT MATTERS"));
  CHECK(list.find("was confidential") != list.rfind("was confidential"));
}

TEST_CASE("unchanged clauses are shown only when asked") {
  Report report = sample_report();
  CHECK_FALSE(has(to_terminal(report), "Cloudmere serves the Models."));
  CHECK(has(to_terminal(report, {.colour = false, .before_link = {}, .after_link = {}, .all = true}),
            "Cloudmere serves the Models."));
}

TEST_CASE("with colour there are codes instead of marks, closed on each line") {
  const std::string page = to_terminal(sample_report(), {.colour = true, .before_link = {}, .after_link = {}});
  CHECK(has(page, "\x1b[9;31man exclusive\x1b[0m\x1b[4;94ma non-exclusive\x1b[0m"));
  CHECK_FALSE(has(page, "[-"));
}

TEST_CASE("no line is wider than the page") {
  const std::size_t width = GENERATE(30U, 47U, 80U);
  const std::string page = to_terminal(sample_report(), {.colour = false, .before_link = {}, .after_link = {}, .width = width});
  std::size_t begin = 0;
  while (begin < page.size()) {
    const std::size_t end = page.find('\n', begin);
    CHECK(display_width(std::string_view(page).substr(begin, end - begin)) <= width);
    begin = end + 1;
  }
}

TEST_CASE("a long unchanged stretch is cut between changes") {
  Report report;
  const std::string middle(400, 'x');
  const auto b = tests::add_clause(report.before, "1", "", "old words " + middle + " the end of old times");
  const auto a = tests::add_clause(report.after, "1", "", "new words " + middle + " the end of new times");
  tests::add_pair(report, b, a, Relation::edited);
  tests::add_change(report, ChangeKind::replacement, {0, 3}, {0, 3});
  tests::add_change(report, ChangeKind::replacement, tests::find(report.before, b, "old times"),
                    tests::find(report.after, a, "new times"));
  report.counts.replacements = 2;
  const std::string page = to_terminal(report);
  CHECK(has(page, "\u2026"));
  CHECK(has(page, "[-old times-]"));
  CHECK_FALSE(has(page, std::string(200, 'x')));
}

TEST_CASE("text of a contract cannot steer the terminal") {
  Report report = sample_report();
  const std::string hostile = "\x1b]0;owned\x07 \xC2\x9B 31m \u202Eesrever\xFF";
  report.after.document.name = hostile;
  report.findings.items[0].sentence = hostile;
  report.after.document.paragraphs[3].text = hostile;
  report.alignment.pairs[3].after_span.end = static_cast<std::uint32_t>(hostile.size());
  report.after.clauses.items[3].heading = {0, 8};
  report.after.clauses.items[3].body = {8, static_cast<std::uint32_t>(hostile.size())};
  report.after.document.warnings.push_back({"hostile", hostile, 3});
  const std::string page = to_terminal(report);
  for (const char* bad : {"\x1b", "\x07", "\xC2\x9B", "\u202E", "\xFF"}) CHECK_FALSE(has(page, bad));
}

TEST_CASE("paragraphs that were only joined are said so, and no page set-up") {
  const std::string law = "The law of England governs this contract and all that follows from it.";
  const auto page = [&](const std::string& body) {
    const Result<Document> document = WordFile(body + paragraph(law)).read();
    REQUIRE(document.ok());
    return *document;
  };
  const Report joined = compare(page(paragraph("The Buyer pays the price.") + paragraph("It is due in May.")),
                                page(paragraph("The Buyer pays the price. It is due in May.")));
  REQUIRE(differs(joined));
  CHECK(to_terminal(joined).find("No word differs; paragraphs were split or joined.") != std::string::npos);
}

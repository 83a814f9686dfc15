// SPDX-License-Identifier: Apache-2.0
#include "catch.h"
#include "has.h"
#include "sample_report.h"

using namespace clausediff;
using clausediff::test::has;

TEST_CASE("the Markdown tells what matters first, then the same words with a new meaning, then what is no substance") {
  const std::string page = to_markdown(tests::sample_report());
  const auto same = page.find("#### Same words, new meaning");
  const auto matters = page.find("#### What matters");
  const auto redline = page.find("<summary>Redline</summary>");
  REQUIRE(redline != std::string::npos);
  const auto rest = page.find("<summary>No substance</summary>");
  CHECK(matters < same);
  CHECK(same < rest);
  CHECK(rest < redline);
  CHECK(has(page, "| 1 high | **2** Licence | Averil grants Cloudmere"));
  CHECK(has(page, "<sub>reaches 1 Exclusivity</sub>"));
}

TEST_CASE("the Markdown's redline has deletions and insertions") {
  CHECK(has(to_markdown(tests::sample_report()), "<del>an exclusive</del><ins>a non-exclusive</ins> licence"));
}

TEST_CASE("the Markdown shows unchanged clauses only when asked") {
  CHECK_FALSE(has(to_markdown(tests::sample_report()), "Cloudmere serves the Models."));
  CHECK(has(to_markdown(tests::sample_report(), {.all = true}), "Cloudmere serves the Models."));
}

TEST_CASE("text of a contract is no markup of the Markdown") {
  Report report = tests::sample_report();
  report.after.document.paragraphs[3].text = "Audit. <script>alert(1)</script> [x](javascript:y) @all";
  report.alignment.pairs[3].after_span = tests::whole(report.after, 3);
  report.matters.items[0].sentence = "a | b <img src=x>";
  const std::string page = to_markdown(report);
  CHECK_FALSE(has(page, "<script"));
  CHECK_FALSE(has(page, "<img"));
  CHECK_FALSE(has(page, "[x]("));
  CHECK_FALSE(has(page, "@all"));
  CHECK(has(page, "a \\| b"));
}

TEST_CASE("the Markdown says which constructs of each version were not compared") {
  Report report = tests::sample_report();
  CHECK_FALSE(has(to_markdown(report), "Not compared"));
  report.before.document.coverage = {{"footnotes", 4, Treatment::compared}, {"page borders", 2, Treatment::not_compared}};
  report.after.document.coverage = {{"macros", 1, Treatment::not_compared}, {"page borders", 3, Treatment::not_compared}};
  CHECK(has(to_markdown(report),
            "#### Not compared\n\n- before.docx: page borders (2)\n- after.docx: macros (1), page borders (3)\n"));
}

TEST_CASE("the Markdown lists new drafting faults, the longest lists cut with a count") {
  Report report = tests::sample_report();
  report.findings.hygiene.assign(23, {HygieneKind::undefined_term, 1, {}, "Fee", "\u201CFee\u201D is not defined."});
  const std::string page = to_markdown(report);
  CHECK(has(page, "#### Drafting faults that are new\n\n- **2** \u201CFee\u201D is not defined.\n"));
  CHECK(has(page, "- \u2026 and 3 more (--all shows them)\n"));
  CHECK_FALSE(has(to_markdown(report, {.all = true}), "--all shows them"));
}

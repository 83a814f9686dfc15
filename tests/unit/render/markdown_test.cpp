// SPDX-License-Identifier: Apache-2.0
#include "catch.h"
#include "sample_report.h"

using namespace clausediff;

namespace {

bool has(const std::string& page, const std::string& words) { return page.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("the Markdown tells what matters first, the same words with a new meaning before all") {
  const std::string page = to_markdown(tests::sample_report());
  const auto same = page.find("#### Same words, new meaning");
  const auto matters = page.find("#### What matters");
  const auto redline = page.find("<summary>Redline</summary>");
  REQUIRE(redline != std::string::npos);
  CHECK(same < matters);
  CHECK(matters < redline);
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
  report.findings.items[0].sentence = "a | b <img src=x>";
  const std::string page = to_markdown(report);
  CHECK_FALSE(has(page, "<script"));
  CHECK_FALSE(has(page, "<img"));
  CHECK_FALSE(has(page, "[x]("));
  CHECK_FALSE(has(page, "@all"));
  CHECK(has(page, "a \\| b"));
}

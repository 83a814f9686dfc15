// SPDX-License-Identifier: Apache-2.0
// The reports that the tests of the page are made on.
#include "report_builder.h"

namespace clausediff::testing {
namespace {

void add_definitions(ReportBuilder& b) {
  const auto article = b.row("1.", "Definitions", ClauseKind::article);
  b.heading("Definitions");
  b.row("1.1", "“Affiliate” means a person that controls a Party.", ClauseKind::definition);
  b.under(article);
  b.row("1.2", "“Business Day” means a day on which banks in the City are open for business other than a Saturday or a Sunday.",
        ClauseKind::definition);
  b.under(article);
  b.row("1.3", "“Covered Products” means every product made by the Supplier{+, other than a Separately Branded Product+}.",
        ClauseKind::definition);
  b.under(article);
  b.finding(FindingKind::definition, Direction::changed, Severity::high,
            "“Covered Products” leaves out separately branded products.");
}

void add_supply(ReportBuilder& b) {
  const auto article = b.row("2.", "Supply", ClauseKind::article);
  b.heading("Supply");
  const auto exclusive = b.row("2.1", "Exclusivity. The Customer buys the Covered Products from the Supplier alone.");
  b.heading("Exclusivity.");
  b.bold("Exclusivity.");
  b.under(article);
  b.ripple(exclusive, 3, "Covered Products", "The Customer’s exclusivity no longer reaches separately branded products.");
  const auto moved_from = b.origin("2.2", "Publicity. Neither Party uses the other’s name without its consent.");
  b.row("2.2",
        "Price. The price is [-$200,000-]{+$100,000+} a year, payable within [-sixty (60)-]{+thirty (30)+} days of the invoice.");
  b.heading("Price.");
  b.was("2.3");
  b.under(article);
  Finding& money = b.finding(FindingKind::amount, Direction::decreased, Severity::high, "The price halves.");
  money.detail = "$200,000 → $100,000 (−50 %)";
  money.burdens = "Supplier";
  money.favours = "Customer";
  b.finding(FindingKind::duration, Direction::decreased, Severity::medium, "The time to pay is 30 days shorter.").detail =
      "60 → 30 days (−30 days)";
  b.row("2.3", "{+Audit. The Customer may audit the Supplier’s records once a year.+}");
  b.heading("Audit.");
  b.under(article);
  b.finding(FindingKind::term, Direction::added, Severity::low, "A right of audit is new.").family = "audit";
  b.row("2.4", "[-Set-off. The Customer may set off what the Supplier owes.-]");
  b.under(article);
  b.moved("2.4", moved_from);
  b.under(article);
}

void add_table(ReportBuilder& b) {
  b.row("", "Schedule 1", ClauseKind::schedule);
  b.heading("Schedule 1");
  b.table(3, 2);
  const char* cells[][2] = {{"Product", "Price"}, {"Widget", "[-$10-]{+$12+}"}, {"{+Gadget+}", "{+$20+}"}};
  for (std::uint32_t row = 0; row < 3; ++row) {
    for (std::uint32_t column = 0; column < 2; ++column) {
      b.row("", cells[row][column], ClauseKind::cell);
      b.in_cell(row, column);
    }
  }
  b.row("", "See https://example.com/terms for more.", ClauseKind::text);
  b.link("https://example.com/terms", "https://example.com/terms");
}

}  // namespace

Report specimen() {
  ReportBuilder b;
  b.row("", "Supply Agreement", ClauseKind::title);
  add_definitions(b);
  add_supply(b);
  add_table(b);
  b.row("", "As of the date above[-, in New York-].", ClauseKind::note);
  b.in_story(StoryKind::footnote, "1", 1);
  b.row("", "Draft [-1-]{+2+}", ClauseKind::furniture);
  b.in_story(StoryKind::header, "", 0);
  b.report.after.document.coverage = {
      {"paragraphs", 20, Treatment::compared}, {"images", 1, Treatment::opaque}, {"charts", 2, Treatment::not_compared}};
  b.report.after.document.warnings = {{"tracked-changes", "The file brings 3 tracked changes; they count as accepted.", none}};
  Report report = b.build();
  report.changes.suppressed = {{SuppressedKind::quotes, 0, {}, {}}, {SuppressedKind::quotes, 1, {}, {}}};
  report.changes.setup = {{0, 0, "The first page of section 1 no longer has a header of its own."}};
  return report;
}

Report hostile_report(const std::string& hostile) {
  ReportBuilder b;
  b.row("", hostile, ClauseKind::title);
  const auto article = b.row(hostile, hostile + " heading", ClauseKind::article);
  b.heading(hostile);
  b.row(hostile, hostile + "[-" + hostile + "-]{+" + hostile + "x+} words");
  b.under(article);
  b.was(hostile + "1");
  b.link(hostile, "javascript:" + hostile);
  b.link("words", "https://example.com/" + hostile);
  Finding& finding = b.finding(FindingKind::term, Direction::changed, Severity::high, hostile);
  finding.family = finding.detail = finding.burdens = finding.favours = finding.rule = hostile;
  const auto reached = b.row("1", hostile);
  b.ripple(reached, 2, hostile, hostile);
  b.table(1, 1);
  b.row("", hostile + "{+" + hostile + "+}", ClauseKind::cell);
  b.in_cell(0, 0);
  b.row("", hostile, ClauseKind::note);
  b.in_story(StoryKind::footnote, hostile, 2);
  for (Side* side : {&b.report.before, &b.report.after}) {
    Document& document = side->document;
    document.name = document.title = document.sha256 = hostile;
    document.styles = {hostile};
    document.warnings = {{hostile, hostile, none}};
    document.coverage = {{hostile, 1, Treatment::not_compared}};
    document.revisions = {{RevisionKind::insertion, 2, {0, 1}, hostile, hostile}};
    document.objects = {{3, {0, 1}, ObjectKind::image, hostile, hostile}};
    document.formats[0].font = hostile;
  }
  b.report.findings.hygiene = {{HygieneKind::undefined_term, 2, {0, 1}, hostile, hostile}};
  b.report.options.playbook_name = hostile;
  b.report.changes.setup = {{none, 0, hostile}};
  Report report = b.build();
  Matter matter;
  matter.rows = {2};
  matter.sentence = matter.before = matter.after = matter.note = matter.burdens = matter.favours = hostile;
  matter.changes = {0};
  matter.findings = {0};
  matter.reaches = {{reached, hostile, 0}};
  report.matters.items = {matter};
  report.matters.same_words = {{Severity::high, hostile, {0}, {{reached, hostile, 0}}}};
  report.matters.no_substance = {{NoSubstanceKind::other, hostile, {2}, {}}};
  return report;
}

Report long_report(std::uint32_t clauses) {
  ReportBuilder b;
  b.row("", "A Long Agreement", ClauseKind::title);
  std::uint32_t article = 0;
  for (std::uint32_t i = 0; i < clauses; ++i) {
    if (i % 20 == 0) {
      article = b.row(std::to_string(i / 20 + 1) + ".", "Article of " + std::to_string(i / 20 + 1), ClauseKind::article);
      b.heading("Article");
    }
    std::string words;
    for (std::uint32_t w = 0; w < 96; ++w)
      words += (w == 0 ? "The " : " ") +
               std::string(w % 7 == 3   ? "Supplier"
                           : w % 5 == 2 ? "delivers"
                                        : "word") +
               std::to_string((i * 31 + w * 17) % 977);
    if (i % 10 == 7) words += " within [-sixty-]{+thirty+} days";
    b.row(std::to_string(i / 20 + 1) + '.' + std::to_string(i % 20 + 1), words + '.');
    b.under(article);
    if (i % 50 == 7) b.finding(FindingKind::duration, Direction::decreased, Severity::medium, "The period is 30 days shorter.");
  }
  return b.build();
}

Report right_to_left_report() {
  ReportBuilder b;
  b.row("", "הסכם אספקה", ClauseKind::title);
  b.right_to_left();
  const auto article = b.row("1.", "הגדרות", ClauseKind::article);
  b.heading("הגדרות");
  b.right_to_left();
  b.row("1.1", "הספק ימסור את הטובין תוך [-שישים-]{+שלושים+} ימים ממועד ההזמנה.");
  b.under(article);
  b.right_to_left();
  b.finding(FindingKind::duration, Direction::decreased, Severity::medium, "The period is 30 days shorter.");
  b.row("1.2", "The law of England applies to this clause[- alone-].");
  b.under(article);
  return b.build();
}

}  // namespace clausediff::testing

// SPDX-License-Identifier: Apache-2.0
// What the pages print, and which header, row and block became which.
#include "diff/setup.h"

#include <clausediff/clausediff.h>
#include <clausediff/names.h>

#include "../docx/word_file.h"
#include "catch.h"

namespace clausediff {
namespace {

const std::string closing = "This Agreement is governed by the law of England and its courts decide all disputes.";

std::string reference(const std::string& kind, const std::string& id, const std::string& pages = "default") {
  return "<w:" + kind + "Reference w:type=\"" + pages + "\" r:id=\"" + id + "\"/>";
}

std::string section(const std::string& inner) { return "<w:sectPr>" + inner + "</w:sectPr>"; }

Report report_of(const WordFile& before, const WordFile& after) {
  Result<Document> was = before.read(), is = after.read();
  REQUIRE(was.ok());
  REQUIRE(is.ok());
  return compare(std::move(*was), std::move(*is));
}

std::vector<std::string> sentences(const WordFile& before, const WordFile& after) {
  const Report report = report_of(before, after);
  CHECK(differs(report) == !report.changes.setup.empty());
  CHECK(report.counts.setup == report.changes.setup.size());
  std::vector<std::string> all;
  for (const SetupChange& change : report.changes.setup) all.push_back(change.sentence);
  return all;
}

WordFile headed(const std::string& set_up) {
  WordFile file(paragraph(closing) + section(reference("header", "header") + set_up));
  file.related("header", "hdr", paragraph("Agreement no. 7"));
  return file;
}

std::string table(const std::vector<std::vector<std::string>>& rows) {
  std::string xml = "<w:tbl>";
  for (const std::vector<std::string>& row : rows) {
    xml += "<w:tr>";
    for (const std::string& cell : row) xml += "<w:tc>" + paragraph(cell) + "</w:tc>";
    xml += "</w:tr>";
  }
  return xml + "</w:tbl>";
}

}  // namespace

TEST_CASE("a section that goes or comes is told by what stands behind its break") {
  const std::string cover = "The Supplier delivers the Goods to the Buyer.", schedule = "Schedule of Prices";
  const WordFile two(paragraph(cover, section("")) + paragraph(schedule) + paragraph(closing) + section("")),
      one(paragraph(cover) + paragraph(schedule) + paragraph(closing) + section(""));
  CHECK(sentences(two, one) == std::vector<std::string>{"The section break before “Schedule of Prices” is gone."});
  CHECK(sentences(one, two) == std::vector<std::string>{"There is a section break before “Schedule of Prices” now."});
  CHECK(sentences(two, two).empty());
  const WordFile edited(paragraph("The Supplier sends the Goods to the Buyer.", section("")) + paragraph("Schedule of Fees") +
                        paragraph(closing) + section(""));
  CHECK(report_of(two, edited).changes.setup.empty());
}

TEST_CASE("the end of the body is no section break, and a break in its last paragraph is one") {
  const Result<Document> plain = WordFile(paragraph(closing) + section("")).read(),
                         broken = WordFile(paragraph(closing, section("")) + section("")).read();
  REQUIRE(plain.ok());
  REQUIRE(broken.ok());
  CHECK(section_breaks(*plain).empty());
  CHECK(section_breaks(*broken) == std::vector<std::uint32_t>{1});
}

TEST_CASE("set-up is told where it changes what the pages print") {
  CHECK(sentences(headed(""), headed("<w:titlePg/>")) ==
        std::vector<std::string>{"The first page has a header and footer of its own now, or none."});
  CHECK(sentences(headed("<w:titlePg/>"), headed("")) ==
        std::vector<std::string>{"The first page has no header and footer of its own any more."});
  CHECK(sentences(headed(""), headed("<w:pgNumType w:start=\"5\"/>")) ==
        std::vector<std::string>{"The page numbers begin at 5 now."});
  CHECK(sentences(headed(""), headed("<w:pgNumType w:chapStyle=\"1\" w:chapSep=\"period\"/>")) ==
        std::vector<std::string>{"The page numbers begin with the number of the heading of level 1 now, such as “1.1”."});
  CHECK(sentences(headed("<w:pgNumType w:chapStyle=\"2\"/>"), headed("")) ==
        std::vector<std::string>{"The page numbers do not begin with the number of their heading any more."});
  CHECK(sentences(headed("<w:pgNumType w:chapStyle=\"1\"/>"), headed("<w:pgNumType w:chapStyle=\"1\" w:chapSep=\"hyphen\"/>"))
            .empty());
  CHECK(sentences(headed(""), headed("<w:pgNumType w:chapSep=\"colon\"/>")).empty());
  CHECK(sentences(headed(""), headed("<w:pgNumType w:fmt=\"lowerRoman\"/>")) ==
        std::vector<std::string>{"The pages are numbered i, ii, iii now."});
  CHECK(sentences(headed(""), headed("<w:pgMar w:top=\"99\"/><w:cols w:num=\"2\"/>")).empty());
}

TEST_CASE("a section that takes over another footer, or has an empty one now, prints otherwise") {
  const auto version = [](const std::string& last) {
    const auto states = [](const std::string& id) { return id.empty() ? id : reference("footer", id); };
    WordFile file(paragraph("Cover.", section(states("one"))) + paragraph("Prices.", section(states("two"))) +
                  paragraph(closing) + section(states(last)));
    const auto add = [&](const std::string& id, const std::string& body) {
      file.parts.push_back({"word/" + id + ".xml", "<w:ftr xmlns:w=\"" + w_namespace + "\">" + body + "</w:ftr>"});
      file.relations += "<Relationship Id=\"" + id + "\" Type=\"" + office_relations + "footer\" Target=\"" + id + ".xml\"/>";
    };
    add("one", paragraph("In confidence"));
    add("two", paragraph("For the parties only"));
    add("none", "<w:p/>");
    return file;
  };
  CHECK(sentences(version(""), version("one")) == std::vector<std::string>{"The footer of section 3 is “In confidence” now."});
  CHECK(sentences(version("one"), version("")) ==
        std::vector<std::string>{"The footer of section 3 is “For the parties only” now."});
  CHECK(sentences(version(""), version("none")) == std::vector<std::string>{"The footer of section 3 prints nothing any more."});
  CHECK(sentences(version("none"), version("")) ==
        std::vector<std::string>{"The footer of section 3 is “For the parties only” now."});
  CHECK(sentences(version(""), version("two")).empty());
}

TEST_CASE("a header that is read as another one goes with its tables") {
  const auto version = [](bool repeats) {
    WordFile file(paragraph("Cover.", section(reference("header", "header"))) + table({{"Pump", "EUR 310"}}) +
                  paragraph(closing) + section(repeats ? reference("header", "again") : ""));
    const std::string words = table({{"Agreement", "No. 7"}});
    file.related("header", "hdr", words + paragraph("Draft"));
    file.parts.push_back({"word/again.xml", "<w:hdr xmlns:w=\"" + w_namespace + "\">" + words + paragraph("Draft") + "</w:hdr>"});
    file.relations += "<Relationship Id=\"again\" Type=\"" + office_relations + "header\" Target=\"again.xml\"/>";
    return file;
  };
  const Report report = report_of(version(true), version(false));
  CHECK_FALSE(differs(report));
  const Document &before = report.before.document, &after = report.after.document;
  CHECK(before.cells.size() == after.cells.size());
  REQUIRE(before.tables.size() == after.tables.size());
  for (std::size_t t = 0; t < before.tables.size(); ++t) CHECK(before.tables[t].story == after.tables[t].story);
}

TEST_CASE("a body that says nothing of its last section is set up as if nothing were said") {
  WordFile unsaid(paragraph(closing)), broken(paragraph("The end.", section(reference("header", "header"))) + paragraph(closing));
  broken.related("header", "hdr", paragraph("Agreement no. 7"));
  CHECK(sentences(headed(""), headed("")).empty());
  const std::vector<SetupChange> told = report_of(unsaid, headed("<w:titlePg/>")).changes.setup;
  REQUIRE(told.size() == 1);
  CHECK(told[0].sentence == "The first page has a header and footer of its own now, or none.");
  CHECK(told[0].before == none);
  CHECK(told[0].after == 0);
  CHECK(report_of(headed("<w:titlePg/>"), unsaid).changes.setup.size() == 1);
  CHECK(sentences(broken, broken).empty());
}

TEST_CASE("the header of a section is compared with that of the section that it became") {
  const auto version = [](bool guarantee) {
    WordFile file(
        paragraph("The Lender makes the Facility available for ten months.", section(reference("header", "header"))) +
        (guarantee ? paragraph("The Guarantor guarantees each sum that falls due.", section(reference("header", "theme"))) : "") +
        paragraph(closing) + section(reference("header", "settings2")));
    for (const auto& [id, text] : {std::pair("header", "Part A: Facility"), std::pair("theme", "Part B: Guarantee"),
                                   std::pair("settings2", guarantee ? "Part C: Boilerplate" : "Part B: Boilerplate")}) {
      if (!guarantee && std::string(id) == "theme") continue;
      file.related(id, "hdr", paragraph(text));
    }
    return file;
  };
  const Report report = report_of(version(true), version(false));
  std::vector<std::string> told;
  for (const Pair& pair : report.alignment.pairs) {
    if (pair.relation == Relation::same) continue;
    told.push_back(std::string(name(pair.relation)) + " " +
                   (pair.before != none ? report.before.document.paragraphs[pair.before].text : ""));
  }
  CHECK(told == std::vector<std::string>{"deleted The Guarantor guarantees each sum that falls due.", "deleted Part B: Guarantee",
                                         "edited Part C: Boilerplate"});
}

TEST_CASE("a row of another thing at the same place is another row") {
  const std::string end = paragraph(closing);
  const auto relations = [&](const std::vector<std::string>& before, const std::vector<std::string>& after) {
    const std::vector<std::string> head = {"Item", "Price"}, valve = {"Valve", "EUR 40"};
    const Report report = report_of(WordFile(table({head, valve, before}) + end), WordFile(table({head, valve, after}) + end));
    return std::pair(report.counts.table_deletions + report.counts.table_insertions, report.counts.clauses_edited);
  };
  CHECK(relations({"Pump", "EUR 310"}, {"Training day", "EUR 1,250"}) == std::pair(2U, 0U));
  CHECK(relations({"Pump", "EUR 310"}, {"Pump", "EUR 1,250"}) == std::pair(0U, 1U));
  CHECK(relations({"Pump", "EUR 310"}, {"Pumps", "EUR 310"}) == std::pair(0U, 1U));
  CHECK(relations({"Pump", "EUR 310"}, {"Pump and hose", "EUR 330"}) == std::pair(0U, 2U));
}

TEST_CASE("a heading and its short clauses that stand elsewhere have moved together") {
  const std::string first = paragraph("The Supplier delivers the Goods to the place that the order names."),
                    second = paragraph("The Buyer pays each invoice within thirty days after it was received."),
                    block = paragraph("Risk", "<w:outlineLvl w:val=\"0\"/>") + paragraph("Risk passes on unloading.") +
                            paragraph("Title passes on payment.");
  const Report report =
      report_of(WordFile(block + first + second + paragraph(closing)), WordFile(first + second + block + paragraph(closing)));
  CHECK(report.counts.clauses_moved == 3);
  CHECK(report.counts.clauses_inserted + report.counts.clauses_deleted == 0);
}

TEST_CASE("a note whose reference stands elsewhere has moved") {
  const auto version = [](bool moved) {
    const std::string note = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
    WordFile file("<w:p><w:r><w:t>The price is fixed for a year.</w:t></w:r>" + (moved ? "" : note) + "</w:p><w:p><w:r><w:t>" +
                  closing + "</w:t></w:r>" + (moved ? note : "") + "</w:p>");
    file.related("footnotes", "footnotes",
                 "<w:footnote w:id=\"2\">" + paragraph("See the clause on indexation.") + "</w:footnote>");
    return file;
  };
  const Report report = report_of(version(false), version(true));
  CHECK(report.counts.clauses_moved == 1);
  CHECK(report.counts.clauses_inserted + report.counts.clauses_deleted == 0);
}

TEST_CASE("a sentence is a clause whatever its style") {
  const auto is_heading = [](const std::string& text) {
    Result<Document> document =
        WordFile(paragraph(closing) + paragraph(text, "<w:outlineLvl w:val=\"1\"/>") + paragraph(closing)).read();
    REQUIRE(document.ok());
    const Clause clause = compare(*document, *document).after.clauses.items[1];
    return clause.kind == ClauseKind::title || clause.kind == ClauseKind::article || !clause.heading.empty();
  };
  for (const char* sentence : {"The Guarantor guarantees punctual payment by the Borrower of all sums due.",
                               "Interest accrues at 4% per annum.", "Risk passes on delivery.", "Title passes on payment.",
                               "Either party indemnifies the other against all loss.", "The parties agree to meet once a month.",
                               "Delivery is DAP the Site.", "Nothing in this Agreement limits liability for fraud.",
                               "Clause 2.1 survives termination.", "Section 9 prevails over the Schedules."}) {
    INFO(sentence);
    CHECK_FALSE(is_heading(sentence));
  }
  for (const char* heading :
       {"Limitation of liability", "Payment terms", "3. Payment terms.", "Obligations of the parties on early termination",
        "3. Supplier's obligations on expiry.", "3. Rights and remedies of the Buyer.", "3. Other rights of the Lender.",
        "CONFIDENTIALITY", "Schedule 2: Services and Charges", "Part 1: Definitions"}) {
    INFO(heading);
    CHECK(is_heading(heading));
  }
}

}  // namespace clausediff

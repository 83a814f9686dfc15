// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "in_english.h"
#include "plain/plain.h"

using namespace clausediff;

namespace {

std::vector<std::string> texts(const Document& document) {
  std::vector<std::string> result;
  for (const Paragraph& paragraph : document.paragraphs) result.push_back(paragraph.text);
  return result;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("an empty text is an empty contract") {
  CHECK(read_plain_text("").paragraphs.empty());
  CHECK(read_plain_text(" \n\t\r\n\n").paragraphs.empty());
  CHECK(read_plain_text("").stories.size() == 1);
}

TEST_CASE("wrapped lines are joined, and a number at the beginning of one is no clause") {
  const Document document = read_plain_text(
      "1.1 Fees. The Customer shall pay the fees that are set out in Section\n"
      "4.2 of this Agreement within thirty days after the date of the invoice and\n"
      "12 percent interest on anything that is late.\n"
      "\n"
      "1.2 Taxes. The fees do not include any taxes, which the Customer shall bear\n"
      "in addition.\n");
  CHECK(texts(document) == Texts{"1.1 Fees. The Customer shall pay the fees that are set out in Section 4.2 of this Agreement "
                                 "within thirty days after the "
                                 "date of the invoice and 12 percent interest on anything that is late.",
                                 "1.2 Taxes. The fees do not include any taxes, which the Customer shall bear in addition."});
  CHECK(document.paragraphs[1].ordinal == 4);
}

TEST_CASE("a title or an initial at the end of a short line ends no paragraph") {
  const Document document = read_plain_text(
      "Contingent Award. In the next calendar year Dr.\n"
      "Chang receives a contingent award of shares in the Company, in addition to\n"
      "the shares that were promised in the letter of intent.\n"
      "\n"
      "The guaranty of the shareholder Allan D.\n"
      "Lund is released on the day on which the whole of the debt is paid under\n"
      "the terms of Exhibit A.\n"
      "Nothing else changes for the shareholders of the Company in that year of\n"
      "release.\n");
  REQUIRE(document.paragraphs.size() == 3);
  CHECK(texts(document)[0].find("Dr. Chang") != std::string::npos);
  CHECK(texts(document)[1].find("Allan D. Lund") != std::string::npos);
}

TEST_CASE("labels part wrapped paragraphs that no blank line parts") {
  const Document document = read_plain_text(
      "2. Duties. The Supplier shall perform each of the following duties at its\n"
      "own cost:\n"
      "(a) it shall keep records of all deliveries that it has made in the course\n"
      "    of each year;\n"
      "(b) it shall insure the goods until they reach the place that is named in\n"
      "    the order; and\n"
      "(c) it shall pay.\n"
      "3. Term. This Agreement runs for two years from the date that is written at\n"
      "the top of this page.\n");
  CHECK(texts(document).size() == 5);
  CHECK(texts(document)[2] == "(b) it shall insure the goods until they reach the place that is named in the order; and");
}

TEST_CASE("a bracketed mark of a list inside a sentence begins no paragraph") {
  const Document document = read_plain_text(
      "5. Notices. A notice is given when it is (a) delivered by hand to the party,\n"
      "(b) sent by registered post to its seat, or (c) sent by electronic mail to an\n"
      "address that the party has named for this purpose.\n");
  CHECK(texts(document).size() == 1);
}

TEST_CASE("without wrapping each line is a paragraph") {
  const Document document = read_plain_text(
      "1. Payment\n"
      "The Customer shall pay each invoice within thirty days after it has received it, without any deduction.\n"
      "The Supplier may charge interest on late sums.\n"
      "2. Term\n"
      "This Agreement runs for two years.\n");
  CHECK(texts(document).size() == 5);
}

TEST_CASE("lines of an address stay lines of one paragraph") {
  const Document document =
      read_plain_text("Notices go to:\n\nAcme Corporation\n12 High Street\nTownsville\n\nThis is the end of it.\n\nSigned\n");
  CHECK(texts(document)[1] == "Acme Corporation\n12 High Street\nTownsville");
}

TEST_CASE("line ends of every system, tabs and page breaks part lines") {
  const Texts expected{"one", "two", "three", "4.\tfour"};
  CHECK(texts(read_plain_text("one\r\n\r\ntwo\r\rthree\f4.\tfour")) == expected);
}

TEST_CASE("page numbers that count on are left out and reported") {
  std::string text;
  for (int page = 1; page < 4; ++page)
    text += "First paragraph.\n\nSecond paragraph.\n\n  - " + std::to_string(page) + " -\n\n<PAGE>\n\n";
  const Document document = read_plain_text(text);
  CHECK(document.paragraphs.size() == 6);
  REQUIRE(document.coverage.size() == 1);
  CHECK(document.coverage[0].count == 6);
}

TEST_CASE("a lone number is not taken for a page") {
  CHECK(read_plain_text("Units ordered:\n\n5\n\nThe end.\n").paragraphs.size() == 3);
}

TEST_CASE("a hyphen at the end of a wrapped line keeps its line feed") {
  const Document document = read_plain_text(
      "The Licensor grants to the Licensee a perpetual and worldwide and non-\n"
      "exclusive licence to use the software in the course of its business and\n"
      "to copy it.\n");
  CHECK(document.paragraphs[0].text.find("non-\nexclusive") != std::string::npos);
  CHECK(document.paragraphs[0].text.find("and to copy it") != std::string::npos);
}

TEST_CASE("a mebibyte on one line is one paragraph") {
  const std::string text(1 << 20, 'x');
  CHECK(texts(read_plain_text(text)) == Texts{text});
}

TEST_CASE("runs partition every paragraph") {
  for (const Paragraph& paragraph : read_plain_text("One.\n\nTwo is\nlonger.\n").paragraphs) {
    REQUIRE(paragraph.runs.size() == 1);
    CHECK(paragraph.runs[0].span == Span{0, static_cast<std::uint32_t>(paragraph.text.size())});
  }
}

TEST_CASE("a narrower block of a wrapped file is joined by its own width") {
  const Document document = read_plain_text(
      "1. The first clause of this document is cut to a width of nearly eighty columns\n"
      "and goes on over a second and over a third line, so that the width of the file\n"
      "is known from it, as it would be in any filing.\n"
      "\n"
      "2. This clause was cut to fewer columns by\n"
      "another hand. One sentence of it ends here.\n"
      "Another begins on the next line, and so the\n"
      "whole of it is one paragraph.\n");
  CHECK(texts(document).size() == 2);
}

TEST_CASE("a heading on its own line stays with the words of its clause where blank lines part clauses") {
  const Document document = read_plain_text(
      "7.1. Notice.\n"
      "All notices under this document are given in writing and are deemed to be given upon\n"
      "receipt by the party to whom they are addressed at the seat that it has named.\n"
      "\n"
      "7.2. Language.\n"
      "All notices under this document are given in English and are deemed to be understood\n"
      "by the party to whom they are addressed at the seat that it has named.\n");
  CHECK(texts(document).size() == 2);
}

TEST_CASE("a label on a line of its own goes with the words on the next") {
  const Document document = read_plain_text(
      "b.\n"
      "Bonus. The Pilot is paid a bonus at the end of each season, in proportion to the hours\n"
      "that were flown in it.\n"
      "\n"
      "(c)\n"
      "Leave. The Pilot has four weeks of leave in each season, of which two are taken in the\n"
      "months without flights.\n");
  REQUIRE(texts(document).size() == 2);
  CHECK(texts(document)[0].substr(0, 9) == "b. Bonus.");
  CHECK(texts(document)[1].substr(0, 10) == "(c) Leave.");
}

TEST_CASE("a number that a line waits for begins no clause") {
  const Document document = read_plain_text(
      "1. Section\n"
      "10.7 is replaced by the words that stand in the first column of the table below.\n"
      "\n"
      "2. The last sentence of Clauses\n"
      "4.1 and 4.2 is left out, and what stands behind it in them is read without it.\n");
  CHECK(texts(document).size() == 2);
}

TEST_CASE("a line that ends in mid-sentence goes on, whatever the next one begins with") {
  for (const std::string_view text :
       {"The porter keeps the keys of both gates, and whoever asks for them waits for the period that is set forth in "
        "the\nContract, "
        "unless the master of the yard has agreed to another one in writing before the first of May.\n\nNext.\n",
        "That certain\nAgreement for the works of the upper yard between the guild and the porter dated as of the first of May "
        "is read as follows by both of them.\n\nNext.\n",
        "The price that is set forth in\nSection 3.1 of the terms is raised by the sum that the guild and the porter have agreed "
        "upon for the works of May.\n\nNext.\n",
        "The days of work shall remain unchanged by this order of the guild. The\nContract Time of 910 days from the beginning "
        "of the works remains as it was before the first day of May of this year.\n\nNext.\n",
        "The porter may serve a notice upon the guild in writing. Within ten\n(10) days after the service of such notice the "
        "guild "
        "shall name another porter for both gates of the yard.\n\nNext.\n"}) {
    INFO(text);
    CHECK(texts(read_plain_text(text)).size() == 2);
  }
}

TEST_CASE("the name of an office at the end of a page is no word before a number") {
  const std::string page = "The porter keeps the keys of both gates.\n\n*** Left out here and filed with the SEC\n\n";
  const Texts found =
      texts(read_plain_text(page + "3\n\n\f3.2    Name of the Yard. The guild names the yard.\n\n4.   The End.\n"));
  CHECK(std::count(found.begin(), found.end(), "3.2    Name of the Yard. The guild names the yard.") == 1);
}

namespace {

/// Pages of running text, each between a head and a foot. A sentence runs over each page's edge.
std::string paged(const std::string& head, const std::string& foot) {
  std::string text;
  for (int page = 1; page <= 4; ++page) {
    text += head + "\n\n";
    for (int line = 0; line < 9; ++line)
      text += "the carrier of cargo " + std::to_string(page * 10 + line) +
              " stows it where the master of the vessel has asked for it\n";
    text += "\n" + foot + " " + std::to_string(page) + " of 4\n\f";
  }
  return text;
}

}  // namespace

TEST_CASE("running heads and feet are furniture and cut no sentence") {
  const Document document = read_plain_text(paged("CHARTER OF THE SEA SWALLOW", "Page"));
  REQUIRE(document.stories.size() == 2);
  CHECK(document.stories[0].end_paragraph == 1);
  CHECK(document.stories[1].kind == StoryKind::header);
  CHECK(document.paragraphs[1].text == "CHARTER OF THE SEA SWALLOW");
  CHECK(document.paragraphs[0].text.find("SEA SWALLOW") == std::string::npos);
  CHECK(document.paragraphs[0].text.find("Page") == std::string::npos);
}

TEST_CASE("the marks of a filing's tables are none of the text, and blanks that look like them are") {
  const Document document = read_plain_text(
      "The fees are these.\n\n<TABLE>\n<CAPTION>\nBerth        Fee     Due\n<S>          <C>     <C>\nNorth        $900    May "
      "1\n"
      "</TABLE>\n\nThe Guest <S> pays <Table> rent.\n");
  std::string all;
  for (std::size_t p = 0; p < document.stories[0].end_paragraph; ++p) all += document.paragraphs[p].text + "|";
  CHECK(all.find("<C>") == std::string::npos);
  CHECK(all.find("TABLE>") == std::string::npos);
  CHECK(all.find("CAPTION") == std::string::npos);
  CHECK(all.find("North        $900    May 1|") != std::string::npos);
  CHECK(all.find("Due|") != std::string::npos);
  CHECK(all.find("The Guest <S> pays <Table> rent.|") != std::string::npos);
  CHECK(document.page_lines.size() == 4);
}

TEST_CASE("what looks like a page's furniture and stands once is text") {
  const Document document = read_plain_text(
      "The bolts are those of drawing 7.\n\nPage 2 of the Specification\n\nlists them. Page 3 of 9 is void.\n\nPage 3 of "
      "9\n\nThe end.\n");
  CHECK(document.stories.size() == 1);
  CHECK(document.paragraphs.size() == 5);
}

TEST_CASE("labels alone on their lines are no page numbers") {
  const Document document = read_plain_text(
      "1.\n\nThe Tenant pays rent.\n\nRent is due monthly.\n\n2.\n\nThe Landlord repairs.\n\nRepairs are "
      "prompt.\n\n3.\n\nNothing else.\n");
  std::string all;
  for (const std::string& text : texts(document)) all += text + "/";
  CHECK(all.find("1.") != std::string::npos);
  CHECK(all.find("2.") != std::string::npos);
  CHECK(all.find("3.") != std::string::npos);
  CHECK(document.coverage.empty());
}

TEST_CASE("small roman numbers that count on are pages") {
  const Document document =
      read_plain_text("A first text.\n\nIt goes on.\n\nii\n\nA second text.\n\nIt ends.\n\niii\n\nAnother one.\n");
  CHECK(document.paragraphs.size() == 5);
}

TEST_CASE("verse and addresses keep the ends of their lines") {
  const Document document = read_plain_text("Roses by the gate,\nviolets by the wall,\nnobody pays late,\nor nobody at all\n");
  CHECK(texts(document).size() == 4);
}

TEST_CASE("a .docx whose paragraphs are lines is joined to sentences and says so") {
  Document document;
  document.stories.push_back({});
  const auto add = [&](const std::string& text) {
    Paragraph paragraph;
    paragraph.text = text;
    paragraph.runs.push_back({{0, static_cast<std::uint32_t>(text.size())}, 0});
    document.paragraphs.push_back(paragraph);
  };
  for (int clause = 1; clause < 10; ++clause) {
    add(std::to_string(clause) + ". Berth. The harbour master gives the vessel a berth that is long enough for");
    add("its length and deep enough for its draught, on the day on which the vessel is");
    add("expected at the pier.");
  }
  document.stories[0].end_paragraph = static_cast<std::uint32_t>(document.paragraphs.size());
  join_line_paragraphs(document);
  REQUIRE(document.paragraphs.size() == 9);
  CHECK(document.stories[0].end_paragraph == 9);
  CHECK(document.paragraphs[2].text ==
        "3. Berth. The harbour master gives the vessel a berth that is long enough for its length and deep enough for its "
        "draught, on "
        "the day on which the vessel is expected at the pier.");
  CHECK(document.paragraphs[2].runs.back().span.end == document.paragraphs[2].text.size());
  REQUIRE(document.warnings.size() == 1);
  CHECK(document.warnings[0].id == "lines-are-paragraphs");
}

TEST_CASE("the last word of a sentence on a line of its own is no label of what follows") {
  const Document document = read_plain_text(
      "The mill transfers to the carter, on the day that they have agreed, all the equity\ninterests in the harbour company that "
      "are held by the mill in Primus\nKK.\n"
      "\n<PAGE>\n\n2.8 Bankruptcy of the mill\n\nThe mill and the carter acknowledge that this contract is one of carriage, and "
      "that\nit ends on the day of the bankruptcy of either of\nthem.\n");
  REQUIRE(document.paragraphs.size() == 3);
  CHECK(document.paragraphs[1].text == "2.8 Bankruptcy of the mill");
}

TEST_CASE("lines that textconv wrote beside the body read back as what they were") {
  const Document document = read_text_bytes(
      "SUPPLY AGREEMENT\n[contents] 1 Fees 2\n# 1 Fees\n1.1 The Buyer pays the fees.\n[header, first] Draft of May 4\n"
      "[footnote 1] Net of taxes.\n[footnote 1] And of duties.\n[comment by A. Smith] Agreed?\n",
      english());
  REQUIRE(document.paragraphs.size() == 8);
  CHECK(document.paragraphs[1].text == "1 Fees 2");
  CHECK(document.paragraphs[1].contents);
  REQUIRE(document.stories.size() == 4);
  CHECK(document.stories[0].end_paragraph == 4);
  CHECK(document.stories[1].kind == StoryKind::header);
  CHECK(document.stories[1].pages == PageKind::first);
  CHECK(document.stories[2].kind == StoryKind::footnote);
  CHECK(document.stories[2].label == "1");
  CHECK(document.stories[2].end_paragraph - document.stories[2].first_paragraph == 2);
  CHECK(document.paragraphs[5].text == "Net of taxes.");
  CHECK(document.stories[3].author == "A. Smith");
}

TEST_CASE("brackets that are the contract's own are no story") {
  const Document document =
      read_text_bytes("The fee is due.\n\n[footnote 1] is a mark.\n\n[Customer name] pays it.\n\n[header]\n", english());
  CHECK(document.stories.size() == 1);
  CHECK(document.paragraphs.size() == 4);
}

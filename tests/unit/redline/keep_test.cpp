// SPDX-License-Identifier: Apache-2.0
// A redline that keeps the inputs' own tracked changes: what they had marked stays under its author's name, the rest is ours.
#include "redline/counterparts.h"
#include "versions_of.h"

namespace clausediff {
namespace {

const std::string signed_line = "The parties sign below.";

std::string inserted(const std::string& text, const std::string& author) {
  return "<w:ins w:id=\"91\" w:author=\"" + author + "\" w:date=\"2020-02-03T00:00:00Z\">" + run(text) + "</w:ins>";
}

std::string deleted(const std::string& text, const std::string& author) {
  return "<w:del w:id=\"92\" w:author=\"" + author +
         "\" w:date=\"2020-02-03T00:00:00Z\"><w:r><w:delText xml:space=\"preserve\">" + text + "</w:delText></w:r></w:del>";
}

std::string marked_paragraph(const std::string& runs, const std::string& mark = "") {
  return "<w:p>" + (mark.empty() ? "" : "<w:pPr><w:rPr>" + mark + "</w:rPr></w:pPr>") + runs + "</w:p>";
}

/// The redline of two bodies with the tracked changes of both kept; whether it holds what it must is checked here.
std::string kept(const std::string& before_body, const std::string& after_body) {
  const std::string before = docx_of(before_body + p(signed_line)), after = docx_of(after_body + p(signed_line));
  RedlineOptions options;
  options.track_changes = OwnRevisions::keep;
  const Result<Redline> made = redline({"before.docx", before}, {"after.docx", after}, options);
  INFO((made.ok() ? std::string() : message(made.error())));
  REQUIRE(made.ok());
  CHECK(made->coverage.empty());
  CHECK(texts(made->bytes, TrackChanges::reject) == texts(before, TrackChanges::reject));
  CHECK(texts(made->bytes, TrackChanges::accept) == texts(after, TrackChanges::accept));
  return part_of(made->bytes);
}

/// How many changes of that element an author has.
std::size_t by(const std::string& xml, const std::string& element, const std::string& author) {
  std::size_t found = 0;
  for (std::size_t at = xml.find("<w:" + element + " "); at != std::string::npos; at = xml.find("<w:" + element + " ", at + 1)) {
    const std::string tag = xml.substr(at, xml.find('>', at) - at);
    if (tag.find("w:author=\"" + author + "\"") != std::string::npos) ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("what after had tracked keeps its author and date, and what it changed in silence is ours") {
  const std::string xml = kept(p("The Supplier shall deliver the Goods within ten days of the order, at its own expense."),
                               marked_paragraph(run("The Supplier ") + deleted("shall", "Ann") + inserted("may", "Ann") +
                                                run(" deliver the Goods within twenty days of the order, at its own expense.")));
  CHECK(by(xml, "ins", "Ann") == 1);
  CHECK(by(xml, "del", "Ann") == 1);
  CHECK(by(xml, "ins", "clausediff") == 1);
  CHECK(by(xml, "del", "clausediff") == 1);
  CHECK(count(xml, "w:author=\"Ann\" w:date=\"2020-02-03T00:00:00Z\"") == 2);
  CHECK(count(xml, ">twenty</w:t>") == 1);
}

TEST_CASE("a tracked change stands where its author drew it, not where another would") {
  const std::string xml = kept(p("Paid in May and in June and in July."),
                               marked_paragraph(run("Paid in May") + deleted(" and in June", "Ann") + run(" and in July.")));
  CHECK(count(xml,
              ">"
              " and in June</w:delText>") == 1);
  CHECK(by(xml, "del", "Ann") == 1);
  CHECK(count(xml, "clausediff") == 0);
}

TEST_CASE("neighbours of two authors are two changes") {
  const std::string xml =
      kept(p("The term is one year."), marked_paragraph(run("The term is one year") + inserted(" and a day", "Ann") +
                                                        inserted(", or two years", "Ben") + run(".")));
  CHECK(by(xml, "ins", "Ann") == 1);
  CHECK(by(xml, "ins", "Ben") == 1);
}

TEST_CASE("what both versions had pending is pending still") {
  const std::string both = run("The Fee is payable monthly") + inserted(" in advance", "Ann") + deleted(" in arrears", "Ann");
  const std::string xml = kept(marked_paragraph(both + run(".")), marked_paragraph(both + run(" in London.")));
  CHECK(by(xml, "ins", "Ann") == 1);
  CHECK(by(xml, "del", "Ann") == 1);
  CHECK(by(xml, "ins", "clausediff") == 1);
}

TEST_CASE("what before had pending and after took over bears the name of the one who proposed it") {
  const std::string xml = kept(marked_paragraph(run("The Fee is payable monthly") + inserted(" in advance", "Ann") +
                                                deleted(" by cheque", "Ben") + run(".")),
                               p("The Fee is payable monthly in advance."));
  CHECK(by(xml, "ins", "Ann") == 1);
  CHECK(by(xml, "del", "Ben") == 1);
  CHECK(count(xml, "clausediff") == 0);
}

TEST_CASE("paragraphs and rows that were inserted and deleted keep their authors") {
  const std::string mark = "<w:ins w:id=\"93\" w:author=\"Ann\"/>", unmark = "<w:del w:id=\"94\" w:author=\"Ben\"/>";
  const auto row = [](const std::string& text, const std::string& properties = "") {
    return "<w:tr>" + (properties.empty() ? "" : "<w:trPr>" + properties + "</w:trPr>") + "<w:tc>" + p(text) + "</w:tc></w:tr>";
  };
  const std::string xml = kept(
      p("Fees are due at the end of each month.") + p("Interest runs from the due date.") + "<w:tbl>" + row("Gold, 400") +
          row("Silver, 200") + "</w:tbl>",
      p("Fees are due at the end of each month.") + marked_paragraph(deleted("Interest runs from the due date.", "Ben"), unmark) +
          marked_paragraph(inserted("Nothing is due for a month without service.", "Ann"), mark) + "<w:tbl>" + row("Gold, 400") +
          row("Silver, 200", unmark) + row("Bronze, 100", mark) + "</w:tbl>");
  CHECK(by(xml, "ins", "Ann") >= 3);
  CHECK(by(xml, "del", "Ben") >= 3);
  CHECK(by(xml, "ins", "Ben") + by(xml, "del", "Ann") == 0);
  CHECK(count(xml, "clausediff") == 0);
}

TEST_CASE("a paragraph that was cut in two, and two that were joined, keep their authors") {
  const std::string mark = "<w:ins w:id=\"93\" w:author=\"Ann\"/>", unmark = "<w:del w:id=\"94\" w:author=\"Ben\"/>";
  const std::string xml =
      kept(p("Fees are due monthly. Interest runs from the due date.") + p("Taxes are extra.") + p("Costs are the buyer's."),
           marked_paragraph(run("Fees are due monthly."), mark) + p(" Interest runs from the due date.") +
               marked_paragraph(run("Taxes are extra."), unmark) + p("Costs are the buyer's."));
  CHECK(by(xml, "ins", "Ann") == 1);
  CHECK(by(xml, "del", "Ben") == 1);
  CHECK(count(xml, "clausediff") == 0);
}

TEST_CASE("a clause typed behind another is all its author's, whichever mark the file calls new") {
  const std::string mark = "<w:ins w:id=\"93\" w:author=\"Ann\"/>";
  const std::string xml =
      kept(p("Fees are due monthly."), marked_paragraph(run("Fees are due monthly."), mark) +
                                           marked_paragraph(inserted("Interest runs from the due date.", "Ann")));
  CHECK(by(xml, "ins", "Ann") == 2);
  CHECK(count(xml, "clausediff") == 0);
}

TEST_CASE("a number that after had tracked is one that before has not") {
  const std::string xml = kept(p("Fees."),
                               "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/><w:ins w:id=\"96\" "
                               "w:author=\"Ann\"/></w:numPr></w:pPr>" +
                                   run("Fees.") + "</w:p>");
  CHECK(by(xml, "pPrChange", "Ann") == 1);
}

TEST_CASE("a format that after had tracked keeps its author") {
  const std::string xml =
      kept(p("Time is of the essence."),
           marked_paragraph(
               "<w:r><w:rPr><w:b/><w:rPrChange w:id=\"95\" w:author=\"Ann\"><w:rPr/></w:rPrChange></w:rPr><w:t>Time is of the "
               "essence.</w:t></w:r>"));
  CHECK(by(xml, "rPrChange", "Ann") == 1);
  CHECK(by(xml, "rPrChange", "clausediff") == 0);
}

TEST_CASE("a format that was changed in silence is not laid at another's door") {
  const auto red = [](const std::string& properties) {
    return "<w:p><w:r><w:rPr>" + properties + "</w:rPr><w:t>Time is of the essence.</w:t></w:r></w:p>";
  };
  const std::string change = "<w:rPrChange w:id=\"95\" w:author=\"Ann\"><w:rPr/></w:rPrChange>";
  const std::string silent = kept(red("<w:color w:val=\"FF0000\"/>"), red("<w:b/>" + change));
  CHECK(by(silent, "rPrChange", "Ann") == 0);
  CHECK(by(silent, "rPrChange", "clausediff") == 1);
  const std::string taken_over = kept(red("<w:b/>" + change), red("<w:b/>"));
  CHECK(by(taken_over, "rPrChange", "Ann") == 1);
}

TEST_CASE("equal words are told apart by where they stand") {
  const std::string xml =
      kept(p("Reserved.") + p("Fees are due monthly.") + p("Reserved."),
           p("Fees are due monthly.") + marked_paragraph(deleted("Reserved.", "Ann"), "<w:del w:id=\"94\" w:author=\"Ann\"/>"));
  CHECK(xml.find("w:author=\"clausediff\"") < xml.find("Fees are due"));
  CHECK(xml.find("w:author=\"Ann\"") > xml.find("Fees are due"));
  const auto row = [](const std::string& author, const std::string& a, const std::string& b) {
    const std::string mark = author.empty() ? "" : "<w:trPr><w:del w:id=\"97\" w:author=\"" + author + "\"/></w:trPr>";
    const auto cell = [&](const std::string& t) {
      return "<w:tc>" + (author.empty() ? p(t) : marked_paragraph(deleted(t, author))) + "</w:tc>";
    };
    return "<w:tr>" + mark + cell(a) + cell(b) + "</w:tr>";
  };
  const std::string head = row("", "Grade", "Bonus");
  const std::string rows =
      kept("<w:tbl>" + head + row("", "Silver grade", "None") + row("", "Bronze class", "None") + "</w:tbl>",
           "<w:tbl>" + head + row("Ann", "Silver grade", "None") + row("Ben", "Bronze class", "None") + "</w:tbl>");
  CHECK(rows.find("w:author=\"Ann\"") < rows.find("Silver grade"));
  CHECK(rows.rfind("w:author=\"Ann\"") < rows.find("w:author=\"Ben\""));
  CHECK(count(rows, "clausediff") == 0);
}

TEST_CASE("a paragraph whose words were struck stays, for its mark was not") {
  const std::string xml = kept(p("Fees are due monthly.") + p("Costs are extra."),
                               marked_paragraph(deleted("Fees are due monthly.", "Ann")) + p("Costs are extra."));
  CHECK(by(xml, "del", "Ann") == 1);
  CHECK(count(xml, "clausediff") == 0);
  CHECK(count(xml, "<w:p>") == 3);
}

TEST_CASE("a row's own mark speaks for all in it, and a cell's mark too") {
  const auto cell = [](const std::string& t, const std::string& mark = "") {
    return "<w:tc>" + (mark.empty() ? "" : "<w:tcPr>" + mark + "</w:tcPr>") + p(t) + "</w:tc>";
  };
  const std::string gone = "<w:cellDel w:id=\"98\" w:author=\"Ann\"/>", come = "<w:cellIns w:id=\"99\" w:author=\"Ben\"/>";
  const std::string three = "<w:tbl><w:tr>" + cell("Gold") + cell("400") + cell("yearly") + "</w:tr></w:tbl>";
  const std::string fewer = kept(three, "<w:tbl><w:tr>" + cell("Gold") + cell("400", gone) + cell("yearly") + "</w:tr></w:tbl>"),
                    more = kept(three, "<w:tbl><w:tr>" + cell("Gold") + cell("400") + cell("yearly") + cell("in advance", come) +
                                           "</w:tr></w:tbl>");
  CHECK(by(fewer, "cellDel", "Ann") == 1);
  CHECK(by(more, "cellIns", "Ben") == 1);
  CHECK(count(fewer, "clausediff") + count(more, "clausediff") == 0);
  const std::string row =
      kept("<w:tbl><w:tr>" + cell("Gold") + "</w:tr><w:tr>" + cell("Silver") + "</w:tr></w:tbl>",
           "<w:tbl><w:tr>" + cell("Gold") + "</w:tr><w:tr><w:trPr><w:del w:id=\"97\" w:author=\"Ann\"/></w:trPr>" +
               cell("Silver") + "</w:tr></w:tbl>");
  CHECK(by(row, "del", "Ann") >= 2);
  CHECK(count(row, "clausediff") == 0);
}

TEST_CASE("a row or a cell that one author took out is no version of the one that another put in its place") {
  const auto cell = [](const std::string& t, const std::string& mark = "") {
    return "<w:tc>" + (mark.empty() ? "" : "<w:tcPr>" + mark + "</w:tcPr>") + p(t) + "</w:tc>";
  };
  const auto row = [&](const std::string& first, const std::string& second, const std::string& mark = "") {
    return "<w:tr>" + (mark.empty() ? "" : "<w:trPr>" + mark + "</w:trPr>") + cell(first) + cell(second) + "</w:tr>";
  };
  const std::string head = row("Item", "Price");
  const std::string rows =
      kept("<w:tbl>" + head + row("Valve", "EUR 40") + row("Pump", "EUR 310") + "</w:tbl>",
           "<w:tbl>" + head + row("Valve", "EUR 45") + row("Pump", "EUR 310", "<w:del w:id=\"97\" w:author=\"Ann\"/>") +
               row("Compressor", "EUR 1,250", "<w:ins w:id=\"98\" w:author=\"Ben\"/>") + "</w:tbl>");
  CHECK(count(rows, "<w:trPr><w:del ") == 1);
  CHECK(count(rows, "<w:trPr><w:ins ") == 1);
  CHECK(by(rows, "del", "Ann") == 5);  // the row, and the words and marks of both cells
  CHECK(by(rows, "ins", "Ben") == 5);
  CHECK(by(rows, "ins", "clausediff") == 1);  // 45
  const std::string cells =
      kept("<w:tbl><w:tr>" + cell("Gold") + cell("EUR 400") + cell("yearly") + "</w:tr></w:tbl>",
           "<w:tbl><w:tr>" + cell("Gold") + cell("EUR 400", "<w:cellDel w:id=\"97\" w:author=\"Ann\"/>") +
               cell("EUR 450", "<w:cellIns w:id=\"98\" w:author=\"Ben\"/>") + cell("yearly") + "</w:tr></w:tbl>");
  CHECK(by(cells, "cellDel", "Ann") == 1);
  CHECK(by(cells, "cellIns", "Ben") == 1);
  CHECK(count(cells, "clausediff") == 0);
  // What before had pending and after took over as it stands.
  const std::string taken = kept("<w:tbl>" + head + row("Pump", "EUR 310", "<w:del w:id=\"97\" w:author=\"Ann\"/>") +
                                     row("Compressor", "EUR 1,250", "<w:ins w:id=\"98\" w:author=\"Ben\"/>") + "</w:tbl>",
                                 "<w:tbl>" + head + row("Compressor", "EUR 1,250") + "</w:tbl>");
  CHECK(count(taken, "<w:trPr><w:del ") == 1);
  CHECK(by(taken, "del", "Ann") == 5);
  CHECK(by(taken, "ins", "Ben") == 5);
}

TEST_CASE("a link, a control or a field that one author put in is one insertion; what two made is ours") {
  const auto control = [](const std::string& runs) {
    return "<w:sdt><w:sdtPr><w:id w:val=\"77\"/></w:sdtPr><w:sdtContent>" + runs + "</w:sdtContent></w:sdt>";
  };
  const std::string one = kept(p("The supplier is known."),
                               marked_paragraph(run("The supplier ") + control(inserted("Acme ", "Ann")) + run("is known.")));
  CHECK(by(one, "ins", "Ann") == 1);
  CHECK(count(one, "<w:sdt>") == 1);
  CHECK(count(one, "clausediff") == 0);
  const std::string two =
      kept(p("The supplier is known."),
           marked_paragraph(run("The supplier ") + control(inserted("Acme ", "Ann") + inserted("Limited ", "Ben")) +
                            run("is known.")));
  CHECK(count(two, "<w:sdt>") == 1);
  CHECK(by(two, "ins", "clausediff") == 1);
  const std::string field =
      kept(p("See clause."),
           marked_paragraph(run("See clause ") + "<w:ins w:id=\"91\" w:author=\"Ann\"><w:fldSimple w:instr=\" REF a \">" +
                            run("7") + "</w:fldSimple></w:ins>" + run(".")));
  CHECK(by(field, "ins", "Ann") >= 1);
  CHECK(count(field, "\"begin\"") == 1);
}

TEST_CASE("the mark of a paragraph that two authors wrote is neither's") {
  const std::string xml = kept(
      p("Fees are due monthly."),
      p("Fees are due monthly.") + marked_paragraph(inserted("Interest runs ", "Ann") + inserted("from the due date.", "Ben")));
  CHECK(by(xml, "ins", "Ann") == 1);
  CHECK(by(xml, "ins", "Ben") == 1);
  CHECK(by(xml, "ins", "clausediff") == 1);
}

TEST_CASE("a paragraph that its author moved is moved still") {
  const auto range = [](const std::string& which, const std::string& end) {
    return "<w:move" + which + "Range" + end + " w:id=\"" + (which == "From" ? "60" : "61") + "\"" +
           (end == "Start" ? " w:name=\"move1\" w:author=\"Ann\" w:date=\"2020-02-03T00:00:00Z\"" : "") + "/>";
  };
  const std::string words = "Short.";  // too few words for a move that nobody had marked
  const std::string from = "<w:p><w:pPr><w:rPr><w:moveFrom w:id=\"62\" w:author=\"Ann\"/></w:rPr></w:pPr>" +
                           range("From", "Start") + "<w:moveFrom w:id=\"63\" w:author=\"Ann\"><w:r><w:t>" + words +
                           "</w:t></w:r></w:moveFrom></w:p>" + range("From", "End");
  const std::string to = "<w:p><w:pPr><w:rPr><w:moveTo w:id=\"64\" w:author=\"Ann\"/></w:rPr></w:pPr>" + range("To", "Start") +
                         "<w:moveTo w:id=\"65\" w:author=\"Ann\"><w:r><w:t>" + words + "</w:t></w:r></w:moveTo></w:p>" +
                         range("To", "End");
  const std::string xml = kept(p(words) + p("Fees are due monthly.") + p("Costs are extra."),
                               from + p("Fees are due monthly.") + p("Costs are extra.") + to);
  CHECK(by(xml, "moveFromRangeStart", "Ann") == 1);
  CHECK(by(xml, "moveToRangeStart", "Ann") == 1);
  CHECK(by(xml, "moveFrom", "Ann") == 2);
  CHECK(count(xml, "clausediff") == 0);
}

TEST_CASE("a cell that its author filled in leaves its row alone") {
  const auto row = [](const std::string& first, const std::string& second) {
    return "<w:tbl><w:tr><w:tc>" + p(first) + "</w:tc><w:tc>" + second + "</w:tc></w:tr></w:tbl>";
  };
  const std::string xml =
      kept(row("Rate", "<w:p/>"), row("Rate", marked_paragraph(inserted("five per cent of all the net sales in a year", "Ann"))));
  CHECK(by(xml, "ins", "Ann") == 1);
  CHECK(count(xml, "clausediff") == 0);
}

TEST_CASE("a cut keeps its author where a word beside it changed in silence") {
  const std::string xml =
      kept(p("Fees are due each month in advance. Interest runs from the due date."),
           marked_paragraph(run("Fees are due each month in advance."), "<w:ins w:id=\"93\" w:author=\"Ann\"/>") +
               p(" Interest runs from the very due date."));
  CHECK(by(xml, "ins", "Ann") == 1);
  CHECK(by(xml, "ins", "clausediff") == 1);
  CHECK(by(xml, "del", "clausediff") == 0);
}

TEST_CASE("what one struck in silence and another wrote, nobody moved") {
  const std::string words = "The Supplier shall keep full and accurate books of account at its registered office.";
  const std::string xml = kept(p(words) + p("Fees are due monthly.") + p("Costs are extra."),
                               p("Fees are due monthly.") + p("Costs are extra.") +
                                   marked_paragraph(inserted(words, "Ann"), "<w:ins w:id=\"93\" w:author=\"Ann\"/>"));
  CHECK(count(xml, "w:moveTo") == 0);
  CHECK(by(xml, "ins", "Ann") == 2);
  CHECK(by(xml, "del", "clausediff") == 2);
}

TEST_CASE("blocks without words are told apart by the pictures in them") {
  pugi::xml_document was, is;
  REQUIRE(
      was.load_string("<w:body><w:p><w:r><w:drawing><wp:docPr id=\"1\" name=\"Plan\"/></w:drawing></w:r></w:p><w:p/></w:body>"));
  REQUIRE(is.load_string(
      "<w:body><w:p/><w:p><w:r><w:drawing><wp:docPr id=\"9\" name=\"Plan\"/></w:drawing></w:r></w:p><w:p/></w:body>"));
  const std::vector<pugi::xml_node> before = redlining::elements(was.document_element()),
                                    after = redlining::elements(is.document_element());
  CHECK(redlining::align_nodes(before, after)[0] == after[1]);
}

}  // namespace clausediff

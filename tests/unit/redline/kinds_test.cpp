// SPDX-License-Identifier: Apache-2.0
// Kinds of pairs that redlines were once refused for, or told wrong: each is read back by the reader and compared.
#include "both_ways.h"
#include "redline/proof.h"

namespace clausediff {

using namespace both_ways;

namespace {

std::string xml_of(const std::string& before_body, const std::string& after_body) {
  return part_of(redlined(docx_of(before_body), docx_of(after_body)));
}

std::string footer(const std::string& id) { return "<w:footerReference w:type=\"default\" r:id=\"" + id + "\"/>"; }

std::string code(const std::string& begin, const std::string& instruction, const std::string& result) {
  return "<w:r><w:fldChar w:fldCharType=\"begin\">" + begin + "</w:fldChar></w:r><w:r><w:instrText>" + instruction +
         "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + (result.empty() ? "" : run(result)) +
         "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

}  // namespace

TEST_CASE("a section that goes goes with its break and its footer") {
  Version before, after;
  before.part("f1", "footer", "ftr", p("Cover, page one")).part("f2", "footer", "ftr", p("Schedule, in confidence"));
  before.body(p("The Supplier delivers the Goods.") + paragraph(run("Signed on the first day."), section(footer("f1"))) +
              p("Schedule of Prices") + p(tail) + section(footer("f2")));
  after.part("f1", "footer", "ftr", p("Cover, page one"));
  after.body(p("The Supplier delivers the Goods.") + p("Signed on the first day.") + p("Schedule of Prices") + p(tail) +
             section(footer("f1")));
  redlined(before.bytes(), after.bytes());
}

TEST_CASE("a break in the last paragraph is a section's, and the end of the body is none") {
  const std::string broken = p("The Supplier delivers the Goods.") + paragraph(run(tail), section("")) + section(""),
                    whole = p("The Supplier delivers the Goods.") + p(tail) + section("");
  CHECK(count(xml_of(broken, whole), "<w:rPr><w:del ") == 1);
  const auto lines = [](const std::string& body) {
    const Result<Document> document = read_bytes(docx_of(body), "version.docx");
    REQUIRE(document.ok());
    return redlining::lines_of(*document);
  };
  CHECK_FALSE(redlining::compare_lines(lines(broken), lines(whole), {}).holds);
}

TEST_CASE("a first page with a header of its own is tracked with and without formats") {
  const auto version = [](bool own) {
    Version made;
    made.part("h1", "header", "hdr", p("Agreement no. 7")).part("h2", "header", "hdr", p("Draft, not binding"));
    return made
        .body(p(tail) + section("<w:headerReference w:type=\"default\" r:id=\"h1\"/><w:headerReference w:type=\"first\" "
                                "r:id=\"h2\"/>" +
                                std::string(own ? "<w:titlePg/>" : "")))
        .bytes();
  };
  redlined(version(true), version(false));
}

TEST_CASE("where one version alone has headers of their own for even pages, their words are tracked") {
  const auto version = [](bool even, bool with_section, const std::string& settings = "") {
    Version made;
    made.part("h1", "header", "hdr", p("Agreement no. 7")).part("h2", "header", "hdr", p("Subject to contract"));
    if (settings != "none") made.part("s1", "settings", "settings", settings + (even ? "<w:evenAndOddHeaders/>" : ""));
    made.body(paragraph(run("The Supplier delivers the Goods."), section("<w:headerReference w:type=\"default\" r:id=\"h1\"/>"
                                                                         "<w:headerReference w:type=\"even\" r:id=\"h2\"/>")));
    return made.body(p(tail) + (with_section ? section("<w:type w:val=\"continuous\"/>") : "")).bytes();
  };
  for (const bool with_section : {true, false}) {
    for (const char* settings : {"", "<w:evenAndOddHeaders w:val=\"0\"/>", "<w:zoom w:percent=\"90\"/>", "none"}) {
      INFO(settings);
      const std::string one = version(true, true), other = version(false, with_section, settings);
      CHECK_FALSE(equal(one, other, TrackChanges::accept));
      redlined(one, other);
      const Redline made = redline_of(one, other);
      CHECK(count(part_of(made.bytes), "clausediff:") == 0);
      CHECK(made.warnings.size() == 1);
    }
  }
  CHECK(redline_of(version(true, true), version(true, false)).warnings.empty());
}

TEST_CASE("even pages that print nothing in one version, and what the others print in the other, are told and tracked") {
  const auto version = [](bool even) {
    Version made;
    made.part("h1", "header", "hdr", p("Agreement no. 7"));
    made.part("s1", "settings", "settings", even ? "<w:evenAndOddHeaders/>" : "");
    return made.body(p(tail) + section("<w:headerReference w:type=\"default\" r:id=\"h1\"/>")).bytes();
  };
  CHECK_FALSE(equal(version(true), version(false), TrackChanges::accept));
  redlined(version(true), version(false));
}

TEST_CASE("a field keeps its end where what it shows changes together with the words behind it") {
  const auto version = [](const std::string& shown, const std::string& behind) {
    const std::string link = "<w:hyperlink w:anchor=\"Fees\">" + run("the fee of " + shown) + "</w:hyperlink>";
    return docx_of(paragraph(run("Deposit: ") + code("", " DOCPROPERTY Deposit ", shown) + run(behind)) +
                   paragraph(run("See ") + link + run(behind)) + p(tail));
  };
  for (const auto& [was, is] : {std::pair<std::string, std::string>{".", ", on signing."},
                                {" on signing.", "."},
                                {" and no more.", " and nothing else."},
                                {", 500 of it in cash.", " in cash, 800 of it at once."}}) {
    INFO(is);
    const std::string made = part_of(redlined(version("EUR 500", was), version("EUR 800", is)));
    CHECK(count(made, "\"begin\"") == 1);
    CHECK(count(made, "\"end\"") == 1);
    CHECK(count(made, "<w:hyperlink ") == 1);
  }
}

TEST_CASE("what a form field holds is tracked with its field") {
  const auto tick = [](const std::string& state) {
    return code("<w:ffData><w:name w:val=\"Box\"/><w:enabled/><w:checkBox><w:sizeAuto/>" + state + "</w:checkBox></w:ffData>",
                "FORMCHECKBOX", "");
  };
  const std::string ticked = xml_of(paragraph(tick("<w:checked/>") + run(" The Supplier insures the Goods.")) + p(tail),
                                    paragraph(tick("") + run(" The Supplier insures the Goods.")) + p(tail));
  CHECK(count(ticked, "\"begin\"") == 2);
  CHECK(count(ticked, "The Supplier insures") == 1);
  const auto choice = [](const std::string& index) {
    return code("<w:ffData><w:name w:val=\"Law\"/><w:enabled/><w:ddList><w:result w:val=\"" + index +
                    "\"/><w:listEntry w:val=\"England\"/><w:listEntry w:val=\"Wales\"/></w:ddList></w:ffData>",
                "FORMDROPDOWN", "");
  };
  const std::string chosen = xml_of(paragraph(run("The law is that of ") + choice("0") + run(".")) + p(tail),
                                    paragraph(run("The law is that of ") + choice("1") + run(".")) + p(tail));
  CHECK(count(chosen, "\"begin\"") == 2);
}

TEST_CASE("a field of a footer is one unit though one version stores no result of it") {
  const auto version = [](const std::string& result) {
    Version made;
    made.part("f1", "footer", "ftr",
              paragraph(run("Page ") + code("", "PAGE", "1") + run(" of ") + code("", "NUMPAGES", result)));
    return made.body(p(tail) + section(footer("f1"))).bytes();
  };
  const std::string made = part_of(redline_of(version("3"), version("")).bytes, "word/footerf1.xml");
  CHECK(count(made, "\"begin\"") == count(made, "\"end\""));
  redlined(version("3"), version(""));
}

TEST_CASE("numbers, and words that are hidden or struck, are tracked though formats are not") {
  const std::string typed = p("The Supplier delivers the Goods.") + p(tail),
                    hidden = paragraph(run("The Supplier delivers ") + run("the Goods", "<w:vanish/>") + run(".")) + p(tail),
                    struck = paragraph(run("The Supplier delivers ") + run("the Goods", "<w:strike/>") + run(".")) + p(tail);
  redlined(docx_of(typed), docx_of(hidden));
  redlined(docx_of(typed), docx_of(struck));
  RedlineOptions options;
  options.formatting = false;
  const std::string bold = paragraph(run("The Supplier delivers ") + run("the Goods", "<w:b/>") + run(".")) + p(tail);
  CHECK(redline_of(docx_of(typed), docx_of(bold), options).revisions == 0);
  Version plain, numbered;
  const std::string list =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText "
      "w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
  const std::string number = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
  plain.part("n", "numbering", "numbering", list).body(p("1. The Supplier delivers.") + p("2. The Buyer pays.") + p(tail));
  numbered.part("n", "numbering", "numbering", list)
      .body(p("The Supplier delivers.", number) + p("The Buyer pays.", number) + p(tail));
  redlined(plain.bytes(), numbered.bytes());
}

TEST_CASE("the last paragraph may be of another style") {
  redlined(docx_of(p("The Supplier delivers.") + p(tail)),
           docx_of(p("The Supplier delivers.") + p("Signed in London by both of the parties.", "<w:jc w:val=\"center\"/>")));
}

TEST_CASE("notes are one another's as their words are, not as their places are") {
  const auto version = [](const std::string& body, const std::string& notes) {
    Version made;
    return made.part("n", "footnotes", "footnotes", notes).body(body + p(tail)).bytes();
  };
  const auto note = [](const std::string& id, const std::string& text) {
    return "<w:footnote w:id=\"" + id + "\">" + p(text) + "</w:footnote>";
  };
  const auto reference = [](const std::string& id) { return "<w:r><w:footnoteReference w:id=\"" + id + "\"/></w:r>"; };
  const std::string made =
      redlined(version(paragraph(run("The price is fixed") + reference("2") + reference("3") + run(" for a year.")),
                       note("2", "Net of VAT and of any other tax.") + note("3", "See the clause on indexation of the price.")),
               version(paragraph(run("The price is fixed") + reference("2") + run(" for two years.")),
                       note("2", "See the clause on indexation of the price.")));
  const std::string notes = part_of(made, "word/footnotesn.xml");
  CHECK(count(notes, "See the clause on indexation") == 1);
  CHECK(count(notes, "<w:delText xml:space=\"preserve\">Net of VAT") + count(notes, "<w:delText>Net of VAT") == 1);
}

TEST_CASE("the header of a section that goes is struck, and those of the sections around it are not") {
  const auto header = [](const std::string& id) { return "<w:headerReference w:type=\"default\" r:id=\"" + id + "\"/>"; };
  Version before, after;
  before.part("h1", "header", "hdr", p("Main terms"))
      .part("h2", "header", "hdr", p("Price list"))
      .part("h3", "header", "hdr", p("Forms"));
  after.part("h1", "header", "hdr", p("Main terms")).part("h3", "header", "hdr", p("Forms"));
  before.body(paragraph(run("The Supplier delivers the Goods."), section(header("h1"))) +
              paragraph(run("A pump costs EUR 310."), section(header("h2"))) + p(tail) + section(header("h3")));
  after.body(paragraph(run("The Supplier delivers the Goods."), section(header("h1"))) + p(tail) + section(header("h3")));
  const std::string made = redlined(before.bytes(), after.bytes());
  CHECK(count(part_of(made, "word/headerh1.xml"), "w:del") == 0);
  CHECK(count(part_of(made, "word/headerh3.xml"), "w:del") == 0);
  CHECK(count(part_of(made, "word/headerh2.xml"), "<w:delText>Price list") == 1);
  CHECK(count(part_of(made), "<w:delText>A pump costs EUR 310.") == 1);
}

TEST_CASE("a body that says nothing of its last section has a plain one") {
  const auto header = [](const std::string& id, const std::string& more = "") {
    return section("<w:headerReference w:type=\"default\" r:id=\"" + id + "\"/>" + more);
  };
  const auto headed = [&](const std::string& body) {
    Version made;
    made.part("h1", "header", "hdr", p("Draft 2")).body(body);
    return made.bytes();
  };
  const std::string words = p("The Supplier delivers the Goods.") + p(tail), unsaid = docx_of(words);
  const std::string made = redlined(unsaid, headed(words + header("h1")));
  CHECK(count(part_of(made, "word/headerh1.xml"), "<w:ins ") > 0);
  const std::string roman = redlined(unsaid, headed(words + header("h1", "<w:pgNumType w:fmt=\"lowerRoman\" w:start=\"5\"/>")));
  CHECK(count(part_of(roman), "<w:sectPrChange ") == 1);
  const std::string chapters =
      redlined(headed(words + header("h1")), headed(words + header("h1", "<w:pgNumType w:chapStyle=\"1\"/>")));
  CHECK(count(part_of(chapters), "<w:sectPrChange ") == 1);
  const std::string broken = paragraph(run("The Supplier delivers the Goods."), header("h1")) + p(tail);
  redlined(headed(broken), headed(broken + section("")));
  redlined(headed(broken), headed(words + header("h1")));
}

TEST_CASE("a section that names its header again and one that inherits it print the same") {
  const std::string header = section("<w:headerReference w:type=\"default\" r:id=\"h1\"/>");
  const auto version = [&](const std::string& words, const std::string& last) {
    Version made;
    made.part("h1", "header", "hdr", p(words));
    made.body(paragraph(run("The Supplier delivers the Goods."), header) + p(tail) + last);
    return made.bytes();
  };
  for (const std::string& last : {section(""), std::string()}) {
    for (const char* words : {"Agreement no. 7", "Agreement no. 8"}) {
      const Redline made = redline_of(version("Agreement no. 7", header), version(words, last));
      // Under the second section no header of its own is left behind that would print nothing once all is accepted.
      CHECK(count(part_of(made.bytes), "<w:headerReference ") == 1);
      CHECK(equal(version("Agreement no. 7", header), made.bytes, TrackChanges::reject));
      CHECK(equal(version(words, last), made.bytes, TrackChanges::accept));
    }
  }
}

TEST_CASE("a reference that leads to no note is no partner of one that does") {
  const auto reference = [](const std::string& id) {
    return "<w:p>" + run("The price is EUR 10.") + "<w:r><w:footnoteReference w:id=\"" + id + "\"/></w:r></w:p>" + p(tail);
  };
  const auto version = [&](const std::string& id) {
    Version made;
    made.part("n", "footnotes", "footnotes", "<w:footnote w:id=\"3\">" + p("Net of taxes.") + "</w:footnote>");
    made.body(reference(id));
    return made.bytes();
  };
  redlined(version("2"), version("3"));
  redlined(version("2"), version("4"));
}

TEST_CASE("the end of a bookmark between the rows of a table stays") {
  const auto table = [](const std::string& price) {
    const auto row = [](const std::string& cell, const std::string& begin = "") {
      return "<w:tr><w:tc><w:p>" + begin + run(cell) + "</w:p></w:tc></w:tr>";
    };
    return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>" + row("Pump", "<w:bookmarkStart w:id=\"3\" w:name=\"a\"/>") +
           row("Valve", "<w:bookmarkStart w:id=\"4\" w:name=\"b\"/>") + "<w:bookmarkEnd w:id=\"3\"/>" + row(price) +
           "<w:bookmarkEnd w:id=\"4\"/></w:tbl>" + p(tail);
  };
  const std::string made = part_of(redline_of(docx_of(table("EUR 310")), docx_of(table("EUR 330"))).bytes);
  CHECK(count(made, "<w:bookmarkStart") == 2);
  CHECK(count(made, "<w:bookmarkEnd") == 2);
  CHECK(made.find("<w:bookmarkEnd w:id=\"3\"/><w:tr>") != std::string::npos);
}

TEST_CASE("the end of a story is marked as narrowly as its middle") {
  const std::string xml = xml_of(p("The Buyer pays every invoice within five days."),
                                 p("The Buyer pays every invoice within three days.") + p("Title passes on payment."));
  CHECK(count(xml, "<w:delText") == 1);
  CHECK(count(xml, ">five</w:delText>") == 1);
  CHECK(count(xml, ">three</w:t>") == 1);
  CHECK(count(xml, "Title passes on payment.</w:t>") == 1);
  const auto cell = [](const std::string& content) {
    return "<w:tbl><w:tr><w:tc>" + content + "</w:tc></w:tr></w:tbl>" + p(tail);
  };
  const std::string in_cell = xml_of(cell(p("The Buyer pays every invoice within five days.")),
                                     cell(p("The Buyer pays every invoice within three days.") + p("Title passes on payment.")));
  CHECK(count(in_cell, ">five</w:delText>") == 1);
  CHECK(count(in_cell, "<w:delText") == 1);
}

TEST_CASE("an edit inside a move shows where the words stand now") {
  const std::string
      a = "The Supplier shall deliver the Goods to the Buyer at the place named in the order within ten days of it.",
      now = "The Supplier shall deliver the Goods to the Buyer at the place named in the order within twenty days of it.",
      b = p("The Buyer shall pay the price within thirty days after the invoice was received in good order."),
      c = p("Either party may end this Agreement with a notice of three months to the end of a calendar year.");
  const std::string xml = xml_of(p(a) + b + c + p(tail), b + c + p(now) + p(tail));
  CHECK(count(xml, "<w:moveToRangeStart ") == 1);
  const std::size_t to = xml.find("<w:moveToRangeStart ");
  const std::string moved = xml.substr(to, xml.find("<w:moveToRangeEnd ") - to);
  CHECK(count(moved, ">ten</w:delText>") == 1);
  CHECK(count(moved, ">twenty</w:t>") == 1);
  RedlineOptions options;
  options.static_ = true;
  const std::string plain =
      part_of(redline_of(docx_of(p(a) + b + c + p(tail)), docx_of(b + c + p(now) + p(tail)), options).bytes);
  CHECK(count(plain, "<w:strike/>") == 1);
  CHECK(count(plain, "<w:u w:val=\"single\"/>") == 1);
}

TEST_CASE("what the comparison holds equal is no change of the redline") {
  const auto revisions = [](const std::string& before, const std::string& after) {
    return redline_of(docx_of(before + p(tail)), docx_of(after + p(tail))).revisions;
  };
  const std::string lead = "The Goods are self";
  CHECK(revisions(paragraph(run(lead) + "<w:r><w:noBreakHyphen/></w:r>" + run("adhesive.")), p(lead + "-adhesive.")) == 0);
  CHECK(revisions(paragraph(run(lead) + "<w:r><w:softHyphen/></w:r>" + run("adhesive.")), p(lead + "adhesive.")) == 0);
  CHECK(revisions(paragraph(run(lead, "<w:b/>")), paragraph(run(lead, "<w:b w:val=\"1\"/>"))) == 0);
  CHECK(revisions(paragraph(run(lead, "<w:lang w:val=\"en-GB\"/>")), p(lead)) == 0);
  CHECK(revisions(p("(a) the Goods"), p("(a)\xE2\x80\x82the Goods")) == 0);
  CHECK(revisions(p("(a) the Goods"), p("(b) the Goods")) > 0);
}

TEST_CASE("a comment at the end or on a moved clause leaves no paragraph behind") {
  const std::string a = p("The Supplier shall deliver the Goods within ten days."),
                    b = p("The Buyer shall pay EUR 310 for each pump."),
                    c = p("Either party may end this Agreement at any time with a notice of three months.");
  RedlineOptions options;
  options.comments = true;
  for (const auto& [before, after] :
       {std::pair(a + b, a + b + c), std::pair(a + b, a + c + b), std::pair(c + a + b, a + b + c)}) {
    const Redline made = redline_of(docx_of(before), docx_of(after), options);
    CHECK(equal(docx_of(before), made.bytes, TrackChanges::reject));
    CHECK(equal(docx_of(after), made.bytes, TrackChanges::accept));
  }
}

TEST_CASE("a matter is one comment, with its weight and sentence") {
  RedlineOptions options;
  options.comments = true;
  const Redline made = redline_of(docx_of(p("The Supplier's liability is capped at EUR 5,000,000.") + p(tail)),
                                  docx_of(p("The Supplier's liability is capped at EUR 50,000.") + p(tail)), options);
  const std::string comments = part_of(made.bytes, "word/comments.xml");
  CHECK(count(comments, "<w:comment ") == 1);
  CHECK(count(comments, ">High: ") == 1);
  CHECK(count(part_of(made.bytes), "w:commentReference") == 1);
}

TEST_CASE("a line of contents that leads to a bookmark made anew is the same line") {
  const auto entry = [](const std::string& words, const std::string& name, const std::string& page) {
    return "<w:hyperlink w:anchor=\"" + name + "\" w:history=\"1\">" + run(words) + code("", " PAGEREF " + name + " \\h ", page) +
           "</w:hyperlink>";
  };
  const auto heading = [](const std::string& words, const std::string& name, const std::string& id) {
    return paragraph("<w:bookmarkStart w:id=\"" + id + "\" w:name=\"" + name + "\"/>" + run(words) + "<w:bookmarkEnd w:id=\"" +
                     id + "\"/>");
  };
  const auto version = [&](const std::vector<std::string>& names, const std::string& kind) {
    const std::string begin =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    std::string contents =
        paragraph(begin + entry("Delivery", kind + names[0], "2")) + paragraph(entry("Law", kind + names[1], "3"));
    contents += paragraph("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
    return docx_of(contents + heading("Delivery", kind + names[0], "1") + p("The Supplier delivers the Goods.") +
                   heading("Law", kind + names[1], "2") + p(tail));
  };
  for (const char* kind : {"_Toc", "__RefHeading___Toc1_"}) {
    const std::string made = redlined(version({"1001", "1002"}, kind), version({"2077", "2078"}, kind));
    CHECK(count(part_of(made), "<w:ins ") == 0);
    CHECK(count(part_of(made), "<w:del ") == 0);
  }
  const std::string named = redlined(version({"a", "b"}, "Clause"), version({"c", "d"}, "Clause"));
  CHECK(count(part_of(named), "<w:del ") > 0);  // a name that a person gave is told
}

TEST_CASE("bookmarks that begin or end between the cells of a row stay, whatever becomes of the row") {
  const auto cell = [](const std::string& words) {
    return "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>" + p(words) + "</w:tc>";
  };
  const std::string begin = "<w:bookmarkStart w:id=\"1\" w:name=\"price\"/>", end = "<w:bookmarkEnd w:id=\"1\"/>";
  const auto table = [&](const std::string& rows) {
    return p("The prices of the goods are these.") + "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>" + rows +
           "</w:tbl>" + p(tail);
  };
  const auto row = [](const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; };
  const std::string pump = cell("Pump of the northern works"), valve = row(cell("Valve of the southern works") + cell("EUR 40"));
  const std::string plain = table(row(pump + cell("EUR 310")) + valve);
  const std::vector<std::string> marked = {
      table(row(pump + begin + cell("EUR 330") + end) + valve),  // around a cell
      table(row(begin + pump + cell("EUR 330")) + valve + end),  // from a row to behind the last one
      table(row(pump + begin + cell("EUR 330")) + row(end + cell("Tap") + cell("EUR 7")) + valve),  // into a row that is new
      table(row(pump + begin + cell("net") + end + cell("EUR 330")) + valve),                       // around a cell that is new
  };
  for (const std::string& body : marked) {
    const std::string made = xml_of(plain, body);
    CHECK(count(made, "<w:bookmarkStart ") == 1);
    CHECK(count(made, "<w:bookmarkEnd ") == 1);
  }
}

TEST_CASE("a word and its reading that go are marked as deleted, the reading too") {
  const auto read = [](const std::string& reading) {
    return paragraph(run("The seller is ") + "<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val=\"center\"/></w:rubyPr><w:rt>" +
                     run(reading) + "</w:rt><w:rubyBase>" + run("\u6771\u4EAC") + "</w:rubyBase></w:ruby></w:r>" +
                     run(" alone."));
  };
  const std::string xml = xml_of(read("tokyo") + p(tail), read("higashi") + p(tail));
  const std::size_t gone = xml.find("<w:del ");
  REQUIRE(gone != std::string::npos);
  CHECK(count(xml.substr(gone, xml.find("</w:del>", gone) - gone), "<w:t ") == 0);
  CHECK(count(xml.substr(gone, xml.find("</w:del>", gone) - gone), "<w:delText") == 2);
}

TEST_CASE("words that are shown backwards in one version are another text, and a redline marks them") {
  const auto version = [](const std::string& figure) {
    return docx_of(paragraph(run("The Buyer pays EUR ") + figure + run(" on delivery.")) + p(tail));
  };
  const auto backwards = [](const std::string& runs) { return "<w:bdo w:val=\"rtl\">" + runs + "</w:bdo>"; };
  CHECK_FALSE(equal(version(run("001")), version(backwards(run("001"))), TrackChanges::accept));
  redlined(version(run("001")), version(backwards(run("001"))));
  redlined(version(backwards(run("001 and 002"))), version(backwards(run("001 and 300"))));
  redlined(version(backwards(run("001"))), version("<w:dir w:val=\"rtl\">" + run("001") + "</w:dir>"));
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
#include "versions_of.h"

namespace clausediff {
namespace {

struct Case {
  const char* name;
  std::string before;
  std::string after;
  std::size_t insertions;  // w:ins around text
  std::size_t deletions;
};

std::string row(const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; }
std::string cell(const std::string& text) {
  return "<w:tc><w:tcPr><w:tcW w:w=\"100\" w:type=\"dxa\"/></w:tcPr>" + p(text) + "</w:tc>";
}
std::string table(const std::string& rows) {
  return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"100\"/></w:tblGrid>" + rows + "</w:tbl>";
}
std::string field(const std::string& code, const std::string& result) {
  return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + code +
         "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>" + result +
         "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}
std::string control(const std::string& text) {
  return "<w:sdt><w:sdtPr><w:tag w:val=\"price\"/></w:sdtPr><w:sdtContent><w:r><w:t>" + text +
         "</w:t></w:r></w:sdtContent></w:sdt>";
}

const std::string lead = "The Supplier shall deliver the Goods to the Buyer at the place named in the order and at its own cost";

}  // namespace

TEST_CASE("accepting a redline gives after and rejecting it gives before") {
  const std::vector<Case> cases = {
      {"a word", p(lead + " within ten days.") + p(tail), p(lead + " within twenty days.") + p(tail), 1, 1},
      {"nothing", p(lead) + p(tail), p(lead) + p(tail), 0, 0},
      {"a paragraph put in", p(lead) + p(tail),
       p(lead) + p("Nobody may assign this Agreement without consent in writing.") + p(tail), 1, 0},
      {"a paragraph taken out", p(lead) + p("Nobody may assign this Agreement without consent in writing.") + p(tail),
       p(lead) + p(tail), 0, 1},
      {"the last paragraph taken out", p(lead) + p(tail), p(lead), 0, 1},
      {"one more at the end", p(lead), p(lead) + p(tail), 1, 0},
      {"all of it", p("Alpha beta gamma."), p("One two three four."), 1, 1},
      {"runs cut in another way", p(lead),
       "<w:p><w:r><w:t xml:space=\"preserve\">The Supp</w:t></w:r><w:r><w:t xml:space=\"preserve\">" + lead.substr(8) +
           "</w:t></w:r></w:p>",
       0, 0},
      {"a cell", table(row(cell("Price") + cell("100"))) + p(tail), table(row(cell("Price") + cell("200"))) + p(tail), 1, 1},
      {"a row", table(row(cell("Price") + cell("100"))) + p(tail),
       table(row(cell("Price") + cell("100")) + row(cell("Term") + cell("5"))) + p(tail), 2, 0},
      {"a column", table(row(cell("Price") + cell("100"))) + p(tail),
       table(row(cell("Price") + cell("100") + cell("EUR"))) + p(tail), 1, 0},
      {"a table", p(lead) + table(row(cell("Price"))) + p(tail), p(lead) + p(tail), 0, 1},
      {"a field's result", "<w:p>" + field("REF a", "4.1") + "</w:p>" + p(tail),
       "<w:p>" + field("REF a", "4.2") + "</w:p>" + p(tail), 1, 1},
      {"a field's target", "<w:p>" + field("REF a", "4.1") + "</w:p>" + p(tail),
       "<w:p>" + field("REF b", "4.1") + "</w:p>" + p(tail), 2, 2},
      {"a content control's value", "<w:p>" + control("100") + "</w:p>" + p(tail), "<w:p>" + control("900") + "</w:p>" + p(tail),
       1, 1},
      {"a content control", "<w:p><w:r><w:t xml:space=\"preserve\">Price </w:t></w:r>" + control("100") + "</w:p>" + p(tail),
       p("Price ") + p(tail), 0, 1},
  };
  for (const Case& one : cases) {
    INFO(one.name);
    const std::string before = docx_of(one.before), after = docx_of(one.after);
    for (const bool exact : {true, false}) {
      RedlineOptions options;
      options.compare.exact = exact;
      const Redline redline = redline_of(before, after, options);
      CHECK(texts(redline.bytes, TrackChanges::accept) == texts(after));
      CHECK(texts(redline.bytes, TrackChanges::reject) == texts(before));
      const std::string xml = part_of(redline.bytes);
      CHECK(count(xml, "<w:r><w:delText") + count(xml, "<w:r><w:delInstrText") == one.deletions);
      CHECK(redline.coverage.empty());
      // The other way round, insertions are deletions.
      const Redline back = redline_of(after, before, options);
      CHECK(texts(back.bytes, TrackChanges::accept) == texts(before));
      CHECK(count(part_of(back.bytes), "<w:r><w:delText") + count(part_of(back.bytes), "<w:r><w:delInstrText") == one.insertions);
    }
  }
}

TEST_CASE("a paragraph that was split with an empty line between its parts is not struck") {
  const std::string second =
      "Nobody may assign this Agreement to anybody else without the consent of the other party in writing.";
  const std::string whole = p(lead + ". " + second) + p(tail);
  const std::string parts = p(lead + ".") + p("") + p(second) + p(tail);
  for (const bool split : {true, false}) {
    const std::string xml = part_of(redline_of(docx_of(split ? whole : parts), docx_of(split ? parts : whole)).bytes);
    CHECK(count(xml, "consent of the other party") == 1);
    CHECK(count(xml, "The Supplier shall deliver") == 1);
  }
}

TEST_CASE("a paragraph that was split is not struck") {
  const std::string first = "The Supplier shall deliver the Goods to the Buyer at the place named in the order.",
                    second = "The Buyer shall pay the price within thirty days after the invoice was received by it.";
  const std::string before = docx_of(p(first + " " + second) + p(tail)), after = docx_of(p(first) + p(second) + p(tail));
  const std::string xml = part_of(redline_of(before, after).bytes);
  CHECK(count(xml, "<w:rPr><w:ins ") == 1);  // the new paragraph mark
  CHECK(count(xml, "The Supplier shall deliver") == 1);
  CHECK(count(xml, "The Buyer shall pay") == 1);
}

TEST_CASE("a moved clause is a move with both of its halves") {
  const std::string a = p("The Supplier shall deliver the Goods to the Buyer at the place named in the order at its own cost."),
                    b = p("The Buyer shall pay the price within thirty days after the invoice was received by it in good order."),
                    c = p("Either party may end this Agreement with a notice of three months to the end of a calendar year.");
  const Redline redline = redline_of(docx_of(a + b + c + p(tail)), docx_of(b + c + a + p(tail)));
  const std::string xml = part_of(redline.bytes);
  CHECK(redline.moves == 1);
  CHECK(count(xml, "<w:moveFromRangeStart ") == 1);
  CHECK(count(xml, "<w:moveToRangeStart ") == 1);
  CHECK(count(xml, "w:name=\"move1\"") == 2);
  CHECK(count(xml, "<w:del ") == 0);
  CHECK(texts(redline.bytes, TrackChanges::reject) == texts(docx_of(a + b + c + p(tail))));
}

TEST_CASE("what a reader takes for equal is tracked only where it is asked for") {
  const std::string before = docx_of(p("Pay 100 EUR to \"the Buyer\".")),
                    after = docx_of(p("Pay 100\xC2\xA0"
                                      "EUR to \xE2\x80\x9Cthe Buyer\xE2\x80\x9D."));
  CHECK(redline_of(before, after).revisions == 0);
  RedlineOptions options;
  options.compare.exact = true;
  const Redline exact = redline_of(before, after, options);
  CHECK(exact.revisions > 0);
  CHECK(texts(exact.bytes, TrackChanges::reject) == texts(before));
}

TEST_CASE("a change of format keeps the old format beside the new one") {
  const std::string before = docx_of(p(lead)),
                    after = docx_of("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>" + lead +
                                    "</w:t></w:r></w:p>");
  const std::string xml = part_of(redline_of(before, after).bytes);
  CHECK(count(xml, "<w:rPrChange ") == 1);
  CHECK(count(xml, "<w:pPrChange ") == 1);
  RedlineOptions options;
  options.formatting = false;
  CHECK(redline_of(before, after, options).revisions == 0);
}

TEST_CASE("a deleted note and a deleted link bring what they point at") {
  const std::string notes_type =
      "<Override PartName=\"/word/footnotes.xml\" "
      "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml\"/>";
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const std::string relations = "<Relationship Id=\"n\" Type=\"" + office +
                                "footnotes\" Target=\"footnotes.xml\"/><Relationship Id=\"l\" Type=\"" + office +
                                "hyperlink\" Target=\"https://example.org/\" TargetMode=\"External\"/>";
  const std::string notes =
      "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:footnote w:id=\"2\">" +
      p("As amended.") + "</w:footnote></w:footnotes>";
  const std::string body =
      "<w:p><w:r><w:t>See</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:hyperlink "
      "r:id=\"l\"><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p>" +
      p(tail);
  const std::string before = docx_of(body, {{"word/footnotes.xml", notes}}, relations, notes_type),
                    after = docx_of(p("See") + p(tail));
  const Redline redline = redline_of(before, after);
  CHECK(texts(redline.bytes, TrackChanges::reject) == texts(before));
  CHECK(texts(redline.bytes, TrackChanges::accept) == texts(after));
  CHECK(count(part_of(redline.bytes, "word/_rels/document.xml.rels"), "https://example.org/") == 1);
  CHECK(count(part_of(redline.bytes, "word/footnotes.xml"), "As amended.") == 1);
}

TEST_CASE("a field that stays is not parted from its end where the next one goes") {
  const auto field = [](const std::string& target, const std::string& shown) {
    const auto run = [](const std::string& inner) { return "<w:r>" + inner + "</w:r>"; };
    return run("<w:fldChar w:fldCharType=\"begin\"/>") + run("<w:instrText> REF " + target + " \\r </w:instrText>") +
           run("<w:fldChar w:fldCharType=\"separate\"/>") + run("<w:t>" + shown + "</w:t>") +
           run("<w:fldChar w:fldCharType=\"end\"/>");
  };
  const auto text = [](const std::string& words) { return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>"; };
  const std::string before = docx_of("<w:p>" + text("Save for a breach of ") + field("a", "Article 6") + text(" or Section ") +
                                     field("b", "2.2") + text(", or for fraud.") + "</w:p>" + p(tail)),
                    after = docx_of("<w:p>" + text("Save for a breach of ") + field("a", "Article 6") + text(", or for fraud.") +
                                    "</w:p>" + p(tail));
  for (const auto& [from, to] : {std::pair(before, after), std::pair(after, before)}) {
    const std::string xml = part_of(redline_of(from, to).bytes);
    CHECK(count(xml, "\"begin\"") == 2);
    CHECK(count(xml, "\"end\"") == 2);
    CHECK(count(xml, "<w:ins ") + count(xml, "<w:del ") == 1);
  }
}

TEST_CASE("the end of a field that began in another paragraph stays where words come beside it") {
  const auto code = [](const std::string& type) { return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>"; };
  const auto body = [&](const std::string& last) {
    return "<w:p>" + code("begin") + "<w:r><w:instrText> TOC </w:instrText></w:r>" + code("separate") +
           "<w:r><w:t>First entry of the list</w:t></w:r></w:p>" + "<w:p><w:r><w:t>" + last + "</w:t></w:r>" + code("end") +
           "</w:p>" + p(tail);
  };
  const std::string before = docx_of(body("Last entry")), after = docx_of(body("Last entry changed"));
  for (const auto& [from, to] : {std::pair(before, after), std::pair(after, before)}) {
    const std::string xml = part_of(redline_of(from, to).bytes);
    CHECK(count(xml, "\"end\"") == 1);
    CHECK(count(xml, "<w:ins ") + count(xml, "<w:del ") == 1);
  }
}

TEST_CASE("initials are a whole character") {
  RedlineOptions options;
  options.comments = true;
  options.author = "\xC3\x9Cnal";
  const Redline redline = redline_of(docx_of(p("The fee is $100.") + p(tail)), docx_of(p("The fee is $900.") + p(tail)), options);
  CHECK(count(part_of(redline.bytes, "word/comments.xml"), "w:initials=\"\xC3\x9C\"") == 1);
}

TEST_CASE("a comment on a note stands in the body, for Word takes none in it, and none in a header") {
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const std::string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  const std::string types = "<Override PartName=\"/word/footnotes.xml\" ContentType=\"" + word +
                            "footnotes+xml\"/><Override PartName=\"/word/header1.xml\" ContentType=\"" + word + "header+xml\"/>";
  const std::string relations = "<Relationship Id=\"n\" Type=\"" + office +
                                "footnotes\" Target=\"footnotes.xml\"/><Relationship Id=\"h\" Type=\"" + office +
                                "header\" Target=\"header1.xml\"/>";
  const std::string space = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
  const auto version = [&](const std::string& sum, const std::string& day) {
    return docx_of(p("The first paragraph.") +
                       "<w:p><w:r><w:t>The Fee is due</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + p(tail) +
                       "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/></w:sectPr>",
                   {{"word/footnotes.xml", "<w:footnotes" + space + "<w:footnote w:id=\"2\">" + p("It is " + sum + ".") +
                                               "</w:footnote></w:footnotes>"},
                    {"word/header1.xml", "<w:hdr" + space + p("Draft of " + day) + "</w:hdr>"}},
                   relations, types);
  };
  RedlineOptions options;
  options.comments = true;
  const Redline redline = redline_of(version("$100", "1 May 2026"), version("$900", "2 June 2026"), options);
  CHECK(count(part_of(redline.bytes, "word/header1.xml"), "comment") == 0);
  CHECK(count(part_of(redline.bytes, "word/footnotes.xml"), "comment") == 0);
  CHECK(count(part_of(redline.bytes, "word/comments.xml"), "<w:comment ") == 1);
  const std::string body = part_of(redline.bytes);
  CHECK(count(body, "w:commentReference") == 1);
  CHECK(body.rfind("w:commentReference") > body.find("The Fee is due"));
}

TEST_CASE("a reference to a note that is not there is deleted with its sentence") {
  const std::string reference = "<w:r><w:footnoteReference w:id=\"7\"/></w:r>";
  const std::string before = docx_of(p("The fee is due.") + "<w:p><w:r><w:t>See the note</w:t></w:r>" + reference + "</w:p>");
  const Redline made = redline_of(before, docx_of(p("The fee is due.")));
  CHECK(texts(made.bytes) == "The fee is due.\n");
  CHECK(texts(made.bytes, TrackChanges::reject) == "The fee is due.\nSee the note\n");
  CHECK(part_of(made.bytes, "word/footnotes.xml").empty());
}

TEST_CASE("a redline says who and when only as it is told") {
  const std::string before = docx_of(p("One two.")), after = docx_of(p("One three."));
  const std::string plain = part_of(redline_of(before, after).bytes);
  CHECK(count(plain, "w:author=\"clausediff\"") > 0);
  CHECK(count(plain, "w:date=") == 0);
  RedlineOptions options;
  options.author = "A & B";
  options.date = "2020-02-03T00:00:00Z";
  const std::string named = part_of(redline_of(before, after, options).bytes);
  CHECK(count(named, "w:author=\"A &amp; B\" w:date=\"2020-02-03T00:00:00Z\"") > 0);
}

TEST_CASE("a static redline has no revisions and all the words") {
  RedlineOptions options;
  options.static_ = true;
  const std::string before = docx_of(p("One two.")), after = docx_of(p("One three."));
  const std::string xml = part_of(redline_of(before, after, options).bytes);
  CHECK(count(xml, "<w:ins ") + count(xml, "<w:del ") + count(xml, "w:author") == 0);
  CHECK(count(xml, "<w:strike/>") == 1);
  CHECK(texts(docx_of(p("One twothree."))) == texts(redline_of(before, after, options).bytes));
}

TEST_CASE("the inputs' own tracked changes count as accepted, or are refused") {
  const std::string before = docx_of(
      "<w:p><w:r><w:t>One </w:t></w:r><w:ins w:id=\"1\" w:author=\"X\"><w:r><w:t>two</w:t></w:r></w:ins></w:p>" + p(tail));
  const std::string after = docx_of(p("One three") + p(tail));
  const Redline redline = redline_of(before, after);
  CHECK(redline.warnings.size() == 1);
  CHECK(count(part_of(redline.bytes), "w:author=\"X\"") == 0);
  RedlineOptions options;
  options.track_changes = OwnRevisions::refuse;
  const Result<Redline> refused = clausediff::redline({"a.docx", before}, {"b.docx", after}, options);
  REQUIRE(!refused.ok());
  CHECK(refused.error().code == ErrorCode::refused);
}

TEST_CASE("plain text has no redline in Word") {
  const Result<Redline> refused = redline({"a.txt", "One."}, {"b.txt", "Two."});
  REQUIRE(!refused.ok());
  CHECK(refused.error().code == ErrorCode::usage);
}

TEST_CASE("the proof names the same digests for the same words") {
  RedlineOptions options;
  options.verify = true;
  const std::string before = docx_of(p("One two.")), after = docx_of(p("One three."));
  const Redline there = redline_of(before, after, options), back = redline_of(after, before, options);
  CHECK(there.before_digest == back.after_digest);
  CHECK(there.after_digest == back.before_digest);
  CHECK(there.before_digest != there.after_digest);
  CHECK(there.bytes == redline_of(before, after, options).bytes);
}

}  // namespace clausediff

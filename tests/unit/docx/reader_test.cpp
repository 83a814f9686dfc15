// SPDX-License-Identifier: Apache-2.0
#include "catch.h"
#include "word_file.h"

using namespace clausediff;

namespace {

std::string run(const std::string& inner) { return "<w:r>" + inner + "</w:r>"; }
std::string text(const std::string& value) { return "<w:t xml:space=\"preserve\">" + value + "</w:t>"; }
std::string field_character(const std::string& type) { return run("<w:fldChar w:fldCharType=\"" + type + "\"/>"); }

ReadOptions with(TrackChanges mode) {
  ReadOptions options;
  options.track_changes = mode;
  return options;
}

}  // namespace

TEST_CASE("characters of a run are read as they show") {
  const std::string inner = text("a") + "<w:tab/>" + text("b") + "<w:br/>" + text("c") +
                            "<w:noBreakHyphen/><w:br w:type=\"page\"/>" + "<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>";
  CHECK(lines(WordFile("<w:p>" + run(inner) + "</w:p>").read()) == "a\tb\nc\u2011\f☑\n");
}

TEST_CASE("white space at the ends of a text counts only where it is preserved") {
  CHECK(lines(WordFile("<w:p>" + run("<w:t> a </w:t>") + run(text(" b ")) + run(text("c")) + "</w:p>").read()) == "a b c\n");
}

TEST_CASE("text that comments, instructions and CDATA part is read whole") {
  const std::string parted = "<w:t>It is<!-- x --> never<?p?> liable<![CDATA[ & free]]>.</w:t>";
  CHECK(lines(WordFile("<w:p>" + run(parted) + "</w:p>").read()) == "It is never liable & free.\n");
}

TEST_CASE("any prefix and the strict namespace read alike") {
  WordFile file("");
  file.root =
      "<document xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\" "
      "xmlns:w=\"urn:other\"><body><p><r><t>Term</t></r><w:t>no</w:t></p></body></document>";
  const std::string head = "<x:Relationships xmlns:x=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  Package package = Package::from_parts(
      {{"_rels/.rels",
        head + "<x:Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" "
               "Target=\"/odd/name.xml\"/></x:Relationships>"},
       {"odd/name.xml", file.root}});
  CHECK(lines(read_package(package)) == "Term\n");
}

TEST_CASE("a field shows its result and keeps its code, nested ones too") {
  const std::string inner = field_character("begin") + run("<w:instrText>PAGE</w:instrText>") + field_character("separate") +
                            run(text("9")) + field_character("end");
  const std::string body = "<w:p>" + run(text("see ")) + field_character("begin") + run("<w:instrText> IF \"</w:instrText>") +
                           inner + run("<w:instrText>\" </w:instrText>") + field_character("separate") + run(text("4.2")) +
                           field_character("end") + run(text(".")) + "<w:fldSimple w:instr=\" REF _Ref1 \\h \">" +
                           run(text("(a)")) + "</w:fldSimple></w:p>";
  const auto document = WordFile(body).read();
  CHECK(lines(document) == "see 4.2.(a)\n");
  REQUIRE(document->fields.size() == 2);
  CHECK(document->fields[0].instruction == "IF \"9\"");
  CHECK(document->fields[1].bookmark == "_Ref1");
  CHECK(document->paragraphs[0].text.substr(document->fields[1].span.begin, document->fields[1].span.size()) == "(a)");
}

TEST_CASE("a field without an end does not swallow the contract") {
  const auto document = WordFile("<w:p>" + field_character("begin") + run("<w:instrText>TOC</w:instrText>") + run(text("A")) +
                                 "</w:p>" + paragraph("B"))
                            .read();
  CHECK(lines(document) == "A\nB\n");
  CHECK(document->warnings.front().id == "endless-field");
}

TEST_CASE("tracked changes are read as the mode says") {
  const std::string body = "<w:p>" + run(text("one ")) + "<w:ins w:author=\"Ann\">" + run(text("new ")) +
                           "</w:ins><w:del w:author=\"Bob\">" + run("<w:delText xml:space=\"preserve\">old </w:delText>") +
                           "</w:del>" + run(text("end")) + "</w:p>";
  CHECK(lines(WordFile(body).read()) == "one new end\n");
  CHECK(lines(WordFile(body).read(with(TrackChanges::reject))) == "one old end\n");
  CHECK(lines(WordFile(body).read(with(TrackChanges::all))) == "one new old end\n");
  const auto refused = WordFile(body).read(with(TrackChanges::refuse));
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == ErrorCode::refused);
  const auto document = WordFile(body).read();
  REQUIRE(document->revisions.size() == 2);
  CHECK(document->revisions[0].author == "Ann");
  CHECK(document->warnings.front().detail.find("Ann: 1 insertion; Bob: 1 deletion") != std::string::npos);
}

TEST_CASE("a paragraph whose mark is deleted runs on into the next one, and counts once") {
  const std::string mark = "<w:rPr><w:del w:author=\"A\"/></w:rPr>";
  const std::string body = paragraph("x") + paragraph("a", mark) + paragraph("b", mark) + paragraph("c") + paragraph("d");
  const auto document = WordFile(body).read();
  CHECK(lines(document) == "x\nabc\nd\n");
  CHECK(document->paragraphs[1].ordinal == 1);
  CHECK(document->paragraphs[1].merged == 2);
  CHECK(document->paragraphs[2].ordinal == 4);
  CHECK(lines(WordFile(body).read(with(TrackChanges::reject))) == "x\na\nb\nc\nd\n");
}

TEST_CASE("cells know their place, and merged ones are one") {
  const auto cell = [](const std::string& value, const std::string& properties) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(value) + "</w:tc>";
  };
  const std::string body = "<w:tbl><w:tr>" + cell("wide", "<w:gridSpan w:val=\"2\"/>") +
                           cell("tall", "<w:vMerge w:val=\"restart\"/>") + "</w:tr><w:tr>" + cell("a", "") + cell("b", "") +
                           "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>" + paragraph("after");
  const auto document = WordFile(body).read();
  CHECK(lines(document) == "wide\ntall\na\nb\nafter\n");
  REQUIRE(document->cells.size() == 4);
  CHECK(document->cells[0].column_span == 2);
  CHECK(document->cells[1].column == 2);
  CHECK(document->cells[1].row_span == 2);
  CHECK(document->tables[0].rows == 2);
  CHECK(document->tables[0].columns == 3);
  CHECK(document->paragraphs[4].cell == none);
}

TEST_CASE("notes are stories with their numbers, in the order of their references") {
  const std::string notes =
      "<w:footnote w:id=\"7\"><w:p><w:r><w:t>second</w:t></w:r></w:p></w:footnote><w:footnote "
      "w:id=\"3\"><w:p><w:r><w:t>first</w:t></w:r></w:p></w:footnote>";
  const std::string body = "<w:p>" + run(text("a")) + run("<w:footnoteReference w:id=\"3\"/>") + run(text("b")) +
                           run("<w:footnoteReference w:id=\"7\"/>") + "</w:p>";
  const auto document = WordFile(body).related("footnotes", "footnotes", notes).read();
  CHECK(lines(document) == "ab\n");
  REQUIRE(document->stories.size() == 3);
  CHECK(document->stories[1].label == "1");
  CHECK(document->stories[1].anchor == 1);
  CHECK(document->paragraphs[document->stories[1].first_paragraph].text == "first");
  CHECK(document->paragraphs[document->stories[1].first_paragraph].ordinal == 1);
  CHECK(document->paragraphs[document->stories[2].first_paragraph].text == "second");
}

TEST_CASE("notes are numbered as their section says, and begin again where it says so") {
  const auto section = [](const std::string& numbers) {
    return "<w:sectPr><w:footnotePr>" + numbers + "</w:footnotePr></w:sectPr>";
  };
  const std::string note = run("<w:footnoteReference w:id=\"1\"/>");
  const auto ended = [&](const std::string& numbers) { return "<w:p><w:pPr>" + section(numbers) + "</w:pPr>" + note + "</w:p>"; };
  const std::string again = "<w:numRestart w:val=\"eachSect\"/>";
  const std::string body = "<w:p>" + note + "</w:p>" + ended("") + ended("<w:numFmt w:val=\"lowerLetter\"/>" + again) +
                           ended("<w:numStart w:val=\"9\"/>" + again) + "<w:p>" + note + "</w:p>" +
                           section("<w:numFmt w:val=\"upperRoman\"/>");
  const auto document =
      WordFile(body).related("footnotes", "footnotes", "<w:footnote w:id=\"1\">" + paragraph("n") + "</w:footnote>").read();
  REQUIRE(document.ok());
  std::string labels;
  for (const Story& story : document->stories)
    if (story.kind == StoryKind::footnote) labels += story.label + " ";
  CHECK(labels == "1 2 a 9 X ");
}

TEST_CASE("tracked changes outside the text count too: of numbers, equations, content controls and styles") {
  const std::string who = " w:id=\"1\" w:author=\"Ann\"/>";
  const std::string body[] = {paragraph("a", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/><w:ins" + who + "</w:numPr>"),
                              "<w:p><m:oMath><m:r><w:del w:author=\"Ann\"><m:t>2</m:t></w:del></m:r></m:oMath></w:p>",
                              "<w:p><w:customXmlInsRangeStart" + who + "<w:sdt><w:sdtContent>" + run(text("a")) +
                                  "</w:sdtContent></w:sdt><w:customXmlInsRangeEnd w:id=\"1\"/></w:p>"};
  for (const std::string& one : body) {
    CHECK_FALSE(WordFile(one).read(with(TrackChanges::refuse)).ok());
    CHECK(WordFile(one).read()->warnings.at(0).detail.find("1 tracked change, read as accepted (Ann: 1 ") != std::string::npos);
  }
  const std::string style = "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:pPr><w:pPrChange" + who + "</w:pPr></w:style>";
  CHECK_FALSE(WordFile(paragraph("a")).related("styles", "styles", style).read(with(TrackChanges::refuse)).ok());
}

TEST_CASE("of alternative content one branch is read, and the paragraphs of the other still count") {
  const std::string box = "<w:txbxContent>" + paragraph("boxed") + "</w:txbxContent>";
  const std::string body =
      "<w:p>" +
      run("<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + box +
          "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>" + box + "</w:pict></mc:Fallback></mc:AlternateContent>") +
      "</w:p>" + paragraph("next");
  const auto document = WordFile(body).read();
  REQUIRE(document->stories.size() == 2);
  CHECK(document->stories[1].kind == StoryKind::text_box);
  CHECK(document->paragraphs[1].text == "next");
  CHECK(document->paragraphs[1].ordinal == 3);
  CHECK(document->paragraphs[2].text == "boxed");
  CHECK(document->paragraphs[2].ordinal == 1);
}

TEST_CASE("text in a fallback that differs from what is shown is told; a symbol is read from its choice") {
  const auto alternative = [](const std::string& choice, const std::string& fallback) {
    return "<w:p>" +
           run("<mc:AlternateContent><mc:Choice Requires=\"wps w16se\">" + choice + "</mc:Choice><mc:Fallback>" + fallback +
               "</mc:Fallback></mc:AlternateContent>") +
           "</w:p>";
  };
  CHECK(WordFile(alternative(text("one "), text("one"))).read()->warnings.empty());
  CHECK(WordFile(alternative(text("one"), text("two"))).read()->warnings.at(0).id == "fallback-text");
  CHECK(WordFile(alternative("", text("two"))).read()->warnings.at(0).id == "fallback-text");
  WordFile emoji(alternative("<w16se:symEx w16se:font=\"Segoe UI Emoji\" w16se:char=\"1F600\"/>", text("x")));
  emoji.root.insert(emoji.root.find(" xmlns:r="), " xmlns:w16se=\"http://schemas.microsoft.com/office/word/2015/wordml/symex\"");
  CHECK(lines(emoji.read()) == "😀\n");
  CHECK(emoji.read()->warnings.empty());
}

TEST_CASE("effective formats combine styles, and toggles cancel out") {
  const std::string styles =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault></w:docDefaults>"
      "<w:style w:type=\"paragraph\" w:styleId=\"P\"><w:name w:val=\"Para\"/><w:rPr><w:b/><w:i/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"C\"><w:rPr><w:b/><w:color w:val=\"FF0000\"/></w:rPr></w:style>";
  const std::string body = "<w:p><w:pPr><w:pStyle w:val=\"P\"/></w:pPr>" + run(text("a")) +
                           run("<w:rPr><w:rStyle w:val=\"C\"/></w:rPr>" + text("b")) +
                           run("<w:rPr><w:i w:val=\"0\"/></w:rPr>" + text("c")) + "</w:p>";
  const auto document = WordFile(body).related("styles", "styles", styles).read();
  REQUIRE(document->paragraphs[0].runs.size() == 3);
  const auto format = [&](std::size_t i) { return document->formats[document->paragraphs[0].runs[i].format]; };
  CHECK(format(0).bold);
  CHECK(format(0).half_points == 22);
  CHECK_FALSE(format(1).bold);
  CHECK(format(1).colour == 0xFF0000);
  CHECK_FALSE(format(2).italic);
  CHECK(document->styles[document->paragraphs[0].style] == "Para");
}

TEST_CASE("paragraphs of a table of contents are marked") {
  const std::string body = "<w:p>" + field_character("begin") + run("<w:instrText>TOC \\o</w:instrText>") +
                           field_character("separate") + run(text("1 Term")) + "</w:p><w:p>" + run(text("2 Fees")) +
                           "</w:p><w:p>" + field_character("end") + "</w:p>" + paragraph("Body");
  const auto document = WordFile(body).read();
  CHECK(document->paragraphs[0].contents);
  CHECK(document->paragraphs[1].contents);
  CHECK_FALSE(document->paragraphs[3].contents);
}

TEST_CASE("limits are named when they are hit") {
  ReadOptions options;
  options.limits.paragraphs = 2;
  const auto document = WordFile(paragraph("a") + paragraph("b") + paragraph("c")).read(options);
  REQUIRE_FALSE(document.ok());
  CHECK(document.error().code == ErrorCode::limit);
  CHECK(document.error().detail.find("--max-paragraphs=2") != std::string::npos);
  options = {};
  options.limits.nesting = 5;
  CHECK_FALSE(WordFile("<w:tbl><w:tr><w:tc>" + paragraph("a") + "</w:tc></w:tr></w:tbl>").read(options).ok());
}

TEST_CASE("an imported package whose main part is gone is left out where what is damaged is left out") {
  const Result<std::string> inner = write_package(
      {{"_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"" +
            office_relations + "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
       {"word/document.xml", "<w:document"}},
      "inner.docx");
  REQUIRE(inner.ok());
  WordFile file("<w:altChunk r:id=\"c\"/>" + paragraph("a"));
  file.relations += "<Relationship Id=\"c\" Type=\"" + office_relations + "aFChunk\" Target=\"chunk.docx\"/>";
  file.parts.push_back({"word/chunk.docx", *inner});
  ReadOptions options;
  options.recover = true;
  CHECK(lines(file.read(options)).find("a\n") != std::string::npos);
}

// SPDX-License-Identifier: Apache-2.0
#include "catch.h"
#include "docx/field_kinds.h"
#include "docx/field_numbers.h"
#include "word_file.h"

using namespace clausediff;

namespace {

std::string field(const std::string& code, const std::string& more = "") {
  return "<w:r><w:fldChar w:fldCharType=\"begin\">" + more + "</w:fldChar></w:r><w:r><w:instrText>" + code +
         "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

std::string shown(const std::string& code, const std::string& more = "") {
  return lines(WordFile("<w:p>" + field(code, more) + "</w:p>").read());
}

}  // namespace

TEST_CASE("a field's code is split into words, quoted ones whole") {
  CHECK(field_words(" REF  _Ref1 \\h ") == std::vector<std::string>{"REF", "_Ref1", "\\h"});
  CHECK(field_words("HYPERLINK \"a b\" \\l \"\"") == std::vector<std::string>{"HYPERLINK", "a b", "\\l", ""});
}

TEST_CASE("fields without a result show what Word would put there") {
  CHECK(shown("SYMBOL 183 \\f Symbol") == "•\n");
  CHECK(shown("MACROBUTTON NoMacro [Click here]") == "[Click here]\n");
  CHECK(shown("FORMCHECKBOX", "<w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData>") == "☒\n");
  CHECK(shown("FORMDROPDOWN",
              "<w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"a\"/><w:listEntry "
              "w:val=\"b\"/></w:ddList></w:ffData>") == "b\n");
  CHECK(shown("PAGE") == "\n");
}

TEST_CASE("fields that show what the file says of itself are read from there") {
  const std::string head = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  const auto read = [&](const std::string& code) {
    WordFile file("<w:p>" + field(code) + "</w:p>");
    file.related("settings", "settings", "<w:docVars><w:docVar w:name=\"Fee\" w:val=\"EUR 400\"/></w:docVars>");
    std::vector<Part> parts = file.all_parts();
    for (Part& part : parts) {
      if (part.name != "_rels/.rels") continue;
      part.bytes = head + "<Relationship Id=\"a\" Type=\"" + office_relations +
                   "officeDocument\" Target=\"word/main.xml\"/><Relationship Id=\"c\" "
                   "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" "
                   "Target=\"docProps/core.xml\"/><Relationship Id=\"d\" Type=\"" +
                   office_relations + "custom-properties\" Target=\"docProps/custom.xml\"/></Relationships>";
    }
    parts.push_back({"docProps/core.xml",
                     "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                     "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Grazing Agreement</dc:title><cp:category>Leases"
                     "</cp:category></cp:coreProperties>"});
    parts.push_back({"docProps/custom.xml",
                     "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
                     "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">"
                     "<property pid=\"2\" name=\"Deal Name\"><vt:lpwstr>Meadow</vt:lpwstr></property>"
                     "<property pid=\"3\" name=\"Signed\"><vt:bool>true</vt:bool></property>"
                     "<property pid=\"4\" name=\"Title\"><vt:lpwstr>Another one</vt:lpwstr></property></Properties>"});
    Package package = Package::from_parts(parts, "test.docx", {});
    return lines(read_package(package));
  };
  CHECK(read("TITLE \\* MERGEFORMAT") == "Grazing Agreement\n");
  CHECK(read("TITLE \\* Upper") == "GRAZING AGREEMENT\n");
  CHECK(read("TITLE \"Another\"") == "Another\n");
  CHECK(read("DOCPROPERTY Title") == "Another one\n");
  CHECK(read("DOCPROPERTY Category") == "Leases\n");
  CHECK(read("DOCPROPERTY \"Deal name\" \\* MERGEFORMAT") == "Meadow\n");
  CHECK(read("DOCPROPERTY Signed") == "Y\n");
  CHECK(read("DOCVARIABLE fee") == "EUR 400\n");
  CHECK(read("DOCPROPERTY Unknown") == "\n");
}

TEST_CASE("a symbol's code is of the ANSI code page, of Unicode or of its font") {
  CHECK(shown("SYMBOL 163") == "£\n");
  CHECK(shown("SYMBOL 148 \\a") == "”\n");
  CHECK(shown("SYMBOL 0x80") == "€\n");
  CHECK(shown("SYMBOL 937 \\u") == "Ω\n");
  CHECK(shown("SYMBOL 254 \\f Wingdings") == "☑\n");
}

TEST_CASE("an equation field is read as a line of text") {
  CHECK(shown("EQ \\f(Base Fee,N)") == "(Base Fee)/N\n");
  CHECK(shown("EQ \\r(3,x+1)") == "3√(x+1)\n");
  CHECK(shown("EQ 10\\s\\up8(6)") == "10^6\n");
  CHECK(shown("EQ \\b(\\a(1;2))") == "(1, 2)\n");
  CHECK(shown("EQ (a, b") == "(a,b)\n");
}

TEST_CASE("automatic numbers follow the level of their heading") {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>";
  const auto at = [](const std::string& style, const std::string& code) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + field(code) + "</w:p>";
  };
  const std::string body = at("", "AUTONUM") + at("", "AUTONUM") + at("A", "AUTONUMLGL") + at("B", "AUTONUMLGL") +
                           at("B", "AUTONUMLGL \\e") + at("A", "AUTONUMLGL \\s -") + at("A", "AUTONUMOUT") +
                           at("B", "AUTONUMOUT");
  CHECK(lines(WordFile(body).related("styles", "styles", styles).read()) == "1.\n2.\n1.\n1.1.\n1.2\n2-\nI.\nA.\n");
}

TEST_CASE("code is no text, however many paragraphs it spans") {
  const std::string begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
                    end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  const std::string separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
  const std::string body =
      "<w:p><w:r><w:t xml:space=\"preserve\">Fee: </w:t></w:r>" + begin +
      "<w:r><w:instrText>IF 1 = 1 \"low</w:instrText></w:r></w:p>" +
      "<w:p><w:r><w:instrText>tier\" \"high</w:instrText></w:r></w:p><w:p><w:r><w:instrText>tier\"</w:instrText></w:r>" +
      separate + "<w:r><w:t>low</w:t></w:r></w:p><w:p><w:r><w:t>tier</w:t></w:r>" + end + "</w:p>";
  CHECK(lines(WordFile(body).read()) == "Fee: low\ntier\n");
}

TEST_CASE("SET and ASK print nothing, and a reference to them shows their value") {
  const std::string set = "<w:fldSimple w:instr=\"SET Cap &quot;EUR 5&quot;\"><w:r><w:t>EUR 5</w:t></w:r></w:fldSimple>";
  CHECK(lines(WordFile("<w:p>" + set + "<w:r><w:t xml:space=\"preserve\">At most </w:t></w:r>" + field("REF Cap") + "</w:p>")
                  .read()) == "At most EUR 5\n");
}

TEST_CASE("a reference without a result is worked out from its bookmark, also one that comes later") {
  const std::string list =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
      "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText "
      "w:val=\"(%2)\"/></w:lvl></w:abstractNum>"
      "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
  const auto marked = [](int level, const std::string& name, const std::string& words) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + std::to_string(level) +
           "\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:bookmarkStart w:id=\"" + name + "\" w:name=\"" + name +
           "\"/><w:r><w:t>" + words + "</w:t></w:r><w:bookmarkEnd w:id=\"" + name + "\"/></w:p>";
  };
  const std::string pointing = "<w:p><w:r><w:t>See </w:t></w:r>" + field("REF item \\w \\h") +
                               "<w:r><w:t xml:space=\"preserve\"> and </w:t></w:r>" + field("REF item") +
                               "<w:r><w:t>, </w:t></w:r>" + field("REF item \\n") + "</w:p>";
  const auto document = WordFile(pointing + marked(0, "top", "Fees") + marked(1, "item", "late fees"))
                            .related("numbering", "numbering", list)
                            .read();
  CHECK(lines(document) == "See3(a) and late fees,(a)\n3.|Fees\n(a)|late fees\n");
  REQUIRE(document->fields.size() == 3);
  CHECK(document->fields[0].span == Span{3, 7});
  CHECK(document->fields[1].span == Span{12, 21});
  CHECK(document->paragraphs[0].runs.back().span.end == document->paragraphs[0].text.size());
  const auto broken = WordFile("<w:p>" + field("REF nowhere") + "</w:p>").read();
  CHECK(broken->warnings.at(0).id == "empty-reference");
}

TEST_CASE("results that the layout or the clock makes are marked as derived") {
  const auto result = [](const std::string& code) {
    return WordFile("<w:p><w:fldSimple w:instr=\"" + code + "\"><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>")
        .read()
        ->fields.at(0)
        .derived;
  };
  CHECK(result("PAGE"));
  CHECK(result("PAGEREF a \\h"));
  CHECK(result("numpages"));
  CHECK_FALSE(result("REF a"));
  CHECK_FALSE(result("SEQ Table"));
}

TEST_CASE("sequences count by name, repeat and start again") {
  FieldNumbers numbers;
  CHECK(numbers.sequence({"SEQ", "Figure"}) == "1");
  CHECK(numbers.sequence({"SEQ", "Figure"}) == "2");
  CHECK(numbers.sequence({"SEQ", "Table", "\\*", "ROMAN"}) == "I");
  CHECK(numbers.sequence({"SEQ", "Figure", "\\c"}) == "2");
  CHECK(numbers.sequence({"SEQ", "Figure", "\\r", "7"}) == "7");
  CHECK(numbers.sequence({"SEQ", "Figure", "\\h"}).empty());
  CHECK(numbers.sequence({"SEQ", "Figure"}) == "9");
}

TEST_CASE("list numbers have levels in the three lists that Word knows") {
  FieldNumbers numbers;
  CHECK(numbers.list_number({"LISTNUM"}) == "1)");
  CHECK(numbers.list_number({"LISTNUM", "\\l", "2"}) == "a)");
  CHECK(numbers.list_number({"LISTNUM", "\\l", "2"}) == "b)");
  CHECK(numbers.list_number({"LISTNUM"}) == "2)");
  CHECK(numbers.list_number({"LISTNUM", "\\l2"}) == "a)");
  CHECK(numbers.list_number({"LISTNUM", "OutlineDefault", "\\s", "4"}) == "IV.");
  CHECK(numbers.list_number({"LISTNUM", "LegalDefault"}) == "1.");
  CHECK(numbers.list_number({"LISTNUM", "LegalDefault", "\\l", "3"}) == "1.1.1.");
}

// SPDX-License-Identifier: Apache-2.0
#include "catch.h"
#include "word_file.h"

using namespace clausediff;

namespace {

std::string level(int index, const std::string& format, const std::string& text, const std::string& more = "") {
  return "<w:lvl w:ilvl=\"" + std::to_string(index) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more +
         "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

std::string abstract_list(int id, const std::string& levels) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + levels + "</w:abstractNum>";
}

std::string instance(int id, int abstract, const std::string& overrides = "") {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(abstract) + "\"/>" +
         overrides + "</w:num>";
}

const std::string legal =
    level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)") + level(3, "lowerRoman", "(%4)");

std::string labels(const std::string& numbering, const std::string& body, const std::string& styles = "") {
  const auto document = WordFile(body).related("numbering", "numbering", numbering).related("styles", "styles", styles).read();
  REQUIRE(document.ok());
  std::string out;
  for (const Paragraph& one : document->paragraphs) out += (out.empty() ? "" : " ") + one.label;
  return out;
}

}  // namespace

TEST_CASE("levels count, and deeper ones start again below a new number") {
  const std::string body =
      numbered(0) + numbered(1) + numbered(1) + numbered(2) + numbered(2) + numbered(1) + numbered(2) + numbered(0) + numbered(1);
  CHECK(labels(abstract_list(0, legal) + instance(1, 0), body) == "1. 1.1 1.2 (a) (b) 1.3 (a) 2. 2.1");
}

TEST_CASE("a level that was never used shows its start value") {
  CHECK(labels(abstract_list(0, legal) + instance(1, 0), numbered(1) + numbered(1) + numbered(0)) == "1.1 1.2 2.");
}

TEST_CASE("a level whose label is hidden counts and prints none") {
  const std::string hidden =
      "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/>"
      "<w:rPr><w:vanish/></w:rPr></w:lvl>";
  CHECK(labels(abstract_list(0, hidden + level(1, "decimal", "%1.%2")) + instance(1, 0),
               numbered(0) + numbered(1) + numbered(0) + numbered(1)) == "1.1  2.1");
}

TEST_CASE("lists of the same definition go on; a start override begins again once") {
  const std::string restart = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
  const std::string numbering = abstract_list(0, legal) + instance(1, 0) + instance(2, 0) + instance(3, 0, restart);
  CHECK(labels(numbering, numbered(0, 1) + numbered(0, 2) + numbered(0, 3) + numbered(0, 1) + numbered(0, 3)) ==
        "1. 2. 5. 6. 7.");
}

TEST_CASE("an empty paragraph that only ends a section carries no number") {
  const std::string empty = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:sectPr/></w:pPr></w:p>";
  CHECK(labels(abstract_list(0, legal) + instance(1, 0), numbered(0) + empty + numbered(0)) == "1.  2.");
}

TEST_CASE("lvlRestart keeps a level running, or restarts it only under a higher one") {
  const std::string never = level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)", "<w:lvlRestart w:val=\"0\"/>");
  CHECK(labels(abstract_list(0, never) + instance(1, 0), numbered(0) + numbered(1) + numbered(0) + numbered(1)) ==
        "1. (a) 2. (b)");
  const std::string first =
      level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)", "<w:lvlRestart w:val=\"1\"/>");
  const std::string body =
      numbered(0) + numbered(1) + numbered(2) + numbered(1) + numbered(2) + numbered(0) + numbered(1) + numbered(2);
  CHECK(labels(abstract_list(0, first) + instance(1, 0), body) == "1. 1.1 (a) 1.2 (b) 2. 2.1 (a)");
}

TEST_CASE("legal numbering turns roman parents into digits, and keeps the zero of Section 1.01") {
  const std::string levels = level(0, "upperRoman", "Article %1") + level(1, "decimalZero", "Section %1.%2", "<w:isLgl/>");
  CHECK(labels(abstract_list(0, levels) + instance(1, 0), numbered(0) + numbered(0) + numbered(1)) ==
        "Article I Article II Section 2.01");
}

TEST_CASE("an override can replace a level") {
  const std::string own = "<w:lvlOverride w:ilvl=\"0\">" + level(0, "upperLetter", "%1)") + "</w:lvlOverride>";
  CHECK(labels(abstract_list(0, legal) + instance(1, 0, own), numbered(0) + numbered(0)) == "A) B)");
}

TEST_CASE("a list that links to a numbering style takes that style's definition") {
  const std::string linked = "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"Legal\"/></w:abstractNum>";
  const std::string real = "<w:abstractNum w:abstractNumId=\"0\"><w:styleLink w:val=\"Legal\"/>" + legal + "</w:abstractNum>";
  const std::string style =
      "<w:style w:type=\"numbering\" w:styleId=\"Legal\"><w:name w:val=\"Legal\"/><w:pPr><w:numPr><w:numId "
      "w:val=\"2\"/></w:numPr></w:pPr></w:style>";
  CHECK(labels(linked + real + instance(1, 1) + instance(2, 0), numbered(0) + numbered(1), style) == "1. 1.1");
}

TEST_CASE("a style's number takes the level that links back to the style, and numId 0 takes it away") {
  const std::string levels =
      level(0, "decimal", "%1.", "<w:pStyle w:val=\"H1\"/>") + level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"H2\"/>");
  const std::string style =
      "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:basedOn w:val=\"H1\"/><w:pPr><w:numPr><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr></w:style>";
  const std::string h1 = paragraph("a", "<w:pStyle w:val=\"H1\"/>"), h2 = paragraph("b", "<w:pStyle w:val=\"H2\"/>");
  const std::string off = paragraph("c", "<w:pStyle w:val=\"H1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>");
  CHECK(labels(abstract_list(0, levels) + instance(1, 0), h1 + h2 + off + h1, style) == "1. 1.1  2.");
}

TEST_CASE("a bullet of a symbol font is shown as a character") {
  const std::string bullet =
      "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\xEF\x82\xB7\"/><w:rPr><w:rFonts "
      "w:ascii=\"Symbol\"/></w:rPr></w:lvl>";
  const auto document = WordFile(numbered(0)).related("numbering", "numbering", abstract_list(0, bullet) + instance(1, 0)).read();
  REQUIRE(document.ok());
  CHECK(document->paragraphs[0].label == "•");
  CHECK(document->paragraphs[0].bullet);
}

namespace {

std::string start_at(int level, int value) {
  return "<w:lvlOverride w:ilvl=\"" + std::to_string(level) + "\"><w:startOverride w:val=\"" + std::to_string(value) +
         "\"/></w:lvlOverride>";
}

std::string list_number(const std::string& code) {
  return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + code +
         "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

}  // namespace

TEST_CASE("an instance restarts the level at which it is first used, and no level above") {
  const std::string numbering = abstract_list(0, legal) + instance(1, 0) + instance(2, 0, start_at(0, 1) + start_at(2, 1));
  const std::string body =
      numbered(0) + numbered(0) + numbered(2) + numbered(2) + numbered(2, 2) + numbered(2, 2) + numbered(0, 2);
  CHECK(labels(numbering, body) == "1. 2. (a) (b) (a) (b) 3.");
}

TEST_CASE("a start override counts once for an instance and level") {
  const std::string numbering = abstract_list(0, legal) + instance(1, 0) + instance(2, 0, start_at(1, 4));
  const std::string body = numbered(0) + numbered(1, 2) + numbered(1, 2) + numbered(0) + numbered(1, 2);
  CHECK(labels(numbering, body) == "1. 1.4 1.5 2. 2.1");
}

TEST_CASE("two lists that link to one numbering style count apart") {
  const auto linked = [](int id) {
    return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\"><w:numStyleLink w:val=\"Terms\"/></w:abstractNum>";
  };
  const std::string real = "<w:abstractNum w:abstractNumId=\"0\"><w:styleLink w:val=\"Terms\"/>" + legal + "</w:abstractNum>";
  const std::string numbering = real + linked(1) + linked(2) + instance(1, 1) + instance(2, 2);
  CHECK(labels(numbering, numbered(0, 1) + numbered(1, 1) + numbered(0, 2) + numbered(0, 1) + numbered(1, 2)) ==
        "1. 1.1 1. 2. 1.1");
}

TEST_CASE("a LISTNUM field counts with the list of its name, behind the paragraph's own number") {
  const std::string named = "<w:abstractNum w:abstractNumId=\"0\"><w:name w:val=\"Rules\"/>" +
                            level(0, "decimal", "%1.", "<w:suff w:val=\"nothing\"/>") + level(1, "decimal", "(%2)") +
                            "</w:abstractNum>";
  const std::string first =
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>—</w:t></w:r>" +
      list_number("LISTNUM \"RULES\" \\l 2") + "<w:r><w:t>one</w:t></w:r></w:p>";
  const auto document =
      WordFile(first + numbered(1) + first + numbered(1)).related("numbering", "numbering", named + instance(1, 0)).read();
  CHECK(lines(document) == "1.|—(1)one\n(2)|x\n2.|—(1)one\n(2)|x\n");
  CHECK(document->paragraphs[0].tight);
  CHECK_FALSE(document->paragraphs[1].tight);
}

TEST_CASE("a hidden paragraph takes no number, whether its style or its own properties hide it") {
  const std::string style =
      "<w:style w:type=\"paragraph\" w:styleId=\"Note\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
      "<w:rPr><w:vanish/></w:rPr></w:style>";
  const std::string by_style = paragraph("n", "<w:pStyle w:val=\"Note\"/>");
  const std::string directly =
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr>"
      "<w:r><w:rPr><w:vanish/></w:rPr><w:t>n</w:t></w:r></w:p>";
  CHECK(labels(abstract_list(0, legal) + instance(1, 0), numbered(0) + by_style + directly + numbered(0), style) == "1.   2.");
}

TEST_CASE("lists in text boxes count apart from the body and go on from box to box") {
  const std::string box = "<w:p><w:r><w:pict><w:txbxContent>" + numbered(0) + "</w:txbxContent></w:pict></w:r></w:p>";
  const auto document = WordFile(numbered(0) + box + box + numbered(0))
                            .related("numbering", "numbering", abstract_list(0, legal) + instance(1, 0))
                            .read();
  CHECK(lines(document) == "1.|x\n\n\n2.|x\n");
  CHECK(document->paragraphs.at(4).label == "1.");
  CHECK(document->paragraphs.at(5).label == "2.");
}

TEST_CASE("where both sides of tracked changes are shown, deleted items use up no number") {
  const std::string deleted =
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del w:author=\"A\"/></w:rPr></w:pPr>"
      "<w:del w:author=\"A\"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>";
  const WordFile file =
      WordFile(numbered(0) + deleted + numbered(0)).related("numbering", "numbering", abstract_list(0, legal) + instance(1, 0));
  ReadOptions options;
  options.track_changes = TrackChanges::all;
  CHECK(lines(file.read(options)) == "1.|x\n2.|gone\n2.|x\n");
  CHECK(lines(file.read()) == "1.|x\n2.|x\n");
}

TEST_CASE("labels and definitions of lists have limits that are named") {
  ReadOptions options;
  options.limits.label_bytes = 20;
  const std::string longest = level(0, "decimal", std::string(30, 'a') + "%1");
  const WordFile file = WordFile(numbered(0)).related("numbering", "numbering", abstract_list(0, longest) + instance(1, 0));
  CHECK(lines(file.read(options)).find("--max-label-bytes=20") != std::string::npos);
  options.limits.list_definitions = 1;
  CHECK(lines(file.read(options)).find("--max-list-definitions=1") != std::string::npos);
}

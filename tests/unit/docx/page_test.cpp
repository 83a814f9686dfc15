// SPDX-License-Identifier: Apache-2.0
// What is on the page is what is read: joined paragraphs, symbol fonts, headers that print, sections.
#include "catch.h"
#include "docx/symbols.h"
#include "in_english.h"
#include "word_file.h"

using namespace clausediff;

namespace {

const std::string separator = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>";

std::string typed(const std::string& font, const std::string& text) {
  return "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font + "\"/></w:rPr><w:t>" + text +
         "</w:t></w:r></w:p>";
}

WordFile with_headers(const std::string& section, const std::string& settings = "") {
  WordFile file("<w:p><w:r><w:t>x</w:t></w:r></w:p><w:sectPr>" + section + "</w:sectPr>");
  for (const std::string name : {"header1", "header2", "header3"}) {
    file.relations += "<Relationship Id=\"" + name + "\" Type=\"" + office_relations + "header\" Target=\"" + name + ".xml\"/>";
    file.parts.push_back({"word/" + name + ".xml", "<w:hdr xmlns:w=\"" + w_namespace + "\">" + paragraph(name) + "</w:hdr>"});
  }
  return settings.empty() ? file : file.related("settings", "settings", settings);
}

std::string reference(const std::string& type, const std::string& part) {
  return "<w:headerReference w:type=\"" + type + "\" r:id=\"" + part + "\"/>";
}

std::string printed(const WordFile& file) {
  const auto document = file.read();
  REQUIRE(document.ok());
  std::string out;
  for (const Section& section : document->sections) {
    for (const std::uint32_t story : section.furniture)
      out += document->paragraphs.at(document->stories.at(story).first_paragraph).text + " ";
    out += "| ";
  }
  return out;
}

}  // namespace

TEST_CASE("a style separator joins heading and text, which keep the heading's number") {
  const std::string list =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
      "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
  const std::string number = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/>";
  const std::string body = paragraph("Fees", number + separator) + paragraph(". The fee is due.") + paragraph("Law", number);
  const auto document = WordFile(body).related("numbering", "numbering", list).read();
  CHECK(lines(document) == "1.|Fees. The fee is due.\n2.|Law\n");
  CHECK(document->paragraphs[0].outline_level == -1);
  CHECK(document->paragraphs[0].merged == 1);
  CHECK(document->paragraphs[1].outline_level == 0);
}

TEST_CASE("a mark that is hidden runs on, and one at the end of a cell does not") {
  const std::string hidden = "<w:rPr><w:vanish/></w:rPr>";
  CHECK(lines(WordFile(paragraph("one", hidden) + paragraph("two")).read()) == "onetwo\n");
  const std::string cell = "<w:tc>" + paragraph("in", hidden) + "</w:tc>";
  CHECK(lines(WordFile("<w:tbl><w:tr>" + cell + "</w:tr></w:tbl>" + paragraph("out")).read()) == "in\nout\n");
}

TEST_CASE("a drop cap is the first letter of its paragraph, another frame is not") {
  const std::string cap = paragraph("T", "<w:framePr w:dropCap=\"drop\" w:lines=\"2\"/>");
  const std::string frame = paragraph("Aside", "<w:framePr w:w=\"900\"/>");
  CHECK(lines(WordFile(cap + paragraph("his lease") + frame + paragraph("goes on")).read()) == "This lease\nAside\ngoes on\n");
}

TEST_CASE("letters typed in a symbol font are what they show") {
  CHECK(lines(WordFile(typed("Wingdings", "\u00FE \u00A8")).read()) == "☑ ◻\n");
  CHECK(lines(WordFile(typed("wingdings 2", "R\u00A3")).read()) == "☑□\n");
  CHECK(lines(WordFile(typed("Webdings", "ac")).read()) == "✓□\n");
  CHECK(lines(WordFile(typed("Symbol", "b\u00B3")).read()) == "β≥\n");
  CHECK(lines(WordFile(typed("Arial", "b\u00B3")).read()) == "b\u00B3\n");
  CHECK(lines(WordFile(typed("Wingdings", "\uF0FE")).read()) == "☑\n");
}

TEST_CASE("a symbol that is not known is shown by its code") {
  CHECK(symbol_text("\u00F2", "Webdings") == "[Webdings F2]");
  CHECK(symbol_text("\uF041", "House Marks") == "[House Marks 41]");
  CHECK(symbol_text("\uF041", "House Marks", "•") == "•");
  CHECK(symbol_text("a b", "Wingdings 3") == "[Wingdings 3 61] [Wingdings 3 62]");
}

TEST_CASE("only headers that some page prints are read, and each section knows its own") {
  const std::string all = reference("default", "header1") + reference("first", "header2") + reference("even", "header3");
  CHECK(printed(with_headers(all)) == "header1 | ");
  CHECK(printed(with_headers(all + "<w:titlePg/>")) == "header1 header2 | ");
  CHECK(printed(with_headers(all + "<w:titlePg w:val=\"0\"/>", "<w:evenAndOddHeaders/>")) == "header1 header3 | ");
  const auto document = with_headers(all).read();
  CHECK_FALSE(document->sections.at(0).title_page);
  bool told = false;
  for (const Coverage& row : document->coverage)
    told = told || (row.construct == "headers and footers that no page prints" && row.count == 2);
  CHECK(told);
}

TEST_CASE("a section takes over the headers that it does not state") {
  WordFile file = with_headers("<w:titlePg/>" + reference("default", "header3"));
  file.body = "<w:p><w:pPr><w:sectPr>" + reference("default", "header1") + reference("first", "header2") +
              "</w:sectPr></w:pPr></w:p>" + file.body;
  CHECK(printed(file) == "header1 | header3 header2 | ");
}

TEST_CASE("a section says how its pages are set up") {
  const std::string set_up =
      "<w:type w:val=\"oddPage\"/><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
      "<w:pgNumType w:fmt=\"lowerRoman\" w:start=\"5\" w:chapStyle=\"2\" w:chapSep=\"colon\"/><w:cols w:num=\"2\"/><w:titlePg/>";
  const auto document =
      with_headers(reference("default", "header1") + reference("even", "header2") + set_up, "<w:evenAndOddHeaders/>").read();
  const Section& section = document->sections.at(0);
  CHECK(section.start == SectionStart::odd_page);
  CHECK(section.landscape);
  CHECK(section.width == 16838);
  CHECK(section.page_number == 5);
  CHECK(section.page_format == "lowerRoman");
  CHECK(section.page_chapter == 2);
  CHECK(section.chapter_separator == ":");
  CHECK(section.columns == 2);
  CHECK(section.title_page);
  CHECK(document->even_pages);
}

TEST_CASE("an outline level that nearly every paragraph has from a body style makes no headings") {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:basedOn w:val=\"N\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:basedOn w:val=\"N\"/><w:pPr><w:outlineLvl "
      "w:val=\"1\"/></w:pPr></w:style>";
  std::string body = paragraph("Title", "<w:pStyle w:val=\"H\"/>");
  for (int i = 0; i < 6; ++i) body += paragraph("text") + paragraph("text", "<w:pStyle w:val=\"T\"/>");
  const auto document = WordFile(body).related("styles", "styles", styles).read();
  CHECK(document->paragraphs[0].outline_level == 1);
  CHECK(document->paragraphs[1].outline_level == -1);
  CHECK(document->paragraphs[2].outline_level == -1);
}

TEST_CASE(
    "a built-in heading has its level by its name, and one that Word numbers and that calls itself a schedule is that schedule") {
  const std::string list =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
      "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum>"
      "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"Heading 1\"/><w:pPr><w:numPr><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"O\"><w:name w:val=\"heading 2\"/><w:pPr><w:outlineLvl "
      "w:val=\"4\"/></w:pPr></w:style>";
  const std::string heading = "<w:pStyle w:val=\"H\"/>";
  const std::string item = "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>";
  const auto document = WordFile(paragraph("Fees", heading) + paragraph("The fees are due as these two lists say.", item) +
                                 paragraph("Schedule 1 – Prices", item) + paragraph("Appendix 1 – Safety of the mill", heading) +
                                 paragraph("The stones are covered.", item) + paragraph("Annex B: Sieves", heading) +
                                 paragraph("Loose", "<w:pStyle w:val=\"O\"/>"))
                            .related("styles", "styles", styles)
                            .related("numbering", "numbering", list)
                            .read();
  REQUIRE(document.ok());
  CHECK(document->paragraphs[0].outline_level == 0);
  CHECK(document->paragraphs[6].outline_level == 4);
  const Clauses clauses = find_clauses(*document);
  std::string numbers;
  for (const Clause& clause : clauses.items) numbers += clause.number + " | ";
  CHECK(numbers == "1 | 1.1 | 1.2 | Appendix 1 | Appendix 1 2.1 | Annex B |  | ");
  CHECK(clauses.items[3].kind == ClauseKind::schedule);
}

TEST_CASE("sizes beyond what Word takes do not wrap round to tiny") {
  const auto document = WordFile("<w:p><w:r><w:rPr><w:sz w:val=\"65538\"/></w:rPr><w:t>x</w:t></w:r></w:p>").read();
  CHECK(document->formats.at(document->paragraphs.at(0).runs.at(0).format).half_points == 3276);
}

TEST_CASE("the text of a shape from another program is read as a text box") {
  const std::string shape =
      "<w:p><w:r><w:t>Steps:</w:t></w:r><w:r><w:drawing><lc:lockedCanvas xmlns:lc=\"urn:lc\" "
      "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:sp><a:txSp><a:txBody><a:bodyPr/>"
      "<a:p><a:r><a:rPr/><a:t>Notice </a:t></a:r><a:r><a:t>in 9 days</a:t></a:r></a:p><a:p><a:r><a:t>Cure</a:t></a:r></a:p>"
      "</a:txBody></a:txSp></a:sp></lc:lockedCanvas></w:drawing></w:r></w:p>";
  const auto document = WordFile(shape + paragraph("after")).read();
  CHECK(lines(document) == "Steps:\nafter\n");
  REQUIRE(document->paragraphs.size() == 4);
  CHECK(document->stories.at(1).kind == StoryKind::text_box);
  CHECK(document->paragraphs[2].text == "Notice in 9 days");
  CHECK(document->paragraphs[3].text == "Cure");
  CHECK(document->paragraphs[1].ordinal == 1);
}

TEST_CASE("a note's own mark is what follows its reference") {
  const std::string mark = "<w:footnoteReference w:id=\"1\" w:customMarkFollows=\"1\"/>";
  WordFile file("<w:p><w:r><w:t>a</w:t>" + mark + "<w:t>*</w:t>" + mark +
                "<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r></w:p>");
  file.related("footnotes", "footnotes", "<w:footnote w:id=\"1\">" + paragraph("n") + "</w:footnote>");
  const auto document = file.read();
  REQUIRE(document->stories.size() == 3);
  CHECK(document->stories[1].label == "*");
  CHECK(document->stories[2].label == "☑");
}

TEST_CASE("characters raised or lowered by hand are super- and subscripts") {
  const auto vertical = [](const std::string& properties) {
    const auto document = WordFile("<w:p><w:r><w:rPr>" + properties + "</w:rPr><w:t>6</w:t></w:r></w:p>").read();
    return document->formats.at(document->paragraphs.at(0).runs.at(0).format).vertical;
  };
  CHECK(vertical("<w:position w:val=\"8\"/>") == VerticalAlign::superscript);
  CHECK(vertical("<w:position w:val=\"-8\"/>") == VerticalAlign::subscript);
  CHECK(vertical("<w:position w:val=\"2\"/>") == VerticalAlign::baseline);
  CHECK(vertical("<w:vertAlign w:val=\"subscript\"/>") == VerticalAlign::subscript);
}

TEST_CASE("words that are shown in another order are read with the characters that stand for it") {
  const std::string run = "<w:r><w:t>001</w:t></w:r>", gone = "<w:del w:id=\"1\">" + run + "</w:del>";
  const auto read = [](const std::string& runs) {
    return lines(WordFile("<w:p><w:r><w:t>EUR</w:t></w:r>" + runs + "<w:r><w:t>due</w:t></w:r></w:p>").read());
  };
  CHECK(read("<w:bdo w:val=\"rtl\">" + run + "</w:bdo>") == "EUR\u202E001\u202Cdue\n");
  CHECK(read("<w:bdo w:val=\"ltr\">" + run + "</w:bdo>") == "EUR001due\n");  // as it stands anyway
  CHECK(read("<w:dir w:val=\"rtl\">" + run + run + "</w:dir>") == "EUR\u202B001001\u202Cdue\n");
  CHECK(read("<w:bdo w:val=\"rtl\">" + gone + "</w:bdo>") == "EURdue\n");
}

TEST_CASE("even pages that print what the others do have no header of their own") {
  const auto read = [](const std::string& all, const std::string& even) {
    WordFile file("<w:p><w:r><w:t>x</w:t></w:r></w:p><w:sectPr>" + reference("default", "h1") +
                  (even.empty() ? "" : reference("even", even == all ? "h1" : "h2")) + "</w:sectPr>");
    for (const auto& [name, text] : {std::pair<std::string, std::string>{"h1", all}, {"h2", even}}) {
      file.relations += "<Relationship Id=\"" + name + "\" Type=\"" + office_relations + "header\" Target=\"" + name + ".xml\"/>";
      file.parts.push_back({"word/" + name + ".xml", "<w:hdr xmlns:w=\"" + w_namespace + "\">" + text + "</w:hdr>"});
    }
    const auto document = file.related("settings", "settings", "<w:evenAndOddHeaders/>").read();
    REQUIRE(document.ok());
    return (document->even_pages ? "own " : "none ") + std::to_string(document->stories.size() - 1) + " " +
           std::to_string(document->sections.at(0).furniture.size());
  };
  const std::string bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Draft</w:t></w:r></w:p>",
                    struck = "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>Draft</w:t></w:r></w:p>";
  CHECK(read(paragraph("Draft"), paragraph("Draft")) == "none 1 1");  // one part
  CHECK(read(paragraph("Draft"), bold) == "none 1 1");
  CHECK(read(paragraph("Draft"), struck) == "own 2 2");
  CHECK(read(paragraph("Draft"), paragraph("Final")) == "own 2 2");
  CHECK(read(paragraph("Draft"), "") == "own 1 1");  // they print nothing
  CHECK(read("<w:p/>", "") == "none 1 1");
}

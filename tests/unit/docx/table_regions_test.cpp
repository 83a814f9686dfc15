// SPDX-License-Identifier: Apache-2.0
// Parts of a table that its style hides, strikes or raises.
#include "docx/table_regions.h"

#include "catch.h"
#include "word_file.h"

using namespace clausediff;

namespace {

/// A table of three rows and three columns, its cells "11" to "33".
std::string table_with(const std::string& properties) {
  std::string xml = "<w:tbl><w:tblPr>" + properties + "</w:tblPr>";
  for (const char row : {'1', '2', '3'}) {
    xml += "<w:tr>";
    for (const char column : {'1', '2', '3'}) xml += "<w:tc>" + paragraph(std::string() + row + column) + "</w:tc>";
    xml += "</w:tr>";
  }
  return xml + "</w:tbl>" + paragraph("after");
}

std::string region_xml(const std::string& type, const std::string& run = "<w:vanish/>") {
  return "<w:tblStylePr w:type=\"" + type + "\"><w:rPr>" + run + "</w:rPr></w:tblStylePr>";
}

std::string table_style_xml(const std::string& inner, const std::string& id = "T") {
  return "<w:style w:type=\"table\" w:styleId=\"" + id + "\">" + inner + "</w:style>";
}

/// The cells that are hidden, struck or raised, under a style and a look.
std::string cells_told(const std::string& styles, const std::string& look) {
  const auto document = WordFile(table_with("<w:tblStyle w:val=\"T\"/>" + look)).related("styles", "styles", styles).read();
  REQUIRE(document.ok());
  std::string out;
  for (const Paragraph& one : document->paragraphs) {
    if (one.runs.empty()) continue;
    const Format& format = document->formats.at(one.runs[0].format);
    if (format.hidden || format.strike || format.vertical != VerticalAlign::baseline) out += one.text + ' ';
  }
  return out;
}

const std::string all_parts =
    "<w:tblLook w:firstRow=\"1\" w:lastRow=\"1\" w:firstColumn=\"1\" w:lastColumn=\"1\" w:noHBand=\"0\" w:noVBand=\"0\"/>";

}  // namespace

TEST_CASE("a table's style hides the part of the table that it says, where the table lets it") {
  struct Row {
    const char *type, *cells;
  };
  const Row rows[] = {{"firstRow", "11 12 13 "},  {"lastRow", "31 32 33 "}, {"firstCol", "11 21 31 "}, {"lastCol", "13 23 33 "},
                      {"nwCell", "11 "},          {"neCell", "13 "},        {"swCell", "31 "},         {"seCell", "33 "},
                      {"band1Horz", "21 22 23 "}, {"band2Horz", ""},        {"band1Vert", "12 22 32 "}};
  for (const Row& row : rows) {
    INFO(row.type);
    CHECK(cells_told(table_style_xml(region_xml(row.type)), all_parts) == row.cells);
  }
  CHECK(cells_told(table_style_xml(region_xml("firstRow")), "<w:tblLook w:val=\"04A0\"/>") == "11 12 13 ");
  CHECK(cells_told(table_style_xml(region_xml("firstRow")), "<w:tblLook w:val=\"0480\"/>").empty());
  CHECK(cells_told(table_style_xml(region_xml("firstRow")), "").empty());
  CHECK(cells_told(table_style_xml(region_xml("band1Horz")), "") == "11 12 13 31 32 33 ");
  CHECK(cells_told(table_style_xml(region_xml("band1Horz")), "<w:tblLook w:noHBand=\"1\"/>").empty());
  CHECK(cells_told(table_style_xml("<w:tblPr><w:tblStyleRowBandSize w:val=\"2\"/></w:tblPr>" + region_xml("band2Horz")), "") ==
        "31 32 33 ");
}

TEST_CASE("parts of a table are struck or raised as they are hidden, and are nothing else") {
  CHECK(cells_told(table_style_xml(region_xml("firstRow", "<w:strike/>")), all_parts) == "11 12 13 ");
  CHECK(cells_told(table_style_xml(region_xml("firstRow", "<w:vertAlign w:val=\"superscript\"/>")), all_parts) == "11 12 13 ");
  CHECK(cells_told(table_style_xml(region_xml("firstRow", "<w:b/>")), all_parts).empty());
  CHECK(read_regions(pugi::xml_node()).empty());
}

TEST_CASE("a part's properties win over the whole table's, a style's over its parent's, a column's over a row's") {
  const std::string hidden = "<w:rPr><w:vanish/></w:rPr>", shown = "<w:vanish w:val=\"0\"/>";
  CHECK(cells_told(table_style_xml(hidden + region_xml("firstCol", shown)), all_parts) == "12 13 22 23 32 33 ");
  CHECK(cells_told(table_style_xml(region_xml("firstRow"), "P") + table_style_xml("<w:basedOn w:val=\"P\"/>"), all_parts) ==
        "11 12 13 ");
  CHECK(cells_told(table_style_xml(region_xml("firstRow"), "P") +
                       table_style_xml("<w:basedOn w:val=\"P\"/>" + region_xml("firstRow", shown)),
                   all_parts)
            .empty());
  CHECK(cells_told(table_style_xml(region_xml("firstRow") + region_xml("firstCol", shown)), all_parts) == "12 13 ");
}

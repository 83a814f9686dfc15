// SPDX-License-Identifier: Apache-2.0
#include "render/word/markup.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>
#include <vector>

#include "package/package.h"
#include "render/labels.h"

namespace clausediff::word {
namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view main_namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// What XML 1.0 cannot carry is left out; a picture's place is named.
void append_text(std::string_view text, std::string& out) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (text.substr(at, 3) == "\xEF\xBF\xBC")
      out += "[object]", at += 2;
    else if (text.substr(at, 3) == "\xEF\xBF\xBE" || text.substr(at, 3) == "\xEF\xBF\xBF")
      at += 2;
    else if (static_cast<unsigned char>(c) >= 0x20)
      out += c;
  }
}

std::string style(std::string_view id, std::string_view name, std::string_view spacing, std::string_view run) {
  return "<w:style w:type=\"paragraph\" w:styleId=\"" + std::string(id) + "\"><w:name w:val=\"" + std::string(name) +
         "\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>" + std::string(spacing) + "</w:pPr><w:rPr>" + std::string(run) +
         "</w:rPr></w:style>";
}

std::string styles() {
  std::string out(declaration);
  out += "<w:styles " + std::string(main_namespace) +
         "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/>"
         "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing "
         "w:after=\"120\"/></w:pPr></w:pPrDefault></w:docDefaults>"
         "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
         "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd "
         "w:w=\"0\" w:type=\"dxa\"/>"
         "<w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" "
         "w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>";
  out += style("Title", "Title", "<w:keepNext/><w:spacing w:after=\"40\"/>", "<w:b/><w:sz w:val=\"36\"/><w:szCs w:val=\"36\"/>");
  out += style("Subtitle", "Subtitle", "<w:keepNext/><w:spacing w:after=\"120\"/>", "<w:color w:val=\"555555\"/>");
  out += style("TableText", "Table Text", "<w:spacing w:before=\"10\" w:after=\"10\"/>",
               "<w:sz w:val=\"15\"/><w:szCs w:val=\"15\"/>");
  out += style("TableHead", "Table Head", "<w:keepNext/><w:spacing w:before=\"60\" w:after=\"60\"/>",
               "<w:b/><w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>");
  out += style("Footer", "footer", "<w:spacing w:after=\"0\"/><w:jc w:val=\"center\"/>",
               "<w:color w:val=\"777777\"/><w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>");
  out += style("Heading2", "heading 2", "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"60\"/><w:outlineLvl w:val=\"1\"/>",
               "<w:b/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>");
  out += style("Item", "Item",
               "<w:tabs><w:tab w:val=\"left\" w:pos=\"454\"/></w:tabs><w:spacing w:after=\"60\"/><w:ind w:left=\"454\" "
               "w:hanging=\"454\"/>",
               "");
  std::string borders;
  for (const std::string_view side : {"top", "left", "bottom", "right", "insideH", "insideV"})
    borders += "<w:" + std::string(side) + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"BBBBBB\"/>";
  out +=
      "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"ClauseTable\"><w:name w:val=\"Clause Table\"/><w:basedOn "
      "w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>" +
      borders +
      "</w:tblBorders></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:shd w:val=\"clear\" w:color=\"auto\" "
      "w:fill=\"EEEEEE\"/></w:tcPr></w:tblStylePr></w:style></w:styles>";
  return out;
}

Part part(std::string name, std::string bytes) {
  Part made;
  made.name = std::move(name);
  made.bytes = std::move(bytes);
  return made;
}

std::string content_types() {
  constexpr std::string_view kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  std::string out(declaration);
  out +=
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> parts = {
      {{"document", "document.main"}, {"styles", "styles"}, {"footer1", "footer"}}};
  for (const auto& [name, type] : parts)
    out += "<Override PartName=\"/word/" + std::string(name) + ".xml\" ContentType=\"" + std::string(kind) + std::string(type) +
           "+xml\"/>";
  return out + "</Types>";
}

std::string relationships(std::initializer_list<std::pair<std::string_view, std::string_view>> targets) {
  std::string out(declaration);
  out += "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  std::size_t id = 0;
  for (const auto& [type, target] : targets)
    out += "<Relationship Id=\"rId" + std::to_string(++id) +
           "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + std::string(type) + "\" Target=\"" +
           std::string(target) + "\"/>";
  return out + "</Relationships>";
}

std::string footer() {
  const auto field = [](std::string_view code) {
    return "<w:fldSimple w:instr=\" " + std::string(code) + " \"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
  };
  return std::string(declaration) + "<w:ftr " + std::string(main_namespace) + ">" +
         paragraph("Footer", plain("clausediff " + std::string(version()) + " · not legal advice · page ") + field("PAGE") +
                                 plain(" of ") + field("NUMPAGES")) +
         "</w:ftr>";
}

}  // namespace

/// One run; tabs and line breaks are elements of their own.
void append_run(std::string_view text, std::string_view properties, std::string& out) {
  if (text.empty()) return;
  out += "<w:r>";
  if (!properties.empty()) out += "<w:rPr>" + std::string(properties) + "</w:rPr>";
  while (!text.empty()) {
    const std::size_t size = std::min(text.find_first_of("\t\n\f"), text.size());
    if (size > 0) {
      out += "<w:t xml:space=\"preserve\">";
      append_text(text.substr(0, size), out);
      out += "</w:t>";
    }
    if (size < text.size()) out += text[size] == '\t' ? "<w:tab/>" : "<w:br/>";
    text.remove_prefix(std::min(size + 1, text.size()));
  }
  out += "</w:r>";
}

std::string paragraph(std::string_view style, const std::string& runs, bool right_to_left) {
  std::string properties;
  if (!style.empty()) properties += "<w:pStyle w:val=\"" + std::string(style) + "\"/>";
  if (right_to_left) properties += "<w:bidi/>";
  return "<w:p>" + (properties.empty() ? properties : "<w:pPr>" + properties + "</w:pPr>") + runs + "</w:p>";
}

std::string plain(std::string_view text) {
  std::string run;
  append_run(text, "", run);
  return run;
}

std::string bold(std::string_view text) {
  std::string run;
  append_run(text, "<w:b/>", run);
  return run;
}

std::string file_name(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

std::string under_title(const Report& report, const HtmlOptions& options) {
  std::string text = file_name(report.before.document.name) + " → " + file_name(report.after.document.name);
  for (const std::string& more : {options.firm, options.profile, options.date})
    if (!more.empty()) text += " · " + more;
  return text;
}

std::string cell(int width, const std::string& paragraphs) {
  return "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(width) + "\" w:type=\"dxa\"/></w:tcPr>" + paragraphs + "</w:tc>";
}

std::string wide_cell(int width, std::size_t span, const std::string& paragraphs) {
  return "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(width) + "\" w:type=\"dxa\"/><w:gridSpan w:val=\"" +
         std::to_string(span) + "\"/></w:tcPr>" + paragraphs + "</w:tc>";
}

Result<std::string> document_of(const std::string& body, bool landscape, const std::string& name) {
  std::string text(declaration);
  text += "<w:document " + std::string(main_namespace) +
          " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>" + body;
  text += "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/>";
  text += landscape ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"720\" w:right=\"850\" "
                      "w:bottom=\"720\" w:left=\"850\" w:header=\"425\" w:footer=\"425\" w:gutter=\"0\"/>"
                    : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" "
                      "w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>";
  text += "</w:sectPr></w:body></w:document>";
  const std::vector<Part> parts = {
      part("[Content_Types].xml", content_types()),
      part("_rels/.rels", relationships({{"officeDocument", "word/document.xml"}})),
      part("word/document.xml", text),
      part("word/_rels/document.xml.rels", relationships({{"styles", "styles.xml"}, {"footer", "footer1.xml"}})),
      part("word/styles.xml", styles()),
      part("word/footer1.xml", footer())};
  return write_package(parts, name);
}

}  // namespace clausediff::word

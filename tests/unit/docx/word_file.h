// SPDX-License-Identifier: Apache-2.0
// Small Word packages written as text, for the tests of the reader.
#pragma once

#include <string>
#include <vector>

#include "docx/reader.h"

namespace clausediff {

inline const std::string w_namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline const std::string office_relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// The parts of a package whose body holds `body`; more parts can be added with related().
struct WordFile {
  std::vector<Part> parts;
  std::string relations;
  std::string body;
  std::string root = "<w:document xmlns:w=\"" + w_namespace +
                     "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                     " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                     " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
                     " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
                     " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\">";

  explicit WordFile(std::string text) : body(std::move(text)) {}

  WordFile& related(const std::string& type, const std::string& root_name, const std::string& inner) {
    const std::string name = type + ".xml";
    relations += "<Relationship Id=\"" + type + "\" Type=\"" + office_relations + type + "\" Target=\"" + name + "\"/>";
    parts.push_back({"word/" + name, "<w:" + root_name + " xmlns:w=\"" + w_namespace + "\">" + inner + "</w:" + root_name + ">"});
    return *this;
  }

  std::vector<Part> all_parts() const {
    const std::string head = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    std::vector<Part> all = parts;
    all.push_back({"_rels/.rels", head + "<Relationship Id=\"a\" Type=\"" + office_relations +
                                      "officeDocument\" Target=\"word/main.xml\"/></Relationships>"});
    all.push_back({"word/_rels/main.xml.rels", head + relations + "</Relationships>"});
    all.push_back({"word/main.xml", root + "<w:body>" + body + "</w:body></w:document>"});
    return all;
  }

  Result<Document> read(const ReadOptions& options = {}) const {
    Package package = Package::from_parts(all_parts(), "test.docx", options);
    return read_package(package);
  }
};

/// "label|text" of each paragraph of the body, in one text with a line for each.
inline std::string lines(const Result<Document>& document) {
  if (!document.ok()) return "error: " + document.error().detail;
  std::string out;
  const Story& body = document->stories.front();
  for (std::uint32_t p = body.first_paragraph; p < body.end_paragraph; ++p) {
    const Paragraph& paragraph = document->paragraphs[p];
    out += (paragraph.label.empty() ? "" : paragraph.label + "|") + paragraph.text + "\n";
  }
  return out;
}

inline std::string paragraph(const std::string& text, const std::string& properties = "") {
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

inline std::string numbered(int level, int number = 1) {
  return paragraph("x", "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" + std::to_string(number) +
                            "\"/></w:numPr>");
}

}  // namespace clausediff

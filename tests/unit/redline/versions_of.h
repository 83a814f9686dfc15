// SPDX-License-Identifier: Apache-2.0
// Two bodies of WordprocessingML → their redline, and what a reader who accepts or rejects it finds.
#pragma once

#include <clausediff/clausediff.h>

#include <string>
#include <vector>

#include "catch.h"
#include "package/package.h"
#include "package/relationships.h"

namespace clausediff {

/// The bytes of a .docx with that body; `more` are further parts, `relations` the main part's relationships as XML.
inline std::string docx_of(const std::string& body, const std::vector<Part>& more = {}, const std::string& relations = "",
                           const std::string& types = "") {
  const std::string head = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  std::vector<Part> parts = {
      {"[Content_Types].xml",
       "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
       "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
       "ContentType=\"application/xml\"/><Override "
       "PartName=\"/word/document.xml\" "
       "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>" +
           types + "</Types>"},
      {"_rels/.rels",
       head + "<Relationship Id=\"a\" Type=\"" + office + "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
      {"word/_rels/document.xml.rels", head + relations + "</Relationships>"},
      {"word/document.xml",
       "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
       "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>" +
           body + "</w:body></w:document>"}};
  parts.insert(parts.end(), more.begin(), more.end());
  Result<std::string> bytes = write_package(parts, "test.docx");
  REQUIRE(bytes.ok());
  return *bytes;
}

inline std::string run(const std::string& text, const std::string& properties = "") {
  return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") + "<w:t xml:space=\"preserve\">" + text +
         "</w:t></w:r>";
}

/// A last clause that stays as it is.
inline const std::string tail =
    "This Agreement is governed by the law of England and the courts of London decide all disputes under it.";

inline Redline redline_of(const std::string& before, const std::string& after, const RedlineOptions& options = {}) {
  Result<Redline> made = redline({"before.docx", before}, {"after.docx", after}, options);
  INFO((made.ok() ? std::string() : message(made.error())));
  REQUIRE(made.ok());
  return *made;
}

/// The texts of all paragraphs, one a line, with tracked changes accepted or rejected by the reader of packages.
inline std::string texts(const std::string& docx, TrackChanges way = TrackChanges::accept) {
  ReadOptions options;
  options.track_changes = way;
  const Result<Document> document = read_bytes(docx, "redline.docx", options);
  if (!document.ok()) return "error: " + message(document.error());
  std::string all;
  for (const Paragraph& paragraph : document->paragraphs) all += paragraph.text + "\n";
  return all;
}

/// The XML of a part.
inline std::string part_of(const std::string& docx, const std::string& name = "word/document.xml") {
  Result<Package> package = Package::open(docx, "redline.docx", {});
  REQUIRE(package.ok());
  Result<std::string> bytes = package->read(name);
  return bytes.ok() ? *bytes : std::string();
}

inline std::size_t count(const std::string& text, const std::string& what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size())) ++found;
  return found;
}

inline std::string p(const std::string& text, const std::string& properties = "") {
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + "<w:r><w:t xml:space=\"preserve\">" + text +
         "</w:t></w:r></w:p>";
}

}  // namespace clausediff

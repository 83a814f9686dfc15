// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "catch.h"
#include "word_file.h"

using namespace clausediff;

namespace {

std::size_t count(const Result<Document>& document, ActiveKind kind) {
  REQUIRE(document.ok());
  return static_cast<std::size_t>(std::count_if(document->active.begin(), document->active.end(),
                                                [&](const ActiveContent& one) { return one.kind == kind; }));
}

std::string relation(const std::string& id, const std::string& type, const std::string& target, bool external) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + office_relations + type + "\" Target=\"" + target + "\"" +
         (external ? " TargetMode=\"External\"" : "") + "/>";
}

}  // namespace

TEST_CASE("fields that fetch or run are told with their code") {
  const auto document =
      WordFile("<w:p><w:fldSimple w:instr=\"DDEAUTO excel C:\\x.xls A1\"/><w:fldSimple w:instr=\"PAGE\"/></w:p>").read();
  REQUIRE(count(document, ActiveKind::field) == 1);
  CHECK(document->active[0].detail == "DDEAUTO excel C:\\x.xls A1");
  CHECK(document->active[0].part == "word/main.xml");
}

TEST_CASE("links are ordinary, unless they run a script or open a file") {
  WordFile file(paragraph("x"));
  file.relations = relation("a", "hyperlink", "https://example.com/a", true) + relation("b", "hyperlink", "mailto:a@b", true) +
                   relation("c", "hyperlink", "javascript:alert(1)", true) +
                   relation("d", "hyperlink", "file:///etc/passwd", true) +
                   relation("e", "image", "http://example.com/a.png", true);
  CHECK(count(file.read(), ActiveKind::linked_content) == 3);
}

TEST_CASE("macros, embedded objects, controls and attached templates are told") {
  WordFile file(paragraph("x"));
  file.relations = relation("a", "vbaProject", "vbaProject.bin", false) + relation("b", "oleObject", "o.bin", false) +
                   relation("c", "control", "activeX1.xml", false);
  file.parts.push_back({"word/vbaProject.bin", "x"});
  file.related("settings", "settings", "");
  file.parts.push_back({"word/_rels/settings.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
                            relation("t", "attachedTemplate", "http://example.com/t.dotm", true) + "</Relationships>"});
  const auto document = file.read();
  CHECK(count(document, ActiveKind::macros) == 1);
  CHECK(count(document, ActiveKind::embedded_object) == 1);
  CHECK(count(document, ActiveKind::active_control) == 1);
  REQUIRE(count(document, ActiveKind::attached_template) == 1);
  CHECK(count(WordFile(paragraph("x")).read(), ActiveKind::macros) == 0);
}

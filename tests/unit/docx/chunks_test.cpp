// SPDX-License-Identifier: Apache-2.0
// Imported content: read where it can be, told and compared as a whole where it cannot.
#include "docx/chunks.h"

#include <clausediff/clausediff.h>

#include "catch.h"
#include "word_file.h"

using namespace clausediff;

namespace {

WordFile importing(const std::string& name, const std::string& bytes) {
  WordFile file("<w:altChunk r:id=\"c\"/>" + paragraph("after"));
  file.relations += "<Relationship Id=\"c\" Type=\"" + office_relations + "aFChunk\" Target=\"" + name + "\"/>";
  file.parts.push_back({"word/" + name, bytes});
  return file;
}

std::string inner_file(const std::string& main) {
  const Result<std::string> bytes = write_package(
      {{"_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"" +
            office_relations + "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
       {"word/document.xml", main}},
      "inner.docx");
  REQUIRE(bytes.ok());
  return *bytes;
}

const std::string archive =
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"=Edge=\"\r\n\r\n--=Edge=\r\n"
    "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    "<html><body><p style=3D\"x\">The fee is EUR 40=\r\n0.</p><p>It is due =E2=80=9Cat once=E2=80=9D.</p></body></html>\r\n"
    "--=Edge=\r\nContent-Type: image/png\r\n\r\n....\r\n--=Edge=--\r\n";

}  // namespace

TEST_CASE("a subdocument is compared by where it leads to, and told") {
  const auto holding = [](const std::string& target) {
    WordFile file("<w:p><w:r><w:t>Annex: </w:t></w:r><w:subDoc r:id=\"s\"/></w:p>");
    file.relations +=
        "<Relationship Id=\"s\" Type=\"" + office_relations + "subDocument\" Target=\"" + target + "\" TargetMode=\"External\"/>";
    const Result<Document> document = file.read();
    REQUIRE(document.ok());
    return *document;
  };
  const Document one = holding("annex-1.docx");
  REQUIRE(one.warnings.size() == 1);
  CHECK(one.warnings[0].detail.find("annex-1.docx") != std::string::npos);
  CHECK_FALSE(differs(compare(one, holding("annex-1.docx"))));
  CHECK(differs(compare(one, holding("annex-2.docx"))));
}

TEST_CASE("the page of a web archive is read") {
  CHECK(lines(importing("chunk.mht", archive).read()) == "The fee is EUR 400.\nIt is due “at once”.\nafter\n");
  CHECK(web_archive_lines("MIME-Version: 1.0\n\nnothing").empty());
  CHECK(web_archive_lines("MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+SGk8L3A+") ==
        std::vector<std::string>{"Hi"});
}

TEST_CASE("content in a format that is not read is told by its digest") {
  const auto one = importing("chunk.rtf", "{\\rtf1 EUR 1}").read(), other = importing("chunk.rtf", "{\\rtf1 EUR 2}").read();
  REQUIRE(one->objects.size() == 1);
  CHECK(one->objects[0].digest.size() == 64);
  CHECK(one->objects[0].digest != other->objects.at(0).digest);
  CHECK(one->warnings.at(0).id == "imported-content");
  CHECK(lines(one) == "\uFFFC\nafter\n");
}

TEST_CASE("an imported Word file that is refused refuses the whole, and a damaged one is compared as a whole") {
  const std::string w =
      "<w:document xmlns:w=\"" + w_namespace + "\"><w:body><w:p><w:r><w:t>in</w:t></w:r></w:p></w:body></w:document>";
  CHECK(lines(importing("chunk.docx", inner_file(w)).read()) == "in\nafter\n");
  const auto refused = importing("chunk.docx", inner_file("<!DOCTYPE w>" + w)).read();
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == ErrorCode::refused);
  CHECK(refused.error().part == "word/chunk.docx");
  const auto damaged = importing("chunk.docx", inner_file("<w:document")).read();
  REQUIRE(damaged.ok());
  CHECK(damaged->objects.size() == 1);
}

TEST_CASE("imported files spend from the limits of the file that imports them") {
  std::string body = "<w:document xmlns:w=\"" + w_namespace + "\"><w:body>";
  for (int i = 0; i < 100; ++i) body += "<w:p><w:r><w:t>in</w:t></w:r></w:p>";
  ReadOptions options;
  options.limits.xml_nodes = 200;
  const auto document = importing("chunk.docx", inner_file(body + "</w:body></w:document>")).read(options);
  REQUIRE_FALSE(document.ok());
  CHECK(document.error().detail.find("--max-xml-nodes=200") != std::string::npos);
}

TEST_CASE("text and HTML are decoded, and stray ampersands stay") {
  CHECK(html_lines("<p>\x93"
                   "A &amp; B\x94 &copy; & &nosuch; &#65;</p>") == std::vector<std::string>{"“A & B” © & &nosuch; A"});
  CHECK(text_lines("one\r\n\r\n two \xE2\x82\xAC") == std::vector<std::string>{"one", " two €"});
  CHECK(html_lines(std::string(300000, '&')).size() == 1);
}

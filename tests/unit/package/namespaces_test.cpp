// SPDX-License-Identifier: Apache-2.0
#include "package/namespaces.h"

#include "catch.h"
#include "package/xml.h"

using namespace clausediff;

namespace {

const std::string main_space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const std::string macro_space = "http://schemas.microsoft.com/office/word/2006/wordml";  // Word declares it as wne, everywhere

std::unique_ptr<Xml> parsed(const std::string& head, const std::string& body) {
  const Package package = Package::from_parts({}, "a.docx");
  auto xml = parse_xml("<w:document xmlns:w=\"" + main_space + "\" " + head + "><w:body>" + body + "</w:body></w:document>",
                       "word/document.xml", package);
  REQUIRE(xml.ok());
  return std::move(*xml);
}

std::string first_name(const Xml& xml) { return xml.root().first_child().first_child().name(); }

}  // namespace

TEST_CASE("a declaration that nothing uses renames nothing, for Word writes such into each part") {
  const std::string declared = "xmlns:wne=\"" + macro_space + "\"";
  CHECK_FALSE(parsed(declared, "<w:p/>")->renamed);
  CHECK_FALSE(parsed(declared, "<w:p xmlns:wne='" + macro_space + "'/>")->renamed);
  const auto used = parsed(declared, "<wne:tcg wne:val=\"1\"/>");
  CHECK(used->renamed);
  CHECK(first_name(*used) == "w:tcg");
  CHECK(std::string(used->root().first_child().first_child().first_attribute().name()) == "w:val");
  CHECK(parsed(declared + " mc:Ignorable=\"wne\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"",
               "<w:p/>")
            ->renamed);
}

TEST_CASE("prefixes are those of the innermost declaration") {
  const std::string inner = "<x:p xmlns:x=\"" + main_space + "\"><x:r><y:t xmlns:y=\"" + main_space +
                            "\" xmlns:x=\"urn:other\"><x:q/></y:t></x:r></x:p>";
  const auto xml = parsed("", inner);
  const pugi::xml_node text = xml->root().first_child().child("w:p").child("w:r").child("w:t");
  CHECK(text);
  CHECK(text.child("x:q"));
  const auto other = parsed("", "<w:p xmlns:w=\"urn:other\"><w:q/></w:p>");
  CHECK(first_name(*other) == "x-w:p");
}

// SPDX-License-Identifier: Apache-2.0
// Controls that are bound to data show what the data say, as Word does when it opens the file.
#include "catch.h"
#include "docx/dates.h"
#include "docx/store_path.h"
#include "package/xml.h"
#include "word_file.h"

using namespace clausediff;

namespace {

const std::string store_id = "{0F0F0F0F-1111-2222-3333-444455556666}";

WordFile bound(const std::string& kind, const std::string& text, const std::string& store,
               const std::string& path = "/t:terms/t:fee") {
  WordFile file(
      "<w:p><w:r><w:t xml:space=\"preserve\">Fee: </w:t></w:r><w:sdt><w:sdtPr><w:dataBinding "
      "w:prefixMappings=\"xmlns:t='urn:terms'\" "
      "w:xpath=\"" +
      path + "\" w:storeItemID=\"" + store_id + "\"/>" + kind + "</w:sdtPr><w:sdtContent>" + text +
      "</w:sdtContent></w:sdt><w:r><w:t>.</w:t></w:r></w:p>");
  const std::string head = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  file.relations = "<Relationship Id=\"x\" Type=\"" + office_relations + "customXml\" Target=\"../customXml/item1.xml\"/>";
  file.parts.push_back({"customXml/item1.xml", store});
  file.parts.push_back({"customXml/_rels/item1.xml.rels", head + "<Relationship Id=\"p\" Type=\"" + office_relations +
                                                              "customXmlProps\" Target=\"itemProps1.xml\"/></Relationships>"});
  file.parts.push_back(
      {"customXml/itemProps1.xml",
       "<d:datastoreItem xmlns:d=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\" d:itemID=\"" + store_id +
           "\"/>"});
  return file;
}

std::string terms(const std::string& fee) { return "<terms xmlns=\"urn:terms\"><fee>" + fee + "</fee></terms>"; }

std::string text_run(const std::string& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; }

std::string found(const std::string& xml, const std::string& path, const std::string& mappings = "") {
  const Package package = Package::from_parts({}, "a.docx");
  const auto tree = parse_xml(xml, "a.xml", package);
  REQUIRE(tree.ok());
  std::uint64_t patience = 1000;
  const StoreValue value = find_in_store((*tree)->tree, path, mappings, patience);
  return value.search == StoreSearch::found ? value.text : value.search == StoreSearch::not_found ? "-" : "?";
}

}  // namespace

TEST_CASE("a bound control shows the value of its store, whatever text it holds") {
  const auto document = bound("<w:text/>", text_run("EUR 5") + text_run("00"), terms("EUR 900")).read();
  CHECK(lines(document) == "Fee: EUR 900.\n");
  CHECK(document->warnings.at(0).id == "data-binding");
  CHECK(lines(bound("<w:text/>", "", terms("EUR 900")).read()) == "Fee: EUR 900.\n");
  const auto same = bound("<w:text/>", text_run("EUR 900"), terms("EUR 900")).read();
  CHECK(lines(same) == "Fee: EUR 900.\n");
  CHECK(same->warnings.empty());
}

TEST_CASE("a binding that Word 2013 writes is one too, and a section that repeats for data is told") {
  const auto newer = [](WordFile file) {
    const std::string was = "<w:dataBinding ",
                      is = "<w15:dataBinding xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\" ";
    file.body.replace(file.body.find(was), was.size(), is);
    return file;
  };
  CHECK(lines(newer(bound("<w:text/>", text_run("EUR 500"), terms("EUR 900"))).read()) == "Fee: EUR 900.\n");
  const auto repeated = newer(bound("<w15:repeatingSection xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"/>",
                                    text_run("EUR 500"), terms("EUR 900")))
                            .read();
  CHECK(lines(repeated) == "Fee: EUR 500.\n");
  CHECK(repeated->warnings.at(0).id == "data-binding");
}

TEST_CASE("a prompt stays where the store holds nothing, and is none where it holds a value") {
  const auto prompt = bound("<w:showingPlcHdr/><w:text/>", text_run("[fee]"), terms("")).read();
  CHECK(lines(prompt) == "Fee: [fee].\n");
  CHECK(prompt->controls.at(0).placeholder);
  const auto filled = bound("<w:showingPlcHdr/><w:text/>", text_run("[fee]"), terms("9")).read();
  CHECK(lines(filled) == "Fee: 9.\n");
  CHECK_FALSE(filled->controls.at(0).placeholder);
}

TEST_CASE("lists, dates and boxes show a value in their own form") {
  const std::string list = "<w:dropDownList><w:listItem w:displayText=\"Monthly\" w:value=\"m\"/></w:dropDownList>";
  CHECK(lines(bound(list, text_run("x"), terms("m")).read()) == "Fee: Monthly.\n");
  const std::string date = "<w:date w:fullDate=\"2026-01-02T00:00:00Z\"><w:dateFormat w:val=\"d MMMM yyyy\"/></w:date>";
  CHECK(lines(bound(date, text_run("2 January 2026"), terms("2026-01-02")).read()) == "Fee: 2 January 2026.\n");
  CHECK(lines(bound(date, text_run("2 January 2026"), terms("2027-03-04")).read()) == "Fee: 4 March 2027.\n");
  const auto box = bound("<w14:checkbox><w14:checked w14:val=\"0\"/></w14:checkbox>", text_run("☐"), terms("true")).read();
  CHECK(lines(box) == "Fee: ☒.\n");
  CHECK(box->controls.at(0).checked);
}

TEST_CASE("where the store cannot be searched the text in the file is taken, and that is told") {
  const auto odd = bound("<w:text/>", text_run("old"), terms("9"), "//t:fee").read();
  CHECK(lines(odd) == "Fee: old.\n");
  CHECK(odd->warnings.at(0).id == "data-binding");
  CHECK(lines(bound("<w:text/>", text_run("old"), terms("9"), "/t:terms/t:other").read()) == "Fee: old.\n");
}

TEST_CASE("stores are searched by steps with namespaces, places and attributes") {
  const std::string xml = "<a xmlns=\"u\" xmlns:q=\"v\"><b k=\"1\">x</b><q:b>y</q:b><b k=\"2\">z<c>!</c></b></a>";
  const std::string mappings = "xmlns:u='u' xmlns:v=\"v\"";
  CHECK(found(xml, "/u:a[1]/u:b[1]", mappings) == "x");
  CHECK(found(xml, "/u:a/v:b", mappings) == "y");
  CHECK(found(xml, "/u:a/u:b[2]", mappings) == "z!");
  CHECK(found(xml, "/u:a/u:b[@k='2']/u:c/text()", mappings) == "!");
  CHECK(found(xml, "/u:a/u:b[1]/@k", mappings) == "1");
  CHECK(found(xml, "/*/*[2]", mappings) == "y");
  CHECK(found(xml, "/a/b", mappings) == "-");
  CHECK(found(xml, "/u:a/u:b[last()]", mappings) == "?");
  CHECK(found("<a><b>plain</b></a>", "/a/b") == "plain");
}

TEST_CASE("dates are written by their picture") {
  CHECK(written_date("2026-11-05", "dddd, d MMM yy") == "Thursday, 5 Nov 26");
  CHECK(written_date("2024-02-29T10:00:00Z", "dd/MM/yyyy") == "29/02/2024");
  CHECK(written_date("2026-11-05", "d 'day of' MMMM") == "5 day of November");
  CHECK(written_date("soon", "d MMMM") == "soon");
}

// SPDX-License-Identifier: Apache-2.0
#include "package/package.h"

#include "catch.h"
#include "docx/reader.h"
#include "package/doctypes.h"
#include "package/rebuild_zip.h"
#include "package/relationships.h"
#include "package/sha256.h"
#include "package/xml.h"
#include "package/zip_directory.h"

using namespace clausediff;

namespace {

std::string zip_of(const std::vector<Part>& parts) {
  const auto bytes = write_package(parts, "test");
  REQUIRE(bytes.ok());
  return *bytes;
}

std::string refusal(const std::vector<Part>& parts, const ReadOptions& options = {}) {
  const std::string bytes = zip_of(parts);
  const auto package = Package::open(bytes, "a.docx", options);
  return package.ok() ? "" : package.error().detail;
}

std::string xml_error(const std::string& bytes, const ReadOptions& options = {}) {
  const Package package = Package::from_parts({}, "a.docx", options);
  const auto xml = parse_xml(bytes, "part.xml", package);
  return xml.ok() ? "" : xml.error().detail;
}

}  // namespace

TEST_CASE("a package that was written reads back, and the same parts give the same bytes") {
  const std::vector<Part> parts{{"[Content_Types].xml", "<a/>"}, {"word/document.xml", std::string(5000, 'x')}};
  const std::string bytes = zip_of(parts);
  CHECK(bytes == zip_of(parts));
  auto package = Package::open(bytes, "a.docx", {});
  REQUIRE(package.ok());
  CHECK(package->names() == std::vector<std::string>{"[Content_Types].xml", "word/document.xml"});
  CHECK(*package->read("WORD/Document.xml") == parts[1].bytes);
  CHECK(package->read("none.xml").error().code == ErrorCode::damaged);
}

TEST_CASE("names that could do harm are refused") {
  for (const char* name : {"../evil.xml", "/etc/passwd", "..\\evil.xml", "word/../../x", "c:/x", "a\tb"})
    CHECK(refusal({{name, "x"}}) != "");
  CHECK(refusal({{"word/a.xml", "x"}, {"WORD/A.xml", "y"}}).find("same name") != std::string::npos);
  CHECK(refusal({{"word/..x/y.xml", "x"}}) == "");
}

TEST_CASE("sizes are bounded before anything is inflated") {
  ReadOptions options;
  options.limits.part_bytes = 1000;
  CHECK(refusal({{"a.xml", std::string(1001, 'x')}}, options).find("--max-part-bytes=1000") != std::string::npos);
  options = {};
  CHECK(refusal({{"a.xml", std::string(1 << 20, 'x')}}).find("--max-inflate-ratio=200") != std::string::npos);
  options.limits.entries = 1;
  CHECK(refusal({{"a.xml", "x"}, {"b.xml", "x"}}, options).find("--max-entries=1") != std::string::npos);
}

TEST_CASE("names with backslashes are read as paths, and the oddity is told") {
  const std::string bytes = zip_of({{"word\\document.xml", "<a/>"}, {"b.xml", "<b/>"}});
  auto package = Package::open(bytes, "a.docx", {});
  REQUIRE(package.ok());
  CHECK(*package->read("word/document.xml") == "<a/>");
  REQUIRE(package->losses().size() == 1);
  CHECK(package->losses()[0].id == "zip-names");
}

TEST_CASE("every refusal of a package says what to do") {
  for (const char* name : {"../evil.xml", "/etc/passwd", "c:/x"}) {
    const auto package = Package::open(zip_of({{name, "x"}}), "a.docx", {});
    REQUIRE_FALSE(package.ok());
    CHECK(package.error().advice == "save it again in Word");
  }
}

TEST_CASE("a name in an old code page is read and written again as its bytes") {
  const std::string bytes = zip_of({{"word/media/b\x84r.png", "x"}, {"word/\xC3\xA4.xml", "<a/>"}});
  auto package = Package::open(bytes, "a.docx", {});
  REQUIRE(package.ok());
  CHECK(package->names() == std::vector<std::string>{"word/media/b\x84r.png", "word/\xC3\xA4.xml"});
}

TEST_CASE("a picture may inflate as it will: it is digested in blocks") {
  const std::string picture(3 << 20, '\0');
  const std::string bytes = zip_of({{"word/media/a.emf", picture}});
  auto package = Package::open(bytes, "a.docx", {});
  REQUIRE(package.ok());
  CHECK(*package->digest("word/media/a.emf") == sha256(picture));
  ReadOptions options;
  options.limits.total_bytes = 1 << 20;
  auto bounded = Package::open(bytes, "a.docx", options);
  CHECK(bounded->digest("word/media/a.emf").error().detail.find("--max-total-bytes") != std::string::npos);
}

TEST_CASE("a package over another digests its own parts and those of the one below") {
  const std::string bytes = zip_of({{"word/document.xml", "<a/>"}, {"word/media/a.png", "picture"}, {"word/media/b.png", "old"}});
  auto base = Package::open(bytes, "a.docx", {});
  REQUIRE(base.ok());
  Package over = Package::over(*base, {{"word/media/b.png", "new"}}, {});
  CHECK(*over.digest("word/media/a.png") == sha256("picture"));
  CHECK(*over.digest("word/media/b.png") == sha256("new"));
  CHECK_FALSE(over.digest("word/media/c.png").ok());
}

TEST_CASE("entries that lie over each other are refused") {
  std::string bytes = zip_of({{"a.xml", "<a>12345</a>"}, {"b.xml", "<b>67890</b>"}});
  CHECK(Package::open(bytes, "a.docx", {}).ok());
  const std::size_t second = bytes.find("PK\x01\x02", bytes.find("PK\x01\x02") + 4);
  REQUIRE(second != std::string::npos);
  for (int i = 0; i < 4; ++i) bytes[second + 42 + static_cast<std::size_t>(i)] = '\0';  // both at the beginning
  CHECK(has_overlapping_entries(read_zip_directory(bytes, 2).entries, bytes.size()));
  CHECK(Package::open(bytes, "a.docx", {}).error().code == ErrorCode::refused);
  ReadOptions few;  // how many there are is asked first, as it costs nothing
  few.limits.entries = 1;
  const auto package = Package::open(bytes, "a.docx", few);
  CHECK(package.error().code == ErrorCode::limit);
  CHECK(package.error().detail == "2 parts, more than --max-entries=1");
}

TEST_CASE("a zip whose parts say that they are far more than it weighs is told before any is inflated") {
  const std::string blank(std::size_t{3} << 20, ' ');
  CHECK(inflates_greatly(zip_of({{"a.xml", blank}}), 10));
  CHECK(!inflates_greatly(zip_of({{"a.xml", std::string(10000, ' ')}}), 10));  // nothing that costs anything
  std::string mixed(std::size_t{3} << 20, ' ');
  std::uint32_t state = 1;
  for (char& c : mixed) c = static_cast<char>((state = state * 1664525U + 1013904223U) >> 24);
  CHECK(!inflates_greatly(zip_of({{"a.xml", mixed}}), 10));
  CHECK(!inflates_greatly(zip_of({{"a.xml", blank}, {"b.xml", blank}}), 1));  // refused for their number
  CHECK(!inflates_greatly("no zip", 10));
}

TEST_CASE("a DOCTYPE is found in any XML part, in capitals and behind a long prolog") {
  const auto refused = [](const std::string& name, const std::string& bytes) {
    Package package = Package::from_parts({{name, bytes}}, "a.docx");
    return find_doctype(package).has_value();
  };
  const std::string doctype = "<!DOCTYPE a><a/>";
  CHECK(refused("customXml/item1.xml", doctype));
  CHECK(refused("customXml/ITEM1.XML", doctype));
  CHECK(refused("word/media/logo.svg", "<?xml version=\"1.0\"?>" + doctype));
  CHECK(refused("a.xml", std::string(200000, ' ') + doctype));
  CHECK(refused("a.xml", std::string(2 << 20, ' ') + doctype));
  CHECK(refused("a.xml", std::string("\0<\0!\0D\0O\0C\0T\0Y\0P\0E\0 \0a\0>", 24)));
  CHECK_FALSE(refused("a.xml", "<!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE]]></a>"));
  CHECK_FALSE(refused("word/afchunk.html", doctype));
}

TEST_CASE("a part in another encoding is read as it says, and that is told") {
  Package package = Package::from_parts({{"a.xml", "<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>\x80 5</a>"}}, "a.docx");
  const auto xml = read_xml(package, "a.xml");
  REQUIRE(xml.ok());
  CHECK(std::string((*xml)->root().child_value()) == "€ 5");
  REQUIRE(package.losses().size() == 1);
  CHECK(package.losses()[0].id == "part-encoding");
}

TEST_CASE("nodes are counted over all parts, each part once") {
  ReadOptions options;
  options.limits.xml_nodes = 8;
  Package package =
      Package::from_parts({{"a.xml", "<a><b c=\"d\"/></a>"}, {"b.xml", "<a><b/><b/><b/></a>"}}, "a.docx", options);
  CHECK(read_xml(package, "a.xml").ok());
  CHECK(read_xml(package, "a.xml").ok());
  CHECK(read_xml(package, "b.xml").error().detail.find("--max-xml-nodes=8") != std::string::npos);
}

TEST_CASE("a zip that lost its end is read with recover, and only then") {
  std::string bytes = zip_of({{"word/document.xml", "<w:document/>"}, {"b.xml", "<b/>"}});
  bytes.resize(bytes.find("PK\x01\x02"));
  CHECK(Package::open(bytes, "a.docx", {}).error().code == ErrorCode::damaged);
  ReadOptions options;
  options.recover = true;
  auto package = Package::open(bytes, "a.docx", options);
  REQUIRE(package.ok());
  CHECK(*package->read("word/document.xml") == "<w:document/>");
  CHECK(package->losses().size() == 1);
}

TEST_CASE("what stands before damage in a part is read with recover, and the loss is told once") {
  std::string inner = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
  for (int i = 0; i < 2000; ++i) inner += "<w:p><w:r><w:t>" + std::to_string(i * 7919 % 10007) + "</w:t></w:r></w:p>";
  std::string bytes = zip_of({{"word/document.xml", inner + "</w:body></w:document>"}});
  const std::size_t middle = bytes.size() / 2;
  for (std::size_t i = middle; i < middle + 64; ++i) bytes[i] = static_cast<char>(0xFF);
  ReadOptions options;
  CHECK(read_docx(bytes, "a.docx", options).error().code == ErrorCode::damaged);
  options.recover = true;
  const auto document = read_docx(bytes, "a.docx", options);
  REQUIRE(document.ok());
  CHECK(document->paragraphs.size() > 500);
  CHECK(document->paragraphs.size() < 2000);
  std::size_t told = 0;
  for (const Warning& warning : document->warnings) told += warning.id == "recovered" ? 1U : 0U;
  CHECK(told == 2);  // the zip's data, and the XML that ends in its midst
}

TEST_CASE("broken XML says what was lost with recover, and a part of which nothing is left is refused") {
  const std::string head =
      "<w:document "
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Kept</w:t></w:r></w:p>";
  ReadOptions options;
  options.recover = true;
  Package cut = Package::from_parts({{"word/document.xml", head + "<w:p><w:r"}}, "a.docx", options);
  const auto document = read_package(cut);
  REQUIRE(document.ok());
  CHECK(document->paragraphs.at(0).text == "Kept");
  REQUIRE(document->warnings.size() == 1);
  CHECK(document->warnings[0].detail.find("word/document.xml: broken XML at byte ") == 0);
  Package nothing = Package::from_parts({{"word/document.xml", "\x01\x02"}}, "a.docx", options);
  CHECK(read_package(nothing).error().code == ErrorCode::damaged);
}

TEST_CASE("parts that are lost are told, and with recover those beside the main part are found by name") {
  const std::string w = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
  const std::string list = "<w:numbering" + w +
                           "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"4\"/><w:lvlText "
                           "w:val=\"%1.\"/></w:lvl></w:abstractNum>"
                           "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
  const std::string body =
      "<w:document" + w +
      "<w:body><w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p></w:body></w:document>";
  const std::string relation =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" "
      "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" "
      "Target=\"numbering.xml\"/></Relationships>";
  Package gone = Package::from_parts({{"word/document.xml", body}, {"word/_rels/document.xml.rels", relation}});
  const auto without = read_package(gone);
  REQUIRE(without.ok());
  CHECK(without->warnings.at(0).detail == "word/numbering.xml is not in the file: its numbering could not be read");
  ReadOptions options;
  options.recover = true;
  Package orphan = Package::from_parts({{"word/document.xml", body}, {"word/numbering.xml", list}}, "a.docx", options);
  const auto found = read_package(orphan);
  REQUIRE(found.ok());
  CHECK(found->paragraphs.at(0).label == "4.");
  CHECK(found->warnings.size() == 1);
}

TEST_CASE("a DOCTYPE, broken XML, too many elements and too deep ones are told apart") {
  CHECK(xml_error("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>").find("DOCTYPE") != std::string::npos);
  CHECK(xml_error("<a><b></a>").find("broken XML") != std::string::npos);
  CHECK(xml_error("<a/>") == "");
  ReadOptions options;
  options.limits.nesting = 3;
  CHECK(xml_error("<a><b><c/></b></a>", options) == "");
  CHECK(xml_error("<a><b><c><d>x</d></c></b></a>", options).find("--max-nesting=3") != std::string::npos);
}

TEST_CASE("targets are resolved against their part") {
  struct Row {
    const char* part;
    const char* target;
    const char* name;
  };
  const Row rows[] = {
      {"word/document.xml", "styles.xml", "word/styles.xml"}, {"word/document.xml", "../media/a.png", "media/a.png"},
      {"word/document.xml", "/x/y.xml", "x/y.xml"},           {"", "word/document.xml", "word/document.xml"},
      {"word/document.xml", "../../../etc/passwd", ""},       {"word/document.xml", "./a.xml#x", "word/a.xml"}};
  for (const Row& row : rows) CHECK(resolve_target(row.part, row.target) == row.name);
}

TEST_CASE("invalid UTF-8 and forbidden characters become replacement characters") {
  CHECK(clean_text("a\x80z") == "a\uFFFDz");
  CHECK(clean_text("\xC0\xAF") == "\uFFFD\uFFFD");
  CHECK(clean_text("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
  CHECK(clean_text("ok \xE2\x82\xAC \x01") == "ok € \uFFFD");
}

// SPDX-License-Identifier: Apache-2.0
// What is small in the file and large in memory is refused with the name of a limit; what is long is read in proportion.
#include <ctime>
#include <functional>

#include "catch.h"
#include "word_file.h"

using namespace clausediff;

namespace {

std::string times(std::size_t count, const std::string& text) {
  std::string out;
  out.reserve(count * text.size());
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

std::string refusal(const WordFile& file) {
  const auto document = file.read();
  return document.ok() ? "" : document.error().detail;
}

/// Whether four times as much takes at most some eight times as long; short times say nothing. Processor time: other tests run
/// beside this one.
bool grows_in_proportion(const std::function<WordFile(std::size_t)>& make, std::size_t size) {
  const auto seconds = [&](std::size_t n) {
    const WordFile file = make(n);
    const std::clock_t begin = std::clock();
    (void)file.read();
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  };
  const double small = seconds(size), large = seconds(4 * size);
  return large < 0.4 || large < 9 * small;
}

}  // namespace

TEST_CASE("a long link target that many links share is refused") {
  WordFile file(times(20000, "<w:p><w:hyperlink r:id=\"a\"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>"));
  file.relations = "<Relationship Id=\"a\" Type=\"" + office_relations +
                   "hyperlink\" TargetMode=\"External\" Target=\"http://a/" + std::string(20000, 'a') + "\"/>";
  CHECK(refusal(file).find("--max-text-") != std::string::npos);
}

TEST_CASE("a note that is referred to again and again, and one that refers to itself, are refused") {
  const std::string note = "<w:footnote w:id=\"1\">" + paragraph(std::string(5000, 'n'));
  WordFile file("<w:p>" + times(20000, "<w:r><w:footnoteReference w:id=\"1\"/></w:r>") + "</w:p>");
  file.related("footnotes", "footnotes", note + "</w:footnote>");
  CHECK(refusal(file).find("--max-text-ratio=8") != std::string::npos);
  WordFile itself("<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>");
  itself.related("footnotes", "footnotes",
                 note + times(3, "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>") + "</w:footnote>");
  CHECK(refusal(itself).find("--max-text-ratio=8") != std::string::npos);
}

TEST_CASE("a package that is read twice has the whole of the limit on text each time") {
  WordFile file("<w:p>" + times(18000, "<w:r><w:footnoteReference w:id=\"1\"/></w:r>") + "</w:p>");
  file.related("footnotes", "footnotes", "<w:footnote w:id=\"1\">" + paragraph(std::string(100, 'n')) + "</w:footnote>");
  Package package = Package::from_parts(file.all_parts());
  REQUIRE(read_package(package).ok());
  CHECK(read_package(package).ok());
  CHECK(read_package(package).ok());
  Package over = Package::over(package, {{"word/other.xml", "<a/>"}}, {});
  CHECK(read_package(over).ok());
}

TEST_CASE("every part is checked for depth, also where nobody reads it as a story") {
  const std::string deep = times(300, "<w:x>") + times(300, "</w:x>");
  CHECK(refusal(WordFile("<w:p><w:pPr>" + deep + "</w:pPr></w:p>")).find("--max-nesting=256") != std::string::npos);
  CHECK(refusal(WordFile(paragraph("x")).related("settings", "settings", deep)).find("--max-nesting=256") != std::string::npos);
  CHECK(refusal(WordFile(paragraph("x")).related("styles", "styles", deep)).find("--max-nesting=256") != std::string::npos);
}

TEST_CASE("XML parts share one limit of bytes") {
  ReadOptions options;
  options.limits.total_xml_bytes = 3000;
  const WordFile file = WordFile(paragraph("x")).related("styles", "styles", std::string(3000, ' '));
  CHECK(lines(file.read(options)).find("--max-total-xml-bytes=3000") != std::string::npos);
}

TEST_CASE("reading grows in proportion to what is read") {
  CHECK(grows_in_proportion(
      [](std::size_t n) {
        return WordFile("<w:p><w:r><mc:AlternateContent>" + times(n, "<mc:Choice Requires=\"zz\"><w:t>a</w:t></mc:Choice>") +
                        "</mc:AlternateContent></w:r></w:p>");
      },
      8000));
  CHECK(grows_in_proportion(
      [](std::size_t n) {
        WordFile file("<w:p><w:r>" + times(n, "<w:footnoteReference w:id=\"1\" w:customMarkFollows=\"1\"/>") + "</w:r></w:p>");
        return file.related("footnotes", "footnotes", "<w:footnote w:id=\"1\"/>");
      },
      4000));
  CHECK(grows_in_proportion(
      [](std::size_t n) {
        std::string declared;
        for (std::size_t i = 0; i < n; ++i) declared += " xmlns:p" + std::to_string(i) + "=\"urn:" + std::to_string(i) + "\"";
        WordFile file("<w:p" + declared + ">" + times(n, "<w:r><p0:a/></w:r>") + "</w:p>");
        file.root.replace(file.root.find("xmlns:m="), 8, "xmlns:mm=");
        return file;
      },
      2000));
  CHECK(grows_in_proportion(
      [](std::size_t n) {
        const std::string open =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        return WordFile("<w:p>" + times(n, open) + times(n, "<w:r><w:instrText>a</w:instrText></w:r>") + "</w:p>");
      },
      4000));
}

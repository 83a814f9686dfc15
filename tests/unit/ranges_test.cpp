// SPDX-License-Identifier: Apache-2.0
// Whatever a file claims, what later stages rely on holds: they run over it without looking.
#include "ranges.h"

#include <clausediff/clausediff.h>

#include "catch.h"
#include "docx/word_file.h"

using namespace clausediff;

namespace {

Document read(const WordFile& file) {
  const Result<std::string> bytes = write_package(file.all_parts(), "test.docx");
  REQUIRE(bytes.ok());
  Result<Document> document = read_bytes(*bytes, "test.docx");
  REQUIRE(document.ok());
  return std::move(*document);
}

void check_renders(const Document& one, const Document& other) {
  const Report report = compare(one, other);
  CHECK_FALSE(to_json(report).empty());
  CHECK_FALSE(to_html(report).empty());
}

}  // namespace

TEST_CASE("a reference to a bookmark behind the last paragraph can be compared") {
  const std::string body =
      "<w:p><w:r><w:t>See clause </w:t></w:r><w:fldSimple w:instr=\"REF end \\r\"><w:r><w:t>9</w:t></w:r></w:fldSimple></w:p>";
  const Document document = read(WordFile(body + "<w:bookmarkStart w:id=\"1\" w:name=\"end\"/><w:bookmarkEnd w:id=\"1\"/>"));
  REQUIRE(document.bookmarks.size() == 1);
  CHECK(document.bookmarks[0].paragraph == 0);
  CHECK(document.bookmarks[0].begin == document.paragraphs[0].text.size());
  check_renders(document, read(WordFile(body)));
}

TEST_CASE("an empty comment outside of any paragraph can be compared") {
  WordFile file("<w:p><w:r><w:t>Text</w:t></w:r></w:p><w:r><w:commentReference w:id=\"3\"/></w:r>");
  file.related("comments", "comments", "<w:comment w:id=\"3\" w:author=\"A\"/>");
  const Document document = read(file);
  REQUIRE(document.stories.size() == 2);
  CHECK(document.stories[1].anchor_paragraph == 0);
  check_renders(document, read(WordFile(paragraph("Text"))));
  WordFile alone("<w:r><w:commentReference w:id=\"3\"/></w:r>");
  alone.related("comments", "comments", "<w:comment w:id=\"3\" w:author=\"A\"/>");
  CHECK(read(alone).stories.at(1).anchor_paragraph == none);
}

TEST_CASE("indices and positions that point past the end are moved to it or dropped") {
  Document document;
  document.paragraphs.resize(1);
  document.paragraphs[0].text = "abc";
  document.paragraphs[0].style = 7;
  document.paragraphs[0].story = 5;
  document.paragraphs[0].runs = {{{0, 1}, 4}};
  document.fields.push_back({3, {9, 2}, "REF", "", false});
  document.note_references.push_back({0, 9, 4});
  document.sections.resize(2);
  document.sections[0].end_paragraph = 9;
  document.sections[1].furniture = {8};
  keep_in_range(document);
  REQUIRE(document.stories.size() == 1);
  CHECK(document.paragraphs[0].style == none);
  CHECK(document.paragraphs[0].story == 0);
  CHECK(document.paragraphs[0].runs[0].span == Span{0, 3});
  CHECK(document.paragraphs[0].runs[0].format == 0);
  CHECK(document.fields[0].paragraph == 0);
  CHECK(document.fields[0].span == Span{3, 3});
  CHECK(document.note_references.empty());
  CHECK(document.sections[0].end_paragraph == 1);
  CHECK(document.sections[1].furniture.empty());
}

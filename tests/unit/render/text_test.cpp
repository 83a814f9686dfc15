// SPDX-License-Identifier: Apache-2.0
#include "catch.h"
#include "sample_report.h"

using namespace clausediff;

namespace {

Document two_clauses() {
  Side side;
  tests::add_clause(side, "1.", "", "First words.");
  tests::add_clause(side, "(a)", "", "Second\tline\nof it.");
  return side.document;
}

}  // namespace

TEST_CASE("each paragraph is one line with its label") {
  CHECK(to_text(two_clauses()) == "1. First words.\n(a) Second  line of it.\n");
}

TEST_CASE("headings have their level, empty paragraphs no line") {
  Document document = two_clauses();
  document.paragraphs[0].outline_level = 1;
  document.paragraphs[1].text.clear();
  document.paragraphs[1].label.clear();
  CHECK(to_text(document) == "## 1. First words.\n");
}

TEST_CASE("stories other than the body are named") {
  Document document = two_clauses();
  Story note;
  note.kind = StoryKind::footnote;
  note.label = "3";
  document.stories.push_back(note);
  document.paragraphs[1].story = 1;
  CHECK(to_text(document) == "1. First words.\n[footnote 3] (a) Second  line of it.\n");
}

TEST_CASE("a table's row is one line, but where a cell has several paragraphs") {
  Side side;
  for (const char* words : {"a", "b", "c", "d", "e"}) tests::add_clause(side, "", "", words);
  Document document = side.document;
  document.tables.resize(1);
  document.cells = {{0, 0, 0, 1, 1}, {0, 0, 1, 1, 1}, {0, 1, 0, 1, 1}, {0, 1, 1, 1, 1}};
  const std::uint32_t cells[] = {0, 1, 2, 2, 3};
  for (std::size_t i = 0; i < 5; ++i) document.paragraphs[i].cell = cells[i];
  CHECK(to_text(document) == "| a | b |\n| c\n| d\n| e\n");
}

TEST_CASE("another picture in a picture's place is another line") {
  Side side;
  tests::add_clause(side, "", "", "Map: \uFFFC.");
  Document document = side.document;
  document.objects.push_back({0, {5, 8}, ObjectKind::image, "1a2b3c4d5e6f", "The Territory"});
  CHECK(to_text(document) == "Map: [image 1a2b3c4d: The Territory].\n");
}

TEST_CASE("pending tracked changes tell whose they are") {
  Side side;
  tests::add_clause(side, "", "", "thirty sixty days");
  Document document = side.document;
  document.revisions.push_back({RevisionKind::deletion, 0, {0, 6}, "A. Smith", ""});
  document.revisions.push_back({RevisionKind::insertion, 0, {7, 12}, "", ""});
  CHECK(to_text(document, {.pending = true}) == "[-thirty-](A. Smith) {+sixty+} days\n");
}

TEST_CASE("insertions that were accepted are plain words") {
  Side side;
  tests::add_clause(side, "", "", "sixty days");
  Document document = side.document;
  document.revisions.push_back({RevisionKind::insertion, 0, {0, 5}, "A. Smith", ""});
  CHECK(to_text(document) == "sixty days\n");
}

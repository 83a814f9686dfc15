// SPDX-License-Identifier: Apache-2.0
#include <clausediff/clausediff.h>

#include <algorithm>

#include "../docx/word_file.h"
#include "catch.h"

using namespace clausediff;

namespace {

/// A contract with a text box in its header.
Document with_box_in_header(const std::string& words) {
  const std::string box =
      "<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent><w:p><w:r><w:t>" + words +
      "</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
  WordFile file(
      "<w:p><w:r><w:t>The hall is red.</w:t></w:r></w:p><w:sectPr><w:headerReference w:type=\"default\" "
      "r:id=\"header\"/></w:sectPr>");
  file.related("header", "hdr", box);
  const Result<Document> document = file.read();
  REQUIRE(document.ok());
  return *document;
}

}  // namespace

TEST_CASE("a text box in a header is compared with the one in the same header") {
  REQUIRE(with_box_in_header("Draft one").stories.size() == 3);
  CHECK_FALSE(differs(compare(with_box_in_header("Draft one"), with_box_in_header("Draft one"))));
  const Report report = compare(with_box_in_header("Draft one"), with_box_in_header("Draft two"));
  CHECK(report.counts.replacements == 1);
  CHECK(report.counts.insertions + report.counts.deletions == 0);
}

TEST_CASE("a note under another number is the same note, and is told as renumbered") {
  const auto version = [](const std::string& settings, bool one_more) {
    const auto reference = [](const char* id) { return "<w:r><w:footnoteReference w:id=\"" + std::string(id) + "\"/></w:r>"; };
    const auto note = [](const char* id, const std::string& words) {
      return "<w:footnote w:id=\"" + std::string(id) + "\">" + paragraph(words) + paragraph("More of it.") + "</w:footnote>";
    };
    WordFile file("<w:p><w:r><w:t>The hall is red</w:t></w:r>" + (one_more ? reference("3") : "") +
                  "<w:r><w:t> and high</w:t></w:r>" + reference("1") + "<w:r><w:t> and long.</w:t></w:r>" + reference("2") +
                  "</w:p>");
    file.related("footnotes", "footnotes", note("1", "Since the fire.") + note("2", "Forty feet.") + note("3", "Or brown."))
        .related("settings", "settings", settings);
    const Result<Document> document = file.read();
    REQUIRE(document.ok());
    return *document;
  };
  const auto renumbered = [](const Report& report) {
    return std::count_if(report.changes.suppressed.begin(), report.changes.suppressed.end(),
                         [](const Suppressed& one) { return one.kind == SuppressedKind::renumbering; });
  };
  for (const char* numbers : {"<w:numFmt w:val=\"lowerRoman\"/>", "<w:numStart w:val=\"5\"/>"}) {
    INFO(numbers);
    const Report report =
        compare(version("", false), version("<w:footnotePr>" + std::string(numbers) + "</w:footnotePr>", false));
    CHECK(renumbered(report) == 2);
    CHECK_FALSE(differs(report));
  }
  CHECK(renumbered(compare(version("", false), version("", false))) == 0);
  const Report more = compare(version("", false), version("", true));
  CHECK(renumbered(more) == 2);
  CHECK(differs(more));
}

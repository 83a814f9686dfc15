// SPDX-License-Identifier: Apache-2.0
#include <clausediff/clausediff.h>

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

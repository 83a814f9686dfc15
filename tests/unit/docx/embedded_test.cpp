// SPDX-License-Identifier: Apache-2.0
// Embedded files and controls of programs: what they hold counts, not only the picture that stands for them on the page.
#include "catch.h"
#include "word_file.h"

using namespace clausediff;

namespace {

/// The digest of the one object of a page that holds `inside`, shown by a picture.
std::string digest(const std::string& inside, const std::string& element, const std::string& picture) {
  WordFile file(
      "<w:p><w:r><w:object><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" alt=\"Price list\"><v:imagedata "
      "r:id=\"picture\"/></v:shape>" +
      element + "</w:object></w:r></w:p>");
  file.relations = "<Relationship Id=\"inside\" Type=\"" + office_relations +
                   "oleObject\" Target=\"embeddings/inside.bin\"/><Relationship Id=\"picture\" Type=\"" + office_relations +
                   "image\" Target=\"media/picture.png\"/>";
  file.parts.push_back({"word/embeddings/inside.bin", inside});
  file.parts.push_back({"word/media/picture.png", picture});
  const Result<Document> document = file.read();
  REQUIRE(document.ok());
  REQUIRE(document->objects.size() == 1);
  CHECK(document->objects[0].kind == ObjectKind::embedded);
  CHECK(document->objects[0].description == "Price list");
  return document->objects[0].digest;
}

const std::string embedded = "<o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\" Type=\"Embed\" r:id=\"inside\"/>";
const std::string control = "<w:control w:name=\"Box\" r:id=\"inside\"/>";

}  // namespace

TEST_CASE("an embedded file or a control is what it holds and what it shows") {
  for (const std::string& element : {embedded, control}) {
    const std::string as_it_was = digest("EUR 5", element, "picture");
    CHECK_FALSE(as_it_was.empty());
    CHECK(digest("EUR 5", element, "picture") == as_it_was);
    CHECK(digest("EUR 6", element, "picture") != as_it_was);
    CHECK(digest("EUR 5", element, "another") != as_it_was);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Content that a file imports in a format that is not read: a redline is written all the same, and says what it does not track.
#include "versions_of.h"

namespace clausediff {
namespace {

std::string importing(const std::string& rtf, const std::string& place, const std::string& duty) {
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const std::string body = p(duty) + place + p(tail);
  if (rtf.empty()) return docx_of(body);
  return docx_of(body, {{"word/annex.rtf", rtf}},
                 "<Relationship Id=\"annex\" Type=\"" + office + "aFChunk\" Target=\"annex.rtf\"/>",
                 "<Default Extension=\"rtf\" ContentType=\"application/rtf\"/>");
}

const std::string chunk = "<w:altChunk r:id=\"annex\"/>";
const std::string in_cell = "<w:tbl><w:tr><w:tc>" + p("Annex") + chunk + p("") + "</w:tc></w:tr></w:tbl>";
const std::string cell_without = "<w:tbl><w:tr><w:tc>" + p("Annex") + p("") + "</w:tc></w:tr></w:tbl>";

}  // namespace

TEST_CASE("a redline is written where imported content that is not read came, went or changed, and says that it is not tracked") {
  const std::string duty = "The Supplier delivers the Goods.", other = "The Supplier delivers the Goods in May.";
  const std::string five = "{\\rtf1 EUR 5}", six = "{\\rtf1 EUR 6}";
  const auto told = [](const Redline& made) {
    return made.coverage.size() == 1 && made.coverage[0].treatment == Treatment::not_compared &&
           made.coverage[0].construct.find("imported content") != std::string::npos;
  };
  for (const auto& [with, without] : {std::pair(chunk, std::string()), std::pair(in_cell, cell_without)}) {
    const Redline changed = redline_of(importing(five, with, duty), importing(six, with, other));
    CHECK(told(changed));
    CHECK(count(part_of(changed.bytes), "<w:altChunk ") == 1);
    CHECK(count(part_of(changed.bytes), "<w:ins ") == 1);
    CHECK(told(redline_of(importing("", without, duty), importing(six, with, other))));
    CHECK(told(redline_of(importing(five, with, duty), importing("", without, other))));
    CHECK(redline_of(importing(five, with, duty), importing(five, with, other)).coverage.empty());
  }
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
#include "concealment.h"

#include "catch.h"

using namespace clausediff;

namespace {

std::string warnings_of(const std::string& text, const Format& format = {}) {
  Document document;
  document.formats.push_back(format);
  document.stories.emplace_back();
  Paragraph paragraph;
  paragraph.text = text;
  paragraph.runs.push_back({{0, static_cast<std::uint32_t>(text.size())}, 0});
  document.paragraphs.push_back(paragraph);
  find_concealment(document);
  std::string out;
  for (const Warning& warning : document.warnings) out += warning.id + " ";
  return out;
}

}  // namespace

TEST_CASE("text that cannot be seen is told, plain text is not") {
  CHECK(warnings_of("Plain words, naïve café, Ωmega 5 µm, Привет") == "");
  Format format;
  format.hidden = true;
  CHECK(warnings_of("secret", format) == "hidden-text ");
  CHECK(warnings_of("  ", format) == "");
  format = {};
  format.half_points = 2;
  CHECK(warnings_of("small", format) == "tiny-text ");
  format = {};
  format.colour = 0xFFFFFF;
  CHECK(warnings_of("white", format) == "white-text ");
  format.highlight = 0;
  CHECK(warnings_of("white on black", format) == "");
}

TEST_CASE("characters that deceive are told") {
  CHECK(warnings_of("not\u200B withstanding") == "invisible-characters ");
  CHECK(warnings_of("a \u202Eb\u202C") == "direction-characters ");
  CHECK(warnings_of("the L\u0456censee pays") == "look-alike-letters ");
  CHECK(warnings_of("the Лicensee") == "");
}

// SPDX-License-Identifier: Apache-2.0
// No text of a contract, of a file's name or of an option can become markup: whatever it is, the page has the same elements.
#include <clausediff/clausediff.h>

#include <random>

#include "catch.h"
#include "report_builder.h"

using namespace clausediff;

namespace {

/// The tags of a page with the names of their attributes, as a browser would read them; text and values are left out.
/// Behind <style> and <script> everything up to the closing tag is skipped.
std::string skeleton(const std::string& page) {
  std::string bones;
  std::size_t at = 0;
  while ((at = page.find('<', at)) != std::string::npos) {
    std::size_t end = at + 1;
    bool quoted = false;
    std::string tag;
    for (; end < page.size() && (quoted || page[end] != '>'); ++end) {
      if (page[end] == '"')
        quoted = !quoted;
      else if (!quoted)
        tag += page[end];
    }
    bones += '<' + tag + '>';
    at = end;
    for (const std::string name : {"style", "script"}) {
      if (tag == name) at = page.find("</" + name, end);
    }
  }
  return bones;
}

std::string page_of(const std::string& hostile) {
  HtmlOptions options;
  options.title = options.date = options.firm = options.profile = hostile;
  Report report = testing::hostile_report(hostile);
  report.after.document.hyperlinks.clear();  // whether an address is followed depends on the address: see escape_test
  return to_html(report, options);
}

std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> pieces = {
      "<",        ">",         "\"",    "'",    "&",    "</p>", "<script>", "</script>", "</style>",    "<!--", "-->",
      "]]>",      "<![CDATA[", "&#60;", "&lt",  "\\",   "`",    "=",        " onload=x", "x",           "é",    "\xE2\x80\xAE",
      "\xC2\x9B", "\x80",      "\xFF",  "\xE2", "\x01", "\x7F", "|",        "#",         "javascript:", "}",    ";",
      "@import"};
  std::string text = "x";
  for (auto left = random() % 12; left > 0; --left) text += pieces[random() % pieces.size()];
  return text + "y";
}

bool is_utf8_without_controls(const std::string& page) {
  for (std::size_t at = 0; at < page.size();) {
    const auto c = static_cast<unsigned char>(page[at]);
    const std::size_t length = c < 0x80 ? 1 : c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC2 ? 2 : 0;
    if (length == 0 || at + length > page.size() || (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F) return false;
    for (std::size_t i = 1; i < length; ++i) {
      if ((static_cast<unsigned char>(page[at + i]) & 0xC0U) != 0x80U) return false;
    }
    at += length;
  }
  return true;
}

}  // namespace

TEST_CASE("hostile text in every place leaves the page's elements as they are") {
  const std::string plain = skeleton(page_of("xy"));
  std::mt19937 random(6);
  for (int i = 0; i < 150; ++i) {
    const std::string hostile = random_text(random);
    const std::string page = page_of(hostile);
    INFO(hostile);
    REQUIRE(skeleton(page) == plain);
    REQUIRE(is_utf8_without_controls(page));
  }
}

// SPDX-License-Identifier: Apache-2.0
#include "diff/looks.h"

#include "catch.h"

using namespace clausediff;

namespace {

/// "abcdefghij" in the runs of a list of (end, format): 0 plain, 1 hidden, 2 struck.
Document formatted(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& runs) {
  Document document;
  document.formats.resize(3);
  document.formats[1].hidden = true;
  document.formats[2].strike = true;
  Paragraph paragraph;
  paragraph.text = "abcdefghij";
  std::uint32_t begin = 0;
  for (const auto& [end, format] : runs) paragraph.runs.push_back({{begin, end}, format}), begin = end;
  document.paragraphs.push_back(paragraph);
  document.paragraphs.push_back(paragraph);
  return document;
}

void link(Document& document, std::uint32_t paragraph, Span span, const std::string& target) {
  Hyperlink link;
  link.paragraph = paragraph;
  link.span = span;
  link.target = target;
  document.hyperlinks.push_back(link);
}

/// "2-5 hidden, 5-7 struck http://x": what looks_of says of the first paragraph.
std::string told(const Document& document) {
  std::string out;
  for (const Looked& one : looks_of(document, 0)) {
    out += (out.empty() ? "" : ", ") + std::to_string(one.span.begin) + "-" + std::to_string(one.span.end);
    out += std::string(one.look.hidden ? " hidden" : "") + (one.look.struck ? " struck" : "");
    if (!one.look.link.empty()) out += " " + std::string(one.look.link);
  }
  return out;
}

}  // namespace

TEST_CASE("a stretch of one look is one, whatever runs it is made of") {
  CHECK(told(formatted({{10, 0}})).empty());
  CHECK(told(formatted({{2, 0}, {4, 1}, {5, 1}, {10, 0}})) == "2-5 hidden");
  CHECK(told(formatted({{2, 0}, {4, 1}, {5, 2}, {10, 0}})) == "2-4 hidden, 4-5 struck");
  CHECK(told(formatted({{2, 1}, {4, 0}, {6, 1}, {10, 0}})) == "0-2 hidden, 4-6 hidden");
}

TEST_CASE("links lie over the looks of the words, and end where they end") {
  Document document = formatted({{4, 0}, {8, 2}, {10, 0}});
  link(document, 0, {6, 9}, "http://b");
  link(document, 0, {1, 3}, "http://a");
  link(document, 0, {3, 4}, "#inside");
  link(document, 0, {5, 5}, "http://nothing");
  link(document, 1, {0, 2}, "http://other");
  CHECK(told(document) == "1-3 http://a, 4-6 struck, 6-8 struck http://b, 8-9 http://b");
}

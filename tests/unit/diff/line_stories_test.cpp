// SPDX-License-Identifier: Apache-2.0
// What textconv writes of a .docx, laid out anew: lines beside the body, and tables drawn with bars.
#include <clausediff/clausediff.h>

#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "in_english.h"
#include "plain/plain.h"

using namespace clausediff;

namespace {

Report read_and_compared(const std::string& before, const std::string& after) {
  return compare(read_text_bytes(before, english()), read_text_bytes(after, english()), {});
}

const std::string& mill_order() {
  static const std::string text =
      "Milling Order\n\nThe terms of this order are those that the mill and the farmer have agreed for the harvest of this "
      "year.\n\n"
      "1. Grinding\n\nThe mill grinds the corn of the farmer in the week after it was brought, and keeps a record of each "
      "sack.\n\n"
      "2. Payment\n\nThe farmer pays the mill for each sack within ten days after the bill was received by the farmer.\n\n";
  return text;
}

const std::string& beside_lines() {
  static const std::string text =
      "[header] Cover Page\n\n[footer] Weald Millers Standard Order (Sussex) (v0.3). Free to use by each miller of the guild "
      "Page 1 of 1\n\n[header, first] Terms\n\n[footnote 1] Net of the miller's toll.\n";
  return text;
}

std::string in_one_line(std::string text) {
  for (char& c : text) c = c == '\n' ? ' ' : c;
  return text;
}

std::string cut_to_width(const std::string& text, std::size_t width) {
  std::string out, line, word;
  for (const char c : text + "\n") {
    if (c != ' ' && c != '\n') {
      word += c;
      continue;
    }
    if (!line.empty() && line.size() + 1 + word.size() > width) {
      out += line + "\n";
      line.clear();
    }
    line += (line.empty() || word.empty() ? "" : " ") + word;
    word.clear();
    if (c != '\n') continue;
    if (!line.empty()) out += line + "\n";
    line.clear();
  }
  return out;
}

std::string set_in(const std::string& text) {
  std::string out;
  for (const char c : text) {
    out += c;
    if (c == '\n') out += "     ";
  }
  return "     " + out;
}

std::string on_pages(const std::string& text) {
  std::string all, out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", at), text.size());
    all += cut_to_width(text.substr(at, end - at), 70) + "\n";
    at = end + 2;
  }
  std::size_t line = 0, page = 1;
  for (std::size_t at = 0; at < all.size(); ++line) {
    if (line % 14 == 0)
      out += (line == 0 ? std::string() : "\nPage " + std::to_string(page++) + " of 2\nFor the guild only\n\f") +
             "WEALD MILLERS\n\n";
    const std::size_t end = all.find('\n', at);
    out += all.substr(at, end + 1 - at);
    at = end + 1;
  }
  return out + "\nPage " + std::to_string(page) + " of 2\nFor the guild only\n";
}

std::string joined_by_two(const std::string& text) {
  std::string out;
  bool second = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", at), text.size());
    out += text.substr(at, end - at) + (second ? "\n\n" : " ");
    second = !second;
    at = end + 2;
  }
  return out;
}

std::vector<std::string> laid_out_anew(const std::string& text) {
  return {in_one_line(text), cut_to_width(text, 60), set_in(text), on_pages(text), joined_by_two(text)};
}

}  // namespace

TEST_CASE("lines beside the body are the same in every layout") {
  const std::string before = mill_order() + beside_lines();
  for (const std::string& after : laid_out_anew(before)) {
    CAPTURE(after);
    CHECK_FALSE(differs(read_and_compared(before, after)));
    CHECK_FALSE(differs(read_and_compared(after, before)));
  }
}

TEST_CASE("a word that changed in a line beside the body is told there in every layout") {
  const std::string before = mill_order() + beside_lines();
  std::string edited = before;
  edited.replace(edited.find("miller's toll"), 8, "farmer's");
  for (const std::string& after : laid_out_anew(edited)) {
    CAPTURE(after);
    const Report report = read_and_compared(before, after);
    REQUIRE(report.changes.items.size() == 1);
    const Pair& pair = report.alignment.pairs[report.changes.items[0].pair];
    const Document& document = report.before.document;
    CHECK(document.stories[document.paragraphs[pair.before].story].kind == StoryKind::footnote);
  }
}

TEST_CASE("a header that went is told, also where nothing was laid out anew") {
  const std::string header = "[header] Draft for the guild\n";
  const Report report = read_and_compared(mill_order() + header, mill_order());
  REQUIRE(report.changes.items.size() == 1);
  CHECK(report.changes.items[0].kind == ChangeKind::deletion);
}

TEST_CASE("lines of contents are the same in a text that lost its lines") {
  const std::string before = "Milling Order\n\n[contents] 1. Grinding 2\n\n[contents] 2. Payment 3\n\n" + mill_order().substr(15);
  CHECK_FALSE(differs(read_and_compared(before, in_one_line(before))));
}

TEST_CASE("a note's mark in a sentence is no line beside the body") {
  const std::string sentence =
      "3. Toll\n\nThe toll of the mill is shown in [footnote 1] and is taken of each sack before it is ground.\n\n";
  const std::string before = mill_order() + sentence + beside_lines();
  for (const std::string& after : laid_out_anew(before)) {
    CAPTURE(after);
    CHECK_FALSE(differs(read_and_compared(before, after)));
  }
}

namespace {

/// As textconv writes a Markdown-like contract with tables, with blank lines between all lines.
const std::string& barred_tables() {
  static const std::string text =
      "# Milling Order\n\nBy signing this order, each party agrees to enter into it subject to the terms that stand below.\n\n"
      "| | MILL | | FARMER |\n\n| Signature | | | |\n\n| Print Name | {name_of_the_mill_that_grinds} | | "
      "{name_of_the_farmer_that_pays_for_it} |\n\n"
      "| Title | {title_of_the_mill} | | {title_of_the_farmer} |\n\n| [ ] Stone ground flour | [ ] Fine flour |\n\n"
      "| [ ] Bran of the same corn | [ ] Middlings |\n\n| Date | | | |\n\n# 2. Payment\n\nThe farmer pays the mill for each sack "
      "within ten days after the bill.\n\n"
      "# 3. Toll\n\nThe toll of the mill is taken of each sack before it is ground.\n";
  return text;
}

}  // namespace

TEST_CASE("a table drawn with bars is the same where its lines were cut, joined or set in") {
  for (const std::string& after : laid_out_anew(barred_tables())) {
    CAPTURE(after);
    CHECK_FALSE(differs(read_and_compared(barred_tables(), after)));
    CHECK_FALSE(differs(read_and_compared(after, barred_tables())));
  }
}

TEST_CASE("a cell that changed is told in every layout, and nothing else") {
  std::string edited = barred_tables();
  edited.replace(edited.find("Fine flour"), 4, "Rough");
  for (const std::string& after : laid_out_anew(edited)) {
    CAPTURE(after);
    const Report report = read_and_compared(barred_tables(), after);
    CHECK(report.changes.items.size() == 1);
  }
}

TEST_CASE("a bar that came between the words of a sentence is told") {
  const std::string before = mill_order() + "3. Toll\n\nThe toll is taken of each sack before it is ground.\n";
  std::string after = before;
  after.replace(after.find("each sack before"), 9, "each | sack");
  CHECK(differs(read_and_compared(before, after)));
}

TEST_CASE("a row that came into a table drawn with bars is told") {
  std::string after = barred_tables();
  after.insert(after.find("| Date |"), "| Place | Lewes | | Hastings |\n\n");
  CHECK(differs(read_and_compared(barred_tables(), after)));
}

namespace {

std::string order_of_items(const std::string& first, const std::string& second) {
  return "# Milling Order\n\nThe miller enters the barn of the farmer for:\n- " + first + "\n- " + second +
         ", or\n- keeping the sacks whole\n";
}

}  // namespace

TEST_CASE("a comma that one version alone has at a line's end stays with the word before it") {
  const std::string before = order_of_items("the safety of the mill,", "grinding of seed") + "\n" + in_one_line(mill_order());
  const std::string after = order_of_items("the safety of the mill", "grinding of seed and of malt") + "\n" + mill_order();
  const Report report = read_and_compared(before, after);
  CHECK(report.changes.items.size() == 2);
  for (const Paragraph& paragraph : report.before.document.paragraphs) CHECK(paragraph.text != ",");
}

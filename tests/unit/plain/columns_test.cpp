// SPDX-License-Identifier: Apache-2.0
// Pages set in two columns, printed line by line.
#include "plain/columns.h"

#include <clausediff/language.h>

#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "in_english.h"

using namespace clausediff;

namespace {

using Texts = std::vector<std::string>;

/// Lines of at most `width` characters, and an empty one behind each paragraph.
Texts in_lines(const Texts& paragraphs, std::size_t width) {
  Texts lines;
  for (const std::string& paragraph : paragraphs) {
    std::string line, word;
    for (const char c : paragraph + " ") {
      if (c != ' ') {
        word += c;
        continue;
      }
      if (!line.empty() && line.size() + word.size() + 1 > width) lines.push_back(line), line.clear();
      line += (line.empty() ? "" : " ") + word;
      word.clear();
    }
    lines.push_back(line);
    lines.emplace_back();
  }
  return lines;
}

/// Both beside each other, the right one from column `gutter` on, `lower` rows further down.
std::string side_by_side(const Texts& left, const Texts& right, std::size_t gutter, std::size_t lower) {
  std::string page;
  for (std::size_t row = 0; row < std::max(left.size(), right.size() + lower); ++row) {
    std::string line = row < left.size() ? left[row] : "";
    const std::string beside = row >= lower && row - lower < right.size() ? right[row - lower] : "";
    if (!beside.empty()) line += std::string(gutter - line.size(), ' ') + beside;
    page += line + "\n";
  }
  return page;
}

const Texts fees = {
    "1. Fees. The Customer shall pay the fees that the order form states within thirty days of the day on which it received the "
    "invoice, and shall give a reason for each item which it does not pay.",
    "2. Taxes. The fees are net of all taxes that the law of the place of delivery asks for, which the Customer bears and pays "
    "with the fees unless it shows that it is free of them."};
const Texts term = {
    "3. Term. This agreement begins on the day on which the last of the parties signs it and ends two years later, unless one "
    "of them ends it before for a reason that the other one has given.",
    "4. Law. The law of the place in which the Supplier has its seat applies to this agreement and to all that the parties do "
    "or fail to do under it, whatever other law would apply."};

Texts paragraphs_of(const std::string& text) {
  Texts texts;
  const Document document = read_plain_text(text);
  for (const Paragraph& paragraph : document.paragraphs) texts.push_back(paragraph.text);
  return texts;
}

}  // namespace

TEST_CASE("a page in two columns is read one column after the other") {
  const Texts all = {fees[0], fees[1], term[0], term[1]};
  for (const std::size_t lower : {0U, 1U, 2U})
    CHECK(paragraphs_of(side_by_side(in_lines(fees, 38), in_lines(term, 36), 44, lower)) == all);
}

TEST_CASE("what stands across both columns stays where it is, and words that were spread to fill a line are a space apart") {
  std::string page = side_by_side(in_lines(fees, 38), in_lines(term, 36), 44, 0);
  page.replace(0, 8, "1.   Fees.");
  page.erase(page.find("     ", 10), 2);
  const std::string title = "                     MASTER AGREEMENT OF THE TWO PARTIES NAMED BELOW\n\n";
  CHECK(paragraphs_of(title + page) ==
        Texts{"MASTER AGREEMENT OF THE TWO PARTIES NAMED BELOW", fees[0], fees[1], term[0], term[1]});
}

TEST_CASE("a sentence that goes on in the next column is one sentence") {
  Texts lines = in_lines({fees[0] + " " + term[0].substr(9)}, 36);
  const auto middle = lines.begin() + static_cast<std::ptrdiff_t>(lines.size() / 2);
  const Texts left(lines.begin(), middle), right(middle, lines.end());
  CHECK(paragraphs_of(side_by_side(left, right, 44, 0)) == Texts{fees[0] + " " + term[0].substr(9)});
}

TEST_CASE("tables, signatures and items beside each other are no columns of running text") {
  const Texts terms = {"Delivery", "", "", "Inspection", "", "", "Acceptance", "", "", "Warranty"};
  const Texts names = {"SELLER:", "", "By:", "Name: A. Smith", "Title: Director", "Date:", "Place: Bath", "Witness:"};
  for (const std::string& page : {side_by_side(terms, in_lines(fees, 36), 44, 0), side_by_side(names, names, 44, 0),
                                  side_by_side(in_lines(fees, 70), {}, 74, 0), std::string("a  b\n"), std::string()})
    CHECK(unfold_columns(page, english()).empty());
}

TEST_CASE("lines that were spread to the margin are one column, wherever two spaces stand below each other") {
  const Texts lines = in_lines({fees[0] + " " + fees[1] + " " + term[0] + " " + term[1]}, 74);
  std::string page;
  for (std::string line : lines) {
    for (const std::size_t near : {std::size_t{20}, std::size_t{38}, std::size_t{55}}) {
      const std::size_t space = line.find(' ', near);
      if (space != std::string::npos) line.insert(space, 1, ' ');
    }
    page += line + "\n";
  }
  CHECK(unfold_columns(page, english()).empty());
}

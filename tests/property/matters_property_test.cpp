// SPDX-License-Identifier: Apache-2.0
// What holds for the issues list of any two versions, over made-up contracts with fixed seeds.
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "catch.h"
#include "issues_list.h"
#include "versions.h"

using namespace clausediff;

namespace {

using Texts = std::vector<std::string>;

class Author {
 public:
  explicit Author(std::uint32_t seed) : random_(seed) {}

  Texts contract() {
    Texts texts;
    for (std::uint32_t k = 0; k < 4 + below(12); ++k) texts.push_back(paragraph(k + 1));
    return texts;
  }

  /// Words struck, put in and swapped, paragraphs taken out, put in, moved and cut.
  Texts revised(Texts texts) {
    for (std::uint32_t k = 0; k < 1 + below(9) && !texts.empty(); ++k) revise(texts);
    return texts;
  }

 private:
  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random_() % bound); }

  template <std::size_t size>
  std::string one_of(const char* const (&list)[size]) {
    return list[below(size)];
  }

  std::string sentence() {
    static const char* const who[] = {"The Mill", "Farm", "Each party", "Neither party", "The Fee"};
    static const char* const force[] = {"shall", "may", "shall not", "will", "is not required to"};
    static const char* const act[] = {"pay $400 to", "indemnify", "deliver 30 crates to", "terminate on 60 days' notice to",
                                      "disclose the Recipe to"};
    static const char* const whom[] = {"the Mill", "the Farm", "the other party", "any third party"};
    static const char* const rest[] = {"", " unless the Farm agrees in writing", " within ten (10) days after receipt",
                                       ", except for fraud", " under Section 3"};
    return one_of(who) + " " + one_of(force) + " " + one_of(act) + " " + one_of(whom) + one_of(rest) + ".";
  }

  std::string one_of_goods() {
    static const char* const goods[] = {"flour and salt", "flour, excluding rye", "seeds sold under Section 2"};
    return one_of(goods);
  }

  std::string paragraph(std::uint32_t number) {
    static const char* const headings[] = {"Notices", "Liability", "Fees", "Term", "Audit"};
    std::string text = std::to_string(number) + ". " + one_of(headings) + ".";
    for (std::uint32_t k = 0; k < 1 + below(5); ++k) text += " " + sentence();
    return text;
  }

  void revise(Texts& texts) {
    const std::uint32_t at = below(static_cast<std::uint32_t>(texts.size()));
    std::string& text = texts[at];
    switch (below(8)) {
      case 0:
        texts.erase(texts.begin() + at);
        break;
      case 1:
        texts.insert(texts.begin() + at, paragraph(90 + at));
        break;
      case 2:
        text += " " + sentence();
        break;
      case 3:
        std::swap(text, texts[below(static_cast<std::uint32_t>(texts.size()))]);
        break;
      case 4:
        if (text.find(". ", text.size() / 2) != std::string::npos) {
          const std::size_t cut = text.find(". ", text.size() / 2) + 1;
          const std::string tail = text.substr(cut + 1);
          text.resize(cut);
          texts.insert(texts.begin() + at + 1, tail);
        }
        break;
      case 5:
        for (std::string& one : texts)
          for (std::size_t k = one.find("Farm"); k != std::string::npos; k = one.find("Farm", k + 6)) one.replace(k, 4, "Grower");
        break;
      case 6:
        text.insert(text.find(' ') + 1, "\"Recipe\" means the list of " + one_of_goods() + ". ");
        break;
      default:
        if (text.find("shall") != std::string::npos) text.replace(text.find("shall"), 5, "may");
        if (text.find("400") != std::string::npos) text.replace(text.find("400"), 3, "700");
        break;
    }
  }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE("every change belongs to one matter or to no substance, and no entry repeats another") {
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    INFO("seed " << seed);
    Author author(seed);
    const Texts before = author.contract();
    const Report report = compared(before, author.revised(before));
    tests::check_told_once(report);
    tests::check_entries(report);
  }
}

TEST_CASE("two equal versions have no matter and nothing without substance") {
  Author author(7);
  const Texts texts = author.contract();
  const Report report = compared(texts, texts);
  CHECK(report.matters.items.empty());
  CHECK(report.matters.same_words.empty());
  CHECK(report.matters.no_substance.empty());
}

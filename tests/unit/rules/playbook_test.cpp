// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>

#include "catch.h"
#include "findings.h"
#include "places.h"

using namespace clausediff;

namespace {

std::vector<std::string> rules_hit(const std::string& playbook, const std::string& before, const std::string& after) {
  CompareOptions options;
  options.playbook = *read_playbook(playbook, "book.toml");
  options.playbook_name = "book.toml";
  std::vector<std::string> rules;
  for (const Finding& finding : test::compare_texts(before, after, options).findings.items) rules.push_back(finding.rule);
  std::sort(rules.begin(), rules.end());
  return rules;
}

}  // namespace

TEST_CASE("An error in a playbook names its line") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"title = \"x\"\n[[watch]]\nid = \"a\"\n", "line 2"},
      {"[severity]\nterm-nothing = \"high\"\n", "line 2"},
      {"[severity]\nnumber = \"grave\"\n", "line 2"},
      {"[[position]]\nid = \"a\"\nfamily = \"exclusivity\"\nmust_not = \"vanish\"\n", "line 4"},
      {"[[position]]\nid = \"a\"\nabout = [\"fee\"]\nat_least = \"some\"\n", "line 4"},
      {"[[watch]]\nid = \"a\"\nphrases = [\"fee\",\n \"..9\"]\n", "line 4"},
      {"[[position]]\nid = \"a\"\nabout = [\"fee\"]\nat_least = \"12 bananas\"\n", "line 4"},
      {"[[position]]\nid = \"a\"\nabout = [\"fee\"]\nat_least = \"24 months\"\nat_most = \"12 months\"\n", "line 5"},
      {"[[position]]\nid = \"a\"\nabout = [\"fee\"]\nat_least = \"24 months\"\nat_most = \"USD 12\"\n", "line 5"},
      {"[[watch]]\nid = \"amount\"\nphrases = [\"fee\"]\n", "line 2"},
      {"[[watch]]\nid = \"high\"\nphrases = [\"fee\"]\n", "line 2"},
      {"[[watch]]\nid = \"a\"\nphrases = [\"fee\"]\nmessage = 3\n", "line 4"},
      {"title = 3\n", "line 1"},
      {"title = \n", "line 1"},
      {"colour = 1\n", "line 1"},
  };
  for (const auto& [text, line] : table) {
    INFO(text);
    const Result<Playbook> result = read_playbook(text, "book.toml");
    REQUIRE(!result);
    CHECK(result.error().part == line);
    CHECK(!result.error().detail.empty());
  }
}

TEST_CASE("A playbook watches its own words and weighs findings its own way") {
  const std::string book =
      "[severity]\nterm-timing = \"high\"\n[[watch]]\nid = \"feedback\"\nseverity = \"high\"\nphrases = "
      "[\"feedback/suggestion\"]\nmessage = \"Ask counsel.\"\n";
  CompareOptions options;
  options.playbook = *read_playbook(book, "book.toml");
  const Report report =
      test::compare_texts("The Buyer shall promptly send notes.", "The Buyer shall send notes and suggestions.", options);
  REQUIRE(report.findings.items.size() == 2);
  for (const Finding& finding : report.findings.items) CHECK(finding.severity == Severity::high);
  CHECK(rules_hit(book, "The Buyer keeps feedback.", "The Buyer keeps all feedback.") == std::vector<std::string>{"scope"});
}

TEST_CASE("A position that is left is a finding with the position's id") {
  const std::string book =
      "[[position]]\nid = \"keep-exclusivity\"\nfamily = \"exclusivity\"\nmust_not = [\"removed\", \"changed\"]\n"
      "[[position]]\nid = \"cap\"\nabout = [\"liability\"]\nat_least = \"12 months\"\n"
      "[[position]]\nid = \"law\"\nabout = [\"governed by\"]\none_of = [\"England\", \"New York\"]\n";
  using Ids = std::vector<std::string>;
  CHECK(rules_hit(book, "A holds an exclusive right.", "A holds a right.") == Ids{"keep-exclusivity", "term-exclusivity"});
  CHECK(rules_hit(book, "The liability is the fees of 12 months.", "The liability is the fees of 3 months.") ==
        Ids{"cap", "duration"});
  CHECK(rules_hit(book, "The liability is the fees of 12 months.", "The liability is the fees of two years.") == Ids{"duration"});
  CHECK(rules_hit(book, "It is governed by the laws of England.", "It is governed by the laws of Texas.") ==
        Ids{"law", "term-governing-law"});
  CHECK(rules_hit(book, "It is governed by the laws of England.", "It is governed by the laws of New York.") ==
        Ids{"term-governing-law"});
}

TEST_CASE("A position counts where the revision touched nothing too, and says so") {
  CompareOptions options;
  options.playbook = *read_playbook(
      "[[position]]\nid = \"cap\"\nabout = [\"liability\"]\nat_least = \"12 months\"\n"
      "[[position]]\nid = \"law\"\nabout = [\"governed by\"]\none_of = [\"England\"]\n",
      "book.toml");
  const std::string standing = "The liability is the fees of 3 months.\n\nIt is governed by the laws of Texas.\n\n";
  const Report report = test::compare_texts(standing + "The Hall is red.", standing + "The Hall is blue.", options);
  REQUIRE(report.findings.items.size() == 2);
  for (const Finding& finding : report.findings.items) {
    CHECK(finding.stands);
    CHECK(finding.direction == Direction::unchanged);
    CHECK(finding.sentence.find("It stood so before.") != std::string::npos);
    CHECK(finding.before.size() == finding.after.size());
  }
  const Report worse =
      test::compare_texts(standing, "The liability is the fees of 2 months.\n\nIt is governed by the laws of England.", options);
  const auto stands = [](const Finding& finding) { return finding.stands; };
  CHECK(std::none_of(worse.findings.items.begin(), worse.findings.items.end(), stands));
  const Report beside =
      test::compare_texts("The liability is the fees of 3 months.", "The whole liability is the fees of 3 months.", options);
  CHECK(std::count_if(beside.findings.items.begin(), beside.findings.items.end(), stands) == 1);
}

TEST_CASE("The sample playbooks can be read") {
  for (const std::string name : {"buyer.toml", "supplier.toml", "model-developer.toml"}) {
    std::ifstream file(clausediff::tests::source_folder() / ("samples/playbooks/" + name));
    REQUIRE(file);
    std::stringstream text;
    text << file.rdbuf();
    const Result<Playbook> result = read_playbook(text.str(), name);
    INFO(name << " " << (result ? "" : result.error().part + " " + result.error().detail));
    CHECK(result.ok());
  }
}

TEST_CASE("A playbook's keys and phrases have bounds") {
  std::string deep = "a";
  for (int i = 0; i < 100000; ++i) deep += ".a";
  std::string phrase;
  for (int i = 0; i < 256; ++i) phrase += "fee ";
  for (const std::string& text : {deep + " = 1\n", "[" + deep + "]\n", "x = { " + deep + " = 1 }\n",
                                  "[[watch]]\nid = \"a\"\nphrases = [\"" + phrase + "\"]\n"}) {
    const Result<Playbook> result = read_playbook(text, "book.toml");
    REQUIRE(!result);
    CHECK(!result.error().part.empty());
  }
  CHECK(read_playbook("title = \"" + std::string(200, '.') + "\" # " + std::string(200, '.') + "\n", "book.toml"));
}

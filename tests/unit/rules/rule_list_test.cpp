// SPDX-License-Identifier: Apache-2.0
#include <clausediff/clausediff.h>

#include <fstream>
#include <sstream>
#include <string>

#include "catch.h"
#include "findings.h"
#include "language/lexicon.h"
#include "places.h"

using namespace clausediff;

TEST_CASE("docs/rules.md lists the rules as they are") {
  std::ifstream file(clausediff::tests::source_folder() / "docs/rules.md");
  REQUIRE(file);
  std::stringstream text;
  text << file.rdbuf();
  INFO("clausediff rules --markdown prints the table");
  CHECK(text.str().find(to_rule_markdown()) != std::string::npos);
}

TEST_CASE("Every family of terms has an example that its rule flags") {
  for (const LexiconFamily& family : lexicon_families()) {
    INFO(family.name);
    const std::string before(family.example_before);
    const std::string after(family.example_after);
    bool found = false;
    for (const Finding& finding : test::compare_texts("The party " + before + ".", "The party " + after + ".").findings.items)
      found = found || finding.family == family.name;
    CHECK(found);
  }
}

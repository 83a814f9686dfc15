// SPDX-License-Identifier: Apache-2.0
#include <clausediff/clausediff.h>

#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "places.h"

using namespace clausediff;

TEST_CASE("the page of a sample is no larger than one and a half times the text of both versions and 100 KB") {
  const std::vector<std::pair<std::string, std::string>> pairs = {{"partnership-v1", "partnership-v2"},
                                                                  {"partnership-v2", "partnership-v3"},
                                                                  {"supply-v1", "supply-v2"},
                                                                  {"nda-v1", "nda-v2"}};
  for (const auto& [first, second] : pairs) {
    INFO(first << " " << second);
    const auto path = [](const std::string& name) {
      return (clausediff::tests::source_folder() / ("samples/" + name + ".docx")).string();
    };
    Result<Documents> documents = read_documents(path(first), path(second));
    REQUIRE(documents.ok());
    const std::size_t text = to_text(documents->before).size() + to_text(documents->after).size();
    const Report report = compare(std::move(documents->before), std::move(documents->after));
    CHECK(to_html(report).size() <= text * 3 / 2 + 100 * 1024);
  }
}

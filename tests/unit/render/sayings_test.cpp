// SPDX-License-Identifier: Apache-2.0
#include "render/sayings.h"

#include "catch.h"

using namespace clausediff;

namespace {

Finding finding(const std::string& sentence, const std::string& rule = "r", Severity severity = Severity::high) {
  Finding made;
  made.rule = rule;
  made.severity = severity;
  made.sentence = sentence;
  return made;
}

std::vector<std::string> said(const std::vector<Finding>& items) {
  std::vector<std::uint32_t> indices;
  for (std::uint32_t i = 0; i < items.size(); ++i) indices.push_back(i);
  std::vector<std::string> sentences;
  for (const Saying& saying : sayings_of(items, indices)) sentences.push_back(saying.sentence);
  return sentences;
}

}  // namespace

TEST_CASE("findings of one rule that differ in a quoted word are one sentence") {
  CHECK(said({finding("The clause no longer says “data”, which bears on x."),
              finding("The clause no longer says “Privacy”, which bears on x."),
              finding("The clause no longer says “DATA”, which bears on x.")}) ==
        std::vector<std::string>{"The clause no longer says “data” or “Privacy”, which bears on x."});
  CHECK(said({finding("The clause now says “a”."), finding("The clause now says “b”."), finding("The clause now says “c”.")}) ==
        std::vector<std::string>{"The clause now says “a”, “b” and “c”."});
}

TEST_CASE("a long list of words is cut where that saves something") {
  const auto many = [](int count) {
    std::vector<Finding> items;
    for (int i = 0; i < count; ++i)
      items.push_back(finding("It no longer says “" + std::string(1, static_cast<char>('a' + i)) + "”."));
    return said(items).front();
  };
  CHECK(many(6) == "It no longer says “a”, “b”, “c”, “d”, “e” or “f”.");
  CHECK(many(7) == "It no longer says “a”, “b”, “c”, “d”, “e”, “f” or “g”.");
  CHECK(many(8) == "It no longer says “a”, “b”, “c”, “d”, “e”, “f” or 2 more such words.");
}

TEST_CASE("what another rule or another severity says, or another direction, is said on its own") {
  CHECK(said({finding("It says “a”."), finding("It says “b”.", "s"), finding("It says “c”.", "r", Severity::low)}).size() == 3);
  CHECK(said({finding("It now says “a”."), finding("It no longer says “b”.")}).size() == 2);
  CHECK(said({finding("“Fees” is no longer defined."), finding("“Costs” is no longer defined.")}).size() == 2);
  CHECK(said({finding("Twice."), finding("Twice.")}) == std::vector<std::string>{"Twice."});
}

// SPDX-License-Identifier: Apache-2.0
// The words of both sides of a clause, matched.
#include <string>

#include "catch.h"
#include "rules/unit.h"

using namespace clausediff;

namespace {

Reading reading_of(const std::string& text, const Stemmer& stemmer) {
  Reading reading;
  reading.language = &stemmer.language();
  read_words(text, {0, static_cast<std::uint32_t>(text.size())}, 0, stemmer, reading.words);
  reading.fact_of.assign(reading.words.size(), no_word);
  reading.label.assign(reading.words.size(), false);
  return reading;
}

/// "kept0 old0 kept1 old1 …"
std::string row(std::size_t count, const std::string& other) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "kept" + std::to_string(i) + " " + other + std::to_string(i) + " ";
  return text;
}

}  // namespace

TEST_CASE("a row of thousands of edits is matched by the words that stand once on each side") {
  constexpr std::size_t count = 1500;
  const Stemmer stemmer(english());
  Unit unit;
  unit.before = reading_of(row(count, "old"), stemmer);
  unit.after = reading_of(row(count, "new"), stemmer);
  match_words(unit, {});
  REQUIRE(unit.to_after.size() == 2 * count);
  CHECK(unit.hunks.size() == count);
  for (std::size_t at = 0; at < 2 * count; at += 2) CHECK(unit.to_after[at] == at);
}

TEST_CASE("a word that moved in a row of many edits crosses no other") {
  constexpr std::size_t count = 400;
  const Stemmer stemmer(english());
  Unit unit;
  unit.before = reading_of("moved " + row(count, "old"), stemmer);
  unit.after = reading_of(row(count, "new") + "moved", stemmer);
  match_words(unit, {});
  CHECK(unit.to_after[0] == no_word);
  std::size_t last = 0;
  for (const std::size_t partner : unit.to_after) {
    if (partner == no_word) continue;
    CHECK((partner >= last));
    last = partner;
  }
  CHECK(last == 2 * count - 2);
}

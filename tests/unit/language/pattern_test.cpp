// SPDX-License-Identifier: Apache-2.0
#include "language/pattern.h"

#include <string>
#include <vector>

#include "catch.h"

using namespace clausediff;

namespace {

bool found(const std::string& pattern, const std::string& text) {
  const Stemmer stemmer(english());
  PatternCompiler compiler(stemmer);
  std::string why;
  REQUIRE(compiler.add(pattern, 0, 0, PatternRole::term, why));
  std::vector<Word> words;
  read_words(text, {0, static_cast<std::uint32_t>(text.size())}, 0, stemmer, words);
  return !find_patterns(compiler.table(), words).empty();
}

}  // namespace

TEST_CASE("A phrase is found by stem, exactly, by capital, with gaps and with what stands around it") {
  CHECK(found("renew", "it is renewed yearly"));
  CHECK(!found("=renew", "it is renewed yearly"));
  CHECK(found("^will", "Dear Will, hello"));
  CHECK(!found("_will", "Dear Will, hello"));
  CHECK(found("=sole ..2 =remedy", "the sole and exclusive remedy"));
  CHECK(!found("=sole ..1 =remedy", "the sole and most exclusive remedy"));
  CHECK(found("{=special} ..6 damage", "special, indirect or other damages"));
  CHECK(!found("{=special} ..6 damage", "a special day. Damages are due."));
  CHECK(found("raw/building material", "building materials"));
  CHECK(found("non =exclusive", "a non-exclusive right"));
  CHECK(found("{=material} <end>", "the material is delivered"));
  CHECK(!found("{=material} <end>", "the material breach is cured"));
}

TEST_CASE("Spellings of all traditions are one") {
  CHECK(found("=license", "a licence"));
  CHECK(found("=commercialize", "to commercialise it"));
  CHECK(found("=reasonable =endeavors", "reasonable endeavours"));
  CHECK(found("=most =favored", "most-favoured"));
  CHECK(found("=willful", "wilful misconduct"));
  CHECK(!found("=exercize", "to exercise it"));
}

TEST_CASE("A phrase that cannot be read says why") {
  const Stemmer stemmer(english());
  PatternCompiler compiler(stemmer);
  for (const std::string bad : {"", "..3", "a ..99 b", "{}", "= x"}) {
    std::string why;
    INFO(bad);
    CHECK(!compiler.add(bad, 0, 0, PatternRole::term, why));
    CHECK(!why.empty());
  }
}

// SPDX-License-Identifier: Apache-2.0
#include "language/pattern.h"

#include <string>
#include <vector>

#include "catch.h"
#include "language/facts/facts.h"
#include "language/lexicon.h"

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

namespace {

std::vector<Word> words_of(std::string_view text, const Stemmer& stemmer) {
  std::vector<Word> words;
  read_words(text, {0, static_cast<std::uint32_t>(text.size())}, 0, stemmer, words);
  return words;
}

constexpr std::string_view full_text =
    "The Supplier shall not, without the prior written consent of the Customer, assign this Agreement in California or New York. "
    "Unless it was grossly negligent, neither party's liability shall exceed twice the Fees or US$1,500,000 (one and a half "
    "million "
    "dollars), save for fraud. Under Section 9.2(b) and Exhibit C it may terminate on thirty (30) days' notice, at the latest by "
    "31 "
    "December 2026, the third anniversary, or monthly. Payment is net 45; half of the price is due in euros, 5% per annum, once "
    "a "
    "year. The exclusive licence survives; the Data Protection Act 2018 and Appendix II apply, and US law only governs.";

}  // namespace

TEST_CASE("Words at which nothing can begin are passed over, and nothing is missed by that") {
  const Stemmer stemmer(english());
  const std::vector<Word> words = words_of(full_text, stemmer);
  std::vector<Word> unknown = words;
  for (Word& word : unknown) word.leads = lead::all;
  const Lexicon& lexicon = lexicon_of(english());
  for (const PatternTable* table : {&lexicon.phrases, &lexicon.places, &lexicon.modality, &lexicon.negation, &lexicon.exception,
                                    &lexicon.scope, &lexicon.gravity}) {
    CHECK(table->lead != 0);
    const auto found = find_patterns(*table, words), all = find_patterns(*table, unknown);
    REQUIRE(found.size() == all.size());
    CHECK(!found.empty());
    for (std::size_t i = 0; i < found.size(); ++i) CHECK((found[i].begin == all[i].begin && found[i].pattern == all[i].pattern));
  }
  const auto facts = find_facts(words, english()), all = find_facts(unknown, english());
  REQUIRE(facts.size() == all.size());
  CHECK(facts.size() > 10);
  for (std::size_t i = 0; i < facts.size(); ++i) CHECK((facts[i].begin == all[i].begin && facts[i].key == all[i].key));
}

TEST_CASE("What one reader of words has learnt the one beside it knows, and it can be handed what that one learns") {
  Stemmer first(english());
  const WordEntry& known = first.entry("licences");
  CHECK(known.norm == "licenses");
  Stemmer second = first.beside();
  CHECK(&second.entry("licences") == &known);
  const WordEntry& learnt = second.entry("renewals");
  first.take(second);
  CHECK(&first.entry("renewals") == &learnt);
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

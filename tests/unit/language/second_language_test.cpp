// SPDX-License-Identifier: Apache-2.0
// A small second language: what reads numbers, months, currencies and pointers must know them from its tables alone.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "catch.h"
#include "language/facts/facts.h"

using namespace clausediff;

namespace {

constexpr WordTable cardinals(std::array{NumberWord{"unu", 1}, NumberWord{"du", 2}, NumberWord{"tri", 3},
                                         NumberWord{"dudek", 20}});
constexpr WordTable scales(std::array{NumberWord{"cent", 100}, NumberWord{"mil", 1000}});
constexpr WordTable short_scales(std::array{NumberWord{"mn", 1e6}});
constexpr WordTable ordinals(std::array{NumberWord{"unua", 1}, NumberWord{"dua", 2}});
constexpr WordTable parts(std::array{NumberWord{"duono", 2}});
constexpr WordTable months(std::array{MonthWord{"januaro", 1}, MonthWord{"majo", 5}, MonthWord{"maj", 5, true}});
constexpr WordTable currencies(std::array{CurrencyWord{"spesmiloj", "SPM"}, CurrencyWord{"spm", "SPM", true}});
constexpr WordTable pointers(std::array{PointerNoun{"paragrafo", PointerKind::section, false, ""},
                                        PointerNoun{"aldono", PointerKind::schedule, false, "Aldono"}});

constexpr Language second = {cardinals.list(), scales.list(), short_scales.list(), ordinals.list(),
                             parts.list(),     months.list(), currencies.list(),   pointers.list()};

std::vector<std::string> keys_in(const std::string& text, const Language& language) {
  const Stemmer stemmer;
  std::vector<Word> words;
  read_words(text, {0, static_cast<std::uint32_t>(text.size())}, 0, stemmer, words);
  std::vector<std::string> keys;
  for (const Fact& fact : find_facts(words, language)) keys.push_back(fact.key);
  return keys;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("Another language's words are read by its tables") {
  CHECK(keys_in("ekde la 3 Majo 2027", second) == Keys{"2027-05-03"});
  CHECK(keys_in("ekde la 3 Maj 2027", second) == keys_in("ekde la 3 Majo 2027", second));
  CHECK(keys_in("pagas Spm 500 nun", second) == keys_in("pays SPM 500 now", second));
  CHECK(keys_in("pagas Spm 500 nun", second).size() == 1);
  CHECK(keys_in("laux Paragrafo 4.2 kaj", second) == Keys{"section 4.2"});
  CHECK(keys_in("laux Aldono B kaj", second) == Keys{"schedule b"});
  CHECK(keys_in("ricevas du cent dudek tri ekzemplerojn", second) == keys_in("receives 223 copies", second));
}

TEST_CASE("English numbers, months, currencies and pointers are nothing to another language") {
  CHECK(keys_in("from 3 May on, the 5 January 2027", second) != keys_in("from 3 May on, the 5 January 2027", english()));
  CHECK(keys_in("gives one hundred copies", second).empty());
  CHECK(keys_in("pays USD five now", second).empty());
  CHECK(keys_in("under Section 4.2 and", second) != Keys{"section 4.2"});
  CHECK(keys_in("under Exhibit B and", second).empty());
  CHECK(keys_in("laux Paragrafo 4.2 kaj", english()) != Keys{"section 4.2"});
}

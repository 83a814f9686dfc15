// SPDX-License-Identifier: Apache-2.0
// A small second language: every stage must know its words from the Language alone, and none of English.
#include <clausediff/clausediff.h>

#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "language/facts/facts.h"
#include "second_language.h"

using namespace clausediff;

namespace {

using Keys = std::vector<std::string>;

Keys keys_in(const std::string& text, const Language& language) {
  const Stemmer stemmer(language);
  std::vector<Word> words;
  read_words(text, {0, static_cast<std::uint32_t>(text.size())}, 0, stemmer, words);
  Keys keys;
  for (const Fact& fact : find_facts(words, language)) keys.push_back(fact.key);
  return keys;
}

Document contract(const std::string& obligation, const Language& language) {
  ReadOptions options;
  options.language = &language;
  const std::string text =
      "KONTRAKTO\n\n1. Difinoj\n\n\"Materialo\" signifas la varojn el Aldono A.\n\n2. Liverado\n\n2.1 " + obligation +
      "\n\nArtikolo 3\n\nPrezo laŭ Artikolo 3.\n\nAldono A\n\nListo de varoj.\n";
  Result<Document> document = read_bytes(text, "kontrakto.txt", options);
  REQUIRE(document.ok());
  return std::move(*document);
}

constexpr const char* duty = "La Vendisto devas liveri dudek ekzemplerojn ene de 30 tagoj antaŭ la 3 Majo 2027 laŭ Paragrafo 1.";
constexpr const char* right = "La Vendisto rajtas liveri dek ekzemplerojn ene de 2 monatoj antaŭ la 5 Januaro 2027 laŭ Paragrafo 1.";

Report compared(const std::string& before, const std::string& after, const Language& language) {
  CompareOptions options;
  options.language = &language;
  return compare(contract(before, language), contract(after, language), options);
}

bool has(const Report& report, FindingKind kind) {
  return std::any_of(report.findings.items.begin(), report.findings.items.end(),
                     [&](const Finding& finding) { return finding.kind == kind; });
}

}  // namespace

TEST_CASE("another language's numbers, dates, sums and pointers are read by its tables") {
  const Language& second = second_language();
  CHECK(keys_in("ekde la 3 Majo 2027", second) == Keys{"2027-05-03"});
  CHECK(keys_in("ekde la 3 Maj 2027", second) == keys_in("ekde la 3 Majo 2027", second));
  CHECK(keys_in("pagas Spm 500 nun", second) == keys_in("pays SPM 500 now", second));
  CHECK(keys_in("pagas Spm 500 nun", second).size() == 1);
  CHECK(keys_in("laux Paragrafo 4.2 kaj", second) == Keys{"section 4.2"});
  CHECK(keys_in("laux Aldono B kaj", second) == Keys{"schedule b"});
  CHECK(keys_in("ricevas du cent dudek tri ekzemplerojn", second) == keys_in("receives 223 copies", second));
}

TEST_CASE("English numbers, months, currencies and pointers are nothing to another language") {
  const Language& second = second_language();
  CHECK(keys_in("from 3 May on, the 5 January 2027", second) != keys_in("from 3 May on, the 5 January 2027", english()));
  CHECK(keys_in("gives one hundred copies", second).empty());
  CHECK(keys_in("pays USD five now", second).empty());
  CHECK(keys_in("under Section 4.2 and", second) != Keys{"section 4.2"});
  CHECK(keys_in("under Exhibit B and", second).empty());
  CHECK(keys_in("laux Paragrafo 4.2 kaj", english()) != Keys{"section 4.2"});
}

TEST_CASE("a contract in another language has its definitions, labels and references by that language's value") {
  const Report report = compared(duty, right, second_language());
  const Clauses& clauses = report.after.clauses;
  REQUIRE(clauses.definitions.size() == 1);
  CHECK(clauses.definitions[0].term == "Materialo");
  CHECK(clauses.definitions[0].form == DefinitionForm::means);
  Keys targets;
  for (const Reference& reference : clauses.references) targets.push_back(reference.target);
  CHECK(targets == Keys{"Aldono A", "1", "Artikolo 3"});
  CHECK(std::all_of(clauses.references.begin(), clauses.references.end(),
                    [](const Reference& reference) { return reference.target_clause != none; }));
  CHECK(std::any_of(clauses.items.begin(), clauses.items.end(),
                    [](const Clause& clause) { return clause.kind == ClauseKind::schedule && clause.number == "Aldono A"; }));
  const Clauses in_english = compared(duty, right, english()).after.clauses;
  CHECK(in_english.definitions.empty());
  CHECK(in_english.references.empty());
}

TEST_CASE("the findings of a contract in another language come from that language's value") {
  const Report report = compared(duty, right, second_language());
  CHECK(has(report, FindingKind::modality));
  CHECK(has(report, FindingKind::number));
  CHECK(has(report, FindingKind::duration));
  CHECK(has(report, FindingKind::date));
  const Report in_english = compared(duty, right, english());
  CHECK_FALSE(has(in_english, FindingKind::modality));
  CHECK_FALSE(has(in_english, FindingKind::date));
}

TEST_CASE("words of English say nothing in another language") {
  const Report report = compared("\"Goods\" means what Section 1 says. The Seller shall deliver within 30 days.",
                                 "\"Goods\" means what Section 1 says. The Seller may deliver unless it rains within 60 days.",
                                 second_language());
  CHECK_FALSE(has(report, FindingKind::modality));
  CHECK_FALSE(has(report, FindingKind::exception));
  CHECK_FALSE(has(report, FindingKind::duration));
  CHECK(report.after.clauses.definitions.size() == 1);
}

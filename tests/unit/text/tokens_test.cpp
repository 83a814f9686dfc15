// SPDX-License-Identifier: Apache-2.0
#include "text/tokens.h"

#include <string>

#include "catch.h"

using namespace clausediff;

namespace {

Document one_paragraph(const std::string& text) {
  Document document;
  document.paragraphs.emplace_back();
  document.paragraphs[0].text = text;
  return document;
}

// The words of a text, set apart by bars.
std::string words_of(const std::string& text, const CompareOptions& options = {}) {
  const Words words = tokenize(one_paragraph(text), Document(), options);
  std::string out;
  for (const Token& token : words.before.tokens)
    out += (out.empty() ? "" : "|") + text.substr(token.span.begin, token.span.size());
  return out;
}

bool held_equal(const std::string& before, const std::string& after, const CompareOptions& options = {}) {
  const Words words = tokenize(one_paragraph(before), one_paragraph(after), options);
  const auto same = [](const Token& a, const Token& b) { return a.id == b.id; };
  return std::equal(words.before.tokens.begin(), words.before.tokens.end(), words.after.tokens.begin(), words.after.tokens.end(),
                    same);
}

struct Row {
  std::string text;
  std::string words;
};

}  // namespace

TEST_CASE("words, amounts, dates and references are whole tokens") {
  const std::vector<Row> rows = {
      {"The Supplier shall pay.", "The|Supplier|shall|pay|."},
      {"non-exclusive and/or the party's", "non-exclusive|and/or|the|party's"},
      {"a fee of $1,250,000.50, net", "a|fee|of|$1,250,000.50|,|net"},
      {"USD 5 million or 3,000 euros", "USD 5 million|or|3,000 euros"},
      {"US$5 and \u20AC7", "US$5|and|\u20AC7"},
      {"5% or 1.5 per cent.", "5%|or|1.5 per cent|."},
      {"on 3 March 2025 or March 3, 2025.", "on|3 March 2025|or|March 3, 2025|."},
      {"of May 2025, you may", "of|May 2025|,|you|may"},
      {"May 3 clauses", "May|3|clauses"},
      {"Section 9.2(b)(iii), 2025-03-01", "Section|9.2(b)(iii)|,|2025-03-01"},
      {"thirty (30) days", "thirty|(|30|)|days"},
      {"see https://example.org/a?b", "see|https://example.org/a|?|b"},
      {"\u201Cas is\u201D\u2014really", "\u201C|as|is|\u201D|\u2014|really"},
      {"2019\u20132020", "2019\u20132020"},
      {"", ""},
      {"   ", ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(words_of(row.text) == row.words);
  }
}

TEST_CASE("text without spaces is cut by ICU's dictionaries") {
  CHECK(words_of("\u672C\u5951\u7D04\u306F\u6709\u52B9") != "\u672C\u5951\u7D04\u306F\u6709\u52B9");
  CHECK(words_of("\u0E2A\u0E31\u0E0D\u0E0D\u0E32\u0E19\u0E35\u0E49") != "\u0E2A\u0E31\u0E0D\u0E0D\u0E32\u0E19\u0E35\u0E49");
}

TEST_CASE("what normalisation holds equal has equal ids") {
  const std::vector<Row> equal = {
      {"\u201Cas is\u201D", "\"as is\""},
      {"the party\u2019s", "the party's"},
      {"co\u2011operate", "co-operate"},
      {"a \u2014 b", "a -- b"},
      {"a\u00A0b", "a  b"},
      {"agree\u00ADment", "agreement"},
      {"\uFB01nal", "final"},
      {"a\u200Bb", "ab"},
      {"caf\u00E9", "cafe\u0301"},
      {"3\u00A0March 2025", "3 March  2025"},
      {"wait\u2026", "wait..."},
      {"a\tb\nc", "a b c"},
  };
  for (const Row& row : equal) {
    INFO(row.text << " / " << row.words);
    CHECK(held_equal(row.text, row.words));
  }
  CHECK_FALSE(held_equal("shall", "may"));
  CHECK_FALSE(held_equal("Customer", "customer"));
}

TEST_CASE("letter case is held equal only where asked") {
  CompareOptions options;
  options.ignore_case = true;
  CHECK(held_equal("The Customer", "the CUSTOMER", options));
  CHECK(held_equal("Stra\u00DFe", "STRASSE", options));
}

TEST_CASE("exact compares characters as they stand") {
  CompareOptions options;
  options.exact = true;
  CHECK_FALSE(held_equal("a  b", "a b", options));
  CHECK_FALSE(held_equal("\u201Ca\u201D", "\"a\"", options));
  CHECK(held_equal("a b", "a b", options));
}

TEST_CASE("objects are equal where their contents are") {
  Document before = one_paragraph("see \uFFFC");
  Document after = before;
  before.objects.push_back({0, {4, 7}, ObjectKind::image, "aa", ""});
  after.objects.push_back({0, {4, 7}, ObjectKind::image, "bb", ""});
  const Words words = tokenize(before, after, {});
  CHECK(words.before.tokens[1].kind == TokenKind::object);
  CHECK(words.before.tokens[1].id != words.after.tokens[1].id);
  CHECK(tokenize(before, before, {}).after.tokens[1].id == tokenize(before, before, {}).before.tokens[1].id);
}

TEST_CASE("the number of a page is no word") {
  Document document = one_paragraph("Page 12 of 40");
  document.fields.push_back({0, {5, 7}, " PAGE \\* MERGEFORMAT", ""});
  document.fields.push_back({0, {11, 13}, "REF _Ref1", ""});
  CHECK(tokenize(document, document, {}).before.tokens.size() == 3);
}

TEST_CASE("malformed UTF-8 is read byte by byte and compares with itself") {
  const std::string bad = "a\xFF\xC3 b\xE2\x80";
  CHECK(held_equal(bad, bad));
  CHECK_FALSE(held_equal(bad, "a b"));
}

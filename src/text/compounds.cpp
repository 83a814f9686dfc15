// SPDX-License-Identifier: Apache-2.0
#include <cstddef>

#include "text/ascii.h"
#include "text/cue_names.h"
#include "text/language.h"
#include "text/scanner.h"

namespace clausediff {
namespace {

struct Row {
  std::string_view text;
  const std::vector<Token>& tokens;
  const Language& language;

  std::string_view word(std::size_t i) const {
    return i < tokens.size() ? text.substr(tokens[i].span.begin, tokens[i].span.size()) : std::string_view();
  }
  bool has(Cue cue, std::size_t i) const { return language.cues.has(cue, word(i)); }
  bool is(std::size_t i, TokenKind kind) const { return i < tokens.size() && tokens[i].kind == kind; }
};

// A name in running text: its first letter alone is a capital, so "may" and "MAY" are no month.
bool is_month(std::string_view word, const Language& language) {
  return !word.empty() && is_ascii_upper(word[0]) && (word.size() < 2 || !is_ascii_upper(word[1])) &&
         language.months.find(ascii_lower(word)) != nullptr;
}

bool is_currency(std::string_view word, const Language& language) {
  return word.size() == 3 && is_ascii_upper(word[0]) && is_ascii_upper(word[1]) && is_ascii_upper(word[2]) &&
         language.currencies.find(ascii_lower(word)) != nullptr;
}

bool is_scale(std::string_view word, const Language& language) {
  const NumberWord* scale = word.size() < 7 ? nullptr : language.scales.find(ascii_lower(word));
  return scale != nullptr && scale->value >= 1000;
}

bool is_unit_of_money(std::string_view word, const Language& language) {
  return language.cues.has(Cue::compound_money_units, word) || is_currency(word, language);
}

bool is_day(std::string_view word, const Language& language) {
  std::size_t digits = 0;
  while (digits < word.size() && word[digits] >= '0' && word[digits] <= '9') ++digits;
  if (digits == 0 || digits > 2) return false;
  const std::string_view rest = word.substr(digits);
  return rest.empty() || language.cues.has(Cue::compound_day_endings, rest);
}

bool is_year(std::string_view word) {
  return word.size() == 4 && (word[0] == '1' || word[0] == '2') && word.find_first_not_of("0123456789") == std::string_view::npos;
}

// Each of these returns one past the last token of the compound that begins at i, or i where none does.
std::size_t date(const Row& row, std::size_t i) {
  std::size_t end = i;
  if (is_month(row.word(i), row.language)) {
    end = i + 1;
    if (is_day(row.word(end), row.language)) ++end;
  } else if (is_day(row.word(i), row.language)) {
    end = i + (row.has(Cue::compound_day_links, i + 1) ? 2U : 1U);
    if (!is_month(row.word(end), row.language)) return i;
    ++end;
  } else {
    return i;
  }
  const std::size_t year = row.word(end) == "," ? end + 1 : end;
  return is_year(row.word(year)) ? year + 1 : i;
}

std::size_t amount(const Row& row, std::size_t i) {
  const bool attached = row.is(i + 1, TokenKind::amount) && !row.tokens[i + 1].space_before && row.word(i).size() <= 3;  // "US$5"
  const bool led =
      attached || (is_currency(row.word(i), row.language) && (row.is(i + 1, TokenKind::number) || row.is(i + 1, TokenKind::amount)));
  const bool signed_amount = row.is(i, TokenKind::amount);
  if (!led && !signed_amount && !row.is(i, TokenKind::number)) return i;
  std::size_t end = led ? i + 2 : i + 1;
  if (is_scale(row.word(end), row.language)) ++end;
  const bool money = is_unit_of_money(row.word(end), row.language);
  if (money) ++end;
  return led || signed_amount || money ? end : i;
}

std::size_t percentage(const Row& row, std::size_t i) {
  if (!row.is(i, TokenKind::number)) return i;
  if (row.has(Cue::compound_percent, i + 1)) return i + 2;
  return row.has(Cue::word_per, i + 1) && row.has(Cue::compound_cent, i + 2) ? i + 3 : i;
}

// A month or a currency leads a compound only where a number comes next; this spares nearly every word the look-up.
bool begins_number(const Row& row, std::size_t i) {
  if (i >= row.tokens.size()) return false;
  const char c = row.text[row.tokens[i].span.begin];
  return (c >= '0' && c <= '9') || row.is(i, TokenKind::amount);
}

std::size_t compound(const Row& row, std::size_t i, TokenKind& kind) {
  const char first = row.text[row.tokens[i].span.begin];
  const bool digit = first >= '0' && first <= '9';
  if (!digit && !row.is(i, TokenKind::amount) && !begins_number(row, i + 1)) return i;
  kind = TokenKind::date;
  if (const std::size_t end = date(row, i); end > i) return end;
  kind = TokenKind::amount;
  if (const std::size_t end = amount(row, i); end > i) return end;
  kind = TokenKind::percentage;
  return percentage(row, i);
}

bool has_number(const std::vector<Token>& tokens, std::size_t first) {
  for (std::size_t i = first; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::number || tokens[i].kind == TokenKind::amount) return true;
  }
  return false;
}

}  // namespace

void join_compounds(std::string_view text, std::size_t first, const Language& language, std::vector<Token>& tokens) {
  if (!has_number(tokens, first)) return;
  const Row row{text, tokens, language};
  std::size_t out = first;
  for (std::size_t i = first; i < tokens.size();) {
    TokenKind kind = TokenKind::word;
    const std::size_t end = compound(row, i, kind);
    Token token = tokens[i];
    if (end > i + 1) token.span.end = tokens[end - 1].span.end, token.kind = kind;
    i = end > i ? end : i + 1;
    tokens[out++] = token;  // never ahead of i, so what is still to be read stands
  }
  tokens.resize(out);
}

}  // namespace clausediff

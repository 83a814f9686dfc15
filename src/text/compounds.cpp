// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstddef>

#include "text/ascii.h"
#include "text/language.h"
#include "text/scanner.h"

namespace clausediff {
namespace {

struct Row {
  std::string_view text;
  const std::vector<Token>& tokens;

  std::string_view word(std::size_t i) const {
    return i < tokens.size() ? text.substr(tokens[i].span.begin, tokens[i].span.size()) : std::string_view();
  }
  bool is(std::size_t i, TokenKind kind) const { return i < tokens.size() && tokens[i].kind == kind; }
};

template <std::size_t N>
bool among(std::string_view word, const std::array<std::string_view, N>& list) {
  for (const std::string_view entry : list) {
    if (entry == word) return true;
  }
  return false;
}

// A name in running text: its first letter alone is a capital, so "may" and "MAY" are no month.
bool is_month(std::string_view word) {
  return !word.empty() && is_ascii_upper(word[0]) && (word.size() < 2 || !is_ascii_upper(word[1])) &&
         english().months.find(ascii_lower(word)) != nullptr;
}

bool is_currency(std::string_view word) {
  return word.size() == 3 && is_ascii_upper(word[0]) && is_ascii_upper(word[1]) && is_ascii_upper(word[2]) &&
         english().currencies.find(ascii_lower(word)) != nullptr;
}

bool is_scale(std::string_view word) {
  const NumberWord* scale = word.size() < 7 ? nullptr : english().scales.find(ascii_lower(word));
  return scale != nullptr && scale->value >= 1000;
}

bool is_unit_of_money(std::string_view word) {
  static constexpr std::array<std::string_view, 8> units = {"dollars", "euros",  "pounds", "Dollars",
                                                            "Euros",   "Pounds", "euro",   "Euro"};
  return among(word, units) || is_currency(word);
}

bool is_day(std::string_view word) {
  std::size_t digits = 0;
  while (digits < word.size() && word[digits] >= '0' && word[digits] <= '9') ++digits;
  if (digits == 0 || digits > 2) return false;
  const std::string_view rest = word.substr(digits);
  return rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
}

bool is_year(std::string_view word) {
  return word.size() == 4 && (word[0] == '1' || word[0] == '2') && word.find_first_not_of("0123456789") == std::string_view::npos;
}

// Each of these returns one past the last token of the compound that begins at i, or i where none does.
std::size_t date(const Row& row, std::size_t i) {
  std::size_t end = i;
  if (is_month(row.word(i))) {
    end = i + 1;
    if (is_day(row.word(end))) ++end;
  } else if (is_day(row.word(i))) {
    end = i + (row.word(i + 1) == "of" || row.word(i + 1) == "day" ? 2U : 1U);
    if (!is_month(row.word(end))) return i;
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
      attached || (is_currency(row.word(i)) && (row.is(i + 1, TokenKind::number) || row.is(i + 1, TokenKind::amount)));
  const bool signed_amount = row.is(i, TokenKind::amount);
  if (!led && !signed_amount && !row.is(i, TokenKind::number)) return i;
  std::size_t end = led ? i + 2 : i + 1;
  if (is_scale(row.word(end))) ++end;
  const bool money = is_unit_of_money(row.word(end));
  if (money) ++end;
  return led || signed_amount || money ? end : i;
}

std::size_t percentage(const Row& row, std::size_t i) {
  if (!row.is(i, TokenKind::number)) return i;
  const std::string_view next = row.word(i + 1);
  if (next == "%" || next == "percent") return i + 2;
  return next == "per" && (row.word(i + 2) == "cent" || row.word(i + 2) == "centum") ? i + 3 : i;
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

void join_compounds(std::string_view text, std::size_t first, std::vector<Token>& tokens) {
  if (!has_number(tokens, first)) return;
  const Row row{text, tokens};
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

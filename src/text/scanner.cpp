// SPDX-License-Identifier: Apache-2.0
#include "text/scanner.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <array>
#include <memory>

#include "text/characters.h"

namespace clausediff {
namespace {

/// `joint` is ASCII that can stand inside a word: "don't", "and/or", "10:30", "a@b.org", "1,000".
enum Class : std::uint8_t { other, letter, digit, blank, joint, high };

constexpr std::array<Class, 256> make_classes() {
  std::array<Class, 256> classes{};
  for (std::size_t c = 0; c < 256; ++c) {
    classes[c] = c >= 0x80                                          ? high
                 : c == ' ' || (c >= 0x09 && c <= 0x0D)             ? blank
                 : c >= '0' && c <= '9'                             ? digit
                 : (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ? letter
                 : std::string_view("-'./@_&:,").find(static_cast<char>(c)) != std::string_view::npos ? joint
                                                                    : other;
  }
  return classes;
}
constexpr std::array<Class, 256> classes = make_classes();

Class class_of(std::string_view text, std::uint32_t at) {
  return at < text.size() ? classes[static_cast<unsigned char>(text[at])] : other;
}

// The length of the word character at `at`, 0 where there is none.
std::uint32_t word_character(std::string_view text, std::uint32_t at) {
  const Class c = class_of(text, at);
  if (c == letter || c == digit) return 1;
  if (c != high) return 0;
  std::uint32_t end = at;
  const char32_t point = next_code_point(text, end);
  return (is_word_character(point) || is_invisible(point)) && !needs_dictionary(point) ? end - at : 0;
}

// Bytes of a mark that stands inside a word because word characters stand on both sides of it; 0 where there is none.
std::uint32_t joiner(std::string_view text, std::uint32_t at) {
  const Class what = class_of(text, at);
  if (what != high && what != joint) return 0;
  const char c = text[at];
  std::uint32_t end = at + 1;
  if (what == high) {
    end = at;
    const char32_t point = next_code_point(text, end);
    if (!is_joining_dash(point) && plain_quote(point) != '\'') return 0;
  } else if (c == ',') {
    if (class_of(text, at - 1) != digit || class_of(text, at + 1) != digit) return 0;
  } else if (c == ':' && text.substr(at, 3) == "://") {
    end = at + 3;
  }
  return word_character(text, end) != 0 ? end - at : 0;
}

// "(b)", "(iii)", "(12)" right behind a number.
std::uint32_t bracketed_step(std::string_view text, std::uint32_t at) {
  if (at >= text.size() || text[at] != '(') return 0;
  std::uint32_t end = at + 1;
  while (end - at < 6 && (class_of(text, end) == letter || class_of(text, end) == digit)) ++end;
  return end > at + 1 && end < text.size() && text[end] == ')' ? end + 1 - at : 0;
}

TokenKind kind_of_word(std::string_view word) {
  bool digits = false;
  bool dashes = false;
  for (const char c : word) {
    if (c >= '0' && c <= '9')
      digits = true;
    else if (c == '-' || c == '/')
      dashes = true;
    else if (c != '.' && c != ',' && c != '(' && c != ')')
      return TokenKind::word;
  }
  return !digits ? TokenKind::word : dashes && word.size() >= 8 ? TokenKind::date : TokenKind::number;
}

std::uint32_t end_of_word(std::string_view text, std::uint32_t at) {
  while (true) {
    Class what = class_of(text, at);
    while (what == letter || what == digit) what = class_of(text, ++at);
    if (what == blank || what == other) return at;
    if (const std::uint32_t size = word_character(text, at))
      at += size;
    else if (const std::uint32_t join = joiner(text, at))
      at += join;
    else
      return at;
  }
}

Token word(std::string_view text, std::uint32_t begin) {
  std::uint32_t end = end_of_word(text, begin);
  TokenKind kind = kind_of_word(text.substr(begin, end - begin));
  if (kind == TokenKind::number) {
    while (const std::uint32_t step = bracketed_step(text, end)) end += step;
    if (end < text.size() && text[end] == '%') ++end, kind = TokenKind::percentage;
  }
  return {{begin, end}, 0, kind, false};
}

// A mark of punctuation, a run of the same one ("...", "____", "--"), or a currency sign with its number.
Token mark(std::string_view text, std::uint32_t begin) {
  std::uint32_t end = begin;
  const char32_t c = next_code_point(text, end);
  if (is_currency_sign(c) && class_of(text, end) == digit) return {{begin, end_of_word(text, end)}, 0, TokenKind::amount, false};
  if (plain_quote(c) == '\'') {
    std::uint32_t second = end;
    if (second < text.size() && plain_quote(next_code_point(text, second)) == '\'') end = second;  // "''" stands for one mark
  }
  if (c == '.' || c == '_' || c == '-' || c == '*' || c == '=') {
    while (end < text.size() && text[end] == text[begin]) ++end;
  }
  return {{begin, end}, 0, c == 0xFFFC ? TokenKind::object : TokenKind::punctuation, false};
}

// Words of a script without spaces, by ICU's dictionaries; `at` is moved behind the run.
void dictionary_words(std::string_view text, std::uint32_t& at, bool space, std::vector<Token>& tokens) {
  const std::uint32_t begin = at;
  for (std::uint32_t next = at; next < text.size() && needs_dictionary(next_code_point(text, next));) at = next;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  UText* source = utext_openUTF8(nullptr, text.data() + begin, at - begin, &status);
  if (U_SUCCESS(status)) words->setText(source, status);
  std::uint32_t from = begin;
  while (U_SUCCESS(status) && from < at) {
    const std::int32_t stop = words->next();
    if (stop == icu::BreakIterator::DONE) break;
    tokens.push_back({{from, begin + static_cast<std::uint32_t>(stop)}, 0, TokenKind::word, space && from == begin});
    from = begin + static_cast<std::uint32_t>(stop);
  }
  if (from < at) tokens.push_back({{from, at}, 0, TokenKind::word, space && from == begin});
  utext_close(source);
}

// White space and what cannot be seen between words.
std::uint32_t skip_space(std::string_view text, std::uint32_t at, bool& space) {
  while (at < text.size()) {
    const Class c = class_of(text, at);
    std::uint32_t end = at + 1;
    if (c == high) {
      end = at;
      const char32_t point = next_code_point(text, end);
      const bool white = is_white_space(point);
      if (!white && !is_invisible(point)) return at;
      space |= white;
    } else if (c == blank) {
      space = true;
    } else {
      return at;
    }
    at = end;
  }
  return at;
}

}  // namespace

void scan(std::string_view text, bool keep_space, std::vector<Token>& tokens) {
  for (std::uint32_t at = 0; at < text.size();) {
    bool space = false;
    const std::uint32_t begin = skip_space(text, at, space);
    if (keep_space && begin > at) tokens.push_back({{at, begin}, 0, TokenKind::space, false});
    if (begin >= text.size()) break;
    at = begin;
    std::uint32_t next = at;
    if (class_of(text, at) == high && needs_dictionary(next_code_point(text, next))) {
      dictionary_words(text, at, space, tokens);
      continue;
    }
    const Class first = class_of(text, at);
    const bool is_word = first == letter || first == digit || (first == high && word_character(text, at) != 0);
    Token token = is_word ? word(text, at) : mark(text, at);
    token.space_before = space;
    at = token.span.end;
    tokens.push_back(token);
  }
}

}  // namespace clausediff

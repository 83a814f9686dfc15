// SPDX-License-Identifier: Apache-2.0
#include "text/normalize.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <algorithm>

#include "text/ascii.h"
#include "text/characters.h"

namespace clausediff {
namespace {

icu::StringPiece piece(std::string_view text) { return {text.data(), static_cast<std::int32_t>(text.size())}; }

bool is_raised_digit(char32_t c) {
  return c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0x2070 && c <= 0x2079) || (c >= 0x2080 && c <= 0x2089);
}

// One pass over NFKC text. A run of dashes is one dash, as people type "--" for an em dash.
std::string plain(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  bool dash = false;
  bool digit = false;
  bool single = false;  // a single quotation mark is the last character, and has no other of its kind before it
  for (std::uint32_t at = 0; at < text.size();) {
    const std::uint32_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (is_invisible(c)) continue;
    if (is_white_space(c)) {
      space = true;
      continue;
    }
    if (space && !out.empty()) out += ' ';
    const bool again = dash && !space;
    space = false;
    dash = is_dash(c);
    const bool power = is_raised_digit(c);
    if (power && digit) out += '^';  // a reader takes 10⁶ for no 106, as the compatibility form does
    digit = !power && c >= U'0' && c <= U'9';
    if (dash) {
      if (!again) out += '-';
    } else if (const char quote = plain_quote(c)) {
      const bool doubled = quote == '\'' && single && !out.empty() && out.back() == '\'';
      if (doubled)
        out.back() = '"';  // typewriters and TeX set ''a'' and ``a'' for "a"
      else
        out += quote;
      single = quote == '\'' && !doubled;
      continue;
    } else if (const std::string_view letters = private_letters(c); !letters.empty()) {
      out += letters;
    } else {
      out.append(text.substr(begin, at - begin));
    }
    single = false;
  }
  return out;
}

}  // namespace

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string compatibility_form(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  std::string out;
  icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
  nfkc->normalizeUTF8(0, piece(text), sink, nullptr, status);
  return U_FAILURE(status) ? std::string(text) : out;
}

std::string folded_case(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
  icu::CaseMap::utf8Fold(0, piece(text), sink, nullptr, status);
  return U_FAILURE(status) ? std::string(text) : out;
}

std::string normal_form(std::string_view text, const CompareOptions& options) {
  if (options.exact) return std::string(text);
  // Letters and digits alone, as nearly every word is: there is nothing to make plain.
  const bool is_plain = std::all_of(text.begin(), text.end(), is_ascii_alphanumeric);
  if (is_plain && !options.ignore_case) return std::string(text);
  // NFKC turns U+00B4 and the like into a space and a mark, so quotes and dashes are made plain on both sides of it.
  std::string form = is_ascii(text) ? plain(text) : plain(compatibility_form(plain(text)));
  return options.ignore_case ? folded_case(form) : form;
}

}  // namespace clausediff

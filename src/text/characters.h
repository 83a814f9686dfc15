// SPDX-License-Identifier: Apache-2.0
// What a code point is to a reader of contracts: the classes that the scanner and the normal form share.
#pragma once

#include <cstdint>
#include <string_view>

namespace clausediff {

/// The code point at byte `at`, which is moved behind it. Malformed UTF-8 yields U+FFFD, one byte at a time.
char32_t next_code_point(std::string_view text, std::uint32_t& at);

/// White space, breaking or not.
bool is_white_space(char32_t c);

/// Nothing is seen of it: soft hyphen, zero-width characters, bidi controls, variation selectors.
bool is_invisible(char32_t c);

/// Any dash or hyphen.
bool is_dash(char32_t c);

/// A dash that can stand inside a word: "co-operate", "2019–2020".
bool is_joining_dash(char32_t c);

/// ' " or 0: the plain form of a quotation mark.
char plain_quote(char32_t c);

/// What fonts of PDF files draw for code points of the private use area, where their makers agree: the ligatures fi and fl, the
/// digits and small capitals of Adobe's corporate use. Empty for everything else.
std::string_view private_letters(char32_t c);

/// A letter, digit or mark that continues a word.
bool is_word_character(char32_t c);

/// Of a script that is written without spaces between words, where ICU's dictionaries tell the words apart.
bool needs_dictionary(char32_t c);

bool is_currency_sign(char32_t c);

}  // namespace clausediff

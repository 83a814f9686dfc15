// SPDX-License-Identifier: Apache-2.0
// UTF-8 byte by byte: how long a sequence is, and what must not be shown as it stands.
#pragma once

#include <cstddef>
#include <string_view>

namespace clausediff {

/// Bytes of the well-formed UTF-8 sequence at `at` (RFC 3629, section 4: the shortest form, no surrogates, at most U+10FFFF); 0
/// where there is none.
std::size_t utf8_length(std::string_view text, std::size_t at);

/// Bytes of the sequence that a lead byte announces, for text that is known to be well formed; 1 for any other byte.
constexpr std::size_t utf8_announced(unsigned char lead) { return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4; }

/// A byte that goes on with a character which began before it.
constexpr bool is_utf8_tail(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// The last place up to `at` where a character begins, so that a cut there parts none; the text's end where it ends before.
constexpr std::size_t character_begin(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  while (at > 0 && is_utf8_tail(text[at])) --at;
  return at;
}

/// What a terminal would obey: C0 and C1 controls, line separators, and what reorders a line (UAX #9: U+202A to U+202E, U+2066 to
/// U+2069). `sequence` is one well-formed sequence.
bool is_control_sequence(std::string_view sequence);

}  // namespace clausediff

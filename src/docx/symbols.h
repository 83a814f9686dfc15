// SPDX-License-Identifier: Apache-2.0
// Characters of symbol fonts → Unicode, as far as contracts use them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace clausediff {

/// Appends a code point as UTF-8; what is no character becomes U+FFFD.
void append_utf8(std::string& out, std::uint32_t character);

/// The character that `code` (with or without the F000 offset of symbol fonts) shows in `font`; `code` itself where the font is
/// no symbol font.
std::uint32_t symbol_character(std::uint32_t code, std::string_view font);

/// The same for every character of a UTF-8 text.
std::string symbol_text(std::string_view text, std::string_view font);

}  // namespace clausediff

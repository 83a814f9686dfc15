// SPDX-License-Identifier: Apache-2.0
// Characters of symbol fonts → Unicode, as the page shows them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace clausediff {

/// Appends a code point as UTF-8; what is no character becomes U+FFFD.
void append_utf8(std::string& out, std::uint32_t character);

/// Whether letters that are typed in this font show as symbols: "Wingdings", "Symbol" … in any case.
bool is_symbol_font(std::string_view font);

/// Appends what `code` (with or without the F000 offset of symbol fonts) shows in `font`: the code itself where the font is none
/// of symbols. What is not known is shown as `unknown` or, where that is empty, by font and code ("[Webdings A2]"), so that it
/// is equal to nothing but itself.
void append_symbol(std::string& out, std::uint32_t code, std::string_view font, std::string_view unknown = {});

/// The same for every character of a UTF-8 text.
std::string symbol_text(std::string_view text, std::string_view font, std::string_view unknown = {});

/// A byte of the Windows code page 1252 as a code point; U+FFFD where it is none.
std::uint32_t ansi_character(std::uint8_t byte);

}  // namespace clausediff

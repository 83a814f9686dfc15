// SPDX-License-Identifier: Apache-2.0
#include "docx/symbols.h"

#include <algorithm>
#include <array>

namespace clausediff {
namespace {

struct Pair {
  std::uint8_t code;
  char32_t character;
};

// Adobe's Symbol encoding from 0x22 on, where it differs from ASCII.
constexpr std::array symbol_pairs{
    Pair{0x22, U'∀'}, Pair{0x24, U'∃'}, Pair{0x27, U'∋'}, Pair{0x2A, U'∗'}, Pair{0x2D, U'−'}, Pair{0x40, U'≅'}, Pair{0x41, U'Α'},
    Pair{0x42, U'Β'}, Pair{0x43, U'Χ'}, Pair{0x44, U'Δ'}, Pair{0x45, U'Ε'}, Pair{0x46, U'Φ'}, Pair{0x47, U'Γ'}, Pair{0x48, U'Η'},
    Pair{0x49, U'Ι'}, Pair{0x4B, U'Κ'}, Pair{0x4C, U'Λ'}, Pair{0x4D, U'Μ'}, Pair{0x4E, U'Ν'}, Pair{0x4F, U'Ο'}, Pair{0x50, U'Π'},
    Pair{0x51, U'Θ'}, Pair{0x52, U'Ρ'}, Pair{0x53, U'Σ'}, Pair{0x54, U'Τ'}, Pair{0x55, U'Υ'}, Pair{0x57, U'Ω'}, Pair{0x58, U'Ξ'},
    Pair{0x59, U'Ψ'}, Pair{0x5A, U'Ζ'}, Pair{0x61, U'α'}, Pair{0x62, U'β'}, Pair{0x63, U'χ'}, Pair{0x64, U'δ'}, Pair{0x65, U'ε'},
    Pair{0x66, U'φ'}, Pair{0x67, U'γ'}, Pair{0x68, U'η'}, Pair{0x69, U'ι'}, Pair{0x6B, U'κ'}, Pair{0x6C, U'λ'}, Pair{0x6D, U'μ'},
    Pair{0x6E, U'ν'}, Pair{0x6F, U'ο'}, Pair{0x70, U'π'}, Pair{0x71, U'θ'}, Pair{0x72, U'ρ'}, Pair{0x73, U'σ'}, Pair{0x74, U'τ'},
    Pair{0x75, U'υ'}, Pair{0x77, U'ω'}, Pair{0x78, U'ξ'}, Pair{0x79, U'ψ'}, Pair{0x7A, U'ζ'}, Pair{0xA0, U'€'}, Pair{0xA2, U'′'},
    Pair{0xA3, U'≤'}, Pair{0xA5, U'∞'}, Pair{0xAC, U'←'}, Pair{0xAE, U'→'}, Pair{0xB0, U'°'}, Pair{0xB1, U'±'}, Pair{0xB2, U'″'},
    Pair{0xB3, U'≥'}, Pair{0xB4, U'×'}, Pair{0xB7, U'•'}, Pair{0xB8, U'÷'}, Pair{0xB9, U'≠'}, Pair{0xBA, U'≡'}, Pair{0xBB, U'≈'},
    Pair{0xBC, U'…'}, Pair{0xD2, U'®'}, Pair{0xD3, U'©'}, Pair{0xD4, U'™'}, Pair{0xD6, U'√'}, Pair{0xE2, U'®'}, Pair{0xE3, U'©'},
    Pair{0xE4, U'™'}, Pair{0xE5, U'∑'}};

constexpr std::array wingdings_pairs{
    Pair{0x20, U' '}, Pair{0x28, U'☎'}, Pair{0x2A, U'✉'}, Pair{0x6C, U'●'}, Pair{0x6D, U'❍'}, Pair{0x6E, U'■'}, Pair{0x6F, U'□'},
    Pair{0x71, U'❑'}, Pair{0x72, U'❒'}, Pair{0x73, U'⬧'}, Pair{0x74, U'⧫'}, Pair{0x75, U'◆'}, Pair{0x76, U'❖'}, Pair{0x77, U'⬥'},
    Pair{0x9E, U'·'}, Pair{0x9F, U'•'}, Pair{0xA1, U'○'}, Pair{0xA7, U'▪'}, Pair{0xA8, U'◻'}, Pair{0xD8, U'➢'}, Pair{0xE0, U'→'},
    Pair{0xE8, U'➔'}, Pair{0xF0, U'⇨'}, Pair{0xFB, U'✗'}, Pair{0xFC, U'✓'}, Pair{0xFD, U'☒'}, Pair{0xFE, U'☑'}};

constexpr std::array wingdings2_pairs{Pair{0x4F, U'✗'}, Pair{0x50, U'✓'}, Pair{0x51, U'☒'}, Pair{0x52, U'☑'}, Pair{0x53, U'☒'},
                                      Pair{0x54, U'☒'}, Pair{0x97, U'●'}, Pair{0xA2, U'■'}, Pair{0xA3, U'□'}};

template <std::size_t Size>
std::uint32_t look_up(const std::array<Pair, Size>& pairs, std::uint32_t code, std::uint32_t otherwise) {
  const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.code == code; });
  return found == pairs.end() ? otherwise : static_cast<std::uint32_t>(found->character);
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

std::uint32_t decode(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at++]);
  int tail = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
  std::uint32_t character = tail == 0 ? first : first & (0x3FU >> tail);
  for (; tail > 0 && at < text.size(); --tail) character = character << 6 | (static_cast<unsigned char>(text[at++]) & 0x3FU);
  return character;
}

}  // namespace

void append_utf8(std::string& out, std::uint32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF || (c < 0x20 && c != '\t' && c != '\n'))
    c = 0xFFFD;
  const auto tail = [&](int shift) { return static_cast<char>(0x80 | (c >> shift & 0x3F)); };
  if (c < 0x80)
    out += static_cast<char>(c);
  else if (c < 0x800)
    out += {static_cast<char>(0xC0 | c >> 6), tail(0)};
  else if (c < 0x10000)
    out += {static_cast<char>(0xE0 | c >> 12), tail(6), tail(0)};
  else
    out += {static_cast<char>(0xF0 | c >> 18), tail(12), tail(6), tail(0)};
}

std::uint32_t symbol_character(std::uint32_t code, std::string_view font) {
  const std::uint32_t low = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code;
  if (low > 0xFF) return code;
  const std::uint32_t as_ascii = low >= 0x20 && low < 0x7F ? low : 0x2022;  // something is shown there: a bullet stands for it
  if (equal_ignoring_case(font, "Symbol")) return look_up(symbol_pairs, low, as_ascii);
  if (equal_ignoring_case(font, "Wingdings")) return look_up(wingdings_pairs, low, 0x2022);
  if (equal_ignoring_case(font, "Wingdings 2")) return look_up(wingdings2_pairs, low, 0x2022);
  if (equal_ignoring_case(font, "Wingdings 3") || equal_ignoring_case(font, "Webdings")) return 0x2022;
  return low != code ? 0x2022 : code;
}

std::string symbol_text(std::string_view text, std::string_view font) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) append_utf8(out, symbol_character(decode(text, at), font));
  return out;
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
#include "docx/symbols.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"

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

/// Characters from one code on, without a gap.
struct Range {
  std::uint32_t first;
  std::u32string_view characters;
};

/// The two stretches that a font has; what is in neither is not known.
struct SymbolFont {
  std::string_view name;
  std::array<Range, 2> ranges;
};

constexpr Range wingdings_low{
    0x21,
    U"🖉✂✁👓🕭🕮🕯☎✆✉🖃📪📫📬📭🗀🗁🗎🗏🗐🗄⌛🖮🖰🖲🖳🖴🖫🖬✇✍🖎✌"
    U"👌"
    U"👍👎☜☞☝☟🖐☺😐☹💣🕱🏳🏱✈☼🌢❄🕆✞🕈✠✡☪☯🕉☸♈♉♊♋♌♍♎"
    U"♏♐♑♒♓🙰🙵●❍■□🞐❑❒⬧⧫◆❖⬥⌧⮹⌘🏵🏶🙶🙷"};
constexpr Range wingdings_high{
    0x80,
    U"⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿🙢🙠🙡🙣🙞🙜🙝🙟·•⬝○"
    U"🞆🞈◉◎🔿▪◻🟂✦★✶✴✹✵⯐⌖⟡⌑⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛⮰"
    U"⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗🙖🙐🙑🙒🙓⌫⌦⮘➢⮙⮛⮈⮊⮉⮋🡨→🡩🡫🡬🡭🡯"
    U"🡮🡸➔🡹🡻🡼🡽🡿🡾⇦⇨⇧⇩⬄⇳⬁⬀⬃⬂🢬🢭✗✓☒☑"};
constexpr Range wingdings2_low{
    0x21,
    U"🖊🖋🖌🖍✄✀🕾🕽🗅🗆🗇🗈🗉🗊🗋🗌🗍📋🗑🗔🖵🖶🖷🖸🖭"
    U"🖯🖱🖒🖓🖘🖙🖚🖛👈"
    U"👉🖜🖝🖞🖟🖠🖡👆👇🖢🖣🖑✗✓☒☑☒☒⮾⮿🛇⦸🙱🙴🙲🙳‽🙹🙺🙻🙦🙤"
    U"🙥🙧"
    U"🙚🙘🙙🙛⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"};
constexpr Range wingdings2_high{
    0x80,
    U"☉🌕☽☾⸿✝🕇🕜🕝🕞🕟🕠🕡🕢🕣🕤🕥🕦🕧🙨🙩⋅🞄⦁●●🞅🞇🞉⊙⦿🞌🞍"
    U"◾"
    U"■□🞑🞒🞓🞔▣🞕🞖🞗🞘⬩⬥◇🞚◈🞛🞜🞝🞞⬪⬧◊🞠◖◗⯊⯋⯀⯁⬟⯂⬣⬢"
    U"⯃⯄🞡🞢🞣🞤🞥🞦🞧🞨🞩🞪🞫🞬🞭🞮🞯🞰🞱🞲🞳🞴🞵🞶🞷🞸🞹🞺🞻🞼🞽"
    U"🞾🞿🟀"
    U"🟂🟄🟆🟉🟊✶🟋🟎🟏🟑✯🟒🟔"};
constexpr Range webdings_low{
    0x21,
    U"🕷🕸🕲🕶🏆🎖🖇🗨🗩🗰🗱🌶🎗🙾🙼🗕🗖🗗⏴⏵⏶⏷⏪⏩⏮⏭⏸⏹⏺🗚"
    U"🗳🛠🏗🏘"
    U"🏙🏚🏜🏭🏛🏠🏖🏝🛣🔍🏔👁👂🏞🏕🛤🏟🛳🕬🕫🕨🔈🎔🎕🗬🙽🗭🗪"
    U"🗫⮔✓🚲□🛡"
    U"📦🛱■🚑🛈🛩🛰🟈🕴●🛥🚔🗘✗❓🛲🚇🚍⛳⦸⊖🚭🗮⏐🗯🗲"};
constexpr Range webdings_high{
    0x80, U"🚹🚺🛉🛊🚼👽🏋⛷🏂🏌🏊🏄🏍🏎🚘🗠🛢📠🏷📣👪🗡🗢🗣✯"};
constexpr Range dingbats_low{0x21,
                             U"✁✂✃✄☎✆✇✈✉☛☞✌✍✎✏✐✑✒✓✔✕✖✗✘✙✚✛✜✝✞✟✠✡✢"
                             U"✣✤✥✦✧★✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷✸✹✺✻✼✽✾✿❀❁❂❃❄"
                             U"❅❆❇❈❉❊❋●❍■❏❐❑❒▲▼◆❖◗❘❙❚❛❜❝❞"};
constexpr Range dingbats_high{0xA1,
                              U"❡❢❣❤❥❦❧♣♦♥♠①②③④⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻❼❽❾❿➀➁➂"
                              U"➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓➔→↔↕➘➙➚➛➜➝➞➟➠➡➢➣➤"
                              U"➥➦➧➨➩➪➫➬➭➮➯"};

// What the fonts draw, as Unicode has taken it in (versions 1.1 and 7.0); where a plainer character of the same look is in
// common use (ticks, crosses, boxes, discs), that one.
constexpr std::array symbol_fonts{SymbolFont{"Wingdings", {wingdings_low, wingdings_high}},
                                  SymbolFont{"Wingdings 2", {wingdings2_low, wingdings2_high}},
                                  SymbolFont{"Webdings", {webdings_low, webdings_high}},
                                  SymbolFont{"ZapfDingbats", {dingbats_low, dingbats_high}},
                                  SymbolFont{"ITC Zapf Dingbats", {dingbats_low, dingbats_high}},
                                  SymbolFont{"Monotype Sorts", {dingbats_low, dingbats_high}},
                                  SymbolFont{"Wingdings 3", {}},
                                  SymbolFont{"Marlett", {}},
                                  SymbolFont{"MT Extra", {}},
                                  SymbolFont{"MS Outlook", {}},
                                  SymbolFont{"Bookshelf Symbol 7", {}}};

constexpr std::uint32_t unknown_symbol = 0xFFFFFFFF;

/// A font's name may be given twice, "Wingdings;Symbol": the first counts.
std::string_view first_name(std::string_view font) { return font.substr(0, font.find(';')); }

std::uint32_t look_up(const SymbolFont& font, std::uint32_t code) {
  for (const Range& range : font.ranges) {
    if (code >= range.first && code - range.first < range.characters.size()) return range.characters[code - range.first];
  }
  return unknown_symbol;
}

std::uint32_t look_up_symbol(std::uint32_t code) {
  const auto found = std::find_if(symbol_pairs.begin(), symbol_pairs.end(), [&](const Pair& pair) { return pair.code == code; });
  if (found != symbol_pairs.end()) return static_cast<std::uint32_t>(found->character);
  return code < 0x7F ? code : unknown_symbol;
}

const SymbolFont* find_font(std::string_view name) {
  const auto found = std::find_if(symbol_fonts.begin(), symbol_fonts.end(),
                                  [&](const SymbolFont& one) { return equal_ignoring_ascii_case(one.name, name); });
  return found == symbol_fonts.end() ? nullptr : &*found;
}

std::string by_code(std::uint32_t code, std::string_view font) {
  std::string digits;
  for (std::uint32_t rest = code; rest > 0; rest >>= 4) digits.insert(digits.begin(), "0123456789ABCDEF"[rest & 15]);
  return "[" + std::string(font) + (font.empty() ? "" : " ") + digits + "]";
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

bool is_symbol_font(std::string_view font) {
  const std::string_view name = first_name(font);
  return equal_ignoring_ascii_case(name, "Symbol") || find_font(name) != nullptr;
}

void append_symbol(std::string& out, std::uint32_t code, std::string_view font, std::string_view unknown) {
  const std::string_view name = first_name(font);
  const bool offset = code >= 0xF000 && code <= 0xF0FF;
  const bool greek = equal_ignoring_ascii_case(name, "Symbol");
  const SymbolFont* symbols = find_font(name);
  if (!greek && symbols == nullptr && !offset) return append_utf8(out, code);
  const std::uint32_t low = offset ? code - 0xF000 : code;
  if (low > 0xFF || low < 0x21) return append_utf8(out, low);  // a character of no symbol font, or white space
  const std::uint32_t shown = greek ? look_up_symbol(low) : symbols != nullptr ? look_up(*symbols, low) : unknown_symbol;
  if (shown != unknown_symbol)
    append_utf8(out, shown);
  else if (unknown.empty())
    out += by_code(low, name);
  else
    out += unknown;
}

std::string symbol_text(std::string_view text, std::string_view font, std::string_view unknown) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) append_symbol(out, decode(text, at), font, unknown);
  return out;
}

std::uint32_t ansi_character(std::uint8_t byte) {
  constexpr std::array<char16_t, 32> upper{u'€', 0xFFFD, u'‚',   u'ƒ', u'„',   u'…',   u'†', u'‡',   u'ˆ', u'‰', u'Š',
                                           u'‹', u'Œ',   0xFFFD, u'Ž', 0xFFFD, 0xFFFD, u'‘', u'’',   u'“', u'”', u'•',
                                           u'–', u'—',   u'˜',   u'™', u'š',   u'›',   u'œ', 0xFFFD, u'ž', u'Ÿ'};
  return byte >= 0x80 && byte < 0xA0 ? upper[byte - 0x80U] : byte;
}

}  // namespace clausediff

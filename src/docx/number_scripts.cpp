// SPDX-License-Identifier: Apache-2.0
#include "docx/number_scripts.h"

#include <array>
#include <cstdint>

#include "docx/symbols.h"

namespace clausediff {
namespace {

/// A list of characters that is counted through; past its end the character is repeated, as with Latin letters, or counted in
/// decimal.
struct Letters {
  std::string_view format;
  std::u32string_view letters;
  bool repeats;
};

constexpr std::array letter_lists{
    Letters{"russianLower", U"абвгдежзиклмнопрстуфхцчшщыэюя", true},
    Letters{"russianUpper", U"АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ", true},
    Letters{"hebrew2", U"אבגדהוזחטיכלמנסעפצקרשת", true},
    Letters{"arabicAlpha", U"أبتثجحخدذرزسشصضطظعغفقكلمنهوي", true},
    Letters{"arabicAbjad", U"أبجدهوزحطيكلمنسعفصقرشتثخذضظغ", true},
    Letters{"thaiLetters", U"กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ", true},
    Letters{"hindiVowels", U"कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह", true},
    Letters{"hindiConsonants", U"अआइईउऊऋऌएऐओऔ", true},
    Letters{"ganada", U"가나다라마바사아자차카타파하", true},
    Letters{"chosung", U"ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", true},
    Letters{"aiueoFullWidth", U"アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
            true},
    Letters{"aiueo", U"ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ", true},
    Letters{"irohaFullWidth", U"イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン",
            true},
    Letters{"iroha", U"ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ", true},
    Letters{"ideographTraditional", U"甲乙丙丁戊己庚辛壬癸", false},
    Letters{"ideographZodiac", U"子丑寅卯辰巳午未申酉戌亥", false},
    Letters{"decimalEnclosedCircle", U"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", false},
    Letters{"decimalEnclosedCircleChinese", U"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", false},
    Letters{"decimalEnclosedFullstop", U"⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", false},
    Letters{"decimalEnclosedParen", U"⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", false},
    Letters{"ideographEnclosedCircle", U"㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉", false},
};

/// Ten digits that replace 0 to 9 place by place.
struct Digits {
  std::string_view format;
  std::u32string_view digits;
};

constexpr std::array digit_lists{
    Digits{"decimalFullWidth", U"０１２３４５６７８９"},
    Digits{"decimalFullWidth2", U"０１２３４５６７８９"},
    Digits{"thaiNumbers", U"๐๑๒๓๔๕๖๗๘๙"},
    Digits{"hindiNumbers", U"०१२३४५६७८९"},
    Digits{"ideographDigital", U"〇一二三四五六七八九"},
    Digits{"japaneseDigitalTenThousand", U"〇一二三四五六七八九"},
    Digits{"koreanDigital", U"영일이삼사오육칠팔구"},
    Digits{"koreanDigital2", U"零一二三四五六七八九"},
    Digits{"taiwaneseDigital", U"○一二三四五六七八九"},
};

/// Digits with units for ten, hundred, thousand and ten thousand.
struct Counting {
  std::string_view format;
  std::u32string_view digits;
  std::u32string_view units;
  bool bare_ten;      // 十 and not 一十 for 10 to 19
  bool fills_zeros;   // 一百零一
  bool one_in_units;  // 一百 and not 百
};

constexpr std::array countings{
    Counting{"chineseCounting", U"零一二三四五六七八九", U"十百千万", true, true, true},
    Counting{"chineseCountingThousand", U"零一二三四五六七八九", U"十百千万", true, true, true},
    Counting{"chineseLegalSimplified", U"零壹贰叁肆伍陆柒捌玖", U"拾佰仟萬", false, true, true},
    Counting{"taiwaneseCounting", U"○一二三四五六七八九", U"十百千萬", true, false, true},
    Counting{"taiwaneseCountingThousand", U"零一二三四五六七八九", U"十百千萬", true, true, true},
    Counting{"ideographLegalTraditional", U"零壹貳參肆伍陸柒捌玖", U"拾佰仟萬", false, true, true},
    Counting{"japaneseCounting", U"〇一二三四五六七八九", U"十百千万", true, false, false},
    Counting{"japaneseLegal", U"〇壱弐参四伍六七八九", U"拾百阡萬", false, false, true},
    Counting{"koreanCounting", U"영일이삼사오육칠팔구", U"십백천만", true, false, false},
    Counting{"koreanLegal", U"영일이삼사오육칠팔구", U"십백천만", true, false, false},
};

std::string counted(const Counting& counting, int value) {
  std::string out;
  if (value == 0) append_utf8(out, counting.digits[0]);
  int unit = 10000;
  bool skipped = false;
  for (std::size_t place = 4; value > 0; --place, unit /= 10) {
    const int digit = value / unit;
    value %= unit;
    if (digit == 0) {
      skipped = !out.empty();
    } else {
      if (skipped && counting.fills_zeros) append_utf8(out, counting.digits[0]);
      skipped = false;
      const bool leading_ten = place == 1 && out.empty() && counting.bare_ten;
      const bool silent = digit == 1 && place > 0 && (leading_ten || !counting.one_in_units);
      if (!silent) append_utf8(out, counting.digits[static_cast<std::size_t>(digit)]);
      if (place > 0) append_utf8(out, counting.units[place - 1]);
    }
    if (place == 0) break;
  }
  return out;
}

/// Hebrew numerals: letters by their value, with 15 and 16 written as 9+6 and 9+7.
std::string hebrew(int value) {
  constexpr std::u32string_view ones = U"אבגדהוזחט", tens = U"יכלמנסעפצ", hundreds = U"קרשת";
  std::string out;
  for (; value >= 400; value -= 400) append_utf8(out, hundreds[3]);
  if (value >= 100) append_utf8(out, hundreds[static_cast<std::size_t>(value / 100 - 1)]);
  value %= 100;
  if (value == 15 || value == 16) {
    append_utf8(out, U'ט');
    value -= 9;
  } else if (value >= 10) {
    append_utf8(out, tens[static_cast<std::size_t>(value / 10 - 1)]);
    value %= 10;
  }
  if (value > 0) append_utf8(out, ones[static_cast<std::size_t>(value - 1)]);
  return out;
}

std::string with_digits(std::u32string_view digits, int value) {
  std::string out;
  for (const char c : std::to_string(value)) append_utf8(out, digits[static_cast<std::size_t>(c - '0')]);
  return out;
}

std::string with_letters(const Letters& list, int value) {
  const auto size = static_cast<int>(list.letters.size());
  constexpr int repeats_most = 30;
  if (value > size && (!list.repeats || (value - 1) / size >= repeats_most)) return std::to_string(value);
  std::string out;
  for (int i = 0; i <= (value - 1) / size; ++i) append_utf8(out, list.letters[static_cast<std::size_t>((value - 1) % size)]);
  return out;
}

}  // namespace

std::string format_in_script(std::string_view format, int value) {
  if (value < 0) return std::to_string(value);
  if (format == "hebrew1" && value > 0 && value < 1000) return hebrew(value);
  for (const Letters& list : letter_lists) {
    if (list.format == format && value > 0) return with_letters(list, value);
  }
  for (const Digits& list : digit_lists) {
    if (list.format == format) return with_digits(list.digits, value);
  }
  for (const Counting& list : countings) {
    if (list.format == format && value < 100000) return counted(list, value);
  }
  return std::to_string(value);
}

}  // namespace clausediff

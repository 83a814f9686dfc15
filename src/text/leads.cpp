// SPDX-License-Identifier: Apache-2.0
// What a line begins and ends with.
#include "text/leads.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>
#include <string>

#include "text/ascii.h"
#include "text/characters.h"
#include "text/cue_names.h"
#include "text/story_tag.h"

namespace clausediff {
namespace {

bool is_letter(char character) { return is_ascii_letter(character); }
bool is_space(char character) { return character == ' ' || character == '\t'; }

std::size_t count_while(std::string_view text, std::size_t at, bool (*good)(char)) {
  std::size_t end = at;
  while (end < text.size() && good(text[end])) ++end;
  return end - at;
}

bool is_bullet(std::string_view line) {
  for (const std::string_view mark : {"-", "*", "•", "·", "–", "▪", "●", "◦"}) {
    if (line.substr(0, mark.size()) == mark && line.size() > mark.size() && is_space(line[mark.size()])) return true;
  }
  return false;
}

/// Bytes of a roman numeral, of one letter twice ("aa"), or of one or two digits.
std::size_t mark_size(std::string_view text) {
  const std::size_t digits = count_while(text, 0, is_ascii_digit);
  if (digits > 0) return digits <= 2 ? digits : 0;
  const std::size_t letters = count_while(text, 0, is_letter);
  const bool roman = text.substr(0, letters).find_first_not_of("ivxlcIVXLC") == std::string_view::npos;
  const bool twice = letters == 2 && text[0] == text[1];
  return letters == 1 || twice || (roman && letters <= 6) ? letters : 0;
}

bool is_bracket(std::string_view line) {
  const bool opened = !line.empty() && line[0] == '(';
  const std::string_view rest = opened ? line.substr(1) : line;
  const std::size_t mark = mark_size(rest);
  if (mark == 0 || mark >= rest.size()) return false;
  if (rest[mark] == ')') return opened || !is_ascii_digit(rest[0]);
  const bool dotted = !opened && rest[mark] == '.' && !is_ascii_digit(rest[0]);
  return dotted && mark + 1 < rest.size() && is_space(rest[mark + 1]);
}

bool is_number(std::string_view line) {
  std::size_t at = count_while(line, 0, is_ascii_digit);
  if (at == 0 || at > 3) return false;
  std::size_t parts = 1;
  while (at + 1 < line.size() && line[at] == '.' && is_ascii_digit(line[at + 1])) {
    const std::size_t digits = count_while(line, at + 1, is_ascii_digit);
    if (digits > 3) return false;
    at += 1 + digits;
    ++parts;
  }
  if (at < line.size() && line[at] >= 'A' && line[at] <= 'Z') ++at;
  const bool closed = at < line.size() && (line[at] == '.' || line[at] == ')');
  if (closed) ++at;
  if (at == line.size()) return parts > 1 || closed;
  const bool wide = line[at] == '\t' || line.substr(at, 2) == "  ";
  return is_space(line[at]) && (closed || parts > 1 || wide);
}

bool is_keyword(std::string_view line, const Language& language) {
  const std::size_t letters = count_while(line, 0, is_letter);
  if (line.substr(0, 2) == "§") return true;
  const PointerNoun* noun = language.pointers.find(ascii_lower(line.substr(0, std::min<std::size_t>(letters, 12))));
  const bool known = noun != nullptr && noun->use != PointerUse::pointer;
  if (!known || letters + 1 >= line.size() || !is_space(line[letters]) || !is_ascii_upper(line[0])) return false;
  const std::string_view rest = line.substr(line.find_first_not_of(" \t", letters));
  const std::size_t mark = std::min(rest.find_first_of(" \t:"), rest.size());
  if (!is_ascii_digit(rest[0]) && mark_size(rest) == 0) return false;
  const std::size_t next = rest.find_first_not_of(" \t", mark);
  return next == std::string_view::npos || !is_ascii_lower(rest[next]);
}

std::string_view without_closing_marks(std::string_view line) {
  for (bool again = true; again && !line.empty();) {
    again = false;
    for (const std::string_view mark : {"\"", "'", ")", "]", "”", "’", "*", "_"}) {
      if (line.size() < mark.size() || line.substr(line.size() - mark.size()) != mark) continue;
      line.remove_suffix(mark.size());
      again = true;
    }
  }
  return line;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

}  // namespace

Lead lead_of(std::string_view line, const Language& language) {
  if (is_bullet(line)) return Lead::bullet;
  if (is_number(line)) return Lead::number;
  if (is_bracket(line)) return Lead::bracket;
  if (begins_with_tag(line)) return Lead::story;
  return is_keyword(line, language) ? Lead::keyword : Lead::text;
}

bool is_label_alone(std::string_view line) {
  if (line.empty() || line.find_first_of(" \t") != std::string_view::npos) return false;
  if (is_ascii_digit(line[0])) return is_number(line);
  const std::string_view rest = line[0] == '(' ? line.substr(1) : line;
  const std::size_t mark = rest.empty() ? 0 : mark_size(rest);
  return mark > 0 && mark + 1 == rest.size() && (rest[mark] == ')' || (line[0] != '(' && rest[mark] == '.'));
}

bool awaits_number(std::string_view line, const Language& language) {
  const std::size_t last = line.find_last_of(" \t(\xA0");  // the second byte of a no-break space
  const std::string_view written = last == std::string_view::npos ? line : line.substr(last + 1);
  constexpr std::size_t longest_initials = 3;  // "filed with the SEC" is no "Sec."
  if (written.size() <= longest_initials && is_all_capitals(written) && !is_all_capitals(line)) return false;
  const std::string word = ascii_lower(written);
  return language.pointers.find(word) != nullptr || language.cues.has(Cue::line_number_awaited, word);
}

bool is_told_again(std::string_view line, std::string_view next, const Language& language) {
  const std::size_t digits = next.substr(0, 1) == "(" ? count_while(next, 1, is_ascii_digit) : 0;
  if (digits == 0 || next.substr(1 + digits, 1) != ")") return false;
  const std::size_t last = line.find_last_of(" \t\n(-\xA0");
  const std::string word = ascii_lower(last == std::string_view::npos ? line : line.substr(last + 1));
  return language.cardinals.find(word) != nullptr || language.scales.find(word) != nullptr;
}

bool awaits_noun(std::string_view line, const Language& language) {
  const std::size_t last = line.find_last_of(" \t\n\"(");
  return language.cues.has(Cue::line_noun_awaited, last == std::string_view::npos ? line : line.substr(last + 1));
}

std::string mark_before(std::string_view line) {
  constexpr std::string_view romans[] = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};
  const std::size_t close = line.find(')');
  if (line.empty() || line[0] != '(' || close == std::string_view::npos || close < 2 || close > 6) return {};
  const std::string_view mark = line.substr(1, close - 1);
  const auto* roman = std::find(std::begin(romans), std::end(romans), mark);
  if (roman != std::end(romans) && roman != std::begin(romans)) return "(" + std::string(*(roman - 1)) + ")";
  if (mark.size() == 1 && mark[0] > 'a' && mark[0] <= 'z') return {'(', static_cast<char>(mark[0] - 1), ')'};
  if (mark.size() == 1 && mark[0] > '1' && mark[0] <= '9') return {'(', static_cast<char>(mark[0] - 1), ')'};
  return {};
}

bool awaits_name(std::string_view line, const Language& language) {
  const std::size_t last = line.find_last_of(" \t(\"");
  const std::string_view word = last == std::string_view::npos ? line : line.substr(last + 1);
  if (language.cues.has(Cue::line_name_awaited, word)) return true;
  const bool initial = word.size() == 2 && word[0] >= 'A' && word[0] <= 'Z' && word[1] == '.';
  if (!initial || last == std::string_view::npos || last == 0 || line[last] != ' ') return false;
  const std::string_view before = line.substr(0, last);
  const std::size_t start = before.find_last_of(" \t");
  const std::string_view name = start == std::string_view::npos ? before : before.substr(start + 1);
  return name.size() > 1 && name[0] >= 'A' && name[0] <= 'Z' && begins_lower_case(name.substr(1)) &&
         !awaits_number(name, language);
}

bool closes_sentence(std::string_view line, const Language& language) {
  const std::string_view text = without_closing_marks(line);
  return !text.empty() && std::string_view(".;:?!").find(text.back()) != std::string_view::npos && !awaits_name(line, language);
}

bool closes_item(std::string_view line, const Language& language) {
  if (closes_sentence(line, language)) return true;
  for (const std::string_view end : language.cues.list(Cue::line_item_ends)) {
    if (ends_with(line, end)) return true;
  }
  return false;
}

bool begins_lower_case(std::string_view line) {
  if (line.empty()) return false;
  if ((line[0] & 0x80) == 0) return line[0] >= 'a' && line[0] <= 'z';
  std::uint32_t at = 0;
  return u_islower(static_cast<UChar32>(next_code_point(line, at))) != 0;
}

bool is_all_capitals(std::string_view line) {
  const auto upper = std::count_if(line.begin(), line.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const auto lower = std::count_if(line.begin(), line.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return upper >= 2 && lower == 0;
}

}  // namespace clausediff

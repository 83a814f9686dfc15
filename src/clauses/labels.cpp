// SPDX-License-Identifier: Apache-2.0
// A paragraph's label, typed or automatic, read into its parts.
#include "clauses/labels.h"

#include <algorithm>
#include <cstddef>

#include "clauses/characters.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t longest_component = 3;  // digits: "2024." is a year
constexpr std::uint32_t most_components = 12;

/// 1 to 15 of "Article Four"; 0 where the word is none of them.
std::uint32_t number_of(std::string_view word, const Language& language) {
  const NumberWord* number = language.cardinals.find(word);
  return number == nullptr || number->value > 15 || language.cues.has(Cue::label_not_numbers, word)
             ? 0
             : static_cast<std::uint32_t>(number->value);
}

std::uint32_t letter_value(std::string_view mark) {
  if (mark.empty() || !is_letter(mark[0])) return 0;
  const bool alike = std::all_of(mark.begin(), mark.end(), [&](char c) { return c == mark[0]; });
  if (!alike || mark.size() > 3) return 0;
  return static_cast<std::uint32_t>(lower(mark[0]) - 'a') + 1 + 26 * static_cast<std::uint32_t>(mark.size() - 1);
}

std::uint32_t digits_value(std::string_view digits) {
  std::uint32_t value = 0;
  for (const char digit : digits.substr(0, 6)) value = value * 10 + static_cast<std::uint32_t>(digit - '0');
  return value;
}

bool one_case(std::string_view mark) {
  return std::all_of(mark.begin(), mark.end(), is_lower) || std::all_of(mark.begin(), mark.end(), is_upper);
}

/// "a", "iv", "12", "aa": what stands between brackets or before a full stop.
bool read_mark(std::string_view mark, Label& label) {
  if (mark.empty() || mark.size() > 7) return false;
  if (std::all_of(mark.begin(), mark.end(), is_digit)) {
    label.value.step = digits_value(mark);
    return mark.size() <= longest_component;
  }
  if (!one_case(mark)) return false;
  label.upper = is_upper(mark[0]);
  label.letter.step = letter_value(mark);
  label.roman.step = roman_value(mark);
  return label.letter.step != 0 || label.roman.step != 0;
}

/// Bytes of "4", "4.2", "1.01", "1A" at `at`, without a full stop behind it; 0 where there is none.
std::size_t read_decimal(std::string_view text, std::size_t at, Label& label) {
  std::size_t end = at;
  label.components = 0;
  while (label.components < most_components) {
    const std::size_t digits = count_while(text, end, is_digit);
    if (digits == 0 || digits > longest_component) break;
    label.value = {digits_value(text.substr(end, digits)), 0};
    end += digits;
    ++label.components;
    const bool suffix = end < text.size() && is_upper(text[end]) && (end + 1 == text.size() || !is_word(text[end + 1]));
    if (suffix) label.value.letter = static_cast<std::uint32_t>(text[end++] - 'A') + 1;
    if (end + 1 >= text.size() || text[end] != '.' || !is_digit(text[end + 1])) break;
    ++end;
  }
  if (end > at && text[end - 1] == '.') --end;
  return end - at;
}

/// Bytes of "(a)" at `at`.
std::size_t read_bracket(std::string_view text, std::size_t at, Label& label) {
  if (at >= text.size() || text[at] != '(') return 0;
  const std::size_t close = text.substr(at, 10).find(')');
  Label found;
  if (close == std::string_view::npos || !read_mark(text.substr(at + 1, close - 1), found)) return 0;
  label.upper = found.upper;
  label.value = found.value;
  label.letter = found.letter;
  label.roman = found.roman;
  label.shape = LabelShape::bracket;
  return close + 1;
}

/// Bytes of "A.2", "II.1", "B.3.1" at `at`: a letter or a Roman numeral, then decimal parts. Small letters only in an automatic
/// label: "e.g" and "i.e" are words.
std::size_t read_compound(std::string_view text, std::size_t at, bool automatic, Label& label) {
  const std::size_t letters = count_while(text, at, is_letter);
  const std::string_view first = text.substr(at, letters);
  const std::size_t dot = at + letters;
  if (letters == 0 || !one_case(first) || (!automatic && is_lower(first[0]))) return 0;
  if (letters > 1 && roman_value(first) == 0) return 0;
  if (dot + 1 >= text.size() || text[dot] != '.' || !is_digit(text[dot + 1])) return 0;
  Label rest;
  const std::size_t size = read_decimal(text, dot + 1, rest);
  if (size == 0) return 0;
  label.components = rest.components + 1;
  label.value = rest.value;
  return letters + 1 + size;
}

bool ends_label(std::string_view text, std::size_t at) { return at >= text.size() || space_at(text, at) > 0; }

void finish(Label& label, std::string_view text, std::size_t begin, std::size_t number, std::size_t end) {
  label.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  label.number = text.substr(number, end - number);
  while (!label.number.empty() && std::string_view(".:;,-)").find(label.number.back()) != std::string_view::npos) {
    if (label.number.back() == ')' && label.number.find('(') != std::string::npos) break;
    label.number.pop_back();
  }
}

bool is_unit(std::string_view text, std::size_t at, const Language& language) {
  return language.cues.has(Cue::label_units, text.substr(at, count_while(text, at, is_letter)));
}

/// "1.5 Million Shares", "10.50 EUR for a day": a sum with which a line begins.
bool counts_money(std::string_view text, std::size_t at, const Language& language) {
  std::string word(text.substr(at, count_while(text, at, is_letter)));
  if (word.size() < 3 || at + word.size() >= text.size() || text[at + word.size()] != ' ') return false;  // "6.1 Re-entry"
  for (char& c : word) c = lower(c);
  const bool name = word.size() > 3 && language.currency_names.find(word) != nullptr;
  return name || language.scales.find(word) != nullptr || language.currencies.find(word) != nullptr;
}

/// "4 LICENSE": a number without a full stop is a label only before a gap or a heading in capitals.
bool introduces_heading(std::string_view text, std::size_t at) {
  const std::size_t space = space_at(text, at);
  if (space >= 2 || (space == 1 && text[at] != ' ')) return true;
  const std::size_t capitals = count_while(text, at + space, is_upper);
  return capitals >= 4;
}

/// "8.5Governing Law": a tab was lost between the number and the heading. "2.4GHz" is a quantity.
bool is_glued_heading(std::string_view text, std::size_t at, const Label& label) {
  return label.components > 1 && at < text.size() && is_upper(text[at]) && count_while(text, at + 1, is_lower) >= 3;
}

Label read_number(std::string_view text, std::size_t begin, bool automatic, const Language& language) {
  Label label;
  label.shape = LabelShape::decimal;
  const std::size_t size =
      is_digit(text[begin]) ? read_decimal(text, begin, label) : read_compound(text, begin, automatic, label);
  std::size_t end = begin + size;
  if (size == 0) return {};
  label.whole = true;
  const std::size_t number = begin;
  bool brackets = false;
  for (std::size_t more = read_bracket(text, end, label); more > 0; more = read_bracket(text, end, label)) {
    end += more;
    brackets = true;
  }
  const bool closed = end < text.size() && (text[end] == '.' || text[end] == ')' || text[end] == ':');
  const bool half = closed && text[end] == ')' && !brackets;
  if (half && label.components > 1 && !automatic) return {};
  if (half && label.components == 1) {
    label.shape = LabelShape::half;
    label.whole = false;
  }
  if (closed) ++end;
  finish(label, text, begin, number, end);
  if (automatic) return label;
  const std::size_t next = end + space_at(text, end);
  const bool tight = closed && next < text.size() && is_upper(text[next]) && label.shape == LabelShape::decimal;
  if (!ends_label(text, end) && !tight && !is_glued_heading(text, end, label)) return {};
  if (label.components > 1 && next < text.size() && is_lower(text[next]) && is_unit(text, next, language)) return {};
  if (label.components == 2 && !closed && !brackets && counts_money(text, next, language)) return {};
  const bool plain = label.components == 1 && !closed && !brackets;
  if (plain && (next >= text.size() || !introduces_heading(text, end))) return {};
  return label;
}

Label read_bracketed(std::string_view text, std::size_t begin, bool automatic) {
  Label label;
  const std::size_t size = read_bracket(text, begin, label);
  if (size == 0) return {};
  std::size_t end = begin + size;
  if (end < text.size() && text[end] == '.') ++end;
  const bool tight = end < text.size() && is_upper(text[end]);
  if (!automatic && !ends_label(text, end) && !tight) return {};
  finish(label, text, begin, begin, end);
  return label;
}

/// "a)", "A.", "iv."
Label read_marked(std::string_view text, std::size_t begin, bool automatic) {
  Label label;
  const std::size_t letters = count_while(text, begin, is_letter);
  std::size_t end = begin + letters;
  if (letters == 0 || !read_mark(text.substr(begin, letters), label)) return {};
  const bool closed = end < text.size() && (text[end] == ')' || text[end] == '.');
  if (!closed && !(automatic && end == text.size())) return {};
  label.shape = closed && text[end] == ')' ? LabelShape::half : LabelShape::dotted;
  if (closed) ++end;
  if (!ends_label(text, end)) return {};
  finish(label, text, begin, begin, end);
  return label;
}

/// Bytes of what follows a keyword: "4.2", "IV", "A", "A-1", "Two".
std::size_t read_keyword_number(std::string_view text, std::size_t at, Label& label, const Language& language) {
  std::size_t size = read_decimal(text, at, label);
  if (size == 0) size = read_compound(text, at, true, label);
  if (size == 0) {
    size = count_while(text, at, is_letter);
    const std::string word = lower(text.substr(at, size));
    if (const std::uint32_t number = number_of(word, language); number != 0)
      label.value.step = number;
    else if (!read_mark(text.substr(at, size), label))
      return 0;
    label.components = 1;
  }
  const bool second =
      at + size + 1 < text.size() && text[at + size] == '-' && (is_digit(text[at + size + 1]) || is_upper(text[at + size + 1]));
  if (second) size += 1 + count_while(text, at + size + 1, [](char c) { return is_digit(c) || is_upper(c); });
  return size;
}

std::size_t words_in(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t at = space_at(text, 0); at < text.size() && words < 100; at += space_at(text, at)) {
    at += count_while(text, at, [](char c) { return !is_space(c); });
    ++words;
  }
  return words;
}

/// Whether what stands behind "Section 4.2" or "Schedule 1" lets it be a label and not the subject of a sentence.
bool accepts_rest(std::string_view text, std::size_t end, LabelShape shape) {
  const std::string_view rest = text.substr(std::min(end, text.size()));
  const std::size_t space = space_at(rest, 0);
  if (space == rest.size() || rest.find('\n') == 0) return true;
  const bool punctuated = std::string_view(".:").find(rest[0]) != std::string_view::npos ||
                          begins_with(rest.substr(space), "-") || begins_with(rest.substr(space), "–") ||
                          begins_with(rest.substr(space), "—");
  if (shape == LabelShape::schedule) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const std::size_t words = words_in(line);
    const bool heading = words <= 20 && (line.back() != '.' || words <= 3) && line.back() != ';' && line.back() != ',';
    return heading && (punctuated || space >= 2 || !(is_lower(rest[space]) || rest[space] == ',' || rest[space] == ';'));
  }
  if (punctuated) return true;
  const char next = rest[space];
  return space >= 2 || (space == 1 && (is_upper(next) || next == '"' || next == '[' || begins_with(rest.substr(space), "“")));
}

std::string display_of(std::string_view keyword, std::string_view number) {
  std::string word = lower(keyword);
  word[0] = static_cast<char>(word[0] - 32);
  return number.empty() ? word : word + " " + std::string(number);
}

/// "Schedule" or "Annex" alone on its line.
Label read_bare_schedule(std::string_view text, std::size_t begin, std::size_t end) {
  Label label;
  if (end + space_at(text, end) < text.size()) return {};
  label.shape = LabelShape::schedule;
  label.whole = true;
  finish(label, text, begin, begin, end);
  label.number = display_of(text.substr(begin, end - begin), "");
  return label;
}

LabelShape shape_of(PointerKind kind) {
  switch (kind) {
    case PointerKind::article:
      return LabelShape::article;
    case PointerKind::part:
      return LabelShape::part;
    case PointerKind::schedule:
      return LabelShape::schedule;
    default:
      return LabelShape::decimal;
  }
}

Label read_keyword_label(std::string_view text, std::size_t begin, const PointerNoun& keyword, bool automatic,
                         const Language& language) {
  const LabelShape shape = shape_of(keyword.kind);
  const std::size_t word_end = begin + keyword.word.size();
  const std::size_t space = space_at(text, word_end);
  if (shape == LabelShape::schedule && word_end + space == text.size()) return read_bare_schedule(text, begin, word_end);
  Label label;
  const std::size_t number = word_end + space + (begins_with(text.substr(word_end + space), "§") ? 2 : 0);
  const std::size_t size = space > 0 || keyword.word == "§" ? read_keyword_number(text, number, label, language) : 0;
  if (size == 0 || (number + size < text.size() && is_word(text[number + size]))) return {};
  if (!automatic && !accepts_rest(text, number + size, shape)) return {};
  std::size_t end = number + size;
  if (shape == LabelShape::decimal) {
    label.shape = LabelShape::decimal;
    for (std::size_t more = read_bracket(text, end, label); more > 0; more = read_bracket(text, end, label)) end += more;
  } else {
    label.shape = shape;
  }
  const std::size_t number_end = end;
  if (end < text.size() && std::string_view(".:").find(text[end]) != std::string_view::npos) ++end;
  finish(label, text, begin, number, end);
  label.whole = true;
  const std::string own(text.substr(number, number_end - number));
  label.number = shape == LabelShape::decimal ? own : display_of(text.substr(begin, keyword.word.size()), own);
  return label;
}

Label read_keyword(std::string_view text, std::size_t begin, bool automatic, const Language& language) {
  const std::string start = lower(text.substr(begin, 12));
  for (const PointerNoun& keyword : language.pointers.entries) {
    if (keyword.use == PointerUse::pointer || !begins_with(start, keyword.word)) continue;
    if (is_lower(text[begin]) && !automatic) return {};
    Label label = read_keyword_label(text, begin, keyword, automatic, language);
    if (label) return label;
  }
  return {};
}

Label read_label(std::string_view text, bool automatic, const Language& language) {
  const std::size_t begin = space_at(text, 0);
  if (begin >= text.size()) return {};
  const char first = text[begin];
  if (is_digit(first)) return read_number(text, begin, automatic, language);
  if (first == '(') return read_bracketed(text, begin, automatic);
  Label label = read_keyword(text, begin, automatic, language);
  if (!label) label = read_number(text, begin, automatic, language);
  return label ? label : read_marked(text, begin, automatic);
}

}  // namespace

std::uint32_t roman_value(std::string_view numeral) {
  constexpr std::string_view signs = "ivxlcdm";
  constexpr std::uint32_t values[] = {1, 5, 10, 50, 100, 500, 1000};
  std::uint32_t total = 0;
  std::uint32_t above = 0;
  if (numeral.empty() || numeral.size() > 9) return 0;
  for (std::size_t at = numeral.size(); at > 0; --at) {
    const std::size_t sign = signs.find(lower(numeral[at - 1]));
    if (sign == std::string_view::npos) return 0;
    const std::uint32_t value = values[sign];
    if (value < above)
      total -= value;
    else
      total += value;
    above = std::max(above, value);
  }
  // A label is a low number: "c", "d", "l" and "m" alone are letters.
  return total < 50 ? total : 0;
}

Label read_typed_label(std::string_view text, const Language& language) { return read_label(text, false, language); }
Label read_automatic_label(std::string_view label, const Language& language) { return read_label(label, true, language); }

}  // namespace clausediff

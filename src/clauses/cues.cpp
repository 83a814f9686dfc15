// SPDX-License-Identifier: Apache-2.0
// The fixed phrases by which a contract shows where its parts begin.
#include "clauses/cues.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>

#include "clauses/characters.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t looked_at = 300;  // bytes

/// Lower case, single spaces, without what is neither letter nor digit.
std::string bare(std::string_view text) {
  std::string result;
  for (const char c : text.substr(0, looked_at)) {
    if (is_word(c))
      result += lower(c);
    else if (c != '\'' && !result.empty() && result.back() != ' ')
      result += ' ';
  }
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

using Phrases = std::span<const std::string_view>;

bool begins_with_any(std::string_view text, Phrases phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    return begins_with(text, phrase) && (text.size() == phrase.size() || text[phrase.size()] == ' ');
  });
}

bool contains_any(std::string_view text, Phrases phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return text.find(phrase) != std::string_view::npos; });
}

/// Digits or a small roman numeral at the end, behind leaders, a tab or a wide gap.
bool ends_in_page(std::string_view line) {
  std::size_t end = line.size();
  while (end > 0 && is_space(line[end - 1])) --end;
  std::size_t digits = end;
  while (digits > 0 && is_digit(line[digits - 1])) --digits;
  if (digits == end || end - digits > 3 || digits < 4) return false;
  const std::string_view before = line.substr(0, digits);
  const bool leaders =
      before.size() > 3 && (before.substr(before.size() - 3) == "..." || before.substr(before.size() - 3) == ".. " ||
                            before.substr(before.size() - 4) == ". . ");
  const bool gap = before.back() == '\t' || (before.size() > 3 && before.substr(before.size() - 3) == "   ");
  return (leaders || gap) && std::any_of(before.begin(), before.end(), is_letter);
}

}  // namespace

bool is_recital_heading(std::string_view text, const Language& language) {
  return text.size() <= 80 && language.cues.has(Cue::part_recital_headings, bare(text));
}

bool begins_recital(std::string_view text, const Language& language) {
  const std::string words = bare(text.substr(0, 20));
  const Phrases beginnings = language.cues.list(Cue::part_recital_beginnings);
  return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view phrase) { return begins_with(words, phrase); });
}

bool ends_recitals(std::string_view text, const Language& language) {
  const std::string words = bare(text.substr(0, 60));
  if (begins_with_any(words, language.cues.list(Cue::part_recital_ends))) return true;
  if (language.cues.has(Cue::part_recital_end_lines, words)) return true;
  const std::string tail = bare(text.size() > 90 ? text.substr(text.size() - 90) : text);
  return contains_any(tail, language.cues.list(Cue::part_recital_tails)) && text.size() < 1500;
}

bool begins_signature(std::string_view text, const Language& language) {
  const std::string words = bare(text.substr(0, 80));
  if (begins_with_any(words, language.cues.list(Cue::part_signature_beginnings))) return true;
  const std::string_view start = text.substr(0, looked_at);
  const auto begins = [&](Cue cue) {
    const Phrases phrases = language.cues.list(cue);
    return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) { return begins_with(start, phrase); });
  };
  const bool marked = begins(Cue::part_signature_marks);
  const bool line = start.find("___") != std::string_view::npos;
  const bool by =
      contains_any(start, language.cues.list(Cue::part_signature_signers)) || begins(Cue::part_signature_lines) || marked;
  return (by && (line || start.size() < 60 || contains_any(start, language.cues.list(Cue::part_signature_marks)))) || marked;
}

bool is_contents_line(std::string_view text) {
  if (text.size() > 4000) return false;
  std::size_t lines = 0;
  std::size_t contents = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    ++lines;
    contents += end - at < 200 && ends_in_page(text.substr(at, end - at)) ? 1 : 0;
    at = end + 1;
  }
  return lines > 0 && contents * 2 > lines;
}

}  // namespace clausediff

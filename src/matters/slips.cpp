// SPDX-License-Identifier: Apache-2.0
#include "matters/slips.h"

#include <algorithm>
#include <string>

#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t furthest_former = 200;  // words before "the latter" among which "the former" is looked for

std::string letters_of(const Strip& strip, WordSpan range) {
  std::string letters;
  for (std::size_t at = range.begin; at < range.end; ++at)
    for (const char c : strip.words[at].norm)
      if (c != '-' && c != '\'') letters += c;
  return letters;
}

bool is_one_letter(const std::string& a, const std::string& b) {
  if (a.size() != b.size() || a.size() < 8 || a.find_first_of("0123456789") != std::string::npos) return false;
  std::size_t other = 0;
  for (std::size_t at = 0; at < a.size(); ++at) other += a[at] != b[at] ? 1U : 0U;
  return other == 1;
}

/// "licensor", "licenser": whoever does it, in either spelling.
bool is_same_agent(std::string before, std::string after) {
  constexpr std::size_t shortest = 7;
  for (std::string* word : {&before, &after}) {
    if (word->ends_with('s')) word->pop_back();
    if (word->size() < shortest || word->back() != 'r') return false;
    char& vowel = (*word)[word->size() - 2];
    if (vowel != 'o' && vowel != 'e') return false;
    vowel = 'e';
  }
  return before == after;
}

/// The first letters of words with capitals; empty where one has none.
std::string initials_of(const Strip& strip, WordSpan range) {
  std::string initials;
  for (std::size_t at = range.begin; at < range.end; ++at) {
    if (!strip.words[at].capital) return {};
    initials += strip.words[at].norm.substr(0, 1);
  }
  return initials;
}

bool are_initials(const Strip& strip, WordSpan shorter, const Strip& other, WordSpan longer) {
  return shorter.size() == 1 && longer.size() > 1 && strip.words[shorter.begin].upper &&
         strip.words[shorter.begin].norm == initials_of(other, longer);
}

/// A word struck or put in that stands beside itself.
bool is_doubled(const Strip& strip, WordSpan range) {
  if (range.size() != 1) return false;
  const std::string_view word = strip.words[range.begin].norm;
  const bool before = range.begin > 0 && strip.words[range.begin - 1].norm == word;
  return before || (range.end < strip.words.size() && strip.words[range.end].norm == word);
}

/// The words of the phrase stand there.
bool stands_at(const Strip& strip, std::size_t at, std::string_view phrase) {
  for (std::size_t from = 0; from < phrase.size(); ++at) {
    const std::size_t end = std::min(phrase.find(' ', from), phrase.size());
    if (at >= strip.words.size() || strip.words[at].norm != phrase.substr(from, end - from)) return false;
    from = end + 1;
  }
  return true;
}

/// Of two words alike the other one was meant, as what stands beside it tells: "the latter of A and B", "earlier that the tenth".
bool is_mistyped(const Strip& before, WordSpan b, const Strip& after, WordSpan a) {
  if (b.size() != 1 || a.size() != 1) return false;
  const auto pairs = after.language->cues.list(Cue::restated_confused);
  return std::any_of(pairs.begin(), pairs.end(), [&](std::string_view pair) {
    const std::size_t cut = pair.find('/');
    const std::string_view wrong = pair.substr(0, cut), right = pair.substr(cut + 1);
    const bool first = wrong.substr(0, wrong.find(' ')) != right.substr(0, right.find(' '));  // the word that differs
    const std::size_t back = first ? 0 : 1;
    if (b.begin < back || a.begin < back) return false;
    if (!stands_at(before, b.begin - back, wrong) || !stands_at(after, a.begin - back, right)) return false;
    // "the former … the latter": it was meant.
    const auto from = before.words.begin() + static_cast<std::ptrdiff_t>(b.begin - std::min(b.begin, furthest_former));
    return !first || std::none_of(from, before.words.begin() + static_cast<std::ptrdiff_t>(b.begin),
                                  [](const Word& word) { return word.is(Cue::restated_former); });
  });
}

/// "with respect [to] its subject": a small word behind the first, without which the phrase is none.
bool completes_phrase(const Strip& strip, WordSpan range) {
  if (range.size() != 1 || !is_function_word(strip.words[range.begin])) return false;
  const auto phrases = strip.language->cues.list(Cue::restated_fixed);
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    std::size_t word = 1;
    for (std::size_t from = phrase.find(' ') + 1; from < phrase.size(); ++word) {
      const std::size_t end = std::min(phrase.find(' ', from), phrase.size());
      if (phrase.substr(from, end - from) == strip.words[range.begin].norm && range.begin >= word &&
          stands_at(strip, range.begin - word, phrase))
        return true;
      from = end + 1;
    }
    return false;
  });
}

/// "1MS" for "IMS": a digit that looks like the letter, as a scan reads it.
std::string as_scanned(std::string letters) {
  const bool mixed = std::any_of(letters.begin(), letters.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  for (char& c : letters)
    if (mixed && (c == '1' || c == 'l'))
      c = 'i';
    else if (mixed && c == '0')
      c = 'o';
  return letters;
}

/// "5.2. 1" is "5.2.1" with a blank in it.
std::string without_blanks(const Strip& strip, WordSpan range) {
  std::string text;
  for (std::size_t at = range.begin; at < range.end; ++at) {
    if (at > range.begin)
      for (const char mark : strip.words[at].marks) text += mark == ' ' ? std::string() : std::string(1, mark);
    text += strip.words[at].norm;
  }
  return text;
}

bool is_spaced_number(const Passage& passage, const PassageEdit& edit) {
  const std::string before = without_blanks(passage.before, edit.before), after = without_blanks(passage.after, edit.after);
  // Behind the name of what is cited: "Subparagraph 5.2. 1". "The fee is 5.2. 1 May" are two numbers.
  const bool cited = edit.before.begin > 0 && passage.before.words[edit.before.begin - 1].capital &&
                     !passage.before.words[edit.before.begin - 1].number;
  return cited && before == after && before.find('.') != std::string::npos &&
         before.find_first_not_of("0123456789.") == std::string::npos;
}

}  // namespace

bool is_respelt(const Passage& passage, const PassageEdit& edit) {
  if (edit.before.empty() != edit.after.empty()) {
    const Strip& strip = edit.after.empty() ? passage.before : passage.after;
    const WordSpan range = edit.after.empty() ? edit.before : edit.after;
    return is_doubled(strip, range) || completes_phrase(strip, range);
  }
  if (is_mistyped(passage.before, edit.before, passage.after, edit.after)) return true;
  const std::string before = letters_of(passage.before, edit.before), after = letters_of(passage.after, edit.after);
  if (before == after || is_spaced_number(passage, edit) || is_same_agent(before, after)) return true;
  const bool digit = (before + after).find_first_of("01") != std::string::npos;
  if (digit && edit.before.size() + edit.after.size() <= 3 && as_scanned(before) == as_scanned(after)) return true;
  // Of one word a letter may make another one: "accept", "except".
  if (edit.before.size() + edit.after.size() > 2 && is_one_letter(before, after)) return true;
  return are_initials(passage.before, edit.before, passage.after, edit.after) ||
         are_initials(passage.after, edit.after, passage.before, edit.before);
}

}  // namespace clausediff

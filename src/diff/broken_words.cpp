// SPDX-License-Identifier: Apache-2.0
#include "diff/broken_words.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "recut.h"
#include "text/ascii.h"

namespace clausediff {
namespace {

constexpr std::size_t widest_gap = 120;  // bytes: the columns of a page between the halves
constexpr std::size_t line_gap = 3;      // bytes: a line's end in running text

bool is_letter(char c) { return is_ascii_letter(c) || (c & 0x80) != 0; }

/// A hyphen behind a letter, white space, and a letter: "perfor-\nmance".
struct BrokenWord {
  std::uint32_t paragraph = 0;
  Span gap;  // from the hyphen to the letter
  std::string head;
  std::string tail;
  std::string before;  // the words around it, which tell what it is where both forms are in use
  std::string behind;
  bool line_end = false;  // the gap is a line's end
  bool wide = false;      // the gap is wider than one in running text
  bool number = false;    // a number stands on either side: "14-\nday"

  std::string pair() const { return head + ' ' + tail; }
};

/// The word around, letters and the hyphens between them.
std::size_t begin_of_word(std::string_view text, std::size_t at) {
  while (at > 0 && (is_letter(text[at - 1]) || (text[at - 1] == '-' && at > 1 && is_letter(text[at - 2])))) --at;
  return at;
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_letter(text[at]) || (text[at] == '-' && at + 1 < text.size() && is_letter(text[at + 1])))) ++at;
  return at;
}

std::string word_before(std::string_view text, std::size_t at) {
  while (at > 0 && !is_letter(text[at - 1])) --at;
  return ascii_lower(text.substr(begin_of_word(text, at), at - begin_of_word(text, at)));
}

std::string word_behind(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_letter(text[at])) ++at;
  return ascii_lower(text.substr(at, end_of_word(text, at) - at));
}

std::string digits_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && is_ascii_digit(text[begin - 1])) --begin;
  return std::string(text.substr(begin, end - begin));
}

std::string digits_behind(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  return std::string(text.substr(begin, end - begin));
}

void find_broken(const Document& document, std::vector<BrokenWord>& found) {
  for (std::uint32_t p = 0; p < document.paragraphs.size(); ++p) {
    const std::string_view text = document.paragraphs[p].text;
    for (std::size_t at = text.find('-', 1); at != std::string_view::npos; at = text.find('-', at + 1)) {
      const std::size_t next = text.find_first_not_of(" \n", at + 1);
      if (next == std::string_view::npos || next == at + 1 || next > at + widest_gap) continue;
      if (!is_letter(text[at - 1]) && !is_ascii_digit(text[at - 1])) continue;
      if (!is_letter(text[next]) && !is_ascii_digit(text[next])) continue;
      const std::size_t begin = begin_of_word(text, at), end = end_of_word(text, next);
      BrokenWord word;
      word.paragraph = p;
      word.gap = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(next)};
      word.head = ascii_lower(text.substr(begin, at - begin));
      word.tail = ascii_lower(text.substr(next, end - next));
      word.before = word_before(text, begin);
      word.behind = word_behind(text, end);
      word.line_end = text.substr(at, next - at).find('\n') != std::string_view::npos;
      word.wide = next > at + line_gap;
      word.number = is_ascii_digit(text[at - 1]) || is_ascii_digit(text[next]);
      if (word.number) word.head = digits_before(text, at) + word.head, word.tail += digits_behind(text, next);
      found.push_back(std::move(word));
    }
  }
}

/// How often each word stands in the versions, and how often between which two others; a broken one's halves count as words of
/// their own.
class WordsAround {
 public:
  void add(const Document& document) {
    for (const Paragraph& paragraph : document.paragraphs) add(paragraph.text);
  }

  std::uint32_t count(const std::string& word) const {
    const auto found = counts_.find(word);
    return found == counts_.end() ? 0 : found->second;
  }

  /// Equal words around it count more than the word alone.
  std::uint32_t count_at(const std::string& word, const BrokenWord& place) const {
    constexpr std::uint32_t with_both = 10000, with_one = 100;
    return with_both * count(place.before + ' ' + word + ' ' + place.behind) +
           with_one * (count(place.before + ' ' + word) + count(word + ' ' + place.behind)) + std::min(count(word), with_one - 1);
  }

 private:
  void add(std::string_view text) {
    std::string last, current;  // the two words before
    for (std::size_t at = 0; at < text.size();) {
      if (!is_letter(text[at])) {
        ++at;
        continue;
      }
      const std::size_t end = end_of_word(text, at);
      const bool broken = end + 1 < text.size() && text[end] == '-' && (text[end + 1] == ' ' || text[end + 1] == '\n');
      const std::string word = ascii_lower(text.substr(at, end - at));
      if (!broken) ++counts_[word];
      ++counts_[current + ' ' + word];
      ++counts_[last + ' ' + current + ' ' + word];
      last = std::move(current);
      current = word;
      at = end;
    }
  }

  std::unordered_map<std::string, std::uint32_t> counts_;
};

/// What becomes of "head-\ntail".
enum class Mending : std::uint8_t { whole, hyphenated, left };

/// "pre- and post-closing", "three- to five-year": the hyphen stands for a word that comes later.
bool is_joint(const std::string& word) {
  return word == "and" || word == "or" || word == "to" || word == "und" || word == "oder";
}

/// Parts that are set off with a hyphen where nobody says otherwise.
bool is_prefix(const std::string& word) {
  static constexpr std::string_view prefixes[] = {"non", "pre", "post", "co", "self", "anti", "multi", "ex", "semi", "quasi"};
  return std::find(std::begin(prefixes), std::end(prefixes), word) != std::end(prefixes);
}

/// `pairs` are the halves that a line's end parts somewhere: where it does, all of them are one word.
Mending mending_of(const BrokenWord& word, const WordsAround& vocabulary, const std::unordered_set<std::string>& pairs) {
  if (is_joint(word.tail)) return Mending::left;
  const bool parted = pairs.find(word.pair()) != pairs.end();
  if (word.number) return parted && !word.wide ? Mending::hyphenated : Mending::left;
  const std::uint32_t whole = vocabulary.count_at(word.head + word.tail, word);
  const std::uint32_t hyphenated = vocabulary.count_at(word.head + "-" + word.tail, word);
  if (whole != hyphenated) return whole > hyphenated ? Mending::whole : Mending::hyphenated;
  if (hyphenated > 0) return Mending::hyphenated;
  if (word.wide) return Mending::left;
  if (!parted) return Mending::left;
  const bool halves = vocabulary.count(word.head) > 0 && vocabulary.count(word.tail) > 0;
  const bool joins_names = word.head.find('-') != std::string::npos || word.tail.find('-') != std::string::npos;
  return halves || joins_names || is_prefix(word.head) ? Mending::hyphenated : Mending::whole;
}

void mend(Document& document, const std::vector<BrokenWord>& broken, const WordsAround& vocabulary,
          const std::unordered_set<std::string>& pairs) {
  Recutting recutting;
  for (const BrokenWord& word : broken) {
    const Mending mending = mending_of(word, vocabulary, pairs);
    if (mending == Mending::left) continue;
    recutting.dropped.push_back({word.paragraph, {word.gap.begin + (mending == Mending::whole ? 0U : 1U), word.gap.end}});
  }
  if (!recutting.dropped.empty()) recut(document, recutting);
}

}  // namespace

void mend_broken_words(Document& before, Document& after, bool mend_before, bool mend_after) {
  std::vector<BrokenWord> in_before, in_after;
  if (mend_before) find_broken(before, in_before);
  if (mend_after) find_broken(after, in_after);
  if (in_before.empty() && in_after.empty()) return;
  WordsAround vocabulary;
  vocabulary.add(before);
  vocabulary.add(after);
  std::unordered_set<std::string> pairs;
  for (const std::vector<BrokenWord>* words : {&in_before, &in_after}) {
    for (const BrokenWord& word : *words) {
      if (word.line_end) pairs.insert(word.pair());
    }
  }
  mend(before, in_before, vocabulary, pairs);
  mend(after, in_after, vocabulary, pairs);
}

}  // namespace clausediff

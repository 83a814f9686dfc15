// SPDX-License-Identifier: Apache-2.0
#include "diff/broken_words.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "recut.h"
#include "text/ascii.h"

namespace clausediff {
namespace {

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0; }

/// A hyphen behind a letter, white space, and a letter: "perfor-\nmance".
struct BrokenWord {
  std::uint32_t paragraph = 0;
  Span gap;  // from the hyphen to the letter
  std::string head;
  std::string tail;
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

void find_broken(const Document& document, std::vector<BrokenWord>& found) {
  for (std::uint32_t p = 0; p < document.paragraphs.size(); ++p) {
    const std::string_view text = document.paragraphs[p].text;
    for (std::size_t at = text.find('-', 1); at != std::string_view::npos; at = text.find('-', at + 1)) {
      const std::size_t next = text.find_first_not_of(" \n", at + 1);
      if (next == std::string_view::npos || next == at + 1 || next > at + 3) continue;
      if (!is_letter(text[at - 1]) || !is_letter(text[next])) continue;
      const std::size_t begin = begin_of_word(text, at);
      found.push_back({p,
                       {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(next)},
                       ascii_lower(text.substr(begin, at - begin)),
                       ascii_lower(text.substr(next, end_of_word(text, next) - next))});
    }
  }
}

/// How often each word stands in the versions; a broken one's halves count as words of their own.
class Vocabulary {
 public:
  void add(const Document& document) {
    for (const Paragraph& paragraph : document.paragraphs) add(paragraph.text);
  }

  std::uint32_t count(const std::string& word) const {
    const auto found = counts_.find(word);
    return found == counts_.end() ? 0 : found->second;
  }

 private:
  void add(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      if (!is_letter(text[at])) {
        ++at;
        continue;
      }
      const std::size_t end = end_of_word(text, at);
      const bool broken = end + 1 < text.size() && text[end] == '-' && (text[end + 1] == ' ' || text[end + 1] == '\n');
      if (!broken) ++counts_[ascii_lower(text.substr(at, end - at))];
      at = end;
    }
  }

  std::unordered_map<std::string, std::uint32_t> counts_;
};

/// What goes of "head-\ntail": all between the halves, the white space behind the hyphen, or nothing.
Span dropped_part(const BrokenWord& word, const Vocabulary& vocabulary, std::string_view gap) {
  const std::uint32_t whole = vocabulary.count(word.head + word.tail);
  const std::uint32_t hyphenated = vocabulary.count(word.head + "-" + word.tail);
  const Span hyphen_stays{word.gap.begin + 1, word.gap.end};
  if (whole > hyphenated) return word.gap;
  if (hyphenated > 0) return hyphen_stays;
  if (gap.find('\n') == std::string_view::npos) return {word.gap.begin, word.gap.begin};  // "pre- and post-closing"
  const bool halves = vocabulary.count(word.head) > 0 && vocabulary.count(word.tail) > 0;
  const bool joins_names = word.head.find('-') != std::string::npos || word.tail.find('-') != std::string::npos;
  return halves || joins_names ? hyphen_stays : word.gap;
}

void mend(Document& document, const std::vector<BrokenWord>& broken, const Vocabulary& vocabulary) {
  Recutting recutting;
  for (const BrokenWord& word : broken) {
    const std::string_view text = document.paragraphs[word.paragraph].text;
    const Span span = dropped_part(word, vocabulary, text.substr(word.gap.begin, word.gap.size()));
    if (!span.empty()) recutting.dropped.push_back({word.paragraph, span});
  }
  if (!recutting.dropped.empty()) recut(document, recutting);
}

}  // namespace

void mend_broken_words(Document& document, const Document& other) {
  std::vector<BrokenWord> broken;
  find_broken(document, broken);
  if (broken.empty()) return;
  Vocabulary vocabulary;
  vocabulary.add(document);
  vocabulary.add(other);
  mend(document, broken, vocabulary);
}

}  // namespace clausediff

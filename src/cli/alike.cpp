// SPDX-License-Identifier: Apache-2.0
#include "cli/alike.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "text/ascii.h"

namespace clausediff::cli {
namespace {

/// Words of five letters or more, in order of the alphabet: shorter ones stand in every contract.
std::vector<std::string> long_words(const Document& document) {
  constexpr std::size_t shortest = 5;
  std::vector<std::string> words;
  for (const Paragraph& paragraph : document.paragraphs) {
    std::string word;
    for (const char c : paragraph.text + " ") {
      const bool letter = is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
      if (letter) {
        word += c;
        continue;
      }
      if (word.size() >= shortest) words.push_back(word);
      word.clear();
    }
  }
  std::sort(words.begin(), words.end());
  return words;
}

}  // namespace

bool are_drafts_of_one(const Document& before, const Document& after) {
  const std::vector<std::string> first = long_words(before), second = long_words(after);
  std::vector<std::string> shared;
  std::set_intersection(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(shared));
  return shared.size() * 2 >= std::min(first.size(), second.size());
}

}  // namespace clausediff::cli

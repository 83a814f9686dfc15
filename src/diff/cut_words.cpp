// SPDX-License-Identifier: Apache-2.0
#include "diff/cut_words.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace clausediff {
namespace {

constexpr std::size_t shortest_word = 10;  // bytes: a column is seldom narrower
constexpr std::size_t longest_word = 200;
constexpr std::uint32_t farthest_half = 60;  // words between the halves

/// The words of a text that have no partner, by what they say.
class Loose {
 public:
  Loose(const Running& text, const std::vector<std::uint32_t>& to_table) : used_(text.size(), false) {
    for (std::uint32_t at = 0; at < text.size(); ++at) {
      if (to_table[at] == none) places_[std::string(text.word(at))].push_back(at);
    }
  }

  /// The first one that says this from `from` on, `none` where none does before `end`.
  std::uint32_t find(std::string_view word, std::uint32_t from, std::uint32_t end) const {
    const auto known = places_.find(std::string(word));
    if (known == places_.end()) return none;
    auto at = std::lower_bound(known->second.begin(), known->second.end(), from);
    while (at != known->second.end() && used_[*at]) ++at;
    return at != known->second.end() && *at < end ? *at : none;
  }

  void use(std::uint32_t at) { used_[at] = true; }

 private:
  std::unordered_map<std::string, std::vector<std::uint32_t>> places_;
  std::vector<bool> used_;
};

}  // namespace

void find_cut_words(const Running& table, const Running& text, const WordMap& map, std::vector<DroppedText>& dropped) {
  Loose loose(text, map.to_before);
  for (std::uint32_t at = 0; at < table.size(); ++at) {
    const std::string_view word = table.word(at);
    if (map.to_after[at] != none || table.paragraph(at).cell == none) continue;
    if (word.size() < shortest_word || word.size() > longest_word || loose.find(word, 0, text.size()) != none) continue;
    for (std::size_t cut = 1; cut < word.size(); ++cut) {
      const std::uint32_t head = loose.find(word.substr(0, cut), 0, text.size());
      if (head == none) continue;
      const std::uint32_t tail = loose.find(word.substr(cut), head + 1, head + 1 + farthest_half);
      if (tail == none) continue;
      loose.use(head);
      loose.use(tail);
      dropped.push_back({text.paragraph_of(head), text.span_of(head), std::string(word)});
      dropped.push_back({text.paragraph_of(tail), text.span_of(tail), {}});
      break;
    }
  }
  std::sort(dropped.begin(), dropped.end(), [](const DroppedText& x, const DroppedText& y) {
    return x.paragraph != y.paragraph ? x.paragraph < y.paragraph : x.span.begin < y.span.begin;
  });
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
#include "matters/exchange.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <unordered_map>

namespace clausediff {
namespace {

constexpr std::size_t fewest_words = 4;    // a shorter passage is taken for another one only where all its words agree
constexpr std::size_t longest_cell = 8;    // words
constexpr double least_like = 0.62;        // of two passages anywhere
constexpr double least_like_near = 0.45;   // of two that stand side by side
constexpr std::uint32_t nearest_rows = 2;  // between them
constexpr std::size_t fewest_near = 8;     // words of content of either
constexpr std::size_t most_postings = 40;  // a word that more passages have tells nothing

using Counts = std::map<std::string_view, std::size_t>;

Counts content_of(const Strip& strip) {
  Counts counts;
  for (const Word& word : strip.words)
    if (!is_function_word(word)) ++counts[word.stem.empty() ? word.norm : word.stem];
  return counts;
}

std::size_t size_of(const Counts& counts) {
  std::size_t size = 0;
  for (const auto& [word, count] : counts) size += count;
  return size;
}

/// Twice the words in common over the words of both.
double likeness(const Counts& a, const Counts& b) {
  std::size_t shared = 0;
  for (const auto& [word, count] : a) {
    const auto other = b.find(word);
    if (other != b.end()) shared += std::min(count, other->second);
  }
  const std::size_t all = size_of(a) + size_of(b);
  return all == 0 ? 0.0 : 2.0 * static_cast<double>(shared) / static_cast<double>(all);
}

struct Candidate {
  double likeness = 0;
  std::size_t before = 0;
  std::size_t after = 0;
};

class Exchange {
 public:
  explicit Exchange(std::vector<Passage>& passages) : passages_(passages) {
    contents_.resize(passages.size());
    for (std::size_t p = 0; p < passages.size(); ++p) {
      const Passage& passage = passages[p];
      if (passage.inserted() == passage.deleted()) continue;
      contents_[p] = content_of(passage.inserted() ? passage.after : passage.before);
      if (!passage.inserted()) continue;
      for (const auto& [word, count] : contents_[p]) postings_[word].push_back(p);
    }
  }

  void join() {
    std::vector<Candidate> candidates;
    for (std::size_t p = 0; p < passages_.size(); ++p)
      if (passages_[p].deleted() && !passages_[p].inserted()) add_candidates(p, candidates);
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.likeness > b.likeness; });
    std::vector<bool> taken(passages_.size(), false);
    for (const Candidate& candidate : candidates) {
      if (taken[candidate.before] || taken[candidate.after]) continue;
      taken[candidate.before] = taken[candidate.after] = true;
      join(passages_[candidate.after], passages_[candidate.before]);
    }
    join_places();
    std::erase_if(passages_, [](const Passage& passage) { return passage.inserted() && passage.deleted(); });
  }

  /// A cell whose words stand at the end of a line now, or the other way round.
  void join_places() {
    std::unordered_map<std::string, std::size_t> gone, come;
    for (std::size_t p = 0; p < passages_.size(); ++p) {
      const Passage& passage = passages_[p];
      if (passage.inserted() == passage.deleted()) continue;
      const Strip& strip = passage.deleted() ? passage.before : passage.after;
      if (strip.words.size() <= longest_cell)
        (passage.deleted() ? gone : come).emplace(key_of(strip, {0, strip.words.size()}), p);
    }
    for (Passage& passage : passages_) {
      if (passage.inserted() || passage.deleted()) continue;
      for (const PassageEdit& edit : passage.edits) {
        const bool came = edit.before.empty();
        if (came == edit.after.empty()) continue;
        auto& known = came ? gone : come;
        const auto found = known.find(came ? key_of(passage.after, edit.after) : key_of(passage.before, edit.before));
        if (found == known.end()) continue;
        join_place(passage, passages_[found->second], came);
        known.erase(found);
        break;
      }
    }
  }

 private:
  void add_candidates(std::size_t before, std::vector<Candidate>& candidates) const {
    std::map<std::size_t, std::size_t> shared;
    for (const auto& [word, count] : contents_[before]) {
      const auto posting = postings_.find(word);
      if (posting == postings_.end() || posting->second.size() > most_postings) continue;
      for (const std::size_t after : posting->second) ++shared[after];
    }
    const bool tiny = size_of(contents_[before]) < fewest_words;
    for (const auto& [after, count] : shared) {
      if (2 * count < std::min(contents_[before].size(), contents_[after].size())) continue;
      const double like = likeness(contents_[before], contents_[after]);
      const bool small = std::min(size_of(contents_[before]), size_of(contents_[after])) < fewest_near;
      const double least = tiny ? 1.0 : !small && is_near(passages_[before], passages_[after]) ? least_like_near : least_like;
      if (like >= least) candidates.push_back({like, before, after});
    }
  }

  /// One stands right before or behind the other in the redline: where the one went the other came.
  static bool is_near(const Passage& before, const Passage& after) {
    if (before.rows.empty() || after.rows.empty()) return false;
    const auto [low, high] = std::minmax(before.rows.front(), after.rows.front());
    return high - low <= nearest_rows;
  }

  /// `from` gives its words to `into` and is left empty.
  static void join(Passage& into, Passage& from) {
    into.before = std::move(from.before);
    for (const std::uint32_t row : from.rows)
      if (std::find(into.rows.begin(), into.rows.end(), row) == into.rows.end()) into.rows.push_back(row);
    into.changes.insert(into.changes.end(), from.changes.begin(), from.changes.end());
    into.whole = false;
    std::sort(into.changes.begin(), into.changes.end());
    match_strips(into);
    from.before = Strip();
    from.changes.clear();
  }

  static std::string key_of(const Strip& strip, WordSpan range) {
    std::string key;
    for (std::size_t at = range.begin; at < range.end; ++at) key += std::string(strip.words[at].norm) + " ";
    return key;
  }

  static void append(Strip& into, Strip& from) {
    into.words.insert(into.words.end(), std::make_move_iterator(from.words.begin()), std::make_move_iterator(from.words.end()));
    from = Strip();
  }

  /// What one side of `whole` says stands in an edit of `passage`: they are one.
  static void join_place(Passage& passage, Passage& whole, bool in_before) {
    append(in_before ? passage.before : passage.after, in_before ? whole.before : whole.after);
    for (const std::uint32_t row : whole.rows)
      if (std::find(passage.rows.begin(), passage.rows.end(), row) == passage.rows.end()) passage.rows.push_back(row);
    passage.changes.insert(passage.changes.end(), whole.changes.begin(), whole.changes.end());
    std::sort(passage.changes.begin(), passage.changes.end());
    whole.changes.clear();
    match_strips(passage);
  }

  std::vector<Passage>& passages_;
  std::vector<Counts> contents_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> postings_;
};

}  // namespace

void join_exchanged(std::vector<Passage>& passages) { Exchange(passages).join(); }

}  // namespace clausediff

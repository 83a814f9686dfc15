// SPDX-License-Identifier: Apache-2.0
// Which of two rows of texts belong together, where nothing else says so.
#include <algorithm>

#include "diff/sequence.h"
#include "redline/blocks.h"
#include "text/similarity.h"

namespace clausediff::redlining {
namespace {

std::vector<std::uint64_t> sorted_words(const std::string& text) {
  std::vector<std::uint64_t> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\n", at), text.size());
    if (end > at) {
      Hash hash;
      hash.add(std::string_view(text).substr(at, end - at));
      words.push_back(hash.value());
    }
    at = end + 1;
  }
  std::sort(words.begin(), words.end());
  return words;
}

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// The best increasing pairing of a stretch, by the sum of likeness. Stretches too large for that stay unpaired.
void pair_alike(const Hunk& hunk, const std::vector<std::string>& before, const std::vector<std::string>& after, double least,
                Pairs& pairs) {
  const std::size_t n = hunk.before_end - hunk.before_begin, m = hunk.after_end - hunk.after_begin;
  if (n == 0 || m == 0 || n * m > 10000) return;
  std::vector<std::vector<std::uint64_t>> x, y;
  for (std::size_t i = 0; i < n; ++i) x.push_back(sorted_words(before[hunk.before_begin + i]));
  for (std::size_t j = 0; j < m; ++j) y.push_back(sorted_words(after[hunk.after_begin + j]));
  std::vector<double> alike(n * m), best((n + 1) * (m + 1), 0.0);
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t j = m; j-- > 0;) {
      alike[i * m + j] = dice(std::span<const std::uint64_t>(x[i]), std::span<const std::uint64_t>(y[j]));
      double& value = best[i * (m + 1) + j];
      value = std::max(best[(i + 1) * (m + 1) + j], best[i * (m + 1) + j + 1]);
      if (alike[i * m + j] >= least) value = std::max(value, alike[i * m + j] + best[(i + 1) * (m + 1) + j + 1]);
    }
  }
  for (std::size_t i = 0, j = 0; i < n && j < m;) {
    const double value = best[i * (m + 1) + j];
    if (alike[i * m + j] >= least && value == alike[i * m + j] + best[(i + 1) * (m + 1) + j + 1]) {
      pairs.emplace_back(hunk.before_begin + i++, hunk.after_begin + j++);
    } else if (value == best[(i + 1) * (m + 1) + j]) {
      ++i;
    } else {
      ++j;
    }
  }
}

}  // namespace

double likeness(const std::string& a, const std::string& b) {
  const std::vector<std::uint64_t> x = sorted_words(a), y = sorted_words(b);
  return dice(std::span<const std::uint64_t>(x), std::span<const std::uint64_t>(y));
}

Pairs pair_by_text(const std::vector<std::uint64_t>& before_digests, const std::vector<std::uint64_t>& after_digests,
                   const std::vector<std::string>& before_texts, const std::vector<std::string>& after_texts, double least) {
  std::unordered_map<std::uint64_t, std::uint32_t> ids;
  const auto ids_of = [&](const std::vector<std::uint64_t>& digests) {
    std::vector<std::uint32_t> row;
    for (const std::uint64_t digest : digests)
      row.push_back(ids.try_emplace(digest, static_cast<std::uint32_t>(ids.size())).first->second);
    return row;
  };
  const std::vector<std::uint32_t> x = ids_of(before_digests), y = ids_of(after_digests);
  Pairs pairs;
  std::uint32_t i = 0, j = 0;
  for (const Hunk& hunk : edit_script(x, y)) {
    for (; i < hunk.before_begin; ++i, ++j) pairs.emplace_back(i, j);
    pair_alike(hunk, before_texts, after_texts, least, pairs);
    i = hunk.before_end;
    j = hunk.after_end;
  }
  for (; i < x.size() && j < y.size(); ++i, ++j) pairs.emplace_back(i, j);
  return pairs;
}

}  // namespace clausediff::redlining

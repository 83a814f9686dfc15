// SPDX-License-Identifier: Apache-2.0
#include "merge/text_pairs.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "diff/sequence.h"
#include "text/ascii.h"

namespace clausediff::merging {
namespace {

std::vector<std::uint32_t> ids_of(const Text& text) {
  std::vector<std::uint32_t> ids;
  for (const TextBlock& block : text.blocks) ids.push_back(block.id);
  return ids;
}

class Pairer {
 public:
  Pairer(const Text& base, const Text& side) : base_(base), side_(side) {
    pairs_.of_base.assign(base.blocks.size(), no_block);
    pairs_.of_side.assign(side.blocks.size(), no_block);
    pairs_.moved.assign(base.blocks.size(), false);
  }

  TextPairs run() {
    const std::vector<std::uint32_t> before = ids_of(base_), after = ids_of(side_);
    const std::vector<Hunk> hunks = edit_script(before, after);
    std::uint32_t b = 0, s = 0;
    for (const Hunk& hunk : hunks) {
      while (b < hunk.before_begin) pair(b++, s++);
      b = hunk.before_end, s = hunk.after_end;
    }
    while (b < before.size() && s < after.size()) pair(b++, s++);
    // What stands as it was at another place is found before what only looks alike.
    pair_moved();
    for (const Hunk& hunk : hunks) pair_alike(hunk);
    find_places();
    return std::move(pairs_);
  }

 private:
  void pair(std::uint32_t b, std::uint32_t s) {
    pairs_.of_base[b] = s;
    pairs_.of_side[s] = b;
  }

  /// Alike blocks of a stretch that differs, in their order, so that together they are as alike as can be.
  void pair_alike(const Hunk& hunk) {
    constexpr std::size_t most = 250'000;  // comparisons; beyond, a stretch is replaced whole
    std::vector<std::uint32_t> rows, columns;
    for (std::uint32_t b = hunk.before_begin; b < hunk.before_end; ++b)
      if (pairs_.of_base[b] == no_block) rows.push_back(b);
    for (std::uint32_t s = hunk.after_begin; s < hunk.after_end; ++s)
      if (pairs_.of_side[s] == no_block) columns.push_back(s);
    if (rows.empty() || columns.empty() || rows.size() * columns.size() > most) return;
    const std::size_t width = columns.size() + 1;
    std::vector<double> alike((rows.size() + 1) * width, 0.0), best = alike;
    for (std::size_t r = rows.size(); r-- > 0;) {
      for (std::size_t c = columns.size(); c-- > 0;) {
        const double like = likeness(base_, base_.blocks[rows[r]], side_, side_.blocks[columns[c]]);
        alike[r * width + c] = like < least_likeness ? 0.0 : like;
        best[r * width + c] =
            std::max({best[(r + 1) * width + c], best[r * width + c + 1], alike[r * width + c] + best[(r + 1) * width + c + 1]});
      }
    }
    for (std::size_t r = 0, c = 0; r < rows.size() && c < columns.size();) {
      const double here = best[r * width + c];
      if (alike[r * width + c] > 0.0 && here == alike[r * width + c] + best[(r + 1) * width + c + 1])
        pair(rows[r++], columns[c++]);
      else if (here == best[(r + 1) * width + c])
        ++r;
      else
        ++c;
    }
  }

  /// A block without partner whose words, but for its number, stand in another one without partner, and in no third.
  void pair_moved() {
    constexpr std::uint32_t fewest_words = 4;
    struct Found {
      std::uint32_t base = no_block, side = no_block;
      std::uint32_t bases = 0, sides = 0;
    };
    std::map<std::uint32_t, Found> found;
    for (std::uint32_t b = 0; b < base_.blocks.size(); ++b) {
      if (pairs_.of_base[b] != no_block || base_.blocks[b].size() < fewest_words) continue;
      Found& one = found[base_.blocks[b].body_id];
      one.base = b, ++one.bases;
    }
    for (std::uint32_t s = 0; s < side_.blocks.size(); ++s) {
      if (pairs_.of_side[s] != no_block || side_.blocks[s].size() < fewest_words) continue;
      const auto one = found.find(side_.blocks[s].body_id);
      if (one != found.end()) one->second.side = s, ++one->second.sides;
    }
    for (const auto& [id, one] : found)
      if (one.bases == 1 && one.sides == 1) pair(one.base, one.side);
  }

  /// A longest row of pairs stays in its order; the others moved.
  void find_places() {
    std::vector<std::uint32_t> bases, sides;
    for (std::uint32_t b = 0; b < pairs_.of_base.size(); ++b)
      if (pairs_.of_base[b] != no_block) bases.push_back(b), sides.push_back(pairs_.of_base[b]);
    std::vector<bool> stays(bases.size(), false);
    for (const std::uint32_t i : longest_increasing(sides)) stays[i] = true;
    for (std::size_t i = 0; i < bases.size(); ++i) pairs_.moved[bases[i]] = !stays[i];
    pairs_.before.assign(base_.blocks.size() + 1, {});
    std::uint32_t place = 0;
    for (std::uint32_t s = 0; s < pairs_.of_side.size(); ++s) {
      const std::uint32_t b = pairs_.of_side[s];
      if (b != no_block && !pairs_.moved[b])
        place = b + 1;
      else
        pairs_.before[place].push_back(s);
    }
  }

  const Text& base_;
  const Text& side_;
  TextPairs pairs_;
};

/// The words of a row's first cell.
std::vector<std::uint32_t> name_of_row(const Text& text, const TextBlock& row) {
  std::vector<std::uint32_t> name;
  for (std::uint32_t i = row.begin; i < row.end && (name.empty() || !is_bar(text.words[i].word)); ++i)
    if (!is_bar(text.words[i].word)) name.push_back(text.words[i].id);
  return name;
}

bool has_letter(const Text& text, const TextBlock& row) {
  for (std::uint32_t i = row.begin; i < row.end; ++i) {
    const std::string_view word = text.words[i].word;
    if (is_bar(word)) {
      if (i != row.begin) return false;
    } else if (!is_label(word) && std::any_of(word.begin(), word.end(), is_ascii_letter)) {
      return true;
    }
  }
  return false;
}

/// Rows of a table whose first cells say the same, and not only a number, are about the same thing.
bool have_one_name(const Text& a, const TextBlock& x, const Text& b, const TextBlock& y) {
  return has_letter(a, x) && name_of_row(a, x) == name_of_row(b, y);
}

}  // namespace

std::uint32_t shared_words(const Text& a, WordRange x, const Text& b, WordRange y) {
  std::unordered_map<std::uint32_t, std::uint32_t> counts;
  for (std::uint32_t i = x.begin; i < x.end; ++i) ++counts[a.words[i].id];
  std::uint32_t shared = 0;
  for (std::uint32_t i = y.begin; i < y.end; ++i) {
    const auto found = counts.find(b.words[i].id);
    if (found == counts.end() || found->second == 0) continue;
    --found->second, ++shared;
  }
  return shared;
}

double likeness(const Text& a, const TextBlock& x, const Text& b, const TextBlock& y) {
  const std::uint32_t most = std::max(x.size() - x.bars, y.size() - y.bars), bars = std::min(x.bars, y.bars);
  if (most == 0) return 0.0;
  const double like = static_cast<double>(shared_words(a, {x.begin, x.end}, b, {y.begin, y.end}) - bars) / most;
  return bars != 0 && have_one_name(a, x, b, y) ? std::max(like, least_likeness) : like;
}

TextPairs pair_texts(const Text& base, const Text& side) { return Pairer(base, side).run(); }

}  // namespace clausediff::merging

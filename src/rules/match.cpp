// SPDX-License-Identifier: Apache-2.0
// The words of both sides matched: a shortest edit script (Myers 1986) over words in one spelling, where a quantity is one word
// and equal values are equal words. Rows of many edits are cut at the words that stand once on each side, so that the work stays
// in proportion; where it would not, what is left counts as replaced.
#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

#include "rules/unit.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

struct Lexeme {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint32_t id = 0;
};

// A swap between two words of one of these lists says nothing.
constexpr std::array synonyms = {Cue::match_shall,       Cue::match_start,   Cue::match_starts, Cue::match_starting,
                                 Cue::match_hereafter,   Cue::match_percent, Cue::match_a,      Cue::match_each,
                                 Cue::match_section,     Cue::match_use,     Cue::match_on,     Cue::match_until,
                                 Cue::match_immediately, Cue::match_while};

// A word by itself, but for its synonyms, which are one.
std::string plain(const Word& word) {
  for (std::size_t i = 0; i < synonyms.size(); ++i)
    if (word.is(synonyms[i])) return "\x03" + std::to_string(i);
  return std::string(word.norm);
}

class Vocabulary {
 public:
  std::vector<Lexeme> read(const Reading& reading, const std::vector<Rename>& renames, bool before) {
    std::vector<Lexeme> lexemes;
    for (std::size_t at = 0; at < reading.words.size();) {
      const std::size_t fact = reading.fact_of[at];
      std::size_t renamed = 0;
      std::size_t length = 0;
      while (renamed < renames.size() && (length = length_at(reading, at, renames[renamed], before)) == 0) ++renamed;
      if (renamed < renames.size()) {
        const std::size_t end = at + length;
        lexemes.push_back({at, end, id("\x02" + std::to_string(renamed))});
        at = end;
      } else if (reading.label[at]) {
        ++at;
      } else if (fact != no_word) {
        lexemes.push_back({at, reading.facts[fact].end,
                           id("\x01" + std::to_string(static_cast<int>(reading.facts[fact].kind)) + reading.facts[fact].key)});
        at = reading.facts[fact].end;
      } else {
        lexemes.push_back({at, at + 1, id(plain(reading.words[at]))});
        ++at;
      }
    }
    return lexemes;
  }

 private:
  // Inside its own definition the name is not replaced: there the renaming is the change.
  static bool stands_at(const Reading& reading, std::size_t at, const std::vector<std::string>& stems) {
    if (at + stems.size() > reading.words.size() || reading.words[at].marks.find('"') != std::string::npos) return false;
    for (std::size_t i = 0; i < stems.size(); ++i)
      if (reading.words[at + i].stem != stems[i] || reading.fact_of[at + i] != no_word) return false;
    return reading.words[at].capital;
  }

  // How many words a renamed term takes here; 0 where none stands.
  static std::size_t length_at(const Reading& reading, std::size_t at, const Rename& rename, bool before) {
    if ((before || rename.both) && stands_at(reading, at, rename.before)) return rename.before.size();
    if ((!before || rename.both) && stands_at(reading, at, rename.after)) return rename.after.size();
    return 0;
  }

  std::uint32_t id(const std::string& key) {
    return ids_.try_emplace(key, static_cast<std::uint32_t>(ids_.size())).first->second;
  }
  std::unordered_map<std::string, std::uint32_t> ids_;
};

using Matches = std::vector<std::pair<std::size_t, std::size_t>>;

// Myers' greedy walk with its trace kept, over a[0, n) and b[0, m). False where more than `bound` edits would be needed.
bool edit_script(const Lexeme* a, std::ptrdiff_t n, const Lexeme* b, std::ptrdiff_t m, std::ptrdiff_t bound, Matches& matches) {
  const std::ptrdiff_t most = std::min(n + m, bound);
  std::vector<std::ptrdiff_t> reach(static_cast<std::size_t>(2 * most + 3), 0);
  std::vector<std::vector<std::ptrdiff_t>> trace;
  const auto at = [most](std::ptrdiff_t k) { return static_cast<std::size_t>(k + most + 1); };
  std::ptrdiff_t d = 0;
  for (bool done = false; !done; ++d) {
    if (d > most) return false;
    trace.emplace_back(reach.begin() + static_cast<std::ptrdiff_t>(at(-d)) - 1,
                       reach.begin() + static_cast<std::ptrdiff_t>(at(d)) + 2);
    for (std::ptrdiff_t k = -d; k <= d && !done; k += 2) {
      std::ptrdiff_t x = k == -d || (k != d && reach[at(k - 1)] < reach[at(k + 1)]) ? reach[at(k + 1)] : reach[at(k - 1)] + 1;
      while (x < n && x - k < m && a[x].id == b[x - k].id) ++x;
      reach[at(k)] = x;
      done = x >= n && x - k >= m;
    }
  }
  std::ptrdiff_t x = n;
  std::ptrdiff_t y = m;
  for (--d; d >= 0; --d) {
    const auto& old = trace[static_cast<std::size_t>(d)];
    const auto was = [&](std::ptrdiff_t k) { return old[static_cast<std::size_t>(k + d + 1)]; };
    const std::ptrdiff_t k = x - y;
    const std::ptrdiff_t from_k = k == -d || (k != d && was(k - 1) < was(k + 1)) ? k + 1 : k - 1;
    const std::ptrdiff_t from_x = d == 0 ? 0 : was(from_k);
    const std::ptrdiff_t from_y = d == 0 ? 0 : from_x - from_k;
    while (x > from_x && y > from_y) {
      --x, --y;
      matches.emplace_back(static_cast<std::size_t>(x), static_cast<std::size_t>(y));
    }
    x = from_x;
    y = from_y;
  }
  std::reverse(matches.begin(), matches.end());
  return true;
}

constexpr std::ptrdiff_t many_edits = 256;  // the work grows with their square: beyond it a row is cut first
constexpr std::ptrdiff_t most_edits = 2000;

/// Where a word stands on both sides.
struct Common {
  std::size_t before = 0;
  std::size_t after = 0;
};

/// The longest row of `all`, which is sorted by `before`, in which `after` rises too.
std::vector<Common> rising(const std::vector<Common>& all) {
  std::vector<std::size_t> tails;  // tails[k]: the smallest end of a rising row of k + 1
  std::vector<std::size_t> previous(all.size(), no_word);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto at = std::lower_bound(tails.begin(), tails.end(), all[i].after,
                                     [&](std::size_t tail, std::size_t after) { return all[tail].after < after; });
    if (at != tails.begin()) previous[i] = *(at - 1);
    if (at == tails.end())
      tails.push_back(i);
    else
      *at = i;
  }
  std::vector<Common> row;
  for (std::size_t i = tails.empty() ? no_word : tails.back(); i != no_word; i = previous[i]) row.push_back(all[i]);
  std::reverse(row.begin(), row.end());
  return row;
}

/// The words that stand once on each side, in an order that both share.
std::vector<Common> landmarks(std::span<const Lexeme> a, std::span<const Lexeme> b) {
  struct Places {
    std::size_t before = 0, after = 0, count_before = 0, count_after = 0;
  };
  std::unordered_map<std::uint32_t, Places> places;
  for (std::size_t i = 0; i < a.size(); ++i) places[a[i].id].before = i, ++places[a[i].id].count_before;
  for (std::size_t i = 0; i < b.size(); ++i) places[b[i].id].after = i, ++places[b[i].id].count_after;
  std::vector<Common> once;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const Places& place = places[a[i].id];
    if (place.count_before == 1 && place.count_after == 1) once.push_back({i, place.after});
  }
  return rising(once);
}

bool edit_script(std::span<const Lexeme> a, std::span<const Lexeme> b, std::ptrdiff_t bound, Matches& matches) {
  return edit_script(a.data(), static_cast<std::ptrdiff_t>(a.size()), b.data(), static_cast<std::ptrdiff_t>(b.size()), bound,
                     matches);
}

Matches match_middle(std::span<const Lexeme> a, std::span<const Lexeme> b) {
  Matches all;
  if (edit_script(a, b, many_edits, all)) return all;
  std::vector<Common> marks = landmarks(a, b);
  marks.push_back({a.size(), b.size()});
  Common from;
  for (const Common& mark : marks) {
    Matches between;
    edit_script(a.subspan(from.before, mark.before - from.before), b.subspan(from.after, mark.after - from.after), most_edits,
                between);
    for (const auto& [x, y] : between) all.emplace_back(from.before + x, from.after + y);
    if (mark.before < a.size()) all.emplace_back(mark.before, mark.after);
    from = {mark.before + 1, mark.after + 1};
  }
  return all;
}

Matches match(const std::vector<Lexeme>& a, const std::vector<Lexeme>& b) {
  std::size_t head = 0;
  while (head < a.size() && head < b.size() && a[head].id == b[head].id) ++head;
  std::size_t tail = 0;
  while (tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail].id == b[b.size() - 1 - tail].id) ++tail;
  Matches all;
  for (std::size_t i = 0; i < head; ++i) all.emplace_back(i, i);
  const std::span<const Lexeme> before(a), after(b);
  for (const auto& [x, y] :
       match_middle(before.subspan(head, a.size() - head - tail), after.subspan(head, b.size() - head - tail)))
    all.emplace_back(x + head, y + head);
  for (std::size_t i = tail; i > 0; --i) all.emplace_back(a.size() - i, b.size() - i);
  return all;
}

void set_partners(Unit& unit, const std::vector<Lexeme>& a, const std::vector<Lexeme>& b, const Matches& matches) {
  unit.to_after.assign(unit.before.words.size(), no_word);
  unit.to_before.assign(unit.after.words.size(), no_word);
  for (const auto& [x, y] : matches) {
    for (std::size_t i = a[x].begin; i < a[x].end; ++i) unit.to_after[i] = std::min(b[y].begin + (i - a[x].begin), b[y].end - 1);
    for (std::size_t i = b[y].begin; i < b[y].end; ++i) unit.to_before[i] = std::min(a[x].begin + (i - b[y].begin), a[x].end - 1);
  }
}

void add_hunk(Unit& unit, const WordHunk& hunk) {
  const auto id = static_cast<std::uint32_t>(unit.hunks.size());
  for (std::size_t i = hunk.before.begin; i < hunk.before.end; ++i) unit.hunk_before[i] = id;
  for (std::size_t i = hunk.after.begin; i < hunk.after.end; ++i) unit.hunk_after[i] = id;
  unit.hunks.push_back(hunk);
}

// The stretches between matches. A label stands outside of both.
void set_hunks(Unit& unit, const std::vector<Lexeme>& a, const std::vector<Lexeme>& b, const Matches& matches) {
  unit.hunk_before.assign(unit.before.words.size(), none);
  unit.hunk_after.assign(unit.after.words.size(), none);
  const auto place = [](const std::vector<Lexeme>& list, std::size_t i, const Reading& reading) {
    return i < list.size() ? list[i].begin : reading.words.size();
  };
  std::size_t x = 0;
  std::size_t y = 0;
  for (std::size_t i = 0; i <= matches.size(); ++i) {
    const std::size_t to_x = i < matches.size() ? matches[i].first : a.size();
    const std::size_t to_y = i < matches.size() ? matches[i].second : b.size();
    if (to_x > x || to_y > y) {
      WordHunk hunk;
      hunk.before = {place(a, x, unit.before), to_x > x ? a[to_x - 1].end : place(a, x, unit.before)};
      hunk.after = {place(b, y, unit.after), to_y > y ? b[to_y - 1].end : place(b, y, unit.after)};
      add_hunk(unit, hunk);
    }
    x = to_x + 1;
    y = to_y + 1;
  }
}

// Two hunks with at most two words of no weight between them are one edit.
void set_groups(Unit& unit) {
  std::uint32_t group = 0;
  for (std::size_t h = 0; h < unit.hunks.size(); ++h) {
    if (h > 0) {
      const std::size_t from = unit.hunks[h - 1].before.end;
      const std::size_t to = unit.hunks[h].before.begin;
      bool near = to <= from + 2 && to >= from;
      for (std::size_t i = from; near && i <= to && i < unit.before.words.size(); ++i) {
        if (i > from && begins_sentence(unit.before.words, i)) near = false;
        if (i < to && (!is_function_word(unit.before.words[i]) || unit.before.fact_of[i] != no_word)) near = false;
      }
      if (!near) ++group;
    }
    unit.hunks[h].group = group;
  }
}

}  // namespace

void match_words(Unit& unit, const std::vector<Rename>& renames) {
  Vocabulary vocabulary;
  const std::vector<Lexeme> a = vocabulary.read(unit.before, renames, true);
  const std::vector<Lexeme> b = vocabulary.read(unit.after, renames, false);
  const Matches matches = match(a, b);
  set_partners(unit, a, b, matches);
  set_hunks(unit, a, b, matches);
  set_groups(unit);
}

}  // namespace clausediff

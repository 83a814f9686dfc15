// SPDX-License-Identifier: Apache-2.0
#include "diff/cleanup.h"

#include <algorithm>

#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::uint32_t slide_bound = 64;  // tokens that a hunk may slide either way

// Joining two hunks marks the words between them on both sides. It pays where those are at most this share of the words that
// are marked anyway: one edit then reads better than two, and the redline grows by little.
constexpr double scrap_share = 0.10;

bool is_mark(const PairSide& side, std::size_t i) { return side.tokens[i].kind == TokenKind::punctuation; }

// How well words [begin, end) stand apart as an edit; more is better.
int left_score(const PairSide& side, std::size_t begin) {
  if (begin == 0) return 3;
  const std::string_view previous = side.word(begin - 1);
  int score = ends_phrase(previous) ? 3 : previous == "," ? 1 : 0;
  if (!side.starts_word(begin) && !is_mark(side, begin)) score -= 4;
  if (side.language->cues.has(Cue::edit_phrase_leads, side.word(begin))) ++score;
  return score;
}

int right_score(const PairSide& side, std::size_t end) {
  const std::string_view last = side.word(end - 1);
  int score = ends_phrase(last) ? 3 : last == "," ? 1 : 0;
  if (end == side.tokens.size()) return std::max(score, 2);
  if (!side.starts_word(end)) score += is_mark(side, end) ? 1 : -4;
  return score;
}

int bracket_score(const PairSide& side, std::size_t begin, std::size_t end) {
  int open = 0;
  int quotes = 0;
  int lowest = 0;
  for (std::size_t i = begin; i < end && end - begin <= 4 * slide_bound; ++i) {
    const std::string_view word = side.word(i);
    if (word == "(")
      ++open;
    else if (word == ")")
      lowest = std::min(lowest, --open);
    else if (word == "\"" || word == "\u201C" || word == "\u201D")
      ++quotes;
  }
  return (open != 0 || lowest != 0 ? -3 : 0) - (quotes % 2 != 0 ? 2 : 0);
}

int score(const PairSide& side, std::size_t begin, std::size_t end) {
  return left_score(side, begin) + right_score(side, end) + bracket_score(side, begin, end);
}

struct Room {
  std::uint32_t left = 0;  // equal tokens between this hunk and the one before it
  std::uint32_t right = 0;
};

// Moves an insertion or deletion among the places where it says the same.
void slide(Hunk& h, const PairSide& before, const PairSide& after, Room room) {
  const bool insertion = h.before_begin == h.before_end;
  if (!insertion && h.after_begin != h.after_end) return;
  const PairSide& side = insertion ? after : before;
  const std::uint32_t begin = insertion ? h.after_begin : h.before_begin;
  const std::uint32_t end = insertion ? h.after_end : h.before_end;
  std::uint32_t left = 0;
  while (left < std::min(room.left, slide_bound) && side.tokens[begin - left - 1].id == side.tokens[end - left - 1].id) ++left;
  std::uint32_t right = 0;
  while (right < std::min(room.right, slide_bound) && side.tokens[begin + right].id == side.tokens[end + right].id) ++right;
  int best = -1000;
  std::uint32_t chosen = left;
  for (std::uint32_t step = 0; step <= left + right; ++step) {
    const std::uint32_t b = begin - left + step;
    int value = score(side, b, b + (end - begin));
    if ((step == 0 && left == room.left && room.left > 0) || (step == left + right && right == room.right && room.right > 0))
      value += 6;
    if (value >= best) best = value, chosen = step;
  }
  const auto moved = [&](std::uint32_t at) { return at - left + chosen; };
  h = {moved(h.before_begin), moved(h.before_end), moved(h.after_begin), moved(h.after_end)};
}

void slide_all(std::vector<Hunk>& hunks, const PairSide& before, const PairSide& after) {
  const auto n = static_cast<std::uint32_t>(before.tokens.size());
  for (std::size_t k = 0; k < hunks.size(); ++k) {
    const std::uint32_t from = k > 0 ? hunks[k - 1].before_end : 0;
    const std::uint32_t to = k + 1 < hunks.size() ? hunks[k + 1].before_begin : n;
    slide(hunks[k], before, after, {hunks[k].before_begin - from, to - hunks[k].before_end});
  }
}

// Words of the reader's kind, between spaces, that lie wholly in [begin, end).
std::uint32_t whole_words(const PairSide& side, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t words = 0;
  bool open = false;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (side.starts_word(i)) open = true;
    if (open && side.starts_word(i + 1)) ++words, open = false;
  }
  return words;
}

// Words that [begin, end) touches.
std::uint32_t touched_words(const PairSide& side, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t words = begin < end ? 1 : 0;
  for (std::uint32_t i = begin + 1; i < end; ++i) words += side.starts_word(i) ? 1U : 0U;
  return words;
}

bool crosses_sentence(const PairSide& side, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i < end; ++i) {
    if (ends_phrase(side.word(i))) return true;
  }
  return false;
}

bool is_scrap(const Hunk& left, const Hunk& right, const PairSide& before, const PairSide& after) {
  const std::uint32_t inside_before = whole_words(before, left.before_end, right.before_begin);
  const std::uint32_t inside_after = whole_words(after, left.after_end, right.after_begin);
  if (inside_before == 0 && inside_after == 0) return true;
  if (crosses_sentence(before, left.before_end, right.before_begin)) return false;
  std::uint32_t marked = 0;
  for (const Hunk* h : {&left, &right}) {
    marked += touched_words(before, h->before_begin, h->before_end) + touched_words(after, h->after_begin, h->after_end);
  }
  return inside_before + inside_after <= scrap_share * marked;
}

std::vector<Hunk> join_scraps(const std::vector<Hunk>& hunks, const PairSide& before, const PairSide& after) {
  std::vector<Hunk> joined;
  for (const Hunk& h : hunks) {
    if (!joined.empty() && is_scrap(joined.back(), h, before, after)) {
      joined.back().before_end = h.before_end;
      joined.back().after_end = h.after_end;
    } else {
      joined.push_back(h);
    }
  }
  return joined;
}

int open_brackets(const PairSide& side, std::uint32_t begin, std::uint32_t end) {
  int open = 0;
  for (std::uint32_t i = begin; i < end; ++i) open += side.word(i) == "(" ? 1 : side.word(i) == ")" ? -1 : 0;
  return open;
}

// "thirty (30" and its bracket are one thing.
void close_brackets(std::vector<Hunk>& hunks, const PairSide& before, const PairSide& after) {
  for (std::size_t k = 0; k < hunks.size(); ++k) {
    Hunk& h = hunks[k];
    if (h.before_begin == h.before_end || h.after_begin == h.after_end) continue;
    const int open = open_brackets(before, h.before_begin, h.before_end);
    if (open == 0 || open != open_brackets(after, h.after_begin, h.after_end)) continue;
    const std::uint32_t room =
        (k + 1 < hunks.size() ? hunks[k + 1].before_begin : static_cast<std::uint32_t>(before.tokens.size())) - h.before_end;
    const std::uint32_t room_left = h.before_begin - (k > 0 ? hunks[k - 1].before_end : 0);
    if (open == 1 && room > 0 && before.word(h.before_end) == ")" && !before.starts_word(h.before_end))
      ++h.before_end, ++h.after_end;
    if (open == -1 && room_left > 0 && before.word(h.before_begin - 1) == "(" && !before.starts_word(h.before_begin))
      --h.before_begin, --h.after_begin;
  }
}

}  // namespace

bool ends_phrase(std::string_view word) { return word == "." || word == ";" || word == ":"; }

std::vector<Hunk> tidy(std::vector<Hunk> hunks, const PairSide& before, const PairSide& after) {
  slide_all(hunks, before, after);
  hunks = join_scraps(hunks, before, after);
  close_brackets(hunks, before, after);
  return hunks;
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// The words of both sides of a passage matched one by one.
#include <algorithm>

#include "matters/passage.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t most_cells = 250000;  // of the table that the longest common subsequence needs

bool same_word(const Word& a, const Word& b) { return a.norm == b.norm; }

/// Words in common at both ends; gives the ranges between.
void match_ends(Passage& passage, WordSpan& before, WordSpan& after) {
  auto& b = passage.before;
  auto& a = passage.after;
  const auto join = [&](std::size_t i, std::size_t j) { b.partner[i] = j, a.partner[j] = i; };
  while (!before.empty() && !after.empty() && same_word(b.words[before.begin], a.words[after.begin]))
    join(before.begin++, after.begin++);
  while (!before.empty() && !after.empty() && same_word(b.words[before.end - 1], a.words[after.end - 1]))
    join(--before.end, --after.end);
}

void match_inside(Passage& passage, WordSpan before, WordSpan after) {
  const std::size_t columns = after.size() + 1;
  if (before.empty() || after.empty() || (before.size() + 1) * columns > most_cells) return;
  std::vector<std::uint16_t> best((before.size() + 1) * columns, 0);
  for (std::size_t i = before.size(); i-- > 0;) {
    for (std::size_t j = after.size(); j-- > 0;) {
      const bool same = same_word(passage.before.words[before.begin + i], passage.after.words[after.begin + j]);
      best[i * columns + j] = same ? static_cast<std::uint16_t>(best[(i + 1) * columns + j + 1] + 1)
                                   : std::max(best[(i + 1) * columns + j], best[i * columns + j + 1]);
    }
  }
  for (std::size_t i = 0, j = 0; i < before.size() && j < after.size();) {
    if (same_word(passage.before.words[before.begin + i], passage.after.words[after.begin + j])) {
      passage.before.partner[before.begin + i] = after.begin + j;
      passage.after.partner[after.begin + j] = before.begin + i;
      ++i, ++j;
    } else if (best[(i + 1) * columns + j] >= best[i * columns + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
}

/// "percent" between "twenty" and "(20%)".
bool is_unit(const Word& word) { return word.is(Cue::excerpt_units); }

}  // namespace

Strip part_of(const Strip& strip, WordSpan range) {
  Strip part;
  part.language = strip.language;
  part.words.assign(strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin),
                    strip.words.begin() + static_cast<std::ptrdiff_t>(range.end));
  part.clause = part.words.empty() ? strip.clause : part.words.front().clause;
  part.partner.assign(part.words.size(), no_partner);
  return part;
}

ClauseKind clause_kind_of(const Report& report, const Passage& passage) {
  const bool in_before = passage.after.words.empty();
  const Side& side = in_before ? report.before : report.after;
  const std::uint32_t clause = in_before ? passage.before.clause : passage.after.clause;
  return clause < side.clauses.items.size() ? side.clauses.items[clause].kind : ClauseKind::text;
}

void match_strips(Passage& passage) {
  passage.before.partner.assign(passage.before.words.size(), no_partner);
  passage.after.partner.assign(passage.after.words.size(), no_partner);
  WordSpan before{0, passage.before.words.size()};
  WordSpan after{0, passage.after.words.size()};
  match_ends(passage, before, after);
  match_inside(passage, before, after);
  drop_islands(passage);
  find_edits(passage);
}

void drop_islands(Passage& passage) {
  auto& b = passage.before;
  auto& a = passage.after;
  for (std::size_t j = 1; j + 1 < a.words.size(); ++j) {
    const std::size_t i = a.partner[j];
    if (i == no_partner || i == 0 || i + 1 >= b.words.size() || (!is_function_word(a.words[j]) && !is_unit(a.words[j]))) continue;
    const bool alone = (a.partner[j - 1] == no_partner || b.partner[i - 1] == no_partner) &&
                       (a.partner[j + 1] == no_partner || b.partner[i + 1] == no_partner);
    if (alone) a.partner[j] = b.partner[i] = no_partner;
  }
}

void find_edits(Passage& passage) {
  passage.edits.clear();
  const auto& b = passage.before;
  const auto& a = passage.after;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < b.words.size() || j < a.words.size()) {
    PassageEdit edit{{i, i}, {j, j}};
    while (i < b.words.size() && b.partner[i] == no_partner) edit.before.end = ++i;
    while (j < a.words.size() && a.partner[j] == no_partner) edit.after.end = ++j;
    if (!edit.before.empty() || !edit.after.empty()) passage.edits.push_back(edit);
    if (i < b.words.size()) ++i;
    if (j < a.words.size()) ++j;
  }
}

}  // namespace clausediff

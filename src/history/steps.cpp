// SPDX-License-Identifier: Apache-2.0
// History and some clauses of its newest version → the steps in which they changed.
#include <clausediff/history.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "history/rows.h"
#include "text/ascii.h"

namespace clausediff {
namespace {

bool is_told(const Report& step, std::uint32_t row) {
  const Relation relation = step.alignment.pairs[row].relation;
  return relation != Relation::same || has_new_words(step, row);
}

/// Letters and digits, in lower case: "Section 9.2." and "9.2" differ in words that a number needs not.
std::string bare(const std::string& number) {
  static constexpr std::string_view words[] = {"section", "clause", "article", "paragraph", "\u00A7"};
  std::string out = ascii_lower(number);
  for (const std::string_view word : words) {
    if (out.compare(0, word.size(), word) == 0) out.erase(0, word.size());
  }
  out.erase(std::remove(out.begin(), out.end(), ' '), out.end());
  while (!out.empty() && out.back() == '.') out.pop_back();
  return out;
}

}  // namespace

std::vector<ClauseStep> steps_of(const History& history, const std::vector<std::uint32_t>& clauses) {
  std::vector<ClauseStep> steps;
  std::set<std::uint32_t> followed(clauses.begin(), clauses.end());
  for (std::size_t i = history.steps.size(); i-- > 0 && !followed.empty();) {
    const Report& step = history.steps[i];
    const auto rows = rows_by_after(step);
    ClauseStep told;
    told.step = static_cast<std::uint32_t>(i);
    std::set<std::uint32_t> earlier;
    for (const std::uint32_t clause : followed) {
      for (const std::uint32_t row : rows[clause]) {
        if (is_told(step, row)) told.rows.push_back(row);
        if (step.alignment.pairs[row].before != none) earlier.insert(step.alignment.pairs[row].before);
      }
    }
    std::sort(told.rows.begin(), told.rows.end());
    if (!told.rows.empty()) steps.push_back(std::move(told));
    followed = std::move(earlier);
  }
  return steps;
}

std::vector<std::uint32_t> clauses_numbered(const Side& side, const std::string& number) {
  std::vector<std::uint32_t> found;
  const std::string wanted = bare(number);
  for (std::uint32_t clause = 0; clause < side.clauses.items.size(); ++clause) {
    const Clause& item = side.clauses.items[clause];
    if (item.number.empty() || wanted.empty() || bare(item.number) != wanted) continue;
    for (std::uint32_t inside = clause; inside < std::max(item.end, clause + 1); ++inside) found.push_back(inside);
    break;
  }
  return found;
}

}  // namespace clausediff

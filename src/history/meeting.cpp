// SPDX-License-Identifier: Apache-2.0
#include "history/meeting.h"

#include <clausediff/places.h>

#include <algorithm>

#include "history/rows.h"

namespace clausediff {
namespace {

std::string_view words_before(const Report& report, const Pair& pair) {
  return words_of(report.before.document, pair.before, pair.before_span);
}

std::set<std::string_view> deleted_words(const Report& report) {
  std::set<std::string_view> words;
  for (const Pair& pair : report.alignment.pairs) {
    if (pair.after == none) words.insert(words_before(report, pair));
  }
  return words;
}

}  // namespace

Meeting::Meeting(const History& history, std::uint32_t version) {
  const auto [first, last] = steps_to(history, version);
  first_ = first;
  for (std::uint32_t i = first; i < last; ++i) {
    const HistoryStep& step = history.steps[i];
    const bool meets = last - first > 1;
    parents_.push_back({&step, rows_by_after(step.report), meets ? deleted_words(step.report) : std::set<std::string_view>()});
  }
}

bool Meeting::has_same(std::size_t parent, std::uint32_t clause) const {
  const Report& report = step(parent).report;
  const std::vector<std::uint32_t>& rows = rows_of(parent, clause);
  return std::none_of(rows.begin(), rows.end(), [&](std::uint32_t row) { return is_told(report, row); });
}

bool Meeting::is_own(std::uint32_t row) const {
  const Report& report = step(0).report;
  if (!is_told(report, row)) return false;
  const Pair& pair = report.alignment.pairs[row];
  for (std::size_t parent = 1; parent < size(); ++parent) {
    if (pair.after != none ? has_same(parent, pair.after) : parents_[parent].deleted.count(words_before(report, pair)) == 0)
      return false;
  }
  return true;
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// The steps that lead to one version, asked together: what a version changed is what it has otherwise than every parent.
#pragma once

#include <clausediff/history.h>

#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

namespace clausediff {

class Meeting {
 public:
  Meeting(const History& history, std::uint32_t version);

  std::size_t size() const { return parents_.size(); }
  const HistoryStep& step(std::size_t parent) const { return *parents_[parent].step; }
  std::uint32_t first_step() const { return first_; }  // index in History::steps
  /// The rows that a clause of the version has in the step from a parent.
  const std::vector<std::uint32_t>& rows_of(std::size_t parent, std::uint32_t clause) const {
    return parents_[parent].rows[clause];
  }

  /// True where a parent has the clause of the version with the same words at the same place.
  bool has_same(std::size_t parent, std::uint32_t clause) const;
  /// True for a row of the first parent's step that no parent has as the version has it.
  bool is_own(std::uint32_t row) const;

 private:
  struct Parent {
    const HistoryStep* step = nullptr;
    std::vector<std::vector<std::uint32_t>> rows;  // by the clause of after
    std::set<std::string_view> deleted;            // the words of each deleted row
  };
  std::vector<Parent> parents_;
  std::uint32_t first_ = 0;
};

}  // namespace clausediff

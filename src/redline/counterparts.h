// SPDX-License-Identifier: Apache-2.0
// A redline that keeps the inputs' own tracked changes goes from before with its own rejected to after with its own accepted.
// Here both inputs are also read the other way round, and it is found which block stands where in that reading: after with its
// own rejected tells what after marks as deleted, before with its own accepted what before marks as inserted.
#pragma once

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "redline/blocks.h"
#include "redline/writing.h"

namespace clausediff::redlining {

Result<OtherReadings> open_other_readings(std::string_view before_bytes, std::string_view after_bytes, const Inputs& inputs);

/// For each node of one row the like one of another row, in order; null where there is none.
std::vector<pugi::xml_node> align_nodes(const std::vector<pugi::xml_node>& nodes, const std::vector<pugi::xml_node>& others);

/// What stands in the other readings for the blocks of two containers. All null where the inputs have no other readings.
class Counterparts {
 public:
  Counterparts(const Inputs& inputs, const Plan& plan, const Task& task, const Blocks& before, const Blocks& after);

  /// A block of before in after's rejected reading; a block of after in before's accepted one.
  pugi::xml_node of_before(std::uint32_t i) const { return i < of_before_.size() ? of_before_[i] : pugi::xml_node(); }
  pugi::xml_node of_after(std::uint32_t j) const { return j < of_after_.size() ? of_after_[j] : pugi::xml_node(); }

  /// What a paragraph of after was in after's file, and what one of before is to be in before's; nothing for one that is all new,
  /// or all gone. Where there are several, what is gone altogether is left out.
  std::vector<pugi::xml_node> originals_of(std::uint32_t j) const;
  std::vector<pugi::xml_node> proposals_of(std::uint32_t i) const;

  /// Paragraphs of before and after that are the same element of after's file: kept, emptied, cut in several or joined into one.
  std::vector<Match> sure_matches() const;

  /// Blocks that after's own tracked changes move: (before, after).
  std::vector<std::pair<std::uint32_t, std::uint32_t>> moves() const;

  /// All that is known of the blocks before the report is asked.
  Known known() const;

 private:
  /// Paragraphs that both come from one: what before's file makes of one is what after's file began with.
  void add_matches_by_origin(std::vector<Match>& found) const;
  void add_ranges(const std::vector<Match>& ranges, std::vector<Match>& found) const;
  void add_match(const std::vector<pugi::xml_node>& originals, std::uint32_t j, std::uint32_t end,
                 std::vector<Match>& found) const;

  const Inputs& inputs_;
  const Blocks& before_;
  const Blocks& after_;
  std::string before_part_, after_part_;
  std::vector<pugi::xml_node> of_before_;
  std::vector<pugi::xml_node> of_after_;
  std::unordered_map<std::size_t, std::uint32_t> places_;  // hash value of a node in of_before_ → its index
};

/// Whether all that the paragraph says stays only by the way of settling, and something does.
bool is_owned(const Authorship& authorship, pugi::xml_node paragraph);

}  // namespace clausediff::redlining

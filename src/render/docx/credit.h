// SPDX-License-Identifier: Apache-2.0
// A redline that keeps the inputs' own tracked changes goes from before with its own rejected to after with its own accepted. What
// the inputs had marked already is marked in the same places and signed with their authors; the rest is ours.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "render/docx/blocks.h"
#include "render/docx/job.h"
#include "render/docx/script.h"

namespace clausediff::redline {

/// Both inputs settled the other way round, where what they mark as deleted and inserted can be looked up.
struct OtherReadings {
  Source after_rejected;
  Source before_accepted;
  std::map<std::string, std::deque<pugi::xml_node>> removed;   // by words: paragraphs and rows that after marks as deleted
  std::map<std::string, std::deque<pugi::xml_node>> inserted;  // and that before marks as inserted
};

Result<OtherReadings> open_other_readings(std::string_view before_bytes, std::string_view after_bytes, const Report& report);

/// Looks up whose the changes of one group of paragraphs are. Without other readings in the job nothing is anybody's.
class Credit {
 public:
  /// The nodes of the paragraphs are those that the lines were made from; match_scopes() is yet to come.
  Credit(Job& job, const Place& place, const std::vector<pugi::xml_node>& before_nodes,
         const std::vector<pugi::xml_node>& after_nodes, const Line& before, const Line& after, const CompareOptions& options);

  /// The stretches as after's own tracked changes draw them; nothing where it has none here.
  std::optional<std::vector<Segment>> segments(const Line& before, const Line& after) const;

  /// Writes into each deletion and insertion whose it is.
  void sign(const Line& before, const Line& after, std::vector<Step>& steps) const;

 private:
  /// The same paragraphs in another reading of the same file, and which of its atoms are the line's.
  struct Counterpart {
    Line line;
    std::vector<std::uint32_t> partners;  // atom of the line → atom of the counterpart, or none
  };

  static Counterpart find(const std::vector<pugi::xml_node>& nodes, const Line& line, const Resolve& resolve,
                          const CompareOptions& options);

  const Job& job_;
  CompareOptions options_;
  Counterpart rejected_;  // of before's line: after with its own changes rejected
  Counterpart accepted_;  // of after's line: before with its own changes accepted
};

/// Paragraphs that after's own tracked changes cut in several or join into one, with those of before that they were.
std::vector<Match> own_joints(const Job& job, const Place& place, const Blocks& before, const Blocks& after);

/// Whose change a row or a cell is that one version alone has; null: ours.
const Signature* owner_of_row(Job& job, pugi::xml_node row, bool before);

}  // namespace clausediff::redline

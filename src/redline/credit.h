// SPDX-License-Identifier: Apache-2.0
// Whose the changes of a redline are that keeps the inputs' own: what the inputs had marked already is marked in the same places
// and signed with their authors' names; the rest is ours.
#pragma once

#include <optional>
#include <vector>

#include "redline/counterparts.h"
#include "redline/script.h"

namespace clausediff::redlining {

/// Paragraphs that are written together, and what they are in the other readings; see counterparts.h.
struct ReadParagraphs {
  std::vector<pugi::xml_node> before;
  std::vector<pugi::xml_node> after;
  std::vector<pugi::xml_node> rejected;  // of after's file
  std::vector<pugi::xml_node> accepted;  // of before's file
};

/// Looks up whose the changes of one group of paragraphs are. Without other readings nothing is anybody's.
class Credit {
 public:
  /// The lines are those of the paragraphs; match_scopes() is yet to come.
  Credit(const Inputs& inputs, const Plan& plan, const Place& place, const ReadParagraphs& paragraphs, const Line& before,
         const Line& after, const CompareOptions& options);

  /// The stretches as after's own tracked changes draw them; nothing where it has none here.
  std::optional<std::vector<Segment>> segments(const Line& before, const Line& after) const;

  /// Writes into each deletion and insertion whose it is. match_scopes() is done.
  void sign(const Line& before, const Line& after, std::vector<Step>& steps) const;

 private:
  /// Whether a stretch holds words that after's file struck, and words that it put in.
  bool strikes(const Segment& stretch) const;
  bool puts(const Line& after, const Segment& stretch) const;

  /// One author struck these very words and put them in once more.
  bool is_put_in_again(const Line& after, const Segment& stretch) const;

  /// Both inputs may have put in, or struck, the same words, and each for itself: what reads the same between two kept stretches
  /// is kept.
  std::vector<Segment> join_alike(const Line& before, const Line& after, const std::vector<Segment>& segments) const;

  /// The paragraphs in another reading, and which of its atoms are the line's.
  struct Counterpart {
    Line line;
    std::vector<std::uint32_t> partners;  // atom of the line → atom of the counterpart, or none
  };

  static Counterpart find(const std::vector<pugi::xml_node>& nodes, const Line& line, const Resolve& resolve,
                          const CompareOptions& options);

  const Inputs& inputs_;
  CompareOptions options_;
  Counterpart rejected_;  // of before's line
  Counterpart accepted_;  // of after's line
};

/// Whose change a row or a cell is that one version alone has; `other` is the same one in the other reading, or null. Null: ours.
const Signature* owner_of_lone(const Inputs& inputs, pugi::xml_node node, pugi::xml_node other, bool before);

/// Whose change of properties it is: an input's own where the properties are the same before and after that change. Null: ours.
const Signature* owner_of_format(const Inputs& inputs, const Plan& plan, const Place& place, pugi::xml_node before,
                                 pugi::xml_node after);

}  // namespace clausediff::redlining

// SPDX-License-Identifier: Apache-2.0
// Which edits are worth no line: the other name of a thing that goes on, a typo mended, a citation in another form, a draft's
// date.
#pragma once

#include <clausediff/matter.h>
#include <clausediff/report.h>

#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "matters/passage.h"
#include "matters/word_counts.h"

namespace clausediff {

/// Why a edit is worth no line, and what it has in common with others of its kind.
struct Triviality {
  NoSubstanceKind kind = NoSubstanceKind::other;
  std::string what;  // “Governors” for “Wardens”; empty where each stands for itself
};

/// Reads both versions once; then tells of each edit.
class Trivia {
 public:
  Trivia(const Report& report, const std::vector<Passage>& passages);

  std::optional<Triviality> of(const Passage& passage, const PassageEdit& edit) const;
  /// The whole passage is of no weight whatever its words: a header, a table of contents, the draft's date on the title page.
  std::optional<Triviality> of(const Passage& passage) const;

 private:
  void count_swaps(const Passage& passage);
  bool is_relabelled(const Passage& passage, const PassageEdit& edit) const;
  std::string key_of(const Passage& passage, const PassageEdit& edit) const;
  bool is_name_cut(const Passage& passage, const PassageEdit& edit) const;
  bool is_rename(const Passage& passage, const PassageEdit& edit) const;
  bool in_defined_terms(const Passage& passage, const PassageEdit& edit) const;
  bool all_heading(const Passage& passage) const;
  bool is_label(const Passage& passage, const PassageEdit& edit) const;
  bool is_typo(const Passage& passage, const PassageEdit& edit) const;
  bool is_defined_elsewhere(const Passage& passage, const PassageEdit& edit) const;
  bool in_heading(const Passage& passage, const PassageEdit& edit) const;
  bool has_delta(const Passage& passage) const;
  bool is_judged_same(const Passage& passage) const;

  const Report& report_;
  std::vector<bool> with_delta_;    // by row
  std::vector<bool> with_finding_;  // by row
  std::vector<bool> read_before_;   // by clause: it has a statement, so that deltas were looked for
  std::vector<bool> read_after_;
  WordCounts before_;
  WordCounts after_;
  std::unordered_map<std::string, std::size_t> swaps_;  // by both sides' words
  std::set<std::string> labels_;                        // by both sides' words: letters and numbers of headings that moved on
};

}  // namespace clausediff

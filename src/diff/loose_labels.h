// SPDX-License-Identifier: Apache-2.0
// "(30) days after delivery", "10.5 Business Days": figures with which a line happens to begin are read as labels, and a label
// may change without being a change. Where one differs, the numbering of both versions must explain it.
#pragma once

#include <clausediff/report.h>

#include <string>
#include <unordered_set>

#include "text/language.h"

namespace clausediff {

/// A version's numbers in the order in which its clauses stand.
class ClauseNumbers {
 public:
  /// Whether the number goes on from one that was added before, or begins a series of its own. One that was there already does
  /// so where it `may_repeat`: a drafter's numbering fails, but not in the middle of a sentence.
  bool explains(const std::string& number, bool may_repeat) const;
  /// Another one has all its parts but the last.
  bool has_siblings(const std::string& number) const;
  void add(const std::string& number);

 private:
  bool explains_first(const std::string& prefix) const;

  std::unordered_set<std::string> seen_;
  std::unordered_set<std::string> prefixes_;    // "2." of "2.1"
  std::unordered_set<std::string> containers_;  // "2" and "II" of "Article II"
  bool plain_ = false;                          // a clause has a number of one part
};

/// A row's labels that differ, and of which one goes on from no other and begins no series, are words of their clauses.
void tell_loose_labels(Side& before, Side& after, const Language& language, Alignment& alignment);

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// The rules, as an explicit list: what each is called, what it flags, how much it weighs.
#pragma once

#include <clausediff/finding.h>

#include <span>
#include <string_view>

#include "rules/draft.h"

namespace clausediff {

/// A rule that reads one compared clause at a time. `check` may be shared: the families of terms are read in one walk.
struct Rule {
  std::string_view id;
  FindingKind kind = FindingKind::term;
  std::string_view summary;
  std::string_view severity;  // the policy in words
  std::string_view example_before;
  std::string_view example_after;
  void (*check)(const Unit&, std::vector<Draft>&) = nullptr;  // null for the rule that reads the whole report
};

/// In the order in which they run: a rule may look at the drafts of those before it.
std::span<const Rule> rules();

}  // namespace clausediff

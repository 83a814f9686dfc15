// SPDX-License-Identifier: Apache-2.0
// What the findings of one clause say, each thing once: "The clause no longer says “process” or “privacy”, which bears on …".
#pragma once

#include <clausediff/finding.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace clausediff {

/// One sentence for one or more findings of a clause.
struct Saying {
  std::string sentence;
  std::uint32_t finding = 0;  // the first of them; the others have its rule, severity, parties and detail
  std::uint32_t count = 1;    // how many they are
  bool lists = false;         // the sentence quotes the words of several
};

/// The sayings of a clause's findings in their order. Findings of one rule that differ in the word they quote alone become one
/// sentence; equal ones are said once. `indices` are places in `items`.
std::vector<Saying> sayings_of(const std::vector<Finding>& items, std::span<const std::uint32_t> indices);

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// Where ripples start: what changed that other clauses lean on.
#pragma once

#include <clausediff/report.h>

#include <string>
#include <vector>

#include "rules/definitions.h"

namespace clausediff {

/// A pointer that leads a clause to what changed.
struct RippleEntry {
  std::uint32_t clause = none;  // of the after version
  Span span;                    // the pointer's words there
  std::string words;            // the same as they are to be told: "Schedule 1"
  bool term = false;            // they are a term that is no longer defined, and no pointer
};

/// One thing that changed. It reaches the uses of its term, or the clauses that point at it.
struct RippleRoot {
  RippleCause cause = RippleCause::definition;
  RippleStep step;                   // where the change stands
  std::uint32_t definition = none;   // of the after version, where its term's uses are reached
  std::vector<RippleEntry> entries;  // clauses that are reached by pointers, or by a term that is gone
  std::string tail;                  // what became of it, as a sentence ends: "narrowed in Section 1.4"
  bool whole_sentence = false;       // `tail` says all behind the clause's name
};

std::vector<RippleRoot> find_roots(const RuleInput& input, const RowIndex& rows, const std::vector<Finding>& findings);

}  // namespace clausediff

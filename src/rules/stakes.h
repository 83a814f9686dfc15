// SPDX-License-Identifier: Apache-2.0
// How much is at stake in a clause whose meaning a change elsewhere moves.
#pragma once

#include <clausediff/report.h>

#include <cstdint>

namespace clausediff {

struct Language;

struct Stakes {
  Severity severity = Severity::low;
  std::uint32_t weight = 0;  // orders clauses of one severity: exclusivity, then liability, termination, competition, payment
};

/// A clause that binds and speaks of exclusivity, liability, payment, termination and the like is high; another one that
/// binds is medium; a definition, a recital, a table or a heading is low.
Stakes stakes_of(const Side& side, std::uint32_t clause, const Language& language);

/// The weight of what the clause's heading alone names; 0 for nothing grave.
std::uint32_t heading_weight(const Side& side, std::uint32_t clause, const Language& language);

}  // namespace clausediff

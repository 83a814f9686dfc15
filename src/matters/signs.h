// SPDX-License-Identifier: Apache-2.0
// What the changed words of a passage are: signs by which the list is put in order.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "matters/passage.h"

namespace clausediff {

enum class Sign : std::uint8_t {
  modal,      // a duty, right or ban comes, goes or turns
  negation,   // not, without, unless
  family,     // a watched term comes or goes
  qualifier,  // knowledge, materiality, fault, effort, discretion
  only,       // only, solely
  sum,        // an amount, a rate or a multiple
  time,       // a period, a date or another number
  bound,      // at least, not less than, exceeding
  silence,    // what is deemed, and what silence does
  role,       // one party for another
  count
};

struct Signs {
  std::array<bool, static_cast<std::size_t>(Sign::count)> seen{};
  bool name = false;      // a name inside a sentence: a seat, a party, a product
  std::size_t words = 0;  // that came, and that went

  bool has(Sign sign) const { return seen[static_cast<std::size_t>(sign)]; }
  void add(Sign sign, bool there) { seen[static_cast<std::size_t>(sign)] = has(sign) || there; }
  bool any() const;
};

Signs signs_of(const Passage& passage);

}  // namespace clausediff

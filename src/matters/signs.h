// SPDX-License-Identifier: Apache-2.0
// What the changed words of a passage are: signs by which the list is put in order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "language/symbols.h"
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
  turned,     // a floor for a ceiling, or a ceiling for a floor
  one_sided   // one party for either party, or the other way round
};

struct Signs {
  std::uint32_t seen = 0;     // a bit for each Sign
  bool name = false;          // a name inside a sentence: a seat, a party, a product
  std::size_t words = 0;      // that came, and that went
  std::vector<Term> gravity;  // of the grammar's table of that name, each once

  bool has(Sign sign) const { return (seen & bit(sign)) != 0; }
  void add(Sign sign, bool there) { seen |= there ? bit(sign) : 0; }
  bool any() const { return seen != 0; }

 private:
  static std::uint32_t bit(Sign sign) { return 1U << static_cast<unsigned>(sign); }
};

Signs signs_of(const Passage& passage);

}  // namespace clausediff

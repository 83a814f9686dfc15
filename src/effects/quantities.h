// SPDX-License-Identifier: Apache-2.0
// Whether one quantity is more or less than another, in whatever units they are given.
#pragma once

#include <clausediff/statement.h>

#include <cstdint>

namespace clausediff {

struct Language;

enum class Order : std::uint8_t { equal, less, more, unlike };

/// `after` against `before`. Sums in two currencies, or a length and a percentage, are unlike.
Order compare_quantities(const Quantity& before, const Quantity& after, const Language& language);

}  // namespace clausediff

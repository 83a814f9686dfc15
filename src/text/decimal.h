// SPDX-License-Identifier: Apache-2.0
// Decimal numbers ↔ doubles with a point, whatever the host's locale: a program that sets a German one must find the same.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace clausediff {

/// The number that `text` begins with ("12.5pt" → 12.5), and how many bytes it takes; nothing where it begins with none. Beyond
/// the range of a double: infinity.
struct Decimal {
  double value = 0;
  std::size_t bytes = 0;
};
std::optional<Decimal> read_decimal(std::string_view text);

/// With at most `places` digits behind the point, and no zeros at the end: "12", "0.5".
std::string write_decimal(double value, int places);

}  // namespace clausediff

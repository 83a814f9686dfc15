// SPDX-License-Identifier: Apache-2.0
#include "text/decimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace clausediff {

std::optional<Decimal> read_decimal(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc::invalid_argument) return std::nullopt;
  const auto bytes = static_cast<std::size_t>(end - text.data());
  if (error == std::errc::result_out_of_range) {
    // Too large, or nearer to zero than a double can tell.
    const std::string_view whole = text.substr(0, std::min(bytes, text.find('.')));
    value = whole.find_first_of("123456789") == std::string_view::npos ? 0 : std::numeric_limits<double>::infinity();
  }
  return Decimal{value, bytes};
}

std::string write_decimal(double value, int places) {
  std::array<char, 400> buffer{};
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, places);
  std::string text(buffer.data(), result.ptr);
  if (text.find('.') == std::string::npos) return text;
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

}  // namespace clausediff

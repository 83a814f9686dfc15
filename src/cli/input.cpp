// SPDX-License-Identifier: Apache-2.0
#include "cli/input.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <string_view>

namespace clausediff::cli {

Result<std::string> date_of_source() {
  const char* variable = std::getenv("SOURCE_DATE_EPOCH");
  const std::string_view text = variable == nullptr ? std::string_view() : std::string_view(variable);
  if (text.empty()) return std::string();
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  constexpr std::int64_t first_of_10000 = 253402300800;
  if (error != std::errc() || end != text.data() + text.size() || seconds < 0 || seconds >= first_of_10000)
    return Error{ErrorCode::usage, "SOURCE_DATE_EPOCH", "", "is no number of seconds since 1970", "set it to one, or unset it"};
  const auto time = static_cast<std::time_t>(seconds);
  std::tm parts{};
  ::gmtime_r(&time, &parts);
  std::array<char, 32> date{};
  std::strftime(date.data(), date.size(), "%Y-%m-%d", &parts);
  return std::string(date.data());
}

}  // namespace clausediff::cli

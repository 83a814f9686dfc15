// SPDX-License-Identifier: Apache-2.0
#include "cli/input.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace clausediff::cli {

Result<std::string> read_small_file(const std::string& path, std::size_t most) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) return Error{ErrorCode::not_found, path, "", "it is a folder", "give a file"};
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{ErrorCode::not_found, path, "", "cannot be opened", "check the name"};
  std::string bytes(most + 1, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  if (in.bad()) return Error{ErrorCode::not_found, path, "", "cannot be read to its end", ""};
  if (bytes.size() > most)
    return Error{ErrorCode::limit, path, "", "it is larger than " + std::to_string(most >> 20U) + " MiB", "check the name"};
  return bytes;
}

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

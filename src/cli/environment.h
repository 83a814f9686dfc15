// SPDX-License-Identifier: Apache-2.0
// What a variable of the environment says.
#pragma once

#include <cstdlib>
#include <string>

namespace clausediff::cli {

/// Empty where it is not set.
inline std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

}  // namespace clausediff::cli

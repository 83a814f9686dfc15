// SPDX-License-Identifier: Apache-2.0
// The words that counsel knows for what the enumerations mean; names.h has those that programs read.
#pragma once

#include <clausediff/finding.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace clausediff {

std::string_view severity_name(Severity severity);                                      // "High"
std::string_view severity_class(Severity severity);                                     // "h"
std::string category_of(const Finding& finding);                                        // "License scope", "Money"
std::string readable(std::string_view hyphenated);                                      // "license-scope" → "License scope"
std::string grouped(std::uint64_t number);                                              // "1,234"
std::string counted(std::uint64_t count, std::string_view one, std::string_view many);  // "1 clause", "1,234 clauses"

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// Small files that options name: a playbook, a logo.
#pragma once

#include <clausediff/error.h>

#include <cstddef>
#include <string>

namespace clausediff::cli {

/// The largest playbook and the largest logo, in bytes.
inline constexpr std::size_t most_playbook_bytes = 4U << 20U;
inline constexpr std::size_t most_logo_bytes = 16U << 20U;

/// SOURCE_DATE_EPOCH as a date; empty where it is not set (https://reproducible-builds.org/specs/source-date-epoch/). Fails where
/// it is no number of seconds of a year with four digits.
Result<std::string> date_of_source();

}  // namespace clausediff::cli

// SPDX-License-Identifier: Apache-2.0
// The form of a text that is compared. It is used for equality only: every span points at the original.
#pragma once

#include <clausediff/options.h>

#include <string>
#include <string_view>

namespace clausediff {

/// NFKC, white space as single spaces (none at the ends), plain quotes and dashes, nothing invisible; letter case folded where
/// asked. The text itself under `exact`. UTF-8 in and out; idempotent.
std::string normal_form(std::string_view text, const CompareOptions& options);

/// Only Unicode's part of it: NFKC, or the text itself where it is not well-formed UTF-8.
std::string compatibility_form(std::string_view text);

/// Unicode's full case folding.
std::string folded_case(std::string_view text);

bool is_ascii(std::string_view text);

}  // namespace clausediff

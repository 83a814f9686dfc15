// SPDX-License-Identifier: Apache-2.0
// Three versions → one package that leads from one side to the other by tracked changes, each signed with the side that made it.
// The first step of a merge: everything after it only decides which of these changes to take.
#pragma once

#include <clausediff/merge.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace clausediff::merging {

/// Whose a difference between the sides is. `carrier` is the side that the merged file is made of, `other` the other one.
enum class Origin : std::uint8_t { neither, carrier, other, unknown };

/// The authors that stand in for the sides until the merge is written.
inline constexpr std::string_view carrier_sign = "clausediff-merge-carrier";
inline constexpr std::string_view other_sign = "clausediff-merge-other";
inline constexpr std::string_view unknown_sign = "clausediff-merge-unknown";

Origin origin_of(std::string_view author);

/// A redline from `other` to `carrier` whose authors are the signs: a change that the carrier signs is one it made of base, one
/// that the other signs undoes what that side made of base; the rest is what both did, or what could not be traced.
Result<Redline> trace(const InputFile& base, const InputFile& carrier, const InputFile& other, const ReadOptions& read);

/// The same without a look at base: nothing is signed with a side.
Result<Redline> trace_directly(const InputFile& carrier, const InputFile& other, const ReadOptions& read);

}  // namespace clausediff::merging

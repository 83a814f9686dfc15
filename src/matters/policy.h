// SPDX-License-Identifier: Apache-2.0
// How much a change weighs by what it is about and by what it does: the policy of the list's order, all of it here and in
// policy.cpp.
#pragma once

#include <clausediff/delta.h>
#include <clausediff/finding.h>

#include <cstddef>
#include <cstdint>
#include <span>

#include "language/symbols.h"
#include "matters/signs.h"

namespace clausediff {

struct TopicPolicy {
  Topic topic = Topic::general;
  std::int32_t weight = 0;  // the higher, the earlier in the list
};

/// What is added to the weight of the topic for what a change does.
struct SignPolicy {
  Sign sign = Sign::modal;
  std::int32_t weight = 0;
};

/// What is added for what the changed words speak of: above nothing what a partner looks for first, below what every contract
/// says.
struct GravityPolicy {
  Term term = Term::nothing;  // of the grammar's table "gravity"
  std::int32_t weight = 0;
};

std::span<const TopicPolicy> topic_policies();
const TopicPolicy& policy_of(Topic topic);
std::span<const SignPolicy> sign_policies();
std::span<const GravityPolicy> gravity_policies();

inline constexpr std::int32_t of_each_double = 7;  // each doubling of the changed words
inline constexpr std::int32_t of_struck = 10;      // a sentence is struck, and with it what it protected
inline constexpr std::int32_t of_new = 6;          // a sentence comes
inline constexpr std::int32_t of_buried = 12;      // what is grave stands under a heading that speaks of another thing
inline constexpr std::int32_t of_leaning = 8;      // a changed clause whose term is defined otherwise too
inline constexpr std::int32_t of_bare = -25;       // a line that says nothing by itself
inline constexpr std::int32_t of_cap = 14;  // a period or a figure of what somebody is liable for: it is what the cap comes to
inline constexpr std::int32_t most_gravity = 40;       // of all that the changed words speak of
inline constexpr std::int32_t of_quiet_heading = -12;  // under it stands how a thing is done
inline constexpr std::int32_t of_definition = 8;       // all that uses the term changes with it
inline constexpr std::int32_t of_form = -25;           // a heading, a signature block
inline constexpr std::int32_t of_recital = -30;
inline constexpr std::int32_t of_cell = -30;     // a schedule's figure follows the clause that it belongs to
inline constexpr std::int32_t of_beside = -12;   // each graver change of the same clause
inline constexpr std::size_t longest_list = 30;  // of a longer list, what weighs little is told with what is graver
inline constexpr std::size_t most_counted = 40;  // changed words
inline constexpr std::size_t most_slight = 2;    // changed words of an edit that says little
inline constexpr std::int32_t high_from = 120;
inline constexpr std::int32_t medium_from = 90;

}  // namespace clausediff

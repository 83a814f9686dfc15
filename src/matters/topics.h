// SPDX-License-Identifier: Apache-2.0
// What a passage is about, and how much that weighs: the one table of the list's order.
#pragma once

#include <clausediff/delta.h>
#include <clausediff/finding.h>

#include <cstdint>
#include <span>
#include <string_view>

#include "language/symbols.h"
#include "matters/passage.h"

namespace clausediff {

struct TopicPolicy {
  Topic topic = Topic::general;
  std::uint32_t weight = 0;  // the higher, the earlier in the list
  Severity severity = Severity::medium;
};

/// The policy, the gravest first.
std::span<const TopicPolicy> topic_policies();
const TopicPolicy& policy_of(Topic topic);

/// The topic of a family of the lexicon; general where it says how and not what (effort, materiality, timing).
Topic topic_of_family(Family family);

/// What the changed words are about, else the whole sentence, else the heading above it; the heaviest of several.
Topic topic_of(const Passage& passage, std::string_view heading, const Stemmer& stemmer);

}  // namespace clausediff

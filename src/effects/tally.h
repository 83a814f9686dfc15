// SPDX-License-Identifier: Apache-2.0
// What one version of a passage says, counted: what each word of content says, and how often it denies, permits and excepts.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "effects/likes.h"

namespace clausediff {

/// Likes of content with equal keys, in their order.
struct Said {
  std::string_view key;
  std::span<const Like* const> likes;
};

/// Of the likes that it was made of, which must outlive it. It is moved and not copied.
struct Tally {
  std::vector<const Like*> likes;  // of content, by their keys
  std::vector<Said> content;       // sorted by key
  int negations = 0;
  int exceptions = 0;
  int limits = 0;  // "only"
  int permissions = 0;
  int duties = 0;
  int pronouns = 0;
  int ands = 0;
  int ors = 0;
  int nors = 0;
  int light_news = 0;  // words that say nothing by themselves and came or went
  int denied = 0;      // permissions under a negation
  int cases = 0;       // "in the case of"
  int sentences = 0;
  bool any = false;   // begins with "any", "all", "each"
  bool none = false;  // begins with "no"
};

Tally tally_of(const FlowSide& flow, const std::vector<Like>& likes);

/// How many likes have this key.
std::size_t count_of(const Tally& tally, std::string_view key);

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
#include "effects/measures.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t reach = 8;  // words on each side of a comparison that are looked at
constexpr std::size_t most = 16;  // comparisons of one version

using Keys = std::set<std::string>;

/// "X exceeds Y": what stands on either side, by what nearly says the same.
struct Excess {
  std::string how;
  Keys left;
  Keys right;
  Keys names;  // of somebody or something to the right, behind "before"
};

bool opens_phrase(const FlowSide& flow, const Like& like) {
  return begins_phrase(flow.text[like.begin]->words, flow.tokens[like.begin].first) ||
         flow.is(like.begin, Cue::role_subordinator) || flow.is(like.begin, Cue::like_relative);
}

bool is_deed_of_modal(const FlowSide& flow, const std::vector<Like>& likes, std::size_t at) {
  return flow.is(likes[at].begin, Cue::like_modals) || likes[at].sense == NearSense::permission ||
         likes[at].sense == NearSense::duty;
}

bool says_something(const Like& like) { return like.sense == NearSense::content && !like.key.empty(); }

Keys keys_behind(const FlowSide& flow, const std::vector<Like>& likes, std::size_t at) {
  Keys keys;
  for (std::size_t i = at + 1; i < likes.size() && i <= at + reach; ++i) {
    if (likes[i].begin == likes[at].begin) continue;
    if (opens_phrase(flow, likes[i]) || is_deed_of_modal(flow, likes, i)) break;
    if (says_something(likes[i])) keys.emplace(likes[i].key);
  }
  return keys;
}

Keys keys_before(const FlowSide& flow, const std::vector<Like>& likes, std::size_t at) {
  Keys keys;
  for (std::size_t i = at; i > 0 && i + reach >= at && !opens_phrase(flow, likes[i]); --i) {
    if (opens_phrase(flow, likes[i - 1]) && !says_something(likes[i - 1])) break;
    if (likes[i - 1].begin != likes[at].begin && says_something(likes[i - 1])) keys.emplace(likes[i - 1].key);
  }
  return keys;
}

// "exceeds", "is above": not "above" by itself, which points to what was said.
bool compares(const FlowSide& flow, const std::vector<Like>& likes, std::size_t at) {
  const Like& like = likes[at];
  if (flow.is(like.begin, Cue::like_above)) return at > 0 && flow.is(likes[at - 1].begin, Cue::like_being);
  if (!says_something(like)) return false;
  if (flow.is(like.begin, Cue::like_exceeding) || flow.is(like.end - 1, Cue::like_exceeding)) return true;
  // "in excess of", not "the excess".
  for (std::uint32_t token = like.begin + 1; token < like.end; ++token)
    if (flow.is(token, Cue::amount_role_threshold)) return true;
  return flow.is(like.end - 1, Cue::like_than);
}

// Without what stands on both sides of one comparison: "the value of X exceeds the value of Y" compares X and Y.
void drop_common(Excess& measure) {
  Keys both;
  std::set_intersection(measure.left.begin(), measure.left.end(), measure.right.begin(), measure.right.end(),
                        std::inserter(both, both.end()));
  for (const std::string& key : both) measure.left.erase(key), measure.right.erase(key);
}

std::vector<Excess> comparisons_of(const FlowSide& flow, const std::vector<Like>& likes) {
  std::vector<Excess> all;
  for (std::size_t i = 0; i < likes.size(); ++i) {
    if (!compares(flow, likes, i)) continue;
    Excess measure{std::string(likes[i].key), keys_before(flow, likes, i), keys_behind(flow, likes, i), {}};
    drop_common(measure);
    all.push_back(std::move(measure));
  }
  return all;
}

bool share(const Keys& one, const Keys& other) {
  return std::any_of(one.begin(), one.end(), [&](const std::string& key) { return other.count(key) > 0; });
}

bool fits(const Excess& was, const Excess& is) { return share(was.left, is.left) || share(was.right, is.right); }
bool is_turned(const Excess& was, const Excess& is) { return share(was.left, is.right) || share(was.right, is.left); }

// "before the works begin", "prior to delivery"; not "prior notice".
bool sets_order(const FlowSide& flow, const std::vector<Like>& likes, std::size_t at) {
  const Like& like = likes[at];
  if (like.end == like.begin + 1) {
    const auto& token = flow.tokens[like.begin];
    if (token.end == token.first + 1) return flow.is(like.begin, Cue::like_sequence);
  }
  return flow.is(like.end - 1, Cue::like_to) || flow.is(like.end - 1, Cue::like_of);
}

std::vector<Excess> orders_of(const FlowSide& flow, const std::vector<Like>& likes, const Language& language) {
  std::vector<Excess> all;
  for (std::size_t i = 0; i < likes.size(); ++i) {
    if (!language.cues.has(Cue::like_ordering, likes[i].key) || !sets_order(flow, likes, i)) continue;
    Excess measure{std::string(likes[i].key), {}, keys_behind(flow, likes, i), {}};
    for (std::size_t k = i + 1; k < likes.size() && k <= i + reach; ++k)
      if (likes[k].name && measure.right.count(std::string(likes[k].key)) > 0) measure.names.emplace(likes[k].key);
    if (!measure.right.empty()) all.push_back(std::move(measure));
  }
  return all;
}

// One of them is turned round, and none of the other version says it as it was.
bool are_comparisons_turned(const std::vector<Excess>& before, const std::vector<Excess>& after) {
  if (before.size() > most || after.size() > most) return false;
  return std::any_of(before.begin(), before.end(), [&](const Excess& was) {
    bool turned = false;
    for (const Excess& is : after) {
      if (is.how != was.how) continue;
      if (fits(was, is)) return false;
      turned = turned || is_turned(was, is);
    }
    return turned;
  });
}

// What stood behind "before" stands behind no "before" now.
bool are_orders_turned(const std::vector<Excess>& before, const std::vector<Excess>& after) {
  if (before.size() > most || after.size() > most) return false;
  return std::any_of(before.begin(), before.end(), [&](const Excess& was) {
    bool other = false;
    for (const Excess& is : after) {
      if (is.how != was.how) continue;
      const bool others = !was.names.empty() && !is.names.empty() && !share(was.names, is.names);
      if (!others && share(was.right, is.right)) return false;
      other = true;
    }
    return other;
  });
}

}  // namespace

bool are_measures_turned(const FlowSide& before, const std::vector<Like>& likes_before, const FlowSide& after,
                         const std::vector<Like>& likes_after, const Language& language) {
  return are_comparisons_turned(comparisons_of(before, likes_before), comparisons_of(after, likes_after)) ||
         are_orders_turned(orders_of(before, likes_before, language), orders_of(after, likes_after, language));
}

}  // namespace clausediff

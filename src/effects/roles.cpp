// SPDX-License-Identifier: Apache-2.0
#include "effects/roles.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <string>
#include <vector>

#include "text/cue_names.h"

namespace clausediff {
namespace {

enum class PersonRole : std::uint8_t { agent, object, to, from, over, owner };
constexpr std::size_t role_count = 6;

using Roles = std::map<std::string, std::array<int, role_count>>;

// The last token of the name that begins here: "Harrow Mills Ltd".
std::size_t name_end(const std::vector<Like>& likes, std::size_t at) {
  std::size_t end = at + 1;
  while (end < likes.size() && likes[end].name && likes[end].begin == likes[end - 1].end) ++end;
  return end;
}

// Whether a verb that it governs stands behind a name, and no participle behind a form of "be".
bool acts(const FlowSide& flow, const std::vector<Like>& likes, std::size_t behind) {
  bool modal = false;
  bool being = false;
  for (std::size_t i = behind; i < likes.size() && i < behind + 6; ++i) {
    const std::uint32_t token = likes[i].begin;
    const Word& word = flow.word(likes[i].end - 1);
    if (begins_phrase(flow.by_clause.at(flow.clause[token])->words, flow.tokens[token].first)) return false;
    if (word.is(Cue::like_modals) || likes[i].sense == NearSense::permission || likes[i].sense == NearSense::duty) {
      modal = true;
      continue;
    }
    if (word.is(Cue::like_being)) {
      being = true;
      continue;
    }
    if (likes[i].sense == NearSense::negation || word.is(Cue::like_adverbs) || word.norm.ends_with("ly")) continue;
    if (likes[i].name) return false;
    const bool participle = word.norm.ends_with("ed") || word.norm.ends_with("en");
    if (being) return !participle;
    return modal || (word.norm.ends_with('s') && !likes[i].verb.empty());
  }
  return false;
}

Roles roles_of(const FlowSide& flow, const std::vector<Like>& likes) {
  Roles roles;
  for (std::size_t i = 0; i < likes.size();) {
    if (!likes[i].name) {
      ++i;
      continue;
    }
    const std::size_t end = name_end(likes, i);
    std::string key;
    for (std::size_t k = i; k < end; ++k) key += likes[k].key + " ";
    std::size_t before = i;
    while (before > 0 && before + 3 > i && flow.is(likes[before - 1].begin, Cue::like_determiners)) --before;
    const bool inside = before > 0 && flow.clause[likes[before - 1].begin] == flow.clause[likes[i].begin];
    const Word* link = inside ? &flow.word(likes[before - 1].end - 1) : nullptr;
    PersonRole role = PersonRole::object;
    if (flow.word(likes[end - 1].end - 1).possessive || (link != nullptr && link->is(Cue::like_of)))
      role = PersonRole::owner;
    else if (link != nullptr && link->is(Cue::like_by))
      role = PersonRole::agent;
    else if (link != nullptr && link->is(Cue::like_to))
      role = PersonRole::to;
    else if (link != nullptr && link->is(Cue::like_from))
      role = PersonRole::from;
    else if (link != nullptr && link->is(Cue::like_over))
      role = PersonRole::over;
    else if (acts(flow, likes, end))
      role = PersonRole::agent;
    ++roles[key][static_cast<std::size_t>(role)];
    i = end;
  }
  return roles;
}

}  // namespace

bool are_roles_turned(const FlowSide& before, const std::vector<Like>& likes_before, const FlowSide& after,
                      const std::vector<Like>& likes_after) {
  const Roles was = roles_of(before, likes_before);
  const Roles is = roles_of(after, likes_after);
  using RoleCounts = std::array<int, role_count>;
  std::vector<RoleCounts> moves;
  RoleCounts lost{};    // roles of names that stand less often now
  RoleCounts gained{};  // and of those that stand more often
  for (const auto& [name, counts] : is) {
    const auto found = was.find(name);
    if (found == was.end()) continue;
    RoleCounts by{};
    for (std::size_t r = 0; r < role_count; ++r) by[r] = counts[r] - found->second[r];
    const auto at = [&](PersonRole role) { return by[static_cast<std::size_t>(role)]; };
    const int toward = at(PersonRole::to);
    const int away = at(PersonRole::from);
    const int agent = at(PersonRole::agent);
    if ((toward < 0 && away > 0) || (toward > 0 && away < 0)) return true;
    if (agent < 0 && (toward > 0 || away > 0 || at(PersonRole::over) > 0)) return true;
    if (agent > 0 && (toward < 0 || away < 0 || at(PersonRole::over) < 0)) return true;
    if (by != RoleCounts{}) moves.push_back(by);
    const int total = std::accumulate(by.begin(), by.end(), 0);
    for (std::size_t r = 0; r < role_count; ++r) {
      if (total < 0 && by[r] < 0) ++lost[r];
      if (total > 0 && by[r] > 0) ++gained[r];
    }
  }
  for (std::size_t r = 0; r < role_count; ++r)
    if (lost[r] > 0 && gained[r] > 0) return true;
  // One went from the first role to the second, another from the second to the first.
  for (std::size_t r = 0; r < role_count; ++r) {
    for (std::size_t s = r + 1; s < role_count; ++s) {
      bool there = false;
      bool back = false;
      for (const RoleCounts& by : moves) {
        there = there || (by[r] < 0 && by[s] > 0);
        back = back || (by[r] > 0 && by[s] < 0);
      }
      if (there && back) return true;
    }
  }
  return false;
}

}  // namespace clausediff

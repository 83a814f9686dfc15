// SPDX-License-Identifier: Apache-2.0
#include "effects/roles.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include "text/cue_names.h"

namespace clausediff {
namespace {

enum class PersonRole : std::uint8_t { agent, object, to, from, over, owner };
constexpr std::size_t role_count = 6;

using Roles = std::map<std::string, std::array<int, role_count>>;

bool begins_phrase_at(const FlowSide& flow, const Like& like) {
  return begins_phrase(flow.text[like.begin]->words, flow.tokens[like.begin].first);
}

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

/// The verb behind a name.
struct Predicate {
  std::size_t verb = nowhere;  // in the likes
  bool passive = false;        // a participle behind a form of "be"
};

// What stands behind an aside that begins here; nowhere where it is none.
std::size_t aside_end(const FlowSide& flow, const std::vector<Like>& likes, std::size_t begin) {
  constexpr std::size_t longest_aside = 10;
  if (!flow.is(likes[begin].begin, Cue::role_preposition)) return nowhere;
  for (std::size_t i = begin + 1; i < likes.size() && i <= begin + longest_aside; ++i)
    if (begins_phrase_at(flow, likes[i])) return i;
  return nowhere;
}

Predicate predicate_of(const FlowSide& flow, const std::vector<Like>& likes, std::size_t behind) {
  bool modal = false;
  bool being = false;
  std::size_t last = behind + 6;
  for (std::size_t i = behind; i < likes.size() && i < last; ++i) {
    if (begins_phrase_at(flow, likes[i])) {
      // "shall, at the Owner's expense, cooperate"
      i = modal ? aside_end(flow, likes, i) : nowhere;
      if (i == nowhere) return {};
      last = i + 6;
    }
    const Word& word = flow.word(likes[i].end - 1);
    if (word.is(Cue::like_modals) || likes[i].sense == NearSense::permission || likes[i].sense == NearSense::duty) {
      modal = true;
      continue;
    }
    if (word.is(Cue::like_being)) {
      being = true;
      continue;
    }
    if (likes[i].sense == NearSense::negation || word.is(Cue::like_adverbs) || word.norm.ends_with("ly")) continue;
    if (likes[i].name) return {};
    const bool participle = word.norm.ends_with("ed") || word.norm.ends_with("en");
    if (being) return {i, participle};
    if (modal || (word.norm.ends_with('s') && !likes[i].verb.empty())) return {i, false};
    if (likes[i].sense != NearSense::idle) return {};
  }
  return {};
}

bool acts(const FlowSide& flow, const std::vector<Like>& likes, std::size_t behind) {
  const Predicate predicate = predicate_of(flow, likes, behind);
  return predicate.verb != nowhere && !predicate.passive;
}

// One past the name that begins here: "Harrow Mills Ltd", "Seattle, Washington"; who acts behind a comma is another.
std::size_t name_end(const FlowSide& flow, const std::vector<Like>& likes, std::size_t at) {
  const auto goes_on = [&](std::size_t end) {
    return end < likes.size() && likes[end].name && likes[end].begin == likes[end - 1].end &&
           flow.clause[likes[end].begin] == flow.clause[likes[at].begin];
  };
  std::size_t end = at + 1;
  while (goes_on(end)) {
    if (begins_phrase_at(flow, likes[end])) {
      std::size_t next = end + 1;
      while (goes_on(next) && !begins_phrase_at(flow, likes[next])) ++next;
      if (next < likes.size() && flow.is(likes[next].begin, Cue::like_modals)) break;
    }
    ++end;
  }
  return end;
}

// At the head of a sentence the first word of a name is one by its neighbour: "Confidential Information shall".
std::string name_key(const FlowSide& flow, const std::vector<Like>& likes, std::size_t begin, std::size_t end) {
  std::string key;
  if (begin > 0) {
    const Like& first = likes[begin - 1];
    const auto& words = flow.text[first.begin]->words;
    const std::size_t at = flow.tokens[first.begin].first;
    if (!first.name && first.sense == NearSense::content && first.end == likes[begin].begin && words[at].capital &&
        begins_sentence(words, at))
      key.append(flow.norm(first.begin)).append(" ");
  }
  for (std::size_t k = begin; k < end; ++k) key.append(likes[k].key).append(" ");
  return key;
}

using Names = std::set<std::string>;
using NamesByDeed = std::map<std::string, Names>;  // by what nearly says the same

/// Who does what, what is done to whom, and whose each thing is.
struct DeedRoles {
  NamesByDeed agents;
  NamesByDeed patients;
  NamesByDeed receivers;
  NamesByDeed owners;
  NamesByDeed all;
};

bool joins(const FlowSide& flow, const Like& like) {
  return flow.is(like.begin, Cue::word_and) || flow.is(like.begin, Cue::word_or) || flow.is(like.begin, Cue::word_nor);
}

// What a verb says: of "give notice" the notice, of "is the sole owner" the owner, of "hire or solicit" both; nothing where
// nothing is said.
std::vector<std::string> deeds_at(const FlowSide& flow, const std::vector<Like>& likes, std::size_t at) {
  std::vector<std::string> deeds;
  for (std::size_t i = at; i < likes.size() && i < at + 5 && !likes[i].name; ++i) {
    if (likes[i].sense != NearSense::content) continue;
    deeds.emplace_back(likes[i].key);
    if (likes[i].verb.empty()) continue;
    while (i + 2 < likes.size() && i < at + 8 && joins(flow, likes[i + 1]) && !likes[i + 2].name &&
           likes[i + 2].sense == NearSense::content && !likes[i + 2].verb.empty())
      deeds.emplace_back(likes[i += 2].key);
    break;
  }
  return deeds;
}

// "by the Mill" ends here.
bool is_agent_before(const FlowSide& flow, const std::vector<Like>& likes, std::size_t end) {
  std::size_t at = end;
  while (at > 0 && at + 4 > end && (likes[at - 1].name || flow.is(likes[at - 1].begin, Cue::like_determiners))) --at;
  return at > 0 && flow.is(likes[at - 1].begin, Cue::like_by);
}

// "delivers the goods to the Carrier": what is given, and that it is given; as far back as the clause goes.
std::vector<std::string> deeds_toward(const FlowSide& flow, const std::vector<Like>& likes, std::size_t to) {
  constexpr std::size_t reach = 8;
  std::vector<std::string> deeds;
  for (std::size_t i = to; i > 0 && i + reach > to; --i) {
    const Like& like = likes[i - 1];
    if (like.name && is_agent_before(flow, likes, i)) continue;  // "delivered by the Mill to the Baker"
    if (like.name || flow.is(like.begin, Cue::role_subordinator) || flow.is(like.begin, Cue::like_relative) || joins(flow, like))
      break;
    if (like.sense == NearSense::content) deeds.emplace_back(like.key);
    if (begins_phrase_at(flow, like)) break;
  }
  return deeds;
}

// "the name and logo of the Donor": each of them.
std::vector<std::string> things_before(const FlowSide& flow, const std::vector<Like>& likes, std::size_t end) {
  std::vector<std::string> things;
  for (std::size_t i = end; i > 0 && i + 6 > end; --i) {
    const Like& like = likes[i - 1];
    if (joins(flow, like)) continue;
    if (like.name || like.sense != NearSense::content) break;
    things.emplace_back(like.key);
    if (i >= 2 && !joins(flow, likes[i - 2])) break;
  }
  return things;
}

bool joins_names(const FlowSide& flow, const Like& like) {
  return flow.is(like.begin, Cue::word_and) || flow.is(like.begin, Cue::word_or) || flow.is(like.begin, Cue::like_determiners);
}

/// "the Bank and the Agent": names that are in one role.
struct NameGroup {
  std::size_t begin = 0;  // in the likes
  std::size_t end = 0;
  Names names;
};

// "the approval of the Council, the Lessee shall": behind the comma another one acts.
bool begins_actor(const FlowSide& flow, const std::vector<Like>& likes, std::size_t comma, std::size_t name) {
  if (name >= likes.size() || !likes[name].name || !begins_phrase_at(flow, likes[comma])) return false;
  const std::size_t end = name_end(flow, likes, name);
  return end < likes.size() && flow.is(likes[end].begin, Cue::like_modals);
}

NameGroup group_at(const FlowSide& flow, const std::vector<Like>& likes, std::size_t begin) {
  NameGroup group{begin, begin, {}};
  for (std::size_t next = begin; next < likes.size() && likes[next].name;) {
    group.end = name_end(flow, likes, next);
    group.names.insert(name_key(flow, likes, next, group.end));
    next = group.end;
    while (next < likes.size() && joins_names(flow, likes[next])) ++next;
    if (next == group.end || begins_actor(flow, likes, group.end, next)) break;
  }
  return group;
}

// "delivered by the Mill": the verb before "by".
std::vector<std::string> deed_before(const FlowSide& flow, const std::vector<Like>& likes, std::size_t by) {
  for (std::size_t back = by; back > 0 && back + 4 > by; --back) {
    const Like& verb = likes[back - 1];
    if (verb.name) break;
    if (verb.verb.empty() || verb.sense != NearSense::content) continue;
    if (back < 3 || !joins(flow, likes[back - 2]) || likes[back - 3].verb.empty()) return {std::string(verb.key)};
    return {std::string(verb.key), std::string(likes[back - 3].key)};
  }
  return {};
}

// "written permission from X": X permits it.
bool is_given(const FlowSide& flow, const std::vector<Like>& likes, std::size_t from) {
  return from > 0 && flow.is(likes[from - 1].end - 1, Cue::loose_consents);
}

bool is_phrase(const FlowSide& flow, const Like& like) {
  return like.sense == NearSense::idle && flow.tokens[like.end - 1].end > flow.tokens[like.begin].first + 1;
}

/// Puts the names where the words beside them say that they are.
void assign(const FlowSide& flow, const std::vector<Like>& likes, const NameGroup& group, DeedRoles& roles) {
  std::size_t before = group.begin;
  while (before > 0 && before + 3 > group.begin && flow.is(likes[before - 1].begin, Cue::like_determiners)) --before;
  const Word* link = before > 0 ? &flow.word(likes[before - 1].end - 1) : nullptr;
  const auto add = [&](NamesByDeed& role, const std::vector<std::string>& deeds) {
    for (const std::string& deed : deeds) {
      role[deed].insert(group.names.begin(), group.names.end());
      roles.all[deed].insert(group.names.begin(), group.names.end());
    }
  };
  if (flow.word(likes[group.end - 1].end - 1).possessive) return add(roles.owners, deeds_at(flow, likes, group.end));
  if (before > 0 && is_phrase(flow, likes[before - 1]) && link->is(Cue::like_of))
    return;  // "to its principal office in the case of the Company"
  if (link != nullptr && link->is(Cue::like_of)) return add(roles.owners, things_before(flow, likes, before - 1));
  if (link != nullptr && link->is(Cue::like_from) && is_given(flow, likes, before - 1))
    return add(roles.owners, {std::string(likes[before - 2].key)});
  if (link != nullptr && link->is(Cue::like_to)) return add(roles.receivers, deeds_toward(flow, likes, before - 1));
  if (link != nullptr && link->is(Cue::like_by)) return add(roles.agents, deed_before(flow, likes, before - 1));
  const bool governed = link != nullptr && link->is(Cue::role_preposition);  // "the rates set out in the Schedule are paid"
  const Predicate predicate = governed ? Predicate{} : predicate_of(flow, likes, group.end);
  if (predicate.verb != nowhere)
    return add(predicate.passive ? roles.patients : roles.agents, deeds_at(flow, likes, predicate.verb));
  if (before == 0) return;
  const Like& verb = likes[before - 1];
  if (verb.sense != NearSense::content || verb.verb.empty() || verb.name) return;
  std::vector<std::string> deeds{std::string(verb.key)};
  if (before >= 3 && joins(flow, likes[before - 2]) && !likes[before - 3].verb.empty()) deeds.emplace_back(likes[before - 3].key);
  add(roles.patients, deeds);
}

DeedRoles deed_roles_of(const FlowSide& flow, const std::vector<Like>& likes) {
  DeedRoles roles;
  for (std::size_t i = 0; i < likes.size();) {
    if (!likes[i].name) {
      ++i;
      continue;
    }
    const NameGroup group = group_at(flow, likes, i);
    assign(flow, likes, group, roles);
    i = group.end;
  }
  return roles;
}

// Somebody else does it, bears it or owns it than before.
bool are_others(const NamesByDeed& before, const NamesByDeed& after) {
  for (const auto& [key, names] : before) {
    const auto found = after.find(key);
    if (found == after.end()) continue;
    if (std::none_of(names.begin(), names.end(), [&](const std::string& name) { return found->second.count(name) > 0; }))
      return true;
  }
  return false;
}

Names names_of(const DeedRoles& roles) {
  Names names;
  for (const auto& [deed, some] : roles.all) names.insert(some.begin(), some.end());
  return names;
}

// Only the names that stand in the other version too: who took another's place is in both.
NamesByDeed among(const NamesByDeed& all, const Names& known) {
  NamesByDeed kept;
  for (const auto& [deed, names] : all)
    if (std::any_of(names.begin(), names.end(), [&](const std::string& name) { return known.count(name) > 0; }))
      kept.emplace(deed, names);
  return kept;
}

/// A name where it stands.
struct NamePlace {
  std::string name;
  PersonRole role = PersonRole::object;
  std::uint32_t clause = 0;  // counts the clauses within the sentences
};

// "if", "that", a comma: another clause begins.
bool opens_clause(const FlowSide& flow, const Like& like) {
  return begins_phrase_at(flow, like) || flow.is(like.begin, Cue::role_subordinator) || flow.is(like.begin, Cue::like_relative);
}

std::vector<NamePlace> places_of(const FlowSide& flow, const std::vector<Like>& likes) {
  std::vector<NamePlace> places;
  std::uint32_t clause = 0;
  for (std::size_t i = 0; i < likes.size();) {
    if (opens_clause(flow, likes[i])) ++clause;
    if (!likes[i].name) {
      ++i;
      continue;
    }
    const std::size_t end = name_end(flow, likes, i);
    std::string key = name_key(flow, likes, i, end);
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
      role = is_given(flow, likes, before - 1) ? PersonRole::agent : PersonRole::from;
    else if (link != nullptr && link->is(Cue::like_over))
      role = PersonRole::over;
    else if (acts(flow, likes, end))
      role = PersonRole::agent;
    places.push_back({std::move(key), role, clause});
    i = end;
  }
  return places;
}

Roles roles_of(const std::vector<NamePlace>& places) {
  Roles roles;
  for (const NamePlace& place : places) ++roles[place.name][static_cast<std::size_t>(place.role)];
  return roles;
}

// Whether two names stand in one clause as what is given and as whom it is given to.
bool share_clause(const std::vector<NamePlace>& places) {
  struct Named {
    const NamePlace* first = nullptr;
    bool several = false;

    void take(const NamePlace& place) {
      if (first == nullptr) first = &place;
      several = several || first->name != place.name;
    }
  };
  Named objects;
  Named receivers;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (i > 0 && places[i].clause != places[i - 1].clause) objects = receivers = {};
    if (places[i].role == PersonRole::object) objects.take(places[i]);
    if (places[i].role == PersonRole::to) receivers.take(places[i]);
    if (objects.first == nullptr || receivers.first == nullptr) continue;
    if (objects.several || receivers.several || objects.first->name != receivers.first->name) return true;
  }
  return false;
}

}  // namespace

RolesTurned how_roles_turned(const FlowSide& before, const std::vector<Like>& likes_before, const FlowSide& after,
                             const std::vector<Like>& likes_after) {
  const DeedRoles deeds_before = deed_roles_of(before, likes_before);
  const DeedRoles deeds_after = deed_roles_of(after, likes_after);
  const Names names_before = names_of(deeds_before), names_after = names_of(deeds_after);
  if (are_others(deeds_before.agents, deeds_after.agents) || are_others(deeds_before.patients, deeds_after.patients) ||
      are_others(deeds_before.owners, deeds_after.owners) ||
      are_others(among(deeds_before.receivers, names_after), among(deeds_after.receivers, names_before)) ||
      are_others(among(deeds_before.all, names_after), among(deeds_after.all, names_before)))
    return RolesTurned::surely;
  const std::vector<NamePlace> places_before = places_of(before, likes_before);
  const std::vector<NamePlace> places_after = places_of(after, likes_after);
  const Roles was = roles_of(places_before);
  const Roles is = roles_of(places_after);
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
    if ((toward < 0 && away > 0) || (toward > 0 && away < 0)) return RolesTurned::surely;
    if (agent < 0 && (toward > 0 || away > 0 || at(PersonRole::over) > 0)) return RolesTurned::surely;
    if (agent > 0 && (toward < 0 || away < 0 || at(PersonRole::over) < 0)) return RolesTurned::surely;
    if (by != RoleCounts{}) moves.push_back(by);
    const int total = std::accumulate(by.begin(), by.end(), 0);
    for (std::size_t r = 0; r < role_count; ++r) {
      if (total < 0 && by[r] < 0) ++lost[r];
      if (total > 0 && by[r] > 0) ++gained[r];
    }
  }
  for (std::size_t r = 0; r < role_count; ++r)
    if (lost[r] > 0 && gained[r] > 0) return RolesTurned::surely;
  RolesTurned turned = RolesTurned::no;
  // One went from the first role to the second, another from the second to the first.
  for (std::size_t r = 0; r < role_count; ++r) {
    for (std::size_t s = r + 1; s < role_count; ++s) {
      bool there = false;
      bool back = false;
      for (const RoleCounts& by : moves) {
        there = there || (by[r] < 0 && by[s] > 0);
        back = back || (by[r] > 0 && by[s] < 0);
      }
      if (!there || !back) continue;
      // "repays the sum to the Owner if …, the Seller" → "repays the Owner the sum if … to the Seller": each has its own verb.
      const bool given = r == static_cast<std::size_t>(PersonRole::object) && s == static_cast<std::size_t>(PersonRole::to);
      if (given && !share_clause(places_before) && !share_clause(places_after)) continue;
      // "the management of X" → "X's management": what is had or done to may only be read otherwise.
      const bool had = r == static_cast<std::size_t>(PersonRole::object) && s == static_cast<std::size_t>(PersonRole::owner);
      if (!had) return RolesTurned::surely;
      turned = RolesTurned::perhaps;
    }
  }
  return turned;
}

}  // namespace clausediff

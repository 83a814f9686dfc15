// SPDX-License-Identifier: Apache-2.0
#include "effects/crossed.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "text/cue_names.h"

namespace clausediff {
namespace {

// The word of the other version that stands where this one stood: none where nothing came for it.
const Like* replaced_by(const FlowSide& side, const FlowSide& other,
                        const std::unordered_map<std::uint32_t, const Like*>& by_token, const Like& like) {
  std::uint32_t at = like.begin;
  while (at > 0 && at + 8 > like.begin && side.partner[at - 1] == none) --at;
  if (at == 0 || side.partner[at - 1] == none) return nullptr;
  for (std::uint32_t k = side.partner[at - 1] + 1;
       k < other.tokens.size() && k < side.partner[at - 1] + 8 && other.partner[k] == none; ++k)
    if (const auto found = by_token.find(k); found != by_token.end() && found->second->sense == NearSense::content)
      return found->second;
  return nullptr;
}

// "the pumps, the winches and the gear": of one word.
bool is_item(const FlowSide& flow, const std::vector<Like>& likes, std::size_t at) {
  const auto opens = [&](std::size_t i) {
    const auto& words = flow.text[likes[i].begin]->words;
    return begins_phrase(words, flow.tokens[likes[i].begin].first) || flow.is(likes[i].begin, Cue::word_and) ||
           flow.is(likes[i].begin, Cue::word_or);
  };
  if (likes[at].sense != NearSense::content || at + 1 >= likes.size() || !opens(at + 1)) return false;
  return opens(at) || (at > 0 && (opens(at - 1)));
}

}  // namespace

bool are_crossed(const Flow& flow, const std::vector<Like>& before, const std::vector<Like>& after) {
  std::map<std::string_view, std::pair<std::string_view, std::size_t>> turned;  // by key: what came for it, and where it stood
  std::unordered_map<std::uint32_t, const Like*> by_token;
  for (const Like& like : after) by_token.emplace(like.begin, &like);
  for (std::size_t i = 0; i < before.size(); ++i) {
    const Like& like = before[i];
    if (!like.news || like.name || like.sense != NearSense::content || flow.before.partner[like.begin] != none) continue;
    const Like* came = replaced_by(flow.before, flow.after, by_token, like);
    if (came != nullptr && came->key != like.key) turned.emplace(like.key, std::pair(came->key, i));
  }
  for (const auto& [key, entry] : turned) {
    const auto back = turned.find(entry.first);
    if (back == turned.end() || back->second.first != key) continue;
    const std::size_t from = std::min(entry.second, back->second.second);
    const std::size_t to = std::max(entry.second, back->second.second);
    bool list = to - from <= 6;
    bool joined = false;
    for (std::size_t i = from + 1; i < to && list; ++i) {
      const bool joint = flow.before.is(before[i].begin, Cue::word_and) || flow.before.is(before[i].begin, Cue::word_or);
      joined = joined || joint;
      list = joint || before[i].sense == NearSense::idle || before[i].name || before[i].news || is_item(flow.before, before, i);
    }
    if (!list || !joined) return true;
  }
  return false;
}

}  // namespace clausediff

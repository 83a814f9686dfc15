// SPDX-License-Identifier: Apache-2.0
#include "effects/tally.h"

#include <algorithm>
#include <utility>

#include "text/cue_names.h"

namespace clausediff {
namespace {

// "no benefit that may be payable": what is denied is not the clause behind "that".
bool is_negated(const FlowSide& flow, const std::vector<Like>& likes, std::size_t at, std::size_t back) {
  for (std::size_t i = at; i > 0 && i + back > at; --i) {
    if (likes[i - 1].sense == NearSense::negation) return true;
    if (flow.is(likes[i - 1].begin, Cue::like_relative)) return false;
  }
  return false;
}

// "to its office in the case of the one, and in the case of the other to his residence": each case has its own, whichever word
// joins them.
bool tells_case(const FlowSide& flow, const Like& like) {
  const auto& words = flow.text[like.begin]->words;
  const std::size_t first = flow.tokens[like.begin].first;
  const std::size_t end = flow.tokens[like.end - 1].end;
  return end - first == 4 && words[first + 2].is(Cue::like_case);
}

bool begins_sentence_at(const FlowSide& flow, const Like& like) {
  return begins_sentence(flow.text[like.begin]->words, flow.tokens[like.begin].first);
}

// "provide and maintain", "make, use or sell": one deed of several, and not "make a payment".
bool is_one_of_several(const FlowSide& flow, const std::vector<Like>& likes, std::size_t at) {
  const auto joins = [&](std::size_t i) {
    return flow.is(likes[i].begin, Cue::word_and) || flow.is(likes[i].begin, Cue::word_or);
  };
  if (at > 0 && joins(at - 1)) return true;
  if (at + 1 >= likes.size()) return false;
  const Like& next = likes[at + 1];
  const auto& words = flow.text[next.begin]->words;
  return joins(at + 1) || begins_phrase(words, flow.tokens[next.begin].first);
}

// "title to the Molds shall vest in", "prior notice given beforehand": said twice, in two words.
bool says_again(const FlowSide& flow, const std::vector<Like>& likes, std::size_t at) {
  constexpr std::size_t near = 8;
  if (likes[at].name || likes[at].key.empty() || likes[at].key[0] < ' ') return false;
  for (std::size_t i = at; i > 0 && i + near > at; --i) {
    const Like& like = likes[i - 1];
    if (begins_sentence_at(flow, likes[i])) return false;
    if (like.sense == NearSense::content && like.key == likes[at].key && like.begin != likes[at].begin)
      return flow.word(like.begin).stem != flow.word(likes[at].begin).stem &&
             (like.end > like.begin + 1 || likes[at].end > likes[at].begin + 1);
  }
  return false;
}

// "no share and no dividend" is denied once; not ", and no liability shall be incurred".
bool denies_again(const FlowSide& flow, const std::vector<Like>& likes, std::size_t at, int negations) {
  constexpr std::size_t near = 5;
  const bool joined = at > 0 && (flow.is(likes[at - 1].begin, Cue::word_and) || flow.is(likes[at - 1].begin, Cue::word_or));
  if (negations == 0 || !joined || !flow.is(likes[at].begin, Cue::role_no)) return false;
  for (std::size_t i = at + 1; i < likes.size() && i <= at + near; ++i)
    if (flow.is(likes[i].begin, Cue::like_relative))
      return true;  // "no benefit that may be payable"
    else if (flow.is(likes[i].begin, Cue::like_modals))
      return false;
  return true;
}

// "Executive agrees that Executive shall": who agrees is who shall.
bool is_agreeing(const FlowSide& flow, const std::vector<Like>& likes, std::size_t at) {
  if (!likes[at].name || at < 2) return false;
  std::size_t that = at - 1;
  while (that > 0 && that + 3 > at && flow.is(likes[that].begin, Cue::like_determiners) && likes[that].sense != NearSense::idle)
    --that;
  if (flow.is(likes[that].end - 1, Cue::word_the) && that > 0) --that;
  const auto& words = flow.text[likes[that].begin]->words;
  const std::size_t first = flow.tokens[likes[that].begin].first;
  const std::size_t end = flow.tokens[likes[that].end - 1].end;
  if (likes[that].sense != NearSense::idle || end != first + 2 || !words[first].is(Cue::doer_agreeing)) return false;
  for (std::size_t i = that; i > 0 && i + 4 > that; --i)
    if (likes[i - 1].name) return likes[i - 1].key == likes[at].key;
  return false;
}

/// Puts together what has one key.
void gather(std::vector<std::pair<std::string_view, const Like*>> all, Tally& tally) {
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  tally.likes.reserve(all.size());
  for (const auto& [key, like] : all) tally.likes.push_back(like);
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    while (end < all.size() && all[end].first == all[begin].first) ++end;
    tally.content.push_back({all[begin].first, std::span(tally.likes).subspan(begin, end - begin)});
  }
}

}  // namespace

std::size_t count_of(const Tally& tally, std::string_view key) {
  const auto found = std::lower_bound(tally.content.begin(), tally.content.end(), key,
                                      [](const Said& said, std::string_view wanted) { return said.key < wanted; });
  return found == tally.content.end() || found->key != key ? 0 : found->likes.size();
}

Tally tally_of(const FlowSide& flow, const std::vector<Like>& likes) {
  Tally tally;
  std::vector<std::pair<std::string_view, const Like*>> content;
  content.reserve(likes.size());
  for (std::size_t i = 0; i < likes.size(); ++i) {
    const Like& like = likes[i];
    const bool single = like.end == like.begin + 1;
    if (i == 0) tally.any = flow.is(like.begin, Cue::extent_wide), tally.none = flow.is(like.begin, Cue::role_no);
    tally.sentences += i > 0 && begins_sentence_at(flow, like) ? 1 : 0;
    // "location or locations"
    const bool joint = single && (flow.is(like.begin, Cue::word_and) || flow.is(like.begin, Cue::word_or));
    if (joint && i > 0 && i + 1 < likes.size() && !likes[i - 1].key.empty() && likes[i - 1].key == likes[i + 1].key &&
        likes[i + 1].sense == NearSense::content) {
      ++i;
      continue;
    }
    if (single && flow.is(like.begin, Cue::word_and)) {
      ++tally.ands;
      continue;
    }
    if (single && flow.is(like.begin, Cue::word_or)) {
      ++tally.ors;
      continue;
    }
    if (single && flow.is(like.begin, Cue::word_nor)) ++tally.nors;
    if (like.news && like.sense != NearSense::content && like.sense != NearSense::pronoun) ++tally.light_news;
    switch (like.sense) {
      case NearSense::content:
        if (!says_again(flow, likes, i) && !is_agreeing(flow, likes, i)) content.emplace_back(like.key, &like);
        break;
      case NearSense::light:
        if (is_one_of_several(flow, likes, i))
          content.emplace_back(like.key.empty() ? flow.norm(like.begin) : like.key, &like);
        break;
      case NearSense::negation:
        if (!denies_again(flow, likes, i, tally.negations)) ++tally.negations;
        break;
      case NearSense::exception:
        ++tally.exceptions;
        break;
      case NearSense::only:
        ++tally.limits;
        // "may not be amended orally but only in writing": in writing it may.
        if (tally.denied > 0 && i > 0 && flow.is(likes[i - 1].begin, Cue::like_but)) ++tally.permissions;
        break;
      case NearSense::permission: {
        const bool denied = is_negated(flow, likes, i, 6) || (i + 1 < likes.size() && likes[i + 1].sense == NearSense::negation);
        const bool chosen = i >= 2 && flow.is(likes[i - 2].begin, Cue::like_chosen);  // "such place as it may elect"
        tally.permissions += denied || chosen ? 0 : 1;
        tally.denied += denied ? 1 : 0;
        break;
      }
      case NearSense::duty:
        if ((is_negated(flow, likes, i, 3) || (i + 1 < likes.size() && likes[i + 1].sense == NearSense::negation)) &&
            !flow.is(like.begin, Cue::like_modals))
          content.emplace_back("\x02", &like);
        else if (flow.is(like.begin, Cue::like_modals))
          ++tally.duties;
        break;
      case NearSense::pronoun:
        tally.pronouns += like.key.empty() ? 1 : 0;  // "such" and "that" have a key: they stand before the noun
        break;
      case NearSense::idle:
        tally.cases += tells_case(flow, like) ? 1 : 0;
        break;
    }
  }
  gather(std::move(content), tally);
  return tally;
}

}  // namespace clausediff

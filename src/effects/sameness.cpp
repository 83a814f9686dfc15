// SPDX-License-Identifier: Apache-2.0
#include "effects/sameness.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "effects/comparison.h"
#include "effects/crossed.h"
#include "effects/likes.h"
#include "effects/measures.h"
#include "effects/roles.h"
#include "effects/tally.h"
#include "language/dictionary.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t longest = 600;       // tokens of one version that are compared as a whole
constexpr std::size_t most_unmatched = 8;  // words without an equal for which one that nearly says the same is sought

std::size_t size_of(const std::vector<TokenRun>& stretches) {
  std::size_t size = 0;
  for (const TokenRun run : stretches) size += run.size();
  return size;
}

// "shall not make or use", "shall not make and shall not use": "shall neither make nor use"
bool is_same_joint_denial(const Tally& before, const Tally& after) {
  const bool one = before.negations == after.negations && before.ors + before.nors == after.ors + after.nors;
  const bool each = before.negations + before.nors == after.negations + after.nors && before.ors >= after.ors;
  return (one || each) && before.exceptions == after.exceptions && before.limits == after.limits &&
         before.permissions == after.permissions;
}

// "shall not hire or solicit" → "shall not hire. … shall not solicit": each "or" is a sentence now that denies by itself, with
// the exception where there is one.
bool is_split_denial(const Tally& few, const Tally& many) {
  const int more = many.negations - few.negations;
  const int excepted = many.exceptions - few.exceptions;
  return more > 0 && more <= many.sentences - few.sentences && few.ors - many.ors == more && few.negations > 0 &&
         (few.nors == many.nors || many.nors - few.nors == more) && few.limits == many.limits &&
         few.permissions == many.permissions && excepted == (few.exceptions > 0 ? more : 0);
}

// "A or B" → "A and B"; not where each case has its own.
bool is_joint_turned(const Tally& before, const Tally& after) {
  const bool by_cases = before.cases >= 2 && before.cases == after.cases;
  return !by_cases && (after.ands - before.ands) * (after.ors - before.ors) < 0;
}

// "may not … unless" and "may … only if"
bool is_same_sense(const Tally& before, const Tally& after) {
  if (before.nors != after.nors) return is_same_joint_denial(before, after);
  const int denied = after.negations - before.negations;
  const int excepted = after.exceptions - before.exceptions;
  const int limited = after.limits - before.limits;
  if (is_joint_turned(before, after)) return false;
  if (denied == 0 && excepted == 0 && limited == 0) return after.permissions == before.permissions;
  // "may not … except" says that somebody may, and not that he shall.
  const Tally& negative = denied > 0 ? after : before;
  const Tally& positive = denied > 0 ? before : after;
  // "Any suit must be brought in Ohio", "no suit may be brought otherwise than in Ohio"
  if (limited == 0 && denied == excepted && (denied == 1 || denied == -1) && positive.any && negative.none &&
      negative.denied + negative.permissions == 1 && positive.permissions == 0 && positive.duties == negative.duties + 1)
    return true;
  if (negative.denied > 0 && positive.permissions <= negative.permissions && positive.duties > 0) return false;
  return denied == excepted && denied == -limited && (denied == 1 || denied == -1);
}

/// Likes of one version without an equal in the other.
struct Unmatched {
  std::vector<const Like*> before;
  std::vector<const Like*> after;
  int signs = 0;  // words that were matched though they came and went: what shows that the passage was worded anew
};

bool may_repeat(const FlowSide& flow, const Like& like) {
  if (like.key.empty() || like.key[0] < ' ') return false;
  for (std::uint32_t i = like.begin; i < like.end; ++i)
    if (is_standard_word(flow.word(i)) || flow.word(i).number) return false;
  return true;
}

// "The Firm shall keep … . The Firm shall deliver": said again where a sentence was parted.
bool opens_sentence(const FlowSide& flow, const Like& like) {
  const auto& words = flow.text[like.begin]->words;
  for (std::size_t at = flow.tokens[like.begin].first, back = 0; back < 8; ++back, --at) {
    if (at == 0 || begins_sentence(words, at)) return true;
    const Word& last = words[at - 1];
    const bool joins = last.is(Cue::like_determiners) || last.is(Cue::role_no) || last.is(Cue::word_nor) ||
                       last.is(Cue::word_and) || last.capital;
    if (!joins) return false;
  }
  return false;
}

// One of them opened a sentence before: "neither party …" says nothing of "the other party".
bool has_opening(const FlowSide& side, std::span<const Like* const> mine) {
  return mine.size() < 2 || opens_sentence(side, *mine.front());
}

// Puts aside what has an equal. False where a word is left that cannot be matched with anything.
bool match_equals(const Flow& flow, const Tally& before, const Tally& after, Unmatched& rest) {
  int spare_before = std::max(0, before.pronouns - after.pronouns);  // pronouns that may stand for a noun of after
  int spare_after = std::max(0, after.pronouns - before.pronouns);
  int again_before = std::max(0, before.sentences - after.sentences);  // sentences that may say their subject again
  int again_after = std::max(0, after.sentences - before.sentences);
  bool names_went = false;
  bool names_came = false;
  std::vector<const Like*> spared;  // "New Securities" → "them": one pronoun for both words
  const auto is_beside = [&](const Like& like) {
    return std::any_of(spared.begin(), spared.end(),
                       [&](const Like* other) { return other->end == like.begin || like.end == other->begin; });
  };
  const auto settle = [&](bool is_before, std::string_view key, std::span<const Like* const> mine) {
    const FlowSide& side = is_before ? flow.before : flow.after;
    const std::size_t there = count_of(is_before ? after : before, key);
    for (const Like* like : mine) rest.signs += like->news && there > 0 && !like->name ? 1 : 0;
    if (mine.size() <= there) return true;
    std::size_t over = mine.size() - there;
    if (there == 0) {
      auto& left = is_before ? rest.before : rest.after;
      left.insert(left.end(), mine.begin(), mine.end());
      return left.size() <= most_unmatched;
    }
    int again = is_before ? again_before : again_after;
    for (const Like* like : mine) {
      if (over == 0 || !like->news) continue;
      if (like->name && like->repeated) {  // "any such employee"
        --over;
      } else if (again > 0 && opens_sentence(side, *like) && has_opening(side, mine)) {
        --again, --over;
      }
    }
    if (over == 0) return true;
    const bool name = std::any_of(mine.begin(), mine.end(), [](const Like* like) { return like->name; });
    if (name) (is_before ? names_went : names_came) = true;
    for (const Like* like : mine) {
      if (over == 0) break;
      if (!like->news || !may_repeat(side, *like)) continue;
      int& spare = is_before ? spare_after : spare_before;
      const bool free = (like->repeated && !name) || is_beside(*like);
      if (!free && spare == 0) continue;
      if (!free) --spare;
      spared.push_back(like);
      --over;
    }
    return over == 0;
  };
  for (const auto& [key, mine] : before.content)
    if (!settle(true, key, mine)) return false;
  for (const auto& [key, mine] : after.content)
    if (!settle(false, key, mine)) return false;
  return !(names_went && names_came);  // one name stands for another
}

// "negligent" and "negligence"
bool share_root(std::string_view one, std::string_view other, const Language& language) {
  constexpr std::size_t least = 6;
  if (one.size() < least || other.size() < least || one.compare(0, least, other, 0, least) != 0) return false;
  const auto is_person = [&](std::string_view word) { return language.cues.ends(Cue::subject_person_endings, word); };
  return !is_person(one) && !is_person(other);
}

bool is_plain(const Like& like) { return !like.name && !like.key.empty() && like.key[0] >= ' '; }

bool are_near(const Like& was, const Like& is, const Language& language) {
  // "the Following month": a capital that the other version does not have
  if (was.name != is.name && !was.word.empty() && was.word == is.word) return true;
  if (!is_plain(was) || !is_plain(is)) return false;
  if (share_root(was.key, is.key, language)) return true;
  if (!was.verb.empty() && !is.verb.empty() && are_synonyms(was.verb, is.verb, language)) return true;
  return !was.word.empty() && !is.word.empty() && share_sense(was.word, is.word, language);
}

// Each of the rest has one that says nearly the same, by the dictionary.
bool match_rest(const Unmatched& rest, int light, const Language& language) {
  if (rest.before.size() != rest.after.size()) return false;
  // One word for another is a rewording only where more was worded anew.
  if (rest.signs + light < static_cast<int>(4 * rest.before.size())) return false;
  std::vector<bool> taken(rest.after.size(), false);
  for (const Like* was : rest.before) {
    std::size_t i = 0;
    while (i < rest.after.size() && (taken[i] || !are_near(*was, *rest.after[i], language))) ++i;
    if (i == rest.after.size()) return false;
    taken[i] = true;
  }
  return true;
}

// "defends them" → "you are defended": a pronoun that says who it is for one that does not.
bool is_person_turned(const Tally& before, const Tally& after, const Unmatched& rest) {
  const auto addressed = [](const std::vector<const Like*>& likes) {
    return !likes.empty() && std::all_of(likes.begin(), likes.end(), [](const Like* like) {
      return like->news && (like->key.starts_with('\x03') || like->key.starts_with('\x04'));
    });
  };
  return (rest.before.empty() && before.pronouns > after.pronouns && addressed(rest.after)) ||
         (rest.after.empty() && after.pronouns > before.pronouns && addressed(rest.before)) ||
         (addressed(rest.before) && addressed(rest.after));
}

// "at any time" → "at a time", "for any reason" → "for the reason": their words of weight are the same.
bool lost_phrase(const Flow& flow, const Unmatched& rest) {
  bool wide = false;
  const auto read = [&](const FlowSide& side, const std::vector<const Like*>& likes) {
    std::vector<std::uint32_t> ids;
    for (const Like* like : likes) {
      const auto& words = side.text[like->begin]->words;
      for (std::size_t at = side.tokens[like->begin].first; at < side.tokens[like->end - 1].end; ++at)
        wide = wide || (like->end > like->begin + 1 && words[at].is(Cue::extent_wide));
      for (std::uint32_t i = like->begin; i < like->end; ++i)
        if (side.tokens[i].weight == Weight::heavy) ids.push_back(side.tokens[i].id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
  };
  return read(flow.before, rest.before) == read(flow.after, rest.after) && wide;
}

// Words that both versions have, in another order.
int count_moved(const FlowSide& side, const std::vector<Like>& likes) {
  std::uint32_t furthest = 0;
  int moved = 0;
  for (const Like& like : likes) {
    const std::uint32_t partner = side.partner[like.begin];
    if (like.news || partner == none) continue;
    if (partner < furthest && !like.name && like.sense == NearSense::content) ++moved;
    furthest = std::max(furthest, partner);
  }
  return moved;
}

}  // namespace

Sameness how_alike(const Flow& flow, LikeBooks& books, const std::vector<TokenRun>& before, const std::vector<TokenRun>& after,
                   const Language& language) {
  Sameness same;
  if (before.empty() || after.empty() || std::max(size_of(before), size_of(after)) > longest) return same;
  const std::vector<Like> was = books.before.read(before);
  const std::vector<Like> is = books.after.read(after);
  const Tally tally_before = tally_of(flow.before, was);
  const Tally tally_after = tally_of(flow.after, is);
  same.split = is_split_denial(tally_before, tally_after) || is_split_denial(tally_after, tally_before);
  const bool sense = same.split || is_same_sense(tally_before, tally_after);
  Unmatched rest;
  const int light = tally_before.light_news + tally_after.light_news;
  if (!match_equals(flow, tally_before, tally_after, rest) || !match_rest(rest, light, language)) {
    same.reversed = is_person_turned(tally_before, tally_after, rest);
    same.lost_phrase = lost_phrase(flow, rest);
    return same;
  }
  const RolesTurned roles = how_roles_turned(flow.before, was, flow.after, is);
  same.reversed = roles == RolesTurned::surely || are_crossed(flow, was, is) ||
                  are_measures_turned(flow.before, was, flow.after, is, language) ||
                  (!sense && is_joint_turned(tally_before, tally_after));
  if (!sense || same.reversed || roles != RolesTurned::no) return same;
  same.all = true;
  same.turned = tally_before.negations != tally_after.negations;
  same.signs = rest.signs + count_moved(flow.before, was);
  same.light = light + (tally_before.sentences != tally_after.sentences ? 2 : 0);
  return same;
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
#include "effects/sameness.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "effects/comparison.h"
#include "effects/crossed.h"
#include "effects/likes.h"
#include "effects/measures.h"
#include "effects/roles.h"
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

/// What one version of a passage says.
struct Tally {
  std::map<std::string_view, std::vector<const Like*>> content;  // by the keys of the likes, which outlive it
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

Tally tally_of(const FlowSide& flow, const std::vector<Like>& likes) {
  Tally tally;
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
        if (!says_again(flow, likes, i) && !is_agreeing(flow, likes, i)) tally.content[like.key].push_back(&like);
        break;
      case NearSense::light:
        if (is_one_of_several(flow, likes, i))
          tally.content[like.key.empty() ? flow.norm(like.begin) : like.key].push_back(&like);
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
          tally.content["\x02"].push_back(&like);
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
  return tally;
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
bool has_opening(const FlowSide& side, const std::vector<const Like*>& mine) {
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
  const auto settle = [&](bool is_before, std::string_view key, const std::vector<const Like*>& mine) {
    const FlowSide& side = is_before ? flow.before : flow.after;
    const auto& others = (is_before ? after : before).content;
    const auto found = others.find(key);
    const std::size_t there = found == others.end() ? 0 : found->second.size();
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

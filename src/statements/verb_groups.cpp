// SPDX-License-Identifier: Apache-2.0
#include "statements/verb_groups.h"

#include <algorithm>
#include <string_view>

#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t furthest_verb = 60;   // words between a modal and its verb
constexpr std::size_t most_adjectives = 3;  // before a noun, beside its determiner

// A word that no dictionary has, where only a verb can stand: "may sublicense".
bool is_unknown(const ReadToken& token, const Language& language) {
  return token.role == Role::other && !token.form.known && !token.name && !token.word->capital && !token.comma &&
         token.norm().size() > 3 && !language.cues.ends(Cue::token_adverb_endings, token.norm()) && !token.word->number;
}

class GroupReader {
 public:
  explicit GroupReader(const Tokens& tokens) : tokens_(tokens) {}

  bool read_modal(std::size_t i, VerbGroup& group) {
    group.first = i;
    group.mood = tokens_[i].is(Cue::verb_group_permitting) ? Mood::may : Mood::must;
    group.negated = tokens_[i].is(Cue::verb_group_negated);
    group.inverted = is_inverted(i);
    // "in no event shall", "under no circumstances will", "nor shall"
    if (group.inverted && i > 0)
      group.negated = group.negated || tokens_[i - 1].is(Cue::word_nor) || (i > 1 && tokens_[i - 2].role == Role::no);
    std::size_t verb = i + 1;
    if (!group.inverted) verb = skip_interruptions(verb, group.negated);
    if (group.inverted) verb = verb_behind_subject(verb, group.negated);
    if (!group.inverted && i + 1 < tokens_.size() && is_unknown(tokens_[i + 1], *tokens_.language)) verb = i + 1;
    if (verb >= tokens_.size() || !(is_base(tokens_[verb]) || is_unknown(tokens_[verb], *tokens_.language))) return false;
    complete(verb, group);
    return true;
  }

  bool read_auxiliary(std::size_t i, VerbGroup& group) const {
    const ReadToken& token = tokens_[i];
    if (token.is(Cue::verb_group_infinite)) return false;
    if (i > 0 && (tokens_[i - 1].role == Role::to || tokens_[i - 1].role == Role::modal)) return false;
    group.first = i;
    group.negated = token.is(Cue::verb_group_negated);
    if (token.role != Role::do_) {
      complete(i, group);
      return true;
    }
    std::size_t verb = i + 1;
    while (verb < tokens_.size() && is_adverb(tokens_[verb])) {
      if (tokens_[verb].role == Role::negation) group.negated = true;
      // "does not and will not violate": the verb is said once.
      ++verb;
    }
    if (verb >= tokens_.size() || !is_base(tokens_[verb])) return false;
    complete(verb, group);
    return true;
  }

 private:
  bool is_inverted(std::size_t i) const {
    if (i == 0) return true;
    if (!tokens_[i - 1].is(Cue::verb_group_before)) return false;
    std::size_t next = i + 1;
    while (next < tokens_.size() && is_adverb(tokens_[next])) ++next;
    return next < tokens_.size() && !(is_base(tokens_[next]) && !tokens_[next].word->capital) && !tokens_[next].is(Cue::word_be);
  }

  std::size_t limit(std::size_t from) const { return std::min(tokens_.size(), from + furthest_verb); }

  std::size_t verb_behind_subject(std::size_t from, bool& negated) const {
    for (std::size_t i = from; i < limit(from); ++i) {
      const ReadToken& token = tokens_[i];
      if (token.depth > 0) continue;
      if (token.role == Role::negation) negated = true;
      if (token.role == Role::be || token.role == Role::have) return i;
      if (i > from && is_base(token) && !calls_for_noun(tokens_[i - 1]) && (token.form.parts & part::rarely_verb) == 0) return i;
    }
    return tokens_.size();
  }

  // "shall, at its own cost, repair"; "shall within ten days deliver"; "may not".
  std::size_t skip_interruptions(std::size_t from, bool& negated) const {
    std::size_t i = from;
    while (i < limit(from)) {
      const ReadToken& token = tokens_[i];
      const bool denies_verb = token.role == Role::negation || token.role == Role::no;
      if (token.depth == 0 && denies_verb && !opens_bound(i)) negated = true;
      if (token.depth > 0) {  // "may (but shall not be required to) enter"
        ++i;
        continue;
      }
      if (const std::size_t next = past_as(i, limit(from)); next > i) {
        i = next;
        continue;
      }
      if (token.depth == 0 && !is_adverb(token) && is_base(token) && !is_title(i)) return i;
      const bool shared = token.is(Cue::verb_group_shared);  // "will each pay"
      if (shared && i + 1 < tokens_.size() && is_base(tokens_[i + 1])) return i + 1;
      const bool denies =
          token.is(Cue::word_neither) && i + 1 < tokens_.size() && is_base(tokens_[i + 1]);  // "shall neither sell nor"
      if (is_adverb(token) || denies) {
        ++i;
        continue;
      }
      i = past_phrase(i, limit(from));
    }
    return tokens_.size();
  }

  // "shall, no later than five days after the request, deliver" denies nothing; "shall not, sooner than in May, deliver" and
  // "shall no longer deliver" do.
  bool opens_bound(std::size_t at) const {
    return at + 2 < tokens_.size() && tokens_[at + 1].is(Cue::verb_group_limits) && tokens_[at + 2].is(Cue::word_than) &&
           !tokens_[at + 1].comma && (tokens_[at].comma || tokens_[at].role == Role::no);
  }

  // "as soon as reasonably practicable", "as promptly as possible": one past it, or `i` where it is none.
  std::size_t past_as(std::size_t i, std::size_t stop) const {
    if (!tokens_[i].is(Cue::word_as)) return i;
    for (std::size_t next = i + 1; next < stop && next < i + 8; ++next)
      if (tokens_[next].is(Cue::verb_group_ends)) return next + 1;
    return i;
  }

  // "shall, on the Delivery Date, deliver": the word is part of a name.
  bool is_title(std::size_t at) const {
    const ReadToken& last = tokens_[at - 1];
    return tokens_[at].word->capital && !tokens_[at].comma && last.word->capital && last.role == Role::other;
  }

  // A phrase that stands between commas, or one with a preposition: one past it.
  std::size_t past_phrase(std::size_t i, std::size_t stop) const {
    const bool commas = tokens_[i].comma && closes_aside(i, stop);
    for (std::size_t next = i + 1; next < stop; ++next) {
      if (tokens_[next].depth > 0) continue;
      if (commas && tokens_[next].comma && tokens_[next].role != Role::conjunction) return next;
      const bool joined = tokens_[next - 1].role == Role::conjunction;             // "any right or remedy"
      const bool item = tokens_[next].word->marks.find(':') != std::string::npos;  // "as set out in Schedule 2: (a) insure"
      if (!commas && is_base(tokens_[next]) && !joined && (item || !is_called_for(next, i)) && !is_title(next)) return next;
    }
    return stop;
  }

  // "without its prior written consent": what stands between is one of its adjectives. The phrase begins at `from`.
  bool is_called_for(std::size_t at, std::size_t from) const {
    const auto qualifies = [](const ReadToken& token) {
      return !calls_for_noun(token) && !is_base(token) && !token.comma &&
             (is_participle(token) || token.form.can_be(part::adjective) || token.role == Role::adverb);
    };
    if (calls_for_noun(tokens_[at - 1])) return true;
    // A verb stands behind it, then: "without its prior written consent use"; "in addition to the following pay the fee" has
    // none.
    if (at + 1 >= tokens_.size() || (!is_base(tokens_[at + 1]) && !tokens_[at + 1].is(Cue::word_of))) return false;
    std::size_t last = at - 1;
    for (std::size_t passed = 0; passed < most_adjectives && last > from && qualifies(tokens_[last]); ++passed) --last;
    return calls_for_noun(tokens_[last]);
  }

  // The comma behind the phrase is followed by the verb, or by another phrase: ", at its own cost, repair".
  bool closes_aside(std::size_t i, std::size_t stop) const {
    for (std::size_t next = i + 1; next < stop; ++next) {
      if (tokens_[next].depth > 0 || !tokens_[next].comma || tokens_[next].role == Role::conjunction) continue;
      std::size_t at = next;
      while (at < stop && is_adverb(tokens_[at])) ++at;
      if (at >= stop) return false;
      const Role role = tokens_[at].role;
      return (is_base(tokens_[at]) && !is_title(at)) || role == Role::preposition || role == Role::temporal ||
             role == Role::subordinator || role == Role::to;
    }
    return false;
  }

  // From the verb's first word on: "be paid", "have been paid", "be deemed".
  void complete(std::size_t at, VerbGroup& group) const {
    group.verb = at;
    group.end = at + 1;
    std::size_t i = at;
    while (i < tokens_.size() && (tokens_[i].role == Role::be || tokens_[i].role == Role::have)) {
      const bool be = tokens_[i].role == Role::be;
      std::size_t next = i + 1;
      while (next < tokens_.size() && is_adverb(tokens_[next]) && !(tokens_[next].comma && tokens_[next].role != Role::adverb)) {
        if (tokens_[next].role == Role::negation) group.negated = true;
        ++next;
      }
      if (next >= tokens_.size()) return;
      const ReadToken& token = tokens_[next];
      if (token.role == Role::be && !be && token.is(Cue::word_been)) {
        group.verb = i = next;
        group.end = next + 1;
        continue;
      }
      const bool fits = is_participle(token) && token.depth == 0 && !(token.comma && !is_adverb(tokens_[next - 1]));
      if (fits && (be || !opens_noun(token))) {
        group.passive = be;
        group.verb = next;
        group.end = next + 1;
      }
      return;
    }
  }

  const Tokens& tokens_;
};

}  // namespace

bool is_granting(const Tokens& tokens, std::string_view lemma) { return tokens.lists(Cue::verb_group_granting, lemma); }
bool is_vouching(const Tokens& tokens, std::string_view lemma) { return tokens.lists(Cue::verb_group_vouching, lemma); }
bool is_agreeing(const Tokens& tokens, std::string_view lemma) { return tokens.lists(Cue::verb_group_agreeing, lemma); }

bool is_base(const ReadToken& token) {
  if (token.role == Role::be) return token.is(Cue::word_be);
  if (token.role == Role::have) return token.is(Cue::word_have);
  if (token.role == Role::do_) return token.is(Cue::word_do);
  return token.is_verb(inflection::base) && !token.is(Cue::word_absent);  // "shall, absent manifest error, be binding"
}

bool is_participle(const ReadToken& token) { return token.is_verb(inflection::participle); }

bool calls_for_noun(const ReadToken& token) {
  return opens_noun(token) || token.role == Role::preposition || token.word->possessive || token.is(Cue::verb_group_adjectives) ||
         token.form.parts == part::adjective || token.role == Role::no;
}

bool read_modal_group(const Tokens& tokens, std::size_t i, VerbGroup& group) { return GroupReader(tokens).read_modal(i, group); }
bool read_auxiliary_group(const Tokens& tokens, std::size_t i, VerbGroup& group) {
  return GroupReader(tokens).read_auxiliary(i, group);
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// Layers are taken off one after another: the modal, "be entitled to", "have the right to", "agree to", "use efforts to". What is
// left is the act.
#include "statements/force.h"

#include <string_view>

#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t reach = 14;  // words between "right" and its "to"

class ForceReader {
 public:
  ForceReader(const Tokens& tokens, const VerbGroup& group, const Subject& subject)
      : tokens_(tokens), group_(group), subject_(subject) {}

  Act read() {
    act_.verb = group_.verb;
    act_.end = group_.end;
    act_.passive = group_.passive;
    act_.negated = group_.negated != subject_.negative;
    modal_ = group_.mood != Mood::present;
    act_.force = group_.mood == Mood::may ? Force::permission : modal_ ? Force::duty : Force::effect;
    const ReadToken& first = tokens_[group_.first];
    if (first.is(Cue::force_need) && first.role == Role::modal) act_.force = Force::no_duty, act_.negated = false, modal_ = true;
    for (int layer = 0; layer < 4 && take_layer(); ++layer) {
    }
    act_.lemma = lemma_of(tokens_[act_.verb], *tokens_.language);
    // "shall lay the keel": behind a modal the word itself, not what it is the past of.
    const ReadToken& verb = tokens_[act_.verb];
    if (modal_ && !act_.passive && act_.verb == group_.verb && verb.role == Role::other && verb.form.has(inflection::base) &&
        verb.form.has(inflection::past))
      act_.lemma = std::string(verb.norm());
    if (!nominal_.empty()) act_.lemma = nominal_;
    settle();
    return act_;
  }

 private:
  bool take_layer() {
    const std::string lemma = lemma_of(tokens_[act_.verb], *tokens_.language);
    const CueSet& cues = tokens_.language->cues.of(lemma);
    if (act_.passive || cues.has(Cue::word_be)) return take_adjective(lemma);
    const bool have = cues.has(Cue::word_have);
    if (have && (subject_.person || subject_.generic) && take_need()) return true;
    if (cues.has(Cue::force_having)) return take_right(act_.end, have);
    if (cues.has(Cue::force_promising)) return take_promise();
    if (cues.has(Cue::force_using)) return take_efforts();
    if (cues.has(Cue::force_choosing) && modal_ && act_.force == Force::permission) return take_choice();
    return cues.has(Cue::force_attempting) && take_attempt();
  }

  std::size_t past_adverbs(std::size_t at, bool& negated) const {
    while (at < tokens_.size() && is_adverb(tokens_[at])) {
      if (tokens_[at].role == Role::negation) negated = !negated;
      ++at;
    }
    return at;
  }

  // "to" and a verb, at most `reach` words on; the verb's place, or npos.
  std::size_t infinitive(std::size_t from, bool& negated) const {
    for (std::size_t i = from; i < tokens_.size() && i < from + reach; ++i) {
      if (tokens_[i].word->marks.find(';') != std::string::npos && i > from) break;
      if (tokens_[i].role != Role::to) continue;
      if (i > 0 && tokens_[i - 1].role == Role::negation) negated = !negated;
      bool inner = false;
      std::size_t verb = past_adverbs(i + 1, inner);
      verb = past_aside(verb);
      if (verb < tokens_.size() && is_infinitive(tokens_[verb])) {
        negated = negated != inner;
        return verb;
      }
    }
    return npos;
  }

  // "to, at its own cost, repair"
  std::size_t past_aside(std::size_t at) const {
    if (at >= tokens_.size() || !tokens_[at].comma) return at;
    for (std::size_t i = at + 1; i < tokens_.size() && i < at + reach; ++i)
      if (tokens_[i].comma) return i;
    return at;
  }

  static bool is_infinitive(const ReadToken& token) {
    return token.role == Role::have || token.is(Cue::force_base_verbs) || token.is_verb(inflection::base);
  }

  bool goes_to(std::size_t verb) {
    if (verb == npos) return false;
    act_.verb = verb;
    act_.end = verb + 1;
    act_.passive = false;
    if (!tokens_[verb].is(Cue::word_be)) return true;
    bool ignored = false;
    const std::size_t next = past_adverbs(verb + 1, ignored);
    if (next < tokens_.size() && tokens_[next].is_verb(inflection::participle)) {
      act_.verb = next;
      act_.end = next + 1;
      act_.passive = true;
    }
    return true;
  }

  void turn(Force force, Force negative, bool inner) {
    // "may not be required to": the outer "may" counts no longer.
    act_.force = act_.negated ? negative : force;
    if (inner)
      act_.force = act_.force == Force::duty ? Force::ban : act_.force == Force::permission ? Force::no_duty : Force::duty;
    act_.negated = false;
    turned_ = true;
  }

  bool take_adjective(const std::string& lemma) {
    std::size_t at = act_.end;
    std::string word = lemma;
    if (tokens_.lists(Cue::word_be, lemma)) {
      at = past_adverbs(at, act_.negated);
      if (at >= tokens_.size()) return false;
      word = std::string(tokens_[at].norm());
      ++at;
      // "is to pay", "are to be returned"
      if (!modal_ && tokens_[at - 1].is(Cue::word_to) && at < tokens_.size() && is_infinitive(tokens_[at])) {
        turn(Force::duty, Force::ban, false);
        return goes_to(at);
      }
      if (tokens_[at - 1].is(Cue::force_before_duty)) return take_duty_noun(at - 1);
    }
    const CueSet& cues = tokens_.language->cues.of(word);
    if (cues.has(Cue::force_lawful)) return take_lawful(at);
    if (cues.has(Cue::force_responsible)) return take_responsible(at);
    if (cues.has(Cue::force_liable)) return false;
    if (cues.has(Cue::force_prohibiting)) return take_prohibition(at);
    const bool permits = cues.has(Cue::force_permitting);
    if (!permits && !cues.has(Cue::force_obliging)) return false;
    if (at >= tokens_.size()) return false;
    bool inner = false;
    const std::size_t verb = infinitive(at, inner);
    if (verb == npos || (verb > at + 8)) return false;
    if (!subject_.person && !subject_.generic && !subject_.owner.empty() && permits) return false;
    // "authorized and directed to": the stronger word counts.
    bool directed = !permits;
    for (std::size_t i = at; i < verb && !act_.negated; ++i)
      directed = directed || (tokens_[i].is_verb(inflection::participle) &&
                              tokens_.lists(Cue::force_obliging, lemma_of(tokens_[i], *tokens_.language)));
    directed ? turn(Force::duty, Force::no_duty, inner) : turn(Force::permission, Force::ban, inner);
    return goes_to(verb);
  }

  // "it shall be lawful for the Lessor to enter"
  bool take_lawful(std::size_t at) {
    if (at + 1 >= tokens_.size() || !tokens_[at].is(Cue::word_for)) return false;
    bool inner = false;
    const std::size_t verb = infinitive(at + 1, inner);
    if (verb == npos) return false;
    std::size_t end = at + 1;
    while (end < verb && tokens_[end].role != Role::to && !tokens_[end].comma) ++end;
    act_.bearer = {at + 1, end};
    turn(Force::permission, Force::ban, inner);
    return goes_to(verb);
  }

  // "have to pay", "does not have to pay"
  bool take_need() {
    if (act_.end + 1 >= tokens_.size() || tokens_[act_.end].role != Role::to || tokens_[act_.end].comma) return false;
    bool inner = false;
    const std::size_t verb = infinitive(act_.end, inner);
    if (verb == npos || verb > act_.end + 2 || tokens_[verb].is(Cue::word_date)) return false;
    turn(Force::duty, Force::no_duty, inner);
    return goes_to(verb);
  }

  bool take_prohibition(std::size_t at) {
    if (at + 1 >= tokens_.size() || !(tokens_[at].is(Cue::word_from) || tokens_[at].role == Role::to)) return false;
    bool ignored = false;
    const std::size_t verb = past_adverbs(at + 1, ignored);
    if (verb >= tokens_.size() || !tokens_[verb].form.has(inflection::gerund | inflection::base)) return false;
    turn(Force::ban, Force::permission, false);
    return goes_to(verb);
  }

  // "is responsible for maintaining", "for payment of", "for all costs": the last is no act.
  bool take_responsible(std::size_t at) {
    if (at + 1 >= tokens_.size()) return false;
    if (tokens_[at].role == Role::to && is_infinitive(tokens_[at + 1])) {  // "is responsible to hire guards"
      turn(Force::duty, Force::no_duty, false);
      return goes_to(at + 1);
    }
    if (!tokens_[at].is(Cue::word_for)) return false;
    std::size_t verb = at + 1;
    while (verb < tokens_.size() && (is_adverb(tokens_[verb]) || tokens_[verb].role == Role::determiner)) ++verb;
    if (verb >= tokens_.size()) return false;
    if (tokens_[verb].form.has(inflection::gerund)) {
      turn(Force::duty, Force::no_duty, false);
      return goes_to(verb);
    }
    if (verb + 1 < tokens_.size() && tokens_[verb + 1].is(Cue::word_of)) {
      const std::string_view noun = verb_of_noun(tokens_[verb].norm(), *tokens_.language);
      if (noun.empty() || act_.negated) return false;
      turn(Force::duty, Force::no_duty, false);
      goes_to(verb);
      nominal_ = std::string(noun);
    }
    return false;
  }

  // "be under no obligation to", "be the responsibility of Customer to".
  bool take_duty_noun(std::size_t from) {
    for (std::size_t i = from; i < tokens_.size() && i < from + 8; ++i) {
      const bool right = tokens_[i].is(Cue::force_rights);
      if (!right && !tokens_[i].is(Cue::force_duties)) {
        if (tokens_[i].comma && i > from) return false;
        continue;
      }
      bool no = false;
      for (std::size_t j = from; j < i; ++j) no = no || tokens_[j].role == Role::no;
      bool inner = false;
      const std::size_t verb = infinitive(i + 1, inner);
      if (verb == npos) return false;
      if (no) act_.negated = !act_.negated;
      if (i + 2 < verb && tokens_[i + 1].is(Cue::word_of)) {
        std::size_t end = verb;
        while (end > i + 3 && (tokens_[end - 1].role == Role::to || is_adverb(tokens_[end - 1]))) --end;
        act_.bearer = {i + 2, end};
      }
      right ? turn(Force::permission, Force::ban, inner) : turn(Force::duty, Force::no_duty, inner);
      return goes_to(verb);
    }
    return false;
  }

  // "has the right, but not the obligation, to terminate"; "reserves the right to"; "shall have no obligation to".
  bool take_right(std::size_t from, bool have) {
    for (std::size_t i = from; i < tokens_.size() && i < from + 8; ++i) {
      const bool right = tokens_[i].is(Cue::force_rights);
      const bool duty = tokens_[i].is(Cue::force_duties);
      if (i > from && tokens_[i].role == Role::preposition) return false;
      if (!right && !duty) continue;
      if (!have && duty) return false;
      bool no = false;
      for (std::size_t j = from; j < i; ++j) no = no || tokens_[j].role == Role::no || tokens_[j].role == Role::negation;
      bool inner = false;
      std::size_t verb = infinitive(i + 1, inner);
      if (verb == npos && i + 2 < tokens_.size() && tokens_[i + 1].is(Cue::word_of) &&
          tokens_[i + 2].form.has(inflection::gerund))
        verb = i + 2;
      if (verb == npos) return false;
      if (no) act_.negated = !act_.negated;
      right ? turn(Force::permission, Force::ban, inner) : turn(Force::duty, Force::no_duty, inner);
      return goes_to(verb);
    }
    return false;
  }

  bool take_promise() {
    bool inner = act_.negated;
    std::size_t at = past_adverbs(act_.end, inner);
    if (at < tokens_.size() && tokens_[at].role == Role::conjunction && at + 1 < tokens_.size()) {  // "covenants and agrees to"
      const std::string next = lemma_of(tokens_[at + 1], *tokens_.language);
      if (tokens_.lists(Cue::force_promising, next)) {
        act_.verb = at + 1;
        act_.end = at + 2;
        return true;
      }
    }
    bool negated = false;
    const std::size_t verb = infinitive(act_.end, negated);
    if (verb == npos || verb > act_.end + 10) return false;
    act_.negated = false;
    turn(Force::duty, Force::no_duty, negated);
    return goes_to(verb);
  }

  bool take_efforts() {
    const bool does = tokens_[act_.verb].role == Role::do_;
    for (std::size_t i = act_.end; i < tokens_.size() && i < act_.end + 12; ++i) {
      if (tokens_[i].role == Role::to && i > act_.end) break;
      if (!tokens_[i].is(Cue::force_efforts) && !(does && tokens_[i].is(Cue::force_utmost))) continue;
      bool inner = false;
      std::size_t verb = infinitive(i + 1, inner);
      if (verb == npos && i + 2 < tokens_.size() && tokens_[i + 2].form.has(inflection::gerund)) verb = i + 2;
      if (verb == npos) return false;
      act_.standard = {act_.end, i + 1};
      return goes_to(verb);
    }
    return false;
  }

  // "may elect, in its discretion, to provide"
  bool take_choice() {
    std::size_t at = act_.end;
    if (at < tokens_.size() && tokens_[at].comma) at = past_aside(at);
    if (at >= tokens_.size() || tokens_[at].role != Role::to) return false;
    bool inner = false;
    const std::size_t verb = infinitive(at, inner);
    return verb != npos && !inner && verb <= at + 4 && goes_to(verb);
  }

  bool take_attempt() {
    bool inner = false;
    if (act_.end >= tokens_.size()) return false;
    const ReadToken& next = tokens_[act_.end];  // "attempt in good faith to resolve"
    if (next.role != Role::to && next.role != Role::preposition && next.role != Role::adverb) return false;
    const std::size_t verb = infinitive(act_.end, inner);
    if (verb == npos || verb > act_.end + 7) return false;
    act_.standard = {act_.verb, act_.verb + 1};
    return goes_to(verb);
  }

  void settle() {
    const bool personal = subject_.person || subject_.generic;
    if (turned_) return;
    if (!modal_) return settle_present(personal);
    if (act_.force == Force::no_duty) return;
    if (act_.passive) {
      if (tokens_.lists(Cue::force_declaring, act_.lemma)) act_.force = Force::effect;
    } else if (!personal || is_definition() ||
               (tokens_.lists(Cue::force_take, act_.lemma) && act_.end < tokens_.size() &&
                tokens_[act_.end].is(Cue::word_effect)) ||
               (tokens_.lists(Cue::force_stative, act_.lemma) && !(tokens_.lists(Cue::word_have, act_.lemma) && act_.negated) &&
                !ceases_something() && act_.force != Force::permission)) {
      act_.force = Force::effect;
    }
    if (act_.force != Force::effect && act_.negated) act_.force = Force::ban, act_.negated = false;
  }

  // “Owner” shall not include: the term does that, and no owner.
  bool is_definition() const {
    return !subject_.phrase.empty() && tokens_[subject_.head].word->marks.find('"') != std::string::npos &&
           tokens_.lists(Cue::force_defining, act_.lemma);
  }

  // "shall cease all use", "shall cease selling": somebody does that.
  bool ceases_something() const {
    if (!tokens_.lists(Cue::force_cease, act_.lemma) || act_.end >= tokens_.size()) return false;
    const ReadToken& next = tokens_[act_.end];
    return !next.comma &&
           (opens_noun(next) || next.form.has(inflection::gerund) || (next.role == Role::other && !next.word->capital));
  }

  void settle_present(bool personal) {
    const bool hereby = group_.verb > 0 && (tokens_[group_.verb - 1].is(Cue::word_hereby) ||
                                            (group_.end < tokens_.size() && tokens_[group_.end].is(Cue::word_hereby)));
    if (act_.passive) {
      if (is_granting(tokens_, act_.lemma) && !act_.negated) act_.force = Force::grant;
      return;
    }
    if (!personal) return;
    if (is_vouching(tokens_, act_.lemma))
      act_.force = Force::warranty;
    else if ((is_granting(tokens_, act_.lemma) || hereby) && !act_.negated)
      act_.force = Force::grant;
    else if (is_agreeing(tokens_, act_.lemma))
      act_.force = Force::warranty;
  }

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  const Tokens& tokens_;
  const VerbGroup& group_;
  const Subject& subject_;
  Act act_;
  std::string nominal_;
  bool modal_ = false;
  bool turned_ = false;
};

}  // namespace

Act read_act(const Tokens& tokens, const VerbGroup& group, const Subject& subject) {
  return ForceReader(tokens, group, subject).read();
}

Act join_act(const Tokens& tokens, const Act& first, std::size_t verb) {
  Act act = first;
  act.verb = verb;
  act.end = verb + 1;
  act.lemma = lemma_of(tokens[verb], *tokens.language);
  act.standard = {};
  return act;
}

}  // namespace clausediff

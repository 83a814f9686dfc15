// SPDX-License-Identifier: Apache-2.0
// Each verb of the sentence's own gives a statement; so does each verb joined to it that has an object of its own.
#include "statements/sentence.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "statements/agents.h"
#include "statements/bare_names.h"
#include "statements/force.h"
#include "statements/subject.h"
#include "statements/terms.h"
#include "statements/topic.h"
#include "statements/verb_groups.h"
#include "statements/verb_signs.h"
#include "statements/verbs.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

class SentenceReader {
 public:
  SentenceReader(const Document& document, const Tokens& tokens, std::uint32_t number, Discourse& discourse,
                 std::vector<Statement>& statements)
      : document_(document), tokens_(tokens), number_(number), discourse_(discourse), statements_(statements) {}

  void read() {
    all_ = find_verbs(tokens_);
    for (const VerbGroup& group : all_)
      if (group.main && !says_again(group)) groups_.push_back(group);
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      const std::size_t from = clause_begin(i);
      const std::size_t end = i + 1 < groups_.size() ? clause_begin(i + 1) : tokens_.size();
      const bool shares = i + 1 < groups_.size() && shares_rest(i, end);
      const std::size_t rest = !shares ? end : i + 2 < groups_.size() ? clause_begin(i + 2) : tokens_.size();
      read_group(groups_[i], from, std::max(end, groups_[i].end), std::max(rest, end),
                 i > 0 && groups_[i - 1].from == groups_[i].from);
    }
  }

 private:
  // "will deliver or shall have delivered": one statement.
  bool says_again(const VerbGroup& group) const {
    if (groups_.empty() || group.first == 0 || !tokens_[group.first - 1].is(Cue::word_or)) return false;
    const std::string lemma = lemma_of(tokens_[group.verb], *tokens_.language);
    const std::size_t from = groups_.back().verb;
    for (std::size_t i = from; i < group.first && i < from + 12; ++i)
      if (lemma_of(tokens_[i], *tokens_.language) == lemma) return true;
    return false;
  }

  // Behind the "and" that joins this verb's clause to the one before it.
  std::size_t clause_begin(std::size_t i) const {
    const VerbGroup& group = groups_[i];
    if (i == 0 || groups_[i - 1].from != group.from) return group.from;
    if (const std::size_t condition = joined_condition(tokens_, groups_[i - 1].end, group.first); condition > 0) return condition;
    for (std::size_t at = group.first; at > groups_[i - 1].end; --at) {
      const ReadToken& token = tokens_[at - 1];
      if (token.depth > 0 || !(token.role == Role::conjunction || token.is(Cue::word_nor))) continue;
      if (at == group.first) return at;  // "and shall continue": nothing stands between, so its subject is the other verb's
      if (token.is(Cue::word_or) && !token.comma) at = before_joined_nouns(tokens_, groups_[i - 1].end, at);
      return before_joined_person(groups_[i - 1].end, at);
    }
    for (std::size_t at = group.first; at > groups_[i - 1].end; --at)
      if (tokens_[at].comma && tokens_[at].depth == 0) return at;
    return groups_[i - 1].end;
  }

  // "and Buyer and Guarantor shall": the first "and" joins the clauses.
  std::size_t before_joined_person(std::size_t from, std::size_t at) const {
    const bool parted = at > 0 && tokens_[at - 1].comma;  // "as President and Director, and Hong accepts": no list of three
    for (std::size_t i = at - 1; i > from && i + 6 > at; --i) {
      if (parted && !tokens_[i].comma && tokens_[i - 1].role == Role::conjunction && !tokens_[i - 1].comma) return at;
      if (tokens_[i - 1].role != Role::conjunction) continue;
      const Subject subject = read_phrase(document_, tokens_, {i, at - 1});
      // "the consent of the Agents and the Lenders, and the Lenders may": nobody is named twice in one subject
      const Subject next = read_phrase(document_, tokens_, {at, groups_end(at)});
      const bool twice = subject.who == next.who;
      return subject.person && subject.phrase.end == at - 1 && !twice ? i : at;
    }
    return at;
  }

  // Where the first verb behind a place begins.
  std::size_t groups_end(std::size_t at) const {
    for (const VerbGroup& group : groups_)
      if (group.first > at) return group.first;
    return tokens_.size();
  }

  // "shall vest in and", "is governed by and": a preposition without its noun.
  bool hangs(std::size_t from, std::size_t end) const {
    while (end > from && (tokens_[end - 1].role == Role::conjunction)) --end;
    return end > from && tokens_[end - 1].role == Role::preposition && !tokens_[end - 1].is(Cue::sentence_places);
  }

  // What the verb acts on stands behind the next verb: "vest in, and risk shall pass to, Buyer", "grants to Buyer, and Buyer
  // accepts, a licence", "shall retain and may exercise all rights".
  bool shares_rest(std::size_t i, std::size_t end) const {
    const VerbGroup& group = groups_[i];
    const VerbGroup& next = groups_[i + 1];
    if (next.from != group.from || end <= group.end || tokens_[next.first].word->marks.find(';') != std::string::npos)
      return false;
    if (hangs(group.end, end)) return true;
    std::size_t stop = end;
    while (stop > group.end && tokens_[stop - 1].role == Role::conjunction) --stop;
    if (stop == group.end) return stop + 1 >= next.first && !group.passive && tokens_[group.verb].role != Role::be;
    const bool person = tokens_[group.end].role == Role::to || tokens_[group.end].is(Cue::word_from);
    if (!person || stop - group.end > 6 || !tokens_[stop].comma) return false;
    return read_phrase(document_, tokens_, {group.end + 1, stop}).person;
  }

  // `rest`: where its last words end, which is behind `end` where it shares those of the next verb.
  void read_group(const VerbGroup& group, std::size_t from, std::size_t end, std::size_t rest, bool joined) {
    Subject subject = find_subject(document_, tokens_, group, from);
    if (subject.phrase.empty() && joined) subject = subject_;
    resolve_pronoun(group, subject);
    Act act = read_act(tokens_, group, subject);
    if (is_bare_name(tokens_, subject, act, group.mood != Mood::present)) {
      subject.person = true;
      act = read_act(tokens_, group, subject);
    }
    subject_ = subject;
    Statement statement = made(group, act, subject, end);
    const std::size_t next = add_joined(group, act, statement, end);
    const std::vector<std::size_t> others = find_others(group, act, next, end);
    std::size_t stop = others.empty() ? rest : item_before(tokens_, next, others[0]);
    if (!others.empty() && hangs(next, stop)) stop = rest;
    std::vector<StatementTerm> shared;
    const bool negative = statement.force == Force::ban || statement.negated;
    // "Unless the parties agree otherwise, if X, Y shall": both clauses before the sentence's first verb are its own.
    const bool first = groups_.front().first == group.first && group.owner == VerbGroup::none_owner;
    const std::size_t opening = joined ? from : first ? 0 : group.from;
    // "During your employment the Company will": what stands before the subject ends there.
    const Role head = tokens_[opening].role;
    const bool apart = subject.phrase.begin > opening && subject.phrase.end <= group.first && !group.inverted &&
                       !subject.phrase.empty() && !tokens_[subject.phrase.begin].comma &&
                       (head == Role::preposition || head == Role::temporal || head == Role::subordinator);
    const std::size_t middle = apart ? subject.phrase.begin : group.first;
    if (opening < middle) find_terms(document_, tokens_, {opening, middle}, negative, shared);
    if (middle < group.first) find_terms(document_, tokens_, {middle, group.first}, negative, shared);
    const std::size_t inner = act.standard.empty() ? act.verb : std::min(act.standard.begin, act.verb);
    if (group.first + 1 < inner) find_terms(document_, tokens_, {group.first + 1, inner}, negative, shared);
    finish(statement, act, {act.end, stop}, next, shared);
    for (std::size_t i = 0; i < others.size(); ++i) {
      Act other = join_act(tokens_, act, others[i]);
      if (tokens_[others[i]].is(Cue::word_be) && group.mood != Mood::present) {
        VerbGroup own = group;
        own.verb = others[i];
        own.end = others[i] + 1;
        own.passive = false;
        if (own.end < end && is_participle(tokens_[own.end])) own.verb = own.end++, own.passive = true;
        own.negated = tokens_[others[i] - 1].role == Role::negation;
        other = read_act(tokens_, own, subject);
      }
      if (group.mood == Mood::present && !act.passive && act.verb == group.verb) {  // "waive these rights and agree not to sue"
        VerbGroup own = group;
        own.first = own.verb = others[i];
        own.end = others[i] + 1;
        own.negated = false;
        other = read_act(tokens_, own, subject);
      }
      // "must keep it tidy and not park there"
      if (tokens_[others[i] - 1].role == Role::negation && (other.force == Force::duty || other.force == Force::permission))
        other.force = Force::ban;
      Statement more = made(group, other, subject, end);
      const std::size_t object = std::max(others[i] + 1, other.end);
      std::vector<StatementTerm> own = shared;
      const std::size_t mark = item_before(tokens_, next, others[i]);
      if (mark < others[i]) find_terms(document_, tokens_, {mark + 1, others[i]}, negative, own);
      const std::size_t last = i + 1 < others.size() ? item_before(tokens_, next, others[i + 1]) : end;
      finish(more, other, {object, std::max(object, last)}, object, own);
    }
  }

  // "Employee agrees that he will", "Buyer shall …, provided that it may".
  void resolve_pronoun(const VerbGroup& group, Subject& subject) const {
    if (subject.phrase.empty() || tokens_[subject.head].role != Role::pronoun || subject.head + 1 != subject.phrase.end) return;
    if (!tokens_[subject.head].is(Cue::sentence_pronouns)) return;
    std::string person = person_before(group);
    const bool near = !person.empty();
    if (!near) person = discourse_.person;
    if (group.owner != VerbGroup::none_owner && !(near && tokens_[subject.head].is(Cue::word_it))) {
      const Subject owner = find_subject(document_, tokens_, all_[group.owner], all_[group.owner].from);
      if (owner.person && !owner.generic) person = owner.who;
    }
    if (person.empty() && discourse_.thing && tokens_[subject.head].is(Cue::word_it))
      subject.generic = false;  // "It shall end" of the lease
    if (person.empty()) return;
    subject.who = person;
    subject.person = true;
  }

  // "If the Board finds that …, it shall": who acts in the clause before.
  std::string person_before(const VerbGroup& group) const {
    std::string nearest;
    for (const VerbGroup& other : all_) {
      if (other.first >= group.first) break;
      const bool outside = group.owner != VerbGroup::none_owner && other.first < all_[group.owner].end;
      if (other.main || other.inverted || outside) continue;
      std::size_t begin = other.first;
      while (begin > 0 && other.first - begin < 12 && tokens_[begin - 1].role != Role::subordinator &&
             tokens_[begin - 1].role != Role::temporal && tokens_[begin - 1].role != Role::relative)
        --begin;
      if (begin == 0 || tokens_[begin - 1].role != Role::subordinator) continue;
      std::size_t end = other.first;
      while (end > begin && tokens_[end - 1].role == Role::adverb) --end;
      const Subject subject = read_phrase(document_, tokens_, {begin, end});
      if (!subject.person || subject.generic || tokens_[subject.head].role != Role::other) continue;
      const WordForm& head = tokens_[subject.head].form;
      const bool plural = head.has(inflection::plural) || (head.inflections & inflection::plural) != 0;
      if (!plural || nearest.empty()) nearest = subject.who;
    }
    return nearest;
  }

  Statement made(const VerbGroup& group, const Act& act, const Subject& subject, std::size_t end) const {
    Statement statement;
    statement.force = act.force;
    statement.act = act.lemma;
    statement.clause = tokens_[act.verb].word->clause;
    statement.sentence = number_;
    statement.act_span = tokens_[act.verb].word->span;
    add_prefix(statement, act);
    statement.passive = act.passive;
    statement.negated = act.negated;
    if (group.first < act.verb && tokens_[group.first].word->clause == statement.clause)
      statement.force_span = span_of(tokens_, group.first, act.verb);
    set_actor(statement, act, subject, end);
    return statement;
  }

  // "re-enter", "co-operate", "sub-let": one verb.
  void add_prefix(Statement& statement, const Act& act) const {
    if (act.verb == 0 || !tokens_[act.verb].word->hyphen || lemma_of(tokens_[act.verb], *tokens_.language) != act.lemma) return;
    const Word& prefix = *tokens_[act.verb - 1].word;
    if (!prefix.is(Cue::sentence_prefixes)) return;
    statement.act = std::string(prefix.norm) + "-" + statement.act;
    statement.act_span.begin = prefix.span.begin;
  }

  void set_actor(Statement& statement, const Act& act, const Subject& subject, std::size_t end) const {
    Subject actor = subject;
    if (!act.bearer.empty()) actor = read_phrase(document_, tokens_, act.bearer);
    if (act.passive) {
      actor = find_agent(document_, tokens_, act, end);
      if (actor.phrase.empty() && !act.bearer.empty()) actor = subject;
    }
    const bool here = !subject.phrase.empty() && tokens_[subject.phrase.begin].word->clause == statement.clause;
    if (here && !(actor.phrase.begin == subject.phrase.begin && actor.person && statement.force != Force::effect))
      statement.subject_span = span_of(tokens_, subject.phrase.begin, subject.phrase.end);
    if (statement.force == Force::effect) {
      statement.holder = subject.person ? subject.who : subject.owner;
      if (const Subject owner = find_owner(document_, tokens_, act, end); owner.person) statement.holder = owner.who;
      const bool held = act.passive && actor.person && tokens_.lists(Cue::verb_own, act.lemma);  // "shall be borne by Buyer"
      if (held) statement.holder = actor.who;
      return;
    }
    const bool named =
        actor.person || (!act.passive && (actor.generic || !subject.phrase.empty()) && statement.force != Force::effect);
    if (!named || actor.phrase.empty()) return;
    statement.who = actor.who;
    statement.who_clause = tokens_[actor.phrase.begin].word->clause;
    statement.who_span = span_of(tokens_, actor.phrase.begin, actor.phrase.end);
  }

  static bool is_third(const ReadToken& verb) { return verb.form.has(inflection::third) || verb.is(Cue::sentence_third); }

  // A verb in the form that the group's verb has.
  bool has_form(const VerbGroup& group, const Act& act, const ReadToken& token) const {
    if (token.depth > 0) return false;
    if (act.passive) return token.is_verb(inflection::participle);
    if (tokens_[act.verb].form.has(inflection::gerund)) return token.is_verb(inflection::gerund);
    if (group.mood == Mood::present && act.verb == group.verb)
      return token.is_verb(is_third(tokens_[act.verb]) ? inflection::third : inflection::base);
    return token.is_verb(inflection::base) || token.is(Cue::sentence_base_verbs);
  }

  // "sell, market or distribute": verbs side by side. One past the last.
  std::size_t add_joined(const VerbGroup& group, const Act& act, Statement& statement, std::size_t end) const {
    std::size_t next = act.end;
    for (;;) {
      std::size_t i = next;
      while (i < end && (tokens_[i].role == Role::conjunction || tokens_[i].is(Cue::word_nor) || is_adverb(tokens_[i]))) ++i;
      const bool separated = i < end && (i > next || tokens_[i].comma);
      if (separated && promises(tokens_, i)) return next;
      if (!separated || !has_form(group, act, tokens_[i]) || (i > next && tokens_[next].role == Role::adverb && i == next + 1))
        return next;
      statement.joined_acts.push_back(tokens_[i].word->span);
      next = i + 1;
    }
  }

  // Verbs with an object of their own, behind "and", "or" or the mark of an item.
  std::vector<std::size_t> find_others(const VerbGroup& group, const Act& act, std::size_t from, std::size_t end) const {
    std::vector<std::size_t> found;
    bool infinitive = false;
    bool clause = false;
    for (std::size_t i = from; i < end; ++i) {
      const ReadToken& token = tokens_[i];
      if (token.depth > 0) continue;
      if (token.comma || token.role == Role::label) {
        clause = false;
        // "grants the right to store, parse and display": all of them are the right's.
        // "to provide, develop, train, and improve the Service": the list of what it is for goes on.
        const bool listed = infinitive && i > from && tokens_[i - 1].is_verb(inflection::base) && token.role != Role::label &&
                            token.word->marks == ",";
        if (!listed &&
            (group.mood != Mood::present || token.role == Role::label || token.word->marks.find(';') != std::string::npos))
          infinitive = false;
      }
      if (token.role == Role::relative || token.role == Role::that || token.role == Role::subordinator) clause = true;
      if (token.role == Role::to && i + 1 < end && tokens_[i + 1].is_verb(inflection::base)) infinitive = true;
      if (i > from + 1 && resumes_be(group, i) && (tokens_[i - 1].comma || !stands_in_aside(all_, group, i))) {
        found.push_back(i);
        continue;
      }
      if (i == from || is_aside_verb(i) || holds_harmless(tokens_, i, end) || !has_form(group, act, token) ||
          token.word->capital != tokens_[act.verb].word->capital)
        continue;
      std::size_t before = i;
      while (before > from && (tokens_[before - 1].role == Role::adverb || tokens_[before - 1].role == Role::negation)) --before;
      // "has the right to assume debts, or to bind the other"
      if (follows_to(act) && before > from + 1 && tokens_[before - 1].role == Role::to) {
        if (tokens_[before - 2].role == Role::conjunction || tokens_[before - 2].is(Cue::word_nor)) found.push_back(i);
        continue;
      }
      const ReadToken& last = tokens_[before - 1];
      const bool item = last.role == Role::label || item_before(tokens_, from, i) < i;
      if (!item && shares_object(act, before - 1, i, end)) continue;
      if (!item && last.role != Role::conjunction && !last.is(Cue::word_nor)) continue;
      if (!item && (infinitive || clause)) continue;
      if (item || is_verb_here(i, end) || is_parted(from, before - 1, i, end)) found.push_back(i);
    }
    return found;
  }

  // The verb of a clause that only qualifies something.
  bool is_aside_verb(std::size_t i) const {
    const auto found =
        std::lower_bound(all_.begin(), all_.end(), i, [](const VerbGroup& group, std::size_t at) { return group.verb < at; });
    return found != all_.end() && found->verb == i && !found->main && !found->vouched;
  }

  // "return to the Owner, or destroy, all copies": one object behind both verbs.
  bool shares_object(const Act& act, std::size_t conjunction, std::size_t i, std::size_t end) const {
    if (i + 1 >= end || !tokens_[i + 1].comma || tokens_[conjunction].role != Role::conjunction || !tokens_[conjunction].comma)
      return false;
    return act.end < conjunction && tokens_[act.end].role == Role::to && conjunction - act.end <= 6;
  }

  // "shall be governed by English law and be subject to": a second predicate of the modal.
  bool resumes_be(const VerbGroup& group, std::size_t i) const {
    return group.mood != Mood::present && tokens_[i].is(Cue::word_be) && tokens_[i - 1].role == Role::conjunction &&
           tokens_[i].depth == 0;
  }

  // ", and permit access": a list of two nouns has no comma before its "and".
  bool is_parted(std::size_t from, std::size_t conjunction, std::size_t i, std::size_t end) const {
    if (!tokens_[conjunction].comma || i + 1 >= end || tokens_[i + 1].comma || tokens_[i + 1].depth > 0) return false;
    if (tokens_[i].form.can_be(part::rarely_verb)) return false;
    for (std::size_t at = from; at < conjunction; ++at)
      if (tokens_[at].comma && tokens_[at].depth == 0 && at > from) return false;
    const ReadToken& next = tokens_[i + 1];
    return next.role == Role::other && (next.form.can_be(part::noun) || next.form.can_be(part::adjective) || next.word->capital);
  }

  bool follows_to(const Act& act) const {
    std::size_t at = act.verb;
    while (at > 0 && tokens_[at - 1].role == Role::adverb) --at;
    return at > 0 && tokens_[at - 1].role == Role::to;
  }

  bool is_verb_here(std::size_t i, std::size_t end) const {
    const ReadToken& token = tokens_[i];
    if (token.is(Cue::word_assigns) && i > 1 && (tokens_[i - 2].form.inflections & inflection::plural) != 0)
      return false;  // "successors and"
    const bool noun = (token.form.parts & (part::noun | part::adjective)) != 0;
    if (i + 1 >= end) return !noun;
    const ReadToken& next = tokens_[i + 1];
    if (opens_noun(next) || next.role == Role::pronoun || (next.role == Role::that && !next.comma)) return true;
    // "waives any claim and consents to the jurisdiction"
    const std::string lemma = lemma_of(token, *tokens_.language);
    const bool performs = is_granting(tokens_, lemma) || is_vouching(tokens_, lemma) || is_agreeing(tokens_, lemma);
    if (performs && token.form.has(inflection::third) && (next.role == Role::to || next.word->capital)) return true;
    return !noun;
  }

  void finish(Statement& statement, const Act& act, Phrase range, std::size_t object_begin,
              const std::vector<StatementTerm>& shared) {
    statement.terms = shared;
    find_terms(document_, tokens_, range, statement.force == Force::ban || statement.negated, statement.terms);
    if (!act.standard.empty()) add_standard(statement, act.standard);
    set_object(statement, object_begin, range.end);
    const std::size_t last = std::max(range.end, act.end);
    statement.span = {tokens_[act.verb].word->span.begin, statement.act_span.end};
    for (std::size_t i = 0; i < last; ++i)
      if (tokens_[i].word->clause == statement.clause)
        statement.span.end = std::max(statement.span.end, tokens_[i].word->span.end);
    if (statement.who_clause == statement.clause && statement.who_span.begin < statement.span.begin)
      statement.span.begin = statement.who_span.begin;
    statement.topic = topic_of(document_, statement, *tokens_.language);
    if (!statement.who.empty())
      discourse_.person = statement.who;
    else if (statement.force == Force::effect && subject_.person && !subject_.who.empty() && !subject_.generic)
      discourse_.person = subject_.who;
    discourse_.thing = statement.force == Force::effect && !subject_.person && !subject_.phrase.empty();
    statements_.push_back(std::move(statement));
  }

  void add_standard(Statement& statement, Phrase phrase) const {
    StatementTerm term;
    term.kind = TermKind::standard;
    term.clause = tokens_[phrase.begin].word->clause;
    term.span = term.cue = span_of(tokens_, phrase.begin, phrase.end);
    statement.terms.insert(statement.terms.begin(), term);
  }

  void set_object(Statement& statement, std::size_t begin, std::size_t end) const {
    while (begin < end && is_adverb(tokens_[begin])) ++begin;
    std::size_t stop = begin;
    while (stop < end && !opens_term(tokens_, stop) && tokens_[stop].word->marks.find(';') == std::string::npos) ++stop;
    if (stop == begin) return;
    statement.object = text_of_tokens(document_, tokens_, {begin, stop});
    if (tokens_[begin].word->clause == statement.clause) statement.object_span = span_of(tokens_, begin, stop);
  }

  const Document& document_;
  const Tokens& tokens_;
  std::uint32_t number_;
  Discourse& discourse_;
  std::vector<Statement>& statements_;
  std::vector<VerbGroup> all_;
  std::vector<VerbGroup> groups_;  // those that make statements
  Subject subject_;
};

}  // namespace

void read_sentence(const Document& document, const Tokens& tokens, std::uint32_t number, Discourse& discourse,
                   std::vector<Statement>& statements) {
  SentenceReader(document, tokens, number, discourse, statements).read();
}

}  // namespace clausediff

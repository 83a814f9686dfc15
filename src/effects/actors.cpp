// SPDX-License-Identifier: Apache-2.0
// Force, actor and the person for whom it is done.
#include <clausediff/names.h>

#include <algorithm>
#include <string_view>

#include "effects/comparison.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

const CueTable& cues_of(const Comparison& comparison) { return comparison.telling.report.options.language->cues; }

// In lower case, without articles: "the Provider's" is "provider".
std::string plain_name(const std::string& name, const CueTable& cues) {
  std::string plain;
  std::string word;
  const auto flush = [&] {
    if (word.ends_with("'s")) word.resize(word.size() - 2);
    if (!word.empty() && !cues.has(Cue::doer_articles, word)) plain += (plain.empty() ? "" : " ") + word;
    word.clear();
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (name.compare(i, 3, "\u2019") == 0) {
      word += '\'', i += 2;
    } else if (c == ' ' || c == '\t' || c == '\n') {
      flush();
    } else if (c != '"' && c != ',') {
      word += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
  }
  flush();
  return cues.has(Cue::doer_everybody, plain) ? std::string(cues.list(Cue::doer_everybody).front()) : plain;
}

// Whether all words of the name went on: then it is the same person under a new name, or "it" for what stood there before.
bool went_on(const Comparison& comparison) {
  const Statement& b = comparison.before;
  const Statement& a = comparison.after;
  if (b.who_clause == none || a.who_clause == none) return false;
  const TokenRun before = comparison.before_flow().stretch(b.who_clause, b.who_span);
  const TokenRun after = comparison.after_flow().stretch(a.who_clause, a.who_span);
  const Voices& voices = *comparison.telling.flow.voices;
  const auto stays = [&voices](const FlowSide& flow, const FlowSide& other, TokenRun words) {
    bool any = false;
    for (std::uint32_t i = words.begin; i < words.end; ++i) {
      const bool light = flow.tokens[i].weight == Weight::light;
      // "indemnifying" and "indemnified" have one stem and are two persons.
      const bool voiced = flow.partner[i] != none && (voices.same(flow.word(i), other.word(flow.partner[i])) ||
                                                      voices.same(other.word(flow.partner[i]), flow.word(i)));
      if (!light && !voiced && (flow.partner[i] == none || flow.norm(i) != other.norm(flow.partner[i]))) return false;
      any = any || voiced || flow.tokens[i].weight != Weight::light;
    }
    return any;
  };
  return stays(comparison.before_flow(), comparison.after_flow(), before) &&
         stays(comparison.after_flow(), comparison.before_flow(), after);
}

bool begins_behind_comma(const FlowSide& flow, std::uint32_t token) {
  return flow.text[token]->words[flow.tokens[token].first].marks.find(',') != std::string::npos;
}

// The words of force; others between them ("the sole and exclusive right to") are for the act to weigh.
void told_modal(std::vector<Told>& told, const FlowSide& flow, TokenRun words) {
  bool promised = false;  // "covenants with the Lessor to": to whom is no other act
  bool aside = false;
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    promised = promised || (flow.is(i, Cue::word_with) && i > words.begin && flow.is(i - 1, Cue::doer_covenanting));
    aside = aside || (i > words.begin && begins_behind_comma(flow, i));
    const bool placed = aside && flow.is(i, Cue::doer_places);
    const bool modal = flow.tokens[i].weight == Weight::light || flow.is(i, Cue::doer_modal);
    // "in its sole discretion" is for the standards to tell, as a whole.
    const bool latitude =
        i > words.begin && flow.is(i, Cue::word_discretion) && flow.partner[i - 1] == none && is_standard_word(flow.word(i - 1));
    if (promised || (modal && !placed && !latitude)) told[i] = Told::skeleton;
  }
}

// "In no event shall either party", "Neither party shall": where both versions deny, or the force is told, the word that denies
// is no news.
void told_negators(std::vector<Told>& told, const FlowSide& flow, TokenRun field, const Statement& statement,
                   const CueTable& cues) {
  if (statement.force != Force::ban && !statement.negated) return;
  const TokenRun act = flow.stretch(statement.clause, statement.act_span);
  const std::uint32_t end = act.end + (cues.has(Cue::word_be, statement.act) ? 1 : 0);  // "is not liable"
  for (std::uint32_t i = field.begin; i < std::min(end, field.end); ++i)
    if (flow.is(i, Cue::doer_negators) && flow.partner[i] == none) told[i] = Told::skeleton;
}

// "shall automatically renew" → "may be renewed": that somebody has to act now is told by the force.
void told_automatic(std::vector<Told>& told, const FlowSide& flow, TokenRun force) {
  for (std::uint32_t i = force.begin; i < force.end + 3 && i < flow.tokens.size(); ++i)
    if (flow.is(i, Cue::doer_automatic)) told[i] = Told::skeleton;
}

void told(Comparison& comparison, std::uint32_t before_clause, Span before, std::uint32_t after_clause, Span after) {
  if (before_clause != none)
    mark_told(comparison.telling.told_before, comparison.before_flow().stretch(before_clause, before), Told::skeleton);
  if (after_clause != none)
    mark_told(comparison.telling.told_after, comparison.after_flow().stretch(after_clause, after), Told::skeleton);
}

// Of an effect without an actor the words at the head of its subject that differ: "Each party’s" of "Each party’s liability".
TokenRun who_words(const Comparison& comparison, bool before) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const Statement& statement = before ? comparison.before : comparison.after;
  if (statement.who_clause != none) return flow.stretch(statement.who_clause, statement.who_span);
  TokenRun head = news_in(comparison.telling, before, flow.stretch(statement.clause, statement.subject_span));
  if (head.empty()) return head;
  std::uint32_t end = head.begin;
  while (end < head.end && (before ? is_news_before(comparison.telling, end) : is_news_after(comparison.telling, end))) ++end;
  head.end = end;
  return head;
}

// "a pays b" → "b is paid by a": a passive that names nobody says nothing about who.
bool is_silent(const Statement& statement, const std::string& who, const CueTable& cues) {
  return (statement.passive && who.empty()) || cues.has(Cue::doer_pronouns, who);
}

// Where no word of force came or went, only the reading differs. A lead-in is read elsewhere.
bool says_otherwise(const Comparison& comparison, TokenRun before, TokenRun after) {
  if (comparison.before.lead_in != none || comparison.after.lead_in != none) return true;
  const auto came = [](const FlowSide& flow, TokenRun words) {
    for (std::uint32_t i = words.begin; i < words.end; ++i)
      if (flow.partner[i] == none) return true;
    return false;
  };
  // "Either Party may" → "Neither Party may": the denial stands with the subject.
  const auto denies = [](const FlowSide& flow, const Statement& statement) {
    const TokenRun who =
        statement.who_clause == statement.clause ? flow.stretch(statement.clause, statement.who_span) : TokenRun{};
    if (statement.force != Force::ban || who.empty()) return false;
    for (std::uint32_t i = who.begin > 0 ? who.begin - 1 : 0; i < who.end; ++i)
      if (flow.is(i, Cue::role_no) && flow.partner[i] == none) return true;
    return false;
  };
  return came(comparison.before_flow(), before) || came(comparison.after_flow(), after) ||
         denies(comparison.before_flow(), comparison.before) || denies(comparison.after_flow(), comparison.after) ||
         comparison.before.force == Force::grant || comparison.after.force == Force::grant;
}

}  // namespace

namespace {

// "Consultant agrees that he shall": the words before the clause that is the statement count for nothing.
void told_preamble(std::vector<Told>& told, const FlowSide& flow, TokenRun field, const Statement& statement) {
  const TokenRun act = flow.stretch(statement.clause, statement.act_span);
  for (std::uint32_t i = field.begin; i < std::min(act.begin, field.begin + 24); ++i) {
    if (!flow.is(i, Cue::doer_agreeing)) continue;
    for (std::uint32_t k = i + 1; k < std::min(act.begin, i + 6); ++k) {
      if (!flow.is(k, Cue::word_that)) continue;
      std::uint32_t from = i;  // where its subject begins, behind a comma
      while (from > field.begin && !begins_behind_comma(flow, from)) --from;
      for (std::uint32_t at = from; at <= k; ++at)
        if (flow.partner[at] == none && told[at] == Told::nothing) told[at] = Told::skeleton;
      return;
    }
  }
}

}  // namespace

void compare_force(Comparison& comparison) {
  told_preamble(comparison.telling.told_before, comparison.before_flow(), comparison.before_field(), comparison.before);
  told_preamble(comparison.telling.told_after, comparison.after_flow(), comparison.after_field(), comparison.after);
  const Statement& b = comparison.before;
  const Statement& a = comparison.after;
  const TokenRun before = comparison.before_flow().stretch(b.clause, b.force_span);
  const TokenRun after = comparison.after_flow().stretch(a.clause, a.force_span);
  const bool same_deed = is_same_deed(comparison);
  if (b.force != a.force && same_deed && says_otherwise(comparison, before, after)) {
    const std::vector<Told> was(comparison.telling.told_before.begin() + before.begin,
                                comparison.telling.told_before.begin() + before.end);
    const std::vector<Told> is(comparison.telling.told_after.begin() + after.begin,
                               comparison.telling.told_after.begin() + after.end);
    tell(comparison, DeltaKind::force, before, after, std::string(name(b.force)), std::string(name(a.force)));
    // Other words that stand among those of force ("may, at the election of Buyer, be") are not told by it.
    std::copy(was.begin(), was.end(), comparison.telling.told_before.begin() + before.begin);
    std::copy(is.begin(), is.end(), comparison.telling.told_after.begin() + after.begin);
  }
  told_modal(comparison.telling.told_before, comparison.before_flow(), before);
  told_modal(comparison.telling.told_after, comparison.after_flow(), after);
  const CueTable& cues = cues_of(comparison);
  if (same_deed && (b.force != a.force || b.negated == a.negated)) {
    told_negators(comparison.telling.told_before, comparison.before_flow(), comparison.before_field(), b, cues);
    told_negators(comparison.telling.told_after, comparison.after_flow(), comparison.after_field(), a, cues);
  }
  if (b.force != a.force) {
    told_automatic(comparison.telling.told_before, comparison.before_flow(), before);
    told_automatic(comparison.telling.told_after, comparison.after_flow(), after);
  }
}

namespace {

// Who owns, holds or bears; where the reader names nobody a short subject that begins with a capital.
std::string holder_of(const Comparison& comparison, bool before) {
  const Statement& statement = before ? comparison.before : comparison.after;
  if (statement.topic == Topic::governing_law) return {};  // "the laws of Delaware govern"
  if (!statement.holder.empty()) return statement.holder;
  if (!is_listed(comparison, statement.act, Cue::doer_holding)) return {};
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const TokenRun subject = flow.stretch(statement.clause, statement.subject_span);
  if (subject.empty() || subject.size() > 3 || !flow.word(subject.end - 1).capital) return {};
  return words_of(comparison.telling, before, subject);
}

}  // namespace

namespace {

// "Each party shall bear", "The parties shall each bear"
void told_joint(std::vector<Told>& told, const FlowSide& flow, const Statement& statement) {
  for (const Span span : {statement.subject_span, statement.force_span}) {
    const TokenRun words = flow.stretch(statement.clause, span);
    for (std::uint32_t i = words.begin; i < words.end; ++i)
      if (flow.tokens[i].weight == Weight::joint && flow.partner[i] == none) told[i] = Told::skeleton;
  }
}

}  // namespace

namespace {

// "shall be borne by the Vendor", "remains the property of the Vendor": the name behind the verb is told with the actor.
void told_name(std::vector<Told>& told, const FlowSide& flow, TokenRun field, std::uint32_t from, const std::string& who,
               const CueTable& cues) {
  const std::string wanted = plain_name(who, cues);
  for (std::uint32_t i = std::max(from, field.begin); i < field.end && i < from + 12; ++i) {
    if (flow.partner[i] != none) continue;
    if (wanted.find(flow.norm(i)) != std::string::npos && flow.tokens[i].weight == Weight::heavy) told[i] = Told::skeleton;
  }
}

void told_holder(Comparison& comparison) {
  const CueTable& cues = cues_of(comparison);
  const Statement& b = comparison.before;
  const Statement& a = comparison.after;
  told_name(comparison.telling.told_before, comparison.before_flow(), comparison.before_field(),
            comparison.before_flow().stretch(b.clause, b.act_span).end, b.holder, cues);
  told_name(comparison.telling.told_after, comparison.after_flow(), comparison.after_field(),
            comparison.after_flow().stretch(a.clause, a.act_span).end, a.holder, cues);
}

// "employed by the Club" → "employed for the Club": who did it is now somebody for whom it is done.
void compare_agent(Comparison& comparison) {
  const Statement& b = comparison.before;
  const Statement& a = comparison.after;
  if (!b.passive || !a.passive || b.act != a.act) return;
  const FlowSide& before = comparison.before_flow();
  const FlowSide& after = comparison.after_flow();
  const std::uint32_t was = before.stretch(b.clause, b.act_span).end;
  const std::uint32_t is = after.stretch(a.clause, a.act_span).end;
  if (was + 3 > comparison.before_field().end || is + 3 > comparison.after_field().end) return;
  const auto leads = [](const FlowSide& flow, std::uint32_t i) {
    return flow.is(i, Cue::like_by) || flow.is(i, Cue::like_to) || flow.is(i, Cue::like_from) || flow.is(i, Cue::like_for);
  };
  if (!leads(before, was) || !leads(after, is) || before.norm(was) == after.norm(is)) return;
  if (before.partner[was] != none || after.partner[is] != none || before.partner[was + 1] != is + 1) return;
  if (!before.is(was, Cue::like_by) && !after.is(is, Cue::like_by)) return;
  tell(comparison, DeltaKind::act_changed, {was, was + 2}, {is, is + 2});
}

}  // namespace

void compare_actor(Comparison& comparison) {
  compare_agent(comparison);
  const Statement& b = comparison.before;
  const Statement& a = comparison.after;
  const CueTable& cues = cues_of(comparison);
  const bool effects = b.force == Force::effect && a.force == Force::effect;
  const std::string before = effects ? holder_of(comparison, true) : b.who;
  const std::string after = effects ? holder_of(comparison, false) : a.who;
  const std::string was = plain_name(before, cues), is = plain_name(after, cues);
  const bool same = was == is || comparison.telling.flow.voices->same_name(was, is, *comparison.telling.report.options.language);
  if (!same && !is_silent(b, before, cues) && !is_silent(a, after, cues) && !before.empty() && !after.empty() &&
      !went_on(comparison)) {
    const TokenRun words_before = who_words(comparison, true);
    const TokenRun words_after = who_words(comparison, false);
    tell(comparison, DeltaKind::actor, words_before, words_after, before, after);
    if (effects) told_holder(comparison);
  }
  told(comparison, b.who_clause, b.who_span, a.who_clause, a.who_span);
  if (effects && !before.empty() && same) {
    told_joint(comparison.telling.told_before, comparison.before_flow(), b);
    told_joint(comparison.telling.told_after, comparison.after_flow(), a);
  }
}

}  // namespace clausediff

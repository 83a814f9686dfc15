// SPDX-License-Identifier: Apache-2.0
// Efforts, knowledge, materiality, discretion, reasonableness and fault put on an act or taken off: whether the one who has to
// perform is bound more.
#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>
#include <unordered_map>

#include "effects/comparison.h"
#include "text/ascii.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

enum class Measure : std::uint8_t {
  nothing,
  knowledge,
  materiality,
  reasonableness,
  consent,
  discretion,
  latitude,
  fault,
  quality
};

struct Known {
  Cue words;
  Measure measure;
};

constexpr std::array known = {Known{Cue::measure_knowledge, Measure::knowledge},
                              Known{Cue::measure_materiality, Measure::materiality},
                              Known{Cue::measure_reasonableness, Measure::reasonableness},
                              Known{Cue::measure_consent, Measure::consent},
                              Known{Cue::measure_discretion, Measure::discretion},
                              Known{Cue::measure_latitude, Measure::latitude},
                              Known{Cue::measure_fault, Measure::fault}};

Measure measure_of(const Word& word) {
  const auto found = std::find_if(known.begin(), known.end(), [&](const Known& entry) { return word.is(entry.words); });
  return found == known.end() ? Measure::nothing : found->measure;
}

bool is_near(const FlowSide& flow, std::uint32_t at, Cue wanted, std::uint32_t reach) {
  for (std::uint32_t i = at + 1; i < flow.tokens.size() && i <= at + reach && flow.clause[i] == flow.clause[at]; ++i)
    if (flow.is(i, wanted)) return true;
  return false;
}

// What a person decides by: "in its sole judgment".
bool is_discretion_near(const FlowSide& flow, std::uint32_t at, std::uint32_t reach) {
  return is_near(flow, at, Cue::standard_decisions, reach);
}

/// A word of a standard that came or went.
struct Sign {
  std::uint32_t token = 0;
  Measure measure = Measure::nothing;
  bool added = false;
};

bool is_loose(Force force) { return force == Force::permission || force == Force::no_duty; }

// Where the words stand in a carve-out from a duty they free its actor: there the sense is turned.
bool in_exception(const std::vector<StatementPart>& parts, std::uint32_t token) {
  return std::any_of(parts.begin(), parts.end(), [&](const StatementPart& part) {
    return part.term->kind == TermKind::exception && token >= part.words.begin && token < part.words.end;
  });
}

// "in the Lender's sole discretion" of what the Borrower must or may not do: somebody else than the actor decides.
bool is_of_other(const FlowSide& flow, std::uint32_t token, const Statement& statement) {
  constexpr std::uint32_t reach = 6;
  if (statement.who.empty() || statement.force == Force::permission) return false;
  for (std::uint32_t i = token; i > 0 && i + reach > token && flow.clause[i - 1] == flow.clause[token]; --i) {
    const Word& word = flow.word(i - 1);
    const Measure measure = measure_of(word);
    if (measure == Measure::latitude || measure == Measure::reasonableness || word.is(Cue::word_and)) continue;
    if (!word.possessive || !word.capital) return false;
    const std::string who = ascii_lower(statement.who);
    return who != word.norm && !who.ends_with(" " + std::string(word.norm));
  }
  return false;
}

bool raises(const Comparison& comparison, const Sign& sign) {
  const FlowSide& flow = sign.added ? comparison.after_flow() : comparison.before_flow();
  const Statement& statement = sign.added ? comparison.after : comparison.before;
  const auto& parts = sign.added ? comparison.after_parts : comparison.before_parts;
  bool raised = !sign.added;  // most standards ease the act when they come
  switch (sign.measure) {
    case Measure::quality:
      return sign.added;
    case Measure::reasonableness:
      if (is_discretion_near(flow, sign.token, 2)) return is_of_other(flow, sign.token, statement) ? !sign.added : sign.added;
      if (is_near(flow, sign.token, Cue::standard_satisfying, 1)) return raised;
      return is_loose(statement.force) ? !raised : raised;
    case Measure::materiality:
    case Measure::knowledge:
      return is_loose(statement.force) ? !raised : raised;
    case Measure::fault:
      if (in_exception(parts, sign.token) && statement.force == Force::duty) raised = !raised;
      return is_loose(statement.force) ? !raised : raised;
    case Measure::latitude:
      return is_of_other(flow, sign.token, statement) ? sign.added : raised;
    case Measure::discretion:
      if (is_of_other(flow, sign.token, statement)) return sign.added;
      if (sign.token > 0 && flow.is(sign.token - 1, Cue::word_reasonable)) return sign.added == is_loose(statement.force);
      return raised;
    default:
      return raised;
  }
}

// Of a consent: at somebody else's discretion.
bool decides_otherwise(const Comparison& comparison, const Sign& sign) {
  if (sign.measure != Measure::latitude && sign.measure != Measure::discretion) return false;
  const FlowSide& flow = sign.added ? comparison.after_flow() : comparison.before_flow();
  const Statement& statement = sign.added ? comparison.after : comparison.before;
  return statement.force == Force::ban && is_of_other(flow, sign.token, statement);
}

bool belongs(const FlowSide& flow, std::uint32_t token) {
  return measure_of(flow.word(token)) != Measure::nothing || flow.is(token, Cue::standard_links);
}

// What a standard is said of: "to the best of its knowledge and belief", "gross negligence or wilful misconduct".
bool is_object_of_standard(const FlowSide& flow, std::uint32_t token) { return flow.is(token, Cue::standard_objects); }

// How well something is to be done: binds more where it comes.
bool is_quality_word(const FlowSide& flow, std::uint32_t token) { return flow.is(token, Cue::standard_qualities); }

// "with due care", "in good faith", "in a workmanlike manner", "in good and substantial repair"
bool is_quality(const FlowSide& flow, std::uint32_t at) {
  const Word& word = flow.word(at);
  const auto behind = [&](Cue words, std::uint32_t steps) {
    for (std::uint32_t i = at; i > 0 && i + steps > at && flow.clause[i - 1] == flow.clause[at]; --i)
      if (flow.is(i - 1, words)) return true;
    return false;
  };
  if (word.is(Cue::standard_quality)) return true;
  if (word.is(Cue::word_faith)) return behind(Cue::standard_of_faith, 1);
  if (word.is(Cue::standard_care)) return behind(Cue::standard_of_care, 3);
  if (word.is(Cue::word_professional)) return is_near(flow, at, Cue::standard_manners, 3);
  return word.is(Cue::word_substantial) && is_near(flow, at, Cue::standard_states, 1);
}

// "reasonable skill and care", where the care is news too
bool is_of_quality(const FlowSide& flow, std::uint32_t at) {
  for (std::uint32_t i = at + 1; i < at + 4 && i < flow.tokens.size() && flow.clause[i] == flow.clause[at]; ++i)
    if (flow.partner[i] == none && is_quality(flow, i)) return true;
  return false;
}

// The news around a sign that belongs to it: "in its reasonable discretion"; of a consent the whole rider.
TokenRun around(const Telling& telling, bool before, std::uint32_t token, bool all, bool quality = false) {
  const FlowSide& flow = before ? telling.flow.before : telling.flow.after;
  const auto is_news = [&](std::uint32_t i) {
    return i < flow.tokens.size() && flow.clause[i] == flow.clause[token] &&
           (before ? is_news_before(telling, i) : is_news_after(telling, i));
  };
  // "reasonable and documented costs", "knowledge and belief": one more of the same kind.
  const auto joins = [&](std::uint32_t i) {
    return flow.is(i, Cue::word_and) && i > 0 && is_news(i - 1) && is_news(i + 1) &&
           (quality || !is_news(i + 2) || is_object_of_standard(flow, i + 1));
  };
  const auto fits = [&](std::uint32_t i) {
    if (!is_news(i)) return false;
    return all || belongs(flow, i) || (quality && is_quality_word(flow, i)) || joins(i) || (i > token && i > 1 && joins(i - 1));
  };
  TokenRun stretch{token, token + 1};
  while (stretch.begin > 0 && fits(stretch.begin - 1)) --stretch.begin;
  while (stretch.end < flow.tokens.size() && fits(stretch.end)) ++stretch.end;
  return stretch;
}

std::vector<TokenRun> stretches_of(TokenRun field, const std::vector<StatementPart>& parts) {
  std::vector<TokenRun> all = {field};
  for (const StatementPart& part : parts)
    if (part.words.begin < all[0].begin || part.words.end > all[0].end) all.push_back(part.words);
  return all;
}

// "to its knowledge", "to the best of Seller's knowledge"; not "data, knowledge and inventions".
bool is_known_by(const FlowSide& flow, std::uint32_t at) {
  for (std::uint32_t i = at; i > 0 && i + 7 > at; --i)
    if (flow.is(i - 1, Cue::standard_before_knowledge)) return true;
  return false;
}

bool is_fault_near(const FlowSide& flow, std::uint32_t at) { return is_near(flow, at, Cue::standard_faults, 3); }

// "gross negligence or" that joined a list is one more item, and no standard of those that stay.
bool is_joined_item(const FlowSide& flow, TokenRun field, std::uint32_t at) {
  TokenRun run{at, at + 1};
  while (run.begin > field.begin && flow.partner[run.begin - 1] == none) --run.begin;
  while (run.end < field.end && flow.partner[run.end] == none) ++run.end;
  const auto joins = [&](std::uint32_t i) { return flow.is(i, Cue::word_and_or); };
  return run.size() <= 8 && is_fault_near(flow, at) && (joins(run.begin) || joins(run.end - 1)) &&
         flow.partner[std::min(at + 1, run.end - 1)] == none && at + 1 < run.end;
}

void collect(const Comparison& comparison, bool before, std::vector<Sign>& signs) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const TokenRun field = before ? comparison.before_field() : comparison.after_field();
  for (const TokenRun stretch : stretches_of(field, before ? comparison.before_parts : comparison.after_parts)) {
    for (std::uint32_t i = stretch.begin; i < stretch.end; ++i) {
      if (!(before ? is_news_before(comparison.telling, i) : is_news_after(comparison.telling, i))) continue;
      Measure measure = measure_of(flow.word(i));
      // "sole" and "absolute" are latitude only where a discretion follows; otherwise they belong to the object.
      if (flow.is(i, Cue::word_knowledge) && !is_known_by(flow, i)) continue;
      if (flow.is(i, Cue::word_actual) && !is_near(flow, i, Cue::word_knowledge, 2)) continue;  // "actual costs"
      if (is_quality(flow, i) || (measure == Measure::reasonableness && is_of_quality(flow, i))) measure = Measure::quality;
      if (measure == Measure::latitude && !is_discretion_near(flow, i, 3)) continue;
      if (flow.is(i, Cue::word_gross) && !is_fault_near(flow, i)) continue;  // "gross receipts", "gross floor area"
      if (measure == Measure::fault && is_joined_item(flow, field, i)) continue;
      if (measure != Measure::consent && measure != Measure::quality && measure != Measure::nothing &&
          is_in_joined_item(comparison, before, {i, i + 1}))
        continue;
      if (measure != Measure::nothing) signs.push_back({i, measure, !before});
    }
  }
}

// The words that came or went say more than a standard: "or which ought reasonably to be regarded as secret".
bool is_part_of_more(const Telling& telling, bool before, TokenRun words) {
  const FlowSide& flow = before ? telling.flow.before : telling.flow.after;
  const TokenRun all = around(telling, before, words.begin, true);
  std::uint32_t heavy = 0;
  for (std::uint32_t i = all.begin; i < all.end; ++i)
    if ((i < words.begin || i >= words.end) && flow.tokens[i].weight == Weight::heavy && !belongs(flow, i) &&
        !is_object_of_standard(flow, i))
      ++heavy;
  return heavy >= 3;
}

// How much "best efforts", "reasonable efforts" and the like bind; an act without efforts binds most.
struct Efforts {
  int rank = 10;
  TokenRun words;
};

// "will endeavour to", "shall attempt in good faith to": efforts without the word, as far as "to"; empty where there are none.
TokenRun trying_at(const FlowSide& flow, TokenRun span, std::uint32_t at) {
  if (!flow.is(at, Cue::standard_attempts)) return {};
  for (std::uint32_t i = at + 1; i < std::min(span.end, at + 6); ++i)
    if (flow.is(i, Cue::word_to)) return {at, i};
  return {};
}

// The words before the verb, but for what somebody may do: "may seek to" is no effort.
TokenRun words_of_force(const FlowSide& flow, const Statement& statement) {
  if (statement.force == Force::permission || statement.force == Force::no_duty) return {};
  return flow.stretch(statement.clause, statement.force_span);
}

Efforts efforts_in(const FlowSide& flow, const Statement& statement, TokenRun span) {
  const TokenRun force = words_of_force(flow, statement);
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    if (i >= force.begin && i < force.end)
      if (const TokenRun trying = trying_at(flow, span, i); !trying.empty()) return {3, trying};
    if (!flow.is(i, Cue::standard_efforts)) continue;
    if (flow.is(i, Cue::word_utmost) && !(i > span.begin && i + 1 < span.end && flow.is(i + 1, Cue::word_to))) continue;
    Efforts efforts{3, {i, i + 1}};
    bool best = flow.is(i, Cue::word_utmost);
    bool reasonable = false;
    bool all = false;
    while (efforts.words.begin > span.begin && i - efforts.words.begin < 6) {
      const Word& word = flow.word(--efforts.words.begin);
      best = best || word.is(Cue::standard_best);
      reasonable = reasonable || word.is(Cue::word_reasonable);
      all = all || word.is(Cue::word_all);
      if (word.is(Cue::word_faith)) efforts.rank = 2;
      if (word.is(Cue::standard_using)) break;
    }
    if (best) efforts.rank = reasonable ? 5 : 6;
    if (!best && reasonable && all) efforts.rank = 4;
    return efforts;
  }
  return {};
}

// The words of a statement as far as the next one's force: "shall not infringe, and shall use efforts to preserve".
TokenRun own_words(const Statements& statements, std::uint32_t index, const FlowSide& flow, TokenRun field) {
  if (index + 1 >= statements.items.size()) return field;
  const Statement& next = statements.items[index + 1];
  if (next.sentence != statements.items[index].sentence || next.force_span.empty()) return field;
  const TokenRun force = flow.stretch(next.clause, next.force_span);
  const TokenRun act = flow.stretch(statements.items[index].clause, statements.items[index].act_span);
  if (!force.empty() && force.begin > act.begin && force.begin < field.end) field.end = force.begin;
  return field;
}

bool compare_efforts(Comparison& comparison) {
  const Report& report = comparison.telling.report;
  const Efforts before = efforts_in(
      comparison.before_flow(), comparison.before,
      own_words(report.before.statements, comparison.before_index, comparison.before_flow(), comparison.before_field()));
  const Efforts after =
      efforts_in(comparison.after_flow(), comparison.after,
                 own_words(report.after.statements, comparison.after_index, comparison.after_flow(), comparison.after_field()));
  if (before.rank == after.rank) return false;
  const News less = news_before(comparison.telling, before.words);
  const News more = news_after(comparison.telling, after.words);
  if (less.heavy + less.joint + more.heavy + more.joint == 0) return false;
  tell(comparison, after.rank > before.rank ? DeltaKind::standard_raised : DeltaKind::standard_lowered, before.words,
       after.words);
  return true;
}

// "reasonably satisfactory to X" and "satisfactory to X, acting reasonably": the same word went and came.
std::vector<Sign> without_moved(const Comparison& comparison, const std::vector<Sign>& signs) {
  const auto id_of = [&](const Sign& sign) {
    return (sign.added ? comparison.after_flow() : comparison.before_flow()).tokens[sign.token].id;
  };
  std::vector<bool> moved(signs.size(), false);
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> went;  // by id: signs of before, which come first
  for (std::size_t s = 0; s < signs.size(); ++s) {
    auto& open = went[id_of(signs[s])];
    if (!signs[s].added) {
      open.push_back(s);
    } else if (!open.empty()) {
      moved[s] = moved[open.back()] = true;
      open.pop_back();
    }
  }
  std::vector<Sign> kept;
  for (std::size_t s = 0; s < signs.size(); ++s)
    if (!moved[s]) kept.push_back(signs[s]);
  return kept;
}

/// One delta: what went and came at one place and has the same effect is told once.
struct Verdict {
  DeltaKind kind = DeltaKind::standard_raised;
  std::uint32_t gap = none;
  TokenRun before;
  TokenRun after;
};

// The token of after behind which the words stand, as far as none of them stayed.
std::uint32_t gap_before(const Comparison& comparison, bool before, std::uint32_t begin) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const TokenRun field = before ? comparison.before_field() : comparison.after_field();
  std::uint32_t at = begin;
  while (at > field.begin && at + 64 > begin && flow.partner[at - 1] == none) --at;
  if (at == 0 || flow.partner[at - 1] == none) return none;
  return before ? flow.partner[at - 1] : at - 1;
}

}  // namespace

bool is_standard_word(const Word& word) { return measure_of(word) != Measure::nothing; }

void compare_standards(Comparison& comparison) {
  compare_efforts(comparison);
  std::vector<Sign> all;
  collect(comparison, true, all);
  collect(comparison, false, all);
  const std::vector<Sign> signs = without_moved(comparison, all);
  std::vector<Verdict> verdicts;
  for (const Sign& sign : signs) {
    const Telling& telling = comparison.telling;
    const auto& told = sign.added ? telling.told_after : telling.told_before;
    const auto covered = [&](const Verdict& verdict) {
      const TokenRun words = sign.added ? verdict.after : verdict.before;
      return sign.token >= words.begin && sign.token < words.end;
    };
    if (told[sign.token] != Told::nothing || std::any_of(verdicts.begin(), verdicts.end(), covered)) continue;
    // "…, which consent shall be in the Lender's sole discretion": the whole rider.
    const bool rider = sign.measure == Measure::consent || decides_otherwise(comparison, sign);
    const TokenRun words = around(telling, !sign.added, sign.token, rider, sign.measure == Measure::quality);
    if (!rider && sign.measure != Measure::quality && is_part_of_more(telling, !sign.added, words)) continue;
    const DeltaKind kind = raises(comparison, sign) ? DeltaKind::standard_raised : DeltaKind::standard_lowered;
    const std::uint32_t gap = gap_before(comparison, !sign.added, words.begin);
    const auto same = std::find_if(verdicts.begin(), verdicts.end(), [&](const Verdict& verdict) {
      return verdict.kind == kind && verdict.gap == gap && (sign.added ? verdict.after : verdict.before).empty();
    });
    Verdict& verdict = same != verdicts.end() ? *same : verdicts.emplace_back(Verdict{kind, gap, {}, {}});
    (sign.added ? verdict.after : verdict.before) = words;
  }
  for (const Verdict& verdict : verdicts) tell(comparison, verdict.kind, verdict.before, verdict.after);
}

}  // namespace clausediff

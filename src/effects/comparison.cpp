// SPDX-License-Identifier: Apache-2.0
#include "effects/comparison.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "effects/synonyms.h"
#include "text/ascii.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

std::string_view first_marks(const FlowSide& flow, std::uint32_t token) {
  return flow.text[token]->words[flow.tokens[token].first].marks;
}

// "a month" behind a sum is its rate, and "after the end of the year" within "ten days after the end of the year" its event.
bool is_inner_time(const StatementPart& part, const StatementPart& other) {
  if (&part == &other || part.term->kind != TermKind::time) return false;
  const bool inside = part.words.begin >= other.words.begin && part.words.end <= other.words.end;
  if (other.term->kind == TermKind::time) return inside && part.words != other.words && !part.term->quantity.is_present();
  // "not exceeding the annual salary"
  if (other.term->kind == TermKind::amount && !other.term->quantity.is_present()) return inside;
  return other.term->kind == TermKind::amount && !other.term->quantity.per.empty() &&
         (inside || part.words.begin == other.words.end);
}

std::vector<StatementPart> without_inner_times(const std::vector<StatementPart>& parts) {
  std::vector<StatementPart> kept;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    bool inner = false;
    for (std::size_t q = p > 4 ? p - 4 : 0; q < std::min(parts.size(), p + 5) && !inner; ++q)
      inner = is_inner_time(parts[p], parts[q]);
    if (!inner)
      kept.push_back(parts[p]);
    else if (!kept.empty() && kept.back().term->kind == TermKind::amount && kept.back().words.end == parts[p].words.begin)
      kept.back().words.end = parts[p].words.end;  // the sum with its rate
  }
  return kept;
}

// "except" and "to the extent caused by X" are one exception.
std::vector<StatementPart> with_tails(const FlowSide& flow, std::vector<StatementPart> parts) {
  std::vector<StatementPart> kept;
  for (const StatementPart& part : parts) {
    const bool beside = !kept.empty() && kept.back().words.end == part.words.begin;
    const bool comma = beside && first_marks(flow, part.words.begin).find(',') != std::string::npos;
    const bool exception =
        beside && !comma && kept.back().term->kind == TermKind::exception && part.term->kind == TermKind::condition;
    // "promptly" and "following the date of"
    const bool time = beside && kept.back().term->kind == TermKind::time && part.term->kind == TermKind::time &&
                      !part.term->quantity.is_present();
    if (time && kept.back().of.empty()) kept.back().of = part.words;
    if (exception || time)
      kept.back().words.end = part.words.end;
    else
      kept.push_back(part);
  }
  return kept;
}

// A number that counts nothing: of a clock, of a version, of a section in a list of them.
bool is_bare_number(const StatementTerm& term, bool is_ratio, const Language& language) {
  if (term.kind != TermKind::amount || !term.quantity.is_present()) return false;
  const std::string& unit = term.quantity.unit;
  if (language.cues.has(Cue::word_to, unit) && is_ratio) return false;
  if (language.cues.has(Cue::weighed_light, unit) || language.cues.has(Cue::compared_openers, unit))
    return true;  // "(4) upon delivery"
  return (unit[0] >= '0' && unit[0] <= '9') || language.cues.has(Cue::compared_no_units, unit);
}

// "Tier Two Support", "in any one instance": part of a name, or one of many.
bool counts_nothing(const StatementTerm& term, const FlowSide& flow) {
  if (term.kind != TermKind::amount) return false;
  const TokenRun words = flow.stretch(term.clause, term.span);
  if (words.empty() || words.begin == 0 || flow.clause[words.begin - 1] != flow.clause[words.begin]) return false;
  const Word& first = flow.word(words.begin);
  const Word& last = flow.word(words.begin - 1);
  if (first.number || !first.marks.empty()) return false;
  if (words.size() == 1 && first.is(Cue::compared_one) && last.is(Cue::role_determiner) && !last.is(Cue::word_the)) return true;
  return first.capital && !first.upper && last.capital && !last.upper && !last.number && words.size() == 1 &&
         words.begin + 1 < flow.tokens.size() && flow.word(words.begin + 1).capital;
}

// "within the Northern District": no length follows.
bool is_place(const StatementTerm& term, const FlowSide& flow) {
  if (term.kind != TermKind::time || term.quantity.is_present()) return false;
  const TokenRun words = flow.stretch(term.clause, term.span);
  if (words.empty() || !flow.is(words.begin, Cue::word_within)) return false;
  for (std::uint32_t i = words.begin; i < words.end; ++i)
    if (flow.fact(i) != nullptr || flow.is(i, Cue::compared_periods)) return false;
  return true;
}

// "$700 per short ton": the rate belongs to the sum.
void take_rate(const FlowSide& flow, StatementPart& part) {
  if (part.term->kind != TermKind::amount || part.term->quantity.per.empty()) return;
  const std::string& per = part.term->quantity.per;
  const std::size_t blank = per.find(' ');  // "square foot"
  for (std::uint32_t i = part.words.end; i < flow.tokens.size() && i < part.words.end + 5; ++i) {
    if (flow.clause[i] != flow.clause[part.words.begin]) return;
    const std::string_view norm = flow.norm(i);
    if (norm != (blank == std::string::npos ? per : per.substr(blank + 1))) continue;
    const bool ton = flow.is(i, Cue::sum_tons);
    part.words.end = i + (ton && i + 1 < flow.tokens.size() ? 2 : 1);
    return;
  }
}

// "2.5 to 1.0"
bool is_ratio(const StatementTerm& term, const FlowSide& flow) {
  const TokenRun words = flow.stretch(term.clause, term.span);
  const auto stands = [&](std::uint32_t at) { return at < flow.tokens.size() && flow.clause[at] == flow.clause[words.begin]; };
  if (words.empty()) return false;
  if (stands(words.end) && flow.word(words.end).number && first_marks(flow, words.end) == ":") return true;  // "1.25:1.0"
  return stands(words.end + 1) && flow.is(words.end, Cue::word_to) && flow.word(words.end + 1).number;
}

// "Section 4 (Licence), 11 (Indemnity)": what stands in brackets behind a lone number is its heading.
bool is_listed_pointer(const StatementTerm& term, const FlowSide& flow) {
  if (term.kind != TermKind::amount) return false;
  const TokenRun words = flow.stretch(term.clause, term.span);
  const Fact* fact = words.empty() ? nullptr : flow.fact(words.begin);
  if (fact != nullptr && fact->kind != FindingKind::number && fact->kind != FindingKind::reference) return false;
  if (words.size() != 1 || !flow.word(words.begin).number || words.end >= flow.tokens.size()) return false;
  return flow.clause[words.end] == flow.clause[words.begin] && first_marks(flow, words.end).find('(') != std::string::npos;
}

// "TEN THOUSAND DOLLARS (US$10,000)"
bool says_again(StatementPart& last, const StatementTerm& term, const FlowSide& flow) {
  if (term.kind != TermKind::amount || last.term->kind != TermKind::amount || term.quantity.low != last.term->quantity.low ||
      term.quantity.unit != last.term->quantity.unit)
    return false;
  const TokenRun words = flow.stretch(term.clause, term.span);
  if (words.empty() || last.words.empty() || words.begin < last.words.end || words.begin > last.words.end + 4) return false;
  // "50% to A and 50% to B" are two.
  const std::string_view marks = flow.text[words.begin]->words[flow.tokens[words.begin].first].marks;
  if (marks.find_first_of("(,") == std::string::npos && words.begin > last.words.end) return false;
  last.words.end = words.end;
  return true;
}

// "during such period" and "up to $500 of costs" that was joined to it: what is no time is no part of the time.
void leave_joined_tail(const FlowSide& flow, StatementPart& part) {
  if (part.term->kind != TermKind::time) return;
  std::uint32_t tail = part.words.end;
  for (std::uint32_t i = part.words.end; i > part.words.begin + 1; --i) {
    const Fact* fact = flow.fact(i - 1);
    const bool time = (fact != nullptr && (fact->kind == FindingKind::duration || fact->kind == FindingKind::date)) ||
                      flow.is(i - 1, Cue::compared_before_periods);
    if (flow.partner[i - 1] != none || time) break;
    if (flow.is(i - 1, Cue::word_and_or)) tail = i - 1;
  }
  if (tail + 1 < part.words.end) part.words.end = tail;
}

std::vector<StatementPart> parts_of(const Statement& statement, const FlowSide& flow, const Language& language) {
  std::vector<StatementPart> parts;
  for (const StatementTerm& term : statement.terms) {
    if (is_bare_number(term, is_ratio(term, flow), language) || is_place(term, flow) || counts_nothing(term, flow) ||
        is_listed_pointer(term, flow))
      continue;
    if (!parts.empty() && says_again(parts.back(), term, flow)) continue;
    StatementPart part;
    part.term = &term;
    part.words = flow.stretch(term.clause, term.span);
    part.cue = flow.stretch(term.clause, term.cue);
    part.of = flow.stretch(term.clause, term.of);
    take_rate(flow, part);
    parts.push_back(part);
  }
  parts = with_tails(flow, without_inner_times(parts));
  for (StatementPart& part : parts) leave_joined_tail(flow, part);
  return parts;
}

News news_of(const FlowSide& flow, const std::vector<Told>& told, TokenRun stretch) {
  News news;
  for (std::uint32_t i = stretch.begin; i < stretch.end; ++i) {
    const Weight weight = flow.tokens[i].weight;
    news.of_heavy += weight == Weight::heavy ? 1 : 0;
    if (told[i] != Told::nothing || flow.partner[i] != none) continue;
    news.heavy += weight == Weight::heavy ? 1 : 0;
    news.joint += weight == Weight::joint ? 1 : 0;
  }
  return news;
}

std::uint32_t row_of(const Telling& telling, bool before, std::uint32_t clause) {
  const auto& rows = before ? telling.row_before : telling.row_after;
  return clause < rows.size() && rows[clause] != none ? rows[clause] : 0;
}

// The row whose words it is about: after's, or before's where only before has some.
void place(const Telling& telling, TokenRun before, TokenRun after, Delta& delta) {
  const Flow& flow = telling.flow;
  const auto& items_after = telling.report.after.statements.items;
  const auto& items_before = telling.report.before.statements.items;
  if (delta.after_statement != none) {
    const std::uint32_t clause = after.empty() ? items_after[delta.after_statement].clause : flow.after.clause[after.begin];
    delta.pair = row_of(telling, false, clause);
    if (!after.empty()) delta.after_span = flow.after.span(after);
    const Pair& row = telling.report.alignment.pairs[delta.pair];
    if (!before.empty() && flow.before.clause[before.begin] == row.before) delta.before_span = flow.before.span(before);
  } else {
    const std::uint32_t clause = before.empty() ? items_before[delta.before_statement].clause : flow.before.clause[before.begin];
    delta.pair = row_of(telling, true, clause);
    if (!before.empty()) delta.before_span = flow.before.span(before);
  }
}

}  // namespace

TermKind kind_of_part(const FlowSide& flow, const StatementPart& part) {
  if (part.term->kind != TermKind::time || part.term->quantity.is_present() || part.words.empty()) return part.term->kind;
  const std::string_view first = flow.norm(part.words.begin);
  const bool event = first == "after" || first == "following" || first == "upon" || first == "once";
  for (std::uint32_t i = part.words.begin; i < part.words.end; ++i)
    if (flow.fact(i) != nullptr && flow.fact(i)->kind == FindingKind::date) return TermKind::time;
  return event ? TermKind::condition : TermKind::time;
}

namespace {

// "(j) All dwellings shall": the letter of an item that moved up is no word of it.
void mark_labels(const FlowSide& flow, std::vector<Told>& told) {
  for (const auto& [clause, base] : flow.base) {
    const auto& text = *flow.by_clause.at(clause);
    if (text.items.empty() || text.words.empty()) continue;
    const Word& first = text.words[text.items[0].first];
    const bool bracket =
        first.marks.find('(') != std::string::npos && text.words.size() > 1 && text.words[1].marks.starts_with(')');
    if (bracket && first.norm.size() <= 4 && text.items[0].end == text.items[0].first + 1) told[base] = Told::skeleton;
  }
}

}  // namespace

Telling begin_telling(const Report& report, const Stemmer& stemmer, Flow& flow, LikeBooks& likes) {
  Telling telling{report, stemmer, flow, likes, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  telling.told_before.assign(flow.before.tokens.size(), Told::nothing);
  telling.told_after.assign(flow.after.tokens.size(), Told::nothing);
  telling.field_before = fields_of(report.before.statements, flow.before);
  telling.field_after = fields_of(report.after.statements, flow.after);
  telling.row_before.assign(report.before.document.paragraphs.size(), none);
  telling.row_after.assign(report.after.document.paragraphs.size(), none);
  telling.terms_before = defined_terms(report.before.clauses);
  telling.terms_after = defined_terms(report.after.clauses);
  mark_labels(flow.before, telling.told_before);
  mark_labels(flow.after, telling.told_after);
  const auto& pairs = report.alignment.pairs;
  for (std::uint32_t p = 0; p < pairs.size(); ++p) {
    if (pairs[p].before != none && telling.row_before[pairs[p].before] == none) telling.row_before[pairs[p].before] = p;
    if (pairs[p].after != none && telling.row_after[pairs[p].after] == none) telling.row_after[pairs[p].after] = p;
  }
  return telling;
}

bool is_listed(const Comparison& comparison, std::string_view word, Cue cue) {
  return comparison.telling.report.options.language->cues.has(cue, word);
}

Comparison begin_comparison(Telling& telling, std::uint32_t before, std::uint32_t after) {
  const Statement& b = telling.report.before.statements.items[before];
  const Statement& a = telling.report.after.statements.items[after];
  const Language& language = *telling.report.options.language;
  return {telling, before, after, b, a, parts_of(b, telling.flow.before, language), parts_of(a, telling.flow.after, language),
          {}};
}

bool is_in_joined_item(const Comparison& comparison, bool before, TokenRun quantity) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const TokenRun field = before ? comparison.before_field() : comparison.after_field();
  const auto stays = [&](std::uint32_t i) { return flow.partner[i] != none || flow.clause[i] != flow.clause[quantity.begin]; };
  TokenRun run = quantity;
  while (run.begin > field.begin && !stays(run.begin - 1)) --run.begin;
  while (run.end < field.end && !stays(run.end)) ++run.end;
  const auto joins = [&](std::uint32_t i) { return flow.is(i, Cue::word_and_or); };
  const bool opens = joins(run.begin);
  if (run.empty() || (!opens && !joins(run.end - 1))) return false;
  std::uint32_t own = 0;  // words of weight before the quantity, which name the item
  for (std::uint32_t i = opens ? run.begin + 1 : run.begin; i < run.end; ++i) {
    const bool inside = i >= quantity.begin && i < quantity.end;
    if (!inside && flow.tokens[i].weight == Weight::heavy && flow.fact(i) == nullptr) ++own;
  }
  return own >= 3;
}

bool is_in_edited_limb(const Comparison& comparison, bool before, TokenRun quantity) {
  constexpr std::size_t most = 64;  // parts and tokens that are looked at: what bounds the work
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const auto& parts = before ? comparison.before_parts : comparison.after_parts;
  if (parts.size() > most) return false;
  for (const StatementPart& part : parts) {
    const TermKind kind = kind_of_part(flow, part);
    const bool bound = kind == TermKind::condition || kind == TermKind::exception;
    if (!bound || part.counterpart == none || quantity.begin < part.words.begin || quantity.end > part.words.end) continue;
    TokenRun run = quantity;
    while (run.begin > part.words.begin && run.size() < most && flow.partner[run.begin - 1] == none) --run.begin;
    while (run.end < part.words.end && run.size() < 2 * most && flow.partner[run.end] == none) ++run.end;
    std::uint32_t own = 0;
    for (std::uint32_t i = run.begin; i < run.end; ++i)
      own += (i < quantity.begin || i >= quantity.end) && flow.tokens[i].weight == Weight::heavy ? 1U : 0U;
    if (own >= 3) return true;
  }
  return false;
}

bool is_news_before(const Telling& telling, std::uint32_t token) {
  return telling.flow.before.partner[token] == none && telling.told_before[token] == Told::nothing;
}

bool is_news_after(const Telling& telling, std::uint32_t token) {
  return telling.flow.after.partner[token] == none && telling.told_after[token] == Told::nothing;
}

News news_before(const Telling& telling, TokenRun stretch) { return news_of(telling.flow.before, telling.told_before, stretch); }
News news_after(const Telling& telling, TokenRun stretch) { return news_of(telling.flow.after, telling.told_after, stretch); }

TokenRun news_in(const Telling& telling, bool before, TokenRun stretch) {
  TokenRun news{none, 0};
  for (std::uint32_t i = stretch.begin; i < stretch.end; ++i) {
    if (!(before ? is_news_before(telling, i) : is_news_after(telling, i))) continue;
    if (news.begin == none) news.begin = i;
    news.end = i + 1;
  }
  return news.begin == none ? TokenRun{} : news;
}

namespace {

bool joins_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '@' ||
         c == '_' || c == '/';
}

// "D.7" of a change to its "7", "sub-processor" of one to its "sub": nobody reads half a word.
Span whole_words(const std::string& text, Span span) {
  constexpr std::uint32_t reach = 24;
  Span whole = span;
  while (whole.begin > 0 && span.begin - whole.begin < reach && joins_word(text[whole.begin - 1])) --whole.begin;
  while (whole.end < text.size() && whole.end - span.end < reach && joins_word(text[whole.end])) ++whole.end;
  while (whole.begin < span.begin && !is_ascii_alphanumeric(text[whole.begin])) ++whole.begin;
  while (whole.end > span.end && !is_ascii_alphanumeric(text[whole.end - 1])) --whole.end;
  return whole;
}

}  // namespace

std::string words_of(const Telling& telling, bool before, TokenRun stretch) {
  if (stretch.empty()) return {};
  const FlowSide& flow = before ? telling.flow.before : telling.flow.after;
  const Side& side = before ? telling.report.before : telling.report.after;
  const std::string& text = text_of(side.document, flow.clause[stretch.begin]);
  const Span span = whole_words(text, flow.span(stretch));
  return text.substr(span.begin, span.size());
}

void mark_told(std::vector<Told>& told, TokenRun stretch, Told as) {
  for (std::uint32_t i = stretch.begin; i < stretch.end; ++i) told[i] = as;
}

void tell(Comparison& comparison, DeltaKind kind, TokenRun before, TokenRun after) {
  tell(comparison, kind, before, after, words_of(comparison.telling, true, before), words_of(comparison.telling, false, after));
}

void tell(Comparison& comparison, DeltaKind kind, TokenRun before, TokenRun after, std::string before_words,
          std::string after_words) {
  Telling& telling = comparison.telling;
  Delta delta;
  delta.kind = kind;
  delta.force = comparison.after.force;
  delta.topic = comparison.after.topic;
  delta.who = comparison.after.who;
  delta.act = comparison.after.act;
  delta.before = std::move(before_words);
  delta.after = std::move(after_words);
  delta.before_statement = comparison.before_index;
  delta.after_statement = comparison.after_index;
  place(telling, before, after, delta);
  mark_told(telling.told_before, before, Told::term);
  mark_told(telling.told_after, after, Told::term);
  telling.deltas.push_back(std::move(delta));
}

void tell_whole(Telling& telling, bool before, std::uint32_t index) {
  const Side& side = before ? telling.report.before : telling.report.after;
  const Statement& statement = side.statements.items[index];
  Delta delta;
  delta.kind = before ? DeltaKind::removed : DeltaKind::added;
  delta.force = statement.force;
  delta.topic = statement.topic;
  delta.who = statement.who;
  delta.act = statement.act;
  (before ? delta.before_statement : delta.after_statement) = index;
  const FlowSide& flow = before ? telling.flow.before : telling.flow.after;
  const TokenRun words = flow.stretch(statement.clause, statement.span);
  (before ? delta.before : delta.after) = words_of(telling, before, words);
  place(telling, before ? words : TokenRun{}, before ? TokenRun{} : words, delta);
  telling.deltas.push_back(std::move(delta));
}

}  // namespace clausediff

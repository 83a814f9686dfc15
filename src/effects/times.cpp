// SPDX-License-Identifier: Apache-2.0
// Times for an act and times for which a statement holds that came, went, grew or shrank.
#include <algorithm>
#include <string_view>

#include "effects/comparison.h"
#include "effects/quantities.h"
#include "effects/time_shift.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

// "and after the Term": more of the same. "On or before" is one bound.
bool joins_more(const FlowSide& flow, TokenRun news) {
  for (std::uint32_t i = news.begin; i < news.end; ++i)
    if (flow.is(i, Cue::word_and_or) && (i == 0 || !flow.is(i - 1, Cue::word_on))) return true;
  return false;
}

// A date as its key "2026-06-30"; nullptr where the stretch has none.
const Fact* date_in(const FlowSide& flow, TokenRun words) {
  for (std::uint32_t i = words.begin; i < words.end; ++i)
    if (const Fact* fact = flow.fact(i); fact != nullptr && fact->kind == FindingKind::date) return fact;
  return nullptr;
}

// Minutes since midnight of "3:00 P.M.", or -1.
int clock_in(const FlowSide& flow, TokenRun words) {
  const ClauseTokens* text = words.empty() ? nullptr : flow.text[words.begin];
  if (text == nullptr) return -1;
  for (std::uint32_t w = flow.tokens[words.begin].first; w < flow.tokens[words.end - 1].end; ++w) {
    // Whether the half of the day stands there: "pm", "p m".
    const auto half = [&](std::size_t at, Cue whole, Cue letter) {
      if (at >= text->words.size()) return false;
      const bool spelt = text->words[at].is(letter) && at + 1 < text->words.size() && text->words[at + 1].is(Cue::word_m);
      return spelt || text->words[at].is(whole);
    };
    if (!text->words[w].number) continue;
    const bool minutes = w + 1 < text->words.size() && text->words[w + 1].number && text->words[w + 1].marks == ":";
    if (text->words[w].norm.find('.') != std::string::npos) continue;  // "1.25:1.0" is a ratio
    const std::size_t behind = w + (minutes ? 2U : 1U);
    const bool morning = half(behind, Cue::period_morning, Cue::word_a);
    const bool afternoon = half(behind, Cue::period_afternoon, Cue::word_p);
    if (!morning && !afternoon && !minutes) continue;
    int hour = std::atoi(text->words[w].entry->norm.c_str());
    if (afternoon && hour < 12) hour += 12;
    if (morning && hour == 12) hour = 0;
    return hour * 60 + (minutes ? std::atoi(text->words[w + 1].entry->norm.c_str()) : 0);
  }
  return -1;
}

bool has_word(const FlowSide& flow, TokenRun words, Cue wanted) {
  for (std::uint32_t i = words.begin; i < words.end; ++i)
    if (flow.is(i, wanted)) return true;
  return false;
}

bool is_endless(const FlowSide& flow, TokenRun words) { return has_word(flow, words, Cue::period_endless); }

DeltaKind kind_of(bool longer) { return longer ? DeltaKind::time_longer : DeltaKind::time_shorter; }

// "the fees paid in the twelve months before the claim": the period says how much, not when.
bool measures_sum(const FlowSide& flow, const StatementPart& part) {
  if (!part.term->quantity.is_present() || part.words.empty()) return false;
  const std::uint32_t clause = flow.clause[part.words.begin];
  bool back = false;
  for (std::uint32_t i = part.words.begin > 3 ? part.words.begin - 3 : 0; i < part.words.end + 4 && i < flow.tokens.size(); ++i)
    back = back || (flow.clause[i] == clause && flow.is(i, Cue::period_looks_back));
  if (!back) return false;
  for (std::uint32_t i = part.words.begin; i > 0 && i + 14 > part.words.begin && flow.clause[i - 1] == clause; --i)
    if (flow.is(i - 1, Cue::period_sums)) return true;
  return false;
}

// "six months' salary": the mark stands before the next word.
bool is_unmarked_possessive(const FlowSide& flow, std::uint32_t at) {
  const auto& words = flow.text[at]->words;
  return flow.tokens[at].end < words.size() && words[flow.tokens[at].end].marks.find('\'') != std::string::npos;
}

// "20 days of paid holiday", "six months' base salary": the length says how much, not when.
bool counts_goods(const FlowSide& flow, const StatementPart& part) {
  if (!part.term->quantity.is_present() || part.words.empty()) return false;
  std::uint32_t at = part.words.begin;
  while (at < part.words.end && flow.fact(at) == nullptr) ++at;
  const bool opens = at + 1 < flow.tokens.size() && flow.clause[at + 1] == flow.clause[part.words.begin] &&
                     (flow.is(at + 1, Cue::word_of) || (at < flow.tokens.size() && flow.word(at).possessive) ||
                      is_unmarked_possessive(flow, at));
  if (!opens) return false;
  for (std::uint32_t i = at + 1; i < flow.tokens.size() && i < at + 6 && flow.clause[i] == flow.clause[at]; ++i) {
    if (flow.text[i]->words[flow.tokens[i].first].marks.find_first_of(",;.") != std::string::npos) return false;
    if (flow.is(i, Cue::period_goods)) return true;
    if (i > at + 1 && flow.is(i, Cue::period_anchors)) return false;
  }
  return false;
}

DeltaKind kind_of_pair(const Comparison& comparison, const StatementPart& before, const StatementPart& after) {
  const FlowSide& b = comparison.before_flow();
  const FlowSide& a = comparison.after_flow();
  if (const int shift = shift_from_event(comparison, before, after); shift != 0) return kind_of(shift > 0);
  if (is_endless(b, before.words) != is_endless(a, after.words)) return kind_of(is_endless(a, after.words));
  const Fact* was = date_in(b, before.words);
  const Fact* is = date_in(a, after.words);
  const auto has_year = [](const Fact& date) { return date.key[0] != '0'; };  // "by March 31 of each year" has none
  if (was != nullptr && is != nullptr && was->key != is->key && was->key.size() == is->key.size() &&
      has_year(*was) == has_year(*is))
    return kind_of(is->key > was->key);
  const int clock_before = clock_in(b, before.words);
  const int clock_after = clock_in(a, after.words);
  if (clock_before >= 0 && clock_after >= 0 && clock_before != clock_after) return kind_of(clock_after > clock_before);
  const auto in_advance = [](const FlowSide& flow, TokenRun words) { return has_word(flow, words, Cue::word_advance); };
  const auto in_arrear = [](const FlowSide& flow, TokenRun words) { return has_word(flow, words, Cue::period_arrears); };
  if (in_advance(b, before.words) && in_arrear(a, after.words)) return kind_of(true);
  if (in_arrear(b, before.words) && in_advance(a, after.words)) return kind_of(false);
  // "or thereafter" → "or for two years thereafter"
  const auto stays_open = [](const FlowSide& flow, const StatementPart& part) {
    return !part.term->quantity.is_present() && has_word(flow, part.words, Cue::word_thereafter);
  };
  if (stays_open(b, before) && after.term->quantity.is_present()) return kind_of(false);
  if (stays_open(a, after) && before.term->quantity.is_present()) return kind_of(true);
  // "during the Term" → "during and after the Term": more of the same.
  if (!before.term->quantity.is_present() && !after.term->quantity.is_present()) {
    const TokenRun less = news_in(comparison.telling, true, before.words);
    const TokenRun more = news_in(comparison.telling, false, after.words);
    if (less.empty() && joins_more(a, more)) return DeltaKind::time_longer;
    if (more.empty() && joins_more(b, less)) return DeltaKind::time_shorter;
  }
  const Order order =
      compare_quantities(before.term->quantity, after.term->quantity, *comparison.telling.report.options.language);
  if (order == Order::more || order == Order::less) return kind_of(order == Order::more);
  return DeltaKind::time_changed;
}

bool is_time(const FlowSide& flow, const StatementPart& part) { return kind_of_part(flow, part) == TermKind::time; }

bool has_news(const Comparison& comparison, const StatementPart& before, const StatementPart& after) {
  const News less = news_before(comparison.telling, before.words);
  const News more = news_after(comparison.telling, after.words);
  return less.heavy + less.joint + more.heavy + more.joint > 0;
}

// "within thirty days of completion" leaves all of them, "thirty days after completion" the last.
bool is_deadline(const FlowSide& flow, TokenRun words) {
  bool after = false;
  bool counted = false;
  bool until = false;
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    counted = counted || flow.fact(i) != nullptr;
    until = until || (!counted && flow.is(i, Cue::shift_until));
    // "after June 10" begins where "by June 10" ends.
    after = after || (counted ? flow.is(i, Cue::loose_event) : flow.is(i, Cue::shift_past));
  }
  const bool stands_before = words.begin > 0 && flow.is(words.begin - 1, Cue::shift_floor);
  return until || stands_before || !after;
}

// "by", "within", "not later than": all say up to when.
bool differs_in_cue_alone(const Comparison& comparison, const StatementPart& before, const StatementPart& after) {
  const auto is_cue = [](const FlowSide& flow, std::uint32_t i) {
    return flow.tokens[i].weight == Weight::light || is_standard_word(flow.word(i)) || flow.is(i, Cue::shift_limits) ||
           (flow.is(i, Cue::word_than) && flow.tokens[i].end - flow.tokens[i].first >= 3);
  };
  // "during or after the Term": one more time.
  if (joins_more(comparison.before_flow(), news_in(comparison.telling, true, before.words)) !=
      joins_more(comparison.after_flow(), news_in(comparison.telling, false, after.words)))
    return false;
  if (is_deadline(comparison.before_flow(), before.words) != is_deadline(comparison.after_flow(), after.words)) return false;
  for (std::uint32_t i = before.words.begin; i < before.words.end; ++i)
    if (is_news_before(comparison.telling, i) && !is_cue(comparison.before_flow(), i)) return false;
  for (std::uint32_t i = after.words.begin; i < after.words.end; ++i)
    if (is_news_after(comparison.telling, i) && !is_cue(comparison.after_flow(), i)) return false;
  return true;
}

// The same time at another place of the sentence.
bool says_same(const Comparison& comparison, const StatementPart& before, const StatementPart& after) {
  const auto ids_of = [](const FlowSide& flow, TokenRun words) {
    std::vector<std::uint32_t> ids;
    for (std::uint32_t i = words.begin; i < words.end; ++i) {
      const bool on_or = flow.is(i, Cue::word_before) && i > words.begin && flow.is(i - 1, Cue::shift_on_or);
      const bool cue = on_or || flow.is(i, Cue::shift_limits) || flow.is(i, Cue::word_than);
      if (flow.tokens[i].weight == Weight::heavy && !cue) ids.push_back(flow.tokens[i].id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
  };
  if (joins_more(comparison.before_flow(), news_in(comparison.telling, true, before.words)) !=
      joins_more(comparison.after_flow(), news_in(comparison.telling, false, after.words)))
    return false;
  if (is_deadline(comparison.before_flow(), before.words) != is_deadline(comparison.after_flow(), after.words)) return false;
  const auto ids = ids_of(comparison.before_flow(), before.words);
  return !ids.empty() && ids == ids_of(comparison.after_flow(), after.words);
}

void compare_two_times(Comparison& comparison, const StatementPart& before, const StatementPart& after) {
  if (!has_news(comparison, before, after) || differs_in_cue_alone(comparison, before, after)) return;
  if (says_same(comparison, before, after)) {
    mark_told(comparison.telling.told_before, before.words, Told::skeleton);
    mark_told(comparison.telling.told_after, after.words, Told::skeleton);
    return;
  }
  const FlowSide& b = comparison.before_flow();
  const FlowSide& a = comparison.after_flow();
  const bool open_before = !before.term->quantity.is_present() && has_word(b, before.words, Cue::word_time);
  const bool open_after = !after.term->quantity.is_present() && has_word(a, after.words, Cue::word_time);
  // "at any time, for any reason": the time itself stays.
  if (open_before && open_after) return;
  if (open_before && has_word(a, after.words, Cue::word_time) && has_word(a, after.words, Cue::word_notice))
    return tell(comparison, DeltaKind::condition_added, {}, news_in(comparison.telling, false, after.words));
  DeltaKind kind = kind_of_pair(comparison, before, after);
  if ((measures_sum(b, before) && measures_sum(a, after)) || (counts_goods(b, before) && counts_goods(a, after)))
    kind = kind == DeltaKind::time_longer    ? DeltaKind::amount_increased
           : kind == DeltaKind::time_shorter ? DeltaKind::amount_decreased
                                             : DeltaKind::amount_changed;
  tell(comparison, kind, before.words, after.words);
}

bool is_open_time(const Telling& telling, bool before, const StatementPart& part) {
  if (!is_time(before ? telling.flow.before : telling.flow.after, part) || part.counterpart != none) return false;
  const News news = before ? news_before(telling, part.words) : news_after(telling, part.words);
  return news.heavy > 0 && part.gone;
}

// "thirty days' notice"
bool is_notice(const FlowSide& flow, const StatementPart& part) {
  std::uint32_t i = part.words.begin;
  while (i < part.words.end && flow.fact(i) == nullptr) ++i;
  if (i == part.words.end) return false;
  for (++i; i < flow.tokens.size() && i < part.words.end + 5 && flow.clause[i] == flow.clause[part.words.begin]; ++i) {
    if (flow.is(i, Cue::word_notice)) return true;
    // "thirty days after receipt of notice": the notice is the event.
    if (flow.fact(i) != nullptr || flow.is(i, Cue::shift_before_event)) return false;
  }
  return false;
}

// "reasonable notice" → "ten days' notice": the word on the other side that said how long; empty where there is none.
TokenRun vague_notice(const Comparison& comparison, bool before, const StatementPart& part) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const FlowSide& other = before ? comparison.after_flow() : comparison.before_flow();
  for (std::uint32_t i = part.words.end; i < flow.tokens.size() && i < part.words.end + 3; ++i) {
    // "within two days, give notice": a time of its own
    if (flow.by_clause.at(flow.clause[i])->words[flow.tokens[i].first].marks.find(',') != std::string::npos) return {};
    if (!flow.is(i, Cue::word_notice) || flow.partner[i] == none) continue;
    for (std::uint32_t k = flow.partner[i]; k > 0 && k + 4 > flow.partner[i]; --k) {
      const bool news = before ? is_news_after(comparison.telling, k - 1) : is_news_before(comparison.telling, k - 1);
      if (news && (is_standard_word(other.word(k - 1)) || other.is(k - 1, Cue::loose_vague))) return {k - 1, k};
    }
  }
  return {};
}

// A period of notice that comes or goes is a condition; a new length of it is a time.
DeltaKind whole_kind(const FlowSide& flow, const StatementPart& part, DeltaKind time, DeltaKind condition) {
  return is_notice(flow, part) ? condition : time;
}

// "as soon as practicable following the sale, but in no event beyond ninety days": what differs is the length, a time of its own.
bool says_length_inside(const Comparison& comparison, const StatementPart& part) {
  if (part.term->quantity.is_present()) return false;
  const TokenRun news = news_in(comparison.telling, true, part.words);
  return !news.empty() &&
         std::any_of(comparison.before_parts.begin(), comparison.before_parts.end(), [&](const StatementPart& inner) {
           return &inner != &part && inner.term->kind == TermKind::time && inner.term->quantity.is_present() &&
                  inner.words.begin >= part.words.begin && inner.words.end <= part.words.end && news.begin >= inner.words.begin &&
                  news.end <= inner.words.end;
         });
}

// "ten days after completion" → "on completion", "within a week of receipt" → "on receipt": the length went and the event stays.
// 1: the event itself is later than the time was, -1: earlier; 0: it is no such edit.
int shift_to_event(const Comparison& comparison, bool before, const StatementPart& part) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const FlowSide& other = before ? comparison.after_flow() : comparison.before_flow();
  if (!part.term->quantity.is_present()) return 0;
  std::uint32_t i = part.words.begin;
  while (i < part.words.end && flow.fact(i) == nullptr) ++i;
  int shift = 0;
  for (++i; i < part.words.end; ++i) {
    if (flow.is(i, Cue::shift_ahead)) shift = 1;
    if (flow.is(i, Cue::shift_behind) && shift == 0) shift = -1;
    if (flow.tokens[i].weight == Weight::heavy && shift != 0 && !flow.is(i, Cue::shift_ahead) && !flow.is(i, Cue::shift_after))
      break;
  }
  if (shift == 0 || i >= part.words.end || flow.partner[i] == none) return 0;
  for (std::uint32_t k = flow.partner[i], steps = 0; k > 0 && steps < 5; --k, ++steps) {
    if (other.clause[k - 1] != other.clause[flow.partner[i]]) return 0;
    if (other.is(k - 1, Cue::shift_on)) return shift;
    if (other.fact(k - 1) != nullptr) return 0;
  }
  return 0;
}

// A word such as "perpetual" that came or went on one side; none where there is none.
std::uint32_t endless_word(const Comparison& comparison, bool before) {
  const TokenRun field = before ? comparison.before_field() : comparison.after_field();
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  for (std::uint32_t i = field.begin; i < field.end; ++i)
    if ((before ? is_news_before(comparison.telling, i) : is_news_after(comparison.telling, i)) && is_endless(flow, {i, i + 1}))
      return i;
  return none;
}

// "for the term of", "for the life of": words that say how long came or went on the other side than `before`.
bool loses_period(const Comparison& comparison, bool before) {
  const FlowSide& flow = before ? comparison.after_flow() : comparison.before_flow();
  const TokenRun field = before ? comparison.after_field() : comparison.before_field();
  for (std::uint32_t i = field.begin; i < field.end; ++i) {
    if (!(before ? is_news_after(comparison.telling, i) : is_news_before(comparison.telling, i))) continue;
    if (flow.is(i, Cue::period_spans) && i > field.begin && i + 1 < flow.tokens.size() && flow.is(i + 1, Cue::word_of) &&
        (flow.is(i - 1, Cue::shift_during) || flow.is(i - 1, Cue::word_for) ||
         (i > field.begin + 1 && flow.is(i - 2, Cue::word_for))))
      return true;
  }
  return false;
}

// A time that came or went by itself.
void tell_open_time(Comparison& comparison, bool before, const StatementPart& part) {
  if (is_in_joined_item(comparison, before, part.words) || is_in_edited_limb(comparison, before, part.words)) return;
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  DeltaKind time = before ? DeltaKind::time_removed : DeltaKind::time_added;
  if (const std::uint32_t endless = endless_word(comparison, !before); part.term->quantity.is_present() && endless != none) {
    // "perpetual" → "for ten years", wherever the two stand
    const TokenRun word{endless, endless + 1};
    return before ? tell(comparison, DeltaKind::time_longer, part.words, word)
                  : tell(comparison, DeltaKind::time_shorter, word, part.words);
  }
  // "for the term of confidentiality" → "in perpetuity"
  if (is_endless(flow, part.words) && loses_period(comparison, before)) time = kind_of(!before);
  if (const TokenRun vague = vague_notice(comparison, before, part); !vague.empty())
    return tell(comparison, DeltaKind::time_changed, before ? part.words : vague, before ? vague : part.words);
  // "upon receipt shall appoint" → "within ten days of receipt"; what is to be paid on receipt is paid later then.
  const bool deadline = !before && flow.is(part.words.begin, Cue::shift_deadline) &&
                        !comparison.telling.report.options.language->cues.has(Cue::shift_paying, comparison.after.act);
  if (const int shift = shift_to_event(comparison, before, part); shift != 0 && !deadline) time = kind_of((shift > 0) == before);
  const DeltaKind kind = whole_kind(flow, part, time, before ? DeltaKind::condition_removed : DeltaKind::condition_added);
  tell(comparison, kind, before ? part.words : TokenRun{}, before ? TokenRun{} : part.words);
}

/// On which side of its event a time lies.
enum class Place : std::uint8_t { nothing, before, during, after };

Place place_of(const FlowSide& flow, std::uint32_t at) {
  if (flow.is(at, Cue::shift_ahead)) return Place::before;
  if (flow.is(at, Cue::shift_during)) return Place::during;
  return flow.is(at, Cue::shift_past) ? Place::after : Place::nothing;
}

bool is_joint(const FlowSide& flow, std::uint32_t at) { return flow.is(at, Cue::word_and_or); }

// "during the term" → "during and after the term": the words that joined; empty where none did.
TokenRun joined_place(const Comparison& comparison, bool before, std::uint32_t at) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const TokenRun field = before ? comparison.before_field() : comparison.after_field();
  const auto is_news = [&](std::uint32_t i) {
    return before ? is_news_before(comparison.telling, i) : is_news_after(comparison.telling, i);
  };
  if (!is_news(at) || place_of(flow, at) == Place::nothing) return {};
  const bool joint = at >= field.begin + 2 && is_joint(flow, at - 1) && is_news(at - 1) && flow.partner[at - 2] != none;
  // "during the term and thereafter": the other time stands further back.
  bool behind = joint && place_of(flow, at - 2) != Place::nothing;
  for (std::uint32_t i = at; joint && flow.is(at, Cue::word_thereafter) && i > field.begin && i + 10 > at; --i)
    behind = behind || place_of(flow, i - 1) == Place::during;
  if (behind) return {at - 1, at + 1};
  if (at + 2 < field.end && is_joint(flow, at + 1) && is_news(at + 1) && flow.partner[at + 2] != none &&
      place_of(flow, at + 2) != Place::nothing)
    return {at, at + 2};
  return {};
}

// The word of after that took the place of "before" in "before delivery", where the event stays; none where there is none.
std::uint32_t turned_place(const Comparison& comparison, std::uint32_t at) {
  const FlowSide& b = comparison.before_flow();
  const FlowSide& a = comparison.after_flow();
  if (!is_news_before(comparison.telling, at) || place_of(b, at) == Place::nothing) return none;
  if (at > 0 && b.fact(at - 1) != nullptr) return none;  // "ten days before": a length of its own
  std::uint32_t event = at + 1;
  while (event < comparison.before_field().end && event < at + 4 && b.tokens[event].weight != Weight::heavy) ++event;
  if (event >= comparison.before_field().end || b.partner[event] == none) return none;
  for (std::uint32_t i = b.partner[event]; i > comparison.after_field().begin && i + 4 > b.partner[event]; --i)
    if (is_news_after(comparison.telling, i - 1) && place_of(a, i - 1) != Place::nothing) return i - 1;
  return none;
}

// "before delivery" → "after delivery"; "during the term" → "during and after the term".
void compare_places(Comparison& comparison) {
  for (const bool before : {true, false}) {
    const TokenRun field = before ? comparison.before_field() : comparison.after_field();
    for (std::uint32_t i = field.begin; i < field.end; ++i) {
      const TokenRun joined = joined_place(comparison, before, i);
      if (joined.empty()) continue;
      tell(comparison, kind_of(!before), before ? joined : TokenRun{}, before ? TokenRun{} : joined);
    }
  }
  const FlowSide& b = comparison.before_flow();
  const FlowSide& a = comparison.after_flow();
  for (std::uint32_t i = comparison.before_field().begin; i < comparison.before_field().end; ++i) {
    const std::uint32_t other = turned_place(comparison, i);
    if (other == none || place_of(b, i) == place_of(a, other)) continue;
    const bool later = place_of(b, i) == Place::before && place_of(a, other) == Place::after;
    const bool earlier = place_of(b, i) == Place::after && place_of(a, other) == Place::before;
    tell(comparison, later || earlier ? kind_of(later) : DeltaKind::time_changed, {i, i + 1}, {other, other + 1});
  }
}

}  // namespace

void compare_times(Comparison& comparison) {
  compare_places(comparison);
  for (const StatementPart& before : comparison.before_parts)
    if (is_time(comparison.before_flow(), before) && before.counterpart != none && !says_length_inside(comparison, before))
      compare_two_times(comparison, before, comparison.after_parts[before.counterpart]);
  auto next = comparison.after_parts.begin();
  for (const StatementPart& before : comparison.before_parts) {
    if (!is_open_time(comparison.telling, true, before)) continue;
    next = std::find_if(next, comparison.after_parts.end(),
                        [&](const StatementPart& part) { return is_open_time(comparison.telling, false, part); });
    if (next == comparison.after_parts.end()) {
      tell_open_time(comparison, true, before);
      continue;
    }
    const bool notice = is_notice(comparison.before_flow(), before);
    if (notice !=
        is_notice(comparison.after_flow(), *next)) {  // "at any time" → "on thirty days' notice": one goes, the other comes
      tell(comparison, notice ? DeltaKind::condition_removed : DeltaKind::time_removed, before.words, {});
      tell(comparison, notice ? DeltaKind::time_added : DeltaKind::condition_added, {}, next->words);
    } else {
      compare_two_times(comparison, before, *next);
    }
    ++next;
  }
  for (const StatementPart& after : comparison.after_parts)
    if (is_open_time(comparison.telling, false, after)) tell_open_time(comparison, false, after);
}

}  // namespace clausediff

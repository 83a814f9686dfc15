// SPDX-License-Identifier: Apache-2.0
// Amounts, percentages, durations, dates and counts: paired by place, compared by value.
#include <algorithm>
#include <array>
#include <cmath>

#include "rules/rule_list.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

struct LooseFact {
  const Fact* fact = nullptr;
  std::uint32_t group = none;
  bool settled = false;
};

bool listed(const Fact& fact) { return fact.kind != FindingKind::reference; }

std::vector<LooseFact> loose_facts(const Unit& unit, const View& view) {
  std::vector<LooseFact> loose;
  for (const Fact& fact : view.own.facts) {
    if (!listed(fact) || view.partner[fact.begin] != no_word) continue;
    const std::uint32_t group = group_inside(unit, view, fact.begin, fact.end);
    if (group != none) loose.push_back({&fact, group, false});
  }
  return loose;
}

// Counted in the same thing: "10 business days" and "11 business days", not "60 days" and "two months".
bool same_measure(const Fact& before, const Fact& after) {
  const auto tail = [](const std::string& key) { return key.substr(std::min(key.find_first_not_of("0123456789."), key.size())); };
  return before.unit == after.unit && tail(before.key) == tail(after.key);
}

Direction direction_of(const Fact& before, const Fact& after) {
  if (before.kind == FindingKind::date) return Direction::changed;
  if (before.kind == FindingKind::amount && before.unit != after.unit) return Direction::changed;
  if (after.low > before.high) return Direction::increased;
  if (after.high < before.low) return Direction::decreased;
  if (same_measure(before, after) && before.low != after.low)
    return after.low > before.low ? Direction::increased : Direction::decreased;
  return Direction::changed;
}

/// "a month", "per annum" behind a sum.
bool begins_rate_time(const Reading& reading, std::size_t at) {
  if (at >= reading.words.size() || reading.fact_of[at] == no_word || !reading.words[at].marks.empty() ||
      reading.words[at].number)
    return false;
  const Fact& fact = reading.facts[reading.fact_of[at]];
  return fact.kind == FindingKind::duration && fact.begin == at && fact.end == at + 2;
}

/// What an amount is for, behind it: "/TB/month", "per unit", "for each copy", "a month". Without nouns where nothing says so.
struct Base {
  WordRange range;
  std::vector<std::size_t> nouns;  // words
};

Base base_behind(const Reading& reading, const Fact& fact) {
  Base base{{fact.end, fact.end}, {}};
  std::size_t& at = base.range.end;
  const auto is = [&](std::size_t i, Cue cue) {
    return i < reading.words.size() && reading.words[i].is(cue) && reading.words[i].marks.empty();
  };
  for (bool more = true; more;) {
    const std::size_t noun = is(at, Cue::rate_for) ? at + 2 : at + 1;
    const bool per = is(noun - 1, Cue::rate_each);
    more = true;
    if (at < reading.words.size() && reading.words[at].joined && reading.words[at].marks == "/")
      base.nouns.push_back(at), ++at;
    else if ((per && noun < reading.words.size()) || begins_rate_time(reading, at))
      base.nouns.push_back(noun), at = noun + 1;
    else
      more = false;
  }
  return base;
}

/// A sum for one thing is neither more nor less than a sum for another.
bool same_nouns(const Unit& unit, const Base& before, const Base& after) {
  return std::equal(before.nouns.begin(), before.nouns.end(), after.nouns.begin(), after.nouns.end(),
                    [&](std::size_t b, std::size_t a) { return unit.before.words[b].stem == unit.after.words[a].stem; });
}

bool is_thing(const Reading& reading, const Base& base) {
  return !base.nouns.empty() && reading.fact_of[base.nouns.front()] == no_word;
}

bool has_base(FindingKind kind) { return kind == FindingKind::amount || kind == FindingKind::percentage; }

// How well two quantities of one edit fit: the words beside them.
int likeness(const Unit& unit, const Fact& before, const Fact& after) {
  const auto& a = unit.before.words;
  const auto& b = unit.after.words;
  int score = before.weak == after.weak ? 1 : 0;
  if (before.end < a.size() && after.end < b.size() && a[before.end].stem == b[after.end].stem) score += 3;
  if (before.begin > 0 && after.begin > 0 && a[before.begin - 1].stem == b[after.begin - 1].stem) score += 2;
  if (!before.unit.empty() && before.unit == after.unit) score += 1;
  return score;
}

class QuantityCheck {
 public:
  QuantityCheck(const Unit& unit, std::vector<Draft>& drafts)
      : unit_(unit), drafts_(drafts), gone_(loose_facts(unit, before_view(unit))), come_(loose_facts(unit, after_view(unit))) {}

  void run() {
    settle_equal(true);
    pair(true);
    settle_equal(false);
    pair(false);
    for (const LooseFact& loose : gone_)
      if (!loose.settled && !loose.fact->weak) emit(Direction::removed, loose.fact, nullptr);
    for (const LooseFact& loose : come_)
      if (!loose.settled && !loose.fact->weak) emit(Direction::added, nullptr, loose.fact);
    check_bases();
  }

 private:
  void settle_equal(bool same_group) {
    for (LooseFact& gone : gone_)
      for (LooseFact& come : come_)
        if (!gone.settled && !come.settled && gone.fact->kind == come.fact->kind && gone.fact->key == come.fact->key &&
            (!same_group || gone.group == come.group))
          gone.settled = come.settled = true;
  }

  bool near(const LooseFact& gone, const LooseFact& come, bool same_group) const {
    if (same_group) return gone.group == come.group;
    const WordRange a = sentence_at(unit_.before, gone.fact->begin);
    const WordRange b = sentence_at(unit_.after, come.fact->begin);
    for (std::size_t i = a.begin; i < a.end; ++i)
      if (unit_.to_after[i] != no_word && unit_.to_after[i] >= b.begin && unit_.to_after[i] < b.end) return true;
    return false;
  }

  void pair(bool same_group) {
    for (LooseFact& gone : gone_) {
      if (gone.settled) continue;
      LooseFact* best = nullptr;
      int best_score = -1;
      for (LooseFact& come : come_) {
        if (come.settled || come.fact->kind != gone.fact->kind || !near(gone, come, same_group) ||
            (gone.fact->weak && come.fact->weak && gone.fact->kind != FindingKind::duration &&
             gone.fact->kind != FindingKind::amount))
          continue;
        const int score = likeness(unit_, *gone.fact, *come.fact);
        if (score > best_score) best = &come, best_score = score;
      }
      if (best == nullptr || (!same_group && (gone.fact->weak || best->fact->weak))) continue;
      gone.settled = best->settled = true;
      if (!has_base(gone.fact->kind) || !emit_with_bases(*gone.fact, *best->fact))
        emit(direction_of(*gone.fact, *best->fact), gone.fact, best->fact);
    }
  }

  // "$5 per TB" → "$5 per GB": the sum stands and what it is for does not. Times ("per month") are periods of their own.
  void check_bases() {
    for (const Fact& before : unit_.before.facts) {
      if (before.kind != FindingKind::amount || unit_.to_after[before.begin] == no_word) continue;
      const std::size_t same = unit_.after.fact_of[unit_.to_after[before.begin]];
      if (same == no_word || unit_.after.facts[same].kind != before.kind || unit_.after.facts[same].key != before.key) continue;
      const Fact& after = unit_.after.facts[same];
      const Base b = base_behind(unit_.before, before);
      const Base a = base_behind(unit_.after, after);
      if (is_thing(unit_.before, b) && is_thing(unit_.after, a) && unit_.to_after[b.nouns.front()] == no_word &&
          !same_nouns(unit_, b, a))
        emit_bases(before, b, after, a);
    }
  }

  // "0.97 a TB" → "0.10 a GB" is no fall: both are told with what they are for, and a time in it is no period of its own.
  // False where both are for the same.
  bool emit_with_bases(const Fact& before, const Fact& after) {
    const Base b = base_behind(unit_.before, before);
    const Base a = base_behind(unit_.after, after);
    if (same_nouns(unit_, b, a)) return false;
    settle_inside(gone_, b.range);
    settle_inside(come_, a.range);
    emit_bases(before, b, after, a);
    return true;
  }

  static void settle_inside(std::vector<LooseFact>& loose, WordRange range) {
    for (LooseFact& one : loose)
      if (one.fact->begin >= range.begin && one.fact->end <= range.end) one.settled = true;
  }

  void emit_bases(const Fact& before, const Base& before_base, const Fact& after, const Base& after_base) {
    drafts_.push_back(
        drafted(before.kind, Direction::changed, {before.begin, before_base.range.end}, {after.begin, after_base.range.end}));
  }

  // The size of the change; the words on both sides are quoted beside it.
  static std::string detail_of(Direction direction, const Fact& before, const Fact& after) {
    if ((direction != Direction::increased && direction != Direction::decreased) || before.low <= 0) return {};
    const bool loose = before.low < before.high || after.low < after.high;
    if (before.kind == FindingKind::duration && loose)
      return {};  // months and years have no one length: their share would be false precision
    const double middle_before = (before.low + before.high) / 2;
    const double change = std::fabs((after.low + after.high) / 2 - middle_before) / middle_before * 100;
    if (change >= 1000) return "× " + plain_value(std::round(change / 10 + 10) / 10);  // who counts in thousands of per cent?
    const double scale = change >= 10 ? 1 : change >= 1 ? 10 : 100;  // two figures, so that a small change is not shown as none
    if (std::round(change * scale) == 0) return {};
    return (direction == Direction::increased ? "+" : "−") + plain_value(std::round(change * scale) / scale) + " %";
  }

  void emit(Direction direction, const Fact* before, const Fact* after) {
    const auto words = [](const Fact* fact) { return fact == nullptr ? WordRange{} : WordRange{fact->begin, fact->end}; };
    Draft draft = drafted(before != nullptr ? before->kind : after->kind, direction, words(before), words(after));
    if (before != nullptr && after != nullptr) draft.detail = detail_of(direction, *before, *after);
    drafts_.push_back(std::move(draft));
  }

  const Unit& unit_;
  std::vector<Draft>& drafts_;
  std::vector<LooseFact> gone_;
  std::vector<LooseFact> come_;
};

void check_quantities(const Unit& unit, std::vector<Draft>& drafts) {
  if (!unit.whole) QuantityCheck(unit, drafts).run();
}

std::string noun_of(FindingKind kind) {
  switch (kind) {
    case FindingKind::amount:
      return "amount";
    case FindingKind::percentage:
      return "rate";
    case FindingKind::duration:
      return "period";
    case FindingKind::date:
      return "date";
    default:
      return "number";
  }
}

std::string quantity_sentence(const Wording& wording) {
  const auto& [input, unit, draft, words] = wording;
  const std::string noun = noun_of(draft.kind);
  const std::string article = noun == "amount" ? "an " : "a ";
  if (words.before.empty()) return "The clause now names " + article + noun + ": " + words.after + ".";
  if (words.after.empty()) return "The clause no longer names " + article + noun + ": " + words.before + ".";
  const std::string verb = draft.direction == Direction::increased   ? " rises from "
                           : draft.direction == Direction::decreased ? " falls from "
                                                                     : " changes from ";
  return "The " + noun + verb + words.before + " to " + words.after + ".";
}

}  // namespace

const Rule amount_rule = {
    FindingKind::amount, Severity::high,   Severity::high,   "", "A sum of money or its currency.", "$1,000,000",
    "$500,000",          check_quantities, quantity_sentence};
const Rule percentage_rule = {
    FindingKind::percentage, Severity::medium, Severity::medium, "", "A rate, a fraction or a multiple.", "5%", "7.5%", nullptr,
    quantity_sentence};
const Rule duration_rule = {FindingKind::duration,
                            Severity::medium,
                            Severity::medium,
                            "",
                            "A length of time, in calendar or business days, months, years.",
                            "thirty (30) days",
                            "60 days",
                            nullptr,
                            quantity_sentence};
const Rule date_rule = {FindingKind::date, Severity::medium, Severity::medium, "", "A calendar date.", "31 December 2025",
                        "June 30, 2026",   nullptr,          quantity_sentence};
const Rule number_rule = {
    FindingKind::number, Severity::low, Severity::low,    "", "Any other quantity that counts.", "five copies",
    "two copies",        nullptr,       quantity_sentence};

}  // namespace clausediff

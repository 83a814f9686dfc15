// SPDX-License-Identifier: Apache-2.0
// Terms among the words that came or went which stand outside all terms of the statement: a time before the subject, a sum in an
// apposition, a condition behind a semicolon. Only news is read: what stayed needs no name.
#include <algorithm>
#include <string_view>

#include "effects/comparison.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

class Finder {
 public:
  Finder(const FlowSide& flow, TokenRun field, std::vector<StatementPart>& parts, std::deque<StatementTerm>& terms)
      : flow_(flow), field_(field), parts_(parts), terms_(terms), covered_(field.size(), false), bound_(field.size(), false) {
    for (const StatementPart& part : parts) {
      const bool bound = part.term->kind == TermKind::condition || part.term->kind == TermKind::exception;
      const bool number = part.term->kind == TermKind::time || part.term->kind == TermKind::amount;
      for (std::uint32_t i = std::max(part.words.begin, field.begin); i < std::min(part.words.end, field.end); ++i) {
        if (bound) bound_[i - field.begin] = true;
        if (number) covered_[i - field.begin] = true;
      }
    }
  }

  /// `head` is where the actor or the subject begins.
  void find(std::uint32_t head) {
    find_opening(head);
    for (std::uint32_t i = field_.begin; i < field_.end; ++i) {
      if (flow_.partner[i] != none) continue;
      if (!bound_[i - field_.begin] && find_bound(i)) continue;
      if (!covered_[i - field_.begin]) find_quantity(i);
    }
    std::stable_sort(parts_.begin(), parts_.end(),
                     [](const StatementPart& x, const StatementPart& y) { return x.words.begin < y.words.begin; });
  }

 private:
  const Word& first_word(std::uint32_t i) const { return flow_.text[i]->words[flow_.tokens[i].first]; }

  void add(TermKind kind, TokenRun words, Quantity quantity) {
    StatementTerm term;
    term.kind = kind;
    term.clause = flow_.clause[words.begin];
    term.span = {flow_.tokens[words.begin].span.begin, flow_.tokens[words.end - 1].span.end};
    term.quantity = std::move(quantity);
    terms_.push_back(std::move(term));
    StatementPart part;
    part.term = &terms_.back();
    part.words = words;
    parts_.push_back(part);
    const bool bound = kind == TermKind::condition || kind == TermKind::exception;
    for (std::uint32_t i = words.begin; i < words.end; ++i) (bound ? bound_ : covered_)[i - field_.begin] = true;
  }

  bool find_bound(std::uint32_t i) {
    const Word& first = first_word(i);
    const bool event = first.is(Cue::word_in) && is_event(i);
    const bool subject = first.is(Cue::word_subject) && i + 1 < field_.end && flow_.is(i + 1, Cue::word_to);
    const bool consent = first.is(Cue::word_without) && says_consent(i);
    const bool exception = first.is(Cue::loose_exception) || consent;
    const bool approval = first.is(Cue::word_with) && says_consent(i);
    const bool election = first.is(Cue::word_at) && i + 3 < field_.end && flow_.is(i + 2, Cue::loose_elections);
    const bool notice = first.is(Cue::loose_before_notice) && says_notice(i);
    const bool noun = first.is(Cue::word_following) && i > field_.begin && flow_.is(i - 1, Cue::loose_determiners);
    if (noun) return false;
    if (first.is(Cue::loose_event) && !has_length(i)) return find_event(i);
    if (!approval && !notice && !election && !exception && !event && !subject && !first.is(Cue::loose_condition)) return false;
    std::uint32_t end = i + 1;
    while (end < field_.end && first_word(end).marks.find_first_of(",;.)(") == std::string::npos) ++end;
    if (end < i + 2) return false;
    if (first.is(Cue::word_provided) && end + 1 >= field_.end && end < i + 8)
      return false;  // the proviso is a statement of its own
    add(exception ? TermKind::exception : TermKind::condition, {i, end}, {});
    return true;
  }

  // "in the event of", "in case of"; not "in connection with".
  bool is_event(std::uint32_t i) const {
    const auto& words = flow_.text[i]->words;
    for (std::size_t w = flow_.tokens[i].first; w < flow_.tokens[i].end; ++w)
      if (words[w].is(Cue::loose_event_nouns)) return true;
    return false;
  }

  bool has_length(std::uint32_t i) const {
    const auto is_length = [&](std::uint32_t k) {
      return flow_.fact(k) != nullptr || flow_.is(k, Cue::loose_vague) || covered_[k - field_.begin];
    };
    if (i > field_.begin && is_length(i - 1)) return true;
    for (std::uint32_t k = i + 1; k < field_.end && k < i + 6; ++k)
      if (is_length(k)) return true;
    return false;
  }

  bool find_event(std::uint32_t i) {
    std::uint32_t end = i + 1;
    while (end < field_.end && flow_.partner[end] == none && first_word(end).marks.find_first_of(",;.)(") == std::string::npos)
      ++end;
    if (end < i + 2) return false;
    add(TermKind::condition, {i, end}, {});
    return true;
  }

  // "on reasonable notice", "by notice to Buyer": all of it is news.
  bool says_notice(std::uint32_t i) const {
    for (std::uint32_t k = i; k < field_.end && k < i + 7 && flow_.partner[k] == none; ++k) {
      if (flow_.is(k, Cue::word_notice)) return true;
      if (flow_.fact(k) != nullptr) return false;
    }
    return false;
  }

  bool says_consent(std::uint32_t i) const {
    for (std::uint32_t k = i + 1; k < field_.end && k < i + 8; ++k)
      if (flow_.is(k, Cue::loose_consents)) return true;
    // "with the agreement of the Parties"; not "with this Agreement"
    for (std::uint32_t k = i + 1; k + 1 < field_.end && k < i + 4; ++k)
      if (flow_.is(k, Cue::loose_agreement) && !flow_.word(k).capital && flow_.is(k + 1, Cue::like_of)) return true;
    return false;
  }

  TokenRun with_cue(std::uint32_t i, Cue cues) const {
    TokenRun words{i, i + 1};
    while (words.begin > field_.begin && flow_.partner[words.begin - 1] == none && !covered_[words.begin - 1 - field_.begin] &&
           flow_.is(words.begin - 1, cues))
      --words.begin;
    return words;
  }

  // The event that a length is counted from, where all of it is news: "within thirty days of demand".
  TokenRun with_event(TokenRun words) const {
    if (words.end >= field_.end || !flow_.is(words.end, Cue::loose_from)) return words;
    TokenRun whole = words;
    while (whole.end < field_.end && whole.size() < 10 && flow_.partner[whole.end] == none &&
           !covered_[whole.end - field_.begin] && first_word(whole.end).marks.find_first_of(",;.)(") == std::string::npos)
      ++whole.end;
    const bool stays = whole.end < field_.end && flow_.partner[whole.end] != none &&
                       first_word(whole.end).marks.find_first_of(",;.)(") == std::string::npos;
    return stays ? words : whole;
  }

  // "Unless X has notice of it, Y": stands before the subject, whether or not it is news.
  void find_opening(std::uint32_t head) {
    if (field_.empty() || head <= field_.begin + 1 || head > field_.end || bound_[0] || covered_[0]) return;
    const Word& first = first_word(field_.begin);
    const bool event = first.is(Cue::word_in) && is_event(field_.begin);
    const bool subject = first.is(Cue::word_subject);
    const bool exception = first.is(Cue::loose_exception);
    if (!exception && !event && !subject && !first.is(Cue::loose_condition)) return;
    if (first_word(head).marks.find(',') == std::string::npos && first_word(head - 1).marks.find(',') == std::string::npos)
      return;
    add(exception ? TermKind::exception : TermKind::condition, {field_.begin, head}, {});
  }

  // "3:00", "5 p.m."
  bool is_clock(std::uint32_t i) const {
    if (!flow_.word(i).number || i + 1 >= field_.end) return false;
    const Word& next = flow_.word(i + 1);
    return next.marks == ":" || next.is(Cue::loose_half_days);
  }

  // "immediately preceding", "immediately available funds": a quality of a noun.
  bool is_quality(std::uint32_t i) const {
    return flow_.is(i, Cue::word_immediately) && i + 1 < field_.end && flow_.is(i + 1, Cue::term_behind);
  }

  // "in a reasonably timely manner", "on a timely basis"
  TokenRun timely_manner(std::uint32_t i) const {
    if (!flow_.is(i, Cue::word_timely)) return {};
    TokenRun words{i, i + 1};
    while (words.begin > field_.begin && words.begin + 4 > i && flow_.partner[words.begin - 1] == none &&
           (is_standard_word(flow_.word(words.begin - 1)) || flow_.tokens[words.begin - 1].weight == Weight::light))
      --words.begin;
    if (words.end < field_.end && flow_.partner[words.end] == none && flow_.is(words.end, Cue::term_nouns)) ++words.end;
    return words;
  }

  void find_quantity(std::uint32_t i) {
    if (const TokenRun timely = timely_manner(i); !timely.empty()) return add(TermKind::time, timely, {});
    if (flow_.is(i, Cue::loose_vague) && !is_quality(i)) return add(TermKind::time, {i, i + 1}, {});
    if (is_clock(i)) return add(TermKind::time, with_cue(i, Cue::loose_time), {});
    const Fact* fact = flow_.fact(i);
    if (fact == nullptr) return;
    Quantity quantity{fact->low, fact->high, {}, {}};
    if (fact->kind == FindingKind::duration) quantity.unit = fact->unit == "business" ? "business day" : "day";
    if (fact->kind == FindingKind::amount) quantity.unit = fact->unit;
    if (fact->kind == FindingKind::percentage) quantity.unit = "%";
    if (fact->kind == FindingKind::duration)
      add(TermKind::time, with_event(with_cue(i, Cue::loose_time)), quantity);
    else if (fact->kind == FindingKind::date)
      add(TermKind::time, with_cue(i, Cue::loose_time), quantity);
    else if (fact->kind == FindingKind::amount || fact->kind == FindingKind::percentage)
      add(TermKind::amount, with_cue(i, Cue::loose_sum), quantity);
  }

  const FlowSide& flow_;
  TokenRun field_;
  std::vector<StatementPart>& parts_;
  std::deque<StatementTerm>& terms_;
  std::vector<bool> covered_;  // by token of the field: a time or a sum has it
  std::vector<bool> bound_;    // a condition or an exception has it
};

}  // namespace

namespace {

std::uint32_t head_of(const FlowSide& flow, const Statement& statement) {
  TokenRun head;
  if (statement.who_clause == statement.clause) head = flow.stretch(statement.clause, statement.who_span);
  if (head.empty() && !statement.subject_span.empty()) head = flow.stretch(statement.clause, statement.subject_span);
  return head.begin;
}

}  // namespace

void add_loose_terms(Comparison& comparison) {
  Finder(comparison.before_flow(), comparison.before_field(), comparison.before_parts, comparison.loose_terms)
      .find(head_of(comparison.before_flow(), comparison.before));
  Finder(comparison.after_flow(), comparison.after_field(), comparison.after_parts, comparison.loose_terms)
      .find(head_of(comparison.after_flow(), comparison.after));
}

}  // namespace clausediff

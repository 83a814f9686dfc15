// SPDX-License-Identifier: Apache-2.0
#include "render/statement_rows.h"

#include <clausediff/names.h>

#include <algorithm>

namespace clausediff {
namespace {

std::string_view word_for(Force force) {
  switch (force) {
    case Force::grant:
      return "grants";
    case Force::warranty:
      return "vouches";
    case Force::effect:
      return "holds";
    default:
      return modal(force);
  }
}

bool is_apart(TermKind kind) { return kind == TermKind::condition || kind == TermKind::exception || kind == TermKind::time; }

/// Marks that parted the words from others, and words that lead on to what was cut.
void trim(std::string& text) {
  for (bool cut = true; cut;) {
    cut = false;
    const std::size_t end = text.find_last_not_of(" ,;:.");
    if (end + 1 < text.size()) text.resize(end == std::string::npos ? 0 : end + 1);
    text.erase(0, std::min(text.find_first_not_of(" ,;:."), text.size()));
    // "(b) not": the letter of an item whose verb is told elsewhere.
    if (const std::size_t at = text.rfind('('); at != std::string::npos && text.size() - at <= 9 && text.ends_with(" not")) text.resize(at), cut = true;
    for (const std::string_view tail : {" and", " or", " but", " and/or", " provided", " provided that"}) {
      if (!text.ends_with(tail)) continue;
      text.resize(text.size() - tail.size());
      cut = true;
    }
  }
}

/// A bracket that never closes is closed, or goes where it holds an item's letter or opens a name: "(b", "(the “Term".
void close_bracket(std::string& text) {
  const auto opened = std::count(text.begin(), text.end(), '(');
  if (opened <= std::count(text.begin(), text.end(), ')')) return;
  const std::size_t at = text.rfind('(');
  const std::string_view rest = std::string_view(text).substr(at + 1);
  const bool name = rest.find("\u201C") != std::string_view::npos || rest.find('"') != std::string_view::npos;
  if (rest.size() <= 4 || name)
    text.resize(at);
  else
    text += ')';
}

/// Blanks and line breaks become one blank.
std::string one_line(std::string_view text) {
  constexpr std::string_view blanks = " \t\n\f\r";
  std::string out;
  for (const char c : text) {
    const bool blank = blanks.find(c) != std::string_view::npos;
    if (blank && (out.empty() || out.back() == ' ')) continue;
    if (!blank && (c == ',' || c == ';') && !out.empty() && out.back() == ' ') out.pop_back();
    if ((c == ',' || c == ';') && !out.empty() && (out.back() == ',' || out.back() == ';')) continue;
    out += blank ? ' ' : c;
  }
  trim(out);
  close_bracket(out);
  trim(out);
  return out;
}

/// The text of a span without what lies in one of `cut`, which are sorted.
std::string without(const std::string& text, Span span, const std::vector<Span>& cut) {
  std::string out;
  std::uint32_t at = span.begin;
  for (const Span hole : cut) {
    if (hole.end <= at || hole.begin >= span.end) continue;
    if (hole.begin > at) out.append(text, at, hole.begin - at);
    at = std::max(at, hole.end);
  }
  if (at < span.end) out.append(text, at, span.end - at);
  return out;
}

void add(std::string& list, const std::string& item) {
  if (item.empty()) return;
  if (!list.empty()) list += "; ";
  list += item;
}

/// A quotation mark before the words opens what they are: “Fees” means.
std::uint32_t with_quote(const std::string& text, std::uint32_t begin) {
  constexpr std::string_view open = "\u201C";
  if (begin >= open.size() && std::string_view(text).substr(begin - open.size(), open.size()) == open)
    return begin - static_cast<std::uint32_t>(open.size());
  return begin > 0 && text[begin - 1] == '"' ? begin - 1 : begin;
}

/// Of what holds by itself only what stands at its beginning and its end: cut from the middle, the rest would be no sentence.
std::vector<Span> at_the_ends(const std::string& text, const Statement& statement, Span span, const std::vector<Span>& terms) {
  std::vector<Span> kept;
  const auto is_gap = [&](std::uint32_t from, std::uint32_t to) {
    return from >= to || text.substr(from, to - from).find_first_not_of(" ,;.:\t\n") == std::string::npos;
  };
  std::uint32_t end = span.end;
  for (std::size_t t = terms.size(); t > 0; --t) {
    const Span term = terms[t - 1];
    if (term.begin < statement.act_span.end || !is_gap(term.end, end)) continue;
    kept.push_back(term);
    end = std::min(end, term.begin);
  }
  for (const Span term : terms)
    if (term.end <= statement.act_span.begin) kept.push_back(term);
  std::sort(kept.begin(), kept.end(), [](Span x, Span y) { return x.begin < y.begin; });
  return kept;
}

/// What is done, from the verb on; of what nobody does, or of a passive, from its subject on.
std::string what_of(const Side& contract, const Statement& statement, const std::vector<Span>& cut) {
  const bool whole = statement.force == Force::effect || statement.passive || statement.who.empty() || statement.act_span.empty();
  Span span = statement.span;
  if (!whole) span.begin = statement.act_span.begin;
  if (whole && !statement.subject_span.empty()) span.begin = std::min(span.begin, statement.subject_span.begin);
  const std::string& text = text_of(contract.document, statement.clause);
  span.begin = with_quote(text, span.begin);
  std::string head;
  // "This MNDA commences today and expires in a year": the second one's subject, and its own predicate.
  const std::uint32_t predicate = statement.force_span.empty() ? statement.act_span.begin : std::min(statement.force_span.begin, statement.act_span.begin);
  if (whole && !statement.subject_span.empty() && !statement.act_span.empty() && predicate > statement.subject_span.end) {
    const std::string between = one_line(without(text, {statement.subject_span.end, predicate}, cut));
    const std::size_t words = static_cast<std::size_t>(std::count(between.begin(), between.end(), ' '));
    if (!between.empty() && words > 3 && between.find('(') == std::string::npos) {
      head = one_line(text.substr(span.begin, statement.subject_span.end - span.begin)) + " ";
      span.begin = predicate;
    }
  }
  std::string what = head + one_line(without(text, span, cut));
  if (whole) return what;
  // "is responsible for keeping records", "is restricted from selling"
  const std::string verb = what.substr(0, what.find(' '));
  if (!verb.ends_with("ing") || verb.size() <= 4 || statement.act.ends_with("ing")) return what;
  if (statement.force == Force::duty || statement.force == Force::no_duty) return "see to " + what;
  return statement.act + what.substr(verb.size());
}

std::string number_of(const Side& contract, std::uint32_t clause) {
  for (std::uint32_t at = clause; at != none; at = contract.clauses.items[at].parent)
    if (!contract.clauses.items[at].number.empty()) return contract.clauses.items[at].number;
  return {};
}

/// The conditions, exceptions and times of its own paragraph that are told in columns of their own.
std::vector<Span> parts_of(const Side& contract, const Statement& statement) {
  std::vector<Span> parts;
  for (const StatementTerm& term : statement.terms)
    if (is_apart(term.kind) && term.clause == statement.clause) parts.push_back(term.span);
  std::sort(parts.begin(), parts.end(), [](Span x, Span y) { return x.begin < y.begin; });
  if (statement.force != Force::effect) return parts;
  Span span = statement.span;
  if (!statement.subject_span.empty()) span.begin = std::min(span.begin, statement.subject_span.begin);
  return at_the_ends(text_of(contract.document, statement.clause), statement, span, parts);
}

StatementRow row_of(const Side& contract, const Statement& statement) {
  StatementRow row;
  row.clause = number_of(contract, statement.clause);
  row.who = one_line(statement.who.empty() && statement.force == Force::effect ? statement.holder : statement.who);
  row.force = word_for(statement.force);
  if (statement.act == "mean" && statement.force == Force::effect) {  // a definition is told as it stands
    row.what = what_of(contract, statement, {});
    if (statement.beyond) row.what += " … (a sentence too long to be read to its end)";
    return row;
  }
  const std::vector<Span> apart = parts_of(contract, statement);
  const auto is_told = [&](const StatementTerm& term) {
    return term.clause != statement.clause || std::any_of(apart.begin(), apart.end(), [&](Span span) {
      return term.span.begin >= span.begin && term.span.end <= span.end;
    });
  };
  std::vector<Span> cut;
  Span last;
  std::uint32_t last_clause = none;
  for (const StatementTerm& term : statement.terms) {
    if (!is_apart(term.kind) || !is_told(term)) continue;
    if (term.clause == statement.clause) cut.push_back(term.span);
    // A time within a condition is told with it.
    if (term.clause == last_clause && term.span.begin >= last.begin && term.span.end <= last.end) continue;
    last = term.span, last_clause = term.clause;
    const std::string words = one_line(text_of(contract.document, term.clause).substr(term.span.begin, term.span.size()));
    add(term.kind == TermKind::exception ? row.unless : row.when, words);
  }
  std::sort(cut.begin(), cut.end(), [](Span x, Span y) { return x.begin < y.begin; });
  row.what = what_of(contract, statement, cut);
  if (statement.beyond) row.what += " … (a sentence too long to be read to its end)";
  return row;
}

}  // namespace

std::vector<StatementRow> statement_rows(const Side& contract) {
  std::vector<StatementRow> rows;
  rows.reserve(contract.statements.items.size());
  for (const Statement& statement : contract.statements.items) rows.push_back(row_of(contract, statement));
  return rows;
}

}  // namespace clausediff

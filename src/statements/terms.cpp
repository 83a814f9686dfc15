// SPDX-License-Identifier: Apache-2.0
// Terms are told by the word that opens them, and reach to the next one or to where the phrase ends; quantities are read as
// facts.
#include "statements/terms.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "statements/quantities.h"

namespace clausediff {
namespace {

struct Cue {
  std::string_view words;  // separated by blanks
  TermKind kind;
};

// The longest that fits counts; those with the same first word stand together, the longer first.
constexpr std::array cues = {
    Cue{"absent", TermKind::exception},
    Cue{"after", TermKind::time},
    Cue{"always provided that", TermKind::condition},
    Cue{"apart from", TermKind::exception},
    Cue{"as long as", TermKind::condition},
    Cue{"as soon as", TermKind::time},
    Cue{"at any time", TermKind::time},
    Cue{"at all times", TermKind::time},
    Cue{"at the request of", TermKind::condition},
    Cue{"at least", TermKind::amount},
    Cue{"before", TermKind::time},
    Cue{"but not exceeding", TermKind::amount},
    Cue{"but not fewer than", TermKind::amount},
    Cue{"but not less than", TermKind::amount},
    Cue{"but not more than", TermKind::amount},
    Cue{"but not to exceed", TermKind::amount},
    Cue{"but not", TermKind::exception},
    Cue{"but only if", TermKind::condition},
    Cue{"by agreement of", TermKind::condition},
    Cue{"by mutual agreement", TermKind::condition},
    Cue{"by mutual written agreement", TermKind::condition},
    Cue{"by written agreement", TermKind::condition},
    Cue{"by no later than", TermKind::time},
    Cue{"conditional on", TermKind::condition},
    Cue{"contingent on", TermKind::condition},
    Cue{"contingent upon", TermKind::condition},
    Cue{"during", TermKind::time},
    Cue{"except", TermKind::exception},
    Cue{"excepting", TermKind::exception},
    Cue{"excluding", TermKind::exception},
    Cue{"following", TermKind::time},
    Cue{"for the purpose of", TermKind::purpose},
    Cue{"for the purposes of", TermKind::purpose},
    Cue{"for purposes of", TermKind::purpose},
    Cue{"for the benefit of", TermKind::beneficiary},
    Cue{"for a period of", TermKind::time},
    Cue{"for so long as", TermKind::condition},
    Cue{"for as long as", TermKind::condition},
    Cue{"if", TermKind::condition},
    Cue{"in addition to", TermKind::manner},
    Cue{"in accordance with", TermKind::manner},
    Cue{"in case", TermKind::condition},
    Cue{"in favor of", TermKind::beneficiary},
    Cue{"in order to", TermKind::purpose},
    Cue{"in the event", TermKind::condition},
    Cue{"in the case of", TermKind::condition},
    Cue{"in writing", TermKind::manner},
    Cue{"insofar as", TermKind::condition},
    Cue{"no later than", TermKind::time},
    Cue{"not later than", TermKind::time},
    Cue{"notwithstanding", TermKind::exception},
    Cue{"on condition that", TermKind::condition},
    Cue{"on or before", TermKind::time},
    Cue{"on or about", TermKind::time},
    Cue{"once a", TermKind::amount},
    Cue{"once each", TermKind::amount},
    Cue{"once every", TermKind::amount},
    Cue{"once in", TermKind::amount},
    Cue{"once per", TermKind::amount},
    Cue{"once", TermKind::condition},
    Cue{"only if", TermKind::condition},
    Cue{"only to the extent", TermKind::condition},
    Cue{"only upon", TermKind::condition},
    Cue{"only when", TermKind::condition},
    Cue{"only with", TermKind::condition},
    Cue{"other than", TermKind::exception},
    Cue{"prior to", TermKind::time},
    Cue{"provided however that", TermKind::condition},
    Cue{"provided further that", TermKind::condition},
    Cue{"provided that", TermKind::condition},
    Cue{"save", TermKind::exception},
    Cue{"since", TermKind::time},
    Cue{"so long as", TermKind::condition},
    Cue{"solely for", TermKind::purpose},
    Cue{"solely to", TermKind::purpose},
    Cue{"subject to", TermKind::condition},
    Cue{"throughout", TermKind::time},
    Cue{"to the extent", TermKind::condition},
    Cue{"unless", TermKind::exception},
    Cue{"until", TermKind::time},
    Cue{"upon", TermKind::condition},
    Cue{"when", TermKind::condition},
    Cue{"whenever", TermKind::condition},
    Cue{"where", TermKind::condition},
    Cue{"within", TermKind::time},
    Cue{"without", TermKind::exception},
};

struct Found {
  TermKind kind = TermKind::condition;
  std::size_t length = 0;  // words of the cue; 0: none
};

// One past the cue's words where they stand at `at`; else `at`.
std::size_t past_words(const Tokens& tokens, std::size_t at, std::string_view words) {
  std::size_t i = at;
  while (!words.empty()) {
    const std::size_t blank = std::min(words.find(' '), words.size());
    if (i >= tokens.size() || tokens[i].norm() != words.substr(0, blank)) return at;
    ++i;
    words.remove_prefix(std::min(blank + 1, words.size()));
  }
  return i;
}

Found cue_at(const Tokens& tokens, std::size_t at) {
  const std::string_view first = tokens[at].norm();
  const auto* begin = std::lower_bound(cues.begin(), cues.end(), first, [](const Cue& cue, std::string_view word) {
    return cue.words.substr(0, cue.words.find(' ')) < word;
  });
  Found best;
  for (const auto* cue = begin; cue != cues.end() && cue->words.substr(0, cue->words.find(' ')) == first; ++cue) {
    const std::size_t length = past_words(tokens, at, cue->words) - at;
    if (length > best.length) best = {cue->kind, length};
  }
  return best;
}

constexpr std::array<std::string_view, 21> vague_times = {
    "annually",    "daily",      "forthwith",  "immediately", "instantly",    "monthly",    "perpetual",
    "perpetually", "perpetuity", "promptly",   "quarterly",   "semiannually", "thereafter", "timely",
    "weekly",      "yearly",     "biannually", "biweekly",    "indefinitely", "hourly",     "simultaneously"};

constexpr std::array<std::string_view, 34> standards = {
    "absolute",     "best",       "commercially", "diligence",    "diligent",    "diligently",    "discretion",
    "effort",       "efforts",    "endeavor",     "endeavors",    "faith",       "fraud",         "fraudulent",
    "gross",        "knowingly",  "knowledge",    "material",     "materially",  "negligence",    "negligent",
    "reasonable",   "reasonably", "satisfaction", "satisfactory", "substantial", "substantially", "unreasonably",
    "unreasonable", "willful",    "willfully",    "workmanlike",  "aware",       "intentional"};

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

Span span_of(const Tokens& tokens, Phrase phrase) {
  const std::uint32_t clause = tokens[phrase.begin].word->clause;
  std::size_t last = phrase.begin;
  while (last + 1 < phrase.end && tokens[last + 1].word->clause == clause) ++last;
  return {tokens[phrase.begin].word->span.begin, tokens[last].word->span.end};
}

class Reader {
 public:
  Reader(const Document& document, const Tokens& tokens, Phrase range, std::vector<StatementTerm>& terms)
      : document_(document), tokens_(tokens), range_(range), terms_(terms) {}

  void read() {
    for (std::size_t i = range_.begin; i < range_.end; ++i) {
      const Found cue = cue_at(tokens_, i);
      const bool noun = tokens_[i].is("following") && i > 0 && tokens_[i - 1].role == Role::determiner;  // "the following"
      if (noun) continue;
      if (cue.length > 0 && cue.kind != TermKind::amount)
        add(cue.kind, {i, end_of_term(i, cue.length)}, {i, i + cue.length});
      else if (one_of(vague_times, tokens_[i].norm()))
        add(TermKind::time, {i, i + 1}, {i, i + 1});
      else if (one_of(standards, tokens_[i].norm()))
        add(TermKind::standard, {i, i + 1}, {i, i + 1});
      else if (tokens_[i].role == Role::to || tokens_[i].is("for"))
        add_beneficiary(i);
    }
    add_quantities(tokens_, range_, terms_);
    std::stable_sort(terms_.begin(), terms_.end(), [](const StatementTerm& one, const StatementTerm& other) {
      return one.clause != other.clause ? one.clause < other.clause : one.span.begin < other.span.begin;
    });
  }

 private:
  void add(TermKind kind, Phrase phrase, Phrase cue) {
    // "provided that" before a duty: the duty is a statement of its own. "With or without cause" excepts nothing.
    const bool bound = kind == TermKind::condition || kind == TermKind::exception;
    if (bound && phrase.end <= cue.end && phrase.end == range_.end && tokens_[cue.begin].is("provided")) return;
    if (kind == TermKind::exception && tokens_[cue.begin].is("without") && cue.begin > 0 && tokens_[cue.begin - 1].is("or"))
      return;
    StatementTerm term;
    term.kind = kind;
    term.clause = tokens_[phrase.begin].word->clause;
    term.span = span_of(tokens_, phrase);
    term.cue = span_of(tokens_, cue);
    terms_.push_back(term);
  }

  // To the comma behind which something else begins, to the next cue outside brackets, or to the end.
  std::size_t end_of_term(std::size_t at, std::size_t length) const {
    const std::uint8_t depth = tokens_[at].depth;
    std::size_t i = at + length;
    // "at any time" is all of it.
    if (length >= 3 && tokens_[at].is("at") && (tokens_[i - 1].is("time") || tokens_[i - 1].is("times"))) return i;
    const bool nouns = tokens_[at].is("other") || tokens_[at].is("except") || tokens_[at].is("excluding");
    bool list = false;
    for (; i < range_.end; ++i) {
      const ReadToken& token = tokens_[i];
      if (token.depth < depth) break;
      if (token.depth > depth) continue;
      if (token.word->marks.find(';') != std::string::npos) break;
      // ", signed by X" says more of what stands before it.
      const bool aside = token.comma && token.role == Role::other && token.is_verb(inflection::participle) &&
                         i + 1 < range_.end && tokens_[i + 1].is("by");
      if (token.comma && !aside && !is_listed(i)) break;
      // "other than X or Y, and all damages": a list of two has no comma.
      if (nouns && token.comma && !list && token.role == Role::conjunction && token.is("and")) break;
      list = list || token.comma;
      const Found cue = cue_at(tokens_, i);
      if (cue.length > 0 && (cue.kind == TermKind::condition || cue.kind == TermKind::exception) && !token.is("upon")) break;
    }
    return i;
  }

  // A comma within a list: "or" or "and" stands close behind it.
  bool is_listed(std::size_t at) const {
    for (std::size_t i = at; i < range_.end && i < at + 8; ++i) {
      if (i > at && tokens_[i].comma && tokens_[i].role != Role::conjunction) return false;
      if (tokens_[i].role == Role::modal) return false;
      if (tokens_[i].role == Role::conjunction) return i == at || tokens_[i].is("or");
    }
    return false;
  }

  // "to Party B free of charge": what follows the name is no part of it.
  bool follows_name(std::size_t i, std::size_t at) const {
    const ReadToken& token = tokens_[i];
    return i > at + 1 && tokens_[i - 1].word->capital && !token.word->capital && token.role == Role::other &&
           token.form.can_be(part::adjective);
  }

  // "to the Lender", "for Customer": a person for whom the act is done.
  void add_beneficiary(std::size_t at) {
    std::size_t end = at + 1;
    while (end < range_.end && end < at + 12 && !tokens_[end].comma && tokens_[end].role != Role::preposition &&
           tokens_[end].role != Role::to && tokens_[end].role != Role::relative && tokens_[end].role != Role::that &&
           tokens_[end].depth == tokens_[at].depth && cue_at(tokens_, end).length == 0 && !follows_name(end, at))
      ++end;
    if (at + 1 >= tokens_.size()) return;  // "to" or "for" ends the text
    const ReadToken& next = tokens_[at + 1];
    if (at > 0 && tokens_[at - 1].is("up")) return;  // "up to 5 workers"
    if (next.role == Role::have || next.role == Role::be || next.role == Role::do_) return;  // "deemed to have accepted"
    const bool may_be_verb = end == at + 1 || next.role == Role::other;
    if (may_be_verb && next.is_verb(inflection::base) && !next.word->capital) return;
    const Subject person = read_phrase(document_, tokens_, {at + 1, end});
    if (person.person) add(TermKind::beneficiary, {at, end}, {at, at + 1});
  }

  const Document& document_;
  const Tokens& tokens_;
  Phrase range_;
  std::vector<StatementTerm>& terms_;
};

}  // namespace

void find_terms(const Document& document, const Tokens& tokens, Phrase range, std::vector<StatementTerm>& terms) {
  Reader(document, tokens, range, terms).read();
}

bool opens_term(const Tokens& tokens, std::size_t at) {
  const Found cue = cue_at(tokens, at);
  return cue.length > 0 && cue.kind != TermKind::manner && cue.kind != TermKind::amount;
}

}  // namespace clausediff

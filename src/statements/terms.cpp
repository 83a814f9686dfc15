// SPDX-License-Identifier: Apache-2.0
// Terms are told by the word that opens them, and reach to the next one or to where the phrase ends; quantities are read as
// facts.
#include "statements/terms.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "statements/quantities.h"
#include "statements/verb_groups.h"
#include "text/cue_names.h"
#include "text/language.h"

namespace clausediff {
namespace {

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

// "without Landlord's consent" frees from a ban; "without notice", "without warranty" say how it is done.
bool says_consent(const Tokens& tokens, std::size_t at) {
  for (std::size_t i = at + 1; i < tokens.size() && i < at + 14; ++i) {
    if (tokens[i].is(Cue::term_consents)) return true;
    if (tokens[i].role == Role::modal || (tokens[i].comma && tokens[i].role != Role::other)) return false;
  }
  return false;
}

Found cue_at(const Tokens& tokens, std::size_t at) {
  const std::string_view first = tokens[at].norm();
  Found best;
  if (tokens[at].is(Cue::word_should) && tokens[at].role == Role::subordinator) return {TermKind::condition, 1};
  const PhraseList<TermOpening>& openings = tokens.language->term_openings;
  for (std::size_t place = openings.first(first); place != 0; place = openings.next(place)) {
    const TermOpening& cue = openings.at(place);
    const std::size_t length = past_words(tokens, at, cue.words) - at;
    if (length > best.length) best = {cue.kind, length};
  }
  // ", provided these employees are bound"; not "services provided under this Order"
  if (best.length == 1 && tokens[at].is(Cue::word_provided)) {
    const bool clause = (at == 0 || tokens[at].comma) && at + 1 < tokens.size() && !tokens[at + 1].comma &&
                        (tokens[at + 1].role == Role::determiner || tokens[at + 1].role == Role::pronoun ||
                         tokens[at + 1].role == Role::possessive || tokens[at + 1].role == Role::no);
    if (!clause) return {};
  }
  // "is absent for thirty days": a quality, no exception.
  // "but not more than seven", "in whole but not in part": a bound, or the rest of the same.
  if (best.length == 2 && tokens[at].is(Cue::word_but) && at + 2 < tokens.size()) {
    if (tokens[at + 2].is(Cue::term_bounds)) return {};
  }
  // "consents to be subject to the jurisdiction": a quality, no condition
  if (tokens[at].is(Cue::word_subject) && at > 1 && tokens[at - 1].role == Role::be && tokens[at - 2].role == Role::to) return {};
  if (best.length == 1 && tokens[at].is(Cue::word_absent) && at > 0 && tokens[at - 1].role == Role::be) return {};
  return best;
}

// "immediately preceding", "immediately available funds": a quality of a noun, no time for an act.
bool is_quality(const Tokens& tokens, std::size_t at) {
  if (!tokens[at].is(Cue::word_immediately) || at + 1 >= tokens.size() || tokens[at + 1].comma) return false;
  return tokens[at + 1].is(Cue::term_behind);
}

class TermReader {
 public:
  TermReader(const Document& document, const Tokens& tokens, Phrase range, bool negative, std::vector<StatementTerm>& terms)
      : document_(document), tokens_(tokens), range_(range), negative_(negative), terms_(terms) {}

  void read() {
    std::size_t past_exception = tokens_.size();  // where the words of the last exception's cue ended
    for (std::size_t i = range_.begin; i < range_.end; ++i) {
      const Found cue = cue_at(tokens_, i);
      const bool noun =
          tokens_[i].is(Cue::word_following) && i > 0 && tokens_[i - 1].role == Role::determiner;  // "the following"
      if (noun || (tokens_[i].is(Cue::word_once) && i > range_.begin && tokens_[i - 1].is(Cue::word_at))) continue;
      // "except where", "unless and until", "except to the extent": one exception.
      const bool inner = cue.length > 0 && cue.kind == TermKind::condition && i == past_exception;
      if (inner) continue;
      if (cue.length > 0 && cue.kind != TermKind::amount) {
        add(cue.kind, {i, end_of_term(i, cue.length)}, {i, i + cue.length});
        if (cue.kind == TermKind::exception) past_exception = i + cue.length;
      } else if (const std::size_t end = cue.length > 0 ? end_of_ceiling(i, i + cue.length) : 0; end > 0) {
        add(TermKind::amount, {i, end}, {i, i + cue.length});
        terms_.back().role = AmountRole::cap;
      } else if (tokens_[i].is(Cue::term_vague_times) && !is_quality(tokens_, i)) {
        add(TermKind::time, timely_manner(i), {i, i + 1});
      } else if (tokens_[i].is(Cue::term_standards)) {
        add(TermKind::standard, {i, i + 1}, {i, i + 1});
      } else if (tokens_[i].role == Role::to || tokens_[i].is(Cue::word_for)) {
        add_beneficiary(i);
      } else if (closes_exception(i)) {
        add(TermKind::exception, {carved_out(i), i + 1}, {i, i + 1});
      }
    }
    add_quantities(tokens_, range_, terms_);
    std::stable_sort(terms_.begin(), terms_.end(), [](const StatementTerm& one, const StatementTerm& other) {
      return one.clause != other.clause ? one.clause < other.clause : one.span.begin < other.span.begin;
    });
  }

 private:
  // "not exceeding the annual salary", "not to exceed the price then quoted": a ceiling whose figure is not said. Where its words
  // end; 0 where it is none.
  std::size_t end_of_ceiling(std::size_t cue, std::size_t begin) const {
    if (!tokens_[begin - 1].is(Cue::amount_role_cap) || (cue > 0 && tokens_[cue - 1].is(Cue::compared_periods))) return 0;
    std::size_t end = 0;
    for (std::size_t i = begin; i < range_.end && i < begin + 8 && !tokens_[i].comma; ++i) {
      const ReadToken& token = tokens_[i];
      if (token.word->number || token.is(Cue::token_numbers)) return 0;
      if (token.is(Cue::period_sums)) end = i + 1;
      const bool inside = token.role == Role::other || token.role == Role::determiner || token.role == Role::possessive ||
                          token.role == Role::conjunction;
      if (!inside) break;
    }
    return end;
  }

  // "in a reasonably timely manner", "on a timely basis"; else the word alone.
  Phrase timely_manner(std::size_t i) const {
    if (!tokens_[i].is(Cue::word_timely) || i + 1 >= range_.end || !tokens_[i + 1].is(Cue::term_nouns)) return {i, i + 1};
    std::size_t begin = i;
    while (begin > range_.begin && begin + 4 > i &&
           (tokens_[begin - 1].role == Role::adverb || tokens_[begin - 1].role == Role::determiner ||
            tokens_[begin - 1].role == Role::preposition))
      --begin;
    return {begin, i + 2};
  }

  void add(TermKind kind, Phrase phrase, Phrase cue) {
    // "provided that" before a duty: the duty is a statement of its own. "With or without cause" excepts nothing.
    const bool bound = kind == TermKind::condition || kind == TermKind::exception;
    if (bound && phrase.end <= cue.end && phrase.end == range_.end && tokens_[cue.begin].is(Cue::word_provided)) return;
    if (kind == TermKind::exception && tokens_[cue.begin].is(Cue::word_without)) {
      if (cue.begin > 0 && tokens_[cue.begin - 1].is(Cue::word_or)) return;
      if (!negative_ && !says_consent(tokens_, cue.begin)) return;
    }
    if (kind == TermKind::time && tokens_[cue.begin].is(Cue::word_in) && tokens_[cue.end - 1].is(Cue::word_advance) &&
        !is_paid(cue.begin))
      return;
    StatementTerm term;
    term.kind = kind;
    term.clause = tokens_[phrase.begin].word->clause;
    term.span = span_of(tokens_, phrase.begin, phrase.end);
    term.cue = span_of(tokens_, cue.begin, cue.end);
    terms_.push_back(term);
  }

  // "monthly in advance", "ten days in advance"; but "approved in advance".
  bool is_paid(std::size_t at) const {
    if (at == 0 || tokens_[at].comma) return false;
    return tokens_[at - 1].is(Cue::term_before) || tokens_[at - 1].is(Cue::term_vague_times);
  }

  // "fair wear and tear excepted", "Sundays excluded": the cue stands behind what it carves out.
  bool closes_exception(std::size_t i) const {
    if (!tokens_[i].is(Cue::term_excepted)) return false;
    if (i == range_.begin || tokens_[i].comma || tokens_[i - 1].role == Role::be || tokens_[i - 1].role == Role::conjunction)
      return false;
    const bool ends = i + 1 >= tokens_.size() || tokens_[i + 1].comma || tokens_[i + 1].depth != tokens_[i].depth;
    return ends && carved_out(i) + 1 <= i;
  }

  // Where what is carved out begins: behind the comma or the bracket before it, but for the commas of a list.
  std::size_t carved_out(std::size_t at) const {
    std::size_t begin = at;
    bool list = false;
    for (std::size_t i = at; i > range_.begin && i + 24 > at; --i) {
      const ReadToken& token = tokens_[i - 1];
      if (token.depth != tokens_[at].depth || token.role == Role::modal) break;
      begin = i - 1;
      list = list || token.role == Role::conjunction;
      if (token.comma && !(list && token.role == Role::conjunction) && !is_listed(i - 1)) break;
    }
    return begin;
  }

  // To the comma behind which something else begins, to the next cue outside brackets, or to the end.
  std::size_t end_of_term(std::size_t at, std::size_t length) const {
    const std::uint8_t depth = tokens_[at].depth;
    std::size_t i = at + length;
    // "at any time" is all of it.
    if (length >= 3 && tokens_[at].is(Cue::word_at) && tokens_[i - 1].is(Cue::term_time)) return i;
    const bool nouns = tokens_[at].is(Cue::term_noun_exceptions);
    bool list = false;
    bool own_list = false;
    const bool excepts = cue_at(tokens_, at).kind == TermKind::exception && cue_at(tokens_, at).length == length;
    for (; i < range_.end; ++i) {
      const ReadToken& token = tokens_[i];
      if (token.depth < depth) break;
      if (token.depth > depth) continue;
      const bool item = own_list && opens_item(i);
      if (token.word->marks.find(';') != std::string::npos && !item) break;
      // ", signed by X" says more of what stands before it.
      const bool aside = token.comma && token.role == Role::other && token.is_verb(inflection::participle) &&
                         i + 1 < range_.end && tokens_[i + 1].is(Cue::word_by);
      const bool label = token.role == Role::label;
      own_list = own_list || (label && token.is(Cue::term_list_beginnings));
      if (label && !own_list) break;  // the next item of a list around it
      if (!own_list && token.role == Role::conjunction && i + 1 < range_.end && tokens_[i + 1].role == Role::label &&
          !(tokens_[i + 1].is(Cue::term_list_beginnings)))
        break;
      // "If, and to the extent, you elect": the comma parts the word from its own clause.
      if (token.comma && i == at + length &&
          (tokens_[i - 1].role == Role::subordinator || tokens_[i - 1].is(Cue::term_opening_nouns)))
        continue;
      if (token.comma && !item && is_elliptic_clause(at + length, i)) break;
      if (token.comma && !item && !aside && !is_listed(i) && !(excepts && is_long_list(i)) && !splits_clause(at, length, i))
        break;
      // "other than X or Y, and all damages": a list of two has no comma.
      if (nouns && token.comma && !list && token.role == Role::conjunction && token.is(Cue::word_and)) break;
      list = list || token.comma;
      const Found cue = cue_at(tokens_, i);
      const bool inner = excepts && i == at + length && cue.kind == TermKind::condition;  // "except where"
      if (!inner && cue.length > 0 && (cue.kind == TermKind::condition || cue.kind == TermKind::exception) &&
          !token.is(Cue::word_upon))
        break;
    }
    return i;
  }

  // "unless otherwise specified, and that": nothing but a participle stands between the cue and the comma, behind which a clause
  // begins.
  bool is_elliptic_clause(std::size_t begin, std::size_t comma) const {
    if (comma == begin || comma > begin + 4 || !is_participle(tokens_[comma - 1])) return false;
    if (tokens_[comma].role != Role::conjunction || comma + 1 >= range_.end) return false;
    const Role next = tokens_[comma + 1].role;
    if (next != Role::that && next != Role::determiner && next != Role::pronoun && next != Role::possessive) return false;
    for (std::size_t i = begin; i + 1 < comma; ++i)
      if (!is_adverb(tokens_[i]) && !tokens_[i].is(Cue::word_as)) return false;
    return true;
  }

  // "(ii)", "or (ii)": the next item of the list that the term has begun.
  bool opens_item(std::size_t i) const {
    if (tokens_[i].role == Role::conjunction && i + 1 < range_.end) ++i;
    return tokens_[i].role == Role::label && !tokens_[i].is(Cue::term_first_items);
  }

  // "if the Customer, acting reasonably, has a concern": the clause has no verb yet, and one stands behind the second comma.
  bool splits_clause(std::size_t at, std::size_t length, std::size_t comma) const {
    const Role role = tokens_[at + length - 1].role;
    const bool clause = role == Role::subordinator || role == Role::that || role == Role::temporal ||
                        tokens_[at + length - 1].is(Cue::term_opening_nouns);
    if (!clause || comma <= at + length) return false;
    const auto is_finite = [](const ReadToken& token) {
      return token.role == Role::modal || token.role == Role::have || token.role == Role::do_ ||
             (token.role == Role::be && !token.is(Cue::word_be)) || token.is_verb(inflection::third);
    };
    for (std::size_t i = at + length; i < comma; ++i)
      if (is_finite(tokens_[i])) return false;
    for (std::size_t i = comma + 1; i < range_.end && i < comma + 16; ++i)
      if (tokens_[i].comma && tokens_[i].depth == tokens_[at].depth) return is_finite(tokens_[i]);
    return false;
  }

  // ", agents, advisors and contractors having a need": commas close to one another up to an "and", and no verb of a new clause.
  bool is_long_list(std::size_t at) const {
    std::size_t last = at;
    for (std::size_t i = at + 1; i < range_.end && i < at + 30 && i - last <= 5; ++i) {
      const ReadToken& token = tokens_[i];
      if (token.depth != tokens_[at].depth) continue;
      if (token.role == Role::modal || token.role == Role::be || token.role == Role::have || token.role == Role::relative)
        return false;
      if (token.role == Role::conjunction) {
        for (std::size_t k = i + 1; k < range_.end && k < i + 8; ++k) {
          if (tokens_[k].role == Role::modal || tokens_[k].role == Role::be ||
              (tokens_[k].role == Role::have && !tokens_[k].is(Cue::word_having)))
            return false;
          if (tokens_[k].comma && tokens_[k].depth == tokens_[at].depth) return false;
        }
        return true;
      }
      if (token.comma) last = i;
    }
    return false;
  }

  // A comma within a list: "or" or "and" stands close behind it.
  bool is_listed(std::size_t at) const {
    for (std::size_t i = at; i < range_.end && i < at + 8; ++i) {
      if (i > at && tokens_[i].comma && tokens_[i].role != Role::conjunction) return false;
      if (tokens_[i].role == Role::modal) return false;
      if (tokens_[i].role == Role::conjunction) return i == at || tokens_[i].is(Cue::word_or);
    }
    return false;
  }

  // "to Party B free of charge": what follows the name is no part of it.
  bool follows_name(std::size_t i, std::size_t at) const {
    const ReadToken& token = tokens_[i];
    return i > at + 1 && tokens_[i - 1].word->capital && !token.word->capital && token.role == Role::other &&
           token.form.can_be(part::adjective);
  }

  // "to employees, advisors, contractors and representatives": to the end of the list, where all of them are persons.
  std::size_t past_persons(std::size_t end) const {
    std::size_t last = end;
    std::size_t begin = end;
    for (std::size_t i = end; i <= range_.end && i < end + 40; ++i) {
      const bool stops = i == range_.end || tokens_[i].comma || tokens_[i].role == Role::conjunction;
      if (i > begin && stops) {
        const Subject person = read_phrase(document_, tokens_, {begin, i});
        if (!person.person || person.phrase.end != i) return last;
        last = begin = i;
      }
      if (i == range_.end) return last;
      if (i == begin && stops) continue;
      if (tokens_[i].role != Role::other && tokens_[i].role != Role::determiner && tokens_[i].role != Role::possessive)
        return last;
    }
    return last;
  }

  // "to the Lender", "for Customer": a person for whom the act is done.
  void add_beneficiary(std::size_t at) {
    std::size_t end = at + 1;
    while (end < range_.end && end < at + 12 && !tokens_[end].comma && tokens_[end].role != Role::preposition &&
           tokens_[end].role != Role::to && tokens_[end].role != Role::relative && tokens_[end].role != Role::that &&
           !(end > at + 1 && tokens_[end].role == Role::determiner && tokens_[end - 1].role == Role::other) &&
           tokens_[end].depth == tokens_[at].depth && cue_at(tokens_, end).length == 0 && !follows_name(end, at))
      ++end;
    if (at + 1 >= tokens_.size()) return;  // "to" or "for" ends the text
    const ReadToken& next = tokens_[at + 1];
    if (at > 0 && tokens_[at - 1].is(Cue::word_up)) return;
    if (at > 0 && tokens_[at - 1].is(Cue::term_answering)) return;                           // "liable for fraud"
    if (next.role == Role::have || next.role == Role::be || next.role == Role::do_) return;  // "deemed to have accepted"
    const bool may_be_verb = end == at + 1 || next.role == Role::other;
    if (may_be_verb && next.is_verb(inflection::base) && !next.word->capital) return;
    const Subject person = read_phrase(document_, tokens_, {at + 1, end});
    if (person.person) add(TermKind::beneficiary, {at, past_persons(end)}, {at, at + 1});
  }

  const Document& document_;
  const Tokens& tokens_;
  Phrase range_;
  bool negative_;
  std::vector<StatementTerm>& terms_;
};

}  // namespace

void find_terms(const Document& document, const Tokens& tokens, Phrase range, bool negative, std::vector<StatementTerm>& terms) {
  TermReader(document, tokens, range, negative, terms).read();
}

bool opens_term(const Tokens& tokens, std::size_t at) {
  const Found cue = cue_at(tokens, at);
  return cue.length > 0 && cue.kind != TermKind::manner && cue.kind != TermKind::amount;
}

}  // namespace clausediff

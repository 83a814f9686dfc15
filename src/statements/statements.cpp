// SPDX-License-Identifier: Apache-2.0
// Paragraphs → sentences, each with the lead-in that it completes, → statements.
#include "statements/statements.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "language/stem.h"
#include "language/words.h"
#include "statements/lead_ins.h"
#include "statements/sentence.h"
#include "statements/tokens.h"
#include "statements/topic.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t lead_words = 160;  // of a lead-in that are read again with each of its items
constexpr std::size_t deepest = 6;       // lead-ins of lead-ins

bool is_read(ClauseKind kind) {
  return kind != ClauseKind::title && kind != ClauseKind::recital && kind != ClauseKind::article &&
         kind != ClauseKind::schedule && kind != ClauseKind::signature && kind != ClauseKind::furniture && is_own_text(kind);
}

// "Inc. shall", "No. 5", "Sec. 4": the stop belongs to the word.
bool is_abbreviation(const Word& word) { return word.norm.size() == 1 || word.is(Cue::clause_abbreviations); }

// Words that begin a sentence and are no part of a name: behind them "Exhibit A." has ended.
bool is_opener(const Word& word) { return word.capital && word.is(Cue::clause_openers); }

bool ends_before(const std::vector<Word>& words, std::size_t at) {
  const Word& word = words[at];
  if (word.span.begin <= words[at - 1].span.end + 1 && word.marks.size() == 1) return false;  // "v1.0", "U.S.C."
  if (word.marks.find_first_of("?!") != std::string::npos) return true;
  if (word.marks.find('.') == std::string::npos) return false;
  if (is_opener(word)) return true;
  if (word.marks.find(").") != std::string::npos && word.capital) return true;  // "Section 4(a). Holdings"
  return (word.capital || word.number || word.marks.find_first_of("\"(") != std::string::npos) && !is_abbreviation(words[at - 1]);
}

class StatementReader {
 public:
  StatementReader(const Document& document, const Clauses& clauses, const Stemmer& stemmer, const std::vector<bool>& wanted,
                  const StatementOptions& options)
      : document_(document),
        clauses_(clauses),
        wanted_(wanted),
        options_(options),
        leads_(find_leads(document, clauses, stemmer.language())),
        stemmer_(stemmer) {
    followed_.resize(clauses.items.size(), false);
    for (std::size_t i = 0; i < leads_.size(); ++i)
      if (leads_[i].link != Link::alone) followed_[leads_[i].clause] = true;
  }

  Statements read() {
    for (std::uint32_t i = 0; i < clauses_.items.size(); ++i)
      if ((wanted_.empty() || wanted_[i]) && is_read(clauses_.items[i].kind)) read_clause(i);
    return std::move(statements_);
  }

 private:
  Span body(std::uint32_t clause) const {
    const auto size = static_cast<std::uint32_t>(text_of(document_, clause).size());
    const Span span = clauses_.items[clause].body;
    return {std::min(span.begin, size), std::min(span.end, size)};
  }

  std::vector<Word> words_of(std::uint32_t clause) const {
    std::vector<Word> words;
    read_words(text_of(document_, clause), body(clause), clause, stemmer_, words);
    return words;
  }

  // The last sentence of the lead-in, and of its own lead-in before it. Items of one list follow one another and have the same.
  std::vector<Word> lead_of(std::uint32_t clause) {
    if (leads_[clause].link == Link::alone) return {};
    if (lead_clause_ != leads_[clause].clause) {
      lead_clause_ = leads_[clause].clause;
      lead_ = read_lead(clause);
    }
    return lead_;
  }

  std::vector<Word> read_lead(std::uint32_t clause) const {
    std::vector<Word> all;
    std::array<std::uint32_t, deepest> chain{};
    std::size_t length = 0;
    for (std::uint32_t at = clause; length < deepest && leads_[at].link != Link::alone; at = leads_[at].clause)
      chain[length++] = leads_[at].clause;
    for (std::size_t i = length; i > 0; --i) {
      std::vector<Word> words = words_of(chain[i - 1]);
      std::size_t begin = words.size();
      while (begin > 0 && words.size() - begin < lead_words && !(begin < words.size() && ends_before(words, begin))) --begin;
      if (begin > 0) all.clear();
      all.insert(all.end(), words.begin() + static_cast<std::ptrdiff_t>(begin), words.end());
    }
    return all;
  }

  void read_clause(std::uint32_t clause) {
    std::vector<Word> words = lead_of(clause);
    const std::size_t lead = words.size();
    std::vector<Word> own = words_of(clause);
    if (lead == 0)
      words = std::move(own);
    else
      words.insert(words.end(), own.begin(), own.end());
    if (words.size() == lead) return;
    if (lead > 0 && words[lead].marks.empty()) words[lead].marks = ":";
    const std::size_t before = statements_.items.size();
    std::size_t begin = 0;
    for (std::size_t i = lead + 1; i <= words.size(); ++i) {
      if (i < words.size() && !ends_before(words, i)) continue;
      read(words, begin, i, clause, begin < lead ? lead : 0);
      begin = i;
    }
    if (statements_.items.size() == before && lead == 0) read_label(clause);
  }

  // `lead`: words of the lead-in at the beginning, where there is one.
  void read(const std::vector<Word>& words, std::size_t begin, std::size_t end, std::uint32_t clause, std::size_t lead) {
    const std::size_t stop = std::min(end, begin + options_.sentence_words);
    const Tokens tokens = read_tokens(words, begin, stop, stemmer_.language());
    std::vector<Statement> found;
    read_sentence(document_, tokens, sentence_++, discourse_, found);
    const bool open = end == words.size() && followed_[clause];
    if (open && !found.empty()) found.pop_back();
    const auto own = [&](const Statement& statement) { return statement.clause == clause; };
    // "Each of the following is an Event of Default: (a) Borrower fails to pay": what the item says happens is no statement of
    // its own.
    const bool facts = lead > 0 && leads_[clause].link == Link::item && vouches_for_list(words, lead, found, clause);
    if (facts || (lead > 0 && leads_[clause].link == Link::item && lists_events(words, begin, lead))) std::erase_if(found, own);
    if (lead > 0 && !found.empty() && std::none_of(found.begin(), found.end(), own) && leads_[clause].link == Link::item) {
      found.erase(found.begin(), found.end() - 1);
      take_home(found.back(), clause, words, lead, end);
    }
    for (Statement& statement : found) {
      if (statement.clause != clause) continue;
      settle_liability(statement);
      statement.beyond = stop < end;
      if (lead > 0) statement.lead_in = leads_[clause].clause;
      statements_.items.push_back(std::move(statement));
    }
  }

  // "Borrower represents and warrants as follows: (a) Borrower is authorized": what the item says is a fact that is vouched for.
  static bool vouches_for_list(const std::vector<Word>& words, std::size_t lead, const std::vector<Statement>& found,
                               std::uint32_t clause) {
    std::size_t of_lead = 0;
    while (of_lead < found.size() && found[of_lead].clause != clause) ++of_lead;
    if (of_lead == 0 || found[of_lead - 1].force != Force::warranty) return false;
    for (std::size_t i = lead > 3 ? lead - 3 : 0; i < lead; ++i)
      if (words[i].is(Cue::sentence_announcing)) return true;
    return false;
  }

  static bool lists_events(const std::vector<Word>& words, std::size_t begin, std::size_t lead) {
    bool following = false;
    bool event = false;
    for (std::size_t i = begin; i < lead; ++i) {
      following = following || words[i].is(Cue::word_following);
      event = event || words[i].is(Cue::clause_events);
    }
    return following && event;
  }

  // "Neither party shall have any liability", "shall be held responsible": nobody does that.
  void settle_liability(Statement& statement) const {
    const Language& language = stemmer_.language();
    const bool stands = language.cues.has(Cue::clause_standing, statement.act);
    if (statement.force != Force::ban || !stands || statement.clause == none) return;
    const std::string words = text_of(document_, statement.clause).substr(statement.span.begin, statement.span.size());
    const auto says = [&](std::string_view word) {
      return std::search(words.begin(), words.end(), word.begin(), word.end(), [](char x, char y) {
               return (x >= 'A' && x <= 'Z' ? static_cast<char>(x + 32) : x) == y;
             }) != words.end();
    };
    const auto liable = language.cues.list(Cue::clause_liable);
    if (std::none_of(liable.begin(), liable.end(), says)) return;
    statement.force = Force::effect;
    statement.holder = std::move(statement.who);
    statement.who.clear();
    statement.negated = true;
  }

  // The item completes the lead-in's verb: the statement is the item's.
  void take_home(Statement& statement, std::uint32_t clause, const std::vector<Word>& words, std::size_t lead,
                 std::size_t end) const {
    statement.clause = clause;
    statement.span = statement.object_span = {words[lead].span.begin, words[end - 1].span.end};
    statement.act_span = statement.force_span = statement.subject_span = {};
    statement.joined_acts.clear();
    statement.object = text_of(document_, clause).substr(statement.span.begin, statement.span.size());
  }

  // "Governing law: Ohio"
  void read_label(std::uint32_t clause) {
    const std::string& text = text_of(document_, clause);
    const Clause& item = clauses_.items[clause];
    Span label = item.heading;
    Span value = body(clause);
    if (label.empty()) {
      const std::size_t colon = text.find(':', value.begin);
      if (colon == std::string::npos || colon >= value.end || colon > value.begin + 60) return;
      label = {value.begin, static_cast<std::uint32_t>(colon)};
      value.begin = static_cast<std::uint32_t>(colon) + 1;
    } else if (text.find(':', label.begin) > value.begin) {
      return;
    }
    while (value.begin < value.end && text[value.begin] == ' ') ++value.begin;
    if (value.empty() || label.empty()) return;
    Statement statement;
    statement.clause = clause;
    statement.sentence = sentence_++;
    statement.act = "be";
    statement.span = {label.begin, value.end};
    statement.subject_span = label;
    statement.object_span = value;
    statement.object = text.substr(value.begin, value.size());
    statement.topic = topic_of(document_, statement, stemmer_.language());
    statements_.items.push_back(std::move(statement));
  }

  const Document& document_;
  const Clauses& clauses_;
  const std::vector<bool>& wanted_;
  const StatementOptions& options_;
  std::vector<LeadIn> leads_;
  std::uint32_t lead_clause_ = none;  // the lead-in that was read last
  std::vector<Word> lead_;            // its words and those of its own lead-ins
  std::vector<bool> followed_;        // paragraphs whose last sentence others complete
  const Stemmer& stemmer_;
  Discourse discourse_;
  std::uint32_t sentence_ = 0;
  Statements statements_;
};

}  // namespace

Statements read_statements(const Document& document, const Clauses& clauses, const Stemmer& stemmer,
                           const std::vector<bool>& wanted, const StatementOptions& options) {
  return StatementReader(document, clauses, stemmer, wanted, options).read();
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// One pass from left to right. A word such as "if" or "which" takes the next verb for itself; what no such word takes is a
// verb of the sentence itself.
#include "statements/verbs.h"

#include <algorithm>
#include <string_view>

#include "statements/verb_doubts.h"
#include "statements/verb_groups.h"
#include "statements/verb_signs.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

class Finder {
 public:
  explicit Finder(const Tokens& tokens) : tokens_(tokens) {}

  std::vector<VerbGroup> find() {
    std::size_t i = 0;
    while (i < tokens_.size()) i = step(i);
    if (taken_by_as_) keep_last_modal(groups_);
    drop_doubtful(tokens_, groups_);
    return std::move(groups_);
  }

 private:
  enum class Pending : std::uint8_t { strong, weak, content, proviso };
  struct Open {
    Pending kind;
    std::size_t at;
    std::size_t owner = 0;  // of content: the group whose clause it is
  };

  std::size_t step(std::size_t i) {
    const ReadToken& token = tokens_[i];
    if (i > 0) pass_marks(i);
    if (token.depth > 0) return i + 1;
    VerbGroup group;
    bool found = false;
    switch (token.role) {
      case Role::subordinator:
      case Role::relative:
        if (opens_consequence(tokens_, i)) {
          open_.clear();
          open_.push_back({Pending::proviso, i});
          initial_ = false;
          begin_ = i + 2;
          return i + 2;
        }
        // "for whatever reason,": no clause follows
        if (token.is(Cue::verb_free_relatives) && !has_verb_before_comma(tokens_, i + 1)) return i + 1;
        if (!is_elliptic(tokens_, i)) {
          drop_joined_opener(i);
          open_.push_back({Pending::strong, i});
        }
        return i + 1;
      case Role::temporal:
        if (!is_elliptic(tokens_, i) && !is_bound(tokens_, i)) open_.push_back({Pending::weak, i});
        return i + 1;
      case Role::that:
        read_that(i);
        return i + 1;
      case Role::modal:
        found = read_modal_group(tokens_, i, group);
        break;
      case Role::be:
      case Role::have:
      case Role::do_:
        found = read_auxiliary_group(tokens_, i, group);
        break;
      default:
        read_noun_phrase_opener(i);
        found = is_finite(i);
        if (found) group = plain_group(tokens_, i);
        break;
    }
    if (!found) return i + 1;
    settle(group);
    groups_.push_back(group);
    return group.end;
  }

  // "in the event X fails", "to the extent X is": as good as "if".
  void read_noun_phrase_opener(std::size_t i) {
    // ", provided these representatives are bound": "that" is left out.
    const bool named = i == 0 && i + 1 < tokens_.size() && tokens_[i + 1].role == Role::other && tokens_[i + 1].word->capital;
    if (tokens_[i].is(Cue::word_provided) && (tokens_[i].comma || i == 0) && i + 1 < tokens_.size() && !tokens_[i + 1].comma &&
        (named || tokens_[i + 1].role == Role::determiner || tokens_[i + 1].role == Role::pronoun ||
         tokens_[i + 1].role == Role::possessive || tokens_[i + 1].role == Role::no)) {
      open_.clear();
      open_.push_back({i == 0 ? Pending::strong : Pending::proviso, i});  // "Provided no default exists, the Bank may"
      initial_ = false;
      if (i > 0) begin_ = i + 1;
      return;
    }
    if (i < 2 || i + 1 >= tokens_.size()) return;
    const bool event = tokens_[i].is(Cue::word_event) && tokens_[i - 1].is(Cue::word_the) && tokens_[i - 2].is(Cue::word_in);
    const bool extent = tokens_[i].is(Cue::word_extent) && tokens_[i - 1].is(Cue::word_the);
    if (!event && !extent) return;
    if (tokens_[i + 1].is(Cue::word_of) || tokens_[i + 1].role == Role::that || is_elliptic(tokens_, i)) return;
    drop_joined_opener(i);
    open_.push_back({Pending::strong, i});
  }

  // "if and when", "If, and to the extent": both wait for one verb.
  void drop_joined_opener(std::size_t i) {
    if (open_.empty() || open_.back().kind != Pending::strong || open_.back().at + 6 < i) return;
    bool joined = false;
    for (std::size_t at = open_.back().at + 1; at < i; ++at) {
      joined = joined || tokens_[at].role == Role::conjunction;
      if (tokens_[at].role != Role::conjunction && tokens_[at].role != Role::to && !tokens_[at].is(Cue::word_the)) return;
    }
    if (joined) open_.pop_back();
  }

  void pass_marks(std::size_t i) {
    const std::string_view marks = tokens_[i].word->marks;
    if (!tokens_[i].comma) return;
    std::erase_if(open_, [](const Open& open) { return open.kind == Pending::weak; });
    if (marks.find_first_of(";") != std::string::npos) {
      open_.clear();
      initial_ = false;
      begin_ = i;
    }
    if (initial_ && consumed_ && !(tokens_[i].role == Role::conjunction)) initial_ = false, begin_ = i;
    last_comma_ = i;
  }

  void read_that(std::size_t i) {
    if (i == 0) return;
    const ReadToken& last = tokens_[i - 1];
    // "which that invoice covers", "if that party fails": it points at the noun, and the word before it has opened the clause.
    if ((last.role == Role::relative || last.role == Role::subordinator) && i + 1 < tokens_.size() && !tokens_[i + 1].comma)
      return;
    // "After that, the licence shall be": it points back and opens nothing.
    if (i + 1 < tokens_.size() && tokens_[i + 1].comma && last.role == Role::temporal) {
      std::erase_if(open_, [&](const Open& open) { return open.at + 1 == i; });
      return;
    }
    for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
      if (!tokens_[i - back].is(Cue::word_provided)) continue;
      open_.clear();
      if (back == i) {  // "Provided that no default exists, the Bank may": what must be is said first
        open_.push_back({Pending::strong, i});
        return;
      }
      open_.push_back({Pending::proviso, i});
      initial_ = false;
      begin_ = i + 1;
      return;
    }
    if (last.role == Role::preposition && !last.is(Cue::word_except)) return;
    if (!groups_.empty() && follows_group(i)) {
      open_.push_back({Pending::content, i, groups_.size() - 1});
      return;
    }
    // "that X shall …, and that Y shall": the same agreement goes on.
    const bool goes_on = last.role == Role::conjunction || last.role == Role::label || tokens_[i].comma;
    if (content_ != nobody && goes_on && !is_elliptic(tokens_, i)) {
      open_.clear();
      open_.push_back({Pending::content, i, content_});
      return;
    }
    // "fails to remedy that breach, the other party may": it points at the noun
    if (last.is_verb(inflection::base) && points_at_noun(tokens_, i)) return;
    if (!is_elliptic(tokens_, i)) open_.push_back({Pending::strong, i});
  }

  // "agrees that", "represents and warrants to Lender that", "acknowledges, in writing, that".
  bool follows_group(std::size_t i) const {
    const VerbGroup& last = groups_.back();
    const std::string lemma = lemma_of(tokens_[last.verb], *tokens_.language);
    return (is_agreeing(tokens_, lemma) || is_vouching(tokens_, lemma)) && i - last.end <= 14;
  }

  bool is_finite(std::size_t i) const {
    const ReadToken& token = tokens_[i];
    // “Fees” means: a defined term stands before it.
    if (i > 0 && token.is(Cue::verb_defining) && token.word->marks.find('"') != std::string::npos) return true;
    if (token.name || token.form.verb == no_entry || i == 0 || (token.comma && !closes_aside(i))) return false;
    std::size_t head = before_adverbs(tokens_, i);
    if (head > 0 && tokens_[head].is(Cue::word_neither)) head = before_adverbs(tokens_, head);  // "they neither define nor limit"
    const ReadToken& last = tokens_[head];
    // "the Defend Trade Secrets Act": part of a name, where not all is written in capitals.
    if (token.word->capital && !token.word->upper && last.word->capital && last.role == Role::other) return false;
    if (last.role == Role::conjunction && regrants(i)) return true;
    // "This means that", "this generally means we"
    const bool this_does =
        (i == 1 || head + 1 < i) && last.is(Cue::word_this) && token.form.has(inflection::third) && i + 1 < tokens_.size();
    if (this_does && (tokens_[i + 1].role == Role::that || tokens_[i + 1].role == Role::pronoun || opens_noun(tokens_[i + 1])))
      return true;
    if (calls_for_noun(last) || last.role == Role::to || last.role == Role::conjunction || last.role == Role::modal) return false;
    const bool noun = (token.form.parts & part::noun) != 0;
    const ReadToken* next = i + 1 < tokens_.size() ? &tokens_[i + 1] : nullptr;
    const bool hereby = says_hereby(tokens_, head, i);
    const bool performs = hereby || last.role == Role::pronoun;
    const bool named = performs && next != nullptr && next->role == Role::other && next->word->capital;  // "hereby release Acme"
    const bool object = next != nullptr && !next->comma &&
                        (named || opens_noun(*next) || next->role == Role::to || next->role == Role::that ||
                         next->role == Role::pronoun || next->role == Role::adverb || next->role == Role::no ||
                         joins_promise(tokens_, i) || always_takes_object(tokens_, lemma_of(token, *tokens_.language)));
    if (token.form.has(inflection::third)) {
      if (!noun) return true;
      // "Provider remains responsible": a verb that joins a quality
      if (token.is(Cue::word_remains) && next != nullptr && !next->comma && next->form.can_be(part::adjective) &&
          !next->form.can_be(part::noun))
        return true;
      if (last.word->capital && next != nullptr && !next->comma && next->word->capital &&
          is_granting(tokens_, lemma_of(token, *tokens_.language)))
        return true;
      return object || performs || is_awaited(i) || (groups_.empty() && open_.empty() && is_only_verb(tokens_, i, last));
    }
    if (!token.form.has(inflection::base)) return false;
    const bool plain_verb = !noun && !token.form.can_be(part::adjective) && next != nullptr && !next->comma &&
                            (next->role == Role::to || opens_noun(*next));
    if (plain_verb && last.role == Role::other && !last.word->possessive && groups_.empty() && open_.empty() &&
        is_only_verb(tokens_, i, last))
      return true;  // "all inventions … belong to"
    // "The parties' obligations survive termination": no noun, and no other verb before it
    const bool many =
        (last.form.inflections & inflection::plural) != 0 && last.role == Role::other && groups_.empty() && open_.empty();
    if (many && !noun && !token.form.can_be(part::adjective) && next != nullptr && !next->comma && next->role == Role::other &&
        !token.word->capital)
      return true;
    const ReadToken& beside = tokens_[i - 1];
    if (beside.is(Cue::verb_beside) && joins_grants(tokens_, i)) return true;
    const bool plural = last.form.has(inflection::plural) || (last.form.inflections & inflection::plural) != 0 ||
                        last.is(Cue::verb_plural) || hereby;
    return plural && object && !(token.form.can_be(part::rarely_verb) && !hereby);
  }

  // "if the Tenant keeps boats": the clause waits for its verb, and its subject and object stand on either side.
  bool is_awaited(std::size_t i) const {
    if (open_.empty() || open_.back().kind != Pending::strong || i + 1 >= tokens_.size()) return false;
    const ReadToken& subject = tokens_[i - 1];
    const ReadToken& object = tokens_[i + 1];
    return subject.word->capital && subject.role == Role::other && !tokens_[i].word->capital && object.role == Role::other &&
           !object.comma && !object.word->capital && object.form.can_be(part::noun) && !object.is_verb(inflection::base);
  }

  // "who, before the Vesting Date, incurs": the comma closes what stood between the pronoun and its verb.
  bool closes_aside(std::size_t i) const {
    if (open_.empty() || open_.back().kind != Pending::strong || open_.back().at + 2 >= i) return false;
    const std::size_t first = open_.back().at + 1;
    return tokens_[first].comma && i - first < 16 && tokens_[i].form.has(inflection::third) &&
           !tokens_[i].form.can_be(part::noun);
  }

  // "agrees that it will finish the Works and releases the Owner": back from what is agreed to who agrees.
  bool regrants(std::size_t i) const {
    if (groups_.empty() || content_ == nobody) return false;
    if (!tokens_[i].form.has(inflection::third) || i + 1 >= tokens_.size()) return false;
    const std::string lemma = lemma_of(tokens_[i], *tokens_.language);
    // "agrees that he has no claim and agrees to pay"
    if (is_agreeing(tokens_, lemma) && tokens_[i + 1].role == Role::to) return true;
    if (groups_.back().mood == Mood::present || !opens_noun(tokens_[i + 1])) return false;
    return is_granting(tokens_, lemma) || is_vouching(tokens_, lemma);
  }

  // Whose verb it is: an open clause's, or the sentence's own.
  void settle(VerbGroup& group) {
    group.from = begin_;
    const bool shares = shares_subject(tokens_, group);
    // "request that assistance, and shall": what was taken for "that X …" has no subject, so no verb either.
    if (shares && !open_.empty() && group.mood != Mood::present && !groups_.empty() && groups_.back().main &&
        open_.back().at + 1 < group.first - 1)
      open_.clear();
    // "which it has or may acquire": the relative clause goes on.
    if (shares && open_.empty() && !groups_.empty() && !groups_.back().main && !groups_.back().vouched &&
        !tokens_[group.first - 1].comma && subordinate_ && (group.mood == Mood::may || group.mood == groups_.back().mood)) {
      group.main = false;
      group_end_ = group.end;
      return;
    }
    // "if it has lasted or is expected to last": so does that of "if"
    const bool present = group.mood == Mood::present && !groups_.empty() && groups_.back().mood == Mood::present;
    if (shares && open_.empty() && conditional_ && present && !tokens_[group.first - 1].comma && !groups_.back().main &&
        !groups_.back().vouched && has_main()) {
      group.main = false;
      group_end_ = group.end;
      return;
    }
    // "any entity which owns or controls, is owned by, or is": no subject stands before the verb, and the sentence has its own.
    const bool behind = group.first > 0 && (tokens_[group.first].comma || tokens_[group.first - 1].role == Role::conjunction);
    if (open_.empty() && behind && group.mood == Mood::present && subordinate_ && !groups_.empty() && !groups_.back().main &&
        !groups_.back().vouched && has_main()) {
      group.main = false;
      group_end_ = group.end;
      return;
    }
    // "except as counsel advises may be required by law": what was said to be so
    const bool reported = taken_by_as_ && group.mood == Mood::may && group.passive && !groups_.empty() &&
                          group.first < group_end_ + 3 && tokens_[group.first - 1].role != Role::conjunction;
    if (open_.empty() && reported && !tokens_[group.first].comma) {
      group_end_ = group.end;
      return;
    }
    if (open_.empty() && is_bare_relative(group)) {
      group_end_ = group.end;
      return;
    }
    if (open_.empty()) {
      const bool joined = initial_ && consumed_;
      // "If you are late we will charge you": no comma, but somebody else acts.
      const bool anew = group.first > 0 && tokens_[group.first - 1].role == Role::pronoun && group.first - 1 > group_end_ &&
                        tokens_[group.first - 2].role != Role::conjunction;
      group.main = !joined || (group.mood != Mood::present && (last_comma_ > group_end_ || anew));
      if (joined && anew && last_comma_ <= group_end_ && group.main) group.from = begin_ = group.first - 1;
      if (group.main) initial_ = false;
      // "acknowledges that delays may occur and Borrower hereby consents": what is done by saying it is no fact
      const bool performed = group.first > 0 && tokens_[group.first - 1].is(Cue::word_hereby);
      if (vouching_ && group.mood == Mood::present && !performed) group.main = false, group.vouched = true;
      group_end_ = group.end;
      return;
    }
    const Open open = open_.back();
    open_.pop_back();
    taken_by_as_ = false;
    subordinate_ = open.kind == Pending::strong && tokens_[open.at].role != Role::subordinator;
    conditional_ = open.kind == Pending::strong && !subordinate_;
    const bool shall = group.mood != Mood::present;
    if (open.kind == Pending::proviso) {
      const bool fact = !shall || is_perfect(tokens_, group);  // "provided that no default shall have occurred"
      group.main = !fact;
      group.condition = fact;
    } else if (open.kind == Pending::content) {
      settle_content(open, group);
    } else if (open.kind == Pending::weak) {
      group.main = shall && !tokens_[open.at].is(Cue::verb_comparing);
      taken_by_as_ = tokens_[open.at].is(Cue::word_as);
    } else {
      const bool third =
          tokens_[group.verb].form.has(inflection::third) || (tokens_[group.first].role == Role::be && open.at == begin_);
      group.main = (shall || (third && opens_sentence(tokens_, open.at))) && is_past_clause(open.at, group);
    }
    if ((open.at < 4 || open.at <= begin_ + 1) && !has_main() && opens_sentence(tokens_, open.at)) initial_ = !group.main;
    consumed_ = true;
    group_end_ = group.end;
    // "agrees that Landlord, upon notice, may": the comma before the verb closes an aside behind its subject.
    const bool aside = open.kind == Pending::content && last_comma_ == group.first;
    if (group.main && !aside) group.from = std::max(group.from, last_comma_);
    // "If Buyer so elects, Seller shall join and shall comply": what is joined to it has its subject.
    if (group.main && shall && open.kind == Pending::strong) begin_ = std::max(begin_, group.from);
    if (group.main) open_.clear();
  }

  // "Represents that" vouches for facts, whatever their verbs; "agrees that" says nothing by itself.
  // "any right Employee may have", "remedies a party may have": no word opens the relative clause, but two noun phrases stand
  // side by side.
  bool is_bare_relative(const VerbGroup& group) const {
    if (group.inverted || !has_main()) return false;
    const bool must = tokens_[group.first].role == Role::be && group.first > group_end_ + 1 &&
                      is_named(tokens_, tokens_[group.first - 1]) &&
                      tokens_[group.verb].is(Cue::verb_bound);  // "any taxes the Company is required to deduct"
    if (group.mood == Mood::present && !must && !(group.first > group_end_ + 1 && tokens_[group.first - 1].role == Role::pronoun))
      return false;
    std::size_t begin = group.first;
    while (begin > group_end_ && tokens_[begin - 1].role == Role::adverb) --begin;
    const std::size_t end = begin;
    while (begin > group_end_ + 1) {
      const ReadToken& token = tokens_[begin - 1];
      if (token.comma && begin < end && tokens_[begin].comma) return false;
      if (token.role == Role::pronoun || token.role == Role::determiner || token.role == Role::no) {
        --begin;
        break;
      }
      if (token.role != Role::other || token.depth > 0) return false;
      if (begin < end && !is_named(tokens_, token) && is_named(tokens_, tokens_[begin])) break;
      if (token.comma) return false;
      --begin;
    }
    if (begin == end || begin <= group_end_ || tokens_[begin].comma || tokens_[begin].role == Role::no) return false;
    const ReadToken& last = tokens_[begin - 1];
    const bool noun = last.role == Role::other && !last.word->possessive && last.form.can_be(part::noun) &&
                      !is_named(tokens_, last) && !last.is(Cue::word_following);
    return noun && begin - 1 >= group_end_;
  }

  bool has_main() const {
    for (std::size_t i = groups_.size(), seen = 0; i > 0 && groups_[i - 1].verb >= begin_ && seen < 24; --i, ++seen)
      if (groups_[i - 1].main) return true;
    return false;
  }

  void settle_content(const Open& open, VerbGroup& group) {
    VerbGroup& owner = groups_[open.owner];
    group.from = open.at + 1;
    group.owner = open.owner;
    content_ = open.owner;
    if (vouches(open.owner, group)) {
      group.vouched = true;
      vouching_ = true;
      return;
    }
    group.main = owner.main || content_main_;
    content_main_ = group.main;
    owner.main = false;
    begin_ = open.at + 1;
  }

  // "acknowledges and agrees that it shall": the agreement counts.
  bool vouches(std::size_t at, const VerbGroup& group) const {
    const VerbGroup& owner = groups_[at];
    const std::string lemma = lemma_of(tokens_[owner.verb], *tokens_.language);
    if (tokens_.lists(Cue::verb_covenant, lemma) && !owner.passive && group.mood == Mood::present)
      return true;  // "covenants that it owns"
    if (!is_vouching(tokens_, lemma) || owner.passive) return false;
    if (group.mood == Mood::present) return true;
    if (is_agreeing(tokens_, lemma)) {
      for (std::size_t i = owner.end; i < tokens_.size() && i < owner.end + 4; ++i)
        if (tokens_.lists(Cue::verb_agree, lemma_of(tokens_[i], *tokens_.language))) return false;
      return group.mood == Mood::may || tokens_[group.first].is(Cue::word_would);
    }
    return true;
  }

  // The clause has no verb that we know, and a comma parts it from a subject of a few words.
  bool is_past_clause(std::size_t at, const VerbGroup& group) const {
    return last_comma_ > at + 1 && group.first > last_comma_ && group.first - last_comma_ <= 12 && (at < 2 || tokens_[at].comma);
  }

  const Tokens& tokens_;
  std::vector<VerbGroup> groups_;
  std::vector<Open> open_;
  std::size_t begin_ = 0;  // of the clause that is being read
  std::size_t last_comma_ = 0;
  std::size_t group_end_ = 0;
  bool subordinate_ = false;  // the last group stands in a relative clause
  bool conditional_ = false;  // or behind "if"
  bool initial_ = false;      // within a clause such as "if …" that stands before the sentence's own verb
  bool consumed_ = false;     // its verb has been read
  bool vouching_ = false;
  bool taken_by_as_ = false;  // the last group was
  static constexpr std::size_t nobody = static_cast<std::size_t>(-1);
  std::size_t content_ = nobody;  // the group that agrees to or vouches for what follows
  bool content_main_ = false;
};

}  // namespace

std::vector<VerbGroup> find_verbs(const Tokens& tokens) { return Finder(tokens).find(); }

}  // namespace clausediff

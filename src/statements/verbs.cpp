// SPDX-License-Identifier: Apache-2.0
// One pass from left to right. A word such as "if" or "which" takes the next verb for itself; what no such word takes is a
// verb of the sentence itself.
#include "statements/verbs.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "statements/verb_groups.h"

namespace clausediff {
namespace {

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

class Finder {
 public:
  explicit Finder(const Tokens& tokens) : tokens_(tokens) {}

  std::vector<VerbGroup> find() {
    std::size_t i = 0;
    while (i < tokens_.size()) i = step(i);
    drop_doubtful();
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
        if (opens_consequence(i)) {
          open_.clear();
          open_.push_back({Pending::proviso, i});
          initial_ = false;
          begin_ = i + 2;
          return i + 2;
        }
        if (!is_elliptic(i)) open_.push_back({Pending::strong, i});
        return i + 1;
      case Role::temporal:
        if (!is_elliptic(i) && !is_bound(tokens_, i)) open_.push_back({Pending::weak, i});
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
        found = is_finite(i) && read_plain(i, group);
        break;
    }
    if (!found) return i + 1;
    settle(group);
    groups_.push_back(group);
    return group.end;
  }

  // "in which case Provider will", "after which time the lease may": what follows from what was said.
  bool opens_consequence(std::size_t i) const {
    static constexpr std::array<std::string_view, 6> nouns = {"case", "event", "time", "instance", "events", "cases"};
    return tokens_[i].is("which") && i > 0 && i + 2 < tokens_.size() && one_of(nouns, tokens_[i + 1].norm()) &&
           (tokens_[i - 1].role == Role::preposition || tokens_[i - 1].role == Role::temporal);
  }

  // "in the event X fails", "to the extent X is": as good as "if".
  void read_noun_phrase_opener(std::size_t i) {
    // ", provided these representatives are bound": "that" is left out.
    if (tokens_[i].is("provided") && (tokens_[i].comma || i == 0) && i + 1 < tokens_.size() && !tokens_[i + 1].comma &&
        (tokens_[i + 1].role == Role::determiner || tokens_[i + 1].role == Role::pronoun || tokens_[i + 1].role == Role::possessive ||
         tokens_[i + 1].role == Role::no)) {
      open_.clear();
      open_.push_back({i == 0 ? Pending::strong : Pending::proviso, i});  // "Provided no default exists, the Bank may"
      initial_ = false;
      if (i > 0) begin_ = i + 1;
      return;
    }
    if (i < 2 || i + 1 >= tokens_.size()) return;
    const bool event = tokens_[i].is("event") && tokens_[i - 1].is("the") && tokens_[i - 2].is("in");
    const bool extent = tokens_[i].is("extent") && tokens_[i - 1].is("the");
    if (!event && !extent) return;
    if (tokens_[i + 1].is("of") || tokens_[i + 1].role == Role::that || is_elliptic(i)) return;
    open_.push_back({Pending::strong, i});
  }

  void pass_marks(std::size_t i) {
    const std::string& marks = tokens_[i].word->marks;
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

  bool is_elliptic(std::size_t i) const {
    std::size_t next = i + 1;
    while (next < tokens_.size() && is_adverb(tokens_[next])) ++next;
    if (next >= tokens_.size()) return true;
    const ReadToken& token = tokens_[next];
    if (tokens_[i].role == Role::relative) return false;
    static constexpr std::array<std::string_view, 10> adjectives = {"any", "applicable", "necessary", "available", "possible",
                                                                    "due", "required",   "lawful",    "to",        "reasonable"};
    if (one_of(adjectives, token.norm())) return next + 1 >= tokens_.size() || tokens_[next + 1].comma || token.is("required");
    static constexpr std::array<std::string_view, 8> roles = {"serve",   "act",     "function", "work",
                                                              "operate", "serving", "acting",   "continue"};
    if (tokens_[i].is("as") && i > 0 && one_of(roles, tokens_[i - 1].norm())) return true;  // "serve as arbitrators"
    if (token.role == Role::preposition) return !has_verb_before_comma(next);
    const bool noun = next + 1 < tokens_.size() && tokens_[next + 1].role == Role::other && !tokens_[next + 1].comma &&
                      !tokens_[next + 1].word->number && has_verb_before_comma(next + 1);
    return is_participle(token) && !token.form.has(inflection::base) && !noun;
  }

  // "if for any reason it cannot be", "unless written authority is given", but "unless in writing".
  bool has_verb_before_comma(std::size_t from) const {
    for (std::size_t i = from; i < tokens_.size() && i < from + 14; ++i) {
      const ReadToken& token = tokens_[i];
      if (i > from && token.comma) return false;
      if (token.role == Role::modal || token.is("is") || token.is("are") || token.role == Role::have) return true;
      if (token.role == Role::relative || token.role == Role::that || token.role == Role::subordinator) return false;
    }
    return false;
  }

  void read_that(std::size_t i) {
    if (i == 0) return;
    const ReadToken& last = tokens_[i - 1];
    for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
      if (!tokens_[i - back].is("provided")) continue;
      open_.clear();
      open_.push_back({Pending::proviso, i});
      initial_ = false;
      begin_ = i + 1;
      return;
    }
    if (last.role == Role::preposition && !last.is("except")) return;
    if (!groups_.empty() && follows_group(i)) {
      open_.push_back({Pending::content, i, groups_.size() - 1});
      return;
    }
    // "that X shall …, and that Y shall": the same agreement goes on.
    const bool goes_on = last.role == Role::conjunction || last.role == Role::label || tokens_[i].comma;
    if (content_ != nobody && goes_on && !is_elliptic(i)) {
      open_.clear();
      open_.push_back({Pending::content, i, content_});
      return;
    }
    if (!is_elliptic(i)) open_.push_back({Pending::strong, i});
  }

  // "agrees that", "represents and warrants to Lender that", "acknowledges, in writing, that".
  bool follows_group(std::size_t i) const {
    const VerbGroup& last = groups_.back();
    const std::string lemma = lemma_of(tokens_[last.verb], *tokens_.language);
    return (is_agreeing(lemma) || is_vouching(lemma)) && i - last.end <= 14;
  }

  bool is_finite(std::size_t i) const {
    const ReadToken& token = tokens_[i];
    // “Fees” means: a defined term stands before it.
    if (i > 0 && (token.is("means") || token.is("mean")) && token.word->marks.find('"') != std::string::npos) return true;
    if (token.name || token.form.verb == no_entry || i == 0 || token.comma) return false;
    const ReadToken& last = tokens_[i - 1];
    // "the Defend Trade Secrets Act": part of a name, where not all is written in capitals.
    if (token.word->capital && !token.word->upper && last.word->capital && last.role == Role::other) return false;
    if (last.role == Role::conjunction && regrants(i)) return true;
    if (calls_for_noun(last) || last.role == Role::to || last.role == Role::conjunction || last.role == Role::modal) return false;
    const bool noun = (token.form.parts & part::noun) != 0;
    const ReadToken* next = i + 1 < tokens_.size() ? &tokens_[i + 1] : nullptr;
    const bool performs = last.is("hereby") || last.role == Role::pronoun || last.is("irrevocably");
    const bool named = performs && next != nullptr && next->role == Role::other && next->word->capital;  // "hereby release Acme"
    const bool object = next != nullptr && !next->comma &&
                        (named || opens_noun(*next) || next->role == Role::to || next->role == Role::that || next->role == Role::pronoun ||
                         next->role == Role::adverb || next->role == Role::no || next->role == Role::negation ||
                         joins_promise(i) || always_takes_object(lemma_of(token, *tokens_.language)));
    if (token.form.has(inflection::third)) {
      if (!noun) return true;
      if (last.word->capital && next != nullptr && !next->comma && next->word->capital && is_granting(lemma_of(token, *tokens_.language)))
        return true;
      return object || last.is("hereby") || last.role == Role::pronoun;
    }
    if (!token.form.has(inflection::base)) return false;
    if ((last.is("each") || last.is("both") || last.is("jointly")) && joins_grants(i)) return true;
    const bool plural = last.form.has(inflection::plural) || (last.form.inflections & inflection::plural) != 0 || last.is("we") ||
                        last.is("you") || last.is("they") || last.is("i") || last.is("hereby") || last.is("parties");
    return plural && object && !(token.form.can_be(part::rarely_verb) && !last.is("hereby"));
  }

  // "agrees that it will finish the Works and releases the Owner": back from what is agreed to who agrees.
  bool regrants(std::size_t i) const {
    if (groups_.empty() || content_ == nobody || groups_.back().mood == Mood::present) return false;
    if (!tokens_[i].form.has(inflection::third) || i + 1 >= tokens_.size() || !opens_noun(tokens_[i + 1])) return false;
    const std::string lemma = lemma_of(tokens_[i], *tokens_.language);
    return is_granting(lemma) || is_vouching(lemma);
  }

  // "A and B each waive, acquit and discharge", "each grant the"
  bool joins_grants(std::size_t i) const {
    if (!is_granting(lemma_of(tokens_[i], *tokens_.language)) && !is_agreeing(lemma_of(tokens_[i], *tokens_.language)) &&
        !is_vouching(lemma_of(tokens_[i], *tokens_.language)))
      return false;
    if (i + 1 >= tokens_.size()) return false;
    const ReadToken& next = tokens_[i + 1];
    return next.comma || opens_noun(next) || next.role == Role::conjunction || next.role == Role::to || next.role == Role::that ||
           next.role == Role::pronoun;
  }

  // "covenants and agrees", "represents and warrants", "agrees with the Lender".
  bool joins_promise(std::size_t i) const {
    const auto speaks = [](const std::string& lemma) { return is_agreeing(lemma) || is_vouching(lemma) || is_granting(lemma); };
    if (!speaks(lemma_of(tokens_[i], *tokens_.language))) return false;
    const ReadToken& next = tokens_[i + 1];
    if (next.role == Role::conjunction && i + 2 < tokens_.size()) return speaks(lemma_of(tokens_[i + 2], *tokens_.language));
    const bool named = i > 0 && (tokens_[i - 1].word->capital || tokens_[i - 1].role == Role::pronoun);
    if (!named || !(next.role == Role::preposition || next.is("to"))) return false;
    for (std::size_t at = i + 1; at < tokens_.size() && at < i + 25; ++at)
      if (tokens_[at].role == Role::that) return true;
    return false;
  }

  static bool always_takes_object(const std::string& lemma) {
    static constexpr std::array<std::string_view, 7> verbs = {"include", "mean",    "constitute", "comprise",
                                                              "contain", "exclude", "require"};
    return one_of(verbs, lemma);
  }

  bool read_plain(std::size_t i, VerbGroup& group) const {
    group.first = group.verb = i;
    group.end = i + 1;
    return true;
  }

  // Whose verb it is: an open clause's, or the sentence's own.
  void settle(VerbGroup& group) {
    group.from = begin_;
    const bool shares = shares_subject(group);
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
      if (vouching_ && group.mood == Mood::present) group.main = false, group.vouched = true;
      group_end_ = group.end;
      return;
    }
    const Open open = open_.back();
    open_.pop_back();
    subordinate_ = open.kind == Pending::strong && tokens_[open.at].role != Role::subordinator;
    const bool shall = group.mood != Mood::present;
    if (open.kind == Pending::proviso) {
      group.main = shall;
      group.condition = !shall;
    } else if (open.kind == Pending::content) {
      settle_content(open, group);
    } else if (open.kind == Pending::weak) {
      group.main = shall && !tokens_[open.at].is("as") && !tokens_[open.at].is("than");
    } else {
      group.main = shall && is_past_clause(open.at, group);
    }
    if ((open.at < 4 || open.at <= begin_ + 1) && !has_main() && opens_sentence(open.at)) initial_ = !group.main;
    consumed_ = true;
    group_end_ = group.end;
    if (group.main) open_.clear(), group.from = std::max(group.from, last_comma_);
  }

  // "Represents that" vouches for facts, whatever their verbs; "agrees that" says nothing by itself.
  // "any right Employee may have", "remedies a party may have": no word opens the relative clause, but two noun phrases stand
  // side by side.
  bool is_bare_relative(const VerbGroup& group) const {
    if (group.inverted || !has_main()) return false;
    if (group.mood == Mood::present && !(group.first > group_end_ + 1 && tokens_[group.first - 1].role == Role::pronoun))
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
      if (begin < end && !token.word->capital && tokens_[begin].word->capital) break;
      if (token.comma) return false;
      --begin;
    }
    if (begin == end || begin <= group_end_ || tokens_[begin].comma || tokens_[begin].role == Role::no) return false;
    const ReadToken& last = tokens_[begin - 1];
    const bool noun = last.role == Role::other && !last.word->possessive && last.form.can_be(part::noun) && !last.word->capital;
    return noun && begin - 1 >= group_end_;
  }

  // Directly behind a conjunction: its subject is that of the verb before.
  bool shares_subject(const VerbGroup& group) const {
    std::size_t at = group.first;
    while (at > 0 && tokens_[at - 1].role == Role::adverb) --at;
    return at > 1 && tokens_[at - 1].role == Role::conjunction && !group.inverted;
  }

  // "If …", "To the extent that …", not the relative clause of "Any provision that …".
  bool opens_sentence(std::size_t at) const {
    const Role role = tokens_[at].role;
    if (role == Role::relative) return false;
    if (role != Role::that) return true;
    return at > 0 && (tokens_[at - 1].is("extent") || tokens_[at - 1].is("event") || tokens_[at - 1].is("case") ||
                      tokens_[at - 1].is("condition"));
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
    if (lemma == "covenant" && !owner.passive && group.mood == Mood::present) return true;  // "covenants that it owns"
    if (!is_vouching(lemma) || owner.passive) return false;
    if (group.mood == Mood::present) return true;
    if (is_agreeing(lemma)) {
      for (std::size_t i = owner.end; i < tokens_.size() && i < owner.end + 4; ++i)
        if (lemma_of(tokens_[i], *tokens_.language) == "agree") return false;
      return group.mood == Mood::may || tokens_[group.first].is("would");
    }
    return true;
  }

  // The clause has no verb that we know, and a comma parts it from a subject of a few words.
  bool is_past_clause(std::size_t at, const VerbGroup& group) const {
    return last_comma_ > at + 1 && group.first > last_comma_ && group.first - last_comma_ <= 12 && (at < 2 || tokens_[at].comma);
  }

  // Beside a modal of its sentence a verb without one counts only where it is joined by "and" with a subject of its own, or does
  // what it says.
  void drop_doubtful() {
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      VerbGroup& group = groups_[i];
      if (!group.main || group.mood != Mood::present) continue;
      const std::string lemma = lemma_of(tokens_[group.verb], *tokens_.language);
      const bool performs = is_granting(lemma) || is_vouching(lemma) || is_agreeing(lemma);
      const bool copula = tokens_[group.first].role == Role::be;
      if (performs && !group.passive) continue;
      const std::size_t last = last_main(i);
      if (last == groups_.size()) continue;
      if (!is_joined(groups_[last].end, group.first, copula)) group.main = false;
    }
  }

  std::size_t last_main(std::size_t i) const {
    for (std::size_t back = i; back > 0; --back) {
      if (groups_[back - 1].from != groups_[i].from) return groups_.size();
      if (groups_[back - 1].main) return back - 1;
    }
    return groups_.size();
  }

  bool is_joined(std::size_t from, std::size_t to, bool copula) const {
    for (std::size_t i = to; i > from; --i) {
      if (tokens_[i - 1].role == Role::conjunction && tokens_[i - 1].depth == 0) return tokens_[i - 1].comma || copula;
    }
    return false;
  }

  const Tokens& tokens_;
  std::vector<VerbGroup> groups_;
  std::vector<Open> open_;
  std::size_t begin_ = 0;  // of the clause that is being read
  std::size_t last_comma_ = 0;
  std::size_t group_end_ = 0;
  bool subordinate_ = false;  // the last group stands in a relative clause
  bool initial_ = false;      // within a clause such as "if …" that stands before the sentence's own verb
  bool consumed_ = false;     // its verb has been read
  bool vouching_ = false;
  static constexpr std::size_t nobody = static_cast<std::size_t>(-1);
  std::size_t content_ = nobody;  // the group that agrees to or vouches for what follows
  bool content_main_ = false;
};

}  // namespace

std::vector<VerbGroup> find_verbs(const Tokens& tokens) { return Finder(tokens).find(); }

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
#include "effects/likes.h"

#include <algorithm>
#include <string_view>

#include "effects/comparison.h"
#include "effects/lemmas.h"
#include "effects/synonyms.h"
#include "language/dictionary.h"
#include "statements/subject.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

class LikeReader {
 public:
  LikeReader(const FlowSide& flow, const Language& language, std::deque<std::string>& kept)
      : flow_(flow), language_(language), kept_(kept) {}

  /// What begins at `token` and does not go on behind `end`.
  void read(std::uint32_t token, std::uint32_t end, std::vector<Like>& likes) const {
    Like like;
    like.begin = token;
    like.end = token + 1;
    if (!read_phrase({token, end}, token, like)) read_word(token, like);
    add(like, likes);
  }

 private:
  std::string_view keep(std::string text) const { return kept_.emplace_back(std::move(text)); }

  // "accrue+interest": a phrase that says two things says each of them. "!party" denies what it names.
  static void add(Like like, std::vector<Like>& likes) {
    if (like.key.starts_with('!')) {
      Like denial = like;
      denial.sense = NearSense::negation;
      denial.key = {};
      likes.push_back(denial);
      like.key.remove_prefix(1);
    }
    for (std::size_t plus = like.key.find('+'); plus != std::string_view::npos && plus > 0; plus = like.key.find('+')) {
      Like one = like;
      one.key = like.key.substr(0, plus);
      likes.push_back(one);
      like.key.remove_prefix(plus + 1);
    }
    likes.push_back(like);
  }

  const std::vector<Word>& words_of(std::uint32_t token) const { return flow_.text[token]->words; }

  // The token that begins behind a number of words of the clause; none where they end within one.
  std::uint32_t token_behind(TokenRun stretch, std::uint32_t token, std::size_t words) const {
    const std::size_t end = flow_.tokens[token].first + words;
    std::uint32_t at = token;
    while (at < stretch.end && flow_.clause[at] == flow_.clause[token] && flow_.tokens[at].end < end) ++at;
    const bool fits = at < stretch.end && flow_.clause[at] == flow_.clause[token] && flow_.tokens[at].end == end;
    return fits ? at + 1 : none;
  }

  static std::size_t length_at(const std::vector<Word>& words, std::size_t at, std::string_view phrase) {
    std::size_t taken = 0;
    for (; !phrase.empty(); ++taken)
      if (at + taken >= words.size() || !take_word(phrase, words[at + taken].norm)) return 0;
    return taken;
  }

  bool read_phrase(TokenRun stretch, std::uint32_t token, Like& like) const {
    const auto& words = words_of(token);
    const std::size_t first = flow_.tokens[token].first;
    const Word& word = words[first];
    if (word.number || (flow_.fact(token) != nullptr && word.capital && first > 0 && !begins_sentence(words, first)))
      return false;
    std::size_t longest = 0;
    const PhraseList<NearPhrase>& near = language_.near_phrases;
    for (std::size_t place = near.first(word.norm); place != 0; place = near.next(place)) {
      const NearPhrase& phrase = near.at(place);
      const std::size_t length = length_at(words, first, phrase.words);
      if (length <= longest || (length == 1 && is_name(word, first, words))) continue;
      if (length == 2 && word.is(Cue::like_owing) && names_somebody(words, first + length)) continue;  // "due to the Seller"
      const std::size_t behind = first + length;  // "in force at the time of the order"
      if (words[behind - 1].is(Cue::like_moments) && behind < words.size() && words[behind].is(Cue::like_of)) continue;
      const std::uint32_t end = token_behind(stretch, token, length);
      if (end == none) continue;
      longest = length;
      like.sense = phrase.sense;
      like.key = phrase.form;
      like.end = end;
    }
    if (longest == 1 && like.sense == NearSense::content) like.verb = verb_of(word);
    return longest > 0;
  }

  // "payment" is a deed too.
  std::string_view verb_of(const Word& word) const {
    const WordForm& form = word.form();
    if (form.verb != no_entry) return text_of_entry(form.verb, language_);
    return form.can_be(part::noun) ? verb_of_noun(word.norm, language_) : std::string_view();
  }

  // "the Seller", "him"
  bool names_somebody(const std::vector<Word>& words, std::size_t at) const {
    for (std::size_t i = at; i < words.size() && i < at + 3; ++i) {
      if (is_person_word(words[i], language_)) return !words[i].possessive;  // "due to the Carrier's delay"
      if (!words[i].is(Cue::like_determiners)) return false;
    }
    return false;
  }

  // A capital within a sentence: a party, a term, a place.
  static bool is_name(const Word& word, std::size_t at, const std::vector<Word>& words) {
    if (!word.capital || word.number || begins_sentence(words, at) || at == 0) return false;
    const auto shouts = [&](std::size_t i) {
      return i < words.size() && (words[i].upper || (words[i].capital && words[i].norm.size() == 1));
    };
    return !word.upper || !(shouts(at - 1) || shouts(at + 1));
  }

  void read_word(std::uint32_t token, Like& like) const {
    const auto& words = words_of(token);
    const EffectToken& t = flow_.tokens[token];
    const Word& word = words[t.first];
    if (word.is(Cue::like_by) && is_deadline(token)) {
      like.key = "within";
      return;
    }
    if (t.fact != none && flow_.fact(token)->weak && t.end - t.first == 2 &&
        word.is(Cue::like_determiners)) {  // "a day" counts nothing
      take_form(words[t.first + 1].norm, like);
      return;
    }
    if (t.fact != none && t.end - t.first == 1 && word.is(Cue::number_once) && !counts_once(words, t.first)) {
      take_listed(word.norm, like);
      return;
    }
    if (word.is(Cue::like_currencies) && is_before_money(token)) {  // "US $40": equal sums have equal tokens
      like.sense = NearSense::idle;
      return;
    }
    if (t.fact != none || word.number || t.end - t.first > 1) {
      like.key = keep("\x01" + std::to_string(t.id));
      like.name = t.fact == none && word.capital;
      if (t.fact != none || word.number) return;
      const Equal equal = equal_phrase_at(words, t.first, language_);
      if (equal.words == t.end - t.first) take_form(equal.form, like);
      if (equal.words > 1 && like.key == equal.form) take_each(equal.form, like);
      return;
    }
    if (word.is(Cue::like_speakers) || word.is(Cue::like_addressed)) {
      like.key = word.is(Cue::like_speakers) ? "\x03" : "\x04";
      like.name = true;
      return;
    }
    const bool capital = t.weight == Weight::heavy && is_name(word, t.first, words);  // "10. The Seller"
    const bool person =
        t.weight != Weight::light && is_person_word(word, language_) && !word.is(Cue::like_no_persons) && !is_deed(token);
    like.name = capital || person;
    like.key = word.stem;
    if (like.name) {  // "insured" and "insurer" have one stem
      like.key = word.norm;
      if (like.key.size() > 3 && like.key.ends_with('s') && !like.key.ends_with("ss")) like.key.remove_suffix(1);
    }
    if (person) return;
    if (t.weight == Weight::light && !capital) {
      like.sense = NearSense::idle;
      return;
    }
    Like form;
    const Equal equal = equal_phrase_at(words, t.first, language_);
    take_form(equal.words == 1 && !equal.form.empty() ? equal.form : std::string_view(word.norm), form);
    if (capital && form.sense != NearSense::content) return;
    like.sense = form.sense;
    like.verb = form.verb;
    like.word = word.norm;
    if (form.key != word.norm || !form.verb.empty())
      like.key = form.key;
    else if (word.norm.ends_with("ly") && !word.is(Cue::grammar_lone_adverbs))
      take_adverb(word.norm, like);
  }

  bool is_before_money(std::uint32_t token) const {
    if (token + 1 >= flow_.tokens.size() || flow_.clause[token + 1] != flow_.clause[token]) return false;
    const Fact* fact = flow_.fact(token + 1);
    return fact != nullptr && fact->kind == FindingKind::amount;
  }

  // "civilly" says what "civil" says.
  void take_adverb(std::string_view norm, Like& like) const {
    const std::string_view adjective = norm.substr(0, norm.size() - 2);
    Like form;
    if (look_up(adjective, language_).can_be(part::adjective)) take_form(adjective, form);
    if (!form.verb.empty() && form.sense == NearSense::content)
      like.key = form.key;
    else if (like.key.ends_with("li"))
      like.key.remove_suffix(2);
  }

  // "by the tenth day", "by March 31"
  bool is_deadline(std::uint32_t token) const {
    for (std::uint32_t i = token + 1; i < flow_.tokens.size() && i < token + 5 && flow_.clause[i] == flow_.clause[token]; ++i) {
      const Fact* fact = flow_.fact(i);
      if (fact != nullptr && fact->kind == FindingKind::number) continue;  // "tenth"
      if (fact != nullptr) return fact->kind == FindingKind::duration || fact->kind == FindingKind::date;
      if (flow_.is(i, Cue::compared_periods)) return true;
      if (flow_.tokens[i].weight == Weight::heavy && !flow_.is(i, Cue::like_being) && !flow_.is(i, Cue::like_ends)) return false;
    }
    return false;
  }

  // "free", "bear", "set": a verb first of all, whoever bears its name.
  bool is_deed(std::uint32_t token) const {
    const Word& word = words_of(token)[flow_.tokens[token].first];
    if (word.capital || word.is(Cue::subject_persons)) return false;
    const WordForm& form = word.form();
    const bool named = token > 0 && flow_.clause[token - 1] == flow_.clause[token] && flow_.is(token - 1, Cue::like_determiners);
    if (!named && form.has(inflection::participle)) return true;  // "governed by", not "the insured"
    return form.has(inflection::base | inflection::third) && !form.can_be(part::rarely_verb);
  }

  // "once a month", "once every year" counts; "once the Licence has ended" tells when.
  static bool counts_once(const std::vector<Word>& words, std::size_t at) {
    return at + 1 < words.size() && words[at + 1].is(Cue::like_counted);
  }

  // "written prior" of two words that each have an entry of their own.
  void take_each(std::string_view form, Like& like) const {
    std::string all;
    for (std::string_view rest = form; !rest.empty();) {
      const std::size_t blank = std::min(rest.find(' '), rest.size());
      Like one;
      if (!take_listed(rest.substr(0, blank), one) || one.sense != NearSense::content) return;
      all.append(all.empty() ? "" : "+").append(one.key);
      rest.remove_prefix(std::min(blank + 1, rest.size()));
    }
    like.key = keep(std::move(all));
  }

  // What one entry of the list of what nearly says the same makes of a word.
  bool take_listed(std::string_view word, Like& like) const {
    const PhraseList<NearPhrase>& near = language_.near_phrases;
    for (std::size_t place = near.first(word); place != 0; place = near.next(place)) {
      if (near.at(place).words != word) continue;
      like.sense = near.at(place).sense;
      like.key = near.at(place).form;
      return true;
    }
    return false;
  }

  // By the verb that it is a form of or is derived from.
  void take_form(std::string_view norm, Like& like) const {
    like.sense = norm.empty() ? NearSense::idle : NearSense::content;
    like.key = norm;
    if (norm.empty() || norm.find(' ') != std::string_view::npos || take_listed(norm, like)) return;
    const WordForm form = look_up(norm, language_);
    if (form.prefix > 0) return;
    std::string_view verb = form.verb == no_entry ? std::string_view{} : text_of_entry(form.verb, language_);
    const bool derived = verb.empty();
    if (derived && form.can_be(part::noun)) verb = verb_of_noun(norm, language_);
    if (verb.empty()) return;
    like.verb = verb;
    Like listed;
    bool found = take_listed(verb, listed);
    if (!found) {
      if (const EqualWord* plain = language_.equal_verbs.find(verb); plain != nullptr) verb = plain->form;
      found = take_listed(verb, listed);
    }
    if (found && (!derived || listed.sense == NearSense::content)) {
      like.sense = listed.sense;
      like.key = listed.key;
    } else {
      like.key = verb;
    }
  }

  const FlowSide& flow_;
  const Language& language_;
  std::deque<std::string>& kept_;
};

}  // namespace

LikeBook::LikeBook(const FlowSide& flow, const Language& language)
    : flow_(flow), language_(language), places_(flow.tokens.size()) {}

// Read to the end of its clause, for most stretches have all of it.
LikeBook::Place LikeBook::at(std::uint32_t token) {
  Place& place = places_[token];
  if (place.begin == place.end) {
    place.begin = static_cast<std::uint32_t>(known_.size());
    LikeReader(flow_, language_, kept_).read(token, static_cast<std::uint32_t>(flow_.tokens.size()), known_);
    place.end = static_cast<std::uint32_t>(known_.size());
  }
  return place;
}

void LikeBook::read(TokenRun stretch, std::vector<Like>& likes) {
  for (std::uint32_t token = stretch.begin; token < stretch.end;) {
    const bool repeated = is_pointed_at(likes);
    const std::size_t first = likes.size();
    const Place place = at(token);
    if (known_[place.begin].end <= stretch.end)
      likes.insert(likes.end(), known_.begin() + place.begin, known_.begin() + place.end);
    else
      LikeReader(flow_, language_, kept_).read(token, stretch.end, likes);
    token = likes.back().end;
    bool news = false;
    for (std::uint32_t k = likes.back().begin; k < token; ++k) news = news || flow_.partner[k] == none;
    for (std::size_t i = first; i < likes.size(); ++i) likes[i].news = news, likes[i].repeated = repeated;
  }
}

// "that provision", "such invalid or unenforceable provision"
bool LikeBook::is_pointed_at(const std::vector<Like>& likes) const {
  for (std::size_t back = 1; back <= 4 && back <= likes.size(); ++back) {
    const Like& like = likes[likes.size() - back];
    if (like.sense == NearSense::pronoun && !like.key.empty()) return back == 1 || flow_.is(like.begin, Cue::like_pointing);
  }
  return false;
}

std::vector<Like> LikeBook::read(const std::vector<TokenRun>& stretches) {
  std::size_t size = 0;
  for (const TokenRun stretch : stretches) size += stretch.size();
  std::vector<Like> likes;
  likes.reserve(size);
  for (const TokenRun stretch : stretches) read(stretch, likes);
  return likes;
}

}  // namespace clausediff

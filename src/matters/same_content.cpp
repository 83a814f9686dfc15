// SPDX-License-Identifier: Apache-2.0
#include "matters/same_content.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "language/dictionary.h"
#include "language/facts/facts.h"
#include "language/lexicon.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t fewest_content = 3;  // words without which a sentence says too little to be known again
constexpr std::size_t beside_figure = 12;  // words around an edit in which its figure is read
constexpr std::size_t fewest_changed = 5;  // words of both sides; of fewer each edit is judged by itself
constexpr std::size_t rewritten = 10;      // changed words from which a sentence is written anew
constexpr std::size_t longest_said = 150;  // words of a sentence that is known again; each is looked for among all
constexpr std::size_t most_synonyms = 3;   // words that may have a synonym on the other side

/// Somebody who must, may or must not do something, or to whom it is done.
struct Deed {
  std::uint16_t force = 0;  // of the grammar's modality
  std::string who;          // empty where a pronoun or a thing stands there
  std::string act;
};

/// What a side says, without its order as far as that says nothing.
struct Said {
  std::vector<std::string> content;  // lemmas, sorted, once each
  std::vector<std::string> tied;     // what stands behind "before", "until", "only", with the word; sorted
  std::vector<std::string> persons;  // sorted, once each
  std::vector<std::string> order;    // content and persons as they follow one another
  std::string agent;                 // who stands behind "by"
  std::vector<std::string> limbs;    // behind each "if", "unless", "except": what it is about, sorted
  std::vector<std::string> figures;
  std::vector<Deed> deeds;  // in their order
  std::vector<std::uint16_t> exceptions;
  std::vector<std::string> denied;  // what stands behind a negation; sorted
  std::size_t ors = 0;
  std::size_t ands = 0;
  std::size_t forces = 0;  // verbs of force
  std::size_t mutual = 0;  // "both", "each": "not both" is another thing than "not"
  bool neither = false;
  bool ranks = false;  // something stands above another, or is measured by it: the order decides
};

/// Says nothing of its own, or is read as force or exception.
bool is_dropped(const Word& word) {
  return word.is(Cue::weighed_light) || word.is(Cue::restated_small) || word.is(Cue::restated_quantifiers) ||
         word.is(Cue::restated_hollow) || word.is(Cue::restated_except) || word.is(Cue::role_modal) ||
         word.is(Cue::role_pronoun) || word.is(Cue::role_relative) || word.is(Cue::role_determiner) ||
         word.is(Cue::role_conjunction) || word.is(Cue::role_negation) || word.is(Cue::role_no) || word.is(Cue::role_be) ||
         word.is(Cue::role_subordinator) || word.is(Cue::role_possessive);
}

/// "before", "only": what they say hangs on the word behind them.
bool ties(const Word& word) {
  return (word.is(Cue::restated_bound) || word.is(Cue::role_temporal)) && !word.is(Cue::role_modal) &&
         !word.is(Cue::weighed_light) && !word.is(Cue::role_subordinator) && !word.is(Cue::role_negation) &&
         !word.is(Cue::role_no) && !word.is(Cue::restated_except);
}

bool is_person(const Word& word) {
  return word.is(Cue::ripple_pronouns) ||
         (word.capital && ((word.is(Cue::party_roles) && !word.is(Cue::party_word)) || (word.upper && !is_function_word(word))));
}

/// "borne" and "bear", "determination" and "determine", "begin" and "start" are one.
std::string lemma_of(const Word& word, const Language& language) {
  if (is_person(word)) return std::string(word.stem);
  const WordForm& form = word.form();
  std::string_view verb = form.verb != no_entry ? text_of_entry(form.verb, language) : verb_of_noun(word.norm, language);
  if (verb.empty()) return std::string(word.stem);
  const EqualWord* same = language.equal_verbs.find(verb);
  return std::string(same == nullptr ? verb : same->form);
}

/// Words of quantities, which are compared by their value; a bare number is a word like others.
std::vector<bool> read_figures(const Strip& strip, Said& said) {
  std::vector<bool> figure(strip.words.size(), false);
  for (const Fact& fact : find_facts(strip.words, *strip.language)) {
    if (fact.kind == FindingKind::number) continue;
    if (said.figures.empty() || said.figures.back() != fact.key) said.figures.push_back(fact.key);
    std::fill(figure.begin() + static_cast<std::ptrdiff_t>(fact.begin), figure.begin() + static_cast<std::ptrdiff_t>(fact.end),
              true);
  }
  return figure;
}

/// The first two words of content of a condition or an exception, in either order: "the law requires", "required by law".
std::string limb_of(const Strip& strip, std::size_t at) {
  std::vector<std::string> words;
  for (; at < strip.words.size() && words.size() < 2 && (words.empty() || !begins_phrase(strip.words, at)); ++at)
    if (!is_dropped(strip.words[at])) words.push_back(lemma_of(strip.words[at], *strip.language));
  std::sort(words.begin(), words.end());
  std::string all;
  for (const std::string& word : words) all += word + " ";
  return all;
}

std::vector<std::string> limbs_said(const Strip& strip) {
  std::vector<std::string> limbs;
  for (std::size_t at = 0; at < strip.words.size(); ++at)
    if (strip.words[at].is(Cue::role_subordinator) || strip.words[at].is(Cue::restated_except))
      limbs.push_back(limb_of(strip, at + 1));
  std::sort(limbs.begin(), limbs.end());
  return limbs;
}

void read_content(const Strip& strip, Said& said) {
  const std::vector<bool> figure = read_figures(strip, said);
  std::string tie, way;
  bool by = false;  // the word of content that comes is the agent of the one before it
  for (std::size_t at = 0; at < strip.words.size(); ++at) {
    const Word& word = strip.words[at];
    if (is_person(word)) {
      said.persons.emplace_back(word.norm);
      if (!way.empty()) said.tied.push_back(way + " " + std::string(word.norm));
    }
    by = by || word.is(Cue::word_by);
    // From whom and to whom.
    if (!word.is(Cue::restated_articles)) way = word.is(Cue::restated_ways) ? word.norm : std::string();
    // "Whether or not" leaves nothing to choose.
    const bool or_not = at + 1 < strip.words.size() && strip.words[at + 1].is(Cue::excerpt_not);
    said.ors += (word.is(Cue::word_or) && !or_not) ? 1U : 0U;
    said.ands += word.is(Cue::word_and) ? 1U : 0U;
    said.mutual += word.is(Cue::weight_mutual) && !word.is(Cue::role_no) ? 1U : 0U;
    if (ties(word)) tie = word.norm;
    said.ranks = said.ranks || word.is(Cue::amount_more) || word.is(Cue::amount_less) || word.is(Cue::amount_role_cap) ||
                 word.is(Cue::amount_role_threshold);
    if (is_dropped(word) || figure[at]) continue;
    std::string lemma = lemma_of(word, *strip.language);
    const std::string_view place = is_person(word) ? word.norm : std::string_view(lemma);
    if (by && said.agent.empty()) said.agent = place;
    // "Required by law" is "the law requires".
    said.order.emplace(said.order.end() - (by && !said.order.empty() ? 1 : 0), place);
    by = false;
    // "That arose", "that arise".
    const WordForm& form = word.form();
    if (form.has(inflection::past) && !form.has(inflection::participle)) said.tied.push_back("was " + lemma);
    if (!tie.empty() && word.norm != tie) {
      said.tied.push_back(tie + " " + lemma);
      tie.clear();
    }
    said.content.push_back(std::move(lemma));
  }
  said.limbs = limbs_said(strip);
  for (auto* list : {&said.content, &said.tied, &said.persons}) {
    std::sort(list->begin(), list->end());
    list->erase(std::unique(list->begin(), list->end()), list->end());
  }
}

/// Who stands before a verb of force, past "hereby"; of "shall be borne by the Company" who stands behind "by".
std::string who_of(const Strip& strip, const PatternMatch& match, bool passive) {
  if (!passive) {
    std::size_t at = match.begin;
    while (at > 0 && strip.words[at - 1].is(Cue::role_adverb)) --at;
    return at > 0 && is_person(strip.words[at - 1]) ? std::string(strip.words[at - 1].norm) : std::string();
  }
  for (std::size_t at = match.end; at + 2 < strip.words.size(); ++at) {
    if (!strip.words[at].is(Cue::word_by)) continue;
    const std::size_t next = at + (strip.words[at + 1].is(Cue::restated_articles) ? 2 : 1);
    return is_person(strip.words[next]) ? std::string(strip.words[next].norm) : std::string();
  }
  return {};
}

/// The first word of content from a place on.
std::string next_of(const Strip& strip, std::size_t at) {
  while (at < strip.words.size() && is_dropped(strip.words[at])) ++at;
  return at < strip.words.size() ? lemma_of(strip.words[at], *strip.language) : std::string();
}

/// "prevails", "controls": the order of the two decides.
bool ranks(const PatternHead& head) {
  const PatternRole role = static_cast<PatternRole>(head.role);
  const Term term = static_cast<Term>(head.term);
  return role == PatternRole::counterpart || term == Term::precedence_prevail || term == Term::precedence_supersede ||
         term == Term::precedence_order_of_precedence;
}

void read_deeds(const Strip& strip, Said& said) {
  const Lexicon& lexicon = lexicon_of(*strip.language);
  std::vector<bool> taken(strip.words.size(), false);
  for (const PatternMatch& match : find_patterns(lexicon.modality, strip.words)) {
    const PatternHead& head = lexicon.modality.patterns[match.pattern];
    if (static_cast<PatternRole>(head.role) != PatternRole::term) continue;
    std::fill(taken.begin() + static_cast<std::ptrdiff_t>(match.begin), taken.begin() + static_cast<std::ptrdiff_t>(match.end),
              true);
    ++said.forces;
    if (match.begin == 0) continue;  // "Should any provision be …"
    const bool passive = match.end < strip.words.size() && strip.words[match.end].is(Cue::role_be);
    Deed deed{head.term, who_of(strip, match, passive), next_of(strip, match.end)};
    // What a thing must not do is not so.
    if (deed.who.empty() && static_cast<Term>(head.term) == Term::modality_ban)
      said.denied.push_back(std::move(deed.act));
    else
      said.deeds.push_back(std::move(deed));
  }
  for (const PatternMatch& match : find_patterns(lexicon.negation, strip.words)) {
    const PatternHead& head = lexicon.negation.patterns[match.pattern];
    if (static_cast<PatternRole>(head.role) != PatternRole::term) continue;
    said.neither = said.neither || static_cast<Term>(head.term) == Term::negation_neither;
    if (!taken[match.begin]) said.denied.push_back(next_of(strip, match.end));
  }
  for (const PatternMatch& match : find_patterns(lexicon.exception, strip.words)) {
    const PatternHead& head = lexicon.exception.patterns[match.pattern];
    if (static_cast<PatternRole>(head.role) != PatternRole::term) continue;
    const bool unless = static_cast<Term>(head.term) == Term::exception_unless;
    said.exceptions.push_back(unless ? static_cast<std::uint16_t>(Term::exception_except) : head.term);
  }
  for (const PatternMatch& match : find_patterns(lexicon.phrases, strip.words)) {
    const PatternHead& head = lexicon.phrases.patterns[match.pattern];
    if (static_cast<Family>(head.family) == Family::precedence) said.ranks = said.ranks || ranks(head);
  }
  std::sort(said.exceptions.begin(), said.exceptions.end());
  std::sort(said.denied.begin(), said.denied.end());
}

Said read(const Strip& strip) {
  Said said;
  read_content(strip, said);
  read_deeds(strip, said);
  return said;
}

// What the stage of deltas holds to be near each other: one table for both.
std::string_view near_form(std::string_view word, const Language& language) {
  const PhraseList<NearPhrase>& near = language.near_phrases;
  for (std::size_t place = near.first(word); place != 0; place = near.next(place))
    if (near.at(place).words == word && near.at(place).sense == NearSense::content) return near.at(place).form;
  return {};
}

bool is_synonym(const std::string& one, const std::string& other, const Language& language) {
  if (const std::string_view form = near_form(one, language); !form.empty() && form == near_form(other, language)) return true;
  const auto pairs = language.cues.list(Cue::restated_synonyms);
  return std::any_of(pairs.begin(), pairs.end(), [&](std::string_view pair) {
    return (pair.size() == one.size() + other.size() + 1) &&
           ((pair.starts_with(one) && pair.ends_with(other) && pair[one.size()] == ' ') ||
            (pair.starts_with(other) && pair.ends_with(one) && pair[other.size()] == ' '));
  });
}

/// Both have the same words, but for a few that have a synonym on the other side.
bool are_alike(const std::vector<std::string>& before, const std::vector<std::string>& after, const Language& language) {
  std::vector<std::string> went, came;
  std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(went));
  std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(came));
  if (went.size() != came.size() || went.size() > most_synonyms) return false;
  return std::all_of(went.begin(), went.end(), [&](const std::string& one) {
    return std::any_of(came.begin(), came.end(), [&](const std::string& other) { return is_synonym(one, other, language); });
  });
}

/// What one side calls otherwise is given the other side's word.
std::vector<std::string> in_words_of(const std::vector<std::string>& list, const std::vector<std::string>& other,
                                     const Language& language) {
  std::vector<std::string> words;
  for (const std::string& word : list) {
    const auto same = [&](const std::string& one) { return one == word || is_synonym(one, word, language); };
    const auto found = std::find(other.begin(), other.end(), word);
    const auto alike = found == other.end() ? std::find_if(other.begin(), other.end(), same) : found;
    words.push_back(alike == other.end() ? word : *alike);
  }
  return words;
}

/// One phrase at most stands elsewhere. "It includes water and excludes power" and "it includes power and excludes water" have
/// the same words too: there two took each other's place.
bool is_one_move(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  if (before.size() != after.size()) return false;
  const auto [b, a] = std::mismatch(before.begin(), before.end(), after.begin());
  const auto [last_b, last_a] = std::mismatch(before.rbegin(), std::make_reverse_iterator(b), after.rbegin());
  std::vector<std::string> moved(b, last_b.base());
  if (moved.empty()) return true;
  const auto at = std::find(moved.begin(), moved.end(), *a);
  if (at == moved.end()) return false;
  std::rotate(moved.begin(), at, moved.end());
  return std::equal(moved.begin(), moved.end(), a, last_a.base());
}

std::vector<std::string> once_each(const std::vector<std::string>& words) {
  std::vector<std::string> firsts;
  for (const std::string& word : words)
    if (std::find(firsts.begin(), firsts.end(), word) == firsts.end()) firsts.push_back(word);
  return firsts;
}

/// Of one person who acts or is acted on the deeds tell, and so they do of an agent that only one side has behind its verb; of
/// two persons their places do.
bool in_one_order(const Said& before, const Said& after, const Language& language) {
  std::vector<std::string> one = before.order, other = in_words_of(after.order, before.order, language);
  if (is_one_move(one, other)) return true;
  const bool turned = before.agent.empty() != after.agent.empty();
  const std::string agent = before.agent.empty() ? after.agent : before.agent;
  const auto is_known = [&](const std::string& word) {
    return (turned && word == agent) || (before.persons.size() == 1 && word == before.persons.front());
  };
  std::erase_if(one, is_known);
  std::erase_if(other, is_known);
  return is_one_move(once_each(one), once_each(other));
}

/// A duty of a thing is what is so: "will be determined", "is determined".
std::vector<Deed> firm(const std::vector<Deed>& deeds) {
  std::vector<Deed> kept;
  for (const Deed& deed : deeds)
    if (!deed.who.empty() || deed.force != static_cast<std::uint16_t>(Term::modality_duty)) kept.push_back(deed);
  return kept;
}

/// The same persons do the same; a pronoun stands for any of them.
bool same_deeds(const Said& before, const Said& after) {
  const std::vector<Deed> one = firm(before.deeds), other = firm(after.deeds);
  const bool alone = one.size() == 1 && before.denied.empty() && after.denied.empty();
  const auto has = [&](const std::vector<Deed>& deeds, const Deed& sought) {
    return std::any_of(deeds.begin(), deeds.end(), [&](const Deed& deed) {
      return deed.force == sought.force && (deed.who == sought.who || deed.who.empty() || sought.who.empty()) &&
             (deed.act == sought.act || alone);
    });
  };
  const auto all = [&](const std::vector<Deed>& some, const std::vector<Deed>& in) {
    return std::all_of(some.begin(), some.end(), [&](const Deed& deed) { return has(in, deed); });
  };
  return one.size() == other.size() && all(one, other) && all(other, one);
}

/// The words around a place, so that a passage of many edits is not read whole for each of them.
struct Window {
  std::size_t begin = 0;
  std::vector<Word> words;
  std::vector<Fact> facts;

  Window(const Strip& strip, WordSpan range) : begin(range.begin > beside_figure ? range.begin - beside_figure : 0) {
    const std::size_t end = std::min(strip.words.size(), range.end + beside_figure);
    words.assign(strip.words.begin() + static_cast<std::ptrdiff_t>(begin),
                 strip.words.begin() + static_cast<std::ptrdiff_t>(end));
    facts = find_facts(words, *strip.language);
  }

  /// nullptr where the word stands in no figure.
  const Fact* at(std::size_t word) const {
    const auto found = std::find_if(facts.begin(), facts.end(),
                                    [&](const Fact& fact) { return begin + fact.begin <= word && word < begin + fact.end; });
    return found == facts.end() ? nullptr : &*found;
  }
};

bool has_number(const Strip& strip, WordSpan range) {
  for (std::size_t at = range.begin; at < range.end; ++at)
    if (strip.words[at].number || (strip.words[at].leads & lead::numeral) != 0) return true;
  return false;
}

/// The figures of which the words of the range are a part; those of the words that stayed in them stand for the other side's.
/// False where a word is part of none.
bool collect_figures(const Strip& strip, WordSpan range, std::vector<std::string>& keys, std::vector<std::size_t>& partners) {
  const Window window(strip, range);
  for (std::size_t at = range.begin; at < range.end; ++at) {
    const Fact* fact = window.at(at);
    if (fact == nullptr) return false;
    keys.push_back(fact->key);
    for (std::size_t k = window.begin + fact->begin; k < window.begin + fact->end; ++k)
      if (strip.partner[k] != no_partner) partners.push_back(strip.partner[k]);
  }
  return true;
}

}  // namespace

bool is_same_figure(const Passage& passage, const PassageEdit& edit) {
  if (!has_number(passage.before, edit.before) && !has_number(passage.after, edit.after)) return false;
  std::vector<std::string> before, after;
  std::vector<std::size_t> of_after, of_before;
  if (!collect_figures(passage.before, edit.before, before, of_after) ||
      !collect_figures(passage.after, edit.after, after, of_before))
    return false;
  // "(15)" alone came: the figure that it stands in was there.
  const auto add_kept = [](const Strip& strip, const std::vector<std::size_t>& words, std::vector<std::string>& keys) {
    for (const std::size_t word : words)
      if (const Window window(strip, {word, word + 1}); const Fact* fact = window.at(word)) keys.push_back(fact->key);
  };
  if (edit.before.empty()) add_kept(passage.before, of_before, before);
  if (edit.after.empty()) add_kept(passage.after, of_after, after);
  const auto same = [](const std::vector<std::string>& keys) {
    return !keys.empty() && std::all_of(keys.begin(), keys.end(), [&](const std::string& key) { return key == keys.front(); });
  };
  return same(before) && same(after) && before.front() == after.front();
}

bool has_same_conditions(const Passage& passage) { return limbs_said(passage.before) == limbs_said(passage.after); }

bool is_in_one_frame(const Passage& passage) {
  if (passage.inserted() || passage.deleted()) return false;
  if (passage.before.words.size() > longest_said || passage.after.words.size() > longest_said) return false;
  std::size_t changed = 0;
  for (const PassageEdit& edit : passage.edits) changed += edit.before.size() + edit.after.size();
  if (changed < fewest_changed) return false;
  Said before = read(passage.before), after = read(passage.after);
  for (auto* figures : {&before.figures, &after.figures}) std::sort(figures->begin(), figures->end());
  return before.content.size() >= fewest_content && before.figures == after.figures && before.persons == after.persons &&
         before.tied == after.tied && before.limbs == after.limbs && before.denied == after.denied &&
         before.exceptions == after.exceptions;
}

bool is_same_content(const Passage& passage) {
  if (passage.inserted() || passage.deleted()) return false;
  if (passage.before.words.size() > longest_said || passage.after.words.size() > longest_said) return false;
  std::size_t changed = 0;
  for (const PassageEdit& edit : passage.edits) changed += edit.before.size() + edit.after.size();
  if (changed < fewest_changed) return false;
  const Said before = read(passage.before), after = read(passage.after);
  if (before.ranks || after.ranks || before.content.size() < fewest_content || before.figures != after.figures ||
      before.exceptions != after.exceptions || before.tied != after.tied || before.persons != after.persons)
    return false;
  const bool anew = changed >= rewritten;
  // Who does it to whom, and of two acts which one is denied, is the point.
  if (before.limbs != after.limbs || !in_one_order(before, after, *passage.after.language)) return false;
  const bool one_denied = before.denied.size() == 1 && after.denied.size() == 1 && before.forces < 2 && after.forces < 2;
  const bool neither = before.neither || after.neither;
  if (before.denied.empty() != after.denied.empty()) return false;
  if (!before.denied.empty() && before.mutual != after.mutual) return false;
  if (before.denied != after.denied && !neither && !(anew && one_denied)) return false;
  const bool same_joints = before.ors == after.ors && (anew || before.ands == after.ands);
  if (!same_joints && !neither && !(anew && (before.ors > 0) == (after.ors > 0))) return false;
  return are_alike(before.content, after.content, *passage.after.language) && same_deeds(before, after);
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
#include "language/voices.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "text/ascii.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t fewest_swaps = 3;     // of the pronoun for one name
constexpr std::size_t longest_article = 1;  // words before a name
constexpr std::size_t most_left = 5;        // of so many uses of the pronoun one may be left
constexpr std::size_t look_ahead = 12;      // words of after that are passed over until one person is named again
constexpr std::size_t furthest_it = 16;     // words from a person to the "it" that stands for it

bool is_person(const Word& word, bool speaks) { return word.is(speaks ? Cue::like_speakers : Cue::like_addressed); }

bool is_it(const Word& word) {
  return word.is(Cue::word_it) || (word.is(Cue::restated_owners) && !is_person(word, true) && !is_person(word, false));
}

bool in_present(const Word& word) {
  return word.is(Cue::verb_signs_present) || word.form().has(inflection::base | inflection::third);
}

/// "have", "has"; "submit", "submits": one verb in one tense, of one person and of another.
bool agree(const Word& before, const Word& after) {
  for (const Cue auxiliary : {Cue::role_be, Cue::role_have, Cue::role_do})
    if (before.is(auxiliary) && after.is(auxiliary)) return in_present(before) == in_present(after);
  const auto turned = [](const Word& plural, const Word& singular) {
    return plural.form().has(inflection::base) && singular.form().has(inflection::third);
  };
  return !is_function_word(before) && !before.stem.empty() && before.stem == after.stem &&
         (turned(before, after) || turned(after, before));
}

bool is_name(const Word& word) {
  return word.capital && !word.number && !is_function_word(word) && !word.is(Cue::role_pronoun) && !word.is(Cue::party_people);
}

/// Somebody else than the voice's person may be meant from here on.
bool names_somebody(const Word& word) {
  return (word.capital && !is_function_word(word)) || word.is(Cue::party_roles) || word.is(Cue::party_people) ||
         word.form().can_be(part::person) || (word.is(Cue::role_pronoun) && !is_it(word));
}

std::vector<Word> words_of(const Side& side, std::uint32_t clause, Span span, const Stemmer& stemmer) {
  std::vector<Word> words;
  if (clause != none && !span.empty()) read_words(text_of(side.document, clause), span, clause, stemmer, words);
  return words;
}

/// The first words of a change: a pronoun or a name stands there.
Span head_of(const std::string& text, Span span) {
  std::size_t end = span.begin;
  for (std::size_t words = 0; words <= longest_article + 1 && end < span.end; ++words) {
    const std::size_t blank = text.find(' ', end);
    end = blank == std::string::npos ? span.end : std::min<std::size_t>(span.end, blank + 1);
  }
  return {span.begin, static_cast<std::uint32_t>(end)};
}

/// The name with which the words begin, behind an article; empty where it is none.
std::string name_at_head(const std::vector<Word>& words) {
  std::size_t at = 0;
  while (at < words.size() && at < longest_article && words[at].is(Cue::doer_articles)) ++at;
  if (at == words.size() || !is_name(words[at])) return {};
  // "The Receiving Party": a name of several words is told as what it is, a new one.
  if (at + 1 < words.size() && is_name(words[at + 1])) return {};
  return std::string(words[at].norm);
}

using Swaps = std::map<std::tuple<bool, bool, std::string>, std::size_t>;  // speaks, in before, name: how often

void count_swaps(const std::vector<Word>& pronouns, const std::vector<Word>& names, bool in_before, Swaps& swaps) {
  if (pronouns.empty()) return;
  for (const bool speaks : {true, false}) {
    if (!is_person(pronouns.front(), speaks)) continue;
    if (std::string name = name_at_head(names); !name.empty()) ++swaps[{speaks, in_before, std::move(name)}];
  }
}

/// How often a version uses the pronoun, and the name.
struct Uses {
  std::size_t pronoun = 0;
  std::size_t name = 0;
};

Uses uses_of(const Side& side, bool speaks, const std::string& name, const Stemmer& stemmer) {
  Uses uses;
  for (std::uint32_t clause = 0; clause < side.document.paragraphs.size(); ++clause) {
    const std::string& text = text_of(side.document, clause);
    for (const Word& word : words_of(side, clause, {0, static_cast<std::uint32_t>(text.size())}, stemmer)) {
      if (is_person(word, speaks)) ++uses.pronoun;
      if (word.norm == name && word.capital) ++uses.name;
    }
  }
  return uses;
}

/// The version defines the pronoun where the name stands: "“We” and “us” refer to Acme".
bool defines_as(const Side& side, bool speaks, const std::string& name, const Language& language) {
  return std::any_of(side.clauses.definitions.begin(), side.clauses.definitions.end(), [&](const Definition& definition) {
    return language.cues.has(speaks ? Cue::like_speakers : Cue::like_addressed, ascii_lower(definition.term)) &&
           ascii_lower(text_of(side.document, definition.clause)).find(name) != std::string::npos;
  });
}

/// A party's role, or a defined term.
bool is_party(const Side& side, const std::string& name, const Language& language) {
  if (language.cues.has(Cue::party_people, name)) return false;
  return language.cues.has(Cue::party_roles, name) ||
         std::any_of(side.clauses.definitions.begin(), side.clauses.definitions.end(),
                     [&](const Definition& definition) { return ascii_lower(definition.term) == name; });
}

}  // namespace

bool Voices::same(const Word& before, const Word& after) const {
  return std::any_of(items.begin(), items.end(), [&](const Voice& voice) {
    return is_person(voice.in_before ? before : after, voice.speaks) && (voice.in_before ? after : before).norm == voice.name;
  });
}

bool Voices::same_name(const std::string& before, const std::string& after, const Language& language) const {
  return std::any_of(items.begin(), items.end(), [&](const Voice& voice) {
    const std::string& pronoun = voice.in_before ? before : after;
    const std::string& name = voice.in_before ? after : before;
    return name == voice.name && language.cues.has(voice.speaks ? Cue::like_speakers : Cue::like_addressed, pronoun);
  });
}

Voices find_voices(const Report& report, const Stemmer& stemmer) {
  Swaps swaps;
  for (const Change& change : report.changes.items) {
    if (change.kind != ChangeKind::replacement) continue;
    const Pair& pair = report.alignment.pairs[change.pair];
    const std::vector<Word> before =
        words_of(report.before, pair.before, head_of(text_of(report.before.document, pair.before), change.before), stemmer);
    const std::vector<Word> after =
        words_of(report.after, pair.after, head_of(text_of(report.after.document, pair.after), change.after), stemmer);
    count_swaps(before, after, true, swaps);
    count_swaps(after, before, false, swaps);
  }
  std::map<std::pair<bool, bool>, std::size_t> all;
  for (const auto& [what, count] : swaps) all[{std::get<0>(what), std::get<1>(what)}] += count;
  Voices voices;
  for (const auto& [what, count] : swaps) {
    const auto& [speaks, in_before, name] = what;
    if (count < fewest_swaps || 3 * count < 2 * all[{speaks, in_before}]) continue;
    const Side& spoken = in_before ? report.before : report.after;
    const Side& named = in_before ? report.after : report.before;
    if (!is_party(named, name, stemmer.language())) continue;
    const Uses was = uses_of(spoken, speaks, name, stemmer), is = uses_of(named, speaks, name, stemmer);
    if (was.name > 0 && !defines_as(spoken, speaks, name, stemmer.language())) continue;
    if (most_left * is.pronoun <= was.pronoun) voices.items.push_back({speaks, in_before, name});
  }
  return voices;
}

namespace {

constexpr std::size_t no_voice = static_cast<std::size_t>(-1);

/// By word, which of the voices it stands for in the version that has the name: the name itself, and "it" or "its" where no other
/// person was named since; none of them: no_voice.
std::vector<std::size_t> persons_of(const Voices& voices, const std::vector<const Word*>& words, bool in_before) {
  std::vector<std::size_t> persons(words.size(), no_voice);
  std::size_t last = no_voice, since = 0;
  for (std::size_t at = 0; at < words.size(); ++at, ++since) {
    const Word& word = *words[at];
    if (word.marks.find_first_of(".;:\n?!") != std::string::npos || since > furthest_it) last = no_voice;
    for (std::size_t v = 0; v < voices.items.size(); ++v)
      if (voices.items[v].in_before != in_before && word.norm == voices.items[v].name) persons[at] = v;
    if (persons[at] != no_voice)
      last = persons[at], since = 0;
    else if (is_it(word))
      persons[at] = last;
    else if (names_somebody(word))
      last = no_voice;
  }
  return persons;
}

class VoicePairs {
 public:
  VoicePairs(const Voices& voices, const VoicedWords& before, const VoicedWords& after)
      : voices_(voices),
        before_(before),
        after_(after),
        who_before_(persons_of(voices, before.words, true)),
        who_after_(persons_of(voices, after.words, false)) {}

  std::vector<std::pair<std::size_t, std::size_t>> find() {
    const auto behind_free = [](const VoicedWords& side, std::size_t at) {
      while (at < side.words.size() && side.free[at]) ++at;
      return at;
    };
    for (std::size_t b = 0, a = 0; b < before_.words.size() && a < after_.words.size();) {
      const std::size_t before_end = behind_free(before_, b), after_end = behind_free(after_, a);
      match(b, before_end, a, after_end);
      b = before_end + 1, a = after_end + 1;  // behind the two that stayed
    }
    return std::move(pairs_);
  }

 private:
  bool same(std::size_t i, std::size_t j) const {
    const auto stands_for = [&](std::size_t v, bool in_before, const Word& pronoun) {
      return v != no_voice && voices_.items[v].in_before == in_before && is_person(pronoun, voices_.items[v].speaks);
    };
    return stands_for(who_after_[j], true, *before_.words[i]) || stands_for(who_before_[i], false, *after_.words[j]);
  }

  /// Of two stretches of free words, [i, before_end) and [j, after_end).
  void match(std::size_t i, std::size_t before_end, std::size_t j, std::size_t after_end) {
    const std::size_t first = pairs_.size();
    for (; i < before_end && j < after_end; ++i) {
      const bool behind = pairs_.size() > first && pairs_.back() == std::pair(i - 1, j - 1);
      if (behind && agree(*before_.words[i], *after_.words[j])) {
        pairs_.emplace_back(i, j++);
        continue;
      }
      const std::size_t end = std::min(after_end, j + look_ahead);
      std::size_t at = j;
      while (at < end && !same(i, at)) ++at;
      if (at == end) continue;
      pairs_.emplace_back(i, at);
      j = at + 1;
    }
  }

  const Voices& voices_;
  const VoicedWords& before_;
  const VoicedWords& after_;
  std::vector<std::size_t> who_before_, who_after_;  // by word
  std::vector<std::pair<std::size_t, std::size_t>> pairs_;
};

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> voiced_pairs(const Voices& voices, const VoicedWords& before,
                                                              const VoicedWords& after) {
  return VoicePairs(voices, before, after).find();
}

}  // namespace clausediff

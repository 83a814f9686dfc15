// SPDX-License-Identifier: Apache-2.0
#include "language/voices.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t fewest_swaps = 3;     // of the pronoun for one name
constexpr std::size_t longest_article = 1;  // words before a name
constexpr std::size_t most_left = 5;        // of so many uses of the pronoun one may be left
constexpr std::size_t look_ahead = 12;      // words of after that are passed over until one person is named again

bool is_person(const Word& word, bool speaks) { return word.is(speaks ? Cue::like_speakers : Cue::like_addressed); }

/// "it", "its": of either version, for whoever was named before.
bool is_it(const Word& word) {
  return (word.is(Cue::role_pronoun) || word.is(Cue::role_possessive)) && !is_person(word, true) && !is_person(word, false);
}

bool agree(const Word& before, const Word& after) {
  for (const Cue auxiliary : {Cue::role_be, Cue::role_have, Cue::role_do})
    if (before.is(auxiliary) && after.is(auxiliary)) return true;
  return !is_function_word(before) && !before.stem.empty() && before.stem == after.stem;
}

/// "submit", "submits": of one person and of another.
bool is_other_number(const Word& before, const Word& after) {
  const auto turned = [](const Word& plural, const Word& singular) {
    return plural.form().has(inflection::base) && singular.form().has(inflection::third);
  };
  return agree(before, after) && !is_function_word(before) && (turned(before, after) || turned(after, before));
}

bool is_name(const Word& word) { return word.capital && !word.number && !is_function_word(word) && !word.is(Cue::role_pronoun); }

std::vector<Word> words_of(const Side& side, std::uint32_t clause, Span span, const Stemmer& stemmer) {
  std::vector<Word> words;
  if (clause != none && !span.empty()) read_words(text_of(side.document, clause), span, clause, stemmer, words);
  return words;
}

/// The first words of a change: a pronoun or a name stands there.
Span head_of(const std::string& text, Span span) {
  std::size_t end = span.begin;
  for (std::size_t words = 0; words <= longest_article + 1 && end < span.end; ++words)
    end = std::min<std::size_t>(span.end, text.find(' ', end) == std::string::npos ? span.end : text.find(' ', end) + 1);
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

std::size_t uses_of(const Side& side, bool speaks, const Stemmer& stemmer) {
  std::size_t uses = 0;
  for (std::uint32_t clause = 0; clause < side.document.paragraphs.size(); ++clause) {
    const std::string& text = text_of(side.document, clause);
    for (const Word& word : words_of(side, clause, {0, static_cast<std::uint32_t>(text.size())}, stemmer))
      if (is_person(word, speaks)) ++uses;
  }
  return uses;
}

}  // namespace

bool Voices::same(const Word& before, const Word& after) const {
  return std::any_of(items.begin(), items.end(), [&](const Voice& voice) {
    const Word& pronoun = voice.in_before ? before : after;
    const Word& name = voice.in_before ? after : before;
    return is_person(pronoun, voice.speaks) && (name.norm == voice.name || is_it(name));
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
  Voices voices;
  for (const auto& [what, count] : swaps) {
    const auto& [speaks, in_before, name] = what;
    std::size_t all = 0;
    for (const auto& [other, times] : swaps)
      if (std::get<0>(other) == speaks && std::get<1>(other) == in_before) all += times;
    if (count < fewest_swaps || 3 * count < 2 * all) continue;
    const std::size_t was = uses_of(report.before, speaks, stemmer), is = uses_of(report.after, speaks, stemmer);
    if (most_left * (in_before ? is : was) <= (in_before ? was : is)) voices.items.push_back({speaks, in_before, name});
  }
  return voices;
}

std::vector<std::pair<std::size_t, std::size_t>> voiced_pairs(const Voices& voices, const std::vector<const Word*>& before,
                                                              const std::vector<const Word*>& after) {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  std::size_t j = 0;
  for (std::size_t i = 0; i < before.size() && j < after.size(); ++i) {
    if (!pairs.empty() && pairs.back() == std::pair(i - 1, j - 1) && agree(*before[i], *after[j])) {
      pairs.emplace_back(i, j++);
      continue;
    }
    std::size_t at = j;
    while (at < after.size() && at < j + look_ahead && !voices.same(*before[i], *after[at]) &&
           !is_other_number(*before[i], *after[at]))
      ++at;
    if (at == after.size() || at == j + look_ahead) continue;
    pairs.emplace_back(i, at);
    j = at + 1;
  }
  return pairs;
}

}  // namespace clausediff

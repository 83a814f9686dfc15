// SPDX-License-Identifier: Apache-2.0
#include "matters/same_phrase.h"

#include <algorithm>
#include <string>
#include <vector>

#include "language/equal_phrases.h"
#include "language/lexicon.h"
#include "matters/excerpt.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t most_beside = 3;     // words that stayed on either side and are part of the phrase
constexpr std::size_t longest_phrase = 8;  // words of an edit that is no more than a phrase
constexpr std::size_t most_between = 10;   // words between a denial and its modal

/// The words of a range with each equal phrase in the form that all of its kind have; empty where a figure is among them, which
/// is compared as what it is.
std::vector<std::string> plain_forms(const std::vector<Word>& words, WordSpan range, const Language& language) {
  std::vector<std::string> forms;
  for (std::size_t at = range.begin; at < range.end;) {
    if (words[at].number) return {};
    const Equal equal = equal_phrase_at(words, at, language);
    const bool whole = equal.words > 0 && at + equal.words <= range.end;
    const std::string_view form = whole ? equal.form : words[at].norm;
    if (!form.empty() && !(words[at].is(Cue::restated_articles) && !whole)) forms.emplace_back(form);
    at += whole ? equal.words : 1;
  }
  return forms;
}

/// One of the equal phrases stands in the edit, or reaches into it.
bool has_phrase(const std::vector<Word>& words, WordSpan range, const Language& language) {
  for (std::size_t at = range.begin - std::min(range.begin, most_beside); at < range.end; ++at)
    if (const std::size_t size = equal_phrase_at(words, at, language).words; size > 0 && at + size > range.begin) return true;
  return false;
}

/// The `count` words before (or behind) the edit stayed on both sides, one for one.
bool stayed_beside(const Passage& passage, const PassageEdit& edit, std::size_t count, bool behind) {
  for (std::size_t k = 0; k < count; ++k) {
    if (behind ? edit.before.end + k >= passage.before.words.size() || edit.after.end + k >= passage.after.words.size()
               : edit.before.begin < k + 1 || edit.after.begin < k + 1)
      return false;
    const std::size_t was = behind ? edit.before.end + k : edit.before.begin - 1 - k;
    const std::size_t is = behind ? edit.after.end + k : edit.after.begin - 1 - k;
    if (passage.before.partner[was] != is) return false;
  }
  return true;
}

bool is_same_force(const Passage& passage, const PassageEdit& edit) {
  const auto force = [](const Strip& strip, WordSpan range) {
    const std::vector<Word> words(strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin),
                                  strip.words.begin() + static_cast<std::ptrdiff_t>(range.end));
    const PatternTable& table = lexicon_of(*strip.language).modality;
    const std::vector<PatternMatch> found = find_patterns(table, words);
    const auto first = words.begin();
    const bool denied = std::any_of(first, words.end(), is_denial);
    if (found.size() != 1 || denied || found.front().begin != 0 || found.front().end != words.size()) return Term::nothing;
    return static_cast<Term>(table.patterns[found.front().pattern].term);
  };
  const Term before = force(passage.before, edit.before);
  return before != Term::nothing && before == force(passage.after, edit.after);
}

/// "no Holder" became "a Holder", or "neither Party" "a Party".
bool drops_denial(const Strip& denied, WordSpan of_denied, const Strip& other, WordSpan of_other) {
  if (of_denied.size() != 1 || !is_denial(denied.words[of_denied.begin]) || !denied.words[of_denied.begin].is(Cue::role_no))
    return false;
  return std::all_of(other.words.begin() + static_cast<std::ptrdiff_t>(of_other.begin),
                     other.words.begin() + static_cast<std::ptrdiff_t>(of_other.end),
                     [](const Word& word) { return word.is(Cue::restated_articles) || word.is(Cue::restated_quantifiers); });
}

/// "shall" became "shall not".
bool adds_not(const Strip& strip, WordSpan range) {
  return range.size() == 1 && range.begin > 0 && strip.words[range.begin].is(Cue::excerpt_not) &&
         strip.words[range.begin - 1].is(Cue::role_modal);
}

/// The denial of `first`, before a subject that stayed, stands behind its modal in `second`; `forth`: of before in after.
bool are_one_move(const Passage& passage, const PassageEdit& first, const PassageEdit& second, bool forth) {
  const Strip& denied = forth ? passage.before : passage.after;
  const Strip& other = forth ? passage.after : passage.before;
  const WordSpan no = forth ? first.before : first.after, article = forth ? first.after : first.before;
  const WordSpan not_word = forth ? second.after : second.before, nothing = forth ? second.before : second.after;
  if (!nothing.empty() || !drops_denial(denied, no, other, article) || !adds_not(other, not_word)) return false;
  const std::size_t modal = not_word.begin - 1;
  if (modal < article.end || modal - article.end > most_between) return false;
  // Its subject: no other verb and no other clause between the two.
  for (std::size_t at = article.end; at < modal; ++at)
    if (other.words[at].is(Cue::role_modal) || begins_phrase(other.words, at) || other.partner[at] == no_partner) return false;
  return true;
}

/// How far the words around an edit reach: "including without limitation" reaches further than "including" may.
std::vector<Term> scope_around(const Strip& strip, WordSpan range) {
  const WordSpan around{range.begin - std::min(range.begin, most_beside), std::min(strip.words.size(), range.end + 1)};
  const std::vector<Word> words(strip.words.begin() + static_cast<std::ptrdiff_t>(around.begin),
                                strip.words.begin() + static_cast<std::ptrdiff_t>(around.end));
  const PatternTable& table = lexicon_of(*strip.language).scope;
  std::vector<Term> terms;
  for (const PatternMatch& match : find_patterns(table, words))
    terms.push_back(static_cast<Term>(table.patterns[match.pattern].term));
  return terms;
}

}  // namespace

bool is_same_phrase(const Passage& passage, const PassageEdit& edit) {
  if (edit.before.size() > longest_phrase || edit.after.size() > longest_phrase) return false;
  if (scope_around(passage.before, edit.before) != scope_around(passage.after, edit.after)) return false;
  if (is_same_force(passage, edit)) return true;
  const Language& language = *passage.after.language;
  if (!has_phrase(passage.before.words, edit.before, language) && !has_phrase(passage.after.words, edit.after, language))
    return false;
  for (std::size_t left = 0; left <= most_beside && stayed_beside(passage, edit, left, false); ++left) {
    for (std::size_t right = 0; right <= most_beside && stayed_beside(passage, edit, right, true); ++right) {
      const std::vector<std::string> before =
          plain_forms(passage.before.words, {edit.before.begin - left, edit.before.end + right}, language);
      if (!before.empty() &&
          before == plain_forms(passage.after.words, {edit.after.begin - left, edit.after.end + right}, language))
        return true;
    }
  }
  return false;
}

bool is_denial_moved(const Passage& passage, const PassageEdit& edit) {
  // Edits stand in the order of after; the other one is no further off than a subject is long.
  const std::size_t from = edit.after.begin - std::min(edit.after.begin, most_between + longest_phrase);
  auto other = std::lower_bound(passage.edits.begin(), passage.edits.end(), from,
                                [](const PassageEdit& one, std::size_t place) { return one.after.begin < place; });
  for (; other != passage.edits.end() && other->after.begin <= edit.after.end + most_between + longest_phrase; ++other)
    for (const bool forth : {true, false})
      if (are_one_move(passage, edit, *other, forth) || are_one_move(passage, *other, edit, forth)) return true;
  return false;
}

}  // namespace clausediff

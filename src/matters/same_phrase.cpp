// SPDX-License-Identifier: Apache-2.0
#include "matters/same_phrase.h"

#include <algorithm>
#include <vector>

#include "language/lexicon.h"
#include "matters/excerpt.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t longest_phrase = 8;  // words of an edit that is no more than a phrase
constexpr std::size_t most_between = 10;   // words between a denial and its modal

template <typename Holds>
bool all_words(const Strip& strip, WordSpan range, const Holds& holds) {
  return std::all_of(strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin),
                     strip.words.begin() + static_cast<std::ptrdiff_t>(range.end), holds);
}

/// "means", "shall mean": of a definition, behind its term.
bool is_defining(const Strip& strip, WordSpan range) {
  if (range.empty() || !strip.words[range.end - 1].is(Cue::excerpt_means)) return false;
  return all_words(strip, {range.begin, range.end - 1}, [](const Word& word) { return word.is(Cue::role_modal); });
}

/// "in the event", "in the event that": a condition's first words, one of which may stand beside the edit.
bool is_event(const Strip& strip, WordSpan range) {
  if (range.size() < 3 || range.size() > 4 || !strip.words[range.begin].is(Cue::word_in) ||
      !strip.words[range.begin + 1].is(Cue::word_the) || !strip.words[range.begin + 2].is(Cue::word_event))
    return false;
  const bool that = range.size() == 4 && strip.words[range.begin + 3].is(Cue::word_that);
  // "in the event of a sale" is followed by no sentence.
  return that || (range.size() == 3 && range.end < strip.words.size() && !strip.words[range.end].is(Cue::tie_of));
}

bool is_if(const Strip& strip, WordSpan range) {
  return range.size() == 1 && strip.words[range.begin].is(Cue::restated_conditions) &&
         strip.words[range.begin].is(Cue::role_subordinator);
}

/// The force of a range that is all words of force: "shall have the right to". Another word among them ("the exclusive right to")
/// is more than that.
Term force_of(const Strip& strip, WordSpan range) {
  const auto of_force = [](const Word& word) {
    return (word.is(Cue::doer_modal) || word.is(Cue::restated_articles) || word.is(Cue::role_to)) && !is_denial(word);
  };
  if (range.empty() || !all_words(strip, range, of_force)) return Term::nothing;
  const std::vector<Word> words(strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin),
                                strip.words.begin() + static_cast<std::ptrdiff_t>(range.end));
  const PatternTable& table = lexicon_of(*strip.language).modality;
  const std::vector<PatternMatch> found = find_patterns(table, words);
  if (found.size() != 1 || found.front().begin != 0 || found.front().end != words.size()) return Term::nothing;
  return static_cast<Term>(table.patterns[found.front().pattern].term);
}

/// Words that limit or quantify the force itself: "the full right to" grants no less than "may", but says more.
bool has_measure(const Strip& strip, WordSpan range) {
  return !all_words(strip, range,
                    [](const Word& word) { return !word.is(Cue::restated_quantifiers) && !word.is(Cue::role_adverb); });
}

/// "no Holder" became "a Holder", at the head of a clause: behind "if" or "with" it denies something else.
bool drops_denial(const Strip& denied, WordSpan of_denied, const Strip& other, WordSpan of_other) {
  if (of_denied.size() != 1 || of_other.empty() || !denied.words[of_denied.begin].is(Cue::role_no)) return false;
  const bool heads =
      of_denied.begin == 0 || begins_sentence(denied.words, of_denied.begin) ||
      (begins_phrase(denied.words, of_denied.begin) && !denied.words[of_denied.begin - 1].is(Cue::role_preposition));
  return heads && all_words(other, of_other, [](const Word& word) {
           return (word.is(Cue::restated_articles) && !word.is(Cue::word_the)) || word.is(Cue::restated_any);
         });
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
  for (std::size_t at = article.end; at < modal; ++at) {
    const Word& word = other.words[at];
    if (word.is(Cue::role_modal) || word.is(Cue::role_be) || word.is(Cue::role_have) || word.is(Cue::role_relative) ||
        word.is(Cue::role_that) || word.is(Cue::role_subordinator) || begins_phrase(other.words, at) ||
        other.partner[at] == no_partner)
      return false;
  }
  return true;
}

}  // namespace

bool is_same_phrase(const Passage& passage, const PassageEdit& edit) {
  if (edit.before.empty() || edit.after.empty() || edit.before.size() > longest_phrase || edit.after.size() > longest_phrase)
    return false;
  const Strip &before = passage.before, &after = passage.after;
  if (is_defining(before, edit.before) && is_defining(after, edit.after)) return true;
  if ((is_event(before, edit.before) && is_if(after, edit.after)) || (is_if(before, edit.before) && is_event(after, edit.after)))
    return true;
  const Term force = force_of(before, edit.before);
  return force != Term::nothing && force == force_of(after, edit.after) && !has_measure(before, edit.before) &&
         !has_measure(after, edit.after);
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

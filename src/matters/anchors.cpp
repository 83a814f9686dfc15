// SPDX-License-Identifier: Apache-2.0
#include "matters/anchors.h"

#include <algorithm>
#include <string>
#include <vector>

#include "language/lexicon.h"
#include "matters/excerpt.h"
#include "matters/phrasing.h"
#include "matters/wording.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t marker_letters = 4;      // letters of "(iii)"
constexpr std::size_t longest_antecedent = 6;  // words before a relative word that tell what it stands for

}  // namespace

bool has_modal(const Strip& strip) { return !find_patterns(lexicon_of(*strip.language).modality, strip.words).empty(); }

std::size_t idle_words(const Strip& strip, bool verb) {
  std::size_t begin = idle_head(strip, verb);
  while (begin < strip.words.size() && strip.words[begin].is(Cue::piece_joints) && !is_denial(strip.words[begin])) ++begin;
  // "(b)" tells nothing where the item stands alone.
  if (begin + 1 < strip.words.size() && strip.words[begin].norm.size() <= marker_letters &&
      strip.words[begin].marks.ends_with("(") && strip.words[begin + 1].marks.starts_with(")"))
    ++begin;
  return begin < strip.words.size() ? begin : 0;
}

namespace {

/// The limb cannot be read without the clause that it hangs on: it begins with its verb, or with a preposition.
bool hangs(const Passage& limb) {
  const Strip& strip = limb.after.words.empty() ? limb.before : limb.after;
  const std::vector<PatternMatch> modals = find_patterns(lexicon_of(*strip.language).modality, strip.words);
  const std::size_t first = idle_words(strip, !modals.empty());
  if (!modals.empty()) return modals.front().begin <= first;
  return strip.words[first].is(Cue::excerpt_openers) || limb.before.words.empty() || limb.after.words.empty();
}

/// "the direction of PDC" before "whose approval": what a relative word stands for.
std::string antecedent_of(const Report& report, const Passage& passage, WordSpan limb) {
  const std::vector<Word>& words = passage.after.words;
  if (limb.empty() || limb.begin == 0 || !words[limb.begin].is(Cue::role_relative)) return {};
  std::size_t begin = limb.begin - 1;
  while (begin > 0 && limb.begin - begin < longest_antecedent && !begins_phrase(words, begin) &&
         (!words[begin - 1].is(Cue::excerpt_openers) || words[begin - 1].is(Cue::tie_of)))
    --begin;
  return slice(report, passage.after, false, {begin, limb.begin});
}

/// The subject of a limb and its verb, as words of after.
struct Frame {
  WordSpan subject;
  WordSpan verb;
};

Frame frame_of(const Strip& strip, WordSpan limb) {
  const Strip main = part_of(strip, limb);
  const std::vector<PatternMatch> modals = find_patterns(lexicon_of(*main.language).modality, main.words);
  if (modals.empty()) return {};
  const std::size_t verb = modals.front().begin;
  std::size_t begin = verb;
  while (begin > 0 && !begins_phrase(main.words, begin)) --begin;
  begin = std::max(begin, idle_words(main, true));
  while (begin < verb && main.words[begin].is(Cue::piece_joints) && !is_denial(main.words[begin])) ++begin;
  begin = std::min(begin, verb);
  const std::size_t end = whole_end(main, begin, std::min(main.words.size(), modals.front().end + 3));
  return {{limb.begin + begin, limb.begin + verb}, {limb.begin + verb, limb.begin + std::max(verb, end)}};
}

/// The limb with a verb that one which begins at `begin` hangs on: the last before it in its sentence. Empty where there is none.
WordSpan governing(const std::vector<Word>& words, const std::vector<WordSpan>& main, std::size_t begin) {
  WordSpan last;
  for (const WordSpan& limb : main)
    if (limb.end <= begin) last = limb;
  for (std::size_t at = last.end; at < begin; ++at)
    if (begins_sentence(words, at) && words[at].marks.find(';') == std::string::npos) return {};
  return last;
}

}  // namespace

std::string anchor_of(const Report& report, const Passage& passage, const Limbs& limbs, const LimbChange& first) {
  const std::string antecedent = antecedent_of(report, passage, first.after);
  if (!antecedent.empty()) return antecedent;
  const WordSpan limb = governing(passage.after.words, limbs.main, first.after.begin);
  if (limb.empty() || !hangs(first.part)) return {};
  const Frame frame = frame_of(passage.after, limb);
  // "and shall renew itself": the subject of the verb before it.
  const bool shared = frame.subject.empty() && limb.begin != limbs.main.front().begin;
  const WordSpan subject = shared ? frame_of(passage.after, limbs.main.front()).subject : frame.subject;
  if (subject.size() > longest_subject || frame.verb.empty()) return {};
  // "The Borrower shall" where a verb follows in the limb it is "The Borrower".
  if (has_modal(first.part.after.words.empty() ? first.part.before : first.part.after))
    return subject.empty() ? std::string() : slice(report, passage.after, false, subject);
  const std::vector<WordSpan> kept = shared && !subject.empty() ? std::vector<WordSpan>{subject, frame.verb}
                                                                : std::vector<WordSpan>{{frame.subject.begin, frame.verb.end}};
  return joined(report, passage.after, false, kept, {kept.front().begin, kept.back().end}) + std::string(ellipsis);
}

}  // namespace clausediff

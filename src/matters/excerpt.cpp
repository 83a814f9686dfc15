// SPDX-License-Identifier: Apache-2.0
#include "matters/excerpt.h"

#include <algorithm>
#include <string_view>

#include "language/facts/facts.h"
#include "language/lexicon.h"
#include "matters/phrase_choice.h"
#include "matters/ties.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t fewest_gaps = 1;
constexpr std::size_t fewest_gaps_fresh = 2;  // where what is new stands here and there
constexpr std::size_t most_gaps = 3;
constexpr std::size_t denial_reach = 7;          // words between a "not" and what hangs on it
constexpr std::size_t longest_late_subject = 8;  // words before the modal of a main clause
constexpr std::size_t longest_term = 12;         // words before the "means" of a definition
constexpr int of_fresh = 12;
constexpr int of_fresh_name = 20;  // a seat, a law, a party
constexpr int of_fresh_figure = 40;
constexpr double of_limit = 60;       // "only with consent"
constexpr double of_object = 0.4;     // beside its subject and verb
constexpr double of_condition = 70;   // its beginning, where a sentence begins with one
constexpr double of_other_head = 45;  // where what must stand is of a later statement

/// Words that open a phrase of their own: a reader can do without it and still read the rest.
bool opens_phrase(const Word& word) { return word.is(Cue::excerpt_openers); }

/// "only with consent", not "for internal use only, and": without what stands behind it more would be allowed than is.
bool restricts_next(const std::vector<Word>& words, std::size_t at) {
  return words[at].is(Cue::extent_only) && at + 1 < words.size() && words[at + 1].marks.empty();
}

/// Where what a "not" or an "only" before `end` governs has its end.
std::size_t end_of_governed(const std::vector<Word>& words, std::size_t end) {
  const std::size_t last = std::min(words.size(), end + denial_reach);
  while (end < last && !begins_phrase(words, end)) ++end;
  return end;
}

void weigh(std::vector<int>& weights, const PatternTable& table, const std::vector<Word>& words, int weight) {
  for (const PatternMatch& match : find_patterns(table, words))
    for (std::size_t at = match.begin; at < match.end; ++at) weights[at] = std::max(weights[at], weight);
}

/// "Bus. & Com. Code § 15.50(a)": the word is part of it.
bool is_cited(const std::vector<Word>& words, std::size_t at) {
  if (words[at].marks.find("\xC2\xA7") != std::string::npos || words[at].norm.find("\xC2\xA7") != std::string::npos) return true;
  if (words[at].is(Cue::citation_reporters)) return words[at].capital;
  // The section behind it.
  for (std::size_t back = 1; back <= 4 && back <= at; ++back) {
    const Word& word = words[at - back];
    if (word.capital && word.is(Cue::citation_reporters))
      return words[at].number || words[at].is(Cue::citation_section) || words[at].norm.size() == 1;
    if (!word.number && !word.is(Cue::citation_section) && word.norm.size() > 1) return false;
  }
  return false;
}

std::vector<int> weights_of(const Strip& strip, const std::vector<bool>& fresh) {
  const std::vector<Word>& words = strip.words;
  const Lexicon& lexicon = lexicon_of(*strip.language);
  std::vector<int> weights(words.size(), 1);
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!is_function_word(words[at])) weights[at] = words[at].capital && at > 0 ? 4 : 3;
  }
  weigh(weights, lexicon.phrases, words, 7);
  weigh(weights, lexicon.negation, words, 6);
  weigh(weights, lexicon.modality, words, 6);
  weigh(weights, lexicon.exception, words, 10);
  for (std::size_t at = 0; at < words.size(); ++at)
    if (words[at].is(Cue::extent_only)) weights[at] = std::max(weights[at], 10);
  for (std::size_t at = 0; at < fresh.size(); ++at)
    if (fresh[at] && !is_function_word(words[at])) weights[at] += words[at].capital && at > 0 ? of_fresh_name : of_fresh;
  for (const Fact& fact : find_facts(words, *strip.language)) {
    const bool pointer = fact.kind == FindingKind::reference;
    bool other = false;
    for (std::size_t at = fact.begin; at < fact.end; ++at) {
      other = other || (!fresh.empty() && fresh[at]);
      weights[at] = pointer && !fresh.empty() ? 2 : std::max(weights[at], 8);
    }
    if (other && !pointer) weights[fact.begin] += of_fresh_figure;
  }
  // Where a statute is cited nobody reads the section.
  for (std::size_t at = 0; at < words.size(); ++at)
    if (is_cited(words, at)) weights[at] = 0;
  return weights;
}

/// What must stand is a phrase by itself, so that the words beside it need not stand with it; a verb is read without what stands
/// between it and its subject.
std::vector<bool> cuts_of(const std::vector<WordSpan>& must, const std::vector<StatementFrame>& frames,
                          const std::vector<Word>& words) {
  const std::size_t size = words.size();
  std::vector<bool> cuts(size + 1, false);
  for (const WordSpan& one : must)
    if (!one.empty()) cuts[std::min(one.begin, size)] = cuts[std::min(one.end, size)] = true;
  const auto leads_verb = [](const Word& word) {
    return word.is(Cue::role_modal) || word.is(Cue::role_be) || word.is(Cue::role_have) || word.is(Cue::role_do) ||
           word.is(Cue::role_adverb) || is_denial(word);
  };
  for (const StatementFrame& frame : frames) {
    std::size_t verb = std::min(frame.core.back().begin, size);
    while (verb > 0 && leads_verb(words[verb - 1])) --verb;
    cuts[verb] = true;
  }
  return cuts;
}

/// By word, whether a figure or a date goes on with it: "thirty (30) days" is not cut.
std::vector<bool> inside_facts(const Strip& strip) {
  std::vector<bool> inside(strip.words.size(), false);
  for (const Fact& fact : find_facts(strip.words, *strip.language))
    for (std::size_t at = fact.begin + 1; at < fact.end; ++at) inside[at] = fact.kind != FindingKind::reference;
  return inside;
}

std::vector<SentencePhrase> phrases_of(const Strip& strip, const std::vector<int>& weights, const std::vector<WordSpan>& must,
                                       const std::vector<StatementFrame>& frames, std::size_t budget) {
  const std::vector<Word>& words = strip.words;
  const std::vector<bool> cuts = cuts_of(must, frames, words);
  const std::vector<bool> inside = inside_facts(strip);
  constexpr std::size_t long_phrase = 8;
  const std::size_t longest = std::min(long_phrase, std::max<std::size_t>(1, budget / 2));
  // "only with consent" is one phrase.
  const auto limits = [&](std::size_t at) {
    return restricts_next(words, at) && (opens_phrase(words[at + 1]) || words[at + 1].is(Cue::role_to));
  };
  const auto begins = [&](std::size_t at) {
    return begins_phrase(words, at) || words[at].is(Cue::role_modal) || (at < words.size() && limits(at)) ||
           (at > 0 && opens_phrase(words[at]) && !opens_phrase(words[at - 1]) && !limits(at - 1));
  };
  // The last words of a phrase that is too long are not parted from it.
  const auto ends_soon = [&](std::size_t at) { return longest == long_phrase && (begins(at + 1) || begins(at + 2)); };
  std::vector<SentencePhrase> phrases;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool fresh =
        begins(at) || (!phrases.empty() && phrases.back().range.size() >= longest && !words[at - 1].number && !ends_soon(at));
    if (phrases.empty() || cuts[at] || (fresh && !inside[at] && !words[at].joined)) phrases.push_back({{at, at}, 0});
    phrases.back().range.end = at + 1;
    phrases.back().value += weights[at];
  }
  return phrases;
}

bool touches(WordSpan phrase, const std::vector<WordSpan>& must) {
  return std::any_of(must.begin(), must.end(),
                     [&](WordSpan one) { return one.begin < phrase.end && phrase.begin < std::max(one.end, one.begin + 1); });
}

/// Its subject stands right behind a comma: "…, the Lender may".
bool follows_comma(const std::vector<Word>& words, std::size_t modal) {
  for (std::size_t at = modal; at > 1 && modal - at < longest_late_subject; --at)
    if (words[at].marks.find(',') != std::string::npos)
      return !words[at].is(Cue::role_conjunction) && !words[at].is(Cue::role_relative) && !opens_phrase(words[at]);
  return false;
}

/// The words by which the sentence commands or allows: those of its main clause, behind a condition that it begins with.
WordSpan main_modal(const Strip& strip) {
  const std::vector<Word>& words = strip.words;
  const bool late = opens_phrase(words.front());
  WordSpan first;
  std::size_t seen = 1;
  for (const PatternMatch& modal : find_patterns(lexicon_of(*strip.language).modality, words)) {
    if (!words[modal.begin].is(Cue::role_modal) || relative_before(words, modal.begin) > 0) continue;
    const WordSpan found{modal.begin, std::min(words.size(), modal.end + 1)};
    // What a proviso says, or what stands behind a semicolon, is not what the sentence says first.
    bool other = false;
    for (; seen < modal.begin && !other; ++seen)
      other =
          words[seen].marks.find(';') != std::string::npos || (begins_phrase(words, seen) && words[seen].is(Cue::piece_strong));
    if (other) break;
    if (!late || follows_comma(words, modal.begin)) return found;
    if (first.empty()) first = found;
  }
  return first;
}

/// Who must or may: where the sentence begins with a condition its subject stands later, right before the modal, else behind the
/// condition's comma.
void prefer_clause(std::vector<SentencePhrase>& phrases, const Strip& strip, double worth) {
  const std::vector<Word>& words = strip.words;
  if (words.empty()) return;
  const bool late = opens_phrase(words.front());
  const WordSpan modal = main_modal(strip);
  for (std::size_t p = 0; p < phrases.size(); ++p) {
    const WordSpan range = phrases[p].range;
    if (modal.empty()) {
      if (!late) return;
      if (p == 0 || words[range.begin].marks.find(',') == std::string::npos || opens_phrase(words[range.begin])) continue;
      phrases[p].value += worth;
      return;
    }
    if (range.end <= modal.begin || range.begin >= modal.end) continue;
    phrases[p].value += worth;
    if (late && p > 0 && range.begin == modal.begin) phrases[p - 1].value += worth;
  }
}

/// What must stand in a later clause is read with that clause's subject and verb: "and none of the fees shall be repaid in kind".
void prefer_later(std::vector<SentencePhrase>& phrases, const std::vector<WordSpan>& must, const std::vector<Word>& words) {
  constexpr double worth = 60;
  const std::vector<LaterClause> clauses = later_clauses(words);
  for (std::size_t c = 0; c < clauses.size(); ++c) {
    const std::size_t end = c + 1 < clauses.size() ? std::max(clauses[c].modal, clauses[c + 1].begin) : words.size();
    if (!touches({clauses[c].begin, end}, must)) continue;
    for (SentencePhrase& phrase : phrases)
      if (phrase.range.begin < clauses[c].modal + 2 && phrase.range.end > clauses[c].begin) phrase.value += worth;
  }
}

/// The statement that the first of what must stand is part of: the last one whose verb stands before it.
std::size_t main_frame(const std::vector<WordSpan>& must, const std::vector<StatementFrame>& frames) {
  std::size_t main = 0;
  for (std::size_t f = 0; f < frames.size() && !must.empty(); ++f)
    if (frames[f].core.back().begin <= must.front().begin) main = f;
  return main;
}

/// Who does what, of the statements that hold what must stand; where nothing must, of the first one. False where there is none.
bool prefer_frames(std::vector<SentencePhrase>& phrases, const std::vector<WordSpan>& must,
                   const std::vector<StatementFrame>& frames, double worth) {
  const std::size_t main = main_frame(must, frames);
  bool found = false;
  for (std::size_t f = 0; f < frames.size(); ++f) {
    const StatementFrame& frame = frames[f];
    if (must.empty() ? found : !touches(frame.reach, must)) continue;
    for (SentencePhrase& phrase : phrases)
      if (touches(phrase.range, frame.core))
        phrase.value += f == main ? worth : worth / 2;
      else if (f == main && !frame.object.empty() && touches(phrase.range, {frame.object}))
        phrase.value += worth * of_object;
    found = true;
  }
  return found;
}

/// The subject and its verb, then what is next to what must be kept, then by what it says.
void prefer(std::vector<SentencePhrase>& phrases, const std::vector<WordSpan>& must, const Strip& strip,
            const std::vector<StatementFrame>& frames, bool fresh) {
  const std::vector<Word>& words = strip.words;
  const std::size_t idle = idle_head(strip, true);
  std::size_t head = 0;  // the first phrase that says something
  const bool defines =
      std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), longest_term)),
                  [](const Word& word) { return word.is(Cue::excerpt_means); });
  while (head + 1 < phrases.size() && phrases[head].range.end <= idle) phrases[head++].value = 0;
  // A later statement with a subject of its own is read without the first one.
  const std::size_t main = main_frame(must, frames);
  const bool later = main < frames.size() && touches(frames[main].reach, must) &&
                     frames[main].core.front().begin >= phrases[head].range.end && !frames[main].core.front().empty();
  for (std::size_t p = 0; p < phrases.size(); ++p) {
    if (touches(phrases[p].range, must)) phrases[p].value += 400;
    if (p > 0 && touches(phrases[p - 1].range, must)) phrases[p].value += 14;
    if (p + 1 < phrases.size() && touches(phrases[p + 1].range, must)) phrases[p].value += 24;
    if (p == head)
      phrases[p].value += opens_phrase(words[phrases[p].range.begin]) ? of_condition
                          : later                                     ? of_other_head
                          : fresh || defines                          ? 120
                                                                      : 90;
    if (p == head + 1) phrases[p].value += 8;
    if (restricts_next(words, phrases[p].range.begin)) phrases[p].value += of_limit;
    // "Most Favored Customer. If …, Provider shall": the condition behind a heading, too.
    const std::size_t begin = phrases[p].range.begin;
    if (p > head && p <= head + 2 && begins_sentence(words, begin) && opens_phrase(words[begin]))
      phrases[p].value += of_condition;
  }
  const double of_verb = fresh ? 90 : 60;
  if (!prefer_frames(phrases, must, frames, of_verb)) prefer_clause(phrases, strip, of_verb);
  prefer_later(phrases, must, words);
}

/// A preposition or an article before a gap leads nowhere, nor does the "Tex." of "Tex. Bus. & Com. Code".
bool leads_nowhere(const Word& word) {
  return word.is(Cue::piece_dangling) || (word.capital && word.is(Cue::citation_reporters));
}

/// "(i)" before the item that it is the number of.
bool is_label(const std::vector<Word>& words, std::size_t at) {
  return words[at].norm.size() <= 4 && words[at].marks.ends_with("(") && at + 1 < words.size() &&
         words[at + 1].marks.starts_with(")");
}

bool in_any(std::size_t at, const std::vector<WordSpan>& spans) {
  return std::any_of(spans.begin(), spans.end(), [&](WordSpan span) { return span.begin <= at && at < span.end; });
}

/// No range ends on a word that leads on to what is left out.
void tidy_ends(const std::vector<Word>& words, const std::vector<WordSpan>& must, std::vector<WordSpan>& ranges) {
  for (WordSpan& range : ranges) {
    if (range.end == words.size()) continue;
    const Word& next = words[range.end];
    if (words[range.end - 1].number && (next.is(Cue::excerpt_units) || next.is(Cue::unit_of_day))) {
      ++range.end;
      if (range.end < words.size() && words[range.end].is(Cue::excerpt_units) && next.is(Cue::unit_of_day)) ++range.end;
      continue;
    }
    while (range.size() > 1 && !in_any(range.end - 1, must) &&
           (leads_nowhere(words[range.end - 1]) || is_label(words, range.end - 1)))
      --range.end;
  }
  std::vector<WordSpan> whole;
  for (const WordSpan& range : ranges) {
    if (range.size() == 1 && leads_nowhere(words[range.begin]) && range.end != words.size() && !in_any(range.begin, must))
      continue;
    if (!whole.empty() && whole.back().end >= range.begin)
      whole.back().end = std::max(whole.back().end, range.end);
    else
      whole.push_back(range);
  }
  ranges = std::move(whole);
}

/// The range from the "not" on that governs its first words: "amounts not to exceed" for "to exceed".
std::size_t begin_with_denial(const std::vector<Word>& words, std::size_t begin) {
  for (std::size_t at = begin; at > 0 && begin - at < denial_reach && !begins_phrase(words, at); --at) {
    if (!is_denial(words[at - 1])) continue;
    for (--at; at > 0 && !begins_phrase(words, at) && is_function_word(words[at - 1]);) --at;
    return at;
  }
  return begin;
}

/// No range parts a "not" or an "only" from what it governs. What would need more words than there are for it is left out, where
/// it need not stand.
void keep_denials(const std::vector<Word>& words, const std::vector<WordSpan>& must, std::size_t budget,
                  std::vector<WordSpan>& ranges) {
  constexpr std::size_t room = 8;  // words over the budget
  std::size_t taken = 0;
  for (const WordSpan& range : ranges) taken += range.size();
  std::vector<WordSpan> whole;
  for (const WordSpan& range : ranges) {
    const bool limited = range.end > 0 && restricts_next(words, range.end - 1);
    const WordSpan kept{begin_with_denial(words, range.begin),
                        limited ? end_of_governed(words, range.end) : end_behind_denial(words, range.end)};
    taken += kept.size() - range.size();
    if (taken > budget + room && kept.size() > range.size() && ranges.size() > 1 && !touches(range, must)) {
      taken -= kept.size();
      continue;
    }
    if (!whole.empty() && kept.begin <= whole.back().end)
      whole.back().end = std::max(whole.back().end, kept.end);
    else
      whole.push_back(kept);
  }
  ranges = std::move(whole);
}

}  // namespace

bool is_denial(const Word& word) { return word.is(Cue::role_no) || word.is(Cue::amount_no) || word.is(Cue::negation_bans); }

std::size_t idle_head(const Strip& strip, bool verb) {
  std::size_t longest = 0;
  for (const std::string_view phrase : strip.language->cues.list(Cue::piece_idle)) {
    std::size_t at = 0, from = 0;
    for (; at < strip.words.size() && from < phrase.size(); ++at) {
      const std::size_t end = std::min(phrase.find(' ', from), phrase.size());
      if (strip.words[at].norm != phrase.substr(from, end - from)) break;
      from = end + 1;
    }
    if (from < phrase.size() || at == strip.words.size()) continue;
    if (verb || !strip.words.front().is(Cue::piece_openers)) longest = std::max(longest, at);
  }
  return longest;
}

std::size_t end_behind_denial(const std::vector<Word>& words, std::size_t end) {
  return end == 0 || !is_denial(words[end - 1]) ? end : end_of_governed(words, end);
}

std::size_t whole_end(const Strip& strip, std::size_t begin, std::size_t end) {
  std::vector<WordSpan> ranges = {{begin, end}};
  tidy_ends(strip.words, {}, ranges);
  return ranges.empty() ? begin : ranges.front().end;
}

std::vector<int> word_weights(const Strip& strip) { return weights_of(strip, {}); }

std::vector<WordSpan> choose_words(const Strip& strip, const std::vector<WordSpan>& must, std::size_t budget,
                                   const std::vector<StatementFrame>& frames, const std::vector<bool>& fresh) {
  const std::vector<Word>& words = strip.words;
  if (words.size() <= budget) return {{0, words.size()}};
  std::vector<SentencePhrase> phrases = phrases_of(strip, weights_of(strip, fresh), must, frames, budget);
  prefer(phrases, must, strip, frames, !fresh.empty());
  const Ties ties = ties_of(strip);
  const std::vector<bool> kept =
      choose_phrases(phrases, ties, budget,
                     std::clamp<std::size_t>(must.size() + 1, fresh.empty() ? fewest_gaps : fewest_gaps_fresh, most_gaps));
  std::vector<WordSpan> ranges;
  for (std::size_t p = 0; p < phrases.size(); ++p) {
    if (!kept[p]) continue;
    if (ranges.empty() || ranges.back().end != phrases[p].range.begin)
      ranges.push_back({phrases[p].range.begin, phrases[p].range.begin});
    ranges.back().end = phrases[p].range.end;
  }
  tidy_ends(words, must, ranges);
  keep_denials(words, must, budget, ranges);
  return ranges;
}

}  // namespace clausediff

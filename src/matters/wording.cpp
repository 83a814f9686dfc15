// SPDX-License-Identifier: Apache-2.0
#include "matters/wording.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "matters/excerpt.h"
#include "matters/lists.h"
#include "matters/phrasing.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t most_inside = 14;        // words of before that can be told inside a sentence, of several edits together
constexpr std::size_t context_words = 3;       // beside a change, in the words of both sides
constexpr std::size_t longest_context = 60;    // words
constexpr std::size_t opening = 4;             // words with which a sentence begins
constexpr std::size_t longest_at_length = 60;  // words of a sentence that is tried at its whole length
constexpr std::size_t fewest_around = 6;       // words that a change of several edits is read with

bool is_definition(const Strip& strip) {
  for (std::size_t at = 1; at < strip.words.size() && at < 12; ++at) {
    if (strip.words[at].is(Cue::excerpt_means))
      return strip.words[at].marks.find_first_of("\"'") != std::string::npos || strip.words[0].capital;
  }
  return false;
}

/// A box at the beginning of a line in words.
std::string ticked(std::string text) {
  static constexpr std::array<std::string_view, 2> ticks = {"\u2612", "\u2611"};
  for (const std::string_view tick : ticks)
    if (text.starts_with(tick)) return "ticked:" + text.substr(tick.size());
  return text;
}

std::string whole_sentence(const Report& report, const Passage& passage, const std::string& lead, std::size_t budget) {
  std::string several = list_sentence(report, passage, lead);
  if (!several.empty()) return several;
  const bool in_before = passage.deleted();
  const Strip& strip = in_before ? passage.before : passage.after;
  const std::string what = is_definition(strip) ? (in_before ? "Deleted definition:" : "New definition:")
                           : in_before          ? "Deleted:"
                                                : "New:";
  std::string text = what;
  if (!lead.empty()) append(text, lead + ":");
  const std::size_t used = count_words(text);
  append(text, ticked(excerpt(report, strip, in_before, {}, budget > used + 4 ? budget - used : 4)));
  return finished(text);
}

std::size_t changed_words(const Strip& strip) {
  return static_cast<std::size_t>(std::count(strip.partner.begin(), strip.partner.end(), no_partner));
}

/// So much of the sentence is other words that marks inside it could not be read.
bool is_rewritten(const Passage& passage) {
  const std::size_t before = changed_words(passage.before);
  const std::size_t after = changed_words(passage.after);
  const bool much = 2 * before > passage.before.words.size() && 2 * after > passage.after.words.size();
  const bool many = passage.edits.size() > 1 && before > most_inside;
  return (much && passage.edits.size() > 1) || passage.edits.size() > 4 || before > 20 || many;
}

/// By word, whether the other side has it nowhere.
std::vector<bool> fresh_words(const Strip& strip, const Strip& other) {
  std::vector<std::string_view> known;
  for (const Word& word : other.words) known.push_back(word.stem.empty() ? word.norm : word.stem);
  std::sort(known.begin(), known.end());
  std::vector<bool> fresh;
  for (const Word& word : strip.words) {
    const std::string_view stem = word.stem.empty() ? word.norm : word.stem;
    fresh.push_back(!is_function_word(word) && !std::binary_search(known.begin(), known.end(), stem));
  }
  return fresh;
}

/// The subject stands in after's sentence already.
bool begins_alike(const Passage& passage) {
  return !passage.before.words.empty() && !passage.after.words.empty() &&
         passage.before.words.front().norm == passage.after.words.front().norm;
}

/// What before begins with is told with after already.
bool opening_stays(const std::vector<bool>& gone) {
  const auto end = gone.begin() + static_cast<std::ptrdiff_t>(std::min(opening, gone.size()));
  return std::find(gone.begin(), end, true) == end;
}

/// After's sentence with what is new in it, and behind it what is gone.
std::string rewritten_sentence(const Report& report, const Passage& passage, std::size_t budget) {
  const std::vector<bool> come = fresh_words(passage.after, passage.before);
  const std::vector<bool> gone = fresh_words(passage.before, passage.after);
  const auto count = [](const std::vector<bool>& words) {
    return static_cast<std::size_t>(std::count(words.begin(), words.end(), true));
  };
  const std::size_t all = count(come) + count(gone);
  const std::size_t share = all == 0 ? budget / 2 : budget * count(gone) / all;
  // What stands now comes first; what was has the room that is left.
  const std::size_t now = passage.after.words.size();
  const std::size_t room = std::max(budget / 3, now < budget ? std::min(budget - now, budget * 2 / 3) : 0);
  const std::size_t was = count(gone) == 0 ? 0 : std::clamp(share, budget / 4, room);
  std::string text =
      joined(report, passage.after, false, choose_words(passage.after, {}, budget - was, come), {0, passage.after.words.size()});
  if (count(gone) == 0) return text;
  const bool known = begins_alike(passage) || opening_stays(gone);
  const std::vector<WordSpan> kept = choose_words(passage.before, {}, was, gone, known);
  append(text, "(was " + quoted(joined(report, passage.before, true, kept, {0, passage.before.words.size()})) + ")");
  return text;
}

/// What changed leaves no room for the words around it.
bool is_crowded(const Report& report, const Passage& passage, std::size_t budget) {
  if (passage.edits.size() < 2) return false;
  std::size_t used = 0;
  for (const PassageEdit& edit : passage.edits) used += count_words(mark_of(report, passage, edit)) + edit.after.size();
  const std::vector<bool> come = fresh_words(passage.after, passage.before), gone = fresh_words(passage.before, passage.after);
  const bool other_words =
      std::find(come.begin(), come.end(), true) != come.end() || std::find(gone.begin(), gone.end(), true) != gone.end();
  return used + fewest_around > budget && other_words;
}

std::string edited_sentence(const Report& report, const Passage& passage, const std::string& lead, std::size_t budget) {
  std::string text = lead.empty() ? std::string() : lead + ":";
  const std::size_t left = budget - std::min(budget - 8, count_words(text));
  append(text, is_rewritten(passage) || is_crowded(report, passage, left) ? rewritten_sentence(report, passage, left)
                                                                          : marked_sentence(report, passage, left));
  return finished(text);
}

/// The words from the first to the last change, with a few beside them.
std::string context_of(const Report& report, const Strip& strip, bool in_before, WordSpan changed) {
  if (strip.words.empty()) return {};
  const WordSpan range{changed.begin > context_words ? changed.begin - context_words : 0,
                       std::min(strip.words.size(), changed.end + context_words)};
  const Strip part = part_of(strip, range);
  std::string text = excerpt(report, part, in_before, {}, longest_context);
  if (range.begin > 0) text = std::string(gap) + " " + text;
  if (range.end < strip.words.size()) text += " " + std::string(gap);
  return text;
}

/// An item that led on from the one before it, without its "or": "Deleted: or fails to pay".
std::string without_link(std::string text, std::string_view lead) {
  std::size_t head = 0;
  for (const std::string_view part : {std::string_view("New: "), std::string_view("Deleted: "), lead}) {
    if (part.empty() || !std::string_view(text).substr(head).starts_with(part)) continue;
    head += part.size();
    const std::size_t at = text.find_first_not_of(": ", head);
    for (const std::string_view link : {"or ", "and "})
      if (at != std::string::npos && std::string_view(text).substr(at).starts_with(link)) text.erase(at, link.size());
  }
  return text;
}

std::string plain_sentence_of(const Report& report, const Passage& passage, const std::string& lead, std::size_t budget) {
  return passage.inserted() || passage.deleted() ? whole_sentence(report, passage, lead, budget)
                                                 : edited_sentence(report, passage, lead, budget);
}

std::string sentence_of(const Report& report, const Passage& passage, const std::string& lead, std::size_t budget) {
  return without_link(plain_sentence_of(report, passage, lead, budget), lead);
}

}  // namespace

MatterWords word_passage(const Report& report, const Passage& passage, const LeadForms& lead) {
  MatterWords wording;
  for (std::size_t budget = longest_sentence; budget >= 10; --budget) {
    wording.sentence = sentence_of(report, passage, lead.brief, budget);
    if (count_words(wording.sentence) <= longest_sentence) break;
  }
  for (const std::string& longer : lead.longer) {
    if (longer.empty() || longer == lead.brief) continue;
    const std::string whole = sentence_of(report, passage, longer, longest_at_length);
    // The lead itself may be cut.
    if (count_words(whole) > longest_sentence || count_of(whole, gap) > count_of(longer, gap)) continue;
    wording.sentence = whole;
    break;
  }
  if (lead.dispensable && count_of(wording.sentence, gap) > 0) {
    const std::string whole = sentence_of(report, passage, {}, longest_at_length);
    if (count_words(whole) <= longest_sentence && count_of(whole, gap) == 0) wording.sentence = whole;
  }
  if (passage.edits.empty()) return wording;
  const PassageEdit& first = passage.edits.front();
  const PassageEdit& last = passage.edits.back();
  wording.before = context_of(report, passage.before, true, {first.before.begin, last.before.end});
  wording.after = context_of(report, passage.after, false, {first.after.begin, last.after.end});
  return wording;
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
#include "matters/wording.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "matters/doublets.h"
#include "matters/excerpt.h"
#include "matters/figure_tables.h"
#include "matters/limbs.h"
#include "matters/lists.h"
#include "matters/phrasing.h"
#include "matters/rewritten.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t context_words = 3;       // beside a change, in the words of both sides
constexpr std::size_t longest_context = 60;    // words
constexpr std::size_t longest_at_length = 60;  // words of a sentence that is tried at its whole length

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
                           : passage.replaced   ? (in_before ? std::string(replaced_mark) : std::string(rewritten_mark))
                           : in_before          ? "Deleted:"
                                                : "New:";
  std::string text = what;
  if (!lead.empty()) append(text, lead + ":");
  const std::size_t used = count_words(text);
  append(text, ticked(excerpt(report, strip, in_before, {}, budget > used + 4 ? budget - used : 4)));
  return finished(text);
}

/// "now “…”" at the beginning of a sentence.
std::string with_capital(std::string text) {
  for (const std::string_view word : {std::string_view("now \u201C"), std::string_view("no longer \u201C")})
    if (text.starts_with(word)) text.front() = 'N';
  return text;
}

/// `limbs` are those of a passage that is told limb by limb; else empty.
std::string edited_sentence(const Report& report, const Passage& passage, const Limbs& limbs, const std::string& lead,
                            std::size_t budget) {
  // Without the word what has no mark would be read as what stood there.
  const bool anew = limbs.changed.empty() && is_told_anew(report, passage, budget - std::min(budget - 8, count_words(lead)));
  std::string text = anew ? std::string(rewritten_mark) : std::string();
  if (!lead.empty()) append(text, lead + ":");
  const std::size_t left = budget - std::min(budget - 8, count_words(text));
  std::string told = anew                    ? rewritten_sentence(report, passage, left)
                     : limbs.changed.empty() ? changed_sentence(report, passage, left)
                                             : limbs_sentence(report, passage, limbs, left);
  // Behind a lead nobody takes the words for the beginning of the sentence.
  if (!lead.empty() && told.starts_with(ellipsis)) told.erase(0, told.find_first_not_of(' ', ellipsis.size()));
  append(text, told);
  return finished(with_capital(std::move(text)));
}

/// The words from the first to the last change, with a few beside them.
std::string context_of(const Report& report, const Strip& strip, bool in_before, WordSpan changed) {
  if (strip.words.empty()) return {};
  const WordSpan range{changed.begin > context_words ? changed.begin - context_words : 0,
                       std::min(strip.words.size(), changed.end + context_words)};
  const Strip part = part_of(strip, range);
  std::string text = excerpt(report, part, in_before, {}, longest_context);
  if (range.begin > 0) text = std::string(ellipsis) + " " + text;
  if (range.end < strip.words.size()) text += " " + std::string(ellipsis);
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

std::string sentence_of(const Report& report, const Passage& passage, const Limbs& limbs, const std::string& lead,
                        std::size_t budget) {
  return without_link(passage.inserted() || passage.deleted() ? whole_sentence(report, passage, lead, budget)
                                                              : edited_sentence(report, passage, limbs, lead, budget),
                      lead);
}

MatterWords with_context(const Report& report, const Passage& passage, std::string sentence) {
  MatterWords wording;
  wording.sentence = std::move(sentence);
  if (passage.edits.empty()) return wording;
  const PassageEdit& first = passage.edits.front();
  const PassageEdit& last = passage.edits.back();
  wording.before = context_of(report, passage.before, true, {first.before.begin, last.before.end});
  wording.after = context_of(report, passage.after, false, {first.after.begin, last.after.end});
  return wording;
}

/// `word` makes the sentence behind a lead. One about a definition that does not say of what is made again behind the term.
template <typename Word>
MatterWords naming_term(const LeadForms& lead, const Word& word) {
  MatterWords wording = word(lead);
  if (lead.term.empty() || wording.sentence.find(lead.term) != std::string::npos) return wording;
  // "Wider “Good Reason”"
  return word(LeadForms{lead.brief + (lead.brief.empty() ? "" : " ") + quoted(lead.term), {}, {}, false});
}

/// The longest sentence that `make` gives for a number of words and that is told in one line: what it says twice, "thirty (30)",
/// takes no room.
template <typename Make>
std::string in_one_line(const Stemmer& stemmer, const Make& make) {
  const auto length_told = [&](const std::string& sentence) { return count_words(without_doublets(sentence, stemmer)); };
  std::string sentence = make(longest_sentence);
  std::size_t told = length_told(sentence);
  const std::size_t twice = count_words(sentence) - told;
  for (std::size_t budget = longest_sentence + twice; budget >= 6; --budget) {
    if (twice > 0 || budget < longest_sentence) sentence = make(budget), told = length_told(sentence);
    if (told <= longest_sentence) break;
  }
  return sentence;
}

MatterWords passage_behind(const Report& report, const Stemmer& stemmer, const Passage& passage, const LeadForms& lead) {
  MatterWords wording;
  const std::string figures = figures_sentence(report, passage, longest_sentence);
  if (!figures.empty()) return with_context(report, passage, figures);
  Limbs limbs;
  if (is_dense(report, passage, longest_sentence)) limbs = limbs_of_passage(passage);
  wording.sentence =
      in_one_line(stemmer, [&](std::size_t budget) { return sentence_of(report, passage, limbs, lead.brief, budget); });
  for (const std::string& longer : lead.longer) {
    if (longer.empty() || longer == lead.brief) continue;
    const std::string whole = sentence_of(report, passage, {}, longer, longest_at_length);
    // The lead itself may be cut.
    if (count_words(whole) > longest_sentence || count_of(whole, ellipsis) > count_of(longer, ellipsis)) continue;
    wording.sentence = whole;
    break;
  }
  if (lead.dispensable && count_of(wording.sentence, ellipsis) > 0) {
    const std::string whole = sentence_of(report, passage, {}, {}, longest_at_length);
    if (count_words(whole) <= longest_sentence && count_of(whole, ellipsis) == 0) wording.sentence = whole;
  }
  return with_context(report, passage, std::move(wording.sentence));
}

MatterWords line_behind(const Report& report, const Stemmer& stemmer, const Passage& passage, const PassageLine& line,
                        const LeadForms& lead) {
  std::string sentence = in_one_line(stemmer, [&](std::size_t budget) {
    return without_link(edited_sentence(report, passage, line.limbs, lead.brief, budget), lead.brief);
  });
  return with_context(report, line.part, std::move(sentence));
}

}  // namespace

MatterWords word_passage(const Report& report, const Stemmer& stemmer, const Passage& passage, const LeadForms& lead) {
  return naming_term(lead, [&](const LeadForms& forms) { return passage_behind(report, stemmer, passage, forms); });
}

std::vector<PassageLine> lines_of(const Report& report, const Passage& passage, const LeadForms& lead) {
  if (!is_dense(report, passage, longest_sentence) || !figures_sentence(report, passage, longest_sentence).empty())
    return {{passage, {}}};
  const std::size_t used = count_words(lead.brief);
  std::vector<Limbs> apart =
      told_apart(report, limbs_of_passage(passage), longest_sentence - std::min(used, longest_sentence / 2));
  if (apart.size() < 2) return {{passage, {}}};
  std::vector<PassageLine> lines;
  for (Limbs& limbs : apart) {
    WordSpan before = limbs.changed.front().before, after = limbs.changed.front().after;
    for (const LimbChange& limb : limbs.changed) {
      before = {std::min(before.begin, limb.before.begin), std::max(before.end, limb.before.end)};
      after = {std::min(after.begin, limb.after.begin), std::max(after.end, limb.after.end)};
    }
    lines.push_back({cut_out(passage, before, after), std::move(limbs)});
  }
  return lines;
}

MatterWords word_line(const Report& report, const Stemmer& stemmer, const Passage& passage, const PassageLine& line,
                      const LeadForms& lead) {
  if (line.limbs.changed.empty()) return word_passage(report, stemmer, passage, lead);
  return naming_term(lead, [&](const LeadForms& forms) { return line_behind(report, stemmer, passage, line, forms); });
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// A sentence that was rewritten: after's words with what is new in them, and behind them what is gone. One that was rewritten in
// several places is told limb by limb, those that tell most.
#include "matters/rewritten.h"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "language/facts/facts.h"
#include "language/lexicon.h"
#include "matters/anchors.h"
#include "matters/excerpt.h"
#include "matters/figure_swaps.h"
#include "matters/gone.h"
#include "matters/phrasing.h"
#include "matters/signs.h"
#include "matters/wording.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t most_inside = 14;           // words of before that can be told inside a sentence, of several edits together
constexpr std::size_t fewest_around = 6;          // words that a change of several edits is read with
constexpr std::size_t fewest_in_piece = 12;       // words that a limb is told with, where it has as many
constexpr std::size_t most_in_piece = 2;          // edits that are marked in a limb
constexpr std::size_t most_gone_in_piece = 5;     // words of before beside one of several edits
constexpr std::size_t most_pieces = 6;            // limbs that are tried
constexpr std::size_t most_lines = 4;             // of a sentence that was rewritten in several places
constexpr int least_of_line = 12;                 // value of a limb that has a line of its own
constexpr std::size_t longest_piece = 34;         // words of a limb by itself
constexpr std::size_t longest_as_it_stands = 24;  // words of a sentence that is told as it stands, and behind it what is gone
constexpr std::size_t fewest_in_phrase = 5;       // words of one side alone
constexpr std::size_t longest_unit = 2;           // words
constexpr std::size_t most_swaps = 3;             // figures that are told beside what took their place
constexpr std::size_t of_mark = 2;                // words of "(no longer “…”)" itself
constexpr int most_of_words = 80;                 // value of the words of one side

std::size_t changed_words(const Strip& strip) {
  return static_cast<std::size_t>(std::count(strip.partner.begin(), strip.partner.end(), no_partner));
}

/// So much of the sentence is other words that marks inside it could not be read.
bool is_rewritten(const Passage& passage) {
  // What only lost words is told with them: nothing was written in their place.
  if (passage.edits.size() == 1 && passage.edits.front().after.empty()) return false;
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

/// Without the words that none of the edits has: what is told elsewhere, such as a name that changed throughout.
void keep_edited(std::vector<bool>& words, const std::vector<PassageEdit>& edits, bool before) {
  std::vector<bool> edited(words.size(), false);
  for (const PassageEdit& edit : edits) {
    const WordSpan range = before ? edit.before : edit.after;
    for (std::size_t at = range.begin; at < range.end; ++at) edited[at] = words[at];
  }
  words = std::move(edited);
}

/// After's words with what is new in them, and what is gone: "(was “…”)", or empty.
struct Anew {
  std::string now;
  std::string was;
};

void forget(std::vector<bool>& words, WordSpan range) {
  std::fill(words.begin() + static_cast<std::ptrdiff_t>(range.begin), words.begin() + static_cast<std::ptrdiff_t>(range.end),
            false);
}

/// How many words of a unit that stayed stand behind a figure: "days", "business days".
std::size_t unit_behind(const Passage& passage, const PassageEdit& swap) {
  const std::vector<Word>& before = passage.before.words;
  const std::vector<Word>& after = passage.after.words;
  for (std::size_t unit = 0; unit < longest_unit; ++unit) {
    const std::size_t was = swap.before.end + unit, is = swap.after.end + unit;
    if (was >= before.size() || is >= after.size() || before[was].norm != after[is].norm) return 0;
    if (before[was].is(Cue::excerpt_units)) return unit + 1;
  }
  return 0;
}

/// "60 days": figures whose places others took, with the unit that stayed behind them.
std::string figures_that_were(const Report& report, const Passage& passage, const std::vector<PassageEdit>& swaps) {
  std::string text;
  for (const PassageEdit& swap : swaps) {
    WordSpan range = swap.before;
    range.end += unit_behind(passage, swap);
    text += (text.empty() ? "" : ", ") + slice(report, passage.before, true, range);
  }
  return text;
}

/// What is gone, in so many words: "(was “…”)", or empty.
struct Gone {
  std::string text;
  std::size_t words = 0;  // that a reader learns something from
};

/// Of `words`, which a side has alone, those that are told; where a pointer leads to tells little.
std::size_t told_words(const Strip& strip, std::vector<bool> words, const std::vector<WordSpan>& ranges) {
  for (const Fact& fact : find_facts(strip.words, *strip.language))
    if (fact.kind == FindingKind::reference) forget(words, {fact.begin, fact.end});
  std::size_t told = 0;
  for (const WordSpan& range : ranges)
    told += static_cast<std::size_t>(std::count(words.begin() + static_cast<std::ptrdiff_t>(range.begin),
                                                words.begin() + static_cast<std::ptrdiff_t>(range.end), true));
  return told;
}

/// Words of before in whose places nothing stands that says something.
bool only_went(const Passage& passage, const std::vector<WordSpan>& words) {
  const auto meet = [](WordSpan a, WordSpan b) { return a.begin < b.end && b.begin < a.end; };
  return std::all_of(passage.edits.begin(), passage.edits.end(), [&](const PassageEdit& edit) {
    if (std::none_of(words.begin(), words.end(), [&](WordSpan one) { return meet(one, edit.before); })) return true;
    const auto first = passage.after.words.begin();
    return std::all_of(first + static_cast<std::ptrdiff_t>(edit.after.begin), first + static_cast<std::ptrdiff_t>(edit.after.end),
                       is_function_word);
  });
}

/// `gone`, by word of before.
Gone told_gone(const Report& report, const Passage& passage, const std::vector<bool>& gone, std::size_t fresh, std::size_t budget,
               const std::vector<PassageEdit>& told) {
  const auto lost = static_cast<std::size_t>(std::count(gone.begin(), gone.end(), true));
  if (lost == 0) return {};
  // What stands now comes first; what was has the room that is left.
  const std::size_t now = passage.after.words.size();
  const std::size_t left = now + of_mark < budget ? budget - now - of_mark : 0;
  const std::size_t room = std::max(budget / 3, std::min(left, budget * 2 / 3));
  const std::size_t share = std::clamp(budget * lost / (fresh + lost), budget / 4, room);
  const std::vector<WordSpan> kept = choose_gone(passage, gone, share, told);
  if (kept.empty()) return {};
  const std::string words = joined(report, passage.before, true, kept, {kept.front().begin, kept.back().end});
  if (words.empty()) return {};
  // Where most of the sentence stands, or no other words took their place, they are no longer there. "No longer “no …”" would
  // have to be read twice.
  const bool stands = (2 * changed_words(passage.before) < passage.before.words.size() || only_went(passage, kept)) &&
                      !is_denial(passage.before.words[kept.front().begin]);
  return {(stands ? "(no longer " : "(was ") + quoted(words) + ")", told_words(passage.before, gone, kept)};
}

/// `inside`: figures that took the place of others are marked where they stand, else what was is told behind the sentence.
Anew told_anew(const Report& report, const Passage& passage, std::size_t budget, bool inside) {
  std::vector<bool> come = fresh_words(passage.after, passage.before);
  std::vector<bool> gone = fresh_words(passage.before, passage.after);
  keep_edited(come, passage.edits, false);
  keep_edited(gone, passage.edits, true);
  Passage figures = passage;
  figures.edits = figure_swaps(passage);
  if (figures.edits.size() > most_swaps) figures.edits.resize(most_swaps);
  std::vector<WordSpan> kept;
  for (const PassageEdit& swap : figures.edits) {
    forget(gone, swap.before);
    kept.push_back(swap.after);
  }
  Anew anew;
  const auto fresh = static_cast<std::size_t>(std::count(come.begin(), come.end(), true));
  Gone told = told_gone(report, passage, gone, fresh, budget, figures.edits);
  const std::vector<StatementFrame> frames = frames_of(report, passage.after, false);
  const auto shown = [&](std::size_t room) {
    return told_words(passage.after, come, choose_words(passage.after, kept, room, frames, come));
  };
  // What is gone does not push out more of what is new.
  const std::size_t behind = std::min(budget * 2 / 3, count_words(told.text));
  if (shown(budget) <= shown(budget - behind) + told.words) anew.was = std::move(told.text);
  if (!inside && !figures.edits.empty())
    anew.was = "(was " + figures_that_were(report, passage, figures.edits) + (anew.was.empty() ? ")" : "; " + anew.was.substr(1));
  const std::size_t used = std::min(budget * 2 / 3, count_words(anew.was));
  if (inside && !figures.edits.empty()) {
    anew.now = marked_sentence(report, figures, budget - used, come);
    return anew;
  }
  const std::vector<WordSpan> stand = choose_words(passage.after, kept, budget - used, frames, come);
  anew.now = joined(report, passage.after, false, stand, {0, passage.after.words.size()});
  return anew;
}

/// Several words one behind the other have no partner.
bool has_new_phrase(const Strip& strip) {
  std::size_t free = 0;
  for (const std::size_t partner : strip.partner) {
    free = partner == no_partner ? free + 1 : 0;
    if (free == fewest_in_phrase) return true;
  }
  return false;
}

/// A limb told anew. Where most of its words or a phrase of it are new they are quoted, since in a sentence of marks what has
/// none is read as what stood there. A figure is best told with its mark.
std::string rewritten_limb(const Report& report, const Passage& limb, std::size_t budget) {
  if (2 * changed_words(limb.after) < limb.after.words.size() && (!has_new_phrase(limb.after) || !figure_swaps(limb).empty()))
    return rewritten_sentence(report, limb, budget);
  const Anew anew = told_anew(report, limb, budget - std::min<std::size_t>(budget, 1), false);
  std::string text = "now " + quoted(anew.now);
  append(text, anew.was);
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

}  // namespace

namespace {

/// What a reader learns from the limb's edits.
int value_of(const LimbChange& limb) {
  const auto side = [](const Strip& strip, const std::vector<PassageEdit>& edits, bool before) {
    const std::vector<int> weights = word_weights(strip);
    int value = 0;
    for (const PassageEdit& edit : edits) {
      const WordSpan range = before ? edit.before : edit.after;
      for (std::size_t at = range.begin; at < range.end; ++at)
        if (!is_function_word(strip.words[at]) || weights[at] > 3) value += weights[at];
    }
    return std::min(value, most_of_words);
  };
  const auto figures = [](const Strip& strip, const std::vector<PassageEdit>& edits, bool before) {
    std::size_t next = 0;  // facts and edits stand in the same order
    for (const Fact& fact : find_facts(strip.words, *strip.language)) {
      const auto range_of = [&](std::size_t e) { return before ? edits[e].before : edits[e].after; };
      while (next < edits.size() && range_of(next).end <= fact.begin) ++next;
      const bool figure = fact.kind != FindingKind::reference && !fact.weak;
      if (figure && next < edits.size() && range_of(next).begin < fact.end) return true;
    }
    return false;
  };
  const std::vector<PassageEdit>& edits = limb.part.edits;
  int value = side(limb.part.before, edits, true) + side(limb.part.after, edits, false);
  if (figures(limb.part.before, edits, true)) value += of_figure;
  if (figures(limb.part.after, edits, false)) value += of_figure;
  return value;
}

struct Piece {
  std::size_t limb = 0;
  int value = 0;
  std::size_t natural = 0;  // words of the limb told whole
  std::size_t room = 0;
};

/// The limb without the words that say nothing at its beginning.
Passage without_idle(const Passage& limb) {
  const std::size_t before = idle_words(limb.before, has_modal(limb.before)),
                    after = idle_words(limb.after, has_modal(limb.after));
  if (before == 0 && after == 0) return limb;
  return cut_out(limb, {before, limb.before.words.size()}, {after, limb.after.words.size()});
}

bool tells(const Strip& strip, const std::vector<int>& weights, WordSpan range) {
  for (std::size_t at = range.begin; at < range.end; ++at)
    if (!is_function_word(strip.words[at]) || weights[at] > 3) return true;
  return false;
}

/// Without the articles and the like that came and went, where something else did.
Passage without_small_edits(const Passage& limb) {
  const std::vector<int> before = word_weights(limb.before), after = word_weights(limb.after);
  Passage plain = limb;
  std::erase_if(plain.edits, [&](const PassageEdit& edit) {
    return !tells(limb.before, before, edit.before) && !tells(limb.after, after, edit.after);
  });
  return plain.edits.empty() ? limb : plain;
}

std::string piece_text(const Report& report, const LimbChange& limb, std::size_t budget) {
  const Passage part = without_idle(limb.part);
  if (part.before.words.empty())
    return "now " + quoted(excerpt(report, part.after, false, {}, budget - std::min<std::size_t>(budget, 1)));
  if (part.after.words.empty())
    return "no longer " + quoted(excerpt(report, part.before, true, {}, budget - std::min<std::size_t>(budget, 2)));
  if (part.edits.empty()) return {};
  const Passage plain = without_small_edits(part);
  const bool several = plain.edits.size() > 1 && std::any_of(plain.edits.begin(), plain.edits.end(), [](const PassageEdit& edit) {
                         return edit.before.size() > most_gone_in_piece;
                       });
  return several || plain.edits.size() > most_in_piece || is_rewritten(plain) || is_crowded(report, plain, budget)
             ? rewritten_limb(report, part, budget)
             : marked_sentence(report, plain, budget);
}

/// The limbs that are told, in the order of the text, each with its room.
std::vector<Piece> choose_pieces(const Report& report, const std::vector<LimbChange>& limbs, std::size_t budget) {
  std::vector<Piece> pieces;
  for (std::size_t l = 0; l < limbs.size(); ++l) pieces.push_back({l, value_of(limbs[l]), 0, 0});
  std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.value > b.value; });
  if (pieces.size() > most_pieces) pieces.resize(most_pieces);
  std::size_t used = 0, told = 0;
  for (; told < pieces.size(); ++told) {
    Piece& piece = pieces[told];
    if (told > 0 && 5 * piece.value < pieces.front().value) break;
    piece.natural = count_words(piece_text(report, limbs[piece.limb], longest_piece));
    piece.room = std::min(piece.natural, fewest_in_piece);
    if (told > 0 && used + piece.room > budget) break;
    used += piece.room;
  }
  pieces.resize(told);
  for (Piece& piece : pieces) {
    const std::size_t more = std::min(piece.natural - piece.room, budget - std::min(budget, used));
    piece.room += more;
    used += more;
  }
  std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.limb < b.limb; });
  return pieces;
}

/// A clause of its own that was put into a sentence, too long for the words around it. Empty where it is not that.
std::string added_clause(const Report& report, const Passage& passage, std::size_t budget) {
  if (passage.edits.size() != 1 || !passage.edits.front().before.empty()) return {};
  const Strip added = part_of(passage.after, passage.edits.front().after);
  if (added.words.size() + longest_subject <= budget || !has_modal(added)) return {};
  const Strip told = part_of(added, {idle_words(added, true), added.words.size()});
  return "now " + quoted(excerpt(report, told, false, {}, budget - std::min<std::size_t>(budget, 1)));
}

}  // namespace

std::vector<Limbs> told_apart(const Report& report, const Limbs& limbs, std::size_t budget) {
  std::vector<int> values;
  for (const LimbChange& limb : limbs.changed) values.push_back(value_of(limb));
  std::vector<int> sorted = values;
  std::sort(sorted.begin(), sorted.end(), std::greater<>());
  if (sorted.size() < 2) return {limbs};
  const int least = std::max({least_of_line, sorted.front() / 5, sorted[std::min(sorted.size(), most_lines) - 1]});
  std::vector<Limbs> lines(1);
  std::size_t used = 0;
  for (std::size_t l = 0; l < values.size(); ++l) {
    const bool leads = values[l] >= least && signs_of(limbs.changed[l].part).any();
    const std::size_t natural = leads ? count_words(piece_text(report, limbs.changed[l], longest_piece)) : 0;
    if (leads && used > 0 && used + natural > budget && lines.size() < most_lines) {
      lines.emplace_back();
      used = 0;
    }
    used += natural;
    lines.back().main = limbs.main;
    lines.back().changed.push_back(limbs.changed[l]);
  }
  return lines;
}

std::string changed_sentence(const Report& report, const Passage& passage, std::size_t budget) {
  const std::string added = added_clause(report, passage, budget);
  return added.empty() ? marked_sentence(report, passage, budget) : added;
}

std::string rewritten_sentence(const Report& report, const Passage& passage, std::size_t budget) {
  const Anew anew = told_anew(report, passage, budget, true);
  std::string text = anew.now;
  append(text, anew.was);
  return text;
}

bool is_told_anew(const Report& report, const Passage& passage, std::size_t budget) {
  return (is_rewritten(passage) || is_crowded(report, passage, budget)) && added_clause(report, passage, budget).empty();
}

bool is_dense(const Report& report, const Passage& passage, std::size_t budget) {
  return !passage.inserted() && !passage.deleted() && passage.after.words.size() > longest_as_it_stands &&
         (is_rewritten(passage) || is_crowded(report, passage, budget));
}

namespace {

/// The marks and the "and" that led to the next limb.
void drop_end(std::string& words, const Language& language) {
  for (bool more = true; more && !words.empty();) {
    const std::size_t space = words.find_last_of(' ');
    more = std::string_view(",;.:").find(words.back()) != std::string_view::npos;
    if (more)
      words.pop_back();
    else if (space != std::string::npos && language.cues.has(Cue::piece_joints, std::string_view(words).substr(space + 1)))
      words.resize(space), more = true;
  }
}

}  // namespace

std::string limbs_sentence(const Report& report, const Passage& passage, const Limbs& limbs, std::size_t budget) {
  std::vector<Piece> pieces = choose_pieces(report, limbs.changed, budget);
  const std::string anchor =
      pieces.empty() ? std::string() : anchor_of(report, passage, limbs, limbs.changed[pieces.front().limb]);
  if (!anchor.empty()) pieces = choose_pieces(report, limbs.changed, budget - std::min(budget - 8, count_words(anchor)));
  std::string text = anchor;
  for (const Piece& piece : pieces) {
    std::string words = piece_text(report, limbs.changed[piece.limb], piece.room);
    drop_end(words, *passage.after.language);
    if (words.empty()) continue;
    if (!text.empty() && (words.starts_with("Now \u201C") || words.starts_with("No longer \u201C"))) words.front() = 'n';
    if (!text.empty() && text != anchor) text += ";";
    append(text, words);
  }
  return text;
}

}  // namespace clausediff

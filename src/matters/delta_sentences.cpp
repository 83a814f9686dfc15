// SPDX-License-Identifier: Apache-2.0
// What a statement was read as may be wrong where its sentence is not: so nothing is put together from a statement's parts, and
// no direction is claimed. The sentence is the one that stands in the contract, with the words of this delta marked in it.
#include "matters/delta_sentences.h"

#include <clausediff/names.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <tuple>

#include "matters/components.h"
#include "matters/doublets.h"
#include "matters/lead.h"
#include "matters/limbs.h"
#include "matters/phrasing.h"
#include "matters/wording.h"

namespace clausediff {
namespace {

constexpr std::size_t longest_strip = 500;    // words of a sentence; a longer one keeps the statement's own frame
constexpr std::size_t least_lone = 4;         // one word in so many may have stayed in a sentence that is told as new or deleted
constexpr std::size_t most_tried = 16;        // passages of a row that are asked for a delta
constexpr std::size_t longest_whole = 26;     // words of sentences that came or went which are told as they stand
constexpr std::uint32_t longest_plain = 600;  // bytes of a statement that are read where nothing else can be told
constexpr std::size_t most_marked = 14;       // words of the edits that are marked in one sentence; the first is always

/// Where a strip stands in the paragraphs of one side.
struct Place {
  std::uint32_t clause = none;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t passage = 0;
};

bool comes_before(const Place& one, const Place& other) {
  return one.clause != other.clause ? one.clause < other.clause : one.begin < other.begin;
}

/// The stretches of a side's paragraphs that its passages have, in order.
std::vector<Place> places_of(const std::vector<Passage>& passages, bool before) {
  std::vector<Place> places;
  for (std::uint32_t p = 0; p < passages.size(); ++p) {
    for (const Word& word : (before ? passages[p].before : passages[p].after).words) {
      if (!places.empty() && places.back().passage == p && places.back().clause == word.clause &&
          word.span.begin >= places.back().begin)
        places.back().end = std::max(places.back().end, word.span.end);
      else
        places.push_back({word.clause, word.span.begin, word.span.end, p});
    }
  }
  std::stable_sort(places.begin(), places.end(), comes_before);
  return places;
}

/// The words of `strip` that share bytes with `span`.
WordSpan words_in(const Strip& strip, std::uint32_t clause, Span span) {
  WordSpan words;
  bool found = false;
  for (std::size_t at = 0; at < strip.words.size(); ++at) {
    const Word& word = strip.words[at];
    if (word.clause != clause || word.span.begin >= span.end || word.span.end <= span.begin) continue;
    if (!found) words.begin = at;
    found = true;
    words.end = at + 1;
  }
  return words;
}

bool meet(WordSpan one, WordSpan other) {
  return !one.empty() && !other.empty() && one.begin < other.end && other.begin < one.end;
}

/// From the first to the last of the sentences that share words with `words`, or hold the place where it is empty.
WordSpan sentences_with(const Strip& strip, WordSpan words) {
  WordSpan range{0, strip.words.size()};
  bool found = false;
  for (const WordSpan& sentence : sentences_of(strip)) {
    const bool here = words.empty() ? sentence.begin <= words.begin && words.begin <= sentence.end
                                    : sentence.begin < words.end && words.begin < sentence.end;
    if (!here) continue;
    if (!found) range.begin = sentence.begin;
    found = true;
    range.end = sentence.end;
    if (words.empty() && words.begin < sentence.end) break;
  }
  return range;
}

/// A turn of force between a named actor's duty, right and ban, which has a plain saying of its own.
bool is_outright(const Report& report, const Delta& delta) {
  if (delta.kind != DeltaKind::force || delta.after_statement == none) return false;
  const Statement& statement = report.after.statements.items[delta.after_statement];
  if (statement.who.empty() || statement.passive || delta.who != statement.who || delta.act != statement.act) return false;
  const auto turns = [&](Force before, Force after) { return delta.before == name(before) && delta.after == name(after); };
  return turns(Force::duty, Force::permission) || turns(Force::permission, Force::duty) || turns(Force::duty, Force::no_duty) ||
         turns(Force::no_duty, Force::duty) || turns(Force::ban, Force::permission) || turns(Force::permission, Force::ban);
}

class Writer {
 public:
  Writer(const Report& report, const std::vector<Passage>& passages, const Stemmer& stemmer)
      : report_(report),
        passages_(passages),
        stemmer_(stemmer),
        leads_(report, stemmer),
        before_(places_of(passages, true)),
        after_(places_of(passages, false)) {}

  /// Empty where no passage has the delta's words, or the sentence is too long.
  std::string sentence_of(const Delta& delta) {
    const Pair& pair = report_.alignment.pairs[delta.pair];
    std::optional<std::uint32_t> found;
    if (pair.after != none && !delta.after_span.empty()) found = find(after_, pair.after, delta.after_span);
    if (!found && pair.before != none && !delta.before_span.empty()) found = find(before_, pair.before, delta.before_span);
    if (!found) return {};
    const Passage& passage = passages_[*found];
    if (passage.before.words.size() > longest_strip || passage.after.words.size() > longest_strip) return {};
    const WordSpan before = words_in(passage.before, pair.before, delta.before_span);
    const WordSpan after = words_in(passage.after, pair.after, delta.after_span);
    const bool whole = passage.inserted() || passage.deleted();
    std::optional<Passage> told;
    if (whole) told = sentence_around(passage, passage.deleted() ? before : after);
    if (!whole && delta.kind == DeltaKind::added) told = lone_sentence(passage, after, false);
    if (!whole && delta.kind == DeltaKind::removed) told = lone_sentence(passage, before, true);
    if (!told) told = edits_around(passage, before, after);
    if (told->edits.empty()) return {};
    return without_doublets(word_passage(report_, stemmer_, *told, lead_of(*found, *told)).sentence, stemmer_);
  }

  /// Where no passage has the delta's words: those of its statement, and that they are others now.
  std::string plain_words_of(const Delta& delta) const {
    const bool in_before = delta.after_statement == none;
    const std::uint32_t index = in_before ? delta.before_statement : delta.after_statement;
    if (index == none) return {};
    const Side& side = in_before ? report_.before : report_.after;
    const Statement& statement = side.statements.items[index];
    Strip strip;
    strip.language = &stemmer_.language();
    strip.clause = statement.clause;
    const std::string& text = text_of(side.document, statement.clause);
    std::uint32_t begin = statement.span.begin;
    if (!statement.subject_span.empty()) begin = std::min(begin, statement.subject_span.begin);
    if (!statement.who_span.empty() && statement.who_clause == statement.clause)
      begin = std::min(begin, statement.who_span.begin);
    const Span span{begin, std::min(statement.span.end, begin + longest_plain)};
    read_words(text, span, statement.clause, stemmer_, strip.words);
    if (strip.words.empty()) return {};
    strip.partner.assign(strip.words.size(), no_partner);
    // In a row of one side a statement of that side alone is not another one's rewording.
    const Pair& pair = report_.alignment.pairs[delta.pair];
    const std::string_view what = delta.before_statement == none && pair.before == none ? "New: "
                                  : in_before && pair.after == none                     ? "Deleted: "
                                                                                        : "Reworded: ";
    return std::string(what) + finished(excerpt(report_, strip, in_before, {}, longest_whole));
  }

 private:
  /// The passage that has the most of `span`.
  std::optional<std::uint32_t> find(const std::vector<Place>& places, std::uint32_t clause, Span span) const {
    auto at = std::lower_bound(places.begin(), places.end(), Place{clause, span.end, 0, 0}, comes_before);
    std::optional<std::uint32_t> best;
    std::uint32_t most = 0;
    for (std::size_t tried = 0; tried < most_tried && at != places.begin(); ++tried) {
      --at;
      if (at->clause != clause) break;
      const std::uint32_t begin = std::max(at->begin, span.begin), end = std::min(at->end, span.end);
      if (end > begin && end - begin > most) most = end - begin, best = at->passage;
    }
    return best;
  }

  /// Of several sentences that came or went together the one with the delta's words.
  static Passage sentence_around(const Passage& passage, WordSpan words) {
    const bool in_before = passage.deleted();
    const Strip& strip = in_before ? passage.before : passage.after;
    const WordSpan range = strip.words.size() > longest_whole ? sentences_with(strip, {words.begin, words.begin + 1})
                                                              : WordSpan{0, strip.words.size()};
    Passage told = passage;
    (in_before ? told.before : told.after) = part_of(strip, range);
    find_edits(told);
    return told;
  }

  /// A sentence of an edited passage that has hardly a word in common with the other side, as one that came or went.
  static std::optional<Passage> lone_sentence(const Passage& passage, WordSpan words, bool in_before) {
    const Strip& strip = in_before ? passage.before : passage.after;
    if (words.empty()) return std::nullopt;
    const WordSpan range = sentences_with(strip, words);
    const auto stayed = std::count_if(strip.partner.begin() + static_cast<std::ptrdiff_t>(range.begin),
                                      strip.partner.begin() + static_cast<std::ptrdiff_t>(range.end),
                                      [](std::size_t partner) { return partner != no_partner; });
    if (static_cast<std::size_t>(stayed) * least_lone > range.size()) return std::nullopt;
    Passage told = passage;
    (in_before ? told.before : told.after) = part_of(strip, range);
    (in_before ? told.after : told.before) = {};
    (in_before ? told.after : told.before).language = strip.language;
    find_edits(told);
    return told;
  }

  /// The sentences with the delta's edits. What else changed in them is marked too: unmarked words are read as those that stand.
  /// Where that is too much to be marked it is the limbs with the delta's edits.
  static Passage edits_around(const Passage& passage, WordSpan before, WordSpan after) {
    std::vector<PassageEdit> own;
    for (const PassageEdit& edit : passage.edits)
      if (meet(edit.before, before) || meet(edit.after, after)) own.push_back(edit);
    if (own.empty()) own = edits_beside(passage, before, after);
    Passage told = passage;
    told.edits.clear();
    if (own.empty()) return told;
    const WordSpan gone{own.front().before.begin, own.back().before.end}, come{own.front().after.begin, own.back().after.end};
    told = cut_out(passage, sentences_with(passage.before, gone), sentences_with(passage.after, come));
    std::size_t marked = 0;
    for (const PassageEdit& edit : told.edits) marked += edit.before.size() + edit.after.size();
    return marked <= most_marked || told.edits.size() == own.size() ? told : limbs_around(passage, gone, come);
  }

  /// From the first to the last limb of either side that shares words with the ranges, with all its edits.
  static Passage limbs_around(const Passage& passage, WordSpan before, WordSpan after) {
    const auto widened = [](const Strip& strip, WordSpan words) {
      WordSpan range = words;
      for (const WordSpan& limb : limbs_of(strip)) {
        const bool here = words.empty() ? limb.begin < words.begin && words.begin <= limb.end : meet(limb, words);
        if (here) range = {std::min(range.begin, limb.begin), std::max(range.end, limb.end)};
      }
      return range;
    };
    const auto across = [](const Strip& strip, WordSpan range, WordSpan other) {
      for (std::size_t at = range.begin; at < range.end; ++at) {
        const std::size_t partner = strip.partner[at];
        if (partner == no_partner) continue;
        other = {std::min(other.begin, partner), std::max(other.end, partner + 1)};
      }
      return other;
    };
    // What stayed in the limbs of after stands in before too.
    const WordSpan come = widened(passage.after, after);
    const WordSpan gone = across(passage.after, come, before);
    return cut_out(passage, gone, come);
  }

  /// A statement that is read otherwise though its own words stayed: what changed in its sentence.
  static std::vector<PassageEdit> edits_beside(const Passage& passage, WordSpan before, WordSpan after) {
    const bool in_before = after.empty();
    const WordSpan sentence = sentences_with(in_before ? passage.before : passage.after, in_before ? before : after);
    std::vector<PassageEdit> edits;
    std::size_t marked = 0;
    for (const PassageEdit& edit : passage.edits) {
      const WordSpan words = in_before ? edit.before : edit.after;
      if (words.begin < sentence.begin || words.end > sentence.end) continue;
      marked += edit.before.size() + edit.after.size();
      if (edits.empty() || marked <= most_marked) edits.push_back(edit);
    }
    return edits;
  }

  /// The lead of what is told, made once for each passage and place.
  const LeadForms& lead_of(std::uint32_t passage, const Passage& told) {
    const Strip& strip = told.after.words.empty() ? told.before : told.after;
    const std::tuple key(passage, told.after.words.empty(), strip.clause, strip.words.front().span.begin);
    const auto known = lead_forms_.find(key);
    if (known != lead_forms_.end()) return known->second;
    LeadWords lead = leads_.of(told);
    return lead_forms_.emplace(key, LeadForms{std::move(lead.words), std::move(lead.longer), std::move(lead.term), lead.heading_only}).first->second;
  }

  const Report& report_;
  const std::vector<Passage>& passages_;
  const Stemmer& stemmer_;
  Leads leads_;
  std::vector<Place> before_;
  std::vector<Place> after_;
  std::map<std::tuple<std::uint32_t, bool, std::uint32_t, std::uint32_t>, LeadForms> lead_forms_;  // by passage, side and place
};

}  // namespace

void word_deltas(const Report& report, const std::vector<Passage>& passages, const Stemmer& stemmer, std::vector<Delta>& deltas) {
  Writer writer(report, passages, stemmer);
  for (Delta& delta : deltas) {
    if (delta.kind == DeltaKind::moved || is_outright(report, delta)) continue;
    std::string sentence = writer.sentence_of(delta);
    if (sentence.empty()) sentence = writer.plain_words_of(delta);
    if (!sentence.empty()) delta.sentence = std::move(sentence);
  }
}

}  // namespace clausediff

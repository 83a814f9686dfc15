// SPDX-License-Identifier: Apache-2.0
// Rows and changes → passages, row by row: sentences of both sides that share words are one passage, the others came or went.
#include <algorithm>
#include <iterator>
#include <string_view>

#include "matters/blocks.h"
#include "matters/components.h"
#include "matters/exchange.h"
#include "matters/passage.h"
#include "text/ascii.h"

namespace clausediff {
namespace {

constexpr std::size_t most_words_whole = 110;  // a clause that comes or goes is one passage up to so many words

bool has_words(ChangeKind kind) {
  return kind == ChangeKind::insertion || kind == ChangeKind::deletion || kind == ChangeKind::replacement;
}

Strip read_strip(const Side& side, std::uint32_t clause, Span span, const Stemmer& stemmer) {
  Strip strip;
  strip.language = &stemmer.language();
  strip.clause = clause;
  if (clause == none) return strip;
  // A typed number is no word of its clause.
  const Span label = side.clauses.items[clause].label_span;
  if (!label.empty() && label.begin >= span.begin && label.end <= span.end) span.begin = label.end;
  read_words(text_of(side.document, clause), span, clause, stemmer, strip.words);
  strip.partner.assign(strip.words.size(), no_partner);
  return strip;
}

/// One past the last word that ends at or before `end`.
std::size_t words_until(const Strip& strip, std::size_t from, std::uint32_t end) {
  while (from < strip.words.size() && strip.words[from].span.end <= end) ++from;
  return from;
}

constexpr std::size_t longest_held_equal = 16;  // words of both sides together: "Receiving Party" and "Recipient"

/// Words [range) of a strip are one word that stays; the others go when all are paired.
void melt(Strip& strip, WordSpan range) {
  strip.words[range.begin].span.end = strip.words[range.end - 1].span.end;
  for (std::size_t at = range.begin + 1; at < range.end; ++at) strip.words[at].norm = {};
}

/// How many words of both sides to pass over until the two say the same again; {0, 0} where that is nowhere near.
std::pair<std::size_t, std::size_t> until_equal(const RowText& text, WordSpan before, WordSpan after) {
  for (std::size_t sum = 1; sum <= longest_held_equal; ++sum) {
    for (std::size_t k = 0; k <= sum; ++k) {
      const std::size_t i = before.begin + k, j = after.begin + sum - k;
      const bool both_end = i == before.end && j == after.end;
      if (both_end) return {k, sum - k};
      if (i >= before.end || j >= after.end) continue;
      if (text.before.words[i].norm == text.after.words[j].norm) return {k, sum - k};
    }
  }
  return {0, 0};
}

/// Words between two changes are held equal on both sides; they are paired in their order. A term with another name may have more
/// words on one side: they count as one.
void pair_equal(RowText& text, WordSpan before, WordSpan after) {
  std::size_t i = before.begin;
  std::size_t j = after.begin;
  while (i < before.end && j < after.end) {
    text.before.partner[i] = j;
    text.after.partner[j] = i;
    std::size_t k = 1, l = 1;
    if (before.end - i != after.end - j && text.before.words[i].norm != text.after.words[j].norm) {
      const auto [more_before, more_after] = until_equal(text, {i, before.end}, {j, after.end});
      if (more_before > 0 && more_after > 0) k = more_before, l = more_after;
    }
    melt(text.before, {i, i + k});
    melt(text.after, {j, j + l});
    i += k, j += l;
  }
  // What is over on one side belongs to the last word that stays.
  if (i > before.begin && i < before.end) melt(text.before, {i - 1, before.end});
  if (j > after.begin && j < after.end) melt(text.after, {j - 1, after.end});
}

/// Drops the words that others have taken in.
void compact(Strip& strip, Strip& other) {
  std::vector<std::size_t> place(strip.words.size(), no_partner);
  std::size_t kept = 0;
  for (std::size_t at = 0; at < strip.words.size(); ++at) {
    if (strip.words[at].norm.empty()) continue;
    place[at] = kept;
    if (kept != at) {
      strip.words[kept] = std::move(strip.words[at]);
      strip.partner[kept] = strip.partner[at];
    }
    ++kept;
  }
  if (kept == strip.words.size()) return;
  strip.words.erase(strip.words.begin() + static_cast<std::ptrdiff_t>(kept), strip.words.end());
  strip.partner.resize(kept);
  for (std::size_t& partner : other.partner)
    if (partner != no_partner) partner = place[partner];
}

std::size_t words_before(const Strip& strip, std::size_t from, std::uint32_t begin) {
  while (from < strip.words.size() && strip.words[from].span.begin < begin) ++from;
  return from;
}

/// The words of a row's before whose capital a delta tells of: "the Price" that is "the price" now.
std::vector<Span> recased_words(const Report& report, std::uint32_t row) {
  const auto& deltas = report.deltas.items;
  const auto from = std::lower_bound(deltas.begin(), deltas.end(), row,
                                     [](const Delta& delta, std::uint32_t wanted) { return delta.pair < wanted; });
  std::vector<Span> spans;
  for (auto at = from; at != deltas.end() && at->pair == row; ++at)
    if (at->before != at->after && ascii_lower(at->before) == ascii_lower(at->after)) spans.push_back(at->before_span);
  return spans;
}

/// A change may begin or end with a word that has another capital only: "All accounting terms", "Accounting terms".
void pair_ends(RowText& text, WordSpan before, WordSpan after, const std::vector<Span>& recased) {
  const auto is_told = [&](const Word& word) {
    return std::any_of(recased.begin(), recased.end(), [&](Span span) { return span.begin == word.span.begin; });
  };
  const auto same = [&](std::size_t i, std::size_t j) {
    const Word& b = text.before.words[i];
    const Word& a = text.after.words[j];
    return b.norm == a.norm && b.capital != a.capital && !is_told(b);
  };
  const auto pair = [&](std::size_t i, std::size_t j) { text.before.partner[i] = j, text.after.partner[j] = i; };
  while (!before.empty() && !after.empty() && same(before.begin, after.begin)) pair(before.begin++, after.begin++);
  while (!before.empty() && !after.empty() && same(before.end - 1, after.end - 1)) pair(--before.end, --after.end);
}

void pair_words(const Report& report, RowText& text) {
  std::size_t i = 0;
  std::size_t j = 0;
  const std::vector<Span> recased = recased_words(report, text.row);
  for (const std::uint32_t c : text.changes) {
    const Change& change = report.changes.items[c];
    const std::size_t before_end = std::max(i, words_until(text.before, i, change.before.begin));
    const std::size_t after_end = std::max(j, words_until(text.after, j, change.after.begin));
    pair_equal(text, {i, before_end}, {j, after_end});
    i = words_before(text.before, before_end, change.before.end);
    j = words_before(text.after, after_end, change.after.end);
    pair_ends(text, {before_end, i}, {after_end, j}, recased);
  }
  pair_equal(text, {i, text.before.words.size()}, {j, text.after.words.size()});
  compact(text.before, text.after);
  compact(text.after, text.before);
}

/// Sentences that came or went one after the other are told together, as long as they are short.
std::vector<WordSpan> grouped(const std::vector<WordSpan>& sentences, std::size_t most) {
  std::vector<WordSpan> groups;
  for (const WordSpan& sentence : sentences) {
    if (!groups.empty() && sentence.end - groups.back().begin <= most)
      groups.back().end = sentence.end;
    else
      groups.push_back(sentence);
  }
  return groups;
}

Strip cut(const Strip& strip, const std::vector<WordSpan>& sentences) {
  Strip part;
  part.language = strip.language;
  part.clause = strip.clause;
  for (const WordSpan& sentence : sentences) {
    part.words.insert(part.words.end(), strip.words.begin() + static_cast<std::ptrdiff_t>(sentence.begin),
                      strip.words.begin() + static_cast<std::ptrdiff_t>(sentence.end));
  }
  return part;
}

/// The partners of the words that `sentences` have on both sides, in the numbers of the parts. `place` has room for each word of
/// before and is handed back as it was, all no_partner: a clause may have hundreds of passages.
void keep_partners(const RowText& text, const std::vector<WordSpan>& before, const std::vector<WordSpan>& after,
                   std::vector<std::size_t>& place, Passage& passage) {
  std::size_t next = 0;
  for (const WordSpan& sentence : before)
    for (std::size_t at = sentence.begin; at < sentence.end; ++at) place[at] = next++;
  passage.before.partner.assign(passage.before.words.size(), no_partner);
  passage.after.partner.assign(passage.after.words.size(), no_partner);
  next = 0;
  for (const WordSpan& sentence : after) {
    for (std::size_t at = sentence.begin; at < sentence.end; ++at, ++next) {
      const std::size_t other = text.after.partner[at];
      if (other == no_partner || place[other] == no_partner) continue;
      passage.after.partner[next] = place[other];
      passage.before.partner[place[other]] = next;
    }
  }
  for (const WordSpan& sentence : before)
    std::fill(place.begin() + static_cast<std::ptrdiff_t>(sentence.begin),
              place.begin() + static_cast<std::ptrdiff_t>(sentence.end), no_partner);
}

void give_changes(const Report& report, const RowText& text, std::vector<Passage>& made) {
  for (const std::uint32_t c : text.changes) {
    const Change& change = report.changes.items[c];
    auto owner = std::find_if(made.begin(), made.end(), [&](const Passage& passage) { return touches(passage, change); });
    if (owner != made.end()) owner->changes.push_back(c);
  }
}

/// "you have" and "Customer has" stayed.
void pair_voices(const Voices& voices, RowText& text) {
  const auto words_of = [](const Strip& strip) {
    VoicedWords words;
    for (std::size_t at = 0; at < strip.words.size(); ++at) {
      words.words.push_back(&strip.words[at]);
      words.free.push_back(strip.partner[at] == no_partner);
    }
    return words;
  };
  for (const auto& [b, a] : voiced_pairs(voices, words_of(text.before), words_of(text.after))) {
    text.before.partner[b] = a;
    text.after.partner[a] = b;
  }
}

/// How many words of after stayed as another person's name.
std::size_t count_voiced(const Voices& voices, const Passage& passage) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < passage.after.words.size(); ++at) {
    const std::size_t other = passage.after.partner[at];
    if (other != no_partner && voices.same(passage.before.words[other], passage.after.words[at])) ++count;
  }
  return count;
}

void add_passages(const Report& report, const Voices& voices, const RowText& text, std::vector<Passage>& passages) {
  std::vector<Passage> made;
  std::vector<std::size_t> place(text.before.words.size(), no_partner);
  for (const Component& component : components_of(text)) {
    Passage passage;
    passage.rows = {text.row};
    passage.replaced = component.replaced;
    passage.before = cut(text.before, component.before);
    passage.after = cut(text.after, component.after);
    keep_partners(text, component.before, component.after, place, passage);
    drop_islands(passage);
    find_edits(passage);
    if (!voices.items.empty()) passage.voiced = count_voiced(voices, passage);
    if (!passage.edits.empty() || passage.voiced > 0) made.push_back(std::move(passage));
  }
  give_changes(report, text, made);
  std::move(made.begin(), made.end(), std::back_inserter(passages));
}

/// A clause that comes or goes is one passage; a long one has one for each few sentences.
void add_whole(const RowText& text, std::vector<Passage>& passages) {
  const bool in_before = text.after.words.empty();
  const Strip& strip = in_before ? text.before : text.after;
  bool first = true;
  for (const WordSpan& range : grouped(sentences_of(strip), most_words_whole)) {
    Passage passage;
    passage.rows = {text.row};
    passage.whole = true;
    (in_before ? passage.before : passage.after) = part_of(strip, range);
    if (first) passage.changes = text.changes;
    first = false;
    find_edits(passage);
    passages.push_back(std::move(passage));
  }
}

/// A side without words has a language too.
void give_language(std::vector<Passage>& passages, const Language& language) {
  for (Passage& passage : passages) passage.before.language = passage.after.language = &language;
}

}  // namespace

bool touches(const Passage& passage, const Change& change) {
  const auto meets = [](const Strip& strip, Span span) {
    return !span.empty() && !strip.words.empty() && span.begin <= strip.words.back().span.end &&
           span.end >= strip.words.front().span.begin;
  };
  return meets(passage.after, change.after) || meets(passage.before, change.before);
}

std::vector<Passage> find_passages(const Report& report, const Voices& voices, const Stemmer& stemmer) {
  std::vector<Passage> passages;
  const auto& pairs = report.alignment.pairs;
  for (std::uint32_t row = 0; row < pairs.size(); ++row) {
    const Pair& pair = pairs[row];
    RowText text;
    text.row = row;
    for (std::uint32_t c = report.changes.first[row]; c < report.changes.first[row + 1]; ++c)
      if (has_words(report.changes.items[c].kind)) text.changes.push_back(c);
    const bool whole = pair.relation == Relation::inserted || pair.relation == Relation::deleted;
    if (text.changes.empty() && !whole) continue;
    text.before = read_strip(report.before, pair.before, pair.before_span, stemmer);
    text.after = read_strip(report.after, pair.after, pair.after_span, stemmer);
    if (whole) {
      add_whole(text, passages);
    } else {
      pair_words(report, text);
      if (!voices.items.empty()) pair_voices(voices, text);
      add_passages(report, voices, text, passages);
    }
  }
  give_language(passages, stemmer.language());
  join_exchanged(passages);
  join_blocks(report, passages);
  join_lines(report, passages);
  join_definitions(report, passages);
  join_ticks(report, passages);
  join_table_rows(report, passages);
  join_columns(report, passages);
  give_language(passages, stemmer.language());
  return passages;
}

}  // namespace clausediff

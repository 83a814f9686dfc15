// SPDX-License-Identifier: Apache-2.0
// Rows and changes → passages, row by row: sentences of both sides that share words are one passage, the others came or went.
#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <string_view>

#include "matters/blocks.h"
#include "matters/exchange.h"
#include "matters/passage.h"

namespace clausediff {
namespace {

constexpr std::size_t most_words_whole = 110;     // a clause that comes or goes is one passage up to so many words
constexpr std::size_t most_words_replaced = 12;  // of a sentence that another one replaces without a word in common
constexpr std::size_t fewest_shared = 2;         // words of content of a sentence and the one that takes its place
constexpr std::size_t most_words_exchanged = 40;  // of each of the two
constexpr std::size_t most_words_joined = 60;    // sentences that came or went side by side in a clause that stays

bool has_words(ChangeKind kind) {
  return kind == ChangeKind::insertion || kind == ChangeKind::deletion || kind == ChangeKind::replacement;
}

/// One row, read: all words of both sides, and which of them stayed.
struct RowText {
  std::uint32_t row = 0;
  Strip before;
  Strip after;
  std::vector<std::uint32_t> changes;  // those with words
};

Strip read_strip(const Side& side, std::uint32_t clause, Span span, const Stemmer& stemmer) {
  Strip strip;
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
  for (std::size_t at = range.begin + 1; at < range.end; ++at) strip.words[at].norm.clear();
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

/// A change may begin or end with a word that has another capital only, or stands in other marks.
void pair_ends(RowText& text, WordSpan before, WordSpan after) {
  const auto same = [&](std::size_t i, std::size_t j) { return text.before.words[i].norm == text.after.words[j].norm; };
  const auto pair = [&](std::size_t i, std::size_t j) { text.before.partner[i] = j, text.after.partner[j] = i; };
  while (!before.empty() && !after.empty() && same(before.begin, after.begin)) pair(before.begin++, after.begin++);
  while (!before.empty() && !after.empty() && same(before.end - 1, after.end - 1)) pair(--before.end, --after.end);
}

void pair_words(const Report& report, RowText& text) {
  std::size_t i = 0;
  std::size_t j = 0;
  for (const std::uint32_t c : text.changes) {
    const Change& change = report.changes.items[c];
    const std::size_t before_end = std::max(i, words_until(text.before, i, change.before.begin));
    const std::size_t after_end = std::max(j, words_until(text.after, j, change.after.begin));
    pair_equal(text, {i, before_end}, {j, after_end});
    i = words_before(text.before, before_end, change.before.end);
    j = words_before(text.after, after_end, change.after.end);
    pair_ends(text, {before_end, i}, {after_end, j});
  }
  pair_equal(text, {i, text.before.words.size()}, {j, text.after.words.size()});
  compact(text.before, text.after);
  compact(text.after, text.before);
}

/// "Tex. Bus. & Com. Code": a full stop behind one of these ends no sentence.
bool is_abbreviation(std::string_view norm) {
  static constexpr std::array<std::string_view, 44> words = {
      "ala",  "ann", "ariz", "art", "bus",  "cal", "cf",  "ch",  "cir", "civ",  "cl",   "co",   "colo", "com", "conn",
      "corp", "del", "dept", "ed",  "fed",  "fla", "ga",  "gen", "inc", "ltd",  "mass", "mich", "mr",   "mrs", "ms",
      "no",   "nos", "para", "pp",  "prac", "reg", "rem", "rev", "sec", "stat", "supp", "tex",  "vol",  "wash"};
  return std::find(words.begin(), words.end(), norm) != words.end();
}

bool starts_sentence(const std::vector<Word>& words, std::size_t at) {
  if (at == 0) return true;
  if (!begins_sentence(words, at)) return false;
  return words[at].marks.find_first_of(";\n?!") != std::string::npos || !is_abbreviation(words[at - 1].norm);
}

std::vector<WordSpan> sentences_of(const Strip& strip) {
  std::vector<WordSpan> sentences;
  for (std::size_t at = 0; at < strip.words.size(); ++at) {
    if (starts_sentence(strip.words, at)) sentences.push_back({at, at});
    sentences.back().end = at + 1;
  }
  return sentences;
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

/// Which sentences of both sides belong together: union-find over before's, then after's.
class Links {
 public:
  Links(std::size_t before, std::size_t after) : before_(before), parent_(before + after) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  void join(std::size_t before, std::size_t after) { parent_[root(before)] = root(before_ + after); }
  void join_before(std::size_t a, std::size_t b) { parent_[root(a)] = root(b); }
  void join_after(std::size_t a, std::size_t b) { parent_[root(before_ + a)] = root(before_ + b); }
  std::size_t of_before(std::size_t at) { return root(at); }
  std::size_t of_after(std::size_t at) { return root(before_ + at); }

 private:
  std::size_t root(std::size_t at) {
    while (parent_[at] != at) at = parent_[at] = parent_[parent_[at]];
    return at;
  }
  std::size_t before_;
  std::vector<std::size_t> parent_;
};

std::vector<std::size_t> sentence_index(const std::vector<WordSpan>& sentences, std::size_t words) {
  std::vector<std::size_t> index(words, 0);
  for (std::size_t s = 0; s < sentences.size(); ++s)
    for (std::size_t at = sentences[s].begin; at < sentences[s].end; ++at) index[at] = s;
  return index;
}

/// Two sentences are one where they share three words, or two fifths of the shorter one.
void link_sentences(const RowText& text, const std::vector<WordSpan>& before, const std::vector<WordSpan>& after, Links& links) {
  const std::vector<std::size_t> of = sentence_index(before, text.before.words.size());
  for (std::size_t s = 0; s < after.size(); ++s) {
    std::size_t at = after[s].begin;
    while (at < after[s].end) {
      if (text.after.partner[at] == no_partner) {
        ++at;
        continue;
      }
      const std::size_t other = of[text.after.partner[at]];
      std::size_t shared = 0;
      std::size_t next = at;
      for (; next < after[s].end; ++next) {
        if (text.after.partner[next] == no_partner) continue;
        if (of[text.after.partner[next]] != other) break;
        ++shared;
      }
      const std::size_t shorter = std::min(after[s].size(), before[other].size());
      if (shared >= 3 || 5 * shared >= 2 * shorter) links.join(other, s);
      at = next;
    }
  }
}

/// A short sentence that stands where another short one stood took its place.
void link_by_place(const std::vector<WordSpan>& before, const std::vector<WordSpan>& after, Links& links) {
  std::vector<std::size_t> partners(before.size() + after.size(), 0);
  for (std::size_t i = 0; i < before.size(); ++i) ++partners[links.of_before(i)];
  for (std::size_t j = 0; j < after.size(); ++j) ++partners[links.of_after(j)];
  const auto alone_before = [&](std::size_t i) { return partners[links.of_before(i)] == 1; };
  const auto alone_after = [&](std::size_t j) { return partners[links.of_after(j)] == 1; };
  std::size_t i = 0;
  for (std::size_t j = 0; j < after.size(); ++j) {
    if (!alone_after(j)) {
      for (std::size_t k = i; k < before.size(); ++k)
        if (links.of_before(k) == links.of_after(j)) i = k + 1;
      continue;
    }
    const bool last = j + 1 == after.size() || !alone_after(j + 1);
    const bool first = j == 0 || !alone_after(j - 1);
    const bool one = i < before.size() && alone_before(i) && (i + 1 == before.size() || !alone_before(i + 1));
    if (first && last && one && before[i].size() <= most_words_replaced && after[j].size() <= most_words_replaced)
      links.join(i, j);
  }
}

Strip cut(const Strip& strip, const std::vector<WordSpan>& sentences) {
  Strip part;
  part.clause = strip.clause;
  for (const WordSpan& sentence : sentences) {
    part.words.insert(part.words.end(), strip.words.begin() + static_cast<std::ptrdiff_t>(sentence.begin),
                      strip.words.begin() + static_cast<std::ptrdiff_t>(sentence.end));
  }
  return part;
}

/// The partners of the words that `sentences` have on both sides, in the numbers of the parts.
void keep_partners(const RowText& text, const std::vector<WordSpan>& before, const std::vector<WordSpan>& after,
                   Passage& passage) {
  std::vector<std::size_t> place(text.before.words.size(), no_partner);
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
}

struct Component {
  std::vector<WordSpan> before;
  std::vector<WordSpan> after;
};

/// Sentences that went from one clause, or came to it, are told together as long as they are short.
void join_alike(std::vector<Component>& components) {
  const auto size_of = [](const Component& one) {
    std::size_t size = 0;
    for (const WordSpan& sentence : one.before) size += sentence.size();
    for (const WordSpan& sentence : one.after) size += sentence.size();
    return size;
  };
  std::vector<Component> joined;
  for (Component& one : components) {
    const bool gone = one.after.empty(), come = one.before.empty();
    const auto alike = std::find_if(joined.rbegin(), joined.rend(), [&](const Component& other) {
      return (gone && other.after.empty()) || (come && other.before.empty());
    });
    if (alike == joined.rend() || size_of(*alike) + size_of(one) > most_words_joined) {
      joined.push_back(std::move(one));
      continue;
    }
    alike->before.insert(alike->before.end(), one.before.begin(), one.before.end());
    alike->after.insert(alike->after.end(), one.after.begin(), one.after.end());
  }
  components = std::move(joined);
}

std::vector<std::string> content_of(const Strip& strip, const std::vector<WordSpan>& sentences) {
  std::vector<std::string> stems;
  for (const WordSpan& sentence : sentences)
    for (std::size_t at = sentence.begin; at < sentence.end; ++at)
      if (!is_function_word(strip.words[at].norm)) stems.push_back(strip.words[at].stem.empty() ? strip.words[at].norm : strip.words[at].stem);
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

std::size_t words_in(const std::vector<WordSpan>& sentences) {
  std::size_t count = 0;
  for (const WordSpan& sentence : sentences) count += sentence.size();
  return count;
}

/// A sentence that went and one that came in the same clause, on the same thing: the one replaces the other.
void join_replaced(const RowText& text, std::vector<Component>& components) {
  for (Component& one : components) {
    if (one.before.empty() || !one.after.empty() || words_in(one.before) > most_words_exchanged) continue;
    const std::vector<std::string> gone = content_of(text.before, one.before);
    Component* best = nullptr;
    std::size_t most = fewest_shared - 1;
    for (Component& other : components) {
      if (!other.before.empty() || other.after.empty() || words_in(other.after) > most_words_exchanged) continue;
      const std::vector<std::string> come = content_of(text.after, other.after);
      std::vector<std::string> both;
      std::set_intersection(gone.begin(), gone.end(), come.begin(), come.end(), std::back_inserter(both));
      if (both.size() <= most || 4 * both.size() < std::min(gone.size(), come.size())) continue;
      most = both.size();
      best = &other;
    }
    if (best == nullptr) continue;
    best->before = std::move(one.before);
    one.before.clear();
  }
  std::erase_if(components, [](const Component& one) { return one.before.empty() && one.after.empty(); });
}

/// In the order of after, with what only before has behind what precedes it there.
std::vector<Component> components_of(const RowText& text) {
  const std::vector<WordSpan> before = sentences_of(text.before);
  const std::vector<WordSpan> after = sentences_of(text.after);
  Links links(before.size(), after.size());
  link_sentences(text, before, after, links);
  link_by_place(before, after, links);
  std::vector<std::size_t> slot(before.size() + after.size(), no_partner);
  std::vector<Component> components;
  const auto component = [&](std::size_t root) -> Component& {
    if (slot[root] == no_partner) {
      slot[root] = components.size();
      components.emplace_back();
    }
    return components[slot[root]];
  };
  std::size_t i = 0;
  for (std::size_t j = 0; j < after.size(); ++j) {
    component(links.of_after(j)).after.push_back(after[j]);
    while (i < before.size() && links.of_before(i) == links.of_after(j))
      component(links.of_before(i)).before.push_back(before[i]), ++i;
  }
  for (; i < before.size(); ++i) component(links.of_before(i)).before.push_back(before[i]);
  join_replaced(text, components);
  join_alike(components);
  return components;
}

bool overlaps(const Report& report, std::uint32_t row, const Passage& passage, const Change& change) {
  const auto touches = [](const Strip& strip, Span span) {
    return !strip.words.empty() && span.begin <= strip.words.back().span.end && span.end >= strip.words.front().span.begin;
  };
  static_cast<void>(report);
  static_cast<void>(row);
  const bool after = !change.after.empty() && touches(passage.after, change.after);
  const bool before = !change.before.empty() && touches(passage.before, change.before);
  return after || before;
}

void give_changes(const Report& report, const RowText& text, std::vector<Passage>& made) {
  for (const std::uint32_t c : text.changes) {
    const Change& change = report.changes.items[c];
    auto owner = std::find_if(made.begin(), made.end(),
                              [&](const Passage& passage) { return overlaps(report, text.row, passage, change); });
    if (owner != made.end()) owner->changes.push_back(c);
  }
}

void add_passages(const Report& report, const RowText& text, std::vector<Passage>& passages) {
  std::vector<Passage> made;
  for (const Component& component : components_of(text)) {
    Passage passage;
    passage.rows = {text.row};
    passage.before = cut(text.before, component.before);
    passage.after = cut(text.after, component.after);
    keep_partners(text, component.before, component.after, passage);
    drop_islands(passage);
    find_edits(passage);
    if (!passage.edits.empty()) made.push_back(std::move(passage));
  }
  give_changes(report, text, made);
  std::move(made.begin(), made.end(), std::back_inserter(passages));
}

Strip part_of(const Strip& strip, WordSpan range) {
  Strip part = cut(strip, {range});
  part.partner.assign(part.words.size(), no_partner);
  return part;
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

}  // namespace

std::vector<Passage> find_passages(const Report& report, const Stemmer& stemmer) {
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
      add_passages(report, text, passages);
    }
  }
  join_exchanged(passages);
  join_blocks(report, passages);
  join_definitions(report, passages);
  join_ticks(report, passages);
  join_columns(report, passages);
  return passages;
}

}  // namespace clausediff

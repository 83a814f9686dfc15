// SPDX-License-Identifier: Apache-2.0
#include "matters/components.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <string>

#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t most_words_replaced = 12;   // of a sentence that another one replaces without a word in common
constexpr std::size_t fewest_shared = 2;          // words of content of a sentence and the one that takes its place
constexpr std::size_t longest_stayed = 6;         // words of a sentence that stayed and says nothing by itself
constexpr std::size_t fewest_alike = 8;           // words of content of two sentences that are on the same thing
constexpr std::size_t most_exchanged = 24;        // sentences of a clause among which one is looked for
constexpr std::size_t most_words_exchanged = 40;  // of each of the two
constexpr std::size_t most_words_joined = 60;     // sentences that came or went side by side in a clause that stays

/// "Tex. Bus. & Com. Code" is one, and so is "the U.S. Foreign Corrupt Practices Act".
bool starts_sentence(const std::vector<Word>& words, std::size_t at) {
  if (at == 0) return true;
  if (!begins_sentence(words, at)) return false;
  if (words[at].marks.find_first_of(";\n?!") != std::string::npos) return true;
  const Word& last = words[at - 1];
  // "209 S.W.3d 644" is one.
  const bool series = words[at].number && last.capital && last.norm.find('.') != std::string::npos;
  const bool letters = last.is(Cue::heading_abbreviations) && last.norm.find('.') != std::string::npos;
  return !series && !last.is(Cue::citation_abbreviations) && !(letters && !is_function_word(words[at]));
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
      std::size_t content = 0;
      std::size_t next = at;
      for (; next < after[s].end; ++next) {
        if (text.after.partner[next] == no_partner) continue;
        if (of[text.after.partner[next]] != other) break;
        ++shared;
        if (!is_function_word(text.after.words[next])) ++content;
      }
      const std::size_t shorter = std::min(after[s].size(), before[other].size());
      if (content >= 3 || 5 * shared >= 2 * shorter) links.join(other, s);
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

std::vector<std::string_view> content_of(const Strip& strip, const std::vector<WordSpan>& sentences) {
  std::vector<std::string_view> stems;
  for (const WordSpan& sentence : sentences)
    for (std::size_t at = sentence.begin; at < sentence.end; ++at)
      if (!is_function_word(strip.words[at]))
        stems.push_back(strip.words[at].stem.empty() ? strip.words[at].norm : strip.words[at].stem);
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

std::size_t words_in(const std::vector<WordSpan>& sentences) {
  std::size_t count = 0;
  for (const WordSpan& sentence : sentences) count += sentence.size();
  return count;
}

/// Sentences too long to be told as one, that went and came in the same clause: on the same thing, or nothing of the clause
/// stayed.
void mark_replaced(const RowText& text, std::vector<Component>& components) {
  if (components.size() > most_exchanged) return;  // each is asked of each
  // Beside a heading, one that went and one that came are all that there is.
  const auto told = std::count_if(components.begin(), components.end(), [](const Component& one) {
    return one.before.empty() || one.after.empty() || words_in(one.after) > longest_stayed;
  });
  const bool exchanged =
      told == 2 && std::any_of(components.begin(), components.end(), [](const Component& one) { return one.after.empty(); }) &&
      std::any_of(components.begin(), components.end(), [](const Component& one) { return one.before.empty(); });
  for (Component& one : components) {
    if (one.before.empty() || !one.after.empty()) continue;
    const std::vector<std::string_view> gone = content_of(text.before, one.before);
    for (Component& other : components) {
      if (!other.before.empty() || other.after.empty()) continue;
      const std::vector<std::string_view> come = content_of(text.after, other.after);
      std::vector<std::string_view> both;
      std::set_intersection(gone.begin(), gone.end(), come.begin(), come.end(), std::back_inserter(both));
      const bool alike =
          std::min(gone.size(), come.size()) >= fewest_alike && 2 * both.size() >= std::min(gone.size(), come.size());
      if ((exchanged && both.size() >= fewest_shared) || alike) one.replaced = other.replaced = true;
    }
  }
}

/// One that stands on one side only, with its words of content.
struct Lone {
  Component* component = nullptr;
  std::vector<std::string_view> content;
};

std::vector<Lone> lone_ones(const RowText& text, std::vector<Component>& components, bool gone) {
  std::vector<Lone> lone;
  for (Component& one : components) {
    const std::vector<WordSpan>& mine = gone ? one.before : one.after;
    const std::vector<WordSpan>& other = gone ? one.after : one.before;
    if (mine.empty() || !other.empty() || words_in(mine) > most_words_exchanged) continue;
    lone.push_back({&one, content_of(gone ? text.before : text.after, mine)});
  }
  return lone;
}

/// A sentence that went and one that came in the same clause, on the same thing: the one replaces the other. In a clause of
/// hundreds it is looked for among those that stand where it stood.
void join_replaced(const RowText& text, std::vector<Component>& components) {
  const std::vector<Lone> gone = lone_ones(text, components, true);
  const std::vector<Lone> come = lone_ones(text, components, false);
  for (std::size_t g = 0; g < gone.size(); ++g) {
    const std::size_t place = come.size() * g / gone.size();
    const std::size_t end = std::min(come.size(), place + most_exchanged);
    Component* best = nullptr;
    std::size_t most = fewest_shared - 1;
    for (std::size_t c = place - std::min(place, most_exchanged); c < end; ++c) {
      if (!come[c].component->before.empty()) continue;  // another one's already
      std::vector<std::string_view> both;
      std::set_intersection(gone[g].content.begin(), gone[g].content.end(), come[c].content.begin(), come[c].content.end(),
                            std::back_inserter(both));
      if (both.size() <= most || 4 * both.size() < std::min(gone[g].content.size(), come[c].content.size())) continue;
      most = both.size();
      best = come[c].component;
    }
    if (best == nullptr) continue;
    best->before = std::move(gone[g].component->before);
    gone[g].component->before.clear();
  }
  std::erase_if(components, [](const Component& one) { return one.before.empty() && one.after.empty(); });
}

}  // namespace

std::vector<WordSpan> sentences_of(const Strip& strip) {
  std::vector<WordSpan> sentences;
  for (std::size_t at = 0; at < strip.words.size(); ++at) {
    if (starts_sentence(strip.words, at)) sentences.push_back({at, at});
    sentences.back().end = at + 1;
  }
  return sentences;
}

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
  mark_replaced(text, components);
  join_alike(components);
  return components;
}

}  // namespace clausediff

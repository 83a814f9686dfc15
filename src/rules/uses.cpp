// SPDX-License-Identifier: Apache-2.0
// Where defined terms are used.
#include "rules/uses.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <tuple>

#include "text/ascii.h"

namespace clausediff {
namespace {

constexpr std::size_t most_words = 16;  // of a term

/// A table, for every byte of a version is asked.
constexpr std::array<bool, 256> word_bytes = [] {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte) table[byte] = byte >= 0x80 || is_ascii_alphanumeric(static_cast<char>(byte));
  return table;
}();
bool is_word(char c) { return word_bytes[static_cast<unsigned char>(c)]; }
bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// Quotation marks and dashes in UTF-8 begin with these two bytes; they part words though they are no ASCII.
bool is_general_punctuation(std::string_view text, std::size_t at) {
  return text[at] == '\xE2' && at + 1 < text.size() && text[at + 1] == '\x80';
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

}  // namespace

std::string singular(std::string_view word) {
  std::string result = ascii_lower(word);
  if (result.empty() || std::string_view("s'\x99").find(result.back()) == std::string_view::npos)
    return result;  // "’" ends in 99
  const auto cut = [&](std::size_t size) { result.resize(result.size() - size); };
  for (const std::string_view possessive : {"'s", "’s", "s'", "s’"}) {
    if (!ends_with(result, possessive) || result.size() < possessive.size() + 2) continue;
    cut(possessive[0] == 's' ? possessive.size() - 1 : possessive.size());
    break;
  }
  if (result.size() > 4 && ends_with(result, "ies")) {
    cut(3);
    result += 'y';
  } else if (result.size() > 4 && (ends_with(result, "sses") || ends_with(result, "xes") || ends_with(result, "ches") ||
                                   ends_with(result, "shes") || ends_with(result, "zes"))) {
    cut(2);
  } else if (result.size() > 3 && ends_with(result, "s") && !ends_with(result, "ss") && !ends_with(result, "us") &&
             !ends_with(result, "is")) {
    cut(1);
  }
  return result;
}

TermIndex::TermIndex(const std::vector<Definition>& definitions) : nodes_(1) {
  term_of_.assign(definitions.size(), none);
  for (std::uint32_t at = 0; at < definitions.size(); ++at) {
    std::uint32_t node = 0;
    const std::string& term = definitions[at].term;
    for (const Word& word : split(term)) node = add_node(node, add_stem(word.text));
    if (node == 0) continue;
    Node& end = nodes_[node];
    const bool capital = std::any_of(term.begin(), term.end(), is_ascii_upper);
    if (end.term == none) {
      end.term = static_cast<std::uint32_t>(terms_.size());
      end.capital = capital;
      terms_.emplace_back();
    }
    end.capital = end.capital && capital;
    terms_[end.term].push_back(at);
    term_of_[at] = end.term;
  }
}

/// What lower case and the loss of an ending leave as it was: the first letters. Few words begin as one of a term does.
std::size_t TermIndex::beginning(std::string_view word) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(i < word.size() ? ascii_lower(word[i]) : ' '); };
  return (at(0) * 131U + at(1)) % beginnings;
}

std::uint32_t TermIndex::stem_id(std::string_view word) const {
  // No ending takes one of a word's first two letters with it.
  if (!begins_[beginning(word)]) return none;
  const auto found = stems_.find(singular(word));
  return found == stems_.end() ? none : found->second;
}

std::uint32_t TermIndex::add_stem(std::string_view word) {
  begins_[beginning(word)] = true;
  return stems_.emplace(singular(word), static_cast<std::uint32_t>(stems_.size())).first->second;
}

std::uint32_t TermIndex::add_node(std::uint32_t from, std::uint32_t stem) {
  const auto [edge, fresh] =
      edges_.emplace((static_cast<std::uint64_t>(from) << 32U) | stem, static_cast<std::uint32_t>(nodes_.size()));
  if (fresh) nodes_.emplace_back();
  return edge->second;
}

/// Words with their apostrophes; hyphens part them, so that "Non-Exclusive" is used in "Non Exclusive" too.
std::vector<TermIndex::Word> TermIndex::split(std::string_view text) const {
  std::vector<Word> words;
  words.reserve(text.size() / 5 + 1);
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word(text[at]) || is_general_punctuation(text, at)) {
      at += is_general_punctuation(text, at) ? std::min<std::size_t>(3, text.size() - at) : 1;
      continue;
    }
    const std::size_t begin = at;
    while (at < text.size()) {
      if (is_ascii_alphanumeric(text[at])) {
        ++at;
        continue;
      }
      const bool typographic = text[at] == '\xE2' && text.substr(at, 3) == "’";
      const std::size_t size = typographic ? 3 : 1;
      const bool apostrophe = (typographic || text[at] == '\'') && at + size < text.size() && is_ascii_lower(text[at + size]);
      const bool plural = (typographic || text[at] == '\'') && text[at - 1] == 's' && at > begin;
      if (apostrophe || plural)
        at += size;
      else if (is_word(text[at]) && !is_general_punctuation(text, at))
        ++at;
      else
        break;
    }
    words.push_back({text.substr(begin, at - begin), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at), none});
    words.back().stem = stem_id(words.back().text);
  }
  return words;
}

/// Words past the end of the longest term that begins at a word, and that term.
std::pair<std::size_t, std::uint32_t> TermIndex::longest(std::string_view text, const std::vector<Word>& words,
                                                         std::size_t at) const {
  std::pair<std::size_t, std::uint32_t> best{0, none};
  std::uint32_t node = 0;
  for (std::size_t word = at; word < words.size() && word < at + most_words; ++word) {
    const auto edge =
        words[word].stem == none ? edges_.end() : edges_.find((static_cast<std::uint64_t>(node) << 32U) | words[word].stem);
    if (edge == edges_.end()) break;
    if (word > at) {
      // A term does not reach over a full stop or a comma.
      const std::string_view between = text.substr(words[word - 1].end, words[word].begin - words[word - 1].end);
      if (between.find_first_of(".;:,()") != std::string_view::npos) break;
    }
    node = edge->second;
    const Node& here = nodes_[node];
    if (here.term != none && (!here.capital || !is_ascii_lower(words[at].text[0]))) best = {word + 1, here.term};
  }
  return best;
}

/// "Processing" and "Processed" use the term "Process" where they stand alone with a capital.
std::uint32_t TermIndex::verb_form(std::string_view text, const std::vector<Word>& words, std::size_t at) const {
  const std::string_view word = words[at].text;
  if (!is_ascii_upper(word[0]) || words[at].stem != none) return none;
  const bool named = at + 1 < words.size() && is_ascii_upper(words[at + 1].text[0]) &&
                     text.substr(words[at].end, words[at + 1].begin - words[at].end) == " ";
  if (named) return none;
  for (const std::string_view ending : {"ing", "ed"}) {
    if (!ends_with(word, ending) || word.size() < ending.size() + 4) continue;
    const std::string base(word.substr(0, word.size() - ending.size()));
    const bool doubled = base.size() > 2 && base[base.size() - 1] == base[base.size() - 2] && !is_vowel(base.back());
    for (const std::string& form : {base, base + "e", doubled ? base.substr(0, base.size() - 1) : base}) {
      const std::uint32_t term = find(form);
      if (term != none) return term;
    }
  }
  return none;
}

std::uint32_t TermIndex::find(std::string_view text) const {
  std::uint32_t node = 0;
  for (const Word& word : split(text)) {
    const auto edge = word.stem == none ? edges_.end() : edges_.find((static_cast<std::uint64_t>(node) << 32U) | word.stem);
    if (edge == edges_.end()) return none;
    node = edge->second;
  }
  return nodes_[node].term;
}

void TermIndex::find_uses(std::string_view text, std::uint32_t clause, std::vector<TermUse>& uses) const {
  const std::vector<Word> words = split(text);
  for (std::size_t at = 0; at < words.size();) {
    auto [end, term] = longest(text, words, at);
    if (term == none) {
      term = verb_form(text, words, at);
      end = at + 1;
    }
    if (term != none) uses.push_back({term, clause, {words[at].begin, words[end - 1].end}});
    at = std::max(at + 1, end);
  }
}

namespace {

/// Tells `tell` of each use in order, until it returns false.
template <class Tell>
void each_use(const Side& side, const TermIndex& index, Tell tell) {
  if (index.terms().empty()) return;
  std::size_t definition = 0;
  const auto& definitions = side.clauses.definitions;
  std::vector<TermUse> here;
  for (std::uint32_t at = 0; at < side.clauses.items.size(); ++at) {
    const Clause& clause = side.clauses.items[at];
    while (definition < definitions.size() && definitions[definition].clause < at) ++definition;
    const bool heading =
        clause.kind == ClauseKind::title || clause.kind == ClauseKind::furniture || clause.kind == ClauseKind::signature;
    if (heading || !is_own_text(clause.kind)) continue;
    here.clear();
    index.find_uses(side.document.paragraphs[at].text, at, here);
    std::size_t own = definition;
    for (const TermUse& use : here) {
      while (own < definitions.size() && definitions[own].clause == at && definitions[own].term_span.end <= use.span.begin) ++own;
      const bool defined_here =
          own < definitions.size() && definitions[own].clause == at && definitions[own].term_span.begin < use.span.end;
      const bool label = use.span.end <= clause.label_span.end;
      const bool only_heading =
          clause.body.empty() && use.span.begin >= clause.heading.begin && use.span.end <= clause.heading.end;
      if (!defined_here && !label && !only_heading && !tell(use)) return;
    }
  }
}

}  // namespace

std::vector<TermUse> find_term_uses(const Side& side, const TermIndex& index) {
  std::vector<TermUse> uses;
  each_use(side, index, [&](const TermUse& use) {
    uses.push_back(use);
    return true;
  });
  return uses;
}

std::vector<bool> used_terms(const Side& side, const TermIndex& index) {
  std::vector<bool> used(index.terms().size(), false);
  std::size_t unused = used.size();
  each_use(side, index, [&](const TermUse& use) {
    unused -= used[use.term] ? 0 : 1;
    used[use.term] = true;
    return unused > 0;
  });
  return used;
}

std::vector<TermUse> first_uses(const Side& side, const TermIndex& index) {
  std::vector<TermUse> first;
  std::vector<bool> known(index.terms().size(), false);
  each_use(side, index, [&](const TermUse& use) {
    if (!known[use.term]) first.push_back(use);
    known[use.term] = true;
    return first.size() < known.size();
  });
  return first;
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// Words as they stand in the file, made fit for a sentence: one line, whole brackets and quotation marks.
#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <string>

#include "language/dictionary.h"
#include "matters/wording.h"
#include "text/ascii.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

struct Marks {
  std::string_view open;
  std::string_view close;
};

constexpr std::array<Marks, 6> brackets = {
    {{"(", ")"}, {"[", "]"}, {"{", "}"}, {"\u201C", "\u201D"}, {"\u2018", "\u2019"}, {"\"", "\""}}};

/// Adds the brackets and quotation marks that stand right before and after.
Span with_marks(std::string_view text, Span span) {
  for (bool grown = true; grown;) {
    grown = false;
    for (const Marks& marks : brackets) {
      const std::string_view left = text.substr(0, span.begin);
      if (!left.ends_with(marks.open)) continue;
      span.begin -= static_cast<std::uint32_t>(marks.open.size());
      grown = true;
    }
    if (span.begin > 0 && (text[span.begin - 1] == '$' || text[span.begin - 1] == '#')) --span.begin, grown = true;
  }
  // A blank to be filled in goes with what stands before it: "[$____]".
  while (span.end < text.size() && text[span.end] == '_') ++span.end;
  for (bool grown = true; grown;) {
    grown = false;
    for (const Marks& marks : brackets) {
      if (marks.close == "\u2019" || !text.substr(span.end).starts_with(marks.close)) continue;
      span.end += static_cast<std::uint32_t>(marks.close.size());
      grown = true;
    }
    if (span.end < text.size() && text[span.end] == '%') ++span.end, grown = true;
  }
  return span;
}

/// Whether the bracket with which the text begins, or ends, has its partner in it: "(ii) gives it control (provided that" has.
bool is_paired(std::string_view text, const Marks& marks, bool at_end) {
  const auto stands = [&](std::size_t at, std::string_view mark) { return text.compare(at, mark.size(), mark) == 0; };
  std::size_t depth = 0;
  for (std::size_t seen = 0; seen < text.size(); ++seen) {
    const std::size_t at = at_end ? text.size() - 1 - seen : seen;
    if (stands(at, at_end ? marks.close : marks.open)) ++depth;
    if (depth > 0 && stands(at, at_end ? marks.open : marks.close) && --depth == 0) return true;
    if (depth == 0 && seen > marks.open.size() + marks.close.size()) return false;
  }
  return false;
}

/// Drops a mark at either end whose partner is not there.
std::string balanced(std::string text) {
  for (bool changed = true; changed;) {
    changed = false;
    for (const Marks& marks : brackets) {
      if (!text.starts_with(marks.open) && !text.ends_with(marks.close)) continue;
      const bool same = marks.open == marks.close;
      const std::size_t opened = count_of(text, marks.open);
      const std::size_t closed = count_of(text, marks.close);
      const bool too_many = same ? opened % 2 == 1 : opened > closed;
      const bool too_few = same ? opened % 2 == 1 : closed > opened;
      if (too_many && text.starts_with(marks.open) && (same || !is_paired(text, marks, false))) {
        text.erase(0, marks.open.size());
        changed = true;
      } else if (too_few && marks.close != "\u2019" && text.ends_with(marks.close) && (same || !is_paired(text, marks, true))) {
        text.erase(text.size() - marks.close.size());
        changed = true;
      }
    }
  }
  return text;
}

constexpr std::size_t fewest_shouted = 5;  // words: fewer are a name or a heading
constexpr std::size_t fewest_in_heading = 2;
constexpr std::size_t beside = 60;          // bytes
constexpr std::size_t shortest_loud = 100;  // bytes of a paragraph in capitals: a shorter one is a name or a heading
constexpr std::size_t fewest_loud = 25;
constexpr std::size_t most_looked_at = 200;

/// Nearly all words are written in capitals: emphasis, which says nothing in a sentence of ours.
bool shouts(const Strip& strip, std::size_t fewest) {
  std::size_t loud = 0, words = 0;
  for (const Word& word : strip.words) {
    if (words == most_looked_at) break;
    if (word.number || word.norm.size() < 2) continue;
    ++words;
    loud += word.upper ? 1 : 0;
  }
  return words >= fewest && loud * 5 >= words * 4;
}

/// A few words of a sentence in capitals: what stands beside them tells.
bool shouts_around(std::string_view text, Span span) {
  if (text.size() < shortest_loud) return false;
  const std::size_t begin = span.begin > beside ? span.begin - beside : 0;
  std::size_t loud = 0, letters = 0;
  for (const char c : text.substr(begin, span.end + beside - begin)) {
    letters += is_ascii_letter(c) ? 1 : 0;
    loud += is_ascii_upper(c) ? 1 : 0;
  }
  return letters >= fewest_loud && loud * 10 >= letters * 9;
}

/// The words of the defined terms in lower case, each with its spelling there.
std::map<std::string, std::string, std::less<>> term_words(const Side& side) {
  std::map<std::string, std::string, std::less<>> known;
  for (const Definition& definition : side.clauses.definitions) {
    for (std::size_t at = 0; at < definition.term.size();) {
      const std::size_t end = std::min(definition.term.find(' ', at), definition.term.size());
      const std::string word = definition.term.substr(at, end - at);
      if (!word.empty() && word.front() >= 'A' && word.front() <= 'Z') known.emplace(ascii_lower(word), word);
      at = end + 1;
    }
  }
  return known;
}

/// A preposition and the like, which a dictionary of nouns, verbs, adjectives and adverbs lacks: "DURING".
bool is_grammar(const Word& word) {
  static constexpr std::array roles = {Cue::role_preposition, Cue::role_temporal, Cue::role_subordinator, Cue::role_relative,
                                       Cue::role_adverb};
  return is_function_word(word) || std::any_of(roles.begin(), roles.end(), [&](Cue role) { return word.is(role); });
}

/// No name: the dictionary has it, and what a hyphen joins to it ("BLAW-KNOX").
bool is_common(const Strip& strip, std::size_t at) {
  const auto known = [&](std::size_t w) { return is_grammar(strip.words[w]) || strip.words[w].form().known; };
  const bool left = strip.words[at].hyphen && at > 0, right = at + 1 < strip.words.size() && strip.words[at + 1].hyphen;
  return known(at) && (!left || known(at - 1)) && (!right || known(at + 1));
}

/// The words [begin, end) of a strip in sentence case. A name, which the dictionary does not have, stays as it is.
void calm(const Strip& strip, const Side& side, WordSpan range, std::uint32_t first, bool begins_line, std::string& text) {
  const std::map<std::string, std::string, std::less<>> terms = term_words(side);
  for (std::size_t at = range.begin; at < range.end; ++at) {
    const Word& word = strip.words[at];
    const std::size_t begin = word.span.begin - first, size = word.span.size();
    if (begin + size > text.size()) return;
    std::string letters = ascii_lower(text.substr(begin, size));
    if (const auto term = terms.find(letters); term != terms.end()) {
      text.replace(begin, size, term->second);
      continue;
    }
    if (!is_common(strip, at)) continue;
    const bool opens = at > 0 && begins_sentence(strip.words, at) && word.marks.find(';') == std::string::npos;
    const bool head = opens || (at == 0 && begins_line);
    if (head) letters[0] = static_cast<char>(letters[0] >= 'a' && letters[0] <= 'z' ? letters[0] - 32 : letters[0]);
    text.replace(begin, size, letters);
  }
}

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == '\n' || c == '\t' || c == '\f' || c == ' ';
    if (blank && (line.empty() || line.back() == ' ')) continue;
    line += blank ? ' ' : c;
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

}  // namespace

std::string slice(const Report& report, const Strip& strip, bool in_before, WordSpan range) {
  const Side& side = in_before ? report.before : report.after;
  const bool loud = shouts(strip, fewest_shouted);
  std::string text;
  for (std::size_t at = range.begin; at < range.end;) {
    std::size_t end = at;
    while (end < range.end && strip.words[end].clause == strip.words[at].clause &&
           (end == at || strip.words[end].span.begin >= strip.words[end - 1].span.end))
      ++end;
    const std::string& paragraph = text_of(side.document, strip.words[at].clause);
    const Span span = with_marks(paragraph, {strip.words[at].span.begin, strip.words[end - 1].span.end});
    if (!text.empty()) text += " ";
    std::string part = paragraph.substr(span.begin, span.size());
    if (loud || (strip.words.size() < fewest_shouted && shouts_around(paragraph, span)))
      calm(strip, side, {at, end}, span.begin, loud, part);
    text += part;
    at = end;
  }
  return balanced(one_line(text));
}

std::string in_sentence_case(const std::string& line, const Side& side, const Stemmer& stemmer) {
  Strip strip;
  strip.language = &stemmer.language();
  read_words(line, {0, static_cast<std::uint32_t>(line.size())}, 0, stemmer, strip.words);
  if (!shouts(strip, fewest_in_heading)) return line;
  std::string text = line;
  calm(strip, side, {0, strip.words.size()}, 0, true, text);
  return text;
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    if (!blank && !inside) ++count;
    inside = !blank;
  }
  return count;
}

std::size_t count_of(std::string_view text, std::string_view mark) {
  std::size_t count = 0;
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size())) ++count;
  return count;
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// Defined terms where they are defined.
#include "clauses/definitions.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>

#include "clauses/characters.h"
#include "clauses/labels.h"
#include "clauses/quotes.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

/// What stands between a term and its meaning.
struct Verb {
  std::string_view words;  // empty where there is none
  Cue list = Cue::definition_means;

  explicit operator bool() const { return !words.empty(); }
  DefinitionForm form() const {
    return list == Cue::definition_given_in ? DefinitionForm::meaning_given_in
           : list == Cue::definition_is     ? DefinitionForm::other
                                            : DefinitionForm::means;
  }
};

/// "is defined as" before "is", which it begins with.
constexpr Cue verb_lists[] = {Cue::definition_given_in, Cue::definition_means, Cue::definition_means_marked,
                              Cue::definition_includes, Cue::definition_is};

constexpr std::size_t most_steps = 16;        // terms and asides between a term and its verb
constexpr std::size_t quotes_ahead = 40;      // within which the next definition of the same paragraph is looked for
constexpr std::size_t sentence_reach = 3000;  // bytes to a sentence's end or beginning
constexpr std::size_t bracket_reach = 160;    // bytes from the opening bracket to the term, and from the term to the closing one

struct Place {
  const Document& document;
  const Language& language;
  std::uint32_t paragraph = 0;
  std::string_view text;
  std::uint32_t body = 0;  // where the words begin, behind a typed label

  bool is(Cue cue, std::string_view word) const { return language.cues.has(cue, word); }
};

/// `the term "X" means` and `"X" means`: the term opens its paragraph.
bool opens(std::string_view text, std::size_t term, std::size_t body, const Language& language) {
  if (term <= body + 4) return true;
  for (const std::string_view opener : language.cues.list(Cue::definition_openers))
    if (lower(text.substr(body, opener.size())) == opener) return true;
  return false;
}

/// Behind `at`: further terms ("X" or "Y"), a bracketed aside, commas.
std::size_t skip_to_verb(const Place& place, std::size_t at, const std::vector<Quote>& quotes, std::size_t next) {
  const std::string_view text = place.text;
  bool again = true;
  for (std::size_t step = 0; again && step < most_steps; ++step) {
    again = false;
    at = skip_space(text, at);
    for (const std::string_view word : place.language.cues.list(Cue::definition_between)) {
      if (lower(text.substr(at, word.size())) != word) continue;
      const std::size_t close = word == "(" ? text.substr(at, bracket_reach).find(')') : 0;
      if (close == std::string_view::npos) return at;
      at += word == "(" ? close + 1 : word.size();
      again = true;
      break;
    }
    if (next < quotes.size() && quotes[next].outer.begin == at) {
      at = quotes[next++].outer.end;
      again = true;
    }
  }
  return at;
}

Verb verb_at(const Place& place, std::size_t at) {
  const std::string_view text = place.text;
  if (at >= text.size() || !is_letter(text[at])) return {};
  for (const Cue list : verb_lists) {
    for (const std::string_view words : place.language.cues.list(list)) {
      if (lower(text[at]) != words[0]) continue;
      const std::size_t end = at + words.size();
      if (lower(text.substr(at, words.size())) == words && (end >= text.size() || !is_word(text[end]))) return {words, list};
    }
  }
  return {};
}

/// Whether the words before a quoted term in the middle of a sentence let it be defined there.
bool introduces(const Place& place, std::size_t at) {
  const std::string_view before = place.text.substr(place.body, at - place.body);
  const std::size_t last = before.find_last_not_of(" \t\n");
  if (last == std::string_view::npos) return true;
  if (std::string_view(".;:,(").find(before[last]) != std::string_view::npos) return true;
  const std::size_t word = before.find_last_of(" \t\n(", last);
  return place.is(Cue::definition_introducing, lower(before.substr(word + 1, last - word)));
}

/// Up to the end of the sentence for a term in the middle of a paragraph; to the paragraph's end for one at its beginning.
std::uint32_t meaning_end(const Place& place, const std::vector<Quote>& quotes, std::size_t quote, std::size_t begin,
                          bool whole) {
  std::size_t end = place.text.size();
  const std::size_t reach = std::min(quotes.size(), quote + 1 + quotes_ahead);
  for (std::size_t next = quote + 1; next < reach; ++next) {
    if (quotes[next].outer.begin < begin) continue;
    const std::size_t mark = place.text.find_last_not_of(" \t\n", quotes[next].outer.begin - 1);
    const bool apart = mark != std::string_view::npos && mark >= begin && (place.text[mark] == ';' || place.text[mark] == '.');
    if (!apart) continue;
    const Verb found = verb_at(place, skip_to_verb(place, quotes[next].outer.end, quotes, next + 1));
    if (!found || found.list == Cue::definition_is) continue;
    end = mark + 1;
    break;
  }
  if (!whole) end = std::min(end, place.text.find(' ', std::min(end, begin + sentence_reach)));
  for (std::size_t at = begin; !whole && at + 1 < end; ++at) {
    if (place.text[at] == '.' && is_space(place.text[at + 1]) && at > begin && is_lower(place.text[at - 1])) end = at + 1;
  }
  while (end > begin && is_space(place.text[end - 1])) --end;
  return static_cast<std::uint32_t>(std::max(begin, end));
}

Definition make(const Place& place, const Quote& quote, Span meaning, DefinitionForm form) {
  Definition definition;
  definition.term = place.text.substr(quote.term.begin, quote.term.size());
  std::replace(definition.term.begin(), definition.term.end(), '\n', ' ');
  definition.clause = place.paragraph;
  definition.term_span = quote.term;
  const auto size = static_cast<std::uint32_t>(place.text.size());
  definition.meaning.end = std::min(meaning.end, size);
  // Where one bracket holds two terms, nothing is left before the second.
  definition.meaning.begin = std::min(meaning.begin, definition.meaning.end);
  definition.form = form;
  return definition;
}

bool can_be_term(std::string_view term, bool marked) {
  const bool letters =
      std::any_of(term.begin(), term.end(), [](char c) { return is_letter(c) || (static_cast<unsigned char>(c) & 0x80U) != 0; });
  return letters && (marked || is_upper(term[0]) || (static_cast<unsigned char>(term[0]) & 0x80U) != 0);
}

/// `"X" means …`
bool read_means(const Place& place, const std::vector<Quote>& quotes, std::size_t index, std::vector<Definition>& out) {
  const Quote& quote = quotes[index];
  const std::size_t at = skip_to_verb(place, quote.outer.end, quotes, index + 1);
  const Verb verb = verb_at(place, at);
  const bool first = opens(place.text, quote.outer.begin, place.body, place.language);
  if (!verb) {
    const bool dash = first && (place.text.substr(at, 1) == ":" || begins_with(place.text.substr(at), "–") ||
                                begins_with(place.text.substr(at), "—") || begins_with(place.text.substr(at), "- "));
    if (!dash || quote.outer.size() < 3 || at + 10 > place.text.size()) return false;
    const auto begin = static_cast<std::uint32_t>(skip_space(place.text, place.text.find_first_of(" \t", at)));
    if (begin >= place.text.size()) return false;
    out.push_back(make(place, quote, {begin, meaning_end(place, quotes, index, begin, true)}, DefinitionForm::other));
    return true;
  }
  if (!quote.marked && !first) return false;
  const bool includes = verb.list == Cue::definition_includes || verb.list == Cue::definition_is;
  if (includes && !first) return false;
  if (!first && !introduces(place, quote.outer.begin)) return false;
  auto begin = static_cast<std::uint32_t>(skip_space(place.text, at + verb.words.size()));
  while (begin < place.text.size() && (place.text[begin] == ':' || place.text[begin] == ','))
    begin = static_cast<std::uint32_t>(skip_space(place.text, begin + 1));
  out.push_back(make(place, quote, {begin, meaning_end(place, quotes, index, begin, first)}, verb.form()));
  return true;
}

bool only_fillers(std::string_view words, const Language& language) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < words.size();) {
    if (!is_word(words[at])) {
      ++at;
      continue;
    }
    const std::size_t size = count_while(words, at, is_word);
    if (!language.cues.has(Cue::definition_fillers, lower(words.substr(at, size)))) return false;
    at += size;
    ++count;
  }
  return count <= 12;
}

/// The bracket that encloses `at`, or npos.
std::size_t opening_bracket(std::string_view text, std::size_t at) {
  const std::size_t limit = at > bracket_reach ? at - bracket_reach : 0;
  int depth = 0;
  for (std::size_t back = at; back > limit; --back) {
    const char c = text[back - 1];
    if (c == ')' || c == ']') ++depth;
    if ((c == '(' || c == '[') && depth-- == 0) return back - 1;
  }
  return std::string_view::npos;
}

/// Ends in words that point at what stands before: (together with all updates, the "Software").
bool points_back(std::string_view words, const Language& language) {
  const std::size_t last = words.find_last_not_of(" \t\n");
  if (last == std::string_view::npos) return true;
  const std::size_t word = words.find_last_of(" \t\n(,", last);
  return language.cues.has(Cue::definition_pointing_back, lower(words.substr(word + 1, last - word)));
}

/// `… (the "X")`: the meaning is what stands before the bracket in its sentence.
bool read_parenthetical(const Place& place, const Quote& quote, std::uint32_t& meaning_begin, std::vector<Definition>& out) {
  const std::size_t open = opening_bracket(place.text, quote.outer.begin);
  if (open == std::string_view::npos || open < place.body) return false;
  const std::size_t close = place.text.substr(quote.outer.end, bracket_reach).find_first_of(")]");
  if (close == std::string_view::npos) return false;
  const std::string_view before = place.text.substr(open + 1, quote.outer.begin - open - 1);
  std::string others(before);
  for (const Quote& inner : find_quotes(before))
    std::fill(others.begin() + inner.outer.begin, others.begin() + inner.outer.end, ' ');
  if (!only_fillers(others, place.language) && !points_back(others, place.language)) return false;
  const std::size_t nearest = open > sentence_reach ? place.text.find(' ', open - sentence_reach) : 0;
  std::uint32_t begin = std::max({place.body, meaning_begin, static_cast<std::uint32_t>(std::min(nearest, open))});
  for (std::size_t at = begin; at + 1 < open; ++at) {
    if (place.text[at] == '.' && is_space(place.text[at + 1]) && at > 0 && is_lower(place.text[at - 1]) && at + 2 < open &&
        is_upper(place.text[at + 2]))
      begin = static_cast<std::uint32_t>(at + 2);
  }
  while (begin < open &&
         (is_space(place.text[begin]) || place.text[begin] == ',' || place.text[begin] == ';' || place.text[begin] == '.'))
    ++begin;
  auto end = static_cast<std::uint32_t>(open);
  while (end > begin && is_space(place.text[end - 1])) --end;
  out.push_back(make(place, quote, {begin, end}, DefinitionForm::parenthetical));
  meaning_begin = std::max(meaning_begin, static_cast<std::uint32_t>(quote.outer.end + close + 1));
  return true;
}

/// A term without marks at the beginning of a paragraph: "Confidential Information means …".
bool read_unmarked(const Place& place, std::vector<Definition>& out) {
  std::size_t at = place.body;
  std::size_t words = 0;
  while (at < place.text.size() && words < 7) {
    const std::size_t size =
        count_while(place.text, at, [](char c) { return is_word(c) || c == '-' || c == '\'' || c == '/' || c == '&'; });
    if (size == 0) return false;
    const bool small = is_lower(place.text[at]);
    const Verb verb = small && words > 0 ? verb_at(place, at) : Verb{};
    if (verb && (verb.list == Cue::definition_given_in || verb.list == Cue::definition_means)) {
      std::size_t end = at;
      while (end > place.body && is_space(place.text[end - 1])) --end;
      const Quote quote{{place.body, static_cast<std::uint32_t>(end)}, {place.body, static_cast<std::uint32_t>(end)}, false};
      const auto begin = static_cast<std::uint32_t>(skip_space(place.text, at + verb.words.size()));
      const std::string first = lower(place.text.substr(place.body, end - place.body));
      if (place.is(Cue::definition_no_terms, first)) return false;
      out.push_back(make(place, quote, {begin, static_cast<std::uint32_t>(place.text.size())}, verb.form()));
      return true;
    }
    if (small && !place.is(Cue::definition_small, lower(place.text.substr(at, size)))) return false;
    at = skip_space(place.text, at + size);
    ++words;
  }
  return false;
}

/// "(" or "(the " before a term in bold.
bool stands_in_bracket(const Place& place, std::size_t at) {
  const std::string_view before = place.text.substr(0, at);
  const auto openings = place.language.cues.list(Cue::definition_before_bold);
  return before.ends_with('(') ||
         std::any_of(openings.begin(), openings.end(), [&](std::string_view opening) { return before.ends_with(opening); });
}

void read_paragraph(const Place& place, std::vector<Definition>& out) {
  std::vector<Quote> quotes = find_quotes(place.text);
  const std::size_t before = out.size();
  std::uint32_t meaning_begin = 0;
  for (std::size_t at = 0; at < quotes.size(); ++at) {
    if (!can_be_term(place.text.substr(quotes[at].term.begin, quotes[at].term.size()), true)) continue;
    if (read_parenthetical(place, quotes[at], meaning_begin, out)) continue;
    read_means(place, quotes, at, out);
  }
  const std::size_t quoted = out.size();
  for (const Quote& bold : find_bold(place.document, place.document.paragraphs[place.paragraph])) {
    const auto behind =
        std::lower_bound(out.begin() + static_cast<std::ptrdiff_t>(before), out.begin() + static_cast<std::ptrdiff_t>(quoted),
                         bold.outer.begin, [](const Definition& d, std::uint32_t begin) { return d.term_span.end <= begin; });
    const bool taken = behind != out.begin() + static_cast<std::ptrdiff_t>(quoted) && behind->term_span.begin < bold.outer.end;
    if (taken || !can_be_term(place.text.substr(bold.term.begin, bold.term.size()), false)) continue;
    const std::vector<Quote> one{bold};
    if (stands_in_bracket(place, bold.outer.begin)) {
      read_parenthetical(place, bold, meaning_begin, out);
    } else if (verb_at(place, skip_to_verb(place, bold.outer.end, one, 1))) {
      read_means(place, one, 0, out);
    }
  }
  if (out.size() == before) read_unmarked(place, out);
}

}  // namespace

bool by_place(const Definition& a, const Definition& b) {
  return std::tie(a.clause, a.term_span.begin) < std::tie(b.clause, b.term_span.begin);
}

std::vector<Definition> read_definitions(const Document& document, const Language& language) {
  std::vector<Definition> definitions;
  for (std::uint32_t at = 0; at < document.paragraphs.size(); ++at) {
    const Paragraph& paragraph = document.paragraphs[at];
    Place place{document, language, at, paragraph.text, 0};
    const Label label = paragraph.label.empty() || paragraph.bullet ? read_typed_label(paragraph.text, language) : Label();
    place.body = static_cast<std::uint32_t>(std::min(paragraph.text.size(), skip_space(paragraph.text, label.span.end)));
    read_paragraph(place, definitions);
  }
  std::stable_sort(definitions.begin(), definitions.end(), by_place);
  return definitions;
}

std::vector<bool> definition_beginnings(const Document& document, const std::vector<Definition>& definitions,
                                        const Language& language) {
  std::vector<bool> beginnings(document.paragraphs.size(), false);
  for (const Definition& definition : definitions) {
    const Paragraph& paragraph = document.paragraphs[definition.clause];
    const Label label = paragraph.label.empty() || paragraph.bullet ? read_typed_label(paragraph.text, language) : Label();
    const std::size_t body = skip_space(paragraph.text, label.span.end);
    const bool first = opens(paragraph.text, definition.term_span.begin, body, language);
    if (definition.form != DefinitionForm::parenthetical && first) beginnings[definition.clause] = true;
  }
  return beginnings;
}

}  // namespace clausediff

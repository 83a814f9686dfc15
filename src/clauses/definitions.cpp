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

namespace clausediff {
namespace {

struct Verb {
  std::string_view words;
  DefinitionForm form;
};

/// Longest first where one begins another.
constexpr Verb verbs[] = {{"shall have the meaning", DefinitionForm::meaning_given_in},
                          {"shall have the same meaning", DefinitionForm::meaning_given_in},
                          {"shall have the respective meaning", DefinitionForm::meaning_given_in},
                          {"will have the meaning", DefinitionForm::meaning_given_in},
                          {"has the meaning", DefinitionForm::meaning_given_in},
                          {"has the same meaning", DefinitionForm::meaning_given_in},
                          {"has meaning", DefinitionForm::meaning_given_in},
                          {"shall have meaning", DefinitionForm::meaning_given_in},
                          {"have the meaning", DefinitionForm::meaning_given_in},
                          {"have the same meaning", DefinitionForm::meaning_given_in},
                          {"have the respective meaning", DefinitionForm::meaning_given_in},
                          {"is used as defined", DefinitionForm::meaning_given_in},
                          {"is defined in", DefinitionForm::meaning_given_in},
                          {"is defined as", DefinitionForm::means},
                          {"are defined in", DefinitionForm::meaning_given_in},
                          {"shall be defined as", DefinitionForm::means},
                          {"as defined in", DefinitionForm::meaning_given_in},
                          {"shall collectively mean", DefinitionForm::means},
                          {"shall mean", DefinitionForm::means},
                          {"will mean", DefinitionForm::means},
                          {"means", DefinitionForm::means},
                          {"mean", DefinitionForm::means},
                          {"shall refer to", DefinitionForm::means},
                          {"refers to", DefinitionForm::means},
                          {"refer to", DefinitionForm::means},
                          {"denotes", DefinitionForm::means},
                          {"shall include", DefinitionForm::means},
                          {"includes", DefinitionForm::means},
                          {"include", DefinitionForm::means},
                          {"is", DefinitionForm::other}};

/// Words that may stand between the bracket and the term in (together with its affiliates, the "Group").
constexpr std::string_view fillers[] = {
    "the",    "this",         "such",         "each",   "a",      "an",      "and",        "or",          "together",
    "with",   "collectively", "individually", "any",    "all",    "as",      "being",      "hereinafter", "hereafter",
    "herein", "referred",     "to",           "called", "hereof", "jointly", "singularly", "severally",   "both",
    "of",     "them",         "whom",         "which",  "its",    "in",      "also",       "known",       "either",
    "our",    "respectively", "shall",        "be",     "is",     "are",     "defined",    "every",       "other",
    "these",  "those",        "foregoing",    "i",      "ii",     "iii",     "iv",         "x",           "y",
    "z"};

constexpr std::size_t most_steps = 16;        // terms and asides between a term and its verb
constexpr std::size_t quotes_ahead = 40;      // within which the next definition of the same paragraph is looked for
constexpr std::size_t sentence_reach = 3000;  // bytes to a sentence's end or beginning
constexpr std::size_t bracket_reach = 160;    // bytes from the opening bracket to the term, and from the term to the closing one

struct Place {
  const Document& document;
  std::uint32_t paragraph = 0;
  std::string_view text;
  std::uint32_t body = 0;  // where the words begin, behind a typed label
};

std::size_t skip_space(std::string_view text, std::size_t at) { return at + space_at(text, at); }

/// Behind `at`: further terms ("X" or "Y"), a bracketed aside, commas.
std::size_t skip_to_verb(std::string_view text, std::size_t at, const std::vector<Quote>& quotes, std::size_t next) {
  bool again = true;
  for (std::size_t step = 0; again && step < most_steps; ++step) {
    again = false;
    at = skip_space(text, at);
    for (const std::string_view word :
         {",", "or ", "and ", "(", "as used in this agreement", "when used in this agreement", "and/or "}) {
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

const Verb* verb_at(std::string_view text, std::size_t at) {
  if (at >= text.size() || !is_letter(text[at])) return nullptr;
  for (const Verb& verb : verbs) {
    if (lower(text[at]) != verb.words[0]) continue;
    const std::size_t end = at + verb.words.size();
    if (lower(text.substr(at, verb.words.size())) == verb.words && (end >= text.size() || !is_word(text[end]))) return &verb;
  }
  return nullptr;
}

/// Whether the words before a quoted term in the middle of a sentence let it be defined there.
bool introduces(const Place& place, std::size_t at) {
  const std::string_view before = place.text.substr(place.body, at - place.body);
  const std::size_t last = before.find_last_not_of(" \t\n");
  if (last == std::string_view::npos) return true;
  if (std::string_view(".;:,(").find(before[last]) != std::string_view::npos) return true;
  const std::size_t word = before.find_last_of(" \t\n(", last);
  const std::string text = lower(before.substr(word + 1, last - word));
  return text == "term" || text == "terms" || text == "the" || text == "words" || text == "expression" || text == "word" ||
         text == "phrase" || text == "and" || text == "or" || text == "expressions" || text == "agreement" || text == "hereof";
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
    const Verb* found = verb_at(place.text, skip_to_verb(place.text, quotes[next].outer.end, quotes, next + 1));
    if (found == nullptr || found->form == DefinitionForm::other) continue;
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
  const std::size_t at = skip_to_verb(place.text, quote.outer.end, quotes, index + 1);
  const Verb* verb = verb_at(place.text, at);
  const bool first = quote.outer.begin <= place.body + 4 || lower(place.text.substr(place.body, 9)) == "the term ";
  if (verb == nullptr) {
    const bool dash = first && (place.text.substr(at, 1) == ":" || begins_with(place.text.substr(at), "–") ||
                                begins_with(place.text.substr(at), "—") || begins_with(place.text.substr(at), "- "));
    if (!dash || quote.outer.size() < 3 || at + 10 > place.text.size()) return false;
    const auto begin = static_cast<std::uint32_t>(skip_space(place.text, place.text.find_first_of(" \t", at)));
    if (begin >= place.text.size()) return false;
    out.push_back(make(place, quote, {begin, meaning_end(place, quotes, index, begin, true)}, DefinitionForm::other));
    return true;
  }
  if (!quote.marked && !first) return false;
  if (verb->form == DefinitionForm::other && !first) return false;
  const bool includes =
      begins_with(verb->words, "include") || verb->words == "shall include" || verb->form == DefinitionForm::other;
  if (includes && !first) return false;
  if (!first && !introduces(place, quote.outer.begin)) return false;
  auto begin = static_cast<std::uint32_t>(skip_space(place.text, at + verb->words.size()));
  while (begin < place.text.size() && (place.text[begin] == ':' || place.text[begin] == ','))
    begin = static_cast<std::uint32_t>(skip_space(place.text, begin + 1));
  out.push_back(make(place, quote, {begin, meaning_end(place, quotes, index, begin, first)}, verb->form));
  return true;
}

bool only_fillers(std::string_view words) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < words.size();) {
    if (!is_word(words[at])) {
      ++at;
      continue;
    }
    const std::size_t size = count_while(words, at, is_word);
    const std::string word = lower(words.substr(at, size));
    if (std::find(std::begin(fillers), std::end(fillers), word) == std::end(fillers)) return false;
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
bool points_back(std::string_view words) {
  const std::size_t last = words.find_last_not_of(" \t\n");
  if (last == std::string_view::npos) return true;
  const std::size_t word = words.find_last_of(" \t\n(,", last);
  const std::string text = lower(words.substr(word + 1, last - word));
  return text == "the" || text == "collectively" || text == "a" || text == "an" || text == "each" || text == "this" ||
         text == "as" || text == "individually" || text == "such" || text == "called";
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
  if (!only_fillers(others) && !points_back(others)) return false;
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
    const Verb* verb = small && words > 0 ? verb_at(place.text, at) : nullptr;
    if (verb != nullptr && verb->form != DefinitionForm::other && !begins_with(verb->words, "include") &&
        !begins_with(verb->words, "refer") && verb->words != "mean" && verb->words != "shall include") {
      std::size_t end = at;
      while (end > place.body && is_space(place.text[end - 1])) --end;
      const Quote quote{{place.body, static_cast<std::uint32_t>(end)}, {place.body, static_cast<std::uint32_t>(end)}, false};
      const auto begin = static_cast<std::uint32_t>(skip_space(place.text, at + verb->words.size()));
      const std::string first = lower(place.text.substr(place.body, end - place.body));
      if (first == "this" || first == "it" || first == "that" || first == "this agreement" || first == "which") return false;
      out.push_back(make(place, quote, {begin, static_cast<std::uint32_t>(place.text.size())}, verb->form));
      return true;
    }
    if (small && lower(place.text.substr(at, size)) != "of" && lower(place.text.substr(at, size)) != "and" &&
        lower(place.text.substr(at, size)) != "for")
      return false;
    at = skip_space(place.text, at + size);
    ++words;
  }
  return false;
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
    if (place.text.substr(bold.outer.begin > 0 ? bold.outer.begin - 1 : 0, 1) == "(" ||
        place.text.substr(bold.outer.begin > 5 ? bold.outer.begin - 5 : 0, 5) == "(the ") {
      read_parenthetical(place, bold, meaning_begin, out);
    } else if (verb_at(place.text, skip_to_verb(place.text, bold.outer.end, one, 1)) != nullptr) {
      read_means(place, one, 0, out);
    }
  }
  if (out.size() == before) read_unmarked(place, out);
}

bool by_place(const Definition& a, const Definition& b) {
  return std::tie(a.clause, a.term_span.begin) < std::tie(b.clause, b.term_span.begin);
}

}  // namespace

std::vector<Definition> read_definitions(const Document& document) {
  std::vector<Definition> definitions;
  for (std::uint32_t at = 0; at < document.paragraphs.size(); ++at) {
    const Paragraph& paragraph = document.paragraphs[at];
    Place place{document, at, paragraph.text, 0};
    const Label label = paragraph.label.empty() || paragraph.bullet ? read_typed_label(paragraph.text) : Label();
    place.body = static_cast<std::uint32_t>(std::min(paragraph.text.size(), skip_space(paragraph.text, label.span.end)));
    read_paragraph(place, definitions);
  }
  std::stable_sort(definitions.begin(), definitions.end(), by_place);
  return definitions;
}

std::vector<bool> definition_beginnings(const Document& document, const std::vector<Definition>& definitions) {
  std::vector<bool> beginnings(document.paragraphs.size(), false);
  for (const Definition& definition : definitions) {
    const Paragraph& paragraph = document.paragraphs[definition.clause];
    const Label label = paragraph.label.empty() || paragraph.bullet ? read_typed_label(paragraph.text) : Label();
    const std::size_t body = skip_space(paragraph.text, label.span.end);
    const bool near =
        definition.term_span.begin <= body + 4 || lower(std::string_view(paragraph.text).substr(body, 9)) == "the term ";
    if (definition.form != DefinitionForm::parenthetical && near) beginnings[definition.clause] = true;
  }
  return beginnings;
}

}  // namespace clausediff

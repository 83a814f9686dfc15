// SPDX-License-Identifier: Apache-2.0
// The heading that a clause begins with.
#include "clauses/headings.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>

#include "clauses/characters.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t longest_heading = 120;  // bytes of a run-in heading or of a heading of its own
constexpr std::size_t most_heading_words = 14;

bool is_capital(std::string_view word) {
  const std::size_t letter = word.find_first_not_of("(\"'[“‘");
  if (letter == std::string_view::npos) return true;
  return !is_lower(word[letter]);
}

struct TitleCheck {
  std::size_t words = 0;
  std::size_t lower_words = 0;  // words that a title would capitalise, and that are not
  std::size_t lower_any = 0;
};

TitleCheck check_title(std::string_view text, const Language& language) {
  TitleCheck check;
  for (std::size_t at = space_at(text, 0); at < text.size(); at += space_at(text, at)) {
    const std::size_t size = count_while(text, at, [](char c) { return !is_space(c); });
    std::string_view word = text.substr(at, size);
    at += size;
    ++check.words;
    if (is_capital(word)) continue;
    ++check.lower_any;
    while (!word.empty() && !is_word(word.back())) word.remove_suffix(1);
    if (!language.cues.has(Cue::heading_small, word)) ++check.lower_words;
  }
  return check;
}

/// "Exclusive Provider", "Rights in the Work Product": capitalised but for small words.
bool is_title(std::string_view text, const Language& language) {
  const TitleCheck check = check_title(text, language);
  return check.words > 0 && check.words <= most_heading_words && check.lower_words == 0 &&
         check.lower_any * 3 <= check.words * 2 && is_capital(text);
}

/// "Effect of termination": a phrase of few words, for paragraphs that are known to be headings by other signs.
bool is_phrase(std::string_view text, const Language& language) {
  const TitleCheck check = check_title(text, language);
  return check.words > 0 && check.words <= most_heading_words && is_capital(text);
}

// Dashes and curly quotation marks begin with this byte in UTF-8.
constexpr char mark_lead = '\xE2';

bool is_quote(std::string_view text, std::size_t at) {
  if (text[at] == '"') return true;
  return text[at] == mark_lead && (begins_with(text.substr(at), "“") || begins_with(text.substr(at), "‘"));
}

bool ends_abbreviation(std::string_view heading, const Language& language) {
  const std::size_t space = heading.find_last_of(" \t\n(");
  const std::string word = lower(space == std::string_view::npos ? heading : heading.substr(space + 1));
  return language.cues.has(Cue::heading_abbreviations, word) || (word.size() == 1 && is_letter(word[0]));
}

/// Whether a heading can end before this byte; a blank ends one only where a dash follows.
bool may_end_heading(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == ' ') return at + 1 < text.size() && (text[at + 1] == '-' || text[at + 1] == mark_lead);
  return c == '.' || c == ':' || c == ';' || c == '"' || c == mark_lead;
}

/// Bytes of the mark that can stand between a run-in heading and its words; 0 where there is none.
std::size_t heading_mark(std::string_view text, std::size_t at) {
  if (text[at] == '.' || text[at] == ':') return 1;
  if (text[at] != ' ' && text[at] != mark_lead) return 0;
  if (begins_with(text.substr(at), " – ") || begins_with(text.substr(at), " — ")) return 5;
  if (begins_with(text.substr(at), "—") || begins_with(text.substr(at), "–")) return 3;
  return begins_with(text.substr(at), " - ") ? 3 : 0;
}

bool begins_words(std::string_view text, std::size_t at) {
  const std::size_t next = at + space_at(text, at);
  if (next >= text.size()) return true;
  return !is_lower(text[next]) || text[at - 1] == ':';
}

/// "Exclusive Provider. During …": the heading ends at the first mark behind which words begin.
Span run_in(std::string_view text, std::uint32_t begin, const Language& language) {
  const std::size_t limit = std::min(text.size(), begin + longest_heading);
  for (std::size_t at = begin + 1; at < limit; ++at) {
    if (!may_end_heading(text, at)) continue;  // nearly every byte of a text
    if (text[at] == ';' || is_quote(text, at)) break;
    const std::size_t mark = heading_mark(text, at);
    if (mark == 0) continue;
    const std::string_view heading = text.substr(begin, at - begin);
    if (text[at] == '.' && ends_abbreviation(heading, language)) continue;
    if (mark == 1 && at + 1 < text.size() && space_at(text, at + 1) == 0) continue;
    if (at + mark >= text.size() || !begins_words(text, at + mark) || !is_title(heading, language)) break;
    return {begin, static_cast<std::uint32_t>(at)};
  }
  return {begin, begin};
}

/// A line that was cut off inside a phrase, or holds a run-in heading with words behind it.
bool breaks_off(std::string_view line, const Language& language) {
  const std::size_t space = line.find_last_of(" \t");
  const std::string_view last = space == std::string_view::npos ? line : line.substr(space + 1);
  return language.cues.has(Cue::heading_small, last) || line.find(". ") != std::string_view::npos;
}

/// The first line of a paragraph with a line break, where it is a title and the rest is not.
Span first_line(std::string_view text, std::uint32_t begin, const Language& language) {
  const std::size_t end = text.find('\n', begin);
  if (end == std::string_view::npos || end - begin > longest_heading) return {begin, begin};
  std::string_view line = text.substr(begin, end - begin);
  while (!line.empty() && (is_space(line.back()) || line.back() == '.' || line.back() == ':')) line.remove_suffix(1);
  const Span span{begin, begin + static_cast<std::uint32_t>(line.size())};
  const bool title =
      !line.empty() && line.back() != ',' && is_title(line, language) && line.find("____") == std::string_view::npos && !breaks_off(line, language);
  return title && (is_all_capitals(text, span) || check_title(line, language).words <= 8) ? span : Span{begin, begin};
}

std::uint32_t trimmed_end(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0 && (is_space(text[end - 1]) || text[end - 1] == '.' || text[end - 1] == ':')) --end;
  return static_cast<std::uint32_t>(end);
}

bool holds_any(std::string_view words, std::span<const std::string_view> signs) {
  return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) { return words.find(sign) != std::string_view::npos; });
}

/// Styles for headings are put on whole clauses too: a verb or the end of a list item tells them.
bool reads_as_sentence(std::string_view words, const Language& language) {
  return holds_any(words, language.cues.list(Cue::heading_sentence_signs));
}

/// Whether a word with an "s" at its end follows its subject: "Risk passes on", "the Guarantor indemnifies the". In titles such
/// words follow articles, adjectives and possessives, or end them.
bool has_verb_of_subject(std::string_view words, const Language& language) {
  bool subject = false;
  for (std::size_t at = 0; at < words.size(); at += space_at(words, at)) {
    const std::size_t size = std::max<std::size_t>(1, count_while(words, at, [](char c) { return !is_space(c); }));
    const std::string_view word = words.substr(at, size);
    at += size;
    const bool ends_so = word.size() >= 4 && word.back() == 's' && word[word.size() - 2] != 's' &&
                         word[word.size() - 2] != '\'' && word.find("\xE2\x80\x99") == std::string_view::npos &&
                         is_lower(word[0]);
    const std::string_view rest = words.substr(std::min(words.size(), at + space_at(words, at)));
    const bool goes_on = !rest.empty() && !language.cues.has(Cue::heading_joints, rest.substr(0, rest.find(' ')));
    if (subject && ends_so && goes_on) return true;
    const bool possessive = word.size() > 2 && (word.ends_with("'s") || word.ends_with("\xE2\x80\x99s") || word.ends_with("'") ||
                                                word.ends_with("\xE2\x80\x99"));
    subject = (!is_lower(word[0]) && is_letter(word[0]) && is_word(word.back()) && !possessive && !language.cues.has(Cue::heading_articles, word)) ||
              language.cues.has(Cue::heading_subjects, word);
  }
  return false;
}

/// "Clause 2.1 survives termination": what a clause named by its number does.
bool says_of_number(std::string_view words, const Language& language) {
  const std::size_t name = words.find(' ');
  if (name == std::string_view::npos || !is_letter(words[0]) || is_lower(words[0])) return false;
  const std::size_t number = name + 1, verb = words.find(' ', number) == std::string_view::npos ? words.size() : words.find(' ', number) + 1;
  if (verb >= words.size() || words[number] < '0' || words[number] > '9' || !is_lower(words[verb])) return false;
  const std::size_t end = words.find(' ', verb);
  if (end == std::string_view::npos || words[end - 1] != 's' || end - verb < 4) return false;
  const std::string_view rest = words.substr(end + 1);
  return !rest.empty() && !language.cues.has(Cue::heading_joints, rest.substr(0, rest.find(' ')));
}

/// A sentence with its full stop, whatever its style: it says something, and a heading names something.
bool is_full_sentence(std::string_view words, bool stopped, const Language& language) {
  if (stopped && says_of_number(words, language)) return true;
  const std::size_t count = check_title(words, language).words;
  if (!stopped ? count < 10 : count < 4) return false;
  for (const std::string_view verb : language.cues.list(Cue::heading_sentence_verbs)) {
    const std::size_t at = words.find(verb);
    if (at != std::string_view::npos && (at + verb.size() == words.size() || is_space(words[at + verb.size()]))) return true;
  }
  return has_verb_of_subject(words, language);
}

/// A paragraph that is nothing but a heading.
bool is_whole_heading(const Paragraph& paragraph, std::uint32_t begin, bool labelled, const Language& language) {
  const std::string_view text = paragraph.text;
  const std::uint32_t end = std::max(begin, trimmed_end(text));
  const std::string_view words = text.substr(begin, end - begin);
  if (words.empty() || words.size() > longest_heading || words.back() == ',' || words.back() == ';' ||
      words.find("__") != std::string_view::npos)
    return false;
  if (is_quote(words, 0) || holds_any(words, language.cues.list(Cue::heading_definition_signs))) return false;
  const std::size_t stop = words.find(". ");
  if (stop != std::string_view::npos && !ends_abbreviation(words.substr(0, stop), language) && paragraph.outline_level < 0) return false;
  const bool sentence = text.back() == '.' && !is_all_capitals(text, {begin, end});
  if (!is_all_capitals(text, {begin, end}) && is_full_sentence(words, sentence, language)) return false;
  if (paragraph.outline_level >= 0)
    return !is_lower(words[0]) && words[0] != '(' && !reads_as_sentence(words, language) && is_phrase(words, language);
  if (words.find('\n') != std::string_view::npos) return labelled && is_all_capitals(text, {begin, end});
  if (labelled) return is_title(words, language) && (!sentence || check_title(words, language).words <= 6);
  return is_all_capitals(text, {begin, end}) && check_title(words, language).words <= 10 && words.find('\t') == std::string_view::npos;
}

/// Bytes from `begin` that are set off from the rest by bold, underline, italic or small capitals.
std::uint32_t distinct_end(const Document& document, const Paragraph& paragraph, std::uint32_t begin) {
  const auto key = [&](const Run& run) {
    const Format& format = document.formats[run.format];
    return (format.bold ? 1 : 0) | (format.underline ? 2 : 0) | (format.italic ? 4 : 0) |
           (format.small_caps || format.caps ? 8 : 0);
  };
  std::uint32_t end = begin;
  int first = 0;
  for (const Run& run : paragraph.runs) {
    if (run.span.end <= begin) continue;
    if (end == begin)
      first = key(run);
    else if ((key(run) & first) == 0)
      return first == 0 ? begin : end;
    end = run.span.end;
    if (first == 0) return begin;
  }
  return begin;  // all of it, so nothing is set off
}

Span formatted(const Document& document, const Paragraph& paragraph, std::uint32_t begin, const Language& language) {
  const std::uint32_t end = distinct_end(document, paragraph, begin);
  if (end == begin || end - begin > longest_heading) return {begin, begin};
  const std::string_view words = std::string_view(paragraph.text).substr(begin, end - begin);
  const std::size_t last = words.find_last_not_of(" \t\n.:;–—-");
  if (last == std::string_view::npos || is_quote(words, 0) || !is_phrase(words, language)) return {begin, begin};
  const std::string_view rest = std::string_view(paragraph.text).substr(begin + last + 1);
  const std::size_t mark = rest.find_first_not_of(" \t\n\xC2\xA0");
  const bool marked = mark != std::string_view::npos && (rest[mark] == '.' || rest[mark] == ':' || heading_mark(rest, 0) > 0);
  return marked ? Span{begin, begin + static_cast<std::uint32_t>(last + 1)} : Span{begin, begin};
}

}  // namespace

bool is_all_capitals(std::string_view text, Span span) {
  const std::string_view words = text.substr(span.begin, span.size());
  return std::any_of(words.begin(), words.end(), is_upper) && std::none_of(words.begin(), words.end(), is_lower);
}

Span find_heading(const Document& document, std::uint32_t index, std::uint32_t begin, bool labelled, const Language& language) {
  const Paragraph& paragraph = document.paragraphs[index];
  const std::string_view text = paragraph.text;
  const Span nothing{begin, begin};
  if (begin >= text.size() || is_quote(text, begin)) return nothing;
  if (is_whole_heading(paragraph, begin, labelled, language)) return {begin, std::max(begin, trimmed_end(text))};
  Span heading = formatted(document, paragraph, begin, language);
  if (heading.empty()) heading = run_in(text, begin, language);
  if (heading.empty() && labelled) heading = first_line(text, begin, language);
  if (labelled || heading.empty()) return heading;
  const std::string_view words = text.substr(heading.begin, heading.size());
  const bool plain = words.find_first_of("0123456789,/") == std::string_view::npos && check_title(words, language).words <= 6;
  const bool certain = heading.size() >= 4 && plain && body_after(text, heading, begin) + 40 < text.size();
  return certain ? heading : nothing;
}

std::uint32_t body_after(std::string_view text, const Span& heading, std::uint32_t begin) {
  std::size_t at = std::max(begin, heading.end);
  if (heading.empty()) return static_cast<std::uint32_t>(std::min(at + space_at(text, at), text.size()));
  at += space_at(text, at);
  while (at < text.size() && (text[at] == '.' || text[at] == ':')) ++at;
  for (const std::string_view dash : {"-", "–", "—"}) {
    if (begins_with(text.substr(at), dash)) at += dash.size();
  }
  return static_cast<std::uint32_t>(std::min(at + space_at(text, at), text.size()));
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
#include "matters/lead.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "language/lexicon.h"
#include "matters/excerpt.h"
#include "matters/phrasing.h"
#include "matters/ties.h"
#include "matters/wording.h"
#include "text/ascii.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t longest_lead = 4;     // words of a heading
constexpr std::size_t longest_lead_in = 8;  // words of a lead-in
constexpr std::size_t longest_both = 7;     // words of a heading and the one above it
constexpr std::size_t longest_full = 18;    // words of either, where there is room
constexpr std::size_t most_of_listed = 4;   // words between it and its verb: "events or conditions"
constexpr std::size_t half_full = 12;       // where there is less
constexpr std::size_t longest_mute = 7;     // words of a line that says nothing by itself: a date, a name, an address
constexpr std::size_t longest_above = 10;   // words of the line before it
constexpr std::size_t longest_read = 1500;  // bytes of a lead-in that are looked at, and of what stands before an item
constexpr std::size_t most_passed = 3;      // lines between the two, instructions for who fills them in

/// "{IF non_dealing}": what only the program that fills in the form reads.
bool is_control(std::string_view tag, const Language& language) {
  const std::string_view word = tag.substr(0, tag.find_first_of(" -_"));
  return std::all_of(word.begin(), word.end(), is_ascii_upper) && language.cues.has(Cue::form_controls, ascii_lower(word));
}

/// Without what a program reads; empty where nothing else is left, or only what asks for a name: "[Legal name of the Company]".
std::string heading_of(const Side& side, std::uint32_t clause, const Language& language) {
  const Span span = side.clauses.items[clause].heading;
  std::string heading = on_one_line(std::string_view(text_of(side.document, clause)).substr(span.begin, span.size()));
  for (std::size_t open = heading.find('{'); open != std::string::npos; open = heading.find('{', open)) {
    const std::size_t close = std::min(heading.find('}', open), heading.size());
    if (is_control(std::string_view(heading).substr(open + 1, close - open - 1), language))
      heading.erase(open, close + 1 - open);
    else
      ++open;
  }
  if (heading.starts_with('[') && heading.find(']') + 1 == heading.size()) return {};
  return heading;
}

std::string first_words(const std::string& text, std::size_t most) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != ' ') continue;
    if (++count == most) return text.substr(0, at) + "\u2026";
  }
  return text;
}

/// "Guaranteed Maximum Price (if applicable)" without the bracket.
std::string without_bracket(const std::string& heading) {
  const std::size_t open = heading.find(" (");
  return open == std::string::npos || heading.back() != ')' ? heading : heading.substr(0, open);
}

std::string last_words(const std::string& text, std::size_t most) {
  std::size_t count = 0;
  for (std::size_t at = text.size(); at-- > 0;) {
    if (text[at] != ' ') continue;
    if (++count == most) return "\u2026 " + text.substr(at + 1);
  }
  return text;
}

/// Whether each longer word of the heading stands in the clause's own words anyway.
bool says_it(std::string_view text, std::string_view heading) {
  const std::string own = ascii_lower(text);
  const std::string names = ascii_lower(heading);
  for (std::size_t at = 0; at < names.size();) {
    std::size_t end = at;
    while (end < names.size() && is_ascii_letter(names[end])) ++end;
    // Five letters are enough to know a word in another form: "terminate", "Termination".
    if (end - at > 3 && own.find(names.substr(at, std::min<std::size_t>(end - at, 5))) == std::string::npos) return false;
    at = end + 1;
  }
  return true;
}

bool ends_with(std::string_view text, char mark) {
  const std::size_t last = text.find_last_not_of(" \t\n");
  return last != std::string_view::npos && text[last] == mark;
}

/// The last sentence of `text`, of a long one its end: "Contractor shall indemnify Company from". Each item of its list asks for
/// it.
std::string last_sentence(std::string_view text) {
  if (text.size() > longest_read) text.remove_prefix(std::min(text.size(), text.find(' ', text.size() - longest_read) + 1));
  std::size_t begin = 0;
  for (std::size_t at = text.find(". "); at != std::string_view::npos && at + 12 < text.size(); at = text.find(". ", at + 1))
    begin = at + 2;
  return on_one_line(text.substr(begin));
}

/// The statement that the strip begins with, as it was read; nullptr where there is none.
const Statement* first_statement(const Statements& statements, const Strip& strip) {
  const auto at = std::lower_bound(statements.items.begin(), statements.items.end(), strip.clause,
                                   [](const Statement& statement, std::uint32_t clause) { return statement.clause < clause; });
  if (at == statements.items.end() || at->clause != strip.clause || strip.words.empty()) return nullptr;
  const bool first = strip.words.front().span.begin <= at->act_span.begin && at->act_span.begin < strip.words.back().span.end;
  return first ? &*at : nullptr;
}

/// The paragraph that says who must or may do what the clause begins with: "Borrower will not:" above "5.2 Investments. Make any
/// further investment". None where the clause says it itself.
std::uint32_t lead_in_read(const Statement& statement) {
  return statement.who_clause == statement.lead_in && statement.force != Force::effect ? statement.lead_in : none;
}

/// "…, except (a) …; (b) …": the word that excepts the items of a list, one of which the strip begins with; empty where none
/// does.
std::string excepting_word(const Side& side, const Strip& strip, const Stemmer& stemmer) {
  constexpr std::size_t longest_label = 4;  // letters: "(viii" is none that a list begins with
  constexpr std::size_t near = 40;          // bytes before the first item
  if (strip.words.size() < 2 || strip.words.front().norm.size() > longest_label || !strip.words.front().marks.ends_with('('))
    return {};
  const std::string& text = text_of(side.document, strip.words.front().clause);
  const std::size_t own = strip.words.front().span.begin, least = own - std::min(own, longest_read);
  const std::string_view above = std::string_view(text).substr(least, own - least);
  std::size_t first = std::string::npos;
  for (const std::string_view label : {"(a) ", "(i) ", "(1) "}) {
    const std::size_t at = above.rfind(label);
    if (at != std::string_view::npos && (first == std::string::npos || least + at > first)) first = least + at;
  }
  if (first == std::string::npos) return {};
  std::size_t from = first - std::min(first, near);
  while (from > 0 && text[from - 1] != ' ') --from;
  std::vector<Word> words;
  read_words(text, {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(first)}, strip.clause, stemmer, words);
  for (const PatternMatch& match : find_patterns(lexicon_of(*strip.language).exception, words))
    if (match.end == words.size() && match.begin < match.end)
      return text.substr(words[match.begin].span.begin, words.back().span.end - words[match.begin].span.begin);
  return {};
}

/// What an item stands under: the words of its sentence before the first item, or those of the clause that leads in to it.
std::string lead_in_of(const Side& side, const Strip& strip) {
  const std::string& text = text_of(side.document, strip.clause);
  const Clause& item = side.clauses.items[strip.clause];
  const std::size_t begin = strip.words.empty() ? 0 : strip.words.front().span.begin;
  const std::string_view above(text.data(), std::min(begin, text.size()));
  const bool behind_item = !strip.words.empty() && strip.words.front().marks.find(';') != std::string::npos;
  const std::size_t colon = behind_item ? above.rfind(':') : std::string_view::npos;
  if (colon != std::string_view::npos && above.find(';') != std::string_view::npos) {
    const std::size_t start = std::min<std::size_t>(item.body.begin, colon);
    return last_sentence(above.substr(start, colon - start));
  }
  const Statement* const first = first_statement(side.statements, strip);
  // "5.3 Notice. Notice shall be given" completes no sentence of the clause above it, though that ends in a colon.
  const bool own = first != nullptr && first->lead_in == none && !item.heading.empty();
  if (own) return {};
  const std::uint32_t read = first == nullptr ? none : lead_in_read(*first);
  if (read != none && read != item.parent && ends_with(text_of(side.document, read), ':')) {
    const std::string_view above_it = text_of(side.document, read);
    return last_sentence(above_it.substr(std::min<std::size_t>(side.clauses.items[read].body.begin, above_it.size())));
  }
  if (item.parent == none || item.label.empty()) return {};
  const std::string& parent = text_of(side.document, item.parent);
  const Clause& lead = side.clauses.items[item.parent];
  if (!ends_with(parent, ':') || lead.body.begin >= parent.size()) return {};
  return last_sentence(std::string_view(parent).substr(lead.body.begin));
}

/// "the following:", "not later than".
bool leads_on(std::string_view text, const Language& language) {
  if (ends_with(text, ':')) return true;
  const std::size_t last = text.find_last_not_of(" \t\n") + 1;
  const std::size_t blank = text.find_last_of(" \t\n", last == 0 ? 0 : last - 1);
  return blank != std::string_view::npos &&
         language.cues.has(Cue::grammar_function_words, ascii_lower(text.substr(blank + 1, last - blank - 1)));
}

/// Its paragraph begins with a small letter, and it with its paragraph.
bool begins_small(const Side& side, const Strip& strip) {
  const std::string& text = text_of(side.document, strip.clause);
  const Span label = side.clauses.items[strip.clause].label_span;
  const std::size_t first = text.find_first_not_of(" \t\n", label.empty() ? 0 : label.end);
  return first != std::string::npos && first == strip.words.front().span.begin && text[first] >= 'a' && text[first] <= 'z';
}

bool in_brackets(const std::string& line) { return line.front() == '(' && (line.back() == ')' || line.ends_with(".)")); }

/// What a line that is blank in the form is filled in for: the end of the line before it, past instructions in brackets; else the
/// instruction.
std::string line_above(const Side& side, const Strip& strip) {
  const auto& paragraphs = side.document.paragraphs;
  const bool goes_on = begins_small(side, strip);
  std::string instruction;
  std::size_t passed = 0;
  for (std::uint32_t at = strip.clause; at-- > 0 && passed <= most_passed;) {
    const std::string line = on_one_line(paragraphs[at].text);
    if (line.empty()) continue;
    ++passed;
    if (in_brackets(line)) {
      if (instruction.empty()) instruction = on_one_line(line.substr(1, line.size() - 2));
      continue;
    }
    // An item of the same list leads to nothing.
    const bool item = (line.front() >= 'a' && line.front() <= 'z') ||
                      line.find("; ", line.size() - std::min<std::size_t>(line.size(), 6)) != std::string::npos;
    const bool prose = !item && count_words(line) > longest_mute / 2 && paragraphs[at].cell >= side.document.cells.size();
    if (prose && ((goes_on && !ends_with(paragraphs[at].text, '.') && !ends_with(paragraphs[at].text, ';')) ||
                  leads_on(paragraphs[at].text, *strip.language)))
      return last_words(last_sentence(line), longest_above);
    break;
  }
  return first_words(instruction, longest_above);
}

/// The heading around a clause that has one of its own and says nobody must or may; empty where there is none or it is long.
std::string article_above(const Side& side, const Strip& strip) {
  const Clause& own = side.clauses.items[strip.clause];
  if (own.heading.empty() || own.parent == none || !find_patterns(lexicon_of(*strip.language).modality, strip.words).empty())
    return {};
  const std::string name = heading_of(side, own.parent, *strip.language);
  return count_words(name) + count_words(heading_of(side, strip.clause, *strip.language)) <= longest_both ? name : std::string();
}

std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, std::uint32_t> labels_of(const Document& document) {
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, std::uint32_t> labels;
  for (std::uint32_t p = 0; p < document.paragraphs.size(); ++p) {
    const std::uint32_t cell = document.paragraphs[p].cell;
    if (cell >= document.cells.size() || document.paragraphs[p].text.empty()) continue;
    const Cell& where = document.cells[cell];
    if (where.row == 0 || where.column == 0) labels.emplace(std::tuple(where.table, where.row, where.column), p);
  }
  return labels;
}

/// The paragraphs of the cell in which one stands.
std::vector<std::uint32_t> lines_of_cell(const Document& document, std::uint32_t paragraph) {
  const std::uint32_t cell = document.paragraphs[paragraph].cell;
  std::uint32_t first = paragraph;
  while (first > 0 && document.paragraphs[first - 1].cell == cell) --first;
  std::vector<std::uint32_t> lines;
  for (std::uint32_t p = first; p < document.paragraphs.size() && document.paragraphs[p].cell == cell; ++p) lines.push_back(p);
  return lines;
}

/// Two cells of several lines stand beside one another line by line where they have as many; else no line is another's label.
std::uint32_t line_beside(const Document& document, std::uint32_t label, std::uint32_t paragraph) {
  const std::vector<std::uint32_t> labels = lines_of_cell(document, label), lines = lines_of_cell(document, paragraph);
  if (labels.size() < 2 || lines.size() < 2) return label;
  if (labels.size() != lines.size()) return none;
  return labels[static_cast<std::size_t>(std::find(lines.begin(), lines.end(), paragraph) - lines.begin())];
}

}  // namespace

Leads::Leads(const Report& report, const Stemmer& stemmer)
    : report_(report), stemmer_(stemmer), before_(labels_of(report.before.document)), after_(labels_of(report.after.document)) {}

std::string Leads::of_cell(const Side& side, const Labels& labels, std::uint32_t paragraph, bool with_row) const {
  const Cell& cell = side.document.cells[side.document.paragraphs[paragraph].cell];
  std::string lead;
  const auto add = [&](std::uint32_t row, std::uint32_t column) {
    const auto found = labels.find({cell.table, row, column});
    if (found == labels.end() || found->second == paragraph) return;
    const std::uint32_t label = column == 0 ? line_beside(side.document, found->second, paragraph) : found->second;
    if (label == none) return;
    const std::string words = first_words(on_one_line(side.document.paragraphs[label].text), longest_lead);
    if (row == 0 && words.find_first_of("0123456789") != std::string::npos) return;  // a row of figures is no head
    lead += (lead.empty() || words.empty() ? "" : ", ") + words;
  };
  if (cell.row > 0 && cell.column > 0) add(0, cell.column);
  if (cell.column > 0 && with_row) add(cell.row, 0);
  return lead;
}

/// "Any of the following shall constitute an Event of Default": where what it says of its list begins; zero where its list is no
/// subject.
static std::size_t behind_list(const std::vector<Word>& words) {
  std::size_t at = 0;
  // "None of the following", "In the following cases": not without its first words.
  while (at < words.size() && words[at].is(Cue::lead_lists) && (at == 0 || !begins_phrase(words, at))) ++at;
  if (at == 0 || at == words.size() || !words[at].is(Cue::lead_listing) || words.front().is(Cue::tie_of)) return 0;
  for (std::size_t verb = at + 1; verb < words.size() && verb <= at + most_of_listed; ++verb) {
    if (words[verb].is(Cue::role_modal) || words[verb].is(Cue::role_be)) return verb;
    if (begins_phrase(words, verb) || words[verb].is(Cue::role_preposition) || is_denial(words[verb])) return 0;
  }
  return 0;
}

/// "What shall constitute an Event of Default": a lead-in without the list that is its subject.
std::string Leads::without_list(std::string lead_in) const {
  Strip strip;
  read_words(lead_in, {0, static_cast<std::uint32_t>(lead_in.size())}, 0, stemmer_, strip.words);
  const std::size_t verb = behind_list(strip.words);
  return verb == 0 ? std::move(lead_in)
                   : std::string(stemmer_.language().cues.list(Cue::lead_whatever).front()) + " " +
                         lead_in.substr(strip.words[verb].span.begin);
}

/// "At any time when …, the Corporation will not:": the last modal of a clause that is no other one's part, whose verb the items
/// are, with its subject where that is short.
static std::vector<WordSpan> lead_core(const std::vector<Word>& words) {
  constexpr std::size_t longest_named = 4;
  for (std::size_t modal = words.size(); modal-- > 0;) {
    if (!words[modal].is(Cue::role_modal)) continue;
    std::size_t begin = modal;
    while (begin > 0 && modal - begin < longest_named && !begins_phrase(words, begin)) --begin;
    const bool part = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(begin),
                                  words.begin() + static_cast<std::ptrdiff_t>(modal), [](const Word& word) {
                                    return word.is(Cue::role_relative) || word.is(Cue::role_subordinator) ||
                                           word.is(Cue::role_temporal) || word.is(Cue::role_that);
                                  });
    if (part) continue;
    if (modal - begin == longest_named && !begins_phrase(words, begin)) begin = modal;  // its head stands further off
    while (begin < modal && (words[begin].is(Cue::role_preposition) || words[begin].is(Cue::role_conjunction))) ++begin;
    std::size_t end = modal + 1;
    if (end < words.size() && is_denial(words[end])) ++end;
    return {{begin, end}};
  }
  return {};
}

/// A quotation mark without its partner says nothing.
static std::string with_whole_quotes(std::string text) {
  if (count_of(text, "\"") % 2 == 1) text.erase(text.rfind('"'), 1);
  if (count_of(text, "\u201C") > count_of(text, "\u201D")) text.erase(text.rfind("\u201C"), 3);
  return text;
}

/// A long lead-in with the words that tell most.
std::string Leads::cut_in(const std::string& lead_in, std::size_t most) const {
  Strip strip;
  strip.language = &stemmer_.language();
  read_words(lead_in, {0, static_cast<std::uint32_t>(lead_in.size())}, 0, stemmer_, strip.words);
  if (strip.words.size() <= most) return lead_in;
  std::string text;
  std::size_t last = 0;
  for (WordSpan range : choose_words(strip, lead_core(strip.words), most, {})) {
    while (text.empty() && range.size() > 1 && strip.words[range.begin].is(Cue::role_conjunction)) ++range.begin;
    if (range.begin != last && !text.empty()) text += "\u2026";
    const std::uint32_t begin = strip.words[range.begin].span.begin, end = strip.words[range.end - 1].span.end;
    text += (text.empty() ? "" : " ") + lead_in.substr(begin, end - begin);
    last = range.end;
  }
  return with_whole_quotes(last == strip.words.size() ? text : text + "\u2026");
}

LeadWords Leads::of(const Passage& passage) const {
  LeadWords lead = as_written(passage);
  const Side& side = passage.after.words.empty() ? report_.before : report_.after;
  lead.words = in_sentence_case(lead.words, side, stemmer_);
  for (std::string& longer : lead.longer) longer = in_sentence_case(longer, side, stemmer_);
  return lead;
}

namespace {

/// The term that a clause defines, without its quotation marks; empty where it defines several.
std::string term_of(const Side& side, std::uint32_t clause) {
  const auto& all = side.clauses.definitions;
  const auto at = std::find_if(all.begin(), all.end(), [&](const Definition& one) { return one.clause == clause; });
  const bool several =
      at != all.end() && std::any_of(at + 1, all.end(), [&](const Definition& one) { return one.clause == clause; });
  return at == all.end() || several ? std::string() : at->term;
}

/// From the first to the last word that stands in the strip's own clause: it may go on in another one.
Span own_words(const Strip& strip) {
  Span own;
  for (const Word& word : strip.words) {
    if (word.clause != strip.clause) continue;
    if (own.empty()) own.begin = word.span.begin;
    own.end = word.span.end;
  }
  return own;
}

}  // namespace

LeadWords Leads::as_written(const Passage& passage) const {
  const bool in_before = passage.after.words.empty();
  const Strip& strip = in_before ? passage.before : passage.after;
  const Side& side = in_before ? report_.before : report_.after;
  LeadWords lead;
  if (strip.clause >= side.clauses.items.size()) return lead;
  if (side.document.paragraphs[strip.clause].cell < side.document.cells.size()) {
    lead.words = of_cell(side, in_before ? before_ : after_, strip.clause, passage.rows.size() == 1);
    lead.heading = lead.words;
    return lead;
  }
  for (std::uint32_t at = strip.clause; at != none && lead.heading.empty(); at = side.clauses.items[at].parent)
    lead.heading = heading_of(side, at, stemmer_.language());
  const std::string above = article_above(side, strip);
  const std::string& text = text_of(side.document, strip.clause);
  const Span own = own_words(strip);
  if (side.clauses.items[strip.clause].kind == ClauseKind::definition) {  // the term says what it is about
    lead.term = term_of(side, strip.clause);
    return lead;
  }
  if (const std::string excepts = excepting_word(side, strip, stemmer_); !excepts.empty()) {
    lead.words = lead.heading.empty() ? excepts : first_words(lead.heading, longest_lead) + ", " + excepts;
    lead.item = true;
    return lead;
  }
  const std::string lead_in = without_list(lead_in_of(side, strip));
  lead.words = cut_in(lead_in, longest_lead_in);
  lead.longer = {cut_in(lead_in, longest_full), cut_in(lead_in, half_full)};
  lead.item = !lead_in.empty();
  if (!lead.words.empty()) return lead;
  // "Non-Payment: Borrower fails to pay" says what it is only under "Events of Default".
  const bool said = says_it(std::string_view(text).substr(own.begin, own.size()), lead.heading);
  if (!above.empty() && (!said || ascii_lower(above).find("default") != std::string::npos)) {
    lead.heading = lead.words = above + ", " + lead.heading;
    return lead;
  }
  const bool figure = lead.heading.find_first_of("0123456789") != std::string::npos;
  if (!strip.words.empty() && strip.words.size() <= longest_mute && (lead.heading.empty() || !said))
    lead.words = line_above(side, strip);
  if (!lead.words.empty()) lead.heading = lead.words;
  if (!lead.words.empty() || lead.heading.empty() || figure || said) return lead;
  lead.words = first_words(without_bracket(lead.heading), longest_lead);
  lead.heading_only = true;
  lead.longer = {first_words(lead.heading, longest_full), without_bracket(lead.heading)};
  return lead;
}

}  // namespace clausediff

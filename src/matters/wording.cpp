// SPDX-License-Identifier: Apache-2.0
#include "matters/wording.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "matters/excerpt.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t longest_mark = 12;  // words of before that are quoted beside what took their place; of several fewer
constexpr std::size_t most_marked = 14;   // words of before that can be told inside a sentence, of several edits together
constexpr std::size_t longest_title = 5;   // words of a heading that a pointer is told with
constexpr std::size_t shortest_mark = 4;
constexpr std::size_t context_words = 3;     // beside a change, in the words of both sides
constexpr std::size_t longest_context = 60;  // words
constexpr std::size_t longest_full = 60;     // words of a sentence that is tried at its whole length
constexpr std::size_t fewest_around = 6;   // words that a change of several edits is read with
constexpr std::string_view gap = "\u2026";

/// Marks inside are single ones, as in print: a quoted definition does not begin with two.
std::string quoted(std::string text) {
  for (const auto& [mark, inner] : {std::pair<std::string_view, std::string_view>{"\u201C", "\u2018"}, {"\u201D", "\u2019"}})
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + inner.size()))
      text.replace(at, mark.size(), inner);
  return "\u201C" + text + "\u201D";
}

void append(std::string& text, std::string_view more) {
  if (more.empty()) return;
  // A gap closes up to the word before it.
  if (!text.empty() && (more != gap || text.back() == ':')) text += " ";
  text += more;
}

/// The ranges one after the other, with a mark where words are left out.
std::string joined(const Report& report, const Strip& strip, bool in_before, const std::vector<WordSpan>& ranges,
                   WordSpan whole) {
  std::string text;
  std::size_t last = whole.begin;
  for (const WordSpan& range : ranges) {
    if (range.begin != last) append(text, gap);
    append(text, slice(report, strip, in_before, range));
    last = range.end;
  }
  if (last != whole.end) append(text, gap);
  return text;
}

std::string excerpt(const Report& report, const Strip& strip, bool in_before, const std::vector<WordSpan>& must,
                    std::size_t budget) {
  return joined(report, strip, in_before, choose_words(strip, must, budget), {0, strip.words.size()});
}

std::size_t count_of(std::string_view text, std::string_view mark) {
  std::size_t count = 0;
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size())) ++count;
  return count;
}

/// A part of a strip as a strip of its own.
Strip part_of(const Strip& strip, WordSpan range) {
  Strip part;
  part.language = strip.language;
  part.clause = strip.clause;
  part.words.assign(strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin),
                    strip.words.begin() + static_cast<std::ptrdiff_t>(range.end));
  part.partner.assign(part.words.size(), no_partner);
  return part;
}

std::string part_words(const Report& report, const Strip& strip, bool in_before, WordSpan range, std::size_t budget) {
  return excerpt(report, part_of(strip, range), in_before, {}, budget);
}

bool is_definition(const Strip& strip) {
  for (std::size_t at = 1; at < strip.words.size() && at < 12; ++at) {
    if (strip.words[at].is(Cue::excerpt_means))
      return strip.words[at].marks.find_first_of("\"'") != std::string::npos || strip.words[0].capital;
  }
  return false;
}

/// One sentence with its stop: without the "; or" that led on to the next item.
std::string finished(std::string text) {
  for (bool cut = true; cut;) {
    cut = false;
    while (!text.empty() && (text.back() == ',' || text.back() == ';' || text.back() == ':' || text.back() == ' '))
      text.pop_back(), cut = true;
    for (const std::string_view link : {"; or", "; and", ", or", ", and"})
      if (text.ends_with(link)) text.resize(text.size() - link.size()), cut = true;
  }
  for (const std::string_view end : {".", ".\u201D", "?", "!", "\u2026"})
    if (text.empty() || text.ends_with(end)) return text;
  return text + ".";
}

/// A box at the beginning of a line in words.
std::string ticked(std::string text) {
  static constexpr std::array<std::string_view, 2> ticks = {"\u2612", "\u2611"};
  for (const std::string_view tick : ticks)
    if (text.starts_with(tick)) return "ticked:" + text.substr(tick.size());
  return text;
}

/// The terms of several definitions that came or went: "New definitions: “Company”, “Employee” and “Effective Date”."
std::string definitions_sentence(const Report& report, const Passage& passage) {
  const bool in_before = passage.deleted();
  const Side& side = in_before ? report.before : report.after;
  std::vector<std::string> terms;
  for (const std::uint32_t row : passage.rows) {
    const Pair& pair = report.alignment.pairs[row];
    const std::uint32_t clause = in_before ? pair.before : pair.after;
    for (const Definition& definition : side.clauses.definitions)
      if (definition.clause == clause) terms.push_back(definition.term);
  }
  std::string text = in_before ? "Deleted definitions:" : "New definitions:";
  std::size_t told = 0;
  for (; told < terms.size() && count_words(text) + count_words(terms[told]) + 3 <= longest_sentence; ++told)
    append(text, quoted(terms[told]) + (told + 1 < terms.size() ? "," : ""));
  if (told < terms.size()) append(text, "and " + std::to_string(terms.size() - told) + " more");
  return finished(text);
}

bool are_definitions(const Report& report, const Passage& passage) {
  const Side& side = passage.deleted() ? report.before : report.after;
  return passage.whole && passage.rows.size() > 1 && std::all_of(passage.rows.begin(), passage.rows.end(), [&](std::uint32_t row) {
    const Pair& pair = report.alignment.pairs[row];
    const std::uint32_t clause = passage.deleted() ? pair.before : pair.after;
    return clause != none && side.clauses.items[clause].kind == ClauseKind::definition;
  });
}

/// All rows of the passage are cells of one row of a table, two or more.
bool are_cells(const Report& report, const Passage& passage) {
  const bool in_before = passage.deleted();
  const Document& document = in_before ? report.before.document : report.after.document;
  const Cell* first = nullptr;
  for (const std::uint32_t row : passage.rows) {
    const Pair& pair = report.alignment.pairs[row];
    const std::uint32_t at = document.paragraphs[in_before ? pair.before : pair.after].cell;
    if (at >= document.cells.size()) return false;
    const Cell& cell = document.cells[at];
    if (first == nullptr) first = &cell;
    if (cell.table != first->table || cell.row != first->row) return false;
  }
  return passage.whole && passage.rows.size() > 1;
}

/// A row of a table that came or went, cell by cell: "Deleted row: 6; 40,000; January 31, 2031; $55,000,000."
std::string row_sentence(const Report& report, const Passage& passage, const std::string& lead) {
  const bool in_before = passage.deleted();
  const Document& document = in_before ? report.before.document : report.after.document;
  std::string text = in_before ? "Deleted row:" : "New row:";
  if (!lead.empty()) append(text, lead + ":");
  for (std::size_t told = 0; told < passage.rows.size(); ++told) {
    const Pair& pair = report.alignment.pairs[passage.rows[told]];
    const std::string& words = document.paragraphs[in_before ? pair.before : pair.after].text;
    if (count_words(text) + count_words(words) > longest_sentence) {
      append(text, gap);
      break;
    }
    append(text, words + (told + 1 < passage.rows.size() ? ";" : ""));
  }
  return finished(text);
}

std::string whole_sentence(const Report& report, const Passage& passage, const std::string& lead, std::size_t budget) {
  if (are_definitions(report, passage)) return definitions_sentence(report, passage);
  if (are_cells(report, passage)) return row_sentence(report, passage, lead);
  const bool in_before = passage.deleted();
  const Strip& strip = in_before ? passage.before : passage.after;
  const std::string what = is_definition(strip) ? (in_before ? "Deleted definition:" : "New definition:")
                           : in_before          ? "Deleted:"
                                                : "New:";
  std::string text = what;
  if (!lead.empty()) append(text, lead + ":");
  const std::size_t used = count_words(text);
  append(text, ticked(excerpt(report, strip, in_before, {}, budget > used + 4 ? budget - used : 4)));
  return finished(text);
}

/// " [Exclusivity]" for "Section 2.2": the heading of the one clause that the words point at, where they do not give it themselves.
std::string pointed_title(const Side& side, const Strip& strip, WordSpan range) {
  const Word* number = nullptr;
  for (std::size_t at = range.begin; at < range.end; ++at) {
    const bool cue = at > 0 && strip.words[at - 1].is(Cue::excerpt_pointer_nouns);
    if (!strip.words[at].number || !cue) continue;
    if (number != nullptr) return {};
    number = &strip.words[at];
  }
  if (number == nullptr || text_of(side.document, number->clause).substr(number->span.end, 2).find('(') != std::string::npos) return {};
  for (std::uint32_t c = 0; c < side.clauses.items.size(); ++c) {
    const Clause& clause = side.clauses.items[c];
    if (clause.number != number->norm || clause.heading.empty()) continue;
    std::string title(text_of(side.document, c).substr(clause.heading.begin, clause.heading.size()));
    while (!title.empty() && (title.back() == '.' || title.back() == ':' || title.back() == ' ')) title.pop_back();
    return count_words(title) <= longest_title ? " [" + title + "]" : std::string();
  }
  return {};
}

struct Marked {
  std::string text;  // what stands at the edit in the sentence
  std::size_t words = 0;
};

/// "and" made "or", or the other way round, changes what is enough: it is said in words.
std::string link_turned(const Passage& passage, const PassageEdit& edit) {
  if (edit.before.empty() || edit.after.empty()) return {};
  const Word& before = passage.before.words[edit.before.end - 1];
  const Word& after = passage.after.words[edit.after.end - 1];
  if (before.is(Cue::word_and) && after.is(Cue::word_or)) return "(was and: either is enough)";
  return before.is(Cue::word_or) && after.is(Cue::word_and) ? "(was or: both are needed)" : std::string();
}

/// What is said at an edit beside the words of after.
std::string mark_of(const Report& report, const Passage& passage, const PassageEdit& edit) {
  if (edit.before.empty()) return {};
  const std::size_t most = std::max(shortest_mark, 2 * longest_mark / (passage.edits.size() + 1));
  const std::string words = part_words(report, passage.before, true, edit.before, most);
  const bool few = edit.before.size() <= 3;
  const std::string link = link_turned(passage, edit);
  if (!link.empty()) return link;
  const std::string title = pointed_title(report.before, passage.before, edit.before);
  if (edit.after.empty()) return "(no longer " + quoted(words) + title + ")";
  return "(was " + (few ? words : quoted(words)) + title + ")";
}

/// Where an edit hangs: what is gone is read with the word that stood before it.
WordSpan anchor_of(const PassageEdit& edit) {
  if (!edit.after.empty() || edit.after.begin == 0) return edit.after;
  return {edit.after.begin - 1, edit.after.begin - 1};
}

/// The parts of the kept words, cut where an edit begins and ends, each in the form in which it is told.
class Inline {
 public:
  Inline(const Report& report, const Passage& passage) : report_(report), passage_(passage) {}

  std::string write(std::size_t budget) {
    std::vector<std::string> marks;
    std::vector<WordSpan> must;
    std::vector<WordSpan> anchors;
    std::size_t used = 0;
    for (const PassageEdit& edit : passage_.edits) {
      marks.push_back(mark_of(report_, passage_, edit));
      used += count_words(marks.back()) + (edit.before.empty() ? 1 : 0);
      must.push_back(edit.after);
      anchors.push_back(anchor_of(edit));
    }
    const std::vector<WordSpan> kept = choose_words(passage_.after, anchors, budget > used + 6 ? budget - used : 6);
    std::size_t next = 0;
    std::size_t last = 0;
    for (const WordSpan& range : kept) {
      for (; next < must.size() && must[next].end < range.begin; ++next) append(text_, marks[next]);
      if (range.begin != last) append(text_, gap);
      last = write_range(range, must, marks, next);
    }
    for (; next < must.size(); ++next) append(text_, marks[next]);
    if (last != passage_.after.words.size()) append(text_, gap);
    return text_;
  }

 private:
  std::size_t write_range(WordSpan range, const std::vector<WordSpan>& must, const std::vector<std::string>& marks,
                          std::size_t& next) {
    std::size_t at = range.begin;
    for (; next < must.size() && must[next].begin <= range.end; ++next) {
      const WordSpan edit{std::max(must[next].begin, range.begin), std::min(must[next].end, range.end)};
      if (edit.begin == range.end && must[next].end > range.end) break;
      add(at, edit.begin);
      add_edit(edit, marks[next]);
      at = std::max(at, edit.end);
      if (must[next].end > range.end) {
        ++next;
        break;
      }
    }
    add(at, range.end);
    return range.end;
  }

  void add(std::size_t begin, std::size_t end) {
    if (begin < end) append(text_, slice(report_, passage_.after, false, {begin, end}));
  }

  /// A box that is ticked now, or no longer.
  bool add_tick(WordSpan edit, const std::string& mark) {
    if (edit.size() != 1 || mark.empty()) return false;
    const std::string words = slice(report_, passage_.after, false, edit);
    if (words.find("\u2612") == std::string::npos && words.find("\u2610") == std::string::npos &&
        words.find("\u2611") == std::string::npos)
      return false;
    const bool now = words.find("\u2610") == std::string::npos;
    if (text_.empty())
      text_ = now ? "Now ticked:" : "No longer ticked:";
    else
      text_ += now ? "; now ticked:" : "; no longer ticked:";
    return true;
  }

  /// "may not", "is not": a lone "not" is told with its verb.
  bool add_not(WordSpan edit, const std::string& mark) {
    if (!mark.empty() || edit.size() != 1 || edit.begin == 0) return false;
    const Word& word = passage_.after.words[edit.begin];
    if (!word.is(Cue::excerpt_not)) return false;
    const Word& verb = passage_.after.words[edit.begin - 1];
    append(text_, verb.is(Cue::excerpt_forces) ? "not (was " + verb.norm + ")" : "not (no longer \u201C" + verb.norm + "\u201D)");
    return true;
  }

  void add_edit(WordSpan edit, const std::string& mark) {
    if (add_not(edit, mark) || add_tick(edit, mark)) return;
    if (edit.begin < edit.end) {
      const std::string words = slice(report_, passage_.after, false, edit);
      const std::string title = pointed_title(report_.after, passage_.after, edit);
      append(text_, (mark.empty() ? "now " + quoted(words) : edit.size() <= 3 ? words : quoted(words)) + title);
    }
    append(text_, mark);
  }

  const Report& report_;
  const Passage& passage_;
  std::string text_;
};

std::size_t changed_words(const Strip& strip) {
  return static_cast<std::size_t>(std::count(strip.partner.begin(), strip.partner.end(), no_partner));
}

/// So much of the sentence is other words that marks inside it could not be read.
bool is_rewritten(const Passage& passage) {
  const std::size_t before = changed_words(passage.before);
  const std::size_t after = changed_words(passage.after);
  const bool much = 2 * before > passage.before.words.size() && 2 * after > passage.after.words.size();
  const bool many = passage.edits.size() > 1 && before > most_marked;
  return (much && passage.edits.size() > 1) || passage.edits.size() > 4 || before > 20 || many;
}

/// By word, whether the other side has it nowhere.
std::vector<bool> fresh_words(const Strip& strip, const Strip& other) {
  std::vector<std::string_view> known;
  for (const Word& word : other.words) known.push_back(word.stem.empty() ? word.norm : word.stem);
  std::sort(known.begin(), known.end());
  std::vector<bool> fresh;
  for (const Word& word : strip.words) {
    const std::string_view stem = word.stem.empty() ? word.norm : word.stem;
    fresh.push_back(!is_function_word(word) && !std::binary_search(known.begin(), known.end(), stem));
  }
  return fresh;
}

/// The subject stands in after's sentence already.
bool begins_alike(const Passage& passage) {
  return !passage.before.words.empty() && !passage.after.words.empty() && passage.before.words.front().norm == passage.after.words.front().norm;
}

/// After's sentence with what is new in it, and behind it what is gone.
std::string rewritten_sentence(const Report& report, const Passage& passage, std::size_t budget) {
  const std::vector<bool> come = fresh_words(passage.after, passage.before);
  const std::vector<bool> gone = fresh_words(passage.before, passage.after);
  const auto count = [](const std::vector<bool>& words) { return static_cast<std::size_t>(std::count(words.begin(), words.end(), true)); };
  const std::size_t all = count(come) + count(gone);
  const std::size_t share = all == 0 ? budget / 2 : budget * count(gone) / all;
  const std::size_t was = count(gone) == 0 ? 0 : std::clamp(share, budget / 4, budget * 2 / 3);
  std::string text = joined(report, passage.after, false, choose_words(passage.after, {}, budget - was, come),
                            {0, passage.after.words.size()});
  if (count(gone) == 0) return text;
  const std::vector<WordSpan> kept = choose_words(passage.before, {}, was, gone, begins_alike(passage));
  append(text, "(was " + quoted(joined(report, passage.before, true, kept, {0, passage.before.words.size()})) + ")");
  return text;
}

/// What changed leaves no room for the words around it.
bool is_crowded(const Report& report, const Passage& passage, std::size_t budget) {
  if (passage.edits.size() < 2) return false;
  std::size_t used = 0;
  for (const PassageEdit& edit : passage.edits) used += count_words(mark_of(report, passage, edit)) + edit.after.size();
  const std::vector<bool> come = fresh_words(passage.after, passage.before), gone = fresh_words(passage.before, passage.after);
  const bool other_words = std::find(come.begin(), come.end(), true) != come.end() || std::find(gone.begin(), gone.end(), true) != gone.end();
  return used + fewest_around > budget && other_words;
}

std::string edited_sentence(const Report& report, const Passage& passage, const std::string& lead, std::size_t budget) {
  std::string text = lead.empty() ? std::string() : lead + ":";
  const std::size_t left = budget - std::min(budget - 8, count_words(text));
  append(text, is_rewritten(passage) || is_crowded(report, passage, left) ? rewritten_sentence(report, passage, left) : Inline(report, passage).write(left));
  return finished(text);
}

/// The words from the first to the last change, with a few beside them.
std::string context_of(const Report& report, const Strip& strip, bool in_before, WordSpan changed) {
  if (strip.words.empty()) return {};
  const WordSpan range{changed.begin > context_words ? changed.begin - context_words : 0,
                       std::min(strip.words.size(), changed.end + context_words)};
  const Strip part = part_of(strip, range);
  std::string text = excerpt(report, part, in_before, {}, longest_context);
  if (range.begin > 0) text = std::string(gap) + " " + text;
  if (range.end < strip.words.size()) text += " " + std::string(gap);
  return text;
}

std::string sentence_of(const Report& report, const Passage& passage, const std::string& lead, std::size_t budget) {
  return passage.inserted() || passage.deleted() ? whole_sentence(report, passage, lead, budget)
                                                 : edited_sentence(report, passage, lead, budget);
}

}  // namespace

MatterWords word_passage(const Report& report, const Passage& passage, const LeadForms& lead) {
  MatterWords wording;
  for (std::size_t budget = longest_sentence; budget >= 10; --budget) {
    wording.sentence = sentence_of(report, passage, lead.brief, budget);
    if (count_words(wording.sentence) <= longest_sentence) break;
  }
  for (const std::string& longer : lead.longer) {
    if (longer.empty() || longer == lead.brief) continue;
    const std::string whole = sentence_of(report, passage, longer, longest_full);
    // The lead itself may be cut.
    if (count_words(whole) > longest_sentence || count_of(whole, gap) > count_of(longer, gap)) continue;
    wording.sentence = whole;
    break;
  }
  if (passage.edits.empty()) return wording;
  const PassageEdit& first = passage.edits.front();
  const PassageEdit& last = passage.edits.back();
  wording.before = context_of(report, passage.before, true, {first.before.begin, last.before.end});
  wording.after = context_of(report, passage.after, false, {first.after.begin, last.after.end});
  return wording;
}

}  // namespace clausediff

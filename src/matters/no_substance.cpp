// SPDX-License-Identifier: Apache-2.0
#include "matters/no_substance.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "language/dictionary.h"
#include "language/facts/facts.h"
#include "language/lexicon.h"
#include "matters/blocks.h"
#include "matters/fields.h"
#include "matters/form_only.h"
#include "matters/restated.h"
#include "matters/same_content.h"
#include "matters/same_phrase.h"
#include "matters/slips.h"
#include "matters/wording.h"
#include "text/ascii.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t fewest_renames = 2;   // of a defined term
constexpr std::size_t fewest_plain = 4;     // of a name that nobody defines
constexpr std::size_t longest_name = 5;     // words
constexpr std::size_t shortest_typo = 5;    // letters
constexpr std::size_t longest_defined = 8;  // words of a definition that moved, with the name that it stands in

/// A name without the marks around it.
std::string bare(std::string name) {
  static constexpr std::array<std::string_view, 5> marks = {"\"", "\u201C", "\u201D", "(", ")"};
  for (const std::string_view mark : marks)
    for (std::size_t at = name.find(mark); at != std::string::npos; at = name.find(mark)) name.erase(at, mark.size());
  return name;
}

std::string text_of_words(const Report& report, const Strip& strip, bool in_before, WordSpan range) {
  if (range.empty()) return {};
  return slice(report, strip, in_before, range);
}

bool all_names(const Strip& strip, WordSpan range) {
  bool any = false;
  for (std::size_t at = range.begin; at < range.end; ++at) {
    const Word& word = strip.words[at];
    if (word.number) return false;
    if (word.capital)
      any = true;
    else if (!is_function_word(word))
      return false;
  }
  return any && range.size() <= longest_name;
}

/// Letters to put in, take out or put for others; counted only up to 2.
std::size_t letters_apart(std::string_view a, std::string_view b) {
  std::size_t head = 0;
  while (head < a.size() && head < b.size() && a[head] == b[head]) ++head;
  std::size_t tail = 0;
  while (tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  return std::max(a.size(), b.size()) - head - tail;
}

/// A word that can stand in a name with another: "Firefox account". A party's role is the party.
bool is_of_name(const Word& word) { return !is_function_word(word) && !word.number && !word.is(Cue::party_roles); }

bool is_place(const std::vector<Word>& words, const Language& language) {
  return !find_patterns(lexicon_of(language).places, words).empty();
}

std::vector<Word> words_in(const Strip& strip, WordSpan range) {
  return {strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin),
          strip.words.begin() + static_cast<std::ptrdiff_t>(range.end)};
}

/// "versions" of "version", "deliveries" of "delivery". Words of one stem need not mean one thing: "insurer", "insured".
bool is_plural_of(const Word& many, const Word& one) {
  if (one.norm.size() < 3 || many.stem != one.stem) return false;
  const auto is_longer_by = [&](std::string_view base, std::string_view ending) {
    return many.norm.size() == base.size() + ending.size() && many.norm.starts_with(base) && many.norm.ends_with(ending);
  };
  if (is_longer_by(one.norm, "s") || is_longer_by(one.norm, "es")) return true;
  return one.norm.back() == 'y' && is_longer_by(one.norm.substr(0, one.norm.size() - 1), "ies");
}

std::string closed(std::string_view word) {
  std::string norm(word);
  std::erase(norm, '-');
  return norm;
}

bool has_fact(const Strip& strip, WordSpan range) {
  for (const Fact& fact : find_facts(strip.words, *strip.language))
    if (fact.begin < range.end && range.begin < fact.end) return true;
  return false;
}

/// "Version 16" is no quantity.
bool has_figure(const Strip& strip, WordSpan range) {
  return has_fact(strip, range) ||
         std::any_of(strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin),
                     strip.words.begin() + static_cast<std::ptrdiff_t>(range.end), [](const Word& word) { return word.number; });
}

bool is_defined(const Clauses& clauses, const std::string& words) {
  return std::any_of(clauses.definitions.begin(), clauses.definitions.end(),
                     [&](const Definition& definition) { return definition.term.find(words) != std::string::npos; });
}

/// "Landlord:" for "Tenant:" says whose the words behind it are.
bool has_role(const Strip& strip, WordSpan range) {
  for (std::size_t at = range.begin; at < range.end; ++at)
    if (strip.words[at].is(Cue::party_roles)) return true;
  return false;
}

/// A sign that compares says where a figure binds, in a line without a verb too: "Uptime: ≥ 99.9%".
bool has_comparison(const Strip& strip, WordSpan range) {
  static constexpr std::array<std::string_view, 8> signs = {"<", ">", "=", "≤", "≥", "≠", "≈", "±"};
  return std::any_of(strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin),
                     strip.words.begin() + static_cast<std::ptrdiff_t>(range.end),
                     [&](const Word& word) { return std::find(signs.begin(), signs.end(), word.norm) != signs.end(); });
}

/// "IF" in a sentence in capitals, which is easily taken for a heading.
bool has_exception(const Strip& strip, WordSpan range) {
  if (has_comparison(strip, range)) return true;
  return !range.empty() && !find_patterns(lexicon_of(*strip.language).exception, words_in(strip, range)).empty();
}

}  // namespace

namespace {

/// "Price" → "price"
bool is_recased(const Passage& passage, const PassageEdit& edit) {
  if (edit.before.size() != 1 || edit.after.size() != 1) return false;
  const Word& was = passage.before.words[edit.before.begin];
  const Word& is = passage.after.words[edit.after.begin];
  return was.norm == is.norm && was.capital != is.capital;
}

}  // namespace

Trivia::Trivia(const Report& report, const std::vector<Passage>& passages)
    : report_(report),
      with_delta_(report.alignment.pairs.size(), false),
      with_finding_(report.alignment.pairs.size(), false),
      read_before_(report.before.document.paragraphs.size(), false),
      read_after_(report.after.document.paragraphs.size(), false),
      before_(report.before.document),
      after_(report.after.document) {
  for (const Delta& delta : report.deltas.items) with_delta_[delta.pair] = true;
  for (const Finding& finding : report.findings.items) with_finding_[finding.pair] = true;
  for (const Statement& statement : report.before.statements.items) read_before_[statement.clause] = true;
  for (const Statement& statement : report.after.statements.items) read_after_[statement.clause] = true;
  for (const Passage& passage : passages) count_swaps(passage);
}

bool Trivia::has_delta(const Passage& passage) const {
  return std::any_of(passage.rows.begin(), passage.rows.end(), [&](std::uint32_t row) { return with_delta_[row]; });
}

// What was read on both sides, differs in much and has neither delta nor finding was judged to be only worded anew.
bool Trivia::is_judged_same(const Passage& passage) const {
  if (passage.inserted() || passage.deleted() || has_delta(passage)) return false;
  if (passage.before.clause == none || passage.after.clause == none || !read_before_[passage.before.clause] ||
      !read_after_[passage.after.clause])
    return false;
  return std::none_of(passage.rows.begin(), passage.rows.end(), [&](std::uint32_t row) { return with_finding_[row]; }) &&
         is_in_one_frame(passage);
}

void Trivia::count_swaps(const Passage& passage) {
  for (const PassageEdit& edit : passage.edits) {
    ++swaps_[key_of(passage, edit)];
    if (is_label(passage, edit)) labels_.insert(key_of(passage, edit));
    // A name and its neighbour that changed too are one edit: the name counts by itself.
    if (edit.before.size() != edit.after.size() || edit.before.size() < 2 || edit.before.size() > longest_name) continue;
    for (std::size_t k = 0; k < edit.before.size(); ++k) {
      const std::size_t i = edit.before.begin + k, j = edit.after.begin + k;
      ++swaps_[key_of(passage, {{i, i + 1}, {j, j + 1}})];
    }
  }
}

/// "Section R" for "Section Q" where Q's heading is R's now.
bool Trivia::is_relabelled(const Passage& passage, const PassageEdit& edit) const {
  return labels_.count(key_of(passage, edit)) != 0;
}

/// "a Borrowing Certificate" names the same as "the Borrowing Certificate".
static WordSpan without_article(const Strip& strip, WordSpan range) {
  while (range.size() > 1 && strip.words[range.begin].is(Cue::restated_articles)) ++range.begin;
  return range;
}

std::string Trivia::key_of(const Passage& passage, const PassageEdit& edit) const {
  std::string key;
  const WordSpan before = without_article(passage.before, edit.before);
  const WordSpan after = without_article(passage.after, edit.after);
  for (std::size_t at = before.begin; at < before.end; ++at) key.append(passage.before.words[at].norm).append(" ");
  key += "> ";
  for (std::size_t at = after.begin; at < after.end; ++at) key.append(passage.after.words[at].norm).append(" ");
  return key;
}

/// The defined term itself has another name; its uses are held equal.
bool Trivia::in_defined_terms(const Passage& passage, const PassageEdit& edit) const {
  const auto inside = [](const Side& side, const Strip& strip, WordSpan range) {
    const auto& list = side.clauses.definitions;
    return !range.empty() && std::any_of(list.begin(), list.end(), [&](const Definition& one) {
      return one.clause == strip.clause && one.term_span.begin <= strip.words[range.begin].span.begin &&
             strip.words[range.end - 1].span.end <= one.term_span.end;
    });
  };
  return inside(report_.before, passage.before, edit.before) && inside(report_.after, passage.after, edit.after);
}

/// The name stands in quotation marks, as a term does where it is defined or used.
static bool in_quotes(const Strip& strip, WordSpan range) {
  const bool last = range.end < strip.words.size() && strip.words[range.end].marks.find('"') != std::string::npos;
  return last || strip.words[range.begin].marks.find('"') != std::string::npos;
}

/// "TRIDENT" for "TRIDENT Company" throughout: a name is told without a part that it had, or with one more.
bool Trivia::is_name_cut(const Passage& passage, const PassageEdit& edit) const {
  const bool cut = edit.after.empty();
  const Strip& strip = cut ? passage.before : passage.after;
  const WordSpan part = cut ? edit.before : edit.after;
  if (part.size() != 1 || !strip.words[part.begin].capital) return false;
  // "The" at the beginning of a sentence is no part of a name.
  if (part.begin == 0 || !strip.words[part.begin - 1].capital || is_function_word(strip.words[part.begin - 1])) return false;
  if (!strip.words[part.begin].marks.empty() && strip.words[part.begin].marks.find_first_not_of(' ') != std::string::npos)
    return false;
  const auto found = swaps_.find(key_of(passage, edit));
  if (found == swaps_.end() || found->second < fewest_plain) return false;
  const std::string whole =
      text_of_words(report_, strip, cut, {part.begin - 1, part.begin}) + " " + text_of_words(report_, strip, cut, part);
  const auto& there = cut ? before_ : after_;
  const auto& gone = cut ? after_ : before_;
  return there.of(whole) != 0 && gone.of(whole) == 0;
}

bool Trivia::is_rename(const Passage& passage, const PassageEdit& edit) const {
  if (edit.before.empty() != edit.after.empty()) return is_name_cut(passage, edit);
  if (edit.before.empty() || edit.after.empty()) return false;
  if (in_defined_terms(passage, edit)) return true;
  if (!all_names(passage.before, edit.before) || !all_names(passage.after, edit.after)) return false;
  if (is_place(words_in(passage.before, edit.before), *report_.options.language) ||
      is_place(words_in(passage.after, edit.after), *report_.options.language))
    return false;
  const auto found = swaps_.find(key_of(passage, edit));
  const std::size_t count = found == swaps_.end() ? 0 : found->second;
  const std::string before = text_of_words(report_, passage.before, true, edit.before);
  const std::string after = text_of_words(report_, passage.after, false, edit.after);
  const bool defined = (is_defined(report_.before.clauses, before) && is_defined(report_.after.clauses, after)) ||
                       in_quotes(passage.before, edit.before) || in_quotes(passage.after, edit.after);
  if (count < (defined ? fewest_renames : fewest_plain)) return false;
  // The name is gone from after, and the other one was not there before.
  const auto gone = [&](const Strip& strip, WordSpan range, bool in_before, const auto& counts) {
    const auto unknown = [&](const std::string& words) { return counts.of(words) == 0; };
    for (std::size_t at = range.begin; at < range.end; ++at)
      if (strip.words[at].capital && unknown(text_of_words(report_, strip, in_before, {at, at + 1}))) return true;
    // With the names beside it: "Advance Request Certificate".
    const std::size_t from = range.begin > 0 ? range.begin - 1 : 0;
    for (std::size_t at = from; at < range.end && at + 1 < strip.words.size(); ++at)
      if (is_of_name(strip.words[at]) && is_of_name(strip.words[at + 1]) &&
          unknown(text_of_words(report_, strip, in_before, {at, at + 1}) + " " +
                  text_of_words(report_, strip, in_before, {at + 1, at + 2})))
        return true;
    return false;
  };
  return gone(passage.before, edit.before, true, after_) && (defined || gone(passage.after, edit.after, false, before_));
}

bool Trivia::is_typo(const Passage& passage, const PassageEdit& edit) const {
  if (edit.before.size() != 1 || edit.after.size() != 1) return false;
  const Word& before = passage.before.words[edit.before.begin];
  const Word& after = passage.after.words[edit.after.begin];
  if (before.number || after.number) return false;
  if (is_plural_of(before, after) || is_plural_of(after, before)) return true;
  // A word broken at the end of a line keeps its hyphen.
  const std::string one = closed(before.norm), other = closed(after.norm);
  if (one.size() < shortest_typo || letters_apart(one, other) > 1) return false;
  // "Employer" is no misspelt "Employee".
  const auto known = [&](const Word& word, const std::string& letters) {
    return is_function_word(word) || word.is(Cue::party_roles) || look_up(letters, *report_.options.language).known;
  };
  if (known(before, one) && known(after, other)) return false;
  return before_.of(text_of_words(report_, passage.before, true, edit.before)) <= 1;
}

/// "the Board of Directors (the “Board”)" where "the Board" is defined elsewhere now: the name's own words went with the
/// definition.
bool Trivia::is_defined_elsewhere(const Passage& passage, const PassageEdit& edit) const {
  if (edit.before.empty() == edit.after.empty()) return false;
  const bool gone = edit.after.empty();
  const Side& side = gone ? report_.before : report_.after;
  const Side& other = gone ? report_.after : report_.before;
  const Strip& strip = gone ? passage.before : passage.after;
  const WordSpan range = gone ? edit.before : edit.after;
  if (range.size() > longest_defined) return false;
  const std::uint32_t begin = strip.words[range.begin].span.begin, end = strip.words[range.end - 1].span.end;
  const auto& list = side.clauses.definitions;
  const auto inside = std::find_if(list.begin(), list.end(), [&](const Definition& one) {
    return one.clause == strip.clause && begin <= one.term_span.begin && one.term_span.end <= end;
  });
  if (inside == list.end() || has_fact(strip, range)) return false;
  if (!find_patterns(lexicon_of(*strip.language).modality, words_in(strip, range)).empty()) return false;
  const auto& known = other.clauses.definitions;
  return std::any_of(known.begin(), known.end(), [&](const Definition& one) { return one.term == inside->term; });
}

bool Trivia::in_heading(const Passage& passage, const PassageEdit& edit) const {
  const auto inside = [](const Side& side, const Strip& strip, WordSpan range) {
    if (range.empty()) return true;
    if (strip.clause >= side.clauses.items.size()) return false;
    const Span heading = side.clauses.items[strip.clause].heading;
    return !heading.empty() && strip.words[range.begin].span.begin >= heading.begin &&
           strip.words[range.end - 1].span.end <= heading.end;
  };
  return inside(report_.before, passage.before, edit.before) && inside(report_.after, passage.after, edit.after);
}

/// Nothing but a heading came or went beside words that stand.
bool Trivia::all_heading(const Passage& passage) const {
  const auto inside = [](const Side& side, const Strip& strip) {
    if (strip.words.empty() || is_run_in_heading(side, strip)) return true;
    const Span heading = side.clauses.items[strip.clause].heading;
    return !heading.empty() && strip.words.front().span.begin >= heading.begin && strip.words.back().span.end <= heading.end;
  };
  return !passage.whole && inside(report_.before, passage.before) && inside(report_.after, passage.after);
}

/// "Q. Release" for "P. Release": the first word alone is a letter, or a number inside the clause. Figures with which the clause
/// begins were read already: they are its label, which is none of these words, or they count something.
bool Trivia::is_label(const Passage& passage, const PassageEdit& edit) const {
  const auto label = [](const Strip& strip, WordSpan range, const Side& side) {
    if (range.empty()) return true;
    if (range.begin != 0 || range.size() != 1 || strip.words.size() < 2) return false;
    if (strip.words[1].is(Cue::label_pointed_at)) return false;  // "(a) above" is what the sentence points at
    const Word& word = strip.words.front();
    const std::string_view above = std::string_view(text_of(side.document, word.clause)).substr(0, word.span.begin);
    const bool number = word.number && std::any_of(above.begin(), above.end(), is_ascii_alphanumeric);
    const bool roman = word.norm.find_first_not_of("ivxlc") == std::string::npos;
    return ((word.norm.size() == 1 && !word.number) || number || (roman && word.norm.size() <= 5)) &&
           strip.words[1].marks.find_first_of(".):") != std::string::npos;
  };
  return label(passage.before, edit.before, report_.before) && label(passage.after, edit.after, report_.after);
}

std::optional<Triviality> Trivia::of(const Passage& passage, const PassageEdit& edit) const {
  if (passage.inserted() || passage.deleted()) return std::nullopt;
  if (is_recased(passage, edit) && has_delta(passage)) return std::nullopt;
  if (is_rename(passage, edit)) {
    if (edit.before.empty() || edit.after.empty()) {
      const Strip& strip = edit.after.empty() ? passage.before : passage.after;
      const WordSpan part = edit.after.empty() ? edit.before : edit.after;
      const std::string name = bare(slice(report_, strip, edit.after.empty(), {part.begin - 1, part.begin}));
      const std::string whole = bare(slice(report_, strip, edit.after.empty(), {part.begin - 1, part.end}));
      return Triviality{NoSubstanceKind::renamed, "\u201C" + (edit.after.empty() ? name : whole) + "\u201D for \u201C" +
                                                      (edit.after.empty() ? whole : name) + "\u201D"};
    }
    return Triviality{NoSubstanceKind::renamed, "\u201C" + bare(slice(report_, passage.after, false, edit.after)) +
                                                    "\u201D for \u201C" +
                                                    bare(slice(report_, passage.before, true, edit.before)) + "\u201D"};
  }
  if (is_label(passage, edit) || is_named_pointer(passage, edit)) return Triviality{NoSubstanceKind::renumbered, ""};
  if (is_typo(passage, edit)) return Triviality{NoSubstanceKind::typo, ""};
  const bool another_party = has_role(passage.before, edit.before) && has_role(passage.after, edit.after);
  if (in_heading(passage, edit) && !is_another_title(passage, edit) && !another_party &&
      !has_exception(passage.before, edit.before) && !has_exception(passage.after, edit.after))
    return Triviality{NoSubstanceKind::restated, ""};
  if (is_defined_elsewhere(passage, edit)) return Triviality{NoSubstanceKind::restated, ""};
  if (is_relabelled(passage, edit)) return Triviality{NoSubstanceKind::renumbered, ""};
  if (is_respelt(passage, edit)) return Triviality{NoSubstanceKind::typo, ""};
  if (is_same_figure(passage, edit)) return Triviality{NoSubstanceKind::restated, ""};
  if (is_citation(passage, edit)) return Triviality{NoSubstanceKind::citation, ""};
  if (is_blank_for_blank(report_, passage, edit))
    return Triviality{NoSubstanceKind::other, "tags, blanks and signature lines of the form"};
  if (is_contact(passage, edit) || is_address(report_, passage, edit))
    return Triviality{NoSubstanceKind::other, "how somebody is reached"};
  if (is_version_of_form(passage, edit)) return Triviality{NoSubstanceKind::draft_date, ""};
  if (is_restated(passage, edit) || is_same_phrase(passage, edit) || is_denial_moved(passage, edit) ||
      is_label_of_line(report_, passage, edit) || is_blank_renamed(report_, passage, edit) || is_example(passage, edit))
    return Triviality{NoSubstanceKind::restated, ""};
  return std::nullopt;
}

/// A sentence that came or went while the clause says it once more in so many words: a slip of whoever typed it.
static bool is_said_twice(const Report& report, const Passage& passage) {
  constexpr std::size_t fewest = 6;  // words
  const bool gone = passage.deleted();
  const Strip& strip = gone ? passage.before : passage.after;
  if ((!gone && !passage.inserted()) || passage.whole || strip.words.size() < fewest ||
      strip.words.front().clause != strip.words.back().clause)
    return false;
  const Pair& pair = report.alignment.pairs[passage.rows.front()];
  if (pair.before == none || pair.after == none || strip.words.front().clause != (gone ? pair.before : pair.after)) return false;
  const std::string& text = text_of((gone ? report.before : report.after).document, strip.words.front().clause);
  const std::uint32_t begin = strip.words.front().span.begin;
  const std::string_view said = std::string_view(text).substr(begin, strip.words.back().span.end - begin);
  const std::string& other = gone ? text_of(report.after.document, pair.after) : text_of(report.before.document, pair.before);
  return count_of(text, said) > 1 && count_of(other, said) > 0;
}

std::optional<Triviality> Trivia::of(const Passage& passage) const {
  const ClauseKind kind = clause_kind_of(report_, passage);
  if (passage.edits.empty() && passage.voiced > 0)
    return Triviality{NoSubstanceKind::renamed, "a name where the other version has “we” or “you”"};
  if (passage.edits.empty()) return Triviality{passage.rows.size() > 1 ? NoSubstanceKind::moved : NoSubstanceKind::restated, ""};
  const auto holds = [](const Strip& strip) { return strip.words.empty() || holds_a_place(strip); };
  if (holds(passage.before) && holds(passage.after)) return Triviality{NoSubstanceKind::renumbered, ""};
  if (is_said_twice(report_, passage)) return Triviality{NoSubstanceKind::typo, ""};
  if ((is_reordered(passage) && has_same_conditions(passage)) || says_nothing(passage) || is_boilerplate_restated(passage) ||
      is_title_restated(passage) || (is_same_content(passage) && !has_delta(passage)) || is_judged_same(passage))
    return Triviality{NoSubstanceKind::restated, ""};
  const bool excepts = std::any_of(passage.edits.begin(), passage.edits.end(), [&](const PassageEdit& edit) {
    return has_exception(passage.before, edit.before) || has_exception(passage.after, edit.after) ||
           (!passage.whole && is_another_title(passage, edit));
  });
  if (!excepts && (all_heading(passage) || is_bare_heading(report_, passage))) return Triviality{NoSubstanceKind::restated, ""};
  if (are_form_fields(report_, passage) || are_signature_lines(report_, passage))
    return Triviality{NoSubstanceKind::other, "tags, blanks and signature lines of the form"};
  if (passage.whole && is_address_line(report_, passage)) return Triviality{NoSubstanceKind::other, "how somebody is reached"};
  if (kind == ClauseKind::furniture || is_file_line(passage, report_)) return Triviality{NoSubstanceKind::draft_date, ""};
  if (kind == ClauseKind::title && is_title_alike(passage)) return Triviality{NoSubstanceKind::restated, ""};
  const bool both = !passage.inserted() && !passage.deleted();
  const Strip& one = passage.inserted() ? passage.after : passage.before;
  if (!both && passage.whole && one.words.size() <= 9 && one.words.front().is(Cue::form_draft_lines) && is_date_line(one) &&
      has_figure(one, {0, one.words.size()}))
    return Triviality{NoSubstanceKind::draft_date, ""};
  if (both && is_date_line(passage.before) && is_date_line(passage.after) &&
      std::any_of(passage.edits.begin(), passage.edits.end(), [&](const PassageEdit& edit) {
        return has_figure(passage.after, edit.after) || has_figure(passage.before, edit.before);
      }))
    return Triviality{NoSubstanceKind::draft_date, ""};
  return std::nullopt;
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
#include "matters/form_only.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t most_cited = 14;        // words of a citation
constexpr std::size_t longest_labelled = 14;  // words of a line with a label
constexpr std::size_t most_label = 6;         // words of the label
constexpr std::size_t example_window = 8;     // words between "such as" and the name

/// Only a statute has these.
bool is_of_statutes(const Word& word) { return word.is(Cue::citation_laws) && (word.capital || word.upper); }

/// What else a citation is made of.
bool is_of_citations(const Word& word) {
  return word.number || is_of_statutes(word) || word.is(Cue::citation_parts) || (word.joined && word.norm.size() <= 2) ||
         std::any_of(word.norm.begin(), word.norm.end(), [](char c) { return c >= '0' && c <= '9'; });
}

struct Cited {
  bool all = true;       // nothing but a citation
  bool statute = false;  // a word that only statutes have
  std::vector<std::string_view> figures;
  bool only_figure = true;  // "Section 9": another number is another rule
};

Cited cited(const Strip& strip, WordSpan range, bool names) {
  Cited found;
  for (std::size_t at = range.begin; at < range.end; ++at) {
    const Word& word = strip.words[at];
    found.statute = found.statute || is_of_statutes(word);
    if (word.norm.find_first_of("0123456789") != std::string::npos) found.figures.push_back(word.norm);
    found.only_figure = found.only_figure && (word.number || strip.language->cues.begins(Cue::form_numbered, word.norm));
    if (!is_of_citations(word) && !(names && (word.capital || is_function_word(word)))) found.all = false;
  }
  return found;
}

/// The same place told by more or fewer words: another figure on either side is another rule.
bool is_same_place(const Cited& before, const Cited& after) {
  if (before.figures.empty() || after.figures.empty()) return true;
  return std::any_of(before.figures.begin(), before.figures.end(), [&](std::string_view figure) {
    return std::find(after.figures.begin(), after.figures.end(), figure) != after.figures.end();
  });
}

bool beside_statute(const Strip& strip, WordSpan range) {
  for (std::size_t at = range.begin > 3 ? range.begin - 3 : 0; at < std::min(strip.words.size(), range.end + 3); ++at)
    if (is_of_statutes(strip.words[at])) return true;
  return false;
}

/// A bracket is open before the first word of `range`, or before the place where its words would stand.
bool in_bracket(const Side& side, const Strip& strip, WordSpan range, char opening, char closing) {
  if (strip.words.empty()) return false;
  const std::size_t at = std::min(range.begin, strip.words.size() - 1);
  const std::string& text = text_of(side.document, strip.words[at].clause);
  const std::size_t begin = strip.words[at].span.begin;
  if (begin == 0) return false;
  const std::size_t open = text.rfind(opening, begin - 1);
  const std::size_t shut = text.rfind(closing, begin - 1);
  if (open == std::string::npos || (shut != std::string::npos && shut > open)) return false;
  const std::size_t end = text.find(closing, begin);
  return end != std::string::npos && (range.empty() || strip.words[range.end - 1].span.end <= end);
}

/// In capitals a blank only names what is to be filled in; "[Delaware]" and "[$900]" are what the parties chose among.
bool is_upright(const Strip& strip, WordSpan range) {
  return std::all_of(strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin),
                     strip.words.begin() + static_cast<std::ptrdiff_t>(range.end),
                     [](const Word& word) { return word.upper || is_function_word(word); });
}

bool after_example(const Strip& strip, WordSpan range) {
  const std::size_t from = range.begin > example_window ? range.begin - example_window : 0;
  for (std::size_t at = range.begin; at > from + 1; --at) {
    if (strip.words[at - 1].marks.find_first_of(".;") != std::string::npos) return false;
    const std::string_view first = strip.words[at - 2].norm;
    const std::string_view second = strip.words[at - 1].norm;
    if ((first == "such" && second == "as") || (first == "for" && (second == "example" || second == "instance"))) return true;
  }
  return false;
}

/// "hall.example": no blank behind the stop.
bool are_dotted(const Word& first, const Word& second) {
  return first.clause == second.clause && second.marks == "." && second.span.begin == first.span.end + 1;
}

/// An address, which no sentence turns on. A name after "such as" tells what the general word before it takes in.
bool is_address(const Strip& strip, WordSpan range) {
  for (std::size_t at = range.begin; at < range.end; ++at) {
    const bool part = (at > 0 && are_dotted(strip.words[at - 1], strip.words[at])) ||
                      (at + 1 < strip.words.size() && are_dotted(strip.words[at], strip.words[at + 1]));
    if (!part) return false;
  }
  return true;
}

/// "{END-IF}": what only the program that fills in the form reads.
bool is_control(const Strip& strip, WordSpan range) {
  return std::all_of(strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin),
                     strip.words.begin() + static_cast<std::ptrdiff_t>(range.end),
                     [](const Word& word) { return word.upper && word.is(Cue::form_controls); });
}

/// "(Marsh v. Cook, 354 S.W.3d 764 (Tex. 2011))": the judgment that a drafter leans on binds nobody.
bool is_case(const Strip& strip, WordSpan range) {
  bool versus = false;
  std::size_t figures = 0;
  for (std::size_t at = range.begin; at < range.end; ++at) {
    const Word& word = strip.words[at];
    versus = versus || word.is(Cue::citation_versus);
    figures += word.number ? 1U : 0U;
    const bool series = word.joined && word.norm.size() <= 2;  // "3d"
    if (!word.capital && !word.number && !series && !is_function_word(word) && !word.is(Cue::citation_versus)) return false;
  }
  return versus && figures >= 2;
}

}  // namespace

bool is_citation(const Passage& passage, const PassageEdit& edit) {
  const bool case_before = edit.before.empty() || is_case(passage.before, edit.before);
  if (case_before && (edit.after.empty() || is_case(passage.after, edit.after))) return true;
  if (edit.before.size() > most_cited || edit.after.size() > most_cited) return false;
  const bool one_side = edit.before.empty() || edit.after.empty();
  const Cited before = cited(passage.before, edit.before, one_side);
  const Cited after = cited(passage.after, edit.after, one_side);
  if (!before.all || !after.all || (before.figures.empty() && after.figures.empty()) || !is_same_place(before, after))
    return false;
  if (before.statute || after.statute) return true;
  return (one_side || !before.only_figure || !after.only_figure) && beside_statute(passage.before, edit.before) &&
         beside_statute(passage.after, edit.after);
}

bool is_blank_renamed(const Report& report, const Passage& passage, const PassageEdit& edit) {
  if (passage.before.words.empty() || passage.after.words.empty()) return false;
  const auto controls = [](const Side& side, const Strip& strip, WordSpan range) {
    return range.empty() || (is_control(strip, range) && in_bracket(side, strip, range, '{', '}'));
  };
  if (controls(report.before, passage.before, edit.before) && controls(report.after, passage.after, edit.after)) return true;
  return is_upright(passage.before, edit.before) && is_upright(passage.after, edit.after) &&
         in_bracket(report.before, passage.before, edit.before, '[', ']') &&
         in_bracket(report.after, passage.after, edit.after, '[', ']');
}

/// What a form asks for: "Trade secrets duration:" asks for no more than "Trade secrets:" where a length of time stands behind
/// it.
static bool is_kind_of_entry(const Word& word) { return word.is(Cue::form_entries); }

bool is_label_of_line(const Report& report, const Passage& passage, const PassageEdit& edit) {
  if (passage.inserted() || passage.deleted() || passage.after.words.size() > longest_labelled) return false;
  const auto in_label = [](const Side& side, const Strip& strip, WordSpan range) {
    const std::string& text = text_of(side.document, strip.clause);
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos || strip.words.front().span.begin > colon) return false;
    const std::size_t label = static_cast<std::size_t>(
        std::count_if(strip.words.begin(), strip.words.end(), [&](const Word& word) { return word.span.end <= colon; }));
    const bool kinds = std::all_of(strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin),
                                   strip.words.begin() + static_cast<std::ptrdiff_t>(range.end), is_kind_of_entry);
    return kinds && range.end <= label && label <= most_label && label < strip.words.size();
  };
  return in_label(report.before, passage.before, edit.before) && in_label(report.after, passage.after, edit.after);
}

bool is_named_pointer(const Passage& passage, const PassageEdit& edit) {
  if (edit.before.size() != 1 || edit.after.size() != 1) return false;
  // The name stands in a bracket behind the number, begins with a capital and has no figure.
  const auto name_behind = [](const Strip& strip, std::size_t at) {
    WordSpan name{at + 1, at + 1};
    if (!strip.words[at].number || name.begin >= strip.words.size() || strip.words[name.begin].marks != "(") return name;
    for (; name.end < strip.words.size(); ++name.end) {
      if (name.end > name.begin && !strip.words[name.end].marks.empty()) break;
      if (strip.words[name.end].number || (name.end == name.begin && !strip.words[name.end].capital)) return WordSpan{};
    }
    const bool closed = name.end == strip.words.size() || strip.words[name.end].marks.starts_with(')');
    return closed ? name : WordSpan{};
  };
  const WordSpan was = name_behind(passage.before, edit.before.begin), is = name_behind(passage.after, edit.after.begin);
  if (was.empty() || was.size() != is.size()) return false;
  for (std::size_t at = 0; at < is.size(); ++at)
    if (passage.after.partner[is.begin + at] != was.begin + at) return false;
  // "fourteen (Working) days" points nowhere.
  const auto points = [](const Strip& strip, std::size_t at) {
    return at > 0 && (strip.words[at - 1].is(Cue::excerpt_pointer_nouns) || strip.words[at].norm.find('.') != std::string::npos);
  };
  return points(passage.before, edit.before.begin) && points(passage.after, edit.after.begin);
}

bool is_version_of_form(const Passage& passage, const PassageEdit& edit) {
  if (edit.before.size() != 1 || edit.after.size() != 1 || edit.before.begin == 0 || edit.after.begin == 0) return false;
  const auto is_version = [](const Strip& strip, WordSpan range) {
    const Word& cue = strip.words[range.begin - 1];
    const std::size_t from = range.begin - std::min<std::size_t>(range.begin, 4);
    const bool of_form = std::any_of(strip.words.begin() + static_cast<std::ptrdiff_t>(from),
                                     strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin),
                                     [](const Word& word) { return word.is(Cue::form_names); });
    return of_form && strip.words[range.begin].number && cue.is(Cue::form_versions);
  };
  const auto binds = [](const Word& word) { return word.is(Cue::form_binding); };
  return is_version(passage.before, edit.before) && is_version(passage.after, edit.after) &&
         std::none_of(passage.after.words.begin(), passage.after.words.end(), binds);
}

bool is_example(const Passage& passage, const PassageEdit& edit) {
  return !edit.before.empty() && !edit.after.empty() && is_address(passage.before, edit.before) &&
         is_address(passage.after, edit.after) && after_example(passage.before, edit.before) &&
         after_example(passage.after, edit.after);
}

bool holds_a_place(const Strip& strip) {
  return !strip.words.empty() && strip.words.size() <= 4 &&
         std::all_of(strip.words.begin(), strip.words.end(), [](const Word& word) { return word.is(Cue::form_place_held); });
}

bool is_date_line(const Strip& strip) {
  // "9 May 2023" permits nothing.
  const auto defines = [](const Word& word) { return word.is(Cue::form_binding) && (!word.capital || word.upper); };
  if (strip.words.empty() || std::any_of(strip.words.begin(), strip.words.end(), defines)) return false;
  // "Version 1.2, effective November 1, 2023" and what a publisher adds.
  if (strip.words.size() <= 16 && strip.words.front().is(Cue::form_draft_lines)) return true;
  const auto cue = [](const Word& word) { return word.is(Cue::form_draft_lines); };
  // A sentence that uses the version of something else has words of its own.
  const auto of_line = [&](const Word& word) {
    return word.capital || word.number || word.is(Cue::form_draft_fillers) || is_function_word(word) || cue(word);
  };
  return strip.words.size() <= 9 && std::any_of(strip.words.begin(), strip.words.end(), cue) &&
         std::all_of(strip.words.begin(), strip.words.end(), of_line);
}

bool is_another_title(const Passage& passage, const PassageEdit& edit) {
  const auto tells = [](const Strip& strip, WordSpan range) {
    return std::any_of(strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin),
                       strip.words.begin() + static_cast<std::ptrdiff_t>(range.end),
                       [](const Word& word) { return word.is(Cue::title_telling); });
  };
  return tells(passage.before, edit.before) || tells(passage.after, edit.after);
}

}  // namespace clausediff

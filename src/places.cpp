// SPDX-License-Identifier: Apache-2.0
#include <clausediff/places.h>

#include <algorithm>

namespace clausediff {
namespace {

bool exists(const Side& side, std::uint32_t clause) {
  return clause < side.clauses.items.size() && clause < side.document.paragraphs.size();
}

std::uint32_t parent_of(const Side& side, std::uint32_t clause) {
  const std::uint32_t parent = side.clauses.items[clause].parent;
  return parent < clause ? parent : none;  // a parent stands before its children, so that this walk ends
}

const Story* story_of(const Side& side, std::uint32_t clause) {
  const std::uint32_t story = side.document.paragraphs[clause].story;
  return story < side.document.stories.size() ? &side.document.stories[story] : nullptr;
}

std::string with_label(std::string word, const std::string& label) { return label.empty() ? word : word + " " + label; }

std::string pages_of(const Story& story, std::string word) {
  if (story.pages == PageKind::first) word += " (first page)";
  if (story.pages == PageKind::even) word += " (even pages)";
  return word;
}

/// Empty for the body.
std::string story_words(const Story& story) {
  switch (story.kind) {
    case StoryKind::body:
      return "";
    case StoryKind::header:
      return pages_of(story, "Header");
    case StoryKind::footer:
      return pages_of(story, "Footer");
    case StoryKind::footnote:
      return with_label("Footnote", story.label);
    case StoryKind::endnote:
      return with_label("Endnote", story.label);
    case StoryKind::comment:
      return story.author.empty() ? "Comment" : "Comment by " + story.author;
    case StoryKind::text_box:
      return "Text box";
  }
  return "";
}

std::string cell_words(const Document& document, std::uint32_t cell) {
  const Cell& where = document.cells[cell];
  return "Table " + std::to_string(where.table + 1) + ", row " + std::to_string(where.row + 1) + ", column " +
         std::to_string(where.column + 1);
}

/// Of a clause without a number and without one around it.
std::string kind_words(ClauseKind kind) {
  switch (kind) {
    case ClauseKind::title:
      return "Title";
    case ClauseKind::preamble:
      return "Preamble";
    case ClauseKind::recital:
      return "Recital";
    case ClauseKind::signature:
      return "Signature block";
    case ClauseKind::schedule:
      return "Schedule";
    case ClauseKind::definition:
      return "Definition";
    case ClauseKind::contents:
    case ClauseKind::furniture:
      return "Contents";
    case ClauseKind::article:
    case ClauseKind::clause:
      return "Clause";
    default:
      return "Text";
  }
}

}  // namespace

std::string_view words_of(const Document& document, std::uint32_t paragraph, Span span) {
  if (paragraph >= document.paragraphs.size()) return {};
  const std::string_view text = document.paragraphs[paragraph].text;
  const std::size_t begin = std::min<std::size_t>(span.begin, text.size());
  const std::size_t end = std::clamp<std::size_t>(span.end, begin, text.size());
  return text.substr(begin, end - begin);
}

std::uint32_t numbered_clause(const Side& side, std::uint32_t clause) {
  while (exists(side, clause) && side.clauses.items[clause].number.empty()) clause = parent_of(side, clause);
  return exists(side, clause) ? clause : none;
}

std::string_view number_around(const Side& side, std::uint32_t clause) {
  const std::uint32_t numbered = numbered_clause(side, clause);
  return numbered == none ? std::string_view() : std::string_view(side.clauses.items[numbered].number);
}

std::string_view heading_around(const Side& side, std::uint32_t clause) {
  while (exists(side, clause) && side.clauses.items[clause].heading.empty()) clause = parent_of(side, clause);
  return exists(side, clause) ? words_of(side.document, clause, side.clauses.items[clause].heading) : std::string_view();
}

std::string place_of(const Side& side, std::uint32_t clause) {
  if (!exists(side, clause)) return "Text";
  const Clause& item = side.clauses.items[clause];
  const Story* story = story_of(side, clause);
  const std::string elsewhere = story == nullptr ? std::string() : story_words(*story);
  const std::uint32_t cell = side.document.paragraphs[clause].cell;
  if (!item.number.empty()) return elsewhere.empty() ? item.number : elsewhere + ", " + item.number;
  if (!elsewhere.empty()) return elsewhere;
  if (cell < side.document.cells.size()) return cell_words(side.document, cell);
  const std::string_view around = number_around(side, clause);
  return around.empty() ? kind_words(item.kind) : std::string(around);
}

std::string place_of_row(const Report& report, std::uint32_t row) {
  const Pair& pair = report.alignment.pairs[row];
  return pair.after != none ? place_of(report.after, pair.after) : place_of(report.before, pair.before);
}

std::string_view state_sentence(const Report& report, std::uint32_t change) {
  const auto& states = report.changes.states;
  const auto found = std::lower_bound(states.begin(), states.end(), change,
                                      [](const StateChange& state, std::uint32_t at) { return state.change < at; });
  return found != states.end() && found->change == change ? std::string_view(found->sentence) : std::string_view();
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
#include "same_stories.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace clausediff {
namespace {

using Mark = std::tuple<char, std::uint32_t, Span, std::string>;  // kind, paragraph of its story, where, what

/// What stands in the paragraphs of a story beside their words.
template <typename Items, typename Says>
void add_marks(const Items& items, const Story& story, char kind, Says says, std::vector<Mark>& out) {
  auto item = std::lower_bound(items.begin(), items.end(), story.first_paragraph,
                               [](const auto& one, std::uint32_t paragraph) { return one.paragraph < paragraph; });
  for (; item != items.end() && item->paragraph < story.end_paragraph; ++item)
    out.emplace_back(kind, item->paragraph - story.first_paragraph, item->span, says(*item));
}

std::vector<Mark> marks_of(const Document& document, const Story& story) {
  std::vector<Mark> marks;
  add_marks(
      document.fields, story, 'f', [](const Field& field) { return field.instruction; }, marks);
  add_marks(
      document.hyperlinks, story, 'l', [](const Hyperlink& link) { return link.target; }, marks);
  add_marks(
      document.objects, story, 'o', [](const Object& object) { return object.digest + ' ' + object.description; }, marks);
  return marks;
}

/// Those of `items` that stand in a story.
template <typename Item>
std::vector<Item> items_in(const std::vector<Item>& items, const Story& story) {
  auto item = std::lower_bound(items.begin(), items.end(), story.first_paragraph,
                               [](const Item& one, std::uint32_t paragraph) { return one.paragraph < paragraph; });
  std::vector<Item> found;
  for (; item != items.end() && item->paragraph < story.end_paragraph; ++item) found.push_back(*item);
  return found;
}

bool same_controls(const Document& document, const Story& x, const Story& y) {
  const auto shown = [](const ContentControl& control, const Story& story) {
    return std::tuple(control.paragraph - story.first_paragraph, control.begin, control.end_paragraph - story.first_paragraph,
                      control.end, control.kind, control.placeholder, control.checked);
  };
  const std::vector<ContentControl> one = items_in(document.controls, x), other = items_in(document.controls, y);
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [&](const ContentControl& a, const ContentControl& b) { return shown(a, x) == shown(b, y); });
}

bool same_place(const Document& document, std::uint32_t before, std::uint32_t after) {
  if (before == none || after == none) return before == after;
  const Cell &x = document.cells[before], &y = document.cells[after];
  return x.row == y.row && x.column == y.column && x.row_span == y.row_span && x.column_span == y.column_span;
}

bool same_formats(const Document& document, const Paragraph& x, const Paragraph& y) {
  return std::equal(x.runs.begin(), x.runs.end(), y.runs.begin(), y.runs.end(), [&](const Run& one, const Run& other) {
    return one.span == other.span && document.formats[one.format] == document.formats[other.format];
  });
}

using State = std::tuple<bool, bool, VerticalAlign>;

/// Where each state ends.
std::vector<std::pair<std::uint32_t, State>> states_of(const Document& document, const Paragraph& paragraph) {
  std::vector<std::pair<std::uint32_t, State>> states;
  for (const Run& run : paragraph.runs) {
    const Format& format = document.formats[run.format];
    const State state(format.hidden, format.strike, format.vertical);
    if (states.empty() || states.back().second != state) states.emplace_back(run.span.end, state);
    states.back().first = run.span.end;
  }
  return states;
}

enum class Formats { all, states };

bool same_look(const Document& document, const Paragraph& x, const Paragraph& y, Formats formats) {
  return formats == Formats::all ? same_formats(document, x, y) : states_of(document, x) == states_of(document, y);
}

bool same_lines(const Document& document, const Story& x, const Story& y, Formats formats) {
  if (x.end_paragraph - x.first_paragraph != y.end_paragraph - y.first_paragraph) return false;
  for (std::uint32_t k = 0; x.first_paragraph + k < x.end_paragraph; ++k) {
    const Paragraph &one = document.paragraphs[x.first_paragraph + k], &other = document.paragraphs[y.first_paragraph + k];
    if (one.text != other.text || one.label != other.label || !same_place(document, one.cell, other.cell) ||
        !same_look(document, one, other, formats))
      return false;
  }
  return marks_of(document, x) == marks_of(document, y) && same_controls(document, x, y);
}

bool compare_stories(const Document& document, const Story& x, const Story& y, Formats formats) {
  std::vector<std::pair<const Story*, const Story*>> open{{&x, &y}};
  while (!open.empty()) {
    const auto [one, other] = open.back();
    open.pop_back();
    if (!same_lines(document, *one, *other, formats)) return false;
    const std::vector<NoteReference> boxes = items_in(document.note_references, *one),
                                     others = items_in(document.note_references, *other);
    if (boxes.size() != others.size()) return false;
    for (std::size_t k = 0; k < boxes.size(); ++k) {
      const Story &box = document.stories[boxes[k].story], &its = document.stories[others[k].story];
      if (boxes[k].paragraph - one->first_paragraph != others[k].paragraph - other->first_paragraph ||
          boxes[k].position != others[k].position || box.kind != StoryKind::text_box || its.kind != StoryKind::text_box)
        return false;
      open.emplace_back(&box, &its);
    }
  }
  return true;
}

}  // namespace

std::string words_of(const Document& document, const Story& story) {
  std::string words;
  for (std::uint32_t p = story.first_paragraph; p < story.end_paragraph; ++p) words += document.paragraphs[p].text + '\n';
  return words;
}

bool says_the_same(const Document& document, const Story& x, const Story& y) {
  return compare_stories(document, x, y, Formats::all);
}

bool says_the_same_in_any_format(const Document& document, const Story& x, const Story& y) {
  return compare_stories(document, x, y, Formats::states);
}

bool says_nothing(const Document& document, const Story& story) {
  for (std::uint32_t p = story.first_paragraph; p < story.end_paragraph; ++p) {
    const Paragraph& paragraph = document.paragraphs[p];
    if (!paragraph.text.empty() || !paragraph.label.empty() || paragraph.cell != none) return false;
  }
  return marks_of(document, story).empty() && items_in(document.note_references, story).empty() &&
         items_in(document.controls, story).empty();
}

}  // namespace clausediff

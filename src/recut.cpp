// SPDX-License-Identifier: Apache-2.0
// A Document with other paragraph breaks.
#include "recut.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace clausediff {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f'; }

/// Where bytes of the old text stand in the new one.
struct Stretch {
  Span from;
  std::uint32_t paragraph = 0;  // of the new document
  std::uint32_t begin = 0;
};

class Recutter {
 public:
  Recutter(Document& document, const Recutting& recutting) : document_(document), recutting_(recutting) {}

  void run() {
    std::vector<Paragraph> was = std::move(document_.paragraphs);
    document_.paragraphs.clear();
    first_.reserve(was.size() + 1);
    for (std::uint32_t p = 0; p < was.size(); ++p) add(was, p);
    first_.push_back(static_cast<std::uint32_t>(stretches_.size()));
    count_ = static_cast<std::uint32_t>(document_.paragraphs.size());
    move_stories();
    move_marks();
  }

 private:
  void add(std::vector<Paragraph>& was, std::uint32_t p) {
    first_.push_back(static_cast<std::uint32_t>(stretches_.size()));
    Paragraph& paragraph = was[p];
    const std::string text = std::move(paragraph.text);
    const std::vector<Run> runs = std::move(paragraph.runs);
    paragraph.text.clear();
    paragraph.runs.clear();
    LineJoin join = p > 0 && p < recutting_.joins.size() ? recutting_.joins[p] : LineJoin::begins;
    if (p > 0 && (was[p - 1].story != paragraph.story || was[p - 1].cell != paragraph.cell)) join = LineJoin::begins;
    std::uint32_t begin = 0;
    bool first = true;
    while (first || begin < text.size()) {
      const std::uint32_t end = next_cut(p, begin, static_cast<std::uint32_t>(text.size()));
      if (first && join == LineJoin::begins) add_before(p, paragraph);
      if (first && join != LineJoin::begins)
        go_on(paragraph, join);
      else
        begin_paragraph(paragraph, first);
      append_with_added(p, text, runs, trimmed(text, begin, end, first && join == LineJoin::begins, end == text.size()),
                        paragraph);
      if (begin < end) forget_emptied();
      begin = end;
      first = false;
    }
  }

  /// What is added before the first word, as paragraphs of its own: the label is not theirs.
  void add_before(std::uint32_t p, const Paragraph& like) {
    for (; added_ < recutting_.added.size() && recutting_.added[added_].place < TextPlace{p, 1} &&
           recutting_.added[added_].how == AddedHow::own;
         ++added_) {
      begin_paragraph(like, false);
      append_instead(recutting_.added[added_].text);
    }
  }

  /// A stretch with what is added in it.
  void append_with_added(std::uint32_t p, std::string_view text, const std::vector<Run>& runs, Span span, const Paragraph& like) {
    const std::vector<AddedText>& added = recutting_.added;
    bool apart = false;  // what follows is to be set off
    for (; added_ < added.size() && added[added_].place.paragraph == p; ++added_) {
      const std::uint32_t at = added[added_].place.position;
      const bool last = span.end == text.size();
      if (at > span.end || (at == span.end && !last && added[added_].how != AddedHow::behind)) break;
      if (at > span.begin) append_part(p, text, runs, {span.begin, at}, like, apart);
      span.begin = std::max(span.begin, at);
      if (added[added_].how == AddedHow::own)
        begin_anew(like);
      else
        set_space();
      append_instead(added[added_].text);
      apart = added[added_].how == AddedHow::own;
      if (added[added_].how == AddedHow::ahead) set_space();
    }
    append_part(p, text, runs, span, like, apart);
  }

  void append_part(std::uint32_t p, std::string_view text, const std::vector<Run>& runs, Span span, const Paragraph& like,
                   bool& apart) {
    if (apart && !span.empty()) {
      begin_anew(like);
      while (span.begin < span.end && is_space(text[span.begin])) ++span.begin;
    }
    apart = false;
    append(p, text, runs, span);
  }

  /// A further paragraph, but for one that has no words yet.
  void begin_anew(const Paragraph& like) {
    std::string& text = document_.paragraphs.back().text;
    while (!text.empty() && is_space(text.back())) text.pop_back();
    cut_runs(document_.paragraphs.back());
    if (!text.empty()) begin_paragraph(like, false);
  }

  void set_space() {
    const std::string& text = document_.paragraphs.back().text;
    if (!text.empty() && !is_space(text.back())) append_instead(" ");
  }

  std::uint32_t next_cut(std::uint32_t p, std::uint32_t begin, std::uint32_t size) {
    const std::vector<TextPlace>& cuts = recutting_.cuts;
    while (cut_ < cuts.size() && !(TextPlace{p, begin} < cuts[cut_])) ++cut_;
    return cut_ < cuts.size() && cuts[cut_].paragraph == p ? std::min(cuts[cut_].position, size) : size;
  }

  /// A stretch without the white space at its ends, but for those that are the paragraph's own.
  static Span trimmed(std::string_view text, std::uint32_t begin, std::uint32_t end, bool own_begin, bool own_end) {
    while (!own_begin && begin < end && is_space(text[begin])) ++begin;
    while (!own_end && begin < end && is_space(text[end - 1])) --end;
    return {begin, end};
  }

  void begin_paragraph(const Paragraph& like, bool first) {
    document_.paragraphs.push_back(like);
    if (first) return;
    Paragraph& paragraph = document_.paragraphs.back();
    paragraph.label.clear();
    paragraph.bullet = false;
    paragraph.number_level = -1;
    paragraph.outline_level = -1;
    paragraph.merged = 0;
  }

  /// A paragraph all of whose text was dropped is none, but for a cell's; its places are at the end of the one before.
  void forget_emptied() {
    std::vector<Paragraph>& all = document_.paragraphs;
    if (all.size() < 2 || !all.back().text.empty() || all.back().cell != none || all.back().story != all[all.size() - 2].story)
      return;
    if (!all.back().label.empty()) return;
    const auto emptied = static_cast<std::uint32_t>(all.size() - 1);
    const auto end = static_cast<std::uint32_t>(all[emptied - 1].text.size());
    for (std::size_t k = stretches_.size(); k-- > 0 && stretches_[k].paragraph == emptied;)
      stretches_[k] = {stretches_[k].from, emptied - 1, end};
    all.pop_back();
  }

  void go_on(const Paragraph& line, LineJoin join) {
    Paragraph& paragraph = document_.paragraphs.back();
    paragraph.merged += 1 + line.merged;
    std::string& text = paragraph.text;
    if (join == LineJoin::word && !text.empty() && text.back() == '-') {
      text.pop_back();
      cut_runs(paragraph);
      return;
    }
    if (text.empty() || join == LineJoin::word) return;
    text += join == LineJoin::line_break ? '\n' : ' ';
    if (!paragraph.runs.empty()) ++paragraph.runs.back().span.end;
  }

  static void cut_runs(Paragraph& paragraph) {
    const auto size = static_cast<std::uint32_t>(paragraph.text.size());
    while (!paragraph.runs.empty() && paragraph.runs.back().span.begin >= size) paragraph.runs.pop_back();
    if (!paragraph.runs.empty()) paragraph.runs.back().span.end = std::min(paragraph.runs.back().span.end, size);
  }

  void append(std::uint32_t p, std::string_view text, const std::vector<Run>& runs, Span span) {
    const std::vector<DroppedText>& dropped = recutting_.dropped;
    while (drop_ < dropped.size() &&
           (dropped[drop_].paragraph < p || (dropped[drop_].paragraph == p && dropped[drop_].span.end <= span.begin)))
      ++drop_;
    for (std::size_t d = drop_; d < dropped.size() && dropped[d].paragraph == p && dropped[d].span.begin < span.end; ++d) {
      append_kept(text, runs, {span.begin, std::max(span.begin, dropped[d].span.begin)});
      append_instead(dropped[d].instead);
      span.begin = std::min(std::max(span.begin, dropped[d].span.end), span.end);
      const std::string& whole = document_.paragraphs.back().text;
      while ((whole.empty() || is_space(whole.back())) && span.begin < span.end && is_space(text[span.begin])) ++span.begin;
    }
    append_kept(text, runs, span);
  }

  /// In the format of what stands before it.
  void append_instead(std::string_view instead) {
    Paragraph& paragraph = document_.paragraphs.back();
    paragraph.text += instead;
    const auto end = static_cast<std::uint32_t>(paragraph.text.size());
    if (!instead.empty() && paragraph.runs.empty()) paragraph.runs.push_back({{0, end}, 0});
    if (!paragraph.runs.empty()) paragraph.runs.back().span.end = end;
  }

  void append_kept(std::string_view text, const std::vector<Run>& runs, Span span) {
    Paragraph& paragraph = document_.paragraphs.back();
    const auto at = static_cast<std::uint32_t>(paragraph.text.size());
    stretches_.push_back({span, static_cast<std::uint32_t>(document_.paragraphs.size() - 1), at});
    paragraph.text += text.substr(span.begin, span.size());
    const auto behind = [](const Run& run, std::uint32_t byte) { return run.span.end <= byte; };
    for (auto run = std::lower_bound(runs.begin(), runs.end(), span.begin, behind);
         run != runs.end() && run->span.begin < span.end; ++run) {
      const Span part{std::max(run->span.begin, span.begin) - span.begin + at,
                      std::min(run->span.end, span.end) - span.begin + at};
      if (part.empty()) continue;
      if (!paragraph.runs.empty() && paragraph.runs.back().format == run->format)
        paragraph.runs.back().span.end = part.end;
      else
        paragraph.runs.push_back({part, run->format});
    }
  }

  /// The stretch that a byte of the old text lies in, or the one before it where it went.
  const Stretch* stretch_at(std::uint32_t paragraph, std::uint32_t position) const {
    if (paragraph + 1 >= first_.size()) return nullptr;
    const auto begin = stretches_.begin() + first_[paragraph];
    const auto end = stretches_.begin() + first_[paragraph + 1];
    auto at = std::upper_bound(begin, end, position, [](std::uint32_t byte, const Stretch& s) { return byte < s.from.begin; });
    if (at != begin) --at;
    return at == end ? nullptr : &*at;
  }

  void move_place(std::uint32_t& paragraph, std::uint32_t& position) const {
    const Stretch* at = stretch_at(paragraph, position);
    if (at == nullptr) {
      if (paragraph != none) paragraph = std::min(paragraph, count_);
      return;
    }
    const std::uint32_t inside = std::min(std::max(position, at->from.begin), at->from.end) - at->from.begin;
    paragraph = at->paragraph;
    position = at->begin + inside;
  }

  void move_span(std::uint32_t& paragraph, Span& span) const {
    std::uint32_t last = paragraph;
    move_place(paragraph, span.begin);
    move_place(last, span.end);
    if (last != paragraph && paragraph < count_)  // what reaches over a cut stays with its beginning
      span.end = static_cast<std::uint32_t>(document_.paragraphs[paragraph].text.size());
    span.end = std::max(span.begin, span.end);
  }

  /// The new paragraph that an old one begins in; one past the last for one past the last.
  std::uint32_t moved(std::uint32_t paragraph) const {
    if (paragraph == none) return none;
    if (paragraph + 1 >= first_.size()) return count_;
    const Stretch* at = stretch_at(paragraph, 0);
    return at == nullptr ? count_ : at->paragraph;
  }

  void move_stories() {
    for (Story& story : document_.stories) {
      story.first_paragraph = moved(story.first_paragraph);
      story.end_paragraph = moved(story.end_paragraph);
      if (story.anchor_paragraph != none) move_place(story.anchor_paragraph, story.anchor);
    }
    for (Section& section : document_.sections) section.end_paragraph = moved(section.end_paragraph);
    for (Warning& warning : document_.warnings) warning.paragraph = moved(warning.paragraph);
  }

  void move_marks() {
    for (Field& field : document_.fields) move_span(field.paragraph, field.span);
    for (Hyperlink& link : document_.hyperlinks) move_span(link.paragraph, link.span);
    for (Object& object : document_.objects) move_span(object.paragraph, object.span);
    for (Revision& revision : document_.revisions) move_span(revision.paragraph, revision.span);
    for (NoteReference& note : document_.note_references) move_place(note.paragraph, note.position);
    for (PageLine& line : document_.page_lines) move_place(line.paragraph, line.position);
    for (Bookmark& bookmark : document_.bookmarks) move_ends(bookmark);
    for (ContentControl& control : document_.controls) move_ends(control);
  }

  template <typename Range>
  void move_ends(Range& range) const {
    move_place(range.paragraph, range.begin);
    move_place(range.end_paragraph, range.end);
  }

  Document& document_;
  const Recutting& recutting_;
  std::vector<Stretch> stretches_;
  std::vector<std::uint32_t> first_;  // by old paragraph: its first stretch
  std::uint32_t count_ = 0;
  std::size_t cut_ = 0;
  std::size_t drop_ = 0;
  std::size_t added_ = 0;
};

/// Takes paragraphs out and closes up what points at them.
class Remover {
 public:
  Remover(Document& document, std::vector<bool> gone) : document_(document) {
    for (std::size_t s = 0; s < document.stories.size(); ++s) {  // a text box in a header goes with it
      const std::uint32_t anchor = document.stories[s].anchor_paragraph;
      if (anchor != none && gone[document.paragraphs[anchor].story]) gone[s] = true;
    }
    number(document.stories.size(), stories_, [&](std::size_t s) { return gone[s]; });
    number(document.paragraphs.size(), paragraphs_, [&](std::size_t p) { return gone[document.paragraphs[p].story]; });
  }

  void run() {
    erase(document_.stories,
          [&](const Story& s) { return stories_[static_cast<std::size_t>(&s - document_.stories.data())] == none; });
    for (Story& story : document_.stories) move_story(story);
    std::erase_if(document_.paragraphs, [&](const Paragraph& p) { return stories_[p.story] == none; });
    for (Paragraph& paragraph : document_.paragraphs) paragraph.story = stories_[paragraph.story];
    erase_in(document_.fields);
    erase_in(document_.hyperlinks);
    erase_in(document_.objects);
    erase_in(document_.revisions);
    erase_in(document_.note_references);
    erase_in(document_.bookmarks);
    erase_in(document_.controls);
    move_ends(document_.bookmarks);
    move_ends(document_.controls);
    for (NoteReference& note : document_.note_references) note.story = stories_[note.story];
    remove_tables();
    for (Section& section : document_.sections) move_section(section);
    for (Warning& warning : document_.warnings)
      warning.paragraph = warning.paragraph == none ? none : paragraphs_[warning.paragraph];
  }

 private:
  /// The tables of what is gone go with their cells.
  void remove_tables() {
    std::vector<std::uint32_t> tables, cells;
    number(document_.tables.size(), tables, [&](std::size_t t) { return stories_[document_.tables[t].story] == none; });
    number(document_.cells.size(), cells, [&](std::size_t c) { return tables[document_.cells[c].table] == none; });
    std::erase_if(document_.cells, [&](const Cell& cell) { return tables[cell.table] == none; });
    std::erase_if(document_.tables, [&](const Table& table) { return stories_[table.story] == none; });
    for (Cell& cell : document_.cells) cell.table = tables[cell.table];
    const auto move = [&](std::uint32_t& cell) { cell = cell < cells.size() ? cells[cell] : none; };
    for (Table& table : document_.tables) {
      table.story = stories_[table.story];
      move(table.outer_cell);
    }
    for (Paragraph& paragraph : document_.paragraphs) move(paragraph.cell);
  }

  template <typename Gone>
  static void number(std::size_t size, std::vector<std::uint32_t>& numbers, Gone is_gone) {
    std::uint32_t next = 0;
    for (std::size_t at = 0; at < size; ++at) numbers.push_back(is_gone(at) ? none : next++);
  }

  template <typename Item, typename Gone>
  static void erase(std::vector<Item>& items, Gone is_gone) {
    std::vector<Item> kept;
    for (Item& item : items) {
      if (!is_gone(item)) kept.push_back(std::move(item));
    }
    items = std::move(kept);
  }

  /// What stands behind the last paragraph, such as the revision of a header without one, stays there: keep_in_range() sees to
  /// it.
  template <typename Item>
  void erase_in(std::vector<Item>& items) const {
    std::erase_if(items,
                  [&](const Item& item) { return item.paragraph < paragraphs_.size() && paragraphs_[item.paragraph] == none; });
    for (Item& item : items) item.paragraph = place(item.paragraph);
  }

  template <typename Item>
  void move_ends(std::vector<Item>& items) const {
    for (Item& item : items) item.end_paragraph = place(item.end_paragraph);
  }

  /// The new number of a paragraph, or of the next one that stays.
  std::uint32_t place(std::uint32_t paragraph) const {
    while (paragraph < paragraphs_.size() && paragraphs_[paragraph] == none) ++paragraph;
    return paragraph < paragraphs_.size() ? paragraphs_[paragraph] : static_cast<std::uint32_t>(document_.paragraphs.size());
  }

  void move_section(Section& section) const {
    section.end_paragraph = place(section.end_paragraph);
    std::erase_if(section.furniture, [&](std::uint32_t story) { return stories_[story] == none; });
    for (std::uint32_t& story : section.furniture) story = stories_[story];
  }

  void move_story(Story& story) const {
    const std::uint32_t size = story.end_paragraph - story.first_paragraph;
    story.first_paragraph = size == 0 ? place(story.first_paragraph) : paragraphs_[story.first_paragraph];
    story.end_paragraph = story.first_paragraph + size;
    if (story.anchor_paragraph != none) story.anchor_paragraph = paragraphs_[story.anchor_paragraph];
    if (story.reply_to != none) story.reply_to = stories_[story.reply_to];
  }

  Document& document_;
  std::vector<std::uint32_t> stories_;
  std::vector<std::uint32_t> paragraphs_;
};

}  // namespace

void recut(Document& document, const Recutting& recutting) { Recutter(document, recutting).run(); }

void drop_stories(Document& document, const std::vector<bool>& gone) { Remover(document, gone).run(); }

}  // namespace clausediff

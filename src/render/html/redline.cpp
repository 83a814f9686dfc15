// SPDX-License-Identifier: Apache-2.0
// The redline of the whole document: stretches of unchanged clauses fold, and groups of clauses can be skipped by the browser
// until they come near the screen.
#include <algorithm>

#include "render/html/blocks.h"
#include "render/html/escape.h"

namespace clausediff::html {
namespace {

constexpr std::uint32_t group_bytes = 6000;  // about two screens
constexpr std::uint32_t section_bytes =
    18000;                                   // several groups and folds: few enough to walk over, small enough to lay out at once
constexpr std::uint64_t big_bytes = 300000;  // of text: above that the browser is let skip what is far from the screen
constexpr std::uint32_t fold_bytes = 400;    // a shorter stretch of a single clause is not worth folding

std::uint32_t story_of(const Page& page, const Block& block) {
  const Pair& pair = row_of(page, block.first);
  return paragraph_of(page, pair).story;
}

std::string_view story_heading(StoryKind kind) {
  switch (kind) {
    case StoryKind::body:
      return "";
    case StoryKind::header:
    case StoryKind::footer:
      return "Headers and footers";
    case StoryKind::footnote:
      return "Footnotes";
    case StoryKind::endnote:
      return "Endnotes";
    case StoryKind::comment:
      return "Comments";
    case StoryKind::text_box:
      return "Text boxes";
  }
  return "";
}

const Story& story_at(const Page& page, const Block& block) {
  static const Story body;
  const Pair& pair = row_of(page, block.first);
  const auto& stories = side_of(page, pair).document.stories;
  const std::uint32_t story = story_of(page, block);
  return story < stories.size() ? stories[story] : body;
}

bool is_blank(const Page& page, const Block& block) {
  if (block.end - block.first != 1 || block.table != none) return false;
  const Pair& pair = row_of(page, block.first);
  const Paragraph& paragraph = paragraph_of(page, pair);
  return !matters(page, block.first) && page.departed.of(block.first).empty() && paragraph.label.empty() &&
         paragraph.text.find_first_not_of(" \t\n\f") == std::string::npos;
}

/// Opens and closes what surrounds the blocks: sections and groups always, a fold around what is not shown.
struct Frame {
  Redline& redline;
  bool folded = false;
  bool grouped = false;
  bool sectioned = false;
  std::uint32_t bytes = 0;
  std::uint32_t bytes_of_section = 0;

  void close_group() {
    if (grouped) redline.out += "</div>\n";
    grouped = false;
  }

  void close_fold() {
    close_group();
    if (folded) redline.out += "</details>\n";
    folded = false;
  }

  void close_section() {
    close_fold();
    if (sectioned) redline.out += "</div>\n";
    sectioned = false;
  }

  /// A section ends only between groups and folds.
  void open_section() {
    if (sectioned && bytes_of_section > section_bytes) close_section();
    if (sectioned) return;
    redline.out += "<div class=\"s\">\n";
    sectioned = true;
    bytes_of_section = 0;
  }

  void open_fold(std::uint32_t clauses, const std::string& where) {
    close_fold();
    open_section();
    redline.out +=
        "<details class=\"fo\" open><summary>" + counted(clauses, "clause", "clauses") + " unchanged" + where + "</summary>\n";
    folded = true;
  }

  void before_block(const Block& block) {
    if (grouped && bytes > group_bytes) close_group();
    if (!grouped) {
      if (!folded) open_section();
      redline.out += "<div class=\"g\">\n";
      grouped = true;
      bytes = 0;
    }
    bytes += block.bytes;
    bytes_of_section += block.bytes;
  }
};

void write_departures(Redline& redline, std::uint32_t key) {
  for (const std::uint32_t row : redline.page.departed.of(key)) write_departed(redline, row);
}

void write_block(Redline& redline, const Block& block) {
  if (block.table != none)
    write_table(redline, block);
  else
    write_row(redline, block.first);
  for (std::uint32_t row = block.first; row < block.end; ++row) write_departures(redline, row);
}

/// A headline where another kind of text begins: notes, headers and footers, comments.
void write_story(Frame& frame, std::string_view& last, const Block& block) {
  const std::string_view heading = story_heading(story_at(frame.redline.page, block).kind);
  if (heading == last) return;
  frame.close_section();
  last = heading;
  frame.redline.heading = 3;
  if (!heading.empty()) frame.redline.out += "<h3 class=\"st\">" + std::string(heading) + "</h3>\n";
}

std::size_t end_of_stretch(const Page& page, const std::vector<Block>& blocks, std::size_t begin) {
  const StoryKind kind = story_at(page, blocks[begin]).kind;
  std::size_t end = begin;
  while (end < blocks.size() && !blocks[end].shown && story_at(page, blocks[end]).kind == kind) ++end;
  return end;
}

std::string label_at(const Page& page, std::uint32_t row) { return text(clause_item(page, row_of(page, row)).number); }

/// ", 2.2 to 2.13", of the first and the last number in the stretch.
std::string where(const Page& page, std::span<const Block> blocks) {
  std::string first, last;
  for (const Block& block : blocks) {
    const std::string label = label_at(page, block.first);
    if (label.empty()) continue;
    if (first.empty()) first = label;
    last = label;
  }
  if (first.empty()) return "";
  return first == last ? ": " + first : ": " + first + " to " + last;
}

bool is_worth_folding(std::span<const Block> blocks) {
  return blocks.size() > 1 || (!blocks.empty() && blocks.front().bytes > fold_bytes);
}

bool is_big(std::span<const Block> blocks) {
  std::uint64_t bytes = 0;
  for (const Block& block : blocks) bytes += block.bytes;
  return bytes > big_bytes;
}

std::uint32_t clauses_in(std::span<const Block> blocks) {
  std::uint32_t count = 0;
  for (const Block& block : blocks) count += block.end - block.first;
  return count;
}

}  // namespace

void write_redline(const Page& page, std::string& out) {
  Redline redline{page, out};
  Frame frame{redline};
  std::vector<Block> blocks = blocks_of(page);
  std::erase_if(blocks, [&](const Block& block) { return is_blank(page, block); });
  out += "<article class=\"" + std::string(is_big(blocks) ? "sh big" : "sh") +
         "\" id=\"redline\" aria-labelledby=\"redline-h\"><h2 id=\"redline-h\">Redline</h2>\n<div class=\"hl\" "
         "aria-hidden=\"true\"><span>Before</span><span>After</span></div>\n";
  write_departures(redline, page.departed_first);
  std::string_view story;
  std::size_t fold_end = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    write_story(frame, story, blocks[i]);
    if (frame.folded && i >= fold_end) frame.close_fold();
    if (!blocks[i].shown && i >= fold_end) {
      fold_end = end_of_stretch(page, blocks, i);
      const std::span<const Block> stretch(blocks.data() + i, fold_end - i);
      if (is_worth_folding(stretch)) frame.open_fold(clauses_in(stretch), where(page, stretch));
    }
    frame.before_block(blocks[i]);
    write_block(redline, blocks[i]);
  }
  frame.close_section();
  out += "</article>\n";
}

}  // namespace clausediff::html

// SPDX-License-Identifier: Apache-2.0
#include "docx/paragraph_builder.h"

#include <algorithm>

namespace clausediff {
namespace {

/// The properties that hold: those before a tracked change of format where changes are rejected (17.13.5.29).
pugi::xml_node effective_properties(pugi::xml_node properties, const Build& build) {
  if (build.options().track_changes != TrackChanges::reject) return properties;
  const pugi::xml_node change = properties.child("w:pPrChange");
  return change ? change.child("w:pPr") : properties;
}

bool all_hidden(const Paragraph& paragraph, const std::vector<Format>& formats) {
  return std::all_of(paragraph.runs.begin(), paragraph.runs.end(), [&](const Run& run) { return formats[run.format].hidden; });
}

}  // namespace

void ParagraphBuilder::begin(pugi::xml_node properties, std::uint32_t ordinal, std::uint32_t cell, std::uint32_t table_style) {
  if (open_) end(true);
  if (joined_) {
    ++current_.merged;
    joined_ = false;
  } else {
    current_ = Paragraph();
    current_.ordinal = ordinal;
    current_.part = task_->part->index;
    current_.story = task_->story;
    anchored_ = false;
  }
  current_.cell = cell;
  table_style_ = table_style;
  const pugi::xml_node stated = effective_properties(properties, *build_);
  direct_ = read_paragraph_properties(stated);
  const bool number_rejected = build_->options().track_changes == TrackChanges::reject && stated.child("w:numPr").child("w:ins");
  if (number_rejected) direct_.numbering = direct_.level = std::nullopt;  // 17.13.5.19
  mark_ = read_run_properties(properties.child("w:rPr"));
  style_ = build_->styles.find(direct_.style, StyleKind::paragraph);
  if (style_ == none) style_ = build_->styles.default_paragraph;
  ends_section_ = static_cast<bool>(properties.child("w:sectPr"));
  open_ = true;
}

void ParagraphBuilder::end(bool mark_stays) {
  if (!open_) return;
  open_ = false;
  joined_ = !mark_stays;
  if (mark_stays) finish();
}

void ParagraphBuilder::flush() {
  if (open_) end(true);
  if (joined_ && (has_text() || anchored_)) finish();
  joined_ = false;
}

std::uint32_t ParagraphBuilder::format(const RunProperties& run) { return build_->formats.find(style_, table_style_, run); }

void ParagraphBuilder::append(std::string_view text, std::uint32_t format) {
  if (text.empty()) return;
  const auto begin = static_cast<std::uint32_t>(current_.text.size());
  current_.text += text;
  const auto end = static_cast<std::uint32_t>(current_.text.size());
  if (!current_.runs.empty() && current_.runs.back().format == format)
    current_.runs.back().span.end = end;
  else
    current_.runs.push_back({{begin, end}, format});
}

void ParagraphBuilder::number() {
  ParagraphProperties all = build_->styles.default_properties;
  const Style* style = style_ == none ? nullptr : &build_->styles.items[style_];
  if (style != nullptr) overlay(all, style->paragraph);
  overlay(all, direct_);
  const bool own = direct_.numbering || direct_.level;
  const bool by_style = !own && style != nullptr && style->numbered_by != none;
  const NumberPlace place = find_number(build_->numbering, all, by_style ? &build_->styles.items[style->numbered_by] : nullptr);
  if (place.instance != none) {
    const Level& level = build_->numbering.level(place.instance, place.level);
    const bool style_indents = by_style && style->own_indent;
    if (!direct_.indent_start && !style_indents && level.indent_start) all.indent_start = level.indent_start;
    if (!direct_.indent_first && !style_indents && level.indent_first) all.indent_first = level.indent_first;
    const bool hidden = (mark_.toggles & toggle_hidden) != 0 && all_hidden(current_, build_->document.formats);
    const bool only_a_section_break = ends_section_ && current_.text.empty() && !anchored_;  // Word numbers neither
    if (!hidden && !only_a_section_break) {
      current_.label = build_->counters->next(place);
      current_.number_level = static_cast<std::int8_t>(place.level);
      current_.bullet = level.format == "bullet";
      if (current_.label.empty()) current_.number_level = -1;
    }
  }
  const int outline = all.outline_level.value_or(9);
  current_.outline_level = outline >= 0 && outline < 9 ? static_cast<std::int8_t>(outline) : static_cast<std::int8_t>(-1);
  current_.justification = all.justification.value_or(Justification::start);
  current_.indent_start = all.indent_start.value_or(0);
  current_.indent_first = all.indent_first.value_or(0);
  current_.right_to_left = all.right_to_left.value_or(false);
}

void ParagraphBuilder::finish() {
  if (build_->document.paragraphs.size() >= build_->options().limits.paragraphs) {
    build_->fail(ErrorCode::limit, task_->part->name,
                 "more paragraphs than --max-paragraphs=" + std::to_string(build_->options().limits.paragraphs));
    return;
  }
  number();
  if (style_ != none) current_.style = build_->style_index[style_];
  build_->document.paragraphs.push_back(std::move(current_));
  current_ = Paragraph();
}

}  // namespace clausediff

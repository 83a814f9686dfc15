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
    anchored_ = numbered_ = false;
  }
  current_.cell = cell;
  table_style_ = table_style;
  const pugi::xml_node stated = effective_properties(properties, *build_);
  direct_ = read_paragraph_properties(stated);
  const bool number_rejected = build_->options().track_changes == TrackChanges::reject && stated.child("w:numPr").child("w:ins");
  if (number_rejected) direct_.numbering = direct_.level = std::nullopt;  // 17.13.5.19
  mark_ = read_run_properties(properties.child("w:rPr"));
  if (mark_.change && build_->options().track_changes == TrackChanges::reject)
    mark_ = read_run_properties(mark_.change.child("w:rPr"));
  style_ = build_->styles.find(direct_.style, StyleKind::paragraph);
  if (style_ == none) style_ = build_->styles.default_paragraph;
  ends_section_ = static_cast<bool>(properties.child("w:sectPr"));
  const pugi::xml_node mark = properties.child("w:rPr");
  deleted_ = build_->options().track_changes == TrackChanges::all && (mark.child("w:del") || mark.child("w:moveFrom"));
  open_ = true;
}

/// A w:p runs on into the next one where its mark goes, where the mark alone is hidden (a style separator, 17.3.2.36), and
/// where it is a drop cap (17.3.1.11).
void ParagraphBuilder::end(bool mark_stays) {
  if (!open_) return;
  open_ = false;
  const bool leads = mark_stays && has_hidden_mark() && !is_all_hidden();
  const bool drop_cap = mark_stays && direct_.drop_cap && has_text();
  joined_ = !mark_stays || leads || drop_cap;
  if (leads && !numbered_) {
    read_properties();
    numbered_ = !current_.label.empty();
  }
  if (!joined_) finish();
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

ParagraphProperties ParagraphBuilder::effective() const {
  ParagraphProperties all = build_->styles.default_properties;
  if (style_ != none) overlay(all, build_->styles.items[style_].paragraph);
  overlay(all, direct_);
  return all;
}

int ParagraphBuilder::outline_level() const {
  const int level = effective().outline_level.value_or(9);
  return level >= 0 && level < 9 ? level : -1;
}

/// Hidden by the mark's own properties or by those of its style.
bool ParagraphBuilder::has_hidden_mark() const {
  const bool stated = ((mark_.toggles | build_->styles.default_run.toggles) & toggle_hidden) != 0 || mark_.style != nullptr ||
                      (style_ != none && (build_->styles.items[style_].run.toggles & toggle_hidden) != 0);
  return stated && build_->formats.is_hidden(style_, table_style_, mark_);
}

bool ParagraphBuilder::is_all_hidden() const {
  const std::vector<Format>& formats = build_->document.formats;
  return std::all_of(current_.runs.begin(), current_.runs.end(), [&](const Run& run) { return formats[run.format].hidden; });
}

void ParagraphBuilder::count_now() {
  if (numbered_) return;
  read_properties();
  numbered_ = true;
}

void ParagraphBuilder::read_properties() {
  ParagraphProperties all = effective();
  const bool own = direct_.numbering || direct_.level;
  const Style* style = style_ == none ? nullptr : &build_->styles.items[style_];
  number(all, !own && style != nullptr && style->numbered_by != none);
  if (style_ != none) current_.style = build_->style_index[style_];
}

void ParagraphBuilder::number(const ParagraphProperties& stated, bool by_style) {
  ParagraphProperties all = stated;
  const Styles& styles = build_->styles;
  const NumberPlace place =
      find_number(build_->numbering, all, by_style ? &styles.items[styles.items[style_].numbered_by] : nullptr);
  if (place.instance != none) {
    const Level& level = build_->numbering.level(place.instance, place.level);
    const bool style_indents = by_style && styles.items[style_].own_indent;
    if (!direct_.indent_start && !style_indents && level.indent_start) all.indent_start = level.indent_start;
    if (!direct_.indent_first && !style_indents && level.indent_first) all.indent_first = level.indent_first;
    const bool hidden = has_hidden_mark() && is_all_hidden();
    const bool only_a_section_break = ends_section_ && current_.text.empty() && !anchored_;  // Word numbers neither
    if (!hidden && !only_a_section_break) {
      NumberText text = deleted_ ? counters_->peek(place) : counters_->next(place);
      build_->check_label(text.label);
      if (!text.above.empty()) build_->numbers_above[here().paragraph] = std::move(text.above);
      current_.label = level.hidden ? std::string() : std::move(text.label);
      current_.number_level = static_cast<std::int8_t>(current_.label.empty() ? -1 : place.level);
      current_.bullet = level.format == "bullet";
      current_.tight = level.tight && !current_.label.empty();
    }
  }
  current_.justification = all.justification.value_or(Justification::start);
  current_.indent_start = all.indent_start.value_or(0);
  current_.indent_first = all.indent_first.value_or(0);
  current_.right_to_left = all.right_to_left.value_or(false);
}

void ParagraphBuilder::finish() {
  constexpr std::uint64_t overhead = 128;  // of a paragraph, beside its text
  if (build_->document.paragraphs.size() >= build_->options().limits.paragraphs) {
    build_->fail(ErrorCode::limit, task_->part->name,
                 "more paragraphs than --max-paragraphs=" + std::to_string(build_->options().limits.paragraphs));
    return;
  }
  if (!numbered_) read_properties();
  current_.outline_level = static_cast<std::int8_t>(outline_level());
  build_->spend(overhead + current_.text.size() + current_.label.size());
  build_->document.paragraphs.push_back(std::move(current_));
  current_ = Paragraph();
}

}  // namespace clausediff

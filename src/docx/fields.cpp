// SPDX-License-Identifier: Apache-2.0
#include "docx/fields.h"

#include <algorithm>

#include "docx/active_content.h"
#include "docx/field_kinds.h"
#include "docx/field_results.h"
#include "text/ascii.h"

namespace clausediff {
void Fields::begin(pugi::xml_node form_data) {
  Open field;
  field.form_data = form_data;
  codes_.push_back(open_.size());
  open_.push_back(std::move(field));
}

void Fields::begin_simple(std::string_view code) {
  begin({});
  add_code(code);
  separate();
}

/// Goes to the innermost field that is in its code; what a result holds that is not shown is dropped.
void Fields::add_code(std::string_view text) {
  if (codes_.empty() || open_[codes_.back()].in_result) return;
  build_->spend(text.size());
  open_[codes_.back()].code += text;
}

void Fields::separate() {
  if (!open_.empty() && !open_.back().in_result) enter_result(open_.back());
}

void Fields::enter_result(Open& field) {
  const std::string kind = field_kind(field.code);
  field.in_result = true;
  field.silent = prints_nothing(kind) || is_form_state(kind);
  if (!field.silent) codes_.pop_back();
  field.result = paragraph_->here();
  field.contents = is_contents_field(kind);
  contents_ += field.contents ? 1 : 0;
  if (field.contents && paragraph_->is_open()) paragraph_->mark_contents();
}

/// SET name "value" and ASK name "prompt": what a REF to that name shows.
void Fields::note_value(const Open& field) {
  const std::string kind = field_kind(field.code);
  if (kind != "SET") return;
  const std::vector<std::string> words = field_words(field.code);
  if (words.size() > 2) build_->field_values.insert_or_assign(words[1], clean_text(words[2]));
}

void Fields::end(std::uint32_t format) {
  if (open_.empty()) return;
  if (!open_.back().in_result) enter_result(open_.back());
  Open field = std::move(open_.back());
  open_.pop_back();
  if (field.silent) codes_.pop_back();
  contents_ -= field.contents ? 1 : 0;
  note_value(field);
  const Position here = paragraph_->here();
  const bool is_empty = here.paragraph == field.result.paragraph && here.byte == field.result.byte;
  if (is_empty) {
    if (paragraph_->is_open() && !in_code() && field_kind(field.code) == "LISTNUM") paragraph_->count_now();
    const std::string text =
        missing_result({field.code, field.form_data, paragraph_->outline_level()}, *build_, paragraph_->counters());
    if (in_code())
      add_code(text);
    else if (paragraph_->is_open())
      paragraph_->append(text, format);
  }
  if (field.contents && !is_empty && here.byte == 0) paragraph_->mark_contents(false);  // it ended with the paragraph before
  close(std::move(field), is_empty);
}

void Fields::end_simple() { end(0); }

void Fields::close(Open field, bool was_empty) {
  Field out;
  out.instruction = clean_text(stripped(field.code));
  const std::string kind = field_kind(out.instruction);
  build_->cover("fields: " + (kind.empty() ? "without a code" : kind),
                is_contents_field(kind) ? Treatment::not_compared : Treatment::compared);
  if (is_active_field(kind)) note_active(*build_, ActiveKind::field, paragraph_->part(), out.instruction);
  if (in_code()) return;  // a part of another field's code: nothing of it is shown
  const Position end = paragraph_->here();
  out.paragraph = field.result.paragraph;
  out.span.begin = field.result.byte;
  out.derived = is_derived_field(kind);
  if (end.paragraph == field.result.paragraph) {
    out.span.end = end.byte;
  } else if (field.result.paragraph < build_->document.paragraphs.size()) {
    out.span.end =
        std::max(out.span.begin, static_cast<std::uint32_t>(build_->document.paragraphs[field.result.paragraph].text.size()));
  }
  const std::vector<std::string> words = field_words(out.instruction);
  if (points_at_bookmark(kind) && words.size() > 1) out.bookmark = words[1];
  if (kind == "HYPERLINK" && words.size() > 1) {
    const bool inside = words[1] == "\\l" && words.size() > 2;
    build_->spend(words[inside ? 2 : 1].size());
    build_->document.hyperlinks.push_back({out.paragraph, out.span, inside ? "#" + words[2] : words[1]});
  }
  if (was_empty && out.span.empty()) build_->empty_fields.push_back(build_->document.fields.size());
  build_->document.fields.push_back(std::move(out));
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
#include "docx/fields.h"

#include <algorithm>
#include <cstring>

#include "docx/symbols.h"

namespace clausediff {
namespace {

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

std::string kind_of(std::string_view code) {
  const std::string text = trimmed(code);
  return upper(std::string_view(text).substr(0, text.find_first_of(" \t\r\n\\\"")));
}

bool is_contents(const std::string& kind) { return kind == "TOC" || kind == "TOA" || kind == "INDEX"; }

bool points_at_bookmark(const std::string& kind) { return kind == "REF" || kind == "PAGEREF" || kind == "NOTEREF"; }

/// FORMCHECKBOX and FORMDROPDOWN keep their value in w:ffData (17.16.17).
std::string form_value(pugi::xml_node data, const std::string& kind) {
  if (kind == "FORMCHECKBOX") {
    const pugi::xml_node box = data.child("w:checkBox");
    const pugi::xml_node value = box.child("w:checked") ? box.child("w:checked") : box.child("w:default");
    return value && on_off(value) ? "☒" : "☐";
  }
  const pugi::xml_node list = data.child("w:ddList");
  const int chosen = to_int(val(list.child("w:result") ? list.child("w:result") : list.child("w:default")));
  int at = 0;
  for (const pugi::xml_node entry : list.children("w:listEntry")) {
    if (at++ == chosen) return clean_text(val(entry));
  }
  return {};
}

/// SYMBOL 183 \f Symbol: the character itself.
std::string symbol_value(const std::vector<std::string>& words) {
  if (words.size() < 2) return {};
  const auto font = std::find(words.begin(), words.end(), "\\f");
  const auto code = static_cast<std::uint32_t>(std::strtoul(words[1].c_str(), nullptr, 0));
  std::string out;
  append_utf8(out, symbol_character(code, font != words.end() && font + 1 != words.end() ? *(font + 1) : ""));
  return out;
}

}  // namespace

std::vector<std::string> field_words(std::string_view code) {
  std::vector<std::string> words;
  bool quoted = false, open = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '"') {
      quoted = !quoted;
      if (quoted) words.emplace_back();
      open = quoted;
    } else if (!quoted && (c == ' ' || c == '\t' || c == '\n' || c == '\r')) {
      open = false;
    } else {
      if (!open) words.emplace_back();
      open = true;
      words.back() += c;
    }
  }
  return words;
}

void Fields::begin(pugi::xml_node form_data) {
  Open field;
  field.form_data = form_data;
  open_.push_back(std::move(field));
  ++codes_;
}

void Fields::begin_simple(std::string_view code) {
  begin({});
  add_code(code);
  separate();
}

void Fields::add_code(std::string_view text) {
  const auto inner = std::find_if(open_.rbegin(), open_.rend(), [](const Open& field) { return !field.in_result; });
  if (inner != open_.rend()) inner->code += text;
}

void Fields::separate() {
  if (!open_.empty() && !open_.back().in_result) enter_result(open_.back());
}

void Fields::enter_result(Open& field) {
  field.in_result = true;
  --codes_;
  field.result = paragraph_->here();
  field.contents = is_contents(kind_of(field.code));
  contents_ += field.contents ? 1 : 0;
  if (field.contents && paragraph_->is_open()) paragraph_->mark_contents();
}

std::string Fields::missing_result(const Open& field) {
  const std::string kind = kind_of(field.code);
  if (kind == "FORMCHECKBOX" || kind == "FORMDROPDOWN") return form_value(field.form_data, kind);
  const std::vector<std::string> words = field_words(field.code);
  if (kind == "SYMBOL") return symbol_value(words);
  if (kind == "SEQ") return build_->field_numbers.sequence(words);
  if (kind == "LISTNUM") return build_->field_numbers.list_number(words);
  if ((kind == "MACROBUTTON" || kind == "GOTOBUTTON") && words.size() > 2) {
    const std::size_t at = field.code.find(words[1]);
    return trimmed(std::string_view(field.code).substr(at + words[1].size()));
  }
  if (kind == "QUOTE" && words.size() > 1) return words[1];
  return {};
}

void Fields::end(std::uint32_t format) {
  if (open_.empty()) return;
  Open field = std::move(open_.back());
  const bool had_result = field.in_result;
  if (!had_result) enter_result(field);
  open_.pop_back();
  contents_ -= field.contents ? 1 : 0;
  const Position here = paragraph_->here();
  const bool is_empty = here.paragraph == field.result.paragraph && here.byte == field.result.byte;
  if (is_empty || !had_result) {
    const std::string text = missing_result(field);
    if (in_code())
      add_code(text);
    else if (paragraph_->is_open())
      paragraph_->append(text, format);
  }
  if (field.contents && !is_empty && here.byte == 0) paragraph_->mark_contents(false);  // it ended with the paragraph before
  close(std::move(field));
}

void Fields::end_simple() { end(0); }

void Fields::close(Open field) {
  Field out;
  out.instruction = clean_text(trimmed(field.code));
  const std::string kind = kind_of(out.instruction);
  build_->cover("fields: " + (kind.empty() ? "without a code" : kind),
                is_contents(kind) ? Treatment::not_compared : Treatment::compared);
  if (in_code()) return;  // a part of another field's code: nothing of it is shown
  const Position end = paragraph_->here();
  out.paragraph = field.result.paragraph;
  out.span.begin = field.result.byte;
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
    build_->document.hyperlinks.push_back({out.paragraph, out.span, inside ? "#" + words[2] : words[1]});
  }
  build_->document.fields.push_back(std::move(out));
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// REF and NOTEREF fields without a result, filled in when all stories are read: what they point at may come later.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "docx/field_kinds.h"
#include "docx/field_results.h"

namespace clausediff {
namespace {

constexpr char unit_separator = '\x1F';

/// Text that goes into a paragraph which has been read already.
struct Insertion {
  std::uint32_t paragraph = 0;
  std::uint32_t position = 0;  // in the text as it was read
  std::string text;
};

/// The labels from the outermost level to the paragraph's own, as a full reference lists them, without full stops at their ends.
std::vector<std::string> number_steps(const Build& build, std::uint32_t paragraph) {
  std::string all;
  if (const auto above = build.numbers_above.find(paragraph); above != build.numbers_above.end()) all = above->second;
  all += build.document.paragraphs[paragraph].label;
  std::vector<std::string> steps;
  for (std::size_t at = 0; at <= all.size();) {
    const std::size_t end = std::min(all.find(unit_separator, at), all.size());
    std::string step = all.substr(at, end - at);
    while (!step.empty() && (step.back() == '.' || step.back() == ' ')) step.pop_back();
    if (!step.empty()) steps.push_back(std::move(step));
    at = end + 1;
  }
  return steps;
}

/// \\n the number alone, \\w with all levels above it, \\r with those that the place of the field does not share.
std::string number_of(const Build& build, const std::vector<std::string>& words, std::uint32_t target, std::uint32_t from) {
  std::vector<std::string> steps = number_steps(build, target);
  if (steps.empty()) return "0";  // what Word shows for a paragraph without a number
  std::size_t first = 0;
  if (has_switch(words, "\\n")) first = steps.size() - 1;
  if (has_switch(words, "\\r")) {
    const std::vector<std::string> here = number_steps(build, from);
    while (first + 1 < steps.size() && first < here.size() && steps[first] == here[first]) ++first;
  }
  std::string out;
  for (std::size_t i = first; i < steps.size(); ++i) out += steps[i];
  if (!has_switch(words, "\\t")) return out;
  const std::size_t space = out.rfind(' ');  // \\t: no words before the number
  return space == std::string::npos ? out : out.substr(space + 1);
}

std::string text_of(const Build& build, const Bookmark& mark) {
  const Document& document = build.document;
  std::string out;
  const std::uint32_t count = static_cast<std::uint32_t>(document.paragraphs.size());
  for (std::uint32_t p = mark.paragraph; p <= mark.end_paragraph && p < count; ++p) {
    const std::string& text = document.paragraphs[p].text;
    const std::size_t begin = p == mark.paragraph ? mark.begin : 0;
    const std::size_t end = p == mark.end_paragraph ? mark.end : text.size();
    if (p != mark.paragraph) out += p == mark.end_paragraph && end == 0 ? "" : " ";
    if (begin < std::min(end, text.size())) out += text.substr(begin, end - begin);
    if (out.size() > build.options().limits.label_bytes) break;  // a reference that long is none
  }
  return out;
}

class References {
 public:
  explicit References(Build& build) : build_(build) {
    for (std::size_t i = 0; i < build.document.bookmarks.size(); ++i) bookmarks_.emplace(build.document.bookmarks[i].name, i);
    for (const NoteReference& one : build.document.note_references) notes_.emplace(one.paragraph, one);
  }

  /// What the field shows; empty where it points at nothing or is of another kind.
  std::string result(const Field& field) const {
    const std::vector<std::string> words = field_words(field.instruction);
    const std::string kind = field_kind(field.instruction);
    if (words.empty() || field.derived) return {};
    const bool reference = kind == "REF" || kind == "NOTEREF";
    const std::string& name = reference && words.size() > 1 ? words[1] : words[0];
    if (const auto value = build_.field_values.find(name); value != build_.field_values.end()) return value->second;
    const auto found = bookmarks_.find(name);
    if (found == bookmarks_.end()) return missing(reference, name, field.paragraph);
    const Bookmark& mark = build_.document.bookmarks[found->second];
    if (mark.paragraph >= build_.document.paragraphs.size()) return {};
    if (kind == "NOTEREF") return mark_of_note(mark);
    const bool number = has_switch(words, "\\r") || has_switch(words, "\\n") || has_switch(words, "\\w");
    std::string out = number ? number_of(build_, words, mark.paragraph, field.paragraph) : "";
    if (has_switch(words, "\\p"))
      out += (out.empty() ? "" : " ") + std::string(mark.paragraph < field.paragraph ? "above" : "below");
    return out.empty() && !number ? text_of(build_, mark) : out;
  }

 private:
  std::string mark_of_note(const Bookmark& mark) const {
    const auto [first, last] = notes_.equal_range(mark.paragraph);
    const auto found = std::find_if(first, last, [&](const auto& entry) {
      const std::uint32_t position = entry.second.position;
      return position >= mark.begin && (mark.end_paragraph != mark.paragraph || position <= mark.end);
    });
    return found == last ? std::string() : build_.document.stories[found->second.story].label;
  }
  std::string missing(bool reference, const std::string& name, std::uint32_t paragraph) const {
    if (reference) build_.warn("empty-reference", "a reference without a result points at nothing: " + name, paragraph);
    return {};
  }

  Build& build_;
  std::unordered_map<std::string, std::size_t> bookmarks_;
  std::multimap<std::uint32_t, NoteReference> notes_;  // by paragraph
};

bool is_before(const Insertion& a, const Insertion& b) {
  return a.paragraph != b.paragraph ? a.paragraph < b.paragraph : a.position < b.position;
}

/// Where a position lies after the insertions, which are sorted. One at the position itself pushes it on where `behind` is set.
class Shift {
 public:
  explicit Shift(const std::vector<Insertion>& insertions) : insertions_(insertions), before_{0} {
    for (const Insertion& one : insertions) before_.push_back(before_.back() + static_cast<std::uint32_t>(one.text.size()));
  }

  std::uint32_t operator()(std::uint32_t paragraph, std::uint32_t position, bool behind) const {
    const auto first = std::lower_bound(insertions_.begin(), insertions_.end(), Insertion{paragraph, 0, {}}, is_before);
    const Insertion wanted{paragraph, position, {}};
    const auto last = behind ? std::upper_bound(first, insertions_.end(), wanted, is_before)
                             : std::lower_bound(first, insertions_.end(), wanted, is_before);
    return position + before_[static_cast<std::size_t>(last - insertions_.begin())] -
           before_[static_cast<std::size_t>(first - insertions_.begin())];
  }
  template <class Range>
  void range(Range& one) const {
    const std::uint32_t begin = (*this)(one.paragraph, one.begin, false);
    one.end = (*this)(one.end_paragraph, one.end, true);
    one.begin = begin;
  }
  template <class Item>
  void span(Item& one) const {
    one.span = {(*this)(one.paragraph, one.span.begin, !one.span.empty()),
                (*this)(one.paragraph, one.span.end, !one.span.empty())};
  }

 private:
  const std::vector<Insertion>& insertions_;
  std::vector<std::uint32_t> before_;  // bytes of all insertions before each
};

void insert_texts(Document& document, const std::vector<Insertion>& insertions, const Shift& shift) {
  for (std::size_t i = 0; i < insertions.size();) {
    const std::uint32_t index = insertions[i].paragraph;
    Paragraph& paragraph = document.paragraphs[index];
    if (paragraph.runs.empty()) paragraph.runs.push_back({{0, 0}, 0});
    std::uint32_t begin = 0;
    for (Run& run : paragraph.runs) {  // the run that ends at the place takes the text
      run.span = {begin, shift(index, run.span.end, true)};
      begin = run.span.end;
    }
    std::string text;
    std::size_t copied = 0;
    for (; i < insertions.size() && insertions[i].paragraph == index; ++i) {
      const std::size_t position = std::min<std::size_t>(insertions[i].position, paragraph.text.size());
      text.append(paragraph.text, copied, position - copied);
      text += insertions[i].text;
      copied = position;
    }
    paragraph.text = text.append(paragraph.text, copied);
  }
}

void move_places(Document& document, const Shift& shift) {
  for (Bookmark& one : document.bookmarks) shift.range(one);
  for (ContentControl& one : document.controls) shift.range(one);
  for (Hyperlink& one : document.hyperlinks) shift.span(one);
  for (Object& one : document.objects) shift.span(one);
  for (Revision& one : document.revisions) shift.span(one);
  for (NoteReference& one : document.note_references) one.position = shift(one.paragraph, one.position, false);
  for (Story& one : document.stories) {
    if (one.anchor_paragraph != none) one.anchor = shift(one.anchor_paragraph, one.anchor, false);
  }
}

void move_fields(Document& document, const Shift& shift, const std::vector<bool>& filled) {
  for (std::size_t i = 0; i < document.fields.size(); ++i) {
    Field& field = document.fields[i];
    const bool behind = !field.span.empty();
    field.span = {shift(field.paragraph, field.span.begin, behind && !filled[i]),
                  shift(field.paragraph, field.span.end, behind || filled[i])};
  }
}

}  // namespace

void fill_empty_references(Build& build) {
  if (build.empty_fields.empty() || build.error) return;
  Document& document = build.document;
  const References references(build);
  std::vector<Insertion> insertions;
  std::vector<bool> filled(document.fields.size(), false);
  for (const std::size_t index : build.empty_fields) {
    const Field& field = document.fields[index];
    if (field.paragraph >= document.paragraphs.size()) continue;
    std::string text = references.result(field);
    build.spend(text.size());
    if (build.error) return;
    if (text.empty()) continue;
    filled[index] = true;
    insertions.push_back({field.paragraph, field.span.begin, std::move(text)});
  }
  std::stable_sort(insertions.begin(), insertions.end(), is_before);
  const Shift shift(insertions);
  move_fields(document, shift, filled);
  move_places(document, shift);
  insert_texts(document, insertions, shift);
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// The words of one version with their format: bold, italics, notes, links, objects.
#include <clausediff/names.h>

#include <algorithm>
#include <optional>

#include "render/html/escape.h"
#include "render/html/words.h"

namespace clausediff::html {
namespace {

/// Something that wraps a stretch of text, or stands in its place.
struct Wrap {
  Span span;
  std::string open;
  std::string close;
  bool instead = false;  // the bytes themselves are not shown
};

template <class T>
std::pair<typename std::vector<T>::const_iterator, typename std::vector<T>::const_iterator> of_paragraph(
    const std::vector<T>& items, std::uint32_t paragraph) {
  const auto low = std::partition_point(items.begin(), items.end(), [&](const T& item) { return item.paragraph < paragraph; });
  const auto high = std::partition_point(low, items.end(), [&](const T& item) { return item.paragraph == paragraph; });
  return {low, high};
}

void add_links(const Document& document, std::uint32_t paragraph, std::vector<Wrap>& wraps) {
  const auto [low, high] = of_paragraph(document.hyperlinks, paragraph);
  for (auto link = low; link != high; ++link) {
    if (!is_safe_address(link->target) || link->span.empty()) continue;
    wraps.push_back({link->span, "<a class=\"x\" rel=\"noopener noreferrer\" href=\"" + text(link->target) + "\">", "</a>"});
  }
}

void add_references(const Page& page, const Side& side, std::uint32_t paragraph, std::vector<Wrap>& wraps) {
  const auto& references = side.clauses.references;
  auto at =
      std::partition_point(references.begin(), references.end(), [&](const Reference& item) { return item.clause < paragraph; });
  const auto& rows = &side == &page.report.after ? page.row_of_after : page.row_of_before;
  for (; at != references.end() && at->clause == paragraph; ++at) {
    if (at->target_clause >= rows.size() || rows[at->target_clause] == none) continue;
    wraps.push_back({at->span, "<a class=\"f\" href=\"#r" + std::to_string(rows[at->target_clause]) + "\">", "</a>"});
  }
}

std::string_view object_name(ObjectKind kind) {
  switch (kind) {
    case ObjectKind::embedded:
      return "embedded file";
    case ObjectKind::other:
      return "object";
    default:
      return name(kind);
  }
}

void add_objects(const Document& document, std::uint32_t paragraph, std::vector<Wrap>& wraps) {
  const auto [low, high] = of_paragraph(document.objects, paragraph);
  for (auto object = low; object != high; ++object) {
    std::string shown = "<span class=\"ob\">[" + std::string(object_name(object->kind));
    if (!object->description.empty()) shown += ": " + text(object->description);
    wraps.push_back({object->span, shown + "]</span>", "", true});
  }
}

void add_notes(const Page& page, const Side& side, std::uint32_t paragraph, bool linked, std::vector<Wrap>& wraps) {
  const auto [low, high] = of_paragraph(side.document.note_references, paragraph);
  for (auto note = low; note != high; ++note) {
    if (note->story >= side.document.stories.size()) continue;
    const Story& story = side.document.stories[note->story];
    const std::string mark = story.label.empty() ? "*" : text(story.label);
    const auto& rows = &side == &page.report.after ? page.row_of_after : page.row_of_before;
    const bool known = linked && story.first_paragraph < rows.size() && rows[story.first_paragraph] != none;
    const std::string shown = known ? "<a href=\"#r" + std::to_string(rows[story.first_paragraph]) + "\">" + mark + "</a>" : mark;
    wraps.push_back({{note->position, note->position}, "<sup class=\"fn\">" + shown, "</sup>"});
  }
}

/// In a text file a heading has no format of its own: it is set bold, as counsel expects it.
void add_heading(const Side& side, std::uint32_t paragraph, std::vector<Wrap>& wraps) {
  const Clause& clause = side.clauses.items[paragraph];
  if (side.document.kind != SourceKind::docx && !clause.heading.empty()) wraps.push_back({clause.heading, "<b>", "</b>"});
}

/// Sorted and without overlaps: of two that overlap the first one stays.
std::vector<Wrap> wraps_of(const Page& page, const Side& side, std::uint32_t paragraph, bool linked) {
  std::vector<Wrap> found;
  add_objects(side.document, paragraph, found);
  add_notes(page, side, paragraph, linked, found);
  if (linked) add_links(side.document, paragraph, found), add_references(page, side, paragraph, found);
  add_heading(side, paragraph, found);
  std::stable_sort(found.begin(), found.end(), [](const Wrap& a, const Wrap& b) { return a.span.begin < b.span.begin; });
  std::vector<Wrap> kept;
  for (Wrap& wrap : found) {
    if (kept.empty() || wrap.span.begin >= kept.back().span.end) kept.push_back(std::move(wrap));
  }
  return kept;
}

struct Tags {
  std::string open;
  std::string close;
};

Tags tags_of(const Format& format) {
  Tags tags;
  const auto add = [&tags](std::string_view name, std::string_view attribute = "") {
    tags.open += '<' + std::string(name) + std::string(attribute) + '>';
    tags.close = "</" + std::string(name) + '>' + tags.close;
  };
  if (format.bold) add("b");
  if (format.italic) add("i");
  if (format.underline) add("u");
  if (format.strike) add("s");
  if (format.vertical == VerticalAlign::superscript) add("sup");
  if (format.vertical == VerticalAlign::subscript) add("sub");
  if (format.caps) add("span", " class=\"cp\"");
  if (format.small_caps) add("span", " class=\"sc\"");
  if (format.hidden) add("span", " class=\"hd\"");
  return tags;
}

/// Text without tags; breaks become elements, since the page collapses white space.
void write_characters(std::string_view words, std::string& out) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= words.size(); ++at) {
    if (at < words.size() && words[at] != '\n' && words[at] != '\f' && words[at] != '\t') continue;
    append_text(out, words.substr(begin, at - begin));
    begin = at + 1;
    if (at == words.size()) break;
    out += words[at] == '\t' ? "<span class=\"ta\">\t</span>" : "<br>";
  }
}

/// One stretch in one format; nothing is written for no words.
struct Writer {
  const Paragraph& paragraph;
  const std::vector<Format>& formats;
  std::string& out;
  std::size_t run = 0;

  Tags tags_at(std::uint32_t at) {
    while (run + 1 < paragraph.runs.size() && paragraph.runs[run].span.end <= at) ++run;
    if (run >= paragraph.runs.size() || paragraph.runs[run].format >= formats.size()) return {};
    return tags_of(formats[paragraph.runs[run].format]);
  }

  std::uint32_t run_end(std::uint32_t at) const {
    return run < paragraph.runs.size() && paragraph.runs[run].span.end > at ? paragraph.runs[run].span.end
                                                                            : static_cast<std::uint32_t>(paragraph.text.size());
  }

  void write(std::uint32_t at, std::uint32_t end) {
    Tags open;
    while (at < end) {
      const Tags tags = tags_at(at);
      const std::uint32_t stop = std::min(end, std::max(at + 1, run_end(at)));
      if (tags.open != open.open) out += open.close + tags.open, open = tags;
      write_characters(std::string_view(paragraph.text).substr(at, stop - at), out);
      at = stop;
    }
    out += open.close;
  }
};

}  // namespace

void write_text(const Page& page, const Side& side, std::uint32_t paragraph, Span span, bool linked, std::string& out) {
  const Paragraph& source = side.document.paragraphs[paragraph];
  const auto size = static_cast<std::uint32_t>(source.text.size());
  span = {std::min(span.begin, size), std::min(span.end, size)};
  Writer writer{source, side.document.formats, out};
  std::uint32_t at = span.begin;
  for (const Wrap& wrap : wraps_of(page, side, paragraph, linked)) {
    const bool point = wrap.span.empty() && wrap.span.begin >= span.begin && (wrap.span.begin < span.end || span.end == size);
    const Span part{std::max(wrap.span.begin, at), std::min(wrap.span.end, span.end)};
    if (!point && part.begin >= part.end) continue;
    writer.write(at, part.begin);
    out += wrap.open;
    if (!wrap.instead) writer.write(part.begin, part.end);
    out += wrap.close;
    at = std::max(at, part.end);
  }
  writer.write(at, span.end);
}

std::uint32_t after_label(const Document& document, const Clause& clause, std::uint32_t paragraph) {
  const std::string& words = document.paragraphs[paragraph].text;
  if (clause.label_span.empty() || clause.label_span.end > words.size()) return 0;
  const auto is_space = [&](std::size_t at) { return words[at] == ' ' || words[at] == '\t'; };
  for (std::uint32_t at = 0; at < clause.label_span.begin; ++at) {
    if (!is_space(at)) return 0;
  }
  std::uint32_t end = clause.label_span.end;
  while (end < words.size() && is_space(end)) ++end;
  return end;
}

}  // namespace clausediff::html

// SPDX-License-Identifier: Apache-2.0
// Document → what was read of it, for people: `clausediff inspect FILE`.
#include <clausediff/clausediff.h>
#include <clausediff/names.h>

#include <algorithm>
#include <array>
#include <map>

#include "render/escape.h"
#include "render/titles.h"
#include "text/utf8.h"
#include "text/width.h"

namespace clausediff {
namespace {

std::string line(const std::string& name, const std::string& value) {
  return value.empty() ? std::string() : padded(name, 14) + for_terminal_line(value) + '\n';
}

std::string kind_name(SourceKind kind) {
  return kind == SourceKind::docx ? "Word document" : kind == SourceKind::markdown ? "Markdown" : "plain text";
}

/// As the other outputs name it, with a space where they have a hyphen.
std::string story_name(StoryKind kind) {
  std::string out(name(kind));
  std::replace(out.begin(), out.end(), '-', ' ');
  return out;
}

std::uint64_t count_words(const Document& document, const Story& story) {
  std::uint64_t words = 0;
  for (std::uint32_t p = story.first_paragraph; p < story.end_paragraph; ++p) {
    bool inside = false;
    for (const char c : document.paragraphs[p].text) {
      const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\f';
      words += !space && !inside ? 1U : 0U;
      inside = !space;
    }
  }
  return words;
}

struct StorySum {
  std::uint64_t stories = 0, paragraphs = 0, words = 0;
};

/// One line for each kind of story: how many there are, and how much text they hold.
std::string story_lines(const Document& document) {
  std::map<StoryKind, StorySum> sums;
  for (const Story& story : document.stories) {
    StorySum& sum = sums[story.kind];
    ++sum.stories;
    sum.paragraphs += story.end_paragraph - story.first_paragraph;
    sum.words += count_words(document, story);
  }
  std::string out;
  for (const auto& [kind, sum] : sums) {
    const std::string one = story_name(kind);
    const std::string many = one + (kind == StoryKind::text_box ? "es" : "s");
    out += "  " + padded(kind == StoryKind::body ? one : count_of(sum.stories, one, many), 18) + ' ' +
           count_of(sum.paragraphs, "paragraph") + ", " + count_of(sum.words, "word") + '\n';
  }
  return out;
}

struct Marks {
  std::uint64_t numbered = 0, headings = 0, contents = 0;
};

Marks count_marks(const Document& document) {
  Marks marks;
  for (const Paragraph& paragraph : document.paragraphs) {
    marks.numbered += !paragraph.label.empty() && !paragraph.bullet ? 1U : 0U;
    marks.headings += paragraph.outline_level >= 0 ? 1U : 0U;
    marks.contents += paragraph.contents ? 1U : 0U;
  }
  return marks;
}

std::string mark_lines(const Document& document) {
  const Marks marks = count_marks(document);
  return line("numbered", count_of(marks.numbered, "paragraph with an automatic number", "paragraphs with an automatic number")) +
         line("headings", std::to_string(marks.headings)) +
         (marks.contents == 0 ? "" : line("contents", count_of(marks.contents, "paragraph") + " in tables of contents"));
}

std::string coverage_lines(const Document& document) {
  struct Part {
    Treatment treatment;
    const char* title;
  };
  std::string out;
  for (const Part part : {Part{Treatment::compared, "Compared"}, Part{Treatment::opaque, "Compared as an opaque whole"},
                          Part{Treatment::not_compared, "Not compared"}}) {
    std::string rows;
    for (const Coverage& row : document.coverage) {
      if (row.treatment == part.treatment)
        rows += "  " + padded(for_terminal_line(row.construct), 34) + ' ' + std::to_string(row.count) + '\n';
    }
    if (!rows.empty()) out += std::string("\n") + part.title + '\n' + rows;
  }
  return out;
}

/// "1.2", or the paragraph's first words, or its place.
std::string place_name(const Document& document, std::uint32_t index) {
  if (index >= document.paragraphs.size()) return {};
  constexpr std::size_t longest = 40;
  const Paragraph& paragraph = document.paragraphs[index];
  const std::string words = paragraph.text.substr(0, character_begin(paragraph.text, longest));
  const std::string label = paragraph.label.empty() || paragraph.bullet ? std::string() : paragraph.label + ' ';
  return " [at " + label + "“" + words + (words.size() < paragraph.text.size() ? "…" : "") + "”]";
}

std::string warning_lines(const Document& document) {
  if (document.warnings.empty()) return "\nWarnings\n  none\n";
  std::string out = "\nWarnings\n";
  for (const Warning& warning : document.warnings) {
    std::string text = warning.detail + place_name(document, warning.paragraph);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t' || c == '\f' || c == '\r'; }, ' ');
    out += "  " + for_terminal_line(warning.id) + ": " + for_terminal_line(text) + '\n';
  }
  return out;
}

const char* active_name(ActiveKind kind) {
  switch (kind) {
    case ActiveKind::macros:
      return "macros";
    case ActiveKind::field:
      return "active field";
    case ActiveKind::linked_content:
      return "linked content";
    case ActiveKind::embedded_object:
      return "embedded object";
    case ActiveKind::attached_template:
      return "attached template";
    case ActiveKind::active_control:
      return "active control";
  }
  return "";
}

/// What opening the file could set off.
std::string active_lines(const Document& document) {
  std::string out;
  for (const ActiveContent& one : document.active) {
    out += "  " + padded(active_name(one.kind), 18) + for_terminal_line(one.part);
    if (!one.detail.empty()) out += ": " + for_terminal_line(one.detail);
    out += '\n';
  }
  return out.empty() ? out : "\nActive content, never run or followed here\n" + out;
}

}  // namespace

std::string to_inspection(const Document& document) {
  std::string out = line("file", document.name) + line("kind", kind_name(document.kind)) + line("sha256", document.sha256) +
                    line("title", document.title) + line("protection", document.protection) +
                    line("watermark", document.watermark);
  out += mark_lines(document);
  out += "\nText\n" + story_lines(document);
  out += coverage_lines(document);
  out += active_lines(document);
  out += warning_lines(document);
  return out;
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
#include "redline/proof.h"

#include <clausediff/names.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "diff/looks.h"
#include "diff/sequence.h"
#include "diff/setup.h"
#include "docx/chunks.h"
#include "package/sha256.h"
#include "redline/contents_names.h"
#include "text/normalize.h"
#include "text/white_space.h"

namespace clausediff::redlining {
namespace {

/// Runs of white space as one space: a field's code may be cut and spaced in many ways.
std::string squeezed(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool space = is_ascii_space(c);
    if (!space) out += c;
    if (space && !out.empty() && out.back() != ' ') out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

/// The row and column of a cell, the outermost table's first.
std::string cells_around(const Document& document, std::uint32_t cell) {
  std::string where;
  for (std::size_t depth = 0; cell < document.cells.size() && depth <= document.tables.size(); ++depth) {
    const Cell& at = document.cells[cell];
    where = "/r" + std::to_string(at.row) + "c" + std::to_string(at.column) + where;
    cell = at.table < document.tables.size() ? document.tables[at.table].outer_cell : none;
  }
  return where;
}

std::string name_of_story(const Story& story) { return std::string(name(story.kind)) + " " + std::string(name(story.pages)); }

/// What stands at paragraphs and is no text, gathered by paragraph.
class Signs {
 public:
  explicit Signs(const Document& document) : of_(document.paragraphs.size()) {
    for (const Field& field : document.fields) add_pointer(document, field.paragraph, "field ", squeezed(field.instruction));
    for (const Hyperlink& link : document.hyperlinks) add_pointer(document, link.paragraph, "link ", link.target);
    for (const Object& object : document.objects) {
      const bool equation = object.kind == ObjectKind::equation;  // written in runs as one likes
      add(object.paragraph, "object " + (equation ? object.description : object.digest));
    }
    for (const ContentControl& control : document.controls) {
      if (control.kind == ControlKind::checkbox) add(control.paragraph, control.checked ? "ticked" : "not ticked");
    }
    for (const NoteReference& note : document.note_references) {
      const bool remark = note.story < document.stories.size() && document.stories[note.story].kind == StoryKind::comment;
      if (!remark) add(note.paragraph, note_sign);
    }
    for (const std::uint32_t place : section_breaks(document))
      if (place > 0) add(place - 1, section_sign);
  }

  /// A link or a field may be written in several pieces: what is said twice in a row is said once.
  std::string text(std::uint32_t paragraph) const {
    std::string all;
    const std::string* last = nullptr;
    for (const std::string& sign : of_[paragraph]) {
      if (last == nullptr || sign != *last || sign == note_sign || sign == section_sign) all += '\n' + sign;
      last = &sign;
    }
    return all;
  }

 private:
  static constexpr const char* note_sign = "note";
  static constexpr const char* section_sign = "end of section";

  /// In a table of contents the names that a program gave the headings say nothing.
  void add_pointer(const Document& document, std::uint32_t paragraph, const char* kind, const std::string& target) {
    const bool contents = paragraph < document.paragraphs.size() && document.paragraphs[paragraph].contents;
    add(paragraph, kind + (contents ? without_own_names(target) : target));
  }

  void add(std::uint32_t paragraph, std::string sign) {
    if (paragraph < of_.size()) of_[paragraph].push_back(std::move(sign));
  }

  std::vector<std::vector<std::string>> of_;
};

/// How many bytes of white space begin there: Unicode's spaces too.
std::uint32_t blank_at(std::string_view text, std::uint32_t at) {
  const std::string_view rest = text.substr(at);
  if (rest[0] == ' ' || rest[0] == '\t' || rest[0] == '\n' || rest[0] == '\f') return 1;
  if (rest.substr(0, 2) == "\xC2\xA0") return 2;
  const bool general = rest.size() >= 3 && rest.substr(0, 2) == "\xE2\x80";
  const bool space = general && (static_cast<unsigned char>(rest[2]) <= 0x8B || rest[2] == '\xAF');
  return space || rest.substr(0, 3) == "\xE3\x80\x80" ? 3 : 0;
}

/// A stretch without its white space.
std::string unspaced(std::string_view text, std::uint32_t from, std::uint32_t end) {
  std::string out;
  for (std::uint32_t at = from; at < end;) {
    const std::uint32_t blank = blank_at(text, at);
    if (blank == 0) out += text[at];
    at += std::max(blank, 1U);
  }
  return out;
}

/// The words of a paragraph that are hidden, struck, raised or lowered, by that: blanks look alike in any state.
std::string states_of(const Document& document, std::uint32_t p) {
  static constexpr std::array<const char*, 4> names = {"hidden", "struck", "raised", "lowered"};
  std::array<std::string, names.size()> words;
  const std::string& text = document.paragraphs[p].text;
  std::uint32_t from = 0;  // what lies before is told
  for (const Looked& stretch : looks_of(document, p)) {
    const Look& look = stretch.look;
    const std::array<bool, names.size()> is = {look.hidden, look.struck, look.vertical == VerticalAlign::superscript,
                                               look.vertical == VerticalAlign::subscript};
    const bool gap = !unspaced(text, from, stretch.span.begin).empty();
    const std::string here = unspaced(text, stretch.span.begin, stretch.span.end);
    for (std::size_t k = 0; k < names.size() && (gap || !here.empty()); ++k) {
      if (!words[k].empty() && (gap || !is[k]) && words[k].back() != '|') words[k] += '|';
      if (is[k]) words[k] += here;
    }
    from = stretch.span.end;
  }
  std::string all;
  for (std::size_t k = 0; k < names.size(); ++k) {
    while (!words[k].empty() && words[k].back() == '|') words[k].pop_back();
    if (!words[k].empty()) all += std::string("\n") + names[k] + ' ' + words[k];
  }
  return all;
}

std::string seen(const std::string& text, const CompareOptions& options) {
  return options.exact ? text : normal_form(text, options);
}

}  // namespace

AskedPages asked_pages(const Document& wanted, const Document& got) {
  return {wanted.even_pages == got.even_pages, imported_wholes(wanted) == imported_wholes(got)};
}

std::vector<std::string> imported_wholes(const Document& document) {
  std::vector<std::string> digests;
  for (const Object& object : document.objects)
    if (is_imported_whole(object)) digests.push_back(object.digest);
  return digests;
}

std::vector<ProofLine> lines_of(const Document& document, const AskedPages& pages) {
  std::vector<const Story*> stories;
  for (const Story& story : document.stories) {
    const bool asked = story.kind != StoryKind::comment && (pages.even || story.pages != PageKind::even);
    if (asked) stories.push_back(&story);
  }
  // The order of the references to headers within one section says nothing.
  std::stable_sort(stories.begin(), stories.end(),
                   [](const Story* a, const Story* b) { return a->kind != b->kind ? a->kind < b->kind : a->pages < b->pages; });
  const Signs signs(document);
  std::unordered_set<std::uint32_t> not_asked;  // paragraphs
  for (const Object& object : document.objects)
    if (!pages.imports && is_imported_whole(object)) not_asked.insert(object.paragraph);
  std::vector<ProofLine> lines;
  for (const Story* story : stories) {
    for (std::uint32_t p = story->first_paragraph; p < story->end_paragraph && p < document.paragraphs.size(); ++p) {
      const Paragraph& paragraph = document.paragraphs[p];
      if (not_asked.count(p) != 0) continue;
      lines.push_back(
          {name_of_story(*story) + cells_around(document, paragraph.cell),
           paragraph.text + signs.text(p) + (pages.states && !paragraph.contents ? states_of(document, p) : std::string()), p});
    }
  }
  return lines;
}

Verdict compare_lines(const std::vector<ProofLine>& wanted, const std::vector<ProofLine>& got, const CompareOptions& options) {
  std::unordered_map<std::string, std::uint32_t> ids;
  const auto ids_of = [&](const std::vector<ProofLine>& lines) {
    std::vector<std::uint32_t> row;
    for (const ProofLine& line : lines)
      row.push_back(ids.try_emplace(line.where + '\n' + line.text, static_cast<std::uint32_t>(ids.size())).first->second);
    return row;
  };
  Verdict verdict;
  const std::vector<std::uint32_t> x = ids_of(wanted), y = ids_of(got);
  for (const Hunk& hunk : edit_script(x, y)) {
    const std::uint32_t n = hunk.before_end - hunk.before_begin, m = hunk.after_end - hunk.after_begin;
    for (std::uint32_t k = 0; k < n; ++k) {
      const ProofLine& line = wanted[hunk.before_begin + k];
      const bool alike = n == m && line.where == got[hunk.after_begin + k].where &&
                         seen(line.text, options) == seen(got[hunk.after_begin + k].text, options);
      if (!alike) verdict.wrong.push_back(line.paragraph);
    }
    if (n != m) verdict.holds = false;
  }
  verdict.holds = verdict.holds && verdict.wrong.empty();
  return verdict;
}

std::string digest_of(const std::vector<ProofLine>& lines, const CompareOptions& options) {
  std::string all;
  for (const ProofLine& line : lines) all += line.where + '\n' + seen(line.text, options) + '\n';
  return sha256(all);
}

}  // namespace clausediff::redlining

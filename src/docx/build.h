// SPDX-License-Identifier: Apache-2.0
// What all stories of one document share while they are read: the Document as it grows, and what paragraphs are looked up in.
#pragma once

#include <clausediff/document.h>

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "docx/counters.h"
#include "docx/data_binding.h"
#include "docx/field_numbers.h"
#include "docx/file_values.h"
#include "docx/headers.h"
#include "docx/numbering.h"
#include "docx/styles.h"
#include "package/package.h"
#include "package/relationships.h"
#include "package/xml.h"

namespace clausediff {

/// A parsed part with what it points at, kept until the document is read.
struct SourcePart {
  std::uint32_t index = none;  // in Document::parts
  std::string name;
  std::shared_ptr<Xml> xml;
  Relationships relationships;
};

/// A story that still has to be read: it was met while another was read.
struct Task {
  std::uint32_t story = 0;  // index in Document::stories
  SourcePart* part = nullptr;
  pugi::xml_node root;        // its children are the story
  std::uint32_t ordinal = 0;  // how many w:p of the part stand before it
};

/// A note or comment in its part, by w:id.
struct NotePlace {
  pugi::xml_node node;
  std::uint32_t ordinal = 0;
};

/// footnotes.xml, endnotes.xml or comments.xml.
struct NotePart {
  SourcePart* part = nullptr;
  std::unordered_map<int, NotePlace> notes;
};

/// How notes are numbered in the section that is being read. ECMA-376 part 1, 17.11.11, 17.11.18 to 17.11.20.
struct NoteNumbers {
  std::string format = "decimal";
  int start = 1;
  int next = 1;
  bool restarts = false;  // with each section
};

struct Build {
  Build(Package& package_in) : package(package_in), formats(styles, document.formats) {}
  Build(const Build&) = delete;
  Build& operator=(const Build&) = delete;

  Package& package;
  Document document;
  Styles styles;
  Numbering numbering;
  std::map<std::pair<StoryKind, std::uint32_t>, Counters> counters;  // by kind of story and part
  std::shared_ptr<Xml> numbering_xml, settings_xml;
  FieldNumbers field_numbers;
  std::map<std::string, std::string> field_values;               // of SET fields, by name
  std::vector<std::size_t> empty_fields;                         // of Document::fields: without a result so far
  std::unordered_map<std::uint32_t, std::string> numbers_above;  // paragraph → NumberText::above, where there is any
  FormatTable formats;
  std::vector<std::unique_ptr<SourcePart>> parts;
  std::map<std::string, SourcePart*, std::less<>> parts_by_name;
  std::deque<Task> tasks;
  NotePart footnotes, endnotes, comments;
  HeaderPlan headers;
  DataStores stores;
  FileValues file_values;
  std::map<std::string, FileProperties> file_properties;  // by relation
  NoteNumbers footnote_numbers, endnote_numbers;
  NoteNumbers footnote_defaults, endnote_defaults;  // of the settings, for every section
  std::vector<pugi::xml_node> sections;             // the w:sectPr of the main part, in order
  std::size_t section = 0;                          // index in `sections` of the one that is being read
  std::string language;                             // w:themeFontLang of the settings (17.15.1.88)
  std::map<std::string, Coverage, std::less<>> coverage;
  std::map<std::string, std::map<std::string, std::uint64_t>> revision_authors;  // author → kind → count
  std::uint64_t revision_count = 0;
  std::vector<std::uint32_t> style_index;                   // index in Styles → index in Document::styles
  std::map<std::string, std::string, std::less<>> digests;  // of parts, by name
  std::map<int, std::uint32_t> comment_stories;             // w:id → index in Document::stories
  std::optional<Error> error;                               // set once; reading stops there

  const ReadOptions& options() const { return package.options(); }
  void fail(ErrorCode code, std::string part, std::string detail, std::string advice = {});
  void cover(std::string_view construct, Treatment treatment, std::uint64_t count = 1);
  void warn(std::string id, std::string detail, std::uint32_t paragraph = none);
  /// Counts bytes of text, or of what is derived from it, against the limits.
  void spend(std::uint64_t bytes);
  /// An automatic number that is longer than any should be is refused.
  void check_label(std::string_view label);
  /// The counters that hold for a story: notes of one kind go on from each other, and so do text boxes; each header counts alone.
  Counters& counters_of(StoryKind kind, std::uint32_t part);
};

/// A part that the main document needs and that is not there: what it would have said is missing.
void warn_of_missing_parts(Build& build, const SourcePart& main);

/// Loads a part once, with its relationships. Null where it is missing or broken and `recover` is set; else Build::error is set.
SourcePart* load_part(Build& build, std::string_view name);

}  // namespace clausediff

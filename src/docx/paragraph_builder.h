// SPDX-License-Identifier: Apache-2.0
// The paragraph that is being read: its text and runs, and at its end its label and effective properties.
#pragma once

#include "docx/build.h"

namespace clausediff {

/// A place in the text that has been read so far.
struct Position {
  std::uint32_t paragraph = 0;
  std::uint32_t byte = 0;
};

class ParagraphBuilder {
 public:
  ParagraphBuilder(Build& build, const Task& task)
      : build_(&build), task_(&task), counters_(&build.counters_of(build.document.stories[task.story].kind, task.part->index)) {}

  /// A w:p begins. Where the mark of the one before was taken away, this one goes on with it.
  void begin(pugi::xml_node properties, std::uint32_t ordinal, std::uint32_t cell, std::uint32_t table_style);
  /// The w:p ends. `mark_stays` is false where a tracked change took its mark away, or where it stands in a field's code.
  void end(bool mark_stays);
  /// Nothing follows that an unfinished paragraph could go on with: a table, the end of a cell or of the story.
  void flush();

  /// The w:p shows nothing and is left out.
  void drop() { open_ = joined_ = false; }

  bool is_open() const { return open_; }
  Position here() const {
    return {static_cast<std::uint32_t>(build_->document.paragraphs.size()), static_cast<std::uint32_t>(current_.text.size())};
  }
  bool has_text() const { return !current_.text.empty(); }
  void keep() { anchored_ = true; }  // something hangs here: do not drop it though it is empty
  void mark_contents(bool contents = true) { current_.contents = contents; }
  /// The format of a run with these properties in this paragraph.
  std::uint32_t format(const RunProperties& run);
  void append(std::string_view text, std::uint32_t format);
  const ParagraphProperties& direct() const { return direct_; }
  int outline_level() const;  // -1 is body text
  /// Counts the paragraph's own number now, before a number within its text.
  void count_now();
  Counters& counters() { return *counters_; }
  const std::string& part() const { return task_->part->name; }

 private:
  ParagraphProperties effective() const;
  bool has_hidden_mark() const;
  bool is_all_hidden() const;
  void finish();
  void read_properties();
  void number(const ParagraphProperties& all, bool by_style);

  Build* build_;
  const Task* task_;
  Counters* counters_;
  Paragraph current_;
  ParagraphProperties direct_;
  RunProperties mark_;
  std::uint32_t style_ = none;  // index in Styles
  std::uint32_t table_style_ = none;
  bool open_ = false;
  bool joined_ = false;    // the mark was taken away: the next w:p goes on here
  bool numbered_ = false;  // it has its number and style already; of what is joined to it only the outline level counts
  bool deleted_ = false;   // its mark is to be deleted, and is shown all the same: it uses up no number
  bool anchored_ = false;
  bool ends_section_ = false;
};

}  // namespace clausediff

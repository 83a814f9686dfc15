// SPDX-License-Identifier: Apache-2.0
// One story (body, header, note, text box …) → paragraphs, by one iterative walk over its tree.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "docx/build.h"
#include "docx/chunks.h"
#include "docx/fields.h"
#include "docx/paragraph_builder.h"
#include "docx/tables.h"

namespace clausediff {

class StoryReader {
 public:
  StoryReader(Build& build, const Task& task)
      : build_(build), task_(task), paragraph_(build, task_), fields_(build, paragraph_), tables_(build) {}

  void read();

 private:
  struct Frame {
    pugi::xml_node node;
    std::uint64_t name = 0;
  };
  enum class Next { descend, skip, unknown };
  struct OpenChange {
    Revision revision;
    Position begin;
  };
  struct OpenBookmark {
    std::string name;
    Position begin;
  };
  struct Direction {  // a w:bdo or w:dir that is open
    const char* mark = "";
    bool written = false;
  };
  struct OpenControl {
    ContentControl control;
    bool contents = false;
  };

  // story.cpp: the walk
  bool enter(pugi::xml_node node, std::uint64_t name);
  Next enter_run_content(pugi::xml_node node, std::uint64_t name);
  Next enter_inline(pugi::xml_node node, std::uint64_t name);
  Next enter_block(pugi::xml_node node, std::uint64_t name);
  void leave(const Frame& frame);
  bool skip(pugi::xml_node node);
  void begin_paragraph(pugi::xml_node node);
  void end_paragraph(pugi::xml_node node);
  void end_story();

  // story_runs.cpp: what stands in a run
  void begin_run(pugi::xml_node node);
  void add_text(pugi::xml_node node);
  void add_drawing_text(pugi::xml_node node);
  void add_code(pugi::xml_node node);
  void add(std::string_view text);
  void add_break(pugi::xml_node node);
  void add_symbol(pugi::xml_node node);
  void add_field_character(pugi::xml_node node);
  bool field_ends(pugi::xml_node begin);
  void end_ruby(pugi::xml_node base);
  void note_hyperlink(pugi::xml_node node);
  void end_hyperlink();
  void begin_direction(pugi::xml_node node, bool overrides);
  void end_direction();
  bool begin_control(pugi::xml_node node);
  void end_control();
  void begin_bookmark(pugi::xml_node node);
  void end_bookmark(pugi::xml_node node);

  // story_changes.cpp: the input's own tracked changes
  bool begin_change(pugi::xml_node node, RevisionKind kind);
  void end_change();
  bool shows(RevisionKind kind) const;
  void record(pugi::xml_node node, RevisionKind kind);
  void count(const Revision& revision);
  bool mark_stays(pugi::xml_node properties);
  bool row_stays(pugi::xml_node properties);
  bool cell_stays(pugi::xml_node properties);
  void note_format_change(pugi::xml_node change);

  // story_notes.cpp: what hangs at a place of the text and is a story of its own
  void add_note(pugi::xml_node node, StoryKind kind);
  void add_comment(pugi::xml_node node);
  void add_text_box(pugi::xml_node node);
  void add_section(pugi::xml_node node);
  void add_headers(pugi::xml_node node, Section& section);
  std::uint32_t new_story(StoryKind kind);

  // story_objects.cpp: pictures, shapes, equations, embedded and alternative content
  void add_object(pugi::xml_node node);
  void link_object(const Object& object, std::string target);
  std::string target_of_drawing(pugi::xml_node root) const;
  bool place_embedded(pugi::xml_node root);
  bool is_chosen_branch(pugi::xml_node branch);
  void skip_branch(pugi::xml_node branch);
  pugi::xml_node visit_shape(pugi::xml_node root, pugi::xml_node node, Object& about, bool& placed);
  void place(Object& object);
  void note_watermark(pugi::xml_node node);
  void add_equation(pugi::xml_node node);

  // story_chunks.cpp: content imported from other formats
  void add_chunk(pugi::xml_node node);
  void read_chunk(ChunkKind kind, const std::string& bytes, const std::string& part);
  void add_subdocument(pugi::xml_node node);
  void add_opaque_chunk(const std::string& bytes, const std::string& part, const std::string& why);
  void add_lines(const std::vector<std::string>& lines);

  Build& build_;
  Task task_;
  ParagraphBuilder paragraph_;
  Fields fields_;
  Tables tables_;
  std::vector<Frame> frames_;
  std::uint32_t ordinal_ = 0;  // of the next w:p
  std::uint32_t format_ = 0;   // of the run that is being read
  bool in_symbol_font_ = false;
  std::vector<OpenChange> changes_;
  std::vector<Hyperlink> links_;
  std::vector<OpenControl> controls_;
  std::unordered_map<std::string, OpenBookmark> bookmarks_;
  std::unordered_map<int, Position> comment_starts_;
  pugi::xml_node alternatives_, chosen_;  // the mc:AlternateContent that was met last, and which of its branches is read
  bool fallback_seen_ = false;
  std::size_t contents_controls_ = 0;
  std::size_t endless_fields_ = 0;
  std::vector<Direction> directions_;
  bool preserve_space_ = false;  // xml:space on the root
};

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// The tracked changes of a traced package (lineage.h) as rows of pieces: what stands beside what, and who brought it. Nodes are
// those of the tree, which must outlive the result.
#pragma once

#include <cstdint>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "merge/lineage.h"

namespace clausediff::merging {

inline constexpr std::uint32_t no_mark = 0xFFFFFFFFU;

/// One tracked change: the element of ECMA-376 part 1, 17.13.5.
struct Mark {
  pugi::xml_node node;
  Origin origin = Origin::unknown;
  bool adds = false;  // the carrier has it and the other side has not; else the other way round
};

/// A run, or what stands between runs.
struct Piece {
  std::string text;
  bool word = false;  // holds a letter, a digit or an object, not only space and punctuation
  std::uint32_t mark = no_mark;
};

/// A paragraph.
struct Line {
  pugi::xml_node node;
  std::vector<Piece> pieces;
  std::uint32_t mark = no_mark;  // of the paragraph's own mark
  std::uint32_t row = no_mark;   // index in Story::rows, the innermost one
};

struct Row {
  pugi::xml_node node;
  std::uint32_t mark = no_mark;
  std::vector<std::uint32_t> cells;  // marks
};

/// The tracked changes of one part. `formats` are changes of properties.
struct Story {
  std::vector<Mark> marks;
  std::vector<Line> lines;
  std::vector<Row> rows;
  std::vector<Mark> formats;
};

Story read_story(pugi::xml_node root);

/// The line as the carrier has it, and as the other side has it.
std::string carrier_text(const Story& story, const Line& line);
std::string other_text(const Story& story, const Line& line);

/// The words below a paragraph, text boxes left out; of a tree without tracked changes.
std::string plain_text(pugi::xml_node paragraph);

/// A text without its white space, of which a line and a paragraph that was read have not the same.
std::string squeezed(const std::string& text);

}  // namespace clausediff::merging

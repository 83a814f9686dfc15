// SPDX-License-Identifier: Apache-2.0
// numbering.xml and the run of paragraphs → automatic labels (ECMA-376 part 1, 17.9).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "docx/styles.h"
#include "package/xml.h"
#include "text/spellout.h"

namespace clausediff {

inline constexpr int level_count = 9;

/// One w:lvl.
struct Level {
  int start = 1;
  std::string format = "decimal";
  std::string text;             // "%1.%2"
  std::optional<int> restart;   // w:lvlRestart; 0 is never
  bool legal = false;           // w:isLgl: the numbers in the label are decimal
  std::string paragraph_style;  // w:pStyle
  std::string font;             // of the label, for symbol fonts
  bool tight = false;           // w:suff="nothing": the text follows at once
  bool hidden = false;          // its label counts and is not printed
  std::optional<int> indent_start, indent_first;
  bool stated = false;
};

struct AbstractNumbering {
  std::vector<Level> levels;   // from the first on; none behind the last one that is stated
  std::string name;            // w:name, by which LISTNUM fields call the list
  std::string style_link;      // w:styleLink: the numbering style that this list is the definition of
  std::string numbering_link;  // w:numStyleLink: the numbering style to look in instead
};

/// One w:lvlOverride.
struct LevelOverride {
  int level = 0;
  std::optional<int> start;     // w:startOverride
  std::optional<Level> stated;  // w:lvl
};

struct NumberingInstance {
  std::uint32_t list = none;      // index of its abstract numbering, which counts
  std::uint32_t abstract = none;  // index of the one whose levels hold: `list`, or what that links to
  std::vector<LevelOverride> overrides;

  const LevelOverride* override_of(int level) const;
};

struct Numbering {
  std::vector<AbstractNumbering> abstracts;
  std::vector<NumberingInstance> instances;
  std::unordered_map<int, std::uint32_t> by_id;            // w:numId → index in instances
  std::unordered_map<std::string, std::uint32_t> by_name;  // w:name in lower case → an instance of that list, without overrides
  std::shared_ptr<const NumberSpeller> speller;            // of the document's language; null: English

  const Level& level(std::uint32_t instance, int level) const;
};

Numbering read_numbering(pugi::xml_node root, const Styles& styles);

/// Which number a paragraph carries; instance is none where it carries no number.
struct NumberPlace {
  std::uint32_t instance = none;
  int level = 0;
};

/// From the effective properties of a paragraph. `numbered_by` is the style that states the number; none where the paragraph
/// does.
NumberPlace find_number(const Numbering& numbering, const ParagraphProperties& properties, const Style* numbered_by);

}  // namespace clausediff

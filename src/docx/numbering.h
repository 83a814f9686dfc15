// SPDX-License-Identifier: Apache-2.0
// numbering.xml and the run of paragraphs → automatic labels (ECMA-376 part 1, 17.9).
#pragma once

#include <array>
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
  std::optional<int> indent_start, indent_first;
  bool stated = false;
};

using Levels = std::array<Level, level_count>;

struct AbstractNumbering {
  Levels levels;
  std::string style_link;      // w:styleLink: the numbering style that this list is the definition of
  std::string numbering_link;  // w:numStyleLink: the numbering style to look in instead
};

struct NumberingInstance {
  std::uint32_t abstract = none;                            // index
  std::array<std::optional<int>, level_count> start;        // w:startOverride
  std::array<std::optional<Level>, level_count> overrides;  // w:lvl in w:lvlOverride
};

struct Numbering {
  std::vector<AbstractNumbering> abstracts;
  std::vector<NumberingInstance> instances;
  std::unordered_map<int, std::uint32_t> by_id;  // w:numId → index in instances
  std::shared_ptr<const NumberSpeller> speller;  // of the document's language; null: English

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

/// The counters of a document as it is read from its first paragraph to its last.
class Counters {
 public:
  explicit Counters(const Numbering& numbering);

  /// Counts the next paragraph and gives its label.
  std::string next(NumberPlace place);

 private:
  struct State {
    std::array<int, level_count> value{};
    std::array<bool, level_count> running{};  // false: the next number is the start value
  };

  int start_of(std::uint32_t instance, int level) const;
  void begin_instance(std::uint32_t instance, State& state);
  std::string label(NumberPlace place, const State& state) const;

  const Numbering* numbering_;
  std::vector<State> states_;  // by abstract numbering
  std::vector<bool> begun_;    // by instance
};

/// A label's characters from a symbol font (Symbol, Wingdings …) as Unicode; others as they are.
std::string bullet_text(std::string_view text, std::string_view font);

}  // namespace clausediff

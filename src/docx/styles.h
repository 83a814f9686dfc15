// SPDX-License-Identifier: Apache-2.0
// styles.xml → effective properties (ECMA-376 part 1, 17.7).
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "docx/properties.h"
#include "docx/table_regions.h"
#include "package/xml.h"

namespace clausediff {

enum class StyleKind : std::uint8_t { paragraph, character, table, numbering };

/// A style with what it inherits already combined along basedOn.
struct Style {
  std::string id;
  std::string name;
  StyleKind kind = StyleKind::paragraph;
  std::uint32_t based_on = none;  // index; none where absent, unknown, of another kind or part of a ring
  RunProperties run;
  ParagraphProperties paragraph;
  std::uint32_t numbered_by = none;   // the style of the chain that states the number: numbering levels link to it
  std::uint32_t outlined_by = none;   // the style of the chain that states the outline level
  std::vector<RegionFormat> regions;  // of a table's style, in their order
  TableBands bands;
  bool own_indent = false;  // the style that states the number, or one based on it, states an indent
};

struct Styles {
  std::shared_ptr<Xml> xml;  // the properties point into it
  std::vector<Style> items;
  std::unordered_map<std::string_view, std::uint32_t> by_id;
  std::uint32_t default_paragraph = none;
  std::uint32_t default_character = none;
  std::uint32_t default_table = none;
  RunProperties default_run;
  std::string language;  // w:lang of the defaults (17.3.2.20), such as "fr-FR"; empty where none is stated
  ParagraphProperties default_properties;

  std::uint32_t find(const char* id, StyleKind kind) const;
  /// What stands for a table's style in cells that lie in these of its parts: the style itself where it says nothing of them.
  std::uint32_t in_regions(std::uint32_t style, TableRegions at);
  /// The properties of a style, or of what in_regions() gave.
  const RunProperties& run_of(std::uint32_t style) const;

 private:
  std::vector<RunProperties> of_regions_;  // numbered on behind `items`
  std::map<std::pair<std::uint32_t, TableRegions>, std::uint32_t> known_regions_;
};

/// `xml` may be null: then there are no styles.
Styles read_styles(std::shared_ptr<Xml> xml);

/// Document::formats as it grows: one entry for each distinct effective format.
class FormatTable {
 public:
  FormatTable(const Styles& styles, std::vector<Format>& formats) : styles_(&styles), formats_(&formats) {}

  /// The index of the format that `direct` makes of a run in a paragraph of style `paragraph` in a table of style `table` (either
  /// may be none).
  std::uint32_t find(std::uint32_t paragraph, std::uint32_t table, const RunProperties& direct);
  /// Whether such a run, or a paragraph's mark, is hidden.
  bool is_hidden(std::uint32_t paragraph, std::uint32_t table, const RunProperties& direct) const;

 private:
  struct Key {
    std::uint32_t paragraph = none, table = none, character = none;
    std::uint64_t stated = 0;
    std::uint32_t colour = 0, highlight = 0, shading = 0;
    std::string_view font;
    bool operator==(const Key& other) const = default;
  };
  struct Hash {
    std::size_t operator()(const Key& key) const;
    std::size_t operator()(const Format& format) const;
  };
  Key key_of(std::uint32_t paragraph, std::uint32_t table, const RunProperties& direct) const;
  Format resolve(const Key& key, const RunProperties& direct) const;
  std::uint32_t intern(const Format& format);

  const Styles* styles_;
  std::vector<Format>* formats_;
  std::unordered_map<Key, std::uint32_t, Hash> known_;
  std::unordered_map<Format, std::uint32_t, Hash> interned_;
  Key last_key_;
  std::uint32_t last_ = none;
};

}  // namespace clausediff

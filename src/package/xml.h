// SPDX-License-Identifier: Apache-2.0
// The bytes of an XML part → a tree whose names have well-known prefixes ("w:p"), whatever the part called them.
#pragma once

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "package/element_names.h"
#include "package/package.h"

namespace clausediff {

/// A parsed part. The tree points into `bytes`, which the parser has changed.
struct Xml {
  std::string bytes;
  pugi::xml_document tree;
  std::string broken;    // with `recover`: where and why the bytes are no XML; what stands before was kept
  std::string encoding;  // that the part declares, where it is none that a Word file may have; empty otherwise
  bool strict = false;   // the part is in the ISO strict namespaces
  bool renamed = false;  // prefixes were not the well-known ones and have been changed; xmlns declarations were changed with them

  pugi::xml_node root() const { return tree.document_element(); }
};

/// Refuses a DOCTYPE, broken XML, and parts over `xml_bytes` or deeper than `nesting`. With `recover`, what stands before the
/// break is kept. White space is kept where it is all that an element holds.
Result<std::unique_ptr<Xml>> parse_xml(std::string bytes, std::string_view part, const Package& package);

/// Reads, counts the nodes and parses, or gives what was parsed before where the package keeps trees. What `recover` had to give
/// up is among the package's losses.
Result<std::shared_ptr<Xml>> read_xml(Package& package, std::string_view part);

/// The w:val attribute, or an empty text.
inline const char* val(pugi::xml_node node) { return node.attribute("w:val").value(); }

/// ST_OnOff (ECMA-376 part 1, 22.9.2.7): an absent value is true.
bool on_off(pugi::xml_attribute attribute);
inline bool on_off(pugi::xml_node node) { return on_off(node.attribute("w:val")); }

/// A decimal number, clamped to the range of int; `fallback` where there is none.
int to_int(const char* text, int fallback = 0);

/// A measure in twips: "720", "1.5in", "12pt" (ECMA-376 part 1, 22.9.2.14).
int to_twips(const char* text, int fallback = 0);

/// The first byte at or behind `from` that XML 1.0 forbids or that is no UTF-8; npos where there is none.
std::size_t first_forbidden(std::string_view text, std::size_t from = 0);

/// UTF-8 with what XML 1.0 forbids or is no UTF-8 replaced by U+FFFD.
std::string clean_text(std::string_view text);

/// The character data that stands directly in `node`. Comments, processing instructions and CDATA sections part it into several
/// nodes; `store` holds it where they do, else it is a view of the tree.
std::string_view text_in(pugi::xml_node node, std::string& store);

/// How many elements of that name stand in the tree under `node`, itself included.
std::size_t count_elements(pugi::xml_node node, std::uint64_t name);

/// The element after `node` in document order within `root`, skipping what `node` holds where `over` is set; null at the end.
pugi::xml_node next_in(pugi::xml_node root, pugi::xml_node node, bool over);

}  // namespace clausediff

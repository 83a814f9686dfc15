// SPDX-License-Identifier: Apache-2.0
// Small walks over WordprocessingML trees that every file of the redline uses. Names are compared under their well-known
// prefixes.
#pragma once

#include <cstdint>
#include <functional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "package/element_names.h"

namespace clausediff::redlining {

/// The element after `node` in document order below `root`; with `over`, what `node` holds is skipped. Null at the end.
pugi::xml_node next_element(pugi::xml_node root, pugi::xml_node node, bool over = false);

/// Names the words of a deleted element of a run as deleted: a field's code, and the runs that it holds (a word and its reading,
/// 17.3.3.25). A text box is a story of its own, in which nothing is marked.
void name_as_deleted(pugi::xml_node element);

/// The child elements, white space and comments left out.
std::vector<pugi::xml_node> elements(pugi::xml_node parent);

/// Appends an element of the same name and attributes without content.
pugi::xml_node append_shell(pugi::xml_node parent, pugi::xml_node model);

/// Copies all children of `from` to the end of `to`.
void append_children(pugi::xml_node to, pugi::xml_node from);

void remove_children(pugi::xml_node node);

/// Puts the children of `node` in its place.
void unwrap(pugi::xml_node node);

/// The child, made as the first one where there is none.
pugi::xml_node first_child_named(pugi::xml_node parent, const char* name);

/// All the character data directly in a node.
std::string text_in(pugi::xml_node node);

/// The text of all w:t below, for likeness and for keys.
std::string words_below(pugi::xml_node node);

/// Marks of no width that stand among runs and among blocks: where bookmarks, comments and permissions begin and end.
bool is_range_mark(std::uint64_t name);

/// What a tracked change of properties does not cover (ECMA-376 part 1, 17.13.5): a mark's own revisions and format, the section
/// and its headers.
bool is_apart_from_change(std::uint64_t name);

/// FNV-1a, fed piece by piece.
class Hash {
 public:
  void add(std::string_view bytes);
  void add(std::uint64_t number);
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

/// What stands for an attribute that points elsewhere (a relationship, a list, a note), so that two versions can be compared.
/// For the text of a field's code there is no attribute.
using Resolve = std::function<bool(pugi::xml_node element, pugi::xml_attribute attribute, Hash& hash)>;

/// A number for all that matters of a tree: equal trees but for revision-save ids, proofing, language and comments have equal
/// ones. With `skip_boxes` the paragraphs of text boxes are left out.
std::uint64_t fingerprint(pugi::xml_node root, const Resolve& resolve, bool skip_boxes = false);

}  // namespace clausediff::redlining

// SPDX-License-Identifier: Apache-2.0
// Paragraphs as a row of atoms: the smallest things that a redline keeps, inserts or deletes. A code point of w:t, a tab, a
// break, a field's code, a note's reference, a drawing, a formula, and the paragraph's own mark. What holds atoms (a link, a
// content control, a field) is a scope; what has a place and no width (a bookmark, the end of a comment) is an anchor.
#pragma once

#include <clausediff/document.h>

#include <cstdint>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "redline/tree.h"

namespace clausediff::redlining {

enum class AtomKind : std::uint8_t { text, mark, code, open, note, object, paragraph };

struct Atom {
  pugi::xml_node run;       // the w:r it stands in; null for what stands in the paragraph itself
  pugi::xml_node node;      // the w:t, the w:tab …; the w:p for its mark; the holder for `open`
  std::uint32_t begin = 0;  // bytes of a w:t's text
  std::uint32_t end = 0;
  std::uint32_t scope = none;  // index in Line::scopes, the innermost
  std::uint32_t slot = 0;      // how many opened and closed scopes of both versions stand before it
  std::uint64_t key = 0;       // equal for atoms that are the same to a reader
  AtomKind kind = AtomKind::text;
  bool white = false;  // white space
};

enum class ScopeKind : std::uint8_t { link, control, direction, field };

struct Scope {
  ScopeKind kind = ScopeKind::link;
  pugi::xml_node node;  // null for a field
  std::uint32_t parent = none;
  std::uint32_t first_atom = 0;  // its `open` atom, or the beginning of the field
  std::uint32_t end_atom = 0;
  std::uint64_t key = 0;         // what it points at or is called
  std::uint64_t weak_key = 0;    // enough to be taken for one another at the same place
  std::uint32_t partner = none;  // the scope of the other version
};

struct Anchor {
  Atom atom;
  std::uint32_t before_atom = 0;  // it stands before this atom
};

/// One or more paragraphs in a row.
struct Line {
  std::vector<Atom> atoms;
  std::vector<Scope> scopes;
  std::vector<Anchor> anchors;
};

/// Brings the inner order of a paragraph to one form: simple fields as complex ones, neighbouring pieces of field code as one,
/// smart tags and inline custom XML dissolved, proofing marks gone. Text, formatting and objects stay as they are.
void simplify_paragraph(pugi::xml_node paragraph);

/// The atoms of paragraphs, each followed by its mark. The nodes must outlive the result.
Line atoms_of(const std::vector<pugi::xml_node>& paragraphs, const Resolve& resolve);

/// Finds which scope of one version is which of the other and numbers the slots, so that atoms with equal slots have room for
/// each other.
void match_scopes(Line& before, Line& after);

/// The text of a text atom.
std::string_view text_of(const Atom& atom);

/// What a reader sees of an atom as a character: of text itself, and of what Word writes as elements: hyphens (ECMA-376 part 1,
/// 17.3.3.18 and 17.3.3.29). Empty for everything else.
std::string_view letters_of(const Atom& atom);

}  // namespace clausediff::redlining

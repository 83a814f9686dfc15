// SPDX-License-Identifier: Apache-2.0
// Whose tracked changes the inputs bring (ECMA-376 part 1, 17.13.5): noted before a tree is settled, so that a redline that keeps
// them can sign its marks with the names of those who made them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "redline/settle.h"

namespace clausediff::redlining {

/// Who made a tracked change and when, as the file spells it; `date` is empty where it says nothing.
struct Signature {
  std::string author;
  std::string date;
};

/// What is known about one settled version. Nodes are named by their hash values, and numbered in document order before settling,
/// which is the same in both ways of settling one file.
struct Authorship {
  std::vector<Signature> signatures;
  std::unordered_map<std::size_t, std::uint32_t> owners;              // what stays only by the way of settling → signature
  std::unordered_map<std::size_t, std::uint32_t> numbers;             // element → its number in its part
  std::unordered_map<std::size_t, std::vector<std::uint32_t>> holds;  // w:p → its number and those of all w:p that flowed into it
  std::unordered_map<std::size_t, std::string> moves;                 // w:p in the range of a move that stays → the move's name
  std::map<std::pair<std::string, std::uint32_t>, pugi::xml_node> places;  // part, number → the element, or what it flowed into
};

/// Brings the paragraphs below `root` to one form and notes whose the pieces are that settling in that way will keep. To be
/// called before settle().
void note_owners(Authorship& authorship, pugi::xml_node root, Settle way);

/// Notes where everything went. To be called after settle(), with its result.
void note_places(Authorship& authorship, const std::string& part, pugi::xml_node root, const Joined& joined);

/// Who made the change that the node is in; null for nobody.
const Signature* owner_of(const Authorship& authorship, pugi::xml_node node);

/// The same element of the same part in another reading of the same file; null where it is not there.
pugi::xml_node same_element(const Authorship& own, const Authorship& other, const std::string& part, pugi::xml_node node);

}  // namespace clausediff::redlining

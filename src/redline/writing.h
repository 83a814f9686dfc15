// SPDX-License-Identifier: Apache-2.0
// One redline as it is written. What it is made from and what is decided stand fixed; the package grows, container by container,
// until nothing is left to do.
#pragma once

#include <compare>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "redline/inputs.h"
#include "redline/output.h"
#include "redline/plan.h"
#include "redline/style_states.h"

namespace clausediff::redlining {

/// Two containers of blocks (a body, a cell, a note, a header) to be merged into a third. One of the two may be null: then all
/// that the other holds is deleted or inserted.
struct Task {
  Place place;
  pugi::xml_node before;
  pugi::xml_node after;
  pugi::xml_node out;
  bool keep_last = true;         // the last paragraph's mark cannot go: a cell, a note and a body end in a paragraph
  pugi::xml_node rejected = {};  // where one side is null: the same container in the other readings, if known; see counterparts.h
  pugi::xml_node accepted = {};
  const Signature* owner = nullptr;  // whose all is in it that is nobody else's: of a note that came or went with its reference
};

/// A relationship of a part of before, as a part of the output uses it.
struct CarriedLink {
  PartId link;
  std::string out;
  auto operator<=>(const CarriedLink&) const = default;
};

/// What was brought along from before; see carry.cpp.
struct Carried {
  std::map<CarriedLink, std::string> links;  // → id in the part written; empty where it leads nowhere
  std::map<std::string, std::string> parts;  // part of before → part of the output
  std::map<PartId, std::string> bookmarks;   // of before → id in the output
};

/// Where the paragraphs of the report went: their w:p's in the output, filled where comments are wanted.
struct WrittenParagraphs {
  std::unordered_map<std::uint32_t, pugi::xml_node> before;
  std::unordered_map<std::uint32_t, pugi::xml_node> after;
};

/// The parts that a section inherits where it has no reference of that name (w:headerReference) and for those pages.
using Inherited = std::map<std::pair<std::string, std::string>, std::string>;
using InheritedBySection = std::unordered_map<std::size_t, std::shared_ptr<const Inherited>>;  // the hash value of the w:sectPr

struct Writing {
  Writing(const Inputs& inputs_in, const Plan& plan_in, StyleStates& style_states_in)
      : inputs(inputs_in), plan(plan_in), style_states(style_states_in), out(inputs_in) {}

  const Inputs& inputs;
  const Plan& plan;
  StyleStates& style_states;
  Output out;
  std::vector<Task> tasks;
  Carried carried;
  std::map<NoteKey, pugi::xml_node> notes;               // of the output
  std::map<NoteKind, int> last_note;                     // the largest id given to a note, once one was asked for
  std::set<NoteKey> notes_done;                          // of after, with a task of their own
  std::map<std::string, std::string> merged_headers;     // part of after → part of before it was merged with
  InheritedBySection inherited_before, inherited_after;  // once one was asked for
  bool prints_none = false;  // Word prints none of what a section of before took over, once the changes are rejected
  WrittenParagraphs paragraphs;
};

}  // namespace clausediff::redlining

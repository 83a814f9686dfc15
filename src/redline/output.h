// SPDX-License-Identifier: Apache-2.0
// The package that is written: after's parts, some of them made anew, and what is added to them.
#pragma once

#include <clausediff/options.h>

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "redline/inputs.h"

namespace clausediff::redlining {

/// What the types of the main document's own relationships and parts begin with; both end in the part's kind.
inline constexpr const char* relationship_base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
inline constexpr const char* type_base = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// The parts that differ from after's package, and those of it that stay behind.
struct ChangedParts {
  std::vector<Part> parts;
  std::set<std::string> dropped;
};

class Output {
 public:
  /// `inputs` must outlive the output and not move.
  explicit Output(const Inputs& inputs);

  /// The parts of the output that it has one each of.
  PartNames names;

  /// The tree of a part written anew: empty at first, with the root's shell in place where after has the part.
  pugi::xml_document& tree(const std::string& part);
  bool has_tree(const std::string& part) const { return trees_.count(part) != 0; }
  /// Lets a part use names of our own namespace, which other programs ignore.
  void declare_own(const std::string& part);
  /// A tree that starts as a copy of after's.
  pugi::xml_document& copied_tree(const std::string& part);
  /// Appends a block of after as it is. Where nobody is to look into it, only its place is noted until the bytes are made.
  pugi::xml_node append_same(pugi::xml_node parent, pugi::xml_node model);

  bool has_part(const std::string& part) const;
  /// Adds a part under that name, or under one like it where it is taken; returns the name.
  std::string add_part(const std::string& name, std::string bytes, const std::string& content_type);

  /// The root of [Content_Types].xml.
  pugi::xml_node types();
  /// The root of a part's relationships, made where there are none.
  pugi::xml_node relationships(const std::string& part);
  /// Adds a relationship to a part of the package (absolute target) or to an address; returns its id.
  std::string add_relationship(const std::string& part, const std::string& type, const std::string& target, bool external);

  /// Gives an element w:id, w:author and, where there is one, w:date: those of the options, or of the input's own change.
  void stamp(pugi::xml_node mark, const Signature* owner = nullptr);
  std::string next_id() { return std::to_string(next_id_++); }
  std::string next_drawing_id() { return std::to_string(next_drawing_id_++); }
  /// Numbers for so many moves; the first of them.
  std::uint32_t number_moves(std::uint32_t count);

  const std::map<std::string, std::unique_ptr<pugi::xml_document>>& trees() const { return trees_; }

  /// The parts as bytes. The trees are gone.
  ChangedParts finish();

 private:
  /// The relationships of a part: their ids, and those that lead to an address, by type and address.
  struct Links {
    std::set<std::string> ids;
    std::map<std::pair<std::string, std::string>, std::string> addresses;
  };
  pugi::xml_document& parsed(const std::string& part);
  std::string serialise(const std::string& part, pugi::xml_document& tree);
  void forget_types(const std::set<std::string>& dropped);
  void find_ids();

  const Inputs* inputs_;
  std::map<std::string, std::unique_ptr<pugi::xml_document>> trees_;
  std::vector<Part> added_;
  std::set<std::string> added_names_;
  std::vector<pugi::xml_node> same_;    // blocks of after whose places are noted
  std::map<std::string, Links> links_;  // of a part, once it was given one
  std::uint32_t next_id_ = 1;
  std::uint32_t next_drawing_id_ = 1;
  std::uint32_t next_move_ = 1;
};

}  // namespace clausediff::redlining

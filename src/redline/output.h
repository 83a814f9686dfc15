// SPDX-License-Identifier: Apache-2.0
// The package that is written: after's parts, some of them made anew, and what is added to them.
#pragma once

#include <clausediff/options.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "redline/source.h"

namespace clausediff::redline {

class Output {
 public:
  /// `after` must outlive the output and not move.
  void start(const Source& after, const Source& before, const RedlineOptions& options);

  /// The tree of a part written anew: empty at first, with the root's shell in place where `after` or `model` has the part.
  pugi::xml_document& tree(const std::string& part);
  bool has_tree(const std::string& part) const { return trees_.count(part) != 0; }
  /// A tree that starts as a copy of after's.
  pugi::xml_document& copied_tree(const std::string& part);

  bool has_part(const std::string& part) const;
  /// Adds a part under that name, or under one like it where it is taken; returns the name.
  std::string add_part(const std::string& name, std::string bytes, const std::string& content_type);

  /// The root of a part's relationships, made where there are none.
  pugi::xml_node relationships(const std::string& part);
  /// Adds a relationship to a part of the package (absolute target) or to an address; returns its id.
  std::string add_relationship(const std::string& part, const std::string& type, const std::string& target, bool external);

  /// Gives an element w:id, w:author and, where there is one, w:date: those of the options, or of the input's own change.
  void stamp(pugi::xml_node mark, const Signature* owner = nullptr);
  std::string next_id() { return std::to_string(next_id_++); }
  std::string next_drawing_id() { return std::to_string(next_drawing_id_++); }

  /// All parts, the trees serialised.
  std::vector<Part> finish();
  const std::map<std::string, std::unique_ptr<pugi::xml_document>>& trees() const { return trees_; }

 private:
  pugi::xml_document& parsed(const std::string& part);
  void find_ids();

  const Source* after_ = nullptr;
  const Source* before_ = nullptr;
  RedlineOptions options_;
  std::map<std::string, std::unique_ptr<pugi::xml_document>> trees_;
  std::vector<Part> added_;
  std::uint32_t next_id_ = 1;
  std::uint32_t next_drawing_id_ = 1;
};

std::string relationships_name(const std::string& part);

}  // namespace clausediff::redline

// SPDX-License-Identifier: Apache-2.0
// One version as the redline needs it: every part, its trees with their own tracked changes settled, and what parts point at.
#pragma once

#include <clausediff/error.h>
#include <clausediff/options.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "package/package.h"
#include "package/relationships.h"
#include "package/xml.h"
#include "redline/authorship.h"
#include "redline/tree.h"

namespace clausediff::redline {

/// A part that is read as XML.
struct SourcePart {
  std::string name;
  std::unique_ptr<Xml> xml;
  Relationships links;
};

struct Source {
  std::vector<Part> parts;                  // all of them, in the order of the zip, [Content_Types].xml first
  std::map<std::string, SourcePart> trees;  // the parts that hold text, and styles, numbering, settings
  std::string main;                         // names; empty where there is none
  std::string footnotes, endnotes, styles, numbering, settings, comments;
  ContentTypes types;
  std::unordered_map<std::size_t, std::uint32_t>
      ordinals;  // of a w:p (by its hash value): which one of its part it was before settling
  bool had_revisions = false;
  Authorship own;                                        // filled where it was asked for
  mutable std::map<std::string, std::uint64_t> digests;  // of parts, once they were asked for

  const std::string* bytes(std::string_view part) const;
  const SourcePart* tree(std::string_view part) const;
  pugi::xml_node root(std::string_view part) const;
};

/// What becomes of a package's own tracked changes as it is opened, and whether it is noted who made them.
struct Settlement {
  Settle way = Settle::accept;
  bool authors = false;
};

/// Opens a package and settles its tracked changes. `name` is for messages.
Result<Source> open_source(std::string_view bytes, const std::string& name, Settlement settlement = {});

/// A number for what a relationship of `part` leads to: an address, or the bytes of a part.
std::uint64_t target_digest(const Source& source, const std::string& part, std::string_view id);

}  // namespace clausediff::redline

// SPDX-License-Identifier: Apache-2.0
// What a redline is made from: two versions as packages with their own tracked changes settled, and what the comparison says of
// them. Nothing here changes once it is opened, but that a paragraph is brought to one form before it is taken apart.
#pragma once

#include <clausediff/error.h>
#include <clausediff/options.h>
#include <clausediff/report.h>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "package/package.h"
#include "package/relationships.h"
#include "package/xml.h"
#include "redline/authorship.h"
#include "redline/tree.h"

namespace clausediff::redlining {

/// A part that is read as XML, and what it points at.
struct XmlPart {
  std::shared_ptr<Xml> xml;
  Relationships links;
};

/// The parts that a document has one each of; empty where it has none.
struct PartNames {
  std::string main, footnotes, endnotes, styles, numbering, settings, comments;
};

/// One version.
struct Version {
  std::string file;                      // its name, for messages
  std::shared_ptr<Package> package;      // the bytes it was opened on must outlive it
  std::map<std::string, XmlPart> trees;  // the parts that hold text, settled, and those of `names`
  PartNames names;
  ContentTypes types;
  std::unordered_map<std::size_t, std::uint32_t>
      ordinals;  // of a w:p (by its hash value): which one of its part it was before settling
  bool had_revisions = false;
  Authorship own;                                                     // filled where it was asked for
  mutable std::map<std::string, std::uint64_t, std::less<>> digests;  // of parts, once they were asked for

  const XmlPart* tree(std::string_view part) const;
  /// The root element of a part that is read as XML, or null.
  pugi::xml_node root(std::string_view part) const;
  /// The bytes of a part as the package has them; empty where there is none, or it is damaged.
  std::string bytes(std::string_view part) const;
  /// The relationships of a part as its .rels has them, with full types; null where there are none.
  pugi::xml_node raw_links(std::string_view part) const;
};

/// What becomes of a package's own tracked changes as it is opened, and whether it is noted who made them.
struct Settlement {
  Settle way = Settle::accept;
  bool authors = false;
};

/// Settles the tracked changes of an open package. Trees of parts that hold text are taken out of the package's own.
Result<Version> open_version(std::shared_ptr<Package> package, Settlement settlement = {});

/// A number for what a relationship of `part` leads to: an address, or the bytes of a part.
std::uint64_t target_digest(const Version& version, const std::string& part, std::string_view id);

/// A number for the bytes of a part; 0 where there is none.
std::uint64_t part_digest(const Version& version, std::string_view part);

/// Both files read the other way round, where the inputs' own tracked changes are kept; see counterparts.h.
struct OtherReadings {
  Version after_rejected;
  Version before_accepted;
};

struct Inputs {
  Version before;
  Version after;
  std::optional<OtherReadings> other;
  bool even_pages_of_one = false;  // one version alone had headers of their own for even pages; see even_pages.h
  Report report;                   // of the two versions as they are settled
  RedlineOptions options;          // `compare` says what is equal
};

/// Where a text stands: its part in each version, and the part written.
struct Place {
  std::string before;
  std::string after;
  std::string out;
};

}  // namespace clausediff::redlining

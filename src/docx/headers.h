// SPDX-License-Identifier: Apache-2.0
// Which headers and footers the pages of each section print (ECMA-376 part 1, 17.10): a section takes over what it does not
// state itself, the first page has its own only with w:titlePg, the even pages only with w:evenAndOddHeaders.
#pragma once

#include <clausediff/document.h>
#include <clausediff/options.h>

#include <array>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "package/relationships.h"
#include "package/xml.h"

namespace clausediff {

/// On a reference: what one of our redlines notes of it, "before" or "after" where the section of that version alone states it.
/// WordprocessingML has no tracked change of which headers a section states.
/// Any file may hold the note: who reads it checks that what would be left out prints the same; see noted_headers.h.
inline constexpr const char* stated_in = "clausediff:in";

/// Whether the note says that the version which is read does not state it: after, or before where changes are rejected.
bool is_noted_elsewhere(pugi::xml_node reference, bool rejected);

/// One header or footer that a section's pages print.
struct PrintedHeader {
  StoryKind kind = StoryKind::header;
  PageKind pages = PageKind::all;
  std::string part;  // name of the package's part
};

/// Walks the sections of a document in order.
class HeaderPlan {
 public:
  /// Whether a reference to `part` counts as not being there, so that the section goes on with `instead`, which may be empty.
  using Skips = std::function<bool(pugi::xml_node reference, const std::string& part, const std::string& instead)>;

  /// What the next section prints: headers before footers, then by kind of page. `title_page` is its w:titlePg, `even_pages` the
  /// settings' w:evenAndOddHeaders;
  /// `relationships` are those of the main part.
  std::vector<PrintedHeader> next(pugi::xml_node section, bool title_page, bool even_pages, const Relationships& relationships,
                                  const Package& package, const Skips& skips = {});
  /// How many parts were referred to that no section prints.
  std::size_t unprinted() const { return referred_.size() - printed_.size(); }

  std::map<std::string, std::uint32_t, std::less<>> stories;  // part → its story: a part is read once
  std::vector<pugi::xml_node> sections;                       // of the document, as they were met

 private:
  static constexpr std::size_t kinds = 6;  // header and footer, each for all, first and even pages

  std::array<std::string, kinds> current_;  // part names; empty where there is none yet
  std::set<std::string> referred_, printed_;
};

}  // namespace clausediff

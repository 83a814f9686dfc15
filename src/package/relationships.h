// SPDX-License-Identifier: Apache-2.0
// What a part points at (ECMA-376 part 2, 6.5), and what kind of content each part holds (6.2.3).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "package/package.h"

namespace clausediff {

struct Relationship {
  std::string id;
  std::string type;    // the last step of its type: "styles", "image"; the same for strict and transitional
  std::string target;  // a part name, resolved against the source; or, where external, the address as it stands
  bool external = false;
};

struct Relationships {
  std::vector<Relationship> items;
  std::map<std::string, std::size_t, std::less<>> by_id;

  const Relationship* find(std::string_view id) const;
  /// The first one of a type that is not external, or null.
  const Relationship* of_type(std::string_view type) const;
};

/// The name of the part that holds the relationships of `part`; the empty name is the package itself.
std::string relationships_part(std::string_view part);

/// The relationships of `part` (the empty name is the package itself); none where the part has no .rels.
Result<Relationships> read_relationships(Package& package, std::string_view part);

/// "word/document.xml" + "../media/a.png" → "media/a.png"; "/x/y" is from the root. Empty where it leads out of the package.
std::string resolve_target(std::string_view part, std::string_view target);

/// The part of the main document: by the package's relationships, else by content type, else by its usual name. Empty where there
/// is none.
Result<std::string> find_main_part(Package& package);

struct ContentTypes {
  std::map<std::string, std::string, std::less<>> by_part;       // lower-cased name, with a leading slash
  std::map<std::string, std::string, std::less<>> by_extension;  // lower-cased

  std::string of(std::string_view part) const;
};

Result<ContentTypes> read_content_types(Package& package);

}  // namespace clausediff

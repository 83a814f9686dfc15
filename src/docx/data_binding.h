// SPDX-License-Identifier: Apache-2.0
// Content controls that are bound to data (ECMA-376 part 1, 17.5.2.6): Word shows the value of the custom XML part when it opens
// the file, whatever text the control holds.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "docx/store_path.h"
#include "package/relationships.h"
#include "package/xml.h"

namespace clausediff {

struct Build;

/// The custom XML parts of a document and its property parts, by the id of their data store. Parts are parsed when asked for.
class DataStores {
 public:
  StoreValue find(Build& build, pugi::xml_node binding);

 private:
  struct Store {
    std::string part;
    std::shared_ptr<Xml> xml;
    bool broken = false;
  };
  void load(Build& build);
  Store* store_of(Build& build, const std::string& id);

  std::map<std::string, Store, std::less<>> stores_;  // by id in capitals
  bool loaded_ = false;
  std::uint64_t patience_ = 4000000;  // elements that are looked at in all searches together
};

/// Puts the bound value into the control's content, where it is another than the text there. True where it did.
bool apply_binding(Build& build, pugi::xml_node control, std::uint32_t paragraph);

}  // namespace clausediff

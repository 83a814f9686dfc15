// SPDX-License-Identifier: Apache-2.0
// The XPath expressions by which content controls are bound to custom XML (ECMA-376 part 1, 17.5.2.6): steps down the tree by
// name, with a place or an attribute's value in brackets. pugixml's own XPath knows no namespaces.
#pragma once

#include <cstdint>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace clausediff {

/// What became of a search in a store.
enum class StoreSearch { found, not_found, not_understood };

struct StoreValue {
  StoreSearch search = StoreSearch::not_found;
  std::string text;  // of the element or attribute that was found
};

/// `mappings` are declarations as w:prefixMappings has them: "xmlns:a='urn:x' xmlns:b='urn:y'". `patience` bounds the elements
/// that are looked at; it goes down, and at 0 nothing more is understood.
StoreValue find_in_store(pugi::xml_node document, std::string_view path, std::string_view mappings, std::uint64_t& patience);

}  // namespace clausediff

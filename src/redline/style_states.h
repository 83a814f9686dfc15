// SPDX-License-Identifier: Apache-2.0
// The redline has after's styles. Where one of them hides, strikes or raises what before's style of that name does not, or the
// other way round, words of before that rest on it say so themselves.
#pragma once

#include <cstddef>
#include <cstdint>
#include <pugixml.hpp>
#include <unordered_map>

#include "docx/styles.h"
#include "redline/inputs.h"

namespace clausediff::redlining {

/// What of a format changes what the page says: bits for hidden and struck, then how it is raised. Equal to Plan::states.
std::uint32_t state_of(const Format& format);

/// What both versions' definitions make of the same properties.
class StyleStates {
 public:
  StyleStates(const Version& before, const Version& after);

  /// Whether a style, or the defaults, of one version alone state such a thing.
  bool differ() const { return differ_; }

  /// Gives properties of before's run or paragraph mark (as they stand in the output, made in `holder` where there are none) what
  /// before's definitions make of them and after's do not. `paragraph` is before's, `written` what stands in the output's table.
  void spell(pugi::xml_node holder, pugi::xml_node paragraph, pugi::xml_node written);

 private:
  static std::uint32_t state(const Styles& styles, pugi::xml_node properties, const char* style, std::uint32_t table);
  TablePlace place_of(pugi::xml_node table, pugi::xml_node paragraph);
  std::uint32_t table_of_before(pugi::xml_node paragraph);

  Styles before_, after_;
  std::unordered_map<std::size_t, std::unordered_map<std::size_t, TablePlace>> cell_places_;  // of before's tables, by node
  bool differ_ = false;
};

}  // namespace clausediff::redlining

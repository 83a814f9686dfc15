// SPDX-License-Identifier: Apache-2.0
// Which paragraph's sentence a paragraph continues.
#pragma once

#include <clausediff/clause.h>

#include <cstdint>
#include <vector>

#include "language/dictionary.h"

namespace clausediff {

enum class Link : std::uint8_t {
  alone,
  item,         // an item of a list that the other introduces
  continuation  // the other's sentence goes on here: broken by a page, or behind its list
};

struct LeadIn {
  Link link = Link::alone;
  std::uint32_t clause = 0;  // whose last sentence stands before this paragraph's first
};

/// One for each clause. Linear.
std::vector<LeadIn> find_leads(const Document& document, const Clauses& clauses, const Language& language);

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// A clause that one side moved and the other one edited where it stood: the edits go along to the new place.
#pragma once

#include <clausediff/report.h>

#include <set>
#include <string>

#include "merge/marks.h"

namespace clausediff::merging {

/// What both sides did, from base. The carrier's is first.
struct Histories {
  const Report& carrier;
  const Report& other;
};

/// Rewrites the tree that the story was read from so that an edited clause stands at its new place, and all of it goes from its
/// old one. Texts of clauses that were treated so are added to `known`: they count as base's. Returns whether there were any;
/// then the story is to be read anew.
bool carry_edits(const Histories& histories, const Story& story, std::multiset<std::string>& known);

}  // namespace clausediff::merging

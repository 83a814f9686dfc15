// SPDX-License-Identifier: Apache-2.0
// Where a conflict stands, in the words a reader knows: the paragraph is looked up by its text on either side.
#pragma once

#include <clausediff/report.h>

#include <cstdint>
#include <string>
#include <unordered_map>

#include "merge/marks.h"

namespace clausediff::merging {

class PlaceFinder {
 public:
  /// Both sides must outlive it.
  PlaceFinder(const Side& carrier, const Side& other);

  /// "4.2", or that of the nearest paragraph before it that is known, or empty.
  std::string find(const Story& story, std::uint32_t line) const;

 private:
  using ByText =
      std::unordered_map<std::string, std::uint32_t>;  // text without white space → paragraph, none where there are several
  static ByText index(const Side& side);

  const Side& carrier_;
  const Side& other_;
  ByText by_carrier_;
  ByText by_other_;
};

}  // namespace clausediff::merging

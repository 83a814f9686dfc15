// SPDX-License-Identifier: Apache-2.0
// Words that stayed and of which the page now says something else: hidden, struck through, raised, led elsewhere, ticked.
#pragma once

#include <clausediff/report.h>

#include <cstdint>

#include "diff/link_places.h"
#include "text/tokens.h"

namespace clausediff {

/// Compares what the page shows of equal words. Made once for two versions.
class States {
 public:
  States(const Side& before, const Side& after, const Alignment& alignment, const Words& words);

  /// Appends the changes of row `p` behind its word changes, and says of each what it does. A text and a Word file cannot be
  /// compared so: then there are none.
  void add(const Pair& pair, std::uint32_t p, Changes& changes) const;

 private:
  const Side& before_;
  const Side& after_;
  const Words& words_;
  LinkPlaces places_;
  bool comparable_ = false;
};

}  // namespace clausediff

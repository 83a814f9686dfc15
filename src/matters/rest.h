// SPDX-License-Identifier: Apache-2.0
// What is no substance, gathered by kind with its counts.
#pragma once

#include <clausediff/matter.h>
#include <clausediff/report.h>

#include <vector>

#include "matters/no_substance.h"

namespace clausediff {

class Rest {
 public:
  explicit Rest(const Report& report) : report_(report) {}

  void add(const Triviality& why, const Passage& passage);
  /// The changes that neither a matter nor an entry here has: moves, formats, rows of tables.
  void add_unclaimed(const Matters& matters);
  /// In the order of the kinds, each with its sentence.
  std::vector<NoSubstance> take();

 private:
  NoSubstance& entry(NoSubstanceKind kind, const std::string& what);
  void add_held_equal();

  const Report& report_;
  std::vector<NoSubstance> entries_;
};

}  // namespace clausediff

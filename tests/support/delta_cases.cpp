// SPDX-License-Identifier: Apache-2.0
#include "delta_cases.h"

#include <clausediff/clausediff.h>
#include <clausediff/names.h>

#include "catch.h"
#include "versions.h"

namespace clausediff {

std::string deltas_of(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  std::string all;
  for (const Delta& delta : compared(before, after).deltas.items) {
    if (!all.empty()) all += "; ";
    all += std::string(name(delta.kind)) + " " + (delta.who.empty() ? "-" : delta.who) + " " + delta.act;
  }
  return all;
}

void check_deltas(const std::vector<DeltaCase>& cases) {
  for (const DeltaCase& expected : cases) {
    INFO(expected.before << "\n" << expected.after);
    CHECK(deltas_of({expected.before}, {expected.after}) == expected.deltas);
  }
}

}  // namespace clausediff

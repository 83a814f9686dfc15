// SPDX-License-Identifier: Apache-2.0
// How much a matter weighs, and the order of the list.
#pragma once

#include <clausediff/matter.h>
#include <clausediff/report.h>

#include <cstdint>
#include <string>
#include <vector>

#include "matters/passage.h"

namespace clausediff {

/// A matter with what orders it.
struct Weighed {
  Matter matter;
  std::int32_t weight = 0;
};

/// The weight of the topic, more for a protection struck, a new duty or right, a figure; less for a word in passing.
std::int32_t weight_of(const Report& report, const Passage& passage, Matter& matter, const std::string& heading,
                       const Stemmer& stemmer);

Severity severity_of_weight(std::int32_t weight);

/// By weight, then by place; what is against `party` first where one is named.
void order_matters(std::vector<Weighed>& matters, const std::string& party);

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// How much a matter weighs, and the order of the list.
#pragma once

#include <clausediff/matter.h>
#include <clausediff/report.h>

#include <cstdint>
#include <string>
#include <vector>

#include "matters/lead.h"
#include "matters/passage.h"
#include "matters/signs.h"

namespace clausediff {

/// A matter with what orders it.
struct Weighed {
  Matter matter;
  std::int32_t weight = 0;
  std::string heading;  // that it stands under
  std::string same;     // what it does, word for word; equal where another does the same, empty where that says nothing
  bool slight = false;  // no duty, right, figure, negation or watched term comes or goes in its few words
};

/// The weight of the topic, more for a protection struck, a new duty or right, a figure; less for a word in passing.
void weigh(const Report& report, const Passage& passage, const LeadWords& lead, const Stemmer& stemmer, Signs signs,
           Weighed& weighed);

/// What is slight is told with the gravest line of its clause, where there is one.
void absorb_slight(std::vector<Weighed>& matters);

Severity severity_of_weight(std::int32_t weight);

/// By weight, then by place; what is against `party` first where one is named.
void order_matters(std::vector<Weighed>& matters, const std::string& party);

}  // namespace clausediff

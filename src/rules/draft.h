// SPDX-License-Identifier: Apache-2.0
// A finding in the making: words instead of spans, before it is placed, worded and weighed.
#pragma once

#include <clausediff/finding.h>

#include <string>
#include <vector>

#include "rules/unit.h"

namespace clausediff {

struct Draft {
  FindingKind kind = FindingKind::term;
  Direction direction = Direction::changed;
  std::string family;
  std::string rule;
  WordRange before;  // empty where there are none
  WordRange after;
  std::string detail;
  std::string sentence;  // empty: worded from the kind
  bool stands = false;   // of words that no change need touch (Finding::stands)
};

/// The rules, one function a file. Each appends its drafts; all may read the whole unit.
void check_terms(const Unit& unit, std::vector<Draft>& drafts);
void check_quantities(const Unit& unit, std::vector<Draft>& drafts);
void check_modality(const Unit& unit, std::vector<Draft>& drafts);
void check_negation(const Unit& unit, std::vector<Draft>& drafts);
void check_exceptions(const Unit& unit, std::vector<Draft>& drafts);
void check_scope(const Unit& unit, std::vector<Draft>& drafts);
void check_parties(const Unit& unit, std::vector<Draft>& drafts);
void check_enactments(const Unit& unit, std::vector<Draft>& drafts);
void check_definitions(const Unit& unit, std::vector<Draft>& drafts);

}  // namespace clausediff

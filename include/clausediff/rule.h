// SPDX-License-Identifier: Apache-2.0
// The rules as data: what is looked for, how much it weighs, and an example of each.
#pragma once

#include <clausediff/finding.h>

#include <string>

namespace clausediff {

struct RuleDescription {
  std::string id;  // as in Finding::rule, in playbooks and in --fail-on: "modality", "term-exclusivity"
  FindingKind kind = FindingKind::term;
  std::string family;                    // of a rule of terms, as in Finding::family; else empty
  Severity severity = Severity::medium;  // of its findings, where `policy` says nothing else
  std::string policy;                    // the severity in words: "high", "high where it leads elsewhere, else low"
  std::string summary;                   // one sentence
  std::string example_before;
  std::string example_after;
};

}  // namespace clausediff

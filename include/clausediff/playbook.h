// SPDX-License-Identifier: Apache-2.0
// A firm's own rules: what it watches, how much it weighs, and what it will not accept. Read from TOML; docs/rules.md has the
// format.
#pragma once

#include <clausediff/finding.h>

#include <optional>
#include <string>
#include <vector>

namespace clausediff {

/// Own words to watch: a finding wherever a change brings, takes or turns one of them.
struct PlaybookWatch {
  std::string id;
  Severity severity = Severity::medium;
  std::vector<std::string> phrases;  // as in the lexicon: "most favored ..2 customer"
  std::string message;               // the finding's sentence; empty: a plain one
};

/// What a change may not do (`must_not`), or what the after version must say, whether the revision touched it or not.
struct PlaybookPosition {
  std::string id;
  Severity severity = Severity::high;
  std::optional<FindingKind> kind;  // with `must_not`: the findings it is about
  std::string family;
  std::vector<Direction> must_not;
  std::vector<std::string> about;  // phrases: only sentences that have one of them
  std::string at_least;            // "12 months", "USD 1,000,000", "5%"
  std::string at_most;
  std::vector<std::string> one_of;  // phrases, one of which the sentence must have
  std::string message;
};

struct SeverityOverride {
  std::string rule;  // id of a rule, or a kind
  Severity severity = Severity::medium;
};

struct Playbook {
  std::string title;
  std::vector<SeverityOverride> severities;
  std::vector<PlaybookWatch> watches;
  std::vector<PlaybookPosition> positions;
};

}  // namespace clausediff

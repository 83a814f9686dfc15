// SPDX-License-Identifier: Apache-2.0
// `clausediff rules`: what is looked for.
#include <clausediff/clausediff.h>
#include <clausediff/names.h>

#include <string>

#include "cli/commands.h"
#include "cli/terminal.h"

namespace clausediff::cli {
namespace {

template <class Enumeration>
std::string listed() {
  std::string list;
  for (const Enumeration value : values<Enumeration>()) list += (list.empty() ? "" : ", ") + std::string(name(value));
  return list;
}

/// What else --fail-on takes.
std::string words_of_gate() {
  return "\n--fail-on takes these rules and families, and\n  severities, each with what is graver: " + listed<Severity>() +
         "\n  topics: " + listed<Topic>() + "\n  kinds of findings: " + listed<FindingKind>() +
         "\n  hygiene (faults of drafting), or one kind of it: " + listed<HygieneKind>() +
         "\n  matters (the issues list), same-words (unchanged clauses that mean something else), any (every difference), none\n";
}

}  // namespace

Result<int> run_rules(Settings& settings) {
  const Result<bool> written = show(to_rule_list() + words_of_gate(), settings);
  return written ? Result<int>(status_equal) : Result<int>(written.error());
}

}  // namespace clausediff::cli

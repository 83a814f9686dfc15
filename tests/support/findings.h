// SPDX-License-Identifier: Apache-2.0
// Two texts → their findings as "kind/family/direction", for tables.
#pragma once

#include <clausediff/clausediff.h>
#include <clausediff/names.h>

#include <set>
#include <string>

namespace clausediff::test {

inline Report compare_texts(const std::string& before, const std::string& after, const CompareOptions& options = {}) {
  const auto document = [](const std::string& text) { return *read_bytes(text.empty() ? text : text + "\n", "text.txt"); };
  return compare(document(before), document(after), options);
}

inline std::set<std::string> triples(const Report& report) {
  std::set<std::string> found;
  for (const Finding& finding : report.findings.items)
    found.insert(std::string(name(finding.kind)) + "/" + (finding.family.empty() ? "-" : finding.family) + "/" +
                 std::string(name(finding.direction)));
  return found;
}

}  // namespace clausediff::test

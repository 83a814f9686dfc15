// SPDX-License-Identifier: Apache-2.0
// Versions → History: each compared with the one before it.
#include <clausediff/clausediff.h>
#include <clausediff/history.h>

#include <utility>

namespace clausediff {

History trace(std::vector<Version> versions, const CompareOptions& options) {
  History history;
  for (std::size_t i = 0; i + 1 < versions.size(); ++i)
    history.steps.push_back(compare(versions[i].document, versions[i + 1].document, options));
  history.versions = std::move(versions);
  return history;
}

}  // namespace clausediff

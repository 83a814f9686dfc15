// SPDX-License-Identifier: Apache-2.0
// Versions → History: each compared with those it was made from.
#include <clausediff/clausediff.h>
#include <clausediff/history.h>

#include <algorithm>
#include <utility>

namespace clausediff {
namespace {

/// The newest version's side stands in the step that leads to it; a version without parents is compared with itself.
Side newest_side(const History& history, const CompareOptions& options) {
  if (history.versions.empty()) return {};
  const auto newest = static_cast<std::uint32_t>(history.versions.size() - 1);
  const auto [first, last] = steps_to(history, newest);
  if (first != last) return history.steps[first].report.after;
  const Document& document = history.versions[newest].document;
  return compare(document, document, options).after;
}

}  // namespace

std::pair<std::uint32_t, std::uint32_t> steps_to(const History& history, std::uint32_t version) {
  const auto begin = history.steps.begin();
  const auto is_earlier = [](const HistoryStep& step, std::uint32_t wanted) { return step.after < wanted; };
  const auto is_later = [](std::uint32_t wanted, const HistoryStep& step) { return wanted < step.after; };
  const auto first = std::lower_bound(begin, history.steps.end(), version, is_earlier);
  const auto last = std::upper_bound(first, history.steps.end(), version, is_later);
  return {static_cast<std::uint32_t>(first - begin), static_cast<std::uint32_t>(last - begin)};
}

std::vector<Version> in_line(std::vector<Version> versions) {
  for (std::uint32_t i = 1; i < versions.size(); ++i) versions[i].parents = {i - 1};
  return versions;
}

History trace(std::vector<Version> versions, const CompareOptions& options) {
  History history;
  for (std::uint32_t after = 0; after < versions.size(); ++after) {
    for (const std::uint32_t before : versions[after].parents) {
      if (before < after)
        history.steps.push_back({before, after, compare(versions[before].document, versions[after].document, options)});
    }
  }
  history.versions = std::move(versions);
  history.newest = newest_side(history, options);
  return history;
}

}  // namespace clausediff

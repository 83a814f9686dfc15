// SPDX-License-Identifier: Apache-2.0
#include "cli/glob.h"

#include <fnmatch.h>

#include <algorithm>
#include <vector>

namespace clausediff::cli {
namespace {

std::vector<std::string> steps_of(const std::string& path) {
  std::vector<std::string> steps;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    if (end > begin) steps.push_back(path.substr(begin, end - begin));
    begin = end + 1;
  }
  return steps;
}

bool is_any(const std::string& step) { return step == "**"; }

}  // namespace

bool matches_path(const std::string& pattern, const std::string& path) {
  std::vector<std::string> wanted = steps_of(pattern);
  const std::vector<std::string> steps = steps_of(path);
  if (wanted.empty()) return false;
  if (pattern.find('/') == std::string::npos) wanted.insert(wanted.begin(), "**");
  if (!is_any(wanted.back())) wanted.emplace_back("**");  // a folder means what lies in it, and "**" may stand for no step
  // reached[j]: the pattern's steps so far can stand for the first j steps of the path.
  std::vector<bool> reached(steps.size() + 1, false);
  reached[0] = true;
  for (const std::string& step : wanted) {
    std::vector<bool> next(steps.size() + 1, false);
    for (std::size_t j = 0; j <= steps.size(); ++j) {
      if (is_any(step))
        next[j] = reached[j] || (j > 0 && next[j - 1]);
      else
        next[j] = j > 0 && reached[j - 1] && ::fnmatch(step.c_str(), steps[j - 1].c_str(), 0) == 0;
    }
    reached = std::move(next);
  }
  return reached[steps.size()];
}

}  // namespace clausediff::cli

// SPDX-License-Identifier: Apache-2.0
#include "golden.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <vector>

#include "catch.h"
#include "places.h"

namespace clausediff::tests {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// The lines that differ, from the first to the last, at most a dozen of each; empty where the texts are the same.
std::string difference(const std::string& expected, const std::string& got) {
  if (expected == got) return {};
  const std::vector<std::string> a = lines_of(expected), b = lines_of(got);
  std::size_t begin = 0, end = 0;
  while (begin < std::min(a.size(), b.size()) && a[begin] == b[begin]) ++begin;
  while (end < std::min(a.size(), b.size()) - begin && a[a.size() - 1 - end] == b[b.size() - 1 - end]) ++end;
  std::string out = "line " + std::to_string(begin + 1) + ":\n";
  for (std::size_t k = begin; k < std::min(a.size() - end, begin + 12); ++k) out += "- " + a[k] + "\n";
  for (std::size_t k = begin; k < std::min(b.size() - end, begin + 12); ++k) out += "+ " + b[k] + "\n";
  return out;
}

}  // namespace

std::string read_text(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void check_accepted(const std::filesystem::path& file, const std::string& got) {
  INFO(std::filesystem::relative(file, source_folder()).string() +
       "; if the new output is right: CLAUSEDIFF_ACCEPT=1, see CONTRIBUTING.md");
  if (std::getenv("CLAUSEDIFF_ACCEPT") != nullptr) std::ofstream(file, std::ios::binary) << got;
  CHECK(difference(read_text(file), got) == "");
}

}  // namespace clausediff::tests

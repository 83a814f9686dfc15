// SPDX-License-Identifier: Apache-2.0
// How the build-time tools write: a file that would say the same is left as it is, so that nothing that includes it is compiled
// anew.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

namespace clausediff {

inline bool holds(const char* path, const std::string& content) {
  std::ifstream file(path, std::ios::binary);
  return file && std::string(std::istreambuf_iterator<char>(file), {}) == content;
}

/// False where the file cannot be written.
inline bool write_output(const char* path, const std::string& content) {
  if (holds(path, content)) return true;
  std::ofstream file(path, std::ios::binary);
  file << content;
  file.close();
  return !file.fail();
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// What the compilers of the lexicon and of the cues share: an error with its line, and a text as C++ writes it.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include <toml++/toml.h>

namespace clausediff {

[[noreturn]] inline void fail(const toml::node& node, const std::string& what) {
  throw std::runtime_error("line " + std::to_string(node.source().begin.line) + ": " + what);
}

inline std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

}  // namespace clausediff

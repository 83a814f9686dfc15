// SPDX-License-Identifier: Apache-2.0
// What the compilers of the lexicon and of the cues share: a file read, an error with its place, and a text as C++ writes it.
#pragma once

#include <toml++/toml.h>

#include <stdexcept>
#include <string>
#include <string_view>

namespace clausediff {

/// "words.toml:12: ".
inline std::string place(const toml::source_region& source) {
  return (source.path ? *source.path + ":" : "line ") + std::to_string(source.begin.line) + ": ";
}

[[noreturn]] inline void fail(const toml::node& node, const std::string& what) {
  throw std::runtime_error(place(node.source()) + what);
}

inline toml::table parsed(const char* path) {
  try {
    return toml::parse_file(path);
  } catch (const toml::parse_error& error) {
    throw std::runtime_error(place(error.source()) + std::string(error.description()));
  }
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

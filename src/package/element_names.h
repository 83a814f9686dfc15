// SPDX-License-Identifier: Apache-2.0
// Element names as numbers, so that a walk can switch on them: `case "w:p"_name:`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <pugixml.hpp>

namespace clausediff {

/// FNV-1a over the bytes of a name. Two cases of one switch that collide do not compile; a crafted name that collides is only
/// misread.
constexpr std::uint64_t name_hash(const char* name) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (; *name != '\0'; ++name) hash = (hash ^ static_cast<unsigned char>(*name)) * 0x100000001B3ULL;
  return hash;
}

constexpr std::uint64_t operator""_name(const char* name, std::size_t) { return name_hash(name); }

inline std::uint64_t name_of(pugi::xml_node node) { return name_hash(node.name()); }

}  // namespace clausediff

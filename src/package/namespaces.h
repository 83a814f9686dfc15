// SPDX-License-Identifier: Apache-2.0
// Any prefix for a known namespace → the prefix everybody knows, so that the readers compare names and not namespaces.
#pragma once

#include <string_view>

namespace clausediff {

/// Of what our redlines note where the format has no place for it; other programs ignore it.
inline constexpr const char* own_namespace = "urn:clausediff:redline";

struct Xml;

/// Whether every xmlns declaration in the raw bytes binds a known namespace to its well-known prefix, and no well-known prefix to
/// anything else: then names can be used as they stand, which is nearly always so. Sets `strict` where the ISO namespace is met.
bool has_known_prefixes(std::string_view bytes, bool& strict);

/// Renames elements and attributes, and moves the declarations of known namespaces to the root.
void use_known_prefixes(Xml& xml);

}  // namespace clausediff

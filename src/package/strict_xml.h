// SPDX-License-Identifier: Apache-2.0
// Whether bytes are XML that every parser takes. pugixml passes over much that others refuse: characters that XML has not, names
// without a declared prefix, an attribute given twice.
#pragma once

#include <string>
#include <string_view>

namespace clausediff {

/// What is wrong with the first thing that is, or an empty text. UTF-8, no DOCTYPE, prefixes declared (XML 1.0, Namespaces 1.0).
std::string fault_of_xml(std::string_view bytes);

/// UTF-8 XML in which characters that XML 1.0 has not, written as they are or by number, are U+FFFD.
std::string mended_characters(std::string bytes);

}  // namespace clausediff

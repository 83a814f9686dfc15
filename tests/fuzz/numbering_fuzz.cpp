// SPDX-License-Identifier: Apache-2.0
// Any bytes as numbering.xml, counted through by a fixed run of paragraphs on every level.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "docx/counters.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace clausediff;
  const Package package = Package::from_parts({}, "fuzz");
  const auto xml = parse_xml(std::string(reinterpret_cast<const char*>(data), size), "numbering.xml", package);
  if (!xml.ok()) return 0;
  const Styles styles = read_styles(nullptr);
  const Numbering numbering = read_numbering((*xml)->root(), styles);
  Counters counters(numbering, 1000);
  for (const int level : {0, 1, 2, 1, 0, 3, 8, 0, 1}) {
    for (const auto& [id, instance] : numbering.by_id) {
      ParagraphProperties properties;
      properties.numbering = id;
      properties.level = level;
      const NumberPlace place = find_number(numbering, properties, nullptr);
      if (place.instance == none) continue;
      const std::string label = counters.next(place).label;
      if (label.size() > 16 * (size + 1000)) std::abort();
    }
  }
  return 0;
}

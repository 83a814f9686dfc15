// SPDX-License-Identifier: Apache-2.0
#include "merge/text_parts.h"

#include <algorithm>

#include "package/relationships.h"
#include "package/strict_xml.h"

namespace clausediff::merging {

Result<std::vector<std::string>> text_parts(Package& package) {
  Result<std::string> main = find_main_part(package);
  if (!main.ok()) return main.error();
  Result<Relationships> links = read_relationships(package, *main);
  if (!links.ok()) return links.error();
  std::vector<std::string> parts = {*main};
  for (const Relationship& link : links->items) {
    const bool text = link.type == "header" || link.type == "footer" || link.type == "footnotes" || link.type == "endnotes";
    const std::string part = text && !link.external ? package.spelled(link.target) : std::string();
    if (!part.empty() && std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(part);
  }
  return parts;
}

std::string bytes_of(const pugi::xml_node root) {
  struct Writer : pugi::xml_writer {
    std::string bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    void write(const void* data, std::size_t size) override { bytes.append(static_cast<const char*>(data), size); }
  } writer;
  root.print(writer, "", pugi::format_raw, pugi::encoding_utf8);
  return mended_characters(std::move(writer.bytes));
}

}  // namespace clausediff::merging

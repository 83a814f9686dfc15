// SPDX-License-Identifier: Apache-2.0
#include "redline/blocks.h"

#include <algorithm>

namespace clausediff::redlining {
namespace {

pugi::xml_node content_of(pugi::xml_node wrapper) {
  return name_of(wrapper) == "w:sdt"_name ? wrapper.child("w:sdtContent") : wrapper;
}

void add_block(Blocks& blocks, pugi::xml_node node, BlockKind kind, std::uint32_t wrapper, const Resolve& resolve) {
  blocks.items.push_back({node, kind, wrapper, std::move(blocks.trailing), fingerprint(node, resolve)});
  blocks.trailing.clear();
}

}  // namespace

Blocks blocks_of(pugi::xml_node container, const Resolve& resolve) {
  Blocks blocks;
  std::vector<std::pair<pugi::xml_node, std::uint32_t>> open;  // wrappers that are open, and their indices
  std::uint32_t wrapper = none;
  for (pugi::xml_node at = next_element(container, container); at || !open.empty();) {
    if (!at) {
      at = next_element(open.back().first.parent(), open.back().first, true);
      wrapper = blocks.wrappers[open.back().second].parent;
      open.pop_back();
      continue;
    }
    const std::uint64_t name = name_of(at);
    if (name == "w:sdt"_name || name == "w:customXml"_name) {
      blocks.wrappers.push_back({at, wrapper});
      wrapper = static_cast<std::uint32_t>(blocks.wrappers.size() - 1);
      open.emplace_back(at, wrapper);
      const pugi::xml_node content = content_of(at);
      at = next_element(content, content);
      continue;
    }
    if (is_range_mark(name)) {
      blocks.trailing.push_back(at);
    } else if (name == "w:p"_name || name == "w:tbl"_name) {
      add_block(blocks, at, name == "w:p"_name ? BlockKind::paragraph : BlockKind::table, wrapper, resolve);
    } else if (name != "w:sectPr"_name && name != "w:tcPr"_name && name != "w:proofErr"_name && name != "w:customXmlPr"_name) {
      add_block(blocks, at, BlockKind::other, wrapper, resolve);
    }
    at = next_element(at.parent(), at, true);
  }
  return blocks;
}

}  // namespace clausediff::redlining

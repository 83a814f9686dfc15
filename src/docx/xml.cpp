// SPDX-License-Identifier: Apache-2.0
#include "docx/xml.h"

#include "docx/namespaces.h"

#include <algorithm>
#include <climits>
#include <cstdlib>
#include <cstring>

namespace clausediff {
namespace {

constexpr unsigned parse_flags = pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype;

Error xml_error(ErrorCode code, const Package& package, std::string_view part, std::string detail, std::string advice = {}) {
  return {code, package.file(), std::string(part), std::move(detail), std::move(advice)};
}

bool has_doctype(const pugi::xml_document& tree) {
  for (const pugi::xml_node node : tree.children()) {
    if (node.type() == pugi::node_doctype) return true;
  }
  return false;
}

/// Marks that make nodes: '<' for elements, '=' for attributes. An upper bound, counted before any memory is spent.
std::uint64_t count_marks(std::string_view bytes) {
  return static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '<')) +
         static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '='));
}

bool too_deep(pugi::xml_node root, std::uint64_t most) {
  std::uint64_t depth = 1;
  for (pugi::xml_node node = root; node;) {
    if (const pugi::xml_node child = node.first_child()) {
      node = child;
      if (++depth > most) return true;
      continue;
    }
    while (node && node != root && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    node = node == root ? pugi::xml_node() : node.next_sibling();
  }
  return false;
}

}  // namespace

Result<std::unique_ptr<Xml>> parse_xml(std::string bytes, std::string_view part, const Package& package) {
  const ReadLimits& limits = package.options().limits;
  if (bytes.size() > limits.xml_bytes) {
    return xml_error(ErrorCode::limit, package, part, "larger than --max-xml-bytes=" + std::to_string(limits.xml_bytes));
  }
  if (count_marks(bytes) > limits.xml_nodes) {
    return xml_error(ErrorCode::limit, package, part, "more elements than --max-xml-nodes=" + std::to_string(limits.xml_nodes));
  }
  auto xml = std::make_unique<Xml>();
  xml->bytes = std::move(bytes);
  const bool rename = !has_known_prefixes(xml->bytes, xml->strict);
  const pugi::xml_parse_result parsed = xml->tree.load_buffer_inplace(xml->bytes.data(), xml->bytes.size(), parse_flags);
  if (parsed.status == pugi::status_bad_doctype || has_doctype(xml->tree)) {
    return xml_error(ErrorCode::refused, package, part, "it has a DOCTYPE, which no Word file needs");
  }
  if (!parsed && !(package.options().recover && xml->root())) {
    return xml_error(ErrorCode::damaged, package, part,
                     std::string("broken XML at byte ") + std::to_string(parsed.offset) + " (" + parsed.description() + ")",
                     "try --recover, or save it again in Word");
  }
  if (too_deep(xml->root(), limits.nesting)) {
    return xml_error(ErrorCode::limit, package, part, "elements nested deeper than --max-nesting=" + std::to_string(limits.nesting));
  }
  if (rename) use_known_prefixes(*xml);
  return xml;
}

Result<std::unique_ptr<Xml>> read_xml(Package& package, std::string_view part) {
  Result<std::string> bytes = package.read(part);
  if (!bytes.ok()) return bytes.error();
  return parse_xml(std::move(*bytes), part, package);
}

}  // namespace clausediff

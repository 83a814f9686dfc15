// SPDX-License-Identifier: Apache-2.0
#include "package/xml.h"

#include <algorithm>

#include "package/namespaces.h"

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

/// Whether the bytes can hold more nodes than that. '<' makes an element and '=' an attribute, and the least of both takes four
/// bytes: only large parts have to be counted. This happens before any memory is spent on them.
bool has_too_many_nodes(std::string_view bytes, std::uint64_t most) {
  constexpr std::uint64_t least_bytes = 4;
  if (bytes.size() / least_bytes <= most) return false;
  return static_cast<std::uint64_t>(std::count_if(bytes.begin(), bytes.end(), [](char c) { return c == '<' || c == '='; })) >
         most;
}

}  // namespace

Result<std::unique_ptr<Xml>> parse_xml(std::string bytes, std::string_view part, const Package& package) {
  const ReadLimits& limits = package.options().limits;
  if (bytes.size() > limits.xml_bytes) {
    return xml_error(ErrorCode::limit, package, part, "larger than --max-xml-bytes=" + std::to_string(limits.xml_bytes));
  }
  if (has_too_many_nodes(bytes, limits.xml_nodes)) {
    return xml_error(ErrorCode::limit, package, part, "more elements than --max-xml-nodes=" + std::to_string(limits.xml_nodes));
  }
  auto xml = std::make_unique<Xml>();
  xml->bytes = std::move(bytes);
  const bool rename = !has_known_prefixes(xml->bytes, xml->strict);
  const pugi::xml_parse_result parsed = xml->tree.load_buffer_inplace(xml->bytes.data(), xml->bytes.size(), parse_flags);
  if (parsed.status == pugi::status_bad_doctype || has_doctype(xml->tree)) {
    return xml_error(ErrorCode::refused, package, part, "it has a DOCTYPE, which no Word file needs");
  }
  if (!parsed) {
    xml->broken = std::string("broken XML at byte ") + std::to_string(parsed.offset) + " (" + parsed.description() + ")";
    if (!package.options().recover || !xml->root())
      return xml_error(ErrorCode::damaged, package, part, xml->broken, "try --recover, or save it again in Word");
  }
  if (rename) use_known_prefixes(*xml);
  return xml;
}

std::string_view text_in(pugi::xml_node node, std::string& store) {
  const pugi::xml_node first = node.first_child();
  if (!first || (!first.next_sibling() && first.type() == pugi::node_pcdata)) return first.value();
  store.clear();
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) store += child.value();
  }
  return store;
}

Result<std::unique_ptr<Xml>> read_xml(Package& package, std::string_view part) {
  Result<std::string> bytes = package.read(part);
  if (!bytes.ok()) return bytes.error();
  Result<std::unique_ptr<Xml>> xml = parse_xml(std::move(*bytes), part, package);
  if (xml.ok() && !(*xml)->broken.empty())
    package.lose(std::string(part) + ": " + (*xml)->broken + ", what stands before was read");
  return xml;
}

}  // namespace clausediff

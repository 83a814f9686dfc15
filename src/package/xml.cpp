// SPDX-License-Identifier: Apache-2.0
#include "package/xml.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "package/namespaces.h"
#include "text/ascii.h"
#include "text/encoding.h"

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

/// Where a byte of `word` is `c` its highest bit is set, and no other.
std::uint64_t bytes_equal(std::uint64_t word, char c) {
  constexpr std::uint64_t low = 0x7F7F7F7F7F7F7F7FULL;
  const std::uint64_t differs = word ^ (0x0101010101010101ULL * static_cast<unsigned char>(c));
  return ~(((differs & low) + low) | differs | low);
}

/// The sum of the bytes of a word.
std::uint64_t sum_of_bytes(std::uint64_t word) {
  constexpr std::uint64_t even = 0x00FF00FF00FF00FFULL;
  return (((word & even) + ((word >> 8U) & even)) * 0x0001000100010001ULL) >> 48U;
}

/// '<' makes an element and '=' an attribute. Closing tags count too, and '=' in text: this is the most there can be. Every part is
/// counted before any memory is spent on it, so eight bytes at a time, each with a count of its own that holds 255.
std::uint64_t count_nodes(std::string_view bytes) {
  constexpr std::size_t most_words = 255;
  std::uint64_t nodes = 0;
  std::size_t at = 0;
  while (at + sizeof nodes <= bytes.size()) {
    std::uint64_t counts = 0;
    std::uint64_t word = 0;
    for (std::size_t words = std::min(most_words, (bytes.size() - at) / sizeof word); words > 0; --words, at += sizeof word) {
      std::memcpy(&word, bytes.data() + at, sizeof word);
      counts += (bytes_equal(word, '<') | bytes_equal(word, '=')) >> 7U;
    }
    nodes += sum_of_bytes(counts);
  }
  for (; at < bytes.size(); ++at) nodes += bytes[at] == '<' || bytes[at] == '=' ? 1U : 0U;
  return nodes;
}

/// Whether elements are nested deeper than `most`. Whoever walks or destroys the tree relies on it: pugixml destroys
/// recursively.
bool is_deeper(const pugi::xml_document& tree, std::uint64_t most) {
  std::uint64_t depth = 0;
  for (pugi::xml_node node = tree.first_child(); node;) {
    if (const pugi::xml_node child = node.first_child()) {
      if (++depth > most) return true;
      node = child;
      continue;
    }
    while (node && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    if (node) node = node.next_sibling();
  }
  return false;
}

/// The encoding that an XML declaration states, in lower case; empty where there is none, or one that the parser reads by itself.
std::string foreign_encoding(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, std::min(bytes.substr(0, 256).find("?>"), bytes.size()));
  const std::size_t at = head.find("encoding=");
  if (!head.starts_with("<?xml") || at == std::string_view::npos || at + 10 >= head.size()) return {};
  const std::size_t begin = at + 10, end = head.find(head[at + 9], begin);
  if (end == std::string_view::npos) return {};
  const std::string name = ascii_lower(head.substr(begin, end - begin));
  constexpr std::array<std::string_view, 8> own{"utf-8", "utf8", "utf-16", "us-ascii", "ascii", "iso-8859-1", "latin1", "utf-32"};
  return std::find(own.begin(), own.end(), name) != own.end() ? std::string() : name;
}

/// OPC allows UTF-8 and UTF-16 only (ECMA-376 part 2, 6.1.4); what other programs wrote is read as they say it is.
void read_foreign_encoding(Xml& xml) {
  const std::string encoding = foreign_encoding(xml.bytes);
  if (encoding.empty()) return;
  DecodedText text = decode_declared(xml.bytes, encoding);
  xml.encoding = encoding;
  if (!text.encoding.empty()) xml.bytes = std::move(text.text);
}

}  // namespace

Result<std::unique_ptr<Xml>> parse_xml(std::string bytes, std::string_view part, const Package& package) {
  const ReadLimits& limits = package.options().limits;
  if (bytes.size() > limits.xml_bytes) {
    return xml_error(ErrorCode::limit, package, part, "larger than --max-xml-bytes=" + std::to_string(limits.xml_bytes));
  }
  auto xml = std::make_unique<Xml>();
  xml->bytes = std::move(bytes);
  read_foreign_encoding(*xml);
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
  if (is_deeper(xml->tree, limits.nesting))
    return xml_error(ErrorCode::limit, package, part,
                     "elements nested deeper than --max-nesting=" + std::to_string(limits.nesting));
  if (rename) use_known_prefixes(*xml);
  return xml;
}

Result<bool> Package::count_nodes(std::string_view part, std::string_view bytes) {
  if (!counted_.emplace(part).second) return true;
  spent_->xml += bytes.size();
  if (spent_->xml > options_.limits.total_xml_bytes)
    return failure(ErrorCode::limit, part,
                   "XML parts together larger than --max-total-xml-bytes=" + std::to_string(options_.limits.total_xml_bytes));
  spent_->nodes += clausediff::count_nodes(bytes);
  if (spent_->nodes <= options_.limits.xml_nodes) return true;
  return failure(ErrorCode::limit, part, "more elements than --max-xml-nodes=" + std::to_string(options_.limits.xml_nodes));
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

Result<std::shared_ptr<Xml>> read_xml(Package& reading, std::string_view part) {
  Package& package = reading.holder_of(part);
  if (std::shared_ptr<Xml> known = package.tree(part)) return known;
  Result<std::string> bytes = package.read(part);
  if (!bytes.ok()) return bytes.error();
  const Result<bool> counted = package.count_nodes(part, *bytes);
  if (!counted.ok()) return counted.error();
  Result<std::unique_ptr<Xml>> xml = parse_xml(std::move(*bytes), part, package);
  if (xml.ok() && !(*xml)->broken.empty())
    package.lose(std::string(part) + ": " + (*xml)->broken + ", what stands before was read");
  if (xml.ok() && !(*xml)->encoding.empty())
    package.lose(std::string(part) + " is written in " + clean_text((*xml)->encoding) + ", which no Word file should be",
                 "part-encoding");
  if (!xml.ok()) return xml.error();
  std::shared_ptr<Xml> shared = std::move(*xml);
  if (package.keeps_trees()) package.keep_tree(part, shared);
  return shared;
}

}  // namespace clausediff

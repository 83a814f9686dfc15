// SPDX-License-Identifier: Apache-2.0
#include "redline/tree.h"

#include <cstring>

#include "text/interner.h"

namespace clausediff::redlining {

pugi::xml_node next_element(pugi::xml_node root, pugi::xml_node node, bool over) {
  if (!over) {
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
      if (child.type() == pugi::node_element) return child;
    }
  }
  while (node && node != root) {
    for (pugi::xml_node next = node.next_sibling(); next; next = next.next_sibling()) {
      if (next.type() == pugi::node_element) return next;
    }
    node = node.parent();
  }
  return {};
}

void name_as_deleted(pugi::xml_node element) {
  for (pugi::xml_node at = element; at;) {
    if (std::strcmp(at.name(), "w:instrText") == 0) at.set_name("w:delInstrText");
    if (std::strcmp(at.name(), "w:t") == 0) at.set_name("w:delText");
    at = next_element(element, at, std::strcmp(at.name(), "w:txbxContent") == 0);
  }
}

std::vector<pugi::xml_node> elements(pugi::xml_node parent) {
  std::vector<pugi::xml_node> found;
  for (const pugi::xml_node child : parent.children()) {
    if (child.type() == pugi::node_element) found.push_back(child);
  }
  return found;
}

pugi::xml_node append_shell(pugi::xml_node parent, pugi::xml_node model) {
  pugi::xml_node shell = parent.append_child(model.name());
  for (const pugi::xml_attribute attribute : model.attributes()) shell.append_copy(attribute);
  return shell;
}

void append_children(pugi::xml_node to, pugi::xml_node from) {
  for (const pugi::xml_node child : from.children()) to.append_copy(child);
}

void remove_children(pugi::xml_node node) {
  while (node.first_child()) node.remove_child(node.first_child());
}

void unwrap(pugi::xml_node node) {
  pugi::xml_node parent = node.parent();
  while (const pugi::xml_node child = node.first_child()) parent.insert_move_before(child, node);
  parent.remove_child(node);
}

pugi::xml_node first_child_named(pugi::xml_node parent, const char* name) {
  pugi::xml_node child = parent.child(name);
  return child ? child : parent.prepend_child(name);
}

std::string text_in(pugi::xml_node node) {
  std::string text;
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) text += child.value();
  }
  return text;
}

std::string words_below(pugi::xml_node node) {
  std::string text;
  for (pugi::xml_node at = next_element(node, node); at; at = next_element(node, at)) {
    switch (name_of(at)) {
      case "w:t"_name:
      case "m:t"_name:
        text += text_in(at);
        break;
      case "w:tab"_name:
      case "w:br"_name:
      case "w:p"_name:
        text += ' ';
        break;
      default:
        break;
    }
  }
  return text;
}

bool is_range_mark(std::uint64_t name) {
  switch (name) {
    case "w:bookmarkStart"_name:
    case "w:bookmarkEnd"_name:
    case "w:commentRangeStart"_name:
    case "w:commentRangeEnd"_name:
    case "w:permStart"_name:
    case "w:permEnd"_name:
      return true;
    default:
      return false;
  }
}

bool is_apart_from_change(std::uint64_t name) {
  switch (name) {
    case "w:rPr"_name:
    case "w:sectPr"_name:
    case "w:headerReference"_name:
    case "w:footerReference"_name:
    case "w:ins"_name:
    case "w:del"_name:
    case "w:moveFrom"_name:
    case "w:moveTo"_name:
    case "w:cellIns"_name:
    case "w:cellDel"_name:
      return true;
    default:
      return false;
  }
}

void Hash::add(std::string_view bytes) { add(hash_bytes(bytes)); }

void Hash::add(std::uint64_t number) {
  value_ = (value_ ^ number) * 0x9E3779B97F4A7C15ULL;
  value_ ^= value_ >> 32U;
}

namespace {

/// Most names differ in their first letters.
bool starts_with(const char* text, const char* head) {
  for (; *head != '\0'; ++head, ++text)
    if (*text != *head) return false;
  return true;
}

/// Written anew by every save, or of no meaning to a reader.
bool is_noise_attribute(std::uint64_t element, const char* name) {
  if (starts_with(name, "w:rsid") || starts_with(name, "xmlns") || starts_with(name, "w14:") || starts_with(name, "wp14:"))
    return true;
  if (std::strcmp(name, "xml:space") == 0) return true;
  if (element == "w:rFonts"_name && std::strcmp(name, "w:hint") == 0) return true;
  const bool numbered = element == "w:bookmarkStart"_name || element == "w:bookmarkEnd"_name || element == "wp:docPr"_name;
  return numbered && (std::strcmp(name, "w:id") == 0 || std::strcmp(name, "id") == 0);
}

bool is_noise_element(pugi::xml_node node) {
  switch (name_of(node)) {
    case "w:proofErr"_name:
    case "w:lastRenderedPageBreak"_name:
    case "w:lang"_name:
    case "w:noProof"_name:
    case "w:commentRangeStart"_name:
    case "w:commentRangeEnd"_name:
    case "w:permStart"_name:
    case "w:permEnd"_name:
      return true;
    case "w:r"_name:
      return static_cast<bool>(node.child("w:commentReference"));
    case "w:rPr"_name:
      return !node.first_child();
    default:
      return false;
  }
}

/// Properties that are on where nothing else is said (ECMA-376 part 1, 17.17.4).
bool is_toggle(std::uint64_t name) {
  switch (name) {
    case "w:b"_name:
    case "w:bCs"_name:
    case "w:i"_name:
    case "w:iCs"_name:
    case "w:caps"_name:
    case "w:smallCaps"_name:
    case "w:strike"_name:
    case "w:dstrike"_name:
    case "w:outline"_name:
    case "w:shadow"_name:
    case "w:emboss"_name:
    case "w:imprint"_name:
    case "w:vanish"_name:
    case "w:webHidden"_name:
    case "w:rtl"_name:
    case "w:cs"_name:
    case "w:snapToGrid"_name:
    case "w:keepNext"_name:
    case "w:keepLines"_name:
    case "w:pageBreakBefore"_name:
    case "w:widowControl"_name:
    case "w:contextualSpacing"_name:
    case "w:mirrorIndents"_name:
    case "w:suppressLineNumbers"_name:
    case "w:suppressAutoHyphens"_name:
    case "w:autoSpaceDE"_name:
    case "w:autoSpaceDN"_name:
    case "w:bidi"_name:
    case "w:adjustRightInd"_name:
    case "w:cantSplit"_name:
    case "w:tblHeader"_name:
    case "w:titlePg"_name:
      return true;
    default:
      return false;
  }
}

/// The ways of saying "on" are one, and so are those of saying "off".
const char* toggle_value(const char* value) {
  for (const char* on : {"1", "true", "on"})
    if (std::strcmp(value, on) == 0) return nullptr;
  return "0";
}

void add_element(pugi::xml_node node, const Resolve& resolve, Hash& hash) {
  const std::uint64_t name = name_of(node);
  hash.add(name);
  for (const pugi::xml_attribute attribute : node.attributes()) {
    if (is_noise_attribute(name, attribute.name())) continue;
    if (is_toggle(name) && std::strcmp(attribute.name(), "w:val") == 0) {
      if (const char* off = toggle_value(attribute.value())) hash.add(std::string_view(off));
      continue;
    }
    hash.add(std::string_view(attribute.name()));
    if (!resolve || !resolve(node, attribute, hash)) hash.add(std::string_view(attribute.value()));
  }
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) hash.add(std::string_view(child.value()));
  }
}

void add_characters(pugi::xml_node text, Hash& hash) {
  for (const char c : text_in(text)) hash.add(std::uint64_t{static_cast<unsigned char>(c)});
}

}  // namespace

std::uint64_t fingerprint(pugi::xml_node root, const Resolve& resolve, bool skip_boxes) {
  Hash hash;
  add_element(root, resolve, hash);
  pugi::xml_node last = root;
  for (pugi::xml_node at = next_element(root, root); at;) {
    const std::uint64_t name = name_of(at);
    if (name == "m:r"_name || name == "m:t"_name) {
      // An equation may be written in runs as one likes: its characters count, and what they stand in.
      if (name == "m:t"_name) add_characters(at, hash);
      if (name == "m:r"_name && at.parent() != last) hash.add(name_of(at.parent()) + 1);
      if (name == "m:r"_name) last = at.parent();
      at = next_element(root, at);
      continue;
    }
    if (name == "m:rPr"_name || (name == "w:rPr"_name && name_of(at.parent()) == "m:r"_name)) {
      at = next_element(root, at, true);
      continue;
    }
    const bool noise = is_noise_element(at);
    if (!noise) {
      // The parent's name keeps trees apart that differ only in what holds what.
      if (at.parent() != last) hash.add(name_of(at.parent()) + 1);
      add_element(at, resolve, hash);
      last = at;
    }
    at = next_element(root, at, noise || (skip_boxes && name_of(at) == "w:txbxContent"_name));
  }
  return hash.value();
}

}  // namespace clausediff::redlining

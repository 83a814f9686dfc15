// SPDX-License-Identifier: Apache-2.0
// Attribute values of WordprocessingML, and small walks over a tree.
#include <algorithm>
#include <climits>
#include <cstdlib>
#include <cstring>

#include "package/xml.h"

namespace clausediff {
namespace {

/// Length of the UTF-8 sequence at `at` where it is well formed and a character XML 1.0 allows; 0 otherwise. RFC 3629, section 4.
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned first = byte(at), second = byte(at + 1);
  if (first < 0x80) return first >= 0x20 || first == '\t' || first == '\n' || first == '\r' ? 1 : 0;
  if (first >= 0xC2 && first <= 0xDF) return tail(at + 1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    if (!tail(at + 1) || !tail(at + 2) || (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F)) return 0;
    return first == 0xEF && second == 0xBF && byte(at + 2) >= 0xBE ? 0 : 3;  // U+FFFE, U+FFFF
  }
  if (first >= 0xF0 && first <= 0xF4) {
    const bool good =
        tail(at + 1) && tail(at + 2) && tail(at + 3) && !(first == 0xF0 && second < 0x90) && !(first == 0xF4 && second > 0x8F);
    return good ? 4 : 0;
  }
  return 0;
}

}  // namespace

bool on_off(pugi::xml_attribute attribute) {
  const char* value = attribute.value();
  return !attribute || (std::strcmp(value, "0") != 0 && std::strcmp(value, "false") != 0 && std::strcmp(value, "off") != 0);
}

int to_int(const char* text, int fallback) {
  char* end = nullptr;
  const long value = std::strtol(text, &end, 10);
  return end == text ? fallback : static_cast<int>(std::clamp<long>(value, INT_MIN, INT_MAX));
}

int to_twips(const char* text, int fallback) {
  char* end = nullptr;
  const double number = std::strtod(text, &end);
  if (end == text || !(number > -1e6 && number < 1e6)) return fallback;
  struct Unit {
    const char* name;
    double twips;
  };
  for (const Unit unit :
       {Unit{"pt", 20}, Unit{"in", 1440}, Unit{"cm", 1440 / 2.54}, Unit{"mm", 144 / 2.54}, Unit{"pc", 240}, Unit{"pi", 240}}) {
    if (std::strcmp(end, unit.name) == 0) return static_cast<int>(number * unit.twips);
  }
  return static_cast<int>(number);
}

std::string clean_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = sequence_length(text, at);
    if (length == 0)
      out += "\xEF\xBF\xBD";
    else
      out += text.substr(at, length);
    at += std::max<std::size_t>(length, 1);
  }
  return out;
}

pugi::xml_node next_in(pugi::xml_node root, pugi::xml_node node, bool over) {
  if (!over) {
    if (const pugi::xml_node child = node.first_child()) return child;
  }
  while (node && node != root) {
    if (const pugi::xml_node next = node.next_sibling()) return next;
    node = node.parent();
  }
  return {};
}

std::size_t count_elements(pugi::xml_node node, std::uint64_t name) {
  std::size_t count = 0;
  for (pugi::xml_node at = node; at; at = next_in(node, at, false)) count += name_of(at) == name ? 1 : 0;
  return count;
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// Attribute values of WordprocessingML, and small walks over a tree.
#include <algorithm>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <optional>

#include "package/xml.h"
#include "text/decimal.h"
#include "text/utf8.h"

namespace clausediff {
namespace {

/// Length of the UTF-8 sequence at `at` where it is a character that XML 1.0 allows; 0 otherwise.
std::size_t allowed_length(std::string_view text, std::size_t at) {
  const std::size_t length = utf8_length(text, at);
  const std::string_view sequence = text.substr(at, length);
  if (length == 1)
    return static_cast<unsigned char>(text[at]) >= 0x20 || text[at] == '\t' || text[at] == '\n' || text[at] == '\r' ? 1 : 0;
  return sequence == "\xEF\xBF\xBE" || sequence == "\xEF\xBF\xBF" ? 0 : length;  // U+FFFE, U+FFFF
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
  while (*text == ' ' || *text == '+') ++text;
  const std::optional<Decimal> read = read_decimal(text);
  if (!read || !(read->value > -1e6 && read->value < 1e6)) return fallback;
  const double number = read->value;
  const char* end = text + read->bytes;
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

namespace {

/// Whether all eight bytes are ASCII that can be seen, or a space.
bool are_plain(const char* bytes) {
  constexpr std::uint64_t high = 0x8080808080808080ULL;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return ((word | (word - 0x2020202020202020ULL)) & high) == 0;
}

}  // namespace

std::size_t first_forbidden(std::string_view text, std::size_t from) {
  while (from < text.size()) {
    // Most of all text is plain ASCII.
    while (from + 8 <= text.size() && are_plain(text.data() + from)) from += 8;
    if (from == text.size()) break;
    if (text[from] >= 0x20) {
      ++from;
      continue;
    }
    const std::size_t length = allowed_length(text, from);
    if (length == 0) return from;
    from += length;
  }
  return std::string_view::npos;
}

std::string clean_text(std::string_view text) {
  std::string out;
  std::size_t from = 0;
  for (std::size_t at = first_forbidden(text); at != std::string_view::npos; at = first_forbidden(text, from)) {
    out.append(text, from, at - from).append("\xEF\xBF\xBD");
    from = at + 1;
  }
  return out.append(text, from);
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

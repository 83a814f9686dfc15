// SPDX-License-Identifier: Apache-2.0
#include "package/strict_xml.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>
#include <vector>

#include "package/xml.h"
#include "text/ascii.h"

namespace clausediff {
namespace {

constexpr std::string_view white = " \t\r\n";

bool is_xml_character(std::uint32_t c) {
  return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
         (c >= 0x10000 && c <= 0x10FFFF);
}

/// "#65" or "#x41" → the code point; 0 where it is none.
std::uint32_t numbered(std::string_view reference) {
  const bool hexadecimal = reference.substr(0, 2) == "#x";
  reference.remove_prefix(std::min<std::size_t>(reference.size(), hexadecimal ? 2 : 1));
  std::uint32_t c = 0;
  const char* end = reference.data() + reference.size();
  const auto [stop, error] = std::from_chars(reference.data(), end, c, hexadecimal ? 16 : 10);
  return error == std::errc() && stop == end ? c : 0;
}

bool is_reference(std::string_view text) {
  if (text.substr(0, 1) == "#") return is_xml_character(numbered(text));
  constexpr std::string_view known[] = {"amp", "lt", "gt", "quot", "apos"};
  return std::find(std::begin(known), std::end(known), text) != std::end(known);
}

bool has_good_references(std::string_view text) {
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    const std::size_t end = text.find(';', at);
    if (end == std::string_view::npos || !is_reference(text.substr(at + 1, end - at - 1))) return false;
  }
  return true;
}

/// Letters and digits of ASCII, what names have between them, and all that is no ASCII.
bool is_of_name(char c) {
  return is_ascii_alphanumeric(c) || c == ':' || c == '-' || c == '.' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_name(std::string_view name) {
  if (name.empty() || std::string_view("-.0123456789:").find(name.front()) != std::string_view::npos) return false;
  return std::all_of(name.begin(), name.end(), is_of_name) && name.back() != ':';
}

/// Reads tag after tag. Elements that are open are kept in a list, so that depth costs no stack.
class Checker {
 public:
  explicit Checker(std::string_view bytes) : bytes_(bytes) {}

  std::string fault() {
    if (bytes_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
    if (bytes_.substr(at_, 5) == "<?xml") at_ = end_of("?>");
    while (at_ < bytes_.size() && fault_.empty()) step();
    if (fault_.empty() && (!open_.empty() || roots_ != 1)) fault_ = "it ends before its elements do, or has not one root";
    return fault_.empty() ? std::string() : fault_ + " at byte " + std::to_string(std::min(at_, bytes_.size()));
  }

 private:
  struct Element {
    std::string_view name;
    std::size_t prefixes = 0;  // how many were declared around it
  };

  /// Behind the next `mark`, or past the end.
  std::size_t end_of(std::string_view mark) const {
    const std::size_t found = bytes_.find(mark, at_);
    return found == std::string_view::npos ? bytes_.size() + 1 : found + mark.size();
  }

  void pass(std::string_view mark) {
    at_ = end_of(mark);
    if (at_ > bytes_.size()) fault_ = "something is not closed";
  }

  void step() {
    const std::string_view rest = bytes_.substr(at_);
    if (rest.front() != '<') return text();
    if (rest.starts_with("<!--")) return pass("-->");
    if (rest.starts_with("<![CDATA[")) return pass("]]>");
    if (rest.starts_with("<?")) return pass("?>");
    if (rest.starts_with("<!"))
      fault_ = "a DOCTYPE";
    else if (rest.starts_with("</"))
      close();
    else
      start();
  }

  void text() {
    const std::size_t end = std::min(bytes_.find('<', at_), bytes_.size());
    const std::string_view words = bytes_.substr(at_, end - at_);
    if (!has_good_references(words)) fault_ = "a reference to no character";
    if (open_.empty() && words.find_first_not_of(white) != std::string_view::npos) fault_ = "text outside of the root";
    at_ = end;
  }

  void close() {
    const std::size_t end = end_of(">");
    std::string_view name = bytes_.substr(at_ + 2, end > bytes_.size() ? 0 : end - at_ - 3);
    name = name.substr(0, name.find_first_of(white));
    if (open_.empty() || open_.back().name != name) {
      fault_ = "a closing tag without its element";
      return;
    }
    prefixes_.resize(open_.back().prefixes);
    open_.pop_back();
    at_ = end;
  }

  void start() {
    const std::size_t begin = ++at_;
    at_ = std::min(bytes_.find_first_of(" \t\r\n/>", at_), bytes_.size());
    const std::string_view name = bytes_.substr(begin, at_ - begin);
    const std::size_t around = prefixes_.size();
    if (open_.empty()) ++roots_;
    names_.clear();
    while (fault_.empty() && attribute(names_)) {
    }
    if (!fault_.empty()) return;
    if (names_.size() > 1) std::sort(names_.begin(), names_.end());
    if (std::adjacent_find(names_.begin(), names_.end()) != names_.end()) fault_ = "an attribute is given twice";
    names_.push_back(name);
    for (const std::string_view one : names_) {
      if (!is_name(one)) fault_ = "no name";
      if (!is_declared(one)) fault_ = "the prefix of " + std::string(one) + " is not declared";
    }
    const bool empty = bytes_.substr(at_, 2) == "/>";
    if (!empty && bytes_.substr(at_, 1) != ">") fault_ = "a tag that does not end";
    at_ += empty ? 2 : 1;
    if (empty)
      prefixes_.resize(around);
    else
      open_.push_back({name, around});
  }

  /// One attribute, added to the names; false at the end of the tag.
  bool attribute(std::vector<std::string_view>& names) {
    const std::size_t begin = std::min(bytes_.find_first_not_of(white, at_), bytes_.size());
    if (begin == bytes_.size() || bytes_[begin] == '>' || bytes_[begin] == '/') return at_ = begin, false;
    const std::size_t equals = std::min(bytes_.find('=', begin), bytes_.size() - 1);
    std::string_view name = bytes_.substr(begin, equals - begin);
    name = name.substr(0, name.find_last_not_of(white) + 1);
    const std::size_t open = bytes_.find_first_not_of(white, equals + 1);
    const bool quoted = open != std::string_view::npos && (bytes_[open] == '"' || bytes_[open] == '\'');
    const std::size_t end = quoted ? bytes_.find(bytes_[open], open + 1) : std::string_view::npos;
    if (begin == at_ || end == std::string_view::npos) return fault_ = "an attribute without a value", false;
    const std::string_view value = bytes_.substr(open + 1, end - open - 1);
    if (value.find('<') != std::string_view::npos || !has_good_references(value))
      return fault_ = "a value that is no text", false;
    if (name.starts_with("xmlns:")) prefixes_.push_back(name.substr(6));
    names.push_back(name);
    at_ = end + 1;
    return true;
  }

  bool is_declared(std::string_view name) const {
    const std::size_t colon = name.find(':');
    if (colon == std::string_view::npos) return true;
    const std::string_view prefix = name.substr(0, colon);
    return prefix == "xml" || prefix == "xmlns" || std::find(prefixes_.rbegin(), prefixes_.rend(), prefix) != prefixes_.rend();
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::size_t roots_ = 0;
  std::vector<Element> open_;
  std::vector<std::string_view> prefixes_;
  std::vector<std::string_view> names_;  // of the tag that is read
  std::string fault_;
};

}  // namespace

std::string fault_of_xml(std::string_view bytes) {
  if (first_forbidden(bytes) != std::string_view::npos) return "a character that XML has not";
  return Checker(bytes).fault();
}

std::string mended_characters(std::string bytes) {
  std::string clean = first_forbidden(bytes) == std::string::npos ? std::move(bytes) : clean_text(bytes);
  std::string out;
  std::size_t from = 0;
  for (std::size_t at = clean.find("&#"); at != std::string::npos; at = clean.find("&#", at + 2)) {
    const std::size_t end = clean.find(';', at);
    if (end == std::string::npos || is_xml_character(numbered(std::string_view(clean).substr(at + 1, end - at - 1)))) continue;
    out.append(clean, from, at - from).append("\xEF\xBF\xBD");
    from = end + 1;
  }
  return from == 0 ? clean : out.append(clean, from);
}

}  // namespace clausediff

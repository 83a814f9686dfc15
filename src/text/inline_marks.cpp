// SPDX-License-Identifier: Apache-2.0
#include "text/inline_marks.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "text/ascii.h"

namespace clausediff {
namespace {

std::size_t skip_space(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(" \t\n", at), text.size());
}

constexpr std::string_view elements[] = {"a",     "b",  "br",  "center", "code",  "del",  "div",    "em",  "font", "h1",
                                         "h2",    "h3", "h4",  "h5",     "h6",    "hr",   "i",      "img", "ins",  "li",
                                         "ol",    "p",  "pre", "s",      "small", "span", "strong", "sub", "sup",  "table",
                                         "tbody", "td", "th",  "thead",  "tr",    "u",    "ul"};

/// Without a value only these are attributes: "<a company name>" is a blank to be filled in.
constexpr std::string_view bare_attributes[] = {"border", "compact", "hidden", "noshade", "nowrap", "reversed"};

/// "br" or "BR"; "<Table>" and "<Code>" are written as blanks are.
bool is_element(std::string_view name) {
  if (std::any_of(name.begin(), name.end(), is_ascii_upper) && std::any_of(name.begin(), name.end(), is_ascii_lower))
    return false;
  const std::string lower = ascii_lower(name);
  return std::find(std::begin(elements), std::end(elements), lower) != std::end(elements);
}

/// Behind an attribute's value that begins at `at`, npos where none stands there.
std::size_t behind_value(std::string_view text, std::size_t at) {
  if (at >= text.size()) return std::string_view::npos;
  if (text[at] == '"' || text[at] == '\'') {
    const std::size_t end = text.find(text[at], at + 1);
    return end == std::string_view::npos ? end : end + 1;
  }
  const std::size_t end = std::min(text.find_first_of(" \t\n\"'=<>`", at), text.size());
  return end == at ? std::string_view::npos : end;
}

/// Behind the attribute that begins at `at`, npos where none stands there.
std::size_t behind_attribute(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() &&
         (is_ascii_alphanumeric(text[end]) || (end > at && std::string_view("-_:.").find(text[end]) != std::string_view::npos)))
    ++end;
  if (end == at || is_ascii_digit(text[at])) return std::string_view::npos;
  const std::size_t sign = skip_space(text, end);
  if (sign < text.size() && text[sign] == '=') return behind_value(text, skip_space(text, sign + 1));
  const std::string_view name = text.substr(at, end - at);
  const bool bare = std::find(std::begin(bare_attributes), std::end(bare_attributes), name) != std::end(bare_attributes);
  return bare ? end : std::string_view::npos;
}

/// "a@b.org", as far as one can tell.
bool is_mail(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && text.find('@', at + 1) == std::string_view::npos &&
         text.find('.', at + 2) != std::string_view::npos && text.back() != '.';
}

/// Behind one of pandoc's attributes, ".underline", "#fees", "width=\"2in\""; `at` where none stands there.
std::size_t behind_mark(std::string_view text, std::size_t at) {
  if (text[at] == '.' || text[at] == '#') {
    const std::size_t end = std::min(text.find_first_of(" \t\n{}", at), text.size());
    return end > at + 1 ? end : at;
  }
  std::size_t end = at;
  while (end < text.size() && (is_ascii_alphanumeric(text[end]) || text[end] == '-' || text[end] == '_')) ++end;
  if (end == at || text.substr(end, 1) != "=") return at;
  if (text.substr(end + 1, 1) != "\"") return std::min(text.find_first_of(" \t\n{}", end), text.size());
  const std::size_t quote = text.find('"', end + 2);
  return quote == std::string_view::npos ? at : quote + 1;
}

}  // namespace

std::size_t tag_size(std::string_view text) {
  const bool closing = text.substr(0, 2) == "</";
  const std::size_t name = closing ? 2 : 1;
  std::size_t at = name;
  while (at < text.size() && is_ascii_alphanumeric(text[at])) ++at;
  if (at == name || !is_element(text.substr(name, at - name))) return 0;
  for (;;) {
    const std::size_t next = skip_space(text, at);
    if (text.substr(next, 1) == ">") return next + 1;
    if (!closing && text.substr(next, 2) == "/>") return next + 2;
    if (closing || next == at) return 0;
    at = behind_attribute(text, next);
    if (at == std::string_view::npos) return 0;
  }
}

std::size_t address_size(std::string_view text) {
  const std::size_t end = text.find_first_of(" \t\n<>", 1);
  if (end == std::string_view::npos || text[end] != '>' || !is_ascii_alphanumeric(text[1])) return 0;
  if (is_mail(text.substr(1, end - 1))) return end + 1;
  if (!is_ascii_letter(text[1])) return 0;
  std::size_t colon = 1;
  while (is_ascii_alphanumeric(text[colon]) || std::string_view("+-.").find(text[colon]) != std::string_view::npos) ++colon;
  return text[colon] == ':' && colon > 2 ? end + 1 : 0;
}

std::size_t comment_size(std::string_view text) {
  const std::size_t end = text.substr(0, 4) == "<!--" ? text.find("-->") : std::string_view::npos;
  return end == std::string_view::npos ? 0 : end + 3;
}

std::size_t attributes_size(std::string_view text) {
  if (text.substr(0, 1) != "{") return 0;
  text = text.substr(0, longest_target);
  const std::size_t first = text.substr(1, 1) == ":" ? 2 : 1;
  for (std::size_t at = skip_space(text, first); at < text.size();) {
    if (text[at] == '}') return at > first ? at + 1 : 0;
    const std::size_t end = behind_mark(text, at);
    if (end == at) return 0;
    at = skip_space(text, end);
  }
  return 0;
}

}  // namespace clausediff

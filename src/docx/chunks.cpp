// SPDX-License-Identifier: Apache-2.0
#include "docx/chunks.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "docx/reader.h"
#include "docx/symbols.h"
#include "package/xml.h"
#include "text/ascii.h"
#include "text/encoding.h"
#include "text/white_space.h"

namespace clausediff {
namespace {

struct Entity {
  std::string_view name;
  std::uint32_t character;
};

constexpr std::array entities{Entity{"amp", '&'},      Entity{"lt", '<'},        Entity{"gt", '>'},       Entity{"quot", '"'},
                              Entity{"apos", '\''},    Entity{"nbsp", 0xA0},     Entity{"copy", 0xA9},    Entity{"sect", 0xA7},
                              Entity{"para", 0xB6},    Entity{"pound", 0xA3},    Entity{"euro", 0x20AC},  Entity{"ndash", 0x2013},
                              Entity{"mdash", 0x2014}, Entity{"lsquo", 0x2018},  Entity{"rsquo", 0x2019}, Entity{"ldquo", 0x201C},
                              Entity{"rdquo", 0x201D}, Entity{"hellip", 0x2026}, Entity{"bull", 0x2022},  Entity{"reg", 0xAE}};

/// A character reference at `at`, which stands on '&', is written and passed; anything else is an ampersand.
void resolve_reference(std::string& out, std::string_view html, std::size_t& at) {
  constexpr std::size_t longest = 10;
  const std::string_view next = html.substr(at, longest + 1);  // no further: each of many '&' would look through all the rest
  const std::size_t length = next.find(';');
  const std::size_t end = at + length;
  const std::string_view name = length == std::string_view::npos ? std::string_view() : next.substr(1, length - 1);
  if (name.size() > 1 && name[0] == '#') {
    const bool hexadecimal = name[1] == 'x' || name[1] == 'X';
    append_utf8(out, static_cast<std::uint32_t>(
                         std::strtoul(std::string(name.substr(hexadecimal ? 2 : 1)).c_str(), nullptr, hexadecimal ? 16 : 10)));
    at = end + 1;
    return;
  }
  const auto found = std::find_if(entities.begin(), entities.end(), [&](const Entity& one) { return one.name == name; });
  if (found == entities.end()) {
    out += '&';
    ++at;
    return;
  }
  append_utf8(out, found->character);
  at = end + 1;
}

bool ends_line(std::string_view tag) {
  constexpr std::array<std::string_view, 22> blocks{"p",  "div", "br",      "li",      "ul",     "ol",        "tr", "table",
                                                    "h1", "h2",  "h3",      "h4",      "h5",     "h6",        "hr", "dt",
                                                    "dd", "pre", "section", "article", "header", "blockquote"};
  return std::find(blocks.begin(), blocks.end(), tag) != blocks.end();
}

/// Collects text, with white space as one blank, and ends lines.
struct Lines {
  std::vector<std::string> done;
  std::string open;

  void blank() {
    if (!open.empty() && open.back() != ' ') open += ' ';
  }
  void end() {
    while (!open.empty() && open.back() == ' ') open.pop_back();
    if (!open.empty()) done.push_back(std::move(open));
    open.clear();
  }
};

/// Passes the tag at `at`, with all that belongs to a script, a style or a head.
void pass_tag(Lines& lines, std::string_view html, const std::string& lower, std::size_t& at) {
  if (html.substr(at, 4) == "<!--") {
    at = std::min(html.find("-->", at), html.size() - 3) + 3;
    return;
  }
  const bool closing = at + 1 < html.size() && html[at + 1] == '/';
  std::size_t name_end = at + (closing ? 2 : 1);
  const std::size_t name_begin = name_end;
  while (name_end < html.size() &&
         ((lower[name_end] >= 'a' && lower[name_end] <= 'z') || (lower[name_end] >= '0' && lower[name_end] <= '9')))
    ++name_end;
  const std::string name = lower.substr(name_begin, name_end - name_begin);
  at = std::min(html.find('>', at), html.size() - 1) + 1;
  if (!closing && (name == "script" || name == "style" || name == "head"))
    at = std::min(lower.find("</" + name, at), html.size());
  if (ends_line(name))
    lines.end();
  else if (name == "td" || name == "th")
    lines.blank();
}

}  // namespace

ChunkKind tell_chunk(std::string_view bytes, std::string_view name) {
  if (bytes.substr(0, 2) == "PK") return ChunkKind::word;
  const std::string lower = ascii_lower(name), start = ascii_lower(bytes.substr(0, 1024));
  if (start.starts_with("{\\rtf")) return ChunkKind::rich_text;
  if (start.find("mime-version:") != std::string::npos) return ChunkKind::web_archive;
  if (start.find("<html") != std::string::npos || start.find("<body") != std::string::npos) return ChunkKind::html;
  for (const std::string_view ending : {".html", ".htm", ".xhtml", ".xht"}) {
    if (lower.ends_with(ending)) return ChunkKind::html;
  }
  for (const std::string_view ending : {".mht", ".mhtml"}) {
    if (lower.ends_with(ending)) return ChunkKind::web_archive;
  }
  return lower.ends_with(".txt") ? ChunkKind::text : ChunkKind::unknown;
}

std::vector<std::string> text_lines(std::string_view raw) {
  std::vector<std::string> out;
  const std::string decoded = decode_text(raw).text;
  const std::string_view bytes = decoded;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    std::string_view line = bytes.substr(at, end - at);
    while (!line.empty() && is_ascii_space(line.back())) line.remove_suffix(1);
    if (!line.empty()) out.push_back(clean_text(line));
    at = end + 1;
  }
  return out;
}

std::vector<std::string> html_lines(std::string_view bytes) {
  const std::string html = clean_text(decode_text(bytes).text), lower = ascii_lower(html);
  Lines lines;
  for (std::size_t at = 0; at < html.size();) {
    if (html[at] == '<') {
      pass_tag(lines, html, lower, at);
    } else if (html[at] == '&') {
      resolve_reference(lines.open, html, at);
    } else {
      if (is_ascii_space(html[at]))
        lines.blank();
      else
        lines.open += html[at];
      ++at;
    }
  }
  lines.end();
  return std::move(lines.done);
}

Result<std::vector<std::string>> word_lines(std::string_view bytes, const Package& outer) {
  Result<Package> package = outer.open_imported(bytes);
  if (!package.ok()) return package.error();
  const Result<Document> document = read_package(*package);
  if (!document.ok()) return document.error();
  std::vector<std::string> out;
  if (document->stories.empty()) return out;
  const Story& body = document->stories.front();
  for (std::uint32_t p = body.first_paragraph; p < body.end_paragraph; ++p) {
    const Paragraph& paragraph = document->paragraphs[p];
    const char* gap = paragraph.label.empty() || paragraph.tight ? "" : " ";
    std::string line = paragraph.label + gap + paragraph.text;
    if (!line.empty()) out.push_back(std::move(line));
  }
  return out;
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
#include "package/namespaces.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "package/xml.h"
#include "text/white_space.h"

namespace clausediff {
namespace {

struct Known {
  std::string_view prefix;  // empty: the names stand without one
  std::string_view uri;
  bool strict = false;
};

// ECMA-376 parts 1, 3 and 4; [MS-DOCX] and [MS-ODRAWXML] for the extensions.
constexpr std::array known_namespaces{
    Known{"w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
    Known{"w", "http://purl.oclc.org/ooxml/wordprocessingml/main", true},
    Known{"w", "http://schemas.microsoft.com/office/word/2006/wordml"},
    Known{"r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
    Known{"r", "http://purl.oclc.org/ooxml/officeDocument/relationships", true},
    Known{"mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"},
    Known{"m", "http://schemas.openxmlformats.org/officeDocument/2006/math"},
    Known{"m", "http://purl.oclc.org/ooxml/officeDocument/math", true},
    Known{"wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
    Known{"wp", "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", true},
    Known{"a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
    Known{"a", "http://purl.oclc.org/ooxml/drawingml/main", true},
    Known{"pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"},
    Known{"pic", "http://purl.oclc.org/ooxml/drawingml/picture", true},
    Known{"c", "http://schemas.openxmlformats.org/drawingml/2006/chart"},
    Known{"c", "http://purl.oclc.org/ooxml/drawingml/chart", true},
    Known{"dgm", "http://schemas.openxmlformats.org/drawingml/2006/diagram"},
    Known{"dgm", "http://purl.oclc.org/ooxml/drawingml/diagram", true},
    Known{"dsp", "http://schemas.microsoft.com/office/drawing/2008/diagram"},
    Known{"v", "urn:schemas-microsoft-com:vml"},
    Known{"o", "urn:schemas-microsoft-com:office:office"},
    Known{"w10", "urn:schemas-microsoft-com:office:word"},
    Known{"w14", "http://schemas.microsoft.com/office/word/2010/wordml"},
    Known{"w15", "http://schemas.microsoft.com/office/word/2012/wordml"},
    Known{"w16cid", "http://schemas.microsoft.com/office/word/2016/wordml/cid"},
    Known{"w16se", "http://schemas.microsoft.com/office/word/2015/wordml/symex"},
    Known{"wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"},
    Known{"wpg", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"},
    Known{"wpc", "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"},
    Known{"wpi", "http://schemas.microsoft.com/office/word/2010/wordprocessingInk"},
    Known{"wp14", "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"},
    Known{"", "http://schemas.openxmlformats.org/package/2006/relationships"},
    Known{"", "http://schemas.openxmlformats.org/package/2006/content-types"},
    Known{"cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
    Known{"dc", "http://purl.org/dc/elements/1.1/"},
    Known{"clausediff", own_namespace},
};

const Known* find_uri(std::string_view uri) {
  const auto* found =
      std::find_if(known_namespaces.begin(), known_namespaces.end(), [&](const Known& k) { return k.uri == uri; });
  return found == known_namespaces.end() ? nullptr : found;
}

bool is_known_prefix(std::string_view prefix) {
  return !prefix.empty() &&
         std::any_of(known_namespaces.begin(), known_namespaces.end(), [&](const Known& k) { return k.prefix == prefix; });
}

bool well_bound(std::string_view prefix, std::string_view uri) {
  const Known* known = find_uri(uri);
  return known != nullptr ? known->prefix == prefix : !is_known_prefix(prefix);
}

/// A declaration in scope: which prefix it binds, and at which depth it ends.
struct Binding {
  std::string prefix;
  std::size_t depth = 0;
};

/// What a prefix is bound to; `known` is null for a stranger.
struct Space {
  bool declared = false;
  const Known* known = nullptr;
};

class Renamer {
 public:
  explicit Renamer(Xml& xml) : xml_(xml) {}

  void run() {
    const pugi::xml_node root = xml_.root();
    std::size_t depth = 0;
    for (pugi::xml_node node = root; node;) {
      if (node.type() == pugi::node_element) enter(node, depth);
      if (const pugi::xml_node child = node.first_child()) {
        node = child;
        ++depth;
        continue;
      }
      while (node && node != root && !node.next_sibling()) {
        node = node.parent();
        leave(--depth);
      }
      leave(depth);
      node = node == root ? pugi::xml_node() : node.next_sibling();
    }
    declare(root);
  }

 private:
  void leave(std::size_t depth) {
    while (!scope_.empty() && scope_.back().depth >= depth) {
      spaces_[scope_.back().prefix].pop_back();
      scope_.pop_back();
    }
  }

  void enter(pugi::xml_node node, std::size_t depth) {
    for (pugi::xml_attribute a = node.first_attribute(); a;) {
      const pugi::xml_attribute next = a.next_attribute();
      const std::string_view name = a.name();
      if (name == "xmlns" || name.substr(0, 6) == "xmlns:") {
        scope_.push_back({std::string(name.size() > 6 ? name.substr(6) : ""), depth});
        const Known* known = find_uri(a.value());
        spaces_[scope_.back().prefix].push_back({*a.value() != '\0', known});
        if (known != nullptr) {
          xml_.strict = xml_.strict || known->strict;
          node.remove_attribute(a);
        } else if (is_known_prefix(scope_.back().prefix)) {
          a.set_name(("xmlns:x-" + scope_.back().prefix).c_str());
        }
      }
      a = next;
    }
    rename(node);
  }

  void rename(pugi::xml_node node) {
    if (const std::string name = other_name(node.name(), true); !name.empty()) node.set_name(name.c_str());
    for (pugi::xml_attribute a : node.attributes()) {
      if (std::strchr(a.name(), ':') == nullptr || std::strncmp(a.name(), "xmlns:", 6) == 0) continue;
      if (const std::string name = other_name(a.name(), false); !name.empty()) a.set_name(name.c_str());
      if (std::strcmp(a.name(), "mc:Ignorable") == 0) a.set_value(known_prefixes(a.value()).c_str());
    }
    if (std::strcmp(node.name(), "mc:Choice") == 0)
      node.attribute("Requires").set_value(known_prefixes(node.attribute("Requires").value()).c_str());
  }

  Space space_of(std::string_view prefix) const {
    const auto found = spaces_.find(prefix);
    return found == spaces_.end() || found->second.empty() ? Space() : found->second.back();
  }

  /// The well-known prefix for a prefix in scope; a stranger that sits on a well-known prefix gets another.
  std::string known_prefix(std::string_view prefix) {
    const Space space = space_of(prefix);
    if (space.known != nullptr) {
      if (std::find(used_.begin(), used_.end(), space.known) == used_.end()) used_.push_back(space.known);
      return std::string(space.known->prefix);
    }
    return (space.declared && is_known_prefix(prefix) ? "x-" : "") + std::string(prefix);
  }

  /// The name with its well-known prefix; empty where it has that already.
  std::string other_name(std::string_view name, bool element) {
    const std::size_t colon = name.find(':');
    if (colon == std::string_view::npos && !element) return {};
    const std::string_view own = name.substr(0, colon == std::string_view::npos ? 0 : colon);
    const std::string prefix = known_prefix(own);
    if (prefix == own) return {};
    const std::string local(name.substr(colon == std::string_view::npos ? 0 : colon + 1));
    return prefix.empty() ? local : prefix + ':' + local;
  }

  std::string known_prefixes(std::string_view list) {
    std::string out;
    for (std::size_t at = 0; at < list.size();) {
      const std::size_t end = std::min(list.find(' ', at), list.size());
      if (end > at) out += (out.empty() ? "" : " ") + known_prefix(list.substr(at, end - at));
      at = end + 1;
    }
    return out;
  }

  void declare(pugi::xml_node root) {
    for (const Known* known : used_) {
      const std::string name = known->prefix.empty() ? "xmlns" : "xmlns:" + std::string(known->prefix);
      if (!root.attribute(name.c_str())) root.append_attribute(name.c_str()).set_value(std::string(known->uri).c_str());
    }
  }

  Xml& xml_;
  std::vector<Binding> scope_;
  std::map<std::string, std::vector<Space>, std::less<>> spaces_;  // by prefix, the innermost last
  std::vector<const Known*> used_;
};

}  // namespace

namespace {

/// Whether a prefix stands nowhere but in declarations of itself. Word declares `wne` in each part that it writes.
bool is_unused(std::string_view bytes, std::string_view prefix) {
  constexpr std::string_view declared = "xmlns:";
  const std::boyer_moore_horspool_searcher searcher(prefix.begin(), prefix.end());
  for (auto at = bytes.begin(); (at = std::search(at, bytes.end(), searcher)) != bytes.end(); ++at) {
    if (!bytes.substr(0, static_cast<std::size_t>(at - bytes.begin())).ends_with(declared)) return false;
  }
  return true;
}

}  // namespace

bool has_known_prefixes(std::string_view bytes, bool& strict) {
  if (bytes.size() > 1 && (bytes[0] == '\0' || bytes[1] == '\0' || bytes[0] == '\xFE' || bytes[0] == '\xFF'))
    return false;  // UTF-16
  constexpr std::string_view mark = "xmlns";
  int looks = 4;  // through all bytes: a part with more such declarations is renamed
  for (std::size_t at = bytes.find(mark); at != std::string_view::npos; at = bytes.find(mark, at)) {
    at += mark.size();
    std::size_t end = at;
    while (end < bytes.size() && bytes[end] != '=' && bytes[end] != '>' && bytes[end] != '<') ++end;
    std::string_view prefix = bytes.substr(at, end - at);
    while (!prefix.empty() && is_ascii_space(prefix.back())) prefix.remove_suffix(1);
    if (end == bytes.size() || bytes[end] != '=' || (!prefix.empty() && prefix.front() != ':'))
      continue;  // the word in running text
    if (!prefix.empty()) prefix.remove_prefix(1);
    std::size_t quote = end + 1;
    while (quote < bytes.size() && is_ascii_space(bytes[quote])) ++quote;
    if (quote >= bytes.size() || (bytes[quote] != '"' && bytes[quote] != '\'')) continue;
    const std::size_t close = bytes.find(bytes[quote], quote + 1);
    if (close == std::string_view::npos) return false;
    const std::string_view uri = bytes.substr(quote + 1, close - quote - 1);
    const Known* known = find_uri(uri);
    const bool idle = known != nullptr && !is_known_prefix(prefix) && !prefix.empty() && looks-- > 0 && is_unused(bytes, prefix);
    if (!idle && !well_bound(prefix, uri)) return false;
    strict = strict || (known != nullptr && known->strict);
    at = close;
  }
  return true;
}

void use_known_prefixes(Xml& xml) {
  Renamer(xml).run();
  xml.renamed = true;
}

}  // namespace clausediff

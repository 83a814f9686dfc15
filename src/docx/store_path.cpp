// SPDX-License-Identifier: Apache-2.0
#include "docx/store_path.h"

#include <cstdlib>
#include <map>
#include <vector>

#include "text/white_space.h"

namespace clausediff {
namespace {

using Mappings = std::map<std::string, std::string, std::less<>>;

Mappings read_mappings(std::string_view text) {
  Mappings out;
  for (std::size_t at = text.find("xmlns:"); at != std::string_view::npos; at = text.find("xmlns:", at)) {
    at += 6;
    const std::size_t equals = text.find('=', at);
    if (equals == std::string_view::npos) break;
    std::size_t quote = equals + 1;
    while (quote < text.size() && is_ascii_space(text[quote])) ++quote;
    if (quote >= text.size()) break;
    const std::size_t end = text.find(text[quote], quote + 1);
    if (end == std::string_view::npos) break;
    std::string_view prefix = text.substr(at, equals - at);
    while (!prefix.empty() && is_ascii_space(prefix.back())) prefix.remove_suffix(1);
    out.emplace(prefix, text.substr(quote + 1, end - quote - 1));
    at = end;
  }
  return out;
}

/// The namespace in which a prefix stands at an element; empty where it is not declared.
std::string_view namespace_of(pugi::xml_node node, std::string_view prefix) {
  const std::string name = prefix.empty() ? "xmlns" : "xmlns:" + std::string(prefix);
  for (; node; node = node.parent()) {
    if (const pugi::xml_attribute declared = node.attribute(name.c_str())) return declared.value();
  }
  return {};
}

struct Name {
  std::string_view prefix, local;
};

Name split_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return {{}, name};
  return {name.substr(0, colon), name.substr(colon + 1)};
}

/// One step: "b:price[2]", "@id", "item[@id='x']", "text()".
struct Step {
  std::string_view name;
  bool attribute = false;
  int place = 1;  // the first, where none is stated: a control shows one value
  std::string_view key, value;
};

/// Quotes and brackets may hold slashes.
std::size_t end_of_step(std::string_view path, std::size_t at) {
  char quote = 0;
  int depth = 0;
  for (; at < path.size(); ++at) {
    const char c = path[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (c == '[' || c == ']') {
      depth += c == '[' ? 1 : -1;
    } else if (c == '/' && depth == 0) {
      break;
    }
  }
  return at;
}

bool read_condition(std::string_view text, Step& step) {
  if (!text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos) {
    step.place = std::atoi(std::string(text.substr(0, 9)).c_str());
    return step.place > 0;
  }
  const std::size_t equals = text.find('=');
  if (text.size() < 5 || text[0] != '@' || equals == std::string_view::npos || equals + 2 >= text.size()) return false;
  const char quote = text[equals + 1];
  if ((quote != '\'' && quote != '"') || text.back() != quote) return false;
  step.key = text.substr(1, equals - 1);
  step.value = text.substr(equals + 2, text.size() - equals - 3);
  return true;
}

std::optional<Step> read_step(std::string_view text) {
  Step step;
  const std::size_t bracket = text.find('[');
  step.name = text.substr(0, bracket);
  for (std::size_t at = bracket; at != std::string_view::npos && at < text.size();) {
    const std::size_t end = text.find(']', at);
    if (text[at] != '[' || end == std::string_view::npos || !read_condition(text.substr(at + 1, end - at - 1), step)) return {};
    at = end + 1;
  }
  if (step.name.empty()) return {};
  step.attribute = step.name.front() == '@';
  if (step.attribute) step.name.remove_prefix(1);
  const bool call = step.name.find('(') != std::string_view::npos && step.name != "text()";
  if (call || step.name.find("::") != std::string_view::npos || step.name == "..") return {};
  return step;
}

class Search {
 public:
  Search(std::string_view mappings, std::uint64_t& patience) : mappings_(read_mappings(mappings)), patience_(patience) {}

  StoreValue run(pugi::xml_node node, std::string_view path) {
    if (path.empty() || path.front() != '/' || path.substr(0, 2) == "//") return {StoreSearch::not_understood, {}};
    for (std::size_t at = 1; at < path.size();) {
      const std::size_t end = end_of_step(path, at);
      const std::optional<Step> step = read_step(path.substr(at, end - at));
      if (!step) return {StoreSearch::not_understood, {}};
      at = end + 1;
      if (step->name == "text()" || step->name == ".") continue;
      if (step->attribute) return attribute(node, *step);
      node = child(node, *step);
      if (patience_ == 0) return {StoreSearch::not_understood, {}};
      if (!node) return {};
    }
    return {StoreSearch::found, text_of(node)};
  }

 private:
  bool is_named(pugi::xml_node node, std::string_view wanted) const {
    if (wanted == "*") return true;
    const Name name = split_name(wanted), own = split_name(node.name());
    if (name.local != own.local) return false;
    const auto mapped = mappings_.find(name.prefix);
    return namespace_of(node, own.prefix) == (mapped == mappings_.end() ? std::string_view() : std::string_view(mapped->second));
  }
  pugi::xml_node child(pugi::xml_node node, const Step& step) {
    int left = step.place;
    for (pugi::xml_node one = node.first_child(); one && patience_ > 0; one = one.next_sibling()) {
      --patience_;
      if (one.type() != pugi::node_element || !is_named(one, step.name)) continue;
      if (!step.key.empty() && one.attribute(std::string(step.key).c_str()).value() != step.value) continue;
      if (--left == 0) return one;
    }
    return {};
  }
  static StoreValue attribute(pugi::xml_node node, const Step& step) {
    for (const pugi::xml_attribute one : node.attributes()) {
      if (split_name(one.name()).local == split_name(step.name).local) return {StoreSearch::found, one.value()};
    }
    return {};
  }
  std::string text_of(pugi::xml_node root) {
    std::string out;
    for (pugi::xml_node node = root; node && patience_ > 0; --patience_) {
      if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) out += node.value();
      if (const pugi::xml_node inner = node.first_child()) {
        node = inner;
        continue;
      }
      while (node != root && !node.next_sibling()) node = node.parent();
      node = node == root ? pugi::xml_node() : node.next_sibling();
    }
    return out;
  }

  Mappings mappings_;
  std::uint64_t& patience_;
};

}  // namespace

StoreValue find_in_store(pugi::xml_node document, std::string_view path, std::string_view mappings, std::uint64_t& patience) {
  return Search(mappings, patience).run(document, path);
}

}  // namespace clausediff

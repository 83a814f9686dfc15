// SPDX-License-Identifier: Apache-2.0
#include "render/docx/authorship.h"

#include <cstring>

#include "render/docx/tree.h"

namespace clausediff::redline {
namespace {

/// The element that a mark among properties speaks of: the paragraph, row, cell or properties with a number; null for a mark of another kind.
pugi::xml_node marked_by(pugi::xml_node mark) {
  const pugi::xml_node properties = mark.parent();
  switch (name_of(properties)) {
    case "w:numPr"_name:
      return properties.parent();
    case "w:rPr"_name:
      return name_of(properties.parent()) == "w:pPr"_name ? properties.parent().parent() : pugi::xml_node();
    case "w:trPr"_name:
    case "w:tcPr"_name:
      return properties.parent();
    default:
      return {};
  }
}

bool is_properties(pugi::xml_node node) {
  const std::uint64_t name = name_of(node);
  return name == "w:rPr"_name || name == "w:trPr"_name || name == "w:tcPr"_name || name == "w:numPr"_name;
}

class Noter {
 public:
  Noter(Authorship& authorship, Settle way) : authorship_(authorship), way_(way) {}

  void note(pugi::xml_node node) {
    const std::uint64_t name = name_of(node);
    if (stays(name)) {
      sign(node);
    } else if (std::strlen(node.name()) > 6 && std::strcmp(node.name() + std::strlen(node.name()) - 6, "Change") == 0) {
      authorship_.owners.insert_or_assign(node.parent().hash_value(), signature_of(node));
    }
  }

 private:
  bool stays(std::uint64_t name) const {
    if (way_ == Settle::accept) return name == "w:ins"_name || name == "w:moveTo"_name || name == "w:cellIns"_name;
    return name == "w:del"_name || name == "w:moveFrom"_name || name == "w:cellDel"_name;
  }

  std::uint32_t signature_of(pugi::xml_node change) {
    const std::pair<std::string, std::string> key{change.attribute("w:author").value(), change.attribute("w:date").value()};
    const auto [found, fresh] = known_.try_emplace(key, static_cast<std::uint32_t>(authorship_.signatures.size()));
    if (fresh) authorship_.signatures.push_back({key.first, key.second});
    return found->second;
  }

  void sign(pugi::xml_node change) {
    const std::uint32_t signature = signature_of(change);
    if (is_properties(change.parent())) {
      if (const pugi::xml_node marked = marked_by(change)) authorship_.owners.insert_or_assign(marked.hash_value(), signature);
      return;
    }
    for (pugi::xml_node at = next_element(change, change); at; at = next_element(change, at))
      authorship_.owners.insert_or_assign(at.hash_value(), signature);
  }

  Authorship& authorship_;
  Settle way_;
  std::map<std::pair<std::string, std::string>, std::uint32_t> known_;
};

}  // namespace

void note_owners(Authorship& authorship, pugi::xml_node root, Settle way) {
  Noter noter(authorship, way);
  std::uint32_t number = 0;
  for (pugi::xml_node at = root; at; at = next_element(root, at)) {
    authorship.numbers.emplace(at.hash_value(), number++);
    noter.note(at);
  }
}

void note_paragraphs(Authorship& authorship, const std::string& part, pugi::xml_node root, const Joined& joined) {
  for (const auto& [gone, stays] : joined) {
    std::vector<std::uint32_t> held = authorship.holds[gone];
    held.push_back(authorship.numbers[gone]);
    std::vector<std::uint32_t>& holds = authorship.holds[stays];
    holds.insert(holds.end(), held.begin(), held.end());
  }
  for (pugi::xml_node at = root; at; at = next_element(root, at)) {
    if (name_of(at) != "w:p"_name) continue;
    std::vector<std::uint32_t>& holds = authorship.holds[at.hash_value()];
    holds.push_back(authorship.numbers[at.hash_value()]);
    for (const std::uint32_t number : holds) authorship.paragraphs.emplace(std::pair(part, number), at);
  }
}

const Signature* owner_of(const Authorship& authorship, pugi::xml_node node) {
  const auto found = authorship.owners.find(node.hash_value());
  return found == authorship.owners.end() ? nullptr : &authorship.signatures[found->second];
}

}  // namespace clausediff::redline

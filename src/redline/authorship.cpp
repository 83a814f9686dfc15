// SPDX-License-Identifier: Apache-2.0
#include "redline/authorship.h"

#include <cstring>

#include "redline/atoms.h"
#include "redline/tree.h"

namespace clausediff::redlining {
namespace {

/// The element that a mark among properties speaks of: the paragraph, row, cell or properties with a number; null for a mark of
/// another kind.
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

bool is_change_of_properties(pugi::xml_node node) {
  const std::size_t length = std::strlen(node.name());
  return length > 6 && std::strcmp(node.name() + length - 6, "Change") == 0;
}

class Noter {
 public:
  Noter(Authorship& authorship, Settle way) : authorship_(authorship), way_(way) {}

  void note(pugi::xml_node node) {
    const std::uint64_t name = name_of(node);
    if (stays(name)) {
      sign(node);
    } else if (is_change_of_properties(node)) {
      authorship_.owners.insert_or_assign(node.parent().hash_value(), signature_of(node));
    } else {
      follow_move(node, name);
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
    const bool marks = is_properties(change.parent());
    const pugi::xml_node marked = marks ? marked_by(change) : pugi::xml_node();
    if (marked) authorship_.owners.insert_or_assign(marked.hash_value(), signature);
    // All that a row or a cell holds comes and goes with it; marks of its own follow, and are better known.
    const pugi::xml_node held = !marks                                                             ? change
                                : name_of(marked) == "w:tr"_name || name_of(marked) == "w:tc"_name ? marked
                                                                                                   : pugi::xml_node();
    if (!held) return;
    for (pugi::xml_node at = next_element(held, held); at; at = next_element(held, at))
      authorship_.owners.insert_or_assign(at.hash_value(), signature);
  }

  /// Paragraphs between the two ends of a range that stays are what was moved.
  void follow_move(pugi::xml_node node, std::uint64_t name) {
    const bool accept = way_ == Settle::accept;
    if (name == (accept ? "w:moveToRangeStart"_name : "w:moveFromRangeStart"_name)) {
      open_[node.attribute("w:id").value()] = node.attribute("w:name").value();
      for (pugi::xml_node at = node.parent(); at; at = at.parent())
        if (name_of(at) == "w:p"_name) authorship_.moves.insert_or_assign(at.hash_value(), node.attribute("w:name").value());
    } else if (name == (accept ? "w:moveToRangeEnd"_name : "w:moveFromRangeEnd"_name)) {
      open_.erase(node.attribute("w:id").value());
    } else if (name == "w:p"_name && !open_.empty()) {
      authorship_.moves.insert_or_assign(node.hash_value(), open_.begin()->second);
    }
  }

  Authorship& authorship_;
  Settle way_;
  std::map<std::pair<std::string, std::string>, std::uint32_t> known_;
  std::map<std::string, std::string> open_;  // id of a range → its name
};

}  // namespace

void note_owners(Authorship& authorship, pugi::xml_node root, Settle way) {
  for (pugi::xml_node at = root; at; at = next_element(root, at)) {
    if (name_of(at) == "w:p"_name) simplify_paragraph(at);
  }
  Noter noter(authorship, way);
  std::uint32_t number = 0;
  for (pugi::xml_node at = root; at; at = next_element(root, at)) {
    authorship.numbers.emplace(at.hash_value(), number++);
    noter.note(at);
  }
}

void note_places(Authorship& authorship, const std::string& part, pugi::xml_node root, const Joined& joined) {
  const auto number_of = [&](std::size_t node) {
    const auto found = authorship.numbers.find(node);
    return found == authorship.numbers.end() ? none : found->second;
  };
  for (const auto& [gone, stays] : joined) {
    std::vector<std::uint32_t> held = std::move(authorship.holds[gone]);
    authorship.holds.erase(gone);
    held.push_back(number_of(gone));
    std::vector<std::uint32_t>& holds = authorship.holds[stays];
    if (holds.empty())
      holds = std::move(held);  // a long row of paragraphs that are gone is handed on, not copied
    else
      holds.insert(holds.end(), held.begin(), held.end());
  }
  for (pugi::xml_node at = root; at; at = next_element(root, at)) {
    const std::uint32_t number = number_of(at.hash_value());
    if (number == none) continue;  // made by the settling itself
    authorship.places.emplace(std::pair(part, number), at);
    if (name_of(at) != "w:p"_name) continue;
    std::vector<std::uint32_t>& holds = authorship.holds[at.hash_value()];
    holds.push_back(number);
    for (const std::uint32_t held : holds) authorship.places.emplace(std::pair(part, held), at);
  }
}

const Signature* owner_of(const Authorship& authorship, pugi::xml_node node) {
  const auto found = authorship.owners.find(node.hash_value());
  return found == authorship.owners.end() ? nullptr : &authorship.signatures[found->second];
}

pugi::xml_node same_element(const Authorship& own, const Authorship& other, const std::string& part, pugi::xml_node node) {
  const auto number = own.numbers.find(node.hash_value());
  if (!node || number == own.numbers.end()) return {};
  const auto place = other.places.find({part, number->second});
  const bool same = place != other.places.end() && name_of(place->second) == name_of(node);
  return same ? place->second : pugi::xml_node();
}

}  // namespace clausediff::redlining

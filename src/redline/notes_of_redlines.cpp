// SPDX-License-Identifier: Apache-2.0
#include "redline/notes_of_redlines.h"

#include <map>
#include <string>
#include <utility>

#include "docx/headers.h"
#include "docx/sections.h"

namespace clausediff::redlining {
namespace {

/// What a header prints beside words.
bool holds_more(pugi::xml_node root) {
  for (pugi::xml_node at = root; at; at = next_element(root, at)) {
    switch (name_of(at)) {
      case "w:drawing"_name:
      case "w:pict"_name:
      case "w:object"_name:
      case "w:sdt"_name:
      case "w:tbl"_name:
      case "w:sym"_name:
      case "w:fldChar"_name:
      case "w:fldSimple"_name:
        return true;
      default:
        break;
    }
  }
  return false;
}

class Notes {
 public:
  Notes(Version& version, Settle way) : version_(version), rejected_(way == Settle::reject) {}

  void run() {
    const pugi::xml_node root = version_.root(version_.names.main);
    for (pugi::xml_node at = root; at; at = next_element(root, at, name_of(at) == "w:r"_name)) {
      if (name_of(at) == "w:sectPr"_name) settle_section(at);
    }
  }

 private:
  void settle_section(pugi::xml_node section) {
    for (pugi::xml_node reference : elements(section)) {
      if (name_of(reference) != "w:headerReference"_name && name_of(reference) != "w:footerReference"_name) continue;
      const pugi::xml_node printed = header_of(reference);
      pugi::xml_node& current = current_[{std::string(reference.name()), reference.attribute("w:type").as_string("default")}];
      if (is_noted_elsewhere(reference, rejected_) && prints_the_same(printed, current)) {
        section.remove_child(reference);
        continue;
      }
      reference.remove_attribute(stated_in);
      if (printed) current = printed;
    }
  }

  static bool prints_the_same(pugi::xml_node printed, pugi::xml_node instead) {
    if (!printed || printed == instead) return static_cast<bool>(printed);
    if (holds_more(printed)) return false;
    const std::string words = words_below(printed);
    return words.find_first_not_of(" \t\n") == std::string::npos ||
           (instead && !holds_more(instead) && words == words_below(instead));
  }

  pugi::xml_node header_of(pugi::xml_node reference) const {
    const XmlPart* main = version_.tree(version_.names.main);
    const Relationship* link = main->links.find(reference.attribute("r:id").value());
    return link != nullptr && !link->external ? version_.root(link->target) : pugi::xml_node();
  }

  Version& version_;
  bool rejected_;
  std::map<std::pair<std::string, std::string>, pugi::xml_node> current_;  // by name and kind of page
};

}  // namespace

void settle_redline_notes(Version& version, Settle way) { Notes(version, way).run(); }

}  // namespace clausediff::redlining

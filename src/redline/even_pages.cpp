// SPDX-License-Identifier: Apache-2.0
#include "redline/even_pages.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "docx/sections.h"
#include "package/namespaces.h"

namespace clausediff::redlining {
namespace {

constexpr const char* setting = "w:evenAndOddHeaders";

bool has_setting(const Version& version) {
  const pugi::xml_node stated = version.root(version.names.settings).child(setting);
  return stated && on_off(stated);
}

bool is_of_header(pugi::xml_node node) {
  return name_of(node) == "w:headerReference"_name || name_of(node) == "w:footerReference"_name;
}

/// What is stated for even pages is not printed, and what all pages print is stated for them too.
void repeat_on_even_pages(pugi::xml_node section) {
  std::vector<pugi::xml_node> all, even;
  for (const pugi::xml_node child : elements(section)) {
    if (!is_of_header(child)) continue;
    const std::string_view pages = child.attribute("w:type").as_string("default");
    if (pages == "even") even.push_back(child);
    if (pages == "default") all.push_back(child);
  }
  for (const pugi::xml_node one : even) section.remove_child(one);
  for (const pugi::xml_node one : all) {
    pugi::xml_node copy = section.insert_copy_after(one, one);
    if (!copy.attribute("w:type")) copy.prepend_attribute("w:type");
    copy.attribute("w:type").set_value("even");
  }
}

void repeat_in_all_sections(const Version& version) {
  const pugi::xml_node root = version.root(version.names.main);
  for (pugi::xml_node at = root; at; at = next_element(root, at, name_of(at) == "w:r"_name)) {
    if (name_of(at) == "w:sectPr"_name && name_of(at.parent()) != "w:sectPrChange"_name) repeat_on_even_pages(at);
  }
}

/// The elements of w:settings that stand before it (17.15.1).
bool stands_before(std::string_view name) {
  static constexpr std::array<std::string_view, 47> before = {"w:writeProtection",
                                                              "w:view",
                                                              "w:zoom",
                                                              "w:removePersonalInformation",
                                                              "w:removeDateAndTime",
                                                              "w:doNotDisplayPageBoundaries",
                                                              "w:displayBackgroundShape",
                                                              "w:printPostScriptOverText",
                                                              "w:printFractionalCharacterWidth",
                                                              "w:printFormsData",
                                                              "w:embedTrueTypeFonts",
                                                              "w:embedSystemFonts",
                                                              "w:saveSubsetFonts",
                                                              "w:saveFormsData",
                                                              "w:mirrorMargins",
                                                              "w:alignBordersAndEdges",
                                                              "w:bordersDoNotSurroundHeader",
                                                              "w:bordersDoNotSurroundFooter",
                                                              "w:gutterAtTop",
                                                              "w:hideSpellingErrors",
                                                              "w:hideGrammaticalErrors",
                                                              "w:activeWritingStyle",
                                                              "w:proofState",
                                                              "w:formsDesign",
                                                              "w:attachedTemplate",
                                                              "w:linkStyles",
                                                              "w:stylePaneFormatFilter",
                                                              "w:stylePaneSortMethod",
                                                              "w:documentType",
                                                              "w:mailMerge",
                                                              "w:revisionView",
                                                              "w:trackRevisions",
                                                              "w:doNotTrackMoves",
                                                              "w:doNotTrackFormatting",
                                                              "w:documentProtection",
                                                              "w:autoFormatOverride",
                                                              "w:styleLockTheme",
                                                              "w:styleLockQFSet",
                                                              "w:defaultTabStop",
                                                              "w:autoHyphenation",
                                                              "w:consecutiveHyphenLimit",
                                                              "w:hyphenationZone",
                                                              "w:doNotHyphenateCaps",
                                                              "w:showEnvelope",
                                                              "w:summaryLength",
                                                              "w:clickAndTypeStyle",
                                                              "w:defaultTableStyle"};
  return std::find(before.begin(), before.end(), name) != before.end();
}

/// The settings of the output, made where after has none.
pugi::xml_node settings_of(Writing& writing) {
  Output& out = writing.out;
  const Inputs& inputs = writing.inputs;
  if (inputs.after.root(out.names.settings)) return out.copied_tree(out.names.settings).document_element();
  out.names.settings = out.add_part("word/settings.xml", "", std::string(type_base) + "settings+xml");
  out.add_relationship(out.names.main, std::string(relationship_base) + "settings", out.names.settings, false);
  pugi::xml_node root = out.tree(out.names.settings).append_child("w:settings");
  root.append_attribute("xmlns:w").set_value(inputs.after.root(out.names.main).attribute("xmlns:w").value());
  return root;
}

}  // namespace

void give_even_pages(Inputs& inputs) {
  const bool before = has_setting(inputs.before), after = has_setting(inputs.after);
  inputs.even_pages_of_one = before != after;
  if (inputs.even_pages_of_one) repeat_in_all_sections(before ? inputs.after : inputs.before);
}

void state_even_pages(Writing& writing) {
  if (!writing.inputs.even_pages_of_one || has_setting(writing.inputs.after)) return;
  pugi::xml_node settings = settings_of(writing), place;
  settings.remove_child(setting);
  for (const pugi::xml_node child : elements(settings)) {
    if (stands_before(child.name())) place = child;
  }
  if (place)
    settings.insert_child_after(setting, place);
  else
    settings.prepend_child(setting);
}

}  // namespace clausediff::redlining

// SPDX-License-Identifier: Apache-2.0
// Changes of properties, and the marks that stand among properties.
#include <algorithm>
#include <cstring>
#include <iterator>

#include "redline/carry.h"
#include "redline/credit.h"
#include "redline/writer.h"

namespace clausediff::redlining {
namespace {

bool is_apart(pugi::xml_node child) {
  return is_apart_from_change(name_of(child)) || std::strstr(child.name(), "Change") != nullptr;
}

/// The order of w:pPr (ECMA-376 part 1, 17.3.1.26); what is not in it comes last.
std::size_t place_in_paragraph_properties(const char* name) {
  static constexpr const char* order[] = {"w:pStyle",
                                          "w:keepNext",
                                          "w:keepLines",
                                          "w:pageBreakBefore",
                                          "w:framePr",
                                          "w:widowControl",
                                          "w:numPr",
                                          "w:suppressLineNumbers",
                                          "w:pBdr",
                                          "w:shd",
                                          "w:tabs",
                                          "w:suppressAutoHyphens",
                                          "w:kinsoku",
                                          "w:wordWrap",
                                          "w:overflowPunct",
                                          "w:topLinePunct",
                                          "w:autoSpaceDE",
                                          "w:autoSpaceDN",
                                          "w:bidi",
                                          "w:adjustRightInd",
                                          "w:snapToGrid",
                                          "w:spacing",
                                          "w:ind",
                                          "w:contextualSpacing",
                                          "w:mirrorIndents",
                                          "w:suppressOverlap",
                                          "w:jc",
                                          "w:textDirection",
                                          "w:textAlignment",
                                          "w:textboxTightWrap",
                                          "w:outlineLvl",
                                          "w:divId",
                                          "w:cnfStyle",
                                          "w:rPr",
                                          "w:sectPr",
                                          "w:pPrChange"};
  const auto* found =
      std::find_if(std::begin(order), std::end(order), [&](const char* known) { return std::strcmp(known, name) == 0; });
  return static_cast<std::size_t>(found - std::begin(order));
}

bool is_in_format(std::uint64_t name) {
  switch (name) {
    case "w:rStyle"_name:
    case "w:rFonts"_name:
    case "w:b"_name:
    case "w:bCs"_name:
    case "w:i"_name:
    case "w:iCs"_name:
    case "w:strike"_name:
    case "w:caps"_name:
    case "w:smallCaps"_name:
    case "w:vanish"_name:
    case "w:rtl"_name:
    case "w:vertAlign"_name:
    case "w:sz"_name:
    case "w:szCs"_name:
    case "w:color"_name:
    case "w:highlight"_name:
    case "w:lang"_name:
    case "w:noProof"_name:
    case "w:rPrChange"_name:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::uint64_t rest_of_format(pugi::xml_node run, const Resolve& resolve) {
  Hash hash;
  for (const pugi::xml_node child : elements(run.child("w:rPr"))) {
    if (!is_in_format(name_of(child))) hash.add(fingerprint(child, resolve));
  }
  return hash.value();
}

std::uint64_t digest_of_properties(pugi::xml_node properties, const Resolve& resolve) {
  Hash hash;
  const bool run = std::strcmp(properties.name(), "w:rPr") == 0;
  for (const pugi::xml_node child : elements(properties)) {
    if (is_apart(child) || (run && (name_of(child) == "w:lang"_name || name_of(child) == "w:noProof"_name))) continue;
    hash.add(fingerprint(child, resolve));
  }
  return hash.value();
}

void put_in_order(pugi::xml_node properties) {
  if (name_of(properties) != "w:pPr"_name) return;
  std::vector<pugi::xml_node> children = elements(properties);
  const auto before = [](pugi::xml_node a, pugi::xml_node b) {
    return place_in_paragraph_properties(a.name()) < place_in_paragraph_properties(b.name());
  };
  if (std::is_sorted(children.begin(), children.end(), before)) return;
  std::stable_sort(children.begin(), children.end(), before);
  for (const pugi::xml_node child : children) properties.append_move(child);
}

void spell_theme_fonts(pugi::xml_node run_properties) {
  pugi::xml_node fonts = run_properties.child("w:rFonts");
  if (pugi::xml_attribute wrong = fonts.attribute("w:csTheme"); wrong && !fonts.attribute("w:cstheme"))
    wrong.set_name("w:cstheme");
}

void track_properties(Writing& writing, const Place& place, pugi::xml_node holder, const char* properties, pugi::xml_node before,
                      pugi::xml_node after, bool printed) {
  if (!writing.inputs.options.formatting && !printed) return;
  if (digest_of_properties(before, resolver(writing.inputs, writing.plan, place, true)) ==
      digest_of_properties(after, resolver(writing.inputs, writing.plan, place, false)))
    return;
  write_old_properties(writing, place, holder, properties, before, after);
}

pugi::xml_node write_old_properties(Writing& writing, const Place& place, pugi::xml_node holder, const char* properties,
                                    pugi::xml_node before, pugi::xml_node after) {
  pugi::xml_node made = first_child_named(holder, properties);
  pugi::xml_node change = made.append_child((std::string(properties) + "Change").c_str());
  writing.out.stamp(change, owner_of_format(writing.inputs, writing.plan, place, before, after));
  pugi::xml_node old = change.append_child(properties);
  for (const pugi::xml_node child : elements(before)) {
    if (!is_apart(child)) carry(writing, old.append_copy(child), place);
  }
  put_in_order(old);
  spell_theme_fonts(old);
  return change;
}

void spell_states(const Writing& writing, pugi::xml_node holder, pugi::xml_node old, pugi::xml_node written) {
  if (!writing.style_states.differ()) return;
  while (old && name_of(old) != "w:p"_name) old = old.parent();
  writing.style_states.spell(holder, old, written ? written : holder);
}

void write_mark_states(Writing& writing, const Place& place, pugi::xml_node made, pugi::xml_node old, bool kept) {
  if (!writing.style_states.differ()) return;
  pugi::xml_document scratch;
  pugi::xml_node spelt = scratch.append_child("w:pPr");
  if (const pugi::xml_node stated = old.child("w:pPr").child("w:rPr")) spelt.append_copy(stated);
  const std::uint64_t was = fingerprint(spelt.child("w:rPr"), {});
  spell_states(writing, spelt, old, made);
  if (fingerprint(spelt.child("w:rPr"), {}) == was) return;
  pugi::xml_node properties = first_child_named(made, "w:pPr");
  if (kept) {
    write_old_properties(writing, place, properties, "w:rPr", spelt.child("w:rPr"), properties.child("w:rPr"));
  } else {
    spell_states(writing, properties, old);
  }
  put_in_order(properties);
}

void mark_paragraph(Writing& writing, pugi::xml_node paragraph, const char* mark, const Signature* owner) {
  pugi::xml_node properties = first_child_named(paragraph, "w:pPr");
  pugi::xml_node run = properties.child("w:rPr");
  if (!run) {
    const pugi::xml_node behind = properties.child("w:sectPr") ? properties.child("w:sectPr") : properties.child("w:pPrChange");
    run = behind ? properties.insert_child_before("w:rPr", behind) : properties.append_child("w:rPr");
  }
  writing.out.stamp(run.prepend_child(mark), owner);
}

}  // namespace clausediff::redlining

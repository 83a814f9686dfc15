// SPDX-License-Identifier: Apache-2.0
// Changes of properties, and the marks that stand among properties.
#include "render/docx/carry.h"
#include "render/docx/writer.h"

#include <cstring>

namespace clausediff::redline {
namespace {

/// What a change of properties does not cover.
bool is_apart(pugi::xml_node child) {
  switch (name_of(child)) {
    case "w:rPr"_name:
    case "w:sectPr"_name:
    case "w:headerReference"_name:
    case "w:footerReference"_name:
    case "w:ins"_name:
    case "w:del"_name:
    case "w:moveFrom"_name:
    case "w:moveTo"_name:
    case "w:cellIns"_name:
    case "w:cellDel"_name: return true;
    default: return std::strstr(child.name(), "Change") != nullptr;
  }
}

std::uint64_t digest_of(pugi::xml_node properties, const Resolve& resolve) {
  Hash hash;
  const bool run = std::strcmp(properties.name(), "w:rPr") == 0;
  for (const pugi::xml_node child : elements(properties)) {
    if (is_apart(child) || (run && (name_of(child) == "w:lang"_name || name_of(child) == "w:noProof"_name))) continue;
    hash.add(fingerprint(child, resolve));
  }
  return hash.value();
}

/// Where what changes properties may stand: after all else but what has a place behind it.
pugi::xml_node append_change(pugi::xml_node properties, const char* name) { return properties.append_child(name); }

}  // namespace

void track_properties(Job& job, const Place& place, pugi::xml_node holder, const char* properties, pugi::xml_node before, pugi::xml_node after) {
  if (!job.options.formatting || digest_of(before, resolver(job, place, true)) == digest_of(after, resolver(job, place, false))) return;
  pugi::xml_node made = first_child_named(holder, properties);
  pugi::xml_node change = append_change(made, (std::string(properties) + "Change").c_str());
  job.out.stamp(change);
  pugi::xml_node old = change.append_child(properties);
  for (const pugi::xml_node child : elements(before)) {
    if (!is_apart(child)) carry(job, old.append_copy(child), place);
  }
}

void mark_paragraph(Job& job, pugi::xml_node paragraph, const char* mark) {
  pugi::xml_node properties = first_child_named(paragraph, "w:pPr");
  pugi::xml_node run = properties.child("w:rPr");
  if (!run) {
    const pugi::xml_node behind = properties.child("w:sectPr") ? properties.child("w:sectPr") : properties.child("w:pPrChange");
    run = behind ? properties.insert_child_before("w:rPr", behind) : properties.append_child("w:rPr");
  }
  job.out.stamp(run.prepend_child(mark));
}

}  // namespace clausediff::redline

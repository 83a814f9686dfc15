// SPDX-License-Identifier: Apache-2.0
#include "redline/sections.h"

#include <algorithm>
#include <cstring>
#include <memory>

#include "docx/headers.h"
#include "docx/sections.h"
#include "redline/carry.h"
#include "redline/writer.h"

namespace clausediff::redlining {
namespace {

/// "default" where the reference does not say.
std::string pages_of(pugi::xml_node reference) { return reference.attribute("w:type").as_string("default"); }

pugi::xml_node find_reference(pugi::xml_node section, const char* name, const std::string& pages) {
  for (const pugi::xml_node reference : section.children(name)) {
    if (pages_of(reference) == pages) return reference;
  }
  return {};
}

std::string target_of(const Version& version, pugi::xml_node reference) {
  const XmlPart* main = version.tree(version.names.main);
  const Relationship* link = main->links.find(reference.attribute("r:id").value());
  return link != nullptr && version.root(link->target) ? link->target : std::string();
}

/// A part of its own for a header that more than one merge wants, or that after does not have.
std::string own_part(Writing& writing, const std::string& name, const char* kind, const Version& version) {
  const std::string made = writing.out.add_part(name, "", std::string(type_base) + kind + "+xml");
  append_shell(writing.out.tree(made), version.root(name));
  if (&version != &writing.inputs.after) return made;
  for (const pugi::xml_node link : version.raw_links(name).children()) {
    pugi::xml_node copy = writing.out.relationships(made).append_copy(link);
    if (std::strcmp(link.attribute("TargetMode").value(), "External") != 0)
      copy.attribute("Target").set_value(("/" + resolve_target(name, link.attribute("Target").value())).c_str());
  }
  return made;
}

void point_at(Writing& writing, pugi::xml_node reference, const char* kind, const std::string& part) {
  Output& out = writing.out;
  const std::string id = out.add_relationship(out.names.main, std::string(relationship_base) + kind, part, false);
  reference.attribute("r:id").set_value(id.c_str());
}

/// A header that both versions have at the same place.
void merge_header(Writing& writing, const char* kind, const std::string& before, const std::string& after,
                  pugi::xml_node reference) {
  const Inputs& inputs = writing.inputs;
  std::string part = after;
  const auto done = writing.merged_headers.find(after);
  if (done != writing.merged_headers.end()) {
    if (done->second == before) return;
    part = own_part(writing, after, kind, inputs.after);
    point_at(writing, reference, kind, part);
  } else {
    writing.merged_headers.emplace(after, before);
  }
  const pugi::xml_node old = before.empty() ? pugi::xml_node() : inputs.before.root(before),
                       out = writing.out.tree(part).document_element();
  writing.tasks.push_back({{before, after, part}, old, inputs.after.root(after), out, !before.empty()});
}

/// A section's own reference to `part` beside those that after's has.
pugi::xml_node add_reference(Writing& writing, const char* kind, const std::string& part, pugi::xml_node old_reference,
                             pugi::xml_node section) {
  pugi::xml_node last;
  for (const pugi::xml_node child : elements(section)) {
    if (std::strstr(child.name(), "erReference") != nullptr) last = child;
  }
  pugi::xml_node reference = last ? section.insert_copy_after(old_reference, last) : section.prepend_copy(old_reference);
  point_at(writing, reference, kind, part);
  return reference;
}

/// A header that only before has: after's package gets it, all deleted.
pugi::xml_node add_deleted_header(Writing& writing, const char* kind, const std::string& before, pugi::xml_node old_reference,
                                  pugi::xml_node section) {
  const std::string part = own_part(writing, before, kind, writing.inputs.before);
  const pugi::xml_node reference = add_reference(writing, kind, part, old_reference, section);
  writing.tasks.push_back(
      {{before, part, part}, writing.inputs.before.root(before), {}, writing.out.tree(part).document_element(), false});
  return reference;
}

/// Whether before has another part that says what a part of after does.
bool stood_before(const Inputs& inputs, const std::string& after, const std::string& but) {
  const std::uint64_t digest = part_digest(inputs.after, after);
  return std::any_of(inputs.before.trees.begin(), inputs.before.trees.end(),
                     [&](const auto& part) { return part.first != but && part_digest(inputs.before, part.first) == digest; });
}

/// Notes for readers who know our redlines that the section of one version alone states it; the other takes over what it prints.
void note_stated(Writing& writing, pugi::xml_node reference, const char* version) {
  if (!reference.attribute(stated_in)) reference.append_attribute(stated_in);
  reference.attribute(stated_in).set_value(version);
  writing.out.declare_own(writing.out.names.main);
}

/// A header of before's where after's section takes over that of the section before (17.10.1): no mark says that a section states
/// a header, so it states one, which becomes what after's pages print. Where the section before is new, its header comes with it.
void add_taken_over(Writing& writing, const char* kind, const std::string& before, const std::string& after,
                    pugi::xml_node old_reference, pugi::xml_node section) {
  if (writing.merged_headers.count(after) != 0) {
    const pugi::xml_node reference = add_reference(writing, kind, after, old_reference, section);
    note_stated(writing, reference, "before");
    return merge_header(writing, kind, before, after, reference);
  }
  if (!stood_before(writing.inputs, after, before))
    return note_stated(writing, add_deleted_header(writing, kind, before, old_reference, section), "before");
  const std::string part = own_part(writing, after, kind, writing.inputs.after);
  note_stated(writing, add_reference(writing, kind, part, old_reference, section), "before");
  writing.tasks.push_back({{before, after, part},
                           writing.inputs.before.root(before),
                           writing.inputs.after.root(after),
                           writing.out.tree(part).document_element(),
                           true});
}

/// What each section inherits (ECMA-376 part 1, 17.10.1), and under null what a last one does that is not written down.
InheritedBySection inherited_by(const Version& version) {
  InheritedBySection found;
  const pugi::xml_node root = version.root(version.names.main);
  auto current = std::make_shared<const Inherited>();
  for (pugi::xml_node at = root; at; at = next_element(root, at, name_of(at) == "w:r"_name)) {
    if (name_of(at) != "w:sectPr"_name || name_of(at.parent()) == "w:sectPrChange"_name) continue;
    found.emplace(at.hash_value(), current);
    Inherited next = *current;
    for (const pugi::xml_node child : elements(at)) {
      if (name_of(child) == "w:headerReference"_name || name_of(child) == "w:footerReference"_name)
        next[{child.name(), pages_of(child)}] = target_of(version, child);
    }
    if (next != *current) current = std::make_shared<const Inherited>(std::move(next));
  }
  found.emplace(pugi::xml_node().hash_value(), current);
  return found;
}

std::string inherited_of(const InheritedBySection& all, pugi::xml_node section, const char* name, const std::string& pages) {
  const auto found = all.find(section.hash_value());
  if (found == all.end()) return {};
  const auto part = found->second->find({name, pages});
  return part == found->second->end() ? std::string() : part->second;
}

/// Whether before names the header again that its section would inherit, and after's section inherits what became of that one.
bool inherits_the_same(const Writing& writing, const std::string& part, const std::string& inherited, const std::string& now) {
  if (inherited != part) return false;
  const auto merged = writing.merged_headers.find(now);
  if (merged != writing.merged_headers.end()) return merged->second == part;
  const Inputs& inputs = writing.inputs;
  return !now.empty() && part_digest(inputs.before, part) == part_digest(inputs.after, now);  // where its section stayed as it is
}

/// What before's section takes over from one that stays; the header of one that goes is struck with it.
std::string taken_over_before(const Writing& writing, pugi::xml_node section, const char* name, const std::string& pages) {
  const std::string part = inherited_of(writing.inherited_before, section, name, pages);
  return writing.carried.parts.count(part) == 0 ? part : std::string();
}

/// Whether first pages have a header of their own in one version only, or the pages other numbers.
bool prints_otherwise(pugi::xml_node before, pugi::xml_node after) {
  const Section was = read_section(before), is = read_section(after);
  return was.title_page != is.title_page || was.page_number != is.page_number || was.page_format != is.page_format ||
         was.page_chapter != is.page_chapter || was.chapter_separator != is.chapter_separator;
}

}  // namespace

void merge_section(Writing& writing, const Place& place, pugi::xml_node before, pugi::xml_node after, pugi::xml_node out) {
  const Inputs& inputs = writing.inputs;
  if (writing.inherited_before.empty()) {
    writing.inherited_before = inherited_by(inputs.before);
    writing.inherited_after = inherited_by(inputs.after);
  }
  for (const char* kind : {"header", "footer"}) {
    const std::string name = std::string("w:") + kind + "Reference";
    for (const pugi::xml_node reference : out.children(name.c_str())) {
      const std::string target = target_of(inputs.after, reference), pages = pages_of(reference);
      const pugi::xml_node stated = find_reference(before, name.c_str(), pages);
      const std::string old = stated ? target_of(inputs.before, stated) : taken_over_before(writing, before, name.c_str(), pages);
      if (target.empty()) continue;
      merge_header(writing, kind, old, target, reference);
      const bool took_over = !stated && !inherited_of(writing.inherited_before, before, name.c_str(), pages).empty();
      if (took_over) note_stated(writing, reference, "after");
      writing.prints_none = writing.prints_none || (took_over && old.empty());
    }
    for (const pugi::xml_node reference : before.children(name.c_str())) {
      const std::string old = target_of(inputs.before, reference), pages = pages_of(reference);
      if (old.empty() || find_reference(after, name.c_str(), pages)) continue;
      const std::string inherited = inherited_of(writing.inherited_before, before, name.c_str(), pages),
                        now = inherited_of(writing.inherited_after, after, name.c_str(), pages);
      if (inherits_the_same(writing, old, inherited, now)) continue;
      if (now.empty())
        add_deleted_header(writing, kind, old, reference, out);
      else
        add_taken_over(writing, kind, old, now, reference, out);
    }
  }
  track_properties(writing, place, out.parent(), "w:sectPr", before, after, prints_otherwise(before, after));
}

}  // namespace clausediff::redlining

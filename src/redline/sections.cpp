// SPDX-License-Identifier: Apache-2.0
#include "redline/sections.h"

#include <cstring>

#include "redline/carry.h"
#include "redline/writer.h"

namespace clausediff::redline {
namespace {

constexpr const char* relationship_base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr const char* type_base = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// "default" where the reference does not say.
std::string pages_of(pugi::xml_node reference) { return reference.attribute("w:type").as_string("default"); }

pugi::xml_node find_reference(pugi::xml_node section, const char* name, const std::string& pages) {
  for (const pugi::xml_node reference : section.children(name)) {
    if (pages_of(reference) == pages) return reference;
  }
  return {};
}

std::string target_of(const Source& source, pugi::xml_node reference) {
  const SourcePart* main = source.tree(source.main);
  const Relationship* link = main->links.find(reference.attribute("r:id").value());
  return link != nullptr && source.root(link->target) ? link->target : std::string();
}

/// A part of its own for a header that more than one merge wants, or that after does not have.
std::string own_part(Job& job, const std::string& name, const char* kind, pugi::xml_node model, const std::string& links_of,
                     const Source& source) {
  const std::string made = job.out.add_part(name, "", std::string(type_base) + kind + "+xml");
  append_shell(job.out.tree(made), model);
  if (const std::string* raw = source.bytes(relationships_name(links_of)); raw != nullptr && &source == &job.after) {
    pugi::xml_document links;
    links.load_buffer(raw->data(), raw->size());
    for (pugi::xml_node link : links.document_element().children()) {
      if (std::strcmp(link.attribute("TargetMode").value(), "External") != 0) {
        link.attribute("Target").set_value(("/" + resolve_target(links_of, link.attribute("Target").value())).c_str());
      }
      job.out.relationships(made).append_copy(link);
    }
  }
  return made;
}

/// A header that both versions have at the same place.
void merge_header(Job& job, const char* kind, const std::string& before, const std::string& after, pugi::xml_node reference) {
  std::string part = after;
  const auto done = job.merged_headers.find(after);
  if (done != job.merged_headers.end()) {
    if (done->second == before) return;
    part = own_part(job, after, kind, job.after.root(after), after, job.after);
    reference.attribute("r:id").set_value(
        job.out.add_relationship(job.after.main, std::string(relationship_base) + kind, part, false).c_str());
  } else {
    job.merged_headers.emplace(after, before);
  }
  const pugi::xml_node out = job.out.tree(part).document_element();
  job.tasks.push_back(
      {{before, part}, before.empty() ? pugi::xml_node() : job.before.root(before), job.after.root(after), out, !before.empty()});
  job.written_from[part] = after;
}

/// A header that only before has: after's package gets it, all deleted.
void add_deleted_header(Job& job, const char* kind, const std::string& before, pugi::xml_node old_reference,
                        pugi::xml_node section) {
  const std::string part = own_part(job, before, kind, job.before.root(before), before, job.before);
  pugi::xml_node last;
  for (const pugi::xml_node child : elements(section)) {
    if (std::strstr(child.name(), "erReference") != nullptr) last = child;
  }
  pugi::xml_node reference = last ? section.insert_copy_after(old_reference, last) : section.prepend_copy(old_reference);
  reference.attribute("r:id").set_value(
      job.out.add_relationship(job.after.main, std::string(relationship_base) + kind, part, false).c_str());
  job.tasks.push_back({{before, part}, job.before.root(before), {}, job.out.tree(part).document_element(), false});
}

}  // namespace

void merge_section(Job& job, const Place& place, pugi::xml_node before, pugi::xml_node after, pugi::xml_node out) {
  for (const char* kind : {"header", "footer"}) {
    const std::string name = std::string("w:") + kind + "Reference";
    for (const pugi::xml_node reference : out.children(name.c_str())) {
      const std::string target = target_of(job.after, reference),
                        old = target_of(job.before, find_reference(before, name.c_str(), pages_of(reference)));
      if (!target.empty()) merge_header(job, kind, old, target, reference);
    }
    for (const pugi::xml_node reference : before.children(name.c_str())) {
      const std::string old = target_of(job.before, reference);
      if (!old.empty() && !find_reference(after, name.c_str(), pages_of(reference)))
        add_deleted_header(job, kind, old, reference, out);
    }
  }
  if (!job.options.formatting) return;
  track_properties(job, place, out.parent(), "w:sectPr", before, after);
}

}  // namespace clausediff::redline

// SPDX-License-Identifier: Apache-2.0
#include "redline/plan.h"

#include <cstring>
#include <utility>

#include "redline/carry.h"
#include "redline/contents_names.h"
#include "redline/hints.h"
#include "redline/notes.h"
#include "redline/style_states.h"

namespace clausediff::redlining {
namespace {

/// Bookmarks of before go along where after has none of their names; one name stands once in a document.
std::vector<PartId> choose_bookmarks(const Inputs& inputs) {
  std::set<std::string> names;
  for (const auto& [name, part] : inputs.after.trees) {
    for (pugi::xml_node at = part.xml->root(); at; at = next_element(part.xml->root(), at)) {
      if (name_of(at) == "w:bookmarkStart"_name) names.insert(at.attribute("w:name").value());
    }
  }
  std::vector<PartId> chosen;
  for (const auto& [name, part] : inputs.before.trees) {
    for (pugi::xml_node at = part.xml->root(); at; at = next_element(part.xml->root(), at)) {
      if (name_of(at) != "w:bookmarkStart"_name || std::strcmp(at.attribute("w:name").value(), "_GoBack") == 0) continue;
      if (names.insert(at.attribute("w:name").value()).second) chosen.push_back({name, at.attribute("w:id").value()});
    }
  }
  return chosen;
}

/// Equal numbers where the same is hidden, struck through, raised or lowered.
FormatIds state_ids(const Document& before, const Document& after) {
  FormatIds ids;
  for (auto [document, out] : {std::pair(&before, &ids.before), std::pair(&after, &ids.after)}) {
    for (const Format& format : document->formats) out->push_back(state_of(format));
  }
  return ids;
}

/// Whether the element stands in a table of contents, whose lines a program makes of the headings.
bool in_contents(const Inputs& inputs, const Plan& plan, pugi::xml_node element, bool before) {
  while (element && name_of(element) != "w:p"_name) element = element.parent();
  const std::uint32_t paragraph = paragraph_of(plan.hints, element, before);
  return paragraph != none && (before ? inputs.report.before : inputs.report.after).document.paragraphs[paragraph].contents;
}

}  // namespace

Plan make_plan(const Inputs& inputs, Grain grain, Coarse coarse) {
  Plan plan;
  plan.hints = find_hints(inputs);
  plan.lists = plan_lists(inputs);
  plan.notes_before = find_notes(inputs.before);
  plan.notes_after = find_notes(inputs.after);
  plan.note_partner = pair_notes(inputs, plan);
  plan.notes_moved = find_moved_notes(plan);
  plan.bookmarks = choose_bookmarks(inputs);
  plan.formats = format_ids(inputs.report.before.document, inputs.report.after.document);
  plan.states = state_ids(inputs.report.before.document, inputs.report.after.document);
  plan.long_fields = pair_long_fields(inputs);
  plan.grain = grain;
  plan.coarse = std::move(coarse);
  return plan;
}

Resolve resolver(const Inputs& inputs, const Plan& plan, const Place& place, bool before) {
  const std::string part = before ? place.before : place.after;
  return [&inputs, &plan, part, before](pugi::xml_node element, pugi::xml_attribute attribute, Hash& hash) {
    if (std::strncmp(attribute.name(), "r:", 2) == 0) {
      hash.add(target_digest(before ? inputs.before : inputs.after, part, attribute.value()));
      return true;
    }
    switch (name_of(element)) {
      case "w:hyperlink"_name: {
        const std::string_view name = attribute.value();
        if (std::strcmp(attribute.name(), "w:anchor") != 0 || !in_contents(inputs, plan, element, before)) return false;
        hash.add(without_own_names(name));
        return true;
      }
      case "w:instrText"_name: {
        if (!in_contents(inputs, plan, element, before)) return false;
        hash.add(without_own_names(text_in(element)));
        return true;
      }
      case "w:numId"_name: {
        const auto found = before ? plan.lists.ids.find(attribute.value()) : plan.lists.ids.end();
        hash.add(std::string_view(found != plan.lists.ids.end() ? found->second : attribute.value()));
        return true;
      }
      case "w:footnoteReference"_name:
      case "w:endnoteReference"_name:
        if (std::strcmp(attribute.name(), "w:id") != 0) return false;
        add_note_identity(plan, element, before, hash);
        return true;
      default:
        return false;
    }
  };
}

}  // namespace clausediff::redlining

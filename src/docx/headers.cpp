// SPDX-License-Identifier: Apache-2.0
#include "docx/headers.h"

#include <cstring>

namespace clausediff {
namespace {

constexpr std::array<PageKind, 3> page_kinds{PageKind::all, PageKind::first, PageKind::even};

PageKind page_kind(const char* type) {
  if (std::strcmp(type, "first") == 0) return PageKind::first;
  return std::strcmp(type, "even") == 0 ? PageKind::even : PageKind::all;
}

std::size_t slot_of(bool header, PageKind pages) { return (header ? 0U : page_kinds.size()) + static_cast<std::size_t>(pages); }

}  // namespace

bool is_noted_elsewhere(pugi::xml_node reference, bool rejected) {
  return std::strcmp(reference.attribute(stated_in).value(), rejected ? "after" : "before") == 0;
}

std::vector<PrintedHeader> HeaderPlan::next(pugi::xml_node section, bool title_page, bool even_pages,
                                            const Relationships& relationships, const Package& package, const Skips& skips) {
  for (const pugi::xml_node reference : section.children()) {
    const bool header = name_of(reference) == "w:headerReference"_name;
    if (!header && name_of(reference) != "w:footerReference"_name) continue;
    const Relationship* target = relationships.find(reference.attribute("r:id").value());
    if (target == nullptr || target->external || !package.has(target->target)) continue;
    std::string& current = current_[slot_of(header, page_kind(reference.attribute("w:type").value()))];
    if (skips && skips(reference, target->target, current)) continue;
    current = target->target;
    referred_.insert(target->target);
  }
  std::vector<PrintedHeader> out;
  for (const bool header : {true, false}) {
    for (const PageKind pages : page_kinds) {
      const bool prints = pages == PageKind::all || (pages == PageKind::first ? title_page : even_pages);
      const std::string& part = current_[slot_of(header, pages)];
      if (!prints || part.empty()) continue;
      printed_.insert(part);
      out.push_back({header ? StoryKind::header : StoryKind::footer, pages, part});
    }
  }
  return out;
}

}  // namespace clausediff

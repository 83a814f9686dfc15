// SPDX-License-Identifier: Apache-2.0
#include "docx/noted_headers.h"

#include <algorithm>
#include <set>

#include "recut.h"
#include "same_stories.h"

namespace clausediff {
namespace {

bool has_tracked_changes(pugi::xml_node root) {
  const auto is_change = [](const pugi::xml_node& node) {
    const std::uint64_t name = name_of(node);
    return name == "w:ins"_name || name == "w:del"_name || name == "w:moveFrom"_name || name == "w:moveTo"_name;
  };
  return static_cast<bool>(root.find_node(is_change));
}

class NotedHeaders {
 public:
  NotedHeaders(Build& build, const SourcePart& main) : build_(build), main_(main) {}

  void run() {
    const TrackChanges way = build_.options().track_changes;
    rejected_ = way == TrackChanges::reject;
    Document& document = build_.document;
    if (build_.headers.sections.size() != document.sections.size()) return;
    noted_ = (way == TrackChanges::accept || rejected_) && is_any_noted();
    if (!noted_ && !document.even_pages) return;
    const bool even_pages = document.even_pages;
    print_all();
    document.even_pages = even_pages && !even_print_the_same_;
    if (even_pages && even_print_the_same_) print_all();
    std::vector<bool> gone(document.stories.size(), false);
    for (const auto& [part, story] : build_.headers.stories) gone[story] = printed_.count(story) == 0;
    drop_stories(document, gone);
  }

 private:
  bool is_any_noted() const {
    const std::vector<pugi::xml_node>& sections = build_.headers.sections;
    return std::any_of(sections.begin(), sections.end(), [&](pugi::xml_node section) {
      return std::any_of(section.begin(), section.end(),
                         [&](pugi::xml_node reference) { return is_noted_elsewhere(reference, rejected_); });
    });
  }

  void print_all() {
    plan_ = HeaderPlan();
    printed_.clear();
    for (std::uint32_t k = 0; k < build_.document.sections.size(); ++k) print(k);
  }

  /// Says anew what a section prints, without what it takes over instead.
  void print(std::uint32_t k) {
    Document& document = build_.document;
    Section& section = document.sections[k];
    section.furniture.clear();
    const auto skips = [&](pugi::xml_node reference, const std::string& part, const std::string& instead) {
      return noted_ && is_noted_elsewhere(reference, rejected_) && prints_the_same(part, instead);
    };
    const std::vector<PrintedHeader> headers = plan_.next(build_.headers.sections[k], section.title_page, document.even_pages,
                                                          main_.relationships, build_.package, skips);
    for (const StoryKind kind : {StoryKind::header, StoryKind::footer})
      even_print_the_same_ = even_print_the_same_ && even_prints_the_same(headers, kind);
    for (const PrintedHeader& one : headers) {
      const Story* known = story_of(one.part);
      if (known == nullptr) continue;
      const auto index = static_cast<std::uint32_t>(known - document.stories.data());
      section.furniture.push_back(index);
      if (!printed_.insert(index).second) continue;
      document.stories[index].section = k;
      document.stories[index].pages = one.pages;
    }
  }

  /// Whether the even pages of a section print what its others do: then they have no header of their own, whatever the settings
  /// say.
  bool even_prints_the_same(const std::vector<PrintedHeader>& headers, StoryKind kind) const {
    const auto story_on = [&](PageKind pages) -> const Story* {
      for (const PrintedHeader& one : headers)
        if (one.kind == kind && one.pages == pages) return story_of(one.part);
      return nullptr;
    };
    const Story *even = story_on(PageKind::even), *all = story_on(PageKind::all);
    if (even == all) return true;
    if (even == nullptr || all == nullptr) return says_nothing(build_.document, even == nullptr ? *all : *even);
    return says_the_same_in_any_format(build_.document, *even, *all);
  }

  bool prints_the_same(const std::string& part, const std::string& instead) {
    const Story *noted = story_of(part), *other = story_of(instead);
    if (noted == nullptr || (other == nullptr && !instead.empty())) return false;
    if (noted == other || (other != nullptr && says_the_same(build_.document, *noted, *other))) return true;
    if (!says_nothing(build_.document, *noted)) return false;
    const SourcePart* source = load_part(build_, part);
    return source != nullptr && has_tracked_changes(source->xml->root());
  }

  const Story* story_of(const std::string& part) const {
    const auto found = build_.headers.stories.find(part);
    return found == build_.headers.stories.end() ? nullptr : &build_.document.stories[found->second];
  }

  Build& build_;
  const SourcePart& main_;
  bool rejected_ = false;
  bool noted_ = false;  // whether any reference is, and that counts
  bool even_print_the_same_ = true;
  HeaderPlan plan_;
  std::set<std::uint32_t> printed_;  // stories
};

}  // namespace

void take_over_noted_headers(Build& build, const SourcePart& main) { NotedHeaders(build, main).run(); }

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
#include "diff/repeated_headers.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "diff/stories.h"
#include "recut.h"
#include "same_stories.h"

namespace clausediff {
namespace {

using Slot = std::pair<StoryKind, PageKind>;  // which of the headers and footers of a section

/// A body that does not say how its last section is set up has one all the same (17.6.17).
std::size_t section_count(const Document& document) {
  const bool unsaid = document.sections.empty() || document.sections.back().end_paragraph < document.stories[0].end_paragraph;
  return document.sections.size() + (unsaid ? 1 : 0);
}

/// Which sections state a header or footer of a kind themselves.
std::set<std::tuple<std::uint32_t, StoryKind, PageKind>> stated(const Document& document) {
  std::set<std::tuple<std::uint32_t, StoryKind, PageKind>> found;
  for (const Story& story : document.stories)
    if (is_furniture(story)) found.emplace(story.section, story.kind, story.pages);
  return found;
}

}  // namespace

void take_over_repeated_headers(Document& document, const Document& other) {
  // Where one version has more sections than the other, which of them is which is not known yet.
  if (document.sections.size() < 2 || other.stories.empty() || section_count(document) != section_count(other)) return;
  const auto there = stated(other);
  std::map<std::pair<Slot, std::string>, std::uint32_t> known;  // by their words, the first to say them
  std::vector<std::uint32_t> stands_for(document.stories.size(), none);
  std::vector<bool> gone(document.stories.size(), false);
  for (std::uint32_t k = 0; k < document.sections.size(); ++k) {
    for (std::uint32_t& s : document.sections[k].furniture) {
      const Story& story = document.stories[s];
      if (story.section == k && stands_for[s] == none) {
        const auto [found, first] = known.try_emplace({{story.kind, story.pages}, words_of(document, story)}, s);
        if (!first && there.count({k, story.kind, story.pages}) == 0 &&
            says_the_same(document, document.stories[found->second], story)) {
          gone[s] = true;
          stands_for[s] = found->second;
        }
      }
      if (stands_for[s] != none) s = stands_for[s];
    }
  }
  if (std::find(gone.begin(), gone.end(), true) != gone.end()) drop_stories(document, gone);
}

}  // namespace clausediff

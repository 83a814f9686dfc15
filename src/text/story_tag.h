// SPDX-License-Identifier: Apache-2.0
// The words in brackets by which a line of text says that it stands beside the body: "[footnote 1] ", "[header, first] ",
// "[contents] ". The form is to_text()'s, which docs/git.md describes.
#pragma once

#include <clausediff/document.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace clausediff {

inline constexpr std::string_view contents_tag = "[contents] ";

/// What a line begins with; `size` is 0 where that is no tag.
struct StoryTag {
  Story story;
  std::uint32_t size = 0;  // of the brackets and the space behind them
};

/// The tag of a story beside the body.
StoryTag read_story_tag(std::string_view line);

std::string story_tag(const Story& story);

/// Whether a line begins with the tag of a story or of a line of contents, and has words behind it.
bool begins_with_tag(std::string_view line);

}  // namespace clausediff

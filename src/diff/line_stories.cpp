// SPDX-License-Identifier: Apache-2.0
#include "diff/line_stories.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "story_lines.h"
#include "text/story_tag.h"

namespace clausediff {
namespace {

/// The tags of a version's lines, as they stood.
std::vector<std::string> tags_of(const Document& document) {
  std::vector<std::string> tags;
  if (document.kind == SourceKind::docx) return tags;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.contents) tags.emplace_back(contents_tag);
  }
  for (const Story& story : document.stories) {
    for (std::uint32_t p = story.first_paragraph; is_of_line(document, story) && p < story.end_paragraph; ++p)
      tags.push_back(story_tag(story));
  }
  return tags;
}

/// One of the tags stands among the words of the body, or of a line that was found.
bool has_inside(const Document& document, const std::vector<std::string>& tags) {
  const std::set<std::string> known(tags.begin(), tags.end());
  const auto holds = [&](const Paragraph& paragraph) {
    const std::string_view text = paragraph.text;
    for (std::size_t at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1)) {
      const StoryTag tag = read_story_tag(text.substr(at));
      if (text.substr(at).starts_with(contents_tag) ? known.count(std::string(contents_tag)) > 0
                                                    : tag.size > 0 && known.count(story_tag(tag.story)) > 0)
        return true;
    }
    return false;
  };
  return !known.empty() && std::any_of(document.paragraphs.begin(), document.paragraphs.end(), holds);
}

}  // namespace

bool lower_line_stories(Document& before, Document& after) {
  const auto has_body = [](const Document& document) {
    return !document.stories.empty() && document.stories[0].end_paragraph > 0;
  };
  if (!has_body(before) || !has_body(after)) return false;
  const std::vector<std::string> of_before = tags_of(before), of_after = tags_of(after);
  if (of_before == of_after || (!has_inside(after, of_before) && !has_inside(before, of_after))) return false;
  lower_story_lines(before);
  lower_story_lines(after);
  return true;
}

}  // namespace clausediff

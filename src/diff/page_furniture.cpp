// SPDX-License-Identifier: Apache-2.0
#include "diff/page_furniture.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "recut.h"
#include "text/ascii.h"

namespace clausediff {
namespace {

bool is_furniture(const Story& story) { return story.kind == StoryKind::header || story.kind == StoryKind::footer; }

bool has_furniture(const Document& document) {
  return std::any_of(document.stories.begin(), document.stories.end(), is_furniture);
}

/// Nobody shall have to look for a line that is in neither text: each is named.
void name_lines(Document& document, const Story& story) {
  for (std::uint32_t p = story.first_paragraph; p < story.end_paragraph; ++p) {
    if (document.paragraphs[p].text.empty()) continue;
    document.coverage.push_back({"running line \"" + document.paragraphs[p].text + '"', 1, Treatment::not_compared});
  }
}

void set_aside(Document& document) {
  std::vector<bool> gone;
  std::uint64_t count = 0;
  for (const Story& story : document.stories) {
    // A text box in a header goes with it.
    const bool in_gone = story.anchor_paragraph != none && gone[document.paragraphs[story.anchor_paragraph].story];
    gone.push_back(is_furniture(story) || in_gone);
    count += gone.back() ? 1 : 0;
    if (gone.back() && document.kind != SourceKind::docx) name_lines(document, story);
  }
  if (count == 0) return;
  drop_stories(document, gone);
  std::erase_if(document.coverage, [](const Coverage& c) { return c.construct == "running heads and feet"; });
  document.coverage.push_back({"running heads and feet", count, Treatment::not_compared});
}

/// A text in small letters with its white space closed up and each number as one sign, so that "Page 3 of 9" is that of each
/// page.
std::string form_of(std::string_view text) {
  std::string form;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\f', digit = is_ascii_digit(c);
    const char sign = space ? ' ' : digit ? '#' : ascii_lower(c);
    if ((space || digit) && !form.empty() && form.back() == sign) continue;
    if (!(space && form.empty())) form += sign;
  }
  while (!form.empty() && form.back() == ' ') form.pop_back();
  return form;
}

/// What a .docx has in its headers and footers, and nowhere in its body, is furniture where a page of it was printed as text.
void drop_printed(const Document& docx, Document& printed) {
  std::unordered_set<std::string> furniture;
  for (const Story& story : docx.stories) {
    if (!is_furniture(story)) continue;
    for (std::uint32_t p = story.first_paragraph; p < story.end_paragraph; ++p)
      furniture.insert(form_of(docx.paragraphs[p].text));
  }
  if (furniture.empty()) return;
  for (std::uint32_t p = 0; p < docx.stories[0].end_paragraph; ++p) furniture.erase(form_of(docx.paragraphs[p].text));
  furniture.erase("");
  Recutting recutting;
  for (std::uint32_t p = 0; p < printed.stories[0].end_paragraph; ++p) {
    const std::string& text = printed.paragraphs[p].text;
    if (furniture.find(form_of(text)) != furniture.end())
      recutting.dropped.push_back({p, {0, static_cast<std::uint32_t>(text.size())}});
  }
  if (recutting.dropped.empty()) return;
  const std::uint64_t count = recutting.dropped.size();
  recut(printed, recutting);
  printed.coverage.push_back({"headers and footers of the other version, printed in the text", count, Treatment::not_compared});
}

}  // namespace

void set_furniture_aside(Document& before, Document& after) {
  const bool texts = before.kind != SourceKind::docx && after.kind != SourceKind::docx;
  const bool both = has_furniture(before) && has_furniture(after);
  const bool one_kind = texts || (before.kind == SourceKind::docx && after.kind == SourceKind::docx);
  if (one_kind && (both || !texts)) return;
  if (before.kind == SourceKind::docx && !one_kind) drop_printed(before, after);
  if (after.kind == SourceKind::docx && !one_kind) drop_printed(after, before);
  set_aside(before);
  set_aside(after);
}

}  // namespace clausediff

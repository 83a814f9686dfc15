// SPDX-License-Identifier: Apache-2.0
#include "diff/page_furniture.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "diff/printed_furniture.h"
#include "recut.h"

namespace clausediff {
namespace {

bool has_furniture(const Document& document) {
  return std::any_of(document.stories.begin(), document.stories.end(), is_page_furniture);
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
    gone.push_back(is_page_furniture(story) || in_gone);
    count += gone.back() ? 1 : 0;
    if (gone.back() && document.kind != SourceKind::docx) name_lines(document, story);
  }
  if (count == 0) return;
  drop_stories(document, gone);
  std::erase_if(document.coverage, [](const Coverage& c) { return c.construct == "running heads and feet"; });
  document.coverage.push_back({"running heads and feet", count, Treatment::not_compared});
}

void drop_printed(const Document& docx, Document& printed, const CompareOptions& options) {
  const std::uint64_t count = drop_printed_furniture(docx, printed, options);
  if (count > 0)
    printed.coverage.push_back({"headers and footers of the other version, printed in the text", count, Treatment::not_compared});
}

}  // namespace

void set_furniture_aside(Document& before, Document& after, const CompareOptions& options) {
  const bool texts = before.kind != SourceKind::docx && after.kind != SourceKind::docx;
  const bool both = has_furniture(before) && has_furniture(after);
  const bool one_kind = texts || (before.kind == SourceKind::docx && after.kind == SourceKind::docx);
  if (one_kind && (both || !texts)) return;
  if (before.kind == SourceKind::docx && !one_kind) drop_printed(before, after, options);
  if (after.kind == SourceKind::docx && !one_kind) drop_printed(after, before, options);
  set_aside(before);
  set_aside(after);
}

}  // namespace clausediff

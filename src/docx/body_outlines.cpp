// SPDX-License-Identifier: Apache-2.0
#include "docx/body_outlines.h"

#include <map>

namespace clausediff {
namespace {

struct Share {
  std::size_t paragraphs = 0, numbered = 0;
};

/// By index in Document::styles, the style of the chain that states the outline level; none where none does.
std::vector<std::uint32_t> stating_styles(const Build& build) {
  std::vector<std::uint32_t> out(build.document.styles.size(), none);
  for (std::size_t i = 0; i < build.styles.items.size(); ++i) {
    if (build.style_index[i] != none) out[build.style_index[i]] = build.styles.items[i].outlined_by;
  }
  return out;
}

}  // namespace

void drop_body_outlines(Build& build) {
  constexpr std::size_t fewest = 8;  // below that, most of a short text may be headings
  Document& document = build.document;
  if (build.error || document.stories.empty()) return;
  const std::vector<std::uint32_t> stating = stating_styles(build);
  const auto style_of = [&](const Paragraph& one) {
    return one.outline_level < 0 || one.style == none ? none : stating[one.style];
  };
  std::map<std::uint32_t, Share> shares;
  std::size_t all = 0;
  for (std::uint32_t p = document.stories[0].first_paragraph; p < document.stories[0].end_paragraph; ++p) {
    const Paragraph& one = document.paragraphs[p];
    if (one.text.empty() || one.contents) continue;
    ++all;
    if (const std::uint32_t style = style_of(one); style != none) {
      ++shares[style].paragraphs;
      shares[style].numbered += one.number_level >= 0 ? 1U : 0U;
    }
  }
  for (const auto& [style, share] : shares) {
    const bool most = all >= fewest && share.paragraphs * 2 > all;
    const bool body = style == build.styles.default_paragraph || share.numbered * 2 < share.paragraphs;
    if (!most || !body) continue;
    for (Paragraph& one : document.paragraphs) {
      if (style_of(one) == style) one.outline_level = -1;
    }
  }
}

}  // namespace clausediff

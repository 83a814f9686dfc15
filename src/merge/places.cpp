// SPDX-License-Identifier: Apache-2.0
#include "merge/places.h"

#include <clausediff/places.h>

#include <algorithm>

namespace clausediff::merging {

PlaceFinder::PlaceFinder(const Side& carrier, const Side& other)
    : carrier_(carrier), other_(other), by_carrier_(index(carrier)), by_other_(index(other)) {}

PlaceFinder::ByText PlaceFinder::index(const Side& side) {
  ByText found;
  for (std::uint32_t i = 0; i < side.document.paragraphs.size(); ++i) {
    const auto [at, fresh] = found.try_emplace(squeezed(side.document.paragraphs[i].text), i);
    if (!fresh) at->second = none;
  }
  return found;
}

std::string PlaceFinder::find(const Story& story, std::uint32_t line) const {
  constexpr std::uint32_t far = 20;
  const auto place = [&](const Side& side, const ByText& by_text, const std::string& text) {
    const auto found = text.empty() ? by_text.end() : by_text.find(squeezed(text));
    const bool known = found != by_text.end() && found->second < side.document.paragraphs.size();
    if (!known) return std::string();
    const std::string name = place_of(side, found->second), heading(heading_around(side, found->second));
    return name == "Text" && !heading.empty() ? heading : name;  // a paragraph without a number is looked for under its heading
  };
  if (line >= story.lines.size()) return {};
  for (std::uint32_t back = 0; back <= std::min(line, far); ++back) {
    const Line& at = story.lines[line - back];
    for (const std::string& name :
         {place(carrier_, by_carrier_, carrier_text(story, at)), place(other_, by_other_, other_text(story, at))})
      if (!name.empty()) return name;
  }
  return {};
}

}  // namespace clausediff::merging

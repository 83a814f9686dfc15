// SPDX-License-Identifier: Apache-2.0
#include "diff/link_places.h"

namespace clausediff {
namespace {

std::uint64_t key(std::uint32_t before, std::uint32_t after) { return std::uint64_t{before} << 32 | after; }

}  // namespace

LinkPlaces::LinkPlaces(const Document& before, const Document& after, const Alignment& alignment)
    : before_document_(before),
      after_document_(after),
      before_(bookmark_places_of(before)),
      after_(bookmark_places_of(after)),
      kept_before_(before.paragraphs.size(), false),
      kept_after_(after.paragraphs.size(), false) {
  if (before_.empty() || after_.empty()) return;
  for (const Pair& pair : alignment.pairs) {
    if (pair.before == none || pair.after == none) continue;
    partners_.insert(key(pair.before, pair.after));
    kept_before_[pair.before] = true;
    kept_after_[pair.after] = true;
  }
}

bool LinkPlaces::elsewhere(std::uint32_t place_before, std::uint32_t place_after) const {
  if (place_before == none || place_after == none) return false;
  if (partners_.count(key(place_before, place_after)) > 0) return false;
  return kept_before_[place_before] || kept_after_[place_after];
}

std::string LinkPlaces::words(const Document& document, std::uint32_t place) {
  const Paragraph& paragraph = document.paragraphs[place];
  if (paragraph.label.empty() || paragraph.bullet) return paragraph.text;
  return paragraph.text.empty() ? paragraph.label : paragraph.label + " " + paragraph.text;
}

}  // namespace clausediff

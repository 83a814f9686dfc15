// SPDX-License-Identifier: Apache-2.0
// What the page shows of a paragraph's words beyond the words: the part of their format that changes what they say, and the link
// behind them.
#pragma once

#include <clausediff/document.h>

#include <string_view>
#include <unordered_map>
#include <vector>

namespace clausediff {

struct Look {
  bool hidden = false;
  bool struck = false;
  VerticalAlign vertical = VerticalAlign::baseline;
  std::string_view link;       // address behind the words; empty where there is none, or it leads to a place of the same file
  std::uint32_t place = none;  // the paragraph of the same file to which the words lead

  bool operator==(const Look& other) const = default;
};

/// A stretch of a paragraph's text with one look.
struct Looked {
  Span span;
  Look look;
};

/// The paragraphs in which a document's bookmarks begin, by name.
using BookmarkPlaces = std::unordered_map<std::string_view, std::uint32_t>;
BookmarkPlaces bookmark_places_of(const Document& document);

/// The stretches of a paragraph whose look is not the plain one, in order; they do not overlap. Links to places of the same file
/// are looked up in `places`, where they are given; a line of contents leads to its heading and says no more.
std::vector<Looked> looks_of(const Document& document, std::uint32_t paragraph, const BookmarkPlaces* places = nullptr);

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
#include "diff/looks.h"

#include <algorithm>

namespace clausediff {
namespace {

Look look_of(const Format& format) { return {format.hidden, format.strike, format.vertical, {}, none}; }

void add(std::vector<Looked>& looks, Span span, const Look& look) {
  if (span.begin >= span.end || look == Look{}) return;
  if (!looks.empty() && looks.back().span.end == span.begin && looks.back().look == look)
    looks.back().span.end = span.end;
  else
    looks.push_back({span, look});
}

// Words that lead somewhere.
struct Led {
  Span span;
  std::string_view link;
  std::uint32_t place = none;
};

// Disjoint links, in order: a picture with a link of its own in a link leads where its own does.
std::vector<Led> innermost(std::vector<Led> links) {
  std::stable_sort(links.begin(), links.end(), [](const Led& a, const Led& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::vector<Led> flat;
  for (const Led& link : links) {
    if (flat.empty() || flat.back().span.end <= link.span.begin) {
      flat.push_back(link);
      continue;
    }
    Led rest = flat.back();
    flat.back().span.end = link.span.begin;
    if (flat.back().span.begin == flat.back().span.end) flat.pop_back();
    flat.push_back(link);
    rest.span.begin = link.span.end;
    if (rest.span.begin < rest.span.end) flat.push_back(rest);
  }
  return flat;
}

// The links of a paragraph that lead out of the file, or to a place of it that is known, in order.
std::vector<Led> links_of(const Document& document, std::uint32_t paragraph, const BookmarkPlaces* places) {
  std::vector<Led> links;
  if (document.paragraphs[paragraph].contents) places = nullptr;
  auto at = std::lower_bound(document.hyperlinks.begin(), document.hyperlinks.end(), paragraph,
                             [](const Hyperlink& link, std::uint32_t p) { return link.paragraph < p; });
  for (; at != document.hyperlinks.end() && at->paragraph == paragraph; ++at) {
    if (at->span.begin >= at->span.end || at->target.empty()) continue;
    if (at->target[0] != '#') {
      links.push_back({at->span, at->target, none});
      continue;
    }
    if (places == nullptr) continue;
    const auto place = places->find(std::string_view(at->target).substr(1));
    if (place != places->end()) links.push_back({at->span, {}, place->second});
  }
  return innermost(std::move(links));
}

// The looks of the runs, with the links laid over them.
class Overlay {
 public:
  explicit Overlay(std::vector<Led> links) : links_(std::move(links)) {}

  void run(Span span, Look look, std::vector<Looked>& looks) {
    while (span.begin < span.end) {
      while (next_ < links_.size() && links_[next_].span.end <= span.begin) ++next_;
      const bool inside = next_ < links_.size() && links_[next_].span.begin <= span.begin;
      std::uint32_t end = span.end;
      if (next_ < links_.size()) end = std::min(end, inside ? links_[next_].span.end : links_[next_].span.begin);
      look.link = inside ? links_[next_].link : std::string_view();
      look.place = inside ? links_[next_].place : none;
      add(looks, {span.begin, end}, look);
      span.begin = end;
    }
  }

 private:
  std::vector<Led> links_;
  std::size_t next_ = 0;
};

}  // namespace

BookmarkPlaces bookmark_places_of(const Document& document) {
  BookmarkPlaces places;
  for (const Bookmark& bookmark : document.bookmarks)
    if (bookmark.paragraph < document.paragraphs.size()) places.emplace(bookmark.name, bookmark.paragraph);
  return places;
}

std::vector<Looked> looks_of(const Document& document, std::uint32_t paragraph, const BookmarkPlaces* places) {
  const Paragraph& text = document.paragraphs[paragraph];
  Overlay overlay(links_of(document, paragraph, places));
  std::vector<Looked> looks;
  std::uint32_t end = 0;
  for (const Run& run : text.runs) {
    overlay.run(run.span, look_of(document.formats[run.format]), looks);
    end = run.span.end;
  }
  overlay.run({end, static_cast<std::uint32_t>(text.text.size())}, {}, looks);
  return looks;
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
#include "diff/looks.h"

#include <algorithm>

namespace clausediff {
namespace {

Look look_of(const Format& format) { return {format.hidden, format.strike, format.vertical, {}}; }

void add(std::vector<Looked>& looks, Span span, const Look& look) {
  if (span.begin >= span.end || look == Look{}) return;
  if (!looks.empty() && looks.back().span.end == span.begin && looks.back().look == look)
    looks.back().span.end = span.end;
  else
    looks.push_back({span, look});
}

// The external links of a paragraph, in order.
std::vector<const Hyperlink*> links_of(const Document& document, std::uint32_t paragraph) {
  std::vector<const Hyperlink*> links;
  auto at = std::lower_bound(document.hyperlinks.begin(), document.hyperlinks.end(), paragraph,
                             [](const Hyperlink& link, std::uint32_t p) { return link.paragraph < p; });
  for (; at != document.hyperlinks.end() && at->paragraph == paragraph; ++at) {
    const bool inside = at->target.empty() || at->target[0] == '#';
    if (!inside && at->span.begin < at->span.end) links.push_back(&*at);
  }
  std::stable_sort(links.begin(), links.end(),
                   [](const Hyperlink* a, const Hyperlink* b) { return a->span.begin < b->span.begin; });
  return links;
}

// The looks of the runs, with the links laid over them.
class Overlay {
 public:
  explicit Overlay(std::vector<const Hyperlink*> links) : links_(std::move(links)) {}

  void run(Span span, Look look, std::vector<Looked>& looks) {
    while (span.begin < span.end) {
      while (next_ < links_.size() && links_[next_]->span.end <= span.begin) ++next_;
      const bool inside = next_ < links_.size() && links_[next_]->span.begin <= span.begin;
      std::uint32_t end = span.end;
      if (next_ < links_.size()) end = std::min(end, inside ? links_[next_]->span.end : links_[next_]->span.begin);
      look.link = inside ? std::string_view(links_[next_]->target) : std::string_view();
      add(looks, {span.begin, end}, look);
      span.begin = end;
    }
  }

 private:
  std::vector<const Hyperlink*> links_;
  std::size_t next_ = 0;
};

}  // namespace

std::vector<Looked> looks_of(const Document& document, std::uint32_t paragraph) {
  const Paragraph& text = document.paragraphs[paragraph];
  Overlay overlay(links_of(document, paragraph));
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

// SPDX-License-Identifier: Apache-2.0
#include "diff/lent_emphasis.h"

#include <algorithm>
#include <cstddef>

namespace clausediff {
namespace {

/// The words of a document that are bold all through, and those before which the white space is bold too.
struct BoldWords {
  std::vector<bool> words;
  std::vector<bool> gaps;
};

BoldWords bold_words(const Running& docx) {
  BoldWords bold{std::vector<bool>(docx.size(), false), std::vector<bool>(docx.size(), false)};
  std::size_t run = 0;
  for (std::uint32_t at = 0; at < docx.size(); ++at) {
    if (docx.begins(at)) run = 0;
    const std::vector<Run>& runs = docx.paragraph(at).runs;
    const Span span = docx.span_of(at);
    while (run < runs.size() && runs[run].span.end <= span.begin) ++run;
    const auto is_bold = [&](std::size_t r) { return docx.document().formats[runs[r].format].bold; };
    bool all = run < runs.size();
    for (std::size_t r = run; r < runs.size() && runs[r].span.begin < span.end; ++r) all = all && is_bold(r);
    bold.words[at] = all;
    const bool same_run = run < runs.size() && span.begin > runs[run].span.begin;
    bold.gaps[at] = all && (same_run || (run > 0 && is_bold(run - 1)));
  }
  return bold;
}

}  // namespace

std::vector<std::vector<Span>> bold_spans(const Running& docx, const Running& text, const std::vector<std::uint32_t>& to_docx) {
  const BoldWords bold = bold_words(docx);
  std::vector<std::vector<Span>> spans(text.document().paragraphs.size());
  std::uint32_t last = none;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    if (to_docx[at] == none || !bold.words[to_docx[at]]) continue;
    std::vector<Span>& own = spans[text.paragraph_of(at)];
    const bool goes_on =
        last != none && last + 1 == at && !text.begins(at) && to_docx[last] + 1 == to_docx[at] && bold.gaps[to_docx[at]];
    if (goes_on)
      own.back().end = text.span_of(at).end;
    else
      own.push_back(text.span_of(at));
    last = at;
  }
  return spans;
}

void lend_emphasis(const std::vector<std::vector<Span>>& bold, Document& text) {
  if (std::all_of(bold.begin(), bold.end(), [](const std::vector<Span>& spans) { return spans.empty(); })) return;
  const auto format = static_cast<std::uint32_t>(text.formats.size());
  text.formats.emplace_back().bold = true;
  for (std::size_t p = 0; p < bold.size(); ++p) {
    if (bold[p].empty()) continue;
    Paragraph& paragraph = text.paragraphs[p];
    const auto size = static_cast<std::uint32_t>(paragraph.text.size());
    paragraph.runs.clear();
    std::uint32_t done = 0;
    for (const Span& span : bold[p]) {
      if (span.begin > done) paragraph.runs.push_back({{done, span.begin}, 0});
      paragraph.runs.push_back({span, format});
      done = span.end;
    }
    if (done < size) paragraph.runs.push_back({{done, size}, 0});
  }
}

}  // namespace clausediff

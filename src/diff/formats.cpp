// SPDX-License-Identifier: Apache-2.0
#include "diff/formats.h"

#include <algorithm>
#include <map>
#include <utility>

namespace clausediff {
namespace {

struct Cursor {
  const std::vector<Run>& runs;
  const std::vector<std::uint32_t>& ids;
  std::size_t at = 0;

  Cursor(const std::vector<Run>& all, const std::vector<std::uint32_t>& formats, std::uint32_t begin) : runs(all), ids(formats) {
    const auto ends_before = [](const Run& run, std::uint32_t position) { return run.span.end <= position; };
    at = static_cast<std::size_t>(std::lower_bound(runs.begin(), runs.end(), begin, ends_before) - runs.begin());
  }

  // The format at a byte position, and where it ends. Positions come in order.
  std::uint32_t format(std::uint32_t position, std::uint32_t& end) {
    while (at < runs.size() && runs[at].span.end <= position) ++at;
    if (at == runs.size()) return none;
    end = std::min(end, runs[at].span.end);
    return ids[runs[at].format];
  }
};

// [b, b + size) of before and [a, a + size) of after hold the same bytes.
void compare_stretch(Cursor& left, Cursor& right, Span before, std::uint32_t a, std::uint32_t p, std::vector<Change>& found) {
  for (std::uint32_t at = before.begin; at < before.end;) {
    std::uint32_t end = before.end;
    const std::uint32_t was = left.format(at, end);
    std::uint32_t other = a + (end - before.begin);
    const std::uint32_t is = right.format(a + (at - before.begin), other);
    end = before.begin + (other - a);
    if (end <= at) return;
    if (was != is) {
      const Span b{at, end};
      const Span after{a + (at - before.begin), other};
      if (!found.empty() && found.back().pair == p && found.back().before.end == b.begin)
        found.back().before.end = end, found.back().after.end = other;
      else
        found.push_back({ChangeKind::format, p, b, after});
    }
    at = end;
  }
}

}  // namespace

FormatIds format_ids(const Document& before, const Document& after) {
  std::map<Format, std::uint32_t> known;
  FormatIds ids;
  for (auto [document, out] : {std::pair(&before, &ids.before), std::pair(&after, &ids.after)}) {
    for (const Format& format : document->formats)
      out->push_back(known.emplace(format, static_cast<std::uint32_t>(known.size())).first->second);
  }
  return ids;
}

std::vector<Change> format_changes(const Document& before, const Document& after, const FormatIds& ids, const Pair& pair,
                                   std::uint32_t p, const Changes& changes) {
  std::vector<Change> found;
  if (before.kind != after.kind) return found;
  Cursor left(before.paragraphs[pair.before].runs, ids.before, pair.before_span.begin);
  Cursor right(after.paragraphs[pair.after].runs, ids.after, pair.after_span.begin);
  const std::size_t row = changes.first[p];
  Span b = pair.before_span;
  std::uint32_t a = pair.after_span.begin;
  const std::size_t words = changes.items.size();
  for (std::size_t i = row; i <= words; ++i) {
    if (i < words && (changes.items[i].kind == ChangeKind::move || changes.items[i].kind == ChangeKind::state)) continue;
    const std::uint32_t stop_before = i < words ? changes.items[i].before.begin : pair.before_span.end;
    const std::uint32_t stop_after = i < words ? changes.items[i].after.begin : pair.after_span.end;
    if (stop_before - b.begin == stop_after - a) compare_stretch(left, right, {b.begin, stop_before}, a, p, found);
    if (i < words) b.begin = changes.items[i].before.end, a = changes.items[i].after.end;
  }
  return found;
}

}  // namespace clausediff

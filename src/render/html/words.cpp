// SPDX-License-Identifier: Apache-2.0
// The redline of one row: equal, deleted and inserted words, each change with its number.
#include "render/html/words.h"

#include <algorithm>

#include "text/utf8.h"

namespace clausediff::html {
namespace {

constexpr std::uint32_t context_bytes = 72;   // of equal words on either side of an excerpt
constexpr std::uint32_t excerpt_bytes = 480;  // of an excerpt
constexpr std::uint32_t short_bytes = 90;     // of one where the page must be small

Span from(Span span, std::uint32_t begin) { return {std::max(span.begin, std::min(begin, span.end)), span.end}; }

/// In the redline the marks are spoken by words of their own; in a second place the style sheet has those words.
void write_marked(const Page& page, const Pair& pair, const Segment& segment, bool linked, std::string& out) {
  switch (segment.mark) {
    case Mark::equal:
      if (is_moved(pair)) out += "<span class=\"mv\">";
      write_text(page, page.report.after, pair.after, segment.after, linked, out);
      if (is_moved(pair)) out += "</span>";
      break;
    case Mark::deleted:
      out += linked ? "<del><small>deleted: </small>" : "<del>";
      write_text(page, page.report.before, pair.before, segment.before, false, out);
      out += "</del>";
      break;
    case Mark::inserted:
      out += linked ? "<ins><small>inserted: </small>" : "<ins>";
      write_text(page, page.report.after, pair.after, segment.after, linked, out);
      out += "</ins>";
      break;
  }
}

/// What is left of a segment when the typed labels are shown elsewhere; empty where nothing is.
Segment without_label(Segment segment, std::uint32_t before_begin, std::uint32_t after_begin) {
  segment.before = from(segment.before, before_begin);
  segment.after = from(segment.after, after_begin);
  return segment;
}

bool is_empty(const Segment& segment) {
  return segment.mark == Mark::deleted ? segment.before.empty() : segment.after.empty() && segment.mark == Mark::inserted;
}

std::uint32_t label_end(const Side& side, std::uint32_t clause) {
  return clause == none ? 0 : after_label(side.document, side.clauses.items[clause], clause);
}

void open_change(std::uint32_t change, std::string& out) { out += "<span class=k id=change-" + std::to_string(change + 1) + '>'; }

void close_change(std::uint32_t change, std::string& out) {
  const std::string number = std::to_string(change + 1);
  out += "<a class=n href=#change-" + number + '>' + number + "</a></span>";
}

std::vector<Segment> shown_segments(const Page& page, std::uint32_t row) {
  const Pair& pair = row_of(page, row);
  const std::uint32_t before = label_end(page.report.before, pair.before);
  const std::uint32_t after = label_end(page.report.after, pair.after);
  std::vector<Segment> shown;
  for (const Segment& segment : segments_of(page.report, row)) {
    shown.push_back(without_label(segment, before, after));
    // The number of a change must stand somewhere even where all it changed is the label.
    if (is_empty(shown.back()) && segment.change == none) shown.pop_back();
  }
  return shown;
}

/// Moves a cut so that it falls between words, or at least between characters.
std::uint32_t word_begin(const std::string& words, std::uint32_t at, std::uint32_t low) {
  std::uint32_t begin = at;
  while (begin > low && words[begin - 1] != ' ') --begin;
  if (at - begin <= 24) return begin;
  while (at > low && is_utf8_tail(words[at])) --at;
  return at;
}

std::uint32_t word_end(const std::string& words, std::uint32_t at, std::uint32_t high) {
  std::uint32_t end = at;
  while (end < high && words[end] != ' ') ++end;
  if (end - at <= 24) return end;
  while (at < high && is_utf8_tail(words[at])) ++at;
  return at;
}

struct Window {
  std::size_t first = 0;
  std::size_t last = 0;  // one past
};

bool meets(Span a, Span b) { return !a.empty() && a.begin < b.end && b.begin < a.end; }

Window window_of(const std::vector<Segment>& segments, Span before, Span after) {
  Window window{segments.size(), 0};
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const Segment& segment = segments[i];
    const bool hit = (segment.mark != Mark::inserted && meets(segment.before, before)) ||
                     (segment.mark != Mark::deleted && meets(segment.after, after));
    if (!hit) continue;
    window.first = std::min(window.first, i);
    window.last = i + 1;
  }
  if (window.first >= window.last) return {0, std::min<std::size_t>(segments.size(), 3)};
  // What was deleted is read with what took its place.
  const auto joined = [&](std::size_t i) { return segments[i].change != none && segments[i].change == segments[i - 1].change; };
  while (window.first > 0 && joined(window.first)) --window.first;
  while (window.last < segments.size() && joined(window.last)) ++window.last;
  return window;
}

/// The last (`tail`) or first bytes of a span, cut between words; an ellipsis tells where words were left out.
void write_cut(const Page& page, const Pair& pair, Segment segment, std::uint32_t bytes, bool tail, std::string& out) {
  const bool gone = segment.mark == Mark::deleted;
  const Side& side = gone ? page.report.before : page.report.after;
  Span& span = gone ? segment.before : segment.after;
  const std::string& words = text_of(side.document, gone ? pair.before : pair.after);
  const Span whole = span;
  if (span.size() > bytes && tail) span.begin = word_begin(words, span.end - bytes, span.begin);
  if (span.size() > bytes && !tail) span.end = word_end(words, span.begin + bytes, span.end);
  if (span.begin > whole.begin) out += "… ";
  write_marked(page, pair, segment, false, out);
  if (span.end < whole.end) out += " …";
}

/// Of a long segment only what stands around the words that are meant.
Segment around(const Page& page, const Pair& pair, Segment segment, Span before, Span after) {
  const bool gone = segment.mark == Mark::deleted;
  Span& span = gone ? segment.before : segment.after;
  const Span meant = gone ? before : after;
  if (span.size() <= excerpt_bytes || meant.empty()) return segment;
  const std::string& words =
      text_of(gone ? page.report.before.document : page.report.after.document, gone ? pair.before : pair.after);
  const Span whole = span;
  if (meant.begin > span.begin + context_bytes) span.begin = word_begin(words, meant.begin - context_bytes, whole.begin);
  if (meant.end + context_bytes < span.end)
    span.end = word_end(words, std::max(meant.end + context_bytes, span.begin), whole.end);
  return segment;
}

/// Equal words between two changes: all of a few, the ends of many.
void write_middle(const Page& page, const Pair& pair, const Segment& segment, std::string& out) {
  if (segment.after.size() <= 2 * context_bytes) return write_marked(page, pair, segment, false, out);
  write_cut(page, pair, segment, context_bytes / 2, false, out);
  Segment rest = segment;
  rest.after.begin = rest.after.end - context_bytes / 2;
  rest.after.begin = word_begin(text_of(page.report.after.document, pair.after), rest.after.begin, segment.after.begin);
  out += ' ';
  write_marked(page, pair, rest, false, out);
}

}  // namespace

void write_words(const Page& page, std::uint32_t row, std::string& out) {
  const Pair& pair = row_of(page, row);
  std::uint32_t open = none;
  for (const Segment& segment : shown_segments(page, row)) {
    if (segment.change != open) {
      if (open != none) close_change(open, out);
      if (segment.change != none) open_change(segment.change, out);
      open = segment.change;
    }
    if (!is_empty(segment)) write_marked(page, pair, segment, true, out);
  }
  if (open != none) close_change(open, out);
}

void write_plain_words(const Page& page, std::uint32_t row, std::string& out) {
  const Pair& pair = row_of(page, row);
  for (const Segment& segment : shown_segments(page, row)) {
    if (!is_empty(segment)) write_marked(page, pair, segment, false, out);
  }
}

void write_excerpt(const Page& page, std::uint32_t row, Span before, Span after, std::string& out) {
  const Pair& pair = row_of(page, row);
  const std::vector<Segment> segments = shown_segments(page, row);
  const Window window = window_of(segments, before, after);
  const std::size_t most = page.detail == Detail::places ? short_bytes : excerpt_bytes;
  const bool lead = window.first > 0 && segments[window.first - 1].mark == Mark::equal;
  if (window.first > (lead ? 1U : 0U)) out += "… ";
  if (lead) write_cut(page, pair, segments[window.first - 1], context_bytes, true, out);
  std::size_t bytes = 0;
  std::size_t i = window.first;
  // What took the place of struck words is read with them, however little room is left.
  const auto goes_on = [&] {
    return i > window.first && segments[i].change != none && segments[i].change == segments[i - 1].change;
  };
  for (; i < window.last && (bytes < most || goes_on()); ++i) {
    if (segments[i].mark == Mark::equal)
      write_middle(page, pair, segments[i], out);
    else
      write_cut(page, pair, around(page, pair, segments[i], before, after), static_cast<std::uint32_t>(most), false, out);
    bytes += segments[i].before.size() + segments[i].after.size();
  }
  const bool tail = i == window.last && i < segments.size() && segments[i].mark == Mark::equal;
  if (tail) write_cut(page, pair, segments[i], context_bytes, false, out);
  if (i + (tail ? 1U : 0U) < segments.size()) out += " …";
}

}  // namespace clausediff::html

// SPDX-License-Identifier: Apache-2.0
// History → which version brought each run of words of the newest one. Words are followed back step by step: what a step inserted
// is its own; what it left equal stands somewhere in the version before it.
#include <clausediff/history.h>

#include <algorithm>

#include "history/rows.h"
#include "render/segments.h"

namespace clausediff {
namespace {

/// A run of words of the newest version, and where it stands in the version that has been reached.
struct Stretch {
  Span newest;
  std::uint32_t clause = 0;
  Span here;
};

/// The part of `run` that a stretch of its row covers; empty where it covers none of it.
Span common(Span run, Span stretch) {
  const std::uint32_t begin = std::max(run.begin, stretch.begin), end = std::min(run.end, stretch.end);
  return begin < end ? Span{begin, end} : Span{begin, begin};
}

/// A place of the after text within an equal stretch → the same place of before. The two differ in length only where white space
/// or a spelling was held equal: then the place is the nearest that both have.
std::uint32_t back(std::uint32_t place, const Segment& segment) {
  const std::uint32_t from_begin = place - segment.after.begin;
  const std::uint32_t from_end = segment.after.end - place;
  if (from_end < from_begin) return segment.before.end - std::min(from_end, segment.before.size());
  return segment.before.begin + std::min(from_begin, segment.before.size());
}

struct Walk {
  std::vector<Stretch> runs;  // not yet found
  std::vector<WordsOrigin> origins;
  std::uint32_t taken_out = 0;  // the newest version that took words out of the clause; 0 where none did
};

void settle(Walk& walk, const Stretch& run, std::uint32_t version) { walk.origins.push_back({run.newest, version}); }

/// One stretch of a row: what is equal goes on to the version before, what is inserted has found its version.
void take_segment(const Report& step, std::uint32_t row, const Segment& segment, const Stretch& run, std::uint32_t version,
                  Walk& next) {
  const Span part = common(run.here, segment.after);
  if (part.empty()) return;
  const std::uint32_t offset = part.begin - run.here.begin;
  Stretch piece = run;
  piece.newest = {run.newest.begin + offset, run.newest.begin + offset + part.size()};
  if (segment.mark != Mark::equal) {
    settle(next, piece, version);
    return;
  }
  piece.clause = step.alignment.pairs[row].before;
  piece.here = {back(part.begin, segment), back(part.end, segment)};
  if (piece.here.size() != piece.newest.size()) piece.here.end = piece.here.begin + piece.newest.size();  // spelling differs
  next.runs.push_back(piece);
}

/// Words that went from within or beside a run: no run of the newest version tells of them, and the clause's words changed all
/// the same.
bool loses_words(const Segment& segment, const Stretch& run) {
  return segment.mark == Mark::deleted && segment.after.begin >= run.here.begin && segment.after.begin <= run.here.end;
}

/// All runs one step back.
void step_back(const Report& step, const std::vector<std::vector<std::uint32_t>>& rows, std::uint32_t version, Walk& walk) {
  Walk next;
  next.origins = std::move(walk.origins);
  next.taken_out = walk.taken_out;
  for (const Stretch& run : walk.runs) {
    for (const std::uint32_t row : rows[run.clause]) {
      for (const Segment& segment : segments_of(step, row)) {
        take_segment(step, row, segment, run, version, next);
        if (loses_words(segment, run)) next.taken_out = std::max(next.taken_out, version);
      }
    }
  }
  walk = std::move(next);
}

/// Sorted, without gaps, neighbours of one version joined. A gap is white space that no step speaks of: it goes with what
/// precedes it.
std::vector<WordsOrigin> tidy(std::vector<WordsOrigin> origins, std::uint32_t size) {
  std::sort(origins.begin(), origins.end(),
            [](const WordsOrigin& a, const WordsOrigin& b) { return a.span.begin < b.span.begin; });
  std::vector<WordsOrigin> out;
  for (const WordsOrigin& origin : origins) {
    if (!out.empty() && out.back().version == origin.version)
      out.back().span.end = std::max(out.back().span.end, origin.span.end);
    else
      out.push_back(origin);
  }
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (i == 0) out[i].span.begin = 0;
    out[i].span.end = i + 1 < out.size() ? out[i + 1].span.begin : size;
  }
  return out;
}

std::uint32_t newest_of(const std::vector<WordsOrigin>& words) {
  std::uint32_t newest = 0;
  for (const WordsOrigin& origin : words) newest = std::max(newest, origin.version);
  return newest;
}

}  // namespace

std::vector<ClauseOrigin> blame(const History& history) {
  std::vector<ClauseOrigin> origins;
  if (history.versions.empty()) return origins;
  const Document& newest = history.versions.back().document;
  std::vector<Walk> walks(newest.paragraphs.size());
  for (std::uint32_t clause = 0; clause < newest.paragraphs.size(); ++clause) {
    const auto size = static_cast<std::uint32_t>(newest.paragraphs[clause].text.size());
    if (size != 0) walks[clause].runs.push_back({{0, size}, clause, {0, size}});
  }
  for (std::size_t i = history.steps.size(); i-- > 0;) {
    const auto rows = rows_by_after(history.steps[i]);
    for (Walk& walk : walks) step_back(history.steps[i], rows, static_cast<std::uint32_t>(i + 1), walk);
  }
  for (std::uint32_t clause = 0; clause < walks.size(); ++clause) {
    Walk& walk = walks[clause];
    for (const Stretch& run : walk.runs) settle(walk, run, 0);
    if (walk.origins.empty()) continue;
    const auto size = static_cast<std::uint32_t>(newest.paragraphs[clause].text.size());
    std::vector<WordsOrigin> words = tidy(std::move(walk.origins), size);
    const std::uint32_t version = std::max(newest_of(words), walk.taken_out);
    origins.push_back({clause, version, std::move(words)});
  }
  return origins;
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// History → which version brought each run of words of the newest one. Words are followed back from each version to those it was
// made from: what none of them has is the version's own; what is left equal stands somewhere in a parent.
#include <clausediff/history.h>

#include <algorithm>

#include "history/rows.h"
#include "render/segments.h"

namespace clausediff {
namespace {

/// A run of words of the newest version, and where it stands in the version that has been reached.
struct Stretch {
  Span newest;
  std::uint32_t version = 0;
  std::uint32_t clause = 0;  // of that version
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

/// A clause of the newest version on its way back.
struct Walk {
  std::vector<Stretch> runs;  // not yet found
  std::vector<WordsOrigin> origins;
  std::uint32_t changed = 0;  // the newest version that differs in it from all it was made from
};

/// One step to a parent, with its rows by the clause of after.
struct Link {
  const HistoryStep& step;
  std::vector<std::vector<std::uint32_t>> rows;
};

/// What a parent has of some runs.
struct Taken {
  std::vector<Stretch> found;  // in the parent
  std::vector<Stretch> left;   // words that it has not
  bool lost = false;           // words of it went from within or beside the runs: no run tells of them
  bool is_same() const { return left.empty() && !lost; }
};

/// One stretch of a row: what is equal stands in the parent, what is inserted does not.
void take_segment(const HistoryStep& step, std::uint32_t row, const Segment& segment, const Stretch& run, Taken& taken) {
  const Span part = common(run.here, segment.after);
  if (part.empty()) return;
  const std::uint32_t offset = part.begin - run.here.begin;
  Stretch piece = run;
  piece.newest = {run.newest.begin + offset, run.newest.begin + offset + part.size()};
  piece.here = part;
  if (segment.mark != Mark::equal) {
    taken.left.push_back(piece);
    return;
  }
  piece.version = step.before;
  piece.clause = step.report.alignment.pairs[row].before;
  piece.here = {back(part.begin, segment), back(part.end, segment)};
  if (piece.here.size() != piece.newest.size()) piece.here.end = piece.here.begin + piece.newest.size();  // spelling differs
  taken.found.push_back(piece);
}

bool loses_words(const Segment& segment, const Stretch& run) {
  return segment.mark == Mark::deleted && segment.after.begin >= run.here.begin && segment.after.begin <= run.here.end;
}

Taken take(const Link& link, const std::vector<Stretch>& runs) {
  Taken taken;
  for (const Stretch& run : runs) {
    for (const std::uint32_t row : link.rows[run.clause]) {
      for (const Segment& segment : segments_of(link.step.report, row)) {
        take_segment(link.step, row, segment, run, taken);
        taken.lost = taken.lost || loses_words(segment, run);
      }
    }
  }
  return taken;
}

/// The runs that have reached a version go on to its parents. A parent that has all of them as they are gets them; else each word
/// goes to the first parent that has it, and what none has is the version's own.
void step_back(const std::vector<Link>& links, std::uint32_t version, Walk& walk) {
  const auto arrived =
      std::stable_partition(walk.runs.begin(), walk.runs.end(), [version](const Stretch& run) { return run.version != version; });
  std::vector<Stretch> runs(arrived, walk.runs.end());
  if (runs.empty()) return;
  walk.runs.erase(arrived, walk.runs.end());
  for (const Link& link : links) {
    Taken taken = take(link, runs);
    if (!taken.is_same()) continue;
    walk.runs.insert(walk.runs.end(), taken.found.begin(), taken.found.end());
    return;
  }
  walk.changed = std::max(walk.changed, version);
  for (const Link& link : links) {
    Taken taken = take(link, runs);
    walk.runs.insert(walk.runs.end(), taken.found.begin(), taken.found.end());
    runs = std::move(taken.left);
  }
  for (const Stretch& run : runs) walk.origins.push_back({run.newest, version});
}

std::vector<Link> links_to(const History& history, std::uint32_t version) {
  std::vector<Link> links;
  const auto [first, last] = steps_to(history, version);
  for (std::uint32_t i = first; i < last; ++i) links.push_back({history.steps[i], rows_by_after(history.steps[i].report)});
  return links;
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

}  // namespace

std::vector<ClauseOrigin> blame(const History& history) {
  std::vector<ClauseOrigin> origins;
  if (history.versions.empty()) return origins;
  const Document& newest = history.versions.back().document;
  const auto last = static_cast<std::uint32_t>(history.versions.size() - 1);
  std::vector<Walk> walks(newest.paragraphs.size());
  for (std::uint32_t clause = 0; clause < newest.paragraphs.size(); ++clause) {
    const auto size = static_cast<std::uint32_t>(newest.paragraphs[clause].text.size());
    if (size != 0) walks[clause].runs.push_back({{0, size}, last, clause, {0, size}});
  }
  for (auto version = static_cast<std::uint32_t>(history.versions.size()); version-- > 0;) {
    const std::vector<Link> links = links_to(history, version);
    for (Walk& walk : walks) step_back(links, version, walk);
  }
  for (std::uint32_t clause = 0; clause < walks.size(); ++clause) {
    Walk& walk = walks[clause];
    if (walk.origins.empty()) continue;
    const auto size = static_cast<std::uint32_t>(newest.paragraphs[clause].text.size());
    origins.push_back({clause, walk.changed, tidy(std::move(walk.origins), size)});
  }
  return origins;
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// Two rows of atoms → what is kept, inserted and deleted, in the order in which it is written.
#pragma once

#include <clausediff/options.h>

#include <cstddef>
#include <cstdint>
#include <unordered_set>
#include <vector>

#include "redline/atoms.h"
#include "redline/authorship.h"

namespace clausediff::redlining {

enum class Fate : std::uint8_t {
  keep,   // in both versions
  quiet,  // held equal though it is written in another way: after's is taken, untracked
  remove,
  insert,
  added,   // put into words that were moved, where they stand now
  struck,  // taken out of words that were moved: before's, shown where the rest stands now
};

struct Step {
  Fate fate = Fate::keep;
  std::uint32_t before = none;       // index of an atom; none for insert and quiet
  std::uint32_t after = none;        // none for remove
  const Signature* owner = nullptr;  // whose change it is in the inputs already; null: ours
};

/// A stretch of atoms of both rows: word for word the same to a reader, or changed.
struct Segment {
  std::uint32_t before_begin = 0, before_end = 0, after_begin = 0, after_end = 0;
  bool changed = false;
};

/// Segments of a stretch by words. They cover it in order.
std::vector<Segment> find_segments(const Line& before, const Line& after, const Segment& stretch, const CompareOptions& options);

/// The same stretches, cut where a link, a control or a field that both versions have begins and ends: what stands in it and what
/// stands behind it are not one another's, whatever words were found equal. Needs match_scopes() first. A stretch that the edges
/// cross is made of its neighbours anew and counts as unchanged, to be looked at again.
std::vector<Segment> cut_at_scopes(const Line& before, const Line& after, const std::vector<Segment>& segments);

/// Steps for the segments. Needs match_scopes() first. All atoms of both rows occur once, but for what a quiet one stands for.
/// The last atoms, the marks of the last paragraphs, are kept where both are marks of one kind.
std::vector<Step> find_steps(const Line& before, const Line& after, const std::vector<Segment>& segments,
                             const CompareOptions& options);

/// The steps of a paragraph that moved and was edited, for the place where it stands now: all of after's words are moved to there
/// or added, and words that were struck are shown between them. What else was struck (a note, a picture) shows where it was only.
std::vector<Step> steps_of_moved(const Line& before, const std::vector<Step>& steps);

/// Where a paragraph came in behind words that end as it does ("days." and then "Payment on receipt."), the same marks can be
/// drawn in two ways: they are drawn so that whole paragraphs come and go, and the words before keep their own end.
void slide_to_marks(const Line& before, const Line& after, std::vector<Step>& steps);

/// Puts right what the steps do to fields: one that comes or goes is written in one piece, and those that reach over paragraphs
/// and are in both versions keep the frame that after gives them, unmarked.
void settle_fields(const std::unordered_set<std::size_t>& long_fields, const Line& before, const Line& after,
                   std::vector<Step>& steps);

}  // namespace clausediff::redlining

// SPDX-License-Identifier: Apache-2.0
// Alignment → Changes: the words that differ inside each pair, drawn as a person would, and the ledger of what does not count.
#include <algorithm>

#include "diff/cleanup.h"
#include "diff/content.h"
#include "diff/formats.h"
#include "diff/ledger.h"
#include "diff/masks.h"
#include "diff/sequence.h"
#include "diff/stages.h"
#include "diff/states.h"
#include "diff/tables.h"

namespace clausediff {
namespace {

struct Context {
  const Side& before;
  const Side& after;
  const std::vector<ReferenceChange>& references;
  const Words& words;
  const CompareOptions& options;
  RenamedTerms terms;
  TableLines lines;
  FormatIds formats;
  States states;
};

PairSide pair_side(const Side& side, const DocumentWords& words, std::uint32_t clause, Span part, std::uint32_t label_end,
                   const CompareOptions& options) {
  const TokenRange range = within(words, content_behind(side, words, clause, label_end, options), part);
  PairSide out;
  out.language = options.language;
  out.text = text_of(side.document, clause);
  out.part = part;
  if (label_end > 0) out.part.begin = std::min(std::max(part.begin, label_end), part.end);
  out.tokens.assign(words.tokens.begin() + range.begin, words.tokens.begin() + range.end);
  return out;
}

// The words of a reference that may follow: the number, and not "Section" or "Clause" before it.
Span number_of(const PairSide& side, Span reference) {
  const auto at = std::lower_bound(side.tokens.begin(), side.tokens.end(), reference.begin,
                                   [](const Token& t, std::uint32_t begin) { return t.span.begin < begin; });
  const bool more = at != side.tokens.end() && at + 1 != side.tokens.end() && (at + 1)->span.begin < reference.end;
  return more && at->kind == TokenKind::word ? Span{(at + 1)->span.begin, reference.end} : reference;
}

// The references of one side that followed, in order; one that begins in another is left out of both sides.
void mask_references(const Context& context, std::uint32_t pair, PairSide& before, PairSide& after) {
  const auto& all = context.references;
  auto it = std::lower_bound(all.begin(), all.end(), pair, [](const ReferenceChange& r, std::uint32_t p) { return r.pair < p; });
  std::vector<Mask> left;
  std::vector<Mask> right;
  for (std::uint32_t mask = first_reference_mask; it != all.end() && it->pair == pair; ++it, ++mask) {
    if (it->fate != ReferenceFate::followed) continue;
    const Mask b{number_of(before, context.before.clauses.references[it->before].span), mask};
    const Mask a{number_of(after, context.after.clauses.references[it->after].span), mask};
    const bool free = left.empty() || (left.back().span.end <= b.span.begin && right.back().span.end <= a.span.begin);
    if (free) left.push_back(b), right.push_back(a);
  }
  mask_spans(before.tokens, left);
  mask_spans(after.tokens, right);
}

std::vector<std::uint32_t> ids_of(const std::vector<Token>& tokens) {
  std::vector<std::uint32_t> ids(tokens.size());
  std::transform(tokens.begin(), tokens.end(), ids.begin(), [](const Token& t) { return t.id; });
  return ids;
}

struct Widened {
  Span span;
  bool leading = true;  // that the white space before the words is in it, and not that behind them
};

// White space on one side of an insertion or deletion goes with it, so that what is left reads as the other version does:
// `other_space` is what stands there in it. A sentence takes the space behind it, a word the space before it.
Widened widened(const PairSide& side, std::uint32_t begin, std::uint32_t end, std::string_view other_space) {
  const Span words{side.tokens[begin].span.begin, side.tokens[end - 1].span.end};
  const Span lead{side.end_before(begin), words.begin};
  const Span trail{words.end, side.begin_of(end)};
  const auto bytes = [&](Span s) { return side.text.substr(s.begin, s.size()); };
  const bool sentence = begin == 0 || ends_phrase(side.word(begin - 1));
  const bool leading_fits = bytes(trail) == other_space;
  const bool trailing_fits = bytes(lead) == other_space;
  const bool leading = leading_fits && trailing_fits ? !sentence : leading_fits || (!trailing_fits && begin > 0);
  return {leading ? Span{lead.begin, words.end} : Span{words.begin, trail.end}, leading};
}

Change one_sided(const PairSide& side, std::uint32_t begin, std::uint32_t end, const PairSide& other, std::uint32_t at,
                 bool insertion) {
  const Span gap{other.end_before(at), other.begin_of(at)};
  const Widened words = widened(side, begin, end, other.text.substr(gap.begin, gap.size()));
  const std::uint32_t place = words.leading ? gap.begin : gap.end;
  Change change;
  change.kind = insertion ? ChangeKind::insertion : ChangeKind::deletion;
  (insertion ? change.after : change.before) = words.span;
  (insertion ? change.before : change.after) = {place, place};
  return change;
}

Change replacement(const PairSide& before, const PairSide& after, const Hunk& h) {
  Change change{ChangeKind::replacement,
                0,
                {before.tokens[h.before_begin].span.begin, before.tokens[h.before_end - 1].span.end},
                {after.tokens[h.after_begin].span.begin, after.tokens[h.after_end - 1].span.end}};
  const bool lead_differs =
      (before.end_before(h.before_begin) == change.before.begin) != (after.end_before(h.after_begin) == change.after.begin);
  if (lead_differs) change.before.begin = before.end_before(h.before_begin), change.after.begin = after.end_before(h.after_begin);
  const bool trail_differs =
      (before.begin_of(h.before_end) == change.before.end) != (after.begin_of(h.after_end) == change.after.end);
  if (trail_differs) change.before.end = before.begin_of(h.before_end), change.after.end = after.begin_of(h.after_end);
  return change;
}

Change drawn(const PairSide& before, const PairSide& after, const Hunk& h) {
  if (h.before_begin == h.before_end) return one_sided(after, h.after_begin, h.after_end, before, h.before_begin, true);
  if (h.after_begin == h.after_end) return one_sided(before, h.before_begin, h.before_end, after, h.after_begin, false);
  return replacement(before, after, h);
}

void add_words(const Context& context, const Pair& pair, std::uint32_t p, Changes& changes) {
  const LabelEnds labels = label_ends(context.before, context.after, pair, context.options);
  PairSide before =
      pair_side(context.before, context.words.before, pair.before, pair.before_span, labels.before, context.options);
  PairSide after = pair_side(context.after, context.words.after, pair.after, pair.after_span, labels.after, context.options);
  if (before.text.substr(before.part.begin, before.part.size()) == after.text.substr(after.part.begin, after.part.size()) &&
      before.tokens.size() == after.tokens.size() && ids_of(before.tokens) == ids_of(after.tokens)) {
    return;
  }
  mask_references(context, p, before, after);
  if (context.terms.defined_in.count(pair.before) == 0) mask_terms(before.tokens, after.tokens, context.terms);
  const auto hunks = tidy(edit_script(ids_of(before.tokens), ids_of(after.tokens)), before, after);
  for (const Hunk& h : hunks) {
    changes.items.push_back(drawn(before, after, h));
    changes.items.back().pair = p;
  }
  note_suppressed(before, after, hunks, p, context.options, changes.suppressed);
}

bool blank(const DocumentWords& words, std::uint32_t clause) { return words.first[clause] == words.first[clause + 1]; }

// A paragraph that only one version has: one change, or its row's or column's, or none where it has no words.
void add_whole(const Context& context, const Pair& pair, std::uint32_t p, Changes& changes) {
  const bool inserted = pair.before == none;
  const std::uint32_t clause = inserted ? pair.after : pair.before;
  const TableLine line = inserted ? context.lines.after[clause] : context.lines.before[clause];
  Change change{inserted ? ChangeKind::insertion : ChangeKind::deletion, p, pair.before_span, pair.after_span};
  if (line == TableLine::continued) return;
  if (line == TableLine::row) change.kind = inserted ? ChangeKind::row_inserted : ChangeKind::row_deleted;
  if (line == TableLine::column) change.kind = inserted ? ChangeKind::column_inserted : ChangeKind::column_deleted;
  if (line == TableLine::ordinary && blank(inserted ? context.words.after : context.words.before, clause)) {
    changes.suppressed.push_back({SuppressedKind::white_space, p, pair.before_span, pair.after_span});
  } else {
    changes.items.push_back(change);
  }
}

void add_formats(const Context& context, const Pair& pair, std::uint32_t p, Changes& changes) {
  const std::vector<Change> found =
      format_changes(context.before.document, context.after.document, context.formats, pair, p, changes);
  if (context.options.formatting)
    changes.items.insert(changes.items.end(), found.begin(), found.end());
  else
    changes.formats_left_out += static_cast<std::uint32_t>(found.size());
}

// The states of a row stand among its words, by their place, and know where.
void sort_row(Changes& changes, std::uint32_t p, std::size_t first_state) {
  std::stable_sort(changes.items.begin() + changes.first[p], changes.items.end(),
                   [](const Change& x, const Change& y) { return x.before.begin < y.before.begin; });
  for (std::uint32_t c = changes.first[p]; c < changes.items.size(); ++c) {
    if (changes.items[c].kind == ChangeKind::state) changes.states[first_state++].change = c;
  }
}

/// The first paragraph of a footnote or an endnote: its number stands there, and is none of its words.
const Story* note_begun_by(const Document& document, std::uint32_t paragraph) {
  const Story& story = document.stories[document.paragraphs[paragraph].story];
  const bool note = story.kind == StoryKind::footnote || story.kind == StoryKind::endnote;
  return note && story.first_paragraph == paragraph ? &story : nullptr;
}

/// A note is the same note under another number: one before it came or went, or notes count otherwise.
void add_note_number(const Context& context, const Pair& pair, std::uint32_t p, Changes& changes) {
  const Story* was = note_begun_by(context.before.document, pair.before);
  const Story* is = note_begun_by(context.after.document, pair.after);
  if (was == nullptr || is == nullptr || (was->label == is->label && was->kind == is->kind)) return;
  changes.suppressed.push_back({SuppressedKind::renumbering, p, {}, {}});
}

void add_pair(const Context& context, const Pair& pair, std::uint32_t p, Changes& changes) {
  if (pair.before == none || pair.after == none) return add_whole(context, pair, p, changes);
  const bool moved = pair.relation == Relation::moved || pair.relation == Relation::moved_edited;
  if (moved && pair.move_root == p) changes.items.push_back({ChangeKind::move, p, pair.before_span, pair.after_span});
  if (pair.renumbered) {
    changes.suppressed.push_back({SuppressedKind::renumbering, p, context.before.clauses.items[pair.before].label_span,
                                  context.after.clauses.items[pair.after].label_span});
  }
  add_note_number(context, pair, p, changes);
  add_words(context, pair, p, changes);
  const std::size_t words_end = changes.items.size();
  const std::size_t first_state = changes.states.size();
  context.states.add(pair, p, changes);
  add_formats(context, pair, p, changes);
  if (changes.items.size() > words_end) sort_row(changes, p, first_state);
}

}  // namespace

Changes find_changes(const Side& before, const Side& after, const Alignment& alignment,
                     const std::vector<ReferenceChange>& references, const Words& words, const CompareOptions& options) {
  const Context context{before,
                        after,
                        references,
                        words,
                        options,
                        renamed_terms(before, after, alignment, words),
                        table_lines(before.document, after.document, alignment),
                        format_ids(before.document, after.document),
                        States(before, after, alignment, words)};
  Changes changes;
  changes.first.reserve(alignment.pairs.size() + 1);
  for (std::uint32_t p = 0; p < alignment.pairs.size(); ++p) {
    changes.first.push_back(static_cast<std::uint32_t>(changes.items.size()));
    add_pair(context, alignment.pairs[p], p, changes);
  }
  changes.first.push_back(static_cast<std::uint32_t>(changes.items.size()));
  return changes;
}

}  // namespace clausediff

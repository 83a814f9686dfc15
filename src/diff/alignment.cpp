// SPDX-License-Identifier: Apache-2.0
// The partners of all paragraphs → the rows of the redline.
#include <algorithm>
#include <unordered_map>

#include "diff/content.h"
#include "diff/sequence.h"
#include "diff/stages.h"
#include "diff/stories.h"

namespace clausediff {
namespace {

void append_ids(const AlignVersion& version, TokenRange range, std::vector<std::uint32_t>& out) {
  for (std::uint32_t t = range.begin; t < range.end; ++t) out.push_back(version.words.tokens[t].id);
}

// Where in the whole the part begins that starts at element `start` of the parts, read one after another. `next` is the first
// hunk that may reach there; starts come in order.
std::uint32_t place_in_whole(const std::vector<Hunk>& hunks, std::uint32_t start, std::size_t& next) {
  while (next < hunks.size() && hunks[next].before_end <= start && hunks[next].before_begin <= start) ++next;
  const bool inside = next < hunks.size() && hunks[next].before_begin < start;
  if (inside) return hunks[next].after_end;
  return next == 0 ? start : start - hunks[next - 1].before_end + hunks[next - 1].after_end;
}

// Where the part's own label stands before its words in the whole, it belongs to the part there too.
std::uint32_t before_label(const AlignVersion& parts, std::uint32_t part, const AlignVersion& whole, TokenRange range,
                           std::uint32_t token) {
  const std::uint32_t first = parts.words.first[part];
  const std::uint32_t size = content_of(parts.side, parts.words, part, parts.options).begin - first;
  if (size > token) return token;
  for (std::uint32_t k = 0; k < size; ++k) {
    if (parts.words.tokens[first + k].id != whole.words.tokens[range.begin + token - size + k].id) return token;
  }
  return token - size;
}

// Several parts on one side, the whole on the other: where each part's words begin in the whole.
std::vector<Span> cut(const AlignVersion& parts_version, const std::vector<std::uint32_t>& parts,
                      const AlignVersion& whole_version, std::uint32_t whole) {
  const TokenRange range = content_of(whole_version.side, whole_version.words, whole, whole_version.options);
  std::vector<std::uint32_t> whole_ids;
  append_ids(whole_version, range, whole_ids);
  std::vector<std::uint32_t> part_ids;
  std::vector<std::uint32_t> starts;
  for (const std::uint32_t part : parts) {
    starts.push_back(static_cast<std::uint32_t>(part_ids.size()));
    append_ids(parts_version, content_of(parts_version.side, parts_version.words, part, parts_version.options), part_ids);
  }
  const std::vector<Hunk> hunks = edit_script(part_ids, whole_ids);
  const auto size = static_cast<std::uint32_t>(text_of(whole_version.side.document, whole).size());
  std::vector<Span> spans;
  std::uint32_t begin = 0;
  std::size_t next = 0;
  for (std::size_t k = 1; k <= starts.size(); ++k) {
    std::uint32_t token = range.size();
    if (k < starts.size())
      token = before_label(parts_version, parts[k], whole_version, range, place_in_whole(hunks, starts[k], next));
    const std::uint32_t end = token < range.size() ? whole_version.words.tokens[range.begin + token].span.begin : size;
    spans.push_back({begin, std::max(begin, end)});
    begin = spans.back().end;
  }
  return spans;
}

// The labels as they are printed differ.
bool renumbered(const AlignVersion& before, std::uint32_t i, const AlignVersion& after, std::uint32_t j) {
  const Clause& b = before.side.clauses.items[i];
  const Clause& a = after.side.clauses.items[j];
  if (b.label == a.label) return false;
  const LabelEnds labels = label_ends(before.side, i, after.side, j, {});
  const bool unread = b.label.empty() ? labels.before > 0 : a.label.empty() && labels.after > 0;
  return !unread;
}

bool equal_words(const AlignVersion& before, std::uint32_t i, const AlignVersion& after, std::uint32_t j) {
  const LabelEnds labels = label_ends(before.side, i, after.side, j, before.options);
  const TokenRange b = content_behind(before.side, before.words, i, labels.before, before.options);
  const TokenRange a = content_behind(after.side, after.words, j, labels.after, after.options);
  const auto same = [](const Token& x, const Token& y) { return x.id == y.id; };
  return b.size() == a.size() && std::equal(before.words.tokens.begin() + b.begin, before.words.tokens.begin() + b.end,
                                            after.words.tokens.begin() + a.begin, same);
}

class RowMaker {
 public:
  RowMaker(const AlignVersion& before, const AlignVersion& after, const Matching& m) : before_(before), after_(after), m_(m) {
    root_of_.assign(m.to_after.size(), none);
    parts_of_before_.resize(m.to_after.size());
    parts_of_after_.resize(m.to_before.size());
    for (std::uint32_t j = 0; j < m.to_before.size(); ++j) {
      if (m.to_before[j] != none) parts_of_before_[m.to_before[j]].push_back(j);
    }
    for (std::uint32_t i = 0; i < m.to_after.size(); ++i) {
      if (m.to_after[i] != none) parts_of_after_[m.to_after[i]].push_back(i);
    }
  }

  Alignment make() {
    deleted_after(none);
    for (std::uint32_t j = 0; j < m_.to_before.size(); ++j) {
      if (m_.to_before[j] == none)
        inserted(j);
      else if (parts_of_after_[j].size() > 1)
        merged(j);
      else if (parts_of_before_[m_.to_before[j]].size() > 1)
        split(m_.to_before[j], j);
      else
        paired(m_.to_before[j], j);
    }
    return std::move(alignment_);
  }

 private:
  Pair whole(std::uint32_t i, std::uint32_t j) const {
    Pair pair;
    pair.before = i;
    pair.after = j;
    if (i != none) pair.before_span.end = static_cast<std::uint32_t>(text_of(before_.side.document, i).size());
    if (j != none) pair.after_span.end = static_cast<std::uint32_t>(text_of(after_.side.document, j).size());
    if (i == none || j == none) return pair;
    pair.reason = m_.reason[i];
    pair.certainty = m_.certainty[i];
    pair.renumbered = renumbered(before_, i, after_, j);
    return pair;
  }

  void inserted(std::uint32_t j) {
    Pair pair = whole(none, j);
    pair.relation = Relation::inserted;
    alignment_.pairs.push_back(pair);
  }

  // The clauses that follow clause i (none: the start) in before, and that after has no more.
  void deleted_after(std::uint32_t i) {
    for (std::uint32_t next = i == none ? 0 : i + 1; next < m_.to_after.size(); ++next) {
      if (m_.to_after[next] != none && !m_.moved[next]) return;
      if (m_.to_after[next] != none) continue;
      Pair pair = whole(next, none);
      pair.relation = Relation::deleted;
      alignment_.pairs.push_back(pair);
    }
  }

  void paired(std::uint32_t i, std::uint32_t j) {
    Pair pair = whole(i, j);
    const bool same = equal_words(before_, i, after_, j);
    const bool moved = m_.moved[i];
    pair.relation = moved ? (same ? Relation::moved : Relation::moved_edited) : same ? Relation::same : Relation::edited;
    if (moved) pair.move_root = root_of_[i] = move_root(i, j);
    alignment_.pairs.push_back(pair);
    if (!moved) deleted_after(i);
  }

  // The row of the outermost clause that i moved with: its parent, or the clause before it, if that moved to the same place.
  std::uint32_t move_root(std::uint32_t i, std::uint32_t j) const {
    const auto row = static_cast<std::uint32_t>(alignment_.pairs.size());
    if (row == 0) return row;
    const Pair& last = alignment_.pairs.back();
    const bool follows = last.move_root != none && last.before != none && last.before + 1 == i && last.after + 1 == j;
    if (follows) return last.move_root;
    const std::uint32_t parent = before_.side.clauses.items[i].parent;
    if (parent == none || !m_.moved[parent] || m_.to_after[parent] != after_.side.clauses.items[j].parent) return row;
    return root_of_[parent] == none ? row : root_of_[parent];
  }

  void split(std::uint32_t i, std::uint32_t j) {
    const std::vector<std::uint32_t>& parts = parts_of_before_[i];
    std::vector<Span>& spans = spans_of_split_[i];
    if (spans.empty()) spans = cut(after_, parts, before_, i);
    const auto k = static_cast<std::size_t>(std::lower_bound(parts.begin(), parts.end(), j) - parts.begin());
    Pair pair = whole(i, j);
    pair.relation = Relation::split;
    pair.renumbered = pair.renumbered && k == 0;
    pair.before_span = spans[k];
    alignment_.pairs.push_back(pair);
    if (j == parts.back()) deleted_after(i);
  }

  void merged(std::uint32_t j) {
    const std::vector<std::uint32_t>& parts = parts_of_after_[j];
    const std::vector<Span> spans = cut(before_, parts, after_, j);
    for (std::size_t k = 0; k < parts.size(); ++k) {
      Pair pair = whole(parts[k], j);
      pair.relation = Relation::merged;
      pair.renumbered = pair.renumbered && k == 0;
      pair.after_span = spans[k];
      alignment_.pairs.push_back(pair);
      deleted_after(parts[k]);
    }
  }

  const AlignVersion& before_;
  const AlignVersion& after_;
  const Matching& m_;
  std::vector<std::uint32_t> root_of_;  // of a moved clause of before: the row of its move
  std::vector<std::vector<std::uint32_t>> parts_of_before_;
  std::vector<std::vector<std::uint32_t>> parts_of_after_;
  std::unordered_map<std::uint32_t, std::vector<Span>> spans_of_split_;  // of a paragraph of before: what each part covers
  Alignment alignment_;
};

}  // namespace

Alignment align(const Side& before, const Side& after, const Words& words, const CompareOptions& options) {
  const AlignVersion left{before, words.before, options};
  const AlignVersion right{after, words.after, options};
  const Matching partners = match_documents(left, right);
  return RowMaker(left, right, partners).make();
}

}  // namespace clausediff

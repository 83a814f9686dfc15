// SPDX-License-Identifier: Apache-2.0
// Which block of before is which of after: the report's word for paragraphs, votes of their paragraphs for tables, likeness for
// the rest.
#include <algorithm>

#include "diff/sequence.h"
#include "redline/blocks.h"
#include "redline/hints.h"

namespace clausediff::redlining {
namespace {

class Aligner {
 public:
  Aligner(const Inputs& inputs, const Plan& plan, const Blocks& before, const Blocks& after)
      : report_(inputs.report), plan_(plan), before_(before), after_(after) {}

  BlockPlan run(bool keep_last, const Known& known) {
    old_move_.assign(before_.items.size(), 0);
    new_move_.assign(after_.items.size(), 0);
    old_known_.assign(before_.items.size(), false);
    new_known_.assign(after_.items.size(), false);
    if (plan_.grain != Grain::body) {
      known_ = &known;
      note_sure(known.matches);
      name_known_moves(known.moves);
      find_reported();
      matches_.insert(matches_.begin(), known.matches.begin(), known.matches.end());
      keep_increasing();
      fill_gaps();
      drop_coarse();
    }
    std::vector<Group> groups = make_groups(keep_last);
    if (keep_last) extend_last(groups);
    return {std::move(groups), moves_};
  }

 private:
  /// The blocks of after by the paragraphs that they hold.
  std::unordered_map<std::uint32_t, std::uint32_t> blocks_by_paragraph() {
    std::unordered_map<std::uint32_t, std::uint32_t> found;
    for (std::uint32_t j = 0; j < after_.items.size(); ++j) {
      for (pugi::xml_node at = after_.items[j].node; at; at = next_element(after_.items[j].node, at)) {
        const std::uint32_t paragraph = name_of(at) == "w:p"_name ? paragraph_of(plan_.hints, at, false) : none;
        if (paragraph == none) continue;
        found.emplace(paragraph, j);
        new_known_[j] = true;
        if (after_.items[j].kind == BlockKind::paragraph) break;
      }
    }
    return found;
  }

  void find_reported() {
    if (plan_.hints.rows_of_before.empty()) return;
    const std::unordered_map<std::uint32_t, std::uint32_t> by_paragraph = blocks_by_paragraph();
    std::vector<Match> moved;
    for (std::uint32_t i = 0; i < before_.items.size(); ++i) {
      if (before_.items[i].kind == BlockKind::table) {
        vote(i, by_paragraph);
      } else if (before_.items[i].kind == BlockKind::paragraph) {
        find_rows(i, by_paragraph, moved);
      }
    }
    name_moves(moved);
  }

  static std::string owner(const std::vector<std::string>& owners, std::uint32_t block) {
    return block < owners.size() ? owners[block] : std::string();
  }

  void find_rows(std::uint32_t i, const std::unordered_map<std::uint32_t, std::uint32_t>& by_paragraph,
                 std::vector<Match>& moved) {
    const std::uint32_t paragraph = paragraph_of(plan_.hints, before_.items[i].node, true);
    if (paragraph == none) return;
    old_known_[i] = true;
    for (const std::uint32_t row : plan_.hints.rows_of_before[paragraph]) {
      const Pair& pair = report_.alignment.pairs[row];
      const auto block = by_paragraph.find(pair.after);
      if (block == by_paragraph.end() || after_.items[block->second].kind != BlockKind::paragraph) continue;
      const Match match{i, i + 1, block->second, block->second + 1, row};
      if (pair.relation == Relation::moved || pair.relation == Relation::moved_edited) {
        // What one author struck and another wrote, or one of them in silence, nobody moved; nor what is known to be elsewhere.
        if (!old_sure_[match.before] && !new_sure_[match.after] &&
            owner(known_->before_owners, i) == owner(known_->after_owners, block->second))
          moved.push_back(match);
      } else {
        add_match(match);
      }
    }
  }

  void note_sure(const std::vector<Match>& matches) {
    old_sure_.assign(before_.items.size(), false);
    new_sure_.assign(after_.items.size(), false);
    for (const Match& match : matches) {
      for (std::uint32_t i = match.before; i < match.before_end; ++i) old_sure_[i] = true;
      for (std::uint32_t j = match.after; j < match.after_end; ++j) new_sure_[j] = true;
    }
  }

  /// Nothing, or only paragraphs without words: a paragraph cut in two often has an empty line between its parts.
  static bool are_empty(const Blocks& blocks, std::uint32_t begin, std::uint32_t end) {
    if (begin > end) return false;
    for (std::uint32_t i = begin; i < end; ++i)
      if (blocks.items[i].kind != BlockKind::paragraph || !words_below(blocks.items[i].node).empty()) return false;
    return true;
  }

  /// Further parts of a paragraph that was split or merged stand beside the first ones.
  void add_match(const Match& match) {
    if (!matches_.empty()) {
      Match& last = matches_.back();
      const bool split = last.before == match.before && are_empty(after_, last.after_end, match.after);
      const bool merged =
          last.after == match.after && last.after_end == match.after + 1 && are_empty(before_, last.before_end, match.before);
      if (split || merged) {
        last.before_end = match.before_end;
        last.after_end = match.after_end;
        last.row = none;
        return;
      }
      if (last.before_end == match.before_end) return;  // another part of it elsewhere: that is new there
    }
    matches_.push_back(match);
  }

  /// A table is the one that most of its paragraphs went to.
  void vote(std::uint32_t i, const std::unordered_map<std::uint32_t, std::uint32_t>& by_paragraph) {
    std::map<std::uint32_t, std::uint32_t> votes;
    const pugi::xml_node table = before_.items[i].node;
    for (pugi::xml_node at = table; at; at = next_element(table, at)) {
      const std::uint32_t paragraph = name_of(at) == "w:p"_name ? paragraph_of(plan_.hints, at, true) : none;
      if (paragraph == none) continue;
      for (const std::uint32_t row : plan_.hints.rows_of_before[paragraph]) {
        const auto block = by_paragraph.find(report_.alignment.pairs[row].after);
        if (block != by_paragraph.end() && after_.items[block->second].kind == BlockKind::table) ++votes[block->second];
      }
    }
    const auto best =
        std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (best != votes.end()) matches_.push_back({i, i + 1, best->first, best->first + 1});
  }

  void name_known_moves(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& moves) {
    std::vector<Match> moved;
    for (const auto& [i, j] : moves) moved.push_back({i, i + 1, j, j + 1});
    std::sort(moved.begin(), moved.end(), [](const Match& a, const Match& b) { return a.before < b.before; });
    name_moves(moved);
  }

  /// Blocks that moved side by side are one move.
  void name_moves(const std::vector<Match>& moved) {
    const Match* last = nullptr;
    for (const Match& match : moved) {
      if (new_move_[match.after] != 0 || old_move_[match.before] != 0) continue;
      const bool on =
          last != nullptr && last->before_end == match.before && last->after_end == match.after && same_path(*last, match);
      const std::uint32_t number = on ? moves_ : ++moves_;
      old_move_[match.before] = new_move_[match.after] = number;
      if (match.row != none) moved_from_[match.after] = match;
      last = &match;
    }
  }

  bool same_path(const Match& a, const Match& b) const {
    return before_.items[a.before].wrapper == before_.items[b.before].wrapper &&
           after_.items[a.after].wrapper == after_.items[b.after].wrapper;
  }

  /// Matches that cross others are dropped: what they say is new at one place and gone from the other.
  void keep_increasing() {
    std::vector<Match> usable;
    std::vector<bool> taken(after_.items.size(), false), gone(before_.items.size(), false);
    for (const Match& match : matches_) {
      bool free = true;
      for (std::uint32_t j = match.after; j < match.after_end; ++j) free = free && !taken[j] && new_move_[j] == 0;
      for (std::uint32_t i = match.before; i < match.before_end; ++i) free = free && !gone[i] && old_move_[i] == 0;
      if (!free || !holds_together(match)) continue;
      for (std::uint32_t j = match.after; j < match.after_end; ++j) taken[j] = true;
      for (std::uint32_t i = match.before; i < match.before_end; ++i) gone[i] = true;
      usable.push_back(match);
    }
    std::sort(usable.begin(), usable.end(), [](const Match& a, const Match& b) { return a.before < b.before; });
    std::vector<std::uint32_t> places;
    for (const Match& match : usable) places.push_back(match.after);
    matches_.clear();
    for (const std::uint32_t k : longest_increasing(places)) matches_.push_back(usable[k]);
  }

  /// Paragraphs that flow into one another stand in one content control, and end no section.
  bool holds_together(const Match& match) const {
    for (std::uint32_t i = match.before; i + 1 < match.before_end; ++i) {
      if (before_.items[i].wrapper != before_.items[i + 1].wrapper || before_.items[i].kind != before_.items[i + 1].kind)
        return false;
    }
    for (std::uint32_t j = match.after; j + 1 < match.after_end; ++j) {
      if (after_.items[j].wrapper != after_.items[j + 1].wrapper || after_.items[j].kind != after_.items[j + 1].kind)
        return false;
    }
    return true;
  }

  /// Between what is matched: equal blocks, and alike ones of which the report says nothing.
  void fill_gaps() {
    std::vector<Match> all;
    std::uint32_t i = 0, j = 0;
    for (const Match& match : matches_) {
      fill_gap(i, match.before, j, match.after, all);
      all.push_back(match);
      i = match.before_end;
      j = match.after_end;
    }
    fill_gap(i, static_cast<std::uint32_t>(before_.items.size()), j, static_cast<std::uint32_t>(after_.items.size()), all);
    matches_ = std::move(all);
  }

  void fill_gap(std::uint32_t i, std::uint32_t i_end, std::uint32_t j, std::uint32_t j_end, std::vector<Match>& all) const {
    if (i == i_end || j == j_end) return;
    std::vector<std::uint64_t> x, y;
    std::vector<std::string> x_texts, y_texts;
    // No two texts are alike that the report knows and has not matched, and nothing is like what moved.
    const auto add = [](const Block& block, bool known, std::uint32_t move, const std::string& mark,
                        std::vector<std::uint64_t>& digests, std::vector<std::string>& texts) {
      Hash other;
      other.add(std::string_view(mark));
      digests.push_back(move != 0 ? other.value() : block.digest);
      texts.push_back(known || move != 0 ? mark : words_below(block.node));
    };
    for (std::uint32_t k = i; k < i_end; ++k)
      add(before_.items[k], old_known_[k], old_move_[k], "before " + std::to_string(k), x, x_texts);
    for (std::uint32_t k = j; k < j_end; ++k)
      add(after_.items[k], new_known_[k], new_move_[k], "after " + std::to_string(k) + "th", y, y_texts);
    for (const auto& [b, a] : pair_by_text(x, y, x_texts, y_texts, 0.5)) {
      const Block& old = before_.items[i + b];
      const Block& now = after_.items[j + a];
      if (old.kind != now.kind || (old.kind == BlockKind::other && old.digest != now.digest)) continue;
      all.push_back({i + b, i + b + 1, j + a, j + a + 1});
    }
  }

  /// Where finer marks did not prove right, what differs goes and comes as whole blocks.
  void drop_coarse() {
    if (plan_.grain == Grain::words) return;
    std::erase_if(matches_,
                  [&](const Match& match) { return !is_same(match) && (plan_.grain == Grain::blocks || is_coarse(match)); });
  }

  bool is_same(const Match& match) const {
    const bool single = match.before_end == match.before + 1 && match.after_end == match.after + 1;
    return single && before_.items[match.before].digest == after_.items[match.after].digest &&
           same_states(before_.items[match.before].node, after_.items[match.after].node);
  }

  /// The next paragraph of a block from `node` on. What stands between (spelling marks, say) may differ in equal blocks.
  static pugi::xml_node find_paragraph(pugi::xml_node block, pugi::xml_node node) {
    while (node && name_of(node) != "w:p"_name) node = next_element(block, node);
    return node;
  }

  /// Whether the styles of both versions hide, strike and raise the same in two equal blocks.
  bool same_states(pugi::xml_node before, pugi::xml_node after) const {
    pugi::xml_node b = find_paragraph(before, before), a = find_paragraph(after, after);
    while (b && a) {
      const std::uint32_t p = paragraph_of(plan_.hints, b, true), q = paragraph_of(plan_.hints, a, false);
      if (p != none && q != none && !same_states(p, q)) return false;
      b = find_paragraph(before, next_element(before, b));
      a = find_paragraph(after, next_element(after, a));
    }
    return true;
  }

  bool same_states(std::uint32_t before, std::uint32_t after) const {
    const std::vector<Run>&was = report_.before.document.paragraphs[before].runs,
          &is = report_.after.document.paragraphs[after].runs;
    std::size_t i = 0, j = 0;
    while (i < was.size() && j < is.size()) {
      if (plan_.states.before[was[i].format] != plan_.states.after[is[j].format]) return false;
      const std::uint32_t old_end = was[i].span.end, new_end = is[j].span.end;
      i += old_end <= new_end ? 1 : 0;
      j += new_end <= old_end ? 1 : 0;
    }
    return true;
  }

  bool is_coarse(const Match& match) const {
    for (std::uint32_t i = match.before; i < match.before_end; ++i) {
      if (has_coarse(plan_.coarse.before, before_.items[i].node, true)) return true;
    }
    for (std::uint32_t j = match.after; j < match.after_end; ++j) {
      if (has_coarse(plan_.coarse.after, after_.items[j].node, false)) return true;
    }
    return false;
  }

  bool has_coarse(const std::set<std::uint32_t>& coarse, pugi::xml_node block, bool before) const {
    for (pugi::xml_node at = block; at && !coarse.empty(); at = next_element(block, at)) {
      const std::uint32_t paragraph = name_of(at) == "w:p"_name ? paragraph_of(plan_.hints, at, before) : none;
      if (paragraph != none && coarse.count(paragraph) != 0) return true;
    }
    return false;
  }

  Group group_of(const Match& match) const {
    Group group;
    for (std::uint32_t i = match.before; i < match.before_end; ++i) group.before.push_back(i);
    for (std::uint32_t j = match.after; j < match.after_end; ++j) group.after.push_back(j);
    group.row = match.row;
    // A section's headers are looked at in any case: what stays here may be another's there.
    group.same = is_same(match) && !before_.items[match.before].node.child("w:pPr").child("w:sectPr");
    return group;
  }

  Group new_group(std::uint32_t j) const {
    Group group{.before = {}, .after = {j}, .move = new_move_[j]};
    if (const auto from = moved_from_.find(j); from != moved_from_.end()) {
      group.moved_from = from->second.before;
      group.row = from->second.row;
    }
    return group;
  }

  std::vector<Group> make_groups(bool keep_last) {
    std::vector<Group> groups;
    std::uint32_t i = 0, j = 0;
    const auto one_sided = [&](std::uint32_t i_end, std::uint32_t j_end) {
      for (; i < i_end; ++i) groups.push_back({.before = {i}, .after = {}, .move = old_move_[i]});
      for (; j < j_end; ++j) groups.push_back(new_group(j));
    };
    for (const Match& match : matches_) {
      one_sided(match.before, match.after);
      groups.push_back(group_of(match));
      i = match.before_end;
      j = match.after_end;
    }
    const auto old_size = static_cast<std::uint32_t>(before_.items.size()),
               new_size = static_cast<std::uint32_t>(after_.items.size());
    const bool forced = keep_last && i < old_size && j < new_size && can_end_together();
    one_sided(forced ? old_size - 1 : old_size, forced ? new_size - 1 : new_size);
    // A container ends in a paragraph whose mark cannot go, so the last ones are one another's whatever they say.
    if (forced) {
      const bool alike = likeness(words_below(before_.items[i].node), words_below(after_.items[j].node)) >= 0.4;
      groups.push_back({.before = {i}, .after = {j}, .whole = !alike});
    }
    return groups;
  }

  bool can_end_together() const {
    const Block& old = before_.items.back();
    const Block& now = after_.items.back();
    return old.kind == BlockKind::paragraph && now.kind == BlockKind::paragraph && old_move_.back() == 0 && new_move_.back() == 0;
  }

  bool is_plain(const Group& group) const {
    const auto is_paragraph = [](const Blocks& blocks, std::uint32_t k) { return blocks.items[k].kind == BlockKind::paragraph; };
    return group.move == 0 &&
           std::all_of(group.before.begin(), group.before.end(), [&](std::uint32_t i) { return is_paragraph(before_, i); }) &&
           std::all_of(group.after.begin(), group.after.end(), [&](std::uint32_t j) { return is_paragraph(after_, j); });
  }

  /// Paragraphs that one version has behind the last common one: they are written as one group with it, whose last mark both
  /// have.
  void extend_last(std::vector<Group>& groups) const {
    std::size_t first = groups.size();
    while (first > 0 && (groups[first - 1].before.empty() || groups[first - 1].after.empty())) --first;
    if (first == groups.size() || first == 0) return;
    Group all = groups[--first];
    if (!is_plain(all)) return;
    for (std::size_t k = first + 1; k < groups.size(); ++k) {
      if (!is_plain(groups[k])) return;
      all.before.insert(all.before.end(), groups[k].before.begin(), groups[k].before.end());
      all.after.insert(all.after.end(), groups[k].after.begin(), groups[k].after.end());
    }
    all.same = false;
    all.row = none;
    groups.resize(first);
    groups.push_back(std::move(all));
  }

  const Report& report_;
  const Plan& plan_;
  const Blocks& before_;
  const Blocks& after_;
  const Known* known_ = nullptr;
  std::vector<Match> matches_;
  std::uint32_t moves_ = 0;                              // named so far
  std::vector<std::uint32_t> old_move_, new_move_;       // the move a block is in, or 0
  std::unordered_map<std::uint32_t, Match> moved_from_;  // block of after → what the report says of its move
  std::vector<bool> old_known_, new_known_;              // to the report
  std::vector<bool> old_sure_, new_sure_;                // matched before the report was asked
};

}  // namespace

BlockPlan align_blocks(const Inputs& inputs, const Plan& plan, const Blocks& before, const Blocks& after, bool keep_last,
                       const Known& known) {
  return Aligner(inputs, plan, before, after).run(keep_last, known);
}

}  // namespace clausediff::redlining

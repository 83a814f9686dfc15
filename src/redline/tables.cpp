// SPDX-License-Identifier: Apache-2.0
// Tables: rows and cells that are kept, inserted and deleted (ECMA-376 part 1, 17.13.5.1, 17.13.5.12 and 17.13.5.17).
#include <algorithm>
#include <cstring>
#include <map>
#include <unordered_map>

#include "diff/sequence.h"
#include "redline/blocks.h"
#include "redline/carry.h"
#include "redline/credit.h"
#include "redline/flow.h"
#include "redline/hints.h"
#include "redline/writer.h"

namespace clausediff::redlining {
namespace {

/// The rows of a table (or the cells of a row) with what stands around them.
struct Items {
  std::vector<pugi::xml_node> nodes;
  std::vector<std::uint64_t> digests;
  std::vector<std::string> texts;
};

bool is_wrapper(pugi::xml_node node) { return name_of(node) == "w:sdt"_name || name_of(node) == "w:customXml"_name; }

/// The rows of a table in order, content controls around them opened.
Items rows_of(pugi::xml_node table, const Resolve& resolve) {
  Items items;
  for (pugi::xml_node at = next_element(table, table); at;) {
    const bool row = name_of(at) == "w:tr"_name;
    if (row) {
      items.nodes.push_back(at);
      items.digests.push_back(fingerprint(at, resolve));
      items.texts.push_back(words_below(at));
    }
    const bool inside = is_wrapper(at) || name_of(at) == "w:sdtContent"_name;
    at = next_element(table, at, !inside);
  }
  return items;
}

/// Which items of each side are versions of none of the other: an author put them in or took them out as they are.
struct Apart {
  std::vector<bool> before;
  std::vector<bool> after;

  bool any() const {
    const auto is_set = [](bool one) { return one; };
    return std::any_of(before.begin(), before.end(), is_set) || std::any_of(after.begin(), after.end(), is_set);
  }
};

/// A cell, or a content control around one.
Items cells_of(pugi::xml_node row, const Resolve& resolve) {
  Items items;
  for (const pugi::xml_node child : elements(row)) {
    if (name_of(child) != "w:tc"_name && !is_wrapper(child)) continue;
    items.nodes.push_back(child);
    items.digests.push_back(fingerprint(child, resolve));
    items.texts.push_back(words_below(child));
  }
  return items;
}

bool all_plain(const Items& cells) {
  for (const pugi::xml_node cell : cells.nodes) {
    if (name_of(cell) != "w:tc"_name) return false;
  }
  return true;
}

pugi::xml_node cell_in(pugi::xml_node node) {
  for (pugi::xml_node at = node; at; at = next_element(node, at)) {
    if (name_of(at) == "w:tc"_name) return at;
  }
  return {};
}

/// A content control in a row may hold no cell, or several: such a row is not merged cell by cell.
bool all_hold_one(const Items& cells) {
  for (const pugi::xml_node node : cells.nodes) {
    std::size_t count = 0;
    for (pugi::xml_node at = node; at; at = next_element(node, at, name_of(at) == "w:tc"_name))
      count += name_of(at) == "w:tc"_name ? 1 : 0;
    if (count != 1) return false;
  }
  return true;
}

class TableWriter {
 public:
  TableWriter(Writing& writing, const Place& place, pugi::xml_node out)
      : writing_(writing),
        place_(place),
        out_(out),
        before_resolve_(resolver(writing.inputs, writing.plan, place, true)),
        after_resolve_(resolver(writing.inputs, writing.plan, place, false)) {}

  void write(const Tables& tables) {
    const pugi::xml_node before = tables.before, after = tables.after;
    pugi::xml_node table = append_shell(out_, after ? after : before);
    for (const char* name : {"w:tblPr", "w:tblGrid"}) {
      const pugi::xml_node model = (after ? after : before).child(name);
      if (model && !after) carry(writing_, table.append_copy(model), place_);
      if (model && after) table.append_copy(model);
    }
    if (before && after) track_properties(writing_, place_, table, "w:tblPr", before.child("w:tblPr"), after.child("w:tblPr"));
    const Items old_rows = before ? rows_of(before, before_resolve_) : Items(),
                new_rows = after ? rows_of(after, after_resolve_) : Items();
    const std::vector<pugi::xml_node> rejected = in_other_reading(old_rows, after, tables.rejected, true),
                                      accepted = in_other_reading(new_rows, before, tables.accepted, false);
    std::uint32_t i = 0, j = 0;
    const auto one_sided = [&](std::uint32_t i_end, std::uint32_t j_end) {
      for (; i < i_end; ++i) write_lone_row(table, old_rows.nodes[i], rejected[i], true);
      for (; j < j_end; ++j) {
        write_marks_between(table, new_rows.nodes[j].previous_sibling(), after);
        write_lone_row(table, new_rows.nodes[j], accepted[j], false);
      }
    };
    const Apart apart = apart_of(old_rows, rejected, new_rows, accepted);
    for (const auto& [b, a] :
         writing_.inputs.other ? pair_items(old_rows, new_rows, rejected, apart) : pair_reported(old_rows, new_rows, apart)) {
      if (!fits(old_rows.nodes[b], new_rows.nodes[a])) continue;
      one_sided(b, a);
      write_marks_between(table, new_rows.nodes[j].previous_sibling(), after);
      write_row(table, old_rows.nodes[i++], new_rows.nodes[j++]);
    }
    one_sided(static_cast<std::uint32_t>(old_rows.nodes.size()), static_cast<std::uint32_t>(new_rows.nodes.size()));
    write_marks_between(table, after.last_child(), after);
  }

 private:
  /// The ends of bookmarks and comments of after that stand between its rows, or between the cells of a row, up to `last`.
  static void write_marks_between(pugi::xml_node table, pugi::xml_node last, pugi::xml_node after) {
    if (!after || last.parent() != after) return;
    pugi::xml_node first = last;
    while (first.previous_sibling() && is_range_mark(name_of(first))) first = first.previous_sibling();
    for (pugi::xml_node mark = first; mark; mark = mark == last ? pugi::xml_node() : mark.next_sibling())
      if (is_range_mark(name_of(mark))) table.append_copy(mark);
  }

  /// Whether two rows can be merged cell by cell. Cells in content controls are too stiff to come and go.
  bool fits(pugi::xml_node before, pugi::xml_node after) const {
    const Items old_cells = cells_of(before, before_resolve_), new_cells = cells_of(after, after_resolve_);
    if (!all_hold_one(old_cells) || !all_hold_one(new_cells)) return false;
    return old_cells.nodes.size() == new_cells.nodes.size() || (all_plain(old_cells) && all_plain(new_cells));
  }

  pugi::xml_node row_shell(pugi::xml_node table, pugi::xml_node model, bool old) {
    pugi::xml_node row = append_shell(table, model);
    if (old) {
      for (const char* name : {"w14:paraId", "w14:textId"}) row.remove_attribute(name);
    }
    for (const char* name : {"w:tblPrEx", "w:trPr"}) {
      if (model.child(name)) row.append_copy(model.child(name));
    }
    if (old) carry(writing_, row, place_);
    return row;
  }

  /// What after's own marks take out, and what before's put in, are no versions of anything: each keeps its mark and its author.
  Apart apart_of(const Items& old, const std::vector<pugi::xml_node>& rejected, const Items& now,
                 const std::vector<pugi::xml_node>& accepted) const {
    Apart apart{std::vector<bool>(old.nodes.size()), std::vector<bool>(now.nodes.size())};
    if (!writing_.inputs.other) return apart;
    const OtherReadings& other = *writing_.inputs.other;
    for (std::size_t i = 0; i < old.nodes.size(); ++i)
      apart.before[i] = rejected[i] && owner_of(other.after_rejected.own, rejected[i]) != nullptr;
    for (std::size_t j = 0; j < now.nodes.size(); ++j)
      apart.after[j] = owner_of(writing_.inputs.after.own, now.nodes[j]) != nullptr ||
                       (accepted[j] && owner_of(other.before_accepted.own, accepted[j]) != nullptr);
    return apart;
  }

  /// What is the same element of after's file goes together whatever was written in it; between such pairs the text decides.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pair_items(const Items& old, const Items& now,
                                                                  const std::vector<pugi::xml_node>& rejected,
                                                                  const Apart& apart) const {
    std::map<std::size_t, std::uint32_t> known;
    for (std::uint32_t i = 0; i < rejected.size(); ++i)
      if (rejected[i]) known.emplace(rejected[i].hash_value(), i);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    std::uint32_t i = 0, j = 0;
    for (std::uint32_t k = 0; k < now.nodes.size() && !known.empty(); ++k) {
      const pugi::xml_node original = in_other_reading(now.nodes[k], true);
      const auto found = original ? known.find(original.hash_value()) : known.end();
      if (found == known.end() || found->second < i) continue;
      fill(old, now, apart, {i, found->second, j, k}, pairs);
      pairs.emplace_back(found->second, k);
      i = found->second + 1;
      j = k + 1;
    }
    fill(old, now, apart, {i, static_cast<std::uint32_t>(old.nodes.size()), j, static_cast<std::uint32_t>(now.nodes.size())},
         pairs);
    return pairs;
  }

  /// Rows are one another's as the report pairs what stands in them. Those of which it says nothing are paired by their text.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pair_reported(const Items& old, const Items& now, Apart apart) const {
    const Hints& hints = writing_.plan.hints;
    std::unordered_map<std::uint32_t, std::uint32_t> row_of;  // paragraph of after → its row
    const auto each = [&](pugi::xml_node row, bool before, auto&& use) {
      for (pugi::xml_node at = row; at; at = next_element(row, at)) {
        const std::uint32_t paragraph = name_of(at) == "w:p"_name ? paragraph_of(hints, at, before) : none;
        if (paragraph != none) use(paragraph);
      }
    };
    const auto blank = [](const std::string& text) { return text.find_first_not_of(' ') == std::string::npos; };
    for (std::uint32_t j = 0; j < now.nodes.size(); ++j)
      each(now.nodes[j], false, [&](std::uint32_t p) {
        row_of.emplace(p, j);
        apart.after[j] = !blank(now.texts[j]);
      });
    std::vector<std::pair<std::uint32_t, std::uint32_t>> voted;
    for (std::uint32_t i = 0; i < old.nodes.size(); ++i) {
      std::map<std::uint32_t, std::uint32_t> votes;
      each(old.nodes[i], true, [&](std::uint32_t p) {
        apart.before[i] = !blank(old.texts[i]);
        for (const std::uint32_t row : hints.rows_of_before[p]) {
          const auto found = row_of.find(writing_.inputs.report.alignment.pairs[row].after);
          if (found != row_of.end()) ++votes[found->second];
        }
      });
      const auto best =
          std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
      if (best != votes.end()) voted.emplace_back(i, best->first);
    }
    std::vector<std::uint32_t> places;
    for (const auto& [i, j] : voted) places.push_back(j);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    std::uint32_t i = 0, j = 0;
    for (const std::uint32_t k : longest_increasing(places)) {
      if (!pairs.empty() && pairs.back().second == voted[k].second) continue;
      fill(old, now, apart, {i, voted[k].first, j, voted[k].second}, pairs);
      pairs.push_back(voted[k]);
      i = voted[k].first + 1;
      j = voted[k].second + 1;
    }
    fill(old, now, apart, {i, static_cast<std::uint32_t>(old.nodes.size()), j, static_cast<std::uint32_t>(now.nodes.size())},
         pairs);
    return pairs;
  }

  /// Between pairs that stand, the text decides.
  struct Stretch {
    std::uint32_t before, before_end, after, after_end;
  };
  static void fill(const Items& old, const Items& now, const Apart& apart, const Stretch& s,
                   std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs) {
    const std::vector<std::uint32_t> x = open_to(apart.before, s.before, s.before_end),
                                     y = open_to(apart.after, s.after, s.after_end);
    for (const auto& [b, a] : pair_by_text(at(old.digests, x), at(now.digests, y), at(old.texts, x), at(now.texts, y), 0.3))
      pairs.emplace_back(x[b], y[a]);
  }

  static std::vector<std::uint32_t> open_to(const std::vector<bool>& apart, std::uint32_t begin, std::uint32_t end) {
    std::vector<std::uint32_t> open;
    for (; begin < end; ++begin)
      if (!apart[begin]) open.push_back(begin);
    return open;
  }

  template <class Row>
  static Row at(const Row& row, const std::vector<std::uint32_t>& places) {
    Row found;
    for (const std::uint32_t place : places) found.push_back(row[place]);
    return found;
  }

  /// The rows of one side as they stand in the other reading of the other side's file: in `other`, or where that side has the
  /// table, in the same table.
  std::vector<pugi::xml_node> in_other_reading(const Items& rows, pugi::xml_node partner, pugi::xml_node other, bool old) const {
    if (!writing_.inputs.other) return std::vector<pugi::xml_node>(rows.nodes.size());
    const pugi::xml_node table = partner ? in_other_reading(partner, old) : other;
    return align_nodes(rows.nodes,
                       table ? rows_of(table, old ? after_resolve_ : before_resolve_).nodes : std::vector<pugi::xml_node>());
  }

  /// `partner` is of after where `old`.
  pugi::xml_node in_other_reading(pugi::xml_node partner, bool old) const {
    return old ? same_element(writing_.inputs.after.own, writing_.inputs.other->after_rejected.own, place_.after, partner)
               : same_element(writing_.inputs.before.own, writing_.inputs.other->before_accepted.own, place_.before, partner);
  }

  /// A row of one version alone: marked itself, and all in it.
  void write_lone_row(pugi::xml_node table, pugi::xml_node model, pugi::xml_node other, bool old) {
    pugi::xml_node row = row_shell(table, model, old);
    pugi::xml_node properties = row.child("w:trPr");
    if (!properties) properties = row.append_child("w:trPr");
    writing_.out.stamp(properties.append_child(old ? "w:del" : "w:ins"), owner_of_lone(writing_.inputs, model, other, old));
    pugi::xml_node other_cell = other.child("w:tc");
    for (const pugi::xml_node child : elements(model)) {
      if (name_of(child) == "w:tc"_name) {
        write_lone_cell(row, child, other_cell, old);
        other_cell = other_cell.next_sibling("w:tc");
      }
      if (is_wrapper(child)) write_wrapped_cell(row, child, old);
      if (!old && is_range_mark(name_of(child))) row.append_copy(child);
    }
  }

  pugi::xml_node cell_shell(pugi::xml_node row, pugi::xml_node model, bool old) {
    pugi::xml_node cell = append_shell(row, model);
    if (model.child("w:tcPr")) cell.append_copy(model.child("w:tcPr"));
    if (old) carry(writing_, cell, place_);
    return cell;
  }

  pugi::xml_node write_lone_cell(pugi::xml_node row, pugi::xml_node model, pugi::xml_node other, bool old) {
    const pugi::xml_node cell = cell_shell(row, model, old), nothing;
    writing_.tasks.push_back(
        {place_, old ? model : nothing, old ? nothing : model, cell, false, old ? other : nothing, old ? nothing : other});
    return cell;
  }

  void write_wrapped_cell(pugi::xml_node row, pugi::xml_node model, bool old) {
    pugi::xml_node shell = append_shell(row, model);
    for (const char* name : {"w:sdtPr", "w:sdtEndPr", "w:customXmlPr"}) {
      if (model.child(name)) shell.append_copy(model.child(name));
    }
    if (old) carry(writing_, shell, place_);
    const pugi::xml_node content = name_of(shell) == "w:sdt"_name ? shell.append_child("w:sdtContent") : shell;
    for (pugi::xml_node at = next_element(model, model); at;) {
      const bool cell = name_of(at) == "w:tc"_name;
      if (cell) write_lone_cell(content, at, {}, old);
      at = next_element(model, at, cell);
    }
  }

  void write_row(pugi::xml_node table, pugi::xml_node before, pugi::xml_node after) {
    pugi::xml_node row = row_shell(table, after, false);
    track_row(row, before, after);
    const Items old_cells = cells_of(before, before_resolve_), new_cells = cells_of(after, after_resolve_);
    const std::vector<pugi::xml_node> rejected = cells_in_other_reading(old_cells, after, true),
                                      accepted = cells_in_other_reading(new_cells, before, false);
    const Apart apart = apart_of(old_cells, rejected, new_cells, accepted);
    const bool by_place =
        old_cells.nodes.size() == new_cells.nodes.size() && !(apart.any() && all_plain(old_cells) && all_plain(new_cells));
    if (by_place) {
      for (std::size_t k = 0; k < new_cells.nodes.size(); ++k) {
        write_marks_between(row, new_cells.nodes[k].previous_sibling(), after);
        write_cell(row, old_cells.nodes[k], new_cells.nodes[k]);
      }
      write_marks_between(row, after.last_child(), after);
      return;
    }
    std::uint32_t i = 0, j = 0;
    const auto one_sided = [&](std::uint32_t i_end, std::uint32_t j_end) {
      for (; i < i_end; ++i)
        mark_cell(write_lone_cell(row, old_cells.nodes[i], rejected[i], true), "w:cellDel",
                  owner_of_lone(writing_.inputs, old_cells.nodes[i], rejected[i], true));
      for (; j < j_end; ++j) {
        write_marks_between(row, new_cells.nodes[j].previous_sibling(), after);
        mark_cell(write_lone_cell(row, new_cells.nodes[j], accepted[j], false), "w:cellIns",
                  owner_of_lone(writing_.inputs, new_cells.nodes[j], accepted[j], false));
      }
    };
    for (const auto& [b, a] : pair_items(old_cells, new_cells, rejected, apart)) {
      one_sided(b, a);
      write_marks_between(row, new_cells.nodes[j].previous_sibling(), after);
      write_cell(row, old_cells.nodes[i++], new_cells.nodes[j++]);
    }
    one_sided(static_cast<std::uint32_t>(old_cells.nodes.size()), static_cast<std::uint32_t>(new_cells.nodes.size()));
    write_marks_between(row, after.last_child(), after);
  }

  std::vector<pugi::xml_node> cells_in_other_reading(const Items& cells, pugi::xml_node partner, bool old) const {
    const pugi::xml_node row = writing_.inputs.other ? in_other_reading(partner, old) : pugi::xml_node();
    return align_nodes(cells.nodes,
                       row ? cells_of(row, old ? after_resolve_ : before_resolve_).nodes : std::vector<pugi::xml_node>());
  }

  void track_row(pugi::xml_node row, pugi::xml_node before, pugi::xml_node after) {
    const bool made = !row.child("w:trPr");
    track_properties(writing_, place_, row, "w:trPr", before.child("w:trPr"), after.child("w:trPr"));
    // Made as the first child of the row, it belongs behind w:tblPrEx.
    if (made && row.child("w:trPr") && row.child("w:tblPrEx")) row.insert_move_after(row.child("w:trPr"), row.child("w:tblPrEx"));
  }

  void mark_cell(pugi::xml_node cell, const char* mark, const Signature* owner) {
    pugi::xml_node properties = first_child_named(cell, "w:tcPr");
    writing_.out.stamp(properties.append_child(mark), owner);
  }

  void write_cell(pugi::xml_node row, pugi::xml_node before, pugi::xml_node after) {
    pugi::xml_node parent = row;
    if (is_wrapper(after)) {
      parent = append_shell(row, after);
      for (const char* name : {"w:sdtPr", "w:sdtEndPr", "w:customXmlPr"}) {
        if (after.child(name)) parent.append_copy(after.child(name));
      }
      if (name_of(after) == "w:sdt"_name) parent = parent.append_child("w:sdtContent");
    }
    const pugi::xml_node old_cell = cell_in(before), new_cell = cell_in(after);
    pugi::xml_node cell = cell_shell(parent, new_cell, false);
    track_properties(writing_, place_, cell, "w:tcPr", old_cell.child("w:tcPr"), new_cell.child("w:tcPr"));
    writing_.tasks.push_back({place_, old_cell, new_cell, cell});
  }

  Writing& writing_;
  Place place_;
  pugi::xml_node out_;
  Resolve before_resolve_;
  Resolve after_resolve_;
};

}  // namespace

void write_table(Writing& writing, const Place& place, pugi::xml_node parent, const Tables& tables) {
  TableWriter(writing, place, parent).write(tables);
}

}  // namespace clausediff::redlining

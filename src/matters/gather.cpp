// SPDX-License-Identifier: Apache-2.0
#include "matters/gather.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_set>

#include "matters/phrasing.h"
#include "matters/policy.h"
#include "matters/wording.h"

namespace clausediff {
namespace {

constexpr std::size_t fewest_known = 12;  // bytes of a sentence that is known again elsewhere

using Group = std::vector<std::size_t>;  // indexes of entries, the gravest first

void add(std::vector<std::uint32_t>& list, const std::vector<std::uint32_t>& more) {
  list.insert(list.end(), more.begin(), more.end());
}

/// `from` hangs on `into` from now on; its rows go behind those of `into`. What both have stands twice until `settle`.
void hang(Weighed& into, Weighed& from) {
  add(into.matter.rows, from.matter.rows);
  add(into.matter.changes, from.matter.changes);
  add(into.matter.deltas, from.matter.deltas);
  add(into.matter.findings, from.matter.findings);
  from.matter.rows.clear();
}

/// Rows once each in their order, all else ascending.
void settle(Matter& matter) {
  std::unordered_set<std::uint32_t> known;
  std::erase_if(matter.rows, [&](std::uint32_t row) { return !known.insert(row).second; });
  for (auto* list : {&matter.changes, &matter.deltas, &matter.findings}) {
    std::sort(list->begin(), list->end());
    list->erase(std::unique(list->begin(), list->end()), list->end());
  }
}

void drop_empty(std::vector<Weighed>& matters) {
  std::erase_if(matters, [](const Weighed& one) { return one.matter.rows.empty(); });
}

void note(Matter& matter, const std::string& words) { matter.note += (matter.note.empty() ? "" : "; ") + words; }

void sort_by_weight(Group& group, const std::vector<Weighed>& matters) {
  std::stable_sort(group.begin(), group.end(),
                   [&](std::size_t a, std::size_t b) { return matters[a].weight > matters[b].weight; });
}

/// By row, where there are several.
std::vector<Group> groups_of_rows(const std::vector<Weighed>& matters) {
  std::map<std::uint32_t, Group> rows;
  for (std::size_t m = 0; m < matters.size(); ++m) rows[matters[m].matter.rows.front()].push_back(m);
  std::vector<Group> groups;
  for (auto& [row, group] : rows) {
    if (group.size() < 2) continue;
    sort_by_weight(group, matters);
    groups.push_back(std::move(group));
  }
  return groups;
}

std::string key_of(const Strip& strip, WordSpan range) {
  std::string key;
  for (std::size_t at = range.begin; at < range.end; ++at) key.append(strip.words[at].norm).append(" ");
  return key;
}

/// "Participant" where "Plan" came or went before it: the same part of the same name, which has its capital on either side. Empty
/// where the word is no part of one.
std::string name_beside(const Passage& passage, const PassageEdit& edit) {
  const Strip& strip = edit.after.empty() ? passage.before : passage.after;
  const WordSpan part = edit.after.empty() ? edit.before : edit.after;
  if (part.size() != 1 || part.end >= strip.words.size()) return {};
  const Word& word = strip.words[part.begin];
  const Word& next = strip.words[part.end];
  const std::size_t partner = strip.partner[part.end];
  const Strip& other = edit.after.empty() ? passage.after : passage.before;
  const bool capital = next.capital || (partner != no_partner && other.words[partner].capital);
  const bool name = word.capital && capital && next.marks.empty() && !is_function_word(word) && !is_function_word(next);
  return name && partner != no_partner ? std::string(next.stem) + " " : std::string();
}

/// The same edit at several places is told at the gravest.
void gather_same(std::vector<Weighed>& matters) {
  std::map<std::string, Group> groups;
  for (std::size_t m = 0; m < matters.size(); ++m)
    if (!matters[m].same.empty()) groups[matters[m].same].push_back(m);
  for (auto& [key, members] : groups) {
    if (members.size() < 2) continue;
    sort_by_weight(members, matters);
    Weighed& into = matters[members.front()];
    const std::size_t others = members.size() - 1;
    const std::string more = "and in " + std::to_string(others) + (others == 1 ? " other place" : " other places");
    for (std::size_t m = 1; m < members.size(); ++m) hang(into, matters[members[m]]);
    std::string& sentence = into.matter.sentence;
    if (count_words(sentence) + count_words(more) > longest_sentence) {
      note(into.matter, more);
      continue;
    }
    const bool stop = sentence.ends_with('.');
    if (stop) sentence.pop_back();
    sentence += " (" + more + ")" + (stop ? "." : "");
  }
  drop_empty(matters);
}

/// Of a long list, what weighs little is told with the gravest change of the same clause, or under the same heading.
void shorten(std::vector<Weighed>& matters) {
  if (matters.size() <= longest_list) return;
  Group order(matters.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  sort_by_weight(order, matters);
  std::map<std::uint32_t, std::size_t> of_row;
  std::map<std::string, std::size_t> of_heading;
  std::map<std::size_t, std::size_t> lesser;  // by entry, how many hang on it
  for (std::size_t k = 0; k < order.size(); ++k) {
    Weighed& one = matters[order[k]];
    const auto row = of_row.find(one.matter.rows.front());
    const auto heading = one.heading.empty() ? of_heading.end() : of_heading.find(one.heading);
    const bool stands = row != of_row.end() || heading != of_heading.end();
    if (k < longest_list || one.weight >= medium_from || !stands) {
      of_row.emplace(one.matter.rows.front(), order[k]);
      if (!one.heading.empty()) of_heading.emplace(one.heading, order[k]);
      continue;
    }
    const std::size_t into = row != of_row.end() ? row->second : heading->second;
    hang(matters[into], one);
    ++lesser[into];
  }
  for (const auto& [m, count] : lesser) note_lesser(matters[m].matter, count);
  drop_empty(matters);
}

/// What follows from a graver change of the same clause does not stand above what other clauses say.
void rank_beside(std::vector<Weighed>& matters) {
  for (const Group& group : groups_of_rows(matters))
    for (std::size_t n = 1; n < group.size(); ++n) matters[group[n]].weight += of_beside * static_cast<std::int32_t>(n);
}

}  // namespace

void note_lesser(Matter& matter, std::size_t count) {
  if (count == 0) return;
  note(matter, "with " + std::to_string(count) + (count == 1 ? " lesser change" : " lesser changes") + " beside it");
}

std::string key_of_edit(const Passage& passage, const Signs& signs) {
  std::string key;
  if (passage.inserted() || passage.deleted() || signs.any()) {
    key =
        key_of(passage.before, {0, passage.before.words.size()}) + "> " + key_of(passage.after, {0, passage.after.words.size()});
    return key.size() >= fewest_known ? key : std::string();
  }
  for (const PassageEdit& edit : passage.edits) {
    const bool one_side = edit.before.empty() || edit.after.empty();
    const std::string name = one_side ? name_beside(passage, edit) : std::string();
    if (one_side && name.empty()) return {};
    key += key_of(passage.before, edit.before) + "> " + key_of(passage.after, edit.after) + name + "; ";
  }
  return key;
}

void gather(std::vector<Weighed>& matters) {
  gather_same(matters);
  shorten(matters);
  rank_beside(matters);
  for (Weighed& one : matters) settle(one.matter);
}

}  // namespace clausediff

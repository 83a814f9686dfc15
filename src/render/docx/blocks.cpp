// SPDX-License-Identifier: Apache-2.0
#include "render/docx/blocks.h"

#include <algorithm>

namespace clausediff::redline {
namespace {

bool is_anchor(std::uint64_t name) {
  switch (name) {
    case "w:bookmarkStart"_name:
    case "w:bookmarkEnd"_name:
    case "w:commentRangeStart"_name:
    case "w:commentRangeEnd"_name:
    case "w:permStart"_name:
    case "w:permEnd"_name: return true;
    default: return false;
  }
}

pugi::xml_node content_of(pugi::xml_node wrapper) { return name_of(wrapper) == "w:sdt"_name ? wrapper.child("w:sdtContent") : wrapper; }

void add_block(Blocks& blocks, pugi::xml_node node, BlockKind kind, std::uint32_t wrapper, const Resolve& resolve) {
  blocks.items.push_back({node, kind, wrapper, std::move(blocks.trailing), fingerprint(node, resolve)});
  blocks.trailing.clear();
}

/// What belongs together in two rows of blocks.
class Aligner {
 public:
  Aligner(Job& job, const Blocks& before, const Blocks& after) : job_(job), before_(before), after_(after) {}

  std::vector<Group> run(bool keep_last) {
    find_pairs();
    if (keep_last) pair_last();
    return make_groups(keep_last);
  }

 private:
  void find_pairs() {
    std::vector<std::uint64_t> x, y;
    std::vector<std::string> x_texts, y_texts;
    // A kind never pairs with another; neither does a paragraph that ends a section with one that does not.
    const auto add = [](const Blocks& blocks, std::vector<std::uint64_t>& digests, std::vector<std::string>& texts) {
      for (const Block& block : blocks.items) {
        digests.push_back(block.digest);
        texts.push_back(words_below(block.node));
      }
    };
    add(before_, x, x_texts);
    add(after_, y, y_texts);
    partner_.assign(before_.items.size(), none);
    taken_.assign(after_.items.size(), false);
    for (const auto& [i, j] : pair_by_text(x, y, x_texts, y_texts)) {
      if (can_pair(i, j)) pair(i, j);
    }
  }

  bool can_pair(std::uint32_t i, std::uint32_t j) const {
    return before_.items[i].kind == after_.items[j].kind && (before_.items[i].kind != BlockKind::other || before_.items[i].digest == after_.items[j].digest);
  }

  void pair(std::uint32_t i, std::uint32_t j) {
    partner_[i] = j;
    taken_[j] = true;
  }

  /// A container ends in a paragraph whose mark cannot go, so the last ones are one another's whatever they say.
  void pair_last() {
    if (before_.items.empty() || after_.items.empty()) return;
    const auto i = static_cast<std::uint32_t>(before_.items.size() - 1), j = static_cast<std::uint32_t>(after_.items.size() - 1);
    if (partner_[i] == j || before_.items[i].kind != BlockKind::paragraph || after_.items[j].kind != BlockKind::paragraph) return;
    // The partner of one of them, if it has one and nothing but paragraphs stand between, is written with both: see extend_last().
    if (partner_[i] == none && !taken_[j]) pair(i, j);
  }

  Group pair_group(std::uint32_t i, std::uint32_t j) const {
    const bool same = before_.items[i].digest == after_.items[j].digest;
    return {.before = {i}, .after = {j}, .same = same};
  }

  std::vector<Group> make_groups(bool keep_last) const {
    std::vector<Group> groups;
    std::uint32_t j = 0;
    const auto insert_up_to = [&](std::uint32_t end) {
      for (; j < end; ++j) groups.push_back({.before = {}, .after = {j}});
    };
    for (std::uint32_t i = 0; i < before_.items.size(); ++i) {
      if (partner_[i] == none) {
        groups.push_back({.before = {i}, .after = {}});
        continue;
      }
      insert_up_to(partner_[i]);
      groups.push_back(pair_group(i, j++));
    }
    insert_up_to(static_cast<std::uint32_t>(after_.items.size()));
    if (keep_last) extend_last(groups);
    return groups;
  }

  bool is_paragraph_group(const Group& group) const {
    for (const std::uint32_t i : group.before) {
      if (before_.items[i].kind != BlockKind::paragraph) return false;
    }
    for (const std::uint32_t j : group.after) {
      if (after_.items[j].kind != BlockKind::paragraph) return false;
    }
    return true;
  }

  /// Paragraphs that one version has behind the last common one: they are written as one group with it, whose last mark both have.
  void extend_last(std::vector<Group>& groups) const {
    std::size_t first = groups.size();
    while (first > 0 && (groups[first - 1].before.empty() || groups[first - 1].after.empty())) --first;
    if (first == groups.size()) return;
    if (first == 0) return;
    --first;
    for (std::size_t k = first; k < groups.size(); ++k) {
      if (!is_paragraph_group(groups[k])) return;
    }
    Group all = groups[first];
    for (std::size_t k = first + 1; k < groups.size(); ++k) {
      all.before.insert(all.before.end(), groups[k].before.begin(), groups[k].before.end());
      all.after.insert(all.after.end(), groups[k].after.begin(), groups[k].after.end());
    }
    all.same = false;
    groups.resize(first);
    groups.push_back(std::move(all));
  }

  Job& job_;
  const Blocks& before_;
  const Blocks& after_;
  std::vector<std::uint32_t> partner_;
  std::vector<bool> taken_;
};

}  // namespace

Blocks blocks_of(pugi::xml_node container, const Resolve& resolve) {
  Blocks blocks;
  std::vector<std::pair<pugi::xml_node, std::uint32_t>> open;  // wrappers that are open, and their indices
  std::uint32_t wrapper = none;
  for (pugi::xml_node at = next_element(container, container); at || !open.empty();) {
    if (!at) {
      at = next_element(open.back().first.parent(), open.back().first, true);
      wrapper = blocks.wrappers[open.back().second].parent;
      open.pop_back();
      continue;
    }
    const std::uint64_t name = name_of(at);
    if (name == "w:sdt"_name || name == "w:customXml"_name) {
      blocks.wrappers.push_back({at, wrapper});
      wrapper = static_cast<std::uint32_t>(blocks.wrappers.size() - 1);
      open.emplace_back(at, wrapper);
      const pugi::xml_node content = content_of(at);
      at = next_element(content, content);
      continue;
    }
    if (is_anchor(name)) {
      blocks.trailing.push_back(at);
    } else if (name == "w:p"_name || name == "w:tbl"_name) {
      add_block(blocks, at, name == "w:p"_name ? BlockKind::paragraph : BlockKind::table, wrapper, resolve);
    } else if (name != "w:sectPr"_name && name != "w:tcPr"_name && name != "w:proofErr"_name && name != "w:customXmlPr"_name) {
      add_block(blocks, at, BlockKind::other, wrapper, resolve);
    }
    at = next_element(at.parent(), at, true);
  }
  return blocks;
}

std::vector<Group> align_blocks(Job& job, const Blocks& before, const Blocks& after, bool keep_last) { return Aligner(job, before, after).run(keep_last); }

}  // namespace clausediff::redline

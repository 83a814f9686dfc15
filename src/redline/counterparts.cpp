// SPDX-License-Identifier: Apache-2.0
#include "redline/counterparts.h"

#include <algorithm>
#include <map>

namespace clausediff::redlining {
namespace {

std::vector<pugi::xml_node> nodes_of(const Blocks& blocks) {
  std::vector<pugi::xml_node> nodes;
  for (const Block& block : blocks.items) nodes.push_back(block.node);
  return nodes;
}

/// The paragraphs of another reading of the same file that hold what the block holds.
std::vector<pugi::xml_node> in_other_reading(const Authorship& own, const Authorship& other, const std::string& part,
                                             const Block& block) {
  const auto holds = own.holds.find(block.node.hash_value());
  if (block.kind != BlockKind::paragraph || holds == own.holds.end() || is_owned(own, block.node)) return {};
  std::vector<std::uint32_t> numbers = holds->second;
  std::sort(numbers.begin(), numbers.end());
  std::vector<pugi::xml_node> found;
  for (const std::uint32_t number : numbers) {
    const auto place = other.places.find({part, number});
    if (place != other.places.end() && (found.empty() || found.back() != place->second)) found.push_back(place->second);
  }
  if (found.size() > 1) std::erase_if(found, [&](pugi::xml_node node) { return is_owned(other, node); });
  return found;
}

}  // namespace

bool is_owned(const Authorship& authorship, pugi::xml_node paragraph) {
  bool any = owner_of(authorship, paragraph) != nullptr;
  for (pugi::xml_node at = next_element(paragraph, paragraph); at; at = next_element(paragraph, at)) {
    if (name_of(at) != "w:r"_name) continue;
    if (owner_of(authorship, at) == nullptr) return false;
    any = true;
  }
  return any;
}

Result<OtherReadings> open_other_readings(std::string_view before_bytes, std::string_view after_bytes, const Inputs& inputs) {
  OtherReadings readings;
  const auto open = [&](std::string_view bytes, const Version& version, Settle way) -> Result<Version> {
    Result<Package> package = Package::open(bytes, version.file, inputs.options.read);
    if (!package.ok()) return package.error();
    return open_version(std::make_shared<Package>(std::move(*package)), {way, true});
  };
  Result<Version> rejected = open(after_bytes, inputs.after, Settle::reject);
  if (!rejected.ok()) return rejected.error();
  Result<Version> accepted = open(before_bytes, inputs.before, Settle::accept);
  if (!accepted.ok()) return accepted.error();
  readings.after_rejected = std::move(*rejected);
  readings.before_accepted = std::move(*accepted);
  return readings;
}

namespace {

/// What tells one block without words from another: the pictures, equations and breaks in it.
void add_wordless(pugi::xml_node block, Hash& hash) {
  for (pugi::xml_node at = block; at; at = next_element(block, at)) {
    switch (name_of(at)) {
      case "wp:docPr"_name:
        hash.add(std::string_view(at.attribute("name").value()));
        hash.add(std::string_view(at.attribute("descr").value()));
        break;
      case "w:drawing"_name:
      case "w:pict"_name:
      case "w:object"_name:
      case "w:br"_name:
      case "w:sectPr"_name:
      case "m:oMath"_name:
        hash.add(name_of(at));
        break;
      default:
        break;
    }
  }
}

}  // namespace

std::vector<pugi::xml_node> align_nodes(const std::vector<pugi::xml_node>& nodes, const std::vector<pugi::xml_node>& others) {
  const auto describe = [](const std::vector<pugi::xml_node>& row, std::vector<std::uint64_t>& digests,
                           std::vector<std::string>& texts) {
    for (const pugi::xml_node node : row) {
      texts.push_back(words_below(node));
      Hash hash;
      hash.add(name_of(node));
      hash.add(std::string_view(texts.back()));
      if (texts.back().empty()) add_wordless(node, hash);
      digests.push_back(hash.value());
    }
  };
  std::vector<std::uint64_t> x, y;
  std::vector<std::string> x_texts, y_texts;
  describe(nodes, x, x_texts);
  describe(others, y, y_texts);
  std::vector<pugi::xml_node> found(nodes.size());
  for (const auto& [i, j] : pair_by_text(x, y, x_texts, y_texts)) {
    if (name_of(nodes[i]) == name_of(others[j])) found[i] = others[j];
  }
  return found;
}

Counterparts::Counterparts(const Inputs& inputs, const Plan& plan, const Task& task, const Blocks& before, const Blocks& after)
    : inputs_(inputs), before_(before), after_(after), before_part_(task.place.before), after_part_(task.place.after) {
  if (!inputs.other) return;
  const OtherReadings& other = *inputs.other;
  const pugi::xml_node rejected =
      task.after ? same_element(inputs.after.own, other.after_rejected.own, after_part_, task.after) : task.rejected;
  const pugi::xml_node accepted =
      task.before ? same_element(inputs.before.own, other.before_accepted.own, before_part_, task.before) : task.accepted;
  if (rejected)
    of_before_ = align_nodes(nodes_of(before), nodes_of(blocks_of(rejected, resolver(inputs, plan, task.place, false))));
  for (std::uint32_t i = 0; i < of_before_.size(); ++i)
    if (of_before_[i]) places_.emplace(of_before_[i].hash_value(), i);
  if (accepted) of_after_ = align_nodes(nodes_of(after), nodes_of(blocks_of(accepted, resolver(inputs, plan, task.place, true))));
}

std::vector<pugi::xml_node> Counterparts::originals_of(std::uint32_t j) const {
  return in_other_reading(inputs_.after.own, inputs_.other->after_rejected.own, after_part_, after_.items[j]);
}

std::vector<pugi::xml_node> Counterparts::proposals_of(std::uint32_t i) const {
  return in_other_reading(inputs_.before.own, inputs_.other->before_accepted.own, before_part_, before_.items[i]);
}

std::vector<Match> Counterparts::sure_matches() const {
  std::vector<Match> found;
  if (of_before_.empty()) return found;
  for (std::uint32_t j = 0; j < after_.items.size();) {
    std::vector<pugi::xml_node> originals = originals_of(j);
    std::uint32_t end = j + 1;
    for (; end < after_.items.size() && !originals.empty(); ++end) {
      const std::vector<pugi::xml_node> more = originals_of(end);
      if (more.empty() || more.front() != originals.back()) break;
      originals.insert(originals.end(), more.begin() + 1, more.end());
    }
    if (!originals.empty()) add_match(originals, j, end, found);
    j = end;
  }
  add_matches_by_origin(found);
  return found;
}

void Counterparts::add_matches_by_origin(std::vector<Match>& found) const {
  std::vector<pugi::xml_node> proposals, originals;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> of_rows, of_columns;  // block, index in the above
  const auto note = [](const std::vector<pugi::xml_node>& nodes, std::uint32_t block, std::vector<pugi::xml_node>& all,
                       auto& of_blocks) {
    for (const pugi::xml_node node : nodes) {
      if (all.empty() || all.back() != node) all.push_back(node);
      of_blocks.emplace_back(block, static_cast<std::uint32_t>(all.size() - 1));
    }
  };
  for (std::uint32_t i = 0; i < before_.items.size(); ++i) note(proposals_of(i), i, proposals, of_rows);
  for (std::uint32_t j = 0; j < after_.items.size(); ++j) note(originals_of(j), j, originals, of_columns);
  // What stands where in the file between them counts more than equal words: empty paragraphs are all alike.
  std::unordered_map<std::size_t, std::uint32_t> places;
  for (std::uint32_t k = 0; k < originals.size(); ++k) places.emplace(originals[k].hash_value(), k);
  std::vector<std::uint32_t> original_of(proposals.size(), none);
  const std::vector<pugi::xml_node> aligned = align_nodes(proposals, originals);
  for (std::uint32_t k = 0; k < aligned.size(); ++k)
    if (aligned[k] && words_below(aligned[k]) == words_below(proposals[k])) original_of[k] = places.at(aligned[k].hash_value());

  std::vector<Match> ranges(originals.size());  // by original: the blocks that it became on both sides
  const auto widen = [](std::uint32_t& begin, std::uint32_t& end, std::uint32_t block) {
    begin = end == 0 ? block : std::min(begin, block);
    end = std::max(end, block + 1);
  };
  for (const auto& [block, k] : of_rows)
    if (original_of[k] != none) widen(ranges[original_of[k]].before, ranges[original_of[k]].before_end, block);
  for (const auto& [block, k] : of_columns) widen(ranges[k].after, ranges[k].after_end, block);
  add_ranges(ranges, found);
}

/// Those that share a block are one match: what one side joined.
void Counterparts::add_ranges(const std::vector<Match>& ranges, std::vector<Match>& found) const {
  std::vector<Match> matches;
  for (const Match& range : ranges) {
    if (range.before_end == 0 || range.after_end == 0) continue;
    const bool shares = !matches.empty() &&
                        (range.before < matches.back().before_end || range.after < matches.back().after_end) &&
                        range.before >= matches.back().before && range.after >= matches.back().after;
    if (!shares) {
      matches.push_back(range);
      continue;
    }
    matches.back().before_end = std::max(matches.back().before_end, range.before_end);
    matches.back().after_end = std::max(matches.back().after_end, range.after_end);
  }
  std::erase_if(matches, [](const Match& match) {
    return match.before_end - match.before > 1 && match.after_end - match.after > 1;  // no group is several against several
  });
  std::vector<std::uint32_t> match_of_row(before_.items.size(), none), match_of_column(after_.items.size(), none);
  for (std::uint32_t k = 0; k < matches.size(); ++k) {
    for (std::uint32_t i = matches[k].before; i < matches[k].before_end; ++i) match_of_row[i] = k;
    for (std::uint32_t j = matches[k].after; j < matches[k].after_end; ++j) match_of_column[j] = k;
  }
  std::erase_if(found, [&](const Match& match) {
    const bool one = match.before_end == match.before + 1 && match.after_end == match.after + 1;
    const std::uint32_t row = match_of_row[match.before], column = match_of_column[match.after];
    return one && (row != none || column != none);
  });
  std::vector<bool> row_taken(before_.items.size(), false), column_taken(after_.items.size(), false);
  for (const Match& match : found) {
    for (std::uint32_t i = match.before; i < match.before_end; ++i) row_taken[i] = true;
    for (std::uint32_t j = match.after; j < match.after_end; ++j) column_taken[j] = true;
  }
  for (const Match& match : matches) {
    bool free = true;
    for (std::uint32_t i = match.before; i < match.before_end; ++i) free = free && !row_taken[i];
    for (std::uint32_t j = match.after; j < match.after_end; ++j) free = free && !column_taken[j];
    if (free) found.push_back(match);
  }
}

/// Only where before has the same words, or where a cut or a joint shows, much the same: else the report knows better.
void Counterparts::add_match(const std::vector<pugi::xml_node>& originals, std::uint32_t j, std::uint32_t end,
                             std::vector<Match>& found) const {
  const auto first = places_.find(originals.front().hash_value());
  if (first == places_.end()) return;
  const std::uint32_t i = first->second;
  if ((!found.empty() && i < found.back().before_end) || i + originals.size() > of_before_.size()) return;
  const bool joint = originals.size() > 1 || end - j > 1;
  for (std::uint32_t k = 0; k < originals.size(); ++k) {
    const std::string before = words_below(before_.items[i + k].node), original = words_below(originals[k]);
    if (of_before_[i + k] != originals[k] || (before != original && !(joint && likeness(before, original) >= 0.5))) return;
  }
  found.push_back({i, i + static_cast<std::uint32_t>(originals.size()), j, end});
}

Known Counterparts::known() const {
  Known known{sure_matches(), moves(), {}, {}};
  if (!inputs_.other) return known;
  const auto author_of = [](const Authorship& authorship, pugi::xml_node node) {
    if (!node || name_of(node) != "w:p"_name || !is_owned(authorship, node)) return std::string();
    for (pugi::xml_node at = node; at; at = next_element(node, at)) {
      const Signature* owner = owner_of(authorship, at);
      if (owner != nullptr && (at == node || name_of(at) == "w:r"_name)) return owner->author;
    }
    return std::string();
  };
  for (std::uint32_t i = 0; i < before_.items.size(); ++i)
    known.before_owners.push_back(author_of(inputs_.other->after_rejected.own, of_before(i)));
  for (const Block& block : after_.items) known.after_owners.push_back(author_of(inputs_.after.own, block.node));
  return known;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> Counterparts::moves() const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
  if (of_before_.empty()) return found;
  const auto name_of_move = [](const Authorship& authorship, pugi::xml_node node) {
    const auto move = authorship.moves.find(node.hash_value());
    return move == authorship.moves.end() || !is_owned(authorship, node) ? std::string() : move->second;
  };
  std::map<std::pair<std::string, std::string>, std::vector<std::uint32_t>> from;  // name and words → blocks of before
  for (std::uint32_t i = 0; i < before_.items.size(); ++i) {
    const std::string name = name_of_move(inputs_.other->after_rejected.own, of_before(i));
    if (!name.empty()) from[{name, words_below(before_.items[i].node)}].push_back(i);
  }
  for (std::uint32_t j = 0; j < after_.items.size(); ++j) {
    const std::string name = name_of_move(inputs_.after.own, after_.items[j].node);
    const auto blocks = from.find({name, words_below(after_.items[j].node)});
    if (name.empty() || blocks == from.end() || blocks->second.empty()) continue;
    found.emplace_back(blocks->second.front(), j);
    blocks->second.erase(blocks->second.begin());
  }
  return found;
}

}  // namespace clausediff::redlining

// SPDX-License-Identifier: Apache-2.0
#include "render/docx/credit.h"

#include <algorithm>
#include <set>
#include <utility>

namespace clausediff::redline {
namespace {

using ByWords = std::map<std::string, std::deque<pugi::xml_node>>;

pugi::xml_node element_of(const Atom& atom) { return atom.run ? atom.run : atom.node; }

const Signature* owner_of(const Source& source, const Atom& atom) { return redline::owner_of(source.own, element_of(atom)); }

/// Whether all that the paragraph says stays only by the way of settling, and something does.
bool is_owned(const Source& source, pugi::xml_node paragraph) {
  bool any = redline::owner_of(source.own, paragraph) != nullptr;
  for (pugi::xml_node at = next_element(paragraph, paragraph); at; at = next_element(paragraph, at)) {
    if (name_of(at) != "w:r"_name) continue;
    if (redline::owner_of(source.own, at) == nullptr) return false;
    any = true;
  }
  return any;
}

ByWords owned_by_words(const Source& source) {
  ByWords found;
  for (const auto& [name, part] : source.trees) {
    const pugi::xml_node root = part.xml->root();
    for (pugi::xml_node at = root; at; at = next_element(root, at)) {
      const bool row = name_of(at) == "w:tr"_name && redline::owner_of(source.own, at) != nullptr;
      const bool paragraph = name_of(at) == "w:p"_name && is_owned(source, at);
      if (row || paragraph) found[(row ? "row " : "") + words_below(at)].push_back(at);
    }
  }
  return found;
}

pugi::xml_node take(ByWords& from, const std::string& words) {
  const auto found = from.find(words);
  if (found == from.end() || found->second.empty()) return {};
  const pugi::xml_node node = found->second.front();
  found->second.pop_front();
  return node;
}

/// The paragraphs of another reading of the same file that hold what these hold.
std::vector<pugi::xml_node> counterparts(const Source& source, const Source& other, const std::string& part,
                                         const std::vector<pugi::xml_node>& nodes) {
  std::set<std::uint32_t> numbers;
  for (const pugi::xml_node node : nodes) {
    const auto held = source.own.holds.find(node.hash_value());
    if (held != source.own.holds.end()) numbers.insert(held->second.begin(), held->second.end());
  }
  std::vector<pugi::xml_node> found;
  for (const std::uint32_t number : numbers) {
    const auto paragraph = other.own.paragraphs.find({part, number});
    if (paragraph != other.own.paragraphs.end() && (found.empty() || found.back() != paragraph->second))
      found.push_back(paragraph->second);
  }
  return found;
}

std::vector<pugi::xml_node> lone_counterparts(ByWords& from, const std::vector<pugi::xml_node>& nodes) {
  std::vector<pugi::xml_node> found;
  for (const pugi::xml_node node : nodes) {
    if (const pugi::xml_node counterpart = take(from, words_below(node))) found.push_back(counterpart);
  }
  return found;
}

/// For each atom of `line` the one of `other` that is the same, both in order.
std::vector<std::uint32_t> partners_of(Line line, Line other, const CompareOptions& options) {
  std::vector<std::uint32_t> partners(line.atoms.size(), none);
  match_scopes(line, other);
  const Segment all{0, static_cast<std::uint32_t>(line.atoms.size()), 0, static_cast<std::uint32_t>(other.atoms.size()), false};
  for (const Step& step : find_steps(line, other, find_segments(line, other, all, options), options)) {
    if (step.fate == Fate::keep) partners[step.before] = step.after;
  }
  return partners;
}

/// What an atom is in whichever way its file is settled: the number of its element, and the how-manieth atom of it.
using Position = std::pair<std::uint32_t, std::uint32_t>;

std::vector<Position> positions_of(const Source& source, const Line& line) {
  std::vector<Position> positions;
  std::size_t last = 0;
  std::uint32_t within = 0;
  for (const Atom& atom : line.atoms) {
    const std::size_t element = element_of(atom).hash_value();
    within = element == last ? within + 1 : 0;
    last = element;
    const auto number = source.own.numbers.find(element);
    positions.emplace_back(number == source.own.numbers.end() ? none : number->second, within);
  }
  return positions;
}

bool any_owned(const Source& source, const Line& line) {
  return std::any_of(line.atoms.begin(), line.atoms.end(),
                     [&](const Atom& atom) { return owner_of(source, atom) != nullptr; });
}

/// Whoever made all of a paragraph made its mark too, though the file may call another mark of the same row of paragraphs the new
/// one: Word marks the end at which the author pressed Enter.
void sign_marks(const Line& before, const Line& after, std::vector<Step>& steps) {
  const Signature* owner = nullptr;
  bool all = true;
  for (Step& step : steps) {
    const bool ends = (step.after != none ? after.atoms[step.after] : before.atoms[step.before]).kind == AtomKind::paragraph;
    const bool lone = step.fate == Fate::insert || step.fate == Fate::remove;
    if (ends && lone && step.owner == nullptr && all) step.owner = owner;
    all = ends || (all && lone && step.owner != nullptr);
    owner = ends ? nullptr : step.owner;
  }
}

}  // namespace

Result<OtherReadings> open_other_readings(std::string_view before_bytes, std::string_view after_bytes, const Report& report) {
  OtherReadings readings;
  Result<Source> rejected = open_source(after_bytes, report.after.document.name, {Settle::reject, true});
  if (!rejected.ok()) return rejected.error();
  Result<Source> accepted = open_source(before_bytes, report.before.document.name, {Settle::accept, true});
  if (!accepted.ok()) return accepted.error();
  readings.after_rejected = std::move(*rejected);
  readings.before_accepted = std::move(*accepted);
  readings.removed = owned_by_words(readings.after_rejected);
  readings.inserted = owned_by_words(readings.before_accepted);
  return readings;
}

Credit::Credit(Job& job, const Place& place, const std::vector<pugi::xml_node>& before_nodes,
               const std::vector<pugi::xml_node>& after_nodes, const Line& before, const Line& after,
               const CompareOptions& options)
    : job_(job), options_(options) {
  if (!job.other) return;
  OtherReadings& other = *job.other;
  const bool lone = before_nodes.empty() || after_nodes.empty();
  const std::vector<pugi::xml_node>
      rejected = lone ? lone_counterparts(other.removed, before_nodes)
                      : counterparts(job.after, other.after_rejected, place.after, after_nodes),
      accepted = lone ? lone_counterparts(other.inserted, after_nodes)
                      : counterparts(job.before, other.before_accepted, place.before, before_nodes);
  rejected_ = find(rejected, before, resolver(job, place, false), options);
  accepted_ = find(accepted, after, resolver(job, place, true), options);
}

Credit::Counterpart Credit::find(const std::vector<pugi::xml_node>& nodes, const Line& line, const Resolve& resolve,
                                 const CompareOptions& options) {
  Counterpart counterpart{atoms_of(nodes, resolve), {}};
  counterpart.partners = nodes.empty() ? std::vector<std::uint32_t>(line.atoms.size(), none)
                                       : partners_of(line, counterpart.line, options);
  return counterpart;
}

std::optional<std::vector<Segment>> Credit::segments(const Line& before, const Line& after) const {
  if (!job_.other || rejected_.line.atoms.empty()) return std::nullopt;
  const Source& other = job_.other->after_rejected;
  if (!any_owned(other, rejected_.line) && !any_owned(job_.after, after)) return std::nullopt;
  std::map<Position, std::uint32_t> atoms;
  const std::vector<Position> positions = positions_of(job_.after, after);
  for (std::uint32_t j = 0; j < positions.size(); ++j) atoms.emplace(positions[j], j);
  const std::vector<Position> rejected = positions_of(other, rejected_.line);

  std::vector<Segment> segments;
  std::uint32_t b = 0, a = 0;
  const auto marked = [&](std::uint32_t b_end, std::uint32_t a_end) {
    for (std::uint32_t i = b; i < b_end; ++i) {
      const std::uint32_t partner = rejected_.partners[i];
      if (partner != none && owner_of(other, rejected_.line.atoms[partner]) != nullptr) return true;
    }
    for (std::uint32_t j = a; j < a_end; ++j) {
      if (owner_of(job_.after, after.atoms[j]) != nullptr) return true;
    }
    return false;
  };
  const auto add_gap = [&](std::uint32_t b_end, std::uint32_t a_end) {
    if (b == b_end && a == a_end) return;
    const Segment gap{b, b_end, a, a_end, marked(b_end, a_end)};
    const std::vector<Segment> parts =
        gap.changed ? std::vector<Segment>{gap} : find_segments(before, after, gap, options_);
    segments.insert(segments.end(), parts.begin(), parts.end());
  };
  for (std::uint32_t i = 0; i < before.atoms.size(); ++i) {
    if (rejected_.partners[i] == none) continue;
    const auto atom = atoms.find(rejected[rejected_.partners[i]]);
    if (atom == atoms.end() || atom->second < a) continue;
    const std::uint32_t j = atom->second;
    add_gap(i, j);
    const bool goes_on = !segments.empty() && !segments.back().changed && i == b && j == a;
    if (goes_on) {
      ++segments.back().before_end;
      ++segments.back().after_end;
    } else {
      segments.push_back({i, i + 1, j, j + 1, false});
    }
    b = i + 1;
    a = j + 1;
  }
  add_gap(static_cast<std::uint32_t>(before.atoms.size()), static_cast<std::uint32_t>(after.atoms.size()));
  return segments;
}

void Credit::sign(const Line& before, const Line& after, std::vector<Step>& steps) const {
  if (!job_.other) return;
  const auto owner = [](const Source& own, const Atom& atom, const Source& other, const Counterpart& counterpart,
                        std::uint32_t index) {
    const Signature* signature = owner_of(own, atom);
    const std::uint32_t partner = index < counterpart.partners.size() ? counterpart.partners[index] : none;
    return signature != nullptr || partner == none ? signature : owner_of(other, counterpart.line.atoms[partner]);
  };
  for (Step& step : steps) {
    if (step.fate == Fate::remove)
      step.owner = owner(job_.before, before.atoms[step.before], job_.other->after_rejected, rejected_, step.before);
    if (step.fate == Fate::insert)
      step.owner = owner(job_.after, after.atoms[step.after], job_.other->before_accepted, accepted_, step.after);
  }
  sign_marks(before, after, steps);
}

namespace {

/// Finds chains of paragraphs of after that share paragraphs with its reading in which its own changes are rejected.
class JointFinder {
 public:
  JointFinder(const Job& job, const Place& place, const Blocks& before, const Blocks& after)
      : job_(job), place_(place), before_(before), after_(after) {
    for (std::uint32_t i = 0; i < before.items.size(); ++i) {
      if (before.items[i].kind == BlockKind::paragraph) by_words_[words_below(before.items[i].node)].push_back(i);
    }
  }

  std::vector<Match> find() {
    std::vector<Match> found;
    for (std::uint32_t j = 0; j < after_.items.size();) {
      std::vector<pugi::xml_node> others = others_of(j);
      std::uint32_t end = j + 1;
      for (; end < after_.items.size() && !others.empty(); ++end) {
        const std::vector<pugi::xml_node> more = others_of(end);
        if (more.empty() || more.front() != others.back()) break;
        others.insert(others.end(), more.begin() + 1, more.end());
      }
      if (others.size() > 1 || (end - j > 1 && !others.empty())) add(others, j, end, found);
      j = end;
    }
    return found;
  }

 private:
  /// What the paragraph was; nothing for one that is all new. What is gone altogether is left out.
  std::vector<pugi::xml_node> others_of(std::uint32_t j) const {
    const Block& block = after_.items[j];
    if (block.kind != BlockKind::paragraph || is_owned(job_.after, block.node)) return {};
    std::vector<pugi::xml_node> others = counterparts(job_.after, job_.other->after_rejected, place_.after, {block.node});
    if (others.size() > 1)
      std::erase_if(others, [&](pugi::xml_node other) { return is_owned(job_.other->after_rejected, other); });
    return others;
  }

  /// The paragraphs of before with the same words, which must stand side by side.
  void add(const std::vector<pugi::xml_node>& others, std::uint32_t j, std::uint32_t end, std::vector<Match>& found) const {
    const auto places = by_words_.find(words_below(others.front()));
    if (places == by_words_.end()) return;
    const auto size = static_cast<std::uint32_t>(others.size());
    for (const std::uint32_t i : places->second) {
      if ((!found.empty() && i < found.back().before_end) || i + size > before_.items.size()) continue;
      bool same = true;
      for (std::uint32_t k = 1; k < size && same; ++k) {
        const Block& block = before_.items[i + k];
        same = block.kind == BlockKind::paragraph && words_below(block.node) == words_below(others[k]);
      }
      if (!same) continue;
      found.push_back({i, i + size, j, end});
      return;
    }
  }

  const Job& job_;
  const Place& place_;
  const Blocks& before_;
  const Blocks& after_;
  std::map<std::string, std::vector<std::uint32_t>> by_words_;
};

}  // namespace

std::vector<Match> own_joints(const Job& job, const Place& place, const Blocks& before, const Blocks& after) {
  return job.other ? JointFinder(job, place, before, after).find() : std::vector<Match>();
}

const Signature* owner_of_row(Job& job, pugi::xml_node row, bool before) {
  if (!job.other) return nullptr;
  if (const Signature* own = owner_of((before ? job.before : job.after).own, row)) return own;
  if (name_of(row) != "w:tr"_name) return nullptr;
  OtherReadings& other = *job.other;
  const pugi::xml_node counterpart = take(before ? other.removed : other.inserted, "row " + words_below(row));
  return counterpart ? owner_of((before ? other.after_rejected : other.before_accepted).own, counterpart) : nullptr;
}

}  // namespace clausediff::redline

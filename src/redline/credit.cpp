// SPDX-License-Identifier: Apache-2.0
#include "redline/credit.h"

#include <algorithm>
#include <map>
#include <utility>

#include "redline/writer.h"

namespace clausediff::redlining {
namespace {

pugi::xml_node element_of(const Atom& atom) { return atom.run ? atom.run : atom.node; }

const Signature* owner_of_atom(const Version& source, const Atom& atom) { return owner_of(source.own, element_of(atom)); }

bool same(const Signature* a, const Signature* b) {
  return a == b || (a != nullptr && b != nullptr && a->author == b->author && a->date == b->date);
}

/// For each atom of `line` the one of `other` that is the same, both in order.
std::vector<std::uint32_t> partners_of(Line line, Line other, const CompareOptions& options) {
  std::vector<std::uint32_t> partners(line.atoms.size(), none);
  // A note has another id in each reading; where it stands tells which it is.
  for (Line* row : {&line, &other})
    for (Atom& atom : row->atoms)
      if (atom.kind == AtomKind::note) atom.key = name_of(atom.node);
  match_scopes(line, other);
  const Segment all{0, static_cast<std::uint32_t>(line.atoms.size()), 0, static_cast<std::uint32_t>(other.atoms.size()), false};
  for (const Step& step : find_steps(line, other, find_segments(line, other, all, options), options)) {
    if (step.fate == Fate::keep) partners[step.before] = step.after;
  }
  return partners;
}

/// What an atom is in whichever way its file is settled: the number of its element, and the how-manieth atom of it.
using Position = std::pair<std::uint32_t, std::uint32_t>;

std::vector<Position> positions_of(const Version& source, const Line& line) {
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

bool any_owned(const Version& source, const Line& line) {
  return std::any_of(line.atoms.begin(), line.atoms.end(),
                     [&](const Atom& atom) { return owner_of_atom(source, atom) != nullptr; });
}

bool same_letters(const Line& before, const Line& after, const Segment& whole) {
  return std::equal(before.atoms.begin() + whole.before_begin, before.atoms.begin() + whole.before_end,
                    after.atoms.begin() + whole.after_begin, after.atoms.begin() + whole.after_end,
                    [](const Atom& a, const Atom& b) { return a.kind == b.kind && a.key == b.key; });
}

/// Whoever made all of a paragraph made its mark too, though the file may call another mark of the same row of paragraphs the new
/// one: Word marks the end at which the author pressed Enter.
void sign_marks(const Line& before, const Line& after, std::vector<Step>& steps) {
  const Step* first = nullptr;  // of the paragraph, where all of it so far is one author's and has one fate
  bool one = true;
  for (Step& step : steps) {
    const bool ends = (step.after != none ? after.atoms[step.after] : before.atoms[step.before]).kind == AtomKind::paragraph;
    if (!ends) {
      one = one && step.owner != nullptr && (first == nullptr || (same(first->owner, step.owner) && first->fate == step.fate));
      first = &step;
      continue;
    }
    if (one && first != nullptr && step.owner == nullptr && step.fate == first->fate) step.owner = first->owner;
    first = nullptr;
    one = true;
  }
}

/// A link, a content control or a field that one version alone has comes and goes as one: it is its author's where one author
/// made all in it, else ours.
void sign_scopes(const Line& line, bool old, std::vector<Step>& steps) {
  std::vector<std::uint32_t> step_of(line.atoms.size(), none);
  for (std::uint32_t k = 0; k < steps.size(); ++k) {
    const bool here = old ? steps[k].fate == Fate::remove : steps[k].fate == Fate::insert;
    if (here) step_of[old ? steps[k].before : steps[k].after] = k;
  }
  for (const Scope& scope : line.scopes) {
    const bool lone = scope.partner == none && (scope.parent == none || line.scopes[scope.parent].partner != none);
    if (!lone) continue;
    const Signature* owner = nullptr;
    bool one = true, all = true;
    for (std::uint32_t i = scope.first_atom; i < scope.end_atom; ++i) {
      if (step_of[i] == none) continue;
      const Signature* signature = steps[step_of[i]].owner;
      if (line.atoms[i].kind == AtomKind::open) {
        if (i != scope.first_atom || signature == nullptr) continue;
        owner = signature;  // who put the holder there made it, whoever wrote in it
        one = true;
        break;
      }
      all = all && signature != nullptr;
      one = one && signature != nullptr && (owner == nullptr || same(owner, signature));
      owner = signature;
    }
    if (scope.kind == ScopeKind::field && all) continue;  // no element of its own: each piece keeps its author
    for (std::uint32_t i = scope.first_atom; i < scope.end_atom; ++i) {
      if (step_of[i] != none) steps[step_of[i]].owner = one ? owner : nullptr;
    }
  }
}

}  // namespace

Credit::Credit(const Inputs& inputs, const Plan& plan, const Place& place, const ReadParagraphs& paragraphs, const Line& before,
               const Line& after, const CompareOptions& options)
    : inputs_(inputs), options_(options) {
  if (!inputs.other) return;
  rejected_ = find(paragraphs.rejected, before, resolver(inputs, plan, place, false), options);
  accepted_ = find(paragraphs.accepted, after, resolver(inputs, plan, place, true), options);
}

Credit::Counterpart Credit::find(const std::vector<pugi::xml_node>& nodes, const Line& line, const Resolve& resolve,
                                 const CompareOptions& options) {
  Counterpart counterpart{atoms_of(nodes, resolve), {}};
  counterpart.partners =
      nodes.empty() ? std::vector<std::uint32_t>(line.atoms.size(), none) : partners_of(line, counterpart.line, options);
  return counterpart;
}

std::optional<std::vector<Segment>> Credit::segments(const Line& before, const Line& after) const {
  if (!inputs_.other || rejected_.line.atoms.empty()) return std::nullopt;
  const Version& other = inputs_.other->after_rejected;
  if (!any_owned(other, rejected_.line) && !any_owned(inputs_.after, after)) return std::nullopt;
  std::map<Position, std::uint32_t> atoms;
  const std::vector<Position> positions = positions_of(inputs_.after, after);
  for (std::uint32_t j = 0; j < positions.size(); ++j)
    if (positions[j].first != none) atoms.emplace(positions[j], j);
  const std::vector<Position> rejected = positions_of(other, rejected_.line);

  std::vector<Segment> segments;
  std::uint32_t b = 0, a = 0;
  const auto add_gap = [&](std::uint32_t b_end, std::uint32_t a_end) {
    if (b == b_end && a == a_end) return;
    Segment gap{b, b_end, a, a_end, false};
    gap.changed = strikes(gap) || puts(after, gap);
    const std::vector<Segment> parts = gap.changed ? std::vector<Segment>{gap} : find_segments(before, after, gap, options_);
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
  return join_alike(before, after, segments);
}

bool Credit::strikes(const Segment& stretch) const {
  for (std::uint32_t i = stretch.before_begin; i < stretch.before_end; ++i) {
    const std::uint32_t partner = rejected_.partners[i];
    if (partner != none && owner_of_atom(inputs_.other->after_rejected, rejected_.line.atoms[partner]) != nullptr) return true;
  }
  return false;
}

bool Credit::puts(const Line& after, const Segment& stretch) const {
  for (std::uint32_t j = stretch.after_begin; j < stretch.after_end; ++j)
    if (owner_of_atom(inputs_.after, after.atoms[j]) != nullptr) return true;
  return false;
}

bool Credit::is_put_in_again(const Line& after, const Segment& stretch) const {
  const std::vector<Atom>& rejected = rejected_.line.atoms;
  const auto struck = [&](std::uint32_t atom) {
    return atom < rejected.size() && owner_of_atom(inputs_.other->after_rejected, rejected[atom]) != nullptr;
  };
  if (stretch.before_begin == stretch.before_end) return false;
  const std::uint32_t first = rejected_.partners[stretch.before_begin];
  for (std::uint32_t i = stretch.before_begin; i < stretch.before_end; ++i)
    if (rejected_.partners[i] != first + (i - stretch.before_begin) || !struck(rejected_.partners[i])) return false;
  // Letters of words that were struck, such as "with" of "without", are no words.
  const std::uint32_t end = first + (stretch.before_end - stretch.before_begin);
  if ((first != 0 && struck(first - 1)) || struck(end)) return false;
  for (std::uint32_t j = stretch.after_begin; j < stretch.after_end; ++j)
    if (owner_of_atom(inputs_.after, after.atoms[j]) == nullptr) return false;
  return true;
}

std::vector<Segment> Credit::join_alike(const Line& before, const Line& after, const std::vector<Segment>& segments) const {
  constexpr std::size_t reach = 8;  // stretches: what slid by a few words
  std::vector<Segment> joined;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    joined.push_back(segments[i]);
    for (std::size_t k = i; segments[i].changed && k < std::min(segments.size(), i + reach); ++k) {
      const Segment& last = segments[k];
      if (last.changed && is_put_in_again(after, last)) break;
      const Segment whole{segments[i].before_begin, last.before_end, segments[i].after_begin, last.after_end, false};
      if (!last.changed || !same_letters(before, after, whole)) continue;
      joined.back() = whole;
      i = k;
      break;
    }
  }
  return joined;
}

void Credit::sign(const Line& before, const Line& after, std::vector<Step>& steps) const {
  if (!inputs_.other) return;
  const auto owner = [](const Version& own, const Atom& atom, const Version& other, const Counterpart& counterpart,
                        std::uint32_t index) {
    const Signature* signature = owner_of_atom(own, atom);
    const std::uint32_t partner = index < counterpart.partners.size() ? counterpart.partners[index] : none;
    return signature != nullptr || partner == none ? signature : owner_of_atom(other, counterpart.line.atoms[partner]);
  };
  for (Step& step : steps) {
    if (step.fate == Fate::remove)
      step.owner = owner(inputs_.before, before.atoms[step.before], inputs_.other->after_rejected, rejected_, step.before);
    if (step.fate == Fate::insert)
      step.owner = owner(inputs_.after, after.atoms[step.after], inputs_.other->before_accepted, accepted_, step.after);
  }
  sign_scopes(before, true, steps);
  sign_scopes(after, false, steps);
  sign_marks(before, after, steps);
}

const Signature* owner_of_lone(const Inputs& inputs, pugi::xml_node node, pugi::xml_node other, bool before) {
  if (!inputs.other) return nullptr;
  if (const Signature* own = owner_of((before ? inputs.before : inputs.after).own, node)) return own;
  return other ? owner_of((before ? inputs.other->after_rejected : inputs.other->before_accepted).own, other) : nullptr;
}

const Signature* owner_of_format(const Inputs& inputs, const Plan& plan, const Place& place, pugi::xml_node before,
                                 pugi::xml_node after) {
  if (!inputs.other) return nullptr;
  const Resolve old = resolver(inputs, plan, place, true), now = resolver(inputs, plan, place, false);
  // A run that is not in the other reading at all was struck, or put in, as a whole: where letters of it are kept all the same,
  // what stands on the other side unmarked is as it was before that author came.
  if (const Signature* own = owner_of(inputs.after.own, after)) {
    const pugi::xml_node was = same_element(inputs.after.own, inputs.other->after_rejected.own, place.after, after);
    if (!was) return owner_of(inputs.before.own, before) == nullptr ? own : nullptr;
    return digest_of_properties(was, now) == digest_of_properties(before, old) ? own : nullptr;
  }
  if (const Signature* own = owner_of(inputs.before.own, before)) {
    const pugi::xml_node is = same_element(inputs.before.own, inputs.other->before_accepted.own, place.before, before);
    return !is || digest_of_properties(is, old) == digest_of_properties(after, now) ? own : nullptr;
  }
  return nullptr;
}

}  // namespace clausediff::redlining

// SPDX-License-Identifier: Apache-2.0
// Where a labelled or headed paragraph stands among those that are still open.
#include "clauses/outline.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace clausediff {
namespace {

constexpr std::size_t deepest = 60;         // levels; what is deeper stays on the last
constexpr std::int32_t indent_slack = 100;  // twips

std::string prefix_of(const std::string& number) {
  const std::size_t cut = number.find_last_of(".(");
  return cut == std::string::npos ? std::string() : number.substr(0, cut);
}

/// "2" of "2.4".
std::uint32_t first_component(const std::string& number) {
  std::uint32_t value = 0;
  for (const char digit : number) {
    if (digit < '0' || digit > '9') break;
    value = value * 10 + static_cast<std::uint32_t>(digit - '0');
  }
  return value;
}

enum class Reading : std::uint8_t { either, letter, roman };

/// "(i)" after "(h)" is a letter where "(j)" comes before "(ii)", and a numeral where "(ii)" comes first.
Reading read_ahead(const Label& label, const std::vector<const Label*>& next_labels) {
  for (const Label* next : next_labels) {
    if (next->shape != label.shape || next->upper != label.upper) continue;
    if (next->roman.step == label.roman.step + 1) return Reading::roman;
    if (next->letter.step == label.letter.step + 1) return Reading::letter;
  }
  return Reading::either;
}

/// "(b)" for "b)" and "B."; what has brackets keeps them.
std::string bracketed(const std::string& number) { return !number.empty() && number[0] == '(' ? number : "(" + number + ")"; }

}  // namespace

bool Outline::is_container(const Open& open) {
  const LabelShape shape = open.entry.label.shape;
  return shape == LabelShape::article || shape == LabelShape::part || shape == LabelShape::schedule ||
         (shape == LabelShape::absent && open.entry.outline_level >= 0 && !open.entry.definition);
}

bool Outline::in_schedule() const {
  return std::any_of(path_.begin(), path_.end(), [](const Open& open) { return open.entry.label.shape == LabelShape::schedule; });
}

bool Outline::same_series(const Open& open, const Open& candidate, bool any_level) {
  const Label& one = open.entry.label;
  const Label& other = candidate.entry.label;
  const bool levels = any_level || open.entry.number_level < 0 || candidate.entry.number_level < 0 ||
                      open.entry.number_level == candidate.entry.number_level;
  return levels && one.shape == other.shape && open.series == candidate.series && one.components == other.components &&
         one.upper == other.upper && (one.whole == other.whole || one.shape != LabelShape::decimal) &&
         (one.components < 2 || open.prefix == candidate.prefix);
}

std::vector<Outline::Open> Outline::candidates(const Entry& entry, const std::vector<const Label*>& next_labels) const {
  std::vector<Open> result;
  const auto add = [&](Series series, Ordinal value) {
    Open open;
    open.entry = entry;
    open.series = series;
    open.value = value;
    if (entry.label.components > 1) open.prefix = prefix_of(entry.label.number);
    result.push_back(std::move(open));
  };
  const Label& label = entry.label;
  if (label.letter.step == 0 && label.roman.step == 0) add(Series::digits, label.value);
  const Reading reading = label.roman.step == 0    ? Reading::letter
                          : label.letter.step == 0 ? Reading::roman
                                                   : read_ahead(label, next_labels);
  if (label.roman.step != 0 && reading != Reading::letter) add(Series::romans, label.roman);
  if (label.letter.step != 0 && reading != Reading::roman) add(Series::letters, label.letter);
  return result;
}

/// What stands below a schedule's heading in the path is out of reach for the labels inside the schedule.
std::size_t Outline::floor() const {
  for (std::size_t at = path_.size(); at > 0; --at) {
    if (path_[at - 1].entry.label.shape == LabelShape::schedule) return at;
  }
  return 0;
}

Outline::Place Outline::after_predecessor(const std::vector<Open>& path, const std::vector<Open>& candidates,
                                          bool any_level) const {
  // A letter that goes on with an open list wins over a numeral that would begin one, and the other way round: so the
  // candidates are tried in turn, each from the innermost level outwards.
  for (const Open& candidate : candidates) {
    for (std::size_t at = path.size(); at > 0; --at) {
      const Open& open = path[at - 1];
      if (open.entry.label.shape == LabelShape::schedule && candidate.entry.label.shape != LabelShape::schedule) break;
      if (!same_series(open, candidate, any_level) || !candidate.value.follows(open.value)) continue;
      Place place{at - 1, candidate, true, true};
      place.open.base = open.base;
      return place;
    }
  }
  return {};
}

/// A label that does not go on from another: the first of its series, or one behind a gap.
Outline::Place Outline::beside_its_kind(const std::vector<Open>& candidates) const {
  const std::size_t lowest = floor();
  for (const Open& candidate : candidates) {
    if (candidate.value.step != 1) continue;
    const bool decimal = candidate.entry.label.shape == LabelShape::decimal;
    for (std::size_t at = path_.size(); at > lowest; --at) {
      if (!same_series(path_[at - 1], candidate)) continue;
      const bool again = !decimal || at == path_.size() || candidate.entry.prominent;
      if (again) return {at - 1, candidate, true};
    }
    return {path_.size(), candidate, true};
  }
  for (const Open& candidate : candidates) {
    for (std::size_t at = path_.size(); at > lowest; --at) {
      if (same_series(path_[at - 1], candidate)) return {at - 1, candidate, true};
    }
  }
  const Entry& entry = candidates[0].entry;
  const bool doubtful = entry.label.shape == LabelShape::dotted && entry.number_level < 0 && !entry.succeeded;
  return {path_.size(), candidates.back(), !doubtful};
}

/// "4.2.1" stands in "4.2" where that is open, else beside one of its own length, else in what encloses them.
Outline::Place Outline::place_decimal(const Open& open) const {
  const std::size_t lowest = floor();
  std::size_t position = lowest;
  for (std::size_t at = path_.size(); at > lowest; --at) {
    const Open& above = path_[at - 1];
    const Label& label = above.entry.label;
    const bool article = label.shape == LabelShape::article && open.entry.label.components == 2 &&
                         label.value.step + label.roman.step == first_component(open.prefix);
    const bool shorter =
        ((label.shape == LabelShape::decimal && label.whole) || label.shape == LabelShape::dotted) && label.number == open.prefix;
    if (!article && !shorter && !is_container(above)) continue;
    position = at;
    break;
  }
  while (position < path_.size() && path_[position].entry.label.shape == LabelShape::absent &&
         path_[position].entry.outline_level >= 0)
    ++position;
  return {position, open, true};
}

std::size_t Outline::behind_containers() const {
  std::size_t at = 0;
  for (std::size_t above = 0; above < path_.size(); ++above) {
    if (is_container(path_[above])) at = above + 1;
  }
  return at;
}

Outline::Place Outline::place_in_container(const Open& open) const {
  const LabelShape shape = open.entry.label.shape;
  if (shape == LabelShape::schedule) return {0, open, true};
  const std::size_t lowest = floor();
  for (std::size_t at = lowest; at < path_.size(); ++at) {
    const Open& above = path_[at];
    const bool part = above.entry.label.shape == LabelShape::part && shape == LabelShape::article;
    const bool heading = above.entry.label.shape == LabelShape::absent && above.entry.outline_level >= 0 &&
                         open.entry.outline_level > above.entry.outline_level;
    if (!part && !heading) return {at, open, true};
  }
  return {path_.size(), open, true};
}

Outline::Place Outline::find(const Entry& entry, const std::vector<const Label*>& next_labels) const {
  std::vector<Open> all = candidates(entry, next_labels);
  const LabelShape shape = entry.label.shape;
  if (shape == LabelShape::article || shape == LabelShape::part || shape == LabelShape::schedule) {
    return place_in_container(all[0]);
  }
  Place place = after_predecessor(path_, all);
  if (place.found) return place;
  if (shape == LabelShape::decimal && entry.label.components > 1) return place_decimal(all[0]);
  place = after_predecessor(closed_, all);
  if (place.found) {
    // The tree's branches stay whole: what the heading cut off is not opened again, and only its number goes on.
    const std::size_t shared =
        static_cast<std::size_t>(std::mismatch(path_.begin(), path_.end(), closed_.begin(), closed_.end(),
                                               [](const Open& a, const Open& b) { return a.entry.clause == b.entry.clause; })
                                     .first -
                                 path_.begin());
    if (place.position > shared) place.position = path_.size();
    return place;
  }
  if (entry.number_level >= 0) place = after_predecessor(path_, all, true);  // indented otherwise than its list
  if (place.found) return place;
  const bool first = entry.label.value.step != 1 || entry.prominent;
  if (shape == LabelShape::decimal && entry.label.whole && first) {
    place = beside_its_kind(all);
    if (place.position < path_.size()) return place;
    return {behind_containers(), all[0], true};
  }
  return beside_its_kind(all);
}

/// It follows one of what is open, or was before a heading or a schedule cut the path.
bool Outline::goes_on_in_series(const std::vector<Open>& candidates) const {
  const bool contained = candidates[0].entry.label.shape != LabelShape::decimal || candidates[0].entry.label.whole;
  for (const Open& candidate : candidates) {
    const auto precedes = [&](const Open& open) {
      return same_series(open, candidate, true) && candidate.value.follows(open.value);
    };
    if (std::any_of(path_.begin(), path_.end(), precedes) || std::any_of(closed_.begin(), closed_.end(), precedes)) return true;
    if (contained && std::any_of(body_.begin(), body_.end(), precedes)) return true;
  }
  return false;
}

/// "2.1" in "2." or in "Article II", and behind "1.4" where no number stands above them. A second "2.1" begins nothing.
bool Outline::begins_in_prefix(const Open& open) const {
  const std::uint32_t components = open.entry.label.components;
  const std::uint32_t first = first_component(open.prefix);
  bool shorter_open = false, beside = false, any = false;
  for (const std::vector<Open>* path : {&path_, &closed_}) {
    for (const Open& above : *path) {
      const Label& label = above.entry.label;
      const bool article = label.shape == LabelShape::article || label.shape == LabelShape::part;
      if (article && components == 2 && (label.value.step == first || label.roman.step == first)) return true;
      if (label.number == open.prefix && label.shape != LabelShape::bracket && label.shape != LabelShape::half) return true;
      any = any || label.shape == LabelShape::decimal;
      shorter_open = shorter_open || article || (label.shape == LabelShape::decimal && label.components < components);
      beside = beside || (label.shape == LabelShape::decimal && label.components == components && components == 2 &&
                          first_component(above.prefix) + 1 == first);
    }
  }
  return any ? beside && !shorter_open : first == 1;
}

bool Outline::begins_series(const Open& candidate) const {
  const Label& label = candidate.entry.label;
  if (candidate.value.step > 1) return false;
  const bool parts = label.shape == LabelShape::decimal && label.components > 1;
  if (!parts) return candidate.value.step == 1 || label.shape == LabelShape::schedule;
  return used_.count(label.number) == 0 && begins_in_prefix(candidate);
}

bool Outline::counts(const std::vector<Open>& candidates) const {
  return goes_on_in_series(candidates) ||
         std::any_of(candidates.begin(), candidates.end(), [&](const Open& candidate) { return begins_series(candidate); });
}

void Outline::compose(Open& open, std::size_t position) const {
  const Label& label = open.entry.label;
  const Open* above = position == 0 ? nullptr : &path_[position - 1];
  std::string base = open.base;
  for (std::size_t at = position; base.empty() && at > 0; --at) base = path_[at - 1].number;
  const bool listed = above != nullptr && above->entry.label && label.shape == LabelShape::decimal && label.components == 1 &&
                      !is_container(*above) && !above->entry.definition && label.number.find('(') == std::string::npos &&
                      open.value.step != 0;
  open.base = base;
  if (label.whole && !listed) {
    std::string scope;
    for (std::size_t at = 0; at < position; ++at) {
      if (path_[at].entry.label.shape == LabelShape::schedule) scope = path_[at].number + " ";
    }
    open.number = scope + label.number;
    const bool container =
        above != nullptr && (above->entry.label.shape == LabelShape::article || above->entry.label.shape == LabelShape::part);
    if (container && label.shape == LabelShape::decimal && label.components == 1 && used_.count(open.number) > 0)
      open.number = above->number + " " + label.number;
    return;
  }
  // The second level of an automatic list goes on from the first, "4." and "1." to "4.1", as Word and Markdown number it.
  const bool joined = listed && open.entry.number_level > 0 && base.find('(') == std::string::npos && !base.empty();
  if (joined) {
    open.number = base + "." + label.number;
    return;
  }
  const bool bare = base.empty() && label.shape == LabelShape::dotted;
  open.number = base + (bare ? label.number : bracketed(label.number));
}

/// Keeps the path before it is cut, where what goes has a number that later ones may go on from.
void Outline::remember(std::size_t size) {
  const auto first = path_.begin() + static_cast<std::ptrdiff_t>(std::min(size, path_.size()));
  if (std::any_of(first, path_.end(), [](const Open& open) { return static_cast<bool>(open.entry.label); })) closed_ = path_;
}

void Outline::cut(std::size_t size) {
  if (size >= path_.size()) return;
  path_.resize(size);
}

void Outline::push(Open open, std::size_t position) {
  position = std::min({position, path_.size(), deepest});
  compose(open, position);
  cut(position);
  parent_ = innermost();
  number_ = open.number;
  used_.insert(number_);
  path_.push_back(std::move(open));
}

/// A list of exhibits, or one that stands in the middle, does not end the contract: "ARTICLE 2" behind it goes on from "ARTICLE
/// 1" before it, where the exhibit has no numbers of that kind.
bool Outline::resumes_body(const Entry& entry, const std::vector<const Label*>& next_labels) const {
  const Label& label = entry.label;
  const bool top = label.shape == LabelShape::article || label.shape == LabelShape::part || (label.whole && label.components < 2);
  if (!top || label.shape == LabelShape::schedule || !in_schedule()) return false;
  for (const Open& candidate : candidates(entry, next_labels)) {
    const auto same = [&](const Open& open) { return same_series(open, candidate); };
    if (candidate.value.step < 2 || std::any_of(path_.begin(), path_.end(), same)) continue;
    const auto before = std::find_if(body_.rbegin(), body_.rend(), same);
    if (before != body_.rend() && candidate.value.follows(before->value)) return true;
  }
  return false;
}

bool Outline::place_label(Entry entry, const std::vector<const Label*>& next_labels) {
  if (resumes_body(entry, next_labels)) path_ = body_;
  Place place = find(entry, next_labels);
  if (!place.found) return false;
  if (entry.goes_on && !place.in_series && !counts(candidates(entry, next_labels))) return false;
  if (entry.label.shape == LabelShape::schedule && !in_schedule()) body_ = path_;
  // "1." inside "(a)" or "4.2" is an item of a list there, not the first clause of the contract.
  push(std::move(place.open), place.position);
  closed_.clear();
  return true;
}

void Outline::place_heading(const Entry& entry) {
  std::size_t position = 0;
  for (std::size_t at = 0; at < path_.size(); ++at) {
    const Entry& above = path_[at].entry;
    const bool outlined = above.outline_level >= 0 && (entry.outline_level < 0 || above.outline_level < entry.outline_level);
    if (outlined || (is_container(path_[at]) && above.outline_level < 0)) position = at + 1;
  }
  remember(position);
  cut(position);
  parent_ = innermost();
  number_.clear();
  Open open;
  open.entry = entry;
  path_.push_back(std::move(open));
}

void Outline::place_definition(const Entry& entry) {
  std::size_t position = path_.size();
  for (std::size_t at = path_.size(); at > 0; --at) {
    if (path_[at - 1].entry.definition) position = at - 1;
  }
  while (position == path_.size() && position > 0) {
    const LabelShape shape = path_[position - 1].entry.label.shape;
    if (shape != LabelShape::bracket && shape != LabelShape::half && shape != LabelShape::dotted) break;
    if (entry.indent > path_[position - 1].entry.indent) break;
    remember(position - 1);
    cut(--position);
  }
  cut(position);
  parent_ = innermost();
  number_.clear();
  Open open;
  open.entry = entry;
  open.entry.definition = true;
  path_.push_back(std::move(open));
}

/// A list item ends where text is less indented. A numbered clause whose first line alone is indented goes on at its margin.
bool Outline::ends_before(const Open& open, std::int32_t indent) {
  if (is_container(open) || open.entry.indent <= indent + indent_slack) return false;
  const bool clause = open.entry.label.shape == LabelShape::decimal && open.entry.label.whole;
  return !clause || open.entry.margin > indent + indent_slack;
}

void Outline::place_text(std::int32_t indent) {
  std::size_t size = path_.size();
  while (size > 0 && ends_before(path_[size - 1], indent)) --size;
  if (size < path_.size() && size > 0) {
    remember(size);
    cut(size);
  }
  parent_ = innermost();
  number_.clear();
}

}  // namespace clausediff

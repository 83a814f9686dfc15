// SPDX-License-Identifier: Apache-2.0
#include "docx/counters.h"

#include <algorithm>
#include <vector>

#include "docx/number_formats.h"
#include "docx/symbols.h"

namespace clausediff {
namespace {

constexpr int highest = 1000000000;

/// What w:isLgl leaves as it is. 17.9.4 says all become decimal; Word keeps "Article I, Section 1.01" of its own gallery.
bool stays_in_legal(std::string_view format) { return format == "none" || format == "decimalZero"; }

/// The outermost level whose number a level's text shows, itself where it shows none.
int outermost_shown(const Level& level, int own) {
  int found = own;
  for (std::size_t i = 0; i + 1 < level.text.size(); ++i) {
    const char next = level.text[i + 1];
    if (level.text[i] == '%' && next >= '1' && next <= '9') found = std::min(found, next - '1');
  }
  return found;
}

}  // namespace

Counters::State& Counters::state_of(std::uint32_t instance) { return states_[numbering_->instances[instance].list]; }

/// 17.9.27: a start override takes the place of the level's start. It counts once for an instance and level; where a higher level
/// restarts it later, the level's own start holds. (Word and LibreOffice do so; the text of the standard is silent.)
int Counters::start_of(std::uint32_t instance, int level) {
  const LevelOverride* own = numbering_->instances[instance].override_of(level);
  if (own == nullptr || !own->start) return numbering_->level(instance, level).start;
  const std::uint64_t key = std::uint64_t{instance} * level_count + static_cast<std::uint64_t>(level);
  const bool unused = peeking_ ? started_.count(key) == 0 : started_.insert(key).second;
  return unused ? *own->start : numbering_->level(instance, level).start;
}

void Counters::count(NumberPlace place, State& state) {
  const auto at = static_cast<std::size_t>(place.level);
  // An instance with start overrides restarts the level at which it is first used, and no other: "restart at a" on a sub-item
  // makes an instance that overrides all levels, and goes on with it for the clauses that follow.
  if (begun_.insert(place.instance).second) {
    const LevelOverride* own = numbering_->instances[place.instance].override_of(place.level);
    if (own != nullptr && own->start) state.running[at] = false;
  }
  for (std::size_t level = 0; level < at; ++level) {  // levels above that were never used count from their start
    if (state.running[level]) continue;
    state.value[level] = start_of(place.instance, static_cast<int>(level));
    state.running[level] = true;
  }
  state.value[at] =
      state.running[at] ? (state.value[at] < highest ? state.value[at] + 1 : 0) : start_of(place.instance, place.level);
  state.running[at] = true;
  for (int level = place.level + 1; level < level_count; ++level) {
    const int restart = numbering_->level(place.instance, level).restart.value_or(level);
    if (place.level < restart) state.running[static_cast<std::size_t>(level)] = false;
  }
}

NumberText Counters::next(NumberPlace place) {
  State& state = state_of(place.instance);
  count(place, state);
  return {label(place, state), above(place, state)};
}

NumberText Counters::peek(NumberPlace place) {
  const State before = state_of(place.instance);
  const bool begun = begun_.count(place.instance) != 0;
  peeking_ = true;
  NumberText text = next(place);
  peeking_ = false;
  state_of(place.instance) = before;
  if (!begun) begun_.erase(place.instance);
  return text;
}

std::string Counters::next_field(NumberPlace place, std::optional<int> start) {
  State& state = state_of(place.instance);
  count(place, state);
  if (start) state.value[static_cast<std::size_t>(place.level)] = *start;
  return label(place, state);
}

std::string Counters::label(NumberPlace place, const State& state) const {
  const Level& level = numbering_->level(place.instance, place.level);
  if (level.format == "bullet") return bullet_text(level.text, level.font);
  std::string out;
  for (std::size_t i = 0; i < level.text.size() && out.size() <= longest_; ++i) {
    const char next = i + 1 < level.text.size() ? level.text[i + 1] : '\0';
    if (level.text[i] != '%' || next < '1' || next > '9') {
      out += level.text[i];
      continue;
    }
    ++i;
    const int shown = next - '1';
    if (shown > place.level) continue;
    const std::string& format = numbering_->level(place.instance, shown).format;
    out += format_number(level.legal && !stays_in_legal(format) ? "decimal" : format,
                         state.value[static_cast<std::size_t>(shown)], numbering_->speller.get());
  }
  return out;
}

std::string Counters::above(NumberPlace place, const State& state) const {
  std::vector<std::string> labels;
  for (int level = outermost_shown(numbering_->level(place.instance, place.level), place.level) - 1; level >= 0;
       level = outermost_shown(numbering_->level(place.instance, level), level) - 1)
    labels.push_back(label({place.instance, level}, state));
  std::string out;
  for (auto one = labels.rbegin(); one != labels.rend(); ++one) out += *one + '\x1F';
  return out;
}

std::string bullet_text(std::string_view text, std::string_view font) { return symbol_text(text, font, "•"); }

}  // namespace clausediff

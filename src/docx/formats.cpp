// SPDX-License-Identifier: Apache-2.0
// Effective character formatting: document defaults, then the styles of table, paragraph and run, then the run's own properties.
#include <functional>

#include "docx/styles.h"

namespace clausediff {
namespace {

constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;  // spreads the bits of a hash

std::uint64_t packed(const RunProperties& run) {
  std::uint64_t bits = run.toggles_set;
  bits = bits << 8 | run.toggles;
  bits = bits << 2 | (run.underline ? 2U | (*run.underline ? 1U : 0U) : 0U);
  bits = bits << 2 | (run.right_to_left ? 2U | (*run.right_to_left ? 1U : 0U) : 0U);
  bits = bits << 3 | (run.vertical ? 4U | static_cast<unsigned>(*run.vertical) : 0U);
  bits = bits << 17 | (run.half_points ? 0x10000U | *run.half_points : 0U);
  bits = bits << 1 | (run.colour ? 1U : 0U);
  bits = bits << 1 | (run.highlight ? 1U : 0U);
  return bits << 1 | (run.shading ? 1U : 0U);
}

void apply(Format& format, const RunProperties& run) {
  if (run.underline) format.underline = *run.underline;
  if (run.right_to_left) format.right_to_left = *run.right_to_left;
  if (run.vertical) format.vertical = *run.vertical;
  if (run.half_points) format.half_points = *run.half_points;
  if (run.colour) format.colour = *run.colour;
  if (run.highlight)
    format.highlight = *run.highlight;
  else if (run.shading)
    format.highlight = *run.shading;
  if (run.font != nullptr) format.font = clean_text(run.font);
}

void apply_toggles(Format& format, std::uint8_t toggles) {
  format.bold = (toggles & toggle_bold) != 0;
  format.italic = (toggles & toggle_italic) != 0;
  format.strike = (toggles & (toggle_strike | toggle_double_strike)) != 0;
  format.caps = (toggles & toggle_caps) != 0;
  format.small_caps = (toggles & toggle_small_caps) != 0;
  format.hidden = (toggles & toggle_hidden) != 0;
}

}  // namespace

std::size_t FormatTable::Hash::operator()(const Key& key) const {
  std::uint64_t hash = key.stated * odd;
  for (const std::uint32_t part : {key.paragraph, key.table, key.character, key.colour, key.highlight, key.shading})
    hash = (hash ^ part) * odd;
  return static_cast<std::size_t>(hash) ^ std::hash<std::string_view>()(key.font);
}

std::size_t FormatTable::Hash::operator()(const Format& format) const {
  std::uint64_t hash = format.half_points;
  for (const bool one : {format.bold, format.italic, format.underline, format.strike, format.caps, format.small_caps,
                         format.hidden, format.right_to_left}) {
    hash = hash << 1 | (one ? 1U : 0U);
  }
  for (const std::uint32_t part : {static_cast<std::uint32_t>(format.vertical), format.colour, format.highlight})
    hash = (hash ^ part) * odd;
  return static_cast<std::size_t>(hash) ^ std::hash<std::string_view>()(format.font);
}

FormatTable::Key FormatTable::key_of(std::uint32_t paragraph, std::uint32_t table, const RunProperties& direct) const {
  Key key{paragraph,
          table,
          styles_->find(direct.style, StyleKind::character),
          packed(direct),
          direct.colour.value_or(0),
          direct.highlight.value_or(0),
          direct.shading.value_or(0),
          {}};
  if (direct.font != nullptr) key.font = direct.font;
  return key;
}

bool FormatTable::is_hidden(std::uint32_t paragraph, std::uint32_t table, const RunProperties& direct) const {
  return resolve(key_of(paragraph, table, direct), direct).hidden;
}

std::uint32_t FormatTable::find(std::uint32_t paragraph, std::uint32_t table, const RunProperties& direct) {
  const Key key = key_of(paragraph, table, direct);
  if (last_ != none && key == last_key_) return last_;
  auto found = known_.find(key);
  if (found == known_.end()) found = known_.emplace(key, intern(resolve(key, direct))).first;
  last_key_ = key;
  return last_ = found->second;
}

Format FormatTable::resolve(const Key& key, const RunProperties& direct) const {
  Format format;
  std::uint8_t toggles = 0;
  apply(format, styles_->default_run);
  const auto defaults = static_cast<std::uint8_t>(styles_->default_run.toggles & styles_->default_run.toggles_set);
  for (const std::uint32_t index : {key.table, key.paragraph, key.character}) {
    if (index == none) continue;
    const RunProperties& run = styles_->run_of(index);
    apply(format, run);
    toggles =
        static_cast<std::uint8_t>(toggles ^ (run.toggles & run.toggles_set));  // 17.7.3: an even number of styles cancels out
  }
  toggles = static_cast<std::uint8_t>(toggles | defaults);
  toggles = static_cast<std::uint8_t>((toggles & ~direct.toggles_set) | (direct.toggles & direct.toggles_set));
  apply(format, direct);
  apply_toggles(format, toggles);
  return format;
}

std::uint32_t FormatTable::intern(const Format& format) {
  const auto [found, is_new] = interned_.emplace(format, static_cast<std::uint32_t>(formats_->size()));
  if (is_new) formats_->push_back(format);
  return found->second;
}

}  // namespace clausediff

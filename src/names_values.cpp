// SPDX-License-Identifier: Apache-2.0
// The values of the enumerations whose words a user may write, in playbooks and in --fail-on.
#include <clausediff/names.h>

#include <array>

namespace clausediff {

template <>
std::span<const FindingKind> values<FindingKind>() {
  static constexpr std::array all = {
      FindingKind::term,       FindingKind::modality,   FindingKind::negation, FindingKind::exception, FindingKind::scope,
      FindingKind::amount,     FindingKind::percentage, FindingKind::duration, FindingKind::date,      FindingKind::number,
      FindingKind::definition, FindingKind::party,      FindingKind::reference};
  return all;
}

template <>
std::span<const Direction> values<Direction>() {
  static constexpr std::array all = {Direction::added,     Direction::removed, Direction::changed,  Direction::increased,
                                     Direction::decreased, Direction::renamed, Direction::unchanged};
  return all;
}

template <>
std::span<const Severity> values<Severity>() {
  static constexpr std::array all = {Severity::high, Severity::medium, Severity::low};
  return all;
}

template <>
std::span<const HygieneKind> values<HygieneKind>() {
  static constexpr std::array all = {HygieneKind::undefined_term, HygieneKind::unused_definition, HygieneKind::defined_twice,
                                     HygieneKind::dangling_reference};
  return all;
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// The word for each value of the public enumerations: lower case, hyphens between words ("moved-edited"). The same words
// stand in every output, in the options and in playbooks; where the taxonomy of findings has a word, it is that one.
#pragma once

#include <clausediff/report.h>

#include <optional>
#include <span>
#include <string_view>

namespace clausediff {

std::string_view name(SourceKind value);
std::string_view name(StoryKind value);
std::string_view name(PageKind value);
std::string_view name(ObjectKind value);
std::string_view name(RevisionKind value);
std::string_view name(Treatment value);
std::string_view name(ClauseKind value);
std::string_view name(DefinitionForm value);
std::string_view name(ReferenceKind value);
std::string_view name(Relation value);
std::string_view name(Reason value);
std::string_view name(ChangeKind value);
std::string_view name(StateKind value);
std::string_view name(SuppressedKind value);
std::string_view name(Topic value);
std::string_view name(Stance value);
std::string_view name(NoSubstanceKind value);
std::string_view name(Force value);
std::string_view name(TermKind value);
std::string_view name(DeltaKind value);
std::string_view name(FindingKind value);
std::string_view name(Direction value);
std::string_view name(Severity value);
std::string_view name(RippleCause value);
std::string_view name(HygieneKind value);
std::string_view name(ReferenceFate value);
std::string_view name(TrackChanges value);

/// The verb that a sentence says it with: "must", "may", "must not", "need not"; empty for what asks and allows nothing.
std::string_view modal(Force value);

/// Every value of an enumeration, in the order of its declaration. There is one for each enumeration whose words a user may
/// write.
template <class Enumeration>
std::span<const Enumeration> values();
template <>
std::span<const FindingKind> values<FindingKind>();
template <>
std::span<const Direction> values<Direction>();
template <>
std::span<const Severity> values<Severity>();
template <>
std::span<const HygieneKind> values<HygieneKind>();
template <>
std::span<const Topic> values<Topic>();

/// The value that a word names; nothing where it names none.
template <class Enumeration>
std::optional<Enumeration> value_named(std::string_view word) {
  for (const Enumeration value : values<Enumeration>())
    if (name(value) == word) return value;
  return std::nullopt;
}

}  // namespace clausediff

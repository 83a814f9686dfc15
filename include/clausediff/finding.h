// SPDX-License-Identifier: Apache-2.0
// What a change does. Made by src/rules.
#pragma once

#include <clausediff/document.h>

#include <cstdint>
#include <string>
#include <vector>

namespace clausediff {

enum class FindingKind {
  term,
  modality,
  negation,
  exception,
  scope,
  amount,
  percentage,
  duration,
  date,
  number,
  definition,
  party,
  reference
};
/// `unchanged` is only for a playbook's position that both versions are against.
enum class Direction { added, removed, changed, increased, decreased, renamed, unchanged };
enum class Severity { high, medium, low };

/// A pointer at words, with the rule that points: never a conclusion.
struct Finding {
  std::string rule;  // id of the rule, "term-exclusivity"; a playbook's own id where it is one's
  FindingKind kind = FindingKind::term;
  std::string family;  // of a term; else empty
  Direction direction = Direction::changed;
  Severity severity = Severity::medium;
  std::uint32_t pair = 0;  // row of Alignment::pairs
  Span before;             // the words in before; empty where there are none
  Span after;
  std::string sentence;  // one plain sentence in the present tense
  std::string detail;    // the size of the change, "−50 %"; may be empty
  std::string burdens;   // the party it burdens, where the text says it
  std::string favours;   // the party it favours, where the text says it
  std::uint32_t delta = none;  // index in Deltas::items of the change to a statement whose tag it is; none where no statement holds its words
  bool stands = false;   // against a playbook in both versions alike: the words are the same, and the revision did not bring it
};

enum class RippleCause { definition, reference, schedule, precedence };

/// One step from a clause to what changed under it.
struct RippleStep {
  std::uint32_t clause = 0;  // clause of the after version; of the before version where `in_before`
  std::string term;          // the term or pointer that leads on to the next step; empty in the last
  bool in_before = false;
};

/// A clause that a change elsewhere reaches.
struct Ripple {
  RippleCause cause = RippleCause::definition;
  Severity severity = Severity::medium;
  std::uint32_t pair = 0;         // the clause that is reached
  bool same_words = false;        // its own words are identical: "same words, new meaning"
  std::vector<RippleStep> chain;  // from the clause to the change, at least two steps
  std::string sentence;
};

enum class HygieneKind { undefined_term, unused_definition, defined_twice, dangling_reference };

/// A drafting fault that only the after version has.
struct Hygiene {
  HygieneKind kind = HygieneKind::undefined_term;
  std::uint32_t clause = 0;  // of the after version
  Span span;
  std::string term;  // or the pointer as it stands
  std::string sentence;
};

/// What became of a cross-reference that both versions have, or one of them.
enum class ReferenceFate { unchanged, followed, stale, retargeted, dangling, circular, added, removed };

struct ReferenceChange {
  ReferenceFate fate = ReferenceFate::unchanged;
  std::uint32_t pair = 0;
  std::uint32_t before = none;  // index in Clauses::references of before
  std::uint32_t after = none;
};

struct Findings {
  std::vector<Finding> items;   // by severity, then by the weight of what the clause is about, then by place in the redline
  std::vector<Ripple> ripples;  // those with the same words first, then by severity and place
  std::vector<Hygiene> hygiene;
};

}  // namespace clausediff

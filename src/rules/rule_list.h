// SPDX-License-Identifier: Apache-2.0
// The rules, as an explicit list: what each flags, how much it weighs, how it looks, and how it says what it found. A rule is one
// row here and one file; a new kind of finding is that, its enumerator in FindingKind and the enumerator's word.
#pragma once

#include <clausediff/finding.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/draft.h"

namespace clausediff {

/// The words a draft is about, in quotation marks as the source has them; empty where there are none.
struct QuotedWords {
  std::string before;
  std::string after;
};

/// What a sentence is made from.
struct Wording {
  const RuleInput& input;
  const Unit& unit;
  const Draft& draft;
  QuotedWords words;
};

struct Rule {
  FindingKind kind = FindingKind::term;
  Severity severity = Severity::medium;  // of a change; a term's is its family's
  Severity alone = Severity::medium;     // of what only comes or goes
  std::string_view policy;               // the severity in words, where it is not the one above
  std::string_view summary;
  std::string_view example_before;
  std::string_view example_after;
  void (*check)(const Unit&, std::vector<Draft>&) = nullptr;  // null where another rule's check finds this kind too
  std::string (*sentence)(const Wording&) = nullptr;          // one plain sentence in the present tense
};

/// In the order in which they run: a rule may look at the drafts of those before it.
std::span<const Rule* const> rules();

/// The rule of a kind.
const Rule& rule_of(FindingKind kind);

/// "term-exclusivity", "modality": the id that findings carry.
std::string rule_id(FindingKind kind, Family family);

/// One rule a file: terms.cpp, quantities.cpp, modality.cpp and so on.
extern const Rule term_rule;
extern const Rule amount_rule;
extern const Rule percentage_rule;
extern const Rule duration_rule;
extern const Rule date_rule;
extern const Rule number_rule;
extern const Rule modality_rule;
extern const Rule negation_rule;
extern const Rule party_rule;
extern const Rule scope_rule;
extern const Rule exception_rule;
extern const Rule definition_rule;
extern const Rule reference_rule;

/// "X is added: …", "X is struck: …", "X changes from … to …".
std::string plain_sentence(const std::string& what, const QuotedWords& words);

/// The party that stands before word `at` in its sentence and acts; empty where none surely does: a wrong name is worse than
/// none.
std::string actor_before(const Side& side, const Reading& reading, std::size_t at);

}  // namespace clausediff

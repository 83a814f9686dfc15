// SPDX-License-Identifier: Apache-2.0
// What a clause says: who must, may or must not do what; what is granted; what holds. Made from a clause's text by
// src/statements.
#pragma once

#include <clausediff/document.h>

#include <cstdint>
#include <string>
#include <vector>

namespace clausediff {

/// What a statement does to the one whom it concerns.
enum class Force : std::uint8_t {
  duty,        // shall, must, agrees to, is responsible for
  permission,  // may, is entitled to, reserves the right to
  ban,         // shall not, may not, agrees not to, neither party may
  no_duty,     // is not required to, need not
  grant,       // done by saying it: grants, assigns, appoints, waives
  warranty,    // a fact is vouched for: represents, warrants, acknowledges
  effect       // holds without anybody's act: survives, is governed by, is deemed, means, is liable
};

/// A part of a statement that can come, go or change by itself.
enum class TermKind : std::uint8_t { condition, exception, time, amount, standard, purpose, beneficiary };

/// One of them where it stands. `span` is bytes of the paragraph of `clause`, which is the statement's own clause but for a part
/// that stands in a lead-in or in an item.
struct StatementTerm {
  TermKind kind = TermKind::condition;
  std::uint32_t clause = 0;
  Span span;
};

struct Statement {
  Force force = Force::effect;
  std::uint32_t clause = 0;  // the paragraph that its verb stands in: index in Document::paragraphs
  Span span;                 // the words of that paragraph which belong to it alone or which it shares with its siblings
  std::string who;           // the actor as the clause names it, without an article; "each party"; empty where none is named
  std::string act;           // lemma of the governing verb
  Span act_span;             // the verb where it stands
  std::string object;        // what is acted on, in the clause's own words; may be empty
  std::vector<StatementTerm> terms;  // in the order of the text
  std::uint32_t lead_in = none;      // the paragraph whose words come before it: "The Supplier shall:"
  bool beyond = false;               // longer than the reader's bound: read in part, and said so
};

/// The statements of one version, in the order of the text.
struct Statements {
  std::vector<Statement> items;
};

}  // namespace clausediff

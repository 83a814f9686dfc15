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

/// What a statement is about, decided by its act and object, not by a word in a heading. In the order of legal weight that the
/// list of matters follows.
enum class Topic : std::uint8_t {
  parties,
  payment,
  liability,
  indemnity,
  exclusivity,
  non_compete,
  ip_ownership,
  licence,
  commercialization,
  term,
  termination,
  default_event,
  security,
  governing_law,
  disputes,
  governance,
  data_protection,
  confidentiality,
  survival,
  assignment,
  warranty,
  performance,
  insurance,
  audit,
  publicity,
  force_majeure,
  precedence,
  notices,
  definitions,
  general
};

/// A part of a statement that can come, go or change by itself.
enum class TermKind : std::uint8_t {
  condition,    // if, when, provided that, subject to, upon, to the extent, after notice
  exception,    // unless, except, other than, save, without X's consent, notwithstanding
  time,         // within ten days of receipt, promptly, for two years, perpetual, monthly
  amount,       // a sum, rate or count
  standard,     // efforts, knowledge, materiality, discretion, reasonableness, fault
  purpose,      // for the purpose of, in order to, solely for
  beneficiary,  // to whom, for whom, in whose favour
  manner        // how, where, under which law: in writing, by arbitration, at the Site
};

/// What an amount is in its statement.
enum class AmountRole : std::uint8_t { sum, cap, minimum, price, fee, rate, deductible, threshold, share, count };

/// A number with its unit. Both bounds are equal but for a range, and for months and years, which are of several lengths in days.
struct Quantity {
  double low = 0;
  double high = 0;
  std::string unit;  // "USD", "%", "day", "business day"; of a count the noun counted, in lower case; empty: no quantity
  std::string per;   // "of 0.97 a TB" the "tb", of "1.5% per month" the "month"; empty where there is none
  bool is_present() const { return !unit.empty(); }
};

/// A term where it stands. All spans are bytes of the paragraph of `clause`, which is the statement's own clause but for a term
/// that stands in its lead-in or in a paragraph that continues the sentence. Terms of different kinds may overlap: a time within
/// a condition is a term of its own and lies in the condition's span.
struct StatementTerm {
  TermKind kind = TermKind::condition;
  std::uint32_t clause = 0;
  Span span;                          // with its cue
  Span cue;                           // the words that make it what it is: "if", "within", "except"; may be empty
  Quantity quantity;                  // of a time in days, or of an amount
  AmountRole role = AmountRole::sum;  // of an amount
  Span
      of;  // of a time the event from which it runs ("receipt of the invoice"), of an amount its base ("fees paid"); may be empty
};

struct Statement {
  Force force = Force::effect;
  Topic topic = Topic::general;
  std::uint32_t clause = 0;    // the paragraph that its verb stands in: index in Document::paragraphs
  std::uint32_t sentence = 0;  // equal for the statements of one sentence; ascending
  Span span;                   // the words of that paragraph which belong to it, from its subject to its last term
  std::string who;             // the actor as the clause names it, without an article; "each party"; empty where none is named
  std::string holder;  // of an effect the person who owns, holds, bears or is liable, or whose liability it is; may be empty
  std::string act;     // lemma of the governing verb
  std::uint32_t who_clause = none;  // paragraph in which who_span stands; none where nobody is named
  Span who_span;
  Span force_span;  // the words that give the force, with their "not": "shall not"; may be empty
  Span act_span;    // the verb where it stands
  std::vector<Span>
      joined_acts;     // verbs joined to it that share its object: "market" and "distribute" of "sell, market and distribute"
  std::string object;  // what is acted on, in the clause's own words; may be empty
  Span object_span;    // the same where it stands, with all that qualifies it; in `clause`
  Span subject_span;   // of an effect or a passive the thing that it is said of ("Each party's liability"); in `clause`
  bool passive = false;
  bool negated = false;              // an effect or warranty with "not", "no", "never": "shall not exceed"
  std::vector<StatementTerm> terms;  // in the order of the text: lead-in first
  std::uint32_t lead_in = none;      // the paragraph whose words come before it: "The Supplier shall:"
  bool beyond = false;               // longer than the reader's bound: read in part, and said so
};

/// The statements of one version, in the order of the text.
struct Statements {
  std::vector<Statement> items;
};

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// The clauses of a contract, its defined terms and its cross-references. Made from a Document by src/clauses.
#pragma once

#include <clausediff/document.h>

#include <cstdint>
#include <string>
#include <vector>

namespace clausediff {

enum class ClauseKind {
  title,       // the agreement's own title
  preamble,    // between the title and the first clause: date and parties
  recital,     // WHEREAS …, (A) …, under a heading such as Background
  article,     // a heading that has clauses below it and no operative words of its own
  clause,      // numbered or headed operative text
  definition,  // "X" means …
  text,        // an unnumbered paragraph of the clause it stands in
  schedule,    // the heading of a schedule, exhibit, annex or appendix
  signature,   // the signature block
  cell,        // a paragraph in a table
  note,        // a footnote or endnote
  comment,     // a reviewer's remark: about the contract, and none of its words
  contents,    // a line of a table of contents, made from the headings
  furniture,   // a header or footer; a line that looks like one of a table of contents
};

/// Whether such a paragraph is the contract's own text. A comment or a line of contents that differs is shown, and is no
/// difference of the contract.
inline bool is_own_text(ClauseKind kind) { return kind != ClauseKind::comment && kind != ClauseKind::contents; }

/// One paragraph's place in the contract. There is exactly one for each paragraph, in the order of Document::paragraphs,
/// so a clause's index is its paragraph's index.
struct Clause {
  ClauseKind kind = ClauseKind::text;
  std::string number;           // the whole number, canonical: "4.2", "4.2(b)(iii)", "Schedule 1"; empty for unnumbered text
  std::string label;            // its own label as printed: "(iii)", "Section 4.2."; empty for unnumbered text
  Span label_span;              // bytes of a typed label in the paragraph's text; empty for an automatic one
  Span heading;                 // bytes of the heading, run-in or whole; empty where there is none
  Span body;                    // the text after label and heading
  std::uint32_t parent = none;  // the clause it stands in
  std::uint32_t end = 0;        // one past its last descendant
  std::uint16_t depth = 0;      // 0 for the top
  std::uint32_t row_head = none;     // of a cell with a value: the paragraph that says what its row is about
  std::uint32_t column_head = none;  // and the one that says what its column holds
};

enum class DefinitionForm { means, parenthetical, meaning_given_in, table, other };

/// A defined term where it is defined.
struct Definition {
  std::string term;  // without its quotation marks
  std::uint32_t clause = 0;
  Span term_span;  // without the quotation marks
  Span meaning;    // the words that say what it means, in that clause
  DefinitionForm form = DefinitionForm::means;
};

enum class ReferenceKind { internal, schedule, statute, agreement };

/// A pointer: "Section 9.2(b)", "Clause 4", "Schedule 2", a REF field.
struct Reference {
  std::uint32_t clause = 0;  // where the pointer stands
  Span span;                 // the pointer's bytes
  ReferenceKind kind = ReferenceKind::internal;
  std::string target;                  // the number pointed at, canonical as in Clause::number
  std::uint32_t target_clause = none;  // none where it dangles, or lies outside this document
};

/// The clauses of one version. `definitions` and `references` are sorted by clause, then by position.
struct Clauses {
  std::vector<Clause> items;
  std::vector<Definition> definitions;
  std::vector<Reference> references;
};

/// The text of a clause with its label and heading: its paragraph's text.
inline const std::string& text_of(const Document& document, std::uint32_t clause) { return document.paragraphs[clause].text; }

}  // namespace clausediff

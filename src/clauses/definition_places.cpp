// SPDX-License-Identifier: Apache-2.0
// Defined terms that only their place shows: rows of a definition table, items under a heading such as "Definitions".
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>

#include "clauses/characters.h"
#include "clauses/definitions.h"
#include "clauses/headings.h"
#include "clauses/quotes.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t longest_cell_term = 80;  // bytes

bool names_definitions(std::string_view heading, const Language& language) {
  const std::string words = lower(heading);
  const auto names = language.cues.list(Cue::definition_headings);
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return words.find(name) != std::string::npos; });
}

bool heads_terms(std::string_view cell, const Language& language) {
  return language.cues.has(Cue::definition_column_heads, lower(cell));
}

/// Whether a paragraph stands under a heading that announces definitions. Filled in order, since parents come first.
std::vector<bool> under_definitions(const Document& document, const std::vector<Clause>& clauses, const Language& language) {
  std::vector<bool> under(clauses.size(), false);
  for (std::size_t at = 0; at < clauses.size(); ++at) {
    const Clause& clause = clauses[at];
    const bool here = names_definitions(
        std::string_view(document.paragraphs[at].text).substr(clause.heading.begin, clause.heading.size()), language);
    under[at] = here || (clause.parent != none && under[clause.parent]);
  }
  return under;
}

struct Finder {
  const Document& document;
  const std::vector<Clause>& clauses;
  const Language& language;
  std::vector<bool> defined;  // by paragraph: has a definition already
  std::vector<Definition>& out;
  std::vector<bool> head;  // by table: its first row says that terms follow

  void add(std::uint32_t at, Span term, Span meaning, DefinitionForm form) {
    Definition definition;
    definition.term = document.paragraphs[at].text.substr(term.begin, term.size());
    std::replace(definition.term.begin(), definition.term.end(), '\n', ' ');
    definition.clause = at;
    definition.term_span = term;
    definition.meaning = meaning;
    definition.form = form;
    out.push_back(std::move(definition));
  }

  bool all_bold(const Paragraph& paragraph) const {
    return !paragraph.runs.empty() && std::all_of(paragraph.runs.begin(), paragraph.runs.end(),
                                                  [&](const Run& run) { return document.formats[run.format].bold; });
  }

  /// The first cell of a row holds the term, the next one its meaning.
  void read_cell(std::uint32_t at, bool under) {
    const Paragraph& paragraph = document.paragraphs[at];
    const Cell& cell = document.cells[paragraph.cell];
    const bool more = at + 1 < document.paragraphs.size() && document.paragraphs[at + 1].cell != none &&
                      document.paragraphs[at + 1].cell != paragraph.cell;
    if (cell.column != 0 || !more || paragraph.text.empty() || paragraph.text.size() > longest_cell_term) return;
    if (cell.row == 0 && heads_terms(paragraph.text, language)) {
      head[cell.table] = true;
      return;
    }
    const std::vector<Quote> quotes = find_quotes(paragraph.text);
    const bool quoted = !quotes.empty() && quotes[0].outer.begin == 0;
    const bool meaning =
        document.cells[document.paragraphs[at + 1].cell].row == cell.row && !document.paragraphs[at + 1].text.empty();
    if (defined[at] || !meaning || !(quoted || head[cell.table] || (under && all_bold(paragraph)))) return;
    const auto size = static_cast<std::uint32_t>(paragraph.text.size());
    Span term = quoted ? quotes[0].term : Span{0, size};
    while (!quoted && term.end > 0 && (paragraph.text[term.end - 1] == ':' || is_space(paragraph.text[term.end - 1]))) --term.end;
    if (!term.empty() && is_letter(paragraph.text[term.begin])) add(at, term, {size, size}, DefinitionForm::table);
  }

  /// "1.3 Covered Models: all models that …" under a heading such as "Definitions".
  void read_item(std::uint32_t at) {
    const Clause& clause = clauses[at];
    const std::string_view text = document.paragraphs[at].text;
    if (defined[at] || clause.heading.empty() || clause.body.empty() || clause.heading.size() > longest_cell_term) return;
    const std::string_view between = text.substr(clause.heading.end, clause.body.begin - clause.heading.end);
    const std::string_view body = text.substr(clause.body.begin, clause.body.size());
    const bool marked = between.find(':') != std::string_view::npos || between.find("–") != std::string_view::npos ||
                        between.find("—") != std::string_view::npos;
    const std::string words = lower(body.substr(0, 20));
    const auto beginnings = language.cues.list(Cue::definition_item_beginnings);
    const bool means = std::any_of(beginnings.begin(), beginnings.end(),
                                   [&](std::string_view beginning) { return begins_with(words, beginning); });
    if (marked || means) add(at, clause.heading, clause.body, DefinitionForm::other);
  }
};

}  // namespace

std::vector<Definition> with_placed_definitions(const Document& document, const std::vector<Clause>& clauses,
                                                std::vector<Definition> definitions, const Language& language) {
  const std::vector<bool> under = under_definitions(document, clauses, language);
  Finder finder{document,    clauses,
                language,    std::vector<bool>(clauses.size(), false),
                definitions, std::vector<bool>(document.tables.size(), false)};
  for (const Definition& definition : definitions) finder.defined[definition.clause] = true;
  for (std::uint32_t at = 0; at < clauses.size(); ++at) {
    const bool interpretation = clauses[at].kind == ClauseKind::clause || clauses[at].kind == ClauseKind::definition;
    if (document.paragraphs[at].cell != none)
      finder.read_cell(at, under[at]);
    else if (clauses[at].parent != none && under[clauses[at].parent] && interpretation)
      finder.read_item(at);
  }
  std::stable_sort(definitions.begin(), definitions.end(), by_place);
  return definitions;
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// What every section of the page reads: the report, and look-ups into it that are made once. The sections themselves are
// free functions that append to the page.
#pragma once

#include <clausediff/clausediff.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "render/labels.h"

namespace clausediff::html {

/// Lists of indices by key: list k is items [first[k], first[k + 1]).
struct Lists {
  std::vector<std::uint32_t> first;
  std::vector<std::uint32_t> items;

  std::span<const std::uint32_t> of(std::uint32_t key) const {
    return std::span(items).subspan(first[key], first[key + 1] - first[key]);
  }
};

/// How much of what the redline has already is shown in a second place: as much as the size of the page allows.
enum class Detail {
  whole,     // the clause table has whole clauses
  excerpts,  // the clause table has the changes with some words around them
  places,    // the clause table has no words but what the script adds; short excerpts elsewhere
};

struct Page {
  const Report& report;
  const HtmlOptions& options;
  Lists findings;                            // by row
  Lists ripples;                             // by row
  Lists hygiene;                             // by row
  Lists departed;                            // rows that moved away, by the row after which they stood in before
  std::vector<std::uint32_t> row_of_before;  // by clause; the first row it has
  std::vector<std::uint32_t> row_of_after;
  Detail detail = Detail::whole;
  std::uint32_t departed_first = none;  // reserved key in `departed` for what stood before all rows
};

Page make_page(const Report& report, const HtmlOptions& options);

// ---- look-ups in one row

const Pair& row_of(const Page& page, std::uint32_t row);
bool is_changed(const Page& page, std::uint32_t row);
/// Changed, or reached by a change elsewhere, or named by a finding: what "changed clauses only" shows.
bool matters(const Page& page, std::uint32_t row);
bool is_moved(const Pair& pair);
/// The side that the redline shows the row from: after, or before where it was deleted.
const Side& side_of(const Page& page, const Pair& pair);
std::uint32_t clause_of(const Pair& pair);
const Clause& clause_item(const Page& page, const Pair& pair);
const Paragraph& paragraph_of(const Page& page, const Pair& pair);

/// "2.1 Exclusive Provider", plain text; "the text after 2.1" or "an unnumbered clause" where it has no number of its own.
std::string place_name(const Page& page, std::uint32_t row);
/// "#change-7" where a change of the row touches the spans, else "#r12".
std::string address_of(const Page& page, std::uint32_t row, Span before, Span after);

// ---- sections

std::string title_of(const Page& page);
std::string file_name(std::string_view path);  // without its folders
void write_head(const Page& page, std::string& out);
void write_matters(const Page& page, std::string& out);
void write_meaning(const Page& page, std::string& out);
void write_findings(const Page& page, std::string& out);
void write_facts(const Page& page, std::string& out);
void write_redline(const Page& page, std::string& out);
void write_clause_table(const Page& page, std::string& out);
void write_statements(const Page& page, std::string& out);
void write_sidebar(const Page& page, std::string& out);

}  // namespace clausediff::html

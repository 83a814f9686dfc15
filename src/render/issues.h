// SPDX-License-Identifier: Apache-2.0
// The issues list in the words that every output shares: places, reach, for whom, the rest in one line. UTF-8, not escaped.
#pragma once

#include <clausediff/report.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clausediff {

inline constexpr std::size_t most_beside_redline = 20;  // entries of a list beside the redline, without --all

/// "2.4(b) (new)", "4.6 (deleted)", "9.2"; a table's cell is told by its table.
std::string place_of_matter(const Report& report, const Matter& matter);

/// Heading or defined term of its first row; empty where the sentence says it already.
std::string title_of_matter(const Report& report, const Matter& matter);

/// "2.2 Exclusivity, 5.1 License and 6 more"; empty where it reaches nothing. At most `most` places are named.
std::string reach_words(const Report& report, const std::vector<Reach>& reaches, std::size_t most);

/// "“Term” (10.1) has changed, and with it what these clauses mean: 2.2 Exclusivity and 5.1 License", without a stop.
std::string meaning_words(const Report& report, const NewMeaning& cause, std::size_t most);

/// "against you", "for you", "for and against you" where a party is named; else "burdens X" or "favours X"; may be empty.
std::string standing_words(const Report& report, const Matter& matter);

/// "▲" for, "▼" against, "◆" neither or both; where no party is named by severity: "●", "○", "·".
std::string_view mark_of(const Report& report, const Matter& matter);

/// "24 matters: 9 against Developer ▼, 11 for it ▲, 4 neither or both ◆" or by severity where no party is named.
std::string matters_summary(const Report& report);

/// "Cap on liability": what a reader calls the topic.
std::string_view topic_title(Topic topic);

/// One line on what is no substance: "renumbered 9, moved 1"; empty where there is none.
std::string no_substance_summary(const Report& report);

/// One line of the issues list as a table: for the spreadsheet, the Word table and the HTML page.
struct IssueRow {
  std::string number;   // counts from 1; empty of a cause of new meanings
  std::string clause;   // "9.2 Cap"
  std::string changes;  // what changes: the sentence
  std::string before;
  std::string after;
  std::string whom;    // "against you", "burdens Developer"
  std::string weight;  // "High"
  std::string notes;   // what it reaches, where it is buried; else empty, to be written in
};

/// The matters in their order, then the causes of new meanings.
std::vector<IssueRow> issue_rows(const Report& report);

}  // namespace clausediff

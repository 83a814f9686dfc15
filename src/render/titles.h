// SPDX-License-Identifier: Apache-2.0
// What a clause is called, and what became of it, in words. UTF-8, not escaped.
#pragma once

#include <clausediff/places.h>
#include <clausediff/report.h>

#include <cstdint>
#include <string>

namespace clausediff {

/// “Affiliate” of the clause that defines it, which names it better than the heading over all definitions; else empty.
std::string defined_term(const Side& side, std::uint32_t clause);

/// "1 change", "2 changes"; "1 stretch", "2 stretches".
std::string count_of(std::uint64_t count, const std::string& word);
std::string count_of(std::uint64_t count, const std::string& one, const std::string& many);

/// The clause's heading or defined term; else that of the clause around it; may be empty.
std::string title_of(const Side& side, std::uint32_t clause);
std::string title_of_row(const Report& report, std::uint32_t row);

/// "edited", "moved from 3", "inserted", "unchanged, was 4.1".
std::string relation_words(const Report& report, std::uint32_t row);

/// "14 changes in 9 of 62 paragraphs: 8 edited, 1 moved." Formats count where the options ask for them.
std::string changes_summary(const Report& report);

/// The first line of a report: changes_summary(), or what there is to say where the contracts do not differ.
std::string verdict(const Report& report);

/// The two files are the same byte for byte: what was not compared in them is the same too.
bool same_files(const Report& report);

/// "Beside the contract's own words: 2 changes in comments." Empty where there are none.
std::string asides_summary(const Report& report);

/// "Findings: 3 high, 1 low; 2 clauses with the same words and a new meaning."
std::string findings_summary(const Report& report);

/// The steps from a clause to what changed under it: 4.1 → “Covered Models” (1.8) → “Product” (1.12)
std::string chain_words(const Report& report, const Ripple& ripple);

/// "page borders (2), macros (1)": the constructs that nobody compared; empty where there are none.
std::string not_compared(const Document& document);

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// What a passage stands under: the words that a reader needs before an item, a cell or a clause that does not say itself what it
// is about.
#pragma once

#include <clausediff/report.h>

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "matters/passage.h"

namespace clausediff {

struct LeadWords {
  std::string heading;              // of the clause, or of the nearest around it; for the topic
  std::string words;                // to stand before the sentence; empty where the sentence says it
  bool item = false;                // `words` is the sentence that leads in to it
  std::string term;                 // what the clause defines, in quotation marks; for a sentence that has it not
  bool heading_only = false;        // `words` is the heading of a sentence that can be read without it
  std::vector<std::string> longer;  // the same at greater length, the longest first, where there is room for it
};

class Leads {
 public:
  Leads(const Report& report, const Stemmer& stemmer);

  /// In sentence case where it stands in capitals.
  LeadWords of(const Passage& passage) const;

 private:
  LeadWords as_written(const Passage& passage) const;

  using Labels =
      std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, std::uint32_t>;  // table, row, column → paragraph

  std::string of_cell(const Side& side, const Labels& labels, std::uint32_t paragraph, bool with_row) const;

  std::string without_list(std::string lead_in) const;
  std::string cut_in(const std::string& lead_in, std::size_t most) const;

  const Report& report_;
  const Stemmer& stemmer_;
  Labels before_;
  Labels after_;
};

}  // namespace clausediff

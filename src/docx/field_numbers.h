// SPDX-License-Identifier: Apache-2.0
// SEQ, LISTNUM and AUTONUM fields that carry no result: counted here as Word would (ECMA-376 part 1, 17.16.5.4 to 17.16.5.6,
// 17.16.5.30 and 17.16.5.56).
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

namespace clausediff {

class FieldNumbers {
 public:
  /// `words` are those of the field's code, its kind first. Empty where the field shows nothing.
  std::string sequence(const std::vector<std::string>& words);
  std::string list_number(const std::vector<std::string>& words);
  /// AUTONUM, AUTONUMLGL or AUTONUMOUT in a paragraph of that heading level, -1 for body text. Each heading starts what is below
  /// it again.
  std::string automatic_number(const std::string& kind, const std::vector<std::string>& words, int outline_level);

 private:
  std::map<std::string, int> sequences_;
  std::map<std::string, std::array<int, 9>> lists_;
  std::map<std::string, std::array<int, 10>> automatic_;  // by kind; the last one counts body text
};

}  // namespace clausediff

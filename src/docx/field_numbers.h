// SPDX-License-Identifier: Apache-2.0
// SEQ and LISTNUM fields that carry no result: counted here as Word would (ECMA-376 part 1, 17.16.5.30 and 17.16.5.56).
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

 private:
  std::map<std::string, int> sequences_;
  std::map<std::string, std::array<int, 9>> lists_;
};

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// Clause numbers → clauses.
#pragma once

#include <clausediff/clause.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "text/language.h"

namespace clausediff {

/// Finds a clause by its number. Capitals do not count; "Article IV", "Article 4" and "4" lead to one another where only one
/// of them is there.
class NumberIndex {
 public:
  NumberIndex(const std::vector<Clause>& clauses, const Language& language);

  /// `none` where there is no such clause.
  std::uint32_t find(const std::string& number) const;

 private:
  void add(const std::string& key, std::uint32_t clause);

  const std::vector<Clause>& clauses_;
  std::string article_;  // "article "
  std::unordered_map<std::string, std::uint32_t> index_;
};

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// What a lawyer calls a clause in a sentence.
#pragma once

#include <clausediff/report.h>

#include <cstdint>
#include <string>

namespace clausediff {

/// Names the clauses of one version in its own tradition: "Section 4.2", "clause 4.2", "paragraph 2 of Schedule 1".
class ClauseNames {
 public:
  explicit ClauseNames(const Side& side);

  /// In the middle of a sentence. Total: a paragraph without number is told by its heading or by where it stands.
  std::string name(std::uint32_t clause) const;
  /// The same at the beginning of one.
  std::string subject(std::uint32_t clause) const;

 private:
  std::string numbered(const std::string& number) const;

  const Side& side_;
  std::string word_;  // "Section" or "clause"
};

}  // namespace clausediff

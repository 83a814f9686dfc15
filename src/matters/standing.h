// SPDX-License-Identifier: Apache-2.0
// Against whom a matter is and for whom, where the text says it, and what that is to the reader's own party.
#pragma once

#include <clausediff/matter.h>
#include <clausediff/report.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "matters/passage.h"

namespace clausediff {

/// What stands in the rows of one version, by place: a row may have thousands, and a passage asks for those in its words.
class ByPlace {
 public:
  void add(std::uint32_t row, Span span, std::uint32_t item);
  /// Once all are added.
  void sort();
  /// Appends the items of a row that share a byte with the strip.
  void find(std::uint32_t row, const Strip& strip, std::vector<std::uint32_t>& items) const;

 private:
  struct Placed {
    Span span;
    std::uint32_t furthest = 0;  // end of those before it and its own
    std::uint32_t item = 0;
  };
  std::unordered_map<std::uint32_t, std::vector<Placed>> rows_;
};

/// Findings and deltas by row, made once.
class Evidence {
 public:
  explicit Evidence(const Report& report);

  /// Fills `deltas` and `findings` of the passage; `burdens` and `favours` where a duty, a right or a ban came, went, turned or
  /// has another figure, and nothing speaks against it; then `stance`.
  void add(const Passage& passage, Matter& matter) const;

 private:
  void stand_by_sentence(const Passage& passage, Matter& matter) const;
  void stand_by_deltas(const Passage& passage, Matter& matter) const;
  /// What a matter is to the reader's party. Of two parties what eases the other one is against it.
  Stance stance_of(const Matter& matter) const;

  const Report& report_;
  std::string other_;  // the other one of two parties, in lower case; empty where there are more
  ByPlace findings_before_;
  ByPlace findings_after_;
  ByPlace deltas_before_;
  ByPlace deltas_after_;
};

}  // namespace clausediff

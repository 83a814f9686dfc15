// SPDX-License-Identifier: Apache-2.0
// Where links inside a file lead, and whether that is the same place in the other version.
#pragma once

#include <clausediff/report.h>

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "diff/looks.h"

namespace clausediff {

class LinkPlaces {
 public:
  LinkPlaces(const Document& before, const Document& after, const Alignment& alignment);

  const BookmarkPlaces& before() const { return before_; }
  const BookmarkPlaces& after() const { return after_; }

  /// Whether a place of before is another one than a place of after. A program may give each bookmark a name anew, so names say
  /// nothing; where the place went and the other one came they may be the same written anew, and nothing is said.
  bool elsewhere(std::uint32_t place_before, std::uint32_t place_after) const;

  /// How a reader knows the place: its number and its words.
  std::string words_before(std::uint32_t place) const { return words(before_document_, place); }
  std::string words_after(std::uint32_t place) const { return words(after_document_, place); }

 private:
  static std::string words(const Document& document, std::uint32_t place);

  const Document& before_document_;
  const Document& after_document_;
  BookmarkPlaces before_;
  BookmarkPlaces after_;
  std::unordered_set<std::uint64_t> partners_;
  std::vector<bool> kept_before_;  // by paragraph: it has a partner
  std::vector<bool> kept_after_;
};

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// How often each word of a version stands in it, and each two words one behind the other: by that a name is told from a slip.
#pragma once

#include <clausediff/document.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/interner.h"

namespace clausediff {

/// Keeps views of the document's text.
class WordCounts {
 public:
  explicit WordCounts(const Document& document);

  /// Of a word with its capitals, or of two with a blank between them that follow one another in a paragraph.
  std::uint32_t of(std::string_view words) const;

 private:
  struct Pair {
    std::uint64_t key = 0;  // ids of both words
    std::uint32_t count = 0;
  };

  void add(std::string_view word, std::uint32_t& last);
  std::size_t slot_of(std::uint64_t key) const;
  void add_pair(std::uint64_t key);

  Interner words_;
  std::vector<std::uint32_t> counts_;  // by id
  std::vector<Pair> pairs_;            // open-addressed, a power of two
  std::size_t pair_count_ = 0;
};

}  // namespace clausediff

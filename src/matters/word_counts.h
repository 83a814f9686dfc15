// SPDX-License-Identifier: Apache-2.0
// How often each word of a version stands in it, and each two words one behind the other: by that a name is told from a slip.
#pragma once

#include <clausediff/document.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/interner.h"

namespace clausediff {

/// Keeps views of the document's text, which is read when it is first asked: few revisions have names or slips. For one thread.
class WordCounts {
 public:
  explicit WordCounts(const Document& document) : document_(document) {}

  /// Of a word with its capitals, or of two with a blank between them that follow one another in a paragraph.
  std::uint32_t of(std::string_view asked) const;

 private:
  struct Pair {
    std::uint64_t key = 0;  // ids of both words
    std::uint32_t count = 0;
  };

  struct Counted {
    explicit Counted(const Document& document);
    void add(std::string_view word, std::uint32_t& last);
    std::size_t slot_of(std::uint64_t key) const;
    void add_pair(std::uint64_t key);

    Interner words;
    std::vector<std::uint32_t> counts;  // by id
    std::vector<Pair> pairs;            // open-addressed, a power of two
    std::size_t pair_count = 0;
  };

  const Document& document_;
  mutable std::optional<Counted> counted_;
};

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// References and terms that followed what they stand for. In a pair each is one token, equal on both sides, so that it is
// no change; the ledger lists it.
#pragma once

#include <clausediff/report.h>

#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "diff/content.h"
#include "text/tokens.h"

namespace clausediff {

// Ids from here on are masks; a vocabulary never grows so large.
inline constexpr std::uint32_t first_reference_mask = 0xC0000000;
inline constexpr std::uint32_t first_term_mask = 0xE0000000;

inline bool is_mask(std::uint32_t id) { return id >= first_reference_mask; }

inline SuppressedKind mask_kind(std::uint32_t id) {
  return id >= first_term_mask ? SuppressedKind::renamed_term : SuppressedKind::followed_reference;
}

/// A defined term that has another name in after, though its definition was kept.
struct RenamedTerm {
  std::vector<std::uint32_t> before;  // ids of its tokens
  std::vector<std::uint32_t> after;
};

/// Sequences of token ids as a tree, so that the longest one that begins at a token is found in one walk, however many there are.
class Phrases {
 public:
  /// `value` is what find() gives for these ids. Of equal phrases the first counts.
  void add(const std::vector<std::uint32_t>& ids, std::uint32_t value);

  struct Hit {
    std::uint32_t value = none;  // none: no phrase begins there
    std::uint32_t size = 0;      // tokens
  };
  Hit longest(const std::vector<Token>& tokens, std::size_t at) const;

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> next_;  // node and id → node; the root is 0
  std::vector<std::uint32_t> value_{none};                 // by node
};

/// The renamed terms, and their names on each side by their number in `items`.
struct RenamedTerms {
  std::vector<RenamedTerm> items;
  Phrases before;
  Phrases after;
  std::unordered_set<std::uint32_t> defined_in;  // clauses of before: there the new name is a change
};

RenamedTerms renamed_terms(const Side& before, const Side& after, const Alignment& alignment, const Words& words);

/// Words of a paragraph that count as one token with id `mask`.
struct Mask {
  Span span;
  std::uint32_t mask = 0;
};

/// Replaces the tokens that lie in each mask's span by one token. The masks are in order and do not overlap.
void mask_spans(std::vector<Token>& tokens, const std::vector<Mask>& masks);

/// Replaces each occurrence of the terms' old names in `before` and of their new ones in `after`.
void mask_terms(std::vector<Token>& before, std::vector<Token>& after, const RenamedTerms& terms);

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// References and terms that followed what they stand for. In a pair each is one token, equal on both sides, so that it is
// no change; the ledger lists it.
#pragma once

#include <clausediff/report.h>

#include <cstdint>
#include <unordered_map>
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
  std::uint32_t clause_before = 0;  // where it is defined: there the new name is a change
};

/// The renamed terms, and which of them begin with a token id.
struct RenamedTerms {
  using Index = std::unordered_map<std::uint32_t, std::vector<std::uint32_t>>;

  std::vector<RenamedTerm> items;
  Index by_before;
  Index by_after;
};

RenamedTerms renamed_terms(const Side& before, const Side& after, const Alignment& alignment, const Words& words);

/// Replaces the tokens that lie in `span` by one token with id `mask`.
void mask_span(std::vector<Token>& tokens, Span span, std::uint32_t mask);

/// Replaces each occurrence of the terms' old names in `before` and of their new ones in `after`.
void mask_terms(std::vector<Token>& before, std::vector<Token>& after, const RenamedTerms& terms);

}  // namespace clausediff

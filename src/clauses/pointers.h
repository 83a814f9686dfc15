// SPDX-License-Identifier: Apache-2.0
// Pointers as they stand in a text, before anything is known of the clauses they lead to.
#pragma once

#include <clausediff/document.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/language.h"

namespace clausediff {

/// What the words behind a pointer say about the document it leads into.
enum class PointerHome : std::uint8_t { unsaid, here, schedule, statute, agreement };

struct Pointer {
  PointerKind word = PointerKind::section;
  Span span;              // the keyword with the number; in a list, of the second and later ones, the number alone
  std::string noun;       // as it is written, of a schedule, an article and a part: "Exhibit"; else empty
  std::string number;     // "4.2(b)", "IV", "A"; empty for "this Section"
  bool relative = false;  // the number is brackets alone, "(b)"
  PointerHome home = PointerHome::unsaid;
  std::string home_number;  // "Schedule 2" where `home` is schedule
  std::string home_noun;    // "Agreement", "Lease" where the words are "of the Agreement": the contract's own name decides
};

class PointerFinder {
 public:
  explicit PointerFinder(const Language& language);

  /// All pointers of a text from byte `begin` on, in order. Linear.
  std::vector<Pointer> find(std::string_view text, std::uint32_t begin) const;

  /// Whether a noun of a pointer begins so and has so many bytes: nearly every word is told by that.
  bool may_be_noun(char first, std::size_t size) const {
    return size <= longest_noun && (noun_sizes_[static_cast<unsigned char>(first)] >> size & 1U) != 0;
  }
  const Language& language() const { return language_; }

 private:
  static constexpr std::size_t longest_noun = 14;  // bytes

  const Language& language_;
  std::array<std::uint16_t, 256> noun_sizes_{};  // by first byte in either case: a bit for each length
};

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// Pointers as they stand in a text, before anything is known of the clauses they lead to.
#pragma once

#include <clausediff/document.h>

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

/// All pointers of a text from byte `begin` on, in order. Linear.
std::vector<Pointer> find_pointers(std::string_view text, std::uint32_t begin, const Language& language);

}  // namespace clausediff

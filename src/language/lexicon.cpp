// SPDX-License-Identifier: Apache-2.0
// What the compiled tables say about one family or term.
#include "language/lexicon.h"

#include <algorithm>

namespace clausediff {

const Lexicon& lexicon_of(const Language& language) {
  static constexpr Lexicon no_lexicon;
  return language.lexicon != nullptr ? *language.lexicon : no_lexicon;
}

const LexiconFamily* find_family(Family family) {
  return family == Family::nothing ? nullptr : &lexicon_families()[static_cast<std::size_t>(family) - 1];
}

const LexiconFamily* find_family(std::string_view name) {
  const auto all = lexicon_families();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const LexiconFamily& family) { return family.name == name; });
  return found == all.end() ? nullptr : &*found;
}

std::string_view name(Term term) {
  const auto index = static_cast<std::size_t>(term);
  return index < term_names().size() ? term_names()[index] : std::string_view();
}

std::string_view name(Family family) {
  const LexiconFamily* found = find_family(family);
  return found == nullptr ? std::string_view() : found->name;
}

Term place_term(std::uint16_t place) { return static_cast<Term>(term_names().size() + place); }

}  // namespace clausediff

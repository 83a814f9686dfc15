// SPDX-License-Identifier: Apache-2.0
// What the compiled tables say about one family or term.
#include "language/lexicon.h"

#include <algorithm>

namespace clausediff {

const LexiconFamily* find_family(Family family) {
  return family == Family::nothing ? nullptr : &lexicon().families[static_cast<std::size_t>(family) - 1];
}

const LexiconFamily* find_family(std::string_view name) {
  const auto& families = lexicon().families;
  const auto found =
      std::find_if(families.begin(), families.end(), [&](const LexiconFamily& family) { return family.name == name; });
  return found == families.end() ? nullptr : &*found;
}

std::string_view name(Term term) {
  const auto index = static_cast<std::size_t>(term);
  return index < lexicon().terms.size() ? lexicon().terms[index] : std::string_view();
}

std::string_view name(Family family) {
  const LexiconFamily* found = find_family(family);
  return found == nullptr ? std::string_view() : found->name;
}

Term place_term(std::uint16_t place) { return static_cast<Term>(lexicon().terms.size() + place); }

}  // namespace clausediff

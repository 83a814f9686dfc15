// SPDX-License-Identifier: Apache-2.0
// Who speaks and who is spoken to: a contract that says "you" in one version may say "the Customer" in the other, throughout.
// Then the one stands for the other, in each case and with the verb that agrees with it.
#pragma once

#include <clausediff/report.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "language/words.h"

namespace clausediff {

/// A person of speech in one version and the party's name, in lower case, in the other.
struct Voice {
  bool speaks = false;     // "we" and its cases; else "you" and its cases
  bool in_before = false;  // the version that has the pronoun
  std::string name;
};

struct Voices {
  std::vector<Voice> items;

  /// Whether the two words name one person: "your" and "Customer's".
  bool same(const Word& before, const Word& after) const;
  /// The same of names in lower case, without articles.
  bool same_name(const std::string& before, const std::string& after, const Language& language) const;
};

/// From the changes of the report: a pronoun that one party's name replaces time and again, and that is all but gone. Where the
/// name stands in the pronoun's version too, that version says that the pronoun means it; else it is another party. Reads the
/// first words of those changes, and both texts once where there is such a name.
Voices find_voices(const Report& report, const Stemmer& stemmer);

/// The words of a clause of one version, in their order, and which of them no word of the other version stayed as.
struct VoicedWords {
  std::vector<const Word*> words;
  std::vector<bool> free;
};

/// The free words of before and of after that say the same of one person, in their order: the persons, "it" and "its" where no
/// other person was named since, and the verb right behind one that agrees with it ("you have", "Customer has"). The words that
/// stayed are one another's in their order, and what is free between two of them is looked at together. Linear in the two
/// lengths.
std::vector<std::pair<std::size_t, std::size_t>> voiced_pairs(const Voices& voices, const VoicedWords& before,
                                                              const VoicedWords& after);

}  // namespace clausediff

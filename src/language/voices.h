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

  /// Whether the two words name one person: "your" and "Customer's", "its".
  bool same(const Word& before, const Word& after) const;
  /// The same of names in lower case, without articles.
  bool same_name(const std::string& before, const std::string& after, const Language& language) const;
};

/// From the changes of the report: a pronoun that one name replaces time and again, and that is all but gone. Reads the words of
/// those changes that begin with a pronoun, and both texts once where there is such a name.
Voices find_voices(const Report& report, const Stemmer& stemmer);

/// The words of two stretches, of before and of after, that say the same of one person, in their order: the persons, and verbs
/// that agree with them ("you have", "Customer has"). Linear in the two lengths, each word looking a little ahead.
std::vector<std::pair<std::size_t, std::size_t>> voiced_pairs(const Voices& voices, const std::vector<const Word*>& before,
                                                              const std::vector<const Word*>& after);

}  // namespace clausediff

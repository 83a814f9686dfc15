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

/// By word, which of the voices it stands for in the version that has the name (`in_before` or not): the name itself, and "it" or
/// "its" where no other person was named since; none of them: no_voice.
inline constexpr std::size_t no_voice = static_cast<std::size_t>(-1);
std::vector<std::size_t> persons_of(const Voices& voices, const std::vector<const Word*>& words, bool in_before);

/// Words of a version with the voices that they stand for, one for one.
struct VoicedWords {
  std::vector<const Word*> words;
  std::vector<std::size_t> persons;
};

/// The words of two stretches, of before and of after, that say the same of one person, in their order: the persons, and the verb
/// right behind one that agrees with it ("you have", "Customer has"). Linear in the two lengths, each word looking a little
/// ahead.
std::vector<std::pair<std::size_t, std::size_t>> voiced_pairs(const Voices& voices, const VoicedWords& before,
                                                              const VoicedWords& after);

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// The proof of a merge, from the three versions and the bytes that were made of them, read anew: every word of either side that
// the other one did not delete stands in it, and in a clean merge no word that neither brought.
#pragma once

#include <clausediff/document.h>
#include <clausediff/options.h>
#include <clausediff/report.h>

#include <map>
#include <string>

namespace clausediff::merging {

/// How often each word occurs in the text that a reader meets. Comments and what Word makes by itself are no text.
using Words = std::map<std::string, std::int64_t>;
Words words_of(const Document& document);

/// What one side did with the words of base, moves aside.
struct Doing {
  Words added;
  Words removed;
};
Doing doing_of(const Report& report);

struct Claim {
  const Words& base;
  const Doing& ours;
  const Doing& theirs;
};

/// The first word that is missing, or empty. `merged` also counts what tracked changes delete.
std::string missing_word(const Claim& claim, const Words& merged);
/// The first word that stands more often than the two sides together can account for, or empty.
std::string surplus_word(const Claim& claim, const Words& merged);

}  // namespace clausediff::merging

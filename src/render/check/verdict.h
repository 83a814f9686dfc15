// SPDX-License-Identifier: Apache-2.0
// What the formats of a gate's result share: words for a file's fate, the order by weight, a bound on the bytes.
#pragma once

#include <clausediff/check.h>

#include <cstddef>
#include <string>
#include <tuple>
#include <vector>

namespace clausediff {

/// "new contract, 55 paragraphs"; not escaped.
std::string fate_words(const CheckedFile& file);

/// Indexes of the files: those that could not be judged first, then those that the gate stops at, then by their gravest notice.
std::vector<std::size_t> by_weight(const Check& check);

/// "9.2 Cap"; empty where the place has neither number nor heading.
std::string place_words(const Notice& notice);

/// The same, to be written before the sentence: empty also where the sentence itself begins with the heading.
std::string place_before_sentence(const Notice& notice);

/// The lines and then `end`, within `max_bytes`: lines at the end of the list go first, and a line says how many. 0 is no bound.
std::string bounded(const std::vector<std::string>& lines, const std::string& end, std::size_t max_bytes);

}  // namespace clausediff

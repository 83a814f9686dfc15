// SPDX-License-Identifier: Apache-2.0
// What a change of state does to the page, in one sentence.
#pragma once

#include <clausediff/change.h>

#include <string>
#include <string_view>

namespace clausediff {

struct StateFound {
  StateKind kind = StateKind::hidden;
  Span before;
  Span after;
  std::string link_before;  // of `link`: the addresses, or the words of the places; empty where there is none; of `source`:
                            // the words of the place, or the field's code
  std::string link_after;
};

/// Whether it changes what a reader takes from the words: "1st" with its letters raised is the same, 10 with a raised 6 is not; a
/// link to the very address that is printed says nothing new. `was` is the paragraph's text in before.
bool says_something(const StateFound& found, std::string_view was);

std::string state_sentence(const StateFound& found, std::string_view was, std::string_view is);

}  // namespace clausediff

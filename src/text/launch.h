// SPDX-License-Identifier: Apache-2.0
// Whether half of a stage is worth a thread of its own: to start one takes as long as to read some pages.
#pragma once

#include <clausediff/document.h>

#include <future>

namespace clausediff {

/// How the work on the two documents is shared: small ones are done one after the other, when the result is asked for.
inline std::launch launch_for(const Document& before, const Document& after) {
  constexpr std::size_t small = 300;  // paragraphs
  return before.paragraphs.size() + after.paragraphs.size() < small ? std::launch::deferred : std::launch::async;
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// Fields that show what they showed and take it from elsewhere: once they are updated, the page says something else.
#pragma once

#include <clausediff/report.h>

#include <cstddef>
#include <utility>
#include <vector>

#include "diff/link_places.h"
#include "diff/state_words.h"

namespace clausediff {

/// Compares the fields of the stretches of a row that hold the same words in both versions. The stretches come in order.
class FieldSources {
 public:
  FieldSources(const Document& before, const Document& after, const LinkPlaces& places, const Pair& pair);

  bool plain() const { return left_.empty() || right_.empty(); }

  /// Looks at one stretch; `last` where nothing of the row follows it.
  void stretch(Span before, Span after, bool last);

  std::vector<StateFound> take() { return std::move(found_); }

 private:
  void compare(const Field& was, const Field& is);
  void compare_places(const Field& was, const Field& is);

  const Document& before_;
  const Document& after_;
  const LinkPlaces& places_;
  std::vector<const Field*> left_, right_;  // of the row, by their begin
  std::size_t next_left_ = 0, next_right_ = 0;
  std::vector<StateFound> found_;
};

}  // namespace clausediff

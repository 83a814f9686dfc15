// SPDX-License-Identifier: Apache-2.0
// The merged text as it grows, with git's marks around what is disputed. Last step of a merge of texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "merge/text_words.h"

namespace clausediff::merging {

struct TextMarks {
  std::string ours, theirs;  // names behind the marks
  bool show_base = false;    // with what both sides began from, as git's style diff3
};

/// The line ends and blank lines that a text begins with, in bytes.
std::size_t size_of_blank(std::string_view text);

class TextOutput {
 public:
  /// `between`: what parts two paragraphs.
  TextOutput(TextMarks marks, std::string between, std::string line_end)
      : marks_(std::move(marks)), between_(std::move(between)), line_end_(std::move(line_end)) {}

  /// A clause. What is disputed of it is shown in whole lines. `blank`: the line ends before it; where that is empty its own.
  void add(const std::vector<TextPiece>& pieces, std::string_view blank);
  /// Two versions of a stretch of whole lines; one may be empty.
  void dispute(std::string_view ours, std::string_view base, std::string_view theirs, std::string_view blank);
  /// White space behind the last word.
  std::string finish(std::string_view tail);

 private:
  std::string_view opened(std::string_view text, std::string_view blank);

  TextMarks marks_;
  std::string between_, line_end_;
  std::string out_;
  bool marked_ = false;  // the last line is a mark
};

}  // namespace clausediff::merging

// SPDX-License-Identifier: Apache-2.0
// What a memo says, whatever its form: the paragraphs that Word and Markdown both print.
#pragma once

#include <clausediff/report.h>

#include <string>
#include <vector>

namespace clausediff {

struct MemoItem {
  std::string place;  // "2.1 Appointment"
  std::string sentence;
  std::string whom;   // "against you"; may be empty
  std::string reach;  // "reaches …"; may be empty
};

struct MemoSection {
  std::string title;  // the topic
  std::vector<MemoItem> items;
};

struct Memo {
  std::string title;
  std::vector<std::string> parties;  // "Averil Labs, Inc. (“Developer”)"
  std::string summary;               // one paragraph
  std::vector<MemoSection> sections;
  std::vector<std::string> new_meanings;
  std::vector<std::string> no_substance;
  std::vector<std::string> not_compared;
};

Memo memo_of(const Report& report, const std::string& title);

}  // namespace clausediff

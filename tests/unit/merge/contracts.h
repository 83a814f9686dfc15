// SPDX-License-Identifier: Apache-2.0
// What the tests of merges share: clauses, contracts made of them, and what a clean merge is.
#pragma once

#include <clausediff/merge.h>

#include <string>
#include <vector>

#include "../redline/versions_of.h"

namespace clausediff {

inline const std::string heading = "Services Agreement between the Supplier and the Customer";
inline const std::string delivery =
    "The Supplier shall deliver the Goods within ten days of each order, at its own expense and risk.";
inline const std::string payment =
    "The Customer shall pay each invoice within thirty days of receipt, without any deduction or set-off.";
inline const std::string secrecy =
    "Each party keeps the other party's confidential information secret for five years after disclosure.";
inline const std::string notice = "Notices under this Agreement are given in writing and sent by courier.";
inline const std::string law =
    "This Agreement is governed by the laws of the State of New York, and its courts have jurisdiction.";

inline std::string body(const std::vector<std::string>& paragraphs) {
  std::string all = p(heading);
  for (const std::string& paragraph : paragraphs) all += paragraph.starts_with("<w:") ? paragraph : p(paragraph);
  return all + p("Signed by the parties.");
}

inline Merged merged_of(const std::string& base, const std::string& ours, const std::string& theirs,
                        const MergeOptions& options = {}) {
  Result<Merged> made =
      merge({"base.docx", docx_of(base)}, {"ours.docx", docx_of(ours)}, {"theirs.docx", docx_of(theirs)}, options);
  INFO((made.ok() ? std::string() : message(made.error())));
  REQUIRE(made.ok());
  return *made;
}

inline Merged merged_of(const std::vector<std::string>& base, const std::vector<std::string>& ours,
                        const std::vector<std::string>& theirs) {
  return merged_of(body(base), body(ours), body(theirs));
}

inline std::string replaced(std::string text, const std::string& what, const std::string& with) {
  REQUIRE(text.find(what) != std::string::npos);
  return text.replace(text.find(what), what.size(), with);
}

inline bool has_marks(const std::string& docx) {
  const std::string xml = part_of(docx);
  return count(xml, "<w:ins ") + count(xml, "<w:del ") + count(xml, "w:moveTo") + count(xml, "Change ") != 0;
}

/// Clean, without marks, and this text.
inline void check_clean(const Merged& merged, const std::vector<std::string>& wanted) {
  for (const Conflict& conflict : merged.conflicts) UNSCOPED_INFO(conflict.place << ": " << sentence_of(conflict));
  CHECK(merged.conflicts.empty());
  CHECK_FALSE(has_marks(merged.bytes));
  CHECK(texts(merged.bytes) == texts(docx_of(body(wanted))));
}

}  // namespace clausediff

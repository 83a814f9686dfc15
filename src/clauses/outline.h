// SPDX-License-Identifier: Apache-2.0
// Where a labelled or headed paragraph stands among those that are still open: the path from the top of the contract.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "clauses/labels.h"

namespace clausediff {

/// What the outline knows of a paragraph.
struct Entry {
  Label label;  // absent for a heading or a definition without a number
  std::uint32_t clause = none;
  std::int8_t number_level = -1;  // of an automatic label
  std::int8_t outline_level = -1;
  std::int32_t indent = 0;  // of its first line, twips
  std::int32_t margin = 0;  // of its other lines
  bool prominent = false;   // has a heading that stands above other clauses: in capitals, or with an outline level
  bool definition = false;
  bool succeeded = false;  // a label with the next mark of its series comes soon after
  bool goes_on = false;    // the words above are no whole sentence: no label but one of a series stands here
};

/// Placing paragraphs one after another, each in time proportional to the depth of the path.
class Outline {
 public:
  /// `next_labels` tells a letter from a roman numeral: the marks that come later in the text, nearest first.
  /// False where the label fits nowhere, as in a name ("J. Smith"): then the paragraph has none.
  bool place_label(Entry entry, const std::vector<const Label*>& next_labels);
  void place_heading(const Entry& entry);
  void place_definition(const Entry& entry);
  /// Closes what is indented deeper than a paragraph without label.
  void place_text(std::int32_t indent);
  void close_all() { path_.clear(); }

  std::uint32_t parent() const { return parent_; }       // of what was placed last
  const std::string& number() const { return number_; }  // the same, canonical; empty without label
  std::uint32_t innermost() const { return path_.empty() ? none : path_.back().entry.clause; }
  std::uint16_t depth() const { return static_cast<std::uint16_t>(path_.size()); }  // of a paragraph in the innermost
  bool in_schedule() const;

 private:
  enum class Series : std::uint8_t { digits, letters, romans };

  struct Open {
    Entry entry;
    Series series = Series::digits;
    Ordinal value;
    std::string number;
    std::string base;    // what `number` was composed on
    std::string prefix;  // of "4.2.1": "4.2"
  };

  struct Place {
    std::size_t position = 0;  // in the path
    Open open;
    bool found = false;
    bool in_series = false;
  };

  static bool is_container(const Open& open);
  static bool ends_before(const Open& open, std::int32_t indent);
  static bool same_series(const Open& open, const Open& candidate, bool any_level = false);
  std::vector<Open> candidates(const Entry& entry, const std::vector<const Label*>& next_labels) const;
  std::size_t floor() const;
  Place after_predecessor(const std::vector<Open>& path, const std::vector<Open>& candidates, bool any_level = false) const;
  Place beside_its_kind(const std::vector<Open>& candidates) const;
  Place place_decimal(const Open& open) const;
  Place place_in_container(const Open& open) const;
  bool counts(const std::vector<Open>& candidates) const;
  bool goes_on_in_series(const std::vector<Open>& candidates) const;
  bool begins_series(const Open& candidate) const;
  bool begins_in_prefix(const Open& open) const;
  Place find(const Entry& entry, const std::vector<const Label*>& next_labels) const;
  std::size_t behind_containers() const;
  bool resumes_body(const Entry& entry, const std::vector<const Label*>& next_labels) const;
  void compose(Open& open, std::size_t position) const;
  void push(Open open, std::size_t position);
  void remember(std::size_t size);
  void cut(std::size_t size);

  std::vector<Open> path_;
  std::vector<Open> closed_;  // the path as it was before a heading or a text cut it
  std::vector<Open> body_;    // the path as it was before the first of the schedules that stand here
  std::unordered_set<std::string> used_;
  std::uint32_t parent_ = none;
  std::string number_;
};

}  // namespace clausediff

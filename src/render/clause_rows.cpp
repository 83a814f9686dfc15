// SPDX-License-Identifier: Apache-2.0
#include <clausediff/places.h>

#include "render/clause_rows.h"

#include <algorithm>
#include <optional>

#include "render/labels.h"
#include "render/segments.h"

namespace clausediff {
namespace {

/// Appends `item` unless the list has it. Lists here are short.
void add_once(std::string& list, const std::string& item) {
  if ((", " + list + ", ").find(", " + item + ", ") != std::string::npos) return;
  list += (list.empty() ? "" : ", ") + item;
}

void add_sentence(std::string& sentences, const std::string& sentence) {
  if (!sentence.empty()) sentences += (sentences.empty() ? "" : " ") + sentence;
}

void raise(ClauseRow& entry, Severity severity) {
  entry.severity = entry.has_severity ? std::min(entry.severity, severity) : severity;
  entry.has_severity = true;
}

std::string change_numbers(std::uint32_t first, std::uint32_t last) {
  if (last - first > 2) return std::to_string(first + 1) + " to " + std::to_string(last);
  std::string numbers;
  for (std::uint32_t i = first; i < last; ++i) add_once(numbers, std::to_string(i + 1));
  return numbers;
}

std::string wording_of(Relation relation) {
  switch (relation) {
    case Relation::inserted:
      return "New clause";
    case Relation::deleted:
      return "Deleted clause";
    case Relation::moved:
      return "Moved";
    default:
      return "Wording";
  }
}

/// Entries by row, made on demand.
class Entries {
 public:
  explicit Entries(std::size_t rows) : entries_(rows) {}

  ClauseRow* at(std::uint32_t row) {
    if (row >= entries_.size()) return nullptr;
    if (!entries_[row]) entries_[row].emplace().row = row;
    return &*entries_[row];
  }

  std::vector<ClauseRow> take() {
    std::vector<ClauseRow> rows;
    for (std::optional<ClauseRow>& entry : entries_) {
      if (entry) rows.push_back(std::move(*entry));
    }
    return rows;
  }

 private:
  std::vector<std::optional<ClauseRow>> entries_;
};

void add_changes(const Report& report, Entries& entries) {
  const auto rows = static_cast<std::uint32_t>(report.alignment.pairs.size());
  for (std::uint32_t row = 0; row < rows; ++row) {
    const auto [first, last] = changes_of(report, row);
    if (first == last) continue;
    ClauseRow* entry = entries.at(row);
    entry->changes = change_numbers(first, last);
    entry->many = last - first > 1;
    for (std::uint32_t i = first; i < last; ++i) add_sentence(entry->sentences, std::string(state_sentence(report, i)));
  }
}

void add_findings(const Report& report, Entries& entries) {
  for (const Finding& finding : report.findings.items) {
    ClauseRow* entry = entries.at(finding.pair);
    if (entry == nullptr) continue;
    add_once(entry->categories, category_of(finding));
    add_once(entry->rules, finding.rule);
    add_sentence(entry->sentences, finding.sentence);
    raise(*entry, finding.severity);
  }
  for (const Ripple& ripple : report.findings.ripples) {
    ClauseRow* entry = entries.at(ripple.pair);
    if (entry == nullptr) continue;
    add_once(entry->categories, ripple.same_words ? "Same words new meaning" : "Reached from elsewhere");
    add_once(entry->rules, "ripple");
    add_sentence(entry->sentences, ripple.sentence);
    raise(*entry, ripple.severity);
  }
}

}  // namespace

std::vector<ClauseRow> clause_rows(const Report& report) {
  Entries entries(report.alignment.pairs.size());
  add_changes(report, entries);
  add_findings(report, entries);
  std::vector<ClauseRow> rows = entries.take();
  for (ClauseRow& entry : rows) {
    if (entry.categories.empty()) entry.categories = wording_of(report.alignment.pairs[entry.row].relation);
  }
  return rows;
}

}  // namespace clausediff

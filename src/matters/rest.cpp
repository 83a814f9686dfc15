// SPDX-License-Identifier: Apache-2.0
#include "matters/rest.h"

#include <algorithm>

namespace clausediff {
namespace {

NoSubstanceKind kind_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::move:
      return NoSubstanceKind::moved;
    case ChangeKind::format:
      return NoSubstanceKind::format;
    case ChangeKind::state:  // of a header or footer: those of the text are matters
      return NoSubstanceKind::draft_date;
    default:
      return NoSubstanceKind::restated;
  }
}

std::string_view words_of(NoSubstanceKind kind) {
  switch (kind) {
    case NoSubstanceKind::renamed:
      return "Renamed throughout";
    case NoSubstanceKind::restated:
      return "The same said in other words";
    case NoSubstanceKind::typo:
      return "Typing errors mended";
    case NoSubstanceKind::citation:
      return "Citations in another form";
    case NoSubstanceKind::draft_date:
      return "The draft's own date, version or running header";
    case NoSubstanceKind::renumbered:
      return "Renumbered";
    case NoSubstanceKind::moved:
      return "Moved, the words the same";
    case NoSubstanceKind::page_setup:
      return "Page set-up";
    case NoSubstanceKind::derived:
      return "Derived text";
    case NoSubstanceKind::format:
      return "Format";
    case NoSubstanceKind::other:
      return "Other";
  }
  return "Other";
}

std::string sentence_of(const NoSubstance& entry) {
  const std::size_t count = std::max(entry.rows.size(), std::size_t{1});
  std::string text(words_of(entry.kind));
  if (!entry.sentence.empty()) text += ": " + entry.sentence;
  return text + " (" + std::to_string(count) + (count == 1 ? " clause)." : " clauses).");
}

}  // namespace

NoSubstance& Rest::entry(NoSubstanceKind kind, const std::string& what) {
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const NoSubstance& one) { return one.kind == kind && one.sentence == what; });
  if (found != entries_.end()) return *found;
  NoSubstance fresh;
  fresh.kind = kind;
  fresh.sentence = what;
  entries_.push_back(std::move(fresh));
  return entries_.back();
}

void Rest::add(const Triviality& why, const Passage& passage) {
  NoSubstance& one = entry(why.kind, why.what);
  for (const std::uint32_t row : passage.rows)
    if (one.rows.empty() || one.rows.back() != row) one.rows.push_back(row);
  one.changes.insert(one.changes.end(), passage.changes.begin(), passage.changes.end());
}

void Rest::add_unclaimed(const Matters& matters) {
  std::vector<bool> claimed(report_.changes.items.size(), false);
  for (const Matter& matter : matters.items)
    for (const std::uint32_t change : matter.changes) claimed[change] = true;
  for (const NoSubstance& one : entries_)
    for (const std::uint32_t change : one.changes) claimed[change] = true;
  for (std::uint32_t c = 0; c < claimed.size(); ++c) {
    if (claimed[c]) continue;
    const Change& change = report_.changes.items[c];
    NoSubstance& one = entry(kind_of(change.kind), "");
    if (one.rows.empty() || one.rows.back() != change.pair) one.rows.push_back(change.pair);
    one.changes.push_back(c);
  }
  add_held_equal();
  const auto& pairs = report_.alignment.pairs;
  for (std::uint32_t row = 0; row < pairs.size(); ++row)
    if (pairs[row].renumbered) entry(NoSubstanceKind::renumbered, "").rows.push_back(row);
}

/// The uses of a renamed term are held equal and are no changes; the rename is told with their number.
void Rest::add_held_equal() {
  for (const Suppressed& suppressed : report_.changes.suppressed) {
    if (suppressed.kind != SuppressedKind::renamed_term) continue;
    const std::uint32_t clause = report_.alignment.pairs[suppressed.pair].before;
    if (clause == none) continue;
    const std::string words = text_of(report_.before.document, clause).substr(suppressed.before.begin, suppressed.before.size());
    for (NoSubstance& one : entries_) {
      if (one.kind != NoSubstanceKind::renamed || one.sentence.find("\u201C" + words) == std::string::npos) continue;
      one.rows.push_back(suppressed.pair);
      break;
    }
  }
}

std::vector<NoSubstance> Rest::take() {
  std::stable_sort(entries_.begin(), entries_.end(), [](const NoSubstance& a, const NoSubstance& b) { return a.kind < b.kind; });
  for (NoSubstance& one : entries_) {
    std::sort(one.rows.begin(), one.rows.end());
    one.rows.erase(std::unique(one.rows.begin(), one.rows.end()), one.rows.end());
    std::sort(one.changes.begin(), one.changes.end());
    one.sentence = sentence_of(one);
  }
  return std::move(entries_);
}

}  // namespace clausediff

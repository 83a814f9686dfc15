// SPDX-License-Identifier: Apache-2.0
// A name that a reader gives → the clauses that go by it, in the newest version that has such.
#include <clausediff/history.h>
#include <clausediff/places.h>

#include <algorithm>
#include <string_view>

#include "text/ascii.h"

namespace clausediff {
namespace {

/// Without blanks, without points at the end, in lower case.
std::string plain(std::string_view words) {
  std::string out = ascii_lower(words);
  out.erase(std::remove(out.begin(), out.end(), ' '), out.end());
  while (!out.empty() && (out.back() == '.' || out.back() == ':')) out.pop_back();
  return out;
}

/// "Section 9.2." and "9.2" differ in words that a number needs not.
std::string bare(std::string_view number) {
  static constexpr std::string_view words[] = {"section", "clause", "article", "paragraph", "\u00A7"};
  std::string out = plain(number);
  for (const std::string_view word : words) {
    if (out.size() > word.size() && out.compare(0, word.size(), word) == 0) out.erase(0, word.size());
  }
  return out;
}

bool has_number(const Side& side, std::uint32_t clause, const std::string& wanted) {
  const std::string& number = side.clauses.items[clause].number;
  return !number.empty() && bare(number) == bare(wanted);
}

/// "Table 2, row 3, column 1" goes by "Table 2, row 3" and by "Table 2", too.
bool has_place(const Side& side, std::uint32_t clause, const std::string& wanted) {
  const std::string place = ascii_lower(place_of(side, clause)), asked = ascii_lower(wanted);
  if (place.compare(0, asked.size(), asked) != 0) return false;
  return place.size() == asked.size() || place[asked.size()] == ',';
}

bool has_heading(const Side& side, std::uint32_t clause, const std::string& wanted) {
  const std::string_view heading = words_of(side.document, clause, side.clauses.items[clause].heading);
  return !heading.empty() && plain(heading) == plain(wanted);
}

template <class Test>
std::vector<std::uint32_t> found_by(const Side& side, const std::string& wanted, Test test) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t clause = 0; clause < side.clauses.items.size(); ++clause) {
    if (!test(side, clause, wanted)) continue;
    const std::uint32_t end = std::max(side.clauses.items[clause].end, clause + 1);
    for (std::uint32_t inside = clause; inside < end; ++inside) {
      if (found.empty() || found.back() < inside) found.push_back(inside);
    }
  }
  return found;
}

std::vector<std::uint32_t> clauses_in(const Side& side, const std::string& called) {
  std::vector<std::uint32_t> found = found_by(side, called, has_number);
  if (found.empty()) found = found_by(side, called, has_place);
  if (found.empty()) found = found_by(side, called, has_heading);
  return found;
}

}  // namespace

const Side& side_of(const History& history, std::uint32_t version) {
  for (const HistoryStep& step : history.steps) {
    if (step.before == version) return step.report.before;
    if (step.after == version) return step.report.after;
  }
  return history.newest;
}

ClauseChoice clauses_called(const History& history, const std::string& called) {
  if (plain(called).empty()) return {};
  for (auto version = static_cast<std::uint32_t>(history.versions.size()); version-- > 0;) {
    std::vector<std::uint32_t> clauses = clauses_in(side_of(history, version), called);
    if (!clauses.empty()) return {version, std::move(clauses)};
  }
  return {};
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// The verdict of a gate over many contracts, the same in every format.
#include "render/check/verdict.h"

#include <algorithm>
#include <set>

#include "render/titles.h"

namespace clausediff {
namespace {

std::size_t count_failing(const Check& check) {
  return static_cast<std::size_t>(
      std::count_if(check.files.begin(), check.files.end(), [](const CheckedFile& file) { return file.fails; }));
}

std::size_t count_unjudged(const Check& check) {
  return static_cast<std::size_t>(
      std::count_if(check.files.begin(), check.files.end(), [](const CheckedFile& file) { return !file.trouble.empty(); }));
}

/// "5 high and 2 medium findings": what the gate stopped at.
std::string what_stopped(const Check& check) {
  std::size_t counted[3] = {0, 0, 0};
  for (const CheckedFile& file : check.files) {
    for (const Notice& notice : file.notices) {
      if (notice.counts) ++counted[static_cast<std::size_t>(notice.severity)];
    }
  }
  constexpr const char* names[3] = {"high", "medium", "low"};
  std::string words;
  for (std::size_t i = 0; i < 3; ++i) {
    if (counted[i] != 0) words += (words.empty() ? "" : ", ") + std::to_string(counted[i]) + " " + names[i];
  }
  if (words.empty()) return {};
  return words + (counted[0] + counted[1] + counted[2] == 1 ? " finding" : " findings");
}

/// The issues list has fewer of that weight: it weighs a matter by all of it, and tells what is reached beside its matters.
std::string what_the_list_has_otherwise(const Check& check) {
  std::size_t all = 0, lower = 0, reached = 0;
  for (const CheckedFile& file : check.files) {
    for (const Notice& notice : file.notices) {
      if (!notice.counts) continue;
      ++all;
      lower += notice.kind == NoticeKind::matter && notice.severity < notice.listed ? 1 : 0;
      reached += notice.kind == NoticeKind::same_words ? 1 : 0;
    }
  }
  if (lower + reached == 0) return {};
  if (all == 1) return lower == 1 ? " It stands lower in the issues list, for a finding weighs more than the whole." : "";
  std::string words;
  if (lower != 0)
    words = std::to_string(lower) + (lower == 1 ? " stands" : " stand") +
            " lower in the issues list, for a finding weighs more than the whole";
  if (reached != 0)
    words +=
        (words.empty() ? "" : ", and ") + std::to_string(reached) + (reached == 1 ? " is" : " are") + " what a change reaches";
  return " Of these " + words + ".";
}

/// One name, or how many.
std::string where_stopped(const Check& check) {
  const auto failing = std::find_if(check.files.begin(), check.files.end(), [](const CheckedFile& file) { return file.fails; });
  const std::size_t count = count_failing(check);
  return count == 1 ? failing->path : count_of(count, "contract");
}

std::string gate_words(const Check& check) { return check.gate.empty() ? "" : " (--fail-on=" + check.gate + ")"; }

}  // namespace

std::string changes_line(const Report& report) { return changes_summary(report); }

int status_of(const Check& check) { return count_unjudged(check) != 0 ? 2 : count_failing(check) != 0 ? 1 : 0; }

std::string verdict_of(const Check& check) {
  const std::string stopped = check.commit ? "Commit stopped: " : "Stopped: ";
  const std::string anyway = check.commit ? " git commit --no-verify commits anyway." : "";
  if (const std::size_t unjudged = count_unjudged(check); unjudged != 0)
    return stopped + count_of(unjudged, "contract") + " could not be judged." + anyway;
  if (count_failing(check) != 0) {
    const std::string what = what_stopped(check);
    return stopped + (what.empty() ? where_stopped(check) + " changed" : what + " in " + where_stopped(check)) +
           gate_words(check) + "." + anyway + what_the_list_has_otherwise(check);
  }
  if (check.files.empty())
    return check.commit ? "Passed: no contract is staged." : "Passed: no contract changed in " + check.range + ".";
  return "Passed: " + count_of(check.files.size(), "contract") + " looked at, nothing stops " +
         (check.files.size() == 1 ? "it" : "them") + gate_words(check) + ".";
}

std::string fate_words(const CheckedFile& file) {
  const std::string paragraphs = count_of(file.paragraphs, "paragraph");
  if (!file.skipped.empty()) return file.skipped + ", skipped";
  if (!file.trouble.empty()) return "cannot be judged: " + file.trouble;
  switch (file.fate) {
    case FileFate::added:
      return "new contract, " + paragraphs;
    case FileFate::deleted:
      return "deleted contract, " + paragraphs;
    case FileFate::renamed:
      return "renamed from " + file.path_before + ", " + (file.changes.empty() ? "the contract is the same" : file.changes);
    case FileFate::same:
      return "the contract is the same; only the file's packaging differs";
    case FileFate::changed:
      break;
  }
  return file.changes;
}

namespace {

/// A sentence that begins with the heading says where it is by itself.
bool says_heading(const Notice& notice) {
  return !notice.heading.empty() && notice.sentence.compare(0, notice.heading.size(), notice.heading) == 0;
}

}  // namespace

std::vector<std::size_t> by_weight(const Check& check) {
  std::vector<std::size_t> order(check.files.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto weight = [&](std::size_t i) {
    const CheckedFile& file = check.files[i];
    const int gravest = file.notices.empty() ? 3 : static_cast<int>(file.notices.front().severity);
    return std::make_tuple(file.trouble.empty(), !file.fails, gravest);
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return weight(a) < weight(b); });
  return order;
}

std::string place_before_sentence(const Notice& notice) {
  return notice.clause.empty() && says_heading(notice) ? std::string() : place_words(notice);
}

std::string place_words(const Notice& notice) {
  if (says_heading(notice) && !notice.clause.empty()) return notice.clause;
  if (notice.clause.empty() || notice.heading.empty()) return notice.clause + notice.heading;
  return notice.clause + " " + notice.heading;
}

std::string bounded(const std::vector<std::string>& lines, const std::string& end, std::size_t max_bytes) {
  std::size_t size = end.size();
  for (const std::string& line : lines) size += line.size();
  std::string out;
  if (max_bytes == 0 || size <= max_bytes) {
    for (const std::string& line : lines) out += line;
    return out + end;
  }
  std::size_t shown = 0;
  constexpr std::size_t room_for_the_count = 80;
  for (; shown < lines.size() && out.size() + lines[shown].size() + end.size() + room_for_the_count <= max_bytes; ++shown)
    out += lines[shown];
  return out + "\n\u2026 " + std::to_string(lines.size() - shown) + " lines more are left out (--max-bytes)\n" + end;
}

}  // namespace clausediff

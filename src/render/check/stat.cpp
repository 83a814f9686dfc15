// SPDX-License-Identifier: Apache-2.0
// Many contracts at one glance: a line a file, the gravest first, and one for them all.
#include <algorithm>
#include <array>
#include <cstdint>

#include "render/check/verdict.h"
#include "render/escape.h"
#include "render/paint.h"
#include "text/width.h"

namespace clausediff {
namespace {

using BySeverity = std::array<std::uint64_t, 3>;
constexpr std::array<std::string_view, 3> severities = {"high", "medium", "low"};
constexpr std::array<PaintStyle, 3> styles = {PaintStyle::high, PaintStyle::medium, PaintStyle::low};

BySeverity counted(const CheckedFile& file) {
  BySeverity counts{};
  for (const Notice& notice : file.notices) {
    if (notice.kind == NoticeKind::matter) ++counts[static_cast<std::size_t>(notice.severity)];
  }
  return counts;
}

/// "5 high, 2 low"; empty where there is nothing.
std::string words_of(const BySeverity& counts, bool colour) {
  std::string words;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    words +=
        (words.empty() ? "" : ", ") + painted(std::to_string(counts[i]) + " " + std::string(severities[i]), styles[i], colour);
  }
  return words;
}

/// Only what differs, for most contracts of a folder are as they were.
bool is_told(const CheckedFile& file) { return file.fate != FileFate::same || !file.trouble.empty(); }

/// The worst first: more high findings before fewer, then medium ones, then low ones, then by path.
std::vector<const CheckedFile*> by_counts(const Check& check) {
  std::vector<const CheckedFile*> order;
  for (const CheckedFile& file : check.files) {
    if (is_told(file)) order.push_back(&file);
  }
  std::stable_sort(order.begin(), order.end(), [](const CheckedFile* a, const CheckedFile* b) {
    if (a->trouble.empty() != b->trouble.empty()) return !a->trouble.empty();
    return counted(*a) > counted(*b);
  });
  return order;
}

/// The longest path decides the column, up to a bound.
std::size_t path_column(const std::vector<const CheckedFile*>& files) {
  constexpr std::size_t widest = 48;
  std::size_t most = 0;
  for (const CheckedFile* file : files) most = std::max(most, display_width(for_terminal_line(file->path)));
  return std::min(most, widest);
}

std::string line_of(const CheckedFile& file, std::size_t column, bool colour) {
  const std::string path = for_terminal_line(file.path);
  const std::size_t width = display_width(path);
  const std::string counts = words_of(counted(file), colour);
  return " " + path + std::string(column > width ? column - width : 0, ' ') + " | " + counts + (counts.empty() ? "" : "; ") +
         for_terminal_line(fate_words(file)) + "\n";
}

void add_count(std::string& line, std::uint64_t count, std::string_view what) {
  if (count != 0) line += ", " + std::to_string(count) + " " + std::string(what);
}

std::string summary(const Check& check, bool colour) {
  BySeverity all{};
  std::uint64_t contracts = 0, skipped = 0, fresh = 0, gone = 0, unread = 0, same = 0, gate = 0;
  for (const CheckedFile& file : check.files) {
    ++(file.skipped.empty() ? contracts : skipped);
    if (!file.skipped.empty()) continue;
    const BySeverity counts = counted(file);
    for (std::size_t i = 0; i < all.size(); ++i) all[i] += counts[i];
    gate += file.gate_high;
    unread += file.trouble.empty() ? 0 : 1;
    fresh += file.fate == FileFate::added ? 1 : 0;
    gone += file.fate == FileFate::deleted ? 1 : 0;
    same += is_told(file) ? 0 : 1;
  }
  std::string line = " " + std::to_string(contracts) + (contracts == 1 ? " contract" : " contracts");
  add_count(line, fresh, "new");
  add_count(line, gone, "deleted");
  add_count(line, same, "with the same words");
  add_count(line, unread, "that cannot be read");
  add_count(line, skipped, "skipped");
  const std::string counts = words_of(all, colour);
  line += counts.empty() ? "" : ": " + counts;
  if (gate != all[0]) line += "; a gate at high stops at " + std::to_string(gate) + ", by single findings and what is reached";
  line += "\n";
  return line;
}

}  // namespace

std::string to_stat_text(const Check& check, const TerminalOptions& options) {
  const std::vector<const CheckedFile*> files = by_counts(check);
  const std::size_t column = path_column(files);
  std::string out;
  for (const CheckedFile* file : files) out += line_of(*file, column, options.colour);
  return check.files.empty() ? "No contract changed.\n" : out + summary(check, options.colour);
}

}  // namespace clausediff

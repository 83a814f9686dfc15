// SPDX-License-Identifier: Apache-2.0
// A gate's result for a terminal or a log: a line a file, what counts below it, the verdict last.
#include <clausediff/names.h>

#include "render/check/verdict.h"
#include "render/escape.h"

namespace clausediff {
namespace {

constexpr std::size_t most_notices = 10;  // of a file; the report has them all

std::string notice_line(const Notice& notice) {
  const std::string place = place_before_sentence(notice);
  const bool lower = notice.kind == NoticeKind::matter && notice.severity < notice.listed;
  return std::string(notice.counts ? "  * " : "    ") + std::string(name(notice.severity)) + ": " +
         (place.empty() ? "" : for_terminal_line(place) + ": ") + for_terminal_line(notice.sentence) +
         (lower ? " (" + std::string(name(notice.listed)) + " in the issues list)" : "") + "\n";
}

std::string file_lines(const CheckedFile& file) {
  std::string out = for_terminal_line(file.path) + ": " + for_terminal_line(fate_words(file)) + "\n";
  std::size_t shown = 0;
  for (const bool counting : {true, false}) {
    for (const Notice& notice : file.notices) {
      if (notice.counts != counting || shown == most_notices) continue;
      out += notice_line(notice);
      ++shown;
    }
  }
  if (shown < file.notices.size()) out += "    \u2026 and " + std::to_string(file.notices.size() - shown) + " more\n";
  return out;
}

}  // namespace

std::string to_check_text(const Check& check) {
  std::string out;
  for (const std::size_t index : by_weight(check)) out += file_lines(check.files[index]);
  return out + for_terminal_line(verdict_of(check)) + "\n";
}

}  // namespace clausediff

// SPDX-License-Identifier: Apache-2.0
// A gate's result as workflow commands ("::error file=…,title=…::…"), which GitHub shows beside the files of a pull request.
#include <string_view>

#include "render/check/verdict.h"
#include "render/escape.h"

namespace clausediff {
namespace {

/// Values of a command's data: per cent, line ends. Of a property: colon and comma too.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : for_terminal_line(text)) {
    if (c == '%')
      out += "%25";
    else if (c == '\r')
      out += "%0D";
    else if (c == '\n')
      out += "%0A";
    else if (property && c == ':')
      out += "%3A";
    else if (property && c == ',')
      out += "%2C";
    else
      out += c;
  }
  return out;
}

std::string command(std::string_view level, const CheckedFile& file, const std::string& title, const std::string& message) {
  return "::" + std::string(level) + " file=" + escaped(file.path, true) +
         (title.empty() ? "" : ",title=" + escaped(title, true)) + "::" + escaped(message, false) + "\n";
}

std::string_view level_of(const Notice& notice) {
  if (notice.counts) return "error";
  return notice.severity == Severity::low ? "notice" : "warning";
}

void add_commands(std::vector<std::string>& lines, const CheckedFile& file) {
  if (!file.trouble.empty()) {
    lines.push_back(command("error", file, "cannot be judged", file.trouble));
    return;
  }
  if (file.fails && file.notices.empty()) lines.push_back(command("error", file, "", fate_words(file)));
  for (const Notice& notice : file.notices)
    lines.push_back(command(level_of(notice), file, place_words(notice), notice.sentence));
}

}  // namespace

std::string to_check_github(const Check& check, std::size_t max_bytes) {
  std::vector<std::string> lines;
  for (const std::size_t index : by_weight(check)) add_commands(lines, check.files[index]);
  return bounded(lines, escaped(verdict_of(check), false) + "\n", max_bytes);
}

}  // namespace clausediff

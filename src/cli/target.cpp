// SPDX-License-Identifier: Apache-2.0
#include "cli/target.h"

#include "cli/terminal.h"

namespace clausediff::cli {
namespace {

/// ".html, .json, .csv, .md or .txt"
std::string known_extensions(bool with_docx) {
  std::string list;
  std::string last;
  for (const OutputFormat& format : output_formats()) {
    const std::string first(format.extensions.substr(0, format.extensions.find(' ')));
    if (first.empty() || (first == "docx" && !with_docx)) continue;
    if (!last.empty()) list += (list.empty() ? "" : ", ") + last;
    last = "." + first;
  }
  return list + " or " + last;
}

Error not_written(const Settings& settings, const std::string& extension, bool is_report) {
  const std::string advice = extension == "docx" ? "use clausediff redline for tracked changes, clausediff report for the issues "
                                                   "list, or name a " +
                                                       known_extensions(false) + " file"
                                                 : "name a " + known_extensions(is_report) + " file, or give --format";
  return {ErrorCode::usage, settings.output, "", "." + extension + " is not written here", advice};
}

}  // namespace

Result<const OutputFormat*> choose_format(const Settings& settings, std::string_view usual) {
  const bool is_report = usual == "html";
  const bool to_screen = settings.output.empty();
  const std::string extension = extension_of(settings.output);
  const OutputFormat* format = find_format(settings.format.empty() ? usual : settings.format);
  if (settings.format.empty() && !extension.empty()) {
    format = format_of_path(settings.output);
    // A .docx of `compare` may be meant as the redline or as the issues list.
    if (format == nullptr || (format->name == "docx" && !is_report)) return not_written(settings, extension, is_report);
  }
  const bool unreadable = to_screen && !format->for_screen && (format->name == "docx" || is_terminal());
  if (unreadable)
    return Error{ErrorCode::usage, "--format", "", std::string(format->what) + " is not for the screen", "name a file with -o"};
  if (settings.memo && !format->has_memo)
    return Error{ErrorCode::usage, "--memo", "", "a memo is a .docx or a .md file", "name one with -o"};
  return format;
}

Result<bool> check_redline_name(const std::string& output) {
  const std::string extension = extension_of(output);
  if (extension.empty() || extension == "docx" || extension == "docm") return true;
  return Error{ErrorCode::usage, output, "", "a redline is a .docx, not a ." + extension,
               "name a .docx file, or use clausediff report for a page"};
}

std::string format_choices() {
  std::string list;
  for (const OutputFormat& format : output_formats()) list += (list.empty() ? "" : "|") + std::string(format.name);
  return list;
}

}  // namespace clausediff::cli

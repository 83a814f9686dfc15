// SPDX-License-Identifier: Apache-2.0
// The table of output formats: one row a format.
#include <clausediff/clausediff.h>
#include <clausediff/format.h>

#include <algorithm>
#include <array>

#include "text/ascii.h"

namespace clausediff {
namespace {

using Rendered = Result<std::string>;

Rendered terminal(const Report& report, const RenderOptions& options) { return to_terminal(report, options.terminal); }

Rendered text(const Report& report, const RenderOptions& options) {
  TerminalOptions plain = options.terminal;
  plain.colour = false;
  return to_terminal(report, plain);
}

Rendered json(const Report& report, const RenderOptions&) { return to_json(report); }

Rendered html(const Report& report, const RenderOptions& options) { return to_html(report, options.html); }

Rendered markdown(const Report& report, const RenderOptions& options) {
  return options.memo ? to_memo_markdown(report, options.html) : to_markdown(report, options.markdown);
}

Rendered csv(const Report& report, const RenderOptions&) { return to_csv(report); }

Rendered docx(const Report& report, const RenderOptions& options) {
  return options.memo ? to_memo(report, options.html) : to_issues_table(report, options.html);
}

constexpr std::array formats = {OutputFormat{"terminal", "", "text with colours", true, false, terminal},
                                OutputFormat{"text", "txt", "plain text", true, false, text},
                                OutputFormat{"json", "json", "JSON", true, false, json},
                                OutputFormat{"html", "html htm", "an HTML page", false, false, html},
                                OutputFormat{"markdown", "md markdown", "Markdown", true, true, markdown},
                                OutputFormat{"csv", "csv", "a table for a spreadsheet", true, false, csv},
                                OutputFormat{"docx", "docx", "a .docx", false, true, docx}};

bool has_extension(const OutputFormat& format, std::string_view extension) {
  const std::string list = " " + std::string(format.extensions) + " ";
  return list.find(" " + std::string(extension) + " ") != std::string::npos;
}

}  // namespace

std::span<const OutputFormat> output_formats() { return formats; }

const OutputFormat* find_format(std::string_view name) {
  const auto* found =
      std::find_if(formats.begin(), formats.end(), [&](const OutputFormat& format) { return format.name == name; });
  return found == formats.end() ? nullptr : &*found;
}

const OutputFormat* format_of_path(std::string_view path) {
  const std::string extension = extension_of(path);
  if (extension.empty()) return nullptr;
  const auto* found =
      std::find_if(formats.begin(), formats.end(), [&](const OutputFormat& format) { return has_extension(format, extension); });
  return found == formats.end() ? nullptr : &*found;
}

std::string extension_of(std::string_view path) {
  const std::size_t dot = path.find_last_of("./");
  if (dot == std::string_view::npos || path[dot] == '/') return {};
  return ascii_lower(path.substr(dot + 1));
}

}  // namespace clausediff

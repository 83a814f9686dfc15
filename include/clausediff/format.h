// SPDX-License-Identifier: Apache-2.0
// The forms in which a report can be written. A new one is a renderer in src/render and a row in src/render/formats.cpp.
#pragma once

#include <clausediff/error.h>
#include <clausediff/options.h>
#include <clausediff/report.h>

#include <span>
#include <string>
#include <string_view>

namespace clausediff {

/// What the renderers can be told; each reads its own part.
struct RenderOptions {
  HtmlOptions html;
  TerminalOptions terminal;
  MarkdownOptions markdown;
  bool memo = false;  // a memo for the client instead of the issues list, in the formats that have one
};

struct OutputFormat {
  std::string_view name;        // "markdown"; as users write it
  std::string_view extensions;  // of files in this form, lower case, the usual one first, a blank between them: "html htm"
  std::string_view what;        // "an HTML page", for messages
  bool for_screen = true;       // a person can read it on a terminal
  bool has_memo = false;        // RenderOptions::memo is heeded
  Result<std::string> (*render)(const Report&, const RenderOptions&) = nullptr;
};

/// In the order in which they are listed. The first is for a terminal.
std::span<const OutputFormat> output_formats();

/// nullptr where there is none of that name.
const OutputFormat* find_format(std::string_view name);

/// By the extension of a path, in upper or lower case ("up.DOCX"); nullptr where no format has it, or the path has none.
const OutputFormat* format_of_path(std::string_view path);

/// "docx" of "folder.d/up.DOCX": lower case, without its dot; empty where there is none.
std::string extension_of(std::string_view path);

}  // namespace clausediff

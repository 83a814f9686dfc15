// SPDX-License-Identifier: Apache-2.0
// `clausediff compare` and `clausediff textconv`: from files to a result.
#include <clausediff/clausediff.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/terminal.h"

namespace clausediff::cli {
namespace {

TrackChanges track_changes_of(const std::string& word) {
  if (word == "reject") return TrackChanges::reject;
  if (word == "all") return TrackChanges::all;
  return word == "refuse" ? TrackChanges::refuse : TrackChanges::accept;
}

std::string extension_of(const std::string& path) {
  const std::size_t dot = path.find_last_of("./");
  return dot == std::string::npos || path[dot] == '/' ? std::string() : path.substr(dot + 1);
}

std::string format_of(const Settings& settings) {
  if (!settings.format.empty()) return settings.format;
  const std::string extension = extension_of(settings.output);
  if (extension == "html" || extension == "htm") return "html";
  if (extension == "json") return "json";
  if (extension == "md") return "markdown";
  return extension == "txt" ? "text" : "terminal";
}

Result<bool> put_out(const Report& report, const Settings& settings) {
  const std::string format = format_of(settings);
  const auto write = [&](const std::string& bytes) { return write_output(settings.output, bytes, settings.files); };
  if (format == "json") return write(to_json(report));
  if (format == "html") return write(to_html(report, settings.html));
  if (format == "markdown") return write(to_markdown(report, {.all = settings.all}));
  TerminalOptions options = terminal_options(settings, false);
  if (format == "text") options.colour = false;
  const std::string page = to_terminal(report, options);
  return settings.output.empty() && format == "terminal" ? show(page, settings) : write(page);
}

}  // namespace

Result<int> run_compare(Settings& settings) {
  settings.read.track_changes = track_changes_of(settings.track_changes);
  Result<Document> before = read_document(settings.files[0], settings.read);
  if (!before) return before.error();
  Result<Document> after = read_document(settings.files[1], settings.read);
  if (!after) return after.error();
  const Report report = compare(std::move(*before), std::move(*after), settings.compare);
  const Result<bool> written = put_out(report, settings);
  if (!written) return written.error();
  return differs(report) ? status_different : status_equal;
}

Result<int> run_textconv(Settings& settings) {
  settings.read.track_changes = track_changes_of(settings.track_changes);
  const Result<Document> document = read_document(settings.files[0], settings.read);
  if (!document) return document.error();
  const Result<bool> written = write_standard_output(to_text(*document));
  if (!written) return written.error();
  return status_equal;
}

}  // namespace clausediff::cli

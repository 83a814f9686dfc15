// SPDX-License-Identifier: Apache-2.0
// `clausediff compare`, `report` and `textconv`: from files to a result.
#include "cli/compare.h"

#include <clausediff/clausediff.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/commands.h"
#include "cli/gate.h"
#include "cli/output.h"
#include "cli/process.h"
#include "cli/terminal.h"

namespace clausediff::cli {
namespace {

TrackChanges track_changes_of(const std::string& word) {
  if (word == "reject") return TrackChanges::reject;
  if (word == "all") return TrackChanges::all;
  return word == "refuse" ? TrackChanges::refuse : TrackChanges::accept;
}

MarkTheme theme_of(const std::string& word) {
  if (word == "word") return MarkTheme::word;
  return word == "litera" ? MarkTheme::litera : MarkTheme::standard;
}

std::string extension_of(const std::string& path) {
  const std::size_t dot = path.find_last_of("./");
  return dot == std::string::npos || path[dot] == '/' ? std::string() : path.substr(dot + 1);
}

/// The format asked for, else that of the output's extension, else `otherwise`.
std::string format_of(const Settings& settings, const std::string& otherwise) {
  if (!settings.format.empty()) return settings.format;
  const std::string extension = extension_of(settings.output);
  if (extension == "html" || extension == "htm") return "html";
  if (extension == "json" || extension == "csv") return extension;
  if (extension == "md") return "markdown";
  if (extension == "docx" && otherwise == "html") return "docx";  // `report`: the issues list
  return extension == "txt" ? "text" : otherwise;
}

Result<std::string> read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{ErrorCode::not_found, path, "", "cannot be opened", "check the name"};
  return std::string{std::istreambuf_iterator<char>(in), {}};
}

/// SOURCE_DATE_EPOCH as a date; empty where it is not set (https://reproducible-builds.org/specs/source-date-epoch/).
std::string date_of_source() {
  const char* seconds = std::getenv("SOURCE_DATE_EPOCH");
  if (seconds == nullptr || *seconds == '\0') return "";
  const std::time_t time = std::strtoll(seconds, nullptr, 10);
  std::tm parts{};
  ::gmtime_r(&time, &parts);
  std::array<char, 32> date{};
  std::strftime(date.data(), date.size(), "%Y-%m-%d", &parts);
  return date.data();
}

Result<bool> prepare_report(Settings& settings) {
  settings.html.theme = theme_of(settings.theme);
  if (settings.html.date.empty()) settings.html.date = date_of_source();
  if (settings.logo.empty()) return true;
  Result<std::string> logo = read_file(settings.logo);
  if (!logo) return logo.error();
  settings.html.logo = std::move(*logo);
  return true;
}

Result<std::string> bytes_of(const Report& report, const Settings& settings, const std::string& format) {
  if (format == "json") return to_json(report);
  if (format == "html") return to_html(report, settings.html);
  if (format == "csv") return to_csv(report);
  if (format == "docx") return settings.memo ? to_memo(report, settings.html) : to_issues_table(report, settings.html);
  if (format == "markdown" && settings.memo) return to_memo_markdown(report, settings.html);
  if (format == "markdown") return to_markdown(report, {.all = settings.all});
  TerminalOptions options = terminal_options(settings, false);
  if (format == "text") options.colour = false;
  return to_terminal(report, options);
}

/// A file whose name promises a format that is not written here would open as rubbish.
Result<bool> check_extension(const Settings& settings, const std::string& format, const std::string& otherwise) {
  if (format == "docx" && settings.output.empty())
    return Error{ErrorCode::usage, "--format", "", "a .docx is not for the screen", "name a file with -o"};
  if (format == "html" && settings.output.empty() && is_terminal())
    return Error{ErrorCode::usage, "--format", "", "an HTML page is not for the screen", "name a file with -o"};
  static constexpr std::array<std::string_view, 8> others = {"docx", "docm", "doc", "pdf", "xlsx", "xls", "odt", "rtf"};
  const std::string extension = extension_of(settings.output);
  if (!settings.format.empty() || format == "docx" || std::find(others.begin(), others.end(), extension) == others.end())
    return true;
  const std::string documents =
      otherwise == "html" ? ".docx, .html, .json, .csv, .md or .txt" : ".html, .json, .csv, .md or .txt";
  const std::string advice = extension == "docx" ? "use clausediff redline for tracked changes, clausediff report for the issues "
                                                   "list, or name a .html, .json, .csv, .md or .txt file"
                                                 : "name a " + documents + " file, or give --format";
  return Error{ErrorCode::usage, settings.output, "", "." + extension + " is not written here", advice};
}

Result<int> run(Settings& settings, const std::string& usual_format) {
  const std::string format = format_of(settings, usual_format);
  if (settings.memo && format != "docx" && format != "markdown")
    return Error{ErrorCode::usage, "--memo", "", "a memo is a .docx or a .md file", "name one with -o"};
  const Result<bool> writable = check_extension(settings, format, usual_format);
  if (!writable) return writable.error();
  const Result<bool> ready = prepare(settings);
  if (!ready) return ready.error();
  const Result<std::vector<std::string>> gate = gate_words(settings);
  if (!gate) return gate.error();
  const Result<Report> report = compare_files(settings);
  if (!report) return report.error();
  const Result<std::string> bytes = bytes_of(*report, settings, format);
  if (!bytes) return bytes.error();
  const bool on_screen = format == "terminal" && settings.output.empty();
  const Result<bool> written = on_screen ? show(*bytes, settings) : write_output(settings.output, *bytes, inputs_of(settings));
  if (!written) return written.error();
  const bool counts = settings.fail_on.empty() ? differs(*report) : fails(*report, *gate);
  return counts ? status_different : status_equal;
}

}  // namespace

Result<bool> prepare(Settings& settings) {
  settings.read.track_changes = track_changes_of(settings.track_changes);
  std::replace(settings.fail_on.begin(), settings.fail_on.end(), '\n', ',');  // given several times, they add up
  if (!settings.playbook.empty()) {
    Result<std::string> playbook = read_file(settings.playbook);
    if (!playbook) return playbook.error();
    Result<Playbook> checked = read_playbook(*playbook, settings.playbook);
    if (!checked) return checked.error();
    settings.compare.playbook_name = settings.playbook;
    settings.compare.playbook = std::move(*checked);
  }
  return prepare_report(settings);
}

std::vector<std::string> inputs_of(const Settings& settings) {
  std::vector<std::string> inputs = settings.files;
  if (!settings.playbook.empty()) inputs.push_back(settings.playbook);
  if (!settings.logo.empty()) inputs.push_back(settings.logo);
  return inputs;
}

namespace {

/// A Word file of no bytes is a failed download, not a contract without words. (git may ask for such a file; it does not come
/// here.)
Result<bool> check_not_empty(const std::string& path) {
  std::error_code trouble;
  const bool empty = extension_of(path) == "docx" && std::filesystem::is_regular_file(path, trouble) &&
                     std::filesystem::file_size(path, trouble) == 0;
  if (empty && !trouble)
    return Error{ErrorCode::damaged, path, "", "it is empty", "check that it was saved or downloaded completely"};
  return true;
}

}  // namespace

Result<Report> compare_files(const Settings& settings) {
  for (std::size_t i = 0; i < 2; ++i) {
    if (const Result<bool> filled = check_not_empty(settings.files[i]); !filled) return filled.error();
  }
  ReadOptions before = settings.read;
  // A redline that keeps the inputs' own changes begins where none of them had been made.
  if (settings.own_revisions == "keep") before.track_changes = TrackChanges::reject;
  Result<Documents> documents = read_documents(settings.files[0], settings.files[1], before, settings.read);
  if (!documents) return documents.error();
  return clausediff::compare(std::move(documents->before), std::move(documents->after), settings.compare);
}

Result<int> run_refs(Settings& settings) {
  const Result<bool> ready = prepare(settings);
  if (!ready) return ready.error();
  const Result<Report> report = compare_files(settings);
  if (!report) return report.error();
  const Result<bool> written = show(to_reference_list(*report), settings);
  return written ? Result<int>(status_equal) : Result<int>(written.error());
}

Result<int> run_compare(Settings& settings) { return run(settings, "terminal"); }

Result<int> run_report(Settings& settings) {
  if (settings.open && (settings.output.empty() || settings.output == "-")) {
    return Error{ErrorCode::usage, "--open", "", "there is no file to open", "name one with -o"};
  }
  const Result<int> status = run(settings, "html");
  if (status && settings.open && !launch_program({"xdg-open", settings.output})) {
    return Error{ErrorCode::unsupported, settings.output, "", "is written, but xdg-open cannot be started to open it",
                 "open it yourself"};
  }
  return status;
}

namespace {

/// Git's temporary names say nothing and change from run to run; git may cache the line.
Result<int> tell_unreadable(const Error& error) {
  const std::string why = error.detail + (error.part.empty() ? "" : " (" + error.part + ")");
  const Result<bool> written = write_standard_output("[cannot be read: " + printable(why) + "]\n");
  return written ? Result<int>(status_equal) : Result<int>(written.error());
}

}  // namespace

Result<int> run_textconv(Settings& settings) {
  const Result<bool> ready = prepare(settings);
  if (!ready) return ready.error();
  if (settings.form != 1) return Error{ErrorCode::usage, "--form", "", "only form 1 is known", "run clausediff git-setup again"};
  const Result<Document> document = read_document(settings.files[0], settings.read);
  if (!document) return settings.for_git ? tell_unreadable(document.error()) : Result<int>(document.error());
  const Result<bool> written =
      write_standard_output(to_text(*document, {.pending = settings.read.track_changes == TrackChanges::all}));
  return written ? Result<int>(status_equal) : Result<int>(written.error());
}

Result<int> run_inspect(Settings& settings) {
  const Result<bool> ready = prepare(settings);
  if (!ready) return ready.error();
  const Result<Document> document = read_document(settings.files[0], settings.read);
  if (!document) return document.error();
  const Result<bool> written = show(to_inspection(*document), settings);
  return written ? Result<int>(status_equal) : Result<int>(written.error());
}

}  // namespace clausediff::cli

// SPDX-License-Identifier: Apache-2.0
// `clausediff compare`, `report` and `textconv`: from files to a result.
#include "cli/compare.h"

#include <clausediff/clausediff.h>

#include <algorithm>
#include <filesystem>

#include "cli/commands.h"
#include "cli/gate.h"
#include "cli/input.h"
#include "cli/output.h"
#include "cli/process.h"
#include "cli/target.h"
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

Result<bool> prepare_report(Settings& settings) {
  settings.html.theme = theme_of(settings.theme);
  if (settings.html.date.empty()) {
    Result<std::string> date = date_of_source();
    if (!date) return date.error();
    settings.html.date = std::move(*date);
  }
  if (settings.logo.empty()) return true;
  Result<std::string> logo = read_input(settings.logo, most_logo_bytes);
  if (!logo) return logo.error();
  settings.html.logo = std::move(*logo);
  return true;
}

Result<int> run(Settings& settings, const std::string& usual_format) {
  const Result<const OutputFormat*> format = choose_format(settings, usual_format);
  if (!format) return format.error();
  const Result<bool> ready = prepare(settings);
  if (!ready) return ready.error();
  const Result<std::vector<std::string>> gate = gate_words(settings);
  if (!gate) return gate.error();
  const Result<Report> report = compare_files(settings);
  if (!report) return report.error();
  const RenderOptions options{settings.html, terminal_options(settings, false), MarkdownOptions{.all = settings.all},
                              settings.memo};
  const Result<std::string> bytes = (*format)->render(*report, options);
  if (!bytes) return bytes.error();
  const bool on_screen = (*format)->name == "terminal" && settings.output.empty();
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
    Result<std::string> playbook = read_input(settings.playbook, most_playbook_bytes);
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

Result<bool> check_not_empty(const std::string& path) {
  std::error_code trouble;
  const bool empty = extension_of(path) == "docx" && std::filesystem::is_regular_file(path, trouble) &&
                     std::filesystem::file_size(path, trouble) == 0;
  if (empty && !trouble)
    return Error{ErrorCode::damaged, path, "", "it is empty", "check that it was saved or downloaded completely"};
  return true;
}

Result<Report> compare_files(const Settings& settings) {
  for (std::size_t i = 0; i < 2; ++i) {
    if (const Result<bool> filled = check_not_empty(settings.files[i]); !filled) return filled.error();
  }
  Result<Documents> documents = read_documents(settings.files[0], settings.files[1], settings.read);
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

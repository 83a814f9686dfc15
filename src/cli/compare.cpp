// SPDX-License-Identifier: Apache-2.0
// `clausediff compare`, `report` and `textconv`: from files to a result.
#include "cli/compare.h"

#include <clausediff/clausediff.h>

#include <algorithm>

#include "cli/browse.h"
#include "cli/commands.h"
#include "cli/gate.h"
#include "cli/input.h"
#include "cli/judge.h"
#include "cli/output.h"
#include "cli/pairs.h"
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
  if (!is_picture(*logo))
    return Error{ErrorCode::usage, settings.logo, "", "is no picture that a page can carry",
                 "give a PNG, JPEG, GIF, WebP or SVG file"};
  settings.html.logo = std::move(*logo);
  return true;
}

/// What a comparison is shown as, and by which gate it is judged.
struct Presentation {
  const OutputFormat* format = nullptr;
  std::vector<std::string> gate;  // words of --fail-on
};

Result<Presentation> presentation_of(Settings& settings, const std::string& usual_format) {
  const Result<const OutputFormat*> format = choose_format(settings, usual_format);
  if (!format) return format.error();
  const Result<bool> ready = prepare(settings);
  if (!ready) return ready.error();
  const Result<std::vector<std::string>> gate = gate_words(settings);
  if (!gate) return gate.error();
  return Presentation{*format, *gate};
}

Result<std::string> rendered(const Report& report, const Presentation& how, const Settings& settings) {
  const RenderOptions options{settings.html, terminal_options(settings, false), MarkdownOptions{.all = settings.all},
                              settings.memo};
  return how.format->render(report, options);
}

Result<bool> put(const std::string& bytes, const Presentation& how, const Settings& settings) {
  const bool on_screen = how.format->name == "terminal" && settings.output.empty();
  return on_screen ? show(bytes, settings) : write_output(settings.output, bytes, inputs_of(settings));
}

/// Several contracts, one after the other, and what they come to.
struct Sequence {
  std::string page;
  Check check;
};

std::string headline(const GitChange& change) {
  const GitSide& before = change.before.absent() ? change.after : change.before;
  const GitSide& after = change.after.absent() ? change.before : change.after;
  std::string line = "diff --clausediff a/" + before.path + " b/" + after.path;
  std::replace(line.begin(), line.end(), '\n', '?');
  return printable(line) + "\n";
}

/// The comparison as a page, and its row; by what the configuration says for this contract.
Result<std::string> page_of(const FilePair& pair, const Presentation& how, const Settings& settings, CheckedFile& file) {
  const Result<Settings> own = settings_of(pair, settings);
  if (!own) return own.error();
  const Result<std::vector<std::string>> gate = gate_words(*own);
  if (!gate) return gate.error();
  const Result<Report> report = compare_pair(pair, *own);
  if (!report) return report.error();
  judge_report(*report, *gate, file);
  return rendered(*report, how, *own);
}

void add_pair(const FilePair& pair, const Presentation& how, const Settings& settings, Sequence& all) {
  CheckedFile file = named_file(pair.change);
  const Result<std::string> page = page_of(pair, how, settings, file);
  if (!page) file.trouble = line_without_file(page.error());
  all.page += headline(pair.change) + (page ? *page + "\n" : "Cannot be compared: " + message(page.error()) + "\n\n");
  all.check.files.push_back(std::move(file));
}

Result<int> compare_many(const std::vector<FilePair>& pairs, const Presentation& how, Settings& settings) {
  if (how.format->name != "terminal" && how.format->name != "markdown")
    return Error{ErrorCode::usage, "--git", "",
                 std::string(how.format->what) + " is for one contract, and the names stand for " + std::to_string(pairs.size()),
                 "name one behind --, or use clausediff git-check --format for all"};
  Sequence all;
  for (const FilePair& pair : pairs) add_pair(pair, how, settings, all);
  all.page += to_stat_text(all.check, terminal_options(settings, false));
  const Result<bool> written = put(all.page, how, settings);
  return written ? Result<int>(status_of(all.check)) : Result<int>(written.error());
}

Result<int> compare_one(const FilePair& pair, const Presentation& how, Settings& settings) {
  const Result<Report> report = compare_pair(pair, settings);
  if (!report) return report.error();
  const Result<std::string> bytes = rendered(*report, how, settings);
  if (!bytes) return bytes.error();
  const Result<bool> written = put(*bytes, how, settings);
  if (!written) return written.error();
  const bool counts = settings.fail_on.empty() ? differs(*report) : fails(*report, how.gate);
  return counts ? status_different : status_equal;
}

/// A page that is only looked at, where no other file is named for it.
Result<std::string> temporary_page(const std::string& extension) {
  const Result<std::string> folder = private_folder();
  return folder ? Result<std::string>(*folder + "/report." + extension) : folder;
}

}  // namespace

Result<bool> prepare(Settings& settings) {
  settings.read.track_changes = track_changes_of(settings.track_changes);
  std::replace(settings.fail_on.begin(), settings.fail_on.end(), '\n', ',');  // given several times, they add up
  if (!settings.playbook.empty()) {
    Result<std::string> playbook = read_input(settings.playbook, most_playbook_bytes);
    if (!playbook) return playbook.error();
    if (playbook->find('\0') != std::string::npos)
      return Error{ErrorCode::unsupported, settings.playbook, "", "is no text", "a playbook is a TOML file"};
    Result<Playbook> checked = read_playbook(*playbook, settings.playbook);
    if (!checked) return checked.error();
    settings.compare.playbook_name = settings.playbook;
    settings.compare.playbook = std::move(*checked);
  }
  return prepare_report(settings);
}

std::vector<std::string> inputs_of(const Settings& settings) {
  std::vector<std::string> inputs = settings.inputs;
  if (!settings.playbook.empty()) inputs.push_back(settings.playbook);
  if (!settings.logo.empty()) inputs.push_back(settings.logo);
  return inputs;
}

Result<int> run_compare(Settings& settings) {
  const Result<Presentation> how = presentation_of(settings, "terminal");
  if (!how) return how.error();
  const Result<std::vector<FilePair>> pairs = pairs_of(settings);
  if (!pairs) return pairs.error();
  if (pairs->size() == 1) return compare_one(pairs->front(), *how, settings);
  if (!pairs->empty()) return compare_many(*pairs, *how, settings);
  const Result<bool> written = write_standard_output("No contract changed there.\n");
  return written ? Result<int>(status_equal) : Result<int>(written.error());
}

namespace {

/// A gate that a folder's configuration has is for commands that judge.
bool asks_for_gate(const Settings& settings) {
  return !settings.fail_on.empty() && std::none_of(settings.origins.begin(), settings.origins.end(),
                                                   [](const Origin& origin) { return origin.option == "fail-on"; });
}

}  // namespace

/// Writing is the report's work: it ends with 0 when that is done, unless a status is asked for.
Result<int> run_report(Settings& settings) {
  if (settings.open && settings.output == "-")
    return Error{ErrorCode::usage, "--open", "", "there is no file to open", "name one with -o, or none"};
  const Result<Presentation> how = presentation_of(settings, "html");
  if (!how) return how.error();
  const Result<FilePair> pair = only_pair_of(settings, "report");
  if (!pair) return pair.error();
  if (settings.open && settings.output.empty()) {
    const std::string_view extensions = how->format->extensions;
    const Result<std::string> page = temporary_page(std::string(extensions.substr(0, extensions.find(' '))));
    if (!page) return page.error();
    settings.output = *page;
  }
  const Result<int> status = compare_one(*pair, *how, settings);
  if (!status) return status;
  if (settings.open) {
    const Result<bool> opened = open_file(settings.output);
    if (!opened) return opened.error();
  }
  return settings.exit_code || asks_for_gate(settings) ? status : Result<int>(status_equal);
}

/// References that lead astray count as differences; those that were followed, and new or removed ones, do not.
Result<int> run_refs(Settings& settings) {
  const Result<bool> ready = prepare(settings);
  if (!ready) return ready.error();
  const Result<FilePair> pair = only_pair_of(settings, "refs");
  if (!pair) return pair.error();
  const Result<Report> report = compare_pair(*pair, settings);
  if (!report) return report.error();
  const bool is_json = settings.history_format == "json";
  const Result<bool> written =
      is_json ? write_standard_output(to_reference_json(*report)) : show(to_reference_list(*report), settings);
  if (!written) return written.error();
  return has_lost_references(*report) ? status_different : status_equal;
}

Result<Document> document_of(const std::string& argument, const Settings& settings) {
  const Result<InputFile> file = read_argument(argument, settings);
  if (!file) return file.error();
  return read_bytes(file->bytes, file->name, settings.read);
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
  if (settings.form != 1 && !settings.for_git)
    return Error{ErrorCode::usage, "--form", "", "only form 1 is known", "run clausediff git-setup again"};
  const Result<Document> document = document_of(settings.files[0], settings);
  if (!document) return settings.for_git ? tell_unreadable(document.error()) : Result<int>(document.error());
  const Result<bool> written =
      write_standard_output(to_text(*document, {.pending = settings.read.track_changes == TrackChanges::all}));
  return written ? Result<int>(status_equal) : Result<int>(written.error());
}

Result<int> run_inspect(Settings& settings) {
  const Result<bool> ready = prepare(settings);
  if (!ready) return ready.error();
  const Result<Document> document = document_of(settings.files[0], settings);
  if (!document) return document.error();
  const Result<bool> written = show(to_inspection(*document), settings);
  return written ? Result<int>(status_equal) : Result<int>(written.error());
}

}  // namespace clausediff::cli

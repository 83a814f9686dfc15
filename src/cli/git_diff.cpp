// SPDX-License-Identifier: Apache-2.0
// `clausediff git-diff`: called by git in place of its own diff (gitattributes(5), "Defining an external diff driver"; git(1),
// GIT_EXTERNAL_DIFF). Git stops altogether when a driver fails, so a file that cannot be read is said to be so and is no failure.
#include <clausediff/clausediff.h>

#include <algorithm>
#include <fstream>
#include <iostream>

#include "cli/alike.h"
#include "cli/commands.h"
#include "cli/compare.h"
#include "cli/diff_sum.h"
#include "cli/environment.h"
#include "cli/judge.h"
#include "cli/output.h"
#include "cli/process.h"
#include "cli/terminal.h"

namespace clausediff::cli {
namespace {

/// Git's arguments by name.
struct GitCall {
  std::string path;
  std::string old_file;
  std::string old_hex;
  std::string old_mode;
  std::string new_file;
  std::string new_hex;
  std::string new_mode;
  std::string new_path;  // of a renamed or copied file; else `path`
  std::string message;   // what git says about a renamed file, lines
};

GitCall call_of(const std::vector<std::string>& words) {
  GitCall call = {words[0], words[1], words[2], words[3], words[4], words[5], words[6], words[0], ""};
  if (words.size() == 9) call.new_path = words[7], call.message = words[8];
  return call;
}

bool absent(const std::string& file) { return file == "/dev/null"; }

/// "a/contract.docx (1a2b3c4)"; all zeros or a dot stand for the working tree.
std::string side_name(const std::string& prefix, const std::string& path, const std::string& file, const std::string& hex) {
  if (absent(file)) return "/dev/null";
  const bool known = !hex.empty() && hex != "." && hex.find_first_not_of('0') != std::string::npos;
  return prefix + path + (known ? " (" + hex.substr(0, 7) + ")" : "");
}

Result<Document> read_side(const std::string& file, const std::string& name, const ReadOptions& options) {
  Result<Document> document = absent(file) ? read_bytes("", name, options) : read_document(file, options);
  if (document.ok()) document->name = name;
  return document;
}

/// In one line, whatever a path holds.
std::string head_of(std::string before, std::string after) {
  for (std::string* path : {&before, &after}) std::replace(path->begin(), path->end(), '\n', '?');
  return printable("diff --clausediff a/" + before + " b/" + after) + "\n";
}

/// Lines above the comparison: one that a reader in a pager can jump to, like git's own; a changed mode, what git says about a
/// renamed file. Git's count of files (GIT_DIFF_PATH_COUNTER) is left out: in a log it runs on over commits.
std::string preface(const GitCall& call) {
  std::string lines = head_of(call.path, call.new_path);
  if (call.old_mode != call.new_mode && !absent(call.old_file) && !absent(call.new_file))
    lines += "mode " + call.old_mode + " \u2192 " + call.new_mode + "\n";
  lines += call.message;
  if (!lines.empty() && lines.back() != '\n') lines += '\n';
  return printable(lines);
}

/// The row of a file in the sum, as far as its names tell it.
CheckedFile row_of(const GitCall& call) {
  CheckedFile row;
  const bool renamed = call.path != call.new_path;
  row.fate = absent(call.old_file)   ? FileFate::added
             : absent(call.new_file) ? FileFate::deleted
             : renamed               ? FileFate::renamed
                                     : FileFate::changed;
  row.path = call.new_path;
  if (renamed) row.path_before = call.path;
  return row;
}

/// A file's row in the sum, where one is wanted.
struct Rows {
  bool wanted = false;
  std::vector<CheckedFile> files;

  void add(CheckedFile file) { files.push_back(std::move(file)); }
  void add(CheckedFile file, const Report& report) {
    if (!wanted) return;
    judge_report(report, {}, file);
    add(std::move(file));
  }
};

bool is_mode(const std::string& mode, const char* kind) { return mode.compare(0, 3, kind) == 0; }

/// True where a side is a symbolic link (120000) or a submodule (160000): its bytes are no contract.
bool is_no_file(const GitCall& call) {
  const auto other = [](const std::string& mode) { return is_mode(mode, "120") || is_mode(mode, "160"); };
  return other(call.old_mode) || other(call.new_mode);
}

std::string first_line(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::string line;
  std::getline(in, line);
  return line;
}

/// Where a link points, before and after, as git shows it.
Result<int> show_link(const GitCall& call, Rows& rows) {
  CheckedFile row = row_of(call);
  row.skipped = is_mode(call.old_mode, "120") || is_mode(call.new_mode, "120") ? "a symbolic link" : "a submodule";
  rows.add(std::move(row));
  std::string lines = preface(call);
  if (is_mode(call.old_mode, "120")) lines += "-" + printable(first_line(call.old_file)) + "\n";
  if (is_mode(call.new_mode, "120")) lines += "+" + printable(first_line(call.new_file)) + "\n";
  const Result<bool> written = write_standard_output(lines);
  return written ? Result<int>(status_equal) : Result<int>(written.error());
}

/// Git difftool calls the tool of its user's choice by way of GIT_EXTERNAL_DIFF, which a driver named by an attribute comes
/// before: then the driver hands on to it.
bool is_under_difftool() { return environment("GIT_EXTERNAL_DIFF").find("difftool--helper") != std::string::npos; }

void hand_on_to_difftool(const std::vector<std::string>& arguments) {
  std::vector<std::string> words = {environment("GIT_EXTERNAL_DIFF")};
  words.insert(words.end(), arguments.begin(), arguments.end());
  become_program(words);
  words.erase(words.begin());
  words.insert(words.begin(), {"git", "difftool--helper"});
  become_program(words);
}

Result<bool> write_report(const std::string& head, const Report& report, const Settings& settings) {
  return write_standard_output(head + to_terminal(report, terminal_options(settings, true)) + "\n");
}

/// Two contracts that git took for one: one that went and one that came.
Result<int> show_strangers(const GitCall& call, const Document& before, const Document& after, const Settings& settings,
                           Rows& rows) {
  Document nothing;
  nothing.name = "/dev/null";
  for (const bool gone : {true, false}) {
    const Report report = compare_words(gone ? before : nothing, gone ? nothing : after, settings.compare);
    const std::string& path = gone ? call.path : call.new_path;
    CheckedFile row;
    row.fate = gone ? FileFate::deleted : FileFate::added;
    row.path = path;
    rows.add(std::move(row), report);
    const Result<bool> written = write_report(head_of(path, path), report, settings);
    if (!written) return written.error();
  }
  return settings.exit_code ? status_different : status_equal;
}

Result<int> show_pair(const GitCall& call, Settings& settings, Rows& rows) {
  Result<Document> before = read_side(call.old_file, side_name("a/", call.path, call.old_file, call.old_hex), settings.read);
  Result<Document> after = read_side(call.new_file, side_name("b/", call.new_path, call.new_file, call.new_hex), settings.read);
  for (const Result<Document>* side : {&before, &after}) {
    if (side->ok()) continue;
    Error error = side->error();
    error.file = side == &before ? side_name("a/", call.path, call.old_file, call.old_hex)
                                 : side_name("b/", call.new_path, call.new_file, call.new_hex);
    CheckedFile row = row_of(call);
    row.trouble = line_without_file(error);
    rows.add(std::move(row));
    const Result<bool> written = write_standard_output(preface(call) + "Cannot be compared: " + message(error) + "\n");
    return written ? Result<int>(settings.exit_code ? status_different : status_equal) : Result<int>(written.error());
  }
  // Git takes any two zips for one renamed file where they are a little alike.
  if (call.path != call.new_path && !are_drafts_of_one(*before, *after))
    return show_strangers(call, *before, *after, settings, rows);
  // A contract that comes or goes whole changes no contract: its words are shown, and nothing is looked for in them.
  const bool whole = absent(call.old_file) || absent(call.new_file);
  const Report report = whole ? compare_words(std::move(*before), std::move(*after), settings.compare)
                              : clausediff::compare(std::move(*before), std::move(*after), settings.compare);
  rows.add(row_of(call), report);
  const Result<bool> written = write_report(preface(call), report, settings);
  if (!written) return written.error();
  return settings.exit_code && differs(report) ? status_different : status_equal;
}

/// Both sides of a merge are there, and no result yet.
Result<int> show_unmerged(const std::string& path, Rows& rows) {
  CheckedFile row;
  row.path = path;
  row.trouble = "is not merged";
  rows.add(std::move(row));
  const std::string name = printable(path);
  const Result<bool> written =
      write_standard_output("Unmerged: " + name + "; both sides: git diff \":1:" + name + "\" \":2:" + name +
                            "\" and git diff \":1:" + name + "\" \":3:" + name + "\"\n");
  return written ? Result<int>(status_equal) : Result<int>(written.error());
}

/// An option or a variable that cannot be followed must not end the user's git: it is told, and what is left are the defaults.
void warn_and_go_on(const std::string& line, Settings& settings) {
  std::cerr << "clausediff: " << printable(line) << "; compared without it\n";
  Settings plain;
  plain.files = settings.files;
  settings = std::move(plain);
}

Result<int> show_call(Settings& settings, Rows& rows) {
  const std::size_t count = settings.files.size();
  const bool called_by_git = !environment("GIT_DIFF_PATH_COUNTER").empty();
  if (count == 1 && called_by_git) return show_unmerged(settings.files[0], rows);
  if (count != 7 && count != 9)
    return Error{ErrorCode::usage, "git-diff", "", "needs the 1, 7 or 9 arguments that git gives",
                 "to compare two files yourself use clausediff compare"};
  const GitCall call = call_of(settings.files);
  return is_no_file(call) ? show_link(call, rows) : show_pair(call, settings, rows);
}

}  // namespace

Result<int> run_git_diff(Settings& settings) {
  if (is_under_difftool()) hand_on_to_difftool(settings.files);
  const Result<bool> ready = prepare(settings);
  if (!ready) warn_and_go_on(message(ready.error()), settings);
  Rows rows{is_summed(), {}};
  const Result<int> status = show_call(settings, rows);
  if (!status) return status;
  if (!rows.wanted) return status;
  const Result<bool> written = write_standard_output(sum_behind_last(rows.files, terminal_options(settings, true)));
  return written ? status : Result<int>(written.error());
}

}  // namespace clausediff::cli

// SPDX-License-Identifier: Apache-2.0
// `clausediff merge`, and the same as git calls it: as a merge driver and as a merge tool.
#include <clausediff/clausediff.h>
#include <clausediff/merge.h>

#include <filesystem>
#include <iostream>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/process.h"
#include "cli/terminal.h"

namespace clausediff::cli {
namespace {

struct Sides {
  std::string base, ours, theirs;
  std::string name;  // what the user calls the contract
};

/// What the three sides make, with how it went: no conflicts is clean.
struct Outcome {
  std::string bytes;
  bool clean = true;
};

/// At most so many bytes of a side's words in a line of the list.
constexpr std::size_t longest_quote = 120;

std::string quoted(std::string text) {
  if (text.empty()) return "nothing";
  if (text.size() > longest_quote) {
    std::size_t end = longest_quote;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    text = text.substr(0, end) + "…";
  }
  for (char& c : text)
    if (c == '\n') c = ' ';
  return "“" + printable(text) + "”";
}

void tell(const Merged& merged, const Sides& sides, const MergeOptions& options) {
  for (const Warning& warning : merged.warnings) std::cerr << "clausediff: " << printable(warning.detail) << '\n';
  for (const Conflict& conflict : merged.conflicts) {
    std::cerr << "clausediff: conflict in " << printable(sides.name);
    if (!conflict.place.empty()) std::cerr << ", " << printable(conflict.place);
    std::cerr << ": " << sentence_of(conflict) << '\n';
    if (conflict.ours.empty() && conflict.theirs.empty()) continue;
    std::cerr << "    " << printable(options.ours) << ": " << quoted(conflict.ours) << "\n    " << printable(options.theirs)
              << ": " << quoted(conflict.theirs) << '\n';
  }
}

bool is_text(const InputFile& file, const ReadOptions& read) {
  const Result<Document> document = read_bytes(file.bytes, file.name, read);
  return document.ok() && document->kind != SourceKind::docx;
}

/// Text is merged line by line, as git does, with git's marks at conflicts.
Result<Outcome> merge_text(const Sides& sides, const MergeOptions& options) {
  const ProcessResult done = run_program({"git", "merge-file", "-p", "-L", options.ours, "-L", "base", "-L", options.theirs, "--",
                                          sides.ours, sides.base, sides.theirs});
  if (done.status < 0 || done.status > 127)
    return Error{ErrorCode::usage, sides.name, "",
                 "git merge-file cannot merge it" + (done.trouble.empty() ? "" : ": " + done.trouble),
                 "install git, which merges text"};
  if (done.status > 0)
    std::cerr << "clausediff: " << (done.status == 1 ? "a conflict" : std::to_string(done.status) + " conflicts") << " in "
              << printable(sides.name) << ", between <<<<<<< and >>>>>>>\n";
  return Outcome{done.output, done.status == 0};
}

Result<Outcome> merge_sides(const Sides& sides, const MergeOptions& options) {
  InputFile files[3];
  const std::string* paths[3] = {&sides.base, &sides.ours, &sides.theirs};
  for (std::size_t i = 0; i < 3; ++i) {
    if (paths[i]->empty()) continue;  // git has no base where both sides brought the file
    Result<InputFile> file = read_file(*paths[i], options.read.limits);
    if (!file) return file.error();
    files[i] = std::move(*file);
  }
  if (is_text(files[1], options.read) && is_text(files[2], options.read)) return merge_text(sides, options);
  Result<Merged> merged = merge(files[0], files[1], files[2], options);
  if (!merged) return merged.error();
  tell(*merged, sides, options);
  return Outcome{std::move(merged->bytes), merged->conflicts.empty()};
}

}  // namespace

Result<int> run_merge(Settings& settings) {
  const bool to_screen = (settings.output.empty() || settings.output == "-") && is_terminal();
  if (to_screen) return Error{ErrorCode::usage, "merge", "", "a .docx is nothing for a terminal", "name a file with -o"};
  settings.merge.read = settings.read;
  const Sides sides{settings.files[0], settings.files[1], settings.files[2], settings.files[1]};
  const Result<Outcome> outcome = merge_sides(sides, settings.merge);
  if (!outcome) return outcome.error();
  const Result<bool> written = write_output(settings.output, outcome->bytes, settings.files);
  if (!written) return written.error();
  return outcome->clean ? status_equal : status_different;
}

/// gitattributes(5): the result replaces the second file; any status but 0 is a conflict, and what stands there is left for the
/// user.
Result<int> run_git_merge(Settings& settings) {
  settings.merge.read = settings.read;
  const Sides sides{settings.files[0], settings.files[1], settings.files[2],
                    settings.files.size() > 3 ? settings.files[3] : settings.files[1]};
  const Result<Outcome> outcome = merge_sides(sides, settings.merge);
  if (!outcome) {
    Error error = outcome.error();
    error.file = sides.name;
    return error;
  }
  const Result<bool> written = write_file(sides.ours, outcome->bytes, {});
  if (!written) return written.error();
  return outcome->clean ? status_equal : status_different;
}

/// git-mergetool(1): a clean merge is written to the fourth file; one with conflicts beside it, for git puts back what it had.
Result<int> run_mergetool(Settings& settings) {
  settings.merge.read = settings.read;
  const Sides sides{settings.files[0], settings.files[1], settings.files[2], settings.files[3]};
  const Result<Outcome> outcome = merge_sides(sides, settings.merge);
  if (!outcome) return outcome.error();
  std::filesystem::path target = sides.name;
  if (!outcome->clean) target.replace_filename(target.stem().string() + ".conflict" + target.extension().string());
  const Result<bool> written = write_file(target.string(), outcome->bytes, {});
  if (!written) return written.error();
  if (!outcome->clean)
    std::cerr << "clausediff: both versions stand in " << printable(target.string())
              << "; settle its tracked changes, save it as " << printable(sides.name) << " and git add that\n";
  return outcome->clean ? status_equal : status_different;
}

}  // namespace clausediff::cli

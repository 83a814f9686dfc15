// SPDX-License-Identifier: Apache-2.0
// `clausediff merge`, and the same as git calls it: as a merge driver and as a merge tool.
#include <clausediff/clausediff.h>
#include <clausediff/merge.h>

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "cli/commands.h"
#include "cli/git.h"
#include "cli/judge.h"
#include "cli/output.h"
#include "cli/pairs.h"
#include "cli/process.h"
#include "cli/terminal.h"

namespace clausediff::cli {
namespace {

struct Sides {
  std::string base, ours, theirs;
  std::string name;  // what the user calls the contract
};

/// What the three sides make, with how it went: no conflicts is clean.
struct MergeOutcome {
  std::string bytes;
  bool clean = true;
  bool is_text = false;
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

/// In one line, whatever a name holds.
std::string line_of(std::string name) {
  std::replace(name.begin(), name.end(), '\n', '?');
  return printable(std::move(name));
}

void tell(const std::vector<Warning>& warnings, const std::vector<Conflict>& conflicts, const Sides& sides,
          const MergeOptions& options) {
  for (const Warning& warning : warnings) std::cerr << "clausediff: " << printable(warning.detail) << '\n';
  for (const Conflict& conflict : conflicts) {
    std::cerr << "clausediff: conflict in " << line_of(sides.name);
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

/// What a user takes for a Word file and is none, beside one that is.
Result<bool> check_kinds(const InputFile (&files)[3], const Sides& sides, const ReadOptions& read) {
  constexpr const char* names[3] = {"the base", "ours", "theirs"};
  for (std::size_t i = 0; i < 3; ++i) {
    const InputFile& file = files[i];
    if (file.bytes.empty() || !(is_word_name(file.name) || is_word_name(sides.name)) || !is_text(file, read)) continue;
    return Error{ErrorCode::damaged, file.name, "", std::string(names[i]) + " is text, not a Word file",
                 "check that it was saved completely"};
  }
  return true;
}

/// A name must not promise what its file is not.
Result<bool> check_output_name(const std::string& output, const Sides& sides, bool text) {
  const std::string extension = extension_of(output);
  if (extension.empty() || (text ? extension == extension_of(sides.ours) : is_word_name(output))) return true;
  if (text && (extension == "txt" || extension == "md" || extension == "markdown")) return true;
  return Error{ErrorCode::usage, output, "",
               std::string("the merged contract is ") + (text ? "text" : "a Word file") + ", not a ." + extension,
               text ? "name a .txt or .md file" : "name a .docx file"};
}

/// git-config(1), merge.conflictStyle.
bool shows_base() {
  const std::string style = run_program({"git", "config", "merge.conflictStyle"}).output;
  return style == "diff3\n" || style == "zdiff3\n";
}

/// Text is merged clause by clause, with git's marks at conflicts.
Result<MergeOutcome> merge_texts(const InputFile (&files)[3], const Sides& sides, MergeOptions options) {
  for (const InputFile& file : files) {
    if (file.bytes.find('\0') != std::string::npos)
      return Error{ErrorCode::unsupported, sides.name, "", "its text is not UTF-8 and is not merged", "save it as UTF-8"};
  }
  options.show_base = shows_base();
  MergedText merged = merge_text(files[0].bytes, files[1].bytes, files[2].bytes, options);
  tell(merged.warnings, merged.conflicts, sides, options);
  return MergeOutcome{std::move(merged.bytes), merged.conflicts.empty(), true};
}

Result<MergeOutcome> merge_sides(const Sides& sides, const MergeOptions& options, const Settings& settings) {
  InputFile files[3];
  const std::string* paths[3] = {&sides.base, &sides.ours, &sides.theirs};
  for (std::size_t i = 0; i < 3; ++i) {
    if (paths[i]->empty()) continue;  // git has no base where both sides brought the file
    Result<InputFile> file = read_argument(*paths[i], settings);
    if (!file) return file.error();
    files[i] = std::move(*file);
  }
  if (is_text(files[1], options.read) && is_text(files[2], options.read)) return merge_texts(files, sides, options);
  if (const Result<bool> checked = check_kinds(files, sides, options.read); !checked) return checked.error();
  Result<Merged> merged = merge(files[0], files[1], files[2], options);
  if (!merged) return merged.error();
  tell(merged->warnings, merged->conflicts, sides, options);
  return MergeOutcome{std::move(merged->bytes), merged->conflicts.empty(), false};
}

}  // namespace

Result<int> run_merge(Settings& settings) {
  const bool to_screen = (settings.output.empty() || settings.output == "-") && is_terminal();
  if (to_screen) return Error{ErrorCode::usage, "merge", "", "a .docx is nothing for a terminal", "name a file with -o"};
  settings.merge.read = settings.read;
  const Sides sides{settings.files[0], settings.files[1], settings.files[2], settings.files[1]};
  const Result<MergeOutcome> outcome = merge_sides(sides, settings.merge, settings);
  if (!outcome) return outcome.error();
  if (const Result<bool> named = check_output_name(settings.output, sides, outcome->is_text); !named) return named.error();
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
  const Result<MergeOutcome> outcome = merge_sides(sides, settings.merge, settings);
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
  const Result<MergeOutcome> outcome = merge_sides(sides, settings.merge, settings);
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

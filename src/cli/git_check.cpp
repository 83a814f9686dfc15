// SPDX-License-Identifier: Apache-2.0
// `clausediff git-check`: a gate before a commit, or over a range of commits. Every changed contract is judged by itself: one
// that cannot be read is told, and the others are judged all the same. A gate that cannot look does not let through.
#include <clausediff/check.h>
#include <clausediff/clausediff.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "cli/alike.h"
#include "cli/commands.h"
#include "cli/compare.h"
#include "cli/gate.h"
#include "cli/git.h"
#include "cli/output.h"
#include "cli/terminal.h"

namespace clausediff::cli {
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

/// The options' range; else the one that pre-commit gives (https://pre-commit.com, "pre-commit during CI"); else what is staged.
Result<GitRange> range_of(const Settings& settings) {
  if (settings.from.empty() && !settings.to.empty())
    return Error{ErrorCode::usage, "--to", "", "needs --from", "name the commit to compare with"};
  if (!settings.from.empty()) return GitRange{settings.from, settings.to.empty() ? "HEAD" : settings.to};
  const std::string from = environment("PRE_COMMIT_FROM_REF"), to = environment("PRE_COMMIT_TO_REF");
  return from.empty() || to.empty() ? GitRange{} : GitRange{from, to};
}

bool is_contract(const std::string& path) {
  constexpr std::array<std::string_view, 4> endings = {".docx", ".docm", ".dotx", ".dotm"};
  std::string ending = path.substr(std::min(path.size(), path.find_last_of("./")));
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

/// Word keeps such a file beside an open document; it holds the user's name.
bool is_lock_file(const std::string& path) { return path.substr(path.find_last_of('/') + 1).compare(0, 2, "~$") == 0; }

/// Contracts by their names, and whatever file was named by itself.
bool is_wanted(const GitChange& change, const std::vector<std::string>& named) {
  if (is_contract(change.before.path) || is_contract(change.after.path)) return !is_lock_file(change.after.path);
  const auto ends_like = [&](const std::string& name) {
    const std::string& path = change.after.path;
    const std::string last = name.substr(name.find_last_of('/') + 1);
    return !last.empty() && path.size() >= last.size() && path.compare(path.size() - last.size(), last.size(), last) == 0;
  };
  return std::any_of(named.begin(), named.end(), ends_like);
}

CheckedFile named(const GitChange& change) {
  CheckedFile file;
  const bool renamed = !change.before.absent() && !change.after.absent() && change.before.path != change.after.path;
  file.fate = change.before.absent()  ? FileFate::added
              : change.after.absent() ? FileFate::deleted
              : renamed               ? FileFate::renamed
                                      : FileFate::changed;
  file.path = change.after.absent() ? change.before.path : change.after.path;
  if (renamed) file.path_before = change.before.path;
  return file;
}

std::string no_file(const GitSide& side) {
  if (side.absent() || side.is_file()) return {};
  return side.mode.compare(0, 3, "160") == 0 ? "a submodule" : "a symbolic link";
}

Result<Document> read_side(const GitSide& side, const Settings& settings) {
  const Result<std::string> bytes = bytes_of(side);
  if (!bytes) return bytes.error();
  return read_bytes(*bytes, side.path, settings.read);
}

std::uint32_t paragraphs_of(const Document& document) { return static_cast<std::uint32_t>(document.paragraphs.size()); }

/// A contract that comes or goes whole is no revision: its words are no findings. What a playbook asks of a contract, it asks of
/// a new one too.
std::vector<Notice> of_the_playbook(std::vector<Notice> notices, const Settings& settings) {
  const Playbook& playbook = settings.compare.playbook;
  const auto has_id = [](const auto& list, const std::string& id) {
    return std::any_of(list.begin(), list.end(), [&](const auto& rule) { return rule.id == id; });
  };
  const auto is_built_in = [&](const Notice& notice) {
    return !has_id(playbook.watches, notice.rule) && !has_id(playbook.positions, notice.rule);
  };
  notices.erase(std::remove_if(notices.begin(), notices.end(), is_built_in), notices.end());
  return notices;
}

/// One gate for all files of a run.
struct Gate {
  const Settings& settings;
  std::vector<std::string> words;  // empty: every change counts
};

bool counts(const Notice& notice) { return notice.counts; }

/// Two contracts that git took for one that was renamed.
struct TakenForOne {
  bool so = false;
};

/// Reads both sides, and writes what they say into `file`.
Result<TakenForOne> judge(const GitChange& change, const Gate& gate, CheckedFile& file) {
  Result<Document> before = read_side(change.before, gate.settings);
  if (!before) return before.error();
  Result<Document> after = read_side(change.after, gate.settings);
  if (!after) return after.error();
  if (file.fate == FileFate::renamed && !are_drafts_of_one(*before, *after)) return TakenForOne{true};
  file.paragraphs = paragraphs_of(change.after.absent() ? *before : *after);
  if (change.after.absent()) {
    file.fails = gate.words.empty() || std::find(gate.words.begin(), gate.words.end(), "any") != gate.words.end();
    return TakenForOne{};
  }
  const Report report = compare(std::move(*before), std::move(*after), gate.settings.compare);
  file.notices = notices_of(report, gate.words);
  if (change.before.absent()) file.notices = of_the_playbook(std::move(file.notices), gate.settings);
  if (change.before.absent() || differs(report)) file.changes = changes_line(report);
  if (!change.before.absent() && !differs(report) && file.fate == FileFate::changed) file.fate = FileFate::same;
  const bool any = gate.words.empty() || std::find(gate.words.begin(), gate.words.end(), "any") != gate.words.end();
  file.fails = (any && differs(report)) || std::any_of(file.notices.begin(), file.notices.end(), counts);
  return TakenForOne{};
}

std::string why_not_judged(const GitChange& change) {
  return change.unmerged ? "is not merged; resolve the conflict and stage the file" : "";
}

/// The error's line without the file's name, which stands before it already.
std::string line_of(Error error) {
  error.file.clear();
  std::string line = message(error);
  return line.erase(0, std::min(line.size(), line.find_first_not_of(": ")));
}

void check_file(const GitChange& change, const Gate& gate, std::vector<CheckedFile>& files) {
  CheckedFile file = named(change);
  file.skipped = no_file(change.after).empty() ? no_file(change.before) : no_file(change.after);
  file.trouble = why_not_judged(change);
  if (file.skipped.empty() && file.trouble.empty()) {
    const Result<TakenForOne> judged = judge(change, gate, file);
    if (judged && judged->so) {
      check_file({change.before, {}, false}, gate, files);
      check_file({{}, change.after, false}, gate, files);
      return;
    }
    if (!judged) file.trouble = line_of(judged.error());
  }
  files.push_back(std::move(file));
}

std::string bytes_of(const Check& check, const Settings& settings) {
  const auto most = static_cast<std::size_t>(settings.max_bytes);
  if (settings.check_format == "markdown") return to_check_markdown(check, most);
  if (settings.check_format == "github") return to_check_github(check, most);
  if (settings.check_format == "sarif") return to_check_sarif(check);
  if (settings.check_format == "junit") return to_check_junit(check);
  return to_check_text(check);
}

}  // namespace

Result<int> run_git_check(Settings& settings) {
  const Result<bool> ready = prepare(settings);
  if (!ready) return ready.error();
  const Result<std::vector<std::string>> words = gate_words(settings);
  if (!words) return words.error();
  const Result<GitRange> range = range_of(settings);
  if (!range) return range.error();
  const Result<std::vector<GitChange>> changes = changed_files(*range, settings.files);
  if (!changes) return changes.error();
  const Result<std::string> told = words_of(*range);
  if (!told) return told.error();
  Check check;
  check.gate = settings.fail_on;
  check.range = *told;
  check.commit = range->staged();
  for (const GitChange& change : *changes) {
    if (is_wanted(change, settings.files)) check_file(change, {settings, *words}, check.files);
  }
  const Result<bool> written = write_output(settings.output, bytes_of(check, settings), inputs_of(settings));
  return written ? Result<int>(status_of(check)) : Result<int>(written.error());
}

}  // namespace clausediff::cli

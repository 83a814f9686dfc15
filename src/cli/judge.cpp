// SPDX-License-Identifier: Apache-2.0
#include "cli/judge.h"

#include <clausediff/clausediff.h>
#include <clausediff/names.h>
#include <clausediff/places.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "cli/alike.h"
#include "cli/configure.h"
#include "cli/gate.h"
#include "cli/git_sides.h"
#include "text/ascii.h"

namespace clausediff::cli {

bool is_word_name(const std::string& path) {
  constexpr std::array<std::string_view, 4> endings = {".docx", ".docm", ".dotx", ".dotm"};
  const std::string ending = ascii_lower(std::string_view(path).substr(std::min(path.size(), path.find_last_of("./"))));
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

namespace {

/// Word keeps such a file beside an open document; it holds the user's name.
bool is_lock_file(const std::string& path) { return path.substr(path.find_last_of('/') + 1).compare(0, 2, "~$") == 0; }

bool is_named(const GitChange& change, const std::vector<std::string>& named) {
  const auto ends_like = [&](const std::string& name) {
    const std::string& path = change.after.path;
    const std::string last = name.substr(name.find_last_of('/') + 1);
    return !last.empty() && path.size() >= last.size() && path.compare(path.size() - last.size(), last.size(), last) == 0;
  };
  return std::any_of(named.begin(), named.end(), ends_like);
}

}  // namespace

std::vector<GitChange> contracts_of(const std::vector<GitChange>& changes, const std::vector<std::string>& named) {
  std::vector<std::string> others;  // whose names do not say what they are
  for (const GitChange& change : changes) {
    if (!is_word_name(change.before.path) && !is_word_name(change.after.path)) others.push_back(change.after.path);
  }
  const std::set<std::string> ours = with_our_attribute(others);
  std::vector<GitChange> contracts;
  for (const GitChange& change : changes) {
    const bool by_name = is_word_name(change.before.path) || is_word_name(change.after.path);
    if (by_name ? is_lock_file(change.after.path) : !is_named(change, named) && ours.count(change.after.path) == 0) continue;
    contracts.push_back(change);
  }
  return contracts;
}

CheckedFile named_file(const GitChange& change) {
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

namespace {

std::string no_file(const GitSide& side) {
  if (side.absent() || side.is_file()) return {};
  return side.mode.compare(0, 3, "160") == 0 ? "a submodule" : "a symbolic link";
}

Result<Document> read_side(const GitSide& side, const Settings& settings) {
  const Result<std::string> bytes = bytes_of(side);
  if (!bytes) return bytes.error();
  Result<Document> document = read_bytes(*bytes, side.path, settings.read);
  if (document && !side.absent() && is_word_name(side.path) && document->kind != SourceKind::docx)
    return Error{ErrorCode::damaged, side.path, "", "its content is text, not a Word file", "check that it was saved completely"};
  return document;
}

/// "6.1 and 7.2": where a merge's conflicts stand that nobody settled; empty where there are none.
std::string places_of_conflicts(const Report& report) {
  std::vector<std::string> places;
  for (const Warning& warning : report.after.document.warnings) {
    if (warning.id == "merge-conflict") places.push_back(place_of(report.after, warning.paragraph));
  }
  places.erase(std::unique(places.begin(), places.end()), places.end());
  std::string words;
  for (std::size_t i = 0; i < places.size(); ++i) words += (i == 0 ? "" : i + 1 == places.size() ? " and " : ", ") + places[i];
  return words;
}

std::uint32_t paragraphs_of(const Document& document) { return static_cast<std::uint32_t>(document.paragraphs.size()); }

bool counts(const Notice& notice) { return notice.counts; }

bool any_counts(const std::vector<std::string>& words) {
  return words.empty() || std::find(words.begin(), words.end(), "any") != words.end();
}

/// Two contracts that git took for one that was renamed.
struct TakenForOne {
  bool so = false;
};

/// Reads both sides, and writes what they say into `file`.
Result<TakenForOne> judge(const GitChange& change, const Settings& settings, const std::vector<std::string>& words,
                          CheckedFile& file) {
  Result<Document> before = read_side(change.before, settings);
  if (!before) return before.error();
  Result<Document> after = read_side(change.after, settings);
  if (!after) return after.error();
  if (file.fate == FileFate::renamed && !are_drafts_of_one(*before, *after)) return TakenForOne{true};
  const Report report = compare(std::move(*before), std::move(*after), settings.compare);
  const std::string conflicts = places_of_conflicts(report);
  if (!conflicts.empty())
    return Error{ErrorCode::unsupported, file.path, "", "unresolved merge conflict in " + conflicts,
                 is_word_name(file.path) ? "settle its tracked changes in Word and delete its comments"
                                         : "keep what is right and delete git's marks"};
  judge_report(report, words, file);
  return TakenForOne{};
}

/// With the playbook, party and the like that the configuration gives to files of this path below `top`.
Result<TakenForOne> judge_as_configured(const GitChange& change, const std::string& top, const Settings& settings,
                                        const std::vector<std::string>& words, CheckedFile& file) {
  const Result<Settings> own = settings_for(settings, (std::filesystem::path(top) / file.path).string());
  if (!own) return own.error();
  if (own->fail_on == settings.fail_on) return judge(change, *own, words, file);
  const Result<std::vector<std::string>> own_words = gate_words(*own);
  return own_words ? judge(change, *own, *own_words, file) : Result<TakenForOne>(own_words.error());
}

}  // namespace

void judge_report(const Report& report, const std::vector<std::string>& words, CheckedFile& file) {
  const bool differ = differs(report);
  file.paragraphs = paragraphs_of(file.fate == FileFate::deleted ? report.before.document : report.after.document);
  if (file.fate == FileFate::deleted) {
    file.fails = any_counts(words);
    return;
  }
  file.notices = file.fate == FileFate::added ? notices_of_playbook(report, words) : notices_of(report, words);
  if (file.fate != FileFate::added) {
    const std::vector<Notice> high = notices_of(report, {std::string(name(Severity::high))});
    file.gate_high = static_cast<std::uint32_t>(std::count_if(high.begin(), high.end(), counts));
  }
  if (file.fate == FileFate::added || differ) file.changes = changes_line(report);
  if (!differ && file.fate == FileFate::changed) file.fate = FileFate::same;
  file.fails = (any_counts(words) && differ) || std::any_of(file.notices.begin(), file.notices.end(), counts);
}

std::string line_without_file(Error error) {
  error.file.clear();
  std::string line = message(error);
  return line.erase(0, std::min(line.size(), line.find_first_not_of(": ")));
}

namespace {

void judge_change(const GitChange& change, const std::string& top, const Settings& settings,
                  const std::vector<std::string>& words, std::vector<CheckedFile>& files) {
  CheckedFile file = named_file(change);
  file.skipped = no_file(change.after).empty() ? no_file(change.before) : no_file(change.after);
  if (change.unmerged) file.trouble = "is not merged; resolve the conflict and stage the file";
  if (file.skipped.empty() && file.trouble.empty()) {
    const Result<TakenForOne> judged = judge_as_configured(change, top, settings, words, file);
    if (judged && judged->so) {
      judge_change({change.before, {}, false}, top, settings, words, files);
      judge_change({{}, change.after, false}, top, settings, words, files);
      return;
    }
    if (!judged) file.trouble = line_without_file(judged.error());
  }
  files.push_back(std::move(file));
}

}  // namespace

std::vector<CheckedFile> judge_changes(const std::vector<GitChange>& contracts, const Settings& settings,
                                       const std::vector<std::string>& words) {
  const std::string top = contracts.empty() ? std::string() : top_folder();
  std::vector<CheckedFile> files;
  for (const GitChange& change : contracts) judge_change(change, top, settings, words, files);
  return files;
}

void drop_findings(Report& report) {
  report.findings = {};
  report.matters = {};
  report.counts.high = report.counts.medium = report.counts.low = report.counts.same_words = 0;
}

}  // namespace clausediff::cli

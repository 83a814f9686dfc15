// SPDX-License-Identifier: Apache-2.0
// `clausediff git-setup`: writes what git needs to know into its configuration and attributes, all or nothing, and leaves alone
// what the user set otherwise. docs/git.md tells what and why.
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

#include "cli/commands.h"
#include "cli/environment.h"
#include "cli/git_settings.h"
#include "cli/output.h"
#include "cli/process.h"

namespace clausediff::cli {
namespace {

/// Where git keeps the lines that it was allowed to cache.
constexpr const char* cache_ref = "refs/notes/textconv/clausediff";

/// How a shell of git's will find this program: by its name where PATH leads to it, else by its place.
std::string own_name() {
  std::array<char, 4096> place{};
  const ssize_t length = ::readlink("/proc/self/exe", place.data(), place.size() - 1);
  if (length <= 0) return "clausediff";
  const std::string self(place.data(), static_cast<std::size_t>(length));
  const ProcessResult found = run_program({"sh", "-c", "realpath \"$(command -v clausediff)\""});
  return found.status == 0 && found.output == self + "\n" ? "clausediff" : in_shell_quotes(self);
}

std::string trimmed(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '/')) text.pop_back();
  return text;
}

Error setup_error(const std::string& detail, const std::string& advice = "") {
  return {ErrorCode::usage, "git-setup", "", detail, advice};
}

/// The file of attributes to write.
Result<std::string> attributes_file(const Settings& settings) {
  if (settings.global) {
    const ProcessResult configured = run_program({"git", "config", "--global", "--type=path", "core.attributesFile"});
    if (configured.status == 0) return trimmed(configured.output);
    const std::string base =
        environment("XDG_CONFIG_HOME").empty() ? environment("HOME") + "/.config" : environment("XDG_CONFIG_HOME");
    return base + "/git/attributes";
  }
  const std::vector<std::string> question = settings.shared
                                                ? std::vector<std::string>{"git", "rev-parse", "--show-toplevel"}
                                                : std::vector<std::string>{"git", "rev-parse", "--git-path", "info/attributes"};
  const ProcessResult answer = run_program(question);
  if (answer.status == 0 && !trimmed(answer.output).empty())
    return settings.shared ? trimmed(answer.output) + "/.gitattributes" : trimmed(answer.output);
  if (answer.status == -1) return setup_error("git cannot be run", "install it");
  return setup_error(answer.trouble.empty() ? "there is no working tree here" : answer.trouble,
                     "--global works outside of a repository");
}

/// Nothing where there is no file; a folder in its place is told by who writes it.
std::string read_text(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) return {};
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Result<bool> write_attributes(const std::string& path, const std::string& text) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored))
    return Error{ErrorCode::write_failed, path, "", "is a folder, and git wants a file there", "remove the folder"};
  if (text == read_text(path)) return true;
  std::filesystem::create_directories(std::filesystem::path(path).parent_path(), ignored);  // writing says where that failed
  return write_file(path, text, {});
}

const char* scope_of(const Settings& settings) { return settings.global ? "--global" : "--local"; }

/// What git has under a key now; absent where it has nothing.
struct Current {
  bool present = false;
  std::string value;
};

Current current_value(const std::string& key, const Settings& settings) {
  const ProcessResult asked = run_program({"git", "config", scope_of(settings), "-z", "--get", key});
  if (asked.status != 0) return {};
  return {true, asked.output.substr(0, asked.output.find('\0'))};
}

/// Earlier versions wrote the same with another -M, or without.
std::string without_likeness(const std::string& value) {
  static const std::regex likeness(" -M[0-9]+%");
  return std::regex_replace(value, likeness, "");
}

/// A name that is not in our section, and has a value that no version of ours wrote: it is the user's.
bool is_users_own(const GitSetting& setting, const Current& current) {
  if (setting.ours || !current.present || current.value == setting.value) return false;
  return without_likeness(current.value) != without_likeness(setting.value);
}

struct Step {
  GitSetting setting;
  Current before;
};

Result<bool> set(const GitSetting& setting, const Settings& settings) {
  const ProcessResult done = run_program({"git", "config", scope_of(settings), "--replace-all", setting.key, setting.value});
  if (done.status == 0) return true;
  return setup_error(done.trouble.empty() ? "git config cannot write " + setting.key : done.trouble);
}

Result<bool> unset(const std::string& key, const Settings& settings) {
  const ProcessResult done = run_program({"git", "config", scope_of(settings), "--unset-all", key});
  if (done.status == 0 || done.status == 5) return true;  // 5: there is no such setting
  return setup_error(done.trouble.empty() ? "git config cannot remove " + key : done.trouble);
}

/// Puts back what was there, so that half a set-up never stays.
void take_back(const std::vector<Step>& done, const Settings& settings) {
  for (const Step& step : done) {
    if (step.before.present)
      set({step.setting.key, step.before.value}, settings);
    else
      unset(step.setting.key, settings);
  }
}

struct SetupOutcome {
  bool changed = false;
  std::vector<std::string> left_alone;  // keys whose value is the user's
};

Result<SetupOutcome> write_settings(const std::vector<GitSetting>& list, const Settings& settings) {
  SetupOutcome outcome;
  std::vector<Step> done;
  for (const GitSetting& setting : list) {
    const Current current = current_value(setting.key, settings);
    if (is_users_own(setting, current)) {
      outcome.left_alone.push_back(setting.key);
      continue;
    }
    if (settings.remove ? !current.present : current.present && current.value == setting.value) continue;
    const Result<bool> written = settings.remove ? unset(setting.key, settings) : set(setting, settings);
    if (!written) {
      take_back(done, settings);
      return written.error();
    }
    done.push_back({setting, current});
    outcome.changed = true;
  }
  return outcome;
}

/// What was cached goes with the set-up: a purged contract must not live on in git's notes.
bool drop_cache(const Settings& settings) {
  if (settings.global) return false;
  const bool there = run_program({"git", "show-ref", "--verify", "--quiet", cache_ref}).status == 0;
  return there && run_program({"git", "update-ref", "-d", cache_ref}).status == 0;
}

std::string as_commands(const std::vector<GitSetting>& list, const Settings& settings, const std::string& attributes) {
  std::string out;
  for (const GitSetting& setting : list) {
    out += std::string("git config ") + scope_of(settings) + " " +
           (settings.remove ? "--unset-all " + setting.key : setting.key + " " + in_shell_quotes(setting.value)) + "\n";
  }
  if (settings.remove && !settings.global) out += std::string("git update-ref -d ") + cache_ref + "\n";
  out += std::string(settings.remove ? "# out of " : "# in ") + attributes + ":\n";
  for (const std::string_view pattern : git_patterns) out += std::string(pattern) + " diff=clausediff merge=clausediff\n";
  return out;
}

/// What git says of a contract's attribute, where another file of attributes has the last word.
std::string other_driver() {
  const ProcessResult asked = run_program({"git", "check-attr", "-z", "diff", "--", "contract.docx"});
  if (asked.status != 0) return {};
  const std::size_t last = asked.output.rfind('\0', asked.output.size() - 2);
  const std::string value =
      last == std::string::npos ? std::string() : asked.output.substr(last + 1, asked.output.size() - last - 2);
  return value == "clausediff" ? std::string() : value;
}

/// Lines that all who clone the repository have are not taken out with one's own.
std::string told_of_shared() {
  const ProcessResult top = run_program({"git", "rev-parse", "--show-toplevel"});
  if (top.status != 0) return {};
  const std::string text = read_text(trimmed(top.output) + "/.gitattributes");
  if (with_git_attributes(text, true) == text) return {};
  return "Left in .gitattributes, which all who clone this repository have; clausediff git-setup --shared --remove takes them "
         "out.\n";
}

std::string told_of(const Settings& settings, const std::string& attributes, const SetupOutcome& outcome) {
  std::string told;
  if (settings.remove)
    told = outcome.changed ? "Removed from " + attributes + " and git's configuration.\n" : "Nothing to remove.\n";
  else
    told =
        "Written to " + attributes +
        " and git's configuration. Now git diff shows contracts clause by clause;\n"
        "for history: git contract-log, git contract-show; for words: git contract-words; for a line each: git contract-stat.\n";
  if (settings.remove && !settings.global && !settings.shared) told += told_of_shared();
  for (const std::string& key : outcome.left_alone) told += "Left as you have it: " + key + "\n";
  const std::string other = settings.remove || settings.global ? std::string() : other_driver();
  if (!other.empty())
    told += "But another file of attributes gives contracts diff=" + other +
            ", and git heeds that: git check-attr diff contract.docx\n";
  return told;
}

}  // namespace

Result<int> run_git_setup(Settings& settings) {
  if (settings.global && settings.shared)
    return setup_error("--global and --shared contradict each other",
                       "--shared writes into this repository, --global for all of yours");
  // What was cached by an earlier set-up is taken out too, so its setting belongs to what is removed.
  const std::vector<GitSetting> list = git_settings(own_name(), settings.cache || settings.remove);
  const Result<std::string> attributes = attributes_file(settings);
  if (!attributes) return attributes.error();
  if (settings.print) return print_all(as_commands(list, settings, *attributes));
  const std::string text_before = read_text(*attributes);
  const std::string text_after = with_git_attributes(text_before, settings.remove);
  const Result<bool> written = write_attributes(*attributes, text_after);
  if (!written) return written.error();
  Result<SetupOutcome> outcome = write_settings(list, settings);
  if (!outcome) {
    write_attributes(*attributes, text_before);
    return outcome.error();
  }
  outcome->changed |= text_after != text_before;
  if (settings.remove) outcome->changed |= drop_cache(settings);
  return print_all(told_of(settings, *attributes, *outcome));
}

}  // namespace clausediff::cli

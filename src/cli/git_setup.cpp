// SPDX-License-Identifier: Apache-2.0
// `clausediff git-setup`: writes what git needs to know into its configuration and attributes. docs/git.md tells what and why.
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/process.h"

namespace clausediff::cli {
namespace {

constexpr std::array<std::string_view, 3> patterns = {"*.docx", "*.docm", "*.dotx"};

/// Lines that a hunk's header may show: headings, numbered clauses, schedules.
constexpr std::string_view heading_lines =
    "^(#+ .*|[0-9]+([.][0-9]+)*[.)]? "
    ".*|(Section|Article|Clause|Schedule|Exhibit|Annex|Appendix|SECTION|ARTICLE|CLAUSE|SCHEDULE|EXHIBIT|ANNEX|"
    "APPENDIX) .*)$";

/// Words, with amounts ("$1,250.00"), percentages and references ("9.2") whole; any other mark by itself.
constexpr std::string_view words = "[$]?[^[:space:][:punct:]]+([-.,:/'][^[:space:][:punct:]]+)*%?|[^[:space:]]";

struct Setting {
  std::string key;
  std::string value;
};

std::string in_quotes(const std::string& word) {
  const bool plain =
      word.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+") == std::string::npos;
  if (plain) return word;
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

/// How a shell of git's will find this program: by its name where PATH leads to it, else by its place.
std::string own_name() {
  std::array<char, 4096> place{};
  const ssize_t length = ::readlink("/proc/self/exe", place.data(), place.size() - 1);
  if (length <= 0) return "clausediff";
  const std::string self(place.data(), static_cast<std::size_t>(length));
  const ProcessResult found = run_program({"sh", "-c", "realpath \"$(command -v clausediff)\""});
  return found.status == 0 && found.output == self + "\n" ? "clausediff" : in_quotes(self);
}

std::vector<Setting> settings_for(const std::string& program) {
  return {
      {"diff.clausediff.command", program + " git-diff"},
      {"diff.clausediff.textconv", program + " textconv --form=1"},
      {"diff.clausediff.cachetextconv", "true"},
      {"diff.clausediff.binary", "true"},
      {"diff.clausediff.xfuncname", std::string(heading_lines)},
      {"diff.clausediff.wordRegex", std::string(words)},
      {"difftool.clausediff.cmd", program + " \"$LOCAL\" \"$REMOTE\""},
      {"alias.contract-log", "log -p --ext-diff"},
      {"alias.contract-show", "show --ext-diff"},
      {"alias.contract-words", "diff --no-ext-diff --word-diff"},
  };
}

std::string trimmed(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '/')) text.pop_back();
  return text;
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

/// The file of attributes to write; empty where there is no place for one.
std::string attributes_file(const Settings& settings) {
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
  if (answer.status != 0) return "";
  return settings.shared ? trimmed(answer.output) + "/.gitattributes" : trimmed(answer.output);
}

std::string read_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Where it cannot be made, writing says so.
void make_folder_of(const std::string& path) {
  std::error_code ignored;
  std::filesystem::create_directories(std::filesystem::path(path).parent_path(), ignored);
}

/// The file's text with our lines added where they are missing, or taken out.
std::string with_attributes(std::string text, bool remove) {
  if (!text.empty() && text.back() != '\n') text += '\n';
  for (const std::string_view pattern : patterns) {
    const std::string line = std::string(pattern) + " diff=clausediff\n";
    const std::size_t at = ("\n" + text).find("\n" + line);
    if (remove && at != std::string::npos) text.erase(at, line.size());
    if (!remove && at == std::string::npos) text += line;
  }
  return text;
}

Result<bool> write_attributes(const std::string& path, bool remove) {
  const std::string old_text = read_text(path);
  const std::string new_text = with_attributes(old_text, remove);
  if (new_text == old_text) return true;
  make_folder_of(path);
  return write_file(path, new_text, {});
}

Error git_trouble(const std::string& detail) {
  return {ErrorCode::usage, "git-setup", "", detail, "--global works outside of a repository"};
}

Result<bool> write_settings(const std::vector<Setting>& list, const Settings& settings) {
  const std::string where = settings.global ? "--global" : "--local";
  for (const Setting& setting : list) {
    const ProcessResult done = settings.remove
                                   ? run_program({"git", "config", where, "--unset-all", setting.key})
                                   : run_program({"git", "config", where, "--replace-all", setting.key, setting.value});
    const bool was_absent = settings.remove && done.status == 5;
    if (done.status != 0 && !was_absent) return git_trouble("git config cannot write " + setting.key);
  }
  return true;
}

std::string as_commands(const std::vector<Setting>& list, const Settings& settings, const std::string& attributes) {
  std::string out;
  for (const Setting& setting : list) {
    out += "git config " + std::string(settings.global ? "--global " : "--local ") + setting.key + " " +
           in_quotes(setting.value) + "\n";
  }
  out += "# in " + attributes + ":\n";
  for (const std::string_view pattern : patterns) out += std::string(pattern) + " diff=clausediff\n";
  return out;
}

}  // namespace

Result<int> run_git_setup(Settings& settings) {
  const std::vector<Setting> list = settings_for(own_name());
  const std::string attributes = attributes_file(settings);
  if (attributes.empty()) return git_trouble("this is no git repository");
  Result<bool> done = true;
  if (settings.print) {
    done = write_standard_output(as_commands(list, settings, attributes));
    return done ? Result<int>(status_equal) : Result<int>(done.error());
  }
  done = write_settings(list, settings);
  if (done) done = write_attributes(attributes, settings.remove);
  if (!done) return done.error();
  const std::string told = settings.remove
                               ? "Removed from " + attributes + " and git's configuration.\n"
                               : "Written to " + attributes +
                                     " and git's configuration. Now git diff shows contracts clause by clause;\n"
                                     "for history: git contract-log, git contract-show; for words: git contract-words.\n";
  done = write_standard_output(told);
  return done ? Result<int>(status_equal) : Result<int>(done.error());
}

}  // namespace clausediff::cli

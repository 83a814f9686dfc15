// SPDX-License-Identifier: Apache-2.0
#include "cli/git_settings.h"

namespace clausediff::cli {
namespace {

/// Lines that a hunk's header may show: headings, numbered clauses, schedules.
constexpr std::string_view heading_lines =
    "^(#+ .*|[0-9]+([.][0-9]+)*[.)]? "
    ".*|(Section|Article|Clause|Schedule|Exhibit|Annex|Appendix|SECTION|ARTICLE|CLAUSE|SCHEDULE|EXHIBIT|ANNEX|"
    "APPENDIX) .*)$";

/// Words, with amounts ("$1,250.00"), percentages and references ("9.2") whole; any other mark by itself.
constexpr std::string_view word_pattern = "[$]?[^[:space:][:punct:]]+([-.,:/'][^[:space:][:punct:]]+)*%?|[^[:space:]]";

/// What earlier versions wrote into the attributes.
constexpr std::array<std::string_view, 3> earlier_patterns = {"*.docx", "*.docm", "*.dotx"};

std::string attribute_line(std::string_view pattern) { return std::string(pattern) + " diff=clausediff merge=clausediff\n"; }

/// As versions without a merge driver wrote it.
std::string earlier_line(std::string_view pattern) { return std::string(pattern) + " diff=clausediff\n"; }

void erase_line(std::string& text, const std::string& line) {
  const std::size_t at = ("\n" + text).find("\n" + line);
  if (at != std::string::npos) text.erase(at, line.size());
}

}  // namespace

std::vector<GitSetting> git_settings(const std::string& program, bool cache) {
  // Git appends names of files to the commands: "--" keeps a name such as "--help.docx" from being read as an option.
  std::vector<GitSetting> list = {
      {"diff.clausediff.command", program + " git-diff --"},
      {"diff.clausediff.textconv", program + " textconv --for-git --form=1 --"},
      {"diff.clausediff.binary", "true"},
      {"diff.clausediff.xfuncname", std::string(heading_lines)},
      {"diff.clausediff.wordRegex", std::string(word_pattern)},
      {"difftool.clausediff.cmd", program + " difftool -- \"$LOCAL\" \"$REMOTE\""},
      {"merge.clausediff.name", "contracts clause by clause"},
      {"merge.clausediff.driver", program + " git-merge -- %O %A %B %P"},
      {"mergetool.clausediff.cmd", program + " mergetool -- \"$BASE\" \"$LOCAL\" \"$REMOTE\" \"$MERGED\""},
      {"mergetool.clausediff.trustExitCode", "true"},
      // Two drafts of one contract are packed in zips that look little alike to git; what only looks so, git-diff parts again.
      {"alias.contract-diff", "diff -M5%", false},
      {"alias.contract-log", "log -p --ext-diff -M5%", false},
      {"alias.contract-show", "show --ext-diff -M5%", false},
      {"alias.contract-stat", "!cd -- \"${GIT_PREFIX:-.}\" && " + program + " stat", false},
      {"alias.contract-words", "diff --no-ext-diff --word-diff -M20%", false},
  };
  if (cache) list.push_back({"diff.clausediff.cachetextconv", "true"});
  return list;
}

std::string with_git_attributes(std::string text, bool remove) {
  if (!text.empty() && text.back() != '\n') text += '\n';
  for (const std::string_view pattern : earlier_patterns) erase_line(text, earlier_line(pattern));
  for (const std::string_view pattern : git_patterns) erase_line(text, earlier_line(pattern));
  for (const std::string_view pattern : git_patterns) {
    const std::string line = attribute_line(pattern);
    if (remove) erase_line(text, line);
    if (!remove && ("\n" + text).find("\n" + line) == std::string::npos) text += line;
  }
  return text;
}

std::string in_shell_quotes(const std::string& word) {
  const bool plain =
      !word.empty() &&
      word.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+") == std::string::npos;
  if (plain) return word;
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

}  // namespace clausediff::cli

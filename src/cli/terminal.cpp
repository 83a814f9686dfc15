// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>

#include "cli/environment.h"
#include "cli/git_words.h"
#include "cli/output.h"
#include "cli/process.h"

namespace clausediff::cli {
namespace {

constexpr std::size_t narrowest = 30;
constexpr std::size_t widest = 100;  // longer lines read badly
constexpr std::size_t usual = 80;

/// Git exports GIT_PAGER_IN_USE when its pager reads what we print.
bool is_in_pager() { return environment("GIT_PAGER_IN_USE") == "true" || environment("GIT_PAGER_IN_USE") == "1"; }
bool is_shown() { return is_terminal() || is_in_pager(); }

/// git-config(1): colours are on, off, or as the place asks for.
enum class GitColour { unset, off, place, always };

GitColour colour_named(const std::string& value) {
  if (value == "always") return GitColour::always;
  for (const std::string_view no : {"never", "false", "no", "off", "0", ""}) {
    if (value == no) return GitColour::off;
  }
  return GitColour::place;
}

struct GitColours {
  GitColour diff = GitColour::unset;   // color.diff
  GitColour ui = GitColour::unset;     // color.ui
  GitColour pager = GitColour::unset;  // color.pager: whether what a pager shows is a place for colours
};

/// In one question: git waits for each file that it shows.
GitColours git_colours() {
  if (!git_may_speak_of_colours()) return {};
  const ProcessResult asked = run_program({"git", "config", "-z", "--get-regexp", "^color\\.(diff|ui|pager)$"});
  GitColours colours;
  for (std::size_t begin = 0; begin < asked.output.size();) {
    const std::size_t end = std::min(asked.output.find('\0', begin), asked.output.size());
    const std::string entry = asked.output.substr(begin, end - begin);
    const std::size_t line = entry.find('\n');
    const std::string key = entry.substr(0, line);
    const GitColour value = line == std::string::npos ? GitColour::place : colour_named(entry.substr(line + 1));
    (key == "color.diff" ? colours.diff : key == "color.ui" ? colours.ui : colours.pager) = value;
    begin = end + 1;
  }
  return colours;
}

/// What git would do.
bool git_wants_colour() {
  const GitColours colours = git_colours();
  const GitColour chosen = colours.diff != GitColour::unset ? colours.diff : colours.ui;
  if (chosen == GitColour::always || chosen == GitColour::off) return chosen == GitColour::always;
  return is_terminal() || (is_in_pager() && colours.pager != GitColour::off);
}

bool wants_colour(const Settings& settings, bool under_git) {
  if (settings.color != "auto") return settings.color == "always";
  if (!environment("NO_COLOR").empty() || environment("TERM") == "dumb") return false;
  if (!settings.output.empty() && settings.output != "-") return false;
  return under_git ? git_wants_colour() : is_shown();
}

winsize window() {
  winsize size{};
  ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
  return size;
}

/// The terminal's columns; behind a pager those that COLUMNS tells.
std::size_t columns(const Settings& settings) {
  if (settings.width != 0) return std::max(settings.width, narrowest);
  std::size_t width = window().ws_col;
  if (width == 0) width = static_cast<std::size_t>(std::strtoul(environment("COLUMNS").c_str(), nullptr, 10));
  return width == 0 ? usual : std::clamp(width, narrowest, widest);
}

/// file:// with everything escaped that RFC 3986 does not let stand; empty for what is no file with a name.
std::string address_of(const std::string& path) {
  char* real = path == "-" ? nullptr : ::realpath(path.c_str(), nullptr);
  if (real == nullptr) return "";
  std::string address = "file://";
  for (const char c : std::string_view(real)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = std::isalnum(byte) != 0 || std::string_view("/-._~").find(c) != std::string_view::npos;
    if (plain)
      address += c;
    else
      address += {'%', "0123456789ABCDEF"[byte >> 4U], "0123456789ABCDEF"[byte & 0xFU]};
  }
  std::free(real);
  return address;
}

std::string pager_command(std::string_view page, const Settings& settings) {
  if (settings.pager == "never" || !is_terminal()) return "";
  const auto lines = static_cast<std::size_t>(std::count(page.begin(), page.end(), '\n'));
  if (lines < window().ws_row) return "";
  const std::string pager = environment("PAGER");
  return std::getenv("PAGER") == nullptr ? "less" : pager == "cat" ? "" : pager;
}

}  // namespace

bool is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

TerminalOptions terminal_options(const Settings& settings, bool under_git) {
  TerminalOptions options;
  options.all = settings.all;
  options.colour = wants_colour(settings, under_git);
  options.width = columns(settings);
  if (options.colour && is_terminal() && settings.files.size() == 2 && settings.revisions.empty()) {
    options.before_link = address_of(settings.files[0]);
    options.after_link = address_of(settings.files[1]);
  }
  return options;
}

Result<bool> show(std::string_view page, const Settings& settings) {
  const std::string command = pager_command(page, settings);
  if (command.empty()) return write_standard_output(page);
  ::setenv("LESS", "FRX", 0);  // as git does: quit when it fits, keep colours, leave the page on the screen
  FILE* pager = ::popen(command.c_str(), "w");
  if (pager == nullptr) return write_standard_output(page);
  std::fwrite(page.data(), 1, page.size(), pager);
  const int status = ::pclose(pager);
  const bool missing = WIFEXITED(status) && WEXITSTATUS(status) == 127;
  return missing ? write_standard_output(page) : Result<bool>(true);
}

}  // namespace clausediff::cli

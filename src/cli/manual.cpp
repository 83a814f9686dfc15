// SPDX-License-Identifier: Apache-2.0
// The manual page, in the man(7) macros. docs/clausediff.1 is what this prints; a test compares the two.
#include <clausediff/clausediff.h>

#include <set>

#include "cli/description.h"

namespace clausediff::cli {
namespace {

/// For running text of roff: a backslash and a hyphen stand for themselves, and no line is taken for a request.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n')) out += "\\&";
      out += c;
    }
  }
  return out;
}

std::string bold(std::string_view text) { return "\\fB" + escaped(text) + "\\fR"; }

void add_option(std::string& page, const OptionDescription& option) {
  page += ".TP\n";
  if (!option.short_name.empty()) page += bold("-" + option.short_name) + ", ";
  page += bold("--" + option.long_name);
  if (!option.argument.empty()) page += "=\\fI" + escaped(option.argument) + "\\fR";
  page += "\n" + escaped(option.help) + ".";
  if (!option.standard.empty()) page += " Default: " + escaped(option.standard) + ".";
  page += "\n";
}

/// The options that no command before had, by group; then the names of those that are told above.
void add_options(std::string& page, const Command& command, std::set<std::string>& told) {
  std::string group, above;
  for (const OptionDescription& option : describe(command)) {
    if (!told.insert(option.long_name + option.help).second) {
      above += (above.empty() ? "" : ", ") + bold("--" + option.long_name);
      continue;
    }
    if (option.group != group) page += ".PP\n.I " + escaped(option.group) + "\n";
    group = option.group;
    add_option(page, option);
  }
  if (!above.empty()) page += ".PP\nAs told above: " + above + ".\n";
}

void add_commands(std::string& page) {
  std::set<std::string> told;
  for (const Command& command : commands()) {
    if (command.hidden) continue;
    page += ".SS clausediff " + escaped(command.name) + " " + escaped(command.arguments) + "\n" + escaped(command.summary) +
            ".\n" + escaped(command.status) + "\n";
    add_options(page, command, told);
  }
}

constexpr std::string_view description =
    "clausediff reads two versions of a contract (.docx, text or Markdown; the type is told by content), finds which clause "
    "became which, and "
    "shows what changed in words, which of the changes matter and why, and which clauses mean something else now though their "
    "own words are the "
    "same. It works by rules that it names; a flag is a pointer with its rule, never a conclusion, and no legal advice. It opens "
    "no network "
    "connection.";

constexpr std::string_view on_variables =
    "Each option can be given as a variable: CLAUSEDIFF_ and the option's name in capitals with _ for -, so that it reaches the "
    "program when git "
    "calls it. An option on the command line wins.";

void add_section(std::string& page, std::string_view title, std::string_view text) {
  page += ".SH " + std::string(title) + "\n" + escaped(text) + "\n";
}

void add_variable(std::string& page, std::string_view variable, std::string_view text) {
  page += ".TP\n" + bold(variable) + "\n" + escaped(text) + "\n";
}

void add_example(std::string& page, std::string_view line, std::string_view text) {
  page += ".TP\n" + bold(line) + "\n" + escaped(text) + "\n";
}

}  // namespace

std::string manual_page() {
  std::string page = ".\\\" Made by clausediff manual from the definitions of the options: do not edit.\n";
  page += ".TH CLAUSEDIFF 1 \"\" \"clausediff " + std::string(version()) + "\" \"User Commands\"\n";
  page += ".SH NAME\nclausediff \\- what changed between versions of a contract, and which changes matter\n";
  page += ".SH SYNOPSIS\n" + bold("clausediff") + " [\\fIOPTIONS\\fR] \\fIBEFORE AFTER\\fR\n.br\n" + bold("clausediff") +
          " \\fICOMMAND\\fR ...\n";
  add_section(page, "DESCRIPTION", description);
  page += ".SH COMMANDS\n";
  add_commands(page);
  add_section(page, "EXIT STATUS",
              "0: no differences, or the command did its work. 1: differences (or, with --fail-on, findings of that kind). "
              "Changed comments and tables of contents are shown and are no differences, nor matters of the issues list. "
              "2: trouble, told in one line on standard error.");
  add_section(page, "ENVIRONMENT", on_variables);
  add_variable(page, "NO_COLOR", "Where it is set and not empty there are no colours, unless --color=always.");
  add_variable(page, "GIT_PAGER_IN_USE, COLUMNS", "Under git's pager: colours as color.diff has them, lines of that width.");
  add_variable(page, "PAGER, LESS", "The program that shows a page longer than the terminal (less), and its options (FRX).");
  add_variable(page, "SOURCE_DATE_EPOCH", "The date of a report that has no --date.");
  page += ".SH EXAMPLES\n";
  add_example(page, "clausediff v1.docx v2.docx", "The redline on the terminal, what matters first.");
  add_example(page, "clausediff report v1.docx v2.docx -o review.html",
              "The review report for counsel: one page, complete with scripts off.");
  add_example(page, "clausediff redline v1.docx v2.docx -o redline.docx", "A redline that Word opens, with tracked changes.");
  add_example(page, "clausediff --fail-on=high v1.docx v2.docx", "A gate: status 1 only where a finding is of high severity.");
  add_example(page, "clausediff git-setup", "git diff shows contracts clause by clause in this repository.");
  page += ".SH SEE ALSO\n" + bold("git") + "(1), " + bold("gitattributes") + "(5), " + bold("less") + "(1)\n";
  return page;
}

}  // namespace clausediff::cli

// SPDX-License-Identifier: Apache-2.0
#include "cli/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cctype>
#include <charconv>
#include <system_error>

#include "cli/target.h"

namespace clausediff::cli {
namespace {

/// --fail-on → CLAUSEDIFF_FAIL_ON
std::string environment_name(const std::string& option) {
  std::string name = "CLAUSEDIFF_";
  for (const char c : option) name += c == '-' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return name;
}

CLI::Option* finish(CLI::Option* option, const char* group) {
  return option->group(group)
      ->envname(environment_name(option->get_lnames().front()))
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

CLI::Option* add_text(CLI::App& app, const char* group, const char* names, std::string& value, const char* type,
                      const char* help) {
  return finish(app.add_option(names, value, help)->type_name(type), group);
}

CLI::Option* add_flag(CLI::App& app, const char* group, const char* names, bool& value, const char* help) {
  return finish(app.add_flag(names, value, help), group);
}

/// Digits, and few enough of them.
CLI::Validator whole_number() {
  return {[](std::string& given) {
            std::uint64_t value = 0;
            const char* last = given.data() + given.size();
            const auto [end, error] = std::from_chars(given.data(), last, value);
            if (error == std::errc() && end == last) return std::string();
            const bool negative =
                given.size() > 1 && given[0] == '-' && given.find_first_not_of("0123456789", 1) == std::string::npos;
            return "'" + given + (negative ? "' is less than 0" : "' is not a number");
          },
          ""};
}

CLI::Option* add_count(CLI::App& app, const char* group, const char* names, std::uint64_t& value, const char* help) {
  return finish(app.add_option(names, value, help)->type_name("N")->default_str(std::to_string(value))->check(whole_number()),
                group);
}

/// `choices` as in the help: "auto|always|never".
CLI::Option* add_choice(CLI::App& app, const char* group, const char* names, std::string& value, const std::string& choices,
                        const char* help) {
  const CLI::Validator one_of(
      [choices](std::string& given) {
        const bool known = !given.empty() && ("|" + choices + "|").find("|" + given + "|") != std::string::npos;
        return known ? std::string() : "'" + given + "' is none of " + choices;
      },
      "");
  CLI::Option* option = add_text(app, group, names, value, choices.c_str(), help)->check(one_of);
  return value.empty() ? option : option->default_str(value);
}

constexpr const char* reading_group = "Reading";
constexpr const char* comparing_group = "Comparing";
constexpr const char* output_group = "Output";
constexpr const char* limits_group = "Limits on what is read";

}  // namespace

void add_track_changes_option(CLI::App& app, Settings& settings) {
  add_choice(
      app, reading_group, "--track-changes", settings.track_changes, "accept|reject|all|refuse",
      "What to do with tracked changes that a file itself brings: read it as if they were accepted, or rejected; read both "
      "(all); or stop");
}

void add_reading_options(CLI::App& app, Settings& settings) {
  add_flag(app, reading_group, "--recover", settings.read.recover,
           "Read what can be read of a damaged file, and say what was lost");
  ReadLimits& limit = settings.read.limits;
  add_count(app, limits_group, "--max-file-bytes", limit.file_bytes, "Size of a file");
  add_count(app, limits_group, "--max-entries", limit.entries, "Entries of a package");
  add_count(app, limits_group, "--max-part-bytes", limit.part_bytes, "Size of one part of a package, inflated");
  add_count(app, limits_group, "--max-xml-bytes", limit.xml_bytes, "Size of one XML part, inflated");
  add_count(app, limits_group, "--max-total-xml-bytes", limit.total_xml_bytes, "Size of all XML parts, inflated");
  add_count(app, limits_group, "--max-total-bytes", limit.total_bytes, "Size of all parts that are read, inflated");
  add_count(app, limits_group, "--max-inflate-ratio", limit.inflate_ratio, "Inflated to deflated size, for parts over 100 KiB");
  add_count(app, limits_group, "--max-xml-nodes", limit.xml_nodes, "Elements and attributes of all XML parts");
  add_count(app, limits_group, "--max-nesting", limit.nesting, "Depth of XML elements");
  add_count(app, limits_group, "--max-text-bytes", limit.text_bytes, "Text, labels and link targets of all parts");
  add_count(app, limits_group, "--max-text-ratio", limit.text_ratio, "The same for each inflated byte of XML, past 4 MiB");
  add_count(app, limits_group, "--max-label-bytes", limit.label_bytes, "Length of an automatic number");
  add_count(app, limits_group, "--max-list-definitions", limit.list_definitions, "Definitions and instances of lists");
  add_count(app, limits_group, "--max-paragraphs", limit.paragraphs, "Paragraphs");
  add_count(app, limits_group, "--max-cells", limit.cells, "Table cells");
  add_count(app, limits_group, "--max-revisions", limit.revisions, "Tracked changes");
}

void add_comparing_options(CLI::App& app, Settings& settings) {
  add_flag(app, comparing_group, "--exact", settings.compare.exact,
           "Compare characters as they stand; without it quotation marks, dashes, spaces and invisible characters of another "
           "kind are held equal");
  add_flag(app, comparing_group, "--ignore-case", settings.compare.ignore_case, "Hold upper and lower case equal");
  add_flag(app, comparing_group, "--formatting", settings.compare.formatting,
           "Changes of format (bold, italic, size, ...) count as changes");
  add_text(app, comparing_group, "--playbook", settings.playbook, "FILE",
           "Also check a firm's own rules, a TOML file; `clausediff rules` lists all rules");
  add_text(app, comparing_group, "--for", settings.compare.party, "PARTY",
           "Your party, a name or a role as the contract has it: what is against it comes first");
}

void add_gate_option(CLI::App& app, Settings& settings) {
  add_text(app, comparing_group, "--fail-on", settings.fail_on, "LIST",
           "Exit with 1 only for matters and findings of these severities (and graver ones), topics, kinds, families or rules, "
           "with commas between them or given again; also matters, same-words, hygiene, any, none")
      ->multi_option_policy(CLI::MultiOptionPolicy::Join);
}

void add_output_options(CLI::App& app, Settings& settings, const std::string& usual) {
  const std::string help = "Form of the output; without it the extension of --output decides, else it is " + usual;
  add_choice(app, output_group, "-f,--format", settings.format, format_choices(), help.c_str());
  add_text(app, output_group, "-o,--output", settings.output, "FILE",
           "Write to FILE, which is replaced only when all is written; - is standard output");
}

void add_terminal_options(CLI::App& app, Settings& settings) {
  add_flag(app, output_group, "-a,--all", settings.all, "Show unchanged clauses too");
  add_choice(app, output_group, "--color", settings.color, "auto|always|never",
             "Colours; auto heeds NO_COLOR, TERM and, under git, color.diff");
  add_page_options(app, settings);
}

void add_page_options(CLI::App& app, Settings& settings) {
  add_choice(app, output_group, "--pager", settings.pager, "auto|never", "Show a long result on a terminal with $PAGER");
  finish(app.add_option("--width", settings.width, "Columns to fill; 0 is the terminal's width, at most 100")
             ->type_name("N")
             ->default_str("0")
             ->check(whole_number()),
         output_group);
}

void add_report_options(CLI::App& app, Settings& settings) {
  add_text(app, output_group, "--title", settings.html.title, "TEXT", "Title of the report");
  add_text(app, output_group, "--date", settings.html.date, "TEXT",
           "Date to print on the report; without it SOURCE_DATE_EPOCH's, else none");
  add_text(app, output_group, "--firm", settings.html.firm, "TEXT", "Who sends the report");
  add_text(app, output_group, "--profile", settings.html.profile, "TEXT", "Name of the profile in use, printed on the report");
  add_text(app, output_group, "--logo", settings.logo, "FILE", "Picture at the report's head: PNG, JPEG, GIF, WebP or SVG");
  add_choice(app, output_group, "--theme", settings.theme, "standard|word|litera",
             "How insertions, deletions and moves look in the report");
}

void add_revisions_option(CLI::App& app, Settings& settings) {
  app.add_option(
         "--git", settings.revisions,
         "Compare what git has at a commit with the working tree, or with a second commit (REV..REV too), for the files or "
         "folders named behind --; renamed files are followed. REV:PATH in place of a file's name works as well")
      ->type_name("REV [REV]")
      ->expected(1, 2)
      ->group(comparing_group);
}

void add_exit_code_option(CLI::App& app, Settings& settings) {
  add_flag(app, output_group, "--exit-code", settings.exit_code, "Exit with 1 where the versions differ");
}

void add_git_diff_options(CLI::App& app, Settings& settings) {
  add_flag(app, output_group, "--exit-code", settings.exit_code,
           "Exit with 1 where the versions differ, for git 2.46 and later with diff.clausediff.trustExitCode");
}

void add_open_option(CLI::App& app, Settings& settings) {
  add_flag(app, output_group, "--open", settings.open, "Open the written file; without -o a private temporary one");
}

void add_memo_option(CLI::App& app, Settings& settings) {
  add_flag(app, output_group, "--memo", settings.memo,
           "Write a memo for the client, a .docx or .md file, instead of the issues list");
}

void add_redline_options(CLI::App& app, Settings& settings) {
  add_text(app, output_group, "-o,--output", settings.output, "FILE",
           "Write to FILE, which is replaced only when all is written; - is standard output");
  add_text(app, output_group, "--author", settings.redline.author, "NAME", "Author of the tracked changes")
      ->default_str(settings.redline.author);
  add_text(app, output_group, "--date", settings.redline.date, "TIME",
           "Time of the tracked changes, such as 2026-01-31T12:00:00Z; without it none");
  add_flag(app, output_group, "--no-formatting", settings.no_formatting, "Leave changes of format out");
  add_flag(app, output_group, "--comments", settings.redline.comments,
           "Each matter of the issues list as a comment at its words");
  add_flag(app, output_group, "--static", settings.redline.static_,
           "Colours and lines instead of tracked changes: no author, no date");
  add_flag(app, output_group, "--verify", settings.redline.verify,
           "Print the proof that rejecting gives the before and accepting the after version");
  add_choice(
      app, reading_group, "--track-changes", settings.own_revisions, "accept|keep|refuse",
      "What to do with tracked changes that a file itself brings: accept them; keep them beside ours under their authors' names, "
      "from before as it was without its own to after with its own; or stop");
}

void add_merge_options(CLI::App& app, Settings& settings) {
  add_text(app, output_group, "--ours", settings.merge.ours, "NAME", "Author of our side's tracked changes")
      ->default_str(settings.merge.ours);
  add_text(app, output_group, "--theirs", settings.merge.theirs, "NAME", "Author of the other side's tracked changes")
      ->default_str(settings.merge.theirs);
}

void add_merge_output_options(CLI::App& app, Settings& settings) {
  add_flag(app, output_group, "--tracked", settings.merge.tracked,
           "Show what both sides did as tracked changes of two authors; rejecting them all gives BASE");
  add_text(app, output_group, "-o,--output", settings.output, "FILE",
           "Write to FILE, which is replaced only when all is written; - is standard output");
}

void add_textconv_options(CLI::App& app, Settings& settings) {
  add_count(app, output_group, "--form", settings.form,
            "Version of the lines' form, so that git drops what it has cached when the form changes; only 1 is known");
  add_flag(app, output_group, "--for-git", settings.for_git,
           "Tell a file that cannot be read in one line and exit with 0, since git log, blame and grep stop at any failure");
}

void add_stat_options(CLI::App& app, Settings& settings) {
  add_flag(app, output_group, "--staged,--cached", settings.staged, "What is staged, compared with HEAD");
}

void add_refs_options(CLI::App& app, Settings& settings) {
  add_choice(app, output_group, "-f,--format", settings.history_format, "text|json", "Form of the result");
}

void add_log_options(CLI::App& app, Settings& settings) {
  add_text(app, output_group, "--clause", settings.clause, "CLAUSE",
           "Only this clause and what stands or stood in it, by its number, its heading or a place as it is printed here");
  app.get_option("--all")->description("Show all that matters, and what is of no substance");
  add_choice(app, output_group, "-f,--format", settings.history_format, "text|json", "Form of the result");
}

void add_blame_options(CLI::App& app, Settings& settings) {
  add_flag(app, output_group, "--words", settings.words, "A line for each run of words, not for each clause");
  add_choice(app, output_group, "-f,--format", settings.history_format, "text|json", "Form of the result");
}

void add_statements_options(CLI::App& app, Settings& settings) {
  add_choice(app, output_group, "-f,--format", settings.statements_format, "text|json|csv", "Form of the result");
  add_text(app, output_group, "-o,--output", settings.output, "FILE",
           "Write to FILE, which is replaced only when all is written; - is standard output");
}

void add_git_check_options(CLI::App& app, Settings& settings) {
  constexpr const char* gate_group = "Gate";
  add_text(app, gate_group, "--from", settings.from, "REV",
           "Compare the commits from where --to left REV; without it what is staged, or the range that pre-commit gives");
  add_text(app, gate_group, "--to", settings.to, "REV", "The commit to judge; without it HEAD");
  add_choice(app, output_group, "-f,--format", settings.check_format, "text|markdown|github|sarif|junit", "Form of the result");
  add_text(app, output_group, "-o,--output", settings.output, "FILE",
           "Write to FILE, which is replaced only when all is written; - is standard output");
  add_count(app, output_group, "--max-bytes", settings.max_bytes,
            "Bound on the bytes of markdown and github: the least grave lines go first, and a line says how many; 0 is no bound");
}

void add_git_setup_options(CLI::App& app, Settings& settings) {
  constexpr const char* setup_group = "Git";
  add_flag(app, setup_group, "--global", settings.global, "For all of your repositories; without it for this one");
  add_flag(app, setup_group, "--shared", settings.shared,
           "Write the attributes to .gitattributes, which all who clone the repository get, not to .git/info/attributes");
  add_flag(
      app, setup_group, "--cache", settings.cache,
      "Let git keep the lines that textconv prints, in refs/notes/textconv/clausediff: quicker, but what a contract said stays "
      "there when history is rewritten, and travels with git push --mirror");
  add_flag(app, setup_group, "--remove", settings.remove, "Take out what was written, and what git has cached");
  add_flag(app, setup_group, "--print", settings.print, "Only print what would be done");
}

}  // namespace clausediff::cli

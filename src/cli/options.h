// SPDX-License-Identifier: Apache-2.0
// The definitions of the options: the only description of the command line there is. Help, the manual page and the shells'
// completions are made from them. Each option can be given as an environment variable too: --fail-on is CLAUSEDIFF_FAIL_ON.
#pragma once

#include <string>

#include "cli/settings.h"

namespace CLI {
class App;  // of the library CLI11, whose header is large
}

namespace clausediff::cli {

void add_reading_options(CLI::App& app, Settings& settings);
void add_track_changes_option(CLI::App& app, Settings& settings);
void add_comparing_options(CLI::App& app, Settings& settings);
void add_gate_option(CLI::App& app, Settings& settings);
void add_revisions_option(CLI::App& app, Settings& settings);
void add_exit_code_option(CLI::App& app, Settings& settings);
void add_memo_option(CLI::App& app, Settings& settings);
/// `usual`: the form where neither an option nor a name decides.
void add_output_options(CLI::App& app, Settings& settings, const std::string& usual);
void add_terminal_options(CLI::App& app, Settings& settings);
void add_page_options(CLI::App& app, Settings& settings);
void add_report_options(CLI::App& app, Settings& settings);
void add_git_diff_options(CLI::App& app, Settings& settings);
void add_open_option(CLI::App& app, Settings& settings);
void add_redline_options(CLI::App& app, Settings& settings);
void add_merge_options(CLI::App& app, Settings& settings);
void add_merge_output_options(CLI::App& app, Settings& settings);
void add_textconv_options(CLI::App& app, Settings& settings);
void add_stat_options(CLI::App& app, Settings& settings);
void add_refs_options(CLI::App& app, Settings& settings);
void add_log_options(CLI::App& app, Settings& settings);
void add_blame_options(CLI::App& app, Settings& settings);
void add_statements_options(CLI::App& app, Settings& settings);
void add_git_check_options(CLI::App& app, Settings& settings);
void add_git_setup_options(CLI::App& app, Settings& settings);

}  // namespace clausediff::cli

// SPDX-License-Identifier: Apache-2.0
// `clausediff redline`: the redline that Word opens, and its proof.
#include <clausediff/clausediff.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iostream>
#include <regex>

#include "cli/browse.h"
#include "cli/commands.h"
#include "cli/compare.h"
#include "cli/output.h"
#include "cli/pairs.h"
#include "cli/target.h"
#include "cli/terminal.h"

namespace clausediff::cli {
namespace {

OwnRevisions own_revisions_of(const std::string& word) {
  if (word == "keep") return OwnRevisions::keep;
  return word == "refuse" ? OwnRevisions::refuse : OwnRevisions::accept;
}

/// What could not be tracked as it stands, on standard error: a redline must not hide what it leaves out.
void tell_limits(const Redline& redline) {
  for (const Coverage& coverage : redline.coverage) {
    if (coverage.treatment == Treatment::compared) continue;
    std::cerr << "clausediff: " << printable(coverage.construct) << " (" << coverage.count
              << "): " << (coverage.treatment == Treatment::opaque ? "tracked as a whole" : "not tracked") << '\n';
  }
  for (const Warning& warning : redline.warnings) std::cerr << "clausediff: " << printable(warning.detail) << '\n';
}

void tell_proof(const Redline& redline) {
  std::cerr << "Rejecting all changes gives the before version: " << redline.before_digest
            << "\nAccepting all changes gives the after version:  " << redline.after_digest << '\n'
            << redline.revisions << " tracked changes, " << redline.moves << " of them moves\n";
}

Error needs_files(const std::string& detail, const std::string& advice) {
  return {ErrorCode::usage, "redline", "", detail, advice};
}

/// A day alone is its midnight; whatever is no time would make a file that Word repairs (ST_DateTime is an xsd:dateTime).
Result<bool> complete_date(std::string& date) {
  static const std::regex day(R"(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))"),
      time(R"(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)?)");
  constexpr std::size_t longest = 64;  // the matcher goes one call deeper with each digit
  if (date.empty() || (date.size() <= longest && std::regex_match(date, time))) return true;
  if (date.size() > longest || !std::regex_match(date, day))
    return Error{ErrorCode::usage, "--date", "", (date.size() > longest ? date.substr(0, longest) + "…" : date) + " is no time",
                 "write it as 2026-01-31 or 2026-01-31T12:00:00Z"};
  date += "T00:00:00Z";
  return true;
}

/// Each file is opened and read once: it may be a pipe.
Result<Redline> redline_of_files(Settings& settings) {
  const Result<Pair> pair = only_pair_of(settings, "redline");
  if (!pair) return pair.error();
  if (pair->from_git && (pair->change.before.absent() || pair->change.after.absent()))
    return needs_files(pair->change.after.path + pair->change.before.path + " is there on one side only", "a redline needs both");
  const Result<InputPair> inputs = read_pair(*pair, settings);
  if (!inputs) return inputs.error();
  return redline(inputs->before, inputs->after, settings.redline);
}

}  // namespace

Result<int> run_redline(Settings& settings) {
  if (settings.open && settings.output == "-") return needs_files("there is no file to open", "name one with -o, or none");
  const bool to_screen = (settings.output.empty() || settings.output == "-") && is_terminal() && !settings.open;
  if (to_screen) return needs_files("a .docx is nothing for a terminal", "name a file with -o");
  if (const Result<bool> named = check_redline_name(settings.output); !named) return named.error();
  if (const Result<bool> dated = complete_date(settings.redline.date); !dated) return dated.error();
  if (settings.redline.static_ && settings.redline.verify)
    return Error{ErrorCode::usage, "--verify", "", "a static redline has nothing to accept or reject, so there is no proof of it",
                 "leave out --static or --verify"};
  const Result<bool> ready = prepare(settings);
  if (!ready) return ready.error();
  settings.redline.track_changes = own_revisions_of(settings.own_revisions);
  settings.redline.formatting = !settings.no_formatting;
  settings.redline.read = settings.read;
  settings.redline.macros = settings.output.ends_with(".docm") || settings.output.ends_with(".DOCM");
  settings.redline.compare = settings.compare;
  const Result<Redline> redline = redline_of_files(settings);
  if (!redline) return redline.error();
  if (settings.open && settings.output.empty()) {
    const Result<std::string> folder = private_folder();
    if (!folder) return folder.error();
    settings.output = *folder + "/redline.docx";
  }
  const Result<bool> written = write_output(settings.output, redline->bytes, inputs_of(settings));
  if (!written) return written.error();
  tell_limits(*redline);
  if (settings.redline.verify) tell_proof(*redline);
  if (settings.open) {
    const Result<bool> opened = open_file(settings.output);
    if (!opened) return opened.error();
  }
  return settings.exit_code && redline->differs ? status_different : status_equal;
}

}  // namespace clausediff::cli

// SPDX-License-Identifier: Apache-2.0
// `clausediff redline`: the redline that Word opens, and its proof.
#include <clausediff/clausediff.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iostream>
#include <string_view>

#include "cli/browse.h"
#include "cli/commands.h"
#include "cli/compare.h"
#include "cli/output.h"
#include "cli/pairs.h"
#include "cli/target.h"
#include "cli/terminal.h"
#include "text/ascii.h"

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

/// "####-##-##" is a day's form: '#' stands for a digit, all else for itself.
bool has_form(std::string_view text, std::string_view form) {
  const auto fits = [](char c, char sign) { return sign == '#' ? is_ascii_digit(c) : c == sign; };
  return std::equal(text.begin(), text.end(), form.begin(), form.end(), fits);
}

bool is_between(std::string_view two_digits, int least, int most) {
  const int number = (two_digits[0] - '0') * 10 + two_digits[1] - '0';
  return number >= least && number <= most;
}

bool is_day(std::string_view text) {
  return has_form(text, "####-##-##") && is_between(text.substr(5), 1, 12) && is_between(text.substr(8), 1, 31);
}

/// What may follow the seconds: a fraction of them, then the zone.
bool is_fraction_and_zone(std::string_view text) {
  if (text.starts_with('.')) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789", 1), text.size());
    if (end == 1) return false;
    text.remove_prefix(end);
  }
  return text.empty() || text == "Z" || has_form(text, "+##:##") || has_form(text, "-##:##");
}

bool is_time(std::string_view text) {
  constexpr std::size_t day = 10, seconds = 19;  // where they end
  return text.size() >= seconds && is_day(text.substr(0, day)) && has_form(text.substr(day, seconds - day), "T##:##:##") &&
         is_between(text.substr(11), 0, 23) && is_between(text.substr(14), 0, 59) && is_between(text.substr(17), 0, 59) &&
         is_fraction_and_zone(text.substr(seconds));
}

/// A day alone is its midnight; whatever is no time would make a file that Word repairs (ST_DateTime is an xsd:dateTime).
Result<bool> complete_date(std::string& date) {
  constexpr std::size_t longest = 64;  // a message shows no more
  if (date.empty() || (date.size() <= longest && is_time(date))) return true;
  if (!is_day(date))
    return Error{ErrorCode::usage, "--date", "", (date.size() > longest ? date.substr(0, longest) + "…" : date) + " is no time",
                 "write it as 2026-01-31 or 2026-01-31T12:00:00Z"};
  date += "T00:00:00Z";
  return true;
}

/// Each file is opened and read once: it may be a pipe.
Result<Redline> redline_of_files(Settings& settings) {
  const Result<FilePair> pair = only_pair_of(settings, "redline");
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

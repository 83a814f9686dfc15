// SPDX-License-Identifier: Apache-2.0
// `clausediff statements FILE`: the list of obligations.
#include <clausediff/clausediff.h>

#include "cli/commands.h"
#include "cli/compare.h"
#include "cli/output.h"
#include "cli/terminal.h"

namespace clausediff::cli {
namespace {

/// The name decides where no form is asked for, and must not promise another.
Result<std::string> form_of(const Settings& settings) {
  const std::string extension = extension_of(settings.output);
  const bool is_known = extension == "json" || extension == "csv";
  if (settings.statements_format != "text") return settings.statements_format;
  if (is_known) return extension;
  if (!extension.empty() && extension != "txt")
    return Error{ErrorCode::usage, settings.output, "", "statements are not written as ." + extension,
                 "name a .txt, .json or .csv file"};
  return std::string("text");
}

std::string rendered(const Side& contract, const Settings& settings) {
  if (settings.statements_format == "json") return to_statement_json(contract);
  if (settings.statements_format == "csv") return to_statement_csv(contract);
  return to_statement_table(contract, terminal_options(settings, false));
}

}  // namespace

Result<int> run_statements(Settings& settings) {
  const Result<bool> ready = prepare(settings);
  if (!ready) return ready.error();
  const Result<std::string> form = form_of(settings);
  if (!form) return form.error();
  settings.statements_format = *form;
  Result<Document> document = document_of(settings.files[0], settings);
  if (!document) return document.error();
  const std::string list = rendered(read_contract(std::move(*document)), settings);
  const bool plain = settings.statements_format == "text" && settings.output.empty();
  const Result<bool> written = plain ? show(list, settings) : write_output(settings.output, list, settings.files);
  return written ? Result<int>(status_equal) : Result<int>(written.error());
}

}  // namespace clausediff::cli

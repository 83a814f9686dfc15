// SPDX-License-Identifier: Apache-2.0
// `clausediff config`: every option that a configuration can set, what it is for a file, and where that comes from. What it
// prints can be read back as a configuration.
#include <algorithm>
#include <cstdlib>
#include <map>

#include "cli/commands.h"
#include "cli/compare.h"
#include "cli/configuration.h"
#include "cli/description.h"
#include "cli/gate.h"
#include "cli/output.h"

namespace clausediff::cli {
namespace {

struct ConfiguredEntry {
  std::string option;
  std::string value;   // as TOML; empty: not set
  std::string source;  // "line 3", "CLAUSEDIFF_FOR", "default"
};

std::string as_toml(const std::string& value) {
  const bool number = !value.empty() && value.find_first_not_of("0123456789") == std::string::npos;
  if (number || value == "true" || value == "false") return value;
  std::string out = "\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out + "\"";
}

std::string source_of(const ConfiguredValue& value) {
  const std::string line = "line " + std::to_string(value.line);
  return value.match.empty() ? line : line + ", for " + value.match;
}

ConfiguredEntry entry_of(const OptionDescription& option, const std::vector<ConfiguredValue>& values) {
  ConfiguredEntry entry{option.long_name, "", "default"};
  if (!option.standard.empty() || option.argument.empty())
    entry.value = as_toml(option.argument.empty() ? "false" : option.standard);
  const auto last = std::find_if(values.rbegin(), values.rend(),
                                 [&](const ConfiguredValue& value) { return value.option == option.long_name; });
  if (last != values.rend()) {
    entry.value = as_toml(last->value);
    entry.source = source_of(*last);
  }
  const char* variable = option.variable.empty() ? nullptr : std::getenv(option.variable.c_str());
  if (variable != nullptr && *variable != '\0') {
    entry.value = as_toml(option.argument.empty() ? (std::string(variable) == "0" ? "false" : "true") : variable);
    entry.source = option.variable;
  }
  return entry;
}

std::string line_of(const ConfiguredEntry& entry) {
  std::string line = entry.value.empty() ? "# " + entry.option + " is not set" : entry.option + " = " + entry.value;
  if (entry.value.empty()) return line + "\n";
  line.resize(std::max<std::size_t>(line.size() + 1, 36), ' ');
  return line + " # " + entry.source + "\n";
}

/// The page's lines: what counts for every command first, for no key may stand behind a command's table.
struct Page {
  std::string shared;
  std::string tables;
  std::map<std::string, std::string> told;  // option → line
};

void add_command(const Command& command, const std::vector<ConfiguredValue>& values, Page& page) {
  std::string own;
  for (const OptionDescription& option : describe(command)) {
    if (!can_be_configured(option.long_name)) continue;
    const std::string line = line_of(entry_of(option, values));
    const auto [known, is_new] = page.told.emplace(option.long_name, line);
    if (is_new)
      page.shared += line;
    else if (known->second != line)
      own += line;
  }
  if (!own.empty()) page.tables += "\n[" + std::string(command.name) + "]\n" + own;
}

std::string value_of(const std::vector<ConfiguredValue>& values, std::string_view option) {
  const auto last =
      std::find_if(values.rbegin(), values.rend(), [&](const ConfiguredValue& value) { return value.option == option; });
  return last == values.rend() ? std::string() : last->value;
}

/// A playbook and the words of a gate are read when they are needed: whoever asks what counts wants to know of a slip now.
Result<bool> check_gate(const Configuration& configuration, const std::vector<ConfiguredValue>& values) {
  Settings settings;
  settings.fail_on = value_of(values, "fail-on");
  settings.playbook = value_of(values, "playbook");
  for (const ConfiguredValue& value : values) {
    if (value.option == "fail-on") settings.origins = {{value.option, configuration.file, value.line}};
  }
  if (const Result<bool> ready = prepare(settings); !ready) return ready.error();
  const Result<std::vector<std::string>> words = gate_words(settings);
  return words ? Result<bool>(true) : Result<bool>(words.error());
}

}  // namespace

Result<int> run_config(Settings& settings) {
  const std::string file = settings.files.empty() ? "." : settings.files[0];
  const Result<std::optional<Configuration>> found = find_configuration(file);
  if (!found) return found.error();
  Page page;
  for (const Command& command : commands()) {
    if (!heeds_configuration(command)) continue;
    const std::vector<ConfiguredValue> values =
        found->has_value() ? values_for(**found, command, file) : std::vector<ConfiguredValue>();
    if (found->has_value()) {
      if (const Result<bool> checked = check_gate(**found, values); !checked) return checked.error();
    }
    add_command(command, values, page);
  }
  const std::string head =
      found->has_value() ? "# " + (*found)->file + "\n" : "# there is no " + std::string(configuration_name) + " here or above\n";
  const Result<bool> written = write_standard_output(printable(head + page.shared + page.tables));
  return written ? Result<int>(status_equal) : Result<int>(written.error());
}

}  // namespace clausediff::cli

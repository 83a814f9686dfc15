// SPDX-License-Identifier: Apache-2.0
#include "cli/configure.h"

#include <clausediff/clausediff.h>

#include <algorithm>

#include "cli/compare.h"
#include "cli/configuration.h"
#include "cli/git.h"

namespace clausediff::cli {
namespace {

/// Where the file of an argument lies, or would.
std::string place_of_argument(const std::string& argument) {
  if (argument == "-") return ".";
  return names_revision(argument) ? place_of_revision(argument) : argument;
}

std::string deciding_file(const Command& command, const Settings& settings) {
  const std::vector<std::string>& files = settings.files;
  if (files.empty() || command.most == any_number) return ".";
  if (command.by_git && command.most == 9) return files.size() == 9 ? files[7] : files[0];
  if (files.size() == 4) return files[3];  // of a merge: the path that it is about
  if (!settings.revisions.empty() || files.size() == 1) return place_of_argument(files[0]);
  return place_of_argument(files[1] == "-" ? files[0] : files[1]);
}

/// A name of the output tells its form better than a default does.
bool is_told_by_output(const ConfiguredValue& value, const CommandLine& line) {
  return value.option == "format" && !extension_of(line.settings.output).empty();
}

/// The words that give the configuration's values, and where each stands; of two for one option the later.
struct Defaults {
  std::vector<std::string> words;
  std::vector<Origin> origins;
};

Defaults defaults_of(const Configuration& configuration, const Command& command, const CommandLine& line,
                     const std::string& path) {
  Defaults out;
  for (const ConfiguredValue& value : values_for(configuration, command, path)) {
    const bool given = std::find(line.given.begin(), line.given.end(), value.option) != line.given.end();
    if (given || is_told_by_output(value, line)) continue;
    const auto earlier =
        std::find_if(out.origins.begin(), out.origins.end(), [&](const Origin& at) { return at.option == value.option; });
    const auto place = static_cast<std::size_t>(earlier - out.origins.begin());
    if (earlier == out.origins.end()) {
      out.words.emplace_back();
      out.origins.emplace_back();
    }
    out.words[place] = "--" + value.option + "=" + value.value;
    out.origins[place] = {value.option, configuration.file, value.line};
  }
  return out;
}

Result<CommandLine> configured_for(const Command& command, const CommandLine& line, const Configuration& configuration,
                                   const std::string& path) {
  Defaults defaults = defaults_of(configuration, command, line, path);
  std::vector<std::string> words = defaults.words;
  words.insert(words.end(), line.settings.command_line.begin(), line.settings.command_line.end());
  Result<CommandLine> out = parse(command, words, line.environment);
  if (!out) return out;
  out->settings.command_line = line.settings.command_line;
  out->settings.origins = std::move(defaults.origins);
  out->given = line.given;
  return out;
}

}  // namespace

Result<CommandLine> configured(const Command& command, const CommandLine& line) {
  if (line.help || !heeds_configuration(command)) return line;
  const std::string path = deciding_file(command, line.settings);
  const Result<std::optional<Configuration>> found = find_configuration(path);
  if (!found) return found.error();
  return found->has_value() ? configured_for(command, line, **found, path) : Result<CommandLine>(line);
}

Result<Settings> settings_for(const Settings& settings, const std::string& path) {
  const Command* command = find_command(settings.command);
  if (command == nullptr || !heeds_configuration(*command)) return settings;
  const Result<std::optional<Configuration>> found = find_configuration(path);
  if (!found) return found.error();
  if (!found->has_value() && settings.origins.empty()) return settings;
  const Result<CommandLine> line = parse(*command, settings.command_line, true);
  if (!line) return line.error();
  Result<CommandLine> out = found->has_value() ? configured_for(*command, *line, **found, path) : line;
  if (!out) return out.error();
  out->settings.files = settings.files;
  out->settings.revisions = settings.revisions;
  out->settings.output = settings.output;
  const Result<bool> ready = prepare(out->settings);
  if (!ready) return ready.error();
  return std::move(out->settings);
}

}  // namespace clausediff::cli

// SPDX-License-Identifier: Apache-2.0
// .clausediff.toml: defaults that a folder of contracts has. It is found upward from a file, gives values to options that neither
// the command line nor the environment names, and can tell files apart by their paths.
#pragma once

#include <clausediff/error.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.h"

namespace clausediff::cli {

inline constexpr std::string_view configuration_name = ".clausediff.toml";

/// One value, as the command line would have it, and where it stands.
struct ConfiguredValue {
  std::string option;  // "fail-on"
  std::string value;   // "high,exclusivity"
  std::uint32_t line = 0;
  std::string match;  // of the [[path]] it belongs to; else empty
};

/// The values of one table: those for every file and command, those of a command, those for paths.
struct ConfiguredTable {
  std::string command;  // "report"; empty: every command
  std::string match;    // of [[path]]; empty: every file
  std::vector<ConfiguredValue> values;
};

struct Configuration {
  std::string file;  // where it lies
  std::vector<ConfiguredTable> tables;
};

/// False for options that say what is done this once.
bool can_be_configured(std::string_view option);

/// False for commands that read no contract, and for those whose output depends on the command line alone.
bool heeds_configuration(const Command& command);

/// Reads one. Errors name the line: no TOML, an option that there is none, a value that the option does not take.
Result<Configuration> read_configuration(std::string_view toml, const std::string& file);

/// The nearest one in the folder of `path` or above it, up to the top of its repository; nothing where there is none.
Result<std::optional<Configuration>> find_configuration(const std::string& path);

/// Those that count for a command and a file, where the later of two for one option counts: what stands for all, then for the
/// command, then for the paths. Files that values name are taken from the configuration's folder.
std::vector<ConfiguredValue> values_for(const Configuration& configuration, const Command& command, const std::string& path);

}  // namespace clausediff::cli

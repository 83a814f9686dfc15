// SPDX-License-Identifier: Apache-2.0
#include "cli/configuration.h"

#include <clausediff/clausediff.h>
#include <toml++/toml.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <utility>

#include "cli/contains.h"
#include "cli/glob.h"
#include "cli/input.h"
#include "cli/options.h"
#include "cli/settings.h"

namespace clausediff::cli {
namespace {

namespace fs = std::filesystem;

/// Options that say what is done this once, or with which file: a default of them would do harm.
constexpr std::array<std::string_view, 20> not_configured = {
    "output", "git",    "open",   "from",   "to",    "clause", "for-git", "form",  "verify", "exit-code",
    "staged", "cached", "global", "shared", "cache", "remove", "print",   "words", "help",   "date"};

constexpr std::array<std::string_view, 2> names_of_files = {"playbook", "logo"};

/// The options of commands, each command's defined once and only where it is asked for.
class OptionTable {
 public:
  bool has_option(const Command& command, const std::string& option) {
    Parser* parser = parser_of(command);
    return parser != nullptr && !contains(not_configured, option) && parser->app.get_option_no_throw("--" + option) != nullptr;
  }

  /// The option that a mistyped word is most like; empty where none is near.
  std::string nearest(const std::string& word) {
    std::string found;
    std::size_t least = 3;
    constexpr std::size_t longest = 40;
    for (const Command& command : commands()) {
      Parser* parser = word.size() < longest ? parser_of(command) : nullptr;
      if (parser == nullptr) continue;
      for (const CLI::Option* option : parser->app.get_options()) {
        const std::string& name = option->get_lnames().front();
        const std::size_t distance = typing_distance(word, name);
        if (distance >= least || contains(not_configured, name)) continue;
        least = distance;
        found = name;
      }
    }
    return found;
  }

  /// `why` gets the parser's words where it does not take the value.
  bool takes(const Command& command, const ConfiguredValue& given, std::string& why) {
    if (!has_option(command, given.option)) return false;
    try {
      parser_of(command)->app.parse(std::vector<std::string>{"--" + given.option + "=" + given.value});
      return true;
    } catch (const CLI::ParseError& error) {
      why = error.what();
      return false;
    }
  }

 private:
  struct Parser {
    const Command* command = nullptr;
    Settings settings;
    CLI::App app;
  };

  /// nullptr for a command that heeds no configuration: what it prints depends on its words alone.
  Parser* parser_of(const Command& command) {
    for (const auto& parser : parsers_) {
      if (parser->command == &command) return parser.get();
    }
    if (!heeds_configuration(command)) return nullptr;
    auto parser = std::make_unique<Parser>();
    parser->command = &command;
    command.define(parser->app, parser->settings);
    for (CLI::Option* option : parser->app.get_options()) option->envname("");
    parsers_.push_back(std::move(parser));
    return parsers_.back().get();
  }

  std::vector<std::unique_ptr<Parser>> parsers_;
};

/// The first thing that is wrong, and where.
struct Fault {
  std::string detail;
  std::string advice;
  std::uint32_t line = 0;
};

class ConfigurationReader {
 public:
  Configuration configuration;
  Fault fault;

  bool read(const toml::table& root) {
    configuration.tables.emplace_back();
    for (const auto& [key, node] : root) {
      const std::string name(key.str());
      if (name == "path") {
        if (!read_paths(node)) return false;
      } else if (const Command* command = find_command(name); command != nullptr && node.is_table()) {
        if (!read_command(*command, *node.as_table())) return false;
      } else if (!read_value(name, node, nullptr, configuration.tables.front())) {
        return false;
      }
    }
    return true;
  }

 private:
  bool fail(const toml::node& node, std::string detail, std::string advice = "") {
    fault = {std::move(detail), std::move(advice), node.source().begin.line};
    return false;
  }

  /// Text, a number, a yes or no, or a list of texts.
  static std::optional<std::string> words_of(const toml::node& node) {
    if (const auto text = node.value_exact<std::string>()) return *text;
    if (const auto yes = node.value_exact<bool>()) return std::string(*yes ? "true" : "false");
    if (const auto number = node.value_exact<std::int64_t>()) return std::to_string(*number);
    const toml::array* list = node.as_array();
    if (list == nullptr || list->empty()) return std::nullopt;
    std::string words;
    for (const toml::node& item : *list) {
      const auto text = item.value_exact<std::string>();
      if (!text) return std::nullopt;
      words += (words.empty() ? "" : ",") + *text;
    }
    return words;
  }

  /// `command`: nullptr where every command may heed it; then one of them must.
  bool check(const toml::node& node, const ConfiguredValue& value, const Command* command) {
    bool known = false;
    std::string why;
    for (const Command& one : commands()) {
      if ((command != nullptr && one.name != command->name) || !options_.has_option(one, value.option)) continue;
      known = true;
      if (options_.takes(one, value, why)) return true;
    }
    const std::string where = command == nullptr ? "" : " of " + std::string(command->name);
    if (known)
      return fail(node, why.empty() ? value.option + " does not take this" : why.substr(std::min<std::size_t>(2, why.size())));
    std::string near = options_.nearest(value.option);
    if (near == value.option) {  // another command's
      for (const Command& one : commands()) {
        if (options_.has_option(one, value.option)) near = "[" + std::string(one.name) + "] " + value.option;
      }
    }
    return fail(node, "there is no option \"" + value.option + "\"" + where + " to be set here",
                near.empty() ? "clausediff config lists those that there are" : "did you mean " + near + "?");
  }

  bool read_value(const std::string& name, const toml::node& node, const Command* command, ConfiguredTable& table) {
    const std::optional<std::string> words = words_of(node);
    ConfiguredValue value{name, words.value_or(""), node.source().begin.line, ""};
    if (!words && !node.is_table()) return fail(node, name + " takes a text, a number, true or false, or a list of texts");
    if (!check(node, value, command)) return false;
    table.values.push_back(std::move(value));
    return true;
  }

  bool read_command(const Command& command, const toml::table& table) {
    ConfiguredTable out;
    out.command = command.name;
    for (const auto& [key, node] : table) {
      if (!read_value(std::string(key.str()), node, &command, out)) return false;
    }
    configuration.tables.push_back(std::move(out));
    return true;
  }

  bool read_paths(const toml::node& node) {
    const toml::array* list = node.as_array();
    if (list == nullptr) return fail(node, "path is a list", "write [[path]]");
    for (const toml::node& item : *list) {
      const toml::table* table = item.as_table();
      if (table == nullptr) return fail(item, "a table is expected", "write [[path]]");
      ConfiguredTable out;
      const toml::node* match = table->get("match");
      if (match == nullptr) return fail(item, "match is missing", "name the files, as in match = \"deals/acme/**\"");
      out.match = match->value_exact<std::string>().value_or("");
      if (out.match.empty()) return fail(*match, "match is a pattern in quotation marks, as in \"deals/acme/**\"");
      for (const auto& [key, value] : *table) {
        if (key.str() != "match" && !read_value(std::string(key.str()), value, nullptr, out)) return false;
      }
      configuration.tables.push_back(std::move(out));
    }
    return true;
  }

  OptionTable options_;
};

/// The first line that could nest tables deeper than a parser should go: each dot in a key is a table within a table. 0 where
/// there is none.
std::uint32_t find_deep_line(std::string_view text) {
  constexpr std::uint32_t most = 200;
  std::uint32_t line = 1, steps = 0;
  for (const char c : text) {
    if (c == '.' || c == '[' || c == '{') ++steps;
    if (steps > most) return line;
    if (c == '\n') ++line, steps = 0;
  }
  return 0;
}

Error error_at(const std::string& file, std::uint32_t line, std::string detail, std::string advice) {
  return {ErrorCode::usage, file, "line " + std::to_string(line), std::move(detail), std::move(advice)};
}

fs::path folder_of(const Configuration& configuration) { return fs::path(configuration.file).parent_path(); }

/// The path from the configuration's folder; empty where it lies elsewhere.
std::string from_its_folder(const Configuration& configuration, const std::string& path) {
  std::error_code failed;
  const fs::path whole = fs::weakly_canonical(fs::absolute(path, failed).parent_path(), failed) / fs::path(path).filename();
  const std::string relative = whole.lexically_relative(folder_of(configuration)).string();
  return relative.compare(0, 3, "../") == 0 || relative == ".." ? std::string() : relative;
}

}  // namespace

bool can_be_configured(std::string_view option) { return !contains(not_configured, option); }

bool heeds_configuration(const Command& command) {
  return command.define != nullptr && command.environment && command.define != add_git_setup_options;
}

Result<Configuration> read_configuration(std::string_view text, const std::string& file) {
  if (const std::uint32_t line = find_deep_line(text); line != 0) return error_at(file, line, "too many dots and brackets", "");
  // toml++ reports a syntax error by throwing; it goes no further than this function.
  try {
    const toml::table root = toml::parse(text);
    ConfigurationReader reader;
    reader.configuration.file = file;
    if (reader.read(root)) return std::move(reader.configuration);
    return error_at(file, reader.fault.line, reader.fault.detail, reader.fault.advice);
  } catch (const toml::parse_error& error) {
    return error_at(file, error.source().begin.line, std::string(error.description()), "");
  }
}

Result<std::optional<Configuration>> find_configuration(const std::string& path) {
  std::error_code failed;
  const fs::path whole = fs::absolute(path, failed);
  fs::path folder = fs::weakly_canonical(fs::is_directory(whole, failed) ? whole : whole.parent_path(), failed);
  for (;; folder = folder.parent_path()) {
    const fs::path file = folder / configuration_name;
    if (fs::is_regular_file(file, failed)) {
      const Result<std::string> text = read_input(file.string(), most_playbook_bytes);
      if (!text) return text.error();
      Result<Configuration> read = read_configuration(*text, file.string());
      return read ? Result<std::optional<Configuration>>(std::move(*read)) : Result<std::optional<Configuration>>(read.error());
    }
    const bool is_top = fs::exists(folder / ".git", failed) || folder == folder.parent_path();
    if (is_top) return std::optional<Configuration>();
  }
}

std::vector<ConfiguredValue> values_for(const Configuration& configuration, const Command& command, const std::string& path) {
  const std::string relative = from_its_folder(configuration, path);
  OptionTable options;
  std::vector<ConfiguredValue> values;
  const auto add = [&](const ConfiguredTable& table) {
    for (ConfiguredValue value : table.values) {
      std::string why;
      if (!options.takes(command, value, why)) continue;
      value.match = table.match;
      if (contains(names_of_files, value.option))
        value.value = (folder_of(configuration) / value.value).lexically_normal().string();
      values.push_back(std::move(value));
    }
  };
  for (const ConfiguredTable& table : configuration.tables) {
    if (table.command.empty() && table.match.empty()) add(table);
  }
  for (const ConfiguredTable& table : configuration.tables) {
    if (!table.command.empty() && table.command == command.name) add(table);
  }
  for (const ConfiguredTable& table : configuration.tables) {
    if (!table.match.empty() && matches_path(table.match, relative)) add(table);
  }
  return values;
}

}  // namespace clausediff::cli

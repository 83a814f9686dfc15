// SPDX-License-Identifier: Apache-2.0
#include "cli/parse.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <iterator>

namespace clausediff::cli {
namespace {

Error complaint(const Command& command, const std::string& detail, const std::string& advice = "") {
  const std::string help = "see clausediff " + std::string(command.name) + " --help";
  return {ErrorCode::usage, "", "", detail, advice.empty() ? help : advice + "; " + help};
}

/// The arguments that are no options. Each is an option of its own for the parser, so that no name of a file is taken apart: a
/// list would read "[a,b]" as two.
void define_arguments(CLI::App& app, std::vector<std::string>& arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) app.add_option("argument" + std::to_string(i + 1), arguments[i]);
}

std::size_t count_arguments(const CLI::App& app) {
  std::size_t count = 0;
  for (const CLI::Option* option : app.get_options()) count += option->get_positional() ? option->count() : 0;
  return count;
}

/// The parser takes the word behind "--author=" for its value; here nothing stands behind the sign, and that is the value.
std::vector<std::string> with_empty_values(const CLI::App& app, const std::vector<std::string>& words) {
  std::vector<std::string> out;
  for (const std::string& word : words) {
    const bool empty_value = word.size() > 3 && word.compare(0, 2, "--") == 0 && word.find('=') == word.size() - 1;
    const CLI::Option* option = empty_value ? app.get_option_no_throw(word.substr(0, word.size() - 1)) : nullptr;
    if (option == nullptr || option->get_items_expected_max() == 0) {
      out.push_back(word);
      continue;
    }
    out.push_back(word.substr(0, word.size() - 1));
    out.emplace_back();
  }
  return out;
}

std::string number_of_arguments(const Command& command) {
  constexpr std::array<std::string_view, 3> numbers = {"no", "one", "two"};
  const bool files = command.arguments.find("FILE") != std::string_view::npos || command.arguments == "BEFORE AFTER";
  const std::string number = command.most < numbers.size() ? std::string(numbers[command.most]) : std::to_string(command.most);
  return "takes " + number + (files ? " file" : " argument") + (command.most == 1 ? "" : "s");
}

/// How many arguments there are. Revisions stand for a file that is named once: `--git HEAD~1 -- nda.docx`.
Result<bool> check_count(const Command& command, const Settings& settings) {
  const bool from_git = !settings.revisions.empty();
  const std::string name(command.name);
  if (settings.files.size() < (from_git ? 1 : command.least)) {
    return complaint(command, from_git ? "--git needs the name of a file" : name + " needs " + std::string(command.arguments),
                     from_git ? "put -- and the name at the end" : "");
  }
  const Command* meant = settings.files.empty() ? nullptr : find_command(settings.files.front());
  if (!from_git && settings.files.size() > command.most && meant != nullptr)
    return complaint(command, name + " " + number_of_arguments(command),
                     "a command stands before its options: clausediff " + std::string(meant->name) + " …");
  if (!from_git && settings.files.size() > command.most) return complaint(command, name + " " + number_of_arguments(command));
  return true;
}

Result<bool> check_options(const Command& command, const CLI::App& app) {
  for (const std::string& word : app.remaining()) {
    if (word.empty() || word[0] != '-') continue;
    const std::string option = word.substr(0, word.find('='));
    return complaint(command, std::string(command.name) + " has no option " + option,
                     option.find('.') == std::string::npos ? "" : "-- stands before a name that begins with a dash");
  }
  const CLI::Option* playbook = app.get_option_no_throw("--playbook");
  if (playbook != nullptr && playbook->count() > 1)
    return complaint(command, "--playbook is given twice", "put the rules into one file");
  return true;
}

/// "Could not convert: --all = maybe", as the parser has it where a variable gives a flag a word.
std::string words_of_flag(const std::string& said) {
  constexpr std::string_view begin = "Could not convert: ";
  const std::size_t sign = said.find(" = ");
  if (said.compare(0, begin.size(), begin) != 0 || sign == std::string::npos) return said;
  return said.substr(begin.size(), sign - begin.size()) + " is a flag: it takes 1 or 0, not " + said.substr(sign + 3);
}

/// "--format: 1 required text|json missing", as the parser has it where an option stands last.
std::string words_of_missing(const std::string& said) {
  const std::size_t name = said.find(": ");
  const bool missing = name != std::string::npos && said.find(" required ", name) != std::string::npos;
  return missing ? said.substr(0, name) + " needs a value" : said;
}

}  // namespace

Result<CommandLine> parse(const Command& command, const std::vector<std::string>& words, bool heed_environment) {
  CommandLine line;
  line.environment = heed_environment;
  Settings& settings = line.settings;
  settings.command = command.name;
  settings.command_line = words;
  CLI::App app(std::string(command.summary), "clausediff " + std::string(command.name));
  app.allow_windows_style_options(false);
  app.allow_extras();
  if (command.define != nullptr) command.define(app, settings);
  if (!heed_environment) {
    for (CLI::Option* option : app.get_options()) option->envname("");
  }
  const auto dashes = std::find(words.begin(), words.end(), "--");
  std::vector<std::string> read = with_empty_values(app, {words.begin(), dashes});
  settings.files.resize(read.size());
  define_arguments(app, settings.files);
  std::reverse(read.begin(), read.end());
  try {
    app.parse(read);
  } catch (const CLI::CallForHelp&) {
    line.help = true;
    return line;
  } catch (const CLI::ConversionError& error) {
    return complaint(command, words_of_flag(error.what()));
  } catch (const CLI::ArgumentMismatch& error) {
    return complaint(command, words_of_missing(error.what()));
  } catch (const CLI::ParseError& error) {
    return complaint(command, error.what());
  }
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_positional() && option->count() > 0) line.given.push_back(option->get_lnames().front());
  }
  settings.files.resize(count_arguments(app));
  if (dashes != words.end()) settings.files.insert(settings.files.end(), std::next(dashes), words.end());
  settings.names = dashes == words.end() ? 0 : static_cast<std::size_t>(words.end() - dashes) - 1;
  if (const Result<bool> known = check_options(command, app); !known) return known.error();
  if (const Result<bool> enough = check_count(command, settings); !enough) return enough.error();
  return line;
}

std::vector<std::string> arguments_alone(const std::vector<std::string>& words) {
  const auto dashes = std::find(words.begin(), words.end(), "--");
  if (dashes != words.end()) return {std::next(dashes), words.end()};
  std::vector<std::string> out;
  std::copy_if(words.begin(), words.end(), std::back_inserter(out),
               [](const std::string& word) { return word.empty() || word[0] != '-'; });
  return out;
}

}  // namespace clausediff::cli

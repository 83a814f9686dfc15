// SPDX-License-Identifier: Apache-2.0
#include "cli/description.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>

namespace clausediff::cli {
namespace {

std::vector<std::string> split_at(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, separator);) parts.push_back(part);
  return parts;
}

OptionDescription describe(const CLI::Option& option) {
  OptionDescription words;
  if (!option.get_snames().empty()) words.short_name = option.get_snames().front();
  if (!option.get_lnames().empty()) words.long_name = option.get_lnames().front();
  if (option.get_items_expected_max() != 0) words.argument = option.get_type_name();
  if (words.argument.find('|') != std::string::npos) words.choices = split_at(words.argument, '|');
  words.help = option.get_description();
  words.standard = option.get_default_str();
  words.group = option.get_group();
  words.variable = option.get_envname();
  return words;
}

}  // namespace

std::vector<OptionDescription> describe(const Command& command) {
  Settings settings;
  CLI::App app;
  app.set_help_flag();
  if (command.define != nullptr) command.define(app, settings);
  std::vector<OptionDescription> options;
  for (const CLI::Option* option : app.get_options()) options.push_back(describe(*option));
  std::vector<std::string> groups;  // in the order in which they are first met: each is told once
  for (const OptionDescription& option : options) {
    if (std::find(groups.begin(), groups.end(), option.group) == groups.end()) groups.push_back(option.group);
  }
  const auto place = [&](const OptionDescription& option) { return std::find(groups.begin(), groups.end(), option.group); };
  std::stable_sort(options.begin(), options.end(),
                   [&](const OptionDescription& a, const OptionDescription& b) { return place(a) < place(b); });
  return options;
}

std::string synopsis(const OptionDescription& option) {
  const std::string names = (option.short_name.empty() ? "" : "-" + option.short_name + ", ") + "--" + option.long_name;
  return option.argument.empty() ? names : names + "=" + option.argument;
}

std::string filled(const std::string& text, std::size_t indent, std::size_t width) {
  std::string out;
  std::string line(indent, ' ');
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    const bool begun = line.size() > indent;
    if (begun && line.size() + 1 + word.size() > width) {
      out += line + "\n";
      line.assign(indent, ' ');
      line += word;
    } else {
      line += (begun ? " " : "") + word;
    }
  }
  return out + line + "\n";
}

}  // namespace clausediff::cli

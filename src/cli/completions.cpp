// SPDX-License-Identifier: Apache-2.0
// What the shells complete, made from the list of commands and the definitions of their options.
#include <algorithm>

#include "cli/description.h"

namespace clausediff::cli {
namespace {

std::string joined(const std::vector<std::string>& words, const std::string& separator) {
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : separator) + word;
  return line;
}

std::vector<std::string> split_choices(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('|', begin), text.size());
    words.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::string command_names() {
  std::vector<std::string> names;
  for (const Command& command : commands()) {
    if (!command.hidden) names.emplace_back(command.name);
  }
  return joined(names, " ");
}

/// In single quotes, for a shell.
std::string in_quotes(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

/// Every choice of every option once: "--color) choices='auto always never' ;;"
std::string bash_choices(const Command& command) {
  std::string lines;
  for (const OptionDescription& option : describe(command)) {
    if (option.choices.empty()) continue;
    const std::string names = (option.short_name.empty() ? "" : "-" + option.short_name + "|") + "--" + option.long_name;
    lines += "        " + names + ") COMPREPLY=($(compgen -W " + in_quotes(joined(option.choices, " ")) +
             " -- \"$word\")); return ;;\n";
  }
  return lines;
}

/// What may stand where a file's name does not: the choices of an argument. Empty and `files` where files do.
struct ArgumentWords {
  bool files = true;
  std::string words;
};

ArgumentWords argument_words(const Command& command) {
  if (command.name == "help") return {false, command_names()};
  if (command.arguments.find('|') != std::string_view::npos) return {false, joined(split_choices(command.arguments), " ")};
  return {command.most != 0, ""};
}

/// Options whose value is no file: nothing is offered for it. "--title|--firm) return ;;"
std::string bash_free_texts(const Command& command) {
  std::string names;
  for (const OptionDescription& option : describe(command)) {
    if (option.argument.empty() || option.argument == "FILE" || !option.choices.empty()) continue;
    names += (names.empty() ? "" : "|") + std::string("--") + option.long_name;
  }
  return names.empty() ? "" : "        " + names + ") return ;;\n";
}

std::string bash_options(const Command& command) {
  std::vector<std::string> words;
  for (const OptionDescription& option : describe(command))
    words.push_back("--" + option.long_name + (option.argument.empty() ? "" : "="));
  words.emplace_back("--help");
  return joined(words, " ");
}

std::string bash_case(const Command& command, const std::string& pattern) {
  const std::string choices = bash_choices(command) + bash_free_texts(command);
  const ArgumentWords arguments = argument_words(command);
  return "    " + pattern + ")\n" + (choices.empty() ? "" : "      case $previous in\n" + choices + "      esac\n") +
         "      options=" + in_quotes(bash_options(command)) +
         (arguments.files ? "" : " arguments=" + in_quotes(arguments.words)) + " ;;\n";
}

std::string bash() {
  std::string out =
      "# bash completion for clausediff, made by `clausediff completions bash`\n_clausediff() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}\n"
      "  [[ $previous == = ]] && previous=${COMP_WORDS[COMP_CWORD-2]}\n"
      "  [[ $word == = ]] && word= && previous=${COMP_WORDS[COMP_CWORD-1]}\n"
      "  COMPREPLY=()\n  local options= arguments=-\n  case $command in\n";
  for (const Command& command : commands()) {
    if (!command.hidden && command.name != "compare") out += bash_case(command, std::string(command.name));
  }
  out += bash_case(*find_command("compare"), "*");  // any other first word is a file to compare, or an option
  out +=
      "  esac\n  if [[ $word == -* ]]; then\n    COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
      "    [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace\n    return\n  fi\n"
      "  if [[ $arguments != - ]] && ((COMP_CWORD > 1)); then\n    COMPREPLY=($(compgen -W \"$arguments\" -- \"$word\"))\n    "
      "return\n  fi\n"
      "  COMPREPLY=($(compgen -f -- \"$word\"))\n"
      "  ((COMP_CWORD == 1)) && COMPREPLY+=($(compgen -W " +
      in_quotes(command_names()) +
      " -- \"$word\"))\n}\n"
      "complete -o filenames -F _clausediff clausediff\n";
  return out;
}

std::string zsh_option(const OptionDescription& option) {
  std::string help;
  for (const char c : option.help) help += c == '[' || c == ']' || c == ':' ? std::string("\\") + c : std::string(1, c);
  std::string spec = "--" + option.long_name + (option.argument.empty() ? "" : "=") + "[" + help + "]";
  if (!option.choices.empty())
    spec += ":" + option.long_name + ":(" + joined(option.choices, " ") + ")";
  else if (option.argument == "FILE")
    spec += ":file:_files";
  else if (!option.argument.empty())
    spec += ":" + option.argument + ":";
  return in_quotes(spec);
}

std::string zsh() {
  std::string out =
      "#compdef clausediff\n# zsh completion for clausediff, made by `clausediff completions zsh`\n_clausediff() {\n"
      "  local -a names=(\n";
  for (const Command& command : commands()) {
    if (!command.hidden) out += "    " + in_quotes(std::string(command.name) + ":" + std::string(command.summary)) + "\n";
  }
  out +=
      "  )\n  if ((CURRENT == 2)) && [[ $words[2] != -* ]]; then\n    _describe command names\n    _files\n    return\n  fi\n"
      "  local name=$words[2]\n  (($names[(I)$name:*])) || name=compare\n  case $name in\n";
  for (const Command& command : commands()) {
    if (command.hidden) continue;
    out += "    " + std::string(command.name) + ") _arguments";
    for (const OptionDescription& option : describe(command)) out += " \\\n      " + zsh_option(option);
    const ArgumentWords arguments = argument_words(command);
    const std::string words = arguments.files ? "file:_files" : arguments.words.empty() ? "" : "word:(" + arguments.words + ")";
    out += " \\\n      '--help[Tell the options]'" + (words.empty() ? "" : " '*:" + words + "'") + " ;;\n";
  }
  return out + "  esac\n}\n_clausediff \"$@\"\n";
}

std::string fish_option(const Command& command, const OptionDescription& option) {
  const std::string seen = command.name == "compare"
                               ? "not __fish_seen_subcommand_from $clausediff_commands; or __fish_seen_subcommand_from compare"
                               : "__fish_seen_subcommand_from " + std::string(command.name);
  std::string line = "complete -c clausediff -n " + in_quotes(seen) + " -l " + option.long_name;
  if (!option.short_name.empty()) line += " -s " + option.short_name;
  if (!option.choices.empty())
    line += " -x -a " + in_quotes(joined(option.choices, " "));
  else if (option.argument == "FILE")
    line += " -r -F";
  else if (!option.argument.empty())
    line += " -x";
  return line + " -d " + in_quotes(option.help) + "\n";
}

std::string fish() {
  std::string out = "# fish completion for clausediff, made by `clausediff completions fish`\nset -g clausediff_commands " +
                    command_names() + "\n";
  for (const Command& command : commands()) {
    if (command.hidden) continue;
    out += "complete -c clausediff -n __fish_use_subcommand -a " + std::string(command.name) + " -d " +
           in_quotes(command.summary) + "\n";
    const ArgumentWords arguments = argument_words(command);
    if (!arguments.files)
      out += "complete -c clausediff -n " + in_quotes("__fish_seen_subcommand_from " + std::string(command.name)) + " -f -a " +
             in_quotes(arguments.words) + "\n";
    for (const OptionDescription& option : describe(command)) out += fish_option(command, option);
  }
  return out;
}

}  // namespace

std::string completions_for(const std::string& shell) {
  if (shell == "bash") return bash();
  if (shell == "zsh") return zsh();
  return shell == "fish" ? fish() : std::string();
}

}  // namespace clausediff::cli

// Completions for bash (its manual, "Programmable Completion"), from 3.2 on, which macOS has. The
// function first follows the words to the command, then offers values behind an option that takes
// one, options behind a dash, and else the command's own words or files.

#include <fmt/format.h>

#include "cli/completions.h"

namespace preflint::cli {

namespace {

std::string words_of(const OptionHelp& option) {
  std::string words;
  for (const Word& word : option.words) words += (words.empty() ? "" : " ") + word.text;
  return words;
}

/// The statement that offers what `option` takes.
std::string offer(const OptionHelp& option) {
  switch (option.offer) {
    case Offer::files:
      return "_preflint_paths -f";
    case Offer::directories:
      return "_preflint_paths -d";
    case Offer::rules:
      return "_preflint_words \"$(_preflint_rules)\"";
    case Offer::words:
      return "_preflint_words " + shell_quoted(words_of(option));
    case Offer::nothing:
      return ":";
  }
  return ":";
}

std::string commands_of(const CommandHelp& command) {
  std::string names;
  for (const CommandHelp& inner : command.commands)
    names += (names.empty() ? "" : " ") + inner.name;
  return names;
}

std::string options_of(const CommandHelp& command) {
  std::string names;
  for (const OptionHelp& option : command.options) {
    for (const std::string& name : option.names) names += (names.empty() ? "" : " ") + name;
  }
  return names;
}

/// A line for each option that takes a value.
std::string value_cases(const CommandHelp& command) {
  std::string lines;
  for (const OptionHelp& option : command.options) {
    if (option.value.empty()) continue;
    std::string patterns;
    for (const std::string& name : option.names)
      patterns += (patterns.empty() ? "" : " | ") + fmt::format("'{} {}'", command.path, name);
    lines += fmt::format("    {}) {}; return ;;\n", patterns, offer(option));
  }
  return lines;
}

std::string command_case(const CommandHelp& command) {
  std::string own = ":";
  if (!command.commands.empty()) {
    own = "_preflint_words " + shell_quoted(commands_of(command));
  } else if (command.positional) {
    own = offer(*command.positional);
  }
  return fmt::format(
      "    '{}')\n      case \"$current\" in\n        -*) _preflint_words {} ;;\n        *) {} ;;\n"
      "      esac ;;\n",
      command.path, shell_quoted(options_of(command)), own);
}

constexpr std::string_view beginning =
    R"(# bash completion for preflint, made by: preflint completions bash
_preflint_words() {
  COMPREPLY=($(compgen -W "$1" -- "$current"))
}

_preflint_paths() {
  local IFS=$'\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen "$1" -- "$current"))
}

_preflint_rules() {
  "${COMP_WORDS[0]}" rules list 2>/dev/null | while read -r _ id _; do echo "$id"; done
}

_preflint() {
  local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD - 1]}"
  local command=preflint at
  COMPREPLY=()
  # --option=value comes as three words.
  if [ "$current" = "=" ]; then
    current=""
  elif [ "$previous" = "=" ]; then
    previous="${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "$command ${COMP_WORDS[at]}" in
)";

}  // namespace

std::string bash_completions(const CommandHelp& root) {
  std::string paths, values, commands;
  for (const CommandHelp* command : all_commands(root)) {
    if (command != &root) paths += (paths.empty() ? "" : " | ") + shell_quoted(command->path);
    values += value_cases(*command);
    commands += command_case(*command);
  }
  return std::string(beginning) + "      " + paths +
         ") command=\"$command ${COMP_WORDS[at]}\" ;;\n    esac\n  done\n"
         "  case \"$command $previous\" in\n" +
         values + "  esac\n  case \"$command\" in\n" + commands +
         "  esac\n}\n\ncomplete -F _preflint preflint\n";
}

}  // namespace preflint::cli

// Completions for zsh (zshcompsys(1), `_arguments`): a function for each command. A file of this
// name, `_preflint`, stands in a directory of $fpath.

#include <fmt/format.h>

#include <algorithm>

#include "cli/completions.h"

namespace preflint::cli {

namespace {

/// `text` inside `[…]` or behind a `:` of a specification.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\[]:").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string function_of(const CommandHelp& command) {
  std::string name = command.path;
  std::ranges::replace(name, ' ', '_');
  std::ranges::replace(name, '-', '_');
  return '_' + name;
}

/// `:MESSAGE:ACTION` of a value.
std::string value_of(const OptionHelp& option) {
  std::string words;
  for (const Word& word : option.words) {
    words += words.empty() ? "" : " ";
    words += word.text;
    // A description is one word of the list; blanks and brackets would end it.
    if (!word.help.empty()) {
      words += "\\:\"";
      for (const char c : escaped(brief(word.help)))
        words += c == '"' ? std::string("\\\"") : std::string(1, c);
      words += '"';
    }
  }
  const bool has_help =
      std::ranges::any_of(option.words, [](const Word& w) { return !w.help.empty(); });
  const std::string message = ':' + escaped(option.value) + ':';
  switch (option.offer) {
    case Offer::files:
      return message + "_files";
    case Offer::directories:
      return message + "_files -/";
    case Offer::rules:
      return message + "_preflint_rule_ids";
    case Offer::words:
      return message + (has_help ? "((" + words + "))" : '(' + words + ')');
    case Offer::nothing:
      return message + ' ';
  }
  return message;
}

/// One specification a name: the words of a group would each need the others excluded.
std::string option_lines(const OptionHelp& option) {
  std::string lines;
  for (const std::string& name : option.names) {
    // A long option takes its value behind "=" too.
    const bool is_long = name.starts_with("--");
    const std::string takes = option.value.empty() ? "" : (is_long ? "=" : "+");
    lines += "    " +
             shell_quoted((option.repeatable ? "*" : "") + name + takes + '[' +
                          escaped(brief(option.help)) + ']' +
                          (option.value.empty() ? "" : value_of(option))) +
             " \\\n";
  }
  return lines;
}

std::string leaf(const CommandHelp& command) {
  std::string out = function_of(command) + "() {\n  _arguments -s \\\n";
  for (const OptionHelp& option : command.options) out += option_lines(option);
  if (command.positional) {
    const OptionHelp& positional = *command.positional;
    out +=
        "    " + shell_quoted((positional.repeatable ? "*" : "1") + value_of(positional)) + " \\\n";
  }
  out.erase(out.size() - 3);  // the last " \"
  return out + "\n}\n\n";
}

/// A command that has commands: offers them, and calls the function of the one that is there.
std::string branch(const CommandHelp& command) {
  std::string out = function_of(command) + "() {\n  local context state line\n  _arguments -C \\\n";
  for (const OptionHelp& option : command.options) out += option_lines(option);
  out +=
      "    '1: :->command' \\\n    '*:: :->arguments'\n  case $state in\n    command)\n"
      "      local -a commands=(\n";
  for (const CommandHelp& inner : command.commands) {
    out += "        " + shell_quoted(inner.name + ':' + std::string(brief(inner.help))) + '\n';
  }
  out +=
      "      )\n      _describe -t commands command commands ;;\n"
      "    arguments)\n      case $words[1] in\n";
  for (const CommandHelp& inner : command.commands)
    out += fmt::format("        {}) {} ;;\n", inner.name, function_of(inner));
  return out + "      esac ;;\n  esac\n}\n\n";
}

}  // namespace

std::string zsh_completions(const CommandHelp& root) {
  std::string out =
      "#compdef preflint\n# zsh completion for preflint, made by: preflint completions zsh\n\n"
      "_preflint_rule_ids() {\n  local -a ids\n"
      "  ids=(${${(f)\"$(preflint rules list 2>/dev/null)\"}[(w)2]})\n  compadd -a ids\n}\n\n";
  for (const CommandHelp* command : all_commands(root))
    out += command->commands.empty() ? leaf(*command) : branch(*command);
  return out +
         "if [ \"$funcstack[1]\" = _preflint ]; then\n  _preflint \"$@\"\nelse\n"
         "  compdef _preflint preflint\nfi\n";
}

}  // namespace preflint::cli

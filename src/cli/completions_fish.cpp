// Completions for fish (its documentation, `complete`): a line for each command and option, with
// the condition under which it is offered.

#include <fmt/format.h>

#include "cli/completions.h"

namespace preflint::cli {

namespace {

/// In single quotes, as fish reads it.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + '\'';
}

std::string offer(const OptionHelp& option) {
  switch (option.offer) {
    case Offer::files:
      return " -F";
    case Offer::directories:
      return " -f -a '(__fish_complete_directories)'";
    case Offer::rules:
      return " -f -a '(__preflint_rules)'";
    case Offer::nothing:
      return " -f";
    case Offer::words:
      break;
  }
  std::string words;
  for (const Word& word : option.words) {
    words += words.empty() ? "" : " ";
    words += word.text;
    // A tab sets the description off; the list is expanded like a command line.
    if (!word.help.empty()) words += "\\t" + quoted(brief(word.help));
  }
  return " -f -a " + quoted(words);
}

std::string names_of(const OptionHelp& option) {
  std::string out;
  for (const std::string& name : option.names)
    out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  return out;
}

/// The words of the command before this one are all there.
std::string condition_of(const CommandHelp& command) {
  return quoted("__preflint_is " + shell_quoted(command.path));
}

std::string lines_of(const CommandHelp& command) {
  const std::string begin = "complete -c preflint -n " + condition_of(command);
  std::string lines;
  for (const CommandHelp& inner : command.commands)
    lines += begin + " -f -a " + inner.name + " -d " + quoted(brief(inner.help)) + '\n';
  for (const OptionHelp& option : command.options) {
    lines += begin + names_of(option) + " -d " + quoted(brief(option.help)) +
             (option.value.empty() ? "" : " -r" + offer(option)) + '\n';
  }
  if (command.positional) {
    lines += begin + offer(*command.positional) + '\n';
  } else {
    lines += begin + " -f\n";
  }
  return lines;
}

constexpr std::string_view beginning =
    R"(# fish completion for preflint, made by: preflint completions fish
function __preflint_rules
    preflint rules list 2>/dev/null | string match -rg '^\S+\s+(\S+)'
end

# Is the command that stands on the line the one of this path?
function __preflint_is
    set -l path preflint
    for word in (commandline -opc)[2..-1]
        if contains -- "$path $word" $__preflint_commands
            set path "$path $word"
        end
    end
    test "$path" = "$argv[1]"
end

)";

}  // namespace

std::string fish_completions(const CommandHelp& root) {
  std::string paths, lines;
  for (const CommandHelp* command : all_commands(root)) {
    if (command != &root) paths += ' ' + quoted(command->path);
    lines += lines_of(*command);
  }
  return std::string(beginning) + "set -g __preflint_commands" + paths + "\n\n" + lines;
}

}  // namespace preflint::cli

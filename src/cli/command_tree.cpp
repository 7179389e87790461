// CLI11's declarations as plain data. Two conventions of the options are read here: a type "a|b|c"
// lists the words that a value may be, and so do lines "  word: meaning" in a help text.

#include "cli/command_tree.h"

#include <algorithm>

#include "cli/command_line.h"

namespace preflint::cli {

namespace {

std::vector<std::string> split(const std::string& text, char separator) {
  return CLI::detail::split(text, separator);
}

/// "  json: one document" as a word; nothing for other lines.
std::optional<Word> listed_word(const std::string& line) {
  const std::size_t colon = line.find(": ");
  if (!line.starts_with("  ") || colon == std::string::npos) return std::nullopt;
  return Word{line.substr(2, colon - 2), line.substr(colon + 2)};
}

Offer offer_for(const OptionHelp& option) {
  if (!option.words.empty()) return Offer::words;
  if (option.value == "FILE" || option.value == "PATH") return Offer::files;
  if (option.value == "DIR") return Offer::directories;
  if (option.value == "RULE" || option.value == "GLOB") return Offer::rules;
  return Offer::nothing;
}

OptionHelp describe(const CLI::Option& option) {
  OptionHelp help;
  for (const std::string& name : option.get_lnames()) help.names.push_back("--" + name);
  for (const std::string& name : option.get_snames()) help.names.push_back("-" + name);
  const bool is_flag = option.get_items_expected_max() == 0;
  if (!is_flag)
    help.value = option.nonpositional() ? option.get_type_name() : option.get_name(true);
  for (const std::string& line : split(option.get_description(), '\n')) {
    if (std::optional<Word> word = listed_word(line)) {
      help.words.push_back(*std::move(word));
    } else {
      help.help += (help.help.empty() ? "" : "\n") + line;
    }
  }
  const std::string type = option.get_type_name();
  if (type.find('|') != std::string::npos) {
    for (std::string& word : split(type, '|')) help.words.push_back({std::move(word), ""});
  }
  help.offer = offer_for(help);
  help.repeatable = option.get_items_expected_max() > 1;
  help.required = option.get_required();
  return help;
}

void add_commands(const CommandHelp& command, std::vector<const CommandHelp*>& into) {
  into.push_back(&command);
  for (const CommandHelp& inner : command.commands) add_commands(inner, into);
}

}  // namespace

CommandHelp describe(const CLI::App& app, const std::string& outer) {
  CommandHelp command;
  command.name = app.get_name();
  command.path = outer.empty() ? command.name : outer + ' ' + command.name;
  command.help = app.get_description();
  command.footer = app.get_footer();
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_group().empty()) continue;  // hidden
    OptionHelp help = describe(*option);
    if (help.names.empty()) {
      command.positional = std::move(help);
    } else {
      command.options.push_back(std::move(help));
    }
  }
  for (const CLI::App* inner : app.get_subcommands([](const CLI::App*) { return true; }))
    command.commands.push_back(describe(*inner, command.path));
  return command;
}

std::vector<const CommandHelp*> all_commands(const CommandHelp& root) {
  std::vector<const CommandHelp*> all;
  add_commands(root, all);
  return all;
}

std::string_view brief(std::string_view help) {
  std::size_t end = help.size();
  for (const std::string_view rest : {" (default", " (repeatable", ": ", "\n"})
    end = std::min(end, help.find(rest));
  std::string_view text = help.substr(0, end);
  while (text.ends_with('.')) text.remove_suffix(1);
  return text;
}

}  // namespace preflint::cli

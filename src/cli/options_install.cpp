// `preflint completions` and `preflint man`, as they are asked for: what an installation adds to
// the program itself.

#include <map>

#include "cli/command_line.h"

namespace preflint::cli {

CLI::App& add_completions(CLI::App& app, Raw& raw) {
  CLI::App& completions =
      *app.add_subcommand("completions", "Print what makes a shell complete preflint's arguments");
  completions.add_option("SHELL", raw.shell, "bash, zsh or fish")
      ->check(CLI::IsMember({"bash", "zsh", "fish"}).description(""))
      ->type_name("bash|zsh|fish")
      ->required();
  return completions;
}

Command completions_from(const Raw& raw) {
  const std::map<std::string, Shell> shells = {
      {"bash", Shell::bash}, {"zsh", Shell::zsh}, {"fish", Shell::fish}};
  return CompletionsOptions{shells.at(raw.shell)};
}

CLI::App& add_man(CLI::App& app) {
  return *app.add_subcommand("man", "Print the manual page, for man -l -");
}

}  // namespace preflint::cli

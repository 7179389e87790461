#pragma once

#include <string>

#include "cli/command_tree.h"

namespace preflint::cli {

/// A completion script for a shell, made of what the commands declare.
std::string bash_completions(const CommandHelp& root);
std::string zsh_completions(const CommandHelp& root);
std::string fish_completions(const CommandHelp& root);

/// In single quotes, as a POSIX shell reads it.
std::string shell_quoted(std::string_view text);

}  // namespace preflint::cli

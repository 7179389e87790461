// `preflint completions`: what a shell reads to complete preflint's arguments.

#include "cli/completions.h"

#include <ostream>

#include "cli/commands.h"

namespace preflint::cli {

std::string shell_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  return out + '\'';
}

int completions(const CompletionsOptions& options, Streams& streams) {
  const CommandHelp root = describe_commands();
  switch (options.shell) {
    case Shell::bash:
      streams.out << bash_completions(root);
      break;
    case Shell::zsh:
      streams.out << zsh_completions(root);
      break;
    case Shell::fish:
      streams.out << fish_completions(root);
      break;
  }
  return exit_clean;
}

}  // namespace preflint::cli

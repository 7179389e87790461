#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace preflint::cli {

/// What a shell offers for a value.
enum class Offer : unsigned char { nothing, files, directories, rules, words };

/// A word that a value may be, and what it means ("" where it speaks for itself).
struct Word {
  std::string text;
  std::string help;
};

/// An option, or a positional argument (which has no names).
struct OptionHelp {
  std::vector<std::string> names;  ///< as they are typed: "--format", "-f"
  std::string value;               ///< "FORMAT[=FILE]", "PATH"; empty for an option that takes none
  std::string help;                ///< without the lines that list `words`
  std::vector<Word> words;
  Offer offer = Offer::nothing;
  bool repeatable = false;
  bool required = false;
};

/// A command as the command line declares it: what the manual and the completions are made of.
struct CommandHelp {
  std::string path;  ///< "preflint rules list"
  std::string name;  ///< "list"
  std::string help;
  std::string footer;
  std::vector<OptionHelp> options;
  std::optional<OptionHelp> positional;
  std::vector<CommandHelp> commands;
};

/// The whole program; declared beside the options (options.cpp).
CommandHelp describe_commands();

/// Every command, each before those inside it.
std::vector<const CommandHelp*> all_commands(const CommandHelp& root);
/// "Threads" of "Threads (default: one a processor)": what fits beside a word in a terminal.
std::string_view brief(std::string_view help);

}  // namespace preflint::cli

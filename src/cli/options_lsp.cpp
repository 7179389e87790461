// `preflint lsp`, as it is asked for.

#include "cli/command_line.h"

namespace preflint::cli {

CLI::App& add_lsp(CLI::App& app, Raw& raw) {
  CLI::App& lsp = *app.add_subcommand(
      "lsp", "Serve an editor by the language server protocol, on standard input and output");
  add_configuration_options(lsp, raw);
  add_rule_options(lsp, raw);
  add_variable_options(lsp, raw);
  // Clients of some editors add it to whatever they start; it is how we talk in any case.
  lsp.add_flag("--stdio")->group("");
  return lsp;
}

std::expected<Command, Stop> lsp_from(const Raw& raw) {
  std::expected<InputOptions, Stop> input = input_from(raw);
  if (!input) return std::unexpected(input.error());
  return LspOptions{.input = *std::move(input), .rules = rules_from(raw)};
}

}  // namespace preflint::cli

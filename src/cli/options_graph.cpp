// `preflint graph` and `preflint eval`, as they are asked for.

#include <map>

#include "cli/command_line.h"

namespace preflint::cli {

CLI::App& add_graph(CLI::App& app, Raw& raw) {
  CLI::App& graph =
      *app.add_subcommand("graph", "Print the resources and how they refer to one another");
  graph
      .add_option("PATH", raw.input.paths, "Directories and files (default: the current directory)")
      ->type_name("");
  choice(graph, "--format,-f", raw.graph_format, "How to write the graph",
         {"dot", "json", "mermaid"});
  graph.add_flag("--values", raw.values,
                 "With the evaluated attributes of every resource and the outputs (json)");
  add_configuration_options(graph, raw);
  add_plan_sources(graph, raw);
  add_variable_options(graph, raw);
  return graph;
}

CLI::App& add_eval(CLI::App& app, Raw& raw) {
  CLI::App& eval =
      *app.add_subcommand("eval", "Evaluate an expression, or lines of JSON with one each");
  eval.add_option("EXPR", raw.expression, "An expression in HCL")->type_name("");
  eval.add_option("--module", raw.module,
                  "Evaluate it inside the Terraform module in this directory")
      ->type_name("DIR");
  eval.add_flag("--jsonl", raw.jsonl,
                "Read lines {\"id\", \"src\", \"kind\", \"vars\", \"base_dir\"} from standard "
                "input, and answer each with a line "
                "{\"id\", \"want\", \"type\", \"unknown\", \"sensitive\", \"error\"}");
  add_configuration_options(eval, raw);
  add_variable_options(eval, raw);
  return eval;
}

std::expected<Command, Stop> graph_from(const Raw& raw) {
  std::expected<InputOptions, Stop> input = input_from(raw);
  if (!input) return std::unexpected(input.error());
  default_path(*input);
  const std::map<std::string, GraphFormat> formats = {
      {"dot", GraphFormat::dot}, {"json", GraphFormat::json}, {"mermaid", GraphFormat::mermaid}};
  if (raw.values && raw.graph_format != "json")
    return std::unexpected(misuse("graph: --values needs --format json."));
  return GraphOptions{
      .input = *std::move(input), .format = formats.at(raw.graph_format), .values = raw.values};
}

std::expected<Command, Stop> eval_from(const Raw& raw) {
  std::expected<InputOptions, Stop> input = input_from(raw);
  if (!input) return std::unexpected(input.error());
  if (raw.jsonl == !raw.expression.empty()) {
    return std::unexpected(misuse("eval: give either an expression or --jsonl."));
  }
  if (raw.jsonl && !raw.module.empty())
    return std::unexpected(misuse("eval: --module does not go with --jsonl."));
  if (!raw.module.empty()) input->paths = {raw.module};
  return EvalOptions{.expression = raw.expression, .jsonl = raw.jsonl, .input = *std::move(input)};
}

}  // namespace preflint::cli

// `preflint graph`: the resources and how they refer to one another, as the rules see them.

#include "report/graph.h"

#include <ostream>

#include "cli/commands.h"
#include "cli/configure.h"
#include "cli/discover.h"
#include "cli/lower.h"
#include "report/text.h"

namespace preflint::cli {

int graph(const GraphOptions& asked, Streams& streams) {
  Sources sources;
  Diagnostics diagnostics;
  const DiskFileSystem files;
  const Configuration configuration =
      read_configuration(asked.input.choice, files, sources, diagnostics);
  GraphOptions options = asked;
  apply(configuration, options.input);
  Front front(sources, files);
  front.configure(options.input, diagnostics);
  std::vector<graph::Configuration> configurations;
  for (const Front::Unit& unit :
       front.units(discover(options.input, files, diagnostics), 0, diagnostics)) {
    for (graph::Configuration& lowered : front.lower(unit, diagnostics))
      configurations.push_back(std::move(lowered));
  }
  switch (options.format) {
    case GraphFormat::dot:
      report::write_graph_dot(configurations, streams.out);
      break;
    case GraphFormat::mermaid:
      report::write_graph_mermaid(configurations, streams.out);
      break;
    case GraphFormat::json:
      report::write_graph_json(configurations, sources, options.values, streams.out);
      break;
  }
  for (const Diagnostic& diagnostic : diagnostics.entries()) {
    streams.err << report::describe(diagnostic, sources,
                                    streams.err_is_terminal && !streams.no_color);
  }
  return diagnostics.has_errors() ? exit_trouble : exit_clean;
}

}  // namespace preflint::cli

#pragma once

#include <iosfwd>
#include <span>

#include "base/source.h"
#include "graph/configuration.h"

namespace preflint::report {

/// The resource graphs of configurations, for people (DOT for Graphviz, Mermaid for Markdown) and
/// for programs and tests (JSON).
void write_graph_dot(std::span<const graph::Configuration> configurations, std::ostream& out);
void write_graph_mermaid(std::span<const graph::Configuration> configurations, std::ostream& out);
/// With `values`, every resource has its evaluated attributes and every configuration its outputs,
/// in the tagged form of value/json.h, unknowns with their reason.
void write_graph_json(std::span<const graph::Configuration> configurations, const Sources& sources,
                      bool values, std::ostream& out);

}  // namespace preflint::report

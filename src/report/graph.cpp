// Writes resource graphs. An edge that is the attribute itself is drawn solid, one that only
// mentions the resource dashed.

#include "report/graph.h"

#include <ostream>
#include <string>

#include "report/json_writer.h"
#include "value/json.h"

namespace preflint::report {

using graph::Configuration;
using graph::Edge;
using graph::Resource;

namespace {

/// Calls `each(edge)` for every edge of a graph, in the order of the resources that they come from.
template <class Each>
void for_each_edge(const graph::ResourceGraph& graph, const Each& each) {
  for (std::size_t i = 0; i < graph.size(); ++i) {
    for (const Edge& edge : graph.edges_from(static_cast<graph::ResourceId>(i))) each(edge);
  }
}

std::string quoted(std::string_view text) {
  std::string safe = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') safe += '\\';
    safe += c == '\n' ? ' ' : c;
  }
  return safe + '"';
}

/// Mermaid has no escapes in labels but entities.
std::string mermaid_label(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '"') {
      safe += "#quot;";
    } else {
      safe += c == '\n' ? ' ' : c;
    }
  }
  return safe;
}

std::string node(std::size_t configuration, graph::ResourceId id) {
  return "n" + std::to_string(configuration) + "_" + std::to_string(static_cast<std::size_t>(id));
}

void write_place(JsonWriter& json, const Sources& sources, const Range& range) {
  if (!range.is_somewhere()) return json.member_null("file");
  const SourceFile& file = sources.file(range.file);
  json.member("file", file.path());
  json.member("line", std::size_t{file.position(range.begin).line});
}

void write_resource(JsonWriter& json, const Sources& sources, const Resource& resource,
                    bool values) {
  json.begin_object();
  json.member("address", resource.address.view());
  json.member("type", resource.type.view());
  json.member("language", graph::name(resource.language));
  json.member("mode", resource.is_data ? "data" : resource.is_provider ? "provider" : "managed");
  write_place(json, sources, resource.header);
  if (resource.is_certain()) {
    json.member_null("uncertain");
  } else {
    json.member("uncertain", resource.uncertain.what.view());
  }
  if (values) {
    json.key("attributes");
    json.raw(value::to_tagged_json(resource.body.unmarked(), true));
  }
  json.end_object();
}

void write_edges(JsonWriter& json, const graph::ResourceGraph& graph) {
  json.begin_array("edges");
  for_each_edge(graph, [&](const Edge& edge) {
    json.begin_object();
    json.member("from", graph[edge.from].address.view());
    json.member("to", graph[edge.to].address.view());
    json.member("from_attribute", edge.from_path.view());
    json.member("to_attribute", edge.to_path.view());
    json.member("exact", edge.exact);
    json.end_object();
  });
  json.end_array();
}

void write_outputs(JsonWriter& json, const Configuration& configuration) {
  json.begin_object("outputs");
  for (const graph::Output& output : configuration.outputs) {
    json.key(output.name.view());
    json.raw(value::to_tagged_json(output.value.unmarked(), true));
  }
  json.end_object();
}

}  // namespace

void write_graph_dot(std::span<const Configuration> configurations, std::ostream& out) {
  out << "digraph preflint {\n  rankdir=LR;\n  node [shape=box, fontname=\"Helvetica\"];\n";
  for (std::size_t c = 0; c < configurations.size(); ++c) {
    const graph::ResourceGraph& graph = configurations[c].graph;
    out << "  subgraph cluster_" << c << " {\n    label=" << quoted(configurations[c].path)
        << ";\n";
    for (std::size_t i = 0; i < graph.size(); ++i) {
      out << "    " << node(c, static_cast<graph::ResourceId>(i))
          << " [label=" << quoted(graph.resources()[i].address) << "];\n";
    }
    for_each_edge(graph, [&](const Edge& edge) {
      out << "    " << node(c, edge.from) << " -> " << node(c, edge.to)
          << " [label=" << quoted(edge.from_path) << (edge.exact ? "" : ", style=dashed") << "];\n";
    });
    out << "  }\n";
  }
  out << "}\n";
}

void write_graph_mermaid(std::span<const Configuration> configurations, std::ostream& out) {
  out << "flowchart LR\n";
  for (std::size_t c = 0; c < configurations.size(); ++c) {
    const graph::ResourceGraph& graph = configurations[c].graph;
    out << "  subgraph c" << c << "[\"" << mermaid_label(configurations[c].path) << "\"]\n";
    for (std::size_t i = 0; i < graph.size(); ++i) {
      out << "    " << node(c, static_cast<graph::ResourceId>(i)) << "[\""
          << mermaid_label(graph.resources()[i].address) << "\"]\n";
    }
    for_each_edge(graph, [&](const Edge& edge) {
      out << "    " << node(c, edge.from) << (edge.exact ? " -->" : " -.->") << "|\""
          << mermaid_label(edge.from_path) << "\"| " << node(c, edge.to) << '\n';
    });
    out << "  end\n";
  }
}

void write_graph_json(std::span<const Configuration> configurations, const Sources& sources,
                      bool values, std::ostream& out) {
  JsonWriter json(out, JsonWriter::Layout::indented);
  json.begin_object();
  json.begin_array("configurations");
  for (const Configuration& configuration : configurations) {
    json.begin_object();
    json.member("path", configuration.path);
    json.member("language", graph::name(configuration.language));
    json.begin_array("resources");
    for (const Resource& resource : configuration.graph.resources())
      write_resource(json, sources, resource, values);
    json.end_array();
    write_edges(json, configuration.graph);
    if (values) write_outputs(json, configuration);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  json.end_line();
}

}  // namespace preflint::report

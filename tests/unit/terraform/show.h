#pragma once

#include <map>
#include <string>

#include "base/filesystem.h"
#include "base/source.h"
#include "graph/configuration.h"
#include "terraform/configuration.h"
#include "value/json.h"

/// Configurations as text, for the expectations of tests.
namespace preflint::terraform {

inline std::string show(const value::Value& value);

inline std::string show_known(const value::Value& value) {
  if (value.is_null()) return "null";
  std::string text;
  if (value.is_sequence()) {
    for (const value::Value& element : value.elements())
      text += (text.empty() ? "" : ", ") + show(element);
    if (value.is_open())
      text += (text.empty() ? "...?(" : ", ...?(") + value.open_reason().what.str() + ")";
    return (value.is(value::Type::Kind::set) ? "set[" : "[") + text + "]";
  }
  if (value.is_mapping()) {
    for (const auto& [key, content] : value.entries())
      text += (text.empty() ? "" : ", ") + key.str() + "=" + show(content);
    return "{" + text + "}";
  }
  return value::to_json(value);
}

/// `?(REASON)` is unknown, `|` separates candidates, `^ADDRESS.PATH` says whose attribute it is,
/// `!` that it is sensitive.
inline std::string show(const value::Value& value) {
  std::string text;
  if (value.is_known()) {
    text = show_known(value);
  } else if (!value.candidates().empty()) {
    for (const value::Value& candidate : value.candidates())
      text += (text.empty() ? "" : "|") + show(candidate);
  } else {
    text = "?(" + value.reason().what.str() + ")";
  }
  for (const value::Mark& mark : value.marks().marks()) {
    const bool exact = mark.kind == value::Mark::Kind::reference && mark.exact;
    if (exact) text += "^" + mark.name.str() + (mark.path.empty() ? "" : "." + mark.path.str());
  }
  return text + (value.is_sensitive() ? "!" : "");
}

inline std::string show(const Diagnostics& diagnostics, const Sources& sources) {
  std::string text;
  for (const Diagnostic& one : diagnostics.entries()) {
    text += sources.describe(one.subject) + " " + one.summary +
            (one.detail.empty() ? "" : ": " + one.detail) + "\n";
  }
  return text;
}

/// Resources a line each, with their attributes; then outputs, unresolved modules and diagnostics.
inline std::string show(const graph::Configuration& configuration) {
  std::string text;
  for (const graph::Resource& resource : configuration.graph.resources()) {
    text += resource.address.str();
    if (!resource.is_certain()) text += " maybe(" + resource.uncertain.what.str() + ")";
    for (const auto& [name, content] : resource.body.entries())
      text += " " + name.str() + "=" + show(content);
    text += "\n";
  }
  for (const graph::Output& output : configuration.outputs)
    text += "output " + output.name.str() + "=" + show(output.value) + "\n";
  for (const graph::Unresolved& module : configuration.unresolved)
    text += "unresolved " + module.name + " " + module.source + "\n";
  return text;
}

/// One source mark after the other, from the value back to where it began: "aws_x.b.acl@main.tf:2:9
/// < var.acl@main.tf:1:20".
inline std::string chain(const value::MarkSet& marks, const Sources& sources) {
  std::string text;
  for (const value::Mark& mark : marks.marks()) {
    if (mark.kind != value::Mark::Kind::source) continue;
    text += (text.empty() ? "" : "; ") + mark.name.str() + "@" + sources.describe(mark.range);
    if (mark.via) text += " < " + chain(value::MarkSet(mark.via), sources);
  }
  return text;
}

using Files = std::map<std::string, std::string>;

/// What the files in memory amount to; the root module stands in `root`.
struct Lowered {
  Sources sources;
  Diagnostics diagnostics;
  graph::Configuration configuration;

  explicit Lowered(Files files, Options options = {}, std::string root = ".") {
    const MemoryFileSystem memory(std::move(files));
    ModuleCache modules;
    if (options.access_root.empty()) options.access_root = ".";
    configuration = lower_root(root, options, sources, memory, modules, diagnostics);
  }

  std::string text() const { return show(configuration) + show(diagnostics, sources); }
};

}  // namespace preflint::terraform

#pragma once

#include <string>

#include "base/source.h"
#include "cloudformation/lower.h"
#include "value/value.h"

namespace preflint::cloudformation {

/// A value on one line: unknowns as `?what`, with `=Name.Path` for whose attribute it exactly is,
/// `~Name.Path` for what it mentions, and `|` between candidates; strings with holes as
/// `"text${hole}"`.
inline std::string show(const value::Value& value) {
  using value::Mark;
  using value::Type;
  std::string out;
  std::string separator;
  const auto item = [&](const std::string& text) {
    out += separator + text;
    separator = ", ";
  };
  if (value.is_null()) return "null";
  if (!value.is_known()) {
    for (const value::Value& candidate : value.candidates()) {
      out += separator + show(candidate);
      separator = " | ";
    }
    if (!out.empty()) return "?" + value.reason().what.str() + "(" + out + ")";
    if (value.is(Type::Kind::string) && !value.parts().empty()) {
      for (const value::StringPart& part : value.parts())
        out += part.is_hole ? "${" + show(part.hole) + "}" : part.text.str();
      return "\"" + out + "\"";
    }
    out = "?" + value.reason().what.str();
    for (const Mark& mark : value.marks().marks()) {
      // Pseudo parameters are always those of the one stack.
      if (mark.kind == Mark::Kind::reference && !mark.name.view().starts_with("AWS::"))
        out += (mark.exact ? "=" : "~") + mark.name.str() + "." + mark.path.str();
    }
    return out;
  }
  if (value.is_string()) return "\"" + value.as_text().str() + "\"";
  if (value.is_number()) return value.as_number().to_text();
  if (value.is_bool()) return value.as_bool() ? "true" : "false";
  if (value.is_sequence()) {
    for (const value::Value& element : value.elements()) item(show(element));
    if (value.is_open()) item("…");
    return "[" + out + "]";
  }
  for (const auto& [key, content] : value.entries()) item(key.str() + ": " + show(content));
  if (value.missing() == value::Missing::unknown) item("…?" + value.missing_reason().what.str());
  return "{" + out + "}";
}

/// Where a value was written and what it came through: "name `source text` < name `source text`".
inline std::string show_sources(const Sources& sources, const value::MarkSet& marks) {
  std::string out;
  for (const value::Mark& mark : marks.marks()) {
    if (mark.kind == value::Mark::Kind::sensitive) out += "sensitive ";
    if (mark.kind != value::Mark::Kind::source) continue;
    out += (out.empty() || out.ends_with(' ') ? "" : " + ") + mark.name.str() + " `" +
           std::string(sources.text(mark.range)) + "`";
    if (mark.via) out += " < " + show_sources(sources, value::MarkSet(mark.via));
  }
  return out;
}

inline std::string show_diagnostics(const Sources& sources, const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& d : diagnostics.entries()) {
    out += d.summary + " `" + std::string(sources.text(d.subject)) + "`: " + d.detail + "\n";
  }
  return out;
}

/// A template's text, lowered.
struct Lowered {
  explicit Lowered(const std::string& text, const LowerOptions& options = {},
                   const std::string& path = "t.yaml") {
    configurations = lower_templates(sources.add(path, text), options, diagnostics);
  }
  const graph::Resource* resource(std::string_view name) const {
    for (const graph::Configuration& configuration : configurations) {
      for (const graph::Resource& resource : configuration.graph.resources()) {
        if (resource.address == name) return &resource;
      }
    }
    return nullptr;
  }
  /// "R.P" → the property; null for what is absent.
  value::Value property(const std::string& name) const {
    const std::size_t dot = name.find('.');
    const graph::Resource* found = resource(name.substr(0, dot));
    const value::Value* value = found ? found->body.find(name.substr(dot + 1)) : nullptr;
    return value ? *value : value::Value();
  }
  std::string messages() const { return show_diagnostics(sources, diagnostics); }

  Sources sources;
  Diagnostics diagnostics;
  std::vector<graph::Configuration> configurations;
};

}  // namespace preflint::cloudformation

// Parameter files. Numbers and bools count as their text, lists as their elements with commas
// between.
// https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CloudFormation.html
// ("TemplateConfiguration")

#include "cli/parameters.h"

#include "value/convert.h"
#include "value/json.h"

namespace preflint::cli {

using value::Type;
using value::Value;

namespace {

Range place_of(const Value& value) {
  for (const value::Mark& mark : value.marks().marks()) {
    if (mark.kind == value::Mark::Kind::source) return mark.range;
  }
  return {};
}

std::string text_of(const Value& value) {
  if (value.is_sequence()) {
    std::string joined;
    for (const Value& element : value.elements())
      joined += (joined.empty() ? "" : ",") + text_of(element);
    return joined;
  }
  const auto text = value::convert(value, Type::string());
  return text && text->is_string() ? text->as_text().str() : std::string();
}

void set(const Text& name, const Value& content, cloudformation::LowerOptions& options) {
  options.parameters[name.str()] = {text_of(content), place_of(content)};
}

}  // namespace

void read_parameters(const SourceFile& source, cloudformation::LowerOptions& options,
                     Diagnostics& diagnostics) {
  const Range whole = {source.id(), 0, static_cast<std::uint32_t>(source.text().size())};
  const auto file = value::parse_json(source.text(), whole);
  if (!file || !(file->is_sequence() || file->is_mapping())) {
    diagnostics.error(whole, "Invalid parameter file",
                      file ? "A list or a map of parameters is expected." : file.error());
    return;
  }
  if (file->is_mapping()) {
    const Value* inner = file->find("Parameters");
    const Value& map = inner && inner->is_mapping() ? *inner : *file;
    for (const auto& [name, content] : map.entries()) set(name, content, options);
    return;
  }
  for (const Value& entry : file->elements()) {
    const Value* name = entry.is_mapping() ? entry.find("ParameterKey") : nullptr;
    const Value* content = entry.is_mapping() ? entry.find("ParameterValue") : nullptr;
    const Value* previous = entry.is_mapping() ? entry.find("UsePreviousValue") : nullptr;
    if (name && name->is_string() && previous && previous->is_bool() && previous->as_bool()) {
      options.parameters[name->as_text().str()] = {"", place_of(*previous), false};
    } else if (name && content && name->is_string()) {
      set(name->as_text(), *content, options);
    } else {
      diagnostics.error(place_of(entry), "Invalid parameter",
                        "An entry has a ParameterKey and a ParameterValue (or UsePreviousValue).");
    }
  }
}

}  // namespace preflint::cli

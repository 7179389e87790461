// Input variables: where their values come from, what they are converted to, and how the way is
// told. https://developer.hashicorp.com/terraform/language/values/variables

#include "terraform/variables.h"

#include "base/suggest.h"
#include "hcl/evaluate.h"
#include "hcl/parse.h"
#include "terraform/declare.h"
#include "terraform/module_scope.h"
#include "value/convert.h"
#include "value/json.h"
#include "value/strings.h"

namespace preflint::terraform {

using value::Mark;
using value::MarkSet;
using value::Reason;
using value::Refinements;
using value::Type;
using value::Value;

namespace {

Value unknown_value(const Variable& variable) {
  Refinements refinements;
  refinements.not_null = !variable.nullable;
  return Value::unknown(variable.constraint.type.without_optional(),
                        {Reason::Kind::variable, variable.shown, variable.block->header},
                        refinements)
      .through(variable.block->header, variable.shown);
}

Value with_sensitivity(const Variable& variable, Value value) {
  return variable.sensitive ? value.with_marks(MarkSet{Mark{}}) : value;
}

/// A given value as the module sees it. `problem` says what it doesn't suit.
Value accepted(const Variable& variable, Value given, Range at, std::string_view problem,
               Root& root) {
  if (given.is_null() && !variable.nullable && variable.default_value)
    return *variable.default_value;
  if (variable.constraint.defaults) given = apply_defaults(given, *variable.constraint.defaults);
  const auto converted = value::convert(given, variable.constraint.type);
  if (converted) return *converted;
  const bool of_root = problem == "input variable";
  root.diagnostics.error(
      at, "Invalid value for " + std::string(problem),
      "The given value is not suitable for " +
          (of_root ? variable.shown.str()
                   : "child module variable \"" + std::string(variable.name.view()) + "\"") +
          " declared at " + root.sources.describe(variable.block->header) + ": " +
          converted.error().text() + ".");
  return Value::unknown(variable.constraint.type.without_optional(),
                        {Reason::Kind::error, variable.shown, at});
}

// --- Values for the root module
// ---------------------------------------------------------------------------------------------

class RootVariables {
 public:
  RootVariables(ModuleInstance& instance) : instance_(instance), root_(instance.root()) {}

  void read_directory() {
    const std::string& directory = root_.directory;
    read_if_present(join_path(directory, "terraform.tfvars"));
    read_if_present(join_path(directory, "terraform.tfvars.json"));
    const auto entries = root_.files.list(directory);
    if (!entries) return;
    for (const FileSystem::Entry& entry : *entries) {
      const bool is_leftover = entry.name.starts_with('.') || entry.name.ends_with('~');
      const bool is_automatic =
          entry.name.ends_with(".auto.tfvars") || entry.name.ends_with(".auto.tfvars.json");
      if (!entry.is_directory && !is_leftover && is_automatic) {
        read_if_present(join_path(directory, entry.name));
      }
    }
  }

  void read_file(const std::string& path) {
    auto text = root_.files.read(path);
    const SourceFile& source = root_.sources.add(path, text ? std::move(*text) : std::string());
    if (!text) {
      root_.diagnostics.error({source.id(), 0, 0}, "Failed to read variables file",
                              "The file " + path + " could not be read: " + text.error() + ".");
      return;
    }
    root_.read.push_back(source.id());
    if (path.ends_with(".json")) return read_json(source);
    const std::unique_ptr<hcl::File> file = hcl::parse(source, root_.diagnostics);
    for (const hcl::Block& block : file->body.blocks) {
      root_.diagnostics.error(block.header,
                              "Unexpected \"" + std::string(block.type.view()) + "\" block",
                              "Blocks are not allowed here.");
    }
    for (const hcl::Attribute& attribute : file->body.attributes) {
      const Value given = hcl::evaluate(*attribute.expr, constants_, root_.diagnostics);
      set(attribute.name.view(), given, attribute.expr->range, path);
    }
  }

  /// A variable without a type, or of type string, takes the text as it is; others an expression.
  void set_text(const std::string& name, const std::string& text) {
    const std::optional<std::uint32_t> index = find(instance_.module().variable_index, name);
    const SourceFile& source = root_.sources.add("--var " + name, text);
    const Range whole{source.id(), 0, static_cast<std::uint32_t>(text.size())};
    if (!index) return undeclared(name, whole, "on the command line");
    const TypeConstraint& constraint = instance_.module().variables[*index].constraint;
    const bool literal = constraint.type.is(Type::Kind::string) ||
                         !instance_.module().variables[*index].block->body.attribute("type");
    if (literal) return set(name, Value::string(value::to_nfc(text)), whole, {});
    const hcl::ParsedExpression parsed = hcl::parse_expression(source, whole, root_.diagnostics);
    set(name, hcl::evaluate(*parsed.expr, constants_, root_.diagnostics), whole, {});
  }

  /// What was given in a file or has a default keeps its place, as long as it is the same value.
  void set_planned(const std::string& name, const Value& given) {
    const std::optional<std::uint32_t> index = find(instance_.module().variable_index, name);
    if (!index) return;
    const Variable& variable = instance_.module().variables[*index];
    const Range at = variable.block->header;
    const Value value = accepted(variable, given, at, "input variable", root_);
    if (value.same_content(instance_.variable(*index))) return;
    instance_.set_variable(*index, with_sensitivity(variable, value.through(at, variable.shown)));
  }

 private:
  void read_json(const SourceFile& source) {
    const Range whole{source.id(), 0, static_cast<std::uint32_t>(source.text().size())};
    const auto parsed = value::parse_json(source.text(), whole);
    const bool usable = parsed && parsed->is_known() && !parsed->is_null() && parsed->is_mapping();
    if (!usable) {
      root_.diagnostics.error(whole, "Invalid variables file",
                              parsed ? "A JSON object is required, setting the variables by name."
                                     : parsed.error() + ".");
      return;
    }
    for (const auto& [name, given] : parsed->entries()) {
      Range at = whole;
      for (const Mark& mark : given.marks().marks()) {
        if (mark.kind == Mark::Kind::source) at = mark.range;
      }
      set(name, given.replace_marks(given.marks().without_sources()), at, source.path());
    }
  }

  void read_if_present(const std::string& path) {
    if (root_.files.is_file(path)) read_file(path);
  }

  void set(std::string_view name, const Value& given, Range at, const std::string& path) {
    const std::optional<std::uint32_t> index = find(instance_.module().variable_index, name);
    if (!index) return undeclared(name, at, "in file \"" + path + "\"");
    const Variable& variable = instance_.module().variables[*index];
    const Value value =
        accepted(variable, given, at, "input variable", root_).through(at, variable.shown);
    instance_.set_variable(*index, with_sensitivity(variable, value));
  }

  void undeclared(std::string_view name, Range at, const std::string& where) {
    std::vector<std::string> names;
    for (const Variable& variable : instance_.module().variables)
      names.emplace_back(variable.name.view());
    root_.diagnostics.warning(at, "Value for undeclared variable",
                              "The root module does not declare a variable named \"" +
                                  std::string(name) + "\" but a value was found " + where + "." +
                                  did_you_mean(name, names));
  }

  ModuleInstance& instance_;
  Root& root_;
  ConstantScope constants_;
};

}  // namespace

void set_root_variables(ModuleInstance& root_module, const Options& options) {
  RootVariables variables(root_module);
  variables.read_directory();
  for (const std::string& path : options.var_files) variables.read_file(path);
  for (const auto& [name, text] : options.vars) variables.set_text(name, text);
  for (const auto& [name, value] : options.planned) variables.set_planned(name, value);
}

Value evaluate_argument(ModuleInstance& instance, const Variable& variable) {
  const hcl::Attribute* argument =
      instance.called_by() ? instance.called_by()->block->body.attribute(variable.name.view())
                           : nullptr;
  if (!argument)
    return with_sensitivity(
        variable, variable.default_value ? *variable.default_value : unknown_value(variable));
  const Range at = argument->expr->range;
  const ModuleScope scope(*instance.caller(), instance.mode(), instance.repetition());
  const std::string name = "module." + std::string(instance.called_by()->name.view()) +
                           " argument \"" + std::string(variable.name.view()) + "\"";
  Value given =
      hcl::evaluate(*argument->expr, scope, instance.root().diagnostics).through(at, name);
  given = accepted(variable, std::move(given), at, "module argument", instance.root());
  return with_sensitivity(variable, given.through(variable.block->header, variable.shown));
}

}  // namespace preflint::terraform

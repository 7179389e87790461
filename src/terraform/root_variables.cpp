// Where the values of the root module's variables come from.
// https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence

#include <map>

#include "base/suggest.h"
#include "hcl/evaluate.h"
#include "hcl/parse.h"
#include "terraform/constants.h"
#include "terraform/variables.h"
#include "value/json.h"
#include "value/strings.h"

namespace preflint::terraform {

using value::Mark;
using value::Type;
using value::Value;

namespace {

struct Given {
  Value value;
  Range at;
  bool in_file = false;
};

class RootVariables {
 public:
  RootVariables(ModuleInstance& instance) : instance_(instance), root_(instance.root()) {}

  void read_environment(const std::vector<std::pair<std::string, std::string>>& environment) {
    for (const auto& [name, text] : environment) {
      // Whoever sets one in a shell means all that they run there.
      if (find(instance_.module().variable_index, name)) set_text(name, text, "TF_VAR_" + name);
    }
  }

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

  void read_option(const std::string& name, const std::string& text) {
    if (find(instance_.module().variable_index, name)) return set_text(name, text, "--var " + name);
    root_.diagnostics.error({}, "Value for undeclared variable",
                            "A variable named \"" + name +
                                "\" was assigned on the command line, but the root module does not "
                                "declare a variable of that name." +
                                did_you_mean(name, names()));
  }

  /// Its place is where the configuration file says it.
  void read_configured(const Setting& setting) {
    const std::optional<std::uint32_t> index =
        find(instance_.module().variable_index, setting.name);
    if (!index) return;
    set_text(setting.name, *setting.text, "vars." + setting.name);
    Given& given = given_[*index];
    given = {given.value.replace_marks(given.value.marks().without_sources()), setting.range, true};
  }

  /// What was given in a file or has a default keeps its place, as long as it is the same value.
  void set_planned(const std::string& name, const Value& given) {
    const std::optional<std::uint32_t> index = find(instance_.module().variable_index, name);
    if (!index) return;
    const Variable& variable = instance_.module().variables[*index];
    const Range at = variable.block->header;
    const Value value = accepted(variable, given, at, true, root_);
    if (value.same_content(instance_.variable(*index))) return;
    instance_.set_variable(
        *index, with_declared_marks(variable, value.through(at, variable.shown), root_), Range());
  }

  /// Only the value that counts need suit the variable.
  void apply() {
    for (const auto& [index, given] : given_) {
      const Variable& variable = instance_.module().variables[index];
      const Value value =
          accepted(variable, given.value, given.at, true, root_).through(given.at, variable.shown);
      instance_.set_variable(index, with_declared_marks(variable, value, root_),
                             given.in_file ? given.at : Range());
    }
  }

 private:
  /// The text itself for a variable of a primitive type or without one; an expression for others.
  void set_text(const std::string& name, const std::string& text, const std::string& shown) {
    const std::uint32_t index = *find(instance_.module().variable_index, name);
    const Variable& variable = instance_.module().variables[index];
    const SourceFile& source = root_.sources.add(shown, text);
    const Range whole{source.id(), 0, static_cast<std::uint32_t>(text.size())};
    const Type& type = variable.constraint.type;
    const bool literal = type.is(Type::Kind::string) || type.is(Type::Kind::number) ||
                         type.is(Type::Kind::boolean) || !variable.block->body.attribute("type");
    if (literal) return set(name, Value::string(value::to_nfc(text)), whole, {});
    const hcl::ParsedExpression parsed = hcl::parse_expression(source, whole, root_.diagnostics);
    set(name, hcl::evaluate(*parsed.expr, constants_, root_.diagnostics), whole, {});
  }

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
      if (name == "//") continue;  // a comment
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
    if (!index) return undeclared(name, at, path);
    given_[*index] = {given, at, !path.empty()};
  }

  void undeclared(std::string_view name, Range at, const std::string& path) {
    root_.diagnostics.warning(at, "Value for undeclared variable",
                              "The root module does not declare a variable named \"" +
                                  std::string(name) + "\" but a value was found in file \"" + path +
                                  "\"." + did_you_mean(name, names()));
  }

  std::vector<std::string> names() const {
    std::vector<std::string> all;
    for (const Variable& variable : instance_.module().variables)
      all.emplace_back(variable.name.view());
    return all;
  }

  ModuleInstance& instance_;
  Root& root_;
  ConstantScope constants_;
  std::map<std::uint32_t, Given> given_;  ///< what the last source says
};

}  // namespace

void set_root_variables(ModuleInstance& root_module, const Options& options) {
  RootVariables variables(root_module);
  variables.read_environment(options.environment);
  variables.read_directory();
  for (const Setting& setting : options.settings) {
    if (!setting.text) {
      variables.read_file(setting.name);
    } else if (setting.range.is_somewhere()) {
      variables.read_configured(setting);
    } else if (!options.for_several_roots ||
               find(root_module.module().variable_index, setting.name)) {
      variables.read_option(setting.name, *setting.text);
    }
  }
  variables.apply();
  for (const auto& [name, value] : options.planned) variables.set_planned(name, value);
}

}  // namespace preflint::terraform

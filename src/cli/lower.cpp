// Where the two front ends meet: what there is to read, and how one of it becomes configurations.

#include "cli/lower.h"

#include "cli/parameters.h"
#include "cloudformation/read.h"

namespace preflint::cli {

using graph::Language;

void Front::configure(const InputOptions& options, Diagnostics& diagnostics) {
  for (const std::string& path : options.paths) {
    const std::string tree =
        files_.canonical(files_.is_directory(path) ? path : std::string(parent_path(path)));
    if (!is_inside(tree, trees_.front())) trees_.push_back(tree);
  }
  terraform_.vars = options.variables;
  terraform_.var_files = options.variable_files;
  for (const std::string& path : options.parameter_files) {
    auto text = files_.read(path);
    if (text) {
      read_parameters(sources_.add(path, std::move(*text)), cloudformation_, diagnostics);
    } else {
      diagnostics.error({}, "Unreadable parameter file", path + ": " + text.error() + ".");
    }
  }
}

std::string Front::tree_of(const std::string& path) const {
  const std::string canonical = files_.canonical(path);
  for (const std::string& tree : trees_) {
    if (is_inside(canonical, tree)) return tree;
  }
  return canonical;
}

std::vector<Front::Unit> Front::units(const Inputs& inputs, Diagnostics& diagnostics) {
  std::vector<Unit> units;
  for (std::string& root : terraform::find_roots(inputs.terraform_directories, sources_, files_,
                                                 modules_, diagnostics)) {
    units.push_back({Language::terraform, std::move(root)});
  }
  for (const std::string& document : inputs.documents)
    units.push_back({Language::cloudformation, document});
  return units;
}

std::vector<graph::Configuration> Front::lower(const Unit& unit, Diagnostics& diagnostics) {
  std::vector<graph::Configuration> configurations;
  if (unit.language == Language::terraform) {
    terraform::Options options = terraform_;
    options.access_root = tree_of(unit.path);
    configurations.push_back(
        terraform::lower_root(unit.path, options, sources_, files_, modules_, diagnostics));
  } else {
    auto text = files_.read(unit.path);
    if (!text) {
      diagnostics.error({}, "Unreadable file", unit.path + ": " + text.error() + ".");
      return {};
    }
    if (!cloudformation::looks_like_template(*text)) return {};
    configurations = cloudformation::lower_templates(sources_.add(unit.path, std::move(*text)),
                                                     cloudformation_, diagnostics);
  }
  for (graph::Configuration& configuration : configurations) configuration.graph.freeze();
  return configurations;
}

value::Value Front::evaluate(const std::string& directory, const SourceFile& expression,
                             Diagnostics& diagnostics) {
  terraform::Options options = terraform_;
  options.access_root = tree_of(directory);
  return terraform::evaluate_in_module(directory, expression, options, sources_, files_, modules_,
                                       diagnostics);
}

}  // namespace preflint::cli

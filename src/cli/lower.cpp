// Where the two front ends meet: what there is to read, and how one of it becomes configurations.

#include "cli/lower.h"

#include <unistd.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/parallel.h"
#include "cli/parameters.h"
#include "cloudformation/read.h"
#include "terraform/plan_lower.h"

namespace preflint::cli {

using graph::Language;

namespace {

std::vector<std::pair<std::string, std::string>> variables_of_environment() {
  constexpr std::string_view prefix = "TF_VAR_";
  std::vector<std::pair<std::string, std::string>> variables;
  for (char** entry = environ; *entry; ++entry) {
    const std::string_view text = *entry;
    const std::size_t equals = text.find('=');
    if (!text.starts_with(prefix) || equals == std::string_view::npos) continue;
    variables.emplace_back(text.substr(prefix.size(), equals - prefix.size()),
                           text.substr(equals + 1));
  }
  return variables;
}

}  // namespace

void Front::configure(const InputOptions& options, Diagnostics& diagnostics) {
  const auto may_be_read = [&](const std::string& path) {
    const std::string tree =
        files_.canonical(files_.is_directory(path) ? path : std::string(parent_path(path)));
    if (!is_inside(tree, trees_.front())) trees_.push_back(tree);
  };
  for (const std::string& path : options.paths) may_be_read(path);
  if (!options.plan_sources.empty()) may_be_read(options.plan_sources);
  plan_sources_ = options.plan_sources;
  terraform_.settings = options.settings;
  terraform_.workspace = options.workspace;
  if (options.environment) terraform_.environment = variables_of_environment();
  cloudformation_.region = options.region;
  cloudformation_.account = options.account;
  for (const std::string& path : options.parameter_files)
    read_parameter_file(path, cloudformation_, diagnostics);
  configuration_ = options.configuration;
  if (configuration_ == nullptr) return;
  for (const RootSettings& root : configuration_->roots) {
    if (root.source) may_be_read(root.source->value);
    cloudformation::LowerOptions& own = of_roots_.emplace_back();
    for (const PlacedText& file : root.parameter_files)
      read_parameter_file(file.value, own, diagnostics);
    for (const auto& [name, given] : root.parameters)
      own.parameters[name] = {given.value, given.range};
  }
}

void Front::read_parameter_file(const std::string& path, cloudformation::LowerOptions& options,
                                Diagnostics& diagnostics) {
  auto text = files_.read(path);
  if (text) {
    read_parameters(sources_.add(path, std::move(*text)), options, diagnostics);
  } else {
    diagnostics.error({}, "Unreadable parameter file", path + ": " + text.error() + ".");
  }
}

std::string Front::tree_of(const std::string& path) const {
  const std::string canonical = files_.canonical(path);
  for (const std::string& tree : trees_) {
    if (is_inside(canonical, tree)) return tree;
  }
  return canonical;
}

std::shared_ptr<const terraform::Plan> Front::plan_in(const std::string& path,
                                                      Diagnostics& diagnostics) {
  const bool is_yaml = path.ends_with(".yaml") || path.ends_with(".yml");
  auto text = is_yaml ? std::string() : files_.read(path);
  if (!text || !terraform::looks_like_plan(*text)) return nullptr;
  return std::make_shared<const terraform::Plan>(
      terraform::read_plan(sources_.add(path, std::move(*text)), diagnostics));
}

std::string Front::sources_of(const terraform::Plan& plan, std::span<const std::string> roots,
                              Diagnostics& diagnostics) {
  const std::string_view beside = parent_path(plan.source->path());
  const std::string given = given_sources(plan.source->path());
  const std::string directory = !given.empty()   ? normalize_path(given)
                                : beside.empty() ? "."
                                                 : std::string(beside);
  Diagnostics problems;
  const terraform::Module& module = modules_.load(directory, sources_, files_, problems);
  if (!module.files.empty() && terraform::is_plan_of(plan, module)) {
    diagnostics.append(problems);
    return directory;
  }
  if (!given.empty()) {
    diagnostics.error({plan.source->id(), 0, 0}, "Not the sources of this plan",
                      "Nothing in " + directory + " declares what is in the plan.");
    return {};
  }
  // Of the root modules that are scanned too, the only one that it can be of.
  std::vector<std::string> exact;
  for (const std::string& root : roots) {
    Diagnostics said;
    if (terraform::is_exactly_plan_of(plan, modules_.load(root, sources_, files_, said)))
      exact.push_back(root);
  }
  return exact.size() == 1 ? exact.front() : std::string();
}

std::vector<Front::Unit> Front::units(const Inputs& inputs, unsigned jobs,
                                      Diagnostics& diagnostics) {
  std::vector<Unit> units, plans;
  std::set<std::string> planned;
  std::vector<std::string> roots = terraform::find_roots(inputs.terraform_directories, sources_,
                                                         files_, modules_, jobs, diagnostics);
  for (const std::string& document : without_nested(inputs.documents, jobs)) {
    Unit unit{Language::cloudformation, document, plan_in(document, diagnostics), {}};
    if (!unit.plan) {
      units.push_back(std::move(unit));
      continue;
    }
    unit.language = Language::terraform;
    unit.sources = sources_of(*unit.plan, roots, diagnostics);
    if (!unit.sources.empty()) planned.insert(files_.canonical(unit.sources));
    plans.push_back(std::move(unit));
  }
  std::erase_if(roots,
                [&](const std::string& root) { return planned.contains(files_.canonical(root)); });
  std::vector<Unit> all;
  for (std::string& root : roots)
    all.push_back({Language::terraform, std::move(root), nullptr, {}});
  std::ranges::move(units, std::back_inserter(all));
  std::ranges::move(plans, std::back_inserter(all));
  terraform_.for_several_roots = roots.size() > 1;
  if (terraform_.for_several_roots) check_settings(all, diagnostics);
  check_configured(all, diagnostics);
  return all;
}

namespace {

bool may_call_templates(std::string_view text) {
  return text.find("AWS::CloudFormation::Stack") != std::string_view::npos ||
         text.find("AWS::Serverless::Application") != std::string_view::npos;
}

}  // namespace

std::vector<std::string> Front::without_nested(const std::vector<std::string>& documents,
                                               unsigned jobs) {
  std::vector<std::vector<std::string>> calls(documents.size());
  for_each_parallel(documents.size(), thread_count(jobs, documents.size()),
                    [&](std::size_t i, unsigned) {
                      const auto text = files_.read(documents[i]);
                      if (!text || !may_call_templates(*text)) return;
                      if (const auto file = templates_.load(documents[i]))
                        calls[i] = cloudformation::called_templates(*file, cloudformation_);
                    });
  std::map<std::string, std::size_t> index;
  for (std::size_t i = 0; i < documents.size(); ++i)
    index.emplace(files_.canonical(documents[i]), i);
  std::vector<std::vector<std::size_t>> called(documents.size());
  std::vector<bool> is_called(documents.size()), is_covered(documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    for (const std::string& path : calls[i]) {
      const auto found = index.find(files_.canonical(path));
      if (found == index.end() || found->second == i) continue;
      called[i].push_back(found->second);
      is_called[found->second] = true;
    }
  }
  std::vector<std::string> first;
  const auto cover = [&](std::size_t root) {
    first.push_back(documents[root]);
    std::vector<std::size_t> open = {root};
    while (!open.empty()) {
      const std::size_t at = open.back();
      open.pop_back();
      if (is_covered[at]) continue;
      is_covered[at] = true;
      open.insert(open.end(), called[at].begin(), called[at].end());
    }
  };
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (!is_called[i]) cover(i);
  }
  // Templates that call each other in a circle: one of them stands for all.
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (!is_covered[i]) cover(i);
  }
  std::ranges::sort(first);
  return first;
}

void Front::check_settings(const std::vector<Unit>& units, Diagnostics& diagnostics) {
  for (const terraform::Setting& setting : terraform_.settings) {
    const auto declares = [&](const Unit& unit) {
      return unit.language == Language::terraform && !unit.plan &&
             terraform::find(modules_.load(unit.path, sources_, files_, diagnostics).variable_index,
                             setting.name);
    };
    if (!setting.text || std::ranges::any_of(units, declares)) continue;
    diagnostics.error({}, "Value for undeclared variable",
                      "A variable named \"" + setting.name +
                          "\" was assigned on the command line, but no root module declares a "
                          "variable of that name.");
  }
}

std::vector<graph::Configuration> Front::lower(const Unit& unit, Diagnostics& diagnostics) {
  std::vector<graph::Configuration> configurations;
  terraform::Options options = terraform_options(unit.plan ? unit.sources : unit.path);
  if (unit.plan && unit.sources.empty()) {
    configurations.push_back(terraform::lower_plan(*unit.plan, diagnostics));
  } else if (unit.plan) {
    options.access_root = tree_of(unit.sources);
    configurations.push_back(terraform::lower_plan_with_sources(
        *unit.plan, unit.sources, options, sources_, files_, modules_, diagnostics));
  } else if (unit.language == Language::terraform) {
    options.access_root = tree_of(unit.path);
    configurations.push_back(
        terraform::lower_root(unit.path, options, sources_, files_, modules_, diagnostics));
  } else if (const auto loaded = templates_.find(unit.path)) {
    cloudformation::LowerOptions of_unit = template_options(unit.path);
    of_unit.access_root = tree_of(unit.path);
    configurations = cloudformation::lower_templates(loaded, of_unit, diagnostics);
  } else {
    auto text = files_.read(unit.path);
    if (!text) {
      diagnostics.error({}, "Unreadable file", unit.path + ": " + text.error() + ".");
      return {};
    }
    if (!cloudformation::looks_like_template(*text)) return {};
    configurations = cloudformation::lower_templates(sources_.add(unit.path, std::move(*text)),
                                                     template_options(unit.path), diagnostics);
  }
  for (graph::Configuration& configuration : configurations) configuration.graph.freeze();
  return configurations;
}

value::Value Front::evaluate(const std::string& directory, const SourceFile& expression,
                             Diagnostics& diagnostics) {
  terraform::Options options = terraform_options(directory);
  options.access_root = tree_of(directory);
  return terraform::evaluate_in_module(directory, expression, options, sources_, files_, modules_,
                                       diagnostics);
}

}  // namespace preflint::cli

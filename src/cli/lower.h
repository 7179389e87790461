#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/filesystem.h"
#include "base/source.h"
#include "cli/discover.h"
#include "cli/options.h"
#include "cloudformation/lower.h"
#include "graph/configuration.h"
#include "schema/schema.h"
#include "terraform/configuration.h"
#include "terraform/load.h"
#include "terraform/plan.h"
#include "value/value.h"

namespace preflint::cli {

/// What may be kept from one run to the next over the same files.
struct Kept {
  schema::Schema schema;
  terraform::ParsedFiles parsed;
};

/// What all configurations of a run are read with. Safe to use from several threads.
class Front {
 public:
  Front(Sources& sources, const FileSystem& files)
      : Front(sources, files, std::make_unique<Kept>(), nullptr) {}
  /// For one of several runs.
  Front(Sources& sources, const FileSystem& files, Kept& kept)
      : Front(sources, files, nullptr, &kept) {}

  /// Reads what the options say of variables and parameters. A file of them that can't be read is
  /// an error.
  void configure(const InputOptions& options, Diagnostics& diagnostics);

  /// As `units` finds out; for who has the units from elsewhere.
  void expect_several_roots(bool are_several) { terraform_.for_several_roots = are_several; }

  /// One thing to read: a root module's directory, a plan, or a file that may hold templates.
  struct Unit {
    graph::Language language = graph::Language::terraform;
    std::string path;
    std::shared_ptr<const terraform::Plan> plan;
    std::string
        sources;  ///< the directory of the root module that a plan was made of, if it's here
  };
  /// In the order of their paths, root modules first, plans last. A root module with a plan is in
  /// the plan's unit.
  std::vector<Unit> units(const Inputs& inputs, unsigned jobs, Diagnostics& diagnostics);

  /// The value of an expression in the root module of a directory.
  value::Value evaluate(const std::string& directory, const SourceFile& expression,
                        Diagnostics& diagnostics);

  /// The configurations of a unit, frozen: one for a root module, one a template for a file (none
  /// when it is something else).
  std::vector<graph::Configuration> lower(const Unit& unit, Diagnostics& diagnostics);

 private:
  Front(Sources& sources, const FileSystem& files, std::unique_ptr<Kept> own, Kept* kept)
      : sources_(sources),
        files_(files),
        trees_{files.canonical(".")},
        own_(std::move(own)),
        modules_(own_ ? &own_->schema : &kept->schema, own_ ? nullptr : &kept->parsed) {
    cloudformation_.schema = modules_.schema();
    cloudformation_.files = &templates_;
  }

  std::shared_ptr<const terraform::Plan> plan_in(const std::string& path, Diagnostics& diagnostics);
  /// The directory of the root module that a plan was made of; empty when it isn't there.
  std::string sources_of(const terraform::Plan& plan, std::span<const std::string> roots,
                         Diagnostics& diagnostics);
  /// The documents without those that are templates of nested stacks of others.
  std::vector<std::string> without_nested(const std::vector<std::string>& documents, unsigned jobs);
  /// What the configuration file says of the unit at `path`, and behind it the command line.
  terraform::Options terraform_options(const std::string& path) const;
  cloudformation::LowerOptions template_options(const std::string& path) const;
  /// --source, or what the configuration file has for the plan at `path`.
  std::string given_sources(const std::string& path) const;
  void read_parameter_file(const std::string& path, cloudformation::LowerOptions& options,
                           Diagnostics& diagnostics);
  /// A variable of the configuration file must be one of any root module that it is for.
  void check_configured(const std::vector<Unit>& units, Diagnostics& diagnostics);
  /// With several root modules a variable must be one of any of them.
  void check_settings(const std::vector<Unit>& units, Diagnostics& diagnostics);

  Sources& sources_;
  /// What may be read for a unit at `path`: nothing outside of it is.
  std::string tree_of(const std::string& path) const;

  const FileSystem& files_;
  std::vector<std::string> trees_;  ///< canonical: the working directory, and the paths of the scan
                                    ///< that are outside of it
  std::unique_ptr<Kept> own_;       ///< of a run that stands alone
  terraform::ModuleCache modules_;
  terraform::Options terraform_;
  std::string plan_sources_;  ///< --source
  cloudformation::TemplateFiles templates_{sources_, files_};
  cloudformation::LowerOptions cloudformation_;
  const Configuration* configuration_ = nullptr;
  std::vector<cloudformation::LowerOptions> of_roots_;  ///< the parameters of each `roots` entry
};

}  // namespace preflint::cli

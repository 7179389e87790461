#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/filesystem.h"
#include "hcl/ast.h"
#include "hcl/scope.h"
#include "terraform/instance.h"
#include "terraform/module_scope.h"

namespace preflint::terraform {

/// `terraform console` in a directory without configuration: an empty root module, beside which
/// some names can be given as values (`local` as an object, say). Names that nothing declares are
/// errors before anything is evaluated.
class Console final : public hcl::Scope {
 public:
  /// Functions read files below the working directory, relative ones from `base` on.
  Console(const FileSystem& files, const std::string& base);
  void set(std::string name, value::Value value);
  value::Value evaluate(const hcl::Expression& expression, Diagnostics& diagnostics) const;

  std::optional<Resolved> resolve(const hcl::Name& root, std::span<const hcl::TraverseStep> steps,
                                  Diagnostics& diagnostics) const override;
  std::vector<std::string> root_names() const override;
  const hcl::Function* function(std::string_view name) const override {
    return module_scope_.function(name);
  }
  hcl::Budget& budget() const override { return root_.budget; }

 private:
  void check(const hcl::ScopeTraversalExpr& reference, Diagnostics& diagnostics) const;
  const value::Value* given(std::string_view name) const;

  const MemoryFileSystem no_files_;
  Sources sources_;
  ModuleCache modules_;
  Diagnostics ignored_;
  Root root_;
  Module empty_;
  ModuleInstance instance_;
  const ModuleScope module_scope_;
  std::vector<std::pair<std::string, value::Value>> given_;
};

}  // namespace preflint::terraform

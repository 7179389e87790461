#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "hcl/ast.h"

namespace preflint::terraform {

/// Finds the references in expressions and bodies: every traversal whose root is not bound by a
/// `for` expression or a `dynamic` block around it.
class ReferenceWalk {
 public:
  using Visit = std::function<void(const hcl::ScopeTraversalExpr&)>;

  explicit ReferenceWalk(Visit visit) : visit_(std::move(visit)) {}

  void expression(const hcl::Expression& e);
  /// All of a body with its nested blocks, but for `lifecycle` and for what only looks like an
  /// expression (`provider`, `depends_on`).
  void body(const hcl::Body& of);
  /// The iterator of a `dynamic` block is bound in it.
  void dynamic(const hcl::Block& block);

 private:
  void loop(const hcl::ForExpr& e);

  Visit visit_;
  std::vector<std::string_view> bound_;
};

/// The name of an attribute step; empty for another one, or none.
std::string_view step_name(const hcl::ScopeTraversalExpr& e, std::size_t at);

}  // namespace preflint::terraform

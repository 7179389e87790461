#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/text.h"
#include "hcl/ast.h"
#include "value/value.h"

namespace preflint::hcl {

struct Function;

/// What one evaluation may still use up. Shared by all scopes of a configuration (of a rule), so
/// that no input makes a scan slow: when it is gone, expressions are unknown and there is one
/// diagnostic.
struct Budget {
  static constexpr int deepest = 200;

  std::int64_t steps = 100'000'000;  ///< nodes of expressions that may still be evaluated
  std::int64_t bytes = 1ll << 30;    ///< of strings and elements that may still be made
  int depth = 0;
  bool reported = false;
};

/// Where an expression finds the variables and functions that it names.
class Scope {
 public:
  struct Resolved {
    value::Value value;
    std::size_t consumed = 0;  ///< how many steps of the traversal the value already covers
  };

  virtual ~Scope() = default;

  /// The value of `root` followed by as many of the steps as this scope wants to follow itself
  /// (Terraform's `aws_s3_bucket.b`, `module.m.out`: so nothing has to be evaluated that was not
  /// asked for). Empty when there is no such root; the caller complains, with the names that
  /// `root_names` gives.
  virtual std::optional<Resolved> resolve(const Name& root, std::span<const TraverseStep> steps,
                                          Diagnostics& diagnostics) const = 0;
  virtual std::vector<std::string> root_names() const = 0;
  /// Null when there is no function of that name. Those of providers are found by the provider's
  /// source, "hashicorp/aws::arn_parse".
  virtual const Function* function(std::string_view name) const = 0;
  /// The source of the provider that goes by a name here, as "hashicorp/aws"; empty when the module
  /// does not say that it needs one of that name.
  virtual std::string_view provider(std::string_view) const { return {}; }
  virtual Budget& budget() const = 0;
  /// Is this the scope of a rule: absent reads as null, `alltrue` and its kin are three-valued?
  virtual bool is_rule() const { return false; }
  /// Where a part of a result is not known, are the others kept? To Terraform's console the whole
  /// is unknown then.
  virtual bool keeps_known() const { return is_rule(); }
  /// Told of each attribute that a rule reads of a resource or a block.
  virtual void note_read(const value::Value& /*attribute*/) const {}
};

/// A few more variables in front of another scope: the iteration variables of a `for`, `each`,
/// `count`.
class ChildScope final : public Scope {
 public:
  explicit ChildScope(const Scope& parent) : parent_(parent) {}
  void set(std::string_view name, value::Value value);

  std::optional<Resolved> resolve(const Name& root, std::span<const TraverseStep> steps,
                                  Diagnostics& diagnostics) const override;
  std::vector<std::string> root_names() const override;
  const Function* function(std::string_view name) const override { return parent_.function(name); }
  std::string_view provider(std::string_view name) const override { return parent_.provider(name); }
  Budget& budget() const override { return parent_.budget(); }
  bool is_rule() const override { return parent_.is_rule(); }
  bool keeps_known() const override { return parent_.keeps_known(); }
  void note_read(const value::Value& attribute) const override { parent_.note_read(attribute); }

 private:
  const Scope& parent_;
  std::vector<std::pair<std::string_view, value::Value>> variables_;
};

/// Variables given as values, and the table of Terraform's functions: what `preflint eval` and
/// tests use.
class VariableScope final : public Scope {
 public:
  /// `functions` and `budget` outlive the scope.
  VariableScope(const class FunctionTable& functions, Budget& budget)
      : functions_(functions), budget_(budget) {}
  void set(std::string name, value::Value value);
  void require_provider(std::string name, std::string source);
  void keep_known() { keeps_known_ = true; }

  std::optional<Resolved> resolve(const Name& root, std::span<const TraverseStep> steps,
                                  Diagnostics& diagnostics) const override;
  std::vector<std::string> root_names() const override;
  const Function* function(std::string_view name) const override;
  std::string_view provider(std::string_view name) const override;
  Budget& budget() const override { return budget_; }
  bool keeps_known() const override { return keeps_known_; }

 private:
  const FunctionTable& functions_;
  Budget& budget_;
  bool keeps_known_ = false;
  std::vector<std::pair<std::string, value::Value>> variables_;
  std::vector<std::pair<std::string, std::string>> providers_;
};

}  // namespace preflint::hcl

#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/text.h"
#include "terraform/plan.h"
#include "terraform/plan_address.h"
#include "value/value.h"

namespace preflint::terraform {

/// A module instance of the plan, and through which call it is there.
struct PlanPlace {
  const PlanModule* module = nullptr;
  std::string path;  ///< `module.m["k"]`
  std::string key;   ///< `["k"]`
  const PlanPlace* caller = nullptr;
  const PlanCall* call = nullptr;
};

/// What an expression may name besides its module: the key of the instance that it belongs to.
struct PlanExpressionPlace {
  const PlanPlace* module = nullptr;
  std::string_view repetition;  ///< JSON of `count` or `for_each`
  std::string_view key;
};

/// An attribute of a resource instance that an expression refers to.
struct PlanTarget {
  const PlanResource* resource = nullptr;
  std::string path;  ///< "arn"; empty where the plan doesn't say which attribute

  bool operator==(const PlanTarget&) const = default;
};

struct PlanReferences {
  std::vector<PlanTarget> targets;
  std::string first;  ///< as the configuration spells it, for what waits for it
  /// It also refers to something that can't be followed, or that is no resource: what it gives need
  /// not be what a target is.
  bool open = false;
};

/// Follows the references of the configuration section to resource instances: through arguments and
/// outputs of modules, and from an instance to that of the same key. Locals are not in a plan: what
/// goes through one stays open.
class PlanResolver {
 public:
  explicit PlanResolver(const Plan& plan);

  /// Null when the configuration section knows of no such module.
  const PlanPlace* place(std::string_view path);
  PlanReferences resolve(const value::Value& expression, const PlanExpressionPlace& at);

  const PlanResource* find(std::string_view address) const;
  /// The one managed resource whose `id` or `arn` is known to be this text.
  const PlanTarget* owner_of(std::string_view text) const;
  /// The text of an attribute after the change; empty when it is no known text.
  static std::string text_of(const PlanTarget& target);

 private:
  struct Following;
  void add_identity(const PlanResource& resource, std::string_view attribute);
  const value::Value& parsed(std::string_view json);

  const Plan& plan_;
  std::unordered_map<std::string_view, const PlanResource*> by_address_;
  /// The instances of a block in a module instance: "module.m.aws_s3_bucket.b".
  std::unordered_map<std::string, std::vector<const PlanResource*>, TextHash, std::equal_to<>>
      by_block_;
  std::unordered_map<std::string, PlanTarget, TextHash, std::equal_to<>> owners_;
  std::unordered_map<std::string, std::unique_ptr<PlanPlace>, TextHash, std::equal_to<>> places_;
  std::unordered_map<const char*, value::Value> parsed_;  // by where it stands
};

}  // namespace preflint::terraform

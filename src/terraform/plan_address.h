#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace preflint::terraform {

/// One step of an address or of a reference: a name, or a key in the one spelling that is used
/// throughout: `[0]`, `["k"]`.
struct PlanStep {
  std::string text;
  bool is_key() const { return text.starts_with('['); }
};

/// `module.m["k"].aws_s3_bucket.b[0].id` in steps. Of what can't be read, the steps before it.
std::vector<PlanStep> plan_steps(std::string_view text);

/// The address of a resource instance, taken apart.
struct PlanAddress {
  std::string module;    ///< `module.m["k"]`; empty in the root module
  std::string declared;  ///< within its module, without a key: "data.aws_region.current"
  std::string key;       ///< `[0]`, `["k"]`, or empty

  std::string text() const;
};
PlanAddress plan_address(std::string_view text);

/// The same address without any keys.
std::string without_keys(std::string_view address);

}  // namespace preflint::terraform

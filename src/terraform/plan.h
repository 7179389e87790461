#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "terraform/module.h"

/// What `terraform show -json` and `tofu show -json` print of a plan or a state. A Plan is where
/// everything stands in that text; values are read from it when they are needed, one resource at a
/// time. https://developer.hashicorp.com/terraform/internals/json-format
namespace preflint::terraform {

/// A resource instance that is there after the change.
struct PlanResource {
  std::string address;
  std::string module;    ///< the instance of the module that it is in: `module.m["k"]`
  std::string declared;  ///< within its module, without a key: "aws_s3_bucket.b"
  std::string key;       ///< `["k"]`, `[0]`, or empty
  std::string type;
  std::string name;
  bool is_data = false;
  bool is_deferred = false;                    ///< known to come, but not how often or as what
  Range range;                                 ///< its object in the plan
  Range header;                                ///< its address there
  std::string_view after, unknown, sensitive;  ///< JSON; empty where there is none
};

/// What the configuration section says of a resource block. It has no values: of an expression it
/// tells a constant, or what it refers to.
struct PlanDeclaration {
  std::string_view expressions;
  std::string_view repetition;  ///< its `count` or `for_each`; empty without one
  std::string_view depends_on;
  std::string provider;  ///< "aws.east", where it isn't the default one
};

struct PlanModule;

struct PlanCall {
  std::string_view expressions;
  std::string_view repetition;
  std::unique_ptr<PlanModule> module;
};

struct PlanModule {
  std::map<std::string, PlanDeclaration, std::less<>> resources;  ///< by address in the module
  std::map<std::string, std::string_view, std::less<>> outputs;   ///< the expressions
  std::map<std::string, PlanCall, std::less<>> calls;
};

struct Plan {
  const SourceFile* source = nullptr;
  std::vector<PlanResource> resources;
  PlanModule root;
  bool has_configuration = false;                                  ///< not so in a state
  std::map<std::string, std::string_view, std::less<>> variables;  ///< values, JSON
  std::map<std::string, std::string_view, std::less<>> outputs;    ///< changes, JSON
};

/// Is it such a text, by its first members? Whatever its file is called.
bool looks_like_plan(std::string_view text);

/// Is it a plan in a form that is not read: Terraform's own binary one, or the log of `plan -json`?
bool is_other_plan(std::string_view text);

/// A plan that is broken, errored, incomplete or of a format of the future has a diagnostic.
Plan read_plan(const SourceFile& source, Diagnostics& diagnostics);

/// Was the plan made of this root module, as far as names tell?
bool is_plan_of(const Plan& plan, const Module& root);
/// The same where nothing else speaks for it: each has all that the other one declares.
bool is_exactly_plan_of(const Plan& plan, const Module& root);

}  // namespace preflint::terraform

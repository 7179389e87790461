#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cloudformation/evaluation.h"
#include "cloudformation/template_files.h"

namespace preflint::cloudformation {

/// A template as it is deployed: the one that is scanned, or a nested one, once for each resource
/// that calls it.
struct Stack {
  std::shared_ptr<const TemplateFile> file;
  Template source;
  const Stack* caller = nullptr;
  const Member* call = nullptr;      ///< the resource in the caller
  std::string prefix;                ///< of the addresses in it: "Storage.", empty for the first
  std::vector<Range> calls;          ///< the resources that it is deployed through, outermost first
  bool is_first_of_its_file = true;  ///< which speaks for all of them
  std::map<std::string_view, const Stack*> nested;  ///< by logical id
};

/// The evaluations of all stacks of a deployment, under the same assumptions.
class Evaluations {
 public:
  /// What is wrong in a file goes to `diagnostics` once; null: nobody wants to hear it.
  Evaluations(const LowerOptions& options, Inputs& inputs, const Assumptions* assumed,
              Diagnostics* diagnostics)
      : options_(options), inputs_(inputs), assumed_(assumed), diagnostics_(diagnostics) {}

  Evaluation& of(const Stack& stack);

 private:
  const LowerOptions& options_;
  Inputs& inputs_;
  const Assumptions* assumed_;
  Diagnostics* diagnostics_;
  Diagnostics unheard_;
  std::map<const Stack*, std::unique_ptr<Evaluation>> evaluations_;
};

/// How a name of this template is said in the whole deployment.
std::string address_of(const Evaluation& in, std::string_view name);

/// What the caller of a nested stack gives for a parameter; nothing when it leaves it to the
/// default.
std::optional<value::Value> argument(Evaluation& in, std::string_view parameter);

/// What `Fn::GetAtt` of a nested stack that is followed gives for "Outputs.Name".
std::optional<value::Value> nested_output(Evaluation& in, std::string_view resource,
                                          std::string_view attribute);

}  // namespace preflint::cloudformation

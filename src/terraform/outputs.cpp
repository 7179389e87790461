// Output values. https://developer.hashicorp.com/terraform/language/values/outputs

#include "hcl/evaluate.h"
#include "terraform/instance.h"
#include "terraform/module_scope.h"
#include "value/ephemeral.h"

namespace preflint::terraform {

using value::Mark;
using value::MarkSet;
using value::Reason;
using value::Type;
using value::Value;

namespace {

/// What leaves the configuration must be meant to.
void check_root_output(const OutputDeclaration& output, const MarkSet& marks, Root& root) {
  if (output.ephemeral) {
    root.diagnostics.error(output.block->header, "Ephemeral output not allowed",
                           "Ephemeral outputs are not allowed in the root module.");
  }
  if (marks.is_sensitive() && !output.sensitive) {
    root.diagnostics.error(
        output.block->header, "Output refers to sensitive values",
        "The output \"" + std::string(output.name.view()) +
            "\" of the root module has a sensitive value; Terraform wants to be told that this is "
            "intended, by sensitive = true.");
  }
}

}  // namespace

Value evaluate_output(ModuleInstance& instance, const OutputDeclaration& output) {
  if (!output.value) {
    return Value::unknown(Type::dynamic(),
                          {Reason::Kind::error, *output.name.text, output.block->header});
  }
  Root& root = instance.root();
  const ModuleCall* call = instance.called_by();
  const std::string prefix = call ? "module." + std::string(call->name.view()) + "." : "output.";
  const Range at = output.value->range;
  Value result = hcl::evaluate(*output.value, ModuleScope(instance), root.diagnostics)
                     .through(at, prefix + std::string(output.name.view()));
  const MarkSet marks = call && !root.uses_ephemeral ? MarkSet() : result.marks_deep();
  if (!call) check_root_output(output, marks, root);
  if (!output.ephemeral && value::is_ephemeral(marks)) {
    root.diagnostics.error(at, "Ephemeral value not allowed",
                           "This output value is not declared as returning an ephemeral value, so "
                           "it cannot be set to a result derived from one.");
  }
  if (output.sensitive) result = result.with_marks({Mark{}});
  return output.ephemeral ? result.with_marks({value::ephemeral_mark()}) : result;
}

}  // namespace preflint::terraform

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace preflint::cloudformation {

/// A statement of a policy template, with `${Name}` where a parameter of the template goes.
struct TemplateStatement {
  std::string_view policy;
  std::string_view actions;    ///< a service is said once: "sqs:ReceiveMessage DeleteMessage"
  std::string_view resources;  ///< `~` is the region and the account; `arn:PARTITION:` is left out
  std::string_view condition_key = {};  ///< of `StringEquals`
  std::string_view condition_value = {};
};

/// The statements of a policy template; none when SAM has no template of that name.
std::span<const TemplateStatement> template_statements(std::string_view policy);
/// The names of all templates.
std::vector<std::string> template_names();

/// "sqs:ReceiveMessage DeleteMessage" → one name an action.
std::vector<std::string> action_names(std::string_view actions);
/// "sqs:~:${QueueName}" → text for `Fn::Sub`, one a resource.
std::vector<std::string> resource_patterns(std::string_view resources);

}  // namespace preflint::cloudformation

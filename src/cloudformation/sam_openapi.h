#pragma once

#include "cloudformation/sam_resource.h"

namespace preflint::cloudformation {

/// Which dialect of OpenAPI an API's definition is in.
enum class ApiKind { rest, http };

/// The definition that SAM writes of an API whose routes are events of functions.
const Node* api_definition(Sam& sam, const SamResource& api, ApiKind kind,
                           const std::vector<SamRoute>& routes);

/// Collects the routes that the events of a function or a state machine ask for.
void collect_routes(Sam& sam, const SamResource& target, bool is_machine);
/// The ids of the APIs that exist when an event names none.
inline constexpr std::string_view implicit_rest_api = "ServerlessRestApi";
inline constexpr std::string_view implicit_http_api = "ServerlessHttpApi";

/// `Prod`, `prod-1`, a parameter → "Prod", "", "": what a stage's name adds to logical ids.
std::string_view stage_in_id(const Node* stage);

/// Lets API Gateway call the function at each of the routes, and the authorizers.
void add_route_permissions(Sam& sam, const SamResource& api, ApiKind kind,
                           const std::vector<SamRoute>& routes);
void add_authorizer_permissions(Sam& sam, const SamResource& api);

/// `Domain` of either kind of API.
void add_domain(Sam& sam, const SamResource& api, ApiKind kind, std::string_view stage);

}  // namespace preflint::cloudformation

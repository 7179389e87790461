#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "cloudformation/sam_nodes.h"
#include "cloudformation/template.h"

namespace preflint::cloudformation {

/// A resource of SAM's, with what `Globals` says of it.
struct SamResource {
  std::string_view id;
  Range header;                      ///< of the id
  const Node* entry = nullptr;       ///< as written; null for an implicit API
  const Node* properties = nullptr;  ///< merged, never null
  Range range;                       ///< of the whole

  const Member* property(std::string_view name) const { return properties->find_member(name); }
  const Node* value(std::string_view name) const { return properties->find(name); }
  Range range_of(std::string_view name) const {
    const Member* found = property(name);
    return found ? found->key_range : header;
  }
  const Node* attribute(std::string_view name) const { return entry ? entry->find(name) : nullptr; }
};

/// A route of an API that an event of a function or of a state machine asks for.
struct SamRoute {
  const SamResource* target = nullptr;
  const Member* event = nullptr;
  const Node* properties = nullptr;
  std::string_view condition;  ///< of the target
  bool is_machine = false;
  bool is_repeated = false;  ///< in a loop
};

/// What events add to a resource that the template has already.
struct SamChange {
  std::string_view property;    ///< "NotificationConfiguration"
  std::string_view key;         ///< "LambdaConfigurations"
  const Node* value = nullptr;  ///< an item of a list, or the value at the key
  std::string_view depends_on;  ///< empty: nothing
  Range range;
};

/// The transform of one template, while it goes on.
struct Sam {
  const Template& source;
  Maker make;
  Diagnostics& diagnostics;

  std::vector<Member>* out = nullptr;  ///< where what is generated goes: the section, a loop's body
  bool in_loop = false;
  std::vector<Member> conditions;
  std::unordered_map<std::string_view, std::string_view> names;  ///< "Fn.Alias" → its logical id
  std::map<std::string, std::vector<SamChange>, std::less<>> changes;  ///< by logical id
  std::map<std::string, std::vector<SamRoute>, std::less<>> routes;    ///< by the API's id
  std::set<std::string, std::less<>> shared;  ///< what exists once, however many ask for it

  std::string_view keep(std::string text) const { return make.keep(std::move(text)); }
  /// "Fn" and "Role" → "FnRole".
  std::string_view id(std::string_view a, std::string_view b, std::string_view c = {}) const {
    return keep(std::string(a).append(b).append(c));
  }
};

/// What is special about a generated resource.
struct Generated {
  std::string_view id;
  std::string_view type;
  Range header = {};                ///< nowhere: the SAM resource's
  std::string_view condition = {};  ///< empty: the SAM resource's
  bool is_main = false;             ///< DependsOn is its own
  bool is_shared = false;           ///< others need it as well, under their conditions
  const Node* deletion_policy = nullptr;
};

/// Adds a resource that `from` stands for.
void add_resource(Sam& sam, const SamResource& from, const Generated& generated, Parts properties);

/// Hands on properties under their own names.
void pass(Parts& to, const SamResource& from, std::span<const std::string_view> names);
/// Hands on one property under another name.
Part renamed(const SamResource& from, std::string_view name, std::string_view as);
Part renamed(const Node& mapping, std::string_view name, std::string_view as);

/// `Tags`, a mapping in SAM, as a list of Key and Value; `created_by` is the one that SAM adds.
const Node* tags(Sam& sam, const SamResource& from, std::string_view created_by);

/// A condition that both hold under; empty where both are.
std::string_view both_conditions(Sam& sam, std::string_view a, std::string_view b, Range range);

std::string_view condition_of(const SamResource& resource);

/// One function a kind of resource.
void expand_function(Sam& sam, const SamResource& function);
void expand_state_machine(Sam& sam, const SamResource& machine);
void expand_api(Sam& sam, const SamResource& api);
void expand_http_api(Sam& sam, const SamResource& api);
void expand_simple_table(Sam& sam, const SamResource& table);
void expand_layer(Sam& sam, const SamResource& layer);
void expand_application(Sam& sam, const SamResource& application);
void expand_capacity_provider(Sam& sam, const SamResource& provider);
void expand_graphql_api(Sam& sam, const SamResource& api);
void expand_connector(Sam& sam, const SamResource& connector);
/// `Connectors` beside the properties of any resource.
void expand_connectors(Sam& sam, const SamResource& owner);

}  // namespace preflint::cloudformation

#pragma once

#include "cloudformation/sam_policies.h"

namespace preflint::cloudformation {

/// What events start: a function, by its alias where it has one, or a state machine.
struct SamTarget {
  const SamResource& resource;
  std::string_view alias;  ///< the logical id; empty for none
  bool is_machine = false;

  /// As the argument of a function's name.
  const Node* name(const Maker& make) const {
    return make.ref(alias.empty() ? resource.id : alias);
  }
  const Node* arn(const Maker& make) const {
    if (!alias.empty() || is_machine) return make.ref(alias.empty() ? resource.id : alias);
    return make.get_att(resource.id, "Arn");
  }
};

/// The logical id of a function's or a state machine's alias; empty when it has none.
std::string_view alias_id(Sam& sam, const SamResource& resource);

/// One of the `Events`.
struct SamEvent {
  std::string_view id;  ///< the target's logical id and the event's name
  const Member* member = nullptr;
  std::string_view type;
  const Node* properties = nullptr;  ///< never null
  Maker make;                        ///< at the event's name

  const Node* value(std::string_view name) const { return properties->find(name); }
  Range range_of(std::string_view name) const {
    const Member* found = properties->find_member(name);
    return found ? found->key_range : make.range();
  }
  Part part(std::string_view name, std::string_view as = {}) const {
    return renamed(*properties, name, as.empty() ? name : as);
  }
};

/// Adds the resources that the events need, and to `policies` what they have to be allowed.
void expand_events(Sam& sam, const SamTarget& target, RolePolicies& policies);

/// The families of event sources.
bool expand_event_source_mapping(Sam& sam, const SamTarget& target, const SamEvent& event,
                                 RolePolicies& policies);
bool expand_rule(Sam& sam, const SamTarget& target, const SamEvent& event);
bool expand_push(Sam& sam, const SamTarget& target, const SamEvent& event);

/// Lets a service call the function.
struct Caller {
  std::string_view principal;
  const Node* source_arn = nullptr;
  const Node* source_account = nullptr;
  const Node* token = nullptr;
  std::string_view suffix = "Permission";
};
void add_permission(Sam& sam, const SamTarget& target, const SamEvent& event, const Caller& caller);

/// A queue that a service may send what it could not deliver to, with its policy; its ARN.
const Node* add_queue(Sam& sam, const SamTarget& target, const SamEvent& event,
                      std::string_view suffix, std::string_view service, const Node* source_arn);

}  // namespace preflint::cloudformation

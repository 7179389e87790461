#pragma once

#include <optional>

#include "value/value.h"

namespace preflint::rules {

/// Does an event pattern of EventBridge match an event? Both are objects; the pattern may hold
/// unknown parts. Empty: it can't be told, and `why` says what it waits for.
/// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html
std::optional<bool> event_pattern_matches(const value::Value& pattern, const value::Value& event,
                                          value::Reason& why);

}  // namespace preflint::rules

#pragma once

#include <optional>
#include <string_view>

#include "value/value.h"

namespace preflint::rules {

/// Does a filter pattern of CloudWatch Logs select a log event? The event is an object, as the JSON
/// text of it would be logged. Empty: the pattern is not a valid one.
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
std::optional<bool> log_filter_selects(std::string_view pattern, const value::Value& event);

}  // namespace preflint::rules

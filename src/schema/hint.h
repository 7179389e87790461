#pragma once

#include <span>
#include <string>
#include <string_view>

#include "schema/shape.h"

namespace preflint::schema {

/// What was probably meant by `name`, which `here` does not have, as a sentence with a space before
/// it: that it belongs elsewhere in `resource`, which has it there, or that a name beside it is
/// spelt nearly so. "" where nothing is near: a name that is newer than the tables is then more
/// probable than a mistake. `beside` are the names that are set where this one is: what is there
/// already was not meant, unless it is a block that can be repeated.
std::string hint(std::string_view name, const Shape& here, const Shape& resource,
                 std::span<const std::string_view> beside);

}  // namespace preflint::schema

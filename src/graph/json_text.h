#pragma once

#include "base/diagnostic.h"
#include "value/value.h"

namespace preflint::graph {

/// The value that a string is the JSON text of, every part of it marked with where it was written
/// in the source: what `jsonencode` was given, or the text itself, parsed. A hole (an interpolation
/// that isn't known) stands as an unknown where it is a whole value, and as an unknown string with
/// its literal parts where it is a part of one. Anything but a string is returned as it is. Text
/// that is not JSON gives an unknown value and a diagnostic.
value::Value decode_json_text(const value::Value& text, Diagnostics& diagnostics);

}  // namespace preflint::graph

#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "value/value.h"

namespace preflint::value {

/// `text` as `jsondecode` reads it (cty's implied types: objects, tuples, strings, numbers, bools,
/// null), or what is wrong with it. Of two members with one name the last counts. `whole` is the
/// range that `text` has in a file: each value, at any depth, is then marked with its own range
/// there.
std::expected<Value, std::string> parse_json(std::string_view text, Range whole = {});

/// As `jsonencode` writes: sorted keys, no spaces, `<`, `>`, `&`, U+2028 and U+2029 escaped. The
/// value is wholly known and has no infinite numbers, for which JSON has no word.
std::string to_json(const Value& value);

/// A type in cty's JSON notation ("string", ["list","number"], ["object",{…}]) and back.
std::string type_to_json(const Type& type);
std::expected<Type, std::string> type_from_json(std::string_view text);
/// The same of JSON that has been read.
std::expected<Type, std::string> type_from(const Value& json);

/// The tagged form in which values are compared and shown: `to_json`, with numbers as exact decimal
/// text, and
/// {"$unknown": TYPE, "refinements": {…}}, {"$marks": ["sensitive"], "value": V}, {"$number":
/// "+inf"}, {"$open": [elements that are known]}. `reasons` adds "reason" and "candidates" to
/// unknowns (for `preflint graph --values`).
std::string to_tagged_json(const Value& value, bool reasons = false);
/// Reads the tagged form as a value of `type` (dynamic: the implied type).
std::expected<Value, std::string> from_tagged_json(std::string_view text, const Type& type);
std::expected<Value, std::string> from_tagged(const Value& json, const Type& type);

/// As `terraform console` prints it, in HCL syntax.
std::string to_display(const Value& value);

}  // namespace preflint::value

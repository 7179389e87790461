#pragma once

#include <expected>
#include <span>
#include <string>

#include "value/value.h"

namespace preflint::value {

/// Why a value does not convert: in cty's words ("a number is required", "attribute \"x\" is
/// required"), `path` leading to the part that is wrong (".a[0].b", empty for the value itself).
struct ConversionError {
  std::string path;
  std::string message;

  std::string text() const { return path.empty() ? message : path + ": " + message; }
};

/// cty's `convert.Convert`, unsafe conversions included: string ↔ number ↔ bool, tuple → list →
/// set, object → map and back, optional attributes filled with nulls. Marks, candidates and
/// unknowns are kept and travel with their parts.
/// https://github.com/zclconf/go-cty/blob/main/docs/convert.md
std::expected<Value, ConversionError> convert(const Value& value, const Type& wanted);

/// cty's `convert.Unify`: the type that all of `types` convert to, if there is one. `unsafe` also
/// tries conversions that may fail.
std::optional<Type> unify(std::span<const Type> types, bool unsafe = false);

/// Does anything of type `from` convert to `to` (perhaps depending on the value when `unsafe`)?
bool converts(const Type& from, const Type& to, bool unsafe);

}  // namespace preflint::value

#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

// What a client sends is looked at through these, which never throw: a member that is missing or of
// another type is nothing.

namespace preflint::lsp {

using Json = nlohmann::json;

/// A null value where `value` is no object or has no such member.
inline const Json& member(const Json& value, std::string_view name) {
  static const Json nothing;
  if (!value.is_object()) return nothing;
  const auto found = value.find(name);
  return found == value.end() ? nothing : *found;
}

/// The member of a member: `at(params, "textDocument", "uri")`.
template <class... Names>
const Json& at(const Json& value, std::string_view name, const Names&... names) {
  if constexpr (sizeof...(names) == 0) {
    return member(value, name);
  } else {
    return at(member(value, name), names...);
  }
}

inline std::optional<std::string> as_text(const Json& value) {
  if (!value.is_string()) return std::nullopt;
  return value.get_ref<const std::string&>();
}

/// Of what the protocol calls uinteger: 0 to 2³¹ - 1.
inline std::optional<std::uint32_t> as_count(const Json& value) {
  if (!value.is_number_integer()) return std::nullopt;
  if (value.is_number_unsigned() ? value.get<std::uint64_t>() > 0x7fff'ffffu
                                 : value.get<std::int64_t>() < 0)
    return std::nullopt;
  return value.get<std::uint32_t>();
}

inline bool is_true(const Json& value) { return value.is_boolean() && value.get<bool>(); }

}  // namespace preflint::lsp

#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

namespace preflint::hcl {

/// The standard alphabet with padding. Line ends in what is decoded do not count; the error is the
/// offset of what is wrong.
std::string base64_encode(std::string_view bytes);
std::expected<std::string, std::size_t> base64_decode(std::string_view text);

/// Lower-case hexadecimal digits.
std::string hex_encode(std::string_view bytes);

bool is_utf8(std::string_view text);

}  // namespace preflint::hcl

#pragma once

#include <string>
#include <string_view>

namespace preflint::hcl {

enum class Algorithm { md5, sha1, sha256, sha512 };

/// The raw bytes of the hash.
std::string digest(Algorithm algorithm, std::string_view text);

}  // namespace preflint::hcl

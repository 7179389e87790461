#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace preflint::lsp {

/// The absolute path that a `file:` URI names; nothing for any other URI, or a broken one.
std::optional<std::string> path_of_uri(std::string_view uri);
/// The URI of an absolute path.
std::string uri_of_path(std::string_view path);

}  // namespace preflint::lsp

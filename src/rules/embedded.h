#pragma once

#include <span>
#include <string_view>

namespace preflint::rules {

/// A file under rules/ as it was when the program was built.
struct EmbeddedFile {
  std::string_view path;  // relative to the project, with "/"
  std::string_view text;
};

/// The rules' pages and the facts that they share, sorted by path. cmake/embed.cmake generates the
/// definition.
std::span<const EmbeddedFile> embedded_rules();

}  // namespace preflint::rules

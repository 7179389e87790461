#pragma once

#include <optional>
#include <string>

#include "hcl/build.h"

namespace preflint::hcl {

/// What is wrong, and where.
struct Malformed {
  Range subject;
  std::string summary;
  std::string detail;
};

/// What is wrong with the `for` expression whose word `for` is at `begin`; nothing where its head,
/// up to the colon, is as it should be. `end` bounds the search.
std::optional<Malformed> malformed_for(const Builder& builder, std::uint32_t begin,
                                       std::uint32_t end);
/// What is wrong with the template directive whose `%{` is at `begin`.
Malformed malformed_directive(const Builder& builder, std::uint32_t begin, std::uint32_t end);

}  // namespace preflint::hcl

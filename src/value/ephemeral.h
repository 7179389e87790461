#pragma once

#include <algorithm>

#include "value/mark.h"

namespace preflint::value {

inline constexpr std::string_view ephemeral_name = "ephemeral";

/// The mark of what Terraform neither stores nor shows: ephemeral variables, outputs, resources.
inline Mark ephemeral_mark() {
  Mark mark;
  mark.kind = Mark::Kind::named;
  mark.name = Text(ephemeral_name);
  return mark;
}

inline bool is_ephemeral(const MarkSet& marks) {
  return std::ranges::any_of(marks.marks(), [](const Mark& mark) {
    return mark.kind == Mark::Kind::named && mark.name.view() == ephemeral_name;
  });
}

}  // namespace preflint::value

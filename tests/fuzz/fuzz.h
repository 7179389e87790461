#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/diagnostic.h"
#include "base/source.h"

namespace preflint::fuzz {

inline std::string text_of(const std::uint8_t* data, std::size_t size) {
  return std::string(reinterpret_cast<const char*>(data), size);
}

/// Every place that is named lies in a file of the run: what a reporter relies on.
inline void check_places(const Diagnostics& diagnostics, const Sources& sources) {
  for (const Diagnostic& diagnostic : diagnostics.entries()) {
    const Range& place = diagnostic.subject;
    if (!place.is_somewhere()) continue;
    const bool is_inside = sources.has(place.file) && place.begin <= place.end &&
                           place.end <= sources.file(place.file).text().size();
    if (!is_inside) std::abort();
  }
}

}  // namespace preflint::fuzz

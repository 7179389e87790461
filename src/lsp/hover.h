#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/range.h"
#include "lsp/results.h"

namespace preflint::lsp {

/// What is said of a place when one points at it.
struct Hover {
  Range range;
  std::string markdown;
};

/// Of the findings there, the rule's page and the chain of the value; else, of the smallest
/// expression, what it comes to, or what it waits for.
std::optional<Hover> hover(const std::vector<FileInUnit>& units, std::size_t offset,
                           bool show_unknown, const Analyser& analyser);

}  // namespace preflint::lsp

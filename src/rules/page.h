#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace preflint::rules {

/// A fenced block of a Markdown page.
struct Fence {
  std::string language;  ///< the first word of the info string: "hcl", "yaml", "json"
  std::string
      role;  ///< the second: "rule", "good", "bad", "unknown"; empty for a fence that is only shown
  Range content;  ///< between the fence lines
  Range opening;  ///< the line that opens it
};

/// What a program needs to know of a rule's page.
struct Page {
  std::string title;  ///< of the first heading
  std::vector<Fence> fences;
};

/// Finds the heading and the fences. A fence that is never closed ends with the page.
Page read_page(const SourceFile& page);

}  // namespace preflint::rules

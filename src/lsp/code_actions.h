#pragma once

#include <string>
#include <vector>

#include "base/range.h"
#include "lsp/results.h"

namespace preflint::lsp {

/// Something that can be done about a finding.
struct CodeAction {
  std::string title;
  const rules::Finding* finding = nullptr;
  const FileInUnit* in = nullptr;
  std::vector<rules::Edit> edits;
  bool is_preferred = false;
};

/// What can be done about the findings in a range of a file: for each, the setting that mends it,
/// and comments that switch it off. They point into `units`.
std::vector<CodeAction> code_actions(const std::vector<FileInUnit>& units, std::size_t begin,
                                     std::size_t end, bool show_unknown, const Analyser& analyser);

}  // namespace preflint::lsp

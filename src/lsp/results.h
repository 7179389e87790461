#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "lsp/analyser.h"
#include "lsp/json.h"
#include "lsp/text_position.h"

namespace preflint::lsp {

/// How diagnostics are written for a client.
struct DiagnosticStyle {
  Encoding encoding = Encoding::utf16;
  bool related_information = false;
  bool code_description = false;
  bool tags = false;
  bool data = false;
  bool show_unknown = false;
};

/// A file in one of the results that it is part of.
struct FileInUnit {
  const Analysed* analysed = nullptr;
  const AnalysedFile* file = nullptr;
};

/// The newest result of each unit.
class Results {
 public:
  struct Difference {
    /// The files, by canonical path, whose diagnostics may have changed, with the path that they
    /// are shown under.
    std::map<std::string, std::string> files;
    /// To let go of it takes time, so that is for when everything is published.
    std::shared_ptr<const Analysed> before;
  };
  Difference put(const Step& step);

  /// All units that have read a file; its canonical path is given.
  std::vector<FileInUnit> of_file(const std::string& canonical) const;
  /// All that there is to say of a file, each once, as the protocol's `Diagnostic`s.
  Json diagnostics(const std::string& canonical, const DiagnosticStyle& style) const;

 private:
  std::map<std::size_t, std::shared_ptr<const Analysed>> units_;
  std::map<std::string, std::set<std::size_t>> units_of_file_;
};

/// A finding as the protocol's `Diagnostic`.
Json diagnostic_of(const rules::Finding& finding, const FileInUnit& in,
                   const DiagnosticStyle& style);

/// Is it told of in an editor?
bool is_shown(const rules::Finding& finding, bool show_unknown);
/// What a finding says, on one line.
std::string message_of(const rules::Finding& finding);
/// The part of a range on its first line: what is marked in an editor.
Range first_line(const Range& range, const Sources& sources);

}  // namespace preflint::lsp

#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <iosfwd>
#include <span>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "graph/configuration.h"
#include "rules/baseline.h"
#include "rules/finding.h"
#include "rules/rule.h"

namespace preflint::report {

/// What a run did, in numbers: what makes "nothing found" differ from "nothing read".
struct Summary {
  std::size_t files_read = 0;
  std::size_t files_failed = 0;  ///< could not be read or parsed
  std::size_t resources = 0;     ///< instances, in all configurations
  std::size_t rules = 0;
  std::size_t passes = 0;
  /// By severity, without those that are suppressed or known.
  std::array<std::size_t, 4> fails{};
  std::size_t unknowns = 0;  ///< without those that are known
  std::size_t suppressed = 0;
  std::size_t known = 0;     ///< by a baseline or another revision
  std::size_t fixed = 0;     ///< known, and not there any longer
  bool is_compared = false;  ///< was anything known?
  std::vector<graph::Unresolved>
      unresolved;  ///< modules and nested stacks that were not looked into
  std::chrono::sys_seconds started = {};
  double seconds = 0;

  std::size_t all_fails() const { return fails[0] + fails[1] + fails[2] + fails[3]; }
};

/// Fills in `fails`, `unknowns`, `suppressed` and `known`.
void count(std::span<const rules::Finding> findings, Summary& summary);

/// All that a reporter may tell. Findings are sorted, and those that are suppressed are among them.
struct Report {
  const Sources& sources;
  std::span<const rules::Finding> findings;
  const Diagnostics& diagnostics;
  const Summary& summary;
  std::span<const rules::Rule* const> rules;        ///< by id
  std::span<const rules::KnownFinding> fixed = {};  ///< known ones that are not there any longer
};

struct Style {
  bool color = false;
  bool show_unknown = false;  ///< json, jsonl and csv always have them, under their verdict
  bool show_seconds =
      false;           ///< what people read on a terminal; elsewhere equal input gives equal output
  bool quiet = false;  ///< text without the summary
};

/// One way to write a report. A reporter only reads the report, and writes it as it goes.
struct Format {
  std::string_view name;
  std::string_view help;
  void (*write)(const Report& report, const Style& style, std::ostream& out);
  bool shows_fixes = false;
};

std::span<const Format> formats();
/// Null when there is none of that name.
const Format* find_format(std::string_view name);

std::string_view tool_version();

}  // namespace preflint::report

// A scan of single files reads the whole module for context, and reports what these files are
// answerable for. What a change of them would turn bad can't be told without the state before
// (`--diff` compares the two); what can be told is which places took part in a verdict: the places
// that decided and those that the value came through (the trace), the module calls that the
// resource is deployed by, and what an unknown waits for. A verdict on a configuration as a whole
// is everyone's.

#include "cli/named.h"

#include <algorithm>
#include <set>

namespace preflint::cli {

using rules::Finding;

namespace {

class Named {
 public:
  Named(std::span<const std::string> paths, const Sources& sources)
      : paths_(paths.begin(), paths.end()), sources_(sources) {}

  bool has(const Range& range) const {
    return range.is_somewhere() && paths_.contains(sources_.file(range.file).path());
  }

  /// The first place in a named file that took part; nowhere if none did.
  Range part_in(const Finding& finding) const {
    for (const rules::TraceStep& step : finding.trace) {
      if (has(step.range)) return step.range;
    }
    for (const Range& call : finding.calls) {
      if (has(call)) return call;
    }
    return has(finding.reason_range) ? finding.reason_range : Range();
  }

 private:
  std::set<std::string, std::less<>> paths_;
  const Sources& sources_;
};

}  // namespace

void relate_to_named(std::span<Finding> findings, std::span<const std::string> named_files,
                     const Sources& sources) {
  if (named_files.empty()) return;
  const Named named(named_files, sources);
  for (Finding& finding : findings) {
    if (!named.has(finding.range)) finding.because_of = named.part_in(finding);
  }
}

void keep_named(std::vector<Finding>& findings, std::span<const std::string> named_files,
                const Sources& sources) {
  if (named_files.empty()) return;
  const Named named(named_files, sources);
  std::erase_if(findings, [&](const Finding& finding) {
    const bool is_everyones = finding.instances.empty();
    return !is_everyones && !finding.because_of.is_somewhere() && !named.has(finding.range);
  });
}

}  // namespace preflint::cli

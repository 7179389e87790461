#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "base/text.h"
#include "graph/resource.h"
#include "rules/fix.h"
#include "rules/reach.h"
#include "rules/rule.h"

namespace preflint::rules {

enum class Verdict : unsigned char { pass, fail, unknown };
std::string_view name(Verdict verdict);

/// One step of the way that the deciding value came: where, and as what ("var.encrypted",
/// "module.logs argument \"acl\"").
struct TraceStep {
  Range range;
  std::string what;

  bool operator==(const TraceStep&) const = default;
};

/// A resource instance that a finding holds for.
struct Instance {
  std::string address;
  std::string type;
  graph::Language language = graph::Language::terraform;
  std::string construct = {};  ///< of what CDK synthesised: its path in the program
  std::string root = {};  ///< what it is deployed with: the root module's directory, the template
};

/// How a finding was switched off by the people who own the file.
struct Suppression {
  Range range;         ///< of the comment, the metadata entry or that of the configuration file
  std::string reason;  ///< as they wrote it; may be empty
  bool is_external = false;  ///< it stands in the configuration file
};

/// How a finding stands to those that were known before: by a baseline, or by another revision.
enum class BaselineState : unsigned char { added, unchanged };
std::string_view name(BaselineState state);  ///< "new", "unchanged"

/// What one rule says of one place: infrastructure that breaks it (fail), or of which it can't be
/// told (unknown). Passes are counted, not kept. One finding a deciding range, however many
/// instances were deployed from it.
struct Finding {
  const Rule* rule = nullptr;
  Verdict verdict = Verdict::fail;
  std::string message;  ///< the rule's error_message, with the facts of this case
  std::string reason;   ///< of an unknown: what it needs, "var.kms_key"
  Range reason_range;   ///< where that is declared
  Range range;          ///< what decided: the line to change
  Range resource_header;
  Range resource_range;  ///< all of the resource's block
  std::vector<Instance>
      instances;  ///< the first is the one shown; never empty, but for rules of scope configuration
  std::vector<Range> calls;  ///< the module calls around it, outermost first
  std::vector<TraceStep>
      trace;            ///< from the deciding range back to where the value was first written
  Text workspace = {};  ///< of Terraform; empty where it isn't known
  /// Where single files were named and the finding stands in another one: the place in one of them
  /// that took part in the verdict.
  Range because_of = {};
  std::string fingerprint;  ///< stable when lines move: 16 hexadecimal digits
  std::optional<Suppression> suppression;
  std::vector<Change> changes;  ///< of a fail: what the rule's `fix` would set, if that can be said
  std::optional<Fix> fix;       ///< where it was asked for, and the rule has one
  std::optional<Reach> reach;   ///< of a fail that is about a way in: whether it is shown
  std::optional<BaselineState> baseline;  ///< nothing where it was held against nothing

  /// Is it accepted: known before, and not to be mended now?
  bool is_known() const { return baseline == BaselineState::unchanged; }
  std::optional<Severity> changed_severity;  ///< where the configuration file has another one

  Severity severity() const { return changed_severity.value_or(rule->severity); }
};

}  // namespace preflint::rules

#pragma once

#include <deque>
#include <map>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/diagnostic.h"
#include "cloudformation/inputs.h"
#include "cloudformation/options.h"
#include "cloudformation/template.h"
#include "value/value.h"

namespace preflint::cloudformation {

struct Stack;
class Evaluations;

/// An `Fn::ForEach` around a place, with what its identifier stands for there.
struct Loop {
  std::string_view identifier;
  value::Value value;
  const Loop* outer = nullptr;
};

/// Where a node is evaluated: what a reader calls it, and what the absence of something in it is
/// marked with.
struct Place {
  Text path;     ///< "Bucket.BucketEncryption", without list positions
  Range header;  ///< the key of the mapping
  const Loop* loops = nullptr;

  Place at(const Member& member) const;
  Place item(const Node& node) const;
};

/// One evaluation of a template: what was worked out so far.
struct Evaluation {
  Evaluation(const Template& evaluated, const LowerOptions& given, Diagnostics& messages)
      : source(evaluated),
        options(given),
        diagnostics(messages),
        steps_left(first_steps(evaluated)) {}

  /// A condition is evaluated when it is first asked for; one that is met again while it is
  /// evaluated is a cycle.
  struct Condition {
    bool is_done = false;
    value::Value value;
  };

  const Template& source;
  const LowerOptions& options;
  Diagnostics& diagnostics;
  /// Of the configuration, and what is assumed of them here; null where nobody asks.
  Inputs* inputs = nullptr;
  const Assumptions* assumed = nullptr;
  /// Which stack of the deployment this is, and the way to the others; null where there is one
  /// template alone.
  const Stack* stack = nullptr;
  Evaluations* stacks = nullptr;
  std::unordered_set<std::string> under_way;  ///< what other stacks are waiting for
  std::unordered_set<const Member*> properties_under_way;  ///< that `Fn::GetAtt` asks for
  std::unordered_map<std::string_view, value::Value> parameters;
  std::unordered_map<std::string, Condition> conditions;
  /// What `Fn::ForEach` makes in `Conditions`, once a name is looked for that stands nowhere else.
  std::map<std::string, std::pair<const Member*, const Loop*>, std::less<>> looped_conditions;
  std::deque<Loop> kept_loops;
  bool has_expanded_conditions = false;
  std::size_t depth = 0;
  std::uint64_t steps_left;
  bool said_limit = false;

  /// Conditions refer to conditions, each of which may be as deep as the tree.
  static constexpr std::size_t deepest = 1000;
  /// Twice what the template has, for what is used more than once, and as much as loops may make of
  /// it.
  static std::uint64_t first_steps(const Template& evaluated) {
    return 2 * static_cast<std::uint64_t>(evaluated.root->expanded) + 1'000'000;
  }
};

/// The value of a node: literals with their places, intrinsic functions applied. `AWS::NoValue` is
/// null.
value::Value evaluate(Evaluation& in, const Node& node, const Place& place);
/// The same without the tag of the node.
value::Value evaluate_untagged(Evaluation& in, const Node& node, const Place& place);
/// The members of a mapping as a body that answers null, marked with the place, for what it lacks.
std::vector<value::Value::Entry> entries_of(Evaluation& in, std::span<const Member> members,
                                            const Place& place, value::Reason& may_have_more);

/// A value of an input that nobody gave, as it is in this evaluation.
inline value::Value input(Evaluation& in, const value::Value& unknown) {
  return in.inputs ? in.inputs->value_of(unknown, in.assumed) : unknown;
}

/// The bool that a condition of this name is. Undefined ones and cycles are unknown.
value::Value condition(Evaluation& in, std::string_view name, Range use);
/// A node that stands where a condition is expected.
value::Value condition_value(Evaluation& in, const Node& node, const Place& place);

/// What a parameter stands for: what was given, its default, or unknown with its allowed values.
value::Value parameter(Evaluation& in, const Member& declaration);

/// Takes a step down into what is evaluated; false when the budget of steps or of depth is used up,
/// of which `limit_reached` makes the value.
class Step {
 public:
  explicit Step(Evaluation& in);
  ~Step() { --in_.depth; }
  Step(const Step&) = delete;
  Step& operator=(const Step&) = delete;
  explicit operator bool() const { return is_allowed_; }

 private:
  Evaluation& in_;
  bool is_allowed_;
};
value::Value limit_reached(Evaluation& in, const Node& node);

/// Applies an intrinsic function; unknown for one that isn't known.
value::Value apply(Evaluation& in, const Call& call, const Place& place);

value::MarkSet source_mark(Range range, const Text& name);
/// As `source_mark`, for values: at the node.
value::Value written_at(const value::Value& value, Range range, const Place& place);

}  // namespace preflint::cloudformation

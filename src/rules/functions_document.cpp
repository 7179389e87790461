// What rules ask of documents that stand in strings: JSON text, and the patterns by which logs and
// events are selected. Two patterns are the same when they select the same events, so a rule names
// events and asks.

#include "graph/json_text.h"
#include "rules/declare.h"
#include "rules/event_pattern.h"
#include "rules/functions.h"
#include "rules/log_filter.h"

namespace preflint::rules {

using hcl::Call;
using hcl::Function;
using value::MarkSet;
using value::Reason;
using value::Type;
using value::Value;

namespace {

Value json_document(const Call& call) {
  return graph::decode_json_text(call.args[0], call.diagnostics);
}

Value answer(std::optional<bool> truth, const Reason& why, const MarkSet& marks) {
  const Value result = truth ? Value::boolean(*truth) : Value::unknown(Type::boolean(), why);
  return result.with_marks(marks);
}

Value log_filter_matches(const Call& call) {
  const Value& pattern = call.args[0];
  const MarkSet marks = pattern.marks().derived();
  if (!pattern.is_known()) return answer(std::nullopt, pattern.reason(), marks);
  if (!pattern.is_string()) return answer(false, {}, marks);
  return answer(log_filter_selects(pattern.as_string(), call.args[1]).value_or(false), {}, marks);
}

Value event_pattern_matches_event(const Call& call) {
  const Value pattern = json_document(call);
  const MarkSet marks = pattern.marks().derived();
  if (pattern.is_null()) return answer(false, {}, marks);
  Reason why;
  const std::optional<bool> truth = event_pattern_matches(pattern, call.args[1], why);
  return answer(truth, why, marks);
}

}  // namespace

std::vector<Function> document_functions() {
  return {
      three_valued("json_document",
                   "What the JSON text in a string says, with the place of every part of it; "
                   "anything but a string as it is.",
                   {anything("document")}, json_document),
      three_valued("log_filter_matches",
                   "Does a filter pattern of CloudWatch Logs select an event, given as an object?",
                   {anything("pattern"), anything("event")}, log_filter_matches),
      three_valued("event_pattern_matches",
                   "Does an event pattern of EventBridge, as JSON text or as an object, match an "
                   "event, given as an object?",
                   {anything("pattern"), anything("event")}, event_pattern_matches_event),
  };
}

}  // namespace preflint::rules

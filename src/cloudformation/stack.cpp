// Values that go from one stack into another: the arguments of a nested stack, evaluated in its
// caller, and its outputs, evaluated in it. Each when it is asked for, so that an output may depend
// on what another output of the same stack was given to.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stack.html

#include "cloudformation/stack.h"

#include <algorithm>

#include "cloudformation/deploy.h"

namespace preflint::cloudformation {
namespace {

using value::Reason;
using value::Value;

/// Goes over to another evaluation: what is nested there is nested here too.
class Crossing {
 public:
  Crossing(const Evaluation& from, Evaluation& to, std::string name)
      : to_(to), depth_(to.depth), name_(std::move(name)) {
    to_.depth = std::max(to_.depth, from.depth) + 1;
    is_new_ = to_.under_way.insert(name_).second;
  }
  ~Crossing() {
    to_.depth = depth_;
    if (is_new_) to_.under_way.erase(name_);
  }
  Crossing(const Crossing&) = delete;
  Crossing& operator=(const Crossing&) = delete;

  bool is_circle() const { return !is_new_; }

 private:
  Evaluation& to_;
  const std::size_t depth_;
  const std::string name_;
  bool is_new_ = false;
};

Value circle(Evaluation& in, const std::string& what, Range range) {
  in.diagnostics.error(range, "Circular reference", "The " + what + " depends on itself.");
  return Value::unknown({}, {Reason::Kind::error, Text(what), range});
}

}  // namespace

Evaluation& Evaluations::of(const Stack& stack) {
  std::unique_ptr<Evaluation>& made = evaluations_[&stack];
  if (!made) {
    const bool is_heard = diagnostics_ && stack.is_first_of_its_file;
    made =
        std::make_unique<Evaluation>(stack.source, options_, is_heard ? *diagnostics_ : unheard_);
    made->inputs = &inputs_;
    made->assumed = assumed_;
    made->stack = &stack;
    made->stacks = this;
  }
  return *made;
}

std::string address_of(const Evaluation& in, std::string_view name) {
  return in.stack ? in.stack->prefix + std::string(name) : std::string(name);
}

std::optional<Value> argument(Evaluation& in, std::string_view parameter) {
  const Member& call = *in.stack->call;
  const Node* properties = call.value->find("Properties");
  const Member* given = properties ? properties->find_member("Parameters") : nullptr;
  if (!given) return std::nullopt;
  Evaluation& caller = in.stacks->of(*in.stack->caller);
  const std::string what = std::string(call.key) + " parameter " + std::string(parameter);
  const Crossing crossing(in, caller, what);
  if (crossing.is_circle()) return circle(caller, what, call.key_range);
  const Place place = Place{Text(call.key), call.key_range}.at(*given);
  const bool is_plain = given->value->is_mapping() && call_of(*given->value).name.empty();
  const Member* written = is_plain ? given->value->find_member(parameter) : nullptr;
  if (is_plain && !written) return std::nullopt;
  if (written) return evaluate(caller, *written->value, place.at(*written));
  const Value all = evaluate(caller, *given->value, place);
  if (!all.is_known()) return Value::unknown({}, all.reason()).with_marks(all.marks());
  const Value* found = all.is_mapping() ? all.find(parameter) : nullptr;
  return found ? std::optional(*found) : std::nullopt;
}

std::optional<Value> nested_output(Evaluation& in, std::string_view resource,
                                   std::string_view attribute) {
  constexpr std::string_view outputs = "Outputs.";
  if (!in.stack || !attribute.starts_with(outputs)) return std::nullopt;
  const auto nested = in.stack->nested.find(resource);
  if (nested == in.stack->nested.end()) return std::nullopt;
  Evaluation& inner = in.stacks->of(*nested->second);
  const Member* output = inner.source.outputs.find(attribute.substr(outputs.size()));
  const Node* written = output ? output->value->find("Value") : nullptr;
  if (!written) return std::nullopt;
  const std::string what = "output " + std::string(output->key);
  const Crossing crossing(in, inner, what);
  if (crossing.is_circle()) return circle(inner, what, output->key_range);
  if (!presence(inner, *output->value, nullptr).is_deployed) return std::nullopt;
  return evaluate(inner, *written,
                  {Text("Outputs." + std::string(output->key)), output->key_range});
}

}  // namespace preflint::cloudformation

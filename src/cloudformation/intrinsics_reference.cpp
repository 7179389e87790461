// Ref, Fn::GetAtt and Fn::ImportValue. What a resource answers is not known before it is deployed,
// but whose answer it is, is: the value is an exact reference to that attribute.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html

#include "cloudformation/for_each.h"
#include "cloudformation/intrinsics.h"
#include "cloudformation/reference.h"
#include "cloudformation/stack.h"
#include "graph/partition.h"

namespace preflint::cloudformation {
namespace {

using value::Mark;
using value::Reason;
using value::Type;
using value::Value;

const value::Refinements not_null{.not_null = true};

Value pseudo_parameter(Evaluation& in, std::string_view name, Range range) {
  if (name == "AWS::NoValue") return Value::null();
  const std::string& region = in.options.region;
  std::string known;
  if (name == "AWS::Region") known = region;
  if (name == "AWS::AccountId") known = in.options.account;
  const graph::Partition* partition = graph::partition_of(region);
  if (name == "AWS::Partition" && partition) known = partition->name;
  if (name == "AWS::URLSuffix" && partition) known = partition->dns_suffix;
  // Whose attribute it is: the stack's. So an ARN can say that it is of the same place.
  const Mark identity{.kind = Mark::Kind::reference,
                      .exact = true,
                      .range = range,
                      .name = Text(name),
                      .path = "Ref"};
  const bool is_place = name == "AWS::Region" || name == "AWS::AccountId";
  const value::MarkSet marks = is_place ? value::MarkSet{identity} : value::MarkSet();
  if (!known.empty()) return Value::string(Text(known)).with_marks(marks);
  const Type type = name == "AWS::NotificationARNs" ? Type::list(Type::string()) : Type::string();
  value::Refinements refinements = not_null;
  if (type.is(Type::Kind::string)) refinements.length_min = name == "AWS::AccountId" ? 12 : 1;
  return input(in, Value::unknown(type, {Reason::Kind::variable, Text(name), range}, refinements))
      .with_marks(marks);
}

Value ref(Evaluation& in, const Call& call, const Place& place) {
  if (call.argument->is_scalar())
    return reference_to(in, call.argument->text, call.node->range, place);
  const Value name = only_argument(in, call, place);
  if (name.is_string()) return reference_to(in, name.as_string(), call.node->range, place);
  return unknown_since(name, Type::dynamic(), call, place);
}

/// The logical id that a name such as "Fn.Alias" stands for; empty for every other name.
std::string_view generated_name(const Evaluation& in, std::string_view name) {
  const auto found = in.source.generated_names.find(name);
  return found == in.source.generated_names.end() ? std::string_view() : found->second;
}

/// "Name.Attribute", in one piece or as two arguments.
Value get_att(Evaluation& in, const Call& call, const Place& place) {
  if (call.argument->is_scalar()) {
    return attribute_of(in, substitute_loops(call.argument->text, place.loops), call.node->range,
                        place);
  }
  const std::span<const Node* const> parts = arguments(call);
  if (parts.size() < 2) return malformed(call);
  std::string path;
  for (const Node* part : parts) {
    const Value text = evaluate(in, *part, place);
    if (!text.is_string()) return unknown_since(text, Type::dynamic(), call, place);
    if (!path.empty()) path += '.';
    path += text.as_string();
  }
  return attribute_of(in, path, call.node->range, place);
}

Value import_value(Evaluation& in, const Call& call, const Place& place) {
  const Value name = only_argument(in, call, place);
  const std::string what =
      name.is_string() ? "export " + name.as_text().str() : "an exported value";
  // What is exported is never "".
  return Value::unknown(Type::string(), {Reason::Kind::data, Text(what), call.node->range},
                        {.not_null = true, .length_min = 1})
      .with_marks(name.marks().derived().through(call.node->range, place.path));
}

/// Also what SAM's transform alone knows: its expansion says so in these words.
Value transform(Evaluation& /*in*/, const Call& call, const Place& place) {
  const Node* name = call.argument->find("Name");
  const bool is_serverless = name && name->text == "AWS::Serverless";
  const std::string_view what = is_serverless ? std::string_view("what SAM makes") : call.name;
  return Value::unknown({}, {Reason::Kind::data, Text(what), call.node->range})
      .with_marks(source_mark(call.node->range, place.path));
}

constexpr Intrinsic functions[] = {{"Ref", ref},
                                   {"Fn::GetAtt", get_att},
                                   {"Fn::ImportValue", import_value},
                                   {"Fn::Transform", transform}};

/// An attribute that is a property too, such as the CidrBlock of a VPC, has the value that was
/// declared. Nothing where that isn't known either.
std::optional<Value> declared(Evaluation& in, std::string_view resource,
                              std::string_view attribute) {
  const Member* entry = in.source.resources.find(resource);
  const Node* properties = entry ? entry->value->find("Properties") : nullptr;
  const bool is_plain = properties && call_of(*properties).name.empty();
  const Member* property = is_plain ? properties->find_member(attribute) : nullptr;
  if (!property || !in.properties_under_way.insert(property).second) return std::nullopt;
  const Place there{Text(resource), entry->key_range, nullptr};
  const Value value = evaluate(in, *property->value, there.at(*property));
  in.properties_under_way.erase(property);
  return value.is_string() ? std::optional(value) : std::nullopt;
}

Value deployed(Evaluation& in, std::string_view resource, std::string_view attribute, Range range,
               const Place& place) {
  const Text address(address_of(in, resource));
  const Text what(attribute == "Ref" ? address.str()
                                     : address.str() + "." + std::string(attribute));
  const Mark identity{.kind = Mark::Kind::reference,
                      .exact = true,
                      .range = range,
                      .name = address,
                      .path = Text(attribute)};
  if (const std::optional<Value> value = declared(in, resource, attribute))
    return value->through(range, place.path).with_marks(value::MarkSet({identity}));
  return Value::unknown(Type::string(), {Reason::Kind::computed, what, range}, not_null)
      .with_marks(value::MarkSet({identity}).united(source_mark(range, place.path)));
}

}  // namespace

std::span<const Intrinsic> reference_functions() { return functions; }

Value reference_to(Evaluation& in, std::string_view name, Range range, const Place& place) {
  if (const Loop* loop = find_loop(name, place.loops))
    return loop->value.through(range, place.path);
  if (name.starts_with("AWS::")) return written_at(pseudo_parameter(in, name, range), range, place);
  const std::string_view generated = generated_name(in, name);
  const std::string replaced = substitute_loops(generated.empty() ? name : generated, place.loops);
  if (const Member* declaration = in.source.parameters.find(replaced)) {
    const Value value = parameter(in, *declaration);
    return value.through(range, place.path);
  }
  return deployed(in, replaced, "Ref", range, place);
}

Value attribute_of(Evaluation& in, std::string_view path, Range range, const Place& place) {
  if (const std::string_view whole = generated_name(in, path); !whole.empty())
    return deployed(in, whole, "Ref", range, place);
  const std::size_t last = path.rfind('.');
  if (last != std::string_view::npos && last > 0) {
    if (const std::string_view of = generated_name(in, path.substr(0, last)); !of.empty())
      return deployed(in, of, path.substr(last + 1), range, place);
  }
  const std::size_t dot = std::min(path.find('.'), path.size());
  const std::string_view attribute = dot < path.size() ? path.substr(dot + 1) : std::string_view();
  const std::string_view resource = path.substr(0, dot);
  if (const std::optional<Value> output = nested_output(in, resource, attribute))
    return output->through(range, place.path);
  return deployed(in, resource, attribute, range, place);
}

}  // namespace preflint::cloudformation

// Holds the properties of resources to the specification. It is of one release, so that only a name
// that is near a known one, or known elsewhere in the resource, is taken for a mistake.

#include "cloudformation/check_properties.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "schema/hint.h"

namespace preflint::cloudformation {

namespace {

using schema::Attribute;
using schema::Shape;
using schema::Type;

class PropertyChecker {
 public:
  PropertyChecker(std::string_view type, const Shape& resource, schema::Names& names,
                  Diagnostics& diagnostics)
      : resource_(resource), path_(type), names_(names), diagnostics_(diagnostics) {}

  void check(const Node& properties) { object(properties, resource_); }

 private:
  void value(const Node& node, const Type& type) {
    if (node.is_anchored && !visited_.insert(&node).second) return;
    const Call call = call_of(node);
    if (call.name == "Fn::If" && call.argument->items.size() == 3) {
      value(*call.argument->items[1], type);
      value(*call.argument->items[2], type);
    }
    if (!call.name.empty() || !node.tag.empty() || !can_be(node, type)) return;
    switch (type.kind()) {
      case Type::Kind::object:
        return object(node, names_.shape(type));
      case Type::Kind::map:
        for (const Member& member : node.members) value(*member.value, type.element());
        return;
      case Type::Kind::list:
      case Type::Kind::set:
      case Type::Kind::one:
        for (const Node* item : node.items) value(*item, type.element());
        return;
      case Type::Kind::string:
      case Type::Kind::number:
      case Type::Kind::boolean:
      case Type::Kind::any:
        return;
    }
  }

  bool can_be(const Node& node, const Type& type) {
    const Type::Kind kind = type.kind();
    const bool is_mapping = kind == Type::Kind::object || kind == Type::Kind::map;
    const bool is_wrong = (node.is_scalar() && (is_mapping || type.is_collection())) ||
                          (node.is_sequence() && is_mapping);
    if (!is_wrong) return true;
    const std::string wanted = is_mapping ? "a mapping" : "a list";
    diagnostics_.warning(node.range, "Wrong type of property",
                         path_ + " takes " + wanted + ", not " +
                             (node.is_scalar() ? "a single value" : "a list") +
                             "; CloudFormation will refuse it.");
    return false;
  }

  void object(const Node& node, const Shape& shape) {
    const auto is_function = [](const Member& member) { return member.key.starts_with("Fn::"); };
    if (std::ranges::any_of(node.members, is_function)) return;
    std::vector<std::string_view> names;
    for (const Member& member : node.members) names.push_back(member.key);
    for (const Member& member : node.members) {
      const std::optional<Attribute>& known = names_.find(shape, member.key);
      if (!known) {
        unknown(member, shape, names);
        continue;
      }
      const std::size_t outer = path_.size();
      path_ += "." + std::string(member.key);
      value(*member.value, known->type);
      path_.resize(outer);
    }
  }

  void unknown(const Member& member, const Shape& shape, std::span<const std::string_view> beside) {
    const std::string meant = names_.hint(member.key, shape, resource_, beside);
    if (meant.empty()) return;
    diagnostics_.warning(member.key_range, "Unsupported property",
                         "CloudFormation has no property \"" + std::string(member.key) + "\" in " +
                             path_ + ", so it counts for nothing." + meant);
  }

  const Shape& resource_;
  std::string path_;  ///< "AWS::EC2::SecurityGroup.SecurityGroupIngress"
  schema::Names& names_;
  Diagnostics& diagnostics_;
  std::unordered_set<const Node*> visited_;
};

void check_resource(const Node& entry, const schema::Schema& schema, schema::Names& names,
                    Diagnostics& diagnostics) {
  const Node* type = entry.find("Type");
  const Node* properties = entry.find("Properties");
  if (!type || !type->is_scalar() || !properties || !properties->is_mapping()) return;
  if (const std::optional<Shape> shape = schema.resource(type->text))
    PropertyChecker(type->text, *shape, names, diagnostics).check(*properties);
}

}  // namespace

void check_properties(const Template& source, const schema::Schema& schema,
                      Diagnostics& diagnostics) {
  if (source.has_macros) return;
  schema::Names names;
  for (const Member& member : source.written_resources) {
    if (!is_for_each(member.key)) {
      check_resource(*member.value, schema, names, diagnostics);
    } else if (member.value->items.size() == 3) {
      for (const Member& body : member.value->items[2]->members)
        check_resource(*body.value, schema, names, diagnostics);
    }
  }
}

}  // namespace preflint::cloudformation

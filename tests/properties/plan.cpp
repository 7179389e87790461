// Writes a configuration as a plan: values from the graph, what they refer to from the syntax tree,
// and what a provider would add to them.

#include "tests/properties/plan.h"

#include <algorithm>
#include <vector>

#include "value/json.h"

namespace preflint::properties {
namespace {

using graph::Resource;
using value::Missing;
using value::Value;

std::string quoted(std::string_view text) { return value::to_json(Value::string(text)); }

std::string member(std::string_view name, const std::string& content) {
  return quoted(name) + ":" + content;
}

std::string joined(const std::vector<std::string>& items, char open, char close) {
  std::string text(1, open);
  for (const std::string& item : items) text += (text.size() > 1 ? "," : "") + item;
  return text + close;
}

/// `after` of a value, and `after_unknown`.
struct Change {
  std::string after, unknown;
};

Change change_of(const Value& value);

bool is_meta(std::string_view name) {
  return name == "count" || name == "for_each" || name == "depends_on" || name == "provider" ||
         name == "lifecycle";
}

Change of_members(std::span<const Value::Entry> entries, bool of_resource = false) {
  std::vector<std::string> after, unknown;
  for (const auto& [name, content] : entries) {
    if (of_resource && is_meta(name)) continue;
    const Change change = change_of(content);
    if (content.is_known()) after.push_back(member(name, change.after));
    if (change.unknown != "false") unknown.push_back(member(name, change.unknown));
  }
  return {joined(after, '{', '}'), joined(unknown, '{', '}')};
}

Change change_of(const Value& value) {
  if (!value.is_known()) return {"null", "true"};
  if (value.is_null()) return {"null", "false"};
  if (value.is_sequence()) {
    if (value.is_open()) return {"null", "true"};
    std::vector<std::string> after, unknown;
    for (const Value& element : value.elements()) {
      const Change change = change_of(element);
      after.push_back(change.after);
      unknown.push_back(change.unknown);
    }
    return {joined(after, '[', ']'), joined(unknown, '[', ']')};
  }
  if (value.is_mapping()) return of_members(value.entries());
  return {value::to_json(value.unmarked_deep()), "false"};
}

/// The references in an expression, each with the shorter ones in it.
class References {
 public:
  void add(const hcl::Expression& e) {
    if (const auto* loop = e.as<hcl::ForExpr>()) {
      own_.push_back(loop->variables->key.view());
      own_.push_back(loop->variables->value.view());
    }
    if (e.as<hcl::FunctionCallExpr>()) calls_ = true;
    if (const auto* traversal = e.as<hcl::ScopeTraversalExpr>()) {
      if (std::ranges::find(own_, traversal->root.view()) == own_.end()) add(*traversal);
    }
    hcl::for_each_child(e, [&](const hcl::Expression& child) { add(child); });
  }

  std::string expression() const {
    if (!texts_.empty()) return "{" + member("references", joined(texts_, '[', ']')) + "}";
    return calls_ ? "{}" : "{\"constant_value\":0}";
  }

 private:
  void add(const hcl::ScopeTraversalExpr& traversal) {
    const std::string_view root = traversal.root.view();
    const bool is_value = root == "var" || root == "local" || root == "each" || root == "count" ||
                          root == "path" || root == "terraform";
    const std::size_t subject = root == "data" ? 2 : 1;
    std::vector<std::string> longer = {std::string(root)};
    for (const hcl::TraverseStep& step : traversal.steps) {
      std::string text = longer.back();
      if (step.kind == hcl::TraverseStep::Kind::attribute) {
        text += "." + std::string(step.name.view());
      } else if (step.key->is_string()) {
        text += "[" + quoted(step.key->as_string()) + "]";
      } else {
        text += "[" + step.key->as_number().to_text() + "]";
      }
      longer.push_back(std::move(text));
    }
    const std::size_t shortest = is_value ? 1 : subject;
    for (std::size_t at = longer.size(); at-- > shortest;) texts_.push_back(quoted(longer[at]));
  }

  std::vector<std::string_view> own_;
  std::vector<std::string> texts_;
  bool calls_ = false;
};

std::string expression_of(const hcl::Expression& e) {
  References references;
  references.add(e);
  return references.expression();
}

/// Terraform leaves `dynamic` blocks out.
std::string expressions_of(const hcl::Body& body, bool of_resource = false) {
  std::vector<std::string> members;
  for (const hcl::Attribute& attribute : body.attributes) {
    if (!of_resource || !is_meta(attribute.name.view()))
      members.push_back(member(attribute.name.view(), expression_of(*attribute.expr)));
  }
  std::vector<std::pair<std::string_view, std::vector<std::string>>> blocks;
  for (const hcl::Block& block : body.blocks) {
    const std::string_view type = block.type.view();
    if (type == "dynamic" || (of_resource && is_meta(type))) continue;
    auto group = std::ranges::find(blocks, type, [](const auto& entry) { return entry.first; });
    if (group == blocks.end()) group = blocks.insert(group, {type, {}});
    group->second.push_back(expressions_of(block.body));
  }
  for (const auto& [type, all] : blocks) members.push_back(member(type, joined(all, '[', ']')));
  return joined(members, '{', '}');
}

std::string declaration_of(const hcl::Block& block) {
  const bool is_data = block.type.view() == "data";
  const std::string address = std::string(is_data ? "data." : "") +
                              std::string(block.labels[0].view()) + "." +
                              std::string(block.labels[1].view());
  std::vector<std::string> members = {member("address", quoted(address)),
                                      member("expressions", expressions_of(block.body, true))};
  for (const std::string_view repetition : {"count", "for_each"}) {
    if (const hcl::Attribute* given = block.body.attribute(repetition))
      members.push_back(
          member(std::string(repetition) + "_expression", expression_of(*given->expr)));
  }
  return joined(members, '{', '}');
}

/// With what providers compute, and what they write where nothing is set.
std::string resource_change(const Resource& resource) {
  Change change = of_members(resource.body.entries(), true);
  const auto add = [](std::string& object, const std::string& what) {
    object.insert(object.size() - 1, (object.size() > 2 ? "," : "") + what);
  };
  if (!resource.is_data) {
    add(change.after,
        R"("provider_default":false,"provider_text":"","provider_blocks":[],"timeouts":null)");
    add(change.unknown, R"("id":true,"arn":true,"tags_all":true,"provider_computed":true)");
  }
  return joined(
      {member("address", quoted(resource.address)),
       member("mode", quoted(resource.is_data ? "data" : "managed")),
       member("type", quoted(resource.type)), member("name", quoted(resource.name)),
       member("change",
              joined({member("actions", resource.is_data ? R"(["read"])" : R"(["create"])"),
                      member("after", change.after), member("after_unknown", change.unknown),
                      member("after_sensitive", "{}")},
                     '{', '}'))},
      '{', '}');
}

}  // namespace

std::optional<std::string> as_plan(const graph::Configuration& configuration,
                                   const hcl::Body& body) {
  std::vector<std::string> changes, declarations;
  for (const Resource& resource : configuration.graph.resources()) {
    if (!resource.is_certain()) return std::nullopt;
    changes.push_back(resource_change(resource));
  }
  for (const hcl::Block& block : body.blocks) {
    const std::string_view type = block.type.view();
    if (type == "module") return std::nullopt;
    if ((type == "resource" || type == "data") && block.labels.size() == 2)
      declarations.push_back(declaration_of(block));
  }
  return joined(
      {member("format_version", quoted("1.2")), member("planned_values", "{}"),
       member("resource_changes", joined(changes, '[', ']')),
       member("configuration",
              "{" +
                  member("root_module",
                         "{" + member("resources", joined(declarations, '[', ']')) + "}") +
                  "}")},
      '{', '}');
}

}  // namespace preflint::properties

// What the expressions of a plan's configuration section refer to. An expression is given as a list
// of the references in it, each followed by the shorter ones that it includes
// ("aws_kms_key.k[0].arn", "aws_kms_key.k[0]", "aws_kms_key.k"); an index that is no constant ends
// it ("aws_kms_key.k" of `aws_kms_key.k[each.key].arn`).
// https://developer.hashicorp.com/terraform/internals/json-format#expression-representation

#include "terraform/plan_resolve.h"

#include <algorithm>
#include <span>

#include "terraform/plan_json.h"
#include "terraform/root.h"
#include "value/json.h"

namespace preflint::terraform {

using value::Value;

namespace {

constexpr std::size_t most_targets = 64;
constexpr int most_followed = 1000;  // references, of one expression

std::string block_of(std::string_view module, std::string_view declared) {
  return module.empty() ? std::string(declared) : std::string(module) + "." + std::string(declared);
}

/// The references themselves, without the shorter ones behind each.
std::vector<std::string_view> whole_references(const Value& expression) {
  std::vector<std::string_view> whole;
  const bool is_object = expression.is_known() && !expression.is_null() && expression.is_mapping();
  const Value* list = is_object ? expression.find("references") : nullptr;
  if (!list || list->is_null() || !list->is_sequence()) return whole;
  std::string_view last;
  for (const Value& element : list->elements()) {
    if (!element.is_string()) continue;
    const std::string_view text = element.as_string();
    const bool is_part = last.starts_with(text) && last.size() > text.size() &&
                         (last[text.size()] == '.' || last[text.size()] == '[');
    if (is_part) continue;
    last = text;
    if (std::ranges::find(whole, text) == whole.end()) whole.push_back(text);
  }
  return whole;
}

std::string joined_names(std::span<const PlanStep> steps) {
  std::string path;
  for (const PlanStep& step : steps) {
    if (!step.is_key()) path += (path.empty() ? "" : ".") + step.text;
  }
  return path;
}

}  // namespace

PlanResolver::PlanResolver(const Plan& plan) : plan_(plan) {
  for (const PlanResource& resource : plan.resources) {
    by_address_.emplace(resource.address, &resource);
    by_block_[block_of(resource.module, resource.declared)].push_back(&resource);
    if (resource.is_data) continue;
    add_identity(resource, "arn");
    add_identity(resource, "id");
  }
  auto root = std::make_unique<PlanPlace>();
  root->module = &plan.root;
  places_.emplace("", std::move(root));
}

/// Satellites often have the id of what they belong to: such a text is nobody's.
void PlanResolver::add_identity(const PlanResource& resource, std::string_view attribute) {
  std::string text = json_string(json_member(resource.after, attribute));
  if (text.size() < 4) return;
  const auto [known, is_new] =
      owners_.try_emplace(std::move(text), PlanTarget{&resource, std::string(attribute)});
  if (!is_new && known->second.resource != &resource) known->second.resource = nullptr;
}

const PlanTarget* PlanResolver::owner_of(std::string_view text) const {
  const auto found = owners_.find(text);
  return found == owners_.end() || !found->second.resource ? nullptr : &found->second;
}

const PlanResource* PlanResolver::find(std::string_view address) const {
  const auto found = by_address_.find(address);
  return found == by_address_.end() ? nullptr : found->second;
}

std::string PlanResolver::text_of(const PlanTarget& target) {
  return json_string(json_member(target.resource->after, target.path));
}

const Value& PlanResolver::parsed(std::string_view json) {
  const auto [known, is_new] = parsed_.try_emplace(json.data());
  if (is_new) known->second = value::parse_json(json).value_or(Value());
  return known->second;
}

const PlanPlace* PlanResolver::place(std::string_view path) {
  if (const auto known = places_.find(path); known != places_.end()) return known->second.get();
  const std::vector<PlanStep> steps = plan_steps(path);
  const PlanPlace* at = places_.find("")->second.get();
  for (std::size_t i = 0; i + 1 < steps.size();) {
    const auto call = at->module->calls.find(steps[i + 1].text);
    if (call == at->module->calls.end() || !call->second.module) return nullptr;
    auto inner = std::make_unique<PlanPlace>();
    inner->module = call->second.module.get();
    inner->path = block_of(at->path, "module." + steps[i + 1].text);
    i += 2;
    if (i < steps.size() && steps[i].is_key()) inner->key = steps[i++].text;
    inner->path += inner->key;
    inner->caller = at;
    inner->call = &call->second;
    const auto [known, is_new] = places_.try_emplace(inner->path);
    if (is_new) known->second = std::move(inner);
    at = known->second.get();
  }
  return at;
}

/// One expression being followed.
struct PlanResolver::Following {
  PlanResolver& resolver;
  PlanReferences& found;
  int depth = 0;
  int followed = 0;

  void expression(const Value& expression, const PlanExpressionPlace& at) {
    if (++depth > deepest_modules) {
      found.open = true;
    } else {
      const std::vector<std::string_view> whole = whole_references(expression);
      bool by_key = false;
      for (const std::string_view text : whole)
        by_key = by_key || text.starts_with("each.") || text.starts_with("count.");
      for (const std::string_view text : whole) reference(text, at, by_key);
    }
    --depth;
  }

  void reference(std::string_view text, const PlanExpressionPlace& at, bool by_key) {
    const std::vector<PlanStep> steps = plan_steps(text);
    if (++followed > most_followed) found.open = true;
    if (steps.empty() || followed > most_followed) return;
    const std::string& root = steps[0].text;
    const bool is_key = root == "count" || (root == "each" && !text.starts_with("each.value"));
    if (is_key || root == "path" || root == "terraform" || root == "tofu") return;
    if (found.first.empty()) found.first = text;
    if (root == "each") return each_value(steps, at);
    if (root == "var") return argument(steps, at);
    if (root == "module") return output(steps, at, by_key);
    if (root == "local" || root == "self") {
      found.open = true;
    } else {
      resource(steps, at, by_key);
    }
  }

  /// `for_each = aws_s3_bucket.b`: each value is the instance of the same key.
  void each_value(std::span<const PlanStep> steps, const PlanExpressionPlace& at) {
    const std::size_t before = found.targets.size();
    const Value& repetition = resolver.parsed(at.repetition);
    if (at.repetition.empty() || ++depth > deepest_modules) {
      found.open = true;
      return;
    }
    const std::vector<std::string_view> whole = whole_references(repetition);
    for (const std::string_view text : whole) reference(text, {at.module, {}, at.key}, true);
    --depth;
    if (whole.empty()) found.open = true;
    for (std::size_t i = before; i < found.targets.size(); ++i) {
      PlanTarget& target = found.targets[i];
      if (!target.path.empty() || target.resource->key != at.key) found.open = true;
      target.path = joined_names(steps.subspan(2));
    }
  }

  void argument(std::span<const PlanStep> steps, const PlanExpressionPlace& at) {
    const PlanCall* call = at.module->call;
    const Value* given = nullptr;
    if (call && steps.size() > 1 && !call->expressions.empty()) {
      const Value& arguments = resolver.parsed(call->expressions);
      if (!arguments.is_null() && arguments.is_mapping()) given = arguments.find(steps[1].text);
    }
    if (!given || steps.size() > 2) found.open = true;
    if (given) expression(*given, {at.module->caller, call->repetition, at.module->key});
  }

  void output(std::span<const PlanStep> steps, const PlanExpressionPlace& at, bool by_key) {
    const auto call = at.module->module->calls.find(steps.size() > 1 ? steps[1].text : "");
    if (call == at.module->module->calls.end() || !call->second.module) {
      found.open = true;
      return;
    }
    std::string key;
    std::size_t name = 2;
    if (name < steps.size() && steps[name].is_key()) {
      key = steps[name++].text;
    } else if (!call->second.repetition.empty()) {
      if (by_key) key = at.key;
      if (key.empty()) found.open = true;
    }
    const PlanPlace* inner =
        resolver.place(block_of(at.module->path, "module." + steps[1].text + key));
    const auto& outputs = call->second.module->outputs;
    const auto declared = outputs.find(name < steps.size() ? steps[name].text : "");
    if (!inner || declared == outputs.end() || steps.size() > name + 1) found.open = true;
    if (inner && declared != outputs.end())
      expression(resolver.parsed(declared->second), {inner, {}, {}});
  }

  void resource(std::span<const PlanStep> steps, const PlanExpressionPlace& at, bool by_key) {
    if (steps[0].text == "resource") steps = steps.subspan(1);
    const std::size_t words = !steps.empty() && steps[0].text == "data" ? 3 : 2;
    if (steps.size() < words) {
      found.open = true;
      return;
    }
    const std::string block = block_of(at.module->path, joined_names(steps.first(words)));
    const bool has_key = steps.size() > words && steps[words].is_key();
    const PlanResource* target = nullptr;
    if (has_key) {
      target = resolver.find(block + steps[words].text);
    } else {
      target = resolver.find(block);
      if (!target && by_key) target = resolver.find(block + std::string(at.key));
      const auto instances = resolver.by_block_.find(block);
      const bool only_one = instances != resolver.by_block_.end() && instances->second.size() == 1;
      if (!target && only_one) target = instances->second.front();
    }
    if (!target || found.targets.size() >= most_targets) {
      found.open = true;
      return;
    }
    PlanTarget one{target, joined_names(steps.subspan(words))};
    if (std::ranges::find(found.targets, one) == found.targets.end())
      found.targets.push_back(std::move(one));
  }
};

PlanReferences PlanResolver::resolve(const Value& expression, const PlanExpressionPlace& at) {
  PlanReferences found;
  if (at.module) {
    Following{*this, found}.expression(expression, at);
  } else {
    found.open = true;
  }
  return found;
}

}  // namespace preflint::terraform

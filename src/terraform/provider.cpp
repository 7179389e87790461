// Finds the provider configuration that a resource uses, and evaluates what matters of it, once per
// configuration. https://registry.terraform.io/providers/hashicorp/aws/latest/docs
//
// An account is certain where `allowed_account_ids` names only one, or where the provider assumes a
// role, whose ARN names it: with any other, nothing would be deployed.

#include "terraform/provider.h"

#include <optional>
#include <string>

#include "hcl/evaluate.h"
#include "terraform/block_body.h"
#include "terraform/instance.h"
#include "terraform/module_scope.h"
#include "value/convert.h"

namespace preflint::terraform {

using value::Mark;
using value::MarkSet;
using value::Type;
using value::Value;

namespace {

/// "aws.west": how a module names a provider configuration.
struct LocalName {
  std::string_view provider;
  std::string_view alias;
};

LocalName split(std::string_view text) {
  const std::size_t dot = text.find('.');
  if (dot == std::string_view::npos) return {text, {}};
  return {text.substr(0, dot), text.substr(dot + 1)};
}

/// `aws`, `aws.west`, or either in quotes. Nothing for what only OpenTofu understands
/// (`aws.by_region[each.key]`).
std::optional<LocalName> local_name(const hcl::Expression& e) {
  if (const auto* key = e.as<hcl::ObjectConsKeyExpr>()) return local_name(*key->wrapped);
  if (const auto* literal = e.as<hcl::LiteralValueExpr>())
    return literal->value->is_string() ? std::optional(split(literal->value->as_string()))
                                       : std::nullopt;
  const auto* traversal = e.as<hcl::ScopeTraversalExpr>();
  if (!traversal || traversal->steps.size() > 1) return std::nullopt;
  if (traversal->steps.empty()) return LocalName{traversal->root.view(), {}};
  const hcl::TraverseStep& step = traversal->steps.front();
  if (step.kind != hcl::TraverseStep::Kind::attribute) return std::nullopt;
  return LocalName{traversal->root.view(), step.name.view()};
}

/// A provider block and the module instance in which its expressions are read.
struct Configured {
  ModuleInstance* instance = nullptr;
  const hcl::Block* block = nullptr;
};

const hcl::Block* block_of(const Module& module, const LocalName& name) {
  for (const ProviderBlock& provider : module.providers) {
    if (provider.name.view() == name.provider && provider.alias == name.alias)
      return provider.block;
  }
  return nullptr;
}

/// What the call of a module passes in under this name: `providers = { aws = aws.west }`.
const hcl::Expression* passed(const ModuleCall& call, const LocalName& name) {
  const hcl::Attribute* providers = call.block->body.attribute("providers");
  const auto* object = providers ? providers->expr->as<hcl::ObjectConsExpr>() : nullptr;
  if (!object) return nullptr;
  for (const hcl::ObjectConsItem& item : object->items) {
    const std::optional<LocalName> key = local_name(*item.key);
    if (key && key->provider == name.provider && key->alias == name.alias) return item.value;
  }
  return nullptr;
}

/// An empty `provider "aws" {}` in a called module stands for what is passed in (before 0.15).
bool is_proxy(const ModuleInstance& instance, const hcl::Block& block) {
  const bool says_nothing = block.body.blocks.empty() &&
                            block.body.attributes.size() <= (block.body.attribute("alias") ? 1 : 0);
  return instance.caller() && says_nothing;
}

Configured find_configured(ModuleInstance& instance, const LocalName& name) {
  const hcl::Block* own = block_of(instance.module(), name);
  if (own && !is_proxy(instance, *own)) return {&instance, own};
  if (!instance.caller()) return {};
  if (const hcl::Expression* given = passed(*instance.called_by(), name)) {
    const std::optional<LocalName> outer = local_name(*given);
    return outer ? find_configured(*instance.caller(), *outer) : Configured();
  }
  return name.alias.empty() ? find_configured(*instance.caller(), name) : Configured();
}

class Reader {
 public:
  explicit Reader(const Configured& configured)
      : block_(*configured.block),
        scope_(*configured.instance),
        diagnostics_(configured.instance->root().diagnostics) {}

  AwsProvider read() {
    AwsProvider provider;
    provider.region = attribute(block_, "region", Type::string());
    provider.account_id = only_allowed_account();
    provider.default_tags = default_tags();
    if (provider.region.is_string())
      provider.partition = graph::partition_of(provider.region.as_string());
    read_role(provider);
    return provider;
  }

 private:
  Value attribute(const hcl::Block& block, std::string_view name, const Type& type) {
    const hcl::Attribute* given = block.body.attribute(name);
    if (!given) return {};
    const auto converted = value::convert(hcl::evaluate(*given->expr, scope_, diagnostics_), type);
    const std::string shown =
        "provider." + std::string(block_.labels[0].view()) + "." + std::string(name);
    return converted ? converted->through(given->expr->range, shown) : Value();
  }

  /// Null when there is none, or several.
  const hcl::Block* only_block(std::string_view type) const {
    const hcl::Block* found = nullptr;
    for (const hcl::Block& block : block_.body.blocks) {
      if (block.type.view() != type) continue;
      if (found) return nullptr;
      found = &block;
    }
    return found;
  }

  Value only_allowed_account() {
    const Value allowed = attribute(block_, "allowed_account_ids", Type::set(Type::string()));
    const bool is_one = allowed.is_sequence() && !allowed.is_open() &&
                        allowed.elements().size() == 1 && allowed.elements()[0].is_string();
    return is_one ? allowed.elements()[0].with_marks(allowed.marks().derived()) : Value();
  }

  Value default_tags() {
    const hcl::Block* block = only_block("default_tags");
    return block ? attribute(*block, "tags", Type::map(Type::string())) : Value();
  }

  /// `arn:aws:iam::123456789012:role/name`
  void read_role(AwsProvider& provider) {
    const hcl::Block* block = only_block("assume_role");
    if (!block) return;
    const Value arn = attribute(*block, "role_arn", Type::string());
    if (!arn.is_string() || !arn.as_string().starts_with("arn:")) return;
    std::string_view rest = arn.as_string().substr(4);
    const std::string_view partition = rest.substr(0, rest.find(':'));
    constexpr std::string_view service = ":iam::";
    const std::size_t account = partition.size() + service.size(), account_length = 12;
    const bool names_account = rest.substr(partition.size()).starts_with(service) &&
                               rest.size() > account + account_length &&
                               rest[account + account_length] == ':';
    if (!names_account) return;
    if (!provider.partition) provider.partition = graph::find_partition(partition);
    if (provider.account_id.is_null())
      provider.account_id =
          Value::string(rest.substr(account, account_length)).with_marks(arn.marks().derived());
  }

  const hcl::Block& block_;
  ModuleScope scope_;
  Diagnostics& diagnostics_;
};

}  // namespace

const AwsProvider& provider_of(ModuleInstance& instance, const hcl::Block& resource) {
  static const AwsProvider unsaid;
  const hcl::Attribute* given = resource.body.attribute("provider");
  const std::string_view type = resource.labels[0].view();
  const std::optional<LocalName> name =
      given ? local_name(*given->expr) : LocalName{type.substr(0, type.find('_')), {}};
  const Configured configured = name ? find_configured(instance, *name) : Configured();
  // One block for many configurations is OpenTofu's.
  if (!configured.block || configured.block->body.attribute("for_each")) return unsaid;
  std::map<const hcl::Block*, AwsProvider>& known = configured.instance->providers();
  const auto [at, is_new] = known.try_emplace(configured.block);
  // What is needed to evaluate it sees it as it is: without anything.
  if (is_new) at->second = Reader(configured).read();
  return at->second;
}

std::vector<graph::Resource> provider_configurations(ModuleInstance& instance) {
  std::vector<graph::Resource> all;
  for (const ProviderBlock& provider : instance.module().providers) {
    const hcl::Block& block = *provider.block;
    if (provider.name.view() != "aws" || is_proxy(instance, block)) continue;
    graph::Resource one;
    one.type = "provider.aws";
    one.name = provider.alias;
    const std::string within =
        instance.path().empty() ? std::string() : instance.path().str() + ".";
    const std::string alias = one.name.empty() ? std::string() : "." + one.name.str();
    one.address = Text(within + one.type.str() + alias);
    one.is_provider = true;
    Diagnostics unimportant;  // names are checked with the module's; what fails is unknown here
    const ModuleScope scope(instance);
    const MarkSet identity{Mark{Mark::Kind::reference, true, {}, one.address, {}, {}}};
    one.body = BlockBody(block, one.address).evaluate_body(scope, unimportant).with_marks(identity);
    one.header = block.header;
    one.range = block.range;
    one.calls = instance.calls();
    one.uncertain = instance.uncertain();
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace preflint::terraform

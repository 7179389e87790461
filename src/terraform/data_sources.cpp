// What can be computed of data sources and resources without a provider.
// https://registry.terraform.io/providers/hashicorp/aws/latest/docs (the page of each data source)

#include "terraform/data_sources.h"

#include <algorithm>
#include <array>
#include <string>

#include "graph/partition.h"
#include "hcl/evaluate.h"
#include "terraform/data_policy_document.h"
#include "terraform/module_scope.h"
#include "terraform/policy_json.h"
#include "terraform/provider.h"
#include "terraform/statements.h"
#include "value/convert.h"

namespace preflint::terraform {

using value::Mark;
using value::MarkSet;
using value::Missing;
using value::Reason;
using value::Refinements;
using value::Type;
using value::Value;

namespace {

using Entries = std::vector<Value::Entry>;

/// One instance of a block, evaluated, to which is added what follows from it.
class Block {
 public:
  Block(ModuleInstance& instance, const ResourceDeclaration& declaration, const Computes& computes,
        const Text& address, Entries& entries)
      : instance_(instance),
        declaration_(declaration),
        computes_(computes),
        address_(address),
        entries_(entries) {}

  void data() {
    const std::string_view type = declaration_.type.view();
    if (type == "aws_iam_policy_document") policy_document();
    if (type == "aws_region") region();
    if (type == "aws_partition") partition();
    if (type == "aws_caller_identity") caller_identity();
    if (type == "aws_default_tags") default_tags();
    if (type == "aws_arn") arn();
    if (type == "aws_service_principal") service_principal();
    if (type == "template_file") template_file();
    if (type == "local_file") local_file();
  }

  void managed() {
    const std::string_view type = declaration_.type.view();
    if (type == "terraform_data") stored();
    if (type.starts_with("aws_") && type != "aws_autoscaling_group") all_tags();
    if (computes_.region && provider().region.is_string()) add("region", provider().region);
  }

 private:
  const AwsProvider& provider() { return provider_of(instance_, *declaration_.block); }

  /// Null when it is absent.
  Value given(std::string_view name) const {
    for (const Value::Entry& entry : entries_) {
      if (entry.first == name) return entry.second;
    }
    return {};
  }

  void add(std::string_view name, Value content) {
    if (!given(name).is_null() || content.is_null()) return;
    std::erase_if(entries_, [&](const Value::Entry& entry) { return entry.first == name; });
    entries_.emplace_back(Text(name), std::move(content));
  }

  Reason reason(std::string_view attribute) const {
    return {Reason::Kind::data, address_.str() + "." + std::string(attribute),
            declaration_.block->header};
  }

  MarkSet header() const {
    return {
        Mark{Mark::Kind::source, false, declaration_.block->header, declaration_.address, {}, {}}};
  }

  void policy_document() {
    const Value document = policy_document_of();
    add("json", policy_document_text(document, true).with_marks(header()));
    add("minified_json", policy_document_text(document, false).with_marks(header()));
  }

  Value policy_document_of() const {
    return terraform::policy_document(Value::body(entries_, Missing::null, header()),
                                      instance_.root().diagnostics);
  }

  void region() {
    if (!given("endpoint").is_null()) return;
    const Value own = given("region"), name = given("name");
    const Value region = !own.is_null() ? own : !name.is_null() ? name : provider().region;
    if (!region.is_string()) return;
    for (const std::string_view attribute : {"id", "name", "region"}) add(attribute, region);
  }

  /// Of the region that the provider is configured with; otherwise one of a few.
  void partition() {
    const graph::Partition* known = provider().partition;
    const auto one_of = [&](std::string_view attribute,
                            std::string_view graph::Partition::* member) {
      if (known)
        return Value::string(known->*member).with_marks(provider().region.marks().derived());
      std::vector<Value> candidates;
      for (const graph::Partition& one : graph::partitions())
        candidates.push_back(Value::string(one.*member));
      return Value::one_of(std::move(candidates), reason(attribute));
    };
    Refinements prefix;
    prefix.prefix = "aws";
    add("partition", one_of("partition", &graph::Partition::name).refined(prefix));
    add("id", one_of("id", &graph::Partition::name).refined(prefix));
    add("dns_suffix", one_of("dns_suffix", &graph::Partition::dns_suffix));
    add("reverse_dns_prefix", one_of("reverse_dns_prefix", &graph::Partition::reverse_dns_prefix));
  }

  void caller_identity() {
    const Value& account = provider().account_id;
    if (!account.is_string()) return;
    add("account_id", account);
    add("id", account);
  }

  void default_tags() {
    const Value& tags = provider().default_tags;
    add("tags", tags.is_null() ? Value::map(Type::string(), {}) : tags);
  }

  /// `arn:partition:service:region:account:resource`; what follows the fifth colon is the resource.
  void arn() {
    const Value whole = given("arn");
    if (!whole.is_string()) return;
    constexpr std::array<std::string_view, 5> names = {"", "partition", "service", "region",
                                                       "account"};
    std::string_view rest = whole.as_string();
    const MarkSet marks = whole.marks().derived();
    Entries parts;
    for (const std::string_view name : names) {
      const std::size_t colon = rest.find(':');
      if (colon == std::string_view::npos) return;
      if (!name.empty())
        parts.emplace_back(Text(name), Value::string(rest.substr(0, colon)).with_marks(marks));
      rest.remove_prefix(colon + 1);
    }
    for (Value::Entry& part : parts) add(part.first, std::move(part.second));
    add("resource", Value::string(rest).with_marks(marks));
    add("id", whole);
  }

  /// Elsewhere than in the commercial regions the suffix depends on the service.
  void service_principal() {
    const Value service = given("service_name"), own_region = given("region");
    const Value region = own_region.is_null() ? provider().region : own_region;
    const bool is_known = service.is_string() && region.is_string();
    const graph::Partition* in = is_known ? graph::partition_of(region.as_string()) : nullptr;
    if (!in || in->name != "aws") return;
    const MarkSet marks = service.marks().united(region.marks()).derived();
    const std::string name = std::string(service.as_string());
    const std::string suffix = std::string(in->dns_suffix);
    add("name", Value::string(name + "." + suffix).with_marks(marks));
    add("id", Value::string(name + "." + std::string(region.as_string()) + "." + suffix)
                  .with_marks(marks));
    add("suffix", Value::string(suffix).with_marks(region.marks().derived()));
    add("region", region);
  }

  Value call(std::string_view function, std::span<const Value> arguments, std::string_view at) {
    const hcl::Attribute* attribute = declaration_.block->body.attribute(at);
    const Range place = attribute ? attribute->expr->range : declaration_.block->header;
    const std::vector<Range> places(arguments.size(), place);
    return hcl::call_function(*instance_.root().functions.find(function), arguments, places, place,
                              ModuleScope(instance_), instance_.root().diagnostics);
  }

  /// `vars` is a map of strings, so numbers and booleans are their text in the template.
  void template_file() {
    const Value source = given("template"), vars = given("vars");
    if (source.is_null()) return;
    const auto variables = value::convert(vars.is_null() ? Value::map(Type::string(), {}) : vars,
                                          Type::map(Type::string()));
    if (!variables) return;
    const Value arguments[] = {source, *variables};
    add("rendered", call("templatestring", arguments, "template"));
  }

  void local_file() {
    const Value name = given("filename");
    if (name.is_null()) return;
    const Value arguments[] = {name};
    add("content", call("file", arguments, "filename"));
  }

  /// The one resource that Terraform itself provides: what it lacks is null, and not left to
  /// anybody. https://developer.hashicorp.com/terraform/language/resources/terraform-data
  void stored() {
    const auto is_given = [&](std::string_view name) {
      return std::ranges::any_of(entries_,
                                 [&](const Value::Entry& entry) { return entry.first == name; });
    };
    for (const std::string_view name : {"input", "triggers_replace"}) {
      if (!is_given(name)) entries_.emplace_back(Text(name), Value());
    }
    entries_.emplace_back("output", given("input"));
    const Value* imported = imported_id();
    Refinements never_null;
    never_null.not_null = true;
    entries_.emplace_back("id",
                          imported ? *imported
                                   : Value::unknown(Type::string(),
                                                    {Reason::Kind::computed, address_.str() + ".id",
                                                     declaration_.block->header},
                                                    never_null));
  }

  /// Null where the resource is not imported, or nobody knows from what.
  const Value* imported_id() const {
    Root& root = instance_.root();
    if (!root.imported) {
      root.imported.emplace();  // the ids may depend on the resource itself
      ModuleInstance* top = &instance_;
      while (top->caller()) top = top->caller();
      root.imported = imported_ids(*top);
    }
    const auto found = root.imported->find(address_.str());
    const bool known = found != root.imported->end() && found->second.is_string();
    return known ? &found->second : nullptr;
  }

  /// `tags` over the provider's `default_tags`.
  void all_tags() {
    const Value own = given("tags");
    const Value& defaults = provider().default_tags;
    if (defaults.is_null()) return add("tags_all", own);
    if (own.is_null() && !computes_.tags_all) return;
    const Value none = Value::map(Type::string(), {});
    const Value arguments[] = {defaults, own.is_null() ? none : own};
    add("tags_all", call("merge", arguments, "tags"));
  }

  ModuleInstance& instance_;
  const ResourceDeclaration& declaration_;
  const Computes& computes_;
  const Text& address_;
  Entries& entries_;
};

}  // namespace

Computes what_is_computed(const Root& root, const ResourceDeclaration& declaration) {
  const schema::Schema* schema = root.modules.schema();
  const bool is_managed = declaration.mode == ResourceMode::managed;
  const auto shape =
      schema && is_managed ? schema->resource(declaration.type.view()) : std::nullopt;
  if (!shape) return {};
  const auto region = shape->find("region");
  return {.tags_all = shape->find("tags_all").has_value(),
          .region = region && region->presence == schema::Presence::optional_computed};
}

void add_computed(ModuleInstance& instance, const ResourceDeclaration& declaration,
                  const Computes& computes, const Text& address, Entries& entries) {
  Block block(instance, declaration, computes, address, entries);
  if (declaration.mode == ResourceMode::data) return block.data();
  if (declaration.mode == ResourceMode::managed) block.managed();
}

}  // namespace preflint::terraform

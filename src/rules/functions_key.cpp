// `is_customer_key`: does a value name a KMS key of one's own, and not the one that AWS manages for
// a service? AWS's keys have aliases that begin with alias/aws/, which nobody else can use.
// https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-mgmt
// What is named by its id is taken for a key of one's own: nobody writes down the id of the other.

#include <algorithm>
#include <array>

#include "graph/arns.h"
#include "graph/resource.h"
#include "rules/declare.h"
#include "rules/functions.h"
#include "value/operations.h"

namespace preflint::rules {

using graph::Resource;
using value::MarkSet;
using value::Reason;
using value::Type;
using value::Value;

namespace {

constexpr std::array<std::string_view, 8> own_keys = {
    "AWS::KMS::Alias",      "AWS::KMS::Key",
    "AWS::KMS::ReplicaKey", "aws_kms_alias",
    "aws_kms_external_key", "aws_kms_key",
    "aws_kms_replica_key",  "aws_kms_replica_external_key"};
constexpr std::string_view alias_of_aws = "alias/aws/";
constexpr int deepest_source = 8;

Value is_own(const Value& key, const OwnerOf& owner_of, int depth);

Value unknown(const Value& key) { return Value::unknown(Type::boolean(), key.reason()); }

bool is_own_name(std::string_view name) {
  const bool is_arn = name.starts_with("arn:");
  const std::string_view resource = is_arn ? name.substr(name.rfind(':') + 1) : name;
  return !resource.empty() && !resource.starts_with(alias_of_aws);
}

/// Of a key or an alias that was looked up: what it was looked up by.
Value is_own_source(const Resource& source, const Value& key, const OwnerOf& owner_of, int depth) {
  const std::string_view attribute = source.type == "aws_kms_key"     ? "key_id"
                                     : source.type == "aws_kms_alias" ? "name"
                                                                      : std::string_view();
  const Value* by = attribute.empty() ? nullptr : source.body.find(attribute);
  if (!by || by->is_null() || depth > deepest_source) return unknown(key);
  const Value answer = is_own(*by, owner_of, depth + 1);
  return answer.with_marks(by->marks().derived());
}

/// "arn:${partition}:kms:${region}:${account}:alias/aws/rds"
Value is_own_text(const Value& key) {
  const std::optional<graph::HoledText> text = graph::text_with_holes(key);
  const std::optional<graph::Arn> arn = text ? graph::split_arn(*text) : std::nullopt;
  const std::string_view resource =
      arn && arn->service == "kms" ? std::string_view(arn->resource.text) : std::string_view();
  if (resource.starts_with(alias_of_aws)) return Value::boolean(false);
  const bool is_told =
      resource.starts_with("key/") || (!resource.empty() && arn->resource.holes.empty());
  return is_told ? Value::boolean(true) : unknown(key);
}

Value is_own(const Value& key, const OwnerOf& owner_of, int depth) {
  if (key.is_null()) return Value::boolean(false);
  if (key.is_string()) return Value::boolean(is_own_name(key.as_string()));
  if (key.is_known()) return Value::boolean(false);
  if (const Resource* owner = owner_of(key)) {
    if (owner->is_data) return is_own_source(*owner, key, owner_of, depth);
    return std::ranges::find(own_keys, owner->type.view()) != own_keys.end() ? Value::boolean(true)
                                                                             : unknown(key);
  }
  return is_own_text(key);
}

}  // namespace

std::vector<hcl::Function> key_functions(const OwnerOf& owner_of) {
  const auto is_customer_key = [owner_of](const hcl::Call& call) {
    const Value& given = call.args[0];
    return value::for_candidates(given, Value(), [&](const Value& key, const Value&) {
      return is_own(key, owner_of, 0).with_marks(given.marks().united(key.marks()).derived());
    });
  };
  return {three_valued("is_customer_key",
                       "Does the value name a KMS key of one's own, and not the one that AWS "
                       "manages for a service?",
                       {anything("key")}, is_customer_key)};
}

}  // namespace preflint::rules

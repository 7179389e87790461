// The functions of the AWS provider: all of them compute from their arguments alone, so that they
// can be evaluated without it. An ARN is six parts between colons, of which the last may hold more
// colons. https://registry.terraform.io/providers/hashicorp/aws/latest/docs (Functions)

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "hcl/function.h"

namespace preflint::hcl {

using value::Type;
using value::Value;

namespace {

constexpr std::array<std::string_view, 5> part_names = {"partition", "service", "region",
                                                        "account_id", "resource"};

/// What stands after "arn:", in the order of `part_names`.
using Arn = std::array<std::string, part_names.size()>;

/// The ARN in argument 0; empty when it is none, which is reported.
std::optional<Arn> arn_argument(const Call& call) {
  constexpr std::string_view prefix = "arn:";
  std::string_view rest = call.string(0);
  if (!rest.starts_with(prefix)) {
    call.fail("arn: invalid prefix");
    return std::nullopt;
  }
  rest.remove_prefix(prefix.size());
  Arn arn;
  for (std::string& part : arn) {
    const bool is_last = &part == &arn.back();
    const std::size_t end = is_last ? rest.size() : rest.find(':');
    if (end == std::string_view::npos) {
      call.fail("arn: not enough sections");
      return std::nullopt;
    }
    part = rest.substr(0, end);
    rest.remove_prefix(is_last ? end : end + 1);
  }
  return arn;
}

std::string text_of(const Arn& arn) {
  std::string text = "arn";
  for (const std::string& part : arn) text += ':' + part;
  return text;
}

std::vector<Parameter> strings(std::initializer_list<std::string_view> names) {
  std::vector<Parameter> parameters;
  for (const std::string_view name : names) parameters.push_back({name, Type::string()});
  return parameters;
}

Value parse_arn(const Call& call) {
  const std::optional<Arn> arn = arn_argument(call);
  if (!arn) return call.failed();
  std::vector<Value::Entry> parts;
  for (std::size_t i = 0; i < arn->size(); ++i)
    parts.emplace_back(Text(part_names[i]), Value::string((*arn)[i]));
  return Value::object(std::move(parts));
}

Function arn_parse() {
  std::vector<Type::Attribute> parts;
  for (const std::string_view name : part_names) parts.push_back({Text(name), Type::string()});
  return {
      .name = "hashicorp/aws::arn_parse",
      .summary = "Takes an ARN apart.",
      .parameters = strings({"arn"}),
      .result = Type::object(std::move(parts)),
      .call = parse_arn,
  };
}

Function arn_build() {
  return {
      .name = "hashicorp/aws::arn_build",
      .summary = "Puts an ARN together.",
      .parameters = strings({"partition", "service", "region", "account_id", "resource"}),
      .result = Type::string(),
      .call =
          [](const Call& call) {
            Arn arn;
            for (std::size_t i = 0; i < arn.size(); ++i) arn[i] = call.string(i);
            return call.text(text_of(arn));
          },
  };
}

Value trim_role_path(const Call& call) {
  constexpr std::string_view role = "role/";
  std::optional<Arn> arn = arn_argument(call);
  if (!arn) return call.failed();
  auto& [partition, service, region, account, resource] = *arn;
  if (service != "iam") return call.fail("service must be \"iam\"");
  if (!region.empty()) return call.fail("region must be empty");
  if (!resource.starts_with(role)) return call.fail("resource must begin with \"role/\"");
  resource.erase(role.size(), resource.rfind('/') + 1 - role.size());
  return call.text(text_of(*arn));
}

Function trim_iam_role_path() {
  return {
      .name = "hashicorp/aws::trim_iam_role_path",
      .summary = "Removes the path from the ARN of an IAM role.",
      .parameters = strings({"arn"}),
      .result = Type::string(),
      .call = trim_role_path,
  };
}

Value describe_product(const Call& call) {
  if (call.string(0).empty()) return call.fail("product_name must be set");
  std::string text(call.string(0));
  if (!call.string(1).empty()) text += '/' + std::string(call.string(1));
  if (!call.string(2).empty()) text += " (" + std::string(call.string(2)) + ')';
  return call.text(text);
}

Function user_agent() {
  return {
      .name = "hashicorp/aws::user_agent",
      .summary = "Writes the name of a product as the provider sends it to AWS.",
      .parameters = strings({"product_name", "product_version", "comment"}),
      .result = Type::string(),
      .call = describe_product,
  };
}

}  // namespace

std::vector<Function> aws_functions() {
  return {arn_parse(), arn_build(), trim_iam_role_path(), user_agent()};
}

}  // namespace preflint::hcl
